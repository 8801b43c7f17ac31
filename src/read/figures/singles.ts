/**
 * People and things told one by one: "an SDF fighter", "Colonel Mohsen Hussein", "the rebel commander Abu Hamza", "the
 * third". Each counts as one, where the sentence goes on to tell what became of them. Tokens come in, counted
 * phrases go out.
 */
import type { Party } from '../../entry/index.js';
import type { Cast } from '../cast.js';
import { isGenitive, type Sentence, textOf } from '../tokens.js';
import { endsPhrase, startsName } from './edges.js';
import { type Counted, DESCRIBING, LONGEST_PHRASE, nounPhrase, type Phrase, together } from './noun-phrase.js';
import { behindThingName, isOneThing, isSameThing, theThing } from './single-things.js';
import { ARTICLES, FATE_WORDS, hasOf, isFunctionWord, oneAt } from './single.js';
import { CARDINALS } from './words/numerals.js';
import { ADVERBS, AUXILIARIES } from './words/outcomes.js';
import { KIN, PEOPLE, POSSESSIVES, RANKS, SINGULAR, TITLES } from './words/people.js';

/** The people and things of a sentence that are told one by one, and are in none of the phrases that are counted. */
export function singlesOf(sentence: Sentence, cast: Cast, taken: readonly Counted[], sideWords: boolean): Counted[] {
  const singles: Counted[] = [];
  if (!sentence.some(({ lower }) => FATE_WORDS.has(lower))) return singles;
  const isIn = (at: number) => (phrase: Counted) => at >= phrase.from && at < phrase.to;
  sentence.forEach((token, at) => {
    if (!startsName(token.text) && !BEGINNINGS.has(token.lower)) return;
    if (taken.some(isIn(at)) || singles.some(isIn(at))) return;
    const single =
      ranked(sentence, at, cast) ??
      titled(sentence, at, cast) ??
      named(sentence, at, cast) ??
      ordinal(sentence, at) ??
      another(sentence, at) ??
      pronoun(sentence, at) ??
      headOf(sentence, at) ??
      theThing(sentence, at, cast, sideWords) ??
      withArticle(sentence, at, cast, sideWords);
    const before = singles.at(-1);
    if (single && before && isApposition(sentence, single, before)) {
      if (!before.party && single.party) singles[singles.length - 1] = { ...before, party: single.party };
    } else if (single && before && isSameThing(sentence, single, before)) {
      singles[singles.length - 1] = {
        ...before,
        ...(single.party ? { party: single.party } : {}),
        ...(single.item === undefined ? {} : { item: single.item }),
      };
    } else if (single) singles.push(single);
  });
  return singles;
}

/** "General Quill, a commander of the Front": the same person again, where the list does not go on. */
function isApposition(sentence: Sentence, { from, to }: Counted, before: Counted): boolean {
  return before.to === from - 1 && sentence[from - 1]?.text === ',' && startsName(sentence[from - 2]?.text ?? '') && sentence[to]?.lower !== 'and';
}

const TITLES_AND_KIN: ReadonlySet<string> = new Set([...TITLES, ...KIN]);

/** Words behind an article in which the head of its noun phrase stands, with an age before them. */
const LONGEST_TOLD = LONGEST_PHRASE + 6;

/**
 * "an SDF fighter", "a 13-year-old boy", "a tank"; with "the" only a title ("the police chief"), which one has, and
 * with "their" one of the family.
 */
function withArticle(sentence: Sentence, at: number, cast: Cast, sideWords: boolean): Counted | undefined {
  const { lower } = sentence[at]!;
  const definite = lower === 'the' || POSSESSIVES.has(lower) || isWhose(sentence, at);
  if (lower !== 'a' && lower !== 'an' && lower !== 'another' && !definite) return undefined;
  if (definite && !hasOf(sentence, at + 1, at + 1 + LONGEST_TOLD, TITLES_AND_KIN)) return undefined;
  if (ORDINALS.has(sentence[at + 1]?.lower ?? '')) return undefined;
  const start = behindAge(sentence, at + 1);
  const phrase = nounPhrase(sentence, start, start + LONGEST_PHRASE, start, cast, sideWords);
  if (phrase.kind === 'thing') {
    const to = behindThingName(sentence, phrase.to);
    return !definite && isOneThing(sentence, { ...phrase, to }) ? { ...oneAt(at, 'single.a-thing'), ...phrase, to } : undefined;
  }
  const noun = sentence[phrase.head ?? -1]?.lower ?? '';
  // "another elderly woman was killed"
  const further = lower === 'another';
  const single = definite ? (TITLES.has(noun) && noun !== 'leaders' && !POSSESSIVES.has(lower)) || (lower !== 'the' && KIN.has(noun)) : SINGULAR.has(noun);
  if (phrase.kind !== 'people' || !single || isDescription(sentence, phrase) || isWhose(sentence, phrase.to)) return undefined;
  // "the Front commander Abu Hamza": read by the name.
  if (definite && (startsName(sentence[phrase.head ?? -1]?.text ?? '') || nameEnd(sentence, phrase.to) !== undefined)) return undefined;
  const indefinite = start > at + 1 ? 'single.person-of-age' : 'single.a-person';
  const rule = !definite ? indefinite : !TITLES.has(noun) ? 'single.kin' : lower === 'the' ? 'single.the-title' : 'single.genitive-title';
  return { ...oneAt(at, rule), further, ...phrase };
}

/** "the deputy head of the Ulver council": who leads a body. */
function headOf(sentence: Sentence, at: number): Counted | undefined {
  if (sentence[at]!.lower !== 'the' || sentence[at - 1]?.lower === 'including') return undefined;
  const noun = ['deputy', 'former', 'acting'].includes(sentence[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (sentence[noun]?.lower !== 'head' || sentence[noun + 1]?.lower !== 'of') return undefined;
  return { ...oneAt(at, 'single.head-of'), to: noun + 1, kind: 'people', population: 'unstated' };
}

/** "the town's police chief": whose, by a name or noun. */
function isWhose(sentence: Sentence, at: number): boolean {
  return isGenitive(sentence[at]) && sentence[at]?.start === sentence[at - 1]?.end;
}

/** The token index behind "13-year-old", or the same. */
function behindAge(sentence: Sentence, at: number): number {
  if (/^[\da-z]+-(?:year|month|day)-old$/.test(sentence[at]?.lower ?? '')) return at + 1;
  const { lower = '' } = sentence[at] ?? {};
  if (!/^\d+$/.test(lower) && CARDINALS[lower] === undefined) return at;
  const [dash, unit = '', again, old] = [1, 2, 3, 4].map((step) => sentence[at + step]?.lower);
  // "a 10 year-old boy"
  if (['year', 'month', 'week', 'day'].includes(dash ?? '') && unit === '-' && again === 'old') return at + 4;
  return dash === '-' && again === '-' && old === 'old' && ['year', 'month', 'week', 'day'].includes(unit) ? at + 5 : at;
}

/** "a rebel prison": the noun describes the next. */
function isDescription(sentence: Sentence, { head, to }: Phrase): boolean {
  const next = sentence[to];
  if (head !== to - 1 || next === undefined || !/^\p{Ll}+$/u.test(next.text) || FATE_WORDS.has(next.lower)) return false;
  return DESCRIBING.has(sentence[head]!.lower) && !isFunctionWord(next.lower);
}

/** "the third was shot dead": one of those counted before. */
function ordinal(sentence: Sentence, at: number): Counted | undefined {
  const told = sentence[at]?.lower === 'the' && ORDINALS.has(sentence[at + 1]?.lower ?? '') && ['was', 'were'].includes(sentence[at + 2]?.lower ?? '');
  return told ? { ...oneAt(at, 'single.ordinal'), to: at + 2, kind: 'people', population: 'unstated', ordinal: true } : undefined;
}

const ORDINALS: ReadonlySet<string> = new Set(['first', 'second', 'third', 'fourth', 'fifth', 'last', 'other']);

/** "one person was killed and another injured": of those counted before. */
function another(sentence: Sentence, at: number): Counted | undefined {
  const before = sentence[at - 1]?.lower ?? '';
  // "killing a man and injuring another"
  if (sentence[at]?.lower !== 'another') return undefined;
  const object = HARMING.has(before) && endsPhrase(sentence, at + 1);
  const told = object || (ANOTHER_BEFORE.has(before) && ANOTHER_BEHIND.has(sentence[at + 1]?.lower ?? ''));
  const rule = object ? 'single.another-object' : 'single.another-was';
  return told ? { ...oneAt(at, rule), to: at + 1, kind: 'people', population: 'unstated', ordinal: true } : undefined;
}

const ANOTHER_BEFORE: ReadonlySet<string> = new Set(['and', 'while', 'with', ',', 'injuring', 'wounding', 'killing']);

const ANOTHER_BEHIND: ReadonlySet<string> = new Set(['was', 'injured', 'wounded', 'killed', 'captured', 'missing', 'dead']);

/** "Major General Issam Zahreddine" */
function ranked(sentence: Sentence, at: number, cast: Cast): Counted | undefined {
  const { lower, text } = sentence[at]!;
  if (!RANKS.has(lower) || !startsName(text) || RANKS.has(sentence[at - 1]?.lower ?? '')) return undefined;
  let from = at;
  while (from < sentence.length && (RANKS.has(sentence[from]!.lower) || sentence[from]!.text === '.')) from += 1;
  const to = nameEnd(sentence, from);
  if (to === undefined) return undefined;
  // "killed Ostmerish General Quill"
  const before = at > 0 ? cast.match(sentence, at - 1) : undefined;
  const known = before?.length === 1 ? before.id : undefined;
  const single = person(sentence, { rule: 'single.ranked', at: known === undefined ? at : at - 1, name: from, to }, cast);
  return single.party || known === undefined ? single : { ...single, party: cast.partyOf(known) };
}

/** "the ISIS field commander Umar Abdel-Rahman", "their leader, Saleh al-Subaai,": a title in small letters, and a name. */
function titled(sentence: Sentence, at: number, cast: Cast): Counted | undefined {
  if (!TITLES.has(sentence[at]!.lower) || startsName(sentence[at]!.text)) return undefined;
  const name = sentence[at + 1]?.text === ',' ? at + 2 : at + 1;
  const to = nameEnd(sentence, name);
  if (to === undefined || to - name < 2 || cast.match(sentence, name)) return undefined;
  let from = at;
  // "Lower Harbour Guard (LHG) leader"
  if (sentence[from - 1]?.text === ')' && sentence[from - 3]?.text === '(') from -= 3;
  while (from > Math.max(0, at - 9) && /^[\p{L}\p{N}-]+$/u.test(sentence[from - 1]!.text) && !STOPS.has(sentence[from - 1]!.lower)) from -= 1;
  const single = person(sentence, { rule: 'single.titled', at: from, name, to, party: partyIn(sentence, from, at, cast) }, cast);
  return ['the', 'their', 'its', 'his'].includes(sentence[from - 1]?.lower ?? '') ? { ...single, from: from - 1 } : single;
}

/** "Abu Hassan was killed", "killed 90-year-old Edmund Quill": only people are. */
export function named(sentence: Sentence, at: number, cast: Cast): Counted | undefined {
  if (!startsName(sentence[at]!.text) || startsName(sentence[at - 1]?.text ?? '') || cast.match(sentence, at)) return undefined;
  const to = nameEnd(sentence, at);
  // Persons have no article and no number: "A Su-25 was shot down".
  if (to === undefined || to - at < 2 || sentence[at - 1]?.lower === 'the' || ARTICLES.has(sentence[at]!.lower) || /\d/.test(sentence[to - 1]!.text))
    return undefined;
  const aged = ageBefore(sentence, at);
  const verb = sentence[aged - 1]?.lower ?? '';
  // That one person was arrested is told, not counted.
  if (sentence[to]?.lower === 'was' && sentence.slice(to, to + 4).some(({ lower }) => ARRESTED.has(lower))) return undefined;
  const isObject = HARMING.has(verb) && !ARRESTED.has(verb) && (endsPhrase(sentence, to) || sentence[to]?.lower === 'who');
  const rule = isObject ? 'single.name-object' : isHarmedSubject(sentence, at, to) ? 'single.name-was-killed' : undefined;
  if (rule === undefined) return undefined;
  return { ...person(sentence, { rule, at, name: at, to }, cast), ...(isObject ? { from: aged } : {}) };
}

/** "Edmund Quill, a former teacher, was killed"; what a preposition stands before is no subject: "the guards at Ulver College were …". */
function isHarmedSubject(sentence: Sentence, at: number, to: number): boolean {
  return !NO_SUBJECT.has(sentence[at - 1]?.lower ?? '') && !isGenitive(sentence[at - 1]) && isHarmed(sentence, behindAsideOfName(sentence, to));
}

const NO_SUBJECT: ReadonlySet<string> = new Set('at in of from near for with by to inside outside under against'.split(' '));

/** Whether a verb that only people are the subject of begins at a token: "was also killed". */
function isHarmed(sentence: Sentence, at: number): boolean {
  let verb = at;
  if (sentence[verb]?.lower === 'died') return true;
  if (!ONE_HARMED.has(sentence[verb]?.lower ?? '')) return false;
  while (verb < at + 4 && (AUXILIARIES.has(sentence[verb]?.lower ?? '') || ADVERBS.has(sentence[verb]?.lower ?? ''))) verb += 1;
  return HARMED.has(sentence[verb]?.lower ?? '') || sentence[verb]?.lower === 'died' || isAmong(sentence, verb);
}

/** "among the dead", "among those killed" */
function isAmong(sentence: Sentence, at: number): boolean {
  if (sentence[at]?.lower !== 'among' && sentence[at]?.lower !== 'amongst') return false;
  const harmed = sentence[at + 2]?.lower ?? '';
  return sentence[at + 1]?.lower === 'those' ? HARMED.has(harmed) : sentence[at + 1]?.lower === 'the' && AMONG.has(harmed);
}

const AMONG: ReadonlySet<string> = new Set(['dead', 'killed', 'fatalities', 'wounded', 'injured']);

const ONE_HARMED: ReadonlySet<string> = new Set(['was', 'had']);

/** The token index behind ", a former teacher," where a name has such words behind it, or the same. */
function behindAsideOfName(sentence: Sentence, at: number): number {
  if (sentence[at]?.text !== ',' || !(ASIDE_BEGINS.has(sentence[at + 1]?.lower ?? '') || POSSESSIVES.has(sentence[at + 1]?.lower ?? ''))) return at;
  for (let index = at + 1; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (text === ',') return index + 1;
    if (/^[;:.()]$/.test(text) || ['was', 'were', 'had', 'and'].includes(lower)) return at;
  }
  return at;
}

const ASIDE_BEGINS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'who',
  'former',
  'aged',
  'one',
  'born',
  'known',
  'nicknamed',
  'leader',
  'commander',
  'head',
]);

/** Where "90-year-old" begins before a token, or the same. */
function ageBefore(sentence: Sentence, at: number): number {
  for (let from = Math.max(0, at - 5); from < at; from += 1) if (behindAge(sentence, from) === at) return from;
  return at;
}

const HARMED: ReadonlySet<string> = new Set(
  'killed assassinated wounded injured executed beheaded murdered shot arrested detained kidnapped abducted'.split(' '),
);

const ARRESTED: ReadonlySet<string> = new Set(['arrested', 'arresting', 'detained', 'detaining']);

const HARMING: ReadonlySet<string> = new Set([
  ...HARMED,
  ...'killing assassinating wounding injuring executing beheading arresting detaining kidnapping'.split(' '),
]);

/** "he was killed", "capturing him": somebody told before. */
function pronoun(sentence: Sentence, at: number): Counted | undefined {
  const { lower } = sentence[at]!;
  const next = sentence[at + 1]?.lower ?? '';
  if (['if', 'whether', 'unless'].includes(sentence[at - 1]?.lower ?? '')) return undefined;
  const told = lower === 'he' || lower === 'she' ? AUXILIARIES.has(next) : (lower === 'him' || lower === 'her') && endsPhrase(sentence, at + 1);
  const rule = lower === 'he' || lower === 'she' ? 'single.he' : 'single.him';
  return told ? { ...oneAt(at, rule), to: at + 1, kind: 'people', population: 'unstated' } : undefined;
}

/** The end of a person's name that begins at a token, or undefined where none does. */
function nameEnd(sentence: Sentence, name: number): number | undefined {
  let to = name;
  while (to < Math.min(name + 6, sentence.length) && (startsName(sentence[to]!.text) || (to > name && PARTICLES.has(sentence[to]!.lower)))) to += 1;
  return to > name && startsName(sentence[to - 1]!.text) ? to : undefined;
}

const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'bin', 'bint', '-', 'ibn', 'abu', 'von', 'van', 'de', 'ul', 'ud', 'ad', 'as']);

/** One person; the infobox may say of which side. */
function person(
  sentence: Sentence,
  { rule, at, name, to, party }: { rule: string; at: number; name: number; to: number; party?: Party | undefined },
  cast: Cast,
): Counted {
  const side = cast.personSide(textOf(sentence, name, to)) ?? cast.personSide(textOf(sentence, at, to));
  const whose = side === undefined ? party : ({ kind: 'side', number: side } satisfies Party);
  return { ...oneAt(at, rule), to, kind: 'people', population: 'unstated', ...(whose === undefined ? {} : { party: whose }) };
}

const STOPS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'and',
  'of',
  'by',
  'including',
  'killing',
  'killed',
  'was',
  'were',
  'with',
  'that',
  'their',
  'its',
  'his',
]);

/** The party that a stretch of words names. */
export function partyIn(sentence: Sentence, from: number, to: number, cast: Cast): Party | undefined {
  const parties: Party[] = [];
  for (let at = from; at < to; at += 1) {
    const name = cast.match(sentence, at);
    if (name && at + name.length <= to && !PEOPLE.has(sentence[at]!.lower)) {
      parties.push(cast.partyOf(name.id));
      at += name.length - 1;
      continue;
    }
    const side = cast.sideOfWord(sentence[at]!.lower);
    if (side !== undefined) parties.push({ kind: 'side', number: side });
  }
  return together(parties);
}

/** Words of small letters that somebody told alone may begin with; names are told by their capitals. */
const BEGINNINGS: ReadonlySet<string> = new Set([...RANKS, ...TITLES, ...POSSESSIVES, 'the', 'a', 'an', 'another', 'he', 'she', 'him', '’s', "'s", '’', "'"]);
