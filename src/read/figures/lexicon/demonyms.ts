/** Lexicon of demonyms: the adjective and plural noun of each country, its capitals; and words for sides. Used by `../../entity-index.ts`. */
import { phraseTable, type PhraseTable } from './lookup.js';

/** Country, adjective, and the plural noun where it is not the adjective with an s. */
export const DEMONYMS: readonly (readonly [country: string, adjective: string, people?: string])[] = [
  ['Afghanistan', 'Afghan'],
  ['Algeria', 'Algerian'],
  ['Armenia', 'Armenian'],
  ['Australia', 'Australian'],
  ['Azerbaijan', 'Azerbaijani'],
  ['Azerbaijan', 'Azeri'],
  ['Bangladesh', 'Bangladeshi'],
  ['Belarus', 'Belarusian'],
  ['Belgium', 'Belgian'],
  ['Canada', 'Canadian'],
  ['Chad', 'Chadian'],
  ['China', 'Chinese', 'Chinese'],
  ['Colombia', 'Colombian'],
  ['Croatia', 'Croatian', 'Croats'],
  ['Egypt', 'Egyptian'],
  ['Eritrea', 'Eritrean'],
  ['Estonia', 'Estonian'],
  ['Ethiopia', 'Ethiopian'],
  ['France', 'French', 'French'],
  ['Georgia', 'Georgian'],
  ['Germany', 'German'],
  ['Greece', 'Greek'],
  ['India', 'Indian'],
  ['Iran', 'Iranian'],
  ['Iraq', 'Iraqi'],
  ['Israel', 'Israeli'],
  ['Italy', 'Italian'],
  ['Japan', 'Japanese', 'Japanese'],
  ['Jordan', 'Jordanian'],
  ['Kazakhstan', 'Kazakh'],
  ['Kenya', 'Kenyan'],
  ['Kuwait', 'Kuwaiti'],
  ['Lebanon', 'Lebanese', 'Lebanese'],
  ['Libya', 'Libyan'],
  ['Malaysia', 'Malaysian'],
  ['Mali', 'Malian'],
  ['Moldova', 'Moldovan'],
  ['Morocco', 'Moroccan'],
  ['Myanmar', 'Burmese', 'Burmese'],
  ['Niger', 'Nigerien'],
  ['Nigeria', 'Nigerian'],
  ['Pakistan', 'Pakistani'],
  ['Palestine', 'Palestinian'],
  ['Poland', 'Polish', 'Poles'],
  ['Qatar', 'Qatari'],
  ['Romania', 'Romanian'],
  ['Russia', 'Russian'],
  ['Rwanda', 'Rwandan'],
  ['Saudi Arabia', 'Saudi'],
  ['Serbia', 'Serbian', 'Serbs'],
  ['Somalia', 'Somali'],
  ['South Sudan', 'South Sudanese', 'South Sudanese'],
  ['Spain', 'Spanish', 'Spaniards'],
  ['Sudan', 'Sudanese', 'Sudanese'],
  ['Syria', 'Syrian'],
  ['Tajikistan', 'Tajik'],
  ['Tunisia', 'Tunisian'],
  ['Turkey', 'Turkish', 'Turks'],
  ['Turkmenistan', 'Turkmen', 'Turkmens'],
  ['Uganda', 'Ugandan'],
  ['Ukraine', 'Ukrainian'],
  ['United Arab Emirates', 'Emirati'],
  ['United Kingdom', 'British', 'Britons'],
  ['United States', 'American'],
  ['Uzbekistan', 'Uzbek'],
  ['Venezuela', 'Venezuelan'],
  ['Vietnam', 'Vietnamese', 'Vietnamese'],
  ['Yemen', 'Yemeni'],
];

/**
 * Countries that are no state of today, or have another name as one: their adjectives are those of a party only where a side
 * lists it ("Kingdom of England": "English losses"). "English" alone may be the language.
 */
export const FORMER_DEMONYMS: typeof DEMONYMS = [
  ['Bavaria', 'Bavarian'],
  ['Denmark', 'Danish', 'Danes'],
  ['England', 'English', 'English'],
  ['Great Britain', 'British', 'British'],
  ['Hungary', 'Hungarian'],
  ['Norway', 'Norwegian'],
  ['Portugal', 'Portuguese', 'Portuguese'],
  ['Prussia', 'Prussian'],
  ['Saxony', 'Saxon'],
  ['Scotland', 'Scottish', 'Scots'],
  ['Sweden', 'Swedish', 'Swedes'],
];

/** Capitals as metonyms of their state: "Kyiv claimed", "according to Tehran". As places they are no party. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Afghanistan: ['Kabul'],
    Algeria: ['Algiers'],
    Armenia: ['Yerevan'],
    Australia: ['Canberra'],
    Azerbaijan: ['Baku'],
    Belarus: ['Minsk'],
    Canada: ['Ottawa'],
    China: ['Beijing'],
    Colombia: ['Bogotá', 'Bogota'],
    Croatia: ['Zagreb'],
    Egypt: ['Cairo'],
    Eritrea: ['Asmara'],
    Ethiopia: ['Addis Ababa'],
    France: ['Paris'],
    Georgia: ['Tbilisi'],
    Germany: ['Berlin'],
    Greece: ['Athens'],
    India: ['New Delhi', 'Delhi'],
    Iran: ['Tehran'],
    Iraq: ['Baghdad'],
    Italy: ['Rome'],
    Japan: ['Tokyo'],
    Jordan: ['Amman'],
    Kenya: ['Nairobi'],
    Lebanon: ['Beirut'],
    Libya: ['Tripoli'],
    Mali: ['Bamako'],
    Moldova: ['Chișinău', 'Chisinau'],
    Pakistan: ['Islamabad'],
    Poland: ['Warsaw'],
    Qatar: ['Doha'],
    Russia: ['Moscow'],
    Rwanda: ['Kigali'],
    'Saudi Arabia': ['Riyadh'],
    Serbia: ['Belgrade'],
    Somalia: ['Mogadishu'],
    'South Sudan': ['Juba'],
    Sudan: ['Khartoum'],
    Syria: ['Damascus'],
    Turkey: ['Ankara'],
    Ukraine: ['Kyiv', 'Kiev'],
    'United Kingdom': ['London'],
    'United States': ['Washington'],
    Uganda: ['Kampala'],
    Vietnam: ['Hanoi'],
    Yemen: ['Sanaa', "Sana'a"],
  }).flatMap(([country, capitals]) => capitals.map((capital) => [capital, country] as const)),
);

/** Words in an actor's name that mark it as a government or state force. */
export const STATE_ACTOR_NAME =
  /\b(?:republic|armed forces|army|government|kingdom|federation|ministry|air force|navy|national guard|border guard|gendarmerie)\b/i;

/** Words in such a name that mark an armed group instead. */
export const ARMED_GROUP_NAME = /\b(?:free|liberation|national army|mujahideen|resistance|opposition|rebels?|islamic army|army of)\b/i;

/** Adjectives and nouns that refer to the side of a state, where exactly one side is a state. */
export const STATE_SIDE_WORDS: ReadonlySet<string> = new Set(
  'government pro-government army loyalist loyalists regime soldier soldiers troop troops serviceman servicemen police policeman policemen policewoman gendarme gendarmes conscript conscripts'.split(
    ' ',
  ),
);

/** Phrases that refer to the side of a state: "the security forces", "military personnel". */
export const STATE_SIDE_PHRASES: PhraseTable = phraseTable(
  ['security', 'military'].flatMap((first) =>
    ['forces', 'force', 'personnel', 'officer', 'officers', 'official', 'officials', 'member', 'members', 'agent', 'agents'].map(
      (second) => `${first} ${second}`,
    ),
  ),
);

/** Adjectives and nouns that refer to the side of an armed group, against a state. */
export const GROUP_SIDE_WORDS: ReadonlySet<string> = new Set(
  'rebel rebels opposition anti-government insurgent insurgents militant militants jihadist jihadists'.split(' '),
);

/** The words for rebels: where several sides are armed groups, they refer to the one with a rebel name (`REBEL_ACTOR_NAME`). */
export const REBEL_WORDS: ReadonlySet<string> = new Set('rebel rebels opposition anti-government'.split(' '));

/** Words in an actor's name that mark its side as rebels. */
export const REBEL_ACTOR_NAME = /\b(?:free|rebels?|opposition|revolution(?:ary)?)\b/i;

/** Country of each demonym: "Russian estimates" are those of Russia, whether it is on a side or not. */
export const COUNTRY_OF_ADJECTIVE: ReadonlyMap<string, string> = new Map(DEMONYMS.map(([country, adjective]) => [adjective, country]));

/** The demonym adjectives alone: "Afghan". */
export const DEMONYM_ADJECTIVES: ReadonlySet<string> = new Set(DEMONYMS.map(([, adjective]) => adjective));
