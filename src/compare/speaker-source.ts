/**
 * What says to which side a speaker belongs: the list of a side, the registry's parent organisation, an affiliation with its
 * source, the list of commanders, or the speaker's own name. A claim comes in; the reason in words goes out.
 */
import { isSamePerson, personKey } from '../person-name.js';
import { PREFIXES } from '../terms/index.js';
import type { Claim, Model } from './model.js';
import { joinWithSemicolons } from './wording.js';

const { vr: VR, org: ORG, dcterms: DCTERMS } = PREFIXES;

/** Returns what the relation of the claimants to the party counted rests on; undefined without a named claimant. */
export function relationSource(claim: Claim, model: Model): string | undefined {
  if (claim.claimants.length === 0) return undefined;
  const several = claim.claimants.length > 1;
  return joinWithSemicolons(claim.claimants.map((claimant) => `${several ? `${model.name(claimant)}: ` : ''}${sourceOf(claimant, claim, model)}`));
}

function sourceOf(claimant: string, claim: Claim, model: Model): string {
  const sides = model.values(claim.account, `${VR}side`);
  const members = sides.flatMap((side) => model.values(side, `${VR}party`).map((party) => ({ side, party })));
  const lineage = ancestorsOf(claimant, model);
  const listed = members.find(({ party }) => party === claimant);
  if (listed) return `the document lists it on the side of ${model.name(listed.side)}`;
  const whole = members.find(({ party }) => lineage.includes(party));
  if (whole) return `it is part of ${model.name(whole.party)}, by the registry`;
  const related = members.find(({ party }) => ancestorsOf(party, model).some((one) => one === claimant || lineage.includes(one)));
  if (related) return `it and ${model.name(related.party)} belong together, by the registry`;
  const [affiliation] = affiliationsOf(claimant, model);
  if (affiliation) return affiliation;
  const name = personKey(model.name(claimant));
  const command = sides.find((side) => model.values(side, `${VR}commander`).some((person) => isSamePerson(name, personKey(model.name(person)))));
  if (command !== undefined) return `the document lists a commander of this name on the side of ${model.name(command)}`;
  if (claim.relation === 'nonParty') return 'no side lists it, and nothing affiliates it with a party';
  if (claim.relation === undefined || claim.relation === 'onNoSide')
    return 'not known: no side lists it, and neither registry nor document says where it belongs';
  return 'its name is that of an organ of a member of the side';
}

/** The affiliations of an actor, each with its source. */
function affiliationsOf(actor: string, model: Model): string[] {
  const sources = new Map(
    model.values(actor, `${VR}affiliation`).map((node) => [model.values(node, `${ORG}organization`)[0], model.values(node, `${DCTERMS}source`)[0]]),
  );
  return model.values(actor, `${VR}affiliatedWith`).map((party) => {
    const source = sources.get(party);
    return `affiliated with ${model.name(party)}${source === undefined ? ', by the registry' : `, by ${source}`}`;
  });
}

/** The organisations that an actor is part of, however far up. */
function ancestorsOf(actor: string, model: Model): string[] {
  const found = new Set<string>();
  const waiting = [actor];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const parent of model.values(next, `${ORG}subOrganizationOf`))
      if (!found.has(parent)) {
        found.add(parent);
        waiting.push(parent);
      }
  return [...found];
}
