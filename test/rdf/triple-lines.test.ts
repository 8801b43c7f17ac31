/** Triples as lines: those taken as they are and those that the parser reads are the same, for every file and every cut of its bytes. */
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import type { ProblemError } from '../../src/problem.js';
import { readRdf } from '../../src/rdf/index.js';
import { tripleLine } from '../../src/rdf/ntriples.js';
import { byteString, changeLiteral, readTripleLines, type TripleLine } from '../../src/rdf/triple-lines.js';

const GRAPH = 'https://data.example.org/graph/entry/a';

/** Bytes in pieces of a size. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(
  text: string | Uint8Array,
  { format = 'nq' as const, size = 1 << 16 }: { format?: 'nq' | 'nt'; size?: number } = {},
): Promise<TripleLine[]> {
  const lines: TripleLine[] = [];
  for await (const batch of readTripleLines(pieces(Buffer.from(text as string), size), { format, file: 'a.nq' })) lines.push(...batch);
  return lines;
}

/** The same by the parser alone. */
async function parsed(text: string): Promise<TripleLine[]> {
  const lines: TripleLine[] = [];
  for await (const quad of readRdf(pieces(Buffer.from(text), 1 << 16), { format: 'nq' }))
    lines.push({ graph: quad.graph.termType === 'DefaultGraph' ? undefined : quad.graph.value, line: byteString(tripleLine(quad)) });
  return lines;
}

/** What a file may have beside what an export writes: every form of a term that N-Quads allow. */
const iri = fc.oneof(
  fc.constantFrom('urn:a', 'https://data.example.org/a?b=c?d#e', 'http://h.example.org', 'http://é.example.org/ü', 'https://data.example.org/%C3%A9'),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);
const text = fc
  .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\t', '\b', '\u007f', '\ufffe', '\uffef', 'é', '\u{1F986}') }))
  .map((one) => (one.isWellFormed() ? one.replaceAll('\0', '') : ''));
const written = fc.constantFrom(
  (value: string) => `"${value.replace(/["\\\n\r]/g, (one) => ({ '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' })[one] ?? one)}"`,
  (value: string) => `"${Array.from(value, (one) => `\\U${(one.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join('')}"`,
  (value: string) => tripleLine(DataFactory.quad(DataFactory.namedNode('urn:s'), DataFactory.namedNode('urn:p'), DataFactory.literal(value))).slice(14, -3),
);
const suffix = fc.constantFrom(
  ...['', '@en', '@zh-Hant', '@en-gb', '^^<http://www.w3.org/2001/XMLSchema#string>', '^^<http://www.w3.org/2001/XMLSchema#integer>', ' ^^ <urn:x>', '  '],
);
const object = fc.oneof(
  iri.map((one) => `<${one}>`),
  fc.tuple(text, written, suffix).map(([value, write, end]) => `${write(value)}${end}`),
);
const line = fc
  .tuple(iri, iri, object, fc.option(iri), fc.constantFrom(' .\n', '.\n', ' . # comment\n', ' .\r\n', ' .\n\n', '\t.\n'))
  .map(([subject, predicate, value, graph, end]) => `<${subject}> <${predicate}> ${value}${graph === null ? '' : ` <${graph}>`}${end}`);

describe('statements', () => {
  it('are the same as those of the parser', async () => {
    const outcome = async (lines: Promise<TripleLine[]>) => lines.catch((error: unknown) => (error as ProblemError).problems.map(({ code }) => code));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 200 }), async (lines, size) => {
        expect(await outcome(read(lines.join(''), { size }))).toEqual(await outcome(parsed(lines.join(''))));
      }),
      { numRuns: 400, seed: 17 },
    );
  });

  it('in canonical form are taken as they are', async () => {
    const one = '<urn:a> <urn:p> "é\\n\\"\u{1F986}\\\\"@en-gb';
    const two = '<urn:a> <urn:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer>';
    expect(await read(`${one} <${GRAPH}> .\n${two} .\n`)).toEqual([
      { graph: GRAPH, line: byteString(`${one} .\n`) },
      { graph: undefined, line: `${two} .\n` },
    ]);
  });

  it('may have comments, empty lines, a byte order mark and no line end at the end', async () => {
    expect(await read(`\ufeff# a comment\n\n \t\r\n<urn:a> <urn:p> <urn:b> <${GRAPH}> .`)).toEqual([{ graph: GRAPH, line: '<urn:a> <urn:p> <urn:b> .\n' }]);
  });

  it('may be longer than a pattern can hold', async () => {
    const long = `<urn:a> <urn:p> "${'x\\"'.repeat(2 ** 20)}" .\n`;
    expect(await read(`<urn:b> <urn:p> "1" .\n${long}`, { format: 'nt' })).toEqual([
      { graph: undefined, line: '<urn:b> <urn:p> "1" .\n' },
      { graph: undefined, line: long },
    ]);
  });
});

describe('what is refused', () => {
  const first = `<urn:a> <urn:p> <urn:b> <${GRAPH}> .\n`;
  it.each([
    ['graph-syntax', `${first}<urn:a> <urn:p> "cut`, 2],
    ['graph-syntax', `${first}${first}<urn:a> urn:p <urn:b> .\n${first}`, 3],
    ['graph-blank-node', `${first}_:b <urn:p> <urn:b> .\n`, undefined],
    ['graph-term', `${first}<urn:a> <urn:p> "\\u0000" .\n`, undefined],
    ['input-encoding', Buffer.concat([Buffer.from(first), Buffer.from(`<urn:a> <urn:p> "\xff" .\n`, 'latin1')]), 2],
  ])('%s, with its file and line', async (code, file, at) => {
    for (const size of [5, 1 << 16]) {
      const problems = await read(file, { size }).catch((error: unknown) => (error as ProblemError).problems);
      expect(problems).toMatchObject([{ code, place: { file: 'a.nq', ...(at === undefined ? {} : { line: at }) } }]);
    }
  });
});

it('reads other syntaxes with their parser', async () => {
  const batches: TripleLine[] = [];
  for await (const batch of readTripleLines(pieces(Buffer.from('@prefix e: <urn:> . e:g { e:a e:p "é" }'), 7), { format: 'trig' })) batches.push(...batch);
  expect(batches).toEqual([{ graph: 'urn:g', line: byteString('<urn:a> <urn:p> "é" .\n') }]);
});

describe('a changed literal', () => {
  it('is read and written as canonical N-Triples do', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 'en', DataFactory.namedNode('urn:type')), (value, kind) => {
        const literal = DataFactory.literal(value, kind);
        const whole = byteString(tripleLine(DataFactory.quad(DataFactory.namedNode('urn:s'), DataFactory.namedNode('urn:p'), literal)));
        let seen: unknown;
        expect(changeLiteral(whole, (one) => ((seen = one), one))).toBe(whole);
        expect(literal.equals(seen as typeof literal)).toBe(true);
        expect(changeLiteral(whole, ({ value: same }) => DataFactory.literal(same, kind as string))).toBe(whole);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('leaves IRIs alone', () => {
    const whole = '<urn:s> <urn:p> <urn:o> .\n';
    expect(changeLiteral(whole, () => DataFactory.literal('x'))).toBe(whole);
  });
});
