/**
 * Splits text into sentences and tokens with wink-nlp's light English model; tokens have their offsets in the document.
 * The model tokenises each whitespace-separated word once (cached), since its tokenisation does not depend on context.
 * Sentence boundaries are computed here by the rules of the model.
 */
import { nameKey } from '../entry/index.js';
import type { Paragraph } from './layout/document.js';
import { plainNumerals } from './numerals.js';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Normalised by `nameKey`, to compare names. */
  readonly key: string;
  /** UTF-16 indices in the document, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The tokens of one sentence, in order. */
export type Sentence = readonly Token[];

let made: ReturnType<typeof winkNLP> | undefined;

/** The model, opened when a text is read: tables and entries do not need it. */
function nlp(): ReturnType<typeof winkNLP> {
  return (made ??= winkNLP(model, ['sbd']));
}

/** Abbreviations whose full stop does not end a sentence; the model does not have all of them. */
const ABBREVIATIONS = new Set(
  'maj. gen. lt. col. brig. capt. sgt. cpl. adm. cmdr. dr. mr. mrs. ms. prof. st. no. vs. approx. est. ca. c. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. gov. dept. u.s. u.k. u.n. al.'.split(
    ' ',
  ),
);

/**
 * Upper limits, far above what documents have (paragraphs of 2,300 characters, sentences of 240 tokens): the passes search
 * within a sentence, so the total time is linear in the length of a text only if sentences are bounded.
 */
const MAX_CHUNK_LENGTH = 16_384;
const LONGEST_SENTENCE = 1_000;
/** Longer runs of characters or of white space are skipped: the model takes quadratic time for them. */
const LONGEST_WORD = 100;
const OVERLONG_RUN = new RegExp(`(?<!\\S)\\S{${LONGEST_WORD + 1},}|(?<!\\s)\\s{${LONGEST_WORD + 1},}`, 'g');

/** Splits a paragraph into sentences. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  return chunksOf(paragraph).flatMap((chunk) => sentencesIn(chunk).flatMap(splitLong));
}

/** Splits a text that is not made of sentences, such as a cell of an infobox, into tokens: one run, or several if it is very long. */
export function tokenRunsOf(paragraph: Paragraph): Sentence[] {
  return chunksOf(paragraph).flatMap((chunk) => splitLong(tokensOf(chunk)));
}

/** Splits a paragraph into chunks of bounded length, without overlong runs. */
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

/** Whether a text has an overlong run. A loop over characters, since it runs on every text and is faster than the regular expression. */
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

/** Whether `\s` matches a character, by its code. */
function isWhiteSpace(code: number): boolean {
  return code === 32 || (code <= 13 && code >= 9) || code === 160 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** Chooses where to cut an overlong text: after a full stop, else after a comma, else at white space. */
function cutPoint(text: string): number {
  return text.lastIndexOf('. ') + 1 || text.lastIndexOf(', ') + 1 || text.search(/\s\S*$/) + 1 || text.length;
}

/** Splits an overlong sentence into pieces, at commas where possible. */
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

/** Splits a chunk into sentences; a sentence that ends in an abbreviation is joined to the next. */
function sentencesIn(paragraph: Paragraph): Sentence[] {
  const { tokens, marks } = tokenize(paragraph);
  const sentences: Token[][] = [];
  let endsInAbbreviation = false;
  for (let from = 0; from < tokens.length;) {
    const to = sentenceEnd(tokens, marks, from);
    const part = tokens.slice(from, to);
    if (endsInAbbreviation) sentences.at(-1)?.push(...part);
    else sentences.push(part);
    const last = part.at(-1);
    const before = part.at(-2);
    endsInAbbreviation =
      last !== undefined &&
      (ABBREVIATIONS.has(last.lower) || (last.text === '.' && before !== undefined && before.end === last.start && ABBREVIATIONS.has(`${before.lower}.`)));
    from = to;
  }
  return sentences;
}

/** Splits a short text into tokens. */
export function tokensOf(paragraph: Paragraph): Sentence {
  return tokenize(paragraph).tokens;
}

/** The role that a token may have at the end of a sentence. */
type Mark = 'stop' | 'exclamation' | 'bracket' | 'quote' | 'dash' | 'abbreviation' | undefined;

const MARKS: ReadonlyMap<string, Mark> = new Map(
  (
    [
      ['stop', '.'],
      ['exclamation', '!?'],
      ['bracket', ')]}'],
      ['quote', '"\'’”'],
      ['dash', ',-–—'],
    ] as const
  ).flatMap(([mark, signs]) => Array.from(signs, (sign) => [sign, mark] as const)),
);

/** Abbreviations that never end a sentence: titles of people, and those that need a continuation ("e.g."). */
const NON_FINAL_ABBREVIATIONS = new Set(
  'brig. capt. col. dr. e.g. eg. esq. gen. gov. hon. i.e. ie. lt. messrs. miss. mr. mrs. ms. mt. pp. prof. rep. sen. sgt. shri. smt. viz.'.split(' '),
);

function markOf(text: string, lower: string): Mark {
  if (text.length === 1) return MARKS.get(text);
  return text.length > 2 && text.endsWith('.') && /[a-z]/.test(lower) && !NON_FINAL_ABBREVIATIONS.has(lower) ? 'abbreviation' : undefined;
}

/** Finds the end, exclusive, of the sentence that starts at a token. */
function sentenceEnd(tokens: readonly Token[], marks: readonly Mark[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined) continue;
    const next = marks[at + 1];
    if (mark === 'abbreviation') {
      if (opensSentence(tokens[at + 1]?.text ?? '')) return at + 1;
    } else if (mark === 'stop' && next === 'dash') at += 1;
    // An ellipsis, ".." or "...", does not end a sentence.
    else if (mark === 'stop' && next === 'stop') at += marks[at + 2] === 'stop' ? 2 : 1;
    else if (mark === 'stop' || mark === 'exclamation') return skipClosing(marks, at + 1, mark);
  }
  return tokens.length;
}

/** Skips what closes a sentence after its final mark: quotes, brackets and repeated marks. Returns the index after them. */
function skipClosing(marks: readonly Mark[], at: number, mark: Mark): number {
  const first = marks[at];
  const second = marks[at + 1];
  if (first === 'bracket') return second !== undefined && second !== 'dash' && second !== 'abbreviation' ? at + 2 : at + 1;
  if (first === 'quote') return second === 'bracket' ? at + 2 : at + 1;
  if (first === 'exclamation' && mark === 'exclamation') return second === 'exclamation' ? at + 2 : at + 1;
  return at;
}

const openerCache = new Map<string, boolean>();
const MAX_CACHED_OPENERS = 10_000;

/** Whether a word after an abbreviation opens a sentence, by the model: "The" does, a name does not. */
function opensSentence(word: string): boolean {
  if (!/^[A-Za-z]+$/.test(word)) return false;
  let opens = openerCache.get(word);
  if (opens === undefined) {
    if (openerCache.size >= MAX_CACHED_OPENERS) openerCache.clear();
    openerCache.set(word, (opens = nlp().readDoc(`etc. ${word}`).sentences().length() > 1));
  }
  return opens;
}

/** A token of a cached word, without its offset in a document. */
interface CachedToken {
  readonly text: string;
  readonly lower: string;
  readonly key: string;
  readonly mark: Mark;
  /** Its index in the word. */
  readonly at: number;
}

/** The tokens of each whitespace-separated word. */
const wordCache = new Map<string, readonly CachedToken[]>();
/** The number of characters in the cache, and its limit. */
let cachedCharacters = 0;
const MAX_CACHED_CHARACTERS = 1_000_000;

/**
 * Matches a word, or a run of tabs and line breaks, which are tokens too; all between the matches is white space. A sign of
 * comparison before digits is a word of its own: the model takes "<3" for a heart.
 */
const WORDS = /[\n\r\t]+|[<>≤≥~≈±]+(?=\d)|[^ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f\n\r\t]+/g;

/** Splits a text into tokens, each with its role at the end of a sentence. Tokens have plain numerals; their offsets are those of the text. */
function tokenize({ text: original, start }: Paragraph): { tokens: Token[]; marks: Mark[] } {
  const text = plainNumerals(original);
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

/** Tokenises the words that are not in the cache, in one call of the model, each on its own line. */
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
  const texts = nlp()
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
      // "96-100" is two numbers and a dash; "killed120" a word and a number.
      for (const part of (NUMBERS_WITH_DASH.exec(text) ?? WORD_WITH_NUMBER.exec(text) ?? WORD_DASH_NUMBER.exec(text))?.slice(1) ?? [text]) {
        const lower = part.toLowerCase();
        const mark = markOf(part, lower);
        // A straight quote at the start of a word opens a quotation.
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

const NUMBERS_WITH_DASH = /^(\d[\d,.]*)(-)(\d[\d,.]*)$/;
const WORD_DASH_NUMBER = /^(\p{Ll}{4,})([–—])(\d[\d,.]*)$/u;
const WORD_WITH_NUMBER = /^(\p{L}\p{Ll}{3,})(\d[\d,.]*)$/u;

/** Whether a token is a genitive marker: the "'s" of "the town's mayor", the "'" of "the rebels' losses". */
export function isGenitive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text);
}

/** Joins the tokens of a span, end exclusive, with one space wherever the text has white space. */
export function textOf(sentence: Sentence, from: number, to: number): string {
  return sentence
    .slice(from, to)
    .map((token, index, all) => (index > 0 && token.start > (all[index - 1]?.end ?? 0) ? ` ${token.text}` : token.text))
    .join('');
}
