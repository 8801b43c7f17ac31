/**
 * Rivals: figures of one key by different voices. One finding a key, that says who stands where. A figure without a
 * named source is set beside the others only where it stands among them and is alone; what a document says elsewhere in
 * its own words is for `one-document`.
 */
import type { Claim, Model } from '../model.js';
import { gap, relate, type Relation } from '../interval.js';
import { groupBy } from '../group-by.js';
import { claimsIn, type Finding, type Judge } from '../rule.js';
import { cellKey, countsTheWhole, isOther, isSummary, placeOf, voicesOf, withoutRestatements, type Voice } from '../claimant-figures.js';
import { list, subject, told } from '../wording.js';

export const rivals: Judge = (rows, model, rule) =>
  [
    ...groupBy(
      claimsIn(rows, model).filter((claim) => isComparable(claim, model)),
      cellOf,
    ),
  ].flatMap(([, claims]): Finding[] => {
    const voices = besideOneAnother(voicesOf(withoutRestatements(claims)));
    const [first] = claims;
    if (first === undefined || voices.length < 2 || (first.party === 'unstated' && parties(voices) > 1)) return [];
    const measure = widestGap(voices);
    const relation = relationOf(voices);
    const ordered = inOrder(voices);
    return [
      {
        rule: rule.name,
        key: [model.scopeId(first), cellKey(first), ...(first.accumulation === 'increment' ? [incidentOf(first)] : [])],
        happening: first.happening,
        severity: measure > 0 ? rule.severity : 'informative',
        measure,
        relation,
        concerns: ordered.flatMap((voice) => voice.claims.map(({ iri }) => iri)),
        message: rule.say(wordsFor(relation, voices), {
          what: subject(first),
          gap: measure.toLocaleString('en'),
          who: list(ordered.map((voice) => voiceInWords(voice, model))),
        }),
        assumes: rule.assumes,
        under: first,
      },
    ];
  });

/** What can be compared at all: somebody counted, at a time that is known where time matters, where totals stand. */
function isComparable(claim: Claim, model: Model): boolean {
  const { interval, cell, party, population, item, accumulation, episode } = claim;
  if (interval === undefined || cell.endsWith('.undated')) return false;
  if (party === 'unstated' && population === 'unstated' && item === undefined) return false;
  if (accumulation === 'total') return claim.claimants.length > 0 ? countsTheWhole(claim) : isSummary(claim.section) && !isMadeOfParts(claim);
  // Increments are rivals only of one incident: a day as a whole may hold several, and "eight more" are of another.
  if (accumulation !== 'increment') return true;
  return episode !== undefined && !model.episodes.get(episode)?.types.includes('day') && !/\b(?:more|another|further|additional)\b/i.test(claim.words);
}

/** Forces and things are listed part by part; without a source it is not known whether a figure is one of them. */
function isMadeOfParts({ outcomes }: Claim): boolean {
  return outcomes.some((outcome) => outcome === 'strength' || outcome === 'equipment');
}

function cellOf(claim: Claim): string {
  return [claim.scope, cellKey(claim), ...(claim.accumulation === 'increment' ? [claim.episode] : [])].join(' ');
}

function incidentOf({ episode = '' }: Claim): string {
  return episode.slice(episode.lastIndexOf('/') + 1);
}

/**
 * Figures of unknown origin stand with the named ones only beside them, or with one another across documents. One that
 * comes after a name may be of that name, or of the next one, so it is left aside.
 */
function besideOneAnother(voices: readonly Voice[]): Voice[] {
  const named = voices.filter((voice) => voice.named).flatMap(({ claims }) => claims);
  const stands = (claim: Claim) => {
    const here = named.filter((other) => other.document === claim.document);
    const beside = here.filter((other) => placeOf(other) === placeOf(claim));
    return here.length === 0 || (beside.length > 0 && beside.every(({ start }) => start > claim.start));
  };
  return voices.filter((voice) => voice.named || voice.claims.every(stands));
}

/** How many of the voices are parties: where nobody says whose people are counted, each may count its own. */
function parties(voices: readonly Voice[]): number {
  return voices.filter(({ claims }) => claims.some((claim) => claim.relation !== undefined && !isOther(claim))).length;
}

/** What lies between the nearest ends of the two that are furthest apart: the least by which the voices differ. */
function widestGap(voices: readonly Voice[]): number {
  return Math.max(0, ...pairsOf(voices).map(([one, other]) => gap(one.interval, other.interval)));
}

/** How all of them stand to one another: disjoint or overlapping where any two are, equal only where all are. */
function relationOf(voices: readonly Voice[]): Relation {
  const found = new Set(pairsOf(voices).map(([one, other]) => relate(one.interval, other.interval)));
  return (['disjoint', 'overlapping', 'nested'] as const).find((relation) => found.has(relation)) ?? 'equal';
}

/** The name of the sentence: a gap between ranges or open ends is the least they differ by, one between points is the difference itself. */
function wordsFor(relation: Relation, voices: readonly Voice[]): string {
  if (relation !== 'disjoint') return relation;
  if (!voices.every(isPoint)) return 'ranges';
  return voices.length > 2 ? 'several' : 'message';
}

function isPoint({ claims, interval: { low, high } }: Voice): boolean {
  return low !== undefined && low === high && claims.every(({ modifier }) => modifier !== 'approximate');
}

function pairsOf(voices: readonly Voice[]): [Voice, Voice][] {
  return voices.flatMap((one, index) => voices.slice(index + 1).map((other): [Voice, Voice] => [one, other]));
}

/** The least figure first: an order that ranks nobody. */
function inOrder(voices: readonly Voice[]): Voice[] {
  const least = ({ interval: { low, high } }: Voice) => low ?? high ?? 0;
  return [...voices].sort((one, other) => least(one) - least(other) || (one.id < other.id ? -1 : 1));
}

function voiceInWords({ claims }: Voice, model: Model): string {
  return claims.map((claim) => told(claim, model)).join(' and ');
}
