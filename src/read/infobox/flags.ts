/** Flags of countries: two letters of a region, which the layout keeps where it loses the name. Letters in, names out. */
import { lookupTable } from '../figures/lexicon/lookup.js';

/** Two regional indicators: one flag. */
export const FLAG = /[\u{1F1E6}-\u{1F1FF}]{2}/u;

/** The English name of the country whose flag it is; undefined for letters that are no country's. */
export function countryOf(flag: string): string | undefined {
  const code = Array.from(flag, (letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('');
  return REGIONS.of(code);
}

/** Another name that documents use beside that of the Unicode CLDR. */
export function otherNameOf(country: string): string | undefined {
  return OTHER_NAMES[country];
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const OTHER_NAMES = lookupTable({
  Türkiye: 'Turkey',
  Czechia: 'Czech Republic',
  'Myanmar (Burma)': 'Myanmar',
  'Congo - Kinshasa': 'DR Congo',
  'Congo - Brazzaville': 'Republic of the Congo',
  'Palestinian Territories': 'Palestine',
  'Côte d’Ivoire': 'Ivory Coast',
  'Bosnia & Herzegovina': 'Bosnia and Herzegovina',
});
