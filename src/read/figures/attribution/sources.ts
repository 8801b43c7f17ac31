/**
 * Sources of attributions: the noun phrase before a speech verb or after "according to", resolved to a claimant. It
 * names actors ("Ostmerish officials" are Ostmere, "the newspaper X" is X, "A and B" are both), describes one ("local
 * activists"), or is a pronoun for a prior source.
 */
import type { EntityIndex } from '../../entity-index.js';
import { isGenitive, textOf, type Sentence } from '../../tokens.js';
import { DEMONYM_ADJECTIVES, CAPITALS } from '../lexicon/demonyms.js';
import { PEOPLE_NOUNS, RANKS } from '../lexicon/nouns.js';
import {
  REPRESENTATIVE_NOUNS,
  REPRESENTATIVES_WITH_OF,
  DESCRIBED_SOURCE_NOUNS,
  UNNAMED_MODIFIERS,
  REPORT_NOUNS,
  SIDE_SOURCE_NOUNS,
  SOURCE_ORGANISATIONS,
  SOURCE_TITLES,
} from '../lexicon/speech.js';

/** The id of the claimant, or `unnamed`; a list for joint claimants. */
export type Claimant = string | string[];

export interface AttributionSource {
  readonly claimant: Claimant;
  /** Token indices of the source phrase, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The kind of pronoun that may refer to it: "he" to a person, "it" to a body, "they" to people. */
  readonly kind: 'person' | 'body' | 'people';
}

/** A phrase that may be a source. `resolve` returns its claimant; it is called only for a real attribution, since it may add an actor. */
interface SourcePhrase extends Omit<AttributionSource, 'claimant'> {
  readonly resolve: () => Claimant;
  readonly isUnnamed?: boolean;
}

/** The prior sources, by the pronouns that refer to them. */
export interface PriorSources {
  readonly person?: Claimant;
  readonly body?: Claimant;
  readonly people?: Claimant;
}

/** Adds a source to the prior sources. */
export function withSource(priorSources: PriorSources, { claimant, kind }: Pick<AttributionSource, 'claimant' | 'kind'>): PriorSources {
  return claimant === 'unnamed' ? priorSources : { ...priorSources, [kind]: claimant };
}

/** The longest source phrase, in tokens. */
const MAX_SOURCE_TOKENS = 14;
/** The greatest number of lower-case modifiers of a source. */
const MAX_MODIFIERS = 3;

/** Returns the source whose phrase ends directly before a speech verb; adverbs, brackets and asides may be between. */
export function sourceBefore(sentence: Sentence, verb: number, entities: EntityIndex, priorSources: PriorSources): AttributionSource | undefined {
  let end = skipAdverbsBackwards(sentence, verb);
  // "the SDF, who said"
  if (['who', 'which'].includes(sentence[end - 1]?.lower ?? '')) end -= sentence[end - 2]?.text === ',' ? 2 : 1;
  const aside = endBeforeApposition(sentence, end);
  end = aside ?? end;
  if (sentence[end - 1]?.text === ')') {
    const open = sentence.findLastIndex((token, index) => index < end && token.text === '(');
    if (open >= 0 && end - open <= 5) end = open;
  }
  return pronounSource(sentence, end, priorSources) ?? sourceEndingAt(sentence, end, entities, priorSources, aside !== undefined);
}

/** Returns the source whose phrase begins at a token, such as the one after "according to". */
export function sourceAt(sentence: Sentence, at: number, entities: EntityIndex, priorSources: PriorSources): AttributionSource | undefined {
  const first = sourcePhraseAt(sentence, at, entities, priorSources);
  if (!first) return pronounSource(sentence, at + 1, priorSources, true);
  return toSource(coordinatedSources(sentence, first, (next) => sourcePhraseAt(sentence, next, entities, priorSources)) ?? first);
}

/**
 * Returns the end of the name before an apposition: "X, governor of Y, stated"; or after it, if the apposition is the
 * name: "the director, X, said".
 */
function endBeforeApposition(sentence: Sentence, end: number): number | undefined {
  if (sentence[end - 1]?.text !== ',') return undefined;
  const open = sentence.findLastIndex((token, index) => index < end - 1 && token.text === ',');
  const title = sentence.findLastIndex((token, index) => index < end - 1 && index > open && index > end - 16 && SOURCE_TITLES.has(token.lower));
  if (open > 0 && end - open > 2 && sentence.slice(open + 1, end - 1).every(({ text }) => /^(?:\p{Lu}.*|-|al|bin)$/u.test(text))) return end - 1;
  if (open > 0 && end - open <= MAX_SOURCE_TOKENS) return open;
  return title > 1 && sentence[title - 1]?.lower === 'the' && isCapitalizedToken(sentence[title - 2]) ? title - 1 : undefined;
}

/** Resolves a pronoun to a prior source: "It also claimed", "the group added", "others said". */
function pronounSource(sentence: Sentence, end: number, priorSources: PriorSources, object = false): AttributionSource | undefined {
  const word = sentence[end - 1]?.lower ?? '';
  if (word === 'them' && priorSources.people !== undefined && sentence[end - 2]?.lower === 'of' && ['one', 'another'].includes(sentence[end - 3]?.lower ?? ''))
    return { claimant: priorSources.people, from: end - 3, to: end, kind: 'person' };
  const antecedentKind = (object ? OBJECT_PRONOUNS : PRONOUNS).get(word)?.find((kind) => priorSources[kind] !== undefined);
  return antecedentKind && { claimant: priorSources[antecedentKind]!, from: end - 1, to: end, kind: antecedentKind };
}
const PRONOUNS: ReadonlyMap<string, readonly AttributionSource['kind'][]> = new Map([
  ['he', ['person']],
  ['she', ['person']],
  ['it', ['body']],
  ['they', ['people', 'body']],
]);
const OBJECT_PRONOUNS: ReadonlyMap<string, readonly AttributionSource['kind'][]> = new Map([
  ['him', ['person']],
  ['her', ['person']],
  ['it', ['body']],
  ['them', ['people', 'body']],
]);

/** Returns the longest source phrase that ends at a token. */
function sourceEndingAt(sentence: Sentence, end: number, entities: EntityIndex, priorSources: PriorSources, isApposed: boolean): AttributionSource | undefined {
  for (let start = Math.max(0, end - MAX_SOURCE_TOKENS); start < end; start += 1) {
    const phrase = sourcePhraseAt(sentence, start, entities, priorSources, end);
    if (!phrase) continue;
    if (phrase.to === end || (isPlaceBetween(sentence, phrase.to, end) && !isCapitalizedToken(sentence[phrase.to + 1])))
      return isUnknownFirstWord(sentence, phrase, entities, isApposed) ? undefined : { ...toSource(phrase), ...(isApposed ? { kind: 'person' } : {}) };
    // The first of two coordinated sources begins a clause.
    if (!startsClause(sentence, start)) continue;
    const both = coordinatedSources(sentence, phrase, (next) => sourcePhraseAt(sentence, next, entities, priorSources, end));
    if (both?.to === end) return toSource(both);
  }
  return undefined;
}

function toSource({ resolve, from, to, kind }: SourcePhrase): AttributionSource {
  return { claimant: resolve(), from, to, kind };
}

/** Checks for a capitalised first word of a sentence that is no known name and has no other sign of one. */
function isUnknownFirstWord(sentence: Sentence, { from, to, kind }: SourcePhrase, entities: EntityIndex, isApposed: boolean): boolean {
  const { text, lower } = sentence[from]!;
  if (from !== 0 || to !== 1 || isApposed || kind === 'people') return false;
  return entities.findActor(text) === undefined && !CAPITALS.has(text) && !DESCRIBED_SOURCE_NOUNS.has(lower) && !/[-\p{Lu}].*[-\p{Lu}]/u.test(text);
}

/** Checks whether only a phrase of place is between a source and its cue: "a Port Guard source at the mill reported". */
function isPlaceBetween(sentence: Sentence, from: number, to: number): boolean {
  return (
    from < to &&
    to - from <= LONGEST_PLACE &&
    PLACE_PREPOSITIONS.has(sentence[from]!.lower) &&
    sentence
      .slice(from + 1, to)
      .every(({ text, lower }, index) => /^\p{L}[\p{L}'’-]*$/u.test(text) && (!NOT_MODIFIERS.has(lower) || (index === 0 && lower === 'the')))
  );
}
const LONGEST_PLACE = 5;
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['at', 'in', 'from', 'near', 'inside', 'on', 'within']);

function startsClause(sentence: Sentence, at: number): boolean {
  const before = sentence[at - 1];
  return before === undefined || /^[,;:("“]$/.test(before.text) || CLAUSE_STARTERS.has(before.lower);
}
const CLAUSE_STARTERS: ReadonlySet<string> = new Set('that while and but as both when although whereas however later then'.split(' '));

/** Reads coordinated sources as one: "A and B", "A, B and C". */
function coordinatedSources(sentence: Sentence, first: SourcePhrase, next: (at: number) => SourcePhrase | undefined): SourcePhrase | undefined {
  if (first.isUnnamed) return undefined;
  const all = [first];
  for (let last = first; ;) {
    // "the Front in Ostport and the LMO"
    const place = sentence[last.to]?.lower === 'in' && isCapitalizedToken(sentence[last.to + 1]) && sentence[last.to + 2]?.lower === 'and';
    if (place) last = { ...last, to: last.to + 2 };
    const comma = sentence[last.to]?.text === ',' ? 1 : 0;
    const and = sentence[last.to + comma]?.lower === 'and' ? 1 : 0;
    const other = comma + and === 0 ? undefined : next(last.to + comma + and);
    if (!other || other.isUnnamed) return undefined;
    all.push(other);
    last = other;
    if (and) return { resolve: () => collapseClaimants(all.flatMap(({ resolve }) => resolve())), from: first.from, to: last.to, kind: 'people' };
  }
}

function collapseClaimants(ids: readonly string[]): Claimant {
  const each = [...new Set(ids)];
  return each.length === 1 ? each[0]! : each;
}

/** Reads the source phrase that begins at a token. `limit`: the index of the verb after it. */
function sourcePhraseAt(
  sentence: Sentence,
  start: number,
  entities: EntityIndex,
  priorSources: PriorSources,
  limit = sentence.length,
): SourcePhrase | undefined {
  let at = start;
  while (DETERMINERS.has(sentence[at]?.lower ?? '') && at < start + 3) at += 1;
  let first = at;
  let head: number | undefined;
  /** The last run of capitalised words, with its actor if known. */
  let run: NameRun | undefined;
  let modifiers = 0;
  while (at < limit) {
    const { text, lower } = sentence[at]!;
    const atHead = isSourceHead(lower) && (at === 0 || !isCapitalizedToken(sentence[at]) || (text === 'TV' && !isCapitalizedToken(sentence[at - 1])));
    const nameRun: NameRun | undefined = atHead ? undefined : nameRunAt(sentence, at, limit, entities);
    if (nameRun && isBasedCompound(sentence, nameRun.to)) {
      at = nameRun.to + 2;
      first = at;
    } else if (nameRun) {
      run = nameRun;
      at = nameRun.to;
      if (head !== undefined) return nameAfterTitle(sentence, { start, head, run: nameRun }, entities);
      if (isGenitive(sentence[at]) && at + 1 < limit) at += 1;
    } else if (atHead) {
      head = at;
      at += 1;
    } else if (head !== undefined) break;
    else if (DELIMITERS.test(text)) at += 1;
    else if (modifiers < MAX_MODIFIERS && isModifier(sentence, at)) {
      modifiers += 1;
      at += 1;
    } else break;
  }
  if (head === undefined) return run && run.from === skipDelimiters(sentence, first) ? namedSource(sentence, start, run, entities, limit) : undefined;
  return describedSource({ sentence, start, first, head, run, limit }, entities, priorSources);
}

/** Checks for the place of an outlet: "the Ostport-based newspaper". */
function isBasedCompound(sentence: Sentence, at: number): boolean {
  return sentence[at]?.text === '-' && sentence[at + 1]?.lower === 'based';
}

interface NameRun {
  readonly from: number;
  readonly to: number;
  /** The actor that the run names, if known. */
  readonly id?: string;
}

const DETERMINERS: ReadonlySet<string> = new Set('the a an one two both some several other another its their his'.split(' '));
/** Marks around the names of newspapers and the like, and hyphens. */
const DELIMITERS = /^(?:[*_"“”'‘’-]|['’]s)$/;

function skipDelimiters(sentence: Sentence, from: number): number {
  let at = from;
  while (DELIMITERS.test(sentence[at]?.text ?? '')) at += 1;
  return at;
}

function isSourceHead(word: string): boolean {
  return DESCRIBED_SOURCE_NOUNS.has(word) || SOURCE_TITLES.has(word) || SOURCE_ORGANISATIONS.has(word) || REPORT_NOUNS.has(word);
}

/** Checks for a modifier of a source: no function word, and no participle. */
function isModifier(sentence: Sentence, at: number): boolean {
  const { text, lower } = sentence[at]!;
  if (!/^\p{L}{3,}(?:-\p{L}+)*$/u.test(text) || NOT_MODIFIERS.has(lower) || MONTHS.has(lower)) return false;
  return text.includes('-') || KEPT_MODIFIERS.has(lower) || !/(?:ed|ing)$/.test(lower);
}
const KEPT_MODIFIERS: ReadonlySet<string> = new Set('united armed unnamed retired displaced besieged'.split(' '));
const NOT_MODIFIERS: ReadonlySet<string> = new Set(
  'the one two some several other another many few and but that which who what where while when how these those their its his her with from have had has was were been are for into onto over under out off not also later then however after before during since until against between according than per via although though because only even still just about both each all any both being them they this there day days night morning afternoon evening week month year today yesterday dawn'.split(
    ' ',
  ),
);

/** Reads a name: a run of capitalised words, or the name of a known actor in any spelling. */
function nameRunAt(sentence: Sentence, at: number, limit: number, entities: EntityIndex): NameRun | undefined {
  const known = entities.matchName(sentence, at);
  const knownTo = known && at + known.length <= limit ? at + known.length : undefined;
  if (!isCapitalizedToken(sentence[at]) || sentence[at]!.text === 'I' || (at === 0 && NOT_NAMES.has(sentence[0]!.lower))) {
    // The first word of a sentence is capitalised without being a name.
    return knownTo === undefined ? undefined : { from: at, to: knownTo, id: known!.id };
  }
  let to = at + 1;
  let body = ORGANISATION_HEADS.has(sentence[at]!.lower);
  for (let index = at + 1; index < Math.min(at + MAX_SOURCE_TOKENS, limit); index += 1) {
    const { lower } = sentence[index]!;
    if (isCapitalizedToken(sentence[index])) {
      body ||= ORGANISATION_HEADS.has(lower);
      to = index + 1;
    } else if (OUTLET_NOUNS.has(lower) && (sentence[index + 1]?.lower === 'agency' || lower === 'agency' || lower === 'newspaper')) to = index + 1;
    else if (lower === 'agency' && OUTLET_NOUNS.has(sentence[index - 1]?.lower ?? '')) to = index + 1;
    // "Lark.example"
    else if (isDomain(sentence, index)) {
      to = index + 2;
      index += 1;
    } else if (lower === 'the' && ['of', 'for'].includes(sentence[index - 1]?.lower ?? '')) continue;
    else if (lower === 'and' && !body) break;
    else if (!NAME_CONNECTORS.has(lower)) break;
  }
  if (knownTo !== undefined && knownTo >= to) return { from: at, to: knownTo, id: known!.id };
  // "the Front's Daily Lark"
  const owned = knownTo !== undefined && /^['’]s$/.test(sentence[knownTo]?.text ?? '') ? entities.matchName(sentence, knownTo + 1) : undefined;
  if (owned && knownTo! + 1 + owned.length === to) return { from: at, to, id: owned.id };
  // "April OC South": a month is the end of a date.
  if (MONTHS.has(sentence[at]!.lower) && to > at + 1 && isCapitalizedToken(sentence[at + 1])) return undefined;
  return { from: at, to };
}
function isDomain(sentence: Sentence, at: number): boolean {
  const [before, point, after] = [sentence[at - 1], sentence[at], sentence[at + 1]];
  return point?.text === '.' && before?.end === point.start && after?.start === point.end && /^\p{Ll}{2,}$/u.test(after.text);
}

const NAME_CONNECTORS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'al', 'el', 'bin', '-', "'s", '’s', '&']);
const OUTLET_NOUNS: ReadonlySet<string> = new Set(['news', 'agency', 'newspaper', 'channel', 'website', 'network', 'site']);
/** Heads of organisation names that may contain "and": "Ministry of Health and Care". */
const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  'ministry office department committee council centre center institute commission agency organization organisation service services directorate union institution bureau'.split(
    ' ',
  ),
);
const MONTHS: ReadonlySet<string> = new Set('january february march april may june july august september october november december'.split(' '));
/** Words that are capitalised at the beginning of a sentence and are no names. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  'he she it they we this that these those however but also later on in the a an as at by from after before during since while when according officially additionally meanwhile locals local some several other others another one two both many most reports initial early'.split(
    ' ',
  ),
);

/** Reads a source that is only a name; an organisation with its place: "the Rights Committees in Ostport". */
function namedSource(sentence: Sentence, start: number, run: NameRun, entities: EntityIndex, limit = run.to): SourcePhrase {
  const { id } = run;
  const closed = skipDelimiters(sentence, run.from) > start && /^[*_"”]$/.test(sentence[run.to]?.text ?? '') ? 1 : 0;
  const to = run.to + closed;
  if (id !== undefined) return { resolve: () => id, from: start, to, kind: entities.isPersonActor(id) ? 'person' : 'body' };
  const from = personNameStart(sentence, run, entities);
  const name = textOf(sentence, from, run.to);
  // "Kyiv claimed", not "the siege of Kyiv claimed"
  const country = PLACE_PREPOSITIONS.has(sentence[start - 1]?.lower ?? '') || sentence[start - 1]?.lower === 'of' ? undefined : CAPITALS.get(name);
  if (country !== undefined) return { resolve: () => entities.ensureActor(country), from: start, to, kind: 'body' };
  const person = from > run.from || isPersonName(sentence, run);
  if (person) {
    const full = from > run.from ? textOf(sentence, run.from, run.to) : undefined;
    return { resolve: () => entities.ensureSource(name, true, full), from: start, to, kind: 'person' };
  }
  const place = closed === 0 && sentence[to]?.lower === 'in' && isCapitalizedToken(sentence[to + 1]) ? nameRunAt(sentence, to + 1, limit, entities) : undefined;
  if (place && limit < sentence.length)
    return { resolve: () => entities.ensureSource(textOf(sentence, run.from, place.to), false), from: start, to: place.to, kind: 'body' };
  return { resolve: () => entities.ensureSource(name, false), from: start, to, kind: 'body' };
}

/**
 * Returns where a person's name begins after a party and a title: "Front General Edmund Quill", "Governor of Ost
 * Province Edmund Quill".
 */
function personNameStart(sentence: Sentence, { from, to }: NameRun, entities: EntityIndex): number {
  let at = from;
  const party = entities.matchName(sentence, at) ?? (DEMONYM_ADJECTIVES.has(sentence[at]!.text) ? { length: 1 } : undefined);
  if (party && at + party.length < to && isTitle(sentence, at + party.length)) at += party.length;
  if (!isTitle(sentence, at)) return from;
  const region = sentence.findLastIndex(({ lower }, index) => index > at && index < to && REGION_NOUNS.has(lower));
  if (sentence[at + 1]?.lower === 'of') return region !== -1 && to - region > 2 ? region + 1 : from;
  while (at < to && (isTitle(sentence, at) || sentence[at]!.text === '.')) at += 1;
  return to - at >= 2 || (to - at === 1 && at === from) ? at : from;
}

function isTitle(sentence: Sentence, at: number): boolean {
  const word = sentence[at]?.lower ?? '';
  return SOURCE_TITLES.has(word) || RANKS.has(word);
}

const REGION_NOUNS: ReadonlySet<string> = new Set('oblast province region governorate district county'.split(' '));

/** Checks for a person's name: two to five words, none of which is typical of an organisation. */
function isPersonName(sentence: Sentence, { from, to }: NameRun): boolean {
  const words = sentence.slice(from, to);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(({ text, lower }) => !ORGANISATION_WORDS.has(lower) && !/^\p{Lu}{2,}$/u.test(text) && !ORGANISATION_CONNECTORS.has(lower))
  );
}
const ORGANISATION_CONNECTORS: ReadonlySet<string> = new Set(['of', 'for', 'and', "'s", '’s', '&']);
const ORGANISATION_WORDS: ReadonlySet<string> = new Set([
  ...ORGANISATION_HEADS,
  ...OUTLET_NOUNS,
  ...REGION_NOUNS,
  ...'army forces force front defence defense brigade group media television tv radio times post observatory monitor rights army movement party state republic government police emergency prosecutor press daily journal administration authority house nations league coalition guard guards corps command staff front mission national university hospital foundation association society federation front'.split(
    ' ',
  ),
]);

/** Reads a name after a title or a noun for an organisation: "the mayor Edmund Quill", "the newspaper Daily Lark". */
function nameAfterTitle(sentence: Sentence, { start, head, run }: { start: number; head: number; run: NameRun }, entities: EntityIndex): SourcePhrase {
  const { id } = run;
  if (id !== undefined) return { resolve: () => id, from: start, to: run.to, kind: entities.isPersonActor(id) ? 'person' : 'body' };
  const person = !SOURCE_ORGANISATIONS.has(sentence[head]!.lower) && sentence[head]!.lower !== 'media';
  return { resolve: () => entities.ensureSource(textOf(sentence, run.from, run.to), person), from: start, to: run.to, kind: person ? 'person' : 'body' };
}

/** Reads a source phrase whose head is a noun for sources: an official, an organisation, a report. */
function describedSource(
  { sentence, start, first, head, run, limit }: { sentence: Sentence; start: number; first: number; head: number; run: NameRun | undefined; limit: number },
  entities: EntityIndex,
  priorSources: PriorSources,
): SourcePhrase | undefined {
  const word = sentence[head]!.lower;
  const kind: AttributionSource['kind'] =
    PLURAL.test(word) || ['media', 'police'].includes(word) ? 'people' : ORGANISATION_NOUNS.has(word) || SOURCE_ORGANISATIONS.has(word) ? 'body' : 'person';
  const phrase = (who: () => Claimant, to = head + 1): SourcePhrase => ({ resolve: who, from: start, to, kind });
  const unnamedSource: SourcePhrase = { ...phrase(() => 'unnamed'), isUnnamed: true };
  const previousSource = (source: Claimant | undefined) => (source === undefined ? undefined : phrase(() => source));
  const describedActor = (to: number) =>
    phrase(() => {
      const id = entities.ensureActor(lowerFirst(textOf(sentence, first, to)));
      if (complementActor !== undefined && (PEOPLE_NOUNS.get(word) === 'fighters' || MEMBER_NOUNS.has(word))) entities.setMembership(id, complementActor);
      return id;
    }, to);
  const known = run?.id;
  const wordsAfterName = sentence.slice(run?.to ?? first, head + 1).filter((token) => !isGenitive(token) && !/^[*_"“”]$/.test(token.text));
  // "Ostmerish army officials" are Ostmere.
  if (known !== undefined && wordsAfterName.every(({ lower }) => REPRESENTATIVE_NOUNS.has(lower) || REPORT_NOUNS.has(lower))) return phrase(() => known);
  const of = complementOf(sentence, head, limit, entities);
  const complementActor = of?.id;
  if (of && complementActor !== undefined && (REPRESENTATIVES_WITH_OF.has(word) || REPORT_NOUNS.has(word)) && of.preposition !== 'in')
    return phrase(() => complementActor, of.to);
  if (REPORT_NOUNS.has(word)) {
    // "a report by X", "an article on the website X", "data published by X"
    const by = PUBLICATION_PARTICIPLES.has(sentence[head + 1]?.lower ?? '') ? head + 2 : head + 1;
    const source = SOURCE_LINKS.has(sentence[by]?.lower ?? '') ? sourcePhraseAt(sentence, by + 1, entities, priorSources, limit) : undefined;
    if (source) return { ...source, from: start };
    return sentence.slice(first, head).every(({ lower }) => UNNAMED_MODIFIERS.has(lower)) ? unnamedSource : { ...describedActor(head), to: head + 1 };
  }
  if (first === head && !of) {
    // "the group said": refers to a prior source.
    if (SOURCE_ORGANISATIONS.has(word)) return previousSource(priorSources.body);
    if (SIDE_SOURCE_NOUNS.has(word)) return phrase(() => entities.sourceForSide(word));
    if (ORGANISATION_NOUNS.has(word) && priorSources.body !== undefined && sentence[start]?.lower === 'the') return previousSource(priorSources.body);
    if (SOURCE_TITLES.has(word) && (priorSources.person !== undefined || !DESCRIBED_SOURCE_NOUNS.has(word))) return previousSource(priorSources.person);
    if (UNNAMED_NOUNS.has(word)) return unnamedSource;
  }
  // "Port Guard forces", an unknown group, are the name alone; "Ost Province officials" are described.
  const collapses = run !== undefined && (run.from > 0 || run.to > 1) && wordsAfterName.every(({ lower }) => ABSORBED_NOUNS.has(lower));
  if (collapses) return { ...namedSource(sentence, start, run, entities), to: head + 1 };
  // "the Daily Lark news site"
  if (run && SOURCE_ORGANISATIONS.has(word) && wordsAfterName.every(({ lower }) => lower === 'news' || SOURCE_ORGANISATIONS.has(lower)))
    return { ...namedSource(sentence, start, run, entities), to: head + 1 };
  // "a pro-Front website", "opposition groups" are described; "the opposition group" alone refers to a name.
  const isOne = INDEFINITES.has(sentence[start]?.lower ?? '') || PLURAL.test(word);
  return SOURCE_ORGANISATIONS.has(word) && !of && !(isOne && first < head) ? undefined : describedActor(of?.to ?? head + 1);
}
const INDEFINITES: ReadonlySet<string> = new Set(['a', 'an', 'another', 'one', 'some']);
const MEMBER_NOUNS: ReadonlySet<string> = new Set(['member', 'members', 'leader']);
const PUBLICATION_PARTICIPLES: ReadonlySet<string> = new Set(
  'provided published released given collected compiled gathered issued obtained received made'.split(' '),
);
const SOURCE_LINKS: ReadonlySet<string> = new Set(['by', 'on', 'in', 'from', 'of']);
const PLURAL = /(?:s|forces)$/;
const ORGANISATION_NOUNS: ReadonlySet<string> = new Set('ministry administration council hospital office agency presidency parliament embassy'.split(' '));
const UNNAMED_NOUNS: ReadonlySet<string> = new Set(['sources', 'source', 'media']);
const ABSORBED_NOUNS: ReadonlySet<string> = new Set(
  'forces command military army spokesman spokeswoman spokesperson commanders sources source journalist journalists reporter reporters correspondent correspondents'.split(
    ' ',
  ),
);

/** Reads the complement of a noun for sources: "of the Front". */
function complementOf(sentence: Sentence, head: number, limit: number, entities: EntityIndex): (NameRun & { preposition: string }) | undefined {
  const preposition = sentence[head + 1]?.lower ?? '';
  if (!COMPLEMENT_PREPOSITIONS.has(preposition)) return undefined;
  const at = sentence[head + 2]?.lower === 'the' ? head + 3 : head + 2;
  const run = at < limit ? nameRunAt(sentence, at, limit, entities) : undefined;
  return run && { ...run, preposition };
}
const COMPLEMENT_PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'from', 'in', 'for', 'within', 'inside', 'by', 'at']);

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function isCapitalizedToken(token: Sentence[number] | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** Returns the index after the subject of a verb, before its adverbs and auxiliaries. */
export function skipAdverbsBackwards(sentence: Sentence, verb: number): number {
  let end = verb;
  while (end > 0 && SPEECH_ADVERBS.has(sentence[end - 1]?.lower ?? '')) end -= 1;
  return end;
}
const SPEECH_ADVERBS: ReadonlySet<string> = new Set(
  'also itself himself herself themselves later has had then have further previously officially instead still initially subsequently reportedly continued to only now publicly first eventually'.split(
    ' ',
  ),
);
