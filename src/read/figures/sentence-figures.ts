/**
 * Reads the figures of one sentence of running text in passes: numbers → mentions → outcomes → attributions. A sentence
 * that no rule matches gives no figure: a missed figure is better than an invented one.
 */
import type { Accumulation, Metric } from '../../vocabulary/index.js';
import type { Span } from '../layout/document.js';
import type { Party } from '../../entry/index.js';
import type { EntityIndex } from '../entity-index.js';
import { isMonth } from '../dates.js';
import { isGenitive, type Sentence, type Token } from '../tokens.js';
import { relaysAt } from './attribution/chains.js';
import { claimantAt, type Attribution } from './attribution/attributions.js';
import type { Claimant } from './attribution/sources.js';
import { mentionsOf, isPartitive } from './quantified-mentions.js';
import { numberSpan, partyOfFigure, figureSpan, type Figure } from './figure.js';
import { isPhraseEnd, isCapitalized } from './phrase-boundaries.js';
import { isNotEquipment, LONGEST_PHRASE, nounPhrase, type Mention } from './noun-phrase.js';
import { coordinationsOf, outcomeOf } from './outcomes/rules.js';
import { outcomeFields, isCoordinated, RELATIVE_PRONOUNS } from './outcomes/clause.js';
import { isA, type Coordination, type Outcome } from './outcomes/outcome.js';
import { takesHeadingParty, resolvePronounAgent, partyFromPreceding } from './coreference.js';
import { casualtyNominalOf, type CasualtyNominal as Toll } from './casualty-nominals.js';
import {
  tokensBetween,
  isGenericMention,
  enemyOf,
  itemizedResolution,
  isPartlyIdentified,
  sharePartyInGroup,
  partyOfCoordinated,
  resolvePartyInSentence,
} from './party-resolution.js';
import { firstMatchAt, firstMatchBefore, phraseTable } from './lexicon/lookup.js';
import { ADVERBS, AUXILIARIES, OUTCOME_FORMS, LOSE_VERBS, TRANSPORT_PARTICIPLES, PEOPLE_OUTCOMES } from './lexicon/outcome-verbs.js';
import { PEOPLE_NOUNS } from './lexicon/nouns.js';

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
    const nominal: Toll | undefined =
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

/** Resolves generic figures from the parts that the sentence itemises; parts then refer to the resolved whole. */
function resolveItemized(sentence: Sentence, figures: readonly Figure[], phraseOf: ReadonlyMap<Figure, { phrase: Mention; end: number }>): Figure[] {
  const partsOf = new Map<Figure, Figure[]>();
  for (const figure of figures) {
    if (figure.partOf === undefined) continue;
    const parts = partsOf.get(figure.partOf);
    if (parts) parts.push(figure);
    else partsOf.set(figure.partOf, [figure]);
  }
  const resolvedOf = new Map<Figure, Figure>();
  return figures.map((figure) => {
    const { phrase, end = 0 } = phraseOf.get(figure) ?? {};
    const parts = partsOf.get(figure) ?? [];
    const anybody = phrase !== undefined && isGenericMention(sentence, phrase);
    const { partOf, supersedes } = figure;
    const whole = partOf && (resolvedOf.get(partOf) ?? partOf);
    const isCivilian = whole !== partOf && whole?.population === 'civilians' && figure.population === 'unstated' && figure.party === undefined;
    const resolved: Figure = {
      ...figure,
      ...(isCivilian ? { population: 'civilians' } : {}),
      ...(phrase ? itemizedResolution(figure, parts, anybody, anybody && parts.length === 0 && isPartlyIdentified(sentence, end)) : {}),
      ...(whole === undefined ? {} : { partOf: whole }),
      ...(supersedes === undefined ? {} : { supersedes: resolvedOf.get(supersedes) ?? supersedes }),
    };
    resolvedOf.set(figure, resolved);
    return resolved;
  });
}

/**
 * Resolves "six of them" to people, if the sentence has no antecedent figure: the population and party are those of the
 * last antecedent.
 */
function resolvePartitive(
  sentence: Sentence,
  group: Coordination,
  antecedent: Pick<Figure, 'population' | 'party' | 'metric'> | Mention | undefined,
): Coordination {
  const [phrase] = group;
  if (group.length > 1 || phrase.kind !== 'bare' || sentence[phrase.to + 1]?.lower === 'which') return group;
  const partitive = isPartitive(sentence, phrase);
  if (!partitive && !isBareSubject(sentence, phrase)) return group;
  const people = antecedent === undefined || ('metric' in antecedent && antecedent.metric.includes('equipment')) ? undefined : antecedent;
  const { population = 'unstated', party } = people ?? {};
  // A bare number stays one if nothing is known of its antecedent.
  if (!partitive && (people === undefined || (population === 'unstated' && party === undefined))) return group;
  const rule = partitive ? 'number.of-them' : 'number.were';
  return [{ ...phrase, rule, to: partitive ? phrase.to + 2 : phrase.to, kind: 'people', population, ...(party === undefined ? {} : { party }) }];
}

/**
 * Checks for a bare number as the subject of a clause: "Upon arrival, four were sent to hospital", "80 stayed, while 25
 * were evacuated".
 */
function isBareSubject(sentence: Sentence, { from, to, quoteFrom, unquantified }: Mention): boolean {
  if (unquantified || !['were', 'was'].includes(sentence[to]?.lower ?? '')) return false;
  const before = sentence[Math.min(from, quoteFrom) - 1]?.lower;
  return before === undefined || before === ',' || before === 'while' || before === 'and';
}

/** Resolves a bare number to the things of the figure before: "30 vehicles were destroyed and another 40 disabled". */
function resolveMoreThings(sentence: Sentence, group: Coordination, previous: Figure | undefined): Coordination {
  const [phrase] = group;
  if (group.length > 1 || phrase.unquantified || !previous?.metric.includes('equipment') || previous.item === undefined) return group;
  const same = { kind: 'thing' as const, item: previous.item, ...(previous.party ? { party: previous.party } : {}) };
  // "two tanks were destroyed and one captured": only people are "captured" as a noun.
  if (phrase.kind === 'outcome' && firstMatchAt(sentence, phrase.to - 1, OUTCOME_FORMS.things.participles)) {
    const { outcome: _, ...number } = phrase;
    return [{ ...number, to: phrase.to - 1, ...same, rule: 'more.one-captured' }];
  }
  // "one was shot down and two others were captured", "destroyed a tank and damaged two more"
  const more = MORE.has(sentence[phrase.to - 1]?.lower ?? '') && phrase.to - phrase.numberFrom === 2;
  if (more && (phrase.kind === 'people' || firstMatchBefore(sentence, phrase.from, OUTCOME_FORMS.things.transitives)))
    return [{ ...phrase, ...same, rule: 'more.two-more' }];
  if (phrase.kind !== 'bare') return group;
  // "including one reportedly shot down"
  const verb = ADVERBS.has(sentence[phrase.to]?.lower ?? '') ? phrase.to + 1 : phrase.to;
  return firstMatchAt(sentence, verb, OUTCOME_FORMS.things.participles) ? [{ ...phrase, ...same, rule: 'more.number-damaged' }] : group;
}

const MORE: ReadonlySet<string> = new Set(['more', 'others']);

/** Returns the figure that begins last before an offset; figures are not in text order, since an aside is read after its main clause. */
function figureBefore(figures: readonly Figure[], place: number): Figure | undefined {
  let last: Figure | undefined;
  for (const figure of figures) if (figure.start < place && (last === undefined || figure.start >= last.start)) last = figure;
  return last;
}

/** Checks for a rate instead of a count: "20 soldiers were killed a day". */
function isRate(sentence: Sentence, at: number): boolean {
  return (
    sentence[at]?.lower === 'daily' || (['a', 'per', 'each', 'every'].includes(sentence[at]?.lower ?? '') && UNITS_OF_TIME.has(sentence[at + 1]?.lower ?? ''))
  );
}
const UNITS_OF_TIME: ReadonlySet<string> = new Set(['day', 'week', 'month', 'hour']);

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

/** Reads a revised number that replaces the one before: "The toll was later raised to 34". */
function revision(sentence: Sentence, phrase: Mention, earlier: Figure | undefined, attributions: readonly Attribution[]): Figure | undefined {
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
function backReference(sentence: Sentence, phrase: Mention, previous: Figure, attributions: readonly Attribution[], entities: EntityIndex): Figure | undefined {
  const end = sentence[phrase.to - 1]!.end;
  if (phrase.kind === 'bare') {
    const running = runningTotal(sentence, phrase.from);
    if (running !== undefined)
      return derivedFigure(previous, {
        rule: 'runningTotal.bringing-total-to',
        start: sentence[running.from]!.start,
        end,
        count: phrase.count,
        accumulation: 'cumulative',
        ...(running.metric ? { metric: running.metric } : {}),
      });
    const other = sentence[phrase.from - 1]?.text === '(' ? bracketClaimant(attributions, phrase) : undefined;
    if (other !== undefined)
      return derivedFigure(previous, { rule: 'otherVoice.in-brackets', start: sentence[phrase.quoteFrom]!.start, end, count: phrase.count, claimant: other });
  }
  // "30 of them civilians and 10 rebels": the next part of the same whole.
  if (isA(previous.rule, 'partitive') && previous.partOf && phrase.kind === 'people' && isPhraseEnd(sentence, phrase.to)) {
    const joined = sentence[phrase.from - 1];
    if (joined && (joined.lower === 'and' || joined.text === ',') && sentence[phrase.from - 2]?.end === previous.end) {
      const { population, party } = phrase;
      const partyField = party === undefined ? {} : { party };
      return derivedFigure(previous.partOf, {
        rule: 'partitive.next-part',
        ...figureSpan(sentence, [phrase], 0, undefined),
        count: phrase.count,
        partOf: previous.partOf,
        population,
        ...partyField,
      });
    }
  }
  // "12 of whom were foreigners", "14 of them were killed"
  if (isPartitive(sentence, phrase)) {
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
  return undefined;
}

/** Chooses between escape and displacement by the population: fighters and captives escape, civilians are displaced. */
function metricForPopulation({ metric, manner }: Outcome, population: Mention['population']): Outcome['metric'] {
  if (metric[0] === 'escaped' && (population === 'civilians' || population === 'children')) return ['displaced'];
  return metric[0] === 'displaced' && manner === undefined && population === 'fighters' ? ['escaped'] : metric;
}

/** Checks for people of no party who flee from home: "Hundreds of people fled", "many families had fled". */
function fledHome(sentence: Sentence, { head, party }: Mention, { metric, to }: Outcome): boolean {
  return (
    metric[0] === 'escaped' && party === undefined && FLIGHT_VERBS.has(sentence[to - 1]?.lower ?? '') && RESIDENT_NOUNS.has(sentence[head ?? -1]?.lower ?? '')
  );
}
const FLIGHT_VERBS: ReadonlySet<string> = new Set(['fled', 'flee', 'fleeing']);
const RESIDENT_NOUNS: ReadonlySet<string> = new Set(['people', 'person', 'persons', 'family', 'families', 'women', 'citizens', 'farmers']);

/** Checks for a colon between a figure and the next, close to the first. */
function opensList(sentence: Sentence, end: number, next: number): boolean {
  const from = sentence.findIndex(({ start }) => start >= end);
  const colon = sentence.findIndex(({ text }, index) => index >= from && text === ':');
  return from !== -1 && colon !== -1 && colon < next && colon - from <= INCLUDED_REACH;
}

/**
 * Returns the attachment of a coordination to the figure before it: `part`, in brackets or after "including" ("(9
 * Chechens and 2 Saudis)", "including 27 rebels"), or `more` with the same outcome ("along with 15 civilians").
 */
function attachmentTo(sentence: Sentence, group: Coordination, previous: Figure): 'part' | 'more' | undefined {
  const [{ from }] = group;
  // "three drones downed, one radar station and seven trucks"
  if (previous.metric.includes('equipment') && group.every((phrase) => phrase.kind === 'thing')) {
    const end = sentence.findIndex(({ start }) => start >= previous.end);
    // "five vehicles, including two tanks, were destroyed"
    if (sentence[from - 1]?.lower === 'including' && sentence[from]!.start < previous.end) return 'part';
    if (end === -1) return undefined;
    // "three tanks, two helicopters (including a Lynx) and two drones"
    if (sentence[end]?.text === '(') {
      const close = sentence.findIndex(({ text }, index) => index > end && text === ')');
      if (close > from && sentence[end + 1]?.lower === 'including') return 'part';
      if (close !== -1 && close < from) return isCoordinated(sentence, close + 1, from) ? 'more' : undefined;
    }
    return isCoordinated(sentence, end, from) ? 'more' : undefined;
  }
  if (!group.every((phrase) => phrase.kind === 'people') || previous.metric.includes('equipment')) return undefined;
  if (sentence[from - 1]?.text === '(' && sentence[group[group.length - 1]!.to]?.text === ')') return 'part';
  const after = sentence.findIndex(({ start }) => start >= previous.end);
  if (isIntroducedAsPart(sentence, group) && after !== -1 && from - after <= INCLUDED_REACH) return 'part';
  return firstMatchBefore(sentence, from, ACCOMPANIMENT_PHRASES) !== undefined ? 'more' : undefined;
}
/** Returns the name of the rule by which a coordination is a part of the figure before it. */
function partRule(sentence: Sentence, [{ from }]: Coordination): string {
  const before = sentence[from - 1]?.lower;
  return before === '(' ? 'part.in-brackets' : before === 'of' ? 'part.including-those-of' : 'part.including';
}
const ACCOMPANIMENT_PHRASES = phraseTable(['along with', 'together with', 'as well as', 'in addition to', 'alongside', 'besides']);

/** Reads things coordinated with people who take part: "consisted of 400 men and 43 vehicles". */
function coordinatedPresence(sentence: Sentence, group: Coordination, previous: Figure | undefined): Outcome | undefined {
  const [{ kind }] = group;
  if (
    !previous ||
    !isA(previous.rule, 'takingPart') ||
    (kind !== 'unit' && (kind !== 'thing' || previous.item !== undefined)) ||
    group.some(({ unquantified }) => unquantified)
  )
    return undefined;
  const end = sentence.findIndex(({ start }) => start >= previous.end);
  const noun = sentence[end - 1]?.lower ?? '';
  const to = group[group.length - 1]!.to;
  return (kind === 'unit' || PEOPLE_NOUNS.has(noun)) && isCoordinated(sentence, end, group[0].from) && isPhraseEnd(sentence, to)
    ? { metric: ['strength'], to, rule: 'takingPart.people-and-things' }
    : undefined;
}

/** Reads people and things as coordinated objects of one verb: "captured 17 soldiers and many vehicles". */
function coordinatedObject(sentence: Sentence, group: Coordination, previous: Figure, verb: number | undefined): Outcome | undefined {
  const kind = group.every((phrase) => phrase.kind === 'thing') ? 'things' : group.every((phrase) => phrase.kind === 'people') ? 'people' : undefined;
  const last = group[group.length - 1]!;
  if (verb === undefined || kind === undefined || !isCoordinatedWith(sentence, group, previous) || !isPhraseEnd(sentence, last.to)) return undefined;
  const row = firstMatchAt(sentence, verb, OUTCOME_FORMS[kind].transitives)?.value;
  const party = previous.party ? { party: previous.party } : {};
  return row ? { ...outcomeFields(row), to: last.to, rule: 'object.same-verb', ...party, ...(previous.by ? { by: previous.by } : {}) } : undefined;
}

/**
 * Reads an ellipsis of the verb with another place: "Three were arrested in Ulver and five in Dell", "lost 70 soldiers
 * in Ulver, 50 soldiers in Dell".
 */
function ellipsisWithPlace(sentence: Sentence, group: Coordination, previous: Figure): Outcome | undefined {
  const [{ from, kind }] = group;
  const { to } = group[group.length - 1]!;
  if (kind === 'outcome' || kind === 'unit' || (kind === 'thing') !== previous.metric.includes('equipment') || (kind === 'bare' && group.length > 1))
    return undefined;
  if (!PLACE_PREPOSITIONS.has(sentence[to]?.lower ?? '') || !isPlacePhrase(sentence, to + 1) || !['and', ','].includes(sentence[from - 1]?.lower ?? ''))
    return undefined;
  const after = sentence.findIndex(({ start }) => start >= previous.end);
  if (after === -1 || from - after > LONGEST_PLACE || !PLACE_PREPOSITIONS.has(sentence[after]?.lower ?? '')) return undefined;
  const between = sentence
    .slice(after, from)
    .every((token) => PLACE_PREPOSITIONS.has(token.lower) || PLACE_PHRASE_WORDS.has(token.lower) || isPlaceWord(token));
  if (!between) return undefined;
  const same = kind !== 'people' || isA(previous.rule, 'lost') ? 'part' : 'more';
  return { ...sameOutcome(previous, group, same), rule: 'elliptical.elsewhere', to };
}
/** Checks for a noun phrase of place, not of time: "in Dell", "in makeshift clinics". */
function isPlacePhrase(sentence: Sentence, at: number): boolean {
  const noun = DETERMINERS.has(sentence[at]?.lower ?? '') ? at + 1 : at;
  const { text = '', lower = '' } = sentence[noun] ?? {};
  return /^\p{L}/u.test(text) && !isMonth(lower) && !NOT_PLACES.has(lower) && !NOT_PLACES.has(sentence[noun + 1]?.lower ?? '') && isPlaceWord(sentence[noun]!);
}
/** Checks for a name, a noun or an adjective. */
function isPlaceWord(token: Token): boolean {
  const { text, lower } = token;
  return /^\p{L}/u.test(text) ? !AUXILIARIES.has(lower) && !RELATIVE_PRONOUNS.has(lower) && !/(?:ing|ed)$/.test(lower) : isGenitive(token);
}
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their']);
const NOT_PLACES: ReadonlySet<string> = new Set(
  'time times total day days week weeks month months year years hour hours minutes morning evening night afternoon attack attacks clashes fighting raid action addition all turn return exchange response battle'.split(
    ' ',
  ),
);
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around']);
/** Words within a phrase of place, and the coordinator after it. */
const PLACE_PHRASE_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'village', 'town', 'city', 'district', 'camp', ',', 'and', '-']);
const LONGEST_PLACE = 10;

/** Checks whether only a coordinator is between a figure and a coordination. */
function isCoordinatedWith(sentence: Sentence, [{ from }]: Coordination, previous: Figure): boolean {
  const end = sentence.findIndex(({ start }) => start >= previous.end);
  return end !== -1 && isCoordinated(sentence, end, from);
}

/**
 * The greatest distance from a figure to the "including" of its parts, in tokens: "70 fighters were killed in the
 * clashes, including 12 civilians".
 */
const INCLUDED_REACH = 24;

/** Checks for "including" directly before a coordination. */
function isIntroducedAsPart(sentence: Sentence, [{ from }]: Coordination): boolean {
  const [first, second, third] = [1, 2, 3].map((back) => sentence[from - back]?.lower);
  // "40 bodies were found, including those of seven children"
  return first === 'including' || (first === 'of' && second === 'those' && third === 'including');
}

function sameOutcome(previous: Figure, group: Coordination, attachment: 'part' | 'more'): Omit<Outcome, 'rule'> {
  // "1,000 casualties, including 300 prisoners"
  const taken = attachment === 'part' && previous.metric.length > 1 && group.every(({ population }) => population === 'prisoners');
  return {
    metric: taken ? ['captured'] : previous.metric,
    accumulation: previous.accumulation,
    to: group[group.length - 1]!.to,
    ...(previous.party && (attachment === 'part' || previous.metric.includes('equipment')) ? { party: previous.party } : {}),
    ...(previous.manner === undefined || attachment === 'part' ? {} : { manner: previous.manner }),
    ...(previous.by ? { by: previous.by } : {}),
  };
}

/** Reads a predicate that identifies a part of the casualties: "37 of the dead were rebels". */
function identityOfCounted(sentence: Sentence, phrase: Mention, entities: EntityIndex): Toll | undefined {
  if (!['was', 'were'].includes(sentence[phrase.to]?.lower ?? '')) return undefined;
  if (phrase.kind !== 'outcome' || phrase.outcome === undefined || phrase.outcome === 'casualties') return undefined;
  const noun = phrase.to + 1 + (firstMatchAt(sentence, phrase.to + 1, IDENTIFICATION_PHRASES)?.length ?? 0);
  const identity = nounPhrase(sentence, noun, noun + 5, noun, entities);
  // "20 more were taken prisoner" states an outcome.
  if (identity.kind !== 'people' || sentence[noun]?.lower === 'taken' || !isPhraseEnd(sentence, identity.to)) return undefined;
  const people = { population: identity.population, ...(identity.party === undefined ? {} : { party: identity.party }) };
  return { outcome: { metric: [phrase.outcome.metric], to: phrase.to, rule: 'whoTheyWere.of-the-dead' }, people };
}

const IDENTIFICATION_PHRASES = phraseTable([
  'confirmed as',
  'confirmed to be',
  'identified as',
  'reported to be',
  'reportedly',
  'said to be',
  'believed to be',
]);

/**
 * Resolves an elliptic mention to the people of the figure before: "77 militants dead and 32 captured", "captured 9
 * militants and killed 12 others".
 */
function resolveEllipsis(sentence: Sentence, phrase: Mention, index: number, previous: Figure | undefined, outcome: Outcome): Mention {
  const before = sentence[phrase.from - 1]?.lower ?? '';
  const isOthers = phrase.anaphoric === true || sentence[phrase.to - 1]?.lower === 'others';
  if (!previous || index > 0 || phrase.possessive || outcome.party !== undefined || phrase.party !== undefined || phrase.population !== 'unstated')
    return phrase;
  const isContinued = (phrase.kind === 'bare' || phrase.kind === 'outcome') && (ELLIPSIS_LINKS.has(before) || isCoordinatedVerb(sentence, outcome, previous));
  // "14 rebels were killed and no military casualties" are different people
  if ((!isOthers && !isContinued) || sentence.slice(phrase.from, phrase.to).some(({ lower }) => lower === 'military')) return phrase;
  return {
    ...phrase,
    population: isOthers || previous.population === 'civilians' ? previous.population : 'unstated',
    ...(previous.party ? { party: previous.party } : {}),
  };
}

const ELLIPSIS_LINKS: ReadonlySet<string> = new Set(['and', ',', 'including', 'with', 'while']);

/** Checks for a verb coordinated with that of the figure before: "killed eight residents in the harbour and wounded 12". */
function isCoordinatedVerb(sentence: Sentence, { rule, from }: Outcome, previous: Figure): boolean {
  if (!isA(rule, 'object') || from === undefined || !(sentence[from - 1]?.lower === 'and' || sentence[from - 1]?.text === ',')) return false;
  const between = tokensBetween(sentence, previous, from - 1, LONGEST_ADJUNCT);
  return between?.every(({ text, lower }) => !/^[,;:.()]$/.test(text) && !RELATIVE_PRONOUNS.has(lower)) ?? false;
}
const LONGEST_ADJUNCT = 9;

/** Single outcome words: a number in a sentence with one is worth checking, even if it is no claim. */
const LOSS_WORDS: ReadonlySet<string> = new Set(
  PEOPLE_OUTCOMES.flatMap((row) => [...(row.participles ?? []), ...(row.transitives ?? []), ...(row.nouns ?? [])]).filter((words) => !words.includes(' ')),
);

/** Checks whether a mention may count people or things: not "a fighter", which is one, and not "three villages". */
function couldCount(sentence: Sentence, phrase: Mention): boolean {
  const one = !/\d/.test(sentence[phrase.numberFrom]?.text ?? '') && phrase.count.low === 1 && phrase.count.high === 1;
  return !one && (phrase.kind !== 'bare' || isPhraseEnd(sentence, phrase.to));
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

const DISPLACED_POPULATIONS: ReadonlySet<string> = new Set(['civilians', 'children', 'mixed']);

/**
 * Checks that an outcome suits its population: transported prisoners are not displaced, but fighters who leave a place
 * are. Damage to one unquantified thing is narrated, not counted.
 */
function isPlausible(sentence: Sentence, outcome: Outcome, group: Coordination): boolean {
  const words = sentence.slice(outcome.from ?? group[0].from, outcome.to);
  if (outcome.manner === 'damaged' && group.every(({ unquantified }) => unquantified) && words.some(({ lower }) => lower.startsWith('damag'))) return false;
  // "2,000 troops were transferred": only residents are displaced by that.
  const moved = TRANSPORT_PARTICIPLES.has(sentence[outcome.to - 1]?.lower ?? '');
  if (moved && outcome.metric.includes('displaced') && !group.every(({ population }) => DISPLACED_POPULATIONS.has(population))) return false;
  // "a resident who managed to flee said …"
  if (group.every(({ unquantified, population }) => unquantified && metricForPopulation(outcome, population).includes('displaced'))) return false;
  return (
    !outcome.metric.includes('displaced') ||
    group.every(
      ({ population }) =>
        population === 'civilians' || population === 'unstated' || population === 'children' || population === 'fighters' || population === 'mixed',
    )
  );
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
