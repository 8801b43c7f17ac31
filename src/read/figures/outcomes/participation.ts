/** Outcome rules for strength, the forces that took part: "a force of 200", "3,000 troops participated", "40 fighters refused to surrender". */
import type { Mention } from '../mentions/mention.js';
import { firstMatchAt, phraseLengthAt, firstMatchBefore, phraseTable, type PhraseTable } from '../lexicon/lookup.js';
import type { Sentence } from '../../tokens.js';
import { ADVERBS, AUXILIARIES, NEGATIONS } from '../lexicon/outcome-verbs.js';
import { TRANSPORT_NOUNS, AIRCRAFT_NOUNS } from '../lexicon/nouns.js';
import {
  ATTACK_VERB_PHRASES,
  BEFORE_THING_COUNT,
  PRESENCE_PHRASES,
  FORCE_BODY_NOUNS,
  BEFORE_BARE_COUNT,
  ARRIVAL_PHRASES,
  BEFORE_FLEET_COUNT,
  BEFORE_FORCE_COUNT,
  OBSERVATION_PARTICIPLES,
  PARTICIPATION_PHRASES,
} from '../lexicon/participation.js';
import { skipOwner } from '../mentions/military-units.js';
import { isCapitalized } from '../mentions/phrase-boundaries.js';
import { fieldedBy } from '../party/fielding.js';
import { isHypothetical, MODALS, RELATIVE_PRONOUNS } from './clause.js';
import { skipPostmodifiers } from './predicate.js';
import type { RuleContext, Outcome } from './outcome.js';

/** Reads fighters who remain in the fight: "20–40 IS fighters refused to surrender", "150 fighters were still fighting". */
export function remainingFighters({ sentence, group, last }: RuleContext): Outcome | undefined {
  if (!group.every((phrase) => phrase.kind === 'people' && phrase.population !== 'civilians')) return undefined;
  // "300 people remained in the town": residents, no force.
  if (group.some(({ population, party, head }) => population === 'unstated' && party === undefined && RESIDENT_NOUNS.has(sentence[head ?? -1]?.lower ?? '')))
    return undefined;
  for (const phrase of STILL_PRESENT) {
    const length = phraseLengthAt(sentence, last.to, phrase);
    if (length > 0) return { metric: ['strength'], accumulation: 'remaining', to: last.to + length, rule: 'stillFighting.still' };
  }
  return undefined;
}

/** Nouns that with no party name residents. */
const RESIDENT_NOUNS: ReadonlySet<string> = new Set(['people', 'persons', 'families', 'citizens', 'women']);

/** Predicates of those who remain, right after the mention. */
const STILL_PRESENT = [
  'refused to surrender',
  'still refused to surrender',
  'were still refusing to surrender',
  'were still actively fighting',
  'were still fighting',
  'are still fighting',
  'remained',
  'still remained',
  'survived',
  'were left in',
  'confined there',
  'were still holding out',
  'still holding out',
];

/** Reads the strength of a force and the party that fields it: "3,000 troops took part", "a force of 200 fighters", "there were 270 rebels in the town". */
export function participation(context: RuleContext): Outcome | undefined {
  const { sentence, first, entities } = context;
  const outcome = presenceOutcome(context);
  if (outcome === undefined || outcome.party) return outcome;
  // "the Front amassed a force of 300", "a Front column of 42 tanks"
  const words = [BEFORE_FORCE_COUNT, BEFORE_FLEET_COUNT, BEFORE_BARE_COUNT, BEFORE_THING_COUNT]
    .map((table) => firstMatchBefore(sentence, first.from, table)?.length)
    .find((length) => length !== undefined);
  const party = words === undefined ? undefined : fieldedBy(sentence, first.from, words, entities);
  return party === undefined ? outcome : { ...outcome, party };
}

/** Tries the patterns of strength in their order; the party is resolved by the caller. */
function presenceOutcome({ sentence, group, first, last }: RuleContext): Outcome | undefined {
  // Zero and a single person are no strength.
  if (group.some(({ count }) => count.modifier === 'statedNone') || group.every(({ kind, count }) => kind === 'people' && count.high === 1)) return undefined;
  const bareStrength = { metric: ['strength'], to: last.to } satisfies Omit<Outcome, 'rule'>;
  // "a column of 42 tanks", "eleven battalions were deployed"
  if (group.every(({ kind, unquantified }) => (kind === 'thing' || kind === 'unit') && !unquantified)) return thingsPresent({ sentence, group, first, last });
  // "a force of 200 men"
  if (group.length === 1 && !isHypothetical(sentence, first.from)) {
    // "16 of his group of 20", "18 of the original 150": the whole of a partitive.
    if (isOriginalTotal(sentence, first)) return { ...bareStrength, rule: 'takingPart.part-of-number' };
    if (sentence[first.head ?? -1]?.lower === 'men' && firstMatchBefore(sentence, first.from, BEFORE_BARE_COUNT))
      return { ...bareStrength, rule: 'takingPart.body-of-men' };
  }
  if (!group.every((phrase) => phrase.kind === 'people' && (isForceMention(phrase) || isMenOfUnit(sentence, phrase)))) return undefined;
  const remaining = sentence.slice(first.from, last.to).some(({ lower }) => lower === 'remaining');
  const strength: Pick<Outcome, 'metric' | 'accumulation'> = { metric: ['strength'], ...(remaining ? { accumulation: 'remaining' } : {}) };
  if (group.length === 1 && first.isGroup) return { ...strength, to: last.to, rule: 'takingPart.group-of' };
  if (isHypothetical(sentence, first.from)) return undefined;
  if (firstMatchBefore(sentence, first.from, BEFORE_FORCE_COUNT) !== undefined) return { ...strength, to: last.to, rule: 'takingPart.force-of' };
  // "of the 550 soldiers who took part"
  const who = RELATIVE_PRONOUNS.has(sentence[last.to]?.lower ?? '') ? last.to + 1 : undefined;
  // "with an estimated 6,000 troops in the region"
  const there = sentence[first.from - 1]?.lower === 'with' ? firstMatchAt(sentence, last.to, PRESENCE_PHRASES) : undefined;
  if (there) return { ...strength, to: last.to + there.length, rule: 'takingPart.with-there' };
  const relative = who === undefined ? undefined : participationVerbEnd(sentence, who, PARTICIPATION_PHRASES, NO_PHRASES);
  if (relative !== undefined) return { ...strength, to: relative, rule: 'takingPart.who-took-part' };
  const plain = participationVerbEnd(sentence, last.to, PARTICIPATION_PHRASES);
  const place = skipPostmodifiers(sentence, last.to);
  if (plain !== undefined && place === last.to) return { ...strength, to: plain, rule: 'takingPart.took-part' };
  const placed = place === last.to ? undefined : participationVerbEnd(sentence, place, PARTICIPATION_PHRASES);
  if (placed !== undefined) return { ...strength, to: placed, rule: 'takingPart.took-part-after-place' };
  const apart = attackAfterPostmodifier(sentence, last.to);
  if (apart !== undefined) return { ...strength, to: apart, rule: 'takingPart.attacked-apart' };
  return undefined;
}

/** Checks whether a number without a noun is the whole of a partitive: "three of its original 40". */
function isOriginalTotal(sentence: Sentence, { kind, from, numberFrom }: Mention): boolean {
  if (kind !== 'bare') return false;
  const wordBefore = (back: number) => sentence[numberFrom - back]?.lower ?? '';
  if (wordBefore(1) === 'original' && ['the', 'its', 'their', 'his', 'an'].includes(wordBefore(2))) return wordBefore(3) === 'of';
  const of = from < numberFrom ? from : numberFrom;
  const [noun, determiner, before] = [2, 3, 4].map((back) => sentence[of + (from < numberFrom ? 2 : 0) - back]?.lower ?? '');
  return (
    wordBefore(1) === 'of' &&
    (FORCE_BODY_NOUNS.has(noun ?? '') || noun === 'group') &&
    ['his', 'its', 'their', 'the', 'a'].includes(determiner ?? '') &&
    before === 'of'
  );
}

/** Finds an attack verb after a postmodifier: "40 fighters of the Watch (a militia) attacked the mill". Returns the token index after the verb. */
function attackAfterPostmodifier(sentence: Sentence, from: number): number | undefined {
  if (!POSTMODIFIER_STARTERS.has(sentence[from]?.lower ?? '') && sentence[from]?.text !== '(') return undefined;
  for (let at = from; at < Math.min(from + LONGEST_POSTMODIFIER, sentence.length); at += 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.]$/.test(text) || ['and', 'was', 'were', 'who', 'which', 'that', 'as', 'while', 'when', 'after', 'before'].includes(lower)) return undefined;
    if (text === '(') {
      const close = sentence.findIndex((token, index) => index > at && token.text === ')');
      if (close === -1 || close - at > LONGEST_POSTMODIFIER) return undefined;
      at = close;
      continue;
    }
    const verb = firstMatchAt(sentence, at, ATTACK_VERB_PHRASES);
    // A reduced relative clause is no main verb: "from the village attacked by the Front".
    if (verb) return sentence[at + verb.length]?.lower === 'by' ? undefined : at + verb.length;
  }
  return undefined;
}
/** Nouns for arriving forces, which may include vehicles. */
const REINFORCEMENT_NOUNS: ReadonlySet<string> = new Set('reinforcements convoy column'.split(' '));
/** Words that make the vehicles a loss instead. */
const LOSS_WORDS: ReadonlySet<string> = new Set('destruction loss destroyed destroying lost losing captured capturing seized damaged hit'.split(' '));

const POSTMODIFIER_STARTERS: ReadonlySet<string> = new Set(['of', 'from', 'with', 'belonging', 'led', 'backed', 'supported']);
/** Tokens of a postmodifier, at most. */
const LONGEST_POSTMODIFIER = 16;

/** Reads equipment and units that took part: "a column of 42 tanks", "backed by 250 vehicles", "eleven battalions were deployed", "33 vehicles had entered the valley". */
function thingsPresent({ sentence, group, first, last }: Pick<RuleContext, 'sentence' | 'group' | 'first' | 'last'>): Outcome | undefined {
  const bareStrength = { metric: ['strength'], to: last.to } satisfies Omit<Outcome, 'rule'>;
  const has = (words: ReadonlySet<string>) => group.some(({ from, to }) => sentence.slice(from, to).some(({ lower }) => words.has(lower)));
  if (has(TRANSPORT_NOUNS)) return undefined;
  if (firstMatchBefore(sentence, first.from, BEFORE_FLEET_COUNT)) return { ...bareStrength, rule: 'takingPart.fleet-of' };
  const units = group.every(({ kind }) => kind === 'unit');
  if (isHypothetical(sentence, first.from)) return undefined;
  const by = firstMatchBefore(sentence, first.from, units ? BEFORE_FORCE_COUNT : BEFORE_THING_COUNT);
  // "preparing for the arrival of 18 trucks"
  const backed = units ? 'takingPart.force-of-units' : 'takingPart.backed-by-things';
  if (by) return isHypothetical(sentence, first.from - by.length) ? undefined : { ...bareStrength, rule: backed };
  if (has(AIRCRAFT_NOUNS)) return undefined;
  // "reinforcements arrived, including 17 armoured vehicles"
  if (sentence[first.from - 1]?.lower === 'including' || (sentence[first.from - 1]?.lower === 'included' && sentence[first.from - 2]?.lower === 'which')) {
    const before = sentence.slice(Math.max(0, first.from - LONGEST_POSTMODIFIER), first.from - 1);
    if (before.some(({ lower }) => REINFORCEMENT_NOUNS.has(lower)) && !before.some(({ lower }) => LOSS_WORDS.has(lower)))
      return { ...bareStrength, rule: 'takingPart.reinforcements-including' };
  }
  let after = last.to;
  // "30 trucks of troops", "33 vehicles of the Front had entered"
  if (sentence[after]?.lower === 'of') {
    const owner = skipOwner(sentence, after);
    after =
      owner - after > 2 || isCapitalized(sentence[owner - 1]?.text ?? '')
        ? owner
        : skipPostmodifiers(sentence, after) === after
          ? after + 2
          : skipPostmodifiers(sentence, after);
  }
  const to = participationVerbEnd(sentence, after, units ? PARTICIPATION_PHRASES : ARRIVAL_PHRASES);
  const rule = after !== last.to ? 'takingPart.things-of-came' : units ? 'takingPart.units-took-part' : 'takingPart.things-came';
  return to === undefined ? undefined : { ...bareStrength, to, rule };
}

const NO_PHRASES: PhraseTable = phraseTable([]);

/** Finds a verb of participation after auxiliaries and adverbs: "were seen massing". Returns the token index after it. */
function participationVerbEnd(sentence: Sentence, from: number, words: PhraseTable, there: PhraseTable = PRESENCE_PHRASES): number | undefined {
  let at = from;
  let passive = false;
  for (let step = 0; step < 5; step += 1) {
    const word = sentence[at]?.lower ?? '';
    if (NEGATIONS.has(word) || MODALS.has(word)) return undefined;
    if (firstMatchAt(sentence, at, words) || !(AUXILIARIES.has(word) || ADVERBS.has(word) || (passive && OBSERVATION_PARTICIPLES.has(word)))) break;
    passive ||= ['was', 'were', 'are', 'is', 'been'].includes(word);
    at += 1;
  }
  const verb = firstMatchAt(sentence, at, words) ?? (passive ? firstMatchAt(sentence, at, there) : undefined);
  return verb && at + verb.length;
}

/** Checks whether "men of" is followed by a named unit: "200 men of the 105th Brigade". */
function isMenOfUnit(sentence: Sentence, { head, to, unquantified }: Mention): boolean {
  if (unquantified || sentence[head ?? -1]?.lower !== 'men' || sentence[to]?.lower !== 'of') return false;
  const name = sentence[to + 1]?.lower === 'the' ? to + 2 : to + 1;
  return isCapitalized(sentence[name]?.text ?? '') || /^\d/.test(sentence[name]?.text ?? '');
}

/** Checks whether a mention counts combatants: fighters, or people of a party. Civilians, prisoners and unquantified mentions are no strength. */
function isForceMention({ population, party, unquantified }: Mention): boolean {
  return !unquantified && (population === 'fighters' || (population === 'unstated' && party !== undefined));
}
