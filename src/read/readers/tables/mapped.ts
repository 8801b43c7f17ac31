/**
 * A table of one's own: a mapping comes in, a kind of table goes out, whose reader makes an account of each row, with the
 * claims that the mapping names. An empty cell makes no claim. Nothing is remembered from row to row but the ids, so that a
 * row that is there twice is reported.
 */
import { claimIds, parseParty, partiesOf, type ActorReference, type Claim, type Count, type Entry, type Party } from '../../../entry/index.js';
import type { Result } from '../../../problem.js';
import { sha256, slug } from '../../../slug.js';
import { EVENT_TYPES, idsOf, MANNERS, METRICS, POPULATIONS } from '../../../vocabulary/index.js';
import { countCell } from '../../figures/count-cell.js';
import { MappedActors } from './mapped-actors.js';
import { placesOf } from './mapped-places.js';
import { MappedRow, type CellReference, type CodedCell } from './mapped-values.js';
import { EMPTY_WORDS, type MappedClaim, type TableMapping } from './mapping.js';
import { columnsOf, type ReadRow, type RowReader, type TableDescription, type TableKind } from './reader.js';
import { columnName, type PlacedText, type TableRow } from './row.js';
import { PlacesByName } from './shared-entities.js';

/** The kind of table that a mapping describes. */
export function mappedTable(mapping: TableMapping): TableKind {
  const { name, ...meta } = mapping.dataset;
  return {
    name,
    title: meta.title,
    required: [],
    optional: [],
    sharedEvents: mapping.event.id !== undefined,
    mapping,
    describe: (version) => ({ ...meta, ...(version === undefined ? {} : { revision: version }) }),
    open: (header, table) => openMapped(header, table, mapping),
  };
}

/** What rows are read with. */
interface OpenTable {
  mapping: TableMapping;
  columns: ReadonlyMap<string, number>;
  table: TableDescription;
  actors: MappedActors;
  places: PlacesByName;
  empty: ReadonlySet<string>;
  prefix: string;
}

function openMapped(header: readonly string[], table: TableDescription, mapping: TableMapping): RowReader {
  const { registry, dataset } = table;
  const open: OpenTable = {
    mapping,
    columns: columnsOf(header, columnName),
    table,
    actors: new MappedActors(registry, mapping.actors ?? [], dataset.name),
    places: new PlacesByName(dataset.name, mapping.dataset.title),
    empty: new Set(mapping.empty ?? EMPTY_WORDS),
    prefix: `${dataset.name}-${slug(dataset.version)}`,
  };
  return (row) => readRow(row, open);
}

function readRow(row: TableRow, open: OpenTable): Result<ReadRow> {
  const { mapping, table, actors, prefix, empty } = open;
  const mapped = new MappedRow(open.columns, row, { empty, dates: mapping.dates });
  const { cells } = mapped;
  const rowId = mapping.row === undefined ? sha256(mapped.whole).slice(0, 12) : mapped.cell(mapping.row);
  if (rowId === undefined) cells.required(columnName(mapping.row?.column ?? ''), undefined);
  const shared = mapping.event.id && mapped.cell(mapping.event.id);
  const used = new Set<string>();
  const places = placesOf(mapped, open, table.registry);
  const event = eventOf(mapped, open, { id: `${shared === undefined ? prefix : table.dataset.name}-${keyId(shared ?? rowId ?? '')}`, used, places });
  const claims = claimsOf(mapped, open, used);
  if (cells.problems.length > 0 || rowId === undefined) return { problems: cells.problems };
  // A side that a figure counts is there, though the row names nobody of it.
  for (const { kind, number } of claims.flatMap(({ of, by }) => [...partiesOf(of), ...partiesOf(by)]).flatMap((one) => (one.kind === 'side' ? [one] : [])))
    if (kind === 'side') (event.sides ??= {})[number] ??= { actors: [] };
  const entry: Entry = { format: 1, id: `${prefix}-${keyId(rowId)}`, document: table.document, event, claims };
  return { value: { entry, actors: actors.described(used), places: places.described }, problems: [] };
}

/** The id of a text that other rows do not have: what is no id as it is ends in a hash. */
function keyId(text: string): string {
  const plain = slug(text);
  return plain === text.toLowerCase() ? plain : `${plain}-${sha256(text).slice(0, 6)}`;
}

function eventOf(
  mapped: MappedRow,
  open: OpenTable,
  {
    id,
    used,
    places,
  }: { id: string; used: Set<string>; places: { reference: NonNullable<Entry['event']['place']>[number] | undefined; name: string | undefined } },
): Entry['event'] {
  const { event } = open.mapping;
  const date = mapped.date(event.date);
  const label = mapped.text(event.label) ?? ([places.name, date].filter((part) => part !== undefined).join(', ') || id);
  const result: Entry['event'] = { id, label };
  const type = mapped.codes(event.type, idsOf(EVENT_TYPES));
  if (type.length > 0) result.type = type;
  if (date !== undefined) result.date = date;
  if (places.reference !== undefined) result.place = [places.reference];
  if (event.partOf !== undefined) result.partOf = event.partOf.map(({ id: larger, name }) => ({ id: larger, ...(name === undefined ? {} : { name }) }));
  for (const [number, members] of Object.entries(event.sides ?? {})) {
    const list: (string | (CodedCell<string> & { role?: ActorReference['role'] }))[] = Array.isArray(members) ? members : [members];
    const actors = list.flatMap((member): ActorReference[] => {
      if (typeof member === 'string') return [{ id: member }];
      return actorsOf(member, mapped, open).map((one) => ({ id: one, ...(member.role === undefined ? {} : { role: member.role }) }));
    });
    for (const actor of actors) used.add(actor.id);
    if (actors.length > 0) (result.sides ??= {})[number] = { actors };
  }
  return result;
}

/** The ids of the actors that a value names. */
function actorsOf(value: string | string[] | CodedCell<string> | undefined, mapped: MappedRow, { actors }: OpenTable): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string' || Array.isArray(value)) return [value].flat();
  return mapped.words(value).flatMap(({ word, code }) => (code === null ? [] : [code ?? actors.named(word)]));
}

function partyOf(value: string | CodedCell<string> | undefined, mapped: MappedRow, open: OpenTable): Party | undefined {
  const names = typeof value === 'string' ? [value] : actorsOf(value, mapped, open);
  const parties = names.flatMap((name) => partiesOf(parseParty(name)));
  const [only, ...more] = parties;
  return more.length === 0 ? only : { kind: 'several', parties: parties };
}

/** The claims of a row, in the order of the mapping. */
function claimsOf(mapped: MappedRow, open: OpenTable, used: Set<string>): Claim[] {
  const made = open.mapping.claims.flatMap((claim) => {
    const one = claimOf(claim, mapped, open);
    return one === undefined ? [] : [{ claim: one, mapping: claim }];
  });
  const ids = claimIds(made.map(({ claim }) => claim));
  const idOf = (name: string | undefined) => (name === undefined ? undefined : ids[made.findIndex(({ mapping }) => mapping.name === name)]);
  return made.map(({ claim, mapping }, index) => {
    for (const one of [...partiesOf(claim.of), ...partiesOf(claim.by)]) if (one.kind === 'actor') used.add(one.id);
    for (const id of [...[claim.claimant ?? []].flat(), ...(claim.via ?? [])]) used.add(id);
    const whole = idOf(mapping.subsetOf);
    return { id: ids[index] ?? '', ...claim, ...(whole === undefined ? {} : { subsetOf: whole }) };
  });
}

function claimOf(claim: MappedClaim, mapped: MappedRow, open: OpenTable): Omit<Claim, 'id'> | undefined {
  const figure = figureOf(claim.count, mapped);
  const metric = mapped.codes(claim.metric, idsOf(METRICS));
  if (figure === undefined) return undefined;
  // The words say nothing: there is nothing that the figure counts.
  if (metric.length === 0) {
    const { metric: cell } = claim;
    if (typeof cell === 'object' && !Array.isArray(cell) && mapped.cell(cell) === undefined)
      mapped.refuse(cell, '', 'what is counted, since there is a figure');
    return undefined;
  }
  const { cites } = claim;
  const claimants = actorsOf(claim.claimant, mapped, open);
  const named = claimants.filter((id) => id !== 'unnamed');
  const [first] = named.length > 0 ? named : claimants;
  const work = cites && {
    ...optional('url', mapped.url(cites.url)),
    ...optional('title', mapped.text(cites.title)),
    ...optional('publisher', mapped.text(cites.publisher)),
    ...optional('date', mapped.date(cites.date)),
  };
  const via = actorsOf(claim.via, mapped, open);
  return {
    metric,
    ...optional('of', partyOf(claim.of, mapped, open)),
    ...optional('who', mapped.code(claim.who, idsOf(POPULATIONS))),
    ...optional('item', mapped.text(claim.item)),
    ...optional('by', partyOf(claim.by, mapped, open)),
    ...optional('manner', mapped.code(claim.manner, idsOf(MANNERS))),
    count: figure.count,
    accumulation: claim.accumulation ?? 'total',
    ...optional('covers', mapped.date(claim.covers)),
    ...optional('claimant', named.length > 1 ? named : first),
    ...(via.length === 0 ? {} : { via }),
    ...optional('sources', mapped.text(claim.sources)),
    ...optional('stated', mapped.date(claim.stated)),
    at: figure.at,
    quote: figure.quote,
    ...(work === undefined || Object.keys(work).length === 0 ? {} : { cites: [work] }),
    ...optional('note', mapped.text(claim.note)),
  };
}

type Figure = Pick<Claim, 'count' | 'at' | 'quote'>;

const A_FIGURE = 'one figure: 12, at least 12, 10–15, about 40, dozens, unknown; an empty cell makes no claim';

function figureOf(value: MappedClaim['count'], mapped: MappedRow): Figure | undefined {
  if ('column' in value) {
    const placed = mapped.placed(value);
    return placed && readFigure(value, placed, mapped);
  }
  const read: { bound: 'low' | 'best' | 'high'; number: number; figure: Figure }[] = [];
  for (const bound of ['low', 'best', 'high'] as const) {
    const reference = value[bound];
    const placed = reference && mapped.placed(reference);
    if (reference === undefined || placed === undefined) continue;
    const figure = readFigure(reference, placed, mapped);
    if (figure === undefined) continue;
    const { modifier, low } = figure.count;
    if (modifier === 'exact' && low !== undefined) read.push({ bound, number: low, figure });
    else mapped.refuse(reference, placed.text, 'a whole number, since it is one of several bounds');
  }
  const { at, quote } = (read.find(({ bound }) => bound === 'best') ?? read[0])?.figure ?? {};
  if (at === undefined || quote === undefined) return undefined;
  return { count: boundsOf(Object.fromEntries(read.map(({ bound, number }) => [bound, number]))), at, quote };
}

/** The numbers as they are printed: bounds that do not fit each other are a finding of later checks. */
function boundsOf({ low, best, high }: { low?: number; best?: number; high?: number }): Count {
  if (low === undefined && high === undefined) return { modifier: 'exact', ...optional('low', best), ...optional('high', best), ...optional('best', best) };
  const bounds = { ...optional('low', low), ...optional('high', high), ...optional('best', best) };
  if (low === undefined) return { modifier: 'atMost', ...bounds };
  if (high === undefined) return { modifier: 'atLeast', ...bounds };
  return { modifier: low === high && (best === undefined || best === low) ? 'exact' : 'range', ...bounds };
}

function readFigure(reference: CellReference, { text, start }: PlacedText, mapped: MappedRow): Figure | undefined {
  const read = countCell(text);
  if (read === undefined) return mapped.refuse(reference, text, A_FIGURE);
  const before = text.slice(0, read.from);
  // A quotation mark is doubled in the file.
  if (before.includes('"')) return mapped.refuse(reference, text, 'the figure before quotation marks, so that its place in the file is known');
  const quote = text.slice(read.from, read.to);
  const from = start + Array.from(before).length;
  return { count: read.count, at: { section: reference.column, start: from, end: from + Array.from(quote).length }, quote };
}

function optional<K extends string, V>(key: K, value: V | undefined): Record<K, V> | Record<never, never> {
  return value === undefined ? {} : { [key]: value };
}
