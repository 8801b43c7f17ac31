/** People who were there and took part: "a force of 200", "3,000 troops participated", "40 fighters refused to surrender". */
import type { Counted } from '../noun-phrase.js';
import { matchAny, matchAt, matchBefore, phrases, type Phrases } from '../words/match.js';
import type { Sentence } from '../../tokens.js';
import { ADVERBS, AUXILIARIES, GOVERNING, NEGATIONS } from '../words/outcomes.js';
import { CARRYING, FLYING, PEOPLE } from '../words/people.js';
import { ATTACKED, BACKED_BY, BEING_THERE, BODIES, BODY_OF, CAME, FLEET_OF, FORCE_OF, SEEN, TOOK_PART } from '../words/presence.js';
import { behindOwner } from '../units.js';
import { endsPhrase, startsName } from '../edges.js';
import { fieldedBy } from '../whose.js';
import { describe, isHypothetical, MODALS, outcomeAt, RELATIVES } from './clause.js';
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
  // "18 soldiers of the original 150 survived"
  if (sentence[last.to]?.lower !== 'of') return undefined;
  for (let at = last.to + 1; at < last.to + 8; at += 1) {
    const { text = '', lower = '' } = sentence[at] ?? {};
    if (lower === 'survived') return { metric: ['strength'], accumulation: 'remaining', to: at + 1, rule: 'stillFighting.survived-of' };
    if (/^[,;:.()]$/.test(text) || AUXILIARIES.has(lower) || RELATIVES.has(lower)) return undefined;
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

/** "a patrol of 12 guards was caught in the valley, and none survived", "and all were killed": what became of all of them. */
export function noneLeft({ sentence, group, last }: Context): Outcome | undefined {
  if (group.length > 1 || last.kind !== 'people') return undefined;
  for (let at = last.to; at < Math.min(last.to + LONGEST_BEFORE_NONE, sentence.length); at += 1) {
    const { text, lower } = sentence[at]!;
    if (/^(?:[;:.()]|\d.*)$/.test(text)) return undefined;
    if (lower !== 'none' && lower !== 'all') continue;
    // The clause of its own that says so is joined to that of the people.
    if (!['and', 'but', ','].includes(sentence[at - 1]!.lower)) return undefined;
    const verb = ['them', 'whom'].includes(sentence[at + 2]?.lower ?? '') && sentence[at + 1]?.lower === 'of' ? at + 3 : at + 1;
    if (lower === 'none') return sentence[verb]?.lower === 'survived' ? { metric: ['killed'], to: verb + 1, rule: 'noneLeft.none-survived' } : undefined;
    const being = ['were', 'was'].includes(sentence[verb]?.lower ?? '');
    const found = outcomeAt(sentence, being ? verb + 1 : verb, GOVERNING.people, { being, bare: false, infinitive: false });
    return found && endsPhrase(sentence, found.to) ? { ...describe(found.row), to: found.to, rule: 'noneLeft.all-killed' } : undefined;
  }
  return undefined;
}
const LONGEST_BEFORE_NONE = 18;

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
  // "a garrison of 300", "his group of 20", "a force of 200 men"
  if (group.length === 1 && !isHypothetical(sentence, first.from)) {
    const men = sentence[first.head ?? -1]?.lower === 'men';
    const of = matchBefore(sentence, first.from, BODY_OF) !== undefined || (first.kind === 'bare' && first.group);
    const alone = first.kind === 'bare' && sentence[first.group ? first.numberFrom - 1 : first.from - 1]?.lower === 'of';
    // "the garrison numbered about 500", "the Front was 500 strong"
    const numbered =
      first.kind === 'bare' && NUMBERED.has(sentence[first.from - 1]?.lower ?? '') && endsPhrase(sentence, last.to) && isOfForce(sentence, first.from - 1);
    const isStrong =
      first.kind === 'bare' && sentence[last.to]?.lower === 'strong' && ['was', 'were', 'is', 'be'].includes(sentence[first.from - 1]?.lower ?? '');
    // "16 of his group of 20", "18 of the original 150": of how many they are.
    if (isWhole(sentence, first)) return { ...strong, rule: 'takingPart.part-of-number' };
    if (numbered) return { ...strong, rule: 'takingPart.numbered' };
    if (isStrong) return { ...strong, to: last.to + 1, rule: 'takingPart.strong' };
    if (of && men) return { ...strong, rule: 'takingPart.body-of-men' };
    if (of && alone && (endsPhrase(sentence, last.to) || matchAny(sentence, last.to, TOOK_PART))) return { ...strong, rule: 'takingPart.body-of-number' };
  }
  if (group.length === 1 && isOfBody(sentence, first)) {
    const fighting = fightingAt(sentence, first.head!);
    if (fighting) return fighting;
  }
  if (!group.every((phrase) => phrase.kind === 'people' && (isForce(phrase) || isOfUnit(sentence, phrase)))) return undefined;
  const left = sentence.slice(first.from, last.to).some(({ lower }) => lower === 'remaining');
  const strength: Pick<Outcome, 'metric' | 'accumulation'> = { metric: ['strength'], ...(left ? { accumulation: 'remaining' } : {}) };
  if (group.length === 1 && first.group) return { ...strength, to: last.to, rule: 'takingPart.group-of' };
  if (isHypothetical(sentence, first.from)) return undefined;
  if (matchBefore(sentence, first.from, FORCE_OF) !== undefined) return { ...strength, to: last.to, rule: 'takingPart.force-of' };
  // "of the 550 soldiers who took part"
  const who = RELATIVES.has(sentence[last.to]?.lower ?? '') ? last.to + 1 : undefined;
  // "with an estimated 6,000 troops in the region", "attacked the mill with 200 fighters"
  if (sentence[first.from - 1]?.lower === 'with') {
    if (isAttackWith(sentence, first.from - 1) && endsPhrase(sentence, last.to)) return { ...strength, to: last.to, rule: 'takingPart.attacked-with' };
    const there = matchAny(sentence, last.to, BEING_THERE);
    if (there) return { ...strength, to: last.to + there.length, rule: 'takingPart.with-there' };
  }
  const relative = who === undefined ? undefined : behindVerb(sentence, who, TOOK_PART, NOWHERE);
  if (relative !== undefined) return { ...strength, to: relative, rule: 'takingPart.who-took-part' };
  const plain = behindVerb(sentence, last.to, TOOK_PART);
  const place = behindPlace(sentence, last.to);
  if (plain !== undefined && place === last.to) return { ...strength, to: plain, rule: 'takingPart.took-part' };
  const placed = place === last.to ? undefined : behindVerb(sentence, place, TOOK_PART);
  if (placed !== undefined) return { ...strength, to: placed, rule: 'takingPart.took-part-behind-place' };
  const apart = attackedApart(sentence, last.to);
  if (apart !== undefined) return { ...strength, to: apart, rule: 'takingPart.attacked-apart' };
  const aside = attackedBehindAside(sentence, last.to);
  if (aside !== undefined) return { ...strength, to: aside, rule: 'takingPart.attacked-behind-aside' };
  // "the roughly 300 defenders were ill equipped": the noun says that they took part.
  const partOf = sentence.slice(first.numberFrom, last.to).some(({ lower }) => lower === 'of');
  return group.length === 1 && !partOf && DEFENDERS.has(sentence[first.head ?? -1]?.lower ?? '')
    ? { ...strength, to: last.to, rule: 'takingPart.defenders' }
    : undefined;
}

/** "12 members of the Reed Legion": of whatever has a name. */
function isOfBody(sentence: Sentence, { kind, told, head = -1 }: Counted): boolean {
  if (kind !== 'people' || told || sentence[head]?.lower !== 'members' || sentence[head + 1]?.lower !== 'of') return false;
  return startsName(sentence[sentence[head + 2]?.lower === 'the' ? head + 3 : head + 2]?.text ?? '');
}

/** "were fighting in the town": who is behind a name is told to fight. */
function fightingAt(sentence: Sentence, from: number): Outcome | undefined {
  for (let at = from + 1; at < Math.min(from + 9, sentence.length); at += 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.()]$/.test(text) || RELATIVES.has(lower) || lower === 'and') return undefined;
    if (['were', 'are'].includes(lower))
      return ['fighting', 'engaged', 'defending'].includes(sentence[at + 1]?.lower ?? '')
        ? { metric: ['strength'], to: at + 2, rule: 'takingPart.members-fighting' }
        : undefined;
    if (FOUGHT.has(lower)) return { metric: ['strength'], to: at + 1, rule: 'takingPart.members-fighting' };
  }
  return undefined;
}
const FOUGHT: ReadonlySet<string> = new Set(['fought', 'attacked', 'stormed', 'assaulted', 'ambushed']);

/** Nouns for those who take part, by what they do in it. */
const DEFENDERS: ReadonlySet<string> = new Set(['defenders', 'attackers', 'assailants', 'besiegers', 'invaders']);

/** Whether a number alone is that of all of whom others are a part: "three of its original 40". */
function isWhole(sentence: Sentence, { kind, from, numberFrom }: Counted): boolean {
  if (kind !== 'bare') return false;
  const word = (back: number) => sentence[numberFrom - back]?.lower ?? '';
  if (word(1) === 'original' && ['the', 'its', 'their', 'his', 'an'].includes(word(2))) return word(3) === 'of';
  const of = from < numberFrom ? from : numberFrom;
  const [noun, whose, before] = [2, 3, 4].map((back) => sentence[of + (from < numberFrom ? 2 : 0) - back]?.lower ?? '');
  return word(1) === 'of' && (BODIES.has(noun ?? '') || noun === 'group') && ['his', 'its', 'their', 'the', 'a'].includes(whose ?? '') && before === 'of';
}

/** Whether those before a verb are a body of people in arms: "Front forces in Ulver numbered". */
function isOfForce(sentence: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 6); at -= 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.()]$/.test(text) || RELATIVES.has(lower)) return false;
    if (BODIES.has(lower) || lower === 'forces' || PEOPLE.get(lower) === 'fighters') return true;
  }
  return false;
}
const NUMBERED: ReadonlySet<string> = new Set(['numbering', 'numbered', 'number']);

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
/** "200 fighters, backed by tanks, attacked": where the verb ends behind words of support between commas. */
function attackedBehindAside(sentence: Sentence, at: number): number | undefined {
  if (sentence[at]?.text !== ',' || !APART.has(sentence[at + 1]?.lower ?? '')) return undefined;
  for (let close = at + 2; close < Math.min(at + LONGEST_APART, sentence.length); close += 1) {
    if (/^[;:.()]$/.test(sentence[close]!.text)) return undefined;
    if (sentence[close]!.text === ',') return behindVerb(sentence, close + 1, ATTACKED, NOWHERE);
  }
  return undefined;
}

/** Whether a verb of attack stands shortly before "with", in its clause. */
function isAttackWith(sentence: Sentence, at: number): boolean {
  for (let verb = at - 1; verb >= Math.max(1, at - 7); verb -= 1) {
    if (/^[,;:.()]$/.test(sentence[verb]!.text)) return false;
    if (matchAny(sentence, verb, ATTACKED)) return !AUXILIARIES.has(sentence[verb - 1]!.lower);
  }
  return false;
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
  if (first.body) return { ...strong, rule: 'takingPart.vehicle-column' };
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
