/**
 * Lexicon of outcomes: words for what happened, by metric and by form. Used by `../outcomes/rules.ts`.
 *
 * - `participles` follow the mention, in the passive or bare ("5 fighters were killed", "159 killed");
 * - `intransitives` follow it in an active form ("12 surrendered");
 * - `transitives` precede it ("killed 36 militants");
 * - `nouns` are the head noun of the mention ("154 fatalities").
 */
import type { Accumulation, Metric } from '../../../vocabulary/index.js';

/** An outcome with its words in each form. */
export interface OutcomeEntry {
  readonly metric: Metric;
  /** A second metric that the same words state in one figure. */
  readonly also?: Metric;
  readonly manner?: 'executed' | 'died-of-wounds' | 'own-hand' | 're-arrested' | 'exchanged' | 'evacuated' | 'destroyed' | 'damaged' | 'seized' | 'non-combat';
  readonly participles?: readonly string[];
  readonly intransitives?: readonly string[];
  readonly transitives?: readonly string[];
  readonly nouns?: readonly string[];
  /** The accumulation that the words imply. */
  readonly accumulation?: Accumulation;
}

/** Participles of transport, of people and things alike: residents are displaced by it, fighters only with their families. */
export const TRANSPORT_PARTICIPLES: ReadonlySet<string> = new Set(['transferred', 'transported', 'ferried', 'moved']);

/** Builds the phrases of hospital transport, which state an injury: "taken to hospital", "brought to the hospitals". */
function hospitalPhrases(): string[] {
  const verbs = 'taken rushed sent brought carried transported transferred evacuated admitted airlifted flown'.split(' ');
  const places = ['to hospital', 'to hospitals', 'to the hospital', 'to the hospitals', 'to a hospital', 'to local hospitals', 'to nearby hospitals'];
  return verbs.flatMap((verb) => places.map((place) => `${verb} ${place}`));
}

/** Outcomes of people. More specific entries come first. */
export const PEOPLE_OUTCOMES: readonly OutcomeEntry[] = [
  {
    metric: 'killed',
    manner: 'executed',
    participles: ['executed', 'beheaded', 'summarily executed', 'decapitated', 'put to death'],
    transitives: ['executed', 'executing', 'execute', 'executes', 'beheads', 'beheaded', 'beheading', 'behead', 'decapitated'],
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
      'succumbed to his wounds',
      'succumbed to wounds',
      'dying of their wounds',
      'dying from their wounds',
    ],
  },
  {
    metric: 'killed',
    manner: 'own-hand',
    intransitives: ['killed themselves', 'blew themselves up', 'killed himself', 'blew himself up', 'committed suicide', 'took their own lives'],
  },
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
      'found shot',
      'found shot dead',
      'found executed',
      'found murdered',
      'buried',
      'hanged',
      'lynched',
      'slaughtered',
      'shot and killed',
      'fatally shot',
      'fatally wounded',
      'mortally wounded',
      'killed in action',
      'burned alive',
      'burnt alive',
      'burned to death',
      'burnt to death',
      'crushed to death',
      'beaten to death',
      'stabbed to death',
      'tortured to death',
      'kia',
      'hacked to death',
      'shot to death',
      'martyred',
      'eliminated',
      'liquidated',
      'destroyed',
    ],
    intransitives: [
      'lost their lives',
      'lost his life',
      'lost her life',
      'died',
      'die',
      'dying',
      'perished',
      'fell in combat',
      'fell in battle',
      'fell in the battle',
      'fell in the fighting',
      'drowned',
    ],
    transitives: [
      'killed',
      'killing',
      'kill',
      'kills',
      'shot dead',
      'shoots dead',
      'shoot dead',
      'guns down',
      'gun down',
      'massacres',
      'assassinates',
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
      'massacring',
      'slaughtered',
      'slaughtering',
      'lynched',
      'gunning down',
      'shooting dead',
      'shot and killed',
      'assassinating',
      'assassinate',
      'eliminate',
      'crushed',
      'crushing',
      'ran over',
      'running over',
      'beat to death',
      'stabbed to death',
    ],
    nouns: ['fatalities', 'fatality', 'deaths', 'death', 'dead', 'killed', 'kia'],
  },
  {
    // "neutralized" covers killed and wounded.
    metric: 'killed',
    also: 'injured',
    participles: ['neutralized', 'neutralised', 'put out of action', 'incapacitated'],
    transitives: ['neutralized', 'neutralised', 'neutralizing', 'neutralising', 'neutralize', 'neutralise'],
  },
  {
    metric: 'injured',
    participles: [
      'wounded',
      'injured',
      'hurt',
      'wia',
      'maimed',
      'hospitalized',
      'hospitalised',
      ...hospitalPhrases(),
      'treated for injuries',
      'treated for their injuries',
      'treated for wounds',
    ],
    intransitives: [
      'sustained injuries',
      'suffered injuries',
      'received injuries',
      'sustained wounds',
      'received wounds',
      'suffered wounds',
      'sustained burns',
      'suffered burns',
    ],
    transitives: ['wounded', 'wounding', 'wound', 'wounds', 'injured', 'injuring', 'injure', 'injures'],
    nouns: ['wounded', 'injured', 'hurt', 'injuries', 'wia'],
  },
  {
    metric: 'hostage',
    participles: ['taken hostage', 'hostages taken', 'taken as hostages', 'kidnapped', 'abducted'],
    transitives: ['kidnapped', 'kidnapping', 'kidnap', 'kidnaps', 'abducted', 'abducting', 'abduct', 'abducts'],
  },
  {
    metric: 'captured',
    manner: 're-arrested',
    participles: ['re-arrested', 'rearrested', 'recaptured', 're-captured'],
    transitives: ['re-arrested', 'rearrested', 'recaptured'],
  },
  {
    metric: 'captured',
    participles: [
      'taken prisoner',
      'taken prisoners',
      'taken as prisoners',
      'made prisoner',
      'made prisoners',
      'taken captive',
      'taken into custody',
      'captured',
      'arrested',
      'detained',
      'apprehended',
    ],
    intransitives: ['became prisoners', 'fell into captivity', 'fell captive'],
    nouns: ['pow', 'captured'],
    transitives: [
      'captured',
      'capturing',
      'capture',
      'captures',
      'arrested',
      'arresting',
      'arrest',
      'arrests',
      'detained',
      'detaining',
      'detain',
      'detains',
      'apprehended',
      'apprehending',
      'rounded up',
      'rounding up',
    ],
  },
  {
    metric: 'surrendered',
    transitives: ['surrendered'],
    participles: ['surrendered'],
    intransitives: [
      'turned themselves in',
      'gave themselves up',
      'laid down their arms',
      'laid down arms',
      'laid down their weapons',
      'handed over their weapons',
      'handing over their weapons',
      'laying down their arms',
      'surrendered',
      'surrendering',
    ],
  },
  {
    metric: 'missing',
    participles: ['found missing', 'missing', 'mia', 'unaccounted for'],
    intransitives: ['went missing', 'disappeared'],
    nouns: ['missing', 'mia'],
  },
  {
    metric: 'escaped',
    participles: ['escaped'],
    intransitives: [
      'escaped',
      'escape',
      'broke out',
      'broke free',
      'fled',
      'escaping',
      'managed to reach',
      'reached safety',
      'reached friendly lines',
      'reached friendly territory',
      'made it to safety',
      'managed to escape',
      'managing to escape',
      'managing to flee',
      'abandoned their posts',
      'abandoned their positions',
      'managed to retreat',
      'managed to withdraw',
      'managed to flee',
      'managed to break out',
      'were able to escape',
      'were able to retreat',
    ],
  },
  { metric: 'released', manner: 'exchanged', participles: ['exchanged', 'swapped'] },
  {
    metric: 'released',
    participles: ['released', 'freed', 'set free', 'let go', 'given back', 'handed back'],
    transitives: [
      'released',
      'releasing',
      'release',
      'releases',
      'freed',
      'freeing',
      'free',
      'frees',
      'rescued',
      'rescuing',
      'rescues',
      'let go',
      'gave back',
      'handed back',
    ],
  },
  {
    metric: 'displaced',
    manner: 'evacuated',
    participles: ['evacuated', 'transferred out', 'bused', 'bussed', 'relocated', 'resettled', ...TRANSPORT_PARTICIPLES],
    transitives: ['evacuated', 'evacuating', 'evacuate', 'evacuates'],
  },
  {
    metric: 'displaced',
    participles: [
      'displaced',
      'forced to flee',
      'forced to leave',
      'forced from their homes',
      'forced out of their homes',
      'driven from their homes',
      'driven out of their homes',
      'made homeless',
      'left homeless',
      'uprooted',
    ],
    intransitives: [
      'fled their homes',
      'fleeing their homes',
      'left their homes',
      'became refugees',
      'left the city',
      'left the town',
      'left the village',
      'left the region',
      'fled the area',
      'fled the city',
      'fled the town',
      'fled the village',
      'fled the region',
      'fled the country',
      'fled the fighting',
      'fleeing',
      'fleeing the fighting',
    ],
    transitives: ['displaced', 'displacing', 'displaces'],
  },
  {
    metric: 'held',
    participles: [
      'in captivity',
      'in custody',
      'in detention',
      'held hostage',
      'held hostages',
      'held as hostages',
      'held captive',
      'held prisoner',
      'held as prisoners',
      'held in captivity',
      'being held',
    ],
    accumulation: 'remaining',
  },
  { metric: 'held', transitives: ['housed', 'housing', 'houses', 'holding', 'hold', 'holds'], accumulation: 'total' },
];

/** Outcomes of things. */
export const THING_OUTCOMES: readonly OutcomeEntry[] = [
  {
    metric: 'equipment',
    manner: 'destroyed',
    participles: [
      'shot down',
      'blown up',
      'knocked out',
      'taken out',
      'wiped out',
      'set on fire',
      'set ablaze',
      'set alight',
      'burned out',
      'burnt out',
      'brought down',
      'destroyed',
      'downed',
      'sunk',
      'scuttled',
      'torched',
      'burned',
      'burnt',
      'eliminated',
      'wrecked',
      'lost',
    ],
    intransitives: ['sank', 'sunk', 'crashed', 'burned down', 'blew up', 'went down'],
    transitives: [
      'destroyed',
      'destroying',
      'destroy',
      'destroys',
      'shoots down',
      'downs',
      'sinks',
      'shot down',
      'shooting down',
      'shoot down',
      'brought down',
      'bringing down',
      'downed',
      'downing',
      'lost',
      'losing',
      'lose',
      'sank',
      'sinking',
      'sink',
      'sunk',
      'scuttled',
      'scuttling',
      'blew up',
      'blowing up',
      'blow up',
      'blown up',
      'knocked out',
      'knocking out',
      'knock out',
      'took out',
      'taking out',
      'take out',
      'taken out',
      'wiped out',
      'wiping out',
      'burned',
      'burnt',
      'burning',
      'torched',
      'torching',
      'eliminated',
      'eliminating',
      'set fire to',
      'setting fire to',
      'to down',
    ],
  },
  {
    metric: 'equipment',
    manner: 'damaged',
    participles: ['damaged', 'disabled', 'incapacitated', 'crippled', 'put out of action'],
    transitives: ['damaged', 'damaging', 'damage', 'damages', 'disabled', 'disabling', 'disable', 'incapacitated', 'incapacitating', 'crippled'],
  },
  { metric: 'equipment', participles: ['abandoned', 'left behind'], transitives: ['abandoned', 'abandoning', 'left behind', 'leaving behind'] },
  {
    metric: 'equipment',
    manner: 'seized',
    participles: ['captured', 'seized', 'confiscated', 'captured intact', 'taken as trophies', 'taken by', 'salvaged', 'looted'],
    transitives: [
      'captured',
      'capturing',
      'capture',
      'captures',
      'seized',
      'seizing',
      'seize',
      'seizes',
      'confiscated',
      'confiscating',
      'salvaged',
      'salvage',
      'salvaging',
      'looted',
      'looting',
    ],
  },
];

/** Nouns for killed and injured in one figure: "casualties", "losses". */
export const CASUALTY_NOUNS: ReadonlySet<string> = new Set(['casualties', 'casualty', 'losses']);

/** Light verbs whose subject is the party counted: "the SDF took 154 fatalities", "suffered 36 dead". */
export const SUFFER_VERBS: ReadonlySet<string> = new Set(['took', 'had', 'suffered', 'sustained', 'suffering', 'sustaining', 'incurred']);
/** Forms of "lose", whose object its subject lost: "lost over 100 fighters". */
export const LOSE_VERBS: ReadonlySet<string> = new Set(['lost', 'losing', 'lose']);

/** Forms of "leave" with a resultative adjective: "leaving 16 dead", "left 5 fighters wounded". */
export const LEAVE_VERBS: ReadonlySet<string> = new Set(['left', 'leaving', 'leave', 'leaves']);

/** Forms of "take", which with "hostage", "prisoner" or "captive" after the object state a capture: "took 4 civilians hostage". */
export const TAKE_VERBS: ReadonlySet<string> = new Set(['took', 'taking', 'take', 'takes', 'taken']);

/** Auxiliaries between a mention and its participle: forms of "be" and "have", and copulas. */
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
/** Adverbs and other words that may come between a mention and its verb. */
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
  'claimed',
  'likely',
  'probably',
  'possibly',
  'initially',
  'finally',
  'ultimately',
  'instantly',
  'accidentally',
  'mistakenly',
  'deliberately',
  'intentionally',
  'purportedly',
  'supposedly',
  'previously',
  'soon',
  'again',
  'once',
  'brutally',
  'forcibly',
  'only',
  'just',
  'mostly',
  'himself',
  'herself',
  'themselves',
]);
/** Words that negate a verb. */
export const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no']);

/** Action nouns for outcomes of things, before "of": "the destruction of 14 tanks". */
export const THING_OUTCOME_NOUNS: ReadonlyMap<string, OutcomeEntry['manner']> = new Map(
  Object.entries({ destruction: 'destroyed', loss: 'destroyed', downing: 'destroyed', sinking: 'destroyed', capture: 'seized', seizure: 'seized' } as const),
);

/** Action nouns for outcomes of people, before "of": "the deaths of 13 civilians". */
export const PEOPLE_ACTION_NOUNS: ReadonlyMap<string, Metric> = new Map(
  Object.entries({
    death: 'killed',
    deaths: 'killed',
    killing: 'killed',
    killings: 'killed',
    massacre: 'killed',
    execution: 'killed',
    executions: 'killed',
    murder: 'killed',
    assassination: 'killed',
    beheading: 'killed',
    slaughter: 'killed',
    loss: 'killed',
    wounding: 'injured',
    injuring: 'injured',
    injuries: 'injured',
    injury: 'injured',
    kidnapping: 'hostage',
    abduction: 'hostage',
    detention: 'captured',
    arrest: 'captured',
    arrests: 'captured',
    capture: 'captured',
    apprehension: 'captured',
    evacuation: 'displaced',
    exodus: 'displaced',
    flight: 'displaced',
    surrender: 'surrendered',
    release: 'released',
    escape: 'escaped',
    displacement: 'displaced',
  } as const),
);

/** The phrases of a lexicon by form, each with its entry. */
export type OutcomeForms = Readonly<Record<'participles' | 'intransitives' | 'transitives', readonly (readonly [phrase: string, row: OutcomeEntry])[]>>;

/** The outcome lexicons of people and of things by form, for lookup. */
export const OUTCOME_FORMS: Readonly<Record<'people' | 'things', OutcomeForms>> = {
  people: formsOf(PEOPLE_OUTCOMES),
  things: formsOf(THING_OUTCOMES),
};

/** Indexes a lexicon by form. */
function formsOf(table: readonly OutcomeEntry[]): OutcomeForms {
  const phrases = (form: keyof OutcomeForms) => table.flatMap((row) => (row[form] ?? []).map((phrase) => [phrase, row] as const));
  return { participles: phrases('participles'), intransitives: phrases('intransitives'), transitives: phrases('transitives') };
}

/** The entry of each noun that states the outcome of people: "fatalities", "12 wounded". */
export const OUTCOME_NOUNS: ReadonlyMap<string, OutcomeEntry> = new Map(
  PEOPLE_OUTCOMES.flatMap((row) => (row.nouns ?? []).map((noun) => [noun, row] as const)),
);

/** Attributive participles for destroyed things: "20 wrecked vehicles". */
export const WRECKED_PARTICIPLES: ReadonlySet<string> = new Set(['destroyed', 'wrecked', 'burnt', 'burned', 'downed']);
/** Attributive participles beside which the things need not be destroyed: "destroyed or damaged tanks". */
export const NOT_DESTROYED_PARTICIPLES: ReadonlySet<string> = new Set(['damaged', 'abandoned', 'captured', 'disabled']);
/** All attributive participles for damage. */
export const DAMAGE_PARTICIPLES: ReadonlySet<string> = new Set([...WRECKED_PARTICIPLES, ...NOT_DESTROYED_PARTICIPLES]);

/** Nouns for custody: "in Ostmerish custody". */
export const CUSTODY_NOUNS: ReadonlySet<string> = new Set(['custody', 'captivity', 'detention']);
