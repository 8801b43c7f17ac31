// The pack `places-syria`: places in Syria from Who's On First, with coordinates and spellings.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { nameKey } from '../../dist/entry/index.js';
import { aliasesOf, idsFor, ordered } from './names.mjs';

const PRECISIONS = { locality: 'settlement', neighbourhood: 'area', campus: 'spot', county: 'area', region: 'area', country: 'country' };
/** What an area is called after its name: its bare name is that of its town. */
const AREA_WORDS = { county: 'District', region: 'Governorate' };
/** A place of at least so many people has a plain id, and its names before smaller places of the same names. */
const TOWN = 10_000;

export function places(file) {
  const rows = parse(readFileSync(file), { columns: true, bom: true, trim: true });
  const towns = new Map(rows.filter(isTown).map((row) => [nameKey(row.name_eng), row.name_eng]));
  const settlementNames = new Set(rows.filter(({ placetype }) => placetype === 'locality').flatMap((row) => spellings(row).map(nameKey)));
  const items = rows.map((row) => describe(row, { towns, settlementNames }));
  const ids = idsFor(items, ({ population = 0, placetype }) => population >= TOWN || placetype !== 'locality');
  const byKey = new Map(items.map((item, index) => [item.key, ids[index]]));
  return {
    pack: PACK,
    lists: {
      places: items.map((item, index) => ordered({ ...item, id: ids[index], within: item.placetype === 'country' ? undefined : byKey.get(item.parent) })),
    },
    links: items.flatMap(({ item, key, name }, index) =>
      item === '' ? [] : [{ subject: `place:${ids[index]}`, label: name, item, itemLabel: '', evidence: `Who's On First ${key}: concordance with Wikidata` }],
    ),
  };
}

function describe(row, { towns, settlementNames }) {
  const { wof_id, placetype, lat, lon, gn_id, wd_id, parent_id, population } = row;
  const word = AREA_WORDS[placetype];
  const latin = spellings(row).filter((one) => /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}ʼʻ`´]+$/u.test(one));
  const town = word === undefined ? undefined : latin.map((one) => towns.get(nameKey(one))).find((one) => one !== undefined);
  const usual = town || row.name_eng || latin.find((one) => /^[ -~]+$/.test(one)) || latin[0] || row.name;
  const base = placetype === 'country' ? 'Syria' : usual.replace(/^Markaz | \(.*\)$/g, '');
  const name = word === undefined || base.endsWith(word) ? base : `${base} ${word}`;
  const all = spellings(row).flatMap((one) => (word === undefined ? [one] : [one, ...(latin.includes(one) && !one.endsWith(word) ? [`${one} ${word}`] : [])]));
  const aliases = aliasesOf(name, all).filter((one) => word === undefined || !settlementNames.has(nameKey(one)));
  return {
    key: wof_id, name, aliases, placetype, item: wd_id, parent: parent_id, precision: PRECISIONS[placetype],
    identifiers: { whosonfirst: wof_id, ...(gn_id === '' ? {} : { geonames: gn_id }) },
    lat: Number(lat), long: Number(lon), source: `Who's On First ${wof_id}`, population: population === '' ? undefined : Number(population),
  }; // prettier-ignore
}

function isTown({ placetype, population, name_eng }) {
  return placetype === 'locality' && Number(population) >= TOWN && name_eng !== '';
}

/** The spellings in Latin and Arabic letters; documents in other scripts are not read. Codes of airports are no names. */
function spellings({ name, name_eng, names_all }) {
  return [name_eng, name, ...names_all.split('|')].map((one) => one.trim()).filter((one) => one !== '' && !/^[A-Z]{2,4}$/.test(one) && /^[\p{Script=Latin}\p{Script=Arabic}\p{M}\p{P}\p{Zs}\p{N}ʼʻ`´]+$/u.test(one)); // prettier-ignore
}

const PACK = `# Places in Syria, with coordinates and spellings.
id: places-syria
title: Places in Syria, from Who's On First
licence: https://creativecommons.org/licenses/by/4.0/
attribution: Who's On First, with data of GeoNames and others; https://whosonfirst.org/docs/licenses/
sources:
  - title: Who's On First, a gazetteer of places
    url: https://whosonfirst.org/
    licence: https://creativecommons.org/licenses/by/4.0/
  - title: GeoNames
    url: https://www.geonames.org/
    licence: https://creativecommons.org/licenses/by/4.0/
note: Spellings in Latin and Arabic letters. A name that several places have is not resolved, unless one of them is a town far larger than the others.
`;
