/**
 * Words for what happened, by outcome and by the way they govern a figure. Read by `../outcomes.ts`.
 *
 * - `participles` follow the people in the passive or bare ("5 fighters were killed", "159 killed");
 * - `intransitives` follow them in the active ("12 surrendered");
 * - `transitives` stand before them ("killed 36 militants");
 * - `nouns` are counted themselves ("154 fatalities").
 */
import type { Accumulation, Metric } from '../../../vocabulary/index.js';

export interface OutcomeWords {
  readonly metric: Metric;
  readonly manner?: 'executed' | 'died-of-wounds' | 'own-hand' | 're-arrested' | 'exchanged' | 'evacuated' | 'destroyed' | 'damaged' | 'seized' | 'non-combat';
  readonly participles?: readonly string[];
  readonly intransitives?: readonly string[];
  readonly transitives?: readonly string[];
  readonly nouns?: readonly string[];
  /** Where the words themselves say what the figure adds up. */
  readonly accumulation?: Accumulation;
}

/** People. Phrases before single words, so that the longer one is found. */
export const OUTCOME_WORDS: readonly OutcomeWords[] = [
  {
    metric: 'killed',
    manner: 'executed',
    participles: ['executed', 'beheaded', 'summarily executed'],
    transitives: ['executed', 'executing', 'execute', 'beheaded', 'beheading'],
  },
  {
    metric: 'killed',
    manner: 'died-of-wounds',
    intransitives: [
      'died of their wounds',
      'died of his wounds',
      'died of wounds',
      'died from their wounds',
      'succumbed to their wounds',
      'succumbed to their injuries',
    ],
  },
  { metric: 'killed', manner: 'own-hand', intransitives: ['killed themselves', 'blew themselves up', 'killed himself', 'blew himself up'] },
  { metric: 'killed', manner: 'non-combat', nouns: ['non-combat', 'accidental'] },
  {
    metric: 'killed',
    participles: [
      'shot dead',
      'killed',
      'dead',
      'slain',
      'massacred',
      'assassinated',
      'murdered',
      'gunned down',
      'left dead',
      'found dead',
      'buried',
      'hanged',
      'eliminated',
      'liquidated',
      'destroyed',
    ],
    intransitives: ['lost their lives', 'lost his life', 'died', 'perished'],
    transitives: [
      'killed',
      'killing',
      'kill',
      'shot dead',
      'assassinated',
      'massacred',
      'murdered',
      'murdering',
      'buried',
      'gunned down',
      'shot',
      'eliminated',
      'eliminating',
      'liquidated',
      'liquidating',
      'destroyed',
      'destroying',
    ],
    nouns: ['fatalities', 'fatality', 'deaths', 'death', 'dead', 'killed', 'kia'],
  },
  {
    metric: 'injured',
    participles: ['wounded', 'injured', 'hurt', 'hospitalized', 'hospitalised'],
    transitives: ['wounded', 'wounding', 'injured', 'injuring'],
    nouns: ['wounded', 'injured', 'injuries', 'wia'],
  },
  {
    metric: 'hostage',
    participles: ['taken hostage', 'hostages taken', 'taken as hostages', 'kidnapped', 'abducted'],
    transitives: ['kidnapped', 'kidnapping', 'abducted', 'abducting'],
  },
  {
    metric: 'captured',
    manner: 're-arrested',
    participles: ['re-arrested', 'rearrested', 'recaptured', 're-captured'],
    transitives: ['re-arrested', 'rearrested', 'recaptured'],
  },
  {
    metric: 'captured',
    participles: ['taken prisoner', 'taken captive', 'captured', 'arrested', 'detained', 'apprehended'],
    nouns: ['pow', 'captured'],
    transitives: ['captured', 'capturing', 'capture', 'arrested', 'arresting', 'arrest', 'detained', 'detaining', 'apprehended', 'rounded up'],
  },
  {
    metric: 'surrendered',
    participles: ['surrendered'],
    intransitives: ['turned themselves in', 'gave themselves up', 'laid down their arms', 'surrendered'],
  },
  {
    metric: 'missing',
    participles: ['found missing', 'missing', 'unaccounted for'],
    intransitives: ['went missing', 'disappeared'],
    nouns: ['missing', 'mia'],
  },
  { metric: 'escaped', participles: ['escaped'], intransitives: ['escaped', 'escape', 'broke out', 'fled', 'deserted'] },
  { metric: 'released', manner: 'exchanged', participles: ['exchanged'] },
  {
    metric: 'released',
    participles: ['released', 'freed'],
    transitives: ['released', 'releasing', 'freed', 'freeing', 'rescued', 'rescuing'],
  },
  { metric: 'displaced', manner: 'evacuated', participles: ['evacuated', 'transferred out', 'bused', 'relocated'], transitives: ['evacuated', 'evacuating'] },
  {
    metric: 'displaced',
    participles: ['displaced', 'forced to flee'],
    intransitives: ['fled their homes', 'left their homes', 'fled the area', 'fled the city', 'fled the town', 'fled the village', 'fled the fighting'],
    transitives: ['displaced', 'displacing'],
  },
  { metric: 'held', participles: ['in captivity', 'held hostage', 'held captive', 'being held'], accumulation: 'remaining' },
  { metric: 'held', transitives: ['housed', 'housing', 'houses', 'holding'], accumulation: 'total' },
];

/** Things. */
export const THING_OUTCOMES: readonly OutcomeWords[] = [
  {
    metric: 'equipment',
    manner: 'destroyed',
    participles: ['shot down', 'blown up', 'destroyed', 'downed', 'sunk', 'lost'],
    intransitives: ['sank', 'crashed'],
    transitives: ['destroyed', 'destroying', 'shot down', 'downed', 'downing', 'lost', 'losing', 'sank', 'sinking'],
  },
  { metric: 'equipment', manner: 'damaged', participles: ['damaged', 'disabled'], transitives: ['damaged', 'damaging', 'disabled', 'disabling'] },
  { metric: 'equipment', manner: 'seized', participles: ['captured', 'seized', 'confiscated'], transitives: ['captured', 'capturing', 'seized', 'seizing'] },
];

/** "Casualties" and "losses" are the dead and the injured in one figure. */
export const CASUALTY_NOUNS: ReadonlySet<string> = new Set(['casualties', 'losses']);

/** Verbs whose object is what their subject lost: "the SDF took 154 fatalities", "suffered 36 dead", "lost over 100 fighters". */
export const SUFFER_VERBS: ReadonlySet<string> = new Set(['took', 'suffered', 'sustained', 'suffering', 'sustaining', 'incurred']);
export const LOSE_VERBS: ReadonlySet<string> = new Set(['lost', 'losing', 'lose']);

/** Verbs after which people are left in a state: "leaving 16 dead", "left 5 fighters wounded". */
export const LEAVE_VERBS: ReadonlySet<string> = new Set(['left', 'leaving', 'leave', 'leaves']);

/** Verbs that with "hostage", "prisoner" or "captive" behind the people make one verb: "took 4 civilians hostage". */
export const TAKE_VERBS: ReadonlySet<string> = new Set(['took', 'taking', 'take', 'takes', 'taken']);

/** Between people and their participle: forms of "be" and "have", and adverbs. */
export const AUXILIARIES: ReadonlySet<string> = new Set([
  'was',
  'were',
  'is',
  'are',
  'been',
  'be',
  'being',
  'had',
  'has',
  'have',
  'having',
  'got',
  'remain',
  'remains',
  'remained',
]);
export const ADVERBS: ReadonlySet<string> = new Set([
  'also',
  'reportedly',
  'allegedly',
  'later',
  'then',
  'all',
  'subsequently',
  'eventually',
  'already',
  'immediately',
  'apparently',
  'both',
  'either',
  'confirmed',
  'reported',
  'believed',
  'presumed',
  'thought',
  'known',
  'said',
  'still',
  'now',
  'currently',
  'officially',
  'seriously',
  'severely',
  'critically',
  'summarily',
  'together',
  'successfully',
  'managed',
  'to',
  'able',
  'himself',
  'herself',
  'themselves',
]);
export const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no']);

/** Nouns for what became of things, before "of": "the destruction of 14 tanks". */
export const THING_NOUNS: ReadonlyMap<string, OutcomeWords['manner']> = new Map(
  Object.entries({ destruction: 'destroyed', loss: 'destroyed', downing: 'destroyed', sinking: 'destroyed', capture: 'seized', seizure: 'seized' } as const),
);

/** Nouns for what became of people, before "of": "the deaths of 13 civilians". */
export const ACTION_NOUNS: ReadonlyMap<string, Metric> = new Map(
  Object.entries({
    death: 'killed',
    deaths: 'killed',
    killing: 'killed',
    killings: 'killed',
    massacre: 'killed',
    execution: 'killed',
    executions: 'killed',
    murder: 'killed',
    loss: 'killed',
    wounding: 'injured',
    injury: 'injured',
    kidnapping: 'hostage',
    abduction: 'hostage',
    detention: 'captured',
    arrest: 'captured',
    arrests: 'captured',
    capture: 'captured',
    surrender: 'surrendered',
    release: 'released',
    escape: 'escaped',
    displacement: 'displaced',
  } as const),
);

/** The phrases of a table by the way they govern, each with its row. */
export type Governing = Readonly<Record<'participles' | 'intransitives' | 'transitives', readonly (readonly [phrase: string, row: OutcomeWords])[]>>;

/** The words for people and those for things, ready to be looked up. */
export const GOVERNING: Readonly<Record<'people' | 'things', Governing>> = {
  people: governing(OUTCOME_WORDS),
  things: governing(THING_OUTCOMES),
};

function governing(table: readonly OutcomeWords[]): Governing {
  const phrases = (form: keyof Governing) => table.flatMap((row) => (row[form] ?? []).map((phrase) => [phrase, row] as const));
  return { participles: phrases('participles'), intransitives: phrases('intransitives'), transitives: phrases('transitives') };
}
