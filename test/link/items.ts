/** Items of a country that does not exist, as Wikidata's dump and API have them. */
import type { Item } from '../../src/link/item.js';

const snak = (value: unknown) => ({ rank: 'normal', mainsnak: { snaktype: 'value', datavalue: { value } } });
const item = (id: string) => snak({ 'entity-type': 'item', id });
export const time = (text: string, precision = 11) => snak({ time: text, precision, calendarmodel: 'http://www.wikidata.org/entity/Q1' });

export interface EntityParts {
  id: string;
  label: string;
  aliases?: string[];
  types?: string[];
  of?: string[];
  page?: string;
  claims?: Record<string, unknown[]>;
  revision?: number;
}

/** An entity in the format of the dump. */
export function entity({ id, label, aliases = [], types = [], of = [], page, claims = {}, revision }: EntityParts) {
  return {
    type: 'item',
    id,
    ...(revision === undefined ? {} : { lastrevid: revision }),
    labels: { en: { language: 'en', value: label } },
    // PHP writes an empty map as a list.
    descriptions: [],
    aliases: aliases.length === 0 ? [] : { en: aliases.map((value) => ({ language: 'en', value })) },
    claims: { ...(types.length === 0 ? {} : { P31: types.map(item) }), ...(of.length === 0 ? {} : { P279: of.map(item) }), ...claims },
    sitelinks: page === undefined ? {} : { enwiki: { site: 'enwiki', title: page, badges: [] } },
  };
}

export const BATTLE = 'Q178561';

/** A small Wikidata: two battles of one town, the town, its country, a page of a wiki, and a class of battles. */
export const ENTITIES = [
  entity({
    id: 'Q11',
    label: 'Battle of Larkmoor',
    types: [BATTLE],
    page: 'Battle of Larkmoor (2031)',
    claims: { P585: [time('+2031-05-04T00:00:00Z')], P276: [item('Q20')], P710: [item('Q30')] },
  }),
  entity({ id: 'Q12', label: 'Battle of Larkmoor', types: [BATTLE], claims: { P580: [time('+2019-03-01T00:00:00Z')], P582: [time('+2019-03-09T00:00:00Z')] } }),
  entity({ id: 'Q13', label: 'Raid on Hollin Bridge', types: ['Q40'], aliases: ['Hollin Bridge raid'] }),
  entity({
    id: 'Q20',
    label: 'Larkmoor',
    aliases: ['Lark Moor'],
    types: ['Q515'],
    claims: { P17: [item('Q21')], P625: [snak({ latitude: 10.5, longitude: 20.25, globe: 'http://www.wikidata.org/entity/Q2' })] },
  }),
  entity({ id: 'Q21', label: 'Carrowmere', types: ['Q6256'], page: 'Carrowmere' }),
  entity({ id: 'Q22', label: 'Larkmoor', types: ['Q4167410'], page: 'Larkmoor (disambiguation)' }),
  entity({ id: 'Q30', label: 'Heron League', types: ['Q17149090'] }),
  entity({ id: 'Q40', label: 'river raid', of: [BATTLE] }),
  entity({ id: 'Q50', label: 'Carrowmere cheese', types: ['Q51'] }),
];

/** The dump: an array with an entity a line. */
export const DUMP = `[\n${ENTITIES.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;

export function plainItem(parts: Partial<Item> & Pick<Item, 'id' | 'label'>): Item {
  return { names: [], types: [], kinds: [], sitelinks: {}, dates: [], places: [], countries: [], parents: [], participants: [], ...parts };
}
