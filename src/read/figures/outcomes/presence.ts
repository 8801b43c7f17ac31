/** People who were there and took part: "a force of 200", "3,000 troops participated", "40 fighters refused to surrender". */
import type { Counted } from '../noun-phrase.js';
import { matchAny, matchAt, matchBefore, phrases, type Phrases } from '../words/match.js';
import type { Sentence } from '../../tokens.js';
import { ADVERBS, AUXILIARIES, NEGATIONS } from '../words/outcomes.js';
import { CARRYING, FLYING } from '../words/people.js';
import { ATTACKED, BACKED_BY, BEING_THERE, BODIES, BODY_OF, CAME, FLEET_OF, FORCE_OF, SEEN, TOOK_PART } from '../words/presence.js';
import { behindOwner } from '../units.js';
import { startsName } from '../edges.js';
import { fieldedBy } from '../whose.js';
import { isHypothetical, MODALS, RELATIVES } from './clause.js';
import { behindPlace } from './predicate.js';
import type { Context, Outcome } from './rule.js';

/** "20–40 IS fighters refused to surrender", "150 fighters were still fighting": they are still there. */
export function stillFighting({ sentence, group, last }: Context): Outcome | undefined {
  if (!group.every((phrase) => phrase.kind === 'people' && phrase.population !== 'civilians')) return undefined;
  // "300 people remained in the town": residents.
  if (group.some(({ population, party, head }) => population === 'unstated' && party === undefined && DWELLERS.has(sentence[head ?? -1]?.lower ?? '')))
    return undefined;
  for (const phrase of STILL) {
    const length = matchAt(sentence, last.to, phrase);
    if (length > 0) return { metric: ['strength'], accumulation: 'remaining', to: last.to + length, rule: 'stillFighting.still' };
  }
  return undefined;
}

const DWELLERS: ReadonlySet<string> = new Set(['people', 'persons', 'families', 'citizens', 'women']);

const STILL = [
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

/** "3,000 troops took part", "a force of 200 fighters", "there were 270 rebels in the town": they were there. */
export function takingPart(context: Context): Outcome | undefined {
  const { sentence, first, cast } = context;
  const outcome = present(context);
  if (outcome === undefined || outcome.party) return outcome;
  // "the Front amassed a force of 300", "a Front column of 42 tanks"
  const words = [FORCE_OF, FLEET_OF, BODY_OF, BACKED_BY]
    .map((table) => matchBefore(sentence, first.from, table)?.length)
    .find((length) => length !== undefined);
  const party = words === undefined ? undefined : fieldedBy(sentence, first.from, words, cast);
  return party === undefined ? outcome : { ...outcome, party };
}

function present({ sentence, group, first, last }: Context): Outcome | undefined {
  // That none came is no strength, and one man is none.
  if (group.some(({ count }) => count.modifier === 'statedNone') || group.every(({ kind, count }) => kind === 'people' && count.high === 1)) return undefined;
  const strong = { metric: ['strength'], to: last.to } satisfies Omit<Outcome, 'rule'>;
  // "a column of 42 tanks", "eleven battalions were deployed"
  if (group.every(({ kind, told }) => (kind === 'thing' || kind === 'unit') && !told)) return fleet({ sentence, group, first, last });
  // "a force of 200 men"
  if (group.length === 1 && !isHypothetical(sentence, first.from)) {
    // "16 of his group of 20", "18 of the original 150": of how many they are.
    if (isWhole(sentence, first)) return { ...strong, rule: 'takingPart.part-of-number' };
    if (sentence[first.head ?? -1]?.lower === 'men' && matchBefore(sentence, first.from, BODY_OF)) return { ...strong, rule: 'takingPart.body-of-men' };
  }
  if (!group.every((phrase) => phrase.kind === 'people' && (isForce(phrase) || isOfUnit(sentence, phrase)))) return undefined;
  const left = sentence.slice(first.from, last.to).some(({ lower }) => lower === 'remaining');
  const strength: Pick<Outcome, 'metric' | 'accumulation'> = { metric: ['strength'], ...(left ? { accumulation: 'remaining' } : {}) };
  if (group.length === 1 && first.group) return { ...strength, to: last.to, rule: 'takingPart.group-of' };
  if (isHypothetical(sentence, first.from)) return undefined;
  if (matchBefore(sentence, first.from, FORCE_OF) !== undefined) return { ...strength, to: last.to, rule: 'takingPart.force-of' };
  // "of the 550 soldiers who took part"
  const who = RELATIVES.has(sentence[last.to]?.lower ?? '') ? last.to + 1 : undefined;
  // "with an estimated 6,000 troops in the region"
  const there = sentence[first.from - 1]?.lower === 'with' ? matchAny(sentence, last.to, BEING_THERE) : undefined;
  if (there) return { ...strength, to: last.to + there.length, rule: 'takingPart.with-there' };
  const relative = who === undefined ? undefined : behindVerb(sentence, who, TOOK_PART, NOWHERE);
  if (relative !== undefined) return { ...strength, to: relative, rule: 'takingPart.who-took-part' };
  const plain = behindVerb(sentence, last.to, TOOK_PART);
  const place = behindPlace(sentence, last.to);
  if (plain !== undefined && place === last.to) return { ...strength, to: plain, rule: 'takingPart.took-part' };
  const placed = place === last.to ? undefined : behindVerb(sentence, place, TOOK_PART);
  if (placed !== undefined) return { ...strength, to: placed, rule: 'takingPart.took-part-behind-place' };
  const apart = attackedApart(sentence, last.to);
  if (apart !== undefined) return { ...strength, to: apart, rule: 'takingPart.attacked-apart' };
  return undefined;
}

/** Whether a number alone is that of all of whom others are a part: "three of its original 40". */
function isWhole(sentence: Sentence, { kind, from, numberFrom }: Counted): boolean {
  if (kind !== 'bare') return false;
  const word = (back: number) => sentence[numberFrom - back]?.lower ?? '';
  if (word(1) === 'original' && ['the', 'its', 'their', 'his', 'an'].includes(word(2))) return word(3) === 'of';
  const of = from < numberFrom ? from : numberFrom;
  const [noun, whose, before] = [2, 3, 4].map((back) => sentence[of + (from < numberFrom ? 2 : 0) - back]?.lower ?? '');
  return word(1) === 'of' && (BODIES.has(noun ?? '') || noun === 'group') && ['his', 'its', 'their', 'the', 'a'].includes(whose ?? '') && before === 'of';
}

/** Where the verb ends behind words of belonging or place: "40 fighters of the Watch (a militia) attacked the mill". */
function attackedApart(sentence: Sentence, from: number): number | undefined {
  if (!APART.has(sentence[from]?.lower ?? '') && sentence[from]?.text !== '(') return undefined;
  for (let at = from; at < Math.min(from + LONGEST_APART, sentence.length); at += 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.]$/.test(text) || ['and', 'was', 'were', 'who', 'which', 'that', 'as', 'while', 'when', 'after', 'before'].includes(lower)) return undefined;
    if (text === '(') {
      const close = sentence.findIndex((token, index) => index > at && token.text === ')');
      if (close === -1 || close - at > LONGEST_APART) return undefined;
      at = close;
      continue;
    }
    const verb = matchAny(sentence, at, ATTACKED);
    // A participle describes: "from the village attacked by the Front".
    if (verb) return sentence[at + verb.length]?.lower === 'by' ? undefined : at + verb.length;
  }
  return undefined;
}
/** What comes to fight, of which vehicles may be a part; and what makes them a loss. */
const COMING: ReadonlySet<string> = new Set('reinforcements convoy column'.split(' '));
const LOST: ReadonlySet<string> = new Set('destruction loss destroyed destroying lost losing captured capturing seized damaged hit'.split(' '));

const APART: ReadonlySet<string> = new Set(['of', 'from', 'with', 'belonging', 'led', 'backed', 'supported']);
const LONGEST_APART = 16;

/** "a column of 42 tanks", "backed by 250 vehicles", "eleven battalions were deployed", "33 vehicles had entered the valley". */
function fleet({ sentence, group, first, last }: Pick<Context, 'sentence' | 'group' | 'first' | 'last'>): Outcome | undefined {
  const strong = { metric: ['strength'], to: last.to } satisfies Omit<Outcome, 'rule'>;
  const has = (words: ReadonlySet<string>) => group.some(({ from, to }) => sentence.slice(from, to).some(({ lower }) => words.has(lower)));
  if (has(CARRYING)) return undefined;
  if (matchBefore(sentence, first.from, FLEET_OF)) return { ...strong, rule: 'takingPart.fleet-of' };
  const units = group.every(({ kind }) => kind === 'unit');
  if (isHypothetical(sentence, first.from)) return undefined;
  const by = matchBefore(sentence, first.from, units ? FORCE_OF : BACKED_BY);
  // "preparing for the arrival of 18 trucks"
  const backed = units ? 'takingPart.force-of-units' : 'takingPart.backed-by-things';
  if (by) return isHypothetical(sentence, first.from - by.length) ? undefined : { ...strong, rule: backed };
  if (has(FLYING)) return undefined;
  // "reinforcements arrived, including 17 armoured vehicles"
  if (sentence[first.from - 1]?.lower === 'including' || (sentence[first.from - 1]?.lower === 'included' && sentence[first.from - 2]?.lower === 'which')) {
    const before = sentence.slice(Math.max(0, first.from - LONGEST_APART), first.from - 1);
    if (before.some(({ lower }) => COMING.has(lower)) && !before.some(({ lower }) => LOST.has(lower)))
      return { ...strong, rule: 'takingPart.reinforcements-including' };
  }
  let behind = last.to;
  // "30 trucks of troops", "33 vehicles of the Front had entered"
  if (sentence[behind]?.lower === 'of') {
    const owner = behindOwner(sentence, behind);
    behind =
      owner - behind > 2 || startsName(sentence[owner - 1]?.text ?? '')
        ? owner
        : behindPlace(sentence, behind) === behind
          ? behind + 2
          : behindPlace(sentence, behind);
  }
  const to = behindVerb(sentence, behind, units ? TOOK_PART : CAME);
  const rule = behind !== last.to ? 'takingPart.things-of-came' : units ? 'takingPart.units-took-part' : 'takingPart.things-came';
  return to === undefined ? undefined : { ...strong, to, rule };
}

const NOWHERE: Phrases = phrases([]);

/** The token index behind a verb of taking part, with forms of "be" and adverbs before it: "were seen massing". */
function behindVerb(sentence: Sentence, from: number, words: Phrases, there: Phrases = BEING_THERE): number | undefined {
  let at = from;
  let being = false;
  for (let step = 0; step < 5; step += 1) {
    const word = sentence[at]?.lower ?? '';
    if (NEGATIONS.has(word) || MODALS.has(word)) return undefined;
    if (matchAny(sentence, at, words) || !(AUXILIARIES.has(word) || ADVERBS.has(word) || (being && SEEN.has(word)))) break;
    being ||= ['was', 'were', 'are', 'is', 'been'].includes(word);
    at += 1;
  }
  const verb = matchAny(sentence, at, words) ?? (being ? matchAny(sentence, at, there) : undefined);
  return verb && at + verb.length;
}

/** "200 men of the 105th Brigade" */
function isOfUnit(sentence: Sentence, { head, to, told }: Counted): boolean {
  if (told || sentence[head ?? -1]?.lower !== 'men' || sentence[to]?.lower !== 'of') return false;
  const name = sentence[to + 1]?.lower === 'the' ? to + 2 : to + 1;
  return startsName(sentence[name]?.text ?? '') || /^\d/.test(sentence[name]?.text ?? '');
}

/** Those who fight, or people of a party: who is out of combat is no strength, nor is somebody told alone. */
function isForce({ population, party, told }: Counted): boolean {
  return !told && (population === 'fighters' || (population === 'unstated' && party !== undefined));
}
