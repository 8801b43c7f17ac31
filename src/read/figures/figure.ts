/** What the passes make together: one figure as the text has it. Offsets are UTF-16 indices in the document. */
import { partiesOf, type Count, type Party } from '../../entry/index.js';
import type { Accumulation, Metric, Population } from '../../vocabulary/index.js';
import type { EntityIndex } from '../entity-index.js';
import type { Sentence } from '../tokens.js';
import type { Mention } from './noun-phrase.js';
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
  /** "Eight more civilians": of another incident than the figures before. */
  readonly further?: boolean;
  /** Who passed it on, from the speaker outward. */
  readonly via?: readonly string[];
  /** EDTF: when it was said. */
  readonly stated?: string;
  /** The earlier figure that this one takes the place of: "later raised to". */
  readonly supersedes?: Figure;
  readonly accumulation: Accumulation;
  /** EDTF, where the words give the figure dates of its own. */
  readonly covers?: string;
  /** The name of the rule that read it, its family first; `rule-confidence.ts` says how far each family can be trusted. */
  readonly rule: string;
  /** The rule that read the mention, where a number and its noun alone do not make one. */
  readonly mention?: string;
  /** The figure this one is a part of. */
  readonly partOf?: Figure;
}

/** Where a figure's words begin and end: the number and what it counts, with what happened where that is next to it. */
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

/** Where the number of a phrase stands. */
export function numberSpan(sentence: Sentence, { numberFrom, to }: Pick<Mention, 'numberFrom' | 'to'>): { start: number; end: number } {
  return { start: sentence[numberFrom]!.start, end: sentence[Math.max(numberFrom, to - 1)]!.end };
}

/**
 * Whose people a figure counts: named in its own words, else by the verb; else settled by who did it or claims to have
 * done it, since fighters are killed, captured or taken in by the other of two sides, as things are destroyed or seized,
 * and captives are let go by the side that does not own them; else, for prisoners and hostages, the side whose cells list such people. Civilians and children belong to no
 * side by being counted.
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

/** Metric of people counted as being there: the held are never counted as strength (design section 8). */
export function presenceMetric(phrase: Mention): Metric {
  return phrase.population === 'prisoners' || phrase.population === 'hostages' ? 'held' : 'strength';
}
