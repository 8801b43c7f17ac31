/**
 * Cases that anyone can read: a folder holds a document and what becomes of it — the entry, the graph in two formats,
 * the table, and the words that the command said. Graphs are compared as graphs, and files as bytes.
 * `UPDATE=1 npx vitest run test/golden.test.ts` writes what comes out today; look at the difference before you keep it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser, Writer, type Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { entryJsonSchema, formatEntry, parseEntry } from '../src/entry/index.js';
import { valueOf } from '../src/problem.js';
import { sha256 } from '../src/slug.js';
import { codePointsOf, expectEvidence, expectFile, filesIn, folderWith, ROOT, SAMPLE, updating, variorum } from './support.js';

const GOLDEN = join(ROOT, 'test/golden');
const REGISTRY = join(GOLDEN, 'registry');
const cases = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'registry')
  .map(({ name }) => name);

/** The sample has no copy here: its folder holds only what is expected. */
const documentOf = (name: string) => (name === 'port-larkmoor' ? SAMPLE : join(GOLDEN, name, 'document.txt'));
/** Entries that were written by hand go in as they are. */
const WRITTEN_BY_HAND = new Set(['by-hand']);

/** What comes out of a case, under the names that its files have. */
async function outcome(name: string): Promise<Record<string, string>> {
  const document = documentOf(name);
  const sidecar = document.replace(/\.txt$/, '.meta.yaml');
  const byHand = WRITTEN_BY_HAND.has(name);
  const folder = folderWith(
    byHand
      ? { 'entry.yaml': readFileSync(join(GOLDEN, name, 'entry.yaml')) }
      : { 'document.txt': readFileSync(document), ...(existsSync(sidecar) ? { 'document.meta.yaml': readFileSync(sidecar) } : {}) },
  );
  const { code, stderr } = await variorum(['export', byHand ? 'entry.yaml' : 'document.txt', '-o', 'out', '--registry', REGISTRY], { cwd: folder });
  expect(code, stderr).toBe(0);
  const files = filesIn(join(folder, 'out'));
  const [drafted] = Object.entries(files).flatMap(([path, text]) => (path.startsWith('entries/') ? [text] : []));
  return {
    'entry.yaml': drafted ?? readFileSync(join(folder, 'entry.yaml'), 'utf8'),
    'graph.ttl': files['variorum.ttl'] ?? '',
    'graph.jsonld': files['variorum.jsonld'] ?? '',
    'claims.csv': files['claims.csv'] ?? '',
    'problems.txt': stderr,
    nquads: files['variorum.nq'] ?? '',
  };
}

const outcomes = new Map<string, Promise<Record<string, string>>>();
/** Each case is run once. */
function outcomeOf(name: string): Promise<Record<string, string>> {
  const known = outcomes.get(name) ?? outcome(name);
  outcomes.set(name, known);
  return known;
}

/** The triples of a graph, whatever graph they stand in, as sorted lines. */
function triples(quads: readonly Quad[]): string[] {
  const writer = new Writer({ format: 'N-Triples' });
  return [...new Set(quads.map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object).trim()))].sort();
}
const turtle = (text: string) => triples(new Parser({ format: 'text/turtle' }).parse(text));
const nquads = (text: string) => triples(new Parser({ format: 'application/n-quads' }).parse(text));
const fromJsonLd = async (text: string) => {
  const documentLoader = (url: string): never => {
    throw new Error(`nothing may be fetched, but ${url} was asked for`);
  };
  return nquads((await jsonld.toRDF(JSON.parse(text) as JsonLdDocument, { format: 'application/n-quads', documentLoader })) as unknown as string);
};

describe.each(cases)('%s', (name) => {
  it('is the graph that was expected', async () => {
    const made = await outcomeOf(name);
    const path = join(GOLDEN, name, 'graph.ttl');
    if (existsSync(path) && !updating) expect(turtle(made['graph.ttl'] ?? '')).toEqual(turtle(readFileSync(path, 'utf8')));
  });

  it('is one graph in every format', async () => {
    const made = await outcomeOf(name);
    const expected = nquads(made['nquads'] ?? '');
    expect(turtle(made['graph.ttl'] ?? '')).toEqual(expected);
    expect(await fromJsonLd(made['graph.jsonld'] ?? '')).toEqual(expected);
  });

  it.each(['entry.yaml', 'graph.ttl', 'graph.jsonld', 'claims.csv', 'problems.txt'])('%s is as expected, byte for byte', async (file) => {
    expectFile(join(GOLDEN, name, file), (await outcomeOf(name))[file] ?? '');
  });

  it('quotes the text of the document at each position', async () => {
    const entry = valueOf(parseEntry((await outcomeOf(name))['entry.yaml'] ?? '')).data;
    const document = readFileSync(documentOf(name));
    expect(entry.document.sha256).toBe(sha256(document));
    expectEvidence(entry, codePointsOf(document));
  });
});

describe('by-hand', () => {
  const text = readFileSync(join(GOLDEN, 'by-hand/entry.yaml'), 'utf8');

  it('stands in the one form that entries are written in', () => {
    const bare = (yaml: string) => yaml.replace(/^\s*#.*\n/gm, '').trimStart();
    expect(bare(text)).toBe(bare(formatEntry(valueOf(parseEntry(text)).data)));
  });

  it('uses every field that entries have', () => {
    const used = new Set(pathsIn(parseYaml(text), []));
    expect(fieldPaths(entryJsonSchema() as Schema, []).filter((path) => !used.has(path))).toEqual([]);
  });

  it('says nothing of the one who must not be named', async () => {
    const made = await outcomeOf('by-hand');
    for (const file of ['graph.ttl', 'graph.jsonld', 'claims.csv', 'nquads']) {
      expect(made[file]).not.toContain('must not be named');
      expect(made[file]).not.toContain('told of his brother');
      expect(made[file]).not.toContain('killed-unstated-heavy');
    }
  });
});

interface Schema {
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
}

/** The paths of all fields of a schema: `claims.[].at.start`. */
function fieldPaths(schema: Schema, path: string[]): string[] {
  const found = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [[...path, name].join('.'), ...fieldPaths(field, [...path, name])]),
    ...(typeof schema.additionalProperties === 'object' ? fieldPaths(schema.additionalProperties, [...path, '*']) : []),
    ...(schema.items ? fieldPaths(schema.items, [...path, '[]']) : []),
    ...(schema.anyOf ?? []).flatMap((one) => fieldPaths(one, path)),
  ];
  // A place of one may stand without its list.
  return [...new Set(found.map(plain))];
}

function pathsIn(data: unknown, path: string[]): string[] {
  if (Array.isArray(data)) return data.flatMap((item) => pathsIn(item, [...path, '[]']));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const here = [...path, /^\d+$/.test(key) ? '*' : key];
    return [plain(here.join('.')), ...pathsIn(value, here)];
  });
}

function plain(path: string): string {
  return path.replaceAll('.[]', '');
}
