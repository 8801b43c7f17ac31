/**
 * `report.json`: the inputs with their entries and problems, and the written files with their hashes. Inputs are
 * identified by content, never by path, so that the same input gives the same report anywhere.
 */
import type { Entry } from '../../entry/index.js';
import type { Problem } from '../../problem.js';
import type { Coverage } from '../../read/index.js';
import { version } from '../../io/package.js';
import { type Input } from '../../io/inputs.js';
import { type Staging } from '../../io/staging.js';
import { plural } from '../terminal.js';
import type { TableResult } from './table-result.js';
import { digestOf } from '../../io/export-digests.js';

/** The number of entries that are summarised one by one. */
const MOST_SUMMARIES = 12;

interface ReportedInput {
  kind: Input['kind'] | 'table';
  /** Of a table: its data set, its rows that were read, those that could not be, and those that were inspected. */
  dataset?: { name: string; version: string; terms?: string };
  rows?: number;
  bad?: number;
  end?: { line: number; why: string };
  inspected?: number;
  sha256?: string;
  entry?: string;
  title?: string;
  claims?: number;
  episodes?: number;
  /** The coverage ledger of a document; of a page of an export, which has many, its totals. */
  coverage?: Coverage | Pick<Coverage, 'totals'>;
  problems: Omit<Problem, 'line'>[];
}

export class ExportReport {
  readonly #inputs: ReportedInput[] = [];
  readonly #byPath = new Map<string, ReportedInput>();
  #label: string | undefined;
  /** Problems of no particular input. */
  readonly #problems: Problem[] = [];
  /** Drafted entries that were edited and are kept, with the hash of what was last drafted. */
  readonly #kept: { name: string; sha256: string }[] = [];
  readonly summaries: string[] = [];
  readonly totals = { entries: 0, claims: 0, episodes: 0, unread: 0 };

  /** Adds an entry. `page`: the title of the page of an export of a wiki that it was made from. */
  addEntry(
    { input, sha256, page }: { input: Input; sha256: string; page?: string | undefined },
    entry: Entry,
    problems: readonly Problem[],
    coverage: Coverage | undefined,
  ): void {
    const claims = entry.claims?.length ?? 0;
    const episodes = entry.episodes?.length ?? 0;
    const reported = {
      kind: input.kind,
      sha256,
      entry: entry.id,
      title: entry.document.title,
      claims,
      episodes,
      ...(coverage === undefined ? {} : { coverage: page === undefined ? coverage : { totals: coverage.totals } }),
      problems: withoutPaths(problems),
    };
    this.#inputs.push(reported);
    this.#label ??= entry.event.label;
    this.#byPath.set(input.path, reported);
    this.totals.entries += 1;
    this.totals.claims += claims;
    this.totals.episodes += episodes;
    if (this.summaries.length < MOST_SUMMARIES) this.summaries.push(summaryOf(entry));
  }

  /** Adds a table: what its rows came to, and not each of them. */
  addTable({ rows, claims, bad, end, problems, dataset, sha256, inspected }: TableResult): void {
    this.totals.entries += rows;
    this.totals.claims += claims;
    this.totals.unread += rows === 0 && dataset === undefined ? 1 : 0;
    this.#inputs.push({
      kind: 'table',
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(dataset === undefined ? {} : { dataset }),
      rows,
      bad,
      ...(end === undefined ? {} : { end }),
      inspected,
      claims,
      problems: withoutPaths(problems),
    });
  }

  /** Adds the problem of an input that is missing or is the same as another. */
  addMissing(found: Problem): void {
    this.totals.unread += 1;
    this.addProblem(found);
  }

  addFailed(kind: Input['kind'], problems: readonly Problem[], sha256: string | undefined): void {
    this.totals.unread += 1;
    this.#inputs.push({ kind, ...(sha256 === undefined ? {} : { sha256 }), problems: withoutPaths(problems) });
  }

  /** Adds a drafted entry that is kept as it was edited. */
  addKept(name: string, sha256: string): void {
    this.#kept.push({ name, sha256 });
  }

  /** The title of the export. */
  get title(): string {
    return this.totals.entries === 1 && this.#label !== undefined ? this.#label : `${plural(this.totals.entries, 'account')} of events`;
  }

  /** Adds a problem that was found after its entry was added. */
  addProblem(late: Problem): void {
    const input = late.place?.file === undefined ? undefined : this.#byPath.get(late.place.file);
    if (input) input.problems.push(...withoutPaths([late]));
    else this.#problems.push(late);
  }

  /** The text of the report, which lists every file staged so far. */
  async json(staging: Staging): Promise<string> {
    const outputs = [];
    for (const name of staging.names) outputs.push({ name, ...(await digestOf(staging, name)) });
    const software = `variorum ${version()}`;
    const problems = withoutPaths(this.#problems);
    const some = { ...(problems.length > 0 ? { problems } : {}), ...(this.#kept.length > 0 ? { kept: this.#kept } : {}) };
    return `${JSON.stringify({ format: 1, software, totals: this.totals, inputs: [...this.#inputs].sort(byEntry), ...some, outputs }, undefined, 2)}\n`;
  }
}

/** Sorts by entry id, then inputs without an entry by hash, so that the order of the arguments does not matter. */
function byEntry(one: ReportedInput, other: ReportedInput): number {
  const key = ({ entry, sha256 }: ReportedInput) => `${entry === undefined ? 1 : 0} ${entry ?? ''} ${sha256 ?? ''}`;
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
}

function withoutPaths(problems: readonly Problem[]): Omit<Problem, 'line'>[] {
  return problems.map(({ line: _, place, ...rest }) => {
    const { file: __, ...where } = place ?? {};
    return { ...rest, ...(Object.keys(where).length === 0 ? {} : { place: where }) };
  });
}

/** A one-line summary of an entry. */
function summaryOf(entry: Entry): string {
  const { id, event, claims = [], episodes = [] } = entry;
  return `  ${id}: ${plural(claims.length, 'claim')}, ${plural(episodes.length, 'episode')}, ${plural(Object.keys(event.sides ?? {}).length, 'side')}${event.date === undefined ? '' : `, ${event.date}`}`;
}
