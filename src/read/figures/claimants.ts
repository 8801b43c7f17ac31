/**
 * Fourth pass: who says so. Tokens come in; out come the stretches of the sentence that somebody is named for.
 * The document speaks itself where no stretch covers a figure.
 */
import type { Cast } from '../cast.js';
import type { Sentence } from '../tokens.js';
import { hearing, skipAdverbs, speakerAt, speakerBefore, type Claimant, type Heard, type Speaker } from './speakers.js';
import { CAPITALS, DEMONYMS } from './words/demonyms.js';
import { matchAt, wordsOf } from './words/match.js';
import { POSSESSIVES } from './words/people.js';
import {
  ACCOUNT_VERBS,
  ACCOUNTS,
  EARLIER,
  GIVEN_NOUNS,
  GIVING_VERBS,
  HEARSAY,
  HEARSAY_PHRASES,
  OWN_NUMBERS,
  SAYING_THAT,
  SEEING_VERBS,
  SEERS,
  SHOW_VERBS,
  SHOWN_NOUNS,
  SOURCE_PREPOSITIONS,
  SPEAK_FOR_SIDE,
  SPEECH_NOUNS,
  SPEECH_PARTICIPLES,
  SPEECH_VERBS,
} from './words/speech.js';

export interface Voice {
  /** The ids of those who speak, or `unnamed`. */
  readonly claimant: Claimant;
  readonly kind: Speaker['kind'];
  /** Token indices of what it is named for, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Token indices of the name, and of the verb or preposition (or the end of the name behind it) that makes it a voice. */
  readonly name: number;
  readonly said: number;
  /** Whether it stands behind what it says: "…, the Port Guard said". */
  readonly trailing: boolean;
}

/** The voices of a sentence of running text; "he said" is of whoever was heard before it. */
export function voicesOf(sentence: Sentence, cast: Cast, before: Heard = {}): Voice[] {
  const voices: Voice[] = [];
  let heard = before;
  const add = ({ claimant, kind, from }: Speaker, where: Omit<Voice, 'claimant' | 'kind' | 'name'>) => {
    voices.push({ claimant, kind, name: from, ...where });
    // "One activist stated they had counted": whoever spoke last in the sentence.
    heard = { ...hearing(heard, { claimant, kind }), ...(claimant === 'unnamed' ? {} : { people: claimant }) };
  };
  sentence.forEach((token, at) => {
    if (!VOICE_WORDS.has(token.lower)) return;
    for (const preposition of SOURCE_PREPOSITIONS) {
      const length = matchAt(sentence, at, preposition);
      const speaker = length > 0 ? speakerAt(sentence, at + length, cast, heard) : undefined;
      if (speaker) add(speaker, { ...reach(sentence, at, speaker.to, voices), said: speaker.to - 1, trailing: at > 0 && sentence[at - 1]?.text === ',' });
    }
    if (isSpeech(sentence, at)) {
      const agent = agentOf(sentence, at, cast, heard);
      const speaker = agent ?? speakerBefore(sentence, at, cast, heard) ?? subjectOf(sentence, at, { cast, voices, heard });
      if (agent) add(agent, { from: 0, to: sentence.length, said: at, trailing: false });
      else if (speaker) {
        const trailing = isTrailing(sentence, speaker.from, at);
        add(speaker, { ...(trailing ? { from: 0, to: speaker.from } : { from: at, to: sentence.length }), said: at, trailing });
      }
    }
    if (SEEING_VERBS.has(token.lower) && SEERS.has(sentence[skipAdverbs(sentence, at) - 1]?.lower ?? '')) {
      const speaker = speakerBefore(sentence, at, cast, {});
      if (speaker) add(speaker, { from: at, to: sentence.length, said: at, trailing: false });
    }
    if (POSSESSIVES.has(token.lower) && isOwnNumber(sentence, at)) {
      const speaker = subjectAt(sentence, at, cast, heard);
      if (speaker) add(speaker, { from: at, to: sentence.length, said: at, trailing: false });
    }
    if (SHOW_VERBS.has(token.lower) && isShown(sentence, at + 1)) {
      const speaker = speakerBefore(sentence, at, cast, {});
      if (speaker) add(speaker, { from: at, to: sentence.length, said: at, trailing: false });
    }
    if (HEARSAY.has(token.lower) || HEARSAY_PHRASES.some((phrase) => matchAt(sentence, at, phrase) > 0))
      voices.push({ claimant: 'unnamed', kind: 'people', from: 0, to: sentence.length, name: at, said: at, trailing: false });
  });
  return voices;
}

/** "graphic images", "online a video": whether something shown stands right behind a verb of showing. */
function isShown(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + LONGEST_SHOWN; at += 1) {
    const { text = '', lower = '' } = sentence[at] ?? {};
    if (SHOWN_NOUNS.has(lower)) return true;
    if (!/^\p{Ll}/u.test(text) || NO_SHOWN.has(lower)) return false;
  }
  return false;
}
const LONGEST_SHOWN = 4;
const NO_SHOWN: ReadonlySet<string> = new Set('and by in on from to that which'.split(' '));

/** Who "They claimed" and "He also said" mean at the beginning of a sentence, where nobody spoke before: the subject of the sentence before. */
export function meantBy(sentence: Sentence, preceding: Sentence | undefined, heard: Heard, cast: Cast): Heard {
  const start = behindAdverbial(sentence);
  const kinds = PRONOUN_KINDS.get(sentence[start]?.lower ?? '');
  if (!preceding || kinds === undefined || kinds.some((kind) => heard[kind] !== undefined)) return heard;
  let verb = start + 1;
  while (skipAdverbs(sentence, verb + 1) <= start + 1 && verb < start + MOST_ADVERBS) verb += 1;
  if (verb >= sentence.length || !isSpeech(sentence, verb) || skipAdverbs(sentence, verb) !== start + 1) return heard;
  const subject = speakerAt(preceding, behindAdverbial(preceding), cast, {});
  return subject && kinds.includes(subject.kind) ? hearing(heard, subject) : heard;
}
const PRONOUN_KINDS: ReadonlyMap<string, readonly Speaker['kind'][]> = new Map([
  ['they', ['people', 'body']],
  ['he', ['person']],
  ['she', ['person']],
]);
const MOST_ADVERBS = 4;

/** Words that may be the first of what makes a voice. */
const VOICE_WORDS: ReadonlySet<string> = new Set([
  ...[...SOURCE_PREPOSITIONS, ...HEARSAY_PHRASES].map((words) => wordsOf(words)[0] ?? ''),
  ...SPEECH_VERBS,
  ...SAYING_THAT,
  ...SPEECH_PARTICIPLES,
  ...GIVING_VERBS,
  ...SHOW_VERBS,
  ...SEEING_VERBS,
  ...POSSESSIVES,
  ...HEARSAY,
]);

/** "their initial death toll", "its earlier estimates" */
function isOwnNumber(sentence: Sentence, at: number): boolean {
  if (!EARLIER.has(sentence[at + 1]?.lower ?? '')) return false;
  return OWN_NUMBERS.has(sentence[at + 2]?.lower ?? '') || OWN_NUMBERS.has(sentence[at + 3]?.lower ?? '');
}

/**
 * Who goes on speaking behind a sentence: whoever gave an account of the event, or began a quotation that did not end.
 * `before`: who went on behind the sentence before.
 */
export function goingOn(sentence: Sentence, voices: readonly Voice[], before: Going | undefined): Going | undefined {
  const marks = sentence.filter(({ text }) => text === '"' || text === '“' || text === '”').length;
  const named = voices.findLast(({ claimant, from }) => claimant !== 'unnamed' && from >= 0);
  if (before?.quoted && marks % 2 === 0) return before;
  if (named && !before?.quoted && marks % 2 === 1) return { ...named, quoted: true };
  const account = voices.find(({ claimant, name, said }) => claimant !== 'unnamed' && givesAccount(sentence, name, said));
  if (account) return { ...account, quoted: false };
  return named || before?.quoted ? undefined : before;
}

export interface Going extends Pick<Voice, 'claimant' | 'kind'> {
  readonly quoted: boolean;
}

/** The voice of who goes on speaking, around a whole sentence and outside of all others in it. */
export function carriedVoice({ claimant, kind }: Going, sentence: Sentence): Voice {
  return { claimant, kind, from: -1, to: sentence.length + 1, name: Infinity, said: Infinity, trailing: true };
}

/** "gave their description of the battle", "contradicted the activists' accounts": between a speaker and the verb of speech, or at it. */
function givesAccount(sentence: Sentence, name: number, said: number): boolean {
  for (let at = name; at <= said; at += 1) {
    if (!ACCOUNT_VERBS.has(sentence[at]?.lower ?? '')) continue;
    if (sentence.slice(at + 1, at + 6).some(({ lower }) => ACCOUNTS.has(lower))) return true;
  }
  return false;
}

/** Whether a verb stands behind what is said: "…, the Port Guard said on Monday.", not "…, the Port Guard said that". */
function isTrailing(sentence: Sentence, name: number, verb: number): boolean {
  if (name === 0 || !/^[,"”]$/.test(sentence[name - 1]?.text ?? '')) return false;
  const next = sentence[verb + 1];
  if (next === undefined || /^[.,;)"”]$/.test(next.text)) return true;
  if (!ADJUNCTS.has(next.lower)) return false;
  for (let at = verb + 2; at < sentence.length && !/^[.,;]$/.test(sentence[at]!.text); at += 1) if (sentence[at]!.lower === 'that') return false;
  return true;
}
const ADJUNCTS: ReadonlySet<string> = new Set('on in at during after late early via while and adding citing through'.split(' '));

/** Whether a verb says something: "said", "gave a toll of 43". In capitals it is part of a name: "the United States". */
function isSpeech(sentence: Sentence, at: number): boolean {
  const { lower, text } = sentence[at]!;
  if (at > 0 && /^\p{Lu}/u.test(text)) return false;
  // "the siege claimed 30 lives"
  if (lower.startsWith('claim') && sentence.slice(at + 1, at + 7).some((token) => token.lower === 'lives')) return false;
  if (SPEECH_VERBS.has(lower) || SPEECH_PARTICIPLES.has(lower)) return true;
  if (SAYING_THAT.has(lower)) return sentence[at + 1]?.lower === 'that';
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
export function voiceAt(voices: readonly Voice[], at: number): Claimant | undefined {
  const around = voices.filter((voice) => voice.from <= at && at < voice.to);
  const rank = ({ claimant, from, trailing }: Voice) => (claimant === 'unnamed' ? 2 : from < 0 ? 3 : trailing ? 1 : 0);
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
  const ids = [
    ...new Set(
      names
        .map(withoutSpeech)
        .map(
          (name) => cast.find(name) ?? (SPEAK_FOR_SIDE.has(name) ? cast.speakerOfSide(name) : cast.actor(COUNTRIES.get(name) ?? CAPITALS.get(name) ?? name)),
        ),
    ),
  ];
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

/**
 * What "according to X" is said of: the bracket it stands in, else the whole sentence; behind what it says and behind
 * another voice, from that voice on.
 */
function reach(sentence: Sentence, at: number, behind: number, voices: readonly Voice[]): { from: number; to: number } {
  for (let index = at; index >= 0; index -= 1) {
    if (sentence[index]?.text === ')') break;
    if (sentence[index]?.text !== '(') continue;
    const close = sentence.findIndex((token, other) => other > at && token.text === ')');
    return { from: index, to: close === -1 ? sentence.length : close };
  }
  const last = voices.findLast(({ claimant }) => claimant !== 'unnamed');
  const opens = at === 0 || ['and', 'while', 'but', 'whereas', ';'].includes(sentence[at - 1]!.lower);
  const closes = sentence[behind] === undefined || /^[.,;]$/.test(sentence[behind].text) || ['and', 'while', 'but'].includes(sentence[behind].lower);
  if (last === undefined || !closes) return { from: 0, to: sentence.length };
  return { from: opens ? at : last.said + 1, to: sentence.length };
}

/** ", stating that", "but claimed": whoever speaks in the sentence, or its subject. */
function subjectOf(sentence: Sentence, verb: number, { cast, voices, heard }: { cast: Cast; voices: readonly Voice[]; heard: Heard }): Speaker | undefined {
  const end = skipAdverbs(sentence, verb);
  const joined = GOING_ON.has(sentence[verb]!.lower) && ['and', 'but'].includes(sentence[end - 1]?.lower ?? '');
  if (!joined && !SPEECH_PARTICIPLES.has(sentence[verb]!.lower)) return undefined;
  const last = voices.findLast((voice) => !voice.trailing && voice.claimant !== 'unnamed');
  if (last) return { claimant: last.claimant, kind: last.kind, from: last.name, to: last.name + 1 };
  return subjectAt(sentence, verb, cast, heard);
}

/** Who a sentence begins with, behind "On 5 March," and the like. */
function subjectAt(sentence: Sentence, verb: number, cast: Cast, heard: Heard): Speaker | undefined {
  const start = behindAdverbial(sentence);
  if (start >= verb) return undefined;
  const pronoun = speakerBefore(sentence, start + 1, cast, heard);
  return pronoun?.from === start && pronoun.to === start + 1 ? pronoun : speakerAt(sentence, start, cast, heard);
}
/** Verbs of speech that may share the subject of the verb before. */
const GOING_ON: ReadonlySet<string> = new Set('said claimed reported stated announced confirmed added estimated alleged declared'.split(' '));

/** Where the subject stands behind "On 5 March," or "Later,". */
export function behindAdverbial(sentence: Sentence): number {
  let start = 0;
  while (LEADING.has(sentence[start]?.lower ?? '')) {
    const comma = sentence.findIndex(({ text }, index) => index >= start && index < start + 12 && text === ',');
    if (comma === -1) return start;
    start = comma + 1;
  }
  return start;
}
const LEADING: ReadonlySet<string> = new Set(
  'on by in later during at after overnight however meanwhile also additionally earlier initially subsequently then'.split(' '),
);

/** "was reported by the SOHR", "was accused by the Front of". */
function agentOf(sentence: Sentence, verb: number, cast: Cast, heard: Heard): Speaker | undefined {
  if (sentence[verb + 1]?.lower !== 'by' || !['was', 'were', 'been'].includes(sentence[skipAdverbs(sentence, verb) - 1]?.lower ?? '')) return undefined;
  return speakerAt(sentence, verb + 2, cast, heard);
}
