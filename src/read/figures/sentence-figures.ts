/**
 * Reads the figures of one sentence of running text in passes: numbers → mentions → outcomes → attributions. A sentence
 * that no rule matches gives no figure: a missed figure is better than an invented one.
 */
import type { Party } from '../../entry/index.js';
import type { Accumulation } from '../../vocabulary/index.js';
import type { EntityIndex } from '../entity-index.js';
import type { Span } from '../layout/document.js';
import type { Sentence } from '../tokens.js';
import { type Attribution, claimantAt } from './attribution/attributions.js';
import { relaysAt } from './attribution/chains.js';
import type { Claimant } from './attribution/sources.js';
import { revision, backReference } from './back-references.js';
import { type CasualtyNominal, casualtyNominalOf, identityOfCounted } from './casualty-nominals.js';
import { resolvePronounAgent, partyFromPreceding, takesHeadingParty } from './coreference.js';
import { resolvePartitive, resolveMoreThings, resolveEllipsis } from './ellipsis.js';
import { type Figure, numberSpan, partyOfFigure, figureSpan } from './figure.js';
import { resolveItemized } from './itemized.js';
import { LOSE_VERBS } from './lexicon/outcome-verbs.js';
import { type Mention, isNotEquipment } from './noun-phrase.js';
import { isA, type Outcome } from './outcomes/outcome.js';
import { coordinationsOf, outcomeOf } from './outcomes/rules.js';
import { sharePartyInGroup, partyOfCoordinated } from './coordinated-party.js';
import { enemyOf, resolvePartyInSentence } from './party-resolution.js';
import { isCapitalized } from './phrase-boundaries.js';
import { LOSS_WORDS, couldCount, isPlausible, isRate, fledHome, metricForPopulation } from './plausibility.js';
import { mentionsOf } from './quantified-mentions.js';
import {
  opensList,
  attachmentTo,
  partRule,
  sameOutcome,
  isIntroducedAsPart,
  coordinatedPresence,
  coordinatedObject,
  ellipsisWithPlace,
} from './shared-outcomes.js';

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

/** Reads the figures of a sentence. `numbers` collects every number in a sentence with an outcome word, read or not. */
export function sentenceFigures(
  { sentence, defaultAccumulation, attributions, previousFigure, precedingSentence, headingParty, isCivilianSection = false }: SentenceContext,
  entities: EntityIndex,
  numbers: Span[],
): Figure[] {
  const mentions = mentionsOf(sentence, entities);
  if (mentions.length === 0) return [];
  if (sentence.some((token) => LOSS_WORDS.has(token.lower)))
    numbers.push(...mentions.filter((phrase) => couldCount(sentence, phrase)).map((phrase) => numberSpan(sentence, phrase)));
  const figures: Figure[] = [];
  // A denied figure is no statement of the document.
  const denied = sentence.findIndex(({ lower }) => DENIAL_VERBS.has(lower));
  // "11 civilians were killed: eight people in the harbour; 1 worker near the mill": the whole of the list after a colon.
  let listed: Figure | undefined;
  // The last figure with a party.
  let owned: Figure | undefined;
  // The token index of the verb that governs the last figure as its object.
  let verb: number | undefined;
  const context = { sentence, preceding: precedingSentence, attributions, entities };
  const phraseOf = new Map<Figure, { phrase: Mention; end: number }>();
  const groups = coordinationsOf(sentence, mentions);
  for (const original of groups) {
    // "Six of them were killed": the antecedent is before the sentence.
    const resolvedGroup =
      figures.length === 0
        ? resolvePartitive(sentence, original, mentions.findLast(({ kind, from }) => kind === 'people' && from < original[0].from) ?? previousFigure)
        : resolveMoreThings(sentence, original, figureBefore(figures, sentence[original[0].from]!.start));
    const group = sharePartyInGroup(sentence, resolvedGroup, entities);
    if (denied !== -1 && denied < group[0].from && !sentence.slice(denied, group[0].from).some(({ lower }) => RESTATEMENT_WORDS.has(lower))) continue;
    const [phrase] = group;
    const previous = figureBefore(figures, sentence[phrase.from]!.start);
    const revised = group.length === 1 ? revision(sentence, phrase, previous ?? previousFigure, attributions) : undefined;
    if (revised) {
      figures.push(revised);
      continue;
    }
    const referring = previous && group.length === 1 ? backReference(sentence, phrase, previous, attributions, entities) : undefined;
    if (referring) {
      figures.push(referring);
      continue;
    }
    const nominal: CasualtyNominal | undefined =
      casualtyNominalOf(sentence, group, entities) ?? (group.length === 1 ? identityOfCounted(sentence, phrase, entities) : undefined);
    if (previous && opensList(sentence, previous.end, phrase.from)) listed ??= previous;
    // "two commanders: Edmund Quill and Abu Hamza": the names are the two.
    if (
      listed &&
      group.every(({ unquantified: directOutcome, kind, from }) => directOutcome && kind === 'people' && isCapitalized(sentence[from]!.text)) &&
      !outcomeOf(sentence, group, entities, false)
    )
      continue;
    const attachment = previous && (listed && group.every(({ kind }) => kind === 'people') ? 'part' : attachmentTo(sentence, group, previous));
    const whole = attachment === 'part' ? (listed ?? previous) : undefined;
    // One unquantified person in a force is narrated, not counted.
    const oneOfForce =
      (listed ?? previous)?.metric[0] === 'strength' && group.every(({ unquantified: directOutcome, kind }) => directOutcome && kind === 'people');
    const how =
      attachment === 'part'
        ? listed
          ? 'part.listed'
          : partRule(sentence, group)
        : group.every(({ kind }) => kind === 'thing')
          ? 'part.next-things'
          : 'part.along-with';
    const shared = previous && attachment && !oneOfForce ? { ...sameOutcome(listed ?? previous, group, attachment), rule: how } : undefined;
    const directOutcome =
      nominal?.outcome ??
      (isIntroducedAsPart(sentence, group) ? shared : undefined) ??
      outcomeOf(sentence, group, entities, false) ??
      shared ??
      coordinatedPresence(sentence, group, previous);
    const outcome =
      directOutcome ?? (previous ? (coordinatedObject(sentence, group, previous, verb) ?? ellipsisWithPlace(sentence, group, previous)) : undefined);
    verb = outcome && isA(outcome.rule, 'object', 'lost') ? (outcome.from ?? verb) : undefined;
    if (!outcome || !isPlausible(sentence, outcome, group) || isRate(sentence, Math.max(outcome.to, group[group.length - 1]!.to))) continue;
    group.forEach((each, index) => {
      if (isNotEquipment(each, outcome.manner)) return;
      const one = nominal?.people ? { ...each, ...nominal.people } : resolveEllipsis(sentence, each, index, previous, outcome);
      const claimant = claimantAt(attributions, one.numberFrom);
      const enemy = enemyOf(sentence, one, claimant, entities);
      const ownParty = enemy ?? one.party ?? outcome.party;
      const isFirst = index === 0 || group.every(({ kind }) => kind === 'thing');
      const shared = ownParty === undefined && isFirst ? partyOfCoordinated(sentence, group, outcome, { previous, owned, entities }) : undefined;
      const fromSentence =
        ownParty === undefined && shared === undefined
          ? resolvePartyInSentence(sentence, one, outcome, { group, previous: previous ?? previousFigure, whole, claimant, entities })
          : {};
      const among = one.population === 'unstated' && whole?.population === 'civilians';
      const isInCivilianSection = isCivilianSection && one.kind !== 'thing' && (one.population === 'unstated' || one.population === 'staff');
      const isUnresolved =
        ownParty === undefined && shared === undefined && fromSentence.party === undefined && fromSentence.population === undefined && whole === undefined;
      const pronounAgent = isUnresolved ? resolvePronounAgent(context, outcome, one) : undefined;
      const outcomeWithAgent = pronounAgent
        ? {
            ...outcome,
            ...(outcome.metric.includes('strength') || LOSE_VERBS.has(sentence[outcome.from ?? -1]?.lower ?? '')
              ? { party: pronounAgent }
              : { agent: pronounAgent }),
          }
        : outcome;
      const fromPreceding = (isUnresolved && pronounAgent === undefined ? partyFromPreceding(context, one, outcome) : undefined) ?? {};
      const kind = fromSentence.population ?? fromPreceding.population ?? (among || isInCivilianSection ? 'civilians' : one.population);
      const population = kind === 'unstated' && (outcome.metric.includes('displaced') || fledHome(sentence, one, outcome)) ? 'civilians' : kind;
      const metric = metricForPopulation(outcome, population);
      const directOutcome = enemy ?? shared ?? fromSentence.party;
      const resolvedParty = partyOfFigure(
        { ...one, population, ...(directOutcome ? { party: directOutcome } : {}) },
        withClaimantAsAgent(sentence, one, outcomeWithAgent, { claimant, entities }),
        entities,
      );
      const party =
        resolvedParty ??
        (isUnresolved ? (fromPreceding.party ?? (headingParty && takesHeadingParty(sentence, one, outcomeWithAgent) ? headingParty : undefined)) : undefined);
      const via = relaysAt(attributions, one.numberFrom);
      const span = figureSpan(sentence, group, index, outcome);
      figures.push({
        ...span,
        count: one.count,
        metric,
        population,
        rule: nominal || one === each ? outcome.rule : 'elliptical.same-people',
        ...(one.rule === undefined ? {} : { mention: one.rule }),
        accumulation: outcome.accumulation ?? defaultAccumulation(span.start),
        ...(party === undefined ? {} : { party }),
        ...(one.item === undefined ? {} : { item: one.item }),
        ...(outcome.manner === undefined ? {} : { manner: outcome.manner }),
        ...(outcome.by === undefined ? {} : { by: outcome.by }),
        ...(claimant === undefined ? {} : { claimant }),
        ...(one.further ? { further: true } : {}),
        ...(via.length === 0 ? {} : { via }),
        ...(whole ? { partOf: whole } : {}),
      });
      const { followUp } = outcome;
      const figure = figures.at(-1);
      if (figure?.party) owned = figure;
      if (figure) phraseOf.set(figure, { phrase: one, end: Math.max(outcome.to, one.to) });
      if (followUp && figure && index === group.length - 1) {
        const { manner: _, by: __, ...same } = figure;
        const manner = followUp.manner === undefined ? {} : { manner: followUp.manner };
        figures.push({ ...same, metric: followUp.metric, ...manner, rule: followUp.rule, end: sentence[followUp.to - 1]!.end });
      }
    });
  }
  return resolveItemized(sentence, figures, phraseOf).sort((one, other) => one.start - other.start);
}

/** Returns the figure that begins last before an offset; figures are not in text order, since an aside is read after its main clause. */
function figureBefore(figures: readonly Figure[], place: number): Figure | undefined {
  let last: Figure | undefined;
  for (const figure of figures) if (figure.start < place && (last === undefined || figure.start >= last.start)) last = figure;
  return last;
}

/** Makes the claimant the agent of destruction or seizure: "the Front claimed the destruction of 4 tanks". */
function withClaimantAsAgent(
  sentence: Sentence,
  { quoteFrom }: Mention,
  outcome: Outcome,
  { claimant, entities }: { claimant: Claimant | undefined; entities: EntityIndex },
): Outcome {
  // The party of freed people is not the side that held them.
  if (FREEING_VERBS.has(sentence[outcome.from ?? -1]?.lower ?? '')) return { ...outcome, by: undefined };
  // "claimed 30 vehicles destroyed"
  const claimed = isA(outcome.rule, 'predicate') && CLAIMING_VERBS.has(sentence[quoteFrom - 1]?.lower ?? '');
  const active = claimed || isA(outcome.rule, 'nounOf', 'object', 'part');
  if (!outcome.metric.includes('equipment') || outcome.by || outcome.agent || outcome.party || typeof claimant !== 'string' || !active) return outcome;
  const party = entities.partyOfActor(claimant);
  return entities.sideOfParty(party) === undefined ? outcome : { ...outcome, agent: party };
}

const CLAIMING_VERBS: ReadonlySet<string> = new Set(['claimed', 'claiming', 'claims']);
const FREEING_VERBS: ReadonlySet<string> = new Set(['freed', 'freeing', 'rescued', 'rescuing', 'liberated', 'liberating']);

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
