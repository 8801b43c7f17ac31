/**
 * The files of an export in the making: every format is written block by block, entry after entry, so memory does not
 * grow with their number. The registry and the links are always written whole; a triple stands in one graph.
 */
import { csv } from '../csv.js';
import type { Entry, Registry } from '../entry/index.js';
import { CLAIM_COLUMNS, claimRows, mapEntry, mapLinks, mapRegistry, type Mapped } from '../map/index.js';
import type { Inspection } from '../check/index.js';
import { ProblemError, type Problem } from '../problem.js';
import { Census, FORMATS, once, type FormatName } from '../rdf/index.js';
import { DEFAULT_BASE, identifiers, vr } from '../terms/index.js';
import { comparing, type Comparing } from './comparing.js';
import { version, type Staging } from './files.js';

export interface OutputOptions {
  formats: readonly (FormatName | 'csv')[];
  base: string | undefined;
  context: string | undefined;
  registry: Registry;
  /** Begins to inspect what is written, beside what entries share. */
  inspect: (shared: Mapped['quads']) => Inspection;
  /** Whether to look for findings, and write their graphs. */
  findings?: boolean | undefined;
}

export interface Outputs {
  readonly inspection: Inspection;
  /** What has been written so far, counted. */
  readonly census: Census;
  /** Writes one entry into every file; gives the problems of mapping it, and of its graph. */
  entry(entry: Entry): Promise<Problem[]>;
  /** The nodes that an entry is the first to bring, though others may share them. */
  brings(entry: Entry): string[];
  /** Writes what entries share, and ends the files; gives how many findings were written. */
  end(): Promise<number>;
}

/** Opens the files of an export. Throws ProblemError where the registry cannot be mapped. */
export async function openOutputs(staging: Staging, { formats, base, context, registry, findings, inspect }: OutputOptions): Promise<Outputs> {
  const filter = once(base);
  const ids = identifiers(base);
  const shared = [
    { title: 'The registry: what entries share', ...mapRegistry(registry, { base }) },
    { title: 'Links to Wikidata, with their evidence', ...mapLinks(registry.links, { base }) },
  ];
  const wrong = shared.flatMap(({ problems }) => problems);
  if (wrong.length > 0) throw new ProblemError(wrong);
  // Filtered first, so that the registry keeps its triples and stays whole; written last, since it is read last.
  const sharedBlocks = shared.map(({ title, quads }) => ({ title, quads: filter(quads) }));

  const files = await Promise.all(
    formats
      .filter((name) => name !== 'csv')
      .map(async (name) => ({
        file: await staging.stream(`variorum.${FORMATS[name].extension}`),
        writing: FORMATS[name].open({ base: base ?? DEFAULT_BASE, context }),
      })),
  );
  const table = formats.includes('csv') ? await staging.stream('claims.csv') : undefined;
  await table?.write(csv([CLAIM_COLUMNS]));
  const generatedAt = sourceDate();
  const census = new Census();
  const inspection = inspect(sharedBlocks.flatMap(({ quads }) => quads));
  const compared: Comparing | undefined = findings ? await comparing(sharedBlocks.flatMap(({ quads }) => quads)) : undefined;

  return {
    inspection,
    census,
    async entry(entry) {
      const { quads, problems } = mapEntry(entry, { registry, base, version: version(), generatedAt });
      const block = { title: `${entry.event.label} — ${entry.id}`, quads: filter(quads) };
      census.add(block.quads);
      for (const { file, writing } of files) await file.write(await writing.block(block));
      await compared?.add(block.quads);
      await table?.write(csv(claimRows(entry, { registry, base }).map((row) => CLAIM_COLUMNS.map((column) => row[column] ?? ''))));
      return [...problems, ...(await inspection.entry(quads, block.quads))];
    },
    brings({ document, event }) {
      return [ids.document(document).value, ids.happening(event.id).value];
    },
    async end() {
      const found = (await compared?.blocks(base)) ?? [];
      for (const { quads } of [...found, ...sharedBlocks]) census.add(quads);
      for (const { file, writing } of files) {
        for (const block of [...found, ...sharedBlocks]) await file.write(await writing.block(block));
        await file.write(await writing.end());
        await file.end();
      }
      await table?.end();
      return found.flatMap(({ quads }) => quads).filter(({ predicate }) => predicate.equals(vr.severity)).length;
    },
  };
}

/** Rows as CSV (RFC 4180); cells that a spreadsheet would run as a formula are made text. */
/** The time of the run, only where SOURCE_DATE_EPOCH gives one (reproducible-builds.org). */
export function sourceDate(): string | undefined {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  return seconds !== undefined && /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') : undefined;
}
