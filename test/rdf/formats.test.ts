/** Every format holds the graph it was given: read back by readers that did not write it. */
import type { Literal, NamedNode, Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { mapEntry, mapLinks, mapRegistry } from '../../src/map/index.js';
import { ProblemError } from '../../src/problem.js';
import { FORMATS, formatOf, tripleDeduplicator, parseRdf, type QuadBlock, type Format } from '../../src/rdf/index.js';
import { DEFAULT_BASE, isEventIri, isIri, PREFIXES } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';
import { lines, readWithOxigraph, readWithRdflib, write } from './reading.js';

const registry = fictionalRegistry();
const formats = Object.values<Format>(FORMATS).map((format) => [format.label, format] as const);

function wholeExport(base?: string): QuadBlock[] {
  const filter = tripleDeduplicator(base);
  const other = fictionalEntry();
  other.id = 'the-ford-another-account';
  other.document.revision = '4712';
  return [
    { title: 'Registry', quads: filter(mapRegistry(registry, { base }).quads) },
    { title: 'Links', quads: filter(mapLinks(registry.links, { base }).quads) },
    { title: 'Battle of Brindle Ford', quads: filter(mapEntry(fictionalEntry(), { registry, base, version: '0.1.0' }).quads) },
    { title: 'Another account', quads: filter(mapEntry(other, { registry, base, version: '0.1.0' }).quads) },
  ];
}

describe.each(formats)('%s', (_, format) => {
  it.each([DEFAULT_BASE, 'https://example.org/my%20data/ü/', 'urn:example:mine/'])('of a whole export under %s reads back as the same graph', async (base) => {
    const blocks = wholeExport(base);
    const text = await write(format, blocks, { base });
    const expected = lines(
      blocks.flatMap(({ quads }) => quads),
      format.hasGraphs,
    );
    expect(readWithOxigraph(text, format)).toEqual(expected);
    if (format === FORMATS.ttl) expect(readWithRdflib(text)).toEqual(expected);
  });

  it('is the same twice', async () => {
    expect(await write(format, wholeExport())).toBe(await write(format, wholeExport()));
  });

  it('of nothing is a file', async () => {
    expect(readWithOxigraph(await write(format, []), format)).toEqual([]);
    expect(readWithOxigraph(await write(format, [{ title: '', quads: [] }]), format)).toEqual([]);
  });

  it('reads back as the same graph, whatever the terms', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ title: nasty, quads: fc.array(quad, { maxLength: 12 }) }), { maxLength: 4 }), async (blocks) => {
        const text = await write(format, blocks);
        const expected = lines(
          blocks.flatMap(({ quads }) => quads),
          format.hasGraphs,
        );
        expect(readWithOxigraph(text, format)).toEqual(expected);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
  });

  it.each([
    ['an IRI that would add a triple', named('> <http://evil.example/p> <http://evil.example/o> .')],
    ['one behind an honest beginning', named('http://good.example/> <http://evil.example/p> <http://evil.example/o> .\n<http://x.example/')],
    ['a space', named('http://good.example/a b')],
    ['a relative IRI', named('claim/x')],
    ['nothing', named('')],
    ['half of a character', DataFactory.literal('\ud800')],
    ['U+0000', DataFactory.literal('a\0b')],
    ['a language that is code', foreign({ language: 'en . <http://evil.example/s> <http://evil.example/p> "o"' })],
    ['a datatype that is code', foreign({ datatype: named('http://x> . <http://evil.example/s> <http://evil.example/p> "o') })],
    ['a blank node', DataFactory.blankNode('b')],
  ])('refuses %s', async (_name, term) => {
    const good = DataFactory.quad(named('http://good.example/s'), named('http://good.example/p'), DataFactory.literal('good'));
    const bad = DataFactory.quad(good.subject, good.predicate, term);
    const file = format.open({ base: DEFAULT_BASE });
    await expect(Promise.resolve().then(() => file.block({ title: 't', quads: [good, bad] }))).rejects.toThrow(ProblemError);
    // The file continues without the block.
    const text = (await file.block({ title: 't', quads: [good] })) + (await file.end());
    expect(readWithOxigraph(text, format)).toEqual(lines([good], format.hasGraphs));
  });

  it('lets no title out of its comment', async () => {
    const title = 'A\n<http://evil.example/s> <http://evil.example/p> <http://evil.example/o> .\r\u2028\u0085\ud800';
    const quads = [DataFactory.quad(named('http://good.example/s'), named('http://good.example/p'), DataFactory.literal('good'))];
    expect(readWithOxigraph(await write(format, [{ title, quads }]), format)).toEqual(lines(quads, format.hasGraphs));
  });
});

describe('a whole export', () => {
  it('has each triple in exactly one graph, apart from what accounts say alike of an event', () => {
    const quads = wholeExport().flatMap((block) => block.quads.filter(({ subject }) => !isEventIri(subject.value)));
    expect(new Set(lines(quads, false)).size).toBe(quads.length);
  });

  it('loses nothing to that', () => {
    const all = [fictionalEntry(), fictionalEntry()].flatMap((entry) => mapEntry(entry, { registry }).quads);
    const filter = tripleDeduplicator();
    expect(lines(filter(all), false)).toEqual(lines(all, false));
  });
});

describe('formatOf', () => {
  it('knows files by their extension', () => {
    expect(formatOf('out/variorum.TTL')).toBe(FORMATS.ttl);
    expect(formatOf('jsonld')).toBe(FORMATS.jsonld);
    expect(formatOf('claims.csv')).toBeUndefined();
  });
});

describe('parseRdf', () => {
  it('reads what we write', async () => {
    const blocks = wholeExport();
    for (const [syntax, format] of [['ttl', FORMATS.ttl] as const, ['trig', FORMATS.trig] as const, ['nq', FORMATS.nq] as const]) {
      const { value, problems } = parseRdf(await write(format, blocks), syntax);
      expect(problems).toEqual([]);
      expect(lines(value ?? [], format.hasGraphs)).toEqual(
        lines(
          blocks.flatMap(({ quads }) => quads),
          format.hasGraphs,
        ),
      );
    }
  });

  it.each(['ttl', 'trig', 'nq', 'nt'] as const)('gives the line of a mistake in %s', (syntax) => {
    const { value, problems } = parseRdf('<http://a> <http://b> <http://c> .\n<http://a> <http://b> oops .\n', syntax);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', place: { line: 2 }, line: '<http://a> <http://b> oops .' }]);
  });
});

function named(iri: string) {
  return DataFactory.namedNode(iri);
}

/** A literal as another library might hand it in; N3's own would read the code as part of the text. */
function foreign(more: { language?: string; datatype?: NamedNode }): Literal {
  return { termType: 'Literal', value: 'a', language: '', datatype: named(`${PREFIXES.xsd}string`), equals: () => false, ...more };
}

/** Texts that writers stumble over. */
const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom(
    '"',
    '\\',
    '\n',
    '\r\n',
    '\t\b\f',
    '"""',
    "'''",
    '.\n',
    ' .\n<x> <y> <z> .',
    '𝒳\u{1F600}',
    '\ufeff',
    '\ufffe',
    '\u001a\u007f\u0085\u2028',
    'é\u0301',
    'مرصد',
    '@en',
    '^^',
  ),
);

/** IRIs of ours and of others, some with a scheme that looks like one of our prefixes. */
const iris: fc.Arbitrary<string> = fc
  .oneof(
    fc
      .tuple(
        fc.constantFrom('claim/e/', 'claim/f/', 'account/e/side/', 'event/', 'key/h/', 'actor/e/', 'actor/', 'graph/', ''),
        fc.stringMatching(/^[a-z0-9._~%!-]{0,6}(#[a-z.-]{0,4})?$/),
      )
      .map(([kind, rest]) => DEFAULT_BASE + kind + rest),
    fc
      .tuple(
        fc.constantFrom(...Object.values(PREFIXES)),
        fc.oneof(fc.stringMatching(/^[a-zA-Z0-9._/:@-]{0,6}$/), fc.constantFrom('id', 'label', 'Event', 'killed', 'low', 'metric')),
      )
      .map(([namespace, rest]) => namespace + rest),
    fc
      .tuple(fc.constantFrom('claim', 'side', 'schema', 'geo', 'vr', 'event', 'own-actor', 'label', 'id', 'urn', 'VR'), fc.stringMatching(/^[a-z0-9/]{1,5}$/))
      .map((parts) => parts.join(':')),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((rest) => `http://other.example/${rest}`),
    fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)).map((name) => `http://other.example/#${name}`),
  )
  .filter(isIri);

const node = iris.map(named);
const object = fc.oneof(
  node,
  nasty.map((text) => DataFactory.literal(text)),
  fc.tuple(nasty, fc.constantFrom('en', 'fr', 'ar', 'en-gb')).map(([text, language]) => DataFactory.literal(text, language)),
  fc
    .tuple(
      fc.oneof(nasty, fc.constantFrom('1', '01', '-0', '1.0', '1e0', 'true', '+5', '9007199254740993', '2022-01-20')),
      fc.constantFrom('integer', 'decimal', 'double', 'boolean', 'date'),
    )
    .map(([text, type]) => DataFactory.literal(text, named(PREFIXES.xsd + type))),
  fc.tuple(nasty, node).map(([text, type]) => DataFactory.literal(text, type)),
);
const predicates = fc.oneof(
  node,
  fc.constantFrom('low', 'high', 'metric', 'inAccount', 'evidence', 'covers', 'countOf').map((name) => named(PREFIXES.vr + name)),
  fc.constantFrom(`${PREFIXES.rdf}type`, `${PREFIXES.rdfs}label`, `${PREFIXES.sem}subEventOf`).map(named),
);
const graphs = fc.constantFrom(DataFactory.defaultGraph(), named(`${DEFAULT_BASE}graph/entry/e`), named('schema:graph'), named('http://other.example/g'));
const quad: fc.Arbitrary<Quad> = fc
  .oneof(
    fc.tuple(node, predicates, object, graphs),
    // Events with what hangs on them, so that JSON-LD has something to hold.
    fc.tuple(
      fc.constantFrom('account/e', 'claim/e/a', 'claim/e/b', 'account/e/episode/x').map((tail) => named(DEFAULT_BASE + tail)),
      fc.constantFrom(`${PREFIXES.vr}inAccount`, `${PREFIXES.sem}subEventOf`, `${PREFIXES.rdf}type`, `${PREFIXES.vr}side`, `${PREFIXES.vr}evidence`).map(named),
      fc.constantFrom(`${DEFAULT_BASE}account/e`, `${DEFAULT_BASE}claim/e/a`, `${DEFAULT_BASE}account/e/episode/x`, `${PREFIXES.sem}Event`).map(named),
      graphs,
    ),
  )
  // These two have a meaning of their own to JSON-LD, and none in our graphs.
  .filter(
    ({ 2: { value }, 2: term }) => !(term.termType === 'Literal' && /#(JSON|langString|dirLangString)$/.test(term.datatype.value)) && !value.endsWith('#nil'),
  )
  .map(([subject, predicate, target, graph]) => DataFactory.quad(subject, predicate, target, graph));
