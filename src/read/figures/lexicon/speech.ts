/** Lexicon of attribution: cues (speech verbs, nouns, prepositions) and nouns that name sources. Used by `../attribution/attributions.ts`. */

/** Speech verbs; a name before one is the source: "the Front said". */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'said says say claimed claims claim reported reports stated states announced announces estimated estimates confirmed declared declares admitted asserted acknowledged added alleged told wrote documented recorded counted registered verified put accused informed notified affirmed affirms affirm insisted insists noted revealed disclosed testified recalled tweeted assessed assesses calculated tallied specified mentioned confirm confirms allege alleges acknowledges admits asserts'.split(
    ' ',
  ),
);

/** Verbs that are speech verbs only before "that": "countered that 30 were killed", not "countered the attack". */
export const SPEECH_VERBS_WITH_THAT: ReadonlySet<string> = new Set(
  'countered maintained maintains argued argues contended contends replied responded warned stressed emphasised emphasized reiterated repeated complained commented concluded concludes observed explained'.split(
    ' ',
  ),
);

/** Present participles of speech verbs; their source is the subject of the sentence unless another precedes them: ", stating that". */
export const SPEECH_PARTICIPLES: ReadonlySet<string> = new Set(
  'saying stating claiming reporting announcing estimating confirming adding alleging noting informing affirming insisting asserting declaring admitting acknowledging revealing'.split(
    ' ',
  ),
);

/** Verbs of giving, which are cues only with one of `GIVEN_NOUNS` as their object: "gave a toll of 30". */
export const GIVING_VERBS: ReadonlySet<string> = new Set('gave give gives giving provided provides lists listed placed puts issued cited cites'.split(' '));
/** Objects of these verbs that stand for a number or report. */
export const GIVEN_NOUNS: ReadonlySet<string> = new Set(
  'toll tolls figure figures number numbers estimate estimates count account accounts description version losses casualties'.split(' '),
);

/** Given nouns whose scope is the rest of the paragraph, until another source: "gave another account". */
export const ACCOUNT_NOUNS: ReadonlySet<string> = new Set(['account', 'accounts', 'description', 'version']);
/** Verbs before account nouns. */
export const ACCOUNT_VERBS: ReadonlySet<string> = new Set('gave gives contradicted disputed'.split(' '));

/** Nouns for a number whose possessor is its source: "their initial death toll of 200", "its earlier estimate". Without one of `EARLIER_ADJECTIVES`, "their toll" is their losses. */
export const OWN_NUMBER_NOUNS: ReadonlySet<string> = new Set(['toll', 'estimate', 'estimates', 'figure', 'figures', 'count', 'claim', 'claims']);
/** Adjectives between the possessive and the noun. */
export const EARLIER_ADJECTIVES: ReadonlySet<string> = new Set('initial earlier previous first original prior former'.split(' '));

/** Verbs of perception that make an observer the source: "Daily Lark journalists found 20 bodies". */
export const PERCEPTION_VERBS: ReadonlySet<string> = new Set(['found', 'saw', 'seen', 'witnessed', 'filmed', 'discovered']);
/** Nouns for observers. */
export const OBSERVER_NOUNS: ReadonlySet<string> = new Set(
  'journalist journalists reporter reporters correspondent correspondents observers monitors investigators'.split(' '),
);

/** Nouns for representatives; the source is the party named before them: "Ostmerish officials" → Ostmere. */
export const REPRESENTATIVE_NOUNS: ReadonlySet<string> = new Set(
  'forces officials official authorities spokesman spokeswoman spokesperson sources source command military army government commanders infantry troops'.split(
    ' ',
  ),
);
/** Representatives whose party may follow, too: "a spokesman for the Front". */
export const REPRESENTATIVES_WITH_OF: ReadonlySet<string> = new Set(
  'official officials spokesman spokeswoman spokesperson forces authorities government'.split(' '),
);

/** Nouns for sources that are described, not named: "opposition activists", "the regional administration". */
export const DESCRIBED_SOURCE_NOUNS: ReadonlySet<string> = new Set([
  ...REPRESENTATIVE_NOUNS,
  ...'worker workers rescuer rescuers firefighter firefighters paramedic paramedics nurse nurses villager villagers relatives neighbour neighbours neighbor neighbors survivors lawyer lawyers guard activist activists resident residents witness witnesses eyewitness eyewitnesses medic medics doctor doctors survivor survivors observer observers analyst analysts journalist journalists reporter reporters correspondent correspondents expert experts historian historians media opposition police officer officers commander member members fighter fighters soldier soldiers rebel rebels insurgent insurgents militant militants villager villagers locals volunteer volunteers coordinator relative relatives refugee refugees evacuee evacuees civilian civilians'.split(
    ' ',
  ),
  ...'navy militia defence defense service services ministry administration council intelligence prosecutor prosecutors hospital hospitals office agency agencies presidency parliament embassy television tv radio'.split(
    ' ',
  ),
]);

/** Source nouns that imply their side: a state, or its opponents. */
export const SIDE_SOURCE_NOUNS: ReadonlySet<string> = new Set('government military army regime rebels insurgents militants'.split(' '));

/** Titles in apposition to the name of a source, after it ("X, the head of Y, said") or before it ("the mayor, X, said"). */
export const SOURCE_TITLES: ReadonlySet<string> = new Set(
  'head leader commander spokesman spokeswoman spokesperson director chief governor mayor minister president representative member founder chairman adviser ambassador envoy general colonel secretary'.split(
    ' ',
  ),
);

/** Nouns for organisations that are sources, before their name ("the newspaper X") or with an antecedent ("the group also said"). */
export const SOURCE_ORGANISATIONS: ReadonlySet<string> = new Set(
  'group organisation organization monitor watchdog newspaper outlet channel agency network website station broadcaster magazine site movement groups organisations organizations monitors watchdogs newspapers outlets channels networks websites'.split(
    ' ',
  ),
);

/** Nouns that are cues beside the name of their source: "Ukrainian claim", "a report by X", "SAA claim". */
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

/** Nouns that may be the subject of a speech verb: "another opposition claim put the toll at 450". */
export const REPORT_NOUNS: ReadonlySet<string> = new Set(
  'claim claims estimate estimates report reports figures count account accounts statement article data information calculations assessment assessments findings'.split(
    ' ',
  ),
);

/** Modifiers of these nouns that name no source. */
export const UNNAMED_MODIFIERS: ReadonlySet<string> = new Set(
  'initial early earlier later first some other others several unconfirmed conflicting latest new previous various different many most such media news preliminary provisional official incomplete rough available updated further additional open-source local independent modern contemporary ancient medieval classical traditional primary secondary historical academic scholarly recent declassified censored conservative unofficial'.split(
    ' ',
  ),
);

/** Adjectives of what a report is made of, which say nothing of who made it: "photographic reports". */
export const MEDIA_OF_EVIDENCE: ReadonlySet<string> = new Set(
  'photographic video visual satellite photo documentary forensic geolocated audio radio written oral press eyewitness archival archive epigraphic archaeological literary statistical'.split(
    ' ',
  ),
);

/** Prepositional cues, before the name of the source: "per SOHR", "according to the SDF". */
export const SOURCE_PREPOSITIONS: readonly string[] = ['according to', 'as per', 'per'];

/** Verbs of publishing, with media as their object or subject: the publisher is the source. */
export const PUBLISHING_VERBS: ReadonlySet<string> = new Set(['released', 'published', 'showed', 'posted', 'broadcast', 'aired']);
/** Nouns for published recordings. */
export const MEDIA_NOUNS: ReadonlySet<string> = new Set([
  'footage',
  'video',
  'videos',
  'photo',
  'photos',
  'picture',
  'pictures',
  'image',
  'images',
  'photographs',
]);

/** Adverbs that attribute a clause to an unnamed source. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'purportedly']);

/** Passive and impersonal cues with an unnamed source: "it was reported that". */
export const HEARSAY_PHRASES: readonly string[] = [
  'it was reported',
  'was reported',
  'were reported',
  'it was claimed',
  'reports said',
  'reports emerged',
  'there were reports',
];

/** Headings in a cell that state an outcome or population, and no source: "Dead:". */
export const CELL_HEADING_NOUNS: ReadonlySet<string> = new Set(
  'dead killed wounded injured captured missing deaths casualties losses total totals civilians military strength soldiers fighters displaced'.split(' '),
);
