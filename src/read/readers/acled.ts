/**
 * Reads rows of the Armed Conflict Location & Event Data project: an account a row, with one claim of fatalities by ACLED's
 * own rule. Both generations of columns are read. The terms of ACLED forbid to pass its data on, so notes, which are its
 * own words, are left out unless asked for.
 */
import type { Actor, Claim, Entry } from '../../entry/index.js';
import type { Result } from '../../problem.js';
import { slug } from '../../slug.js';
import { CODE_BOOKS } from '../../vocabulary/index.js';
import { columnsOf, type ReadRow, type RowReader, type TableDescription, type TableKind } from './tables/reader.js';
import { Cells, columnName, type TableRow } from './tables/row.js';
import { nameId } from './tables/mapped-actors.js';
import { PlacesByName } from './tables/shared-entities.js';

const CLAIMANT: Actor = { id: 'acled', name: 'Armed Conflict Location & Event Data', aliases: ['ACLED'], kind: 'monitor' };
const METHOD = 'acled-reported-fatalities';

export const acled: TableKind = {
  name: 'acled',
  title: 'Armed Conflict Location & Event Data (ACLED)',
  required: ['event_id_cnty', 'event_date', 'event_type', 'sub_event_type', 'actor1', 'fatalities'],
  optional: [
    ...['data_id', 'iso', 'event_id_no_cnty', 'year', 'time_precision', 'disorder_type', 'assoc_actor_1', 'inter1', 'actor2', 'assoc_actor_2', 'inter2'],
    ...['interaction', 'civilian_targeting', 'region', 'country', 'admin1', 'admin2', 'admin3', 'location', 'latitude', 'longitude', 'geo_precision'],
    ...['source', 'source_scale', 'notes', 'tags', 'timestamp', 'iso3'],
  ],
  describe: (version) => ({
    title: version === undefined ? 'ACLED' : `ACLED ${version}`,
    language: 'en',
    publisher: 'Armed Conflict Location & Event Data',
    url: 'https://acleddata.com/',
    license: 'https://acleddata.com/terms-and-conditions/',
    citation:
      'Raleigh, Clionadh, Andrew Linke, Håvard Hegre and Joakim Karlsen (2010). Introducing ACLED: An Armed Conflict Location and Event Dataset. Journal of Peace Research 47(5)',
    ...(version === undefined ? {} : { revision: version }),
  }),
  terms: 'the terms of ACLED (https://acleddata.com/terms-and-conditions/) do not allow its data to be passed on',
  open: openAcled,
};

const CONCEPTS = CODE_BOOKS.find(({ name }) => name === 'ACLED')?.concepts ?? [];

/** The codes of a column with the categories of the vocabulary. */
const codesOf = (column: string): ReadonlyMap<string, string> =>
  new Map(CONCEPTS.flatMap(({ id, notation }) => (notation.startsWith(`${column}=`) ? [[notation.slice(column.length + 1), id]] : [])));
const BY_NAME: ReadonlyMap<string, string> = new Map(CONCEPTS.map(({ id, notation }) => [notation.toLowerCase(), id]));
/** Names are categories where the code book has them; a newer name is no mistake of the row, and has no category. */
const NAMED = ['disorder_type', 'event_type', 'sub_event_type', 'civilian_targeting'];
const NUMBERED = ['time_precision', 'geo_precision'].map((column) => ({ column, codes: codesOf(column) }));

/** The kinds of actors by the digits of older files, and by the words of newer ones. */
const KINDS: ReadonlyMap<string, Actor['kind']> = new Map(
  Object.entries({
    1: 'armed-force',
    'state forces': 'armed-force',
    2: 'armed-group',
    'rebel group': 'armed-group',
    3: 'armed-group',
    'political militia': 'armed-group',
    4: 'armed-group',
    'identity militia': 'armed-group',
  }),
);

const PRECISIONS: ReadonlyMap<string, 'settlement' | 'area'> = new Map(Object.entries({ 1: 'settlement', 2: 'area', 3: 'area' }));

interface OpenTable {
  columns: ReadonlyMap<string, number>;
  table: TableDescription;
  places: PlacesByName;
  actorIds: Map<string, string>;
  prefix: string;
}

function openAcled(header: readonly string[], table: TableDescription): RowReader {
  const open = {
    columns: columnsOf(header, columnName),
    table,
    places: new PlacesByName('acled', acled.title),
    actorIds: new Map<string, string>(),
    prefix: `${table.dataset.name}-${slug(table.dataset.version)}`,
  };
  return (row) => readRow(row, open);
}

function readRow(row: TableRow, open: OpenTable): Result<ReadRow> {
  const { columns, table, places, prefix } = open;
  const cells = new Cells(columns, row);
  const id = cells.required('event_id_cnty', cells.text('event_id_cnty'));
  const date = dateOf(cells);
  const place = places.of({
    name: cells.text('location'),
    within: [cells.text('admin3'), cells.text('admin2'), cells.text('admin1'), cells.text('country')],
    lat: cells.degrees('latitude', 90),
    long: cells.degrees('longitude', 180),
  });
  const categories = [
    ...NAMED.flatMap((column) => BY_NAME.get(cells.text(column)?.toLowerCase() ?? '') ?? []),
    ...NUMBERED.flatMap(({ column, codes }) => cells.code(column, codes) ?? []),
  ];
  const sides = [1, 2].map((number) => sideOf(number, cells, open));
  const claim = fatalitiesOf(cells, table.withNotes === true);
  cells.required('actor1', cells.text('actor1'));
  if (cells.problems.length > 0 || id === undefined || date === undefined || claim === undefined) return { problems: cells.problems };

  const [where] = place;
  const kind = cells.text('sub_event_type') ?? cells.text('event_type');
  const entry: Entry = {
    format: 1,
    id: `${prefix}-${slug(id)}`,
    document: table.document,
    event: {
      id: `acled-${slug(id)}`,
      label: [kind, where?.name, cells.day('event_date')].filter((part) => part !== undefined).join(', '),
      date,
      identifiers: { 'acled-event': id },
      categories: categories,
      sides: Object.fromEntries(
        sides.flatMap((actors, index) =>
          actors.length === 0 ? [] : [[index + 1, { actors: actors.map(({ actor, role }) => ({ id: actor.id, ...(role === undefined ? {} : { role }) })) }]],
        ),
      ),
    },
    claims: [claim],
  };
  if (where !== undefined) {
    const precision = PRECISIONS.get(cells.text('geo_precision') ?? '');
    entry.event.place = [{ id: where.id, ...(precision === undefined ? {} : { precision }) }];
  }
  return { value: { entry, actors: [CLAIMANT, ...sides.flat().map(({ actor }) => actor)], places: place }, problems: [] };
}

/** The day, the seven days around it, or its month, by time_precision: ACLED states the week and the month by a day within them. */
function dateOf(cells: Cells): string | undefined {
  const day = cells.required('event_date', cells.day('event_date'));
  if (day === undefined) return undefined;
  const precision = cells.text('time_precision');
  if (precision === '3') return day.slice(0, 7);
  return precision === '2' ? `${day}~` : day;
}

/** The main actor of a side, and those who took part beside it. */
function sideOf(number: number, cells: Cells, open: OpenTable): { actor: Actor; role?: 'supporter' }[] {
  const main = cells.text(`actor${number}`);
  if (main === undefined) return [];
  const kind = KINDS.get(cells.text(`inter${number}`)?.toLowerCase() ?? '');
  const others = (cells.text(`assoc_actor_${number}`) ?? '').split(';').map((name) => name.trim());
  const named = [main, ...new Set(others.filter((name) => name !== '' && name !== main))];
  return named.map((name, index) => ({ actor: { id: actorId(name, open), name, ...(index === 0 && kind !== undefined ? { kind } : {}) } }));
}

/** ACLED has no ids of actors: the name is the id; two names of one slug are distinguished by their hash. */
function actorId(name: string, { actorIds }: OpenTable): string {
  const known = actorIds.get(name);
  if (known !== undefined) return known;
  const id = nameId('acled', name);
  actorIds.set(name, id);
  return id;
}

function fatalitiesOf(cells: Cells, withNotes: boolean): Claim | undefined {
  const count = cells.required('fatalities', cells.count('fatalities'));
  const placed = cells.placed('fatalities');
  if (count === undefined || placed === undefined) return undefined;
  const claim: Claim = {
    id: 'killed-per-acled',
    metric: ['killed'],
    count: { modifier: 'exact', low: count, high: count },
    accumulation: 'total',
    claimant: CLAIMANT.id,
    method: METHOD,
    at: { section: 'fatalities', start: placed.start, end: placed.start + placed.text.length },
    quote: placed.text,
  };
  const source = cells.text('source');
  const notes = withNotes ? cells.text('notes') : undefined;
  if (source !== undefined) claim.sources = source;
  if (notes !== undefined) claim.note = notes;
  return claim;
}
