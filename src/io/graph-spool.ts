/**
 * Triples, graph by graph in any order, come in; each graph goes out as sorted N-Triples with its number of triples, length
 * and digest, and can be read several times. What does not fit into memory is on disk, in a temporary folder.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sortLines } from './sorted-lines.js';

export interface SpooledGraph {
  /** The IRI of the graph. */
  readonly iri: string;
  /** The number of different triples. */
  readonly triples: number;
  /** The length of its N-Triples in bytes. */
  readonly bytes: number;
  /** The SHA-256 of its sorted N-Triples. Without blank nodes this is its RDFC-1.0 digest. */
  readonly sha256: string;
  /** Its sorted N-Triples. */
  read(): Readable;
}

interface Segment {
  offset: number;
  length: number;
}

interface Collected {
  lines: string[];
  segments: Segment[];
}

/** How many characters are held before they are written to disk. */
const MEMORY = 16 * 2 ** 20;

export class GraphSpool {
  readonly #graphs = new Map<string, Collected>();
  #held = 0;
  #folder: string | undefined;
  readonly #files: FileHandle[] = [];
  #unsorted: SegmentFile | undefined;

  constructor(private readonly memory = MEMORY) {
    process.once('exit', this.#cleanUp);
  }

  /** Adds the N-Triples line of a triple, with its line end, as a byte string. Returns a promise only where the disk is needed. */
  add(graph: string, line: string): Promise<void> | undefined {
    let collected = this.#graphs.get(graph);
    if (collected === undefined) this.#graphs.set(graph, (collected = { lines: [], segments: [] }));
    collected.lines.push(line);
    this.#held += line.length;
    return this.#held < this.memory ? undefined : this.#spill();
  }

  /** The graphs, in the order of their first triples. */
  async finish(): Promise<SpooledGraph[]> {
    if (this.#unsorted !== undefined) await this.#spill();
    const sorted = this.#unsorted === undefined ? undefined : await this.#segmentFile('sorted');
    const graphs: SpooledGraph[] = [];
    for (const [iri, collected] of this.#graphs) {
      const { count, ...lines } = await sortLines(await this.#linesOf(collected), {
        folder: () => this.#makeFolder(),
        name: `graph${graphs.length}`,
        memory: this.memory,
      });
      collected.lines = [];
      const graph = { iri, triples: count, ...lines };
      if (sorted === undefined || lines.bytes > this.memory) graphs.push(graph);
      else {
        const segment = await sorted.append(await buffer(lines.read()));
        graphs.push({ ...graph, read: () => sorted.read(segment) });
      }
    }
    return graphs;
  }

  /** Removes the temporary files. */
  async close(): Promise<void> {
    process.removeListener('exit', this.#cleanUp);
    await Promise.all(this.#files.map((file) => file.close()));
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }

  /** Writes what is held with one write, in which the lines of each graph are a segment. */
  async #spill(): Promise<void> {
    this.#unsorted ??= await this.#segmentFile('unsorted');
    const graphs = [...this.#graphs.values()].filter(({ lines }) => lines.length > 0);
    const texts = graphs.map(({ lines }) => lines.join(''));
    let { offset } = await this.#unsorted.append(Buffer.from(texts.join(''), 'latin1'));
    for (const [index, collected] of graphs.entries()) {
      const length = texts[index]?.length ?? 0;
      collected.segments.push({ offset, length });
      collected.lines = [];
      offset += length;
    }
    this.#held = 0;
  }

  /** The lines of a graph: at once where they fit into memory. */
  async #linesOf({ lines, segments }: Collected): Promise<string[] | AsyncIterable<string>> {
    if (segments.length === 0) return lines;
    if (segments.reduce((sum, { length }) => sum + length, 0) > this.memory) return this.#lines(segments);
    const texts: string[] = [];
    for (const segment of segments) texts.push((await buffer(this.#unsorted?.read(segment) ?? Readable.from([]))).toString('latin1'));
    return texts.join('').match(/[^\n]*\n/g) ?? [];
  }

  async *#lines(segments: readonly Segment[]): AsyncGenerator<string> {
    for (const segment of segments) {
      for await (const line of createInterface({ input: this.#unsorted?.read(segment, 'latin1') ?? Readable.from([]), crlfDelay: Infinity })) yield `${line}\n`;
    }
  }

  async #segmentFile(name: string): Promise<SegmentFile> {
    const path = join(await this.#makeFolder(), name);
    const handle = await open(path, 'w+');
    this.#files.push(handle);
    return new SegmentFile(path, handle);
  }

  async #makeFolder(): Promise<string> {
    return (this.#folder ??= await mkdtemp(join(tmpdir(), 'variorum-')));
  }

  readonly #cleanUp = (): void => {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  };
}

/** A file of texts that are appended, each of which is read again by its segment. */
class SegmentFile {
  #size = 0;

  constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  async append(bytes: Uint8Array): Promise<Segment> {
    const segment = { offset: this.#size, length: bytes.length };
    this.#size += bytes.length;
    await this.handle.write(bytes, 0, bytes.length, segment.offset);
    return segment;
  }

  read({ offset, length }: Segment, encoding?: BufferEncoding): Readable {
    return length === 0 ? Readable.from([], { objectMode: false }) : createReadStream(this.path, { start: offset, end: offset + length - 1, encoding });
  }
}
