/** The verb with its auxiliaries: passive, perfect, negated; and whether a word is a finite verb or an attribute. */
import { IRREALIS_WORDS } from '../figures/lexicon/factuality.js';
import type { Sentence } from '../tokens.js';
import { isInVerbGroup } from './actors.js';

export interface VerbGroup {
  readonly from: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  /** A negation or modal is in the group. */
  readonly governed: boolean;
}

/** Reads the auxiliaries and adverbs before a verb. */
export function verbGroup(sentence: Sentence, verb: number): VerbGroup {
  let from = verb;
  while (from > 0 && isInVerbGroup(sentence, from - 1)) from -= 1;
  const words = sentence.slice(from, verb).map(({ lower }) => lower);
  return {
    from,
    // "had been captured" is passive, "were reported to have captured" is not.
    passive: BE.has(words.findLast((word) => BE.has(word) || HAVE.has(word)) ?? ''),
    // "were reported to have captured" says no more than "captured".
    perfect: words.some((word) => HAVE.has(word)) && sentence[from - 1]?.lower !== 'to',
    governed: words.some((word) => IRREALIS_WORDS.has(word)),
  };
}
export const BE: ReadonlySet<string> = new Set('was were is are been be being'.split(' '));
export const HAVE: ReadonlySet<string> = new Set('had has have having'.split(' '));

/** "the captured mill", "of captured soldiers", "Front-captured" */
export function isAttributive(sentence: Sentence, at: number): boolean {
  const { text = '', lower = '' } = sentence[at - 1] ?? {};
  // "between residents and displaced families"
  const isCoordinated =
    lower === 'and' && sentence.slice(Math.max(0, at - LONGEST_SUBJECT), at).some((token) => token.lower === 'between' || token.lower === 'both');
  return BEFORE_ADJECTIVE.has(lower) || /^[-–]$/.test(text) || /^\d/.test(text) || isCoordinated;
}
const BEFORE_ADJECTIVE: ReadonlySet<string> = new Set(
  'the a an of in on by with from for to at their his its her these those some many several newly recently more all any into over between against about two three four five six seven eight nine ten or'.split(
    ' ',
  ),
);

export function isFinite(sentence: Sentence, at: number): boolean {
  const { text, lower } = sentence[at]!;
  if (!/^\p{Ll}/u.test(text) || /^[-–]$/.test(sentence[at - 1]?.text ?? '') || isAttributive(sentence, at)) return false;
  return (/[a-z]{2}ed$/.test(lower) || PASTS.has(lower)) && !NO_VERBS.has(lower);
}
const PASTS: ReadonlySet<string> = new Set(
  'began came went took retook overran fought shot struck hit blew broke drove held sent led met fell withdrew fled was were had made left set lost won tore shook sank brought threw saw'.split(
    ' ',
  ),
);
export const NO_VERBS: ReadonlySet<string> = new Set('armed united allied armored armoured motorized mechanized hundred need'.split(' '));

/** How far before its verb a subject may begin, in tokens. */
export const LONGEST_SUBJECT = 16;
