/** Resolves flag emoji (two regional indicators) to country names; the layout keeps a flag where it loses the name. */
import { lookupTable } from '../figures/lexicon/lookup.js';

/** Matches a flag: two regional indicators. */
export const FLAG = /[\u{1F1E6}-\u{1F1FF}]{2}/u;

/** Gives the English name of a flag's country; undefined if there is none. */
export function countryOf(flag: string): string | undefined {
  const code = Array.from(flag, (letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('');
  return REGIONS.of(code);
}

/** Lists the countries of the flags in a text, by the names that documents use. */
export function flagCountries(text: string): string[] {
  return Array.from(text.matchAll(new RegExp(FLAG.source, 'gu')), ([flag]) => countryOf(flag)).flatMap((country) =>
    country === undefined ? [] : [otherNameOf(country) ?? country],
  );
}

/** Gives another name that documents use for a country, besides that of the Unicode CLDR. */
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
