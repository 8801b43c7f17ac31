/**
 * Fourth pass: attributions. Finds the source, the cue and the scope of each attribution in a sentence (PDTB, PARC
 * 3.0). Outside every scope the document itself is the claimant.
 */
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import { withSource, type Claimant, type PriorSources, type AttributionSource } from './source.js';
import { isCapitalizedToken } from './source-names.js';
import { skipAdverbsBackwards, sourceAt, sourceBefore } from './sources.js';
import { ATTACK_NOUNS } from '../lexicon/attacks.js';
import { CAPITALS, COUNTRY_OF_ADJECTIVE } from '../lexicon/demonyms.js';
import { phraseLengthAt, splitPhrase } from '../lexicon/lookup.js';
import { POSSESSIVE_DETERMINERS } from '../lexicon/nouns.js';
import {
  ACCOUNT_VERBS,
  ACCOUNT_NOUNS,
  EARLIER_ADJECTIVES,
  GIVEN_NOUNS,
  GIVING_VERBS,
  HEARSAY_ADVERBS,
  HEARSAY_PHRASES,
  OWN_NUMBER_NOUNS,
  SPEECH_VERBS_WITH_THAT,
  PERCEPTION_VERBS,
  OBSERVER_NOUNS,
  PUBLISHING_VERBS,
  MEDIA_NOUNS,
  SOURCE_PREPOSITIONS,
  SIDE_SOURCE_NOUNS,
  SPEECH_NOUNS,
  SPEECH_PARTICIPLES,
  SPEECH_VERBS,
  MEDIA_OF_EVIDENCE,
  UNNAMED_MODIFIERS,
} from '../lexicon/speech.js';
import { INCIDENT_NOUNS } from '../lexicon/time.js';

export interface Attribution {
  /** The ids of the claimants, or `unnamed`. */
  readonly claimant: Claimant;
  readonly kind: AttributionSource['kind'];
  /** Token indices of the scope, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Token indices of the source, and of the cue: the speech verb, the preposition, or the end of the source after it. */
  readonly sourceFrom: number;
  readonly cueAt: number;
  /** Whether the attribution follows its scope: "…, the Port Guard said". */
  readonly trailing: boolean;
  /** Its source is named in an earlier sentence only. */
  readonly carriedOver?: true;
}

/** Finds the attributions of a sentence; `initialSources` resolves "he said". */
export function attributionsOf(sentence: Sentence, entities: EntityIndex, initialSources: PriorSources = {}): Attribution[] {
  const attributions: Attribution[] = [];
  let priorSources = initialSources;
  const add = ({ claimant, kind, from, refersBack }: AttributionSource, where: Omit<Attribution, 'claimant' | 'kind' | 'sourceFrom' | 'carriedOver'>) => {
    const isEarlier = refersBack && !attributions.some((one) => !one.carriedOver && String(one.claimant) === String(claimant));
    attributions.push({ claimant, kind, sourceFrom: from, ...where, ...(isEarlier ? { carriedOver: true } : {}) });
    // "One activist stated they had counted": the last source of the sentence is the antecedent.
    priorSources = { ...withSource(priorSources, { claimant, kind }), ...(claimant === 'unnamed' ? {} : { people: claimant }) };
  };
  sentence.forEach((token, at) => {
    if (!CUE_WORDS.has(token.lower)) return;
    for (const preposition of SOURCE_PREPOSITIONS) {
      const length = phraseLengthAt(sentence, at, preposition);
      const source = length > 0 ? sourceAt(sentence, at + length, entities, priorSources) : undefined;
      if (source)
        add(source, {
          ...scopeOf(sentence, at, source.to, attributions),
          cueAt: source.to - 1,
          trailing: at > 0 && sentence[at - 1]?.text === ',' && !opensCoordinate(sentence, at),
        });
    }
    if (isSpeechVerb(sentence, at)) {
      const agent = passiveAgent(sentence, at, entities, priorSources);
      const inverted = agent ? undefined : invertedSource(sentence, at, entities, priorSources);
      const source = agent ?? sourceBefore(sentence, at, entities, priorSources) ?? sharedSubject(sentence, at, { entities, attributions, priorSources });
      if (agent) add(agent, { from: 0, to: sentence.length, cueAt: at, trailing: false });
      else if (inverted) add(inverted, { from: 0, to: sentence[inverted.to]?.text === ',' ? sentence.length : at, cueAt: at, trailing: true });
      else if (source) {
        const trailing = isTrailing(sentence, source.from, at);
        add(source, { ...(trailing ? { from: 0, to: source.from } : { from: at, to: sentence.length }), cueAt: at, trailing });
      }
    }
    if (PERCEPTION_VERBS.has(token.lower) && OBSERVER_NOUNS.has(sentence[skipAdverbsBackwards(sentence, at) - 1]?.lower ?? '')) {
      const source = sourceBefore(sentence, at, entities, {});
      if (source) add(source, { from: at, to: sentence.length, cueAt: at, trailing: false });
    }
    if (POSSESSIVE_DETERMINERS.has(token.lower) && isOwnEarlierNumber(sentence, at)) {
      const source = clauseSubject(sentence, at, entities, priorSources);
      if (source) add(source, { from: at, to: sentence.length, cueAt: at, trailing: false });
    }
    if (PUBLISHING_VERBS.has(token.lower) && showsMedia(sentence, at + 1)) {
      const source = sourceBefore(sentence, at, entities, {});
      if (source) add(source, { from: at, to: sentence.length, cueAt: at, trailing: false });
    }
    if (HEARSAY_ADVERBS.has(token.lower) || HEARSAY_PHRASES.some((phrase) => phraseLengthAt(sentence, at, phrase) > 0))
      attributions.push({ claimant: 'unnamed', kind: 'people', from: 0, to: sentence.length, sourceFrom: at, cueAt: at, trailing: false });
  });
  return attributions;
}

/** Checks whether a noun for media directly follows a verb of publishing: "graphic images", "online a video". */
function showsMedia(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + SHOWN_REACH; at += 1) {
    const { text = '', lower = '' } = sentence[at] ?? {};
    if (MEDIA_NOUNS.has(lower)) return true;
    if (!/^\p{Ll}/u.test(text) || NOT_BEFORE_SHOWN.has(lower)) return false;
  }
  return false;
}
const SHOWN_REACH = 4;
const NOT_BEFORE_SHOWN: ReadonlySet<string> = new Set('and by in on from to that which'.split(' '));

/**
 * Resolves the pronoun that begins a sentence to the subject of the preceding sentence, if there is no prior source:
 * "They claimed", "He also said".
 */
export function resolveSourcePronoun(sentence: Sentence, preceding: Sentence | undefined, priorSources: PriorSources, entities: EntityIndex): PriorSources {
  const start = skipLeadingAdverbials(sentence);
  const kinds = PRONOUN_KINDS.get(sentence[start]?.lower ?? '');
  if (!preceding || kinds === undefined || kinds.some((kind) => priorSources[kind] !== undefined)) return priorSources;
  let verb = start + 1;
  while (skipAdverbsBackwards(sentence, verb + 1) <= start + 1 && verb < start + MAX_ADVERBS) verb += 1;
  if (verb >= sentence.length || !isSpeechVerb(sentence, verb) || skipAdverbsBackwards(sentence, verb) !== start + 1) return priorSources;
  const subject = sourceAt(preceding, skipLeadingAdverbials(preceding), entities, {});
  return subject && kinds.includes(subject.kind) ? withSource(priorSources, subject) : priorSources;
}
const PRONOUN_KINDS: ReadonlyMap<string, readonly AttributionSource['kind'][]> = new Map([
  ['they', ['people', 'body']],
  ['he', ['person']],
  ['she', ['person']],
]);
const MAX_ADVERBS = 4;

/** Words that may begin an attribution cue. */
const CUE_WORDS: ReadonlySet<string> = new Set([
  ...[...SOURCE_PREPOSITIONS, ...HEARSAY_PHRASES].map((words) => splitPhrase(words)[0] ?? ''),
  ...SPEECH_VERBS,
  ...SPEECH_VERBS_WITH_THAT,
  ...SPEECH_PARTICIPLES,
  ...GIVING_VERBS,
  ...PUBLISHING_VERBS,
  ...PERCEPTION_VERBS,
  ...POSSESSIVE_DETERMINERS,
  ...HEARSAY_ADVERBS,
]);

/** Checks for a possessive before an earlier number: "their initial death toll", "its earlier estimates". */
function isOwnEarlierNumber(sentence: Sentence, at: number): boolean {
  if (!EARLIER_ADJECTIVES.has(sentence[at + 1]?.lower ?? '')) return false;
  return OWN_NUMBER_NOUNS.has(sentence[at + 2]?.lower ?? '') || OWN_NUMBER_NOUNS.has(sentence[at + 3]?.lower ?? '');
}

/**
 * Returns the attribution that continues after a sentence: of a source that gave an account of the event, or of a
 * quotation that did not end. `before`: the one that continued into the sentence.
 */
export function continueAttribution(
  sentence: Sentence,
  attributions: readonly Attribution[],
  before: ContinuedAttribution | undefined,
): ContinuedAttribution | undefined {
  const marks = sentence.filter(({ text }) => text === '"' || text === '“' || text === '”').length;
  const named = attributions.findLast(({ claimant, from }) => claimant !== 'unnamed' && from >= 0);
  if (before?.quoted && marks % 2 === 0) return before;
  if (named && !before?.quoted && marks % 2 === 1) return { ...named, quoted: true };
  const account = attributions.find(({ claimant, sourceFrom, cueAt }) => claimant !== 'unnamed' && givesAccount(sentence, sourceFrom, cueAt));
  if (account) return { ...account, quoted: false };
  return named || before?.quoted ? undefined : before;
}

export interface ContinuedAttribution extends Pick<Attribution, 'claimant' | 'kind'> {
  readonly quoted: boolean;
}

/** Makes a continued attribution over a whole sentence, outside of all others in it. */
export function attributionOverSentence({ claimant, kind }: ContinuedAttribution, sentence: Sentence): Attribution {
  return { claimant, kind, from: -1, to: sentence.length + 1, sourceFrom: Infinity, cueAt: Infinity, trailing: true, carriedOver: true };
}

/**
 * Checks for the giving of an account between source and cue: "gave their description of the battle", "contradicted the
 * activists' accounts".
 */
function givesAccount(sentence: Sentence, sourceFrom: number, cueAt: number): boolean {
  for (let at = sourceFrom; at <= cueAt; at += 1) {
    if (!ACCOUNT_VERBS.has(sentence[at]?.lower ?? '')) continue;
    if (sentence.slice(at + 1, at + 6).some(({ lower }) => ACCOUNT_NOUNS.has(lower))) return true;
  }
  return false;
}

/** Checks whether a cue follows its scope: "…, the Port Guard said on Monday.", but not "…, the Port Guard said that". */
function isTrailing(sentence: Sentence, name: number, verb: number): boolean {
  if (name === 0 || !/^[,"”]$/.test(sentence[name - 1]?.text ?? '')) return false;
  const next = sentence[verb + 1];
  if (next === undefined || /^[.,;)"”]$/.test(next.text)) return true;
  const addressee = sentence[verb]!.lower === 'told' ? addresseeEnd(sentence, verb + 1) : verb + 1;
  if (addressee > verb + 1 && endsClause(sentence, addressee)) return true;
  if (!ADJUNCTS.has(next.lower) || isBound(sentence, verb + 1)) return false;
  for (let at = verb + 2; at < sentence.length && !/^[.,;]$/.test(sentence[at]!.text); at += 1) if (sentence[at]!.lower === 'that') return false;
  return true;
}
/** Returns the index after the addressee of "told": "told reporters", "told the Daily Lark". */
function addresseeEnd(sentence: Sentence, from: number): number {
  let at = from;
  while (at < from + LONGEST_ADDRESSEE && (isCapitalizedToken(sentence[at]) || ADDRESSEE_WORDS.has(sentence[at]?.lower ?? ''))) at += 1;
  return at;
}
const LONGEST_ADDRESSEE = 7;
const ADDRESSEE_WORDS: ReadonlySet<string> = new Set(
  'the a local state reporters journalists news agency agencies television tv radio newspaper website outlet media parliament lawmakers'.split(' '),
);

/** "at least": the beginning of a figure, and no adjunct. */
function isBound(sentence: Sentence, at: number): boolean {
  return sentence[at]?.lower === 'at' && /^(?:least|most)$/.test(sentence[at + 1]?.lower ?? '');
}

const ADJUNCTS: ReadonlySet<string> = new Set('on in at by during after late early via while and adding citing through raising'.split(' '));

/** Checks for a speech verb: "said", "gave a toll of 43". A capitalised one is part of a name: "the United States". */
function isSpeechVerb(sentence: Sentence, at: number): boolean {
  const { lower, text } = sentence[at]!;
  if (at > 0 && /^\p{Lu}/u.test(text) && !(/^(?:says?|said|claims?|reports?)$/.test(lower) && isTitleCase(sentence))) return false;
  // "the siege claimed 30 lives"
  if (lower.startsWith('claim') && sentence.slice(at + 1, at + 7).some((token) => token.lower === 'lives')) return false;
  if (SPEECH_VERBS.has(lower) || SPEECH_PARTICIPLES.has(lower)) return true;
  if (SPEECH_VERBS_WITH_THAT.has(lower)) return sentence[at + 1]?.lower === 'that';
  return GIVING_VERBS.has(lower) && sentence.slice(at + 1, at + 8).some((token) => GIVEN_NOUNS.has(token.lower));
}

/** Whether all long words are capitalised: "Shelling Kills 18 People in Ulver, Ministry Says". */
function isTitleCase(sentence: Sentence): boolean {
  const words = sentence.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return words.length >= 4 && words.every(isCapitalizedToken);
}

/** Checks for a speech verb anywhere in a sentence. */
export function hasSpeechVerb(sentence: Sentence): boolean {
  return sentence.some((_, at) => isSpeechVerb(sentence, at));
}

/** Checks that a sentence states an event as fact: no reported speech, no media, nothing possible or planned. */
export function isPlainStatement(sentence: Sentence): boolean {
  return !sentence.some(({ lower }) => SPEECH_VERBS.has(lower) || MEDIA_NOUNS.has(lower) || NOT_PLAIN_WORDS.has(lower));
}
const NOT_PLAIN_WORDS: ReadonlySet<string> = new Set(
  'could would may might should planned plans threatened described denied noted interview posted if'.split(' '),
);

/** Returns the claimant at a token. */
export function claimantAt(attributions: readonly Attribution[], at: number): Claimant | undefined {
  return attributionAt(attributions, at)?.claimant;
}

/**
 * Returns the narrowest attribution over a token; a named claimant before an unnamed one, and a leading cue before a
 * trailing one.
 */
export function attributionAt(attributions: readonly Attribution[], at: number): Attribution | undefined {
  const covering = attributions.filter((attribution) => attribution.from <= at && at < attribution.to);
  const rank = ({ claimant, from, trailing }: Attribution) => (claimant === 'unnamed' ? 2 : from < 0 ? 3 : trailing ? 1 : 0);
  covering.sort((one, other) => rank(one) - rank(other) || one.to - one.from - (other.to - other.from));
  return covering[0];
}

/**
 * Returns the claimants that a heading or a bracket of a cell names: "Per SOHR", "SAA claim", "per the SDF", "Turkish
 * and SAA claims". `undefined` if it names none.
 */
export function claimantIn(text: string, entities: EntityIndex): string | string[] | undefined {
  if (text.length > MAX_ATTRIBUTION_LENGTH) return undefined;
  const bare = text.trim().replace(/[:;,.\s]+$/, '');
  // "overall casualties per the LMO"
  const marked =
    /^(?:(?:overall|total|all)? ?(?:casualties|losses|deaths|toll|figures?|total)\s+)?(?:as per|per|according to)\s+(.+)$/i.exec(bare)?.[1] ??
    SPEECH_NOUN_SUFFIX.exec(bare)?.[1];
  if (
    UNNAMED_SOURCE.test(marked ?? bare) ||
    /^(?:memoirs|chronicles|annals|archives|records)$/i.test(marked ?? '') ||
    (marked !== undefined && isUnnamed(withoutSpeechNoun(marked)))
  )
    return 'unnamed';
  const names = (marked ?? bare)
    .split(/\s*(?:,|\/|&|\band\b)\s*/)
    .map((name) => name.replace(/^the\s+/i, '').trim())
    .filter((name) => name !== '');
  const known = names.map((name) => entities.findActor(name));
  if (marked === undefined && (known.length === 0 || known.some((id) => id === undefined))) return undefined;
  if (names.length === 0 || names.some((name) => !/\p{L}/u.test(name) || name.length > 80)) return undefined;
  const ids = [...new Set(names.map(withoutSpeechNoun).map((name) => entities.findActor(name) ?? bracketedActor(name, entities)))];
  return ids.length === 1 ? ids[0] : ids;
}

/** Whether words before "reports" and the like name nobody: "local", "photographic". */
function isUnnamed(words: string): boolean {
  return words
    .toLowerCase()
    .split(' ')
    .every((word) => UNNAMED_MODIFIERS.has(word) || MEDIA_OF_EVIDENCE.has(word));
}

/** The actor of a short name or an adjective in a heading or a bracket: "gov.", "pro-gov claim", "Rebel claim", "Western estimates". */
function bracketedActor(written: string, entities: EntityIndex): string {
  const name = written.replace(/\.$/, '').replace(/(^|-)gov(?:t|'t)?$/i, '$1government');
  const lower = name.toLowerCase();
  const side = [lower, `${lower}s`].find((one) => SIDE_SOURCE_NOUNS.has(one));
  // An adjective alone is no name.
  if (side !== undefined || /^(?:pro|anti)-\p{L}+$/iu.test(name) || ADJECTIVES_OF_SOURCES.has(lower)) {
    const id = side === undefined ? entities.ensureActor(`${name} sources`) : entities.sourceForSide(side);
    if (lower !== side) entities.recordAlias(id, name);
    return id;
  }
  return entities.ensureActor(COUNTRY_OF_ADJECTIVE.get(name) ?? CAPITALS.get(name) ?? name);
}
const ADJECTIVES_OF_SOURCES: ReadonlySet<string> = new Set('western foreign allied axis jihadist islamist separatist loyalist arab european'.split(' '));

/** The longest text that may name a claimant, in characters; longer text is prose. */
const MAX_ATTRIBUTION_LENGTH = 200;
const SPEECH_NOUN_SUFFIX = new RegExp(`^(.+?)\\s+(?:${[...SPEECH_NOUNS].join('|')})$`, 'i');

/** Phrases for an unnamed source: "various claims", "other sources". */
const UNNAMED_SOURCE = /^(?:various|other|some|several|different|unnamed|anonymous)(?: \p{L}+)?$/iu;

function withoutSpeechNoun(name: string): string {
  return SPEECH_NOUN_SUFFIX.exec(name)?.[1] ?? name;
}

/**
 * Returns the scope of "according to X": its brackets, else the coordinate that it opens, else the whole sentence; for a
 * trailing source after another attribution, from that attribution on.
 */
function scopeOf(sentence: Sentence, at: number, sourceEnd: number, attributions: readonly Attribution[]): { from: number; to: number } {
  for (let index = at; index >= 0; index -= 1) {
    if (sentence[index]?.text === ')') break;
    if (sentence[index]?.text !== '(') continue;
    const close = sentence.findIndex((token, other) => other > at && token.text === ')');
    return { from: index, to: close === -1 ? sentence.length : close };
  }
  const last = attributions.findLast(({ claimant }) => claimant !== 'unnamed');
  if (opensCoordinate(sentence, at)) return { from: at, to: sentence.length };
  const opens = at === 0 || CLAUSE_OPENERS.has(sentence[at - 1]!.lower);
  const closes = sentence[sourceEnd] === undefined || /^[.,;]$/.test(sentence[sourceEnd].text) || ['and', 'while', 'but'].includes(sentence[sourceEnd].lower);
  if (last === undefined || !closes) return { from: 0, to: sentence.length };
  return { from: opens ? at : last.cueAt + 1, to: sentence.length };
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['and', 'while', 'but', 'whereas', ';']);

/** "…, and, according to the Front, …" */
function opensCoordinate(sentence: Sentence, at: number): boolean {
  return sentence[at - 1]?.text === ',' && CLAUSE_OPENERS.has(sentence[at - 2]?.lower ?? '');
}

/**
 * Returns the source of a coordinated speech verb or a participle: the last source of the sentence, or its subject. ",
 * stating that", "but claimed".
 */
function sharedSubject(
  sentence: Sentence,
  verb: number,
  { entities, attributions, priorSources }: { entities: EntityIndex; attributions: readonly Attribution[]; priorSources: PriorSources },
): AttributionSource | undefined {
  const end = skipAdverbsBackwards(sentence, verb);
  const joined = COORDINATED_SPEECH_VERBS.has(sentence[verb]!.lower) && ['and', 'but'].includes(sentence[end - 1]?.lower ?? '');
  if (!joined && !SPEECH_PARTICIPLES.has(sentence[verb]!.lower)) return undefined;
  const last = attributions.findLast((attribution) => !attribution.trailing && attribution.claimant !== 'unnamed');
  if (last) return { claimant: last.claimant, kind: last.kind, from: last.sourceFrom, to: last.sourceFrom + 1 };
  return clauseSubject(sentence, verb, entities, priorSources);
}

/** Returns the source that is the subject of a sentence, after "On 5 March," and the like. */
function clauseSubject(sentence: Sentence, verb: number, entities: EntityIndex, priorSources: PriorSources): AttributionSource | undefined {
  const start = skipLeadingAdverbials(sentence);
  if (start >= verb) return undefined;
  const pronoun = sourceBefore(sentence, start + 1, entities, priorSources);
  return pronoun?.from === start && pronoun.to === start + 1 ? pronoun : sourceAt(sentence, start, entities, priorSources);
}
/** Speech verbs that may share the subject of the verb before. */
const COORDINATED_SPEECH_VERBS: ReadonlySet<string> = new Set('said claimed reported stated announced confirmed added estimated alleged declared'.split(' '));

/** Skips leading adverbials: "On 5 March,", "Later,". */
export function skipLeadingAdverbials(sentence: Sentence): number {
  let start = 0;
  while (LEADING_ADVERBIALS.has(sentence[start]?.lower ?? '')) {
    const comma = sentence.findIndex(({ text }, index) => index >= start && index < start + 12 && text === ',');
    if (comma === -1) return start;
    start = comma + 1;
  }
  return start;
}
const LEADING_ADVERBIALS: ReadonlySet<string> = new Set(
  'on by in later during at after overnight however meanwhile also additionally earlier initially subsequently then'.split(' '),
);

/**
 * Returns the source after its verb: "12 were killed, said Edmund Quill, the mayor.", "… said its spokesman, Colonel Quill."
 * The verb ends its clause with the source, so that "…, said the Front had left" is none.
 */
function invertedSource(sentence: Sentence, verb: number, entities: EntityIndex, priorSources: PriorSources): AttributionSource | undefined {
  if (!INVERTED_VERBS.has(sentence[verb]!.lower) || !/^[,"”]$/.test(sentence[verb - 1]?.text ?? '')) return undefined;
  const first = sourceAt(sentence, verb + 1, entities, priorSources);
  if (!first || !endsClause(sentence, first.to)) return undefined;
  const hasName = isCapitalizedToken(sentence[first.from]);
  const name =
    !hasName && sentence[first.to]?.text === ',' && isCapitalizedToken(sentence[first.to + 1]) ? sourceAt(sentence, first.to + 1, entities, {}) : undefined;
  return name && endsClause(sentence, name.to) ? { ...name, kind: 'person' } : first;
}
const INVERTED_VERBS: ReadonlySet<string> = new Set(['said', 'says', 'added', 'reported', 'reports']);

function endsClause(sentence: Sentence, at: number): boolean {
  const next = sentence[at];
  return next === undefined || /^[.,;)"”]$/.test(next.text) || ADJUNCTS.has(next.lower);
}

/** Returns the source in a passive cue: "was reported by the SOHR", "was accused by the Front of". */
function passiveAgent(sentence: Sentence, verb: number, entities: EntityIndex, priorSources: PriorSources): AttributionSource | undefined {
  if (claimsResponsibility(sentence, verb)) return undefined;
  if (sentence[verb + 1]?.lower !== 'by' || !['was', 'were', 'been'].includes(sentence[skipAdverbsBackwards(sentence, verb) - 1]?.lower ?? ''))
    return undefined;
  return sourceAt(sentence, verb + 2, entities, priorSources);
}

/** Checks for an attack that is claimed, which is no statement of its figures: "an attack that was claimed by the Front". */
function claimsResponsibility(sentence: Sentence, verb: number): boolean {
  if (sentence[verb]?.lower !== 'claimed') return false;
  for (let at = verb - 1; at >= Math.max(0, verb - CLAIM_REACH); at -= 1) {
    const { text, lower } = sentence[at]!;
    if (/^[;:.]$/.test(text)) return false;
    if (lower === 'responsibility' || ATTACK_NOUNS.has(lower) || INCIDENT_NOUNS.includes(lower)) return true;
    if (CLAIMED_NUMBERS.has(lower)) return false;
  }
  return false;
}
const CLAIM_REACH = 14;
const CLAIMED_NUMBERS: ReadonlySet<string> = new Set('toll tolls figure figures deaths casualties killed losses number'.split(' '));
