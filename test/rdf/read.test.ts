/** RDF read as it streams: every syntax, gzipped and not, in pieces of any size; what is broken, at its line and column. */
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { ProblemError, type Problem } from '../../src/problem.js';
import { CONTEXT_ADDRESSES } from '../../src/rdf/jsonld-read.js';
import { FORMATS, readRdf, SYNTAX_NAMES, SYNTAXES, writeGraph, type ReadOptions, type SyntaxName } from '../../src/rdf/index.js';
import { fictionalGraph } from '../questions/graphs.js';
import { lines, write } from './reading.js';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  await Promise.resolve();
}

async function read(text: string | Uint8Array, options: ReadOptions, size = 1 << 20): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of readRdf(inPieces(Buffer.from(text as string), size), options)) quads.push(quad);
  return quads;
}

async function problemOf(text: string | Uint8Array, options: ReadOptions, size = 7): Promise<Problem> {
  const error = await read(text, options, size).then(
    (quads) => expect.fail(`${quads.length} quads were read`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problems[0]!;
}

const graph = fictionalGraph();
const flat = graph.map(({ subject, predicate, object }) => DataFactory.quad(subject, predicate, object));
const RDFXML = `<?xml version="1.0"?>
<!-- <not> a root -->
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://example.org/">
  <rdf:Description rdf:about="http://example.org/a"><e:b xml:lang="ar">قلعة 😀</e:b><e:c rdf:nodeID="x"/></rdf:Description>
</rdf:RDF>
<!-- the end -->
`;

async function fileOf(syntax: SyntaxName): Promise<{ text: string; expected: readonly Quad[] }> {
  if (syntax === 'rdf') {
    const [subject, bnode] = [DataFactory.namedNode('http://example.org/a'), DataFactory.blankNode('x')];
    const expected = [
      DataFactory.quad(subject, DataFactory.namedNode('http://example.org/b'), DataFactory.literal('قلعة 😀', 'ar')),
      DataFactory.quad(subject, DataFactory.namedNode('http://example.org/c'), bnode),
    ];
    return { text: RDFXML, expected };
  }
  if (syntax === 'nt') return { text: writeGraph(graph, 'nt', { title: 'all' }), expected: flat };
  const text = await write(FORMATS[syntax], [{ title: 'all', quads: graph }]);
  return { text, expected: FORMATS[syntax].hasGraphs ? graph : flat };
}

const named = (quads: readonly Quad[]) => lines(quads, true).map((line) => line.replace(/BlankNode \S+/g, 'BlankNode'));

describe.each(SYNTAX_NAMES)('%s', (format) => {
  it('is read back', async () => {
    const { text, expected } = await fileOf(format);
    expect(named(await read(text, { format }))).toEqual(named(expected));
  });

  it('is read in small pieces, with a byte order mark', async () => {
    const { text, expected } = await fileOf(format);
    const bytes = Buffer.from(`\uFEFF${text}`);
    expect(named(await read(bytes, { format }, 997))).toEqual(named(expected));
  });

  it('is read gzipped, also in several members', async () => {
    const { text, expected } = await fileOf(format);
    const half = text.indexOf('\n', text.length / 2) + 1;
    const zipped = Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))]);
    expect(named(await read(zipped, { format }, 1000))).toEqual(named(expected));
  });

  it('says so when the gzip ends too early', async () => {
    const { text } = await fileOf(format);
    const zipped = gzipSync(text);
    const found = await problemOf(zipped.subarray(0, zipped.length - 20), { format, file: 'a.gz' }, 4096);
    expect(found).toMatchObject({ code: 'graph-syntax', place: { file: 'a.gz' } });
    expect(found.message).toContain('is truncated');
  });
});

it('gives quads before the end has come', async () => {
  let asked = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      asked += 1;
      await Promise.resolve();
      yield Buffer.from('<http://a> <http://b> "c" .\n');
    }
  }
  let seen = 0;
  for await (const quad of readRdf(endless(), { format: 'nt' })) {
    expect(quad.object.value).toBe('c');
    if ((seen += 1) === 100) break;
  }
  expect(asked).toBeLessThan(110);
});

it('keeps literals as they are written', async () => {
  const [quad] = await read('<http://a> <http://b> "01"^^<http://www.w3.org/2001/XMLSchema#integer> .', { format: 'nt' });
  expect(quad?.object.value).toBe('01');
});

it('keeps blank nodes of two files apart', async () => {
  for (const [format, text] of [
    ['nt', '_:a <http://b> "c" .'],
    ['jsonld', '{"@id":"_:a","http://b":"c"}'],
  ] as const) {
    const [one, other] = [await read(text, { format }), await read(text, { format })];
    expect(one[0]?.subject.value).not.toBe(other[0]?.subject.value);
  }
});

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const BROKEN: [what: string, format: SyntaxName, text: string | Uint8Array, line: number | undefined, column: number | undefined, message: RegExp][] = [
  ['a character that begins nothing', 'ttl', '@prefix a: <http://a/> .\na:b a:c "é😀", é"d .\n', 2, 15, /Unexpected "é"d"/],
  ['a prefix nobody declared', 'ttl', '\n\na:b a:c "é" .', 3, 1, /Undefined prefix "a:"/],
  ['a text without end', 'ttl', '<http://a> <http://b> "x', 1, 23, /Unexpected ""x"/],
  ['a missing dot', 'ttl', '<http://a> <http://b> "x"', 1, 26, /Expected punctuation/],
  ['an IRI that is relative to nothing', 'ttl', '<a> <http://b> "x" .', undefined, undefined, /<a> is a relative IRI/],
  ['half a triple', 'trig', '<http://a> {\n <http://b> <http://c> .\n}', 2, 24, /Expected entity/],
  ['a relative IRI', 'nq', `<http://a> <http://b> "1"^^<${XSD}integer> .\r\n<http://a> <b> "c" .\n`, 2, 12, /Invalid IRI/],
  ['a missing dot', 'nt', '<http://a> <http://b> "c" .\n<http://a> <http://b> "c"\n', 3, 1, /Expected punctuation/],
  ['a comma too many', 'jsonld', '{"@context":{},\n "http://a/b":"x",\n}', 3, 1, /"}" is not expected here/],
  ['a file that is cut off', 'jsonld', '{"@context":{},\n "http://a/b":"x"', 2, 18, /ends too early/],
  ['an @id that is no text', 'jsonld', '{"@context":{},\n "@id":[],"http://a/b":"x"}', 2, 2, /@id" value must a string/],
  [
    'a tag that closes another',
    'rdf',
    `<rdf:RDF ${RDF}>\n<rdf:Description rdf:about="http://a"><rdf:value>1</rdf:value>\n</rdf:Descr></rdf:RDF>`,
    3,
    1,
    /ill-formed/,
  ],
  [
    'a prefix nobody declared',
    'rdf',
    `<rdf:RDF ${RDF}>\n<rdf:Description rdf:about="http://a"><x:b>1</x:b></rdf:Description></rdf:RDF>`,
    2,
    39,
    /Unknown prefix x/,
  ],
  ['a file that is cut off', 'rdf', `<rdf:RDF ${RDF}>\n<rdf:Description rdf:about="http://a"/>\n`, 3, 1, /ends before <\/rdf:RDF>/],
];

describe('what is broken has its place', () => {
  it.each(BROKEN)('%s (%s)', async (_, format, text, line, column, message) => {
    for (const size of [1 << 20, 7]) {
      const found = await problemOf(text, { format, file: 'x' }, size);
      expect(found).toMatchObject({ code: 'graph-syntax', severity: 'error' });
      expect(found.message).toMatch(message);
      expect(found.message).toContain(`this is not ${SYNTAXES[format].label}`);
      expect([found.place?.line, found.place?.column]).toEqual([line, column]);
      // Of JSON-LD and RDF/XML, which are read by the piece, the line is shown as far as it was read.
      const whole =
        Buffer.from(text as string)
          .toString()
          .split(/\r?\n/)[(line ?? 0) - 1] ?? '';
      expect(format === 'rdf' ? whole.startsWith(found.line ?? '') : whole === (found.line ?? '')).toBe(true);
    }
  });

  it('bytes that are no UTF-8', async () => {
    const bytes = Buffer.from('<http://a> <http://b> "x" .\n<http://a> <http://b> "\xFF" .', 'latin1');
    expect(await problemOf(bytes, { format: 'ttl' })).toMatchObject({ code: 'input-encoding', place: { line: 2, column: 24 } });
  });

  it('far into a long file', async () => {
    const text = `${'<http://a> <http://b> "some words that make the line a little longer" .\n'.repeat(20_000)}<http://a> "b" "c" .\n`;
    for (const format of ['nt', 'ttl'] as const) expect((await problemOf(text, { format }, 1 << 16)).place).toEqual({ line: 20_001, column: 12 });
  });
});

describe('a JSON-LD context at an address', () => {
  const remote = '{"@context":"https://example.org/c",\n "@id":"urn:a", "name":"x"}';

  it('is not fetched, and the problem says what to type', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const found = await problemOf(remote, { format: 'jsonld' });
    expect(found).toMatchObject({
      fix: '--jsonld-context https://example.org/c=context.jsonld, with the file of that context',
      place: { line: 1, column: 13 },
    });
    expect(found.message).toContain('nothing is fetched');
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it('is the one that was given for it, or the bundled one', async () => {
    const contexts = new Map([['https://example.org/c', '{"@context":{"name":"urn:name"}}']]);
    const [quad] = await read(remote, { format: 'jsonld', contexts });
    expect(quad?.predicate.value).toBe('urn:name');
    const [own] = await read(`{"@context":"${CONTEXT_ADDRESSES[0]}","id":"urn:a","label":"x"}`, { format: 'jsonld' });
    expect(own?.predicate.value).toBe('http://www.w3.org/2000/01/rdf-schema#label');
    const broken = await problemOf(remote, { format: 'jsonld', contexts: new Map([['https://example.org/c', '{']]) });
    expect(broken.message).toContain('cannot be used');
  });
});

it('JSON-LD that is nested deeply is refused at its place, and what is wide is read in linear time', async () => {
  const deep = `${'{"@id":"urn:x",\n"urn:p":'.repeat(1000)}1${'}'.repeat(1000)}`;
  expect(await problemOf(deep, { format: 'jsonld' })).toMatchObject({ code: 'graph-syntax', place: { line: 201, column: 9 } });
  const wide = JSON.stringify({ '@id': 'urn:a', 'urn:p': Array.from({ length: 30_000 }, (_, at) => ({ '@id': `urn:x${at}` })) });
  expect(await read(wide, { format: 'jsonld' })).toHaveLength(30_000);
});

it('a compressed file is held to a limit, unfolded, and unfolds to no more than RDF does', async () => {
  const text = `# ${'a'.repeat(57)}\n`.repeat(1_000_000);
  const read = async (bytes: Buffer, limit?: number) => {
    for await (const quad of readRdf(Readable.from([bytes]), { format: 'nq', file: 'a.nq.gz', limit })) expect(quad).toBeDefined();
  };
  const problems = (reading: Promise<void>) =>
    reading.then(
      () => [],
      (error: unknown) => (error as ProblemError).problems.map(({ code, place }) => [code, place?.file]),
    );
  expect(await problems(read(gzipSync(text)))).toEqual([['input-size', 'a.nq.gz']]);
  expect(await problems(read(gzipSync(text), 60_000_000))).toEqual([]);
  expect(await problems(read(gzipSync(text), 59_999_999))).toEqual([['input-size', 'a.nq.gz']]);
  expect(await problems(read(Buffer.from(text.slice(0, 400)), 399))).toEqual([['input-size', 'a.nq.gz']]);
});

it('a prefix without a whole IRI is a problem with its place', async () => {
  const text = '@prefix a: <b1,0tp://a.example/> .\n<http://a.example/> a:b a:c .\n';
  const reading = (async () => {
    for await (const _ of readRdf(Readable.from([Buffer.from(text)]), { format: 'ttl', file: 'a.ttl' })) continue;
  })();
  await expect(reading).rejects.toMatchObject({ problems: [{ code: 'graph-syntax', place: { file: 'a.ttl', line: 1, column: 12 } }] });
});

describe('RDF/XML of a stranger', () => {
  const HEAD = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://a.example/">';
  const read = async (text: string) => {
    let count = 0;
    for await (const _ of readRdf(Readable.from([Buffer.from(text)]), { format: 'rdf', file: 'a.rdf', base: 'http://a.example/' })) count += 1;
    return count;
  };

  it('with deep nesting, or entities in entities, is refused', async () => {
    await expect(read(`${HEAD}${'<rdf:Description><e:p>'.repeat(4_000)}`)).rejects.toThrow('nested more than 1000 levels deep');
    await expect(read(`<!DOCTYPE rdf:RDF [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${HEAD}</rdf:RDF>`)).rejects.toThrow('an entity refers to another entity');
  });

  it('ends at an element with very many attributes, on one line or on many; texts may look like them', async () => {
    const many = (count: number, between: string) =>
      Array.from({ length: count }, (_, index) => `xmlns:a${index}="https://example.org/${index}"`).join(between);
    const element = (count: number, between: string) =>
      `${HEAD}<rdf:Description ${many(count, between)}><e:p>${many(1_500, between)}</e:p></rdf:Description></rdf:RDF>`;
    for (const between of [' ', '\n']) {
      await expect(read(element(1_500, between))).rejects.toThrow('an element has more than 1000 attributes');
      expect(await read(element(900, between))).toBe(1);
    }
  });

  it('with one text that is longer than the memory of the parser takes is refused', async () => {
    const letters = Buffer.alloc(1 << 20, 'x');
    const endless = function* () {
      yield Buffer.from(`${HEAD}<rdf:Description><e:p>`);
      for (let times = 0; times < 100; times += 1) yield letters;
    };
    const reading = readRdf(Readable.from(endless()), { format: 'rdf', file: 'a.rdf', base: 'http://a.example/' });
    await expect(reading.next()).rejects.toThrow('a tag or text has more than 67,108,864 characters');
  });

  it('with entities in entities over several lines, or a long one used often, is refused at its place', async () => {
    await expect(read(`<!DOCTYPE rdf:RDF [<!ENTITY\n a "aa"><!ENTITY\n b\n "&a;&a;">]>${HEAD}</rdf:RDF>`)).rejects.toThrow(
      'an entity refers to another entity',
    );
    const long = `<!DOCTYPE rdf:RDF [<!ENTITY a "${'a'.repeat(100_000)}">]>${HEAD}`;
    const used = `<rdf:Description><e:p>${'&a;'.repeat(10)}</e:p></rdf:Description>`;
    await expect(read(`${long}${used.repeat(2_000)}</rdf:RDF>`)).rejects.toThrow('its entities unfold to more than 10 million characters');
  });

  it('on one line, or of spaces, is read', { timeout: 60_000 }, async () => {
    expect(await read(`${HEAD}${'<rdf:Description><e:p>a</e:p></rdf:Description>'.repeat(2_000)}</rdf:RDF>`)).toBe(2_000);
    expect(await read(`${HEAD}${' '.repeat(100_000)}<rdf:Description><e:p>a</e:p></rdf:Description></rdf:RDF>${' '.repeat(100_000)}`)).toBe(1);
  });
});
