/**
 * Sources of attributions: the noun phrase before a speech verb or after "according to", resolved to a claimant. It
 * names actors ("Ostmerish officials" are Ostmere, "the newspaper X" is X, "A and B" are both), describes one ("local
 * activists"), or is a pronoun for a prior source.
 */
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import { CAPITALS } from '../lexicon/demonyms.js';
import { SOURCE_TITLES, DESCRIBED_SOURCE_NOUNS } from '../lexicon/speech.js';
import { isCapitalizedToken, PLACE_PREPOSITIONS } from './source-names.js';
import { sourcePhraseAt, NOT_MODIFIERS } from './source-phrase.js';
import { type PriorSources, type AttributionSource, MAX_SOURCE_TOKENS, type SourcePhrase, type Claimant } from './source.js';

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
    return { claimant: priorSources.people, from: end - 3, to: end, kind: 'person', refersBack: true };
  const antecedentKind = (object ? OBJECT_PRONOUNS : PRONOUNS).get(word)?.find((kind) => priorSources[kind] !== undefined);
  return antecedentKind && { claimant: priorSources[antecedentKind]!, from: end - 1, to: end, kind: antecedentKind, refersBack: true };
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
      return isUnknownFirstWord(sentence, phrase, entities, isApposed)
        ? undefined
        : { ...toSource(phrase), ...(isApposed && !isRelative(sentence, phrase.to) ? { kind: 'person' } : {}) };
    // The first of two coordinated sources begins a clause.
    if (!startsClause(sentence, start)) continue;
    const both = coordinatedSources(sentence, phrase, (next) => sourcePhraseAt(sentence, next, entities, priorSources, end));
    if (both?.to === end) return toSource(both);
  }
  return undefined;
}

/** Checks for a relative clause after a source, which says nothing of its kind: "the committee, which runs the clinic, said". */
function isRelative(sentence: Sentence, at: number): boolean {
  return sentence[at]?.text === ',' && sentence[at + 1]?.lower === 'which';
}

function toSource({ resolve, from, to, kind, refersBack }: SourcePhrase): AttributionSource {
  return { claimant: resolve(), from, to, kind, ...(refersBack ? { refersBack } : {}) };
}

/** Checks for a capitalised first word of a sentence that is no known name and has no other sign of one. */
function isUnknownFirstWord(sentence: Sentence, { from, to, kind }: SourcePhrase, entities: EntityIndex, isApposed: boolean): boolean {
  const { text, lower } = sentence[from]!;
  if (from !== 0 || to !== 1 || isApposed || kind === 'people') return false;
  // "Ostmere says": a singular noun without an article is a name.
  if (/^\p{Lu}\p{L}{2,}[^s\P{L}]$/u.test(text) && /^(?:says|said|claims|claimed|reports|reported)$/.test(sentence[1]?.lower ?? '') && !NOBODY.has(lower))
    return false;
  return entities.findActor(text) === undefined && !CAPITALS.has(text) && !DESCRIBED_SOURCE_NOUNS.has(lower) && !/[-\p{Lu}].*[-\p{Lu}]/u.test(text);
}

/** Pronouns and adverbs that open a sentence, and name nobody. */
const NOBODY: ReadonlySet<string> = new Set(
  'none nobody everybody everyone somebody someone anyone who what which neither either each few most more today yesterday now then here there one another opposition'.split(
    ' ',
  ),
);

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

/** Returns the index after the subject of a verb, before its adverbs and auxiliaries. */
export function skipAdverbsBackwards(sentence: Sentence, verb: number): number {
  let end = verb;
  while (end > 0 && SPEECH_ADVERBS.has(sentence[end - 1]?.lower ?? '')) end -= 1;
  return end;
}
const SPEECH_ADVERBS: ReadonlySet<string> = new Set(
  'also there here itself himself herself themselves later has had then have further previously officially instead still initially subsequently reportedly continued to only now publicly first eventually'.split(
    ' ',
  ),
);
