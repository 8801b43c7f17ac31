/**
 * Where the links of wikitext lead: what is written in a link, or in the template of a flag, comes in; the title of the
 * article goes out, as the wiki spells it. What leads to no article of the same wiki has none.
 */
import { bareTitle, nameKey } from '../../entry/index.js';
import { lookupTable } from '../figures/lexicon/lookup.js';

/** Namespaces without articles, and wikis that are no language, by what stands before the colon. */
const PREFIXES: ReadonlySet<string> = new Set(
  (
    'media special talk user wikipedia project wp wt file image mediawiki template tm help category portal draft module timedtext book education program gadget ' +
    'commons meta species wikispecies wiktionary wikt wikinews wikiquote wikisource wikibooks wikiversity wikivoyage wikidata ' +
    'incubator outreach foundation mediawikiwiki phabricator bugzilla doi rfc pmid imdbname imdbtitle simple'
  ).split(' '),
);

/** A language of another wiki: `fr:`, `zh-yue:`. */
const LANGUAGE = /^(?:[a-z]{2,3}|[a-z]{2,3}-[a-z]{2,10}|[bcdmnqsvw])$/;

/** Names of countries in templates of flags that are no title of an article. */
const COUNTRIES: Readonly<Record<string, string>> = lookupTable({
  us: 'United States',
  usa: 'United States',
  'united states of america': 'United States',
  uk: 'United Kingdom',
  gbr: 'United Kingdom',
  'great britain': 'Kingdom of Great Britain',
  ussr: 'Soviet Union',
  urs: 'Soviet Union',
  csa: 'Confederate States of America',
  prc: 'China',
  chn: 'China',
  "people's republic of china": 'China',
  roc: 'Taiwan',
  uae: 'United Arab Emirates',
  dprk: 'North Korea',
  prk: 'North Korea',
  rok: 'South Korea',
  kor: 'South Korea',
  gdr: 'East Germany',
  frg: 'West Germany',
  uar: 'United Arab Republic',
  rsa: 'South Africa',
  ukr: 'Ukraine',
  rus: 'Russia',
  syr: 'Syria',
  ger: 'Germany',
  deu: 'Germany',
  fra: 'France',
  ita: 'Italy',
  jpn: 'Japan',
  pol: 'Poland',
  tur: 'Turkey',
  isr: 'Israel',
  irq: 'Iraq',
  irn: 'Iran',
  nzl: 'New Zealand',
  aus: 'Australia',
  can: 'Canada',
  'british empire': 'British Empire',
  'nazi germany': 'Nazi Germany',
  georgia: 'Georgia (country)',
  ireland: 'Republic of Ireland',
  'free french forces': 'Free France',
  'french first empire': 'First French Empire',
  holland: 'Netherlands',
  isil: 'Islamic State',
  isis: 'Islamic State',
  rojava: 'Democratic Autonomous Administration of North and East Syria',
  drc: 'Democratic Republic of the Congo',
  'dr congo': 'Democratic Republic of the Congo',
});

/**
 * Returns the article that a link leads to: `[[ukraine]]` and `[[:Ukraine#Army|Ukraine]]` lead to "Ukraine". A link to a section
 * means something else than the whole article, unless `label` is its name.
 */
export function linkedTitle(target: string, label: string): string | undefined {
  const [article = '', ...section] = decoded(target.replace(/^\s*:/, '')).split('#');
  const title = normalTitle(article);
  if (title === undefined || hasPrefix(title)) return undefined;
  if (section.length > 0 && nameKey(label) !== nameKey(bareTitle(title))) return undefined;
  return title;
}

/** Returns the article of the country that the template of a flag names. */
export function countryTitle(written: string): string | undefined {
  const name = decoded(written).trim();
  return COUNTRIES[name.replaceAll('_', ' ').toLowerCase()] ?? normalTitle(name);
}

/** Spells a title as the wiki does: no underscores, the first letter a capital. Undefined for what cannot be a title. */
function normalTitle(written: string): string | undefined {
  const title = written
    .replace(/[\s_\u00a0\u200e\u200f]+/g, ' ')
    .trim()
    .normalize('NFC');
  if (title === '' || new TextEncoder().encode(title).length > LONGEST_TITLE || /[<>[\]{}|\p{Cc}]|''|^\.{1,2}$|^\.{0,2}\//u.test(title)) return undefined;
  const [first = ''] = title;
  // "ß" has no capital of one letter.
  const capital = first.toUpperCase();
  return `${capital.length === first.length ? capital : first}${title.slice(first.length)}`;
}
/** In bytes. */
const LONGEST_TITLE = 255;

function hasPrefix(title: string): boolean {
  const colon = title.indexOf(':');
  if (colon === -1) return false;
  const prefix = title
    .slice(0, colon)
    .trim()
    .toLowerCase()
    .replace(/ talk$/, '');
  return PREFIXES.has(prefix) || LANGUAGE.test(prefix);
}

/** Decodes the entities and percent signs that may stand for characters of a title. */
function decoded(written: string): string {
  const plain = written
    .replace(/<!--.*?-->/gs, '')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&ndash;/g, '–');
  if (!/%[\dA-Fa-f]{2}/.test(plain)) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
