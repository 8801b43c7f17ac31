/** Writes what a store's own bulk loader needs: N-Quads, a manifest with digests, and the recipe of the store. Sends nothing. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { outputProblem } from '../../io/files.js';
import { Staging } from '../../io/staging.js';
import { ProblemError, UsageError } from '../../problem.js';
import { STORES, type LocalGraph } from '../../store/remote/index.js';
import { EXIT } from '../exit.js';
import { readGraphs } from '../remote/local-graphs.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { RECIPES } from './recipes.js';
import type { LoadCommandOptions } from './options.js';

const DATA = 'variorum.nq.gz';

/** Returns the exit code. */
export async function emit(paths: readonly string[], options: LoadCommandOptions, folder: string): Promise<number> {
  const recipe = RECIPES[options.store];
  if (recipe === undefined) throw new UsageError(`there is no bulk loader that every store has; --emit takes --store ${Object.keys(RECIPES).join(', ')}`);
  const data = await readGraphs(paths, options);
  try {
    showProblems(data.problems);
    if (data.graphs.length === 0) throw new UsageError('the data has no triples');
    const staging = await Staging.in(folder);
    try {
      const file = await writeData(staging, data.graphs, recipe.ascii ?? false);
      for (const [name, text] of Object.entries(recipe.files)) await staging.write(name, text);
      const graphs = data.graphs.map(({ iri, triples, sha256 }) => ({ iri, triples, sha256 }));
      await staging.write('manifest.json', `${JSON.stringify({ store: options.store, files: [file], graphs }, undefined, 2)}\n`);
      const names = [...staging.names];
      await staging.publish();
      const triples = graphs.reduce((sum, graph) => sum + graph.triples, 0);
      printLine(`${plural(graphs.length, 'graph')}, ${plural(triples, 'triple')} for ${STORES[options.store].label} in ${folder}/ (${names.join(', ')})`);
      printLine('nothing was sent; the commands are in the recipe. Afterwards: variorum verify');
      return EXIT.success;
    } catch (error) {
      await staging.discard();
      throw error instanceof Error && 'syscall' in error ? new ProblemError([outputProblem(error, folder)]) : error;
    }
  } finally {
    await data.close();
  }
}

/** Writes the N-Quads. Returns the row of the manifest: the name, length and digest of the file, and the digest of its content. */
async function writeData(staging: Staging, graphs: readonly LocalGraph[], ascii: boolean) {
  const [zipped, plain] = [createHash('sha256'), createHash('sha256')];
  let bytes = 0;
  const file = await staging.stream(DATA);
  const lines = async function* () {
    for (const graph of graphs) {
      for await (const chunk of quadLines(graph, ascii)) {
        plain.update(chunk);
        yield chunk;
      }
    }
  };
  for await (const chunk of Readable.from(lines()).pipe(createGzip())) {
    zipped.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    await file.write(chunk as Buffer);
  }
  await file.end();
  return { name: DATA, bytes, sha256: zipped.digest('hex'), contentSha256: plain.digest('hex') };
}

/** N-Triples with the graph added to each line. A literal has no line feed, so that a line ends with the first. */
async function* quadLines({ iri, read }: LocalGraph, ascii: boolean): AsyncGenerator<Buffer> {
  let rest = '';
  for await (const chunk of read().setEncoding('utf8')) {
    const text = rest + (chunk as string);
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    const lines = text.slice(0, end).replaceAll(' .\n', ` <${iri}> .\n`);
    yield Buffer.from(ascii ? escapeNonAscii(lines) : lines, 'utf8');
  }
}

/** Characters outside ASCII as `\uXXXX` or `\UXXXXXXXX` (N-Quads, section 4). */
function escapeNonAscii(text: string): string {
  return text.replace(/\P{ASCII}/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
  });
}
