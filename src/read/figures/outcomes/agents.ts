/**
 * Finds the agent of an outcome, who did it: the subject of an active verb, or the complement of "by" in a passive. A name
 * within an adjective or a compound ("Ostmere-based", "Haldish-made"), within another name, after a preposition, or the
 * subject of a verb of saying is no agent. Where the grammar leaves a doubt there is none: absent means unstated.
 */
import { partiesOf, type Party } from '../../../entry/index.js';
import type { EntityIndex } from '../../entity-index.js';
import { isGenitive, type Sentence } from '../../tokens.js';
import {
  ADVERBS_AFTER_SUBJECT,
  CLAUSE_OPENERS,
  isAgentNoun,
  OBSERVER_KINDS,
  PREPOSITIONS_BEFORE_NO_AGENT,
  REPORTED_BEFORE_PASSIVE,
} from '../lexicon/agents.js';
import { ATTACK_NOUNS } from '../lexicon/attacks.js';
import { POSSESSIVE_DETERMINERS, RANKS } from '../lexicon/nouns.js';
import { ADVERBS, AUXILIARIES } from '../lexicon/outcome-verbs.js';
import { SPEECH_PARTICIPLES, SPEECH_VERBS } from '../lexicon/speech.js';
import { isCapitalized, isPhraseEnd } from '../mentions/phrase-boundaries.js';
import { finiteVerbBefore } from './clause.js';

/** How many tokens before its verb a subject may begin, at most. */
const SUBJECT_REACH = 14;
/** The longest noun phrase after a name, in tokens: "Front long-range rocket artillery". */
const LONGEST_HEAD = 5;

/** A name or side word, with its tokens. */
interface PartyMention {
  readonly party: Party;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the party that is the subject of an active verb: "The Front killed 12 guards", "Front warplanes killed 12".
 * @example "The Ostmere-based monitor said the army killed 18": none, since neither name is the subject of "killed".
 */
export function agentBefore(sentence: Sentence, verb: number, entities: EntityIndex): Party | undefined {
  // "The League shelled Front posts and killed nine": a coordinated verb shares the subject of the verb before it;
  // so does an infinitive: "claimed to have killed nine and to have burned a truck".
  const opens = sentence[verb - 1]?.lower === 'have' && sentence[verb - 2]?.lower === 'to' ? verb - 2 : verb;
  const joined = ['and', 'or'].includes(sentence[opens - 1]?.lower ?? '') ? finiteVerbBefore(sentence, opens - 1) : undefined;
  if (joined !== undefined) return agentBefore(sentence, joined, entities);
  let end = skipVerbChain(sentence, /^["“„«]$/.test(sentence[verb - 1]?.text ?? '') ? verb - 1 : verb);
  // "Front fighters who killed 12 guards"
  if (['who', 'which', 'that'].includes(sentence[end - 1]?.lower ?? '') && !isSpeech(sentence, end - 2)) end -= sentence[end - 2]?.text === ',' ? 2 : 1;
  const pronoun = sentence[end - 1]?.lower ?? '';
  if (pronoun === 'it' || pronoun === 'they') return speakerBefore(sentence, end - 1, entities);
  // "with insurgents destroying a car"
  return subjectOf(sentence, end, { entities, isAbsolute: sentence[verb]?.lower.endsWith('ing') === true });
}

/** Returns the index after the subject of a verb, before its auxiliaries, adverbs and "claimed to". */
function skipVerbChain(sentence: Sentence, verb: number): number {
  let end = verb;
  const isChain = (word: string) => AUXILIARIES.has(word) || isAdverb(word);
  while (end > 0 && (isChain(sentence[end - 1]!.lower) || (sentence[end - 1]!.lower !== 'to' && sentence[end]?.lower === 'to' && isSpeech(sentence, end - 1))))
    end -= 1;
  return end;
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || ADVERBS_AFTER_SUBJECT.has(word) || (word.endsWith('ly') && word.length > 4);
}

function isSpeech(sentence: Sentence, at: number): boolean {
  const word = sentence[at]?.lower ?? '';
  return SPEECH_VERBS.has(word) || SPEECH_PARTICIPLES.has(word);
}

/** Finds the speaker that a pronoun or possessive refers to: "The Front said that it", "League officials said their". */
function speakerBefore(sentence: Sentence, pronoun: number, entities: EntityIndex): Party | undefined {
  const that = sentence[pronoun - 1]?.lower === 'that' ? pronoun - 1 : pronoun;
  if (!isSpeech(sentence, that - 1)) return undefined;
  const end = skipVerbChain(sentence, that - 1);
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_HEAD); at -= 1) {
    if (/^[,;:.()]$/.test(sentence[at]!.text)) return undefined;
    const mention = mentionEndingAt(sentence, at, entities);
    if (!mention) continue;
    return isPartOfOther(sentence, mention) || isObserver(mention.party, entities) || PREPOSITIONS_BEFORE_NO_AGENT.has(wordBefore(sentence, mention.from))
      ? undefined
      : mention.party;
  }
  return undefined;
}

/** Finds the party of the noun phrase that ends at a token, as a subject. */
function subjectOf(sentence: Sentence, end: number, { entities, isAbsolute }: { entities: EntityIndex; isAbsolute: boolean }): Party | undefined {
  /** The index after the noun phrase that is searched: a postmodifier is left out. */
  let phraseEnd = end;
  for (let at = end - 1; at >= Math.max(0, end - SUBJECT_REACH); at -= 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.()"“”]$/.test(text) || CLAUSE_OPENERS.has(lower) || isSpeech(sentence, at)) return undefined;
    // "its warplanes": of the speaker
    if (POSSESSIVE_DETERMINERS.has(lower)) return isAgentNoun(sentence[phraseEnd - 1]!.lower) ? speakerBefore(sentence, at, entities) : undefined;
    const mention = mentionEndingAt(sentence, at, entities);
    if (!mention) {
      // "the Front attacked Ulver and mortars killed 12"
      if (lower === 'and' && at + 1 < phraseEnd) return undefined;
      if (PREPOSITIONS_BEFORE_NO_AGENT.has(lower)) phraseEnd = at;
      continue;
    }
    const before = wordBefore(sentence, mention.from);
    const isOf = (before === 'of' || before === 'by') && followsAgentNoun(sentence, mention.from, before);
    const isSubjectAfter = isAbsolute && before === 'with';
    if (isCompound(sentence, mention) || (!isSubjectAfter && PREPOSITIONS_BEFORE_NO_AGENT.has(before) && !isOf)) {
      at = mention.from;
      continue;
    }
    if (isPartOfOther(sentence, mention) || isObserver(mention.party, entities) || !isHeadedByAgent(sentence, mention.to, phraseEnd)) return undefined;
    return withCoordinated(sentence, mention, entities);
  }
  return undefined;
}

/** Finds the party nearest before a possessive or relative pronoun, in the same clause: "The League put its toll at 40". */
export function antecedentBefore(sentence: Sentence, end: number, entities: EntityIndex): Party | undefined {
  for (let at = end - 1; at >= Math.max(0, end - SUBJECT_REACH); at -= 1) {
    if (/^[,;:.()]$/.test(sentence[at]!.text)) return undefined;
    const mention = mentionEndingAt(sentence, at, entities);
    if (mention && !isPartOfOther(sentence, mention)) return mention.party;
  }
  return undefined;
}

/** Returns the name or side word that ends at a token. */
function mentionEndingAt(sentence: Sentence, at: number, entities: EntityIndex): PartyMention | undefined {
  for (let from = Math.max(0, at - 5); from <= at; from += 1) {
    const name = entities.matchName(sentence, from);
    if (name && from + name.length > at) return { party: entities.partyOfActor(name.id), from, to: from + name.length };
  }
  const word = entities.sideWordAt(sentence, at);
  return word && { party: { kind: 'side', number: word.side }, from: at, to: at + word.length };
}

/** Returns the word before a phrase and its article. */
function wordBefore(sentence: Sentence, from: number): string {
  const article = ['the', 'a', 'an'].includes(sentence[from - 1]?.lower ?? '');
  return sentence[article ? from - 2 : from - 1]?.lower ?? '';
}

/** Checks for "fighters of the Front", "an attack by the Front". */
function followsAgentNoun(sentence: Sentence, from: number, preposition: string): boolean {
  const at = sentence[from - 1]?.lower === 'the' ? from - 3 : from - 2;
  const noun = sentence[at]?.lower ?? '';
  return preposition === 'by' ? ATTACK_NOUNS.has(noun) : isAgentNoun(noun);
}

/** Checks for a name within a compound: "Ostmere-based", "anti-Front". */
function isCompound(sentence: Sentence, { from, to }: PartyMention): boolean {
  return sentence[to]?.text === '-' || sentence[to]?.text === '–' || sentence[from - 1]?.text === '-';
}

/** Checks for a name within the name of something else: "the Ostmere Friendship Brigade", "Doctors of Ostmere". */
function isPartOfOther(sentence: Sentence, mention: PartyMention): boolean {
  const { from, to } = mention;
  if (isCompound(sentence, mention)) return true;
  const next = sentence[to];
  if (next && isCapitalized(next.text) && !isAgentNoun(next.lower) && !RANKS.has(next.lower) && !isModel(sentence, to) && !isForceInitials(sentence, to))
    return true;
  const before = sentence[from - 1];
  return from > 1 && before !== undefined && isCapitalized(before.text) && isCapitalized(sentence[from]!.text) && !DAY_OR_MONTH.test(before.text);
}
const DAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|The)$/;

/** Checks for the model of a weapon: "an Ostmerish Su-27 jet". */
function isModel(sentence: Sentence, at: number): boolean {
  return /\d/.test(sentence[at]!.text) || (sentence[at + 1]?.text === '-' && /^\d/.test(sentence[at + 2]?.text ?? ''));
}

/** Checks for the initials of a force after its country: "police and Ostmerish TDF killed". */
function isForceInitials(sentence: Sentence, at: number): boolean {
  return /^\p{Lu}{2,5}$/u.test(sentence[at]!.text) && !isCapitalized(sentence[at + 1]?.text ?? '');
}

function isObserver(party: Party, entities: EntityIndex): boolean {
  return partiesOf(party).some((one) => one.kind === 'actor' && OBSERVER_KINDS.has(entities.kindOf(one.id) ?? ''));
}

/** Checks that a name is a phrase of its own, or that the noun it modifies may be an agent: "Front", "Front artillery", "the Front's men". */
function isHeadedByAgent(sentence: Sentence, from: number, end: number): boolean {
  const start = isGenitive(sentence[from]) ? from + 1 : from;
  let last = end;
  while (last > start && isAdverb(sentence[last - 1]!.lower)) last -= 1;
  if (start >= last) return start === from;
  return last - start <= LONGEST_HEAD + 2 && (isAgentNoun(sentence[last - 1]!.lower) || (last - start === 1 && isForceInitials(sentence, start)));
}

/** Adds the party that is coordinated with the agent: "Front and League fighters". */
function withCoordinated(sentence: Sentence, { party, from }: PartyMention, entities: EntityIndex): Party {
  const and = sentence[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const other = sentence[and]?.lower === 'and' ? mentionEndingAt(sentence, and - 1, entities) : undefined;
  if (!other || isPartOfOther(sentence, other) || isObserver(other.party, entities) || PREPOSITIONS_BEFORE_NO_AGENT.has(wordBefore(sentence, other.from)))
    return party;
  return several([...partiesOf(other.party), ...partiesOf(party)], party);
}

/** Finds the subject of the main clause for a participle clause after a comma: "Rebels attacked a checkpoint, capturing four officers". */
export function subjectOfClause(sentence: Sentence, verb: number, entities: EntityIndex): Party | undefined {
  if (!sentence[verb]?.lower.endsWith('ing')) return undefined;
  let start = 0;
  // "On 5 March, …"
  if (LEADING_ADVERBIALS.has(sentence[0]?.lower ?? '')) {
    const comma = sentence.findIndex(({ text }, index) => index < 8 && text === ',');
    if (comma === -1) return undefined;
    start = comma + 1;
  }
  if (sentence[start]?.lower === 'the') start += 1;
  if (sentence.slice(start, verb).some(({ lower }) => lower === 'was' || lower === 'were')) return undefined;
  const mention = mentionAt(sentence, start, entities);
  return mention && !isPartOfOther(sentence, mention) && !isObserver(mention.party, entities) ? mention.party : undefined;
}

/** Prepositions and adverbs that open an adverbial before the subject. */
const LEADING_ADVERBIALS: ReadonlySet<string> = new Set(['on', 'by', 'in', 'later', 'during', 'at', 'after', 'overnight']);

/** Returns the name or side word that begins at a token. */
function mentionAt(sentence: Sentence, from: number, entities: EntityIndex): PartyMention | undefined {
  const name = entities.matchName(sentence, from);
  if (name) return { party: entities.partyOfActor(name.id), from, to: from + name.length };
  const word = entities.sideWordAt(sentence, from);
  return word && { party: { kind: 'side', number: word.side }, from, to: from + word.length };
}

/**
 * Reads the agent phrase right after a verb: "by Front forces", "to Front forces" after a surrender, "from Front captivity".
 * Place, time and means are no agents: "by the Ostmere border", "by midnight", "by Haldish-made drones".
 */
export function agentAfter(sentence: Sentence, at: number, entities: EntityIndex): Party | undefined {
  const preposition = sentence[at]?.lower;
  if (preposition !== 'by' && preposition !== 'to' && preposition !== 'from') return undefined;
  // "were confirmed killed by the Front": it is not said whether the Front confirmed or killed them.
  if (preposition === 'by' && REPORTED_BEFORE_PASSIVE.has(sentence[at - 2]?.lower ?? '')) return undefined;
  for (let from = at + 1; from <= at + 3; from += 1) {
    if (from > at + 1 && !isModifier(sentence, from - 1)) return undefined;
    const name = entities.matchName(sentence, from);
    if (!name) continue;
    const mention: PartyMention = { party: entities.partyOfActor(name.id), from, to: from + name.length };
    if (preposition === 'from' && sentence[mention.to]?.lower !== 'captivity') return undefined;
    if (isPartOfOther(sentence, mention) || isObserver(mention.party, entities)) return undefined;
    if (preposition === 'from') return mention.party;
    return mayBeAgentPhrase(sentence, mention.to) ? withNext(sentence, mention, entities) : undefined;
  }
  return undefined;
}

/** Adds the party that is coordinated with the agent after it: "by the Front and the League". */
function withNext(sentence: Sentence, { party, to }: PartyMention, entities: EntityIndex): Party {
  const start = sentence[to + 1]?.lower === 'the' ? to + 2 : to + 1;
  const other = sentence[to]?.lower === 'and' ? mentionAt(sentence, start, entities) : undefined;
  const isAgent = other && !isPartOfOther(sentence, other) && !isObserver(other.party, entities) && mayBeAgentPhrase(sentence, other.to);
  return isAgent ? several([...partiesOf(party), ...partiesOf(other.party)], party) : party;
}

/** Makes one party of several, without repetition. */
function several(parties: ReturnType<typeof partiesOf>, fallback: Party): Party {
  const unlike = parties.filter((one, index) => parties.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
  return unlike.length > 1 ? { kind: 'several', parties: unlike } : (unlike[0] ?? fallback);
}

/** Checks for an article or adjective between "by" and a name: "by the", "by suspected". */
function isModifier(sentence: Sentence, at: number): boolean {
  const { text = '', lower = '' } = sentence[at] ?? {};
  return /^\p{L}/u.test(text) && !PREPOSITIONS_BEFORE_NO_AGENT.has(lower) && lower !== 'and' && !CLAUSE_OPENERS.has(lower);
}

/** Checks that the noun phrase that a name begins ends with the name, or with a noun that may be an agent. */
function mayBeAgentPhrase(sentence: Sentence, to: number): boolean {
  const genitive = isGenitive(sentence[to]);
  let end = genitive ? to + 1 : to;
  const start = end;
  while (end < start + LONGEST_HEAD && !isPhraseEnd(sentence, end) && !ENDS_AGENT_PHRASE.has(sentence[end]!.lower) && /^[\p{L}-]/u.test(sentence[end]!.text)) {
    if (isAgentNoun(sentence[end]!.lower)) return true;
    end += 1;
  }
  return end === start && !genitive;
}
const ENDS_AGENT_PHRASE: ReadonlySet<string> = new Set([
  ...PREPOSITIONS_BEFORE_NO_AGENT,
  ...CLAUSE_OPENERS,
  ...AUXILIARIES,
  'or',
  'not',
  'later',
  'again',
  'also',
]);
