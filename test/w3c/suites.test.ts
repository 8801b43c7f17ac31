/**
 * The W3C's test suites for RDF 1.1 and JSON-LD: what is read is compared with the expected graph, and what must be refused
 * is. They are in a folder of their own: `RDF_TESTS=DIR npm run test:w3c`, with checkouts of w3c/rdf-tests and w3c/json-ld-api in DIR.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { DataFactory, Store, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/problem.js';
import { parseRdf, readRdf, type ReadOptions, type SyntaxName } from '../../src/rdf/index.js';
import { ROOT } from '../support.js';

const FOLDER = process.env.RDF_TESTS === undefined ? undefined : resolve(ROOT, process.env.RDF_TESTS);
const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';

/** How many tests each suite has, so that none is left out in silence. */
const SUITES: readonly [folder: string, format: SyntaxName, tests: number][] = [
  ['rdf-turtle', 'ttl', 313],
  ['rdf-trig', 'trig', 356],
  ['rdf-n-triples', 'nt', 70],
  ['rdf-n-quads', 'nq', 87],
];

/** Tests of JSON-LD that are refused by design, by their option, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'processingMode json-ld-1.0': 'files are read as JSON-LD 1.1, which has taken the place of 1.0',
  'specVersion json-ld-1.0': 'files are read as JSON-LD 1.1, which has taken the place of 1.0',
  produceGeneralizedRdf: 'a blank node as a property is no RDF',
  rdfDirection: 'RDF 1.1 has no base direction; it is left out, as is the default',
  nestContext: 'a context of a term for @nest is not supported by the library; it is refused',
  expandContext: 'a context is in the file or at an address that the file names',
};

async function read(path: string, options: ReadOptions): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of readRdf(createReadStream(path), options)) quads.push(quad);
  return quads;
}

/** The lines of a graph; a blank node is named by what is stated of it, as far as its neighbours reach. */
function canonical(quads: readonly Quad[]): string[] {
  const writer = new Writer({ format: 'N-Quads' });
  let names = new Map<string, string>();
  const lineOf = ({ subject, predicate, object, graph }: Quad, self?: string) => {
    const named = (term: Quad['subject'] | Quad['object'] | Quad['graph']) =>
      term.termType === 'BlankNode' ? DataFactory.blankNode(term.value === self ? 'self' : (names.get(term.value) ?? 'b')) : term;
    return writer.quadToString(named(subject) as never, predicate, named(object) as never, named(graph) as never);
  };
  const blanks = new Set(
    quads.flatMap(({ subject, object, graph }) => [subject, object, graph].filter(({ termType }) => termType === 'BlankNode').map(({ value }) => value)),
  );
  for (let round = 0; round <= Math.min(blanks.size, 30); round += 1) {
    names = new Map(
      Array.from(blanks, (blank) => {
        const about = quads.filter(({ subject, object, graph }) =>
          [subject, object, graph].some((term) => term.termType === 'BlankNode' && term.value === blank),
        );
        return [
          blank,
          createHash('sha256')
            .update([...new Set(about.map((quad) => lineOf(quad, blank)))].sort().join(''))
            .digest('hex'),
        ];
      }),
    );
  }
  return [...new Set(quads.map((quad) => lineOf(quad)))].sort();
}

const refused = async (reading: Promise<Quad[]>) =>
  expect(
    await reading.then(
      (quads) => `${quads.length} quads`,
      (error: unknown) => (error instanceof ProblemError ? 'refused' : String(error)),
    ),
  ).toBe('refused');

const present = FOLDER !== undefined && existsSync(join(FOLDER, 'rdf-tests'));
describe.skipIf(!present)(`RDF 1.1${present ? '' : ' (skipped: RDF_TESTS names no folder with rdf-tests)'}`, () => {
  for (const [name, format, tests] of SUITES) {
    const folder = join(FOLDER ?? '', 'rdf-tests/rdf/rdf11', name);
    const cases = present ? rdfCases(folder) : [];
    it(`${name} has all its tests`, () => expect(cases).toHaveLength(tests));
    it.each(cases)(`${name}: $name`, async ({ type, action, result, base }) => {
      const options = { format, base };
      if (/Negative/.test(type)) await refused(read(join(folder, action), options));
      else {
        const found = await read(join(folder, action), options);
        if (result !== undefined) expect(canonical(found)).toEqual(canonical(await read(join(folder, result), { format: /\.nq$/.test(result) ? 'nq' : 'nt' })));
      }
    });
  }
});

interface RdfCase {
  name: string;
  type: string;
  action: string;
  result?: string;
  base: string;
}

function rdfCases(folder: string): RdfCase[] {
  const base = `https://w3c.github.io/rdf-tests/rdf/rdf11/${folder.replace(/^.*\//, '')}/`;
  const store = new Store(parseRdf(readFileSync(join(folder, 'manifest.ttl'), 'utf8'), 'ttl', { base: `${base}manifest.ttl` }).value ?? []);
  const [entries] = store.getObjects(null, `${MF}entries`, null);
  const tests: RdfCase[] = [];
  const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  const one = (subject: string, predicate: string) => store.getObjects(subject, predicate, null)[0]?.value;
  for (let cell = entries; cell && cell.value !== `${RDF}nil`; [cell] = store.getObjects(cell, `${RDF}rest`, null)) {
    const test = store.getObjects(cell, `${RDF}first`, null)[0]?.value ?? '';
    const action = (one(test, `${MF}action`) ?? '').slice(base.length);
    const result = one(test, `${MF}result`)?.slice(base.length);
    tests.push({
      name: test.replace(/^.*#/, ''),
      type: one(test, `${RDF}type`) ?? '',
      action,
      base: base + action,
      ...(result === undefined ? {} : { result }),
    });
  }
  return tests;
}

interface JsonLdCase {
  '@id': string;
  '@type': string[];
  name: string;
  input: string;
  expect?: string;
  option?: Record<string, string | boolean>;
}

const JSONLD = join(FOLDER ?? '', 'json-ld-api/tests');
const hasJsonLd = FOLDER !== undefined && existsSync(JSONLD);
describe.skipIf(!hasJsonLd)(`JSON-LD to RDF${hasJsonLd ? '' : ' (skipped: RDF_TESTS names no folder with json-ld-api)'}`, () => {
  const manifest = hasJsonLd
    ? (JSON.parse(readFileSync(join(JSONLD, 'toRdf-manifest.jsonld'), 'utf8')) as { baseIri: string; sequence: JsonLdCase[] })
    : { baseIri: '', sequence: [] };
  const reason = ({ '@id': id, option = {} }: JsonLdCase) =>
    (id === '#tc037' || id === '#tc038' ? REFUSED.nestContext : undefined) ??
    Object.entries(option).flatMap(([key, value]) => REFUSED[`${key} ${value}`] ?? REFUSED[key] ?? [])[0];
  const [taken, left] = [manifest.sequence.filter((one) => reason(one) === undefined), manifest.sequence.filter((one) => reason(one) !== undefined)];
  const contexts = new Map(hasJsonLd ? jsonFiles('toRdf').map((path) => [`${manifest.baseIri}${path}`, readFileSync(join(JSONLD, path), 'utf8')]) : []);

  it('has its tests, and few are refused by design', () => {
    expect(manifest.sequence.length).toBeGreaterThan(460);
    expect(left.length).toBeLessThan(30);
  });
  it.skip.each(left.map((one) => ({ ...one, reason: reason(one) })))('$name: $reason', () => undefined);
  it.each(taken)('$name', async (test) => {
    const base = typeof test.option?.base === 'string' ? test.option.base : `${manifest.baseIri}${test.input}`;
    const reading = read(join(JSONLD, test.input), { format: 'jsonld', base, contexts });
    if (test['@type'].some((type) => type.includes('Negative'))) await refused(reading);
    else {
      const found = await reading;
      if (test.expect !== undefined) expect(canonical(found)).toEqual(canonical(await read(join(JSONLD, test.expect), { format: 'nq' })));
    }
  });
});

function jsonFiles(folder: string): string[] {
  return readdirSync(join(JSONLD, folder), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.jsonld'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
}
