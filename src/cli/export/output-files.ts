/**
 * Writes the files of an export. Every format is written block by block, entry after entry, so memory does not grow with
 * the number of entries. Of the registry and its links, what the entries use is written at the end; a triple is in one
 * graph only.
 */
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { csv, csvFile } from '../../csv.js';
import type { Entry, Registry } from '../../entry/index.js';
import { claimsHeader, claimsTable, describeClaimsTable, surroundingsIn, SharedGraphs, type MappingResult } from '../../map/index.js';
import type { Inspector } from '../../check/inspector.js';
import { ProblemError, type Problem } from '../../problem.js';
import { GraphStatistics, FORMATS, openAnnotations, tripleDeduplicator } from '../../rdf/index.js';
import { DEFAULT_BASE, identifiers, rdf, sem, vr } from '../../terms/index.js';
import type { ExportFormat } from './export-run.js';
import type { FindingsCollector } from './findings-collector.js';
import type { RowCounts } from '../../library/row-writer.js';
import { gzipped } from '../../io/gzip-file.js';
import { type Staging } from '../../io/staging.js';

export interface OutputFileOptions {
  formats: readonly ExportFormat[];
  base: string | undefined;
  context: string | undefined;
  registry: Registry;
  /** Checks the graph of each entry together with the registry. */
  inspector: Inspector;
  /** Whether CSV begins with a byte order mark. */
  csvBom?: boolean | undefined;
  /** Whether the files of the graph are compressed with gzip. */
  gzip?: boolean | undefined;
  /** Whether to find findings and write their graphs. */
  findings?: boolean | undefined;
}

export interface AddedEntry {
  inspected: Promise<Problem[]>;
  write: () => Promise<void>;
}

/** A row of a table: its title, its own quads and those that other rows may have too, and its rows of `claims.csv`. */
interface RowToWrite {
  title: string;
  own: readonly Quad[];
  shared: readonly Quad[];
  csv: string;
  /** The language of the table. */
  language: string;
}

export interface OutputFiles {
  /** Counts of what has been written so far. */
  readonly statistics: GraphStatistics;
  /** Takes an entry with its graph, and the text of its document if it is at hand, and starts the inspection of the graph; `write` writes it into every file. */
  addEntry(entry: Entry, mapped: Pick<MappingResult, 'quads'>, text: string | undefined): AddedEntry;
  /** The nodes that other entries may describe too: its document and its event. */
  sharedNodes(entry: Entry): string[];
  /** Whether rows are to be given as quads: a format other than N-Quads is written. */
  readonly needsQuads: boolean;
  /** Writes lines of N-Quads; absent where they are no format of the export. */
  readonly lines: ((lines: string | Uint8Array) => Promise<void>) | undefined;
  /** Writes a row of a table into every file but N-Quads. */
  row(row: RowToWrite): Promise<void>;
  /** Counts the lines of the own nodes of rows, and takes note of the nodes of the registry that they use. */
  addRows(counts: RowCounts, used: readonly string[]): void;
  /** Writes the findings, the registry and the links, and closes the files. Returns the number of findings. */
  end(): Promise<number>;
}

/** The names of victims in a text, which stay out of what is around quotes. */
async function victimsOf(text: string, registry: Registry): Promise<{ start: number; end: number }[]> {
  // Loads the reader.
  const { victimsIn } = await import('../../read/index.js');
  return victimsIn(text, registry);
}

/** Opens the files of an export. Throws {@link ProblemError} if the registry cannot be mapped. */
export async function openOutputFiles(
  staging: Staging,
  { formats, base, context, registry, csvBom, gzip, findings, inspector }: OutputFileOptions,
): Promise<OutputFiles> {
  const filter = tripleDeduplicator(base);
  const ids = identifiers(base);
  // Filtered before the entries, so that the registry keeps all its triples; written after them, as far as they use it.
  const shared = new SharedGraphs(registry, { base, filter });
  if (shared.problems.length > 0) throw new ProblemError([...shared.problems]);

  const files = await Promise.all(
    formats
      .filter((name) => name !== 'csv' && name !== 'annotations')
      .map(async (name) => ({
        name,
        file: gzip ? gzipped(await staging.stream(fileOf(name, { gzip }))) : await staging.stream(fileOf(name)),
        writing: FORMATS[name].open({ base: base ?? DEFAULT_BASE, context }),
      })),
  );
  const annotations = formats.includes('annotations')
    ? { file: await staging.stream(fileOf('annotations')), writing: openAnnotations({ base, label: 'Claims and the words that state them' }) }
    : undefined;
  const table = formats.includes('csv') ? await staging.stream(fileOf('csv')) : undefined;
  await table?.write(csvFile(csv([claimsHeader()]), { bom: csvBom }));
  const languages = new Set<string>();
  const statistics = new GraphStatistics();
  inspector.begin(shared.own, base);
  // The engine is loaded only when it is needed.
  const compared: FindingsCollector | undefined = findings ? await (await import('./findings-collector.js')).openFindingsCollector(shared.own) : undefined;

  const lineFile = files.find(({ name }) => name === 'nq');
  const others = files.filter(({ name }) => name !== 'nq');
  return {
    statistics,
    needsQuads: others.length > 0 || annotations !== undefined || table !== undefined || compared !== undefined,
    lines: lineFile && ((lines) => lineFile.file.write(lines)),
    async row({ title, own, shared: common, csv: cells, language }) {
      const block = { title, quads: [...own, ...common] };
      for (const { file, writing } of others) await file.write(await writing.block(block));
      await annotations?.file.write(annotations.writing.block([...own], undefined));
      await compared?.add(block.quads);
      await table?.write(cells);
      languages.add(language);
    },
    addRows(counts, used) {
      statistics.addCounts(counts);
      shared.use(used.map((node) => DataFactory.quad(DataFactory.namedNode(node), rdf.type, sem.Actor)));
    },
    addEntry(entry, { quads }, text) {
      const { all, added } = shared.use(quads);
      const block = { title: `${entry.event.label} — ${entry.id}`, quads: filter(quads) };
      return {
        inspected: inspector.entry([...quads, ...all], [...block.quads, ...added]),
        write: async () => {
          statistics.add(block.quads);
          for (const { file, writing } of files) await file.write(await writing.block(block));
          await annotations?.file.write(
            annotations.writing.block(quads, text === undefined ? undefined : surroundingsIn(text, entry, await victimsOf(text, registry))),
          );
          await compared?.add([...block.quads, ...added]);
          await table?.write(csv(claimsTable(entry, { registry, base, quads })));
          languages.add(entry.document.language);
        },
      };
    },
    sharedNodes({ document, event }) {
      return [ids.document(document).value, ids.event(event.id).value];
    },
    async end() {
      const found = (await compared?.blocks(base)) ?? [];
      for (const { quads } of found) shared.use(quads);
      const usedBlocks = shared.blocks();
      for (const { quads } of [...found, ...usedBlocks]) statistics.add(quads);
      for (const { file, writing } of files) {
        for (const block of [...found, ...usedBlocks]) await file.write(await writing.block(block));
        await file.write(await writing.end());
        await file.end();
      }
      await annotations?.file.write(annotations.writing.end());
      await annotations?.file.end();
      await table?.end();
      if (table) await staging.write('claims.csv-metadata.json', describeClaimsTable({ url: 'claims.csv', title: 'Claims', languages, base }));
      return found.flatMap(({ quads }) => quads).filter(({ predicate }) => predicate.equals(vr.severity)).length;
    },
  };
}

/** The name of the file of a format; `gzip` says whether the files of the graph are compressed. */
export function fileOf(format: ExportFormat, { gzip = false }: { gzip?: boolean | undefined } = {}): string {
  if (format === 'csv') return 'claims.csv';
  return format === 'annotations' ? 'annotations.jsonld' : `variorum.${FORMATS[format].extension}${gzip ? '.gz' : ''}`;
}

/** The time of the run, only if SOURCE_DATE_EPOCH gives one (reproducible-builds.org). */
export function sourceDate(): string | undefined {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  return seconds !== undefined && /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') : undefined;
}
