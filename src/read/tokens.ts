/**
 * Sentences and tokens, by wink-nlp with its light English model; text in, tokens with their places in the document
 * out. The model is asked once for each word as it stands between white space: words come again and again, and what a
 * model makes of one does not depend on the next. Where sentences end is worked out here, as the model does it.
 */
import { nameKey } from '../entry/index.js';
import type { Paragraph } from './layout/document.js';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export interface Token {
  readonly text: string;
  readonly lower: string;
  /** As a name is compared, by `nameKey`. */
  readonly key: string;
  /** UTF-16 indices in the document, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Tokens of one sentence, in order. */
export type Sentence = readonly Token[];

const nlp = winkNLP(model, ['sbd']);

/** A full stop after one of these does not end a sentence; the model does not know them all. */
const ABBREVIATIONS = new Set(
  'maj. gen. lt. col. brig. capt. sgt. cpl. adm. cmdr. dr. mr. mrs. ms. prof. st. no. vs. approx. est. ca. c. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. gov. dept. u.s. u.k. u.n. al.'.split(
    ' ',
  ),
);

/**
 * Bounds of what is read at once, far above what people write (paragraphs of 2,300 characters, sentences of 240 tokens):
 * the passes look around in a sentence, so the time for a text grows with its length only where sentences are bounded.
 */
const MAX_CHUNK_LENGTH = 16_384;
const LONGEST_SENTENCE = 1_000;
/** Nothing longer is a word or a gap; the model needs the square of the time for either. */
const LONGEST_WORD = 100;
const OVERLONG_RUN = new RegExp(`(?<!\\S)\\S{${LONGEST_WORD + 1},}|(?<!\\s)\\s{${LONGEST_WORD + 1},}`, 'g');

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  return chunksOf(paragraph).flatMap((chunk) => sentencesIn(chunk).flatMap(splitLong));
}

/** The tokens of a text that is no sentence, such as a cell of an infobox: in one run, in several where it is very long. */
export function tokenRunsOf(paragraph: Paragraph): Sentence[] {
  return chunksOf(paragraph).flatMap((chunk) => splitLong(tokensOf(chunk)));
}

/** A paragraph in stretches that can be read at once: without what is no word, and each of a bounded length. */
function chunksOf({ text, start }: Paragraph): Paragraph[] {
  const chunks: Paragraph[] = [];
  const addChunks = (from: number, to: number) => {
    for (let at = from; at < to;) {
      const end = to - at <= MAX_CHUNK_LENGTH ? to : at + cutPoint(text.slice(at, at + MAX_CHUNK_LENGTH));
      chunks.push({ text: text.slice(at, end), start: start + at, end: start + end });
      at = end;
    }
  };
  let from = 0;
  if (hasOverlongRun(text)) {
    for (const match of text.matchAll(OVERLONG_RUN)) {
      addChunks(from, match.index);
      from = match.index + match[0].length;
    }
  }
  addChunks(from, text.length);
  return chunks;
}

/** Whether a text has something that is no word; the characters are looked at one by one, since this is asked of every text. */
function hasOverlongRun(text: string): boolean {
  let from = 0;
  let isGap = false;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = isWhiteSpace(text.charCodeAt(at));
    if (isSpace !== isGap) {
      isGap = isSpace;
      from = at;
    } else if (at - from >= LONGEST_WORD) return true;
  }
  return false;
}

/** What a regular expression's `\s` is, by its code. */
function isWhiteSpace(code: number): boolean {
  return code === 32 || (code <= 13 && code >= 9) || code === 160 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** Where to cut a text that goes on: behind a full stop, else a comma, else white space, of which there is some. */
function cutPoint(text: string): number {
  return text.lastIndexOf('. ') + 1 || text.lastIndexOf(', ') + 1 || text.search(/\s\S*$/) + 1 || text.length;
}

/** A sentence beyond all bounds in pieces, cut at a comma where there is one. */
function splitLong(sentence: Sentence): Sentence[] {
  if (sentence.length <= LONGEST_SENTENCE) return [sentence];
  const pieces: Sentence[] = [];
  for (let from = 0; from < sentence.length;) {
    let to = Math.min(sentence.length, from + LONGEST_SENTENCE);
    if (to < sentence.length) {
      const comma = sentence.slice(from, to).findLastIndex((token) => /^[,;:]$/.test(token.text));
      if (comma > 0) to = from + comma + 1;
    }
    pieces.push(sentence.slice(from, to));
    from = to;
  }
  return pieces;
}

function sentencesIn(paragraph: Paragraph): Sentence[] {
  const { tokens, marks } = tokenize(paragraph);
  const sentences: Token[][] = [];
  let joined = false;
  for (let from = 0; from < tokens.length;) {
    const to = sentenceEnd(tokens, marks, from);
    const part = tokens.slice(from, to);
    if (joined) sentences.at(-1)?.push(...part);
    else sentences.push(part);
    const last = part.at(-1);
    const before = part.at(-2);
    joined =
      last !== undefined &&
      (ABBREVIATIONS.has(last.lower) || (last.text === '.' && before !== undefined && before.end === last.start && ABBREVIATIONS.has(`${before.lower}.`)));
    from = to;
  }
  return sentences;
}

/** The tokens of a short text. */
export function tokensOf(paragraph: Paragraph): Sentence {
  return tokenize(paragraph).tokens;
}

/** What a token may be to the end of a sentence. */
type Mark = 'stop' | 'cry' | 'bracket' | 'quote' | 'dash' | 'abbreviation' | undefined;

const MARKS: ReadonlyMap<string, Mark> = new Map(
  (
    [
      ['stop', '.'],
      ['cry', '!?'],
      ['bracket', ')]}'],
      ['quote', '"\'’”'],
      ['dash', ',-–—'],
    ] as const
  ).flatMap(([mark, signs]) => Array.from(signs, (sign) => [sign, mark] as const)),
);

/** Behind these a sentence never ends: titles of people, and what goes on. */
const NON_FINAL_ABBREVIATIONS = new Set(
  'brig. capt. col. dr. e.g. eg. esq. gen. gov. hon. i.e. ie. lt. messrs. miss. mr. mrs. ms. mt. pp. prof. rep. sen. sgt. shri. smt. viz.'.split(' '),
);

function markOf(text: string, lower: string): Mark {
  if (text.length === 1) return MARKS.get(text);
  return text.length > 2 && text.endsWith('.') && /[a-z]/.test(lower) && !NON_FINAL_ABBREVIATIONS.has(lower) ? 'abbreviation' : undefined;
}

/** The token index behind the sentence that begins at a token. */
function sentenceEnd(tokens: readonly Token[], marks: readonly Mark[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined) continue;
    const next = marks[at + 1];
    if (mark === 'abbreviation') {
      if (opensSentence(tokens[at + 1]?.text ?? '')) return at + 1;
    } else if (mark === 'stop' && next === 'dash') at += 1;
    // "..", "..."
    else if (mark === 'stop' && next === 'stop') at += marks[at + 2] === 'stop' ? 2 : 1;
    else if (mark === 'stop' || mark === 'cry') return skipClosing(marks, at + 1, mark);
  }
  return tokens.length;
}

/** The token index behind what closes a sentence: quotes and brackets, and more signs such as the one before. */
function skipClosing(marks: readonly Mark[], at: number, mark: Mark): number {
  const first = marks[at];
  const second = marks[at + 1];
  if (first === 'bracket') return second !== undefined && second !== 'dash' && second !== 'abbreviation' ? at + 2 : at + 1;
  if (first === 'quote') return second === 'bracket' ? at + 2 : at + 1;
  if (first === 'cry' && mark === 'cry') return second === 'cry' ? at + 2 : at + 1;
  return at;
}

const openerCache = new Map<string, boolean>();
const MAX_CACHED_OPENERS = 10_000;

/** Whether a word behind an abbreviation opens a sentence: "The" does, a name does not. The model knows. */
function opensSentence(word: string): boolean {
  if (!/^[A-Za-z]+$/.test(word)) return false;
  let opens = openerCache.get(word);
  if (opens === undefined) {
    if (openerCache.size >= MAX_CACHED_OPENERS) openerCache.clear();
    openerCache.set(word, (opens = nlp.readDoc(`etc. ${word}`).sentences().length() > 1));
  }
  return opens;
}

/** A token as it is wherever its word comes again. */
interface CachedToken {
  readonly text: string;
  readonly lower: string;
  readonly key: string;
  readonly mark: Mark;
  /** Index in the word. */
  readonly at: number;
}

/** What words became, as they stand between white space. */
const wordCache = new Map<string, readonly CachedToken[]>();
/** Characters of the words that are known, and how many are kept in memory at most. */
let cachedCharacters = 0;
const MAX_CACHED_CHARACTERS = 1_000_000;

/** A word, or a run of tabs and breaks, which are tokens; what stands between is white space. */
const WORDS = /[\n\r\t]+|[^ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f\n\r\t]+/g;

/** The tokens of a text, and what each may be to the end of a sentence. */
function tokenize({ text, start }: Paragraph): { tokens: Token[]; marks: Mark[] } {
  const words = text.match(WORDS) ?? [];
  let pieces = words.map((word) => wordCache.get(word));
  if (pieces.includes(undefined)) {
    cacheWords(words);
    pieces = words.map((word) => wordCache.get(word));
  }
  const tokens: Token[] = [];
  const marks: Mark[] = [];
  let at = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    at = text.indexOf(word, at);
    for (const piece of pieces[index] ?? []) {
      const from = start + at + piece.at;
      tokens.push({ text: piece.text, lower: piece.lower, key: piece.key, start: from, end: from + piece.text.length });
      marks.push(piece.mark);
    }
    at += word.length;
  }
  return { tokens, marks };
}

/** Asks the model for those of some words that are not known yet: at once, each on its own line. */
function cacheWords(words: readonly string[]): void {
  const uncachedWords = [...new Set(words.filter((word) => !wordCache.has(word)))];
  if (uncachedWords.length === 0) return;
  cachedCharacters += uncachedWords.reduce((sum, word) => sum + word.length, 0);
  if (cachedCharacters > MAX_CACHED_CHARACTERS && wordCache.size > 0) {
    wordCache.clear();
    cachedCharacters = 0;
    cacheWords(words);
    return;
  }
  const texts = nlp
    .readDoc(uncachedWords.filter((word) => !isBreak(word)).join('\n'))
    .tokens()
    .out();
  let next = 0;
  for (const word of uncachedWords) {
    if (isBreak(word)) {
      wordCache.set(word, [{ text: word, lower: word, key: '', mark: undefined, at: 0 }]);
      continue;
    }
    const pieces: CachedToken[] = [];
    let at = 0;
    for (; next < texts.length && texts[next] !== '\n'; next += 1) {
      const text = texts[next] ?? '';
      at = Math.max(word.indexOf(text, at), at);
      // "96-100" is two numbers and a dash.
      for (const part of NUMBERS_WITH_DASH.exec(text)?.slice(1) ?? [text]) {
        const lower = part.toLowerCase();
        const mark = markOf(part, lower);
        // A straight quote behind white space opens.
        pieces.push({ text: part, lower, key: nameKey(part), mark: mark === 'quote' && /["']/.test(part) && pieces.length === 0 ? undefined : mark, at });
        at += part.length;
      }
    }
    next += 1;
    wordCache.set(word, pieces);
  }
}

function isBreak(word: string): boolean {
  return /^[\n\r\t]/.test(word);
}

const NUMBERS_WITH_DASH = /^(\d[\d,]*)(-)(\d[\d,]*)$/;

/** Whether a token is the mark of a genitive: the "'s" of "the town's mayor", the "'" of "the rebels' losses". */
export function isGenitive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text);
}

/** The words of tokens, end exclusive, with one space wherever the text has any. */
export function textOf(sentence: Sentence, from: number, to: number): string {
  return sentence
    .slice(from, to)
    .map((token, index, all) => (index > 0 && token.start > (all[index - 1]?.end ?? 0) ? ` ${token.text}` : token.text))
    .join('');
}
