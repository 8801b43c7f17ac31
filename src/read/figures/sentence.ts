/**
 * The figures of one sentence of running text, through the passes numbers → counted → outcomes → claimants. What no
 * rule reads is left alone: a figure missed is better than one made up.
 */
import type { Party } from '../../entry/index.js';
import type { Accumulation, Metric } from '../../vocabulary/index.js';
import type { Span } from '../article.js';
import type { Cast } from '../cast.js';
import type { Sentence } from '../tokens.js';
import { relaysAt } from './chains.js';
import { voiceAt, type Voice } from './claimants.js';
import { countedOf, isPartitive, peopleAt, type Counted } from './counted.js';
import { numberSpan, partyOf, spanOf, type Figure } from './figure.js';
import { endsPhrase, groupsOf, outcomeOf, type Group, type Outcome } from './outcomes.js';
import { matchAt, matchBefore } from './words/match.js';
import { OUTCOME_WORDS } from './words/outcomes.js';

/** A sentence as it is told: what a figure adds up where its words do not say, and who speaks. */
export interface Told {
  readonly sentence: Sentence;
  readonly usual: Accumulation;
  readonly voices: readonly Voice[];
  /** The last figure before the sentence, in its paragraph: what "later raised to" speaks of. */
  readonly before?: Figure | undefined;
}

/** The figures of a sentence. `numbers` takes up every number beside a word of loss, read or not. */
export function sentenceFigures({ sentence, usual, voices, before }: Told, cast: Cast, numbers: Span[]): Figure[] {
  const counted = countedOf(sentence, cast);
  if (counted.length === 0) return [];
  if (sentence.some((token) => LOSS_WORD.has(token.lower)))
    numbers.push(...counted.filter((phrase) => couldCount(sentence, phrase)).map((phrase) => numberSpan(sentence, phrase)));
  const figures: Figure[] = [];
  // What somebody denies is not what the document says.
  const denied = sentence.findIndex(({ lower }) => DENIALS.has(lower));
  for (const group of groupsOf(sentence, counted)) {
    if (denied !== -1 && denied < group[0].from) break;
    const [phrase] = group;
    const previous = figures.at(-1);
    const revised = group.length === 1 ? revision(sentence, phrase, previous ?? before, voices) : undefined;
    if (revised) {
      figures.push(revised);
      continue;
    }
    const back = previous && group.length === 1 ? pointsBack(sentence, phrase, previous, voices, cast) : undefined;
    if (back) {
      figures.push(back);
      continue;
    }
    const counting = tally(sentence, phrase, cast);
    const outcome: Outcome | undefined =
      counting?.outcome ?? outcomeOf(sentence, group, cast, false) ?? (previous && inBracket(sentence, group) ? sameAs(previous, group) : takingPart(phrase));
    if (!outcome || !fits(outcome, group)) continue;
    group.forEach((each, index) => {
      const one = counting ? { ...each, ...counting.people } : elliptical(sentence, each, index, previous, outcome.party);
      const population = one.population === 'unstated' && outcome.metric.includes('displaced') ? 'civilians' : one.population;
      const party = partyOf({ ...one, population }, outcome, cast);
      const claimant = voiceAt(voices, one.numberFrom);
      const via = relaysAt(voices, one.numberFrom);
      figures.push({
        ...spanOf(sentence, group, index, outcome),
        count: one.count,
        metric: outcome.metric,
        population,
        rule: counting ? 'tally' : one === each ? (outcome.rule ?? 'part') : 'elliptical',
        accumulation: outcome.accumulation ?? usual,
        ...(party === undefined ? {} : { party }),
        ...(one.item === undefined ? {} : { item: one.item }),
        ...(outcome.manner === undefined ? {} : { manner: outcome.manner }),
        ...(outcome.by === undefined ? {} : { by: outcome.by }),
        ...(claimant === undefined ? {} : { claimant }),
        ...(one.further ? { further: true } : {}),
        ...(via.length === 0 ? {} : { via }),
        ...(previous && inBracket(sentence, group) ? { partOf: previous } : {}),
      });
    });
  }
  return figures;
}

const DENIALS: ReadonlySet<string> = new Set(['denied', 'denies', 'deny', 'denying', 'refuted']);

/** "A group of 3 bombers took hostages": whatever they did, they took part. */
function takingPart(phrase: Counted): Outcome | undefined {
  return phrase.group && phrase.kind === 'people' && phrase.population === 'fighters' ? { metric: ['strength'], to: phrase.to, rule: 'takingPart' } : undefined;
}

/** "The toll was later raised to 34": another number in the place of the one before. */
function revision(sentence: Sentence, phrase: Counted, earlier: Figure | undefined, voices: readonly Voice[]): Figure | undefined {
  const before = (back: number) => sentence[phrase.from - back]?.lower ?? '';
  if (earlier === undefined || phrase.kind === 'thing' || before(1) !== 'to' || !REVISED.has(before(2))) return undefined;
  const near = sentence.slice(Math.max(0, phrase.from - 6), phrase.from - 2).map(({ lower }) => lower);
  // A toll that rose is a running total; one that is corrected, or raised later, is another number for the same.
  if (!CORRECTED.has(before(2)) && !near.some((word) => LATER.has(word))) return undefined;
  const claimant = voiceAt(voices, phrase.numberFrom);
  return again(earlier, {
    rule: 'revision',
    start: sentence[phrase.from - 2]!.start,
    end: sentence[phrase.to - 1]!.end,
    count: phrase.count,
    supersedes: earlier,
    ...(claimant === undefined ? {} : { claimant }),
  });
}
const CORRECTED: ReadonlySet<string> = new Set(['revised', 'corrected', 'amended', 'updated']);
const REVISED: ReadonlySet<string> = new Set([...CORRECTED, 'raised', 'increased', 'lowered', 'reduced', 'up', 'upwards', 'down', 'downwards']);
const LATER: ReadonlySet<string> = new Set(['later', 'subsequently', 'afterwards', 'revised', 'corrected']);

/** Figures that speak of those of the figure before: a running total, another voice in a bracket, a part, "the third". */
function pointsBack(sentence: Sentence, phrase: Counted, previous: Figure, voices: readonly Voice[], cast: Cast): Figure | undefined {
  const end = sentence[phrase.to - 1]!.end;
  if (phrase.kind === 'bare') {
    const running = runningTotal(sentence, phrase.from);
    if (running !== undefined)
      return again(previous, { rule: 'runningTotal', start: sentence[running]!.start, end, count: phrase.count, accumulation: 'cumulative' });
    const other = sentence[phrase.from - 1]?.text === '(' ? bracketVoice(voices, phrase) : undefined;
    if (other !== undefined)
      return again(previous, { rule: 'otherVoice', start: sentence[phrase.quoteFrom]!.start, end, count: phrase.count, claimant: other });
  }
  // "12 of whom were foreigners", "14 of them were killed"
  if (isPartitive(sentence, phrase)) {
    const behind = phrase.to + 2;
    const told = outcomeOf(sentence, [{ ...phrase, to: behind, kind: 'people' }], cast, false);
    const to = Math.max(told?.to ?? 0, Math.min(behind + 2, sentence.length));
    return again(previous, {
      rule: 'partitive',
      start: sentence[phrase.quoteFrom]!.start,
      end: sentence[to - 1]!.end,
      count: phrase.count,
      partOf: previous,
      ...(told ? { metric: told.metric } : {}),
    });
  }
  return undefined;
}

/** "The number of prisoners who had surrendered … had reached 600", "the death toll rose to 62": a running total. */
function tally(sentence: Sentence, phrase: Counted, cast: Cast): { outcome: Outcome; people: Pick<Counted, 'population' | 'party'> } | undefined {
  if (phrase.kind !== 'bare' || !REACHED.some((words) => matchBefore(sentence, phrase.from, [[words, true]]) !== undefined)) return undefined;
  for (let at = phrase.from - 1; at >= 1; at -= 1) {
    const { lower } = sentence[at]!;
    if (lower === 'toll' && sentence[at - 1]?.lower === 'death')
      return { outcome: { metric: ['killed'], accumulation: 'cumulative', from: at - 1, to: phrase.to }, people: { population: 'unstated' } };
    if (lower !== 'of' || sentence[at - 1]?.lower !== 'number') continue;
    const metric: Metric[] = [];
    for (let index = at + 1; index < phrase.from; index += 1) {
      for (const row of OUTCOME_WORDS) {
        const said = [...(row.participles ?? []), ...(row.intransitives ?? []), ...(row.nouns ?? [])].some((words) => matchAt(sentence, index, words) > 0);
        if (said && !metric.includes(row.metric)) metric.push(row.metric);
      }
    }
    return metric.length === 0
      ? undefined
      : { outcome: { metric, accumulation: 'cumulative', from: at - 1, to: phrase.to }, people: peopleAt(sentence, at + 1, cast) };
  }
  return undefined;
}
const REACHED = ['reached', 'rose to', 'risen to', 'rising to', 'climbed to', 'increased to', 'stood at', 'to'];

/** "(9 Chechens, 2 Saudis and 1 Malaysian)" behind a figure: parts of it. */
function inBracket(sentence: Sentence, group: Group): boolean {
  return sentence[group[0].from - 1]?.text === '(' && sentence[group[group.length - 1]!.to]?.text === ')' && group.every((phrase) => phrase.kind === 'people');
}

function sameAs(previous: Figure, group: Group): Outcome {
  return {
    metric: previous.metric,
    accumulation: previous.accumulation,
    to: group[group.length - 1]!.to,
    ...(previous.party ? { party: previous.party } : {}),
    ...(previous.by ? { by: previous.by } : {}),
  };
}

/** "77 militants dead and 32 captured", "captured 9 militants and killed 12 others": of the same people as the figure before. */
function elliptical(sentence: Sentence, phrase: Counted, index: number, previous: Figure | undefined, subject: Party | undefined): Counted {
  const before = sentence[phrase.from - 1]?.lower ?? '';
  const isOthers = phrase.ordinal === true || sentence[phrase.to - 1]?.lower === 'others';
  if (!previous || index > 0 || subject !== undefined || phrase.party !== undefined || phrase.population !== 'unstated') return phrase;
  if (!isOthers && !((phrase.kind === 'bare' || phrase.kind === 'outcome') && ['and', ',', 'including', 'with'].includes(before))) return phrase;
  return {
    ...phrase,
    population: isOthers || previous.population === 'civilians' ? previous.population : 'unstated',
    ...(previous.party ? { party: previous.party } : {}),
  };
}

/** Single words of loss: a number in their sentence that is no claim is worth a look. */
const LOSS_WORD: ReadonlySet<string> = new Set(
  OUTCOME_WORDS.flatMap((row) => [...(row.participles ?? []), ...(row.transitives ?? []), ...(row.nouns ?? [])]).filter((words) => !words.includes(' ')),
);

/** Not "a fighter", who is told rather than counted, and not "three villages", which are no people. */
function couldCount(sentence: Sentence, phrase: Counted): boolean {
  const told = !/\d/.test(sentence[phrase.numberFrom]?.text ?? '') && phrase.count.low === 1 && phrase.count.high === 1;
  return !told && (phrase.kind !== 'bare' || endsPhrase(sentence, phrase.to));
}

/** The same outcome and people as the figure before, in another number: "bringing the total to 130", "(3,600, according to the SDF)". */
function again(previous: Figure, changed: Partial<Figure> & Pick<Figure, 'start' | 'end' | 'count'>): Figure {
  const { covers: _, item: __, partOf: ___, supersedes: ____, stated: _____, ...same } = previous;
  return { ...same, ...changed };
}

/** Who is named inside the bracket that a number stands in. */
function bracketVoice(voices: readonly Voice[], phrase: Counted): string | undefined {
  return voices.find((voice) => voice.from > 0 && voice.from === phrase.from - 1)?.claimant;
}

/** Prisoners and fighters who are brought elsewhere are not displaced. */
function fits(outcome: Outcome, group: Group): boolean {
  return (
    !outcome.metric.includes('displaced') ||
    group.every(({ population }) => population === 'civilians' || population === 'unstated' || population === 'children')
  );
}

/** Token index of "bringing the total to", "bringing the death toll to" right before a number. */
function runningTotal(sentence: Sentence, at: number): number | undefined {
  for (const phrase of [
    'bringing the total to',
    'bringing the total number to',
    'raising the total to',
    'brought the total to',
    'bringing the death toll to',
    'raising the death toll to',
  ]) {
    const from = at - phrase.split(' ').length;
    if (from >= 0 && matchAt(sentence, from, phrase) > 0) return from;
  }
  return undefined;
}
