/**
 * Lists what happened to the people or things counted, and what became of persons: one scheme for metrics and fates.
 * The wording is neutral on purpose (design section 8). The metrics are those of the entry format (section 3).
 */
import type { Concept } from './concept.js';

export const OUTCOMES = [
  {
    id: 'casualties',
    label: 'casualties',
    definition: 'Killed, injured or missing, in one figure; vr:includesOutcome names each.',
    example: '“70 killed or injured”.',
    related: ['wd:P1590'],
  },
  {
    id: 'killed',
    label: 'killed',
    definition: 'Died, at once or later of their wounds.',
    example: '“48 killed”.',
    broader: 'casualties',
    related: ['wd:P1120'],
  },
  { id: 'injured', label: 'injured', definition: 'Hurt and alive when counted.', example: '“65 wounded”.', broader: 'casualties', related: ['wd:P1339'] },
  { id: 'missing', label: 'missing', definition: 'Not accounted for.', example: '“eight are missing”.', broader: 'casualties', related: ['wd:P1446'] },
  {
    id: 'captured',
    label: 'captured',
    definition: 'Taken by an opponent, arrested, or arrested again.',
    example: '“70 were detained”.',
    related: ['wd:P5582'],
  },
  { id: 'surrendered', label: 'surrendered', definition: 'Gave themselves up.', example: '“90 gave themselves up”.', broader: 'captured' },
  { id: 'hostage', label: 'taken hostage', definition: 'Seized to bargain with.', example: '“12 hostages taken”.' },
  {
    id: 'held',
    label: 'held',
    definition: 'In captivity at a time: a stock, not a flow.',
    example: '“about 900 inmates were held there”.',
    related: ['wd:P5630'],
  },
  { id: 'escaped', label: 'escaped', definition: 'Got out of captivity, by themselves or because attackers freed them.', example: '“50 got away”.' },
  { id: 'released', label: 'released', definition: 'Let go, exchanged or freed from captivity.', example: '“15 staff were freed”.' },
  { id: 'displaced', label: 'displaced', definition: 'Had to leave where they live.', example: '“some 2,000 people left their homes”.' },
  {
    id: 'strength',
    label: 'taking part',
    definition: 'People or units that take part at a time: a stock, not a flow.',
    example: '“400 fighters took part”.',
    related: ['wd:P1132'],
  },
  { id: 'equipment', label: 'equipment lost', definition: 'Things lost, destroyed or captured; vr:item names them.', example: '“two trucks destroyed”.' },
  {
    id: 'severalOutcomes',
    label: 'several outcomes',
    definition: 'Several outcomes in one figure, not all of them casualties; vr:includesOutcome names each.',
    example: '“300 killed or captured”.',
  },
] as const satisfies readonly Concept[];

/** The outcomes that stand for a union; an entry writes the list of the parts. */
export type UnionOutcome = 'casualties' | 'severalOutcomes';

export type Metric = Exclude<(typeof OUTCOMES)[number]['id'], UnionOutcome>;

/** What a claim may count. */
export const METRICS = OUTCOMES.filter((outcome) => outcome.id !== 'casualties' && outcome.id !== 'severalOutcomes');

/** The outcomes that are casualties. */
const CASUALTIES: ReadonlySet<Metric> = new Set<Metric>(['killed', 'injured', 'missing']);

/** Returns the outcome that stands for a union of several. */
export function unionOf(parts: readonly Metric[]): UnionOutcome {
  return parts.every((part) => CASUALTIES.has(part)) ? 'casualties' : 'severalOutcomes';
}

/** What can become of a person. */
export const FATES = ['killed', 'injured', 'missing', 'captured', 'surrendered', 'hostage', 'escaped', 'released'] as const satisfies readonly Metric[];

export type Fate = (typeof FATES)[number];

/** Outcomes that hold at a time rather than happen in a time. */
export const STOCKS: ReadonlySet<Metric> = new Set<Metric>(['held', 'strength']);
