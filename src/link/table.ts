/**
 * Reads tables of items (CSV or TSV, such as results of the query service): text comes in, items go out. The column of the
 * item is the one that has Q-ids or addresses of items; the others are found by their names.
 */
import { parse } from 'csv-parse/sync';
import type { LinkedKind } from '../vocabulary/index.js';
import { mergeItems, tableDate, type Item } from './item.js';

/** Names of columns by what they hold, in small letters; the first that a table has is taken. */
const COLUMNS = {
  item: ['item', 'qid', 'wikidata', 'wd_id', 'id'],
  label: ['label', 'itemlabel', 'name', 'name_eng', 'title'],
  aliases: ['aliases', 'altlabel', 'names_all'],
  date: ['date', 'pointintime', 'start', 'starttime'],
  place: ['location', 'place'],
  country: ['country'],
  parent: ['partof', 'parent'],
  participant: ['participant'],
  type: ['type', 'instanceof'],
  lat: ['lat', 'latitude'],
  long: ['lon', 'long', 'lng', 'longitude'],
} as const;

interface TableOptions {
  /** Separates cells. */
  delimiter: ',' | '\t';
  /** What kind of thing the items are, which tables do not say. */
  kind?: LinkedKind | undefined;
}

/** Reads a table; rows of one item are put together. `problems` says why nothing could be read, `skipped` counts rows without an item. */
export function readItemTable(text: string, { delimiter, kind }: TableOptions): { items: Item[]; skipped: number; fault?: string } {
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, quote: delimiter === ',' ? '"' : null });
  } catch (error) {
    return { items: [], skipped: 0, fault: (error as Error).message };
  }
  const [header = [], ...body] = rows;
  const columns = columnsOf(header, body);
  if (columns.item === undefined) return { items: [], skipped: body.length, fault: 'no column has items: Q and a number, or addresses of items' };
  if (columns.label === undefined) return { items: [], skipped: body.length, fault: 'no column has labels: label, itemLabel or name' };
  const items = new Map<string, Item>();
  let skipped = 0;
  for (const row of body) {
    const item = readRow(row, columns, kind);
    if (item === undefined) {
      skipped += 1;
      continue;
    }
    const before = items.get(item.id);
    items.set(item.id, before === undefined ? item : mergeItems(before, item));
  }
  return { items: [...items.values()], skipped };
}

type Columns = Partial<Record<keyof typeof COLUMNS, number>> & { sitelinks: { site: string; index: number }[] };

function columnsOf(header: readonly string[], body: readonly (readonly string[])[]): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const found: Columns = { sitelinks: [] };
  for (const [key, known] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, readonly string[]][]) {
    const index = known.map((name) => names.indexOf(name)).find((at) => at !== -1);
    if (index !== undefined) found[key] = index;
  }
  // The query service names the label of ?battle ?battleLabel.
  const isItem = (index: number) => body.slice(0, 100).filter((row) => itemId(row[index]) !== undefined).length > 0;
  const item = found.item !== undefined && isItem(found.item) ? found.item : names.findIndex((name, index) => names.includes(`${name}label`) && isItem(index));
  found.item = item === -1 ? undefined : item;
  if (found.item !== undefined) {
    const label = names.indexOf(`${names[found.item] ?? ''}label`);
    if (label !== -1) found.label = label;
  }
  for (const [index, name] of names.entries()) {
    const site = /^([a-z_]{2,20}wiki)(?:_title)?$/.exec(name)?.[1];
    if (site !== undefined) found.sitelinks.push({ site, index });
  }
  return found;
}

function readRow(row: readonly string[], columns: Columns, kind: LinkedKind | undefined): Item | undefined {
  const cell = (key: keyof typeof COLUMNS) => {
    const index = columns[key];
    return index === undefined ? '' : (row[index] ?? '').trim();
  };
  const items = (key: keyof typeof COLUMNS) =>
    cell(key)
      .split('|')
      .flatMap((one) => itemId(one) ?? []);
  const id = itemId(cell('item'));
  // Where an item has no label, the query service writes its id.
  if (id === undefined || cell('label') === '' || cell('label') === id) return undefined;
  const [lat, long] = [cell('lat'), cell('long')].map((text) => (text === '' ? NaN : Number(text))) as [number, number];
  const date = tableDate(cell('date'));
  return {
    id,
    label: cell('label'),
    names: cell('aliases')
      .split('|')
      .filter((name) => name !== '' && name !== cell('label')),
    types: items('type'),
    kinds: kind === undefined ? [] : [kind],
    sitelinks: Object.fromEntries(
      columns.sitelinks.flatMap(({ site, index }) => ((row[index] ?? '') === '' ? [] : [[site, (row[index] ?? '').replaceAll('_', ' ')]])),
    ),
    dates: date === undefined ? [] : [date],
    ...(Number.isNaN(lat) || Number.isNaN(long) ? {} : { coordinates: { lat, long } }),
    places: items('place'),
    countries: items('country'),
    parents: items('parent'),
    participants: items('participant'),
  };
}

/** The id in a cell: `Q12`, `wd:Q12` or an address that ends in it. */
function itemId(text: string | undefined): string | undefined {
  return /^(?:wd:|https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\/)?(Q[1-9]\d*)$/.exec(text?.trim() ?? '')?.[1];
}
