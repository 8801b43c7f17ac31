/**
 * The table of claims of an export (claims.csv) → the entries of its rows, in any order of the rows. It comes in again as
 * entries: the same claims with the same ids, apart from what the table does not have, which {@link LACKING} names.
 */
import {
  formatEntry,
  parseCount,
  parseDate,
  parseParty,
  partiesOf,
  type Actor,
  type Claim,
  type DocumentMeta,
  type Entry,
  type Registry,
} from '../entry/index.js';
import { z } from 'zod';
import { inFile, problem, type Problem } from '../problem.js';
import { sha256, SLUG_PATTERN } from '../slug.js';
import { csvChunks } from './csv-chunks.js';
import { csvRecords, delimiterOf, type CsvRecord } from './csv-records.js';
import { unpacked } from './decompress.js';
import { fileProblem } from './files.js';

/** How the header begins; the columns after them may be in any order. */
const FIRST = ['quote', 'claimant', 'metric', 'of', 'low', 'high'];
/** The columns without which a row is no claim. */
const NEEDED = [
  'entry',
  'claim',
  'event',
  'event_label',
  'metric',
  'count',
  'accumulation',
  'quote',
  'section',
  'start',
  'end',
  'document_title',
  'document_sha256',
];

/** What a table of claims does not have. */
export const LACKING = 'the members of sides, episodes, people, results, places that the registry lacks, readers, methods and the language of documents';

/** Whether a header is that of a table of claims. */
function isClaimsHeader(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.replace(/^\uFEFF/, '').trim()));
  return [...FIRST, 'entry', 'claim', 'document_sha256'].every((name) => names.has(name));
}

/** Whether a file is a table of claims, by its first line. */
export async function isClaimsTable(path: string): Promise<boolean> {
  try {
    for await (const chunk of csvChunks(unpacked(path), delimiterOf)) {
      const [header] = csvRecords({ ...chunk, text: chunk.text.slice(0, chunk.text.indexOf('\n') + 1) }, delimiterOf(chunk.text));
      return header !== undefined && isClaimsHeader(header.cells);
    }
  } catch {
    // What cannot be read is reported where it is read.
  }
  return false;
}

/** An entry of a table of claims. */
export interface TableEntry {
  id: string;
  yaml: string;
  sha256: string;
}

/** The entries of a table of claims; rows that are none are problems with their line. Code: `table-row`. */
export async function entriesOfClaims(
  path: string,
  { registry, described }: { registry: Registry; described: DocumentMeta },
): Promise<{ entries: TableEntry[]; claims: number; withheld: number; problems: Problem[] }> {
  const problems: Problem[] = [];
  const drafts = new Map<string, Entry>();
  let [delimiter, columns] = [',', undefined as Map<string, number> | undefined];
  let [claims, withheld] = [0, 0];
  try {
    for await (const chunk of csvChunks(unpacked(path), (head) => (delimiter = delimiterOf(head))))
      for (const record of csvRecords(chunk, delimiter)) {
        if (columns === undefined) {
          columns = new Map(record.cells.map((name, index) => [name.replace(/^\uFEFF/, '').trim(), index]));
          continue;
        }
        const row = new ClaimRecord(columns, record);
        if (row.text('review') === 'withheld') {
          withheld += 1;
          continue;
        }
        const wrong = addTo(drafts, row, { registry, described });
        if (wrong === undefined) claims += 1;
        else problems.push(problem('table-row', wrong, { place: { file: path, line: record.line }, expected: 'a row as an export writes it' }));
      }
  } catch (error) {
    problems.push(inFile(fileProblem(error, path), path));
  }
  const entries = [...drafts.values()].flatMap((entry) => {
    try {
      const yaml = formatEntry(entry);
      return [{ id: entry.id, yaml, sha256: sha256(yaml) }];
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      const [issue] = error.issues;
      const message = `the rows of the entry ${entry.id} are none: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
      problems.push(problem('table-row', message, { place: { file: path }, expected: 'rows as an export writes them' }));
      claims -= entry.claims?.length ?? 0;
      return [];
    }
  });
  return { entries, claims, withheld, problems };
}

/** The cells of a row by their columns; empty ones are undefined. */
class ClaimRecord {
  constructor(
    readonly columns: ReadonlyMap<string, number>,
    readonly record: CsvRecord,
  ) {}

  text(column: string): string | undefined {
    const cell = this.record.cells[this.columns.get(column) ?? -1]?.trim();
    return cell === '' ? undefined : cell;
  }

  list(column: string): string[] {
    return (this.text(column) ?? '').split(';').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  }
}

/** Adds the claim of a row to the entry it is of; returns what is wrong with the row. */
function addTo(drafts: Map<string, Entry>, row: ClaimRecord, { registry, described }: { registry: Registry; described: DocumentMeta }): string | undefined {
  const missing = NEEDED.filter((column) => row.text(column) === undefined);
  if (row.record.fault !== undefined || missing.length > 0) return row.record.fault ?? `the columns ${missing.join(', ')} are empty`;
  const id = row.text('entry') ?? '';
  const claim = claimOf(row);
  if (typeof claim === 'string') return claim;
  const entry = drafts.get(id) ?? entryOf(id, row, described);
  const isInherited = row.text('covers_basis') === 'inherited' && row.text('about') === undefined;
  const covers = row.text('covers');
  if (covers !== undefined && parseDate(covers) !== undefined) {
    if (isInherited) entry.event.date ??= covers;
    if (!isInherited || entry.event.date !== covers) claim.covers = covers;
  }
  const place = row.text('place');
  if (place !== undefined && registry.places.has(place)) claim.place = { id: place };
  drafts.set(id, entry);
  (entry.claims ??= []).push(claim);
  for (const one of [...partiesOf(claim.of), ...partiesOf(claim.by)]) if (one.kind === 'side') (entry.event.sides ??= {})[one.number] ??= { actors: [] };
  const named: Actor[] = [
    ...namedIn(row, 'claimant', 'claimant_label'),
    ...namedIn(row, 'of', 'of_label'),
    ...namedIn(row, 'by', 'by_label'),
    ...row.list('via').map((one) => ({ id: one, name: one.replaceAll('-', ' ') })),
  ];
  for (const actor of named)
    if (SLUG_PATTERN.test(actor.id) && !registry.actors.has(actor.id) && entry.actors?.some((known) => known.id === actor.id) !== true)
      (entry.actors ??= []).push(actor);
  return undefined;
}

/** The actors of a cell of ids with their names, where the other cell has as many. */
function namedIn(row: ClaimRecord, ids: string, labels: string): Actor[] {
  const all = row.list(ids);
  const names = row.list(labels);
  return all.flatMap((id, index) =>
    id === 'unnamed' || id === 'unstated' || id.startsWith('side ')
      ? []
      : [{ id, name: (names.length === all.length ? names[index] : undefined) ?? id.replaceAll('-', ' ') }],
  );
}

function entryOf(id: string, row: ClaimRecord, described: DocumentMeta): Entry {
  const { date: _, place: __, ...stated } = described;
  return {
    format: 1,
    id,
    document: {
      language: 'und',
      ...stated,
      title: row.text('document_title') ?? '',
      sha256: row.text('document_sha256') ?? '',
      ...optional('publisher', row.text('document_publisher')),
      ...optional('url', row.text('document_url')),
      ...optional('revision', row.text('document_revision')),
      ...optional('license', row.text('document_license')),
    },
    event: { id: row.text('event') ?? '', label: row.text('event_label') ?? '' },
  };
}

/** The claim of a row, without the time it covers; or what is wrong with it. The schema of entries checks the rest. */
function claimOf(row: ClaimRecord): Claim | string {
  const count = parseCount(row.text('count') ?? '');
  if (count === undefined) return `"${row.text('count') ?? ''}" in the column count`;
  const [start, end] = [Number(row.text('start')), Number(row.text('end'))];
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || end <= start) return 'start and end are no place of a quote';
  const claimants = row.list('claimant');
  const review = row.text('review');
  const best = row.text('best');
  const claim = {
    id: row.text('claim'),
    metric: row.list('metric'),
    ...optional('of', partyOf(row, 'of')),
    ...optional('who', row.text('who') === 'unstated' ? undefined : row.text('who')),
    ...optional('item', row.text('item')),
    ...optional('by', partyOf(row, 'by')),
    ...optional('manner', row.text('manner')),
    count: best === undefined || count.best !== undefined || !/^\d+$/.test(best) ? count : { ...count, best: Number(best) },
    accumulation: row.text('accumulation'),
    ...optional('claimant', claimants.length > 1 ? claimants : claimants[0]),
    ...(row.list('via').length === 0 ? {} : { via: row.list('via') }),
    ...optional('stated', row.text('stated')),
    ...optional('subsetOf', row.text('subset_of')),
    ...optional('supersedes', row.text('supersedes')),
    ...optional('confirms', row.text('confirms')),
    ...optional('denies', row.text('denies')),
    ...optional('corrects', row.text('corrects')),
    ...optional('retracts', row.text('retracts')),
    at: { section: row.text('section'), start, end },
    // Not trimmed: it is the words of the document.
    quote: row.record.cells[row.columns.get('quote') ?? -1],
    ...(row.list('cites').length === 0 ? {} : { cites: row.list('cites').map((work) => (/^https?:\/\/\S+$/.test(work) ? { url: work } : { title: work })) }),
    ...optional('note', row.text('note')),
    ...(row.list('inferred').length === 0 ? {} : { inferred: row.list('inferred') }),
    ...(review === undefined || review === 'drafted' ? {} : { review: [{ status: review }] }),
  };
  return claim as Claim;
}

function partyOf(row: ClaimRecord, column: string): Claim['of'] {
  const names = row.list(column);
  const [only] = names;
  const party = only === undefined ? undefined : parseParty(names.length > 1 ? names : only);
  return party?.kind === 'unstated' ? undefined : party;
}

function optional<K extends string, V>(key: K, value: V | undefined): Record<K, V> | Record<never, never> {
  return value === undefined ? {} : { [key]: value };
}
