/** Words for saying: who says so is found by them. Read by `../attribution/attributions.ts`. */

/** Verbs of speech; a name before one is a claimant. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'said says say claimed claims claim reported reports stated states announced announces estimated estimates confirmed declared declares admitted asserted acknowledged added alleged told wrote documented recorded counted registered verified put accused informed notified affirmed affirms affirm insisted insists noted revealed disclosed testified recalled tweeted assessed assesses calculated tallied specified mentioned confirm confirms allege alleges acknowledges admits asserts'.split(
    ' ',
  ),
);

/** Verbs that say something where "that" stands behind them: "countered that 30 were killed", not "countered the attack". */
export const SPEECH_VERBS_WITH_THAT: ReadonlySet<string> = new Set(
  'countered maintained maintains argued argues contended contends replied responded warned stressed emphasised emphasized reiterated repeated complained commented concluded concludes observed explained'.split(
    ' ',
  ),
);

/** Their participles, which speak for the subject of the sentence where nobody stands before them: ", stating that". */
export const SPEECH_PARTICIPLES: ReadonlySet<string> = new Set(
  'saying stating claiming reporting announcing estimating confirming adding alleging noting informing affirming insisting asserting declaring admitting acknowledging revealing'.split(
    ' ',
  ),
);

/** Verbs by which somebody gives a number: only with one of the nouns behind them. */
export const GIVING_VERBS: ReadonlySet<string> = new Set('gave give gives giving provided provides lists listed placed puts issued cited cites'.split(' '));
export const GIVEN_NOUNS: ReadonlySet<string> = new Set(
  'toll tolls figure figures number numbers estimate estimates count account accounts description version'.split(' '),
);

/** Those among them that go on: what follows in the paragraph is told by whoever gave them, until somebody else speaks. */
export const ACCOUNT_NOUNS: ReadonlySet<string> = new Set(['account', 'accounts', 'description', 'version']);
/** Verbs before them. */
export const ACCOUNT_VERBS: ReadonlySet<string> = new Set('gave gives contradicted disputed'.split(' '));

/** "their initial death toll of 200", "its earlier estimate": a number that its owner gave; the noun alone would be a loss. */
export const OWN_NUMBER_NOUNS: ReadonlySet<string> = new Set(['toll', 'estimate', 'estimates', 'figure', 'figures', 'count', 'claim', 'claims']);
export const EARLIER_ADJECTIVES: ReadonlySet<string> = new Set('initial earlier previous first original prior former'.split(' '));

/** Verbs by which those who are sent to look are a source: "Daily Lark journalists found 20 bodies". */
export const PERCEPTION_VERBS: ReadonlySet<string> = new Set(['found', 'saw', 'seen', 'witnessed', 'filmed', 'discovered']);
export const OBSERVER_NOUNS: ReadonlySet<string> = new Set(
  'journalist journalists reporter reporters correspondent correspondents observers monitors investigators'.split(' '),
);

/** Those who speak for the party named before them: "Ostmerish officials" are Ostmere. */
export const REPRESENTATIVE_NOUNS: ReadonlySet<string> = new Set(
  'forces officials official authorities spokesman spokeswoman spokesperson sources source command military army government commanders infantry troops'.split(
    ' ',
  ),
);
/** Of these, those who speak for it behind it too: "a spokesman for the Front". */
export const REPRESENTATIVES_WITH_OF: ReadonlySet<string> = new Set(
  'official officials spokesman spokeswoman spokesperson forces authorities government'.split(' '),
);

/** Those who speak by a description: "opposition activists", "the regional administration". */
export const DESCRIBED_SOURCE_NOUNS: ReadonlySet<string> = new Set([
  ...REPRESENTATIVE_NOUNS,
  ...'activist activists resident residents witness witnesses eyewitness eyewitnesses medic medics doctor doctors survivor survivors observer observers analyst analysts journalist journalists reporter reporters correspondent correspondents expert experts historian historians media opposition police officer officers commander member members fighter fighters soldier soldiers rebel rebels insurgent insurgents militant militants villager villagers locals volunteer volunteers coordinator relative relatives refugee refugees evacuee evacuees civilian civilians'.split(
    ' ',
  ),
  ...'ministry administration council intelligence prosecutor prosecutors hospital hospitals office agency agencies presidency parliament embassy television tv radio'.split(
    ' ',
  ),
]);

/** Of these, those whose party says so with no other word: the side of a state, or of those who fight it. */
export const SIDE_SOURCE_NOUNS: ReadonlySet<string> = new Set('government military army regime rebels insurgents militants'.split(' '));

/** Titles of people, behind a name in an aside ("X, the head of Y, said") or before it ("the mayor, X, said"). */
export const SOURCE_TITLES: ReadonlySet<string> = new Set(
  'head leader commander spokesman spokeswoman spokesperson director chief governor mayor minister president representative member founder chairman adviser ambassador envoy general colonel secretary'.split(
    ' ',
  ),
);

/** Bodies that speak, before their name ("the newspaper X") or where it was told before ("the group also said"). */
export const SOURCE_ORGANISATIONS: ReadonlySet<string> = new Set(
  'group organisation organization monitor watchdog newspaper outlet channel agency network website station broadcaster magazine site movement groups organisations organizations monitors watchdogs newspapers outlets channels networks websites'.split(
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

/** The same as the subject of a verb of speech: "another opposition claim put the toll at 450". */
export const REPORT_NOUNS: ReadonlySet<string> = new Set(
  'claim claims estimate estimates report reports figures count account accounts statement article data information calculations assessment assessments findings'.split(
    ' ',
  ),
);

/** Words before such nouns that name nobody. */
export const UNNAMED_MODIFIERS: ReadonlySet<string> = new Set(
  'initial early earlier later first some other others several unconfirmed conflicting latest new previous various different many most such media news preliminary provisional official incomplete rough available updated further additional open-source local independent'.split(
    ' ',
  ),
);

/** Before a name that is a claimant: "per SOHR", "according to the SDF". */
export const SOURCE_PREPOSITIONS: readonly string[] = ['according to', 'as per', 'per'];

/** Verbs of showing, by which media are a source of what is seen. */
export const PUBLISHING_VERBS: ReadonlySet<string> = new Set(['released', 'published', 'showed', 'posted', 'broadcast', 'aired']);
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

/** Adverbs by which somebody unnamed says so. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'purportedly']);

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
export const CELL_HEADING_NOUNS: ReadonlySet<string> = new Set(
  'dead killed wounded injured captured missing deaths casualties losses total totals civilians military strength soldiers fighters displaced'.split(' '),
);
