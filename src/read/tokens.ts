/**
 * Sentences and tokens, by wink-nlp with its light English model; text in, tokens with their places in the document
 * out. The model is loaded at the first call, since loading it takes longer than reading an article.
 */
import type { Paragraph } from './article.js';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence } from 'wink-nlp';

export interface Token {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 indices in the document, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Tokens of one sentence, in order. */
export type Sentence = readonly Token[];

const nlp = winkNLP(model, ['sbd']);
const { its } = nlp;

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
const LONGEST_READ = 16_384;
const LONGEST_SENTENCE = 1_000;
/** Nothing of the kind is a word or a gap; the model needs the square of the time for either. */
const NO_WORD = /(?<!\S)\S{101,}|(?<!\s)\s{101,}/g;

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  return stretchesOf(paragraph).flatMap((stretch) => sentencesIn(stretch).flatMap(shortened));
}

/** The tokens of a text that is no sentence, such as a cell of an infobox: in one run, in several where it is very long. */
export function runsOf(paragraph: Paragraph): Sentence[] {
  return stretchesOf(paragraph).flatMap((stretch) => shortened(tokensOf(stretch)));
}

/** A paragraph in stretches that can be read at once: without what is no word, and each of a bounded length. */
function stretchesOf({ text, start }: Paragraph): Paragraph[] {
  const stretches: Paragraph[] = [];
  const take = (from: number, to: number) => {
    for (let at = from; at < to;) {
      const end = to - at <= LONGEST_READ ? to : at + cutIn(text.slice(at, at + LONGEST_READ));
      stretches.push({ text: text.slice(at, end), start: start + at, end: start + end });
      at = end;
    }
  };
  let from = 0;
  for (const match of text.matchAll(NO_WORD)) {
    take(from, match.index);
    from = match.index + match[0].length;
  }
  take(from, text.length);
  return stretches;
}

/** Where to cut a text that goes on: behind a full stop, else a comma, else white space, of which there is some. */
function cutIn(text: string): number {
  return text.lastIndexOf('. ') + 1 || text.lastIndexOf(', ') + 1 || text.search(/\s\S*$/) + 1 || text.length;
}

/** A sentence beyond all bounds in pieces, cut at a comma where there is one. */
function shortened(sentence: Sentence): Sentence[] {
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
  const document = nlp.readDoc(paragraph.text);
  const tokens = locate(paragraph, document.tokens().out(), document.tokens().out(its.precedingSpaces));
  const sentences: Token[][] = [];
  let next = 0;
  let joined = false;
  document.sentences().each((sentence: ItemSentence) => {
    const part = tokens.slice(next, next + sentence.tokens().length()).flat();
    next += sentence.tokens().length();
    if (joined) sentences.at(-1)?.push(...part);
    else sentences.push(part);
    const last = part.at(-1);
    const before = part.at(-2);
    joined =
      last !== undefined &&
      (ABBREVIATIONS.has(last.lower) || (last.text === '.' && before !== undefined && before.end === last.start && ABBREVIATIONS.has(`${before.lower}.`)));
  });
  return sentences;
}

/** The tokens of a short text. */
export function tokensOf(paragraph: Paragraph): Sentence {
  const { text } = paragraph;
  const tokens = nlp.readDoc(text).tokens();
  return locate(paragraph, tokens.out(), tokens.out(its.precedingSpaces)).flat();
}

/** For each token of the model, the tokens it is for us. */
function locate(paragraph: Paragraph, texts: string[], spaces: string[]): Token[][] {
  let at = 0;
  return texts.map((text, index) => {
    at += spaces[index]?.length ?? 0;
    // The model rebuilds the text exactly but for some contractions, of which it drops the white space.
    if (!paragraph.text.startsWith(text, at)) at += Math.max(paragraph.text.slice(at, at + text.length + LONGEST_GAP).indexOf(text), 0);
    const start = paragraph.start + at;
    at += text.length;
    // "96-100" is two numbers and a dash.
    const parts = NUMBERS_WITH_DASH.exec(text)?.slice(1) ?? [text];
    let from = start;
    return parts.map((part) => {
      const token = { text: part, lower: part.toLowerCase(), start: from, end: from + part.length };
      from += part.length;
      return token;
    });
  });
}

/** White space that the model may drop before a token. */
const LONGEST_GAP = 64;

const NUMBERS_WITH_DASH = /^(\d[\d,]*)(-)(\d[\d,]*)$/;

/** The words of tokens, end exclusive, with one space wherever the text has any. */
export function textOf(sentence: Sentence, from: number, to: number): string {
  return sentence
    .slice(from, to)
    .map((token, index, all) => (index > 0 && token.start > (all[index - 1]?.end ?? 0) ? ` ${token.text}` : token.text))
    .join('');
}
