/** Figures derived from the figure before them: a revision, a running total, another claimant in brackets, a partitive. */
import type { Metric } from '../../vocabulary/index.js';
import type { EntityIndex } from '../entity-index.js';
import type { Sentence } from '../tokens.js';
import { type Attribution, claimantAt } from './attribution/attributions.js';
import type { Claimant } from './attribution/source.js';
import { type Figure, figureSpan } from './figure.js';
import { PEOPLE_OUTCOMES } from './lexicon/outcome-verbs.js';
import { type Mention, LONGEST_PHRASE } from './mentions/mention.js';
import { nounPhrase } from './mentions/noun-phrase.js';
import { isA } from './outcomes/outcome.js';
import { outcomeOf } from './outcomes/rules.js';
import { isPhraseEnd } from './mentions/phrase-boundaries.js';
import { isPartitive } from './mentions/quantified.js';

/** Reads a revised number that replaces the one before: "The toll was later raised to 34". */
export function revision(sentence: Sentence, phrase: Mention, earlier: Figure | undefined, attributions: readonly Attribution[]): Figure | undefined {
  const wordBefore = (back: number) => sentence[phrase.from - back]?.lower ?? '';
  if (earlier === undefined || phrase.kind === 'thing' || phrase.kind === 'unit' || wordBefore(1) !== 'to' || !REVISED.has(wordBefore(2))) return undefined;
  const nearbyWords = sentence.slice(Math.max(0, phrase.from - 6), phrase.from - 2).map(({ lower }) => lower);
  // A toll that rose is a running total; a corrected one, or one raised later, is a revision.
  if (!CORRECTED.has(wordBefore(2)) && !nearbyWords.some((word) => REVISION_ADVERBS.has(word))) return undefined;
  const claimant = claimantAt(attributions, phrase.numberFrom);
  return derivedFigure(earlier, {
    rule: 'revision.raised-to',
    start: sentence[phrase.from - 2]!.start,
    end: sentence[phrase.to - 1]!.end,
    count: phrase.count,
    supersedes: earlier,
    ...(claimant === undefined ? {} : { claimant }),
  });
}
const CORRECTED: ReadonlySet<string> = new Set(['revised', 'corrected', 'amended', 'updated']);
const REVISED: ReadonlySet<string> = new Set([...CORRECTED, 'raised', 'increased', 'lowered', 'reduced', 'up', 'upwards', 'down', 'downwards']);
const REVISION_ADVERBS: ReadonlySet<string> = new Set(['later', 'subsequently', 'afterwards', 'revised', 'corrected']);

/** Reads a figure with a back reference to the figure before: a running total, another claimant in brackets, or a part. */
export function backReference(
  sentence: Sentence,
  phrase: Mention,
  previous: Figure,
  attributions: readonly Attribution[],
  entities: EntityIndex,
): Figure | undefined {
  return (
    (phrase.kind === 'bare' ? (totalAfter(sentence, phrase, previous) ?? otherClaimant(sentence, phrase, previous, attributions)) : undefined) ??
    nextPart(sentence, phrase, previous) ??
    (isPartitive(sentence, phrase) ? partitive(sentence, phrase, previous, entities) : undefined)
  );
}

/** Reads a running total: "bringing the total to 130". */
function totalAfter(sentence: Sentence, phrase: Mention, previous: Figure): Figure | undefined {
  const running = runningTotal(sentence, phrase.from);
  return (
    running &&
    derivedFigure(previous, {
      rule: 'runningTotal.bringing-total-to',
      start: sentence[running.from]!.start,
      end: sentence[phrase.to - 1]!.end,
      count: phrase.count,
      accumulation: 'cumulative',
      ...(running.metric ? { metric: running.metric } : {}),
    })
  );
}

/** Reads the number of another claimant in brackets: "(3,600, according to the SDF)". */
function otherClaimant(sentence: Sentence, phrase: Mention, previous: Figure, attributions: readonly Attribution[]): Figure | undefined {
  const claimant = sentence[phrase.from - 1]?.text === '(' ? bracketClaimant(attributions, phrase) : undefined;
  if (claimant === undefined) return undefined;
  const [start, end] = [sentence[phrase.quoteFrom]!.start, sentence[phrase.to - 1]!.end];
  return derivedFigure(previous, { rule: 'otherVoice.in-brackets', start, end, count: phrase.count, claimant });
}

/** Reads the next part of the same whole: "30 of them civilians and 10 rebels". */
function nextPart(sentence: Sentence, phrase: Mention, previous: Figure): Figure | undefined {
  if (!isA(previous.rule, 'partitive') || !previous.partOf || phrase.kind !== 'people' || !isPhraseEnd(sentence, phrase.to)) return undefined;
  const coordinator = sentence[phrase.from - 1]?.lower;
  if ((coordinator !== 'and' && coordinator !== ',') || sentence[phrase.from - 2]?.end !== previous.end) return undefined;
  return derivedFigure(previous.partOf, {
    rule: 'partitive.next-part',
    ...figureSpan(sentence, [phrase], 0, undefined),
    count: phrase.count,
    partOf: previous.partOf,
    population: phrase.population,
    ...(phrase.party === undefined ? {} : { party: phrase.party }),
  });
}

/** Reads a partitive pronoun with its outcome or its population: "12 of whom were foreigners", "14 of them were killed". */
function partitive(sentence: Sentence, phrase: Mention, previous: Figure, entities: EntityIndex): Figure | undefined {
  const after = phrase.to + 2;
  const ownOutcome = outcomeOf(sentence, [{ ...phrase, to: after, kind: previous.metric.includes('equipment') ? 'thing' : 'people' }], entities, false);
  // "two launchers, one of which was new"
  if (!ownOutcome && previous.metric.includes('equipment')) return undefined;
  const noun = ['were', 'was', 'are'].includes(sentence[after]?.lower ?? '') ? after + 1 : after;
  const { kind, population, party, to: end } = nounPhrase(sentence, noun, noun + LONGEST_PHRASE, after + 2, entities);
  const to = Math.max(ownOutcome?.to ?? 0, Math.min(kind === 'people' ? end : after, sentence.length));
  // "270 people, including 11 workers, were killed, at least 200 of them …": the antecedent is the 270, not the 11.
  const whole = previous.partOf && (phrase.count.low ?? 0) > (previous.count.high ?? Infinity) ? previous.partOf : previous;
  return derivedFigure(whole, {
    rule: 'partitive.of-whom',
    start: sentence[phrase.quoteFrom]!.start,
    end: sentence[to - 1]!.end,
    count: phrase.count,
    partOf: whole,
    ...(ownOutcome ? { metric: ownOutcome.metric } : population === 'unstated' ? {} : { population, ...(party === undefined ? {} : { party }) }),
  });
}

/**
 * Derives a figure with the outcome and people of the figure before and another number: "bringing the total to 130",
 * "(3,600, according to the SDF)".
 */
function derivedFigure(previous: Figure, changed: Partial<Figure> & Pick<Figure, 'start' | 'end' | 'count'>): Figure {
  const { covers: _, item: __, partOf: ___, supersedes: ____, stated: _____, mention: ______, ...same } = previous;
  return { ...same, ...changed };
}

/** Returns the claimant named in the brackets around a number. */
function bracketClaimant(attributions: readonly Attribution[], phrase: Mention): Claimant | undefined {
  return attributions.find((attribution) => attribution.from > 0 && attribution.from === phrase.from - 1)?.claimant;
}

/**
 * Finds a running total directly before a number: "bringing the total to", "raised the number of civilians killed by
 * shelling to". Returns where it begins, and the metric it names.
 */
function runningTotal(sentence: Sentence, at: number): { from: number; metric?: readonly Metric[] } | undefined {
  const after = ['around', 'about', 'over', 'approximately'].includes(sentence[at - 1]?.lower ?? '') ? at - 1 : at;
  if (sentence[after - 1]?.lower !== 'to') return undefined;
  let metric: readonly Metric[] | undefined;
  for (let from = after - 2; from >= Math.max(0, after - LONGEST_TOTAL); from -= 1) {
    const { lower, text } = sentence[from]!;
    if (/^[;:,.()]$/.test(text)) return undefined;
    const row = PEOPLE_OUTCOMES.find(({ participles = [], nouns = [] }) => participles.includes(lower) || nouns.includes(lower));
    if (row) metric = [row.metric];
    if (!GROWTH_VERBS.has(lower)) continue;
    const noun = sentence.slice(from + 1, from + 5).some((token) => TOTAL_NOUNS.has(token.lower));
    return noun ? { from, ...(metric ? { metric } : {}) } : undefined;
  }
  return undefined;
}
const GROWTH_VERBS: ReadonlySet<string> = new Set('bringing brought raising raised pushing taking increasing'.split(' '));
const TOTAL_NOUNS: ReadonlySet<string> = new Set('total number toll tally count'.split(' '));
/** The greatest distance from "bringing" to the number, in tokens. */
const LONGEST_TOTAL = 16;
