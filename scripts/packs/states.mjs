// The pack `states`: states and territories as actors and as places, with codes of ISO 3166-1, adjectives and names.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import nationalities from 'i18n-nationality';
import { slug } from '../../dist/slug.js';
import { aliasesOf, ordered, withUniqueAliases } from './names.mjs';

const require = createRequire(import.meta.url);
countries.registerLocale(require('i18n-iso-countries/langs/en.json'));
nationalities.registerLocale(require('i18n-nationality/langs/en.json'));

/** Labels of the table that the lists of ISO spell otherwise. */
const CODES = { 'Federated States of Micronesia': 'FM', 'São Tomé and Príncipe': 'ST', 'The Bahamas': 'BS' };
/** Names in common use that none of the lists has, and preferred names where the label of the table is not the usual one. */
const USUAL = { US: 'United States', CN: 'China', PS: 'Palestine', GM: 'Gambia', BS: 'Bahamas' };
const MORE_NAMES = {
  CG: ['Government of Congo'],
  SY: ['Syrian Arab Republic'],
  GB: ['Britain', 'U.K.'],
  KP: ["Democratic People's Republic of Korea", 'DPRK'],
  AE: ['U.A.E.'],
};
/** Where the list of adjectives gives a phrase, an inhabitant, or a form that is not the one in use. */
const ADJECTIVES = {
  AG: ['Antiguan'], BA: ['Bosnian'], CD: [], CG: [], DM: [], DO: [], CK: [], DJ: ['Djiboutian'], GL: ['Greenlandic'], KN: [], LC: ['Saint Lucian'], VC: ['Vincentian'],
  PS: ['Palestinian'], TT: ['Trinidadian'], AE: ['Emirati'], VA: [], VU: [], NU: [], SX: [], TM: ['Turkmen', 'Turkmenistani'], NZ: ['New Zealand'], KG: ['Kyrgyz', 'Kyrgyzstani'],
  KZ: ['Kazakh', 'Kazakhstani'], UZ: ['Uzbek', 'Uzbekistani'], YE: ['Yemeni'], XK: ['Kosovar', 'Kosovan'], PG: ['Papua New Guinean'], SR: ['Surinamese'], LS: ['Basotho'], GB: ['British', 'UK', 'U.K.'],
  US: ['American', 'US', 'U.S.'], SK: ['Slovak'], AR: ['Argentine', 'Argentinian'], AL: ['Albanian'], AZ: ['Azerbaijani', 'Azeri'], AF: ['Afghan'], MC: ['Monégasque'], SB: [],
}; // prettier-ignore

/** Returns the pack. `file`: label, item and evidence, tab-separated. */
export function states(file) {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t')); // prettier-ignore
  const shown = new Intl.DisplayNames(['en'], { type: 'region' });
  const byShown = new Map(Object.keys(countries.getAlpha2Codes()).map((code) => [shown.of(code), code]));
  const codeOf = (label) => CODES[label] ?? countries.getAlpha2Code(label, 'en') ?? byShown.get(label);
  const entities = rows.map(([label, item, evidence]) => {
    const code = codeOf(label);
    const name = USUAL[code] ?? label;
    const listed = code === undefined ? [] : [...countries.getName(code, 'en', { select: 'all' }), shown.of(code), ...(MORE_NAMES[code] ?? [])];
    const bare = name.replace(/^The /, '');
    const aliases = aliasesOf(name, [label, ...listed.map(plain), ...(code === undefined ? [] : [`Government of ${bare}`])]);
    const adjectives = code === undefined ? [] : (ADJECTIVES[code] ?? [nationalities.getName(code, 'en')].filter((one) => one !== undefined));
    const identifiers =
      code === undefined
        ? undefined
        : { 'iso-3166-1-alpha-2': code, ...(countries.alpha2ToAlpha3(code) ? { 'iso-3166-1-alpha-3': countries.alpha2ToAlpha3(code) } : {}) };
    // A row without a code is a region or a state of the past.
    return { id: slug(name), name, aliases, kind: code === undefined ? undefined : 'state', adjectives, identifiers, label, item, evidence };
  });
  const shared = new Set(entities.flatMap(({ adjectives }) => adjectives).filter((one, index, all) => all.indexOf(one) !== index));
  const actors = withUniqueAliases(entities.map(({ adjectives, ...one }) => ({ ...one, adjectives: adjectives.filter((word) => !shared.has(word)) })));
  const places = withUniqueAliases(
    entities.map((one) => ({
      ...one,
      aliases: one.aliases.filter((alias) => !alias.startsWith('Government of ')),
      kind: undefined,
      adjectives: [],
      precision: one.kind && 'country',
    })),
  );
  const linkOf =
    (kind) =>
    ({ id, name, label, item, evidence }) => ({ subject: `${kind}:${id}`, label: name, item, itemLabel: label, evidence });
  return {
    pack: PACK,
    lists: { actors: actors.map(ordered), places: places.map(ordered) },
    links: [...entities.map(linkOf('actor')), ...entities.map(linkOf('place'))],
  };
}

/** "Netherlands (Kingdom of the)" → "Kingdom of the Netherlands"; "Korea, Republic of" → "Republic of Korea". */
function plain(name) {
  const [, head, rest] = /^(.*?)(?: \((.* of(?: the)?)\)|, (.* of(?: the)?))$/.exec(name)?.filter((one) => one !== undefined) ?? [];
  return (head === undefined ? name : `${rest} ${head}`).replace('’', "'");
}

const PACK = `# States and territories, as actors and as places, with codes of ISO 3166-1, English names and adjectives.
id: states
title: States and territories
licence: https://creativecommons.org/publicdomain/zero/1.0/
sources:
  - title: Wikidata, items of countries (pairings of label and item as in IBM/kif)
    url: https://www.wikidata.org/
    licence: https://creativecommons.org/publicdomain/zero/1.0/
  - title: i18n-iso-countries, codes and names of ISO 3166-1
    url: https://www.npmjs.com/package/i18n-iso-countries
    licence: https://spdx.org/licenses/MIT
  - title: i18n-nationality, adjectives
    url: https://www.npmjs.com/package/i18n-nationality
    licence: https://spdx.org/licenses/MIT
  - title: Unicode CLDR, names of regions (Intl.DisplayNames)
    url: https://cldr.unicode.org/
    licence: https://spdx.org/licenses/Unicode-3.0
note: A listing says nothing about recognition or status. Adjectives that two states share (Congolese, Dominican) are left out.
`;
