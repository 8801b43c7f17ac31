/** Outcomes that a coordination takes from the figure before it: as a part, as more with the same verb, or at another place. */
import { isMonth } from '../../dates.js';
import { type Sentence, type Token, isGenitive } from '../../tokens.js';
import type { Figure } from '../figure.js';
import { firstMatchBefore, phraseTable, firstMatchAt } from '../lexicon/lookup.js';
import { PEOPLE_NOUNS } from '../lexicon/nouns.js';
import { OUTCOME_FORMS, AUXILIARIES } from '../lexicon/outcome-verbs.js';
import { isCoordinated, outcomeFields, RELATIVE_PRONOUNS } from './clause.js';
import { type Coordination, type Outcome, isA } from './outcome.js';
import { isPhraseEnd } from '../mentions/phrase-boundaries.js';

/** Checks for a colon between a figure and the next, close to the first. */
export function opensList(sentence: Sentence, end: number, next: number): boolean {
  const from = sentence.findIndex(({ start }) => start >= end);
  const colon = sentence.findIndex(({ text }, index) => index >= from && text === ':');
  return from !== -1 && colon !== -1 && colon < next && colon - from <= INCLUDED_REACH;
}

/**
 * Returns the attachment of a coordination to the figure before it: `part`, in brackets or after "including" ("(9
 * Chechens and 2 Saudis)", "including 27 rebels"), or `more` with the same outcome ("along with 15 civilians").
 */
export function attachmentTo(sentence: Sentence, group: Coordination, previous: Figure): 'part' | 'more' | undefined {
  const [{ from }] = group;
  // "three drones downed, one radar station and seven trucks"
  if (previous.metric.includes('equipment') && group.every((phrase) => phrase.kind === 'thing')) {
    const end = sentence.findIndex(({ start }) => start >= previous.end);
    // "five vehicles, including two tanks, were destroyed"
    if (sentence[from - 1]?.lower === 'including' && sentence[from]!.start < previous.end) return 'part';
    if (end === -1) return undefined;
    // "three tanks, two helicopters (including a Lynx) and two drones"
    if (sentence[end]?.text === '(') {
      const close = sentence.findIndex(({ text }, index) => index > end && text === ')');
      if (close > from && sentence[end + 1]?.lower === 'including') return 'part';
      if (close !== -1 && close < from) return isCoordinated(sentence, close + 1, from) ? 'more' : undefined;
    }
    return isCoordinated(sentence, end, from) ? 'more' : undefined;
  }
  if (!group.every((phrase) => phrase.kind === 'people') || previous.metric.includes('equipment')) return undefined;
  if (sentence[from - 1]?.text === '(' && sentence[group[group.length - 1]!.to]?.text === ')') return 'part';
  const after = sentence.findIndex(({ start }) => start >= previous.end);
  if (isIntroducedAsPart(sentence, group) && after !== -1 && from - after <= INCLUDED_REACH) return 'part';
  return firstMatchBefore(sentence, from, ACCOMPANIMENT_PHRASES) !== undefined ? 'more' : undefined;
}

/** Returns the name of the rule by which a coordination shares the outcome of the figure before it. */
export function attachmentRule(sentence: Sentence, group: Coordination, attachment: 'part' | 'more', isListed: boolean): string {
  if (attachment === 'more') return group.every(({ kind }) => kind === 'thing') ? 'part.next-things' : 'part.along-with';
  if (isListed) return 'part.listed';
  const before = sentence[group[0].from - 1]?.lower;
  return before === '(' ? 'part.in-brackets' : before === 'of' ? 'part.including-those-of' : 'part.including';
}
const ACCOMPANIMENT_PHRASES = phraseTable(['along with', 'together with', 'as well as', 'in addition to', 'alongside', 'besides']);

/** Reads things coordinated with people who take part: "consisted of 400 men and 43 vehicles". */
export function coordinatedPresence(sentence: Sentence, group: Coordination, previous: Figure | undefined): Outcome | undefined {
  const [{ kind }] = group;
  if (
    !previous ||
    !isA(previous.rule, 'takingPart') ||
    (kind !== 'unit' && (kind !== 'thing' || previous.item !== undefined)) ||
    group.some(({ unquantified }) => unquantified)
  )
    return undefined;
  const end = sentence.findIndex(({ start }) => start >= previous.end);
  const noun = sentence[end - 1]?.lower ?? '';
  const to = group[group.length - 1]!.to;
  return (kind === 'unit' || PEOPLE_NOUNS.has(noun)) && isCoordinated(sentence, end, group[0].from) && isPhraseEnd(sentence, to)
    ? { metric: ['strength'], to, rule: 'takingPart.people-and-things' }
    : undefined;
}

/** Reads people and things as coordinated objects of one verb: "captured 17 soldiers and many vehicles". */
export function coordinatedObject(sentence: Sentence, group: Coordination, previous: Figure, verb: number | undefined): Outcome | undefined {
  const kind = group.every((phrase) => phrase.kind === 'thing') ? 'things' : group.every((phrase) => phrase.kind === 'people') ? 'people' : undefined;
  const last = group[group.length - 1]!;
  if (verb === undefined || kind === undefined || !isCoordinatedWith(sentence, group, previous) || !isPhraseEnd(sentence, last.to)) return undefined;
  const row = firstMatchAt(sentence, verb, OUTCOME_FORMS[kind].transitives)?.value;
  const party = previous.party ? { party: previous.party } : {};
  return row ? { ...outcomeFields(row), to: last.to, rule: 'object.same-verb', ...party, ...(previous.by ? { by: previous.by } : {}) } : undefined;
}

/**
 * Reads an ellipsis of the verb with another place: "Three were arrested in Ulver and five in Dell", "lost 70 soldiers
 * in Ulver, 50 soldiers in Dell".
 */
export function ellipsisWithPlace(sentence: Sentence, group: Coordination, previous: Figure): Outcome | undefined {
  const [{ from, kind }] = group;
  const { to } = group[group.length - 1]!;
  if (kind === 'outcome' || kind === 'unit' || (kind === 'thing') !== previous.metric.includes('equipment') || (kind === 'bare' && group.length > 1))
    return undefined;
  if (!PLACE_PREPOSITIONS.has(sentence[to]?.lower ?? '') || !isPlacePhrase(sentence, to + 1) || !['and', ','].includes(sentence[from - 1]?.lower ?? ''))
    return undefined;
  const after = sentence.findIndex(({ start }) => start >= previous.end);
  if (after === -1 || from - after > LONGEST_PLACE || !PLACE_PREPOSITIONS.has(sentence[after]?.lower ?? '')) return undefined;
  const between = sentence
    .slice(after, from)
    .every((token) => PLACE_PREPOSITIONS.has(token.lower) || PLACE_PHRASE_WORDS.has(token.lower) || isPlaceWord(token));
  if (!between) return undefined;
  const same = kind !== 'people' || isA(previous.rule, 'lost') ? 'part' : 'more';
  return { ...sameOutcome(previous, group, same), rule: 'elliptical.elsewhere', to };
}
/** Checks for a noun phrase of place, not of time: "in Dell", "in makeshift clinics". */
function isPlacePhrase(sentence: Sentence, at: number): boolean {
  const noun = DETERMINERS.has(sentence[at]?.lower ?? '') ? at + 1 : at;
  const { text = '', lower = '' } = sentence[noun] ?? {};
  return /^\p{L}/u.test(text) && !isMonth(lower) && !NOT_PLACES.has(lower) && !NOT_PLACES.has(sentence[noun + 1]?.lower ?? '') && isPlaceWord(sentence[noun]!);
}
/** Checks for a name, a noun or an adjective. */
function isPlaceWord(token: Token): boolean {
  const { text, lower } = token;
  return /^\p{L}/u.test(text) ? !AUXILIARIES.has(lower) && !RELATIVE_PRONOUNS.has(lower) && !/(?:ing|ed)$/.test(lower) : isGenitive(token);
}
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their']);
const NOT_PLACES: ReadonlySet<string> = new Set(
  'time times total day days week weeks month months year years hour hours minutes morning evening night afternoon attack attacks clashes fighting raid action addition all turn return exchange response battle'.split(
    ' ',
  ),
);
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around']);
/** Words within a phrase of place, and the coordinator after it. */
const PLACE_PHRASE_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'village', 'town', 'city', 'district', 'camp', ',', 'and', '-']);
const LONGEST_PLACE = 10;

/** Checks whether only a coordinator is between a figure and a coordination. */
function isCoordinatedWith(sentence: Sentence, [{ from }]: Coordination, previous: Figure): boolean {
  const end = sentence.findIndex(({ start }) => start >= previous.end);
  return end !== -1 && isCoordinated(sentence, end, from);
}

/**
 * The greatest distance from a figure to the "including" of its parts, in tokens: "70 fighters were killed in the
 * clashes, including 12 civilians".
 */
const INCLUDED_REACH = 24;

/** Checks for "including" directly before a coordination. */
export function isIntroducedAsPart(sentence: Sentence, [{ from }]: Coordination): boolean {
  const [first, second, third] = [1, 2, 3].map((back) => sentence[from - back]?.lower);
  // "40 bodies were found, including those of seven children"
  return first === 'including' || (first === 'of' && second === 'those' && third === 'including');
}

export function sameOutcome(previous: Figure, group: Coordination, attachment: 'part' | 'more'): Omit<Outcome, 'rule'> {
  // "1,000 casualties, including 300 prisoners"
  const taken = attachment === 'part' && previous.metric.length > 1 && group.every(({ population }) => population === 'prisoners');
  return {
    metric: taken ? ['captured'] : previous.metric,
    accumulation: previous.accumulation,
    to: group[group.length - 1]!.to,
    ...(previous.party && (attachment === 'part' || previous.metric.includes('equipment')) ? { party: previous.party } : {}),
    ...(previous.manner === undefined || attachment === 'part' ? {} : { manner: previous.manner }),
    ...(previous.by ? { by: previous.by } : {}),
  };
}
