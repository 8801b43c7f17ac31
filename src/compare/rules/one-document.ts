/**
 * One document, two figures: the infobox says 159 and the lead 154. Figures of one voice in two places; and what the
 * document says in its own words beside the figure of somebody who is on no side of the event. The same number again is a
 * restatement, also where the words quote somebody for it.
 */
import { gap } from '../interval.js';
import type { Claim } from '../model.js';
import { groupBy } from '../group-by.js';
import { claimsIn, type Finding, type Judge } from '../rule.js';
import { cellKey, countsTheWhole, distinct, inReadingOrder, isInParts, isOther, placeOf, voiceOf } from '../claimant-figures.js';
import { figure, speaker, subject } from '../wording.js';

export const oneDocument: Judge = (rows, model, rule) =>
  [...groupBy(claimsIn(rows, model).filter(isWhole), ({ event, cell, manner = '' }) => `${event} ${cell} ${manner}`)].flatMap(([, all]): Finding[] => {
    const byVoice = [...groupBy(all, voiceOf).values()].filter((said) => !isInParts(said));
    const claims = byVoice.flat().sort(inReadingOrder);
    return pairs(claims).map(([one, other]): Finding => {
      const said = [one, other].map(
        (claim) => `${figure(claim)} (${[sectionInWords(claim), ...(claim.claimants.length > 0 ? [speaker(claim, model)] : [])].join(', ')})`,
      );
      return {
        rule: rule.name,
        key: [model.entryId(one.event), cellKey(one), ...(one.claimants.length > 0 ? [model.idsOf(one.claimants)] : []), figureKey(one), figureKey(other)],
        happening: one.happening,
        severity: rule.severity,
        measure: gap(one.interval ?? {}, other.interval ?? {}),
        relation: 'disjoint',
        concerns: [one.iri, other.iri],
        message: rule.say('message', { document: model.name(one.document), what: subject(one), who: said.join(' and ') }),
        assumes: rule.assumes,
        under: one,
      };
    });
  });

function isWhole(claim: Claim): boolean {
  const someone = claim.party !== 'unstated' || claim.population !== 'unstated';
  return claim.interval !== undefined && someone && countsTheWhole(claim);
}

/** Which figures stand against each other. A figure that any other in the document allows is explained by that. */
function pairs(claims: readonly Claim[]): [Claim, Claim][] {
  const figures = [...groupBy(claims, voiceOf).values()].flatMap(distinct).sort(inReadingOrder);
  const differ = (one: Claim, other: Claim) => placeOf(one) !== placeOf(other) && gap(one.interval ?? {}, other.interval ?? {}) > 0;
  const found: [Claim, Claim][] = [];
  for (const [index, one] of figures.entries()) {
    for (const other of figures.slice(index + 1)) if (voiceOf(one) === voiceOf(other) && differ(one, other)) found.push([one, other]);
  }
  const own = figures.filter(({ claimants }) => claimants.length === 0);
  const outsiders = figures.filter(isOther);
  if (own.length !== 1 || new Set(outsiders.map(voiceOf)).size !== 1) return found;
  const [words, quoted] = [own[0], outsiders[0]];
  const explained = claims.some((claim) => claim !== words && claim.claimants.length > 0 && gap(claim.interval ?? {}, words?.interval ?? {}) === 0);
  if (words && quoted && !explained && differ(words, quoted)) found.push(inReadingOrder(words, quoted) < 0 ? [words, quoted] : [quoted, words]);
  return found;
}

function figureKey({ bounds: { low, high } }: Claim): string {
  return low === high ? String(low) : `${low ?? 'open'}-${high ?? 'open'}`;
}

function sectionInWords({ section }: Claim): string {
  return (section.split('/')[0] ?? '').toLowerCase();
}
