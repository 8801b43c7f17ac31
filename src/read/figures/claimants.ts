/**
 * Fourth pass: who says so. Tokens come in; out come the stretches of the sentence that somebody is named for.
 * The document speaks itself where no stretch covers a figure.
 */
import type { Cast } from '../cast.js';
import { textOf, type Sentence } from '../tokens.js';
import { DEMONYMS } from './words/demonyms.js';
import { matchAt, wordsOf } from './words/match.js';
import {
  DESCRIBED,
  GIVEN_NOUNS,
  GIVING_VERBS,
  HEARSAY,
  HEARSAY_PHRASES,
  SHOW_VERBS,
  SHOWN_NOUNS,
  SOURCE_PREPOSITIONS,
  SPEAKING_TITLES,
  SPEECH_NOUNS,
  SPEECH_PARTICIPLES,
  SPEECH_VERBS,
} from './words/speech.js';

export interface Voice {
  /** The id of an actor, or `unnamed`. */
  readonly claimant: string;
  /** Token indices of what it is named for, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Token indices of the name, and of the verb or preposition (or the end of the name behind it) that makes it a voice. */
  readonly name: number;
  readonly said: number;
  /** Whether it stands behind what it says: "…, the Port Guard said". */
  readonly trailing: boolean;
}

/** The voices of a sentence of running text; "he said" is of the voice of the sentence `before`. */
export function voicesOf(sentence: Sentence, cast: Cast, before?: string): Voice[] {
  const voices: Voice[] = [];
  sentence.forEach((token, at) => {
    if (!VOICE_WORDS.has(token.lower)) return;
    for (const preposition of SOURCE_PREPOSITIONS) {
      const length = matchAt(sentence, at, preposition);
      const name = length > 0 ? nameAfter(sentence, at + length, cast) : undefined;
      if (name)
        voices.push({ claimant: name.id, ...reach(sentence, at), name: at + length, said: name.to - 1, trailing: at > 0 && sentence[at - 1]?.text === ',' });
      // "according to the military", "according to opposition activists": somebody who is described.
      else if (length > 0) {
        const claimant = describedAt(sentence, at + length, cast);
        if (claimant !== undefined) voices.push({ claimant, ...reach(sentence, at), name: at + length, said: at + length, trailing: false });
      }
    }
    // In capitals it is part of a name: "the United States".
    if (isSpeech(sentence, at)) {
      const name =
        nameBefore(sentence, at, cast) ??
        pronounBefore(sentence, at, before) ??
        describedBefore(sentence, at, cast) ??
        agentOf(sentence, at, cast) ??
        (SPEECH_PARTICIPLES.has(token.lower) ? subjectOf(sentence, at, { cast, voices, before }) : undefined);
      if (name) {
        const trailing =
          name.from > 0 && sentence[name.from - 1]?.text === ',' && !['that', ':'].includes(sentence[at + 1]?.lower ?? '') && !hasNumberAfter(sentence, at);
        voices.push({
          claimant: name.id,
          ...(trailing ? { from: 0, to: name.from } : { from: at, to: sentence.length }),
          name: name.from,
          said: at,
          trailing,
        });
      }
    }
    if (SHOW_VERBS.has(token.lower) && SHOWN_NOUNS.has(sentence[at + 1]?.lower ?? '')) {
      const name = nameBefore(sentence, at, cast);
      if (name) voices.push({ claimant: name.id, from: at, to: sentence.length, name: name.from, said: at, trailing: false });
    }
    if (HEARSAY.has(token.lower) || HEARSAY_PHRASES.some((phrase) => matchAt(sentence, at, phrase) > 0))
      voices.push({ claimant: 'unnamed', from: 0, to: sentence.length, name: at, said: at, trailing: false });
  });
  return voices;
}

/** Words that may be the first of what makes a voice. */
const VOICE_WORDS: ReadonlySet<string> = new Set([
  ...[...SOURCE_PREPOSITIONS, ...HEARSAY_PHRASES].map((words) => wordsOf(words)[0] ?? ''),
  ...SPEECH_VERBS,
  ...SPEECH_PARTICIPLES,
  ...GIVING_VERBS,
  ...SHOW_VERBS,
  ...HEARSAY,
]);

/** Whether a verb says something: "said", "gave a toll of 43". In capitals it is part of a name: "the United States". */
function isSpeech(sentence: Sentence, at: number): boolean {
  const { lower, text } = sentence[at]!;
  if (at > 0 && /^\p{Lu}/u.test(text)) return false;
  if (SPEECH_VERBS.has(lower) || SPEECH_PARTICIPLES.has(lower)) return true;
  return GIVING_VERBS.has(lower) && sentence.slice(at + 1, at + 8).some((token) => GIVEN_NOUNS.has(token.lower));
}

/** Whether somebody says something in a sentence, whoever it is. */
export function speaks(sentence: Sentence): boolean {
  return sentence.some((_, at) => isSpeech(sentence, at));
}

/** Whether a sentence tells what happened, not what was said, shown, thought possible or about to be. */
export function isPlain(sentence: Sentence): boolean {
  return !sentence.some(({ lower }) => SPEECH_VERBS.has(lower) || SHOWN_NOUNS.has(lower) || NOT_PLAIN.has(lower));
}
const NOT_PLAIN: ReadonlySet<string> = new Set('could would may might should planned plans threatened described denied noted interview posted if'.split(' '));

/** Who is named for a token: the narrowest voice around it; a named one before an unnamed, and one that leads what is said before one behind it. */
export function voiceAt(voices: readonly Voice[], at: number): string | undefined {
  const around = voices.filter((voice) => voice.from <= at && at < voice.to);
  const rank = ({ claimant, trailing }: Voice) => (claimant === 'unnamed' ? 2 : trailing ? 1 : 0);
  around.sort((one, other) => rank(one) - rank(other) || one.to - one.from - (other.to - other.from));
  return around[0]?.claimant;
}

/**
 * Who a heading or a bracket of a cell names: "Per SOHR", "SAA claim", "per the SDF", "Turkish and SAA claims".
 * Undefined where the words name nobody.
 */
export function claimantIn(text: string, cast: Cast): string | string[] | undefined {
  if (text.length > LONGEST_ATTRIBUTION) return undefined;
  const bare = text.trim().replace(/[:;,.\s]+$/, '');
  const marked = /^(?:as per|per|according to)\s+(.+)$/i.exec(bare)?.[1] ?? SPEECH_OF.exec(bare)?.[1];
  if (UNNAMED.test(marked ?? bare)) return 'unnamed';
  const names = (marked ?? bare)
    .split(/\s*(?:,|\/|&|\band\b)\s*/)
    .map((name) => name.replace(/^the\s+/i, '').trim())
    .filter((name) => name !== '');
  const known = names.map((name) => cast.find(name));
  if (marked === undefined && (known.length === 0 || known.some((id) => id === undefined))) return undefined;
  if (names.length === 0 || names.some((name) => !/\p{L}/u.test(name) || name.length > 80)) return undefined;
  const ids = [...new Set(names.map(withoutSpeech).map((name) => cast.find(name) ?? cast.actor(COUNTRIES.get(name) ?? name)))];
  return ids.length === 1 ? ids[0] : ids;
}

/** "Russian estimates" are those of Russia, on a side or not. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(DEMONYMS.map(([country, adjective]) => [adjective, country]));

/** Characters in which somebody is named; what is longer tells something. */
const LONGEST_ATTRIBUTION = 200;
const SPEECH_OF = new RegExp(`^(.+?)\\s+(?:${[...SPEECH_NOUNS].join('|')})$`, 'i');

/** Words that name nobody: "various claims", "other sources". */
const UNNAMED = /^(?:various|other|some|several|different|unnamed|anonymous)(?: \p{L}+)?$/iu;

function withoutSpeech(name: string): string {
  return SPEECH_OF.exec(name)?.[1] ?? name;
}

/** What "according to X" is said of: the bracket it stands in, else the whole sentence. */
function reach(sentence: Sentence, at: number): { from: number; to: number } {
  for (let index = at; index >= 0; index -= 1) {
    if (sentence[index]?.text === ')') break;
    if (sentence[index]?.text !== '(') continue;
    const close = sentence.findIndex((token, other) => other > at && token.text === ')');
    return { from: index, to: close === -1 ? sentence.length : close };
  }
  return { from: 0, to: sentence.length };
}

/** The name that begins at a token, or after a few words that describe it. */
function nameAfter(sentence: Sentence, at: number, cast: Cast): { id: string; to: number } | undefined {
  for (let index = at; index < Math.min(at + 7, sentence.length); index += 1) {
    if (/^[,.;:()]$/.test(sentence[index]?.text ?? '')) break;
    const known = cast.match(sentence, index);
    if (known) return { id: known.id, to: index + known.length };
  }
  let start = sentence[at]?.lower === 'the' ? at + 1 : at;
  // "the Beirut-based Al-Mayadeen TV"
  if (sentence[start + 1]?.text === '-' && sentence[start + 2]?.lower === 'based') start += 3;
  const end = properRun(sentence, start, 1);
  return end > start ? { id: cast.actor(textOf(sentence, start, end)), to: end } : undefined;
}

/** The name that ends right before a verb, with "forces", "officials" and the like behind it and adverbs between. */
function nameBefore(sentence: Sentence, verb: number, cast: Cast): { id: string; from: number } | undefined {
  let end = skipAdverbs(sentence, verb);
  // "X, governor of Y, stated"; "the director, X, said": the name is what stands before the aside, or the aside itself
  let apposed = false;
  if (sentence[end - 1]?.text === ',') {
    const open = sentence.findLastIndex((token, index) => index < end - 1 && token.text === ',');
    const title = sentence.findLastIndex((token, index) => index < end - 1 && index > open && index > end - 16 && SPEAKING_TITLES.has(token.lower));
    if (open > 0 && end - open > 2 && sentence.slice(open + 1, end - 1).every(({ text }) => /^(?:\p{Lu}.*|-|al|bin)$/u.test(text))) end -= 1;
    else if (open > 0 && end - open <= 14) {
      end = open;
      apposed = true;
    } else if (title > 1 && sentence[title - 1]?.lower === 'the' && /^\p{Lu}/u.test(sentence[title - 2]?.text ?? '')) end = title - 1;
  }
  if (sentence[end - 1]?.text === ')') {
    const open = sentence.findLastIndex((token, index) => index < end && token.text === '(');
    if (open >= 0 && end - open <= 5) end = open;
  }
  while (end > 0 && BEARERS.has(sentence[end - 1]?.lower ?? '')) end -= 1;
  for (let start = Math.max(0, end - 7); start < end; start += 1) {
    const name = cast.match(sentence, start);
    if (name && start + name.length === end) return { id: name.id, from: sentence[start - 1]?.lower === 'the' ? start - 1 : start };
  }
  // Nobody known: a run of capitalised words, but not a sentence's first word alone, which may be any.
  let start = end;
  while (
    start > 0 &&
    end - start < 7 &&
    (/^\p{Lu}[\p{L}'’.-]*$/u.test(sentence[start - 1]?.text ?? '') ||
      (start < end && ['of', 'for', 'al', '-', "'s", '’s'].includes(sentence[start - 1]?.lower ?? '')))
  )
    start -= 1;
  while (start < end && !/^\p{Lu}/u.test(sentence[start]?.text ?? '')) start += 1;
  if (start === end || (start === 0 && NOT_NAMES.has(sentence[0]?.lower ?? ''))) return undefined;
  if (start === 0 && end === 1 && !apposed && !/[-\p{Lu}].*[-\p{Lu}]/u.test(sentence[0]?.text ?? ''))
    return cast.find(sentence[0]?.text ?? '') === undefined ? undefined : { id: cast.speaker(sentence[0]?.text ?? ''), from: 0 };
  return { id: cast.speaker(textOf(sentence, start, end)), from: start };
}

/** Words that begin a sentence in capitals and are no names. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  'he she it they we this that these those reports report sources some others officials activists residents witnesses locals both however but also later on in the a an'.split(
    ' ',
  ),
);

/** "It also claimed": whoever spoke before. */
function pronounBefore(sentence: Sentence, verb: number, before: string | undefined): { id: string; from: number } | undefined {
  const end = skipAdverbs(sentence, verb);
  return before !== undefined && before !== 'unnamed' && ['he', 'she', 'it', 'they'].includes(sentence[end - 1]?.lower ?? '')
    ? { id: before, from: end - 1 }
    : undefined;
}

/** "opposition activists said": somebody who is described; a mere "activists said" names nobody. */
function describedBefore(sentence: Sentence, verb: number, cast: Cast): { id: string; from: number } | undefined {
  const end = skipAdverbs(sentence, verb);
  if (!DESCRIBED.has(sentence[end - 1]?.lower ?? '')) return undefined;
  let from = end - 1;
  while (from > Math.max(0, end - 5) && DESCRIBING.test(sentence[from - 1]?.text ?? '') && !NO_DESCRIPTION.has(sentence[from - 1]?.lower ?? '')) from -= 1;
  return { id: from === end - 1 ? 'unnamed' : cast.actor(lowerFirst(textOf(sentence, from, end))), from };
}

/** The same behind "according to": an id, `unnamed`, or undefined where nobody is described. */
function describedAt(sentence: Sentence, at: number, cast: Cast): string | undefined {
  let from = at;
  while (['the', 'a', 'an', 'one', 'two', 'some', 'several', 'other', 'another'].includes(sentence[from]?.lower ?? '')) from += 1;
  let to = from;
  while (
    to < from + 4 &&
    DESCRIBING.test(sentence[to]?.text ?? '') &&
    !DESCRIBED.has(sentence[to]?.lower ?? '') &&
    !NO_DESCRIPTION.has(sentence[to]?.lower ?? '')
  )
    to += 1;
  if (!DESCRIBED.has(sentence[to]?.lower ?? '')) return BEARERS.has(sentence[from]?.lower ?? '') ? 'unnamed' : undefined;
  return to === from ? 'unnamed' : cast.actor(lowerFirst(textOf(sentence, from, to + 1)));
}
const DESCRIBING = /^(?:[\p{L}]{3,}(?:-\p{L}+)?|-)$/u;
const NO_DESCRIPTION: ReadonlySet<string> = new Set(
  'the a an one two some several other another many few and but that which who while when where these those its their his her by of from with have had has according also initial later local'.split(
    ' ',
  ),
);

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** ", stating that": whoever speaks in the sentence, or its subject. */
function subjectOf(
  sentence: Sentence,
  verb: number,
  { cast, voices, before }: { cast: Cast; voices: readonly Voice[]; before: string | undefined },
): { id: string; from: number } | undefined {
  const last = voices.at(-1);
  if (last) return { id: last.claimant, from: last.name };
  const first = sentence[0]?.lower ?? '';
  if (before !== undefined && ['he', 'she', 'it', 'they'].includes(first)) return { id: before, from: 0 };
  const start = first === 'the' ? 1 : 0;
  const name = start < verb ? cast.match(sentence, start) : undefined;
  return name && { id: name.id, from: start };
}

/** "was reported by the SOHR". */
function agentOf(sentence: Sentence, verb: number, cast: Cast): { id: string; from: number } | undefined {
  if (sentence[verb + 1]?.lower !== 'by' || !['was', 'were', 'been'].includes(sentence[verb - 1]?.lower ?? '')) return undefined;
  const name = nameAfter(sentence, verb + 2, cast);
  return name && { id: name.id, from: 0 };
}

function skipAdverbs(sentence: Sentence, verb: number): number {
  let end = verb;
  while (end > 0 && SPEECH_ADVERBS.has(sentence[end - 1]?.lower ?? '')) end -= 1;
  return end;
}
const SPEECH_ADVERBS: ReadonlySet<string> = new Set(
  'also later has had then have further previously officially instead still initially subsequently reportedly continued to'.split(' '),
);

/** Words that may stand between a name and its verb and speak for it. */
const BEARERS: ReadonlySet<string> = new Set(
  'forces officials official authorities spokesman spokeswoman spokesperson media sources command military army government commanders activists'.split(' '),
);

const OUTLETS: ReadonlySet<string> = new Set(['news', 'agency', 'newspaper', 'channel', 'website', 'network']);

/** The end of a run of capitalised words from a token, with "of", "for" and "the" inside. */
function properRun(sentence: Sentence, start: number, step: 1): number {
  let end = start;
  for (let at = start; at < Math.min(start + 8, sentence.length); at += step) {
    const { text, lower } = sentence[at]!;
    if (/^\p{Lu}/u.test(text)) end = at + 1;
    // "the MASAR news agency"
    else if (
      end > start &&
      OUTLETS.has(lower) &&
      (OUTLETS.has(sentence[at + 1]?.lower ?? '') || !/^\p{L}/u.test(sentence[at + 1]?.text ?? '') || lower === 'agency')
    )
      end = at + 1;
    else if (!(end > start && ['of', 'for', 'the', 'and', '-', 'al', "'s"].includes(lower))) break;
  }
  return end;
}

function hasNumberAfter(sentence: Sentence, at: number): boolean {
  return sentence.slice(at).some((token) => /^\d/.test(token.text));
}
