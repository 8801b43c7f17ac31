/**
 * Who is named as speaking: a noun phrase before a verb of speech or behind "according to". Tokens come in; out come the
 * actors it names ("Ostmerish officials" are Ostmere, "the newspaper X" is X, "A and B" are both), or whom it describes
 * ("local activists"), or whom a pronoun means by what was said before.
 */
import type { Cast } from '../cast.js';
import { isGenitive, textOf, type Sentence } from '../tokens.js';
import { ADJECTIVES, CAPITALS } from './words/demonyms.js';
import { PEOPLE, RANKS } from './words/people.js';
import { BEARERS, BEARERS_OF, DESCRIBED, NO_SPEAKER, SAYINGS, SPEAK_FOR_SIDE, SPEAKING_BODIES, SPEAKING_TITLES } from './words/speech.js';

/** The ids of those who speak, or `unnamed`; of those who speak jointly a list. */
export type Claimant = string | string[];

export interface Speaker {
  readonly claimant: Claimant;
  /** Token indices of the phrase, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** What a pronoun may mean by it: "he" a person, "it" a body, "they" people. */
  readonly kind: 'person' | 'body' | 'people';
}

/** A phrase that may name a speaker; who it is is asked for only where somebody speaks, since that takes up a name. */
interface Phrase extends Omit<Speaker, 'claimant'> {
  readonly who: () => Claimant;
  readonly nobody?: boolean;
}

/** Who spoke before, as pronouns mean them. */
export interface Heard {
  readonly person?: Claimant;
  readonly body?: Claimant;
  readonly people?: Claimant;
}

/** What was heard once somebody more has spoken. */
export function hearing(heard: Heard, { claimant, kind }: Pick<Speaker, 'claimant' | 'kind'>): Heard {
  return claimant === 'unnamed' ? heard : { ...heard, [kind]: claimant };
}

/** The longest phrase that names a speaker, in tokens. */
const LONGEST = 14;
/** Words in small letters that may describe a speaker. */
const MOST_MODIFIERS = 3;

/** The speaker whose name ends right before a verb of speech, with adverbs, brackets and asides between. */
export function speakerBefore(sentence: Sentence, verb: number, cast: Cast, heard: Heard): Speaker | undefined {
  let end = skipAdverbs(sentence, verb);
  // "the SDF, who said"
  if (['who', 'which'].includes(sentence[end - 1]?.lower ?? '')) end -= sentence[end - 2]?.text === ',' ? 2 : 1;
  const aside = asideBefore(sentence, end);
  end = aside ?? end;
  if (sentence[end - 1]?.text === ')') {
    const open = sentence.findLastIndex((token, index) => index < end && token.text === '(');
    if (open >= 0 && end - open <= 5) end = open;
  }
  return pronounAt(sentence, end, heard) ?? endingAt(sentence, end, cast, heard, aside !== undefined);
}

/** The speaker whose name begins at a token, such as the one behind "according to". */
export function speakerAt(sentence: Sentence, at: number, cast: Cast, heard: Heard): Speaker | undefined {
  const first = phraseAt(sentence, at, cast, heard);
  if (!first) return pronounAt(sentence, at + 1, heard, true);
  return speaking(joint(sentence, first, (next) => phraseAt(sentence, next, cast, heard)) ?? first);
}

/** The end of the name before an aside: "X, governor of Y, stated"; or behind it, where the aside is the name: "the director, X, said". */
function asideBefore(sentence: Sentence, end: number): number | undefined {
  if (sentence[end - 1]?.text !== ',') return undefined;
  const open = sentence.findLastIndex((token, index) => index < end - 1 && token.text === ',');
  const title = sentence.findLastIndex((token, index) => index < end - 1 && index > open && index > end - 16 && SPEAKING_TITLES.has(token.lower));
  if (open > 0 && end - open > 2 && sentence.slice(open + 1, end - 1).every(({ text }) => /^(?:\p{Lu}.*|-|al|bin)$/u.test(text))) return end - 1;
  if (open > 0 && end - open <= LONGEST) return open;
  return title > 1 && sentence[title - 1]?.lower === 'the' && startsName(sentence[title - 2]) ? title - 1 : undefined;
}

/** "It also claimed", "the group added", "others said": whoever spoke before. */
function pronounAt(sentence: Sentence, end: number, heard: Heard, object = false): Speaker | undefined {
  const word = sentence[end - 1]?.lower ?? '';
  if (word === 'them' && heard.people !== undefined && sentence[end - 2]?.lower === 'of' && ['one', 'another'].includes(sentence[end - 3]?.lower ?? ''))
    return { claimant: heard.people, from: end - 3, to: end, kind: 'person' };
  const meant = (object ? OBJECT_PRONOUNS : PRONOUNS).get(word)?.find((kind) => heard[kind] !== undefined);
  return meant && { claimant: heard[meant]!, from: end - 1, to: end, kind: meant };
}
const PRONOUNS: ReadonlyMap<string, readonly Speaker['kind'][]> = new Map([
  ['he', ['person']],
  ['she', ['person']],
  ['it', ['body']],
  ['they', ['people', 'body']],
]);
const OBJECT_PRONOUNS: ReadonlyMap<string, readonly Speaker['kind'][]> = new Map([
  ['him', ['person']],
  ['her', ['person']],
  ['it', ['body']],
  ['them', ['people', 'body']],
]);

/** The longest phrase that ends at a token. */
function endingAt(sentence: Sentence, end: number, cast: Cast, heard: Heard, apposed: boolean): Speaker | undefined {
  for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
    const phrase = phraseAt(sentence, start, cast, heard, end);
    if (!phrase) continue;
    if (phrase.to === end || (isPlace(sentence, phrase.to, end) && !startsName(sentence[phrase.to + 1])))
      return isLoneWord(sentence, phrase, cast, apposed) ? undefined : { ...speaking(phrase), ...(apposed ? { kind: 'person' } : {}) };
    // Of two who are joined, the first begins a clause.
    if (!startsClause(sentence, start)) continue;
    const both = joint(sentence, phrase, (next) => phraseAt(sentence, next, cast, heard, end));
    if (both?.to === end) return speaking(both);
  }
  return undefined;
}

function speaking({ who, from, to, kind }: Phrase): Speaker {
  return { claimant: who(), from, to, kind };
}

/** A sentence's first word in capitals may be any; it is a name only where it is known or written like none but a name. */
function isLoneWord(sentence: Sentence, { from, to, kind }: Phrase, cast: Cast, apposed: boolean): boolean {
  const { text, lower } = sentence[from]!;
  if (from !== 0 || to !== 1 || apposed || kind === 'people') return false;
  return cast.find(text) === undefined && !CAPITALS.has(text) && !DESCRIBED.has(lower) && !/[-\p{Lu}].*[-\p{Lu}]/u.test(text);
}

/** Whether nothing but a place stands between a speaker and the verb: "a Port Guard source at the mill reported". */
function isPlace(sentence: Sentence, from: number, to: number): boolean {
  return (
    from < to &&
    to - from <= LONGEST_PLACE &&
    PLACES.has(sentence[from]!.lower) &&
    sentence
      .slice(from + 1, to)
      .every(({ text, lower }, index) => /^\p{L}[\p{L}'’-]*$/u.test(text) && (!NO_DESCRIPTION.has(lower) || (index === 0 && lower === 'the')))
  );
}
const LONGEST_PLACE = 5;
const PLACES: ReadonlySet<string> = new Set(['at', 'in', 'from', 'near', 'inside', 'on', 'within']);

function startsClause(sentence: Sentence, at: number): boolean {
  const before = sentence[at - 1];
  return before === undefined || /^[,;:("“]$/.test(before.text) || CLAUSES.has(before.lower);
}
const CLAUSES: ReadonlySet<string> = new Set('that while and but as both when although whereas however later then'.split(' '));

/** "A and B", "A, B and C": all of them. */
function joint(sentence: Sentence, first: Phrase, next: (at: number) => Phrase | undefined): Phrase | undefined {
  if (first.nobody) return undefined;
  const all = [first];
  for (let last = first; ;) {
    // "the Front in Ostport and the LMO"
    const place = sentence[last.to]?.lower === 'in' && startsName(sentence[last.to + 1]) && sentence[last.to + 2]?.lower === 'and';
    if (place) last = { ...last, to: last.to + 2 };
    const comma = sentence[last.to]?.text === ',' ? 1 : 0;
    const and = sentence[last.to + comma]?.lower === 'and' ? 1 : 0;
    const other = comma + and === 0 ? undefined : next(last.to + comma + and);
    if (!other || other.nobody) return undefined;
    all.push(other);
    last = other;
    if (and) return { who: () => oneOrMore(all.flatMap(({ who }) => who())), from: first.from, to: last.to, kind: 'people' };
  }
}

function oneOrMore(ids: readonly string[]): Claimant {
  const each = [...new Set(ids)];
  return each.length === 1 ? each[0]! : each;
}

/** The phrase that begins at a token and names or describes somebody; `limit`: where the sentence goes on with a verb. */
function phraseAt(sentence: Sentence, start: number, cast: Cast, heard: Heard, limit = sentence.length): Phrase | undefined {
  let at = start;
  while (DETERMINERS.has(sentence[at]?.lower ?? '') && at < start + 3) at += 1;
  let first = at;
  let head: number | undefined;
  /** The last run of capitals, and who it is. */
  let run: Run | undefined;
  let modifiers = 0;
  while (at < limit) {
    const { text, lower } = sentence[at]!;
    const atHead = isHead(lower) && (at === 0 || !startsName(sentence[at]) || (text === 'TV' && !startsName(sentence[at - 1])));
    const named: Run | undefined = atHead ? undefined : runAt(sentence, at, limit, cast);
    if (named && isBased(sentence, named.to)) {
      at = named.to + 2;
      first = at;
    } else if (named) {
      run = named;
      at = named.to;
      if (head !== undefined) return nameBehind(sentence, { start, head, run: named }, cast);
      if (isGenitive(sentence[at]) && at + 1 < limit) at += 1;
    } else if (atHead) {
      head = at;
      at += 1;
    } else if (head !== undefined) break;
    else if (MARKS.test(text)) at += 1;
    else if (modifiers < MOST_MODIFIERS && isModifier(sentence, at)) {
      modifiers += 1;
      at += 1;
    } else break;
  }
  if (head === undefined) return run && run.from === bareFrom(sentence, first) ? named(sentence, start, run, cast, limit) : undefined;
  return described({ sentence, start, first, head, run, limit }, cast, heard);
}

/** "the Ostport-based newspaper" */
function isBased(sentence: Sentence, at: number): boolean {
  return sentence[at]?.text === '-' && sentence[at + 1]?.lower === 'based';
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** The actor that the run is a name of, where one is known. */
  readonly id?: string;
}

const DETERMINERS: ReadonlySet<string> = new Set('the a an one two both some several other another its their his'.split(' '));
/** Marks around names of newspapers and the like, and hyphens. */
const MARKS = /^(?:[*_"“”'‘’-]|['’]s)$/;

function bareFrom(sentence: Sentence, from: number): number {
  let at = from;
  while (MARKS.test(sentence[at]?.text ?? '')) at += 1;
  return at;
}

function isHead(word: string): boolean {
  return DESCRIBED.has(word) || SPEAKING_TITLES.has(word) || SPEAKING_BODIES.has(word) || SAYINGS.has(word);
}

/** Whether a word may describe who speaks: no word of grammar, and no participle. */
function isModifier(sentence: Sentence, at: number): boolean {
  const { text, lower } = sentence[at]!;
  if (!/^\p{L}{3,}(?:-\p{L}+)*$/u.test(text) || NO_DESCRIPTION.has(lower) || MONTHS.has(lower)) return false;
  return text.includes('-') || KEPT.has(lower) || !/(?:ed|ing)$/.test(lower);
}
const KEPT: ReadonlySet<string> = new Set('united armed unnamed retired displaced besieged'.split(' '));
const NO_DESCRIPTION: ReadonlySet<string> = new Set(
  'the one two some several other another many few and but that which who what where while when how these those their its his her with from have had has was were been are for into onto over under out off not also later then however after before during since until against between according than per via although though because only even still just about both each all any both being them they this there day days night morning afternoon evening week month year today yesterday dawn'.split(
    ' ',
  ),
);

/** A run of capitalised words that is a name, or the name of a known actor however it is written. */
function runAt(sentence: Sentence, at: number, limit: number, cast: Cast): Run | undefined {
  const known = cast.match(sentence, at);
  const knownTo = known && at + known.length <= limit ? at + known.length : undefined;
  if (!startsName(sentence[at]) || sentence[at]!.text === 'I' || (at === 0 && NOT_NAMES.has(sentence[0]!.lower))) {
    // A sentence's first word may be written like a name and be none.
    return knownTo === undefined ? undefined : { from: at, to: knownTo, id: known!.id };
  }
  let to = at + 1;
  let body = ORGANS.has(sentence[at]!.lower);
  for (let index = at + 1; index < Math.min(at + LONGEST, limit); index += 1) {
    const { lower } = sentence[index]!;
    if (startsName(sentence[index])) {
      body ||= ORGANS.has(lower);
      to = index + 1;
    } else if (OUTLETS.has(lower) && (sentence[index + 1]?.lower === 'agency' || lower === 'agency' || lower === 'newspaper')) to = index + 1;
    else if (lower === 'agency' && OUTLETS.has(sentence[index - 1]?.lower ?? '')) to = index + 1;
    // "Lark.example"
    else if (isDomain(sentence, index)) {
      to = index + 2;
      index += 1;
    } else if (lower === 'the' && ['of', 'for'].includes(sentence[index - 1]?.lower ?? '')) continue;
    else if (lower === 'and' && !body) break;
    else if (!INSIDE.has(lower)) break;
  }
  if (knownTo !== undefined && knownTo >= to) return { from: at, to: knownTo, id: known!.id };
  // "the Front's Daily Lark"
  const owned = knownTo !== undefined && /^['’]s$/.test(sentence[knownTo]?.text ?? '') ? cast.match(sentence, knownTo + 1) : undefined;
  if (owned && knownTo! + 1 + owned.length === to) return { from: at, to, id: owned.id };
  // "April OC South": a month is the end of a date.
  if (MONTHS.has(sentence[at]!.lower) && to > at + 1 && startsName(sentence[at + 1])) return undefined;
  return { from: at, to };
}
function isDomain(sentence: Sentence, at: number): boolean {
  const [before, point, behind] = [sentence[at - 1], sentence[at], sentence[at + 1]];
  return point?.text === '.' && before?.end === point.start && behind?.start === point.end && /^\p{Ll}{2,}$/u.test(behind.text);
}

const INSIDE: ReadonlySet<string> = new Set(['of', 'for', 'and', 'al', 'el', 'bin', '-', "'s", '’s', '&']);
const OUTLETS: ReadonlySet<string> = new Set(['news', 'agency', 'newspaper', 'channel', 'website', 'network', 'site']);
/** Heads of names that may have "and" inside: "Ministry of Health and Care". */
const ORGANS: ReadonlySet<string> = new Set(
  'ministry office department committee council centre center institute commission agency organization organisation service services directorate union institution bureau'.split(
    ' ',
  ),
);
const MONTHS: ReadonlySet<string> = new Set('january february march april may june july august september october november december'.split(' '));
/** Words that begin a sentence in capitals and are no names. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  'he she it they we this that these those however but also later on in the a an as at by from after before during since while when according officially additionally meanwhile locals local some several other others another one two both many most reports initial early'.split(
    ' ',
  ),
);

/** A name alone, in marks or not; a body's with its place: "the Rights Committees in Ostport". */
function named(sentence: Sentence, start: number, run: Run, cast: Cast, limit = run.to): Phrase {
  const { id } = run;
  const closed = bareFrom(sentence, run.from) > start && /^[*_"”]$/.test(sentence[run.to]?.text ?? '') ? 1 : 0;
  const to = run.to + closed;
  if (id !== undefined) return { who: () => id, from: start, to, kind: cast.isPerson(id) ? 'person' : 'body' };
  const from = personFrom(sentence, run, cast);
  const name = textOf(sentence, from, run.to);
  // "Kyiv claimed", not "the siege of Kyiv claimed"
  const country = PLACES.has(sentence[start - 1]?.lower ?? '') || sentence[start - 1]?.lower === 'of' ? undefined : CAPITALS.get(name);
  if (country !== undefined) return { who: () => cast.actor(country), from: start, to, kind: 'body' };
  const person = from > run.from || isPerson(sentence, run);
  if (person) {
    const full = from > run.from ? textOf(sentence, run.from, run.to) : undefined;
    return { who: () => cast.speaker(name, true, full), from: start, to, kind: 'person' };
  }
  const place = closed === 0 && sentence[to]?.lower === 'in' && startsName(sentence[to + 1]) ? runAt(sentence, to + 1, limit, cast) : undefined;
  if (place && limit < sentence.length)
    return { who: () => cast.speaker(textOf(sentence, run.from, place.to), false), from: start, to: place.to, kind: 'body' };
  return { who: () => cast.speaker(name, false), from: start, to, kind: 'body' };
}

/** Where a person's name begins behind a party and a title: "Front General Edmund Quill", "Governor of Ost Province Edmund Quill". */
function personFrom(sentence: Sentence, { from, to }: Run, cast: Cast): number {
  let at = from;
  const party = cast.match(sentence, at) ?? (ADJECTIVES.has(sentence[at]!.text) ? { length: 1 } : undefined);
  if (party && at + party.length < to && isTitle(sentence, at + party.length)) at += party.length;
  if (!isTitle(sentence, at)) return from;
  const region = sentence.findLastIndex(({ lower }, index) => index > at && index < to && REGIONS.has(lower));
  if (sentence[at + 1]?.lower === 'of') return region !== -1 && to - region > 2 ? region + 1 : from;
  while (at < to && (isTitle(sentence, at) || sentence[at]!.text === '.')) at += 1;
  return to - at >= 2 || (to - at === 1 && at === from) ? at : from;
}

function isTitle(sentence: Sentence, at: number): boolean {
  const word = sentence[at]?.lower ?? '';
  return SPEAKING_TITLES.has(word) || RANKS.has(word);
}

const REGIONS: ReadonlySet<string> = new Set('oblast province region governorate district county'.split(' '));

/** Two or three words, none of which an organisation has: a person's name. */
function isPerson(sentence: Sentence, { from, to }: Run): boolean {
  const words = sentence.slice(from, to);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(({ text, lower }) => !BODY_WORDS.has(lower) && !/^\p{Lu}{2,}$/u.test(text) && !INSIDE_BODIES.has(lower))
  );
}
const INSIDE_BODIES: ReadonlySet<string> = new Set(['of', 'for', 'and', "'s", '’s', '&']);
const BODY_WORDS: ReadonlySet<string> = new Set([
  ...ORGANS,
  ...OUTLETS,
  ...REGIONS,
  ...'army forces force front defence defense brigade group media television tv radio times post observatory monitor rights army movement party state republic government police emergency prosecutor press daily journal administration authority house nations league coalition guard guards corps command staff front mission national university hospital foundation association society federation front'.split(
    ' ',
  ),
]);

/** "the mayor Edmund Quill", "the newspaper Daily Lark": the name behind a title or the word for a body. */
function nameBehind(sentence: Sentence, { start, head, run }: { start: number; head: number; run: Run }, cast: Cast): Phrase {
  const { id } = run;
  if (id !== undefined) return { who: () => id, from: start, to: run.to, kind: cast.isPerson(id) ? 'person' : 'body' };
  const person = !SPEAKING_BODIES.has(sentence[head]!.lower) && sentence[head]!.lower !== 'media';
  return { who: () => cast.speaker(textOf(sentence, run.from, run.to), person), from: start, to: run.to, kind: person ? 'person' : 'body' };
}

/** Somebody whose phrase ends in a noun for those who speak. */
function described(
  { sentence, start, first, head, run, limit }: { sentence: Sentence; start: number; first: number; head: number; run: Run | undefined; limit: number },
  cast: Cast,
  heard: Heard,
): Phrase | undefined {
  const word = sentence[head]!.lower;
  const kind: Speaker['kind'] =
    PLURAL.test(word) || ['media', 'police'].includes(word) ? 'people' : BODY_HEADS.has(word) || SPEAKING_BODIES.has(word) ? 'body' : 'person';
  const phrase = (who: () => Claimant, to = head + 1): Phrase => ({ who, from: start, to, kind });
  const nobody: Phrase = { ...phrase(() => 'unnamed'), nobody: true };
  const before = (speaker: Claimant | undefined) => (speaker === undefined ? undefined : phrase(() => speaker));
  const words = (to: number) =>
    phrase(() => {
      const id = cast.actor(lowerFirst(textOf(sentence, first, to)));
      if (whose !== undefined && (PEOPLE.get(word) === 'fighters' || MEMBERS.has(word))) cast.setMember(id, whose);
      return id;
    }, to);
  const known = run?.id;
  const bearing = sentence.slice(run?.to ?? first, head + 1).filter((token) => !isGenitive(token) && !/^[*_"“”]$/.test(token.text));
  // "Ostmerish army officials" are Ostmere.
  if (known !== undefined && bearing.every(({ lower }) => BEARERS.has(lower) || SAYINGS.has(lower))) return phrase(() => known);
  const of = complementOf(sentence, head, limit, cast);
  const whose = of?.id;
  if (of && whose !== undefined && (BEARERS_OF.has(word) || SAYINGS.has(word)) && of.preposition !== 'in') return phrase(() => whose, of.to);
  if (SAYINGS.has(word)) {
    // "a report by X", "an article on the website X", "data published by X"
    const by = GIVEN.has(sentence[head + 1]?.lower ?? '') ? head + 2 : head + 1;
    const source = SAID_BY.has(sentence[by]?.lower ?? '') ? phraseAt(sentence, by + 1, cast, heard, limit) : undefined;
    if (source) return { ...source, from: start };
    return sentence.slice(first, head).every(({ lower }) => NO_SPEAKER.has(lower)) ? nobody : { ...words(head), to: head + 1 };
  }
  if (first === head && !of) {
    // "the group said": of what was told of before.
    if (SPEAKING_BODIES.has(word)) return before(heard.body);
    if (SPEAK_FOR_SIDE.has(word)) return phrase(() => cast.speakerOfSide(word));
    if (BODY_HEADS.has(word) && heard.body !== undefined && sentence[start]?.lower === 'the') return before(heard.body);
    if (SPEAKING_TITLES.has(word) && (heard.person !== undefined || !DESCRIBED.has(word))) return before(heard.person);
    if (UNSAID.has(word)) return nobody;
  }
  // "Port Guard forces" nobody knows: the name before; "Ost Province officials" are described.
  const collapses = run !== undefined && (run.from > 0 || run.to > 1) && bearing.every(({ lower }) => COLLAPSING.has(lower));
  if (collapses) return { ...named(sentence, start, run, cast), to: head + 1 };
  // "the Daily Lark news site"
  if (run && SPEAKING_BODIES.has(word) && bearing.every(({ lower }) => lower === 'news' || SPEAKING_BODIES.has(lower)))
    return { ...named(sentence, start, run, cast), to: head + 1 };
  // "a pro-Front website", "opposition groups": told by what they are; "the opposition group" alone is told by its name.
  const isOne = ONE_OF_THEM.has(sentence[start]?.lower ?? '') || PLURAL.test(word);
  return SPEAKING_BODIES.has(word) && !of && !(isOne && first < head) ? undefined : words(of?.to ?? head + 1);
}
const ONE_OF_THEM: ReadonlySet<string> = new Set(['a', 'an', 'another', 'one', 'some']);
const MEMBERS: ReadonlySet<string> = new Set(['member', 'members', 'leader']);
const GIVEN: ReadonlySet<string> = new Set('provided published released given collected compiled gathered issued obtained received made'.split(' '));
const SAID_BY: ReadonlySet<string> = new Set(['by', 'on', 'in', 'from', 'of']);
const PLURAL = /(?:s|forces)$/;
const BODY_HEADS: ReadonlySet<string> = new Set('ministry administration council hospital office agency presidency parliament embassy'.split(' '));
const UNSAID: ReadonlySet<string> = new Set(['sources', 'source', 'media']);
const COLLAPSING: ReadonlySet<string> = new Set(
  'forces command military army spokesman spokeswoman spokesperson commanders sources source journalist journalists reporter reporters correspondent correspondents'.split(
    ' ',
  ),
);

/** "of the Front" behind a noun for those who speak. */
function complementOf(sentence: Sentence, head: number, limit: number, cast: Cast): (Run & { preposition: string }) | undefined {
  const preposition = sentence[head + 1]?.lower ?? '';
  if (!COMPLEMENTS.has(preposition)) return undefined;
  const at = sentence[head + 2]?.lower === 'the' ? head + 3 : head + 2;
  const run = at < limit ? runAt(sentence, at, limit, cast) : undefined;
  return run && { ...run, preposition };
}
const COMPLEMENTS: ReadonlySet<string> = new Set(['of', 'from', 'in', 'for', 'within', 'inside', 'by', 'at']);

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function startsName(token: Sentence[number] | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** The token behind the subject of a verb, with adverbs and auxiliaries between. */
export function skipAdverbs(sentence: Sentence, verb: number): number {
  let end = verb;
  while (end > 0 && SPEECH_ADVERBS.has(sentence[end - 1]?.lower ?? '')) end -= 1;
  return end;
}
const SPEECH_ADVERBS: ReadonlySet<string> = new Set(
  'also itself himself herself themselves later has had then have further previously officially instead still initially subsequently reportedly continued to only now publicly first eventually'.split(
    ' ',
  ),
);
