/**
 * Reads the figures of one sentence of running text in passes: numbers → mentions → outcomes → attributions. A sentence
 * that no rule matches gives no figure: a missed figure is better than an invented one.
 */
import type { InferredField, Party } from '../../entry/index.js';
import type { Accumulation } from '../../vocabulary/index.js';
import type { EntityIndex } from '../entity-index.js';
import type { Span } from '../layout/document.js';
import type { Sentence } from '../tokens.js';
import { type Attribution, attributionAt } from './attribution/attributions.js';
import { relaysAt } from './attribution/chains.js';
import { revision, backReference } from './back-references.js';
import { type CasualtyNominal, casualtyNominalOf, identityOfCounted } from './mentions/casualty-nominals.js';
import type { CoreferenceContext } from './party/coreference.js';
import { resolvePartitive, resolveMoreThings, resolveEllipsis } from './ellipsis.js';
import { type Figure, numberSpan, figureSpan } from './figure.js';
import { resolveItemized } from './mentions/itemized.js';
import { resolveMention } from './party/mention-resolution.js';
import { type Mention, isNotEquipment } from './mentions/mention.js';
import { isA, type Coordination, type Outcome } from './outcomes/outcome.js';
import { coordinationsOf, outcomeOf } from './outcomes/rules.js';
import { sharePartyInGroup } from './party/coordinated.js';
import { UNCOUNTED_COLLECTIVES } from './lexicon/nouns.js';
import { isCapitalized } from './mentions/phrase-boundaries.js';
import { LOSS_WORDS, couldCount, isPlausible, isRate, metricForPopulation } from './outcomes/plausibility.js';
import { unreadNumerals } from './mentions/numbers.js';
import { mentionsOf } from './mentions/quantified.js';
import {
  opensList,
  attachmentTo,
  attachmentRule,
  sameOutcome,
  isIntroducedAsPart,
  coordinatedPresence,
  coordinatedObject,
  ellipsisWithPlace,
} from './outcomes/shared.js';

/** A sentence with its context in the document. `defaultAccumulation`: what a figure at an offset adds up, unless its words state it. */
export interface SentenceContext {
  readonly sentence: Sentence;
  readonly defaultAccumulation: (index: number) => Accumulation;
  readonly attributions: readonly Attribution[];
  /** The last figure before the sentence in its paragraph: the antecedent of "later raised to". */
  readonly previousFigure?: Figure | undefined;
  /** The preceding sentence in its paragraph. */
  readonly precedingSentence?: Sentence | undefined;
  /** The party whose losses the section counts: "Ostmerish losses". */
  readonly headingParty?: Party | undefined;
  /** Whether the section is about civilians: "Civilian casualties". */
  readonly isCivilianSection?: boolean;
}

/** What reading carries from one coordination of a sentence to the next. */
interface SentenceReading extends Omit<SentenceContext, 'precedingSentence'>, CoreferenceContext {
  readonly mentions: readonly Mention[];
  /** The figures read so far. */
  readonly figures: Figure[];
  /** The mention of each figure, and the token index after its outcome. */
  readonly mentionOf: Map<Figure, { phrase: Mention; end: number }>;
  /** "11 civilians were killed: eight people in the harbour; 1 worker near the mill": the whole of the list after a colon. */
  listed?: Figure;
  /** The last figure with a party. */
  lastWithParty?: Figure;
  /** The token index of the verb that governs the last figure as its object. */
  objectVerb: number | undefined;
}

/** Reads the figures of a sentence. `numbers` collects every number that could count something, read or not. */
export function sentenceFigures(context: SentenceContext, entities: EntityIndex, numbers: Span[]): Figure[] {
  const { sentence, attributions, previousFigure, precedingSentence: preceding } = context;
  const mentions = mentionsOf(sentence, entities).filter((mention) => !isSpeaker(mention, attributions));
  numbers.push(...unreadNumerals(sentence, mentions).map(({ start, end }) => ({ start, end })));
  if (mentions.length === 0) return [];
  numbers.push(...countableNumbers(sentence, mentions));
  const reading: SentenceReading = { ...context, preceding, entities, mentions, figures: [], mentionOf: new Map(), objectVerb: undefined };
  const isDeniedAt = denialIn(sentence);
  for (const original of coordinationsOf(sentence, mentions)) {
    const group = sharePartyInGroup(sentence, withAntecedent(reading, original), entities);
    if (isDeniedAt(group[0].from)) continue;
    const [phrase] = group;
    const previous = figureBefore(reading.figures, sentence[phrase.from]!.start);
    const derived =
      group.length > 1
        ? undefined
        : (revision(sentence, phrase, previous ?? previousFigure, attributions) ??
          (previous && backReference(sentence, phrase, previous, attributions, entities)));
    if (derived) reading.figures.push(derived);
    else readCoordination(reading, group, previous);
  }
  return resolveItemized(sentence, reading.figures, reading.mentionOf).sort((one, other) => one.start - other.start);
}

/** Returns every number beside a noun for people or things, and every number alone in a sentence with an outcome word. */
export function countableNumbers(sentence: Sentence, mentions: readonly Mention[]): Span[] {
  const hasOutcome = sentence.some(({ lower }) => LOSS_WORDS.has(lower));
  return mentions.flatMap((phrase) => {
    const collective = phrase.kind === 'bare' ? [phrase.to, phrase.to + 1].find((at) => UNCOUNTED_COLLECTIVES.has(sentence[at]?.lower ?? '')) : undefined;
    if (collective !== undefined) return [{ ...numberSpan(sentence, phrase), end: sentence[collective]!.end }];
    return couldCount(sentence, phrase) && (phrase.kind !== 'bare' || hasOutcome) ? [numberSpan(sentence, phrase)] : [];
  });
}

/** Whether a mention is the one who says it, and is not counted: "…, a spokeswoman for the group said". */
function isSpeaker({ unquantified, from }: Mention, attributions: SentenceContext['attributions']): boolean {
  return unquantified === true && attributions.some(({ sourceFrom, cueAt }) => sourceFrom <= from && from < cueAt);
}

/** Resolves a mention without a noun: "Six of them were killed", "another 40 disabled". */
function withAntecedent({ sentence, figures, mentions, previousFigure }: SentenceReading, group: Coordination): Coordination {
  const { from } = group[0];
  if (figures.length > 0) return resolveMoreThings(sentence, group, figureBefore(figures, sentence[from]!.start));
  return resolvePartitive(sentence, group, () => mentions.findLast((mention) => mention.kind === 'people' && mention.from < from) ?? previousFigure);
}

/**
 * Returns a check for a denial before a token, which the document then does not state: "denied that 12 guards were killed",
 * "never admitted that 12 guards were killed", "no evidence was found that 12 guards were killed".
 */
export function denialIn(sentence: Sentence): (from: number) => boolean {
  const denial = sentence.findIndex(({ lower }, at) => DENIAL_VERBS.has(lower) || (lower === 'that' && isNegated(sentence, at)));
  return (from) => denial !== -1 && denial < from && !sentence.slice(denial, from).some(({ lower }) => RESTATEMENT_WORDS.has(lower));
}

/** Reads the figures of one coordination: its outcome, and the population, party and claimant of each mention. */
function readCoordination(reading: SentenceReading, group: Coordination, previous: Figure | undefined): void {
  const { sentence, entities } = reading;
  const [phrase] = group;
  const nominal = casualtyNominalOf(sentence, group, entities) ?? (group.length === 1 ? identityOfCounted(sentence, phrase, entities) : undefined);
  if (previous && opensList(sentence, previous.end, phrase.from)) reading.listed ??= previous;
  // "two commanders: Edmund Quill and Abu Hamza": the names are the two.
  const areNames = group.every(({ unquantified, kind, from }) => unquantified && kind === 'people' && isCapitalized(sentence[from]!.text));
  if (reading.listed && areNames && !outcomeOf(sentence, group, entities, false)) return;
  const attachment = previous && (reading.listed && group.every(({ kind }) => kind === 'people') ? 'part' : attachmentTo(sentence, group, previous));
  const outcome = nominal?.outcome ?? outcomeOfCoordination(reading, group, previous, attachment);
  reading.objectVerb = outcome && isA(outcome.rule, 'object', 'lost') ? (outcome.from ?? reading.objectVerb) : undefined;
  if (!outcome || !isPlausible(sentence, outcome, group) || isRate(sentence, Math.max(outcome.to, group[group.length - 1]!.to))) return;
  const whole = attachment === 'part' ? (reading.listed ?? previous) : undefined;
  group.forEach((mention, index) => {
    if (!isNotEquipment(mention, outcome.manner)) readMention(reading, { group, index, outcome, nominal, previous, whole });
  });
}

/** Returns the outcome of a coordination: by its own words, or shared with the figure before it. */
function outcomeOfCoordination(
  { sentence, entities, listed, objectVerb }: SentenceReading,
  group: Coordination,
  previous: Figure | undefined,
  attachment: 'part' | 'more' | undefined,
): Outcome | undefined {
  const antecedent = listed ?? previous;
  // One unquantified person in a force is narrated, not counted.
  const isOneOfForce = antecedent?.metric[0] === 'strength' && group.every(({ unquantified, kind }) => unquantified && kind === 'people');
  const shared =
    antecedent && attachment && !isOneOfForce
      ? { ...sameOutcome(antecedent, group, attachment), rule: attachmentRule(sentence, group, attachment, listed !== undefined) }
      : undefined;
  return (
    (isIntroducedAsPart(sentence, group) ? shared : undefined) ??
    outcomeOf(sentence, group, entities, false) ??
    shared ??
    coordinatedPresence(sentence, group, previous) ??
    (previous && (coordinatedObject(sentence, group, previous, objectVerb) ?? ellipsisWithPlace(sentence, group, previous)))
  );
}

/** One mention of a coordination, with the outcome of all. `whole`: the figure that it is a part of. */
interface MentionReading {
  readonly group: Coordination;
  readonly index: number;
  readonly outcome: Outcome;
  readonly nominal: CasualtyNominal | undefined;
  readonly previous: Figure | undefined;
  readonly whole: Figure | undefined;
}

/** Adds the figure of one mention, and that of a follow-up outcome. */
function readMention(reading: SentenceReading, { group, index, outcome, nominal, previous, ...attached }: MentionReading): void {
  const { sentence, attributions, figures } = reading;
  const own = group[index]!;
  const whole = attached.whole ?? includingWhole(sentence, own, outcome, previous);
  const mention = nominal?.people ? { ...own, ...nominal.people } : resolveEllipsis(sentence, own, index, previous, outcome);
  const attribution = attributionAt(attributions, mention.numberFrom);
  const claimant = attribution?.claimant;
  const { population, party } = resolveMention(reading, mention, outcome, { group, index, previous, whole, claimant });
  const via = relaysAt(attributions, mention.numberFrom);
  const inferred: InferredField[] = [
    ...(party !== undefined && mention.party === undefined && outcome.party === undefined ? (['of'] as const) : []),
    ...(attribution?.carriedOver ? (['claimant'] as const) : []),
  ];
  const span = figureSpan(sentence, group, index, outcome);
  const figure: Figure = {
    ...span,
    count: mention.count,
    metric: metricForPopulation(outcome, population),
    population,
    rule: nominal || mention === own ? outcome.rule : 'elliptical.same-people',
    ...(mention.rule === undefined ? {} : { mention: mention.rule }),
    accumulation: outcome.accumulation ?? reading.defaultAccumulation(span.start),
    ...(party === undefined ? {} : { party }),
    ...(mention.item === undefined ? {} : { item: mention.item }),
    ...(outcome.manner === undefined ? {} : { manner: outcome.manner }),
    ...(outcome.by === undefined ? {} : { by: outcome.by }),
    ...(claimant === undefined ? {} : { claimant }),
    ...(inferred.length === 0 ? {} : { inferred }),
    ...(mention.further ? { further: true } : {}),
    ...(via.length === 0 ? {} : { via }),
    ...(whole ? { partOf: whole } : {}),
  };
  figures.push(figure);
  if (party) reading.lastWithParty = figure;
  reading.mentionOf.set(figure, { phrase: mention, end: Math.max(outcome.to, mention.to) });
  const { followUp } = outcome;
  if (followUp && index === group.length - 1) {
    const { manner: _, by: __, ...same } = figure;
    const manner = followUp.manner === undefined ? {} : { manner: followUp.manner };
    figures.push({ ...same, metric: followUp.metric, ...manner, rule: followUp.rule, end: sentence[followUp.to - 1]!.end });
  }
}

/** Finds the whole of a part of an incident with an outcome of its own: "three deaths on 26 February, including one killed by a mine". */
function includingWhole(sentence: Sentence, own: Mention, { metric }: Outcome, previous: Figure | undefined): Figure | undefined {
  const isIncluded = sentence[own.from - 1]?.lower === 'including' && previous?.accumulation === 'increment' && previous.metric.join() === metric.join();
  const isLower = (own.count.high ?? Infinity) <= (previous?.count.low ?? 0);
  const between = sentence.filter(({ start, end }) => previous !== undefined && start >= previous.end && end <= (sentence[own.from]?.start ?? 0));
  return isIncluded && isLower && between.every(({ text }) => !/^[;:.]$/.test(text)) ? previous : undefined;
}

/** Returns the figure that begins last before an offset; figures are not in text order, since an aside is read after its main clause. */
function figureBefore(figures: readonly Figure[], place: number): Figure | undefined {
  let last: Figure | undefined;
  for (const figure of figures) if (figure.start < place && (last === undefined || figure.start >= last.start)) last = figure;
  return last;
}

/** Checks whether a negation governs a clause with "that", by few words before it: "did not confirm that …". */
function isNegated(sentence: Sentence, that: number): boolean {
  const before = sentence.slice(Math.max(0, that - 1 - LONGEST_NEGATED), that);
  const negation = before.findLastIndex(({ lower }) => NEGATIONS.has(lower));
  return negation !== -1 && negation < before.length - 1 && !before.slice(negation).some(({ lower }) => LIMITS_OF_NEGATION.has(lower));
}
const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no', 'nobody', 'neither']);
/** The most words between a negation and "that". */
const LONGEST_NEGATED = 4;
/** Words after which a negation denies something else: "not until June that", "not only that", "not to be named said that". */
const LIMITS_OF_NEGATION: ReadonlySet<string> = new Set(['until', 'only', 'just', 'to', ',', ';', ':', 'doubt', 'deny', 'rule']);

const DENIAL_VERBS: ReadonlySet<string> = new Set(['denied', 'denies', 'deny', 'denying', 'refuted']);
/** Words after a denial that introduce another statement. */
const RESTATEMENT_WORDS: ReadonlySet<string> = new Set([
  'saying',
  'claiming',
  'stating',
  'adding',
  'asserting',
  'insisting',
  'claimed',
  'said',
  'stated',
  'instead',
  'while',
]);
