/** Words for saying: who says so is found by them. Read by `../claimants.ts`. */

/** Verbs of speech; a name before one is a claimant. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'said says say claimed claims claim reported reports stated states announced announces estimated estimates confirmed declared declares admitted asserted acknowledged added alleged told wrote documented recorded put'.split(
    ' ',
  ),
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
