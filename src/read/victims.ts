/**
 * Finds the names of victims in a document: of people whom its sentences report killed, injured, abducted, missing or
 * the like, and who are not listed as commanders. A document and the names that are no person's come in; the spans of
 * the names go out, which `cut-quotes.ts` keeps out of quotes and pages out of texts. Where it is not sure whether a
 * name is a person's, it takes it for one: a quote that is too short does no harm.
 */
import { nameKey } from '../entry/index.js';
import { HARM_NOUNS, HARM_PREDICATES, HARM_TRIGGER, KILL_VERBS, TAKE_VERBS_OF_PEOPLE, WORDS_OF_NAMES_OF_OTHERS } from './figures/lexicon/harm.js';
import { DEMONYMS } from './figures/lexicon/demonyms.js';
import { CARDINALS } from './figures/lexicon/numerals.js';
import { KINSHIP_NOUNS, PEOPLE_NOUNS, POSSESSIVE_DETERMINERS, RANKS, SINGULAR_PEOPLE_NOUNS, THING_NOUNS, TITLE_NOUNS } from './figures/lexicon/nouns.js';
import { SPEECH_VERBS } from './figures/lexicon/speech.js';
import { isMonth } from './date-parts.js';
import type { Document, Span } from './layout/document.js';

/** A word or a mark. */
interface Word extends Span {
  text: string;
  lower: string;
}

/** A run of words that may be a person's name: indices of words, end exclusive; ranks and titles before it are not part of it. */
interface Name {
  from: number;
  to: number;
  /** Whether a rank, an office, an occupation or a kinship stands before it: "Colonel", "journalist", "his son,". */
  titled: boolean;
}

export interface KnownNames {
  /** Names of parties and places, which are no victims: "Heron League". */
  others: Iterable<string>;
  /** Names of listed commanders, who may be named. */
  commanders: Iterable<string>;
}

/** Returns the spans of the names of victims, in the order of the text; commanders only where they are reported as victims, marked so. */
export function victimNames(document: Document, known: KnownNames): (Span & { commander: boolean })[] {
  const others = new Set(Array.from(known.others, nameKey));
  const commanders = Array.from(known.commanders, nameKey).filter((name) => name !== '');
  const texts = [
    ...document.infobox.map(({ value, start }) => ({ text: value, start })),
    ...document.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text, start }) => ({ text, start }))),
  ];
  const sentences = texts.flatMap((one) => (HARM_TRIGGER.test(one.text) ? sentencesIn(one) : []));
  const found = sentences.flatMap((sentence) =>
    victimsIn(sentence, others).map(({ from, to }) => {
      const words = sentence.slice(from, to).map(({ text }) => text.replace(/['’]s$/, ''));
      return { start: sentence[from]!.start, end: sentence[to - 1]!.end, words, commander: isAmong(words.join(' '), commanders) };
    }),
  );
  const names = new Set(
    found.flatMap(({ commander, words }) =>
      (commander || words.length < 2 ? [] : [words.join(' '), words.at(-1) ?? '']).filter(
        (name) => name.length > 3 && !others.has(nameKey(name)) && !TITLES.has(name.toLowerCase()),
      ),
    ),
  );
  const again = texts.flatMap((one) => occurrences(names, one));
  // Who speaks elsewhere is named there.
  const speakers = new Set(again.flatMap(({ name, after }) => (SPEECH_VERBS.has(/^\W{1,2}(\w+)/.exec(after)?.[1] ?? '') ? [name] : [])));
  return disjoint([...found, ...again.filter(({ name }) => !speakers.has(name)).map(({ start, end }) => ({ start, end, commander: false }))]);
}

/** A place where a name stands, with the words after it. */
interface Occurrence extends Span {
  name: string;
  after: string;
}

/** Returns where names stand as whole words, in one pass over the text. */
function occurrences(names: ReadonlySet<string>, { text, start }: { text: string; start: number }): Occurrence[] {
  if (names.size === 0) return [];
  /** The lengths of the names that begin with a word. */
  const lengths = new Map<string, Set<number>>();
  for (const name of names) {
    const [first = ''] = /^[\p{L}\p{N}]*/u.exec(name) ?? [];
    lengths.set(first, (lengths.get(first) ?? new Set()).add(name.length));
  }
  const found: Occurrence[] = [];
  for (const { 0: word, index: at } of text.matchAll(/[\p{L}\p{N}]{1,100}/gu)) {
    for (const length of lengths.get(word) ?? []) {
      const name = text.slice(at, at + length);
      if (!names.has(name) || /[\p{L}\p{N}]/u.test(text[at + length] ?? '')) continue;
      // "Tell Quill" is another name.
      const before = text.slice(Math.max(0, at - 25), at);
      const isOther = !name.includes(' ') && /\p{Lu}[\p{L}’'-]* $/u.test(before) && !/[.:] $/.test(before);
      if (!isOther) found.push({ name, start: start + at, end: start + at + length, after: text.slice(at + length, at + length + 25) });
    }
  }
  return found;
}

/** Sorts spans; of two that overlap, one continues to the end of the other. */
function disjoint(spans: readonly (Span & { commander: boolean })[]): (Span & { commander: boolean })[] {
  const merged: (Span & { commander: boolean })[] = [];
  for (const { start, end, commander } of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, end) };
    else merged.push({ start, end, commander });
  }
  return merged;
}

/** Whether a name, or its last words, is that of one of some people. */
function isAmong(name: string, people: readonly string[]): boolean {
  const key = nameKey(name);
  return people.some((one) => one === key || one.endsWith(` ${key}`) || key.endsWith(` ${one}`));
}

/** Words with inner marks ("al-Quill", "O'Brask", "Su-25"), and marks. */
const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

function sentencesIn({ text, start }: { text: string; start: number }): Word[][] {
  const sentences: Word[][] = [[]];
  for (const match of text.matchAll(WORD)) {
    const last = sentences.at(-1)!;
    const [mark, before] = [last.at(-1), last.at(-2)];
    const ends =
      mark !== undefined &&
      /^[.!?]$/.test(mark.text) &&
      /^\p{Lu}/u.test(match[0]) &&
      before !== undefined &&
      before.text.length > 1 &&
      !RANKS.has(before.lower) &&
      !TITLE_ABBREVIATIONS.has(before.lower);
    (ends ? (sentences[sentences.push([]) - 1] ?? last) : last).push({
      text: match[0],
      lower: match[0].toLowerCase(),
      start: start + match.index,
      end: start + match.index + match[0].length,
    });
  }
  return sentences;
}

const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'rev', 'hon', 'pvt', 'pte', 'spc']);

/** Returns the names of victims in a sentence. */
function victimsIn(sentence: readonly Word[], others: ReadonlySet<string>): Name[] {
  if (!sentence.some(({ lower }) => HARM_TRIGGER.test(lower))) return [];
  const names = namesIn(sentence, others);
  const victims = names.map(
    (name) =>
      isSubject(sentence, name) ||
      isObject(sentence, name) ||
      isOwner(sentence, name) ||
      isExample(sentence, name) ||
      isInverted(sentence, name) ||
      isPrivate(sentence, name),
  );
  // "Ada Quill, Edmund Brask and Havel Ostrow were killed": one name of a list makes the others victims too.
  for (let index = names.length - 1; index > 0; index -= 1)
    if (victims[index] === true && areListed(sentence, names[index - 1]!, names[index]!)) victims[index - 1] = true;
  for (let index = 0; index + 1 < names.length; index += 1)
    if (victims[index] === true && areListed(sentence, names[index]!, names[index + 1]!)) victims[index + 1] = true;
  return names.filter((_, index) => victims[index]);
}

const isName = (word: Word | undefined) =>
  word !== undefined && /^(?:\p{Lu}[\p{L}’'.-]*|(?:al|el|as|ad|an|ar|at|az|ul|ibn|bin|d)[-’']\p{Lu}[\p{L}’'-]*)$/u.test(word.text);

/** Particles within a name: "Ada bint Quill", "Edmund van der Brask". */
const PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'bin',
  'bint',
  'ibn',
  'abu',
  'abd',
  'von',
  'van',
  'der',
  'de',
  'la',
  'ul',
  'ud',
  'ad',
  'as',
  'di',
  'da',
]);

/** Titles with a capital before a name. */
const TITLES: ReadonlySet<string> = new Set([
  ...RANKS,
  ...TITLE_NOUNS,
  ...SINGULAR_PEOPLE_NOUNS,
  ...TITLE_ABBREVIATIONS,
  'private',
  'mayor',
  'president',
  'prince',
  'king',
  'sir',
  'lord',
  'saint',
  'father',
  'rear',
  'vice',
  'staff',
  'chief',
  'first',
  'second',
  'senior',
  'junior',
  'deputy',
  'warrant',
]);

function namesIn(sentence: readonly Word[], others: ReadonlySet<string>): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    if (!isName(sentence[at])) continue;
    let to = at + 1;
    while (
      isName(sentence[to]) ||
      (PARTICLES.has(sentence[to]?.lower ?? '') && (isName(sentence[to + 1]) || PARTICLES.has(sentence[to + 1]?.lower ?? ''))) ||
      isInitial(sentence, to)
    )
      to += 1;
    let from = at;
    // "Ostmerish Maj. Gen. Edmund Quill", "In Larkmoor"
    for (let index = at; index < to; index += 1) if (isTitle(sentence, index) || NO_PART_OF_NAMES.has(sentence[index]!.lower)) from = index + 1;
    while (from < to && sentence[from]!.text === '.') from += 1;
    const titled = sentence.slice(at, from).some((_, index) => isTitle(sentence, at + index)) || isTitleBefore(sentence, at);
    if (from < to && isPersonLike(sentence, { from, to, titled }, others)) names.push({ from, to, titled });
    at = to;
  }
  return names;
}

/** The full stop of an initial or of an abbreviated rank within a name: "Edmund J. Quill", "Maj. Gen. Quill". */
function isInitial(sentence: readonly Word[], at: number): boolean {
  const before = sentence[at - 1];
  return (
    sentence[at]?.text === '.' &&
    isName(sentence[at + 1]) &&
    (before?.text.length === 1 || RANKS.has(before?.lower ?? '') || TITLE_ABBREVIATIONS.has(before?.lower ?? ''))
  );
}

/** An occupation, an office or a kinship before a name, perhaps with a comma: "the journalist Ada Quill", "his son, Edmund Brask". */
function isTitleBefore(sentence: readonly Word[], at: number): boolean {
  const noun = sentence[at - 1]?.text === ',' ? at - 2 : at - 1;
  const lower = sentence[noun]?.lower ?? '';
  return TITLES.has(lower) || KINSHIP_NOUNS.has(lower) || lower === 'brothers' || lower === 'journalists' || lower === 'activists';
}

/** A title within a run of capitals; of a single word it is part of a name: "Secretary General". */
function isTitle(sentence: readonly Word[], at: number): boolean {
  return TITLES.has(sentence[at]!.lower) && (isName(sentence[at + 1]) || sentence[at + 1]?.text === '.');
}

/** Words that a sentence may begin with before a name, and adjectives of nations before a title. */
const NO_PART_OF_NAMES: ReadonlySet<string> = new Set([
  ...'however meanwhile later although following until many several some most another other others thus then there where which who what how in the a an on at per by after before while when during from with and according as of to for under using since despite one his her their its this that these those also both'.split(
    ' ',
  ),
  ...Object.keys(CARDINALS),
  ...DEMONYMS.flatMap(([, adjective, people]) => [adjective, people ?? `${adjective}s`]).map((word) => word.toLowerCase()),
]);

function isPersonLike(sentence: readonly Word[], { from, to, titled }: Name, others: ReadonlySet<string>): boolean {
  const words = sentence.slice(from, to);
  const text = words.map((word) => word.text).join(' ');
  if (
    others.has(nameKey(text)) ||
    words.some(({ lower, text: one }) => WORDS_OF_NAMES_OF_OTHERS.has(lower.replace(/['’]s$/, '')) || isMonth(lower) || /^\p{Lu}{2,}s?$/u.test(one))
  )
    return false;
  if (words.length < 2 && !(RANKS.has(sentence[from - 1]?.lower ?? '') || (sentence[from - 1]?.text === '.' && RANKS.has(sentence[from - 2]?.lower ?? ''))))
    return false;
  if (isSpeaker(sentence, { from, to })) return false;
  const before = sentence[from - 1]?.lower ?? '';
  if (!titled && (before === 'the' || (before === 'of' && sentence[from - 2]?.lower === 'village'))) return false;
  const next = sentence[to]?.lower ?? '';
  // "Heron League fighters", "Ulver Mill district"
  return /['’]s$/.test(words.at(-1)?.text ?? '') || (!PEOPLE_NOUNS.has(next) && !THING_NOUNS.has(next) && !WORDS_OF_NAMES_OF_OTHERS.has(next));
}

/** "Ada Quill was killed", "Ada Quill, a teacher, had died", "Ada Quill (34) succumbed". */
function isSubject(sentence: readonly Word[], { from, to, titled }: Name): boolean {
  if (NOT_BEFORE_SUBJECT.has(sentence[from - 1]?.lower ?? '')) return false;
  for (const verb of new Set([to, afterAside(sentence, to)])) {
    let at = verb;
    while (at < verb + 6 && (AUXILIARY.has(sentence[at]?.lower ?? '') || /ly$/.test(sentence[at]?.lower ?? ''))) at += 1;
    const lower = sentence[at]?.lower ?? '';
    if (INTRANSITIVE.has(lower)) return true;
    if (at > verb && (titled || !OF_PLACES_TOO.has(lower)) && HARM_PREDICATES.has(lower) && sentence[at + 1]?.lower !== 'down') return true;
    if (at > verb && (lower === 'among' || lower === 'amongst')) return true;
  }
  return false;
}

/** Said of places and things too. */
const OF_PLACES_TOO: ReadonlySet<string> = new Set(['captured', 'hit', 'struck', 'buried', 'burned', 'burnt', 'crushed', 'died']);

const NOT_BEFORE_SUBJECT: ReadonlySet<string> = new Set('of at in from near into towards toward outside around to against'.split(' '));

const AUXILIARY: ReadonlySet<string> = new Set(
  'was were is are had has have been being be also both later then himself herself reported said believed confirmed announced declared to who which found gunned went gone'.split(
    ' ',
  ),
);

const INTRANSITIVE: ReadonlySet<string> = new Set(['died', 'dies', 'dying', 'perished', 'succumbed', 'drowned']);

/** Skips an aside after a name: ", a former teacher,", "(aged 34)". */
function afterAside(sentence: readonly Word[], at: number): number {
  const opening = sentence[at]?.text;
  if (opening !== ',' && opening !== '(') return at;
  for (let index = at + 1; index < Math.min(at + 25, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (text === ';') break;
    if (AUXILIARY_OF_SUBJECT.has(lower) && (opening === ',' || sentence[index - 1]?.text === ')')) return index;
  }
  const close = sentence.slice(at + 1, at + 26).findIndex(({ text }) => text === (opening === '(' ? ')' : ','));
  return close === -1 ? at : at + close + 2;
}

const AUXILIARY_OF_SUBJECT: ReadonlySet<string> = new Set(['was', 'were', 'is', 'are', 'had', 'has', 'died']);

/** "according to Ada Quill", "Ada Quill, the governor, said". */
function isSpeaker(sentence: readonly Word[], { from, to }: Pick<Name, 'from' | 'to'>): boolean {
  const isAccording = sentence.slice(Math.max(0, from - 6), from).some(({ lower }, index, all) => lower === 'according' && all[index + 1]?.lower === 'to');
  const after = sentence.slice(to, to + 16);
  const verb = after.findIndex(({ lower, text }) => AUXILIARY_OF_SUBJECT.has(lower) || SPEECH_VERBS.has(lower) || text === ';');
  return isAccording || (verb !== -1 && SPEECH_VERBS.has(after[verb]!.lower) && sentence[to + verb - 1]?.lower !== 'who');
}

/** "killed the journalist Ada Quill", "the death of Colonel Edmund Brask". */
function isObject(sentence: readonly Word[], { from, titled }: Name): boolean {
  let person = titled;
  let apart = false;
  for (let at = from - 1; at >= Math.max(0, from - 14); at -= 1) {
    const { lower, text } = sentence[at]!;
    // "wounding the mayor of Larkmoor, Ada Quill": what stands apart from the verb is its object only as a person of some office.
    if (KILL_VERBS.has(lower)) return person || !apart;
    if (TAKE_VERBS_OF_PEOPLE.has(lower)) return person;
    if (TITLES.has(lower) || KINSHIP_NOUNS.has(lower) || PEOPLE_NOUNS.has(lower)) person = true;
    if (lower === 'of' && HARM_NOUNS.has(sentence[at - 1]?.lower ?? '')) return person || !apart;
    if (lower === 'of' || lower === 'from' || /^[-,.("–—]$/.test(text)) {
      apart = true;
      continue;
    }
    if (STOPS_BEFORE_OBJECT.has(lower)) return false;
  }
  return false;
}

const STOPS_BEFORE_OBJECT: ReadonlySet<string> = new Set(
  'in at near by on with during after before while when was were is are had has said told according to as that who which'.split(' '),
);

/** "Ada Quill's death". */
function isOwner(sentence: readonly Word[], { to }: Name): boolean {
  const noun = sentence[to]?.text === "'" || sentence[to]?.text === '’' ? to + 1 : to;
  const last = sentence[to - 1]?.text ?? '';
  if (!/['’]s$/.test(last) && noun === to) return false;
  return HARM_NOUNS.has(sentence[noun]?.lower ?? '');
}

/** "killing five people, including Ada Quill". */
function isExample(sentence: readonly Word[], { from, to, titled }: Name): boolean {
  if (SPEECH_VERBS.has(sentence[to]?.lower ?? '')) return false;
  for (let at = from - 1; at >= Math.max(0, from - 12); at -= 1) {
    const { lower, text } = sentence[at]!;
    if (EXAMPLE_WORDS.has(lower)) return sentence.slice(0, at).some((word) => reportsVictims(word.lower, titled));
    if (/^[;.]$/.test(text) && !titled) return false;
  }
  return false;
}

/** Whether a word before examples reports victims; what is captured may be places, unless a title says otherwise. */
function reportsVictims(lower: string, titled: boolean): boolean {
  return KILL_VERBS.has(lower) || HARM_NOUNS.has(lower) || lower === 'dead' || lower === 'died' || (titled && TAKE_VERBS_OF_PEOPLE.has(lower));
}

/** "Among the dead were Ada Quill and others", "The victim was Ada Quill". */
function isInverted(sentence: readonly Word[], { from, titled }: Name): boolean {
  const verb = titled ? sentence.slice(0, from).findLastIndex(({ lower }, index) => index >= from - 5 && (lower === 'was' || lower === 'were')) : from - 1;
  if (verb < 1 || !/^(?:was|were)$/.test(sentence[verb]!.lower)) return false;
  return sentence.slice(Math.max(0, verb - 4), verb).some(({ lower }) => VICTIM_NOUNS.has(lower) || HARM_PREDICATES.has(lower));
}

const VICTIM_NOUNS: ReadonlySet<string> = new Set(['victim', 'victims', 'casualty', 'casualties', 'fatality', 'fatalities']);

const EXAMPLE_WORDS: ReadonlySet<string> = new Set(['including', 'among', 'amongst', 'namely', 'named', 'identified', 'called', 'whom']);

/** "the cameraman Ada Quill": a private person who does not speak, in a sentence about harm. */
function isPrivate(sentence: readonly Word[], { from, to }: Name): boolean {
  const noun = sentence[from - 1]?.text === ',' ? from - 2 : from - 1;
  const lower = sentence[noun]?.lower ?? '';
  if (!PRIVATE.has(lower) && !(KINSHIP_NOUNS.has(lower) && POSSESSIVE_DETERMINERS.has(sentence[noun - 1]?.lower ?? ''))) return false;
  const near = sentence.slice(Math.max(0, noun - 6), to + 6).map((word) => word.lower);
  return !near.some((word) => SPEECH_VERBS.has(word) || word === 'according');
}

const PRIVATE: ReadonlySet<string> = new Set(
  'journalist journalists reporter photographer cameraman camerawoman photojournalist activist activists civilian resident teacher doctor nurse medic student farmer priest volunteer driver interpreter translator actor actress singer athlete footballer boy girl woman man child paramedic shepherd herdsman'.split(
    ' ',
  ),
);

function areListed(sentence: readonly Word[], one: Name, other: Name): boolean {
  const between = sentence.slice(one.to, other.from).map(({ lower }) => lower);
  return (
    between.length > 0 &&
    between.length <= 6 &&
    between.some((word) => word === 'and' || word === ',') &&
    between.every(
      (word) =>
        word === 'and' || word === ',' || word === '.' || word === 'the' || TITLES.has(word) || KINSHIP_NOUNS.has(word) || POSSESSIVE_DETERMINERS.has(word),
    )
  );
}
