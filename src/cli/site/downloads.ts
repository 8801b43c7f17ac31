/** The downloads of a site: the data in every format, written while it is read, and copies of the RDF files that were given. */
import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { csv } from '../../csv.js';
import { digestOf } from '../../io/export-digests.js';
import { version } from '../../io/package.js';
import { gzipped, type PieceFile } from '../../io/gzip-file.js';
import type { Staging } from '../../io/staging.js';
import { claimsHeader, claimsTable, describeClaimsTable } from '../../map/index.js';
import { FORMATS, type GraphStatistics } from '../../rdf/index.js';
import type { Download } from '../../site/index.js';
import { DEFAULT_BASE } from '../../terms/index.js';
import type { LoadObserver } from '../load-data.js';
import type { CoverageLedgers } from './coverage-ledgers.js';

interface StagedDownload {
  name: string;
  label: string;
  mediaType: string;
}

/** The open files of mapped data: one per format, and the table of claims. */
interface MappedFiles {
  files: { file: PieceFile; writing: ReturnType<(typeof FORMATS)['ttl']['open']> }[];
  table: PieceFile;
}

const MAPPED_FORMATS = [
  { format: 'ttl', ending: 'ttl', label: 'everything, as Turtle' },
  { format: 'jsonld', ending: 'jsonld', label: 'everything, as JSON-LD' },
  // N-Quads repeat every IRI whole: compressed, they are a twentieth of the size, and stores load them as they are.
  { format: 'nq', ending: 'nq.gz', label: 'everything, with named graphs, as N-Quads (gzip)' },
] as const;

/** Mapped data is written in every format; the files for it are opened with the first block. RDF files that were given are copied. */
export class Downloads {
  readonly #staging: Staging;
  readonly #base: string | undefined;
  /** The RDF files that were given. */
  readonly #given: string[] = [];
  readonly #staged: StagedDownload[] = [];
  readonly #languages = new Set<string>();
  #mapped: MappedFiles | undefined;
  /** Called while the data is read. */
  readonly observer: LoadObserver;

  constructor(staging: Staging, base: string | undefined, { statistics, ledgers }: { statistics: GraphStatistics; ledgers: CoverageLedgers }) {
    this.#staging = staging;
    this.#base = base;
    this.observer = {
      version: version(),
      file: (path) => this.#given.push(path),
      quads: (quads) => statistics.add(quads),
      coverage: (sha256, coverage) => ledgers.add(sha256, coverage),
      block: async (block, of) => {
        this.#mapped ??= await this.#openMapped();
        for (const { file, writing } of this.#mapped.files) await file.write(await writing.block(block));
        if (!of) return;
        await this.#mapped.table.write(csv(claimsTable(of.entry, { registry: of.registry, base, quads: block.quads })));
        this.#languages.add(of.entry.document.language);
      },
    };
  }

  /** Closes the files. Returns all downloads with their sizes and hashes. */
  async finish(): Promise<Download[]> {
    if (this.#mapped) {
      for (const { file, writing } of this.#mapped.files) {
        await file.write(await writing.end());
        await file.end();
      }
      await this.#mapped.table.end();
      await this.#describeTable();
    }
    for (const [index, path] of this.#given.entries()) await this.#copy(path, index);
    return Promise.all(this.#staged.map(async ({ name, label, mediaType }) => ({ path: name, label, mediaType, ...(await digestOf(this.#staging, name)) })));
  }

  async #describeTable(): Promise<void> {
    const file = await this.#stage({
      name: 'downloads/claims.csv-metadata.json',
      label: 'what the columns of claims.csv hold, for programs',
      mediaType: 'application/csvm+json',
    });
    await file.write(describeClaimsTable({ url: 'claims.csv', title: 'Claims', languages: this.#languages, base: this.#base }));
    await file.end();
  }

  async #openMapped(): Promise<MappedFiles> {
    const files: MappedFiles['files'] = [];
    for (const { format, ending, label } of MAPPED_FORMATS) {
      const isCompressed = ending !== format;
      const staged = await this.#stage({
        name: `downloads/variorum.${ending}`,
        label,
        mediaType: isCompressed ? 'application/gzip' : FORMATS[format].mediaType,
      });
      const file = isCompressed ? gzipped(staged) : staged;
      files.push({ file, writing: FORMATS[format].open({ base: this.#base ?? DEFAULT_BASE, context: undefined, compact: true }) });
    }
    const table = await this.#stage({ name: 'downloads/claims.csv', label: 'one row per claim, as CSV', mediaType: 'text/csv' });
    await table.write(csv([claimsHeader()]));
    return { files, table };
  }

  #stage(download: StagedDownload): Promise<PieceFile> {
    this.#staged.push(download);
    return this.#staging.stream(download.name);
  }

  /** Unsafe characters are replaced, so that no name leads out of the folder; a repeated name gets a number. */
  async #copy(path: string, index: number): Promise<void> {
    const plain =
      basename(path)
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[.-]+/, '') || 'data';
    const isTaken = this.#staged.some((one) => one.name === `downloads/${plain}`);
    const name = isTaken ? `downloads/${index + 1}-${plain}` : `downloads/${plain}`;
    await this.#staging.write(name, '');
    await copyFile(path, this.#staging.pathOf(name));
    const format = Object.values(FORMATS).find(({ extension }) => plain.includes(`.${extension}`));
    this.#staged.push({ name, label: 'the original file', mediaType: format?.mediaType ?? 'application/octet-stream' });
  }
}
