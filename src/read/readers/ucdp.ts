/**
 * Reads rows of the UCDP Georeferenced Event Dataset: an account a row, with one claim for the estimate of deaths, and one
 * for each of its parts that is not 0 (the parts are 0 in most rows, and a zero there says nothing of its own).
 * Dates are the earliest and the latest possible day. Columns are found by their names, in any order.
 */
import type { Claim, Count, Entry } from '../../entry/index.js';
import type { Result } from '../../problem.js';
import { slug } from '../../slug.js';
import { CODE_BOOKS } from '../../vocabulary/index.js';
import { citedWorks } from './tables/cited-works.js';
import { columnsOf, type ReadRow, type RowReader, type TableDescription, type TableKind } from './tables/reader.js';
import { Cells, columnName, type PlacedText, type TableRow } from './tables/row.js';
import { ActorsById, PlacesByName } from './tables/shared-entities.js';

const CLAIMANT = { id: 'ucdp', name: 'Uppsala Conflict Data Program', aliases: ['UCDP'], kind: 'monitor' } as const;
const TOTAL = 'killed-per-ucdp';
const METHOD = 'ucdp-estimate-of-deaths';

/** The columns of parts of the estimate, with what they count. */
const PARTS = [
  { column: 'deaths_a', id: 'killed-side-1-per-ucdp', of: { kind: 'side', number: 1 } },
  { column: 'deaths_b', id: 'killed-side-2-per-ucdp', of: { kind: 'side', number: 2 } },
  { column: 'deaths_civilians', id: 'killed-civilians-per-ucdp', who: 'civilians' },
  { column: 'deaths_unknown', id: 'killed-unidentified-per-ucdp', who: 'unidentified' },
] as const;

export const ucdpGed: TableKind = {
  name: 'ucdp-ged',
  title: 'UCDP Georeferenced Event Dataset (GED)',
  required: ['id', 'type_of_violence', 'dyad_name', 'side_a', 'side_b', 'date_start', 'date_end', 'best', 'low', 'high'],
  optional: [
    ...['relid', 'year', 'active_year', 'code_status', 'conflict_dset_id', 'conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id', 'side_a_dset_id'],
    ...['side_a_new_id', 'side_b_dset_id', 'side_b_new_id', 'number_of_sources', 'source_article', 'source_office', 'source_date', 'source_headline'],
    ...['source_original', 'where_prec', 'where_coordinates', 'where_description', 'adm_1', 'adm_2', 'latitude', 'longitude', 'geom_wkt', 'priogrid_gid'],
    ...[
      'country',
      'iso3',
      'country_id',
      'region',
      'event_clarity',
      'date_prec',
      'deaths_a',
      'deaths_b',
      'deaths_civilians',
      'deaths_unknown',
      'gwnoa',
      'gwnob',
    ],
  ],
  describe: (version) => ({
    title: version === undefined ? 'UCDP GED' : `UCDP GED ${version}`,
    language: 'en',
    publisher: 'Uppsala Conflict Data Program',
    url: 'https://ucdp.uu.se/downloads/',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    citation:
      'Sundberg, Ralph, and Erik Melander (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4); Davies, Shawn, Therése Pettersson and Magnus Öberg (2023). Organized violence 1989–2022, and the return of conflict between states. Journal of Peace Research 60(4)',
    ...(version === undefined ? {} : { revision: version }),
  }),
  open: openUcdp,
};

/** The codes of a column with the categories of the vocabulary. */
function codesOf(column: string): ReadonlyMap<string, string> {
  const concepts = CODE_BOOKS.find(({ name }) => name === 'UCDP')?.concepts ?? [];
  return new Map(concepts.flatMap(({ id, notation }) => (notation.startsWith(`${column}=`) ? [[notation.slice(column.length + 1), id]] : [])));
}

const CODES = ['type_of_violence', 'where_prec', 'date_prec', 'event_clarity'].map((column) => ({ column, codes: codesOf(column) }));

/** How precisely a place is stated, by where_prec; a code that fits none of our words is kept as its category alone. */
const PRECISIONS: ReadonlyMap<string, 'spot' | 'area' | 'country'> = new Map(Object.entries({ 1: 'spot', 3: 'area', 4: 'area', 5: 'area', 6: 'country' }));

/** What rows are read with. */
interface OpenTable {
  columns: ReadonlyMap<string, number>;
  table: TableDescription;
  actors: ActorsById;
  places: PlacesByName;
  prefix: string;
  claimant: string;
}

function openUcdp(header: readonly string[], table: TableDescription): RowReader {
  const { registry, dataset } = table;
  const open: OpenTable = {
    columns: columnsOf(header, columnName),
    table,
    actors: new ActorsById(registry, 'ucdp-actor'),
    places: new PlacesByName('ucdp', ucdpGed.title),
    prefix: `${dataset.name}-${slug(dataset.version)}`,
    claimant: CLAIMANT.id,
  };
  return (row) => readRow(row, open);
}

function readRow(row: TableRow, { columns, table, actors, places, prefix, claimant }: OpenTable): Result<ReadRow> {
  const cells = new Cells(columns, row);
  const id = cells.required('id', cells.text('id'))?.replace(/\.0$/, '');
  const categories = CODES.flatMap(({ column, codes }) => cells.code(column, codes) ?? []);
  cells.required('type_of_violence', categories[0]);
  const date = dateOf(cells);
  const sides = [1, 2].map((number) => sideOf(number === 1 ? 'a' : 'b', cells, actors));
  const place = places.of({
    name: cells.text('where_coordinates'),
    within: [cells.text('adm_2'), cells.text('adm_1'), cells.text('country')],
    lat: cells.degrees('latitude', 90),
    long: cells.degrees('longitude', 180),
  });
  const claims = claimsOf(cells, claimant);
  const dyad = cells.required('dyad_name', cells.text('dyad_name'));
  const [one, other] = sides;
  if (cells.problems.length > 0 || id === undefined || date === undefined || dyad === undefined || one === undefined || other === undefined)
    return { problems: cells.problems };

  const [where] = place;
  const priogrid = cells.text('priogrid_gid')?.replace(/\.0$/, '');
  const event: Entry['event'] = {
    id: `ucdp-ged-${slug(id)}`,
    label: [dyad, where?.name, date.label].filter((part) => part !== undefined).join(', '),
    date: date.edtf,
    partOf: [...partOf('conflict', cells.text('conflict_name'), cells), ...partOf('dyad', dyad, cells)],
    identifiers: { 'ucdp-ged': id, ...(priogrid === undefined ? {} : { 'prio-grid': priogrid }) },
    categories: categories,
    sides: { 1: { actors: [one.reference] }, 2: { actors: [other.reference] } },
  };
  if (where !== undefined) event.place = [placeReference(where, cells)];
  const entry: Entry = { format: 1, id: `${prefix}-${slug(id)}`, document: table.document, event, claims };
  return {
    value: { entry, actors: [...sides.flatMap((side) => side?.described ?? []), ...(claims.length === 0 ? [] : [CLAIMANT_ACTOR])], places: place },
    problems: [],
  };
}

const CLAIMANT_ACTOR = { ...CLAIMANT, aliases: [...CLAIMANT.aliases] };

function sideOf(letter: 'a' | 'b', cells: Cells, actors: ActorsById) {
  const name = cells.required(`side_${letter}`, cells.text(`side_${letter}`));
  const id = (cells.text(`side_${letter}_new_id`) ?? cells.text(`side_${letter}_dset_id`))?.replace(/\.0$/, '');
  if (name === undefined) return undefined;
  const state = cells.text(`gwno${letter}`)?.replace(/\.0$/, '');
  return actors.find(id ?? slug(name), name, state === undefined ? {} : { kind: 'state', identifiers: { 'gleditsch-ward': state } });
}

/** The larger events that a row belongs to by their ids: the conflict, and the dyad, the two who fight each other. */
function partOf(kind: 'conflict' | 'dyad', name: string | undefined, cells: Cells): { id: string; name: string }[] {
  const id = cells.text(`${kind}_new_id`) ?? cells.text(`${kind}_dset_id`);
  return name === undefined || id === undefined ? [] : [{ id: `ucdp-${kind}-${slug(id.replace(/\.0$/, ''))}`, name }];
}

/**
 * The window of days in which the event took place: one day of it, where the row is about one event; all of it, with ends
 * that are not certain, where the row sums up the events of a period.
 */
function dateOf(cells: Cells): { edtf: string; label: string } | undefined {
  const from = cells.required('date_start', cells.day('date_start'));
  const to = cells.required('date_end', cells.day('date_end'));
  if (from === undefined || to === undefined) return undefined;
  if (to < from) {
    cells.refuse('date_end', to, `a day that is not before date_start, ${from}`);
    return undefined;
  }
  const isExact = (cells.text('date_prec') ?? '1').replace(/\.0$/, '') === '1';
  if (from === to) return { edtf: isExact ? from : `${from}~`, label: from };
  const isPeriod = cells.text('event_clarity')?.replace(/\.0$/, '') === '2';
  return { edtf: isPeriod ? `${from}?/${to}?` : `[${from}..${to}]`, label: `${from} to ${to}` };
}

function placeReference({ id, name }: { id: string; name: string }, cells: Cells): NonNullable<Entry['event']['place']>[number] {
  const precision = PRECISIONS.get(cells.text('where_prec')?.replace(/\.0$/, '') ?? '');
  const described = cells.text('where_description');
  return { id, ...(described === undefined || described === name ? {} : { name: described }), ...(precision === undefined ? {} : { precision }) };
}

/** The estimate as one claim, then its parts. */
function claimsOf(cells: Cells, claimant: string): Claim[] {
  const total = estimateOf(cells);
  if (total === undefined) {
    cells.required('best', undefined);
    return [];
  }
  const works = citedWorks(cells.text('source_article') ?? '');
  const sources = cells.text('source_original');
  const articles = cells.text('number_of_sources')?.replace(/\.0$/, '');
  const common = { metric: ['killed'] as Claim['metric'], accumulation: 'total' as const, claimant, method: METHOD as NonNullable<Claim['method']> };
  const whole: Claim = { id: TOTAL, ...common, count: total.count, at: atCell(total.column, total.placed), quote: total.placed.text };
  if (sources !== undefined) whole.sources = sources;
  // -1 stands for "not recorded".
  if (articles !== undefined && /^\d{1,9}$/.test(articles)) whole.sourceCount = Number(articles);
  if (works.length > 0) whole.cites = works;
  return [whole, ...PARTS.flatMap((part) => partOfEstimate(part, common, cells))];
}

function partOfEstimate(part: (typeof PARTS)[number], common: Pick<Claim, 'metric' | 'accumulation' | 'claimant' | 'method'>, cells: Cells): Claim[] {
  const value = cells.count(part.column);
  const placed = cells.placed(part.column);
  if (value === undefined || value === 0 || placed === undefined) return [];
  const claim: Claim = {
    id: part.id,
    ...common,
    count: { modifier: 'exact', low: value, high: value },
    subsetOf: TOTAL,
    at: atCell(part.column, placed),
    quote: placed.text,
  };
  if ('of' in part) claim.of = part.of;
  if ('who' in part) claim.who = part.who;
  return [claim];
}

/** The three numbers as one count, as they are printed: a lower bound above the upper is a finding, and no mistake of the reader. */
function estimateOf(cells: Cells): { count: Count; column: string; placed: PlacedText } | undefined {
  const [best, low, high] = ['best', 'low', 'high'].map((column) => cells.count(column));
  const column = best === undefined ? (low === undefined ? 'high' : 'low') : 'best';
  const placed = cells.placed(column);
  if (placed === undefined) return undefined;
  const bounds = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), ...(best === undefined ? {} : { best }) };
  if (low === undefined && high === undefined) return { count: { modifier: 'exact', low: best ?? 0, high: best ?? 0, best: best ?? 0 }, column, placed };
  if (low === undefined) return { count: { modifier: 'atMost', ...bounds }, column, placed };
  if (high === undefined) return { count: { modifier: 'atLeast', ...bounds }, column, placed };
  return { count: { modifier: low === high && (best === undefined || best === low) ? 'exact' : 'range', ...bounds }, column, placed };
}

function atCell(column: string, { text, start }: PlacedText): Claim['at'] {
  return { section: column, start, end: start + Array.from(text).length };
}
