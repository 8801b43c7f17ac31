/**
 * Accounts → statements about the event itself: who took part (P710), where (P276), of what it is part (P361), and when
 * (P580 and P582; P585 for a single day, month or year). Each rests on the document of its account.
 */
import type { Model } from '../compare/index.js';
import { PREFIXES } from '../terms/index.js';
import { CIRCUMSTANCES } from '../vocabulary/index.js';
import type { Facts } from './facts.js';
import type { Outcome } from './figures.js';
import type { Reason } from './reasons.js';
import { sourcesOf } from './sources.js';
import type { Basis, EventHeading, Property, Snak, Value } from './statement.js';
import { datingOf, type Moment } from './time.js';

type Account = NonNullable<ReturnType<Model['accounts']['get']>>;

/** What an account says in one statement. */
interface Proposal {
  property: Property;
  /** The value in words, for a refusal. */
  words: string;
  value?: Value | undefined;
  qualifiers?: Snak[];
  reasons: Reason[];
}

const VR = PREFIXES.vr;

/** The statements of one account about its event, and what of it is refused. */
export function accountOutcomes(account: Account, event: EventHeading, facts: Facts): Outcome[] {
  const { model, documents } = facts;
  const document = model.values(account.iri, `${PREFIXES.prov}wasDerivedFrom`)[0] ?? '';
  const source = documents.get(document);
  const { references, reason } = sourcesOf(document, [], facts);
  const basis: Basis = { iri: account.iri, document: source?.title ?? document, ...(source?.url === undefined ? {} : { address: source.url }) };
  const shared: Reason[] = [...(account.outdated ? (['outdated-edition'] as const) : []), ...(reason === undefined ? [] : [reason])];
  return [...participants(account, facts), ...places(account, facts), ...largerEvents(account, facts), ...dates(account, facts)].map(
    ({ property, words, value, qualifiers = [], reasons }): Outcome => {
      const all = [...reasons, ...shared];
      if (all.length > 0 || value === undefined || event.item === undefined)
        return { refusal: { event: account.event, item: event.item, property, value: words, basis, reasons: all } };
      return { statement: { event: account.event, item: event.item, property, value, qualifiers, references, basis: [basis], cautions: [], notIn: {} } };
    },
  );
}

function participants({ iri }: Account, facts: Facts): Proposal[] {
  const { model } = facts;
  const sides = model.values(iri, `${VR}side`);
  const supporters = new Set(
    sides
      .flatMap((side) => [...model.values(side, `${VR}participation`)])
      .filter((node) => model.values(node, `${VR}sideRole`).includes(`${VR}supporter`))
      .flatMap((node) => [...model.values(node, `${VR}participant`)]),
  );
  const actors = [...new Set(sides.flatMap((side) => [...model.values(side, `${VR}party`)]))].sort();
  return actors.map((actor) => linked('P710', actor, facts, supporters.has(actor) ? ['supporter'] : []));
}

function places({ iri }: Account, facts: Facts): Proposal[] {
  const { model } = facts;
  const all = model.values(iri, `${VR}place`);
  const containers = new Set(all.flatMap((place) => (onlyItem(place, facts) ? containersOf(place, model) : [])));
  return all.map((place) => linked('P276', place, facts, containers.has(place) ? ['contains-another'] : []));
}

function largerEvents({ iri }: Account, facts: Facts): Proposal[] {
  return facts.model.values(iri, `${VR}partOf`).map((event) => linked('P361', event, facts, []));
}

function dates({ iri, date }: Account, { model }: Facts): Proposal[] {
  if (date === undefined) return [];
  if (model.values(iri, `${VR}inferredProperty`).includes(`${VR}date`)) return [{ property: 'P585', words: date, reasons: ['date-inferred'] }];
  const dating = datingOf(date);
  if (dating.kind === 'refused') return [{ property: date.includes('/') ? 'P580' : 'P585', words: date, reasons: [dating.reason] }];
  if (dating.kind === 'point') return [moment('P585', dating.at)];
  return [...(dating.start === undefined ? [] : [moment('P580', dating.start)]), ...(dating.end === undefined ? [] : [moment('P582', dating.end)])];
}

function moment(property: Property, { date, isApproximate }: Moment): Proposal {
  const qualifiers: Snak[] = isApproximate ? [{ property: 'P1480', value: { kind: 'item', ...CIRCUMSTANCES.circa } }] : [];
  return { property, words: date, value: { kind: 'time', date }, qualifiers, reasons: [] };
}

/** A statement whose value is the item of a node. */
function linked(property: Property, node: string, { model, links }: Facts, reasons: Reason[]): Proposal {
  const [link, ...more] = links.get(node) ?? [];
  const words = model.name(node);
  if (link === undefined) return { property, words, reasons: ['value-not-linked', ...reasons] };
  if (more.length > 0) return { property, words, reasons: ['value-linked-twice', ...reasons] };
  return { property, words, value: { kind: 'item', id: link.item, label: link.label }, reasons };
}

function onlyItem(node: string, { links }: Facts): boolean {
  return links.get(node)?.length === 1;
}

/** The places that a place lies in, at any distance. */
function containersOf(place: string, model: Model): string[] {
  const found = new Set<string>();
  const pending = [place];
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    for (const larger of model.values(next, `${PREFIXES.geo}sfWithin`)) {
      if (larger === place || found.has(larger)) continue;
      found.add(larger);
      pending.push(larger);
    }
  return [...found];
}
