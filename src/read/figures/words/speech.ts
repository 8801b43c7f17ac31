/** Words for saying: who says so is found by them. Read by `../claimants.ts`. */

/** Verbs of speech; a name before one is a claimant. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'said says say claimed claims claim reported reports stated states announced announces estimated estimates confirmed declared declares admitted asserted acknowledged added alleged told wrote documented recorded counted registered verified put'.split(
    ' ',
  ),
);

/** Their participles, which speak for the subject of the sentence where nobody stands before them: ", stating that". */
export const SPEECH_PARTICIPLES: ReadonlySet<string> = new Set(
  'saying stating claiming reporting announcing estimating confirming adding alleging noting'.split(' '),
);

/** Verbs by which somebody gives a number: only with one of the nouns behind them. */
export const GIVING_VERBS: ReadonlySet<string> = new Set(['gave', 'gives', 'giving', 'provided', 'listed', 'placed', 'issued', 'cited']);
export const GIVEN_NOUNS: ReadonlySet<string> = new Set(['toll', 'tolls', 'figure', 'figures', 'number', 'numbers', 'estimate', 'estimates', 'count']);

/** Those who speak by a description: "opposition activists", "a military source". */
export const DESCRIBED: ReadonlySet<string> = new Set(
  'activist activists source sources resident residents witness witnesses eyewitness eyewitnesses official officials medic medics doctor doctors survivor survivors observers analysts journalists media authorities'.split(
    ' ',
  ),
);

/** Titles in an aside behind a name that speaks: "X, the head of Y, said". */
export const SPEAKING_TITLES: ReadonlySet<string> = new Set(
  'head leader commander spokesman spokeswoman spokesperson director chief governor mayor minister president representative'.split(' '),
);

/** Nouns of speech: "Ukrainian claim", "a report by X", "SAA claim". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set([
  'claim',
  'claims',
  'estimate',
  'estimates',
  'report',
  'reports',
  'sources',
  'source',
  'figures',
  'count',
  'statement',
  'media',
]);

/** Before a name that is a claimant: "per SOHR", "according to the SDF". */
export const SOURCE_PREPOSITIONS: readonly string[] = ['according to', 'as per', 'per'];

/** Verbs of showing, by which media are a source of what is seen. */
export const SHOW_VERBS: ReadonlySet<string> = new Set(['released', 'published', 'showed', 'posted', 'broadcast', 'aired']);
export const SHOWN_NOUNS: ReadonlySet<string> = new Set(['footage', 'video', 'videos', 'photos', 'pictures', 'images', 'photographs']);

/** Adverbs by which somebody unnamed says so. */
export const HEARSAY: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'purportedly']);

/** Passives by which somebody unnamed says so: "it was reported that". */
export const HEARSAY_PHRASES: readonly string[] = [
  'it was reported',
  'was reported',
  'were reported',
  'it was claimed',
  'reports said',
  'reports emerged',
  'there were reports',
];

/** Heads of groups in a cell that say what is counted, not who says so. */
export const KIND_HEADS: ReadonlySet<string> = new Set(
  'dead killed wounded injured captured missing deaths casualties losses total totals civilians military strength soldiers fighters displaced'.split(' '),
);
