/**
 * Resolves whom a mention counts, once its outcome and its claimant are known: by its own words, its coordination, its
 * sentence, the preceding sentence, and the heading above, in this order.
 */
import type { Party } from '../../../entry/index.js';
import type { Population } from '../../../vocabulary/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import type { Claimant } from '../attribution/source.js';
import { partyOfCoordinated } from './coordinated.js';
import { partyFromPreceding, resolvePronounAgent, takesHeadingParty, type CoreferenceContext } from './coreference.js';
import { partyOfFigure, type Figure } from '../figure.js';
import { LOSE_VERBS } from '../lexicon/outcome-verbs.js';
import type { Mention } from '../mentions/mention.js';
import { isA, type Coordination, type Outcome } from '../outcomes/outcome.js';
import { partyOfItem } from './own-people.js';
import { enemyOf, resolvePartyInSentence } from './resolution.js';
import { fledHome } from '../outcomes/plausibility.js';

/** What is known of a sentence and its section before a mention is resolved. */
interface ResolutionContext extends CoreferenceContext {
  readonly previousFigure?: Figure | undefined;
  readonly headingParty?: Party | undefined;
  readonly isCivilianSection?: boolean;
  /** The last figure of the sentence with a party. */
  readonly lastWithParty?: Figure;
}

/** The place of a mention among the figures of its sentence, and its claimant. `whole`: the figure that it is a part of. */
interface MentionContext {
  readonly group: Coordination;
  readonly index: number;
  readonly previous: Figure | undefined;
  readonly whole: Figure | undefined;
  readonly claimant: Claimant | undefined;
}

/** Returns the population and the party of a mention. */
export function resolveMention(
  context: ResolutionContext,
  mention: Mention,
  outcome: Outcome,
  { group, index, previous, whole, claimant }: MentionContext,
): { population: Population; party: Party | undefined } {
  const { sentence, entities, headingParty, lastWithParty } = context;
  const enemy = enemyOf(sentence, mention, claimant, entities);
  // "Army: 12 killed", the headline, says who says so.
  const ofItem = mention.party === undefined && outcome.party === undefined && claimant === undefined ? partyOfItem(sentence, mention, entities) : undefined;
  const isNamed = (enemy ?? ofItem ?? mention.party ?? outcome.party) !== undefined;
  const maySharePrevious = index === 0 || group.every(({ kind }) => kind === 'thing');
  const shared = !isNamed && maySharePrevious ? partyOfCoordinated(sentence, group, outcome, { previous, lastWithParty, entities }) : undefined;
  const fromSentence =
    isNamed || shared !== undefined
      ? {}
      : resolvePartyInSentence(sentence, mention, outcome, { group, previous: previous ?? context.previousFigure, whole, claimant, entities });
  const isUnresolved = !isNamed && shared === undefined && fromSentence.party === undefined && fromSentence.population === undefined && whole === undefined;
  const pronounAgent = isUnresolved ? resolvePronounAgent(context, outcome, mention) : undefined;
  const fromPreceding = (isUnresolved && pronounAgent === undefined ? partyFromPreceding(context, mention, outcome) : undefined) ?? {};
  const stated = fromSentence.population ?? fromPreceding.population ?? populationOf(mention, whole, context.isCivilianSection ?? false);
  const flees = outcome.metric.includes('displaced') || fledHome(sentence, mention, outcome);
  const population = stated === 'unstated' && flees ? 'civilians' : stated;
  const outcomeWithAgent = pronounAgent ? withPronounAgent(sentence, outcome, pronounAgent) : outcome;
  const party = enemy ?? ofItem ?? shared ?? fromSentence.party;
  const byWords = partyOfFigure(
    { ...mention, population, ...(party ? { party } : {}) },
    withClaimantAsAgent(sentence, mention, outcomeWithAgent, { claimant, entities }),
    entities,
  );
  if (byWords !== undefined || !isUnresolved) return { population, party: byWords };
  return {
    population,
    party: fromPreceding.party ?? (headingParty && takesHeadingParty(sentence, mention, outcomeWithAgent) ? headingParty : undefined),
  };
}

/** Returns the population by the noun, else by the whole or the section, if one of them is about civilians. */
function populationOf({ kind, population }: Mention, whole: Figure | undefined, isCivilianSection: boolean): Population {
  if (population === 'unstated' && whole?.population === 'civilians') return 'civilians';
  return isCivilianSection && kind !== 'thing' && (population === 'unstated' || population === 'staff') ? 'civilians' : population;
}

/** Adds the antecedent of a subject pronoun: the party that fields or loses the people counted, else the agent. */
function withPronounAgent(sentence: Sentence, outcome: Outcome, party: Party): Outcome {
  const isOwn = outcome.metric.includes('strength') || LOSE_VERBS.has(sentence[outcome.from ?? -1]?.lower ?? '');
  return { ...outcome, ...(isOwn ? { party } : { agent: party }) };
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
