/** The figure that the reading passes produce: one number with everything read about it. Offsets are UTF-16 indices in the document. */
import { partiesOf, type Count, type InferredField, type Party } from '../../entry/index.js';
import type { Accumulation, Metric, Population } from '../../vocabulary/index.js';
import type { EntityIndex } from '../entity-index.js';
import type { Sentence } from '../tokens.js';
import type { Mention } from './mentions/mention.js';
import type { Coordination, Outcome } from './outcomes/outcome.js';

export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly count: Count;
  readonly metric: readonly Metric[];
  readonly manner?: Outcome['manner'];
  readonly party?: Party;
  readonly population: Population;
  readonly item?: string;
  readonly by?: Party;
  readonly claimant?: string | string[];
  /** "Eight more civilians": counted in another incident than the figures before. */
  readonly further?: boolean;
  /** The ids of those who relayed the claim, from the claimant outward. */
  readonly via?: readonly string[];
  /** The date of the statement (EDTF). */
  readonly stated?: string;
  /** The earlier figure that this one replaces: "later raised to". */
  readonly supersedes?: Figure;
  readonly accumulation: Accumulation;
  /** The dates that the text gives for this figure alone (EDTF). */
  readonly covers?: string;
  /** The name of the rule that read the figure, its family first. */
  readonly rule: string;
  /** The name of the rule that read the mention, if it is more than a number and its noun. */
  readonly mention?: string;
  /** The fields that its own words do not state. */
  readonly inferred?: readonly InferredField[];
  /** The figure that this one is a part of. */
  readonly partOf?: Figure;
}

/** Returns the offsets of a figure: the number and its noun phrase, with the outcome if it is adjacent. */
export function figureSpan(
  sentence: Sentence,
  group: Coordination,
  index: number,
  outcome: Pick<Outcome, 'from' | 'to'> | undefined,
): { start: number; end: number } {
  const phrase = group[index]!;
  const from = index === 0 && outcome?.from !== undefined ? outcome.from : phrase.quoteFrom;
  const to = index === group.length - 1 && outcome !== undefined ? Math.max(outcome.to, phrase.to) : phrase.to;
  return { start: sentence[from]!.start, end: sentence[to - 1]!.end };
}

/** Returns the offsets of the number of a mention and of its noun phrase. */
export function numberSpan(sentence: Sentence, { numberFrom, to }: Pick<Mention, 'numberFrom' | 'to'>): { start: number; end: number } {
  return { start: sentence[numberFrom]!.start, end: sentence[Math.max(numberFrom, to - 1)]!.end };
}

/**
 * Returns the party of a figure. In this order: the party its own words name; the party the verb names; the opponent of
 * the agent or claimant, since fighters are killed, captured or accept a surrender by the other of two sides, things
 * are destroyed or seized by it, and captives are released by the side that does not own them; for prisoners and
 * hostages, the side whose cells list such people. Civilians and children belong to no side.
 */
export function partyOfFigure(phrase: Mention, outcome: Outcome | undefined, entities: EntityIndex): Party | undefined {
  const { population } = phrase;
  if (population === 'civilians' || population === 'children') return undefined;
  if (phrase.party) return phrase.party;
  if (outcome?.party) return outcome.party;
  const captives = population === 'prisoners' || population === 'hostages' || population === 'mixed';
  const metric = outcome?.metric[0];
  const agent = outcome?.by ?? outcome?.agent;
  const ofOpponent =
    (population === 'fighters' && metric !== undefined && TAKEN_BY_OPPONENT.has(metric)) || (captives && metric === 'released' && outcome?.by !== undefined);
  if (agent && (ofOpponent || metric === 'equipment')) {
    const [by] = partiesOf(agent);
    const side = by?.kind === 'side' ? by.number : by && entities.sideOf(by.id);
    const opponent = side === undefined ? undefined : entities.opposingSide(side);
    if (opponent !== undefined) return { kind: 'side', number: opponent };
  }
  const side = captives ? entities.sideOfPopulation(population === 'mixed' ? 'prisoners' : population) : undefined;
  return side === undefined ? undefined : { kind: 'side', number: side };
}
const TAKEN_BY_OPPONENT: ReadonlySet<Metric> = new Set<Metric>(['killed', 'injured', 'captured', 'surrendered']);

/** Returns the metric of people who are counted as present: captives are never counted as strength (design section 8). */
export function presenceMetric(phrase: Mention): Metric {
  return phrase.population === 'prisoners' || phrase.population === 'hostages' ? 'held' : 'strength';
}
