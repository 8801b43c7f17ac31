/**
 * Attributions of headlines, which name the source without a verb: "12 killed in Ulver raid: ministry", "– monitor", "Army:
 * 12 killed". A headline comes in as a sentence; its attribution goes out.
 */
import type { EntityIndex } from '../../entity-index.js';
import { textOf, type Sentence } from '../../tokens.js';
import { DESCRIBED_SOURCE_NOUNS, SOURCE_ORGANISATIONS } from '../lexicon/speech.js';
import type { Attribution } from './attributions.js';
import { sourcePhraseAt } from './source-phrase.js';

/** Finds the source that a headline names after its last mark, or before its first. */
export function headlineAttribution(sentence: Sentence, entities: EntityIndex): Attribution | undefined {
  const marks = sentence.flatMap((_, at) => (isMark(sentence, at) ? [at] : []));
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // "– monitor": without an article there is nothing that it could refer back to.
  const alone = sentence[last + 1];
  if (alone && last + 2 === sentence.length && SOURCE_ORGANISATIONS.has(alone.lower))
    return { claimant: entities.ensureActor(alone.lower), kind: 'body', from: 0, to: last, sourceFrom: last + 1, cueAt: last, trailing: true };
  const after = sourcePhraseAt(sentence, last + 1, entities, {});
  if (after && after.to === sentence.length && isSource(sentence, { from: last + 1, to: after.to }, entities))
    return { claimant: after.resolve(), kind: after.kind, from: 0, to: last, sourceFrom: last + 1, cueAt: last, trailing: true };
  const before = sourcePhraseAt(sentence, 0, entities, {}, first);
  if (before && before.to === first && isSource(sentence, { from: 0, to: first }, entities))
    return { claimant: before.resolve(), kind: before.kind, from: first, to: sentence.length, sourceFrom: 0, cueAt: first, trailing: false };
  return undefined;
}

/** A colon, or a dash with spaces around it. */
function isMark(sentence: Sentence, at: number): boolean {
  const { text, start, end } = sentence[at]!;
  if (text === ':') return true;
  return /^(?:[–—-]|--)$/.test(text) && (sentence[at - 1]?.end ?? start) < start && (sentence[at + 1]?.start ?? end) > end;
}

/** Whether a phrase names a source by its noun or is known: the other half of a headline may be a place ("12 killed – Ulver"). */
function isSource(sentence: Sentence, { from, to }: { from: number; to: number }, entities: EntityIndex): boolean {
  const noun = sentence[to - 1]!.lower;
  return DESCRIBED_SOURCE_NOUNS.has(noun) || SOURCE_ORGANISATIONS.has(noun) || entities.findActor(textOf(sentence, from, to)) !== undefined;
}
