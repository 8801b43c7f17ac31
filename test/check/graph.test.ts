/** The parts of checking: a graph laid over another, what streams in too great a number, and the description of an export. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Graph, Inspection, readChecks, readRules, readShapes } from '../../src/check/index.js';
import type * as Threaded from '../../src/check/inspector.js';
import { pack, unpack } from '../../src/check/quad-transfer.js';
import { ruleTexts } from '../../src/cli/bundled-rules.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { GraphStatistics, describeExport } from '../../src/rdf/index.js';
import { rdf, vr } from '../../src/terms/index.js';
import { FATES, METRICS, SCHEMES, localName } from '../../src/vocabulary/index.js';
import { article, LICENCE } from '../cli/articles.js';
import { fictionalEntry, fictionalRegistry, withClaims } from '../map/fiction.js';
import { filesIn, folderWith, ROOT, SAMPLE, variorum } from '../support.js';

/** A thread runs a file, which stands in dist. */
const { Inspector } = (await import(join(ROOT, 'dist/check/inspector.js'))) as typeof Threaded;

const { quad, namedNode, literal } = DataFactory;
const [a, b, p] = ['urn:a', 'urn:b', 'urn:p'].map((iri) => namedNode(iri)) as [
  ReturnType<typeof namedNode>,
  ReturnType<typeof namedNode>,
  ReturnType<typeof namedNode>,
];

describe('a graph', () => {
  it('holds each triple once, whatever graphs it is in', () => {
    const graph = new Graph([quad(a, p, b), quad(a, p, b, namedNode('urn:g')), quad(a, p, literal('urn:b'))]);
    expect(graph.size).toBe(2);
    expect([graph.find(a, p).length, graph.find(null, p, b).length, graph.find(null, null, literal('urn:b')).length, graph.find(b).length]).toEqual([
      2, 1, 1, 0,
    ]);
  });

  it('asks what lies beside it, and does not walk it', () => {
    const graph = new Graph([quad(a, p, b)], new Graph([quad(b, p, a), quad(a, p, a)]));
    expect([graph.find(b, p).length, graph.find(a, p).length, graph.find(null, p).length, [...graph].length]).toEqual([1, 2, 1, 1]);
  });

  it('forgets what is deleted', () => {
    const graph = new Graph([quad(a, p, b), quad(b, p, b)]);
    expect(graph.find(null, p, b)).toHaveLength(2);
    graph.delete(quad(a, p, b)).delete(quad(a, p, a));
    expect([graph.size, graph.find(a).length, graph.find(null, p, b).length, graph.has(quad(a, p, b)), graph.has(quad(b, p, b))]).toEqual([
      1,
      0,
      1,
      false,
      true,
    ]);
  });
});

describe('an inspection', () => {
  const registry = fictionalRegistry();
  const shared = mapRegistry(registry).quads;
  const entry = (id: string) =>
    mapEntry(
      fictionalEntry((yaml) => yaml.replace('id: battle-of-brindle-ford', `id: ${id}`)),
      { registry },
    ).quads;

  /** The places of the fictional entry are invented, and too long or too short for its quotes. */
  const rulesOf = async () => {
    const { shapes, checks } = await readRules(ruleTexts());
    return { shapes, checks: checks.filter(({ code }) => code !== 'check-quote-misplaced') };
  };

  it('lets go of what is too much, and says which checks it could not make', async () => {
    const rules = await rulesOf();
    const inspection = new Inspection(rules, { shared, limit: 700 });
    for (const id of ['one', 'two', 'three']) await inspection.entry(entry(id));
    const { problems, summary } = await inspection.end();
    expect(problems).toEqual([]);
    expect(summary.skipped.map(({ code }) => code)).toEqual(['check-duplicate-id', 'check-triple-in-two-graphs']);
    expect(summary.evaluated).toHaveLength(rules.checks.length - 2);
  });

  it('finds what only several entries can have', async () => {
    const inspection = new Inspection(await rulesOf(), { shared });
    const quads = entry('one');
    await inspection.entry(quads);
    await inspection.entry(
      quads.map(({ subject, predicate, object }) => quad(subject, predicate, object, namedNode('https://w3id.org/variorum/id/graph/entry/two'))),
    );
    const codes = new Set((await inspection.end()).problems.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['check-duplicate-id', 'check-triple-in-two-graphs']);
  });

  it('does not say with a query what a shape has said', async () => {
    const inspection = new Inspection(await rulesOf(), { shared });
    const quads = entry('one').filter(({ predicate }) => !predicate.equals(vr.comparisonKey));
    const said = await inspection.entry(quads);
    expect(said.every(({ rule, fix }) => rule === 'https://w3id.org/variorum/shapes#Figure-key' && fix?.startsWith('Point to one vr:ComparisonKey'))).toBe(
      true,
    );
    expect(said.length).toBeGreaterThan(3);
    expect((await inspection.end()).problems).toEqual([]);
  });
});

describe('an inspection in a thread of its own', () => {
  const registry = fictionalRegistry();
  const shared = mapRegistry(registry).quads;
  const quads = mapEntry(fictionalEntry(), { registry })
    .quads.filter(({ predicate }) => !predicate.equals(vr.comparisonKey))
    .concat(quad(a, rdf.type, vr.QuantityClaim), quad(a, p, literal('one\n"two"', 'en')));

  it('finds what one here finds', async () => {
    const here = new Inspection(await readRules(ruleTexts()), { shared });
    const there = new Inspector(ruleTexts());
    try {
      there.begin(shared);
      expect(await there.validateShared()).toEqual(await here.validateShared());
      const found = await here.entry(quads, quads.slice(5));
      expect(found.length).toBeGreaterThan(3);
      expect(await there.entry(quads, quads.slice(5))).toEqual(expect.arrayContaining(found));
      expect(await there.validateSeparately(quads)).toHaveLength((await here.validateSeparately(quads)).length);
      const end = await here.end();
      expect(end.problems.length).toBeGreaterThan(0);
      expect(await there.end()).toEqual(end);
    } finally {
      await there.close();
    }
  });

  it('says which rules cannot be used, and ends when it is closed', async () => {
    const there = new Inspector({ ...ruleTexts(), shapes: 'no Turtle' });
    there.begin(shared);
    await expect(there.validateShared()).rejects.toThrow('this is not Turtle');
    const asked = there.end();
    await there.close();
    await expect(asked).rejects.toThrow();
    await expect(there.validateShared()).rejects.toThrow('ended');
  });

  it('brings every term over', () => {
    const text = fc.string({ unit: 'binary' });
    const term = fc.oneof(
      fc.webUrl().map((url) => namedNode(url)),
      text.map((value) => literal(value)),
      fc.tuple(text, fc.constantFrom('en', 'ar-SY')).map(([value, language]) => literal(value, language)),
      fc.tuple(text, fc.webUrl()).map(([value, url]) => literal(value, namedNode(url))),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(term, fc.option(fc.webUrl()))), (values) => {
        const sent = values.map(([value, graph]) => quad(a, p, value, graph === null ? undefined : namedNode(graph)));
        const back = unpack(structuredClone(pack(sent)));
        expect(back.length === sent.length && back.every((one, index) => one.equals(sent[index]))).toBe(true);
      }),
    );
  });
});

describe('shapes', () => {
  const shapes = new Graph(new Parser().parse(readFileSync(join(ROOT, 'ontology/shapes.ttl'), 'utf8')));
  const SH = 'http://www.w3.org/ns/shacl#';
  const sh = (name: string) => namedNode(SH + name);

  it('all say what to do', () => {
    const all = ['NodeShape', 'PropertyShape'].flatMap((kind) => shapes.find(null, rdf.type, sh(kind)).map(({ subject }) => subject));
    for (const shape of [...all, ...shapes.find(null, sh('path')).map(({ subject }) => subject)]) {
      const [message] = shapes.find(shape, sh('message'));
      expect(message?.object.value, shape.value).toMatch(/^[A-Z].{8,}\.$/s);
    }
  });

  it('cover every class that is written', () => {
    const targets = shapes.find(null, sh('targetClass')).map(({ object }) => object.value);
    const registry = fictionalRegistry();
    const written = new Set(
      [...mapEntry(fictionalEntry(), { registry }).quads, ...mapRegistry(registry).quads]
        .filter(({ predicate }) => predicate.equals(rdf.type))
        .map(({ object }) => object.value),
    );
    // What a node has beside the class that says what it is; of graphs there is a shape by property.
    const beside = ['http://semanticweb.cs.vu.nl/2009/11/sem/View', 'http://www.w3.org/ns/prov#Entity'];
    expect([...written].filter((one) => !targets.includes(one) && !beside.includes(one))).toEqual([]);
  });

  it('have the code lists of the vocabulary', () => {
    const listOf = (name: string): string[] => {
      const [list] = shapes.find(namedNode(`https://w3id.org/variorum/shapes#${name}`), sh('in'));
      const members = [];
      for (let node = list?.object; node !== undefined; node = shapes.find(node, rdf.rest)[0]?.object) {
        const [first] = shapes.find(node, rdf.first);
        if (first) members.push(first.object.value.replace(/^.*#/, ''));
      }
      return members;
    };
    const scheme = (id: string) => (SCHEMES.find((one) => one.id === id)?.concepts ?? []).map((concept) => localName(concept.id));
    expect(listOf('eventType')).toEqual(scheme('EventTypeScheme'));
    expect(listOf('Figure-metric')).toEqual(scheme('OutcomeScheme'));
    expect(listOf('Figure-includesOutcome')).toEqual(METRICS.map(({ id }) => localName(id)));
    expect(listOf('FateClaim-fate')).toEqual([...FATES]);
    expect(listOf('Figure-population')).toEqual(scheme('PopulationScheme'));
    expect(listOf('Figure-manner')).toEqual(scheme('MannerScheme'));
    expect(listOf('Figure-accumulation')).toEqual(scheme('AccumulationScheme'));
    expect(listOf('Figure-modifier')).toEqual(scheme('ModifierScheme'));
    expect(listOf('Claim-attribution')).toEqual(scheme('AttributionScheme'));
    expect(listOf('Claim-claimantRelation')).toEqual(scheme('ClaimantRelationScheme'));
    expect(listOf('coversBasis')).toEqual(scheme('CoversBasisScheme'));
    expect(listOf('OutcomeClaim-resultKind')).toEqual(scheme('ResultKindScheme'));
    expect(listOf('Actor-actorKind')).toEqual(scheme('ActorKindScheme'));
    expect(listOf('Participation-sideRole')).toEqual(scheme('SideRoleScheme'));
    expect(listOf('precision')).toEqual(scheme('PlacePrecisionScheme'));
    // A rejected claim is not written, and of a withheld one a tombstone is.
    expect(listOf('Claim-reviewStatus')).toEqual(scheme('ReviewStatusScheme').filter((one) => !['rejected', 'withheld'].includes(one)));
  });

  it('leave a tombstone alone, and see what is left beside one', async () => {
    const rules = await readShapes(readFileSync(join(ROOT, 'ontology/shapes.ttl'), 'utf8'));
    const registry = fictionalRegistry();
    const shared = new Graph(mapRegistry(registry).quads);
    const { quads } = mapEntry(withClaims('review: [{ status: withheld }]'), { registry });
    expect(await rules.validate(new Graph(quads, shared))).toEqual([]);
    const [tombstone] = quads.filter(({ object }) => object.equals(namedNode(`${vr.metric.value.replace('metric', 'withheld')}`)));
    const more = [...quads, quad(tombstone!.subject, vr.verbatim, literal('a name'), tombstone!.graph)];
    expect((await rules.validate(new Graph(more, shared))).map(({ rule }) => rule)).toEqual(['https://w3id.org/variorum/shapes#QuantityClaim']);
  });
});

describe('check queries that cannot be used', () => {
  it.each([
    ['# code: check-key-missing\nSELECT ?focus {}', 'the query has no title'],
    ['# Wrong.\n# code: check-nothing\nSELECT ?focus {}', 'check-nothing is not the code of a check'],
    ['# Wrong.\n# code: check-key-missing\n# severity: grave\nSELECT ?focus {}', 'grave is not a severity'],
    ['# Wrong.\n# code: check-key-missing\n# severity: error\nSELECT ?focus {}', 'the query has no message'],
  ])('%j', (text, message) => {
    expect(readChecks([{ name: 'x.rq', text }]).problems.map((found) => [found.code, found.message, found.place?.file])).toEqual([
      ['check-rule', message, 'x.rq'],
    ]);
  });
});

describe('void.ttl', () => {
  it('counts what is in the files, and is the same again', async () => {
    const out = [join(folderWith(), 'out'), join(folderWith(), 'out')];
    for (const folder of out) await variorum(['export', SAMPLE, '-o', folder, '--formats', 'nq,csv']);
    const [one, other] = out.map((folder) => filesIn(folder)['void.ttl'] ?? '');
    expect(one).toBe(other);
    const lines = (filesIn(out[0]!)['variorum.nq'] ?? '').trimEnd().split('\n');
    const quads = new Parser().parse(one!);
    const valueOf = (subject: string, property: string) =>
      quads.find((found) => found.subject.value.endsWith(subject) && found.predicate.value.endsWith(property))?.object.value;
    expect(valueOf('void#dataset', '#triples')).toBe(String(lines.length));
    expect(valueOf('#class-vr-QuantityClaim', '#entities')).toBe(String(lines.filter((line) => /#type> <[^>]*#QuantityClaim>/.test(line)).length));
    expect(valueOf('#property-vr-low', '#triples')).toBe(String(lines.filter((line) => / <[^>]*ontology#low> /.test(line)).length));
    expect(valueOf('#variorum.nq', 'byteSize')).toBe(String(Buffer.byteLength(filesIn(out[0]!)['variorum.nq'] ?? '')));
    expect(quads.some(({ predicate }) => predicate.value.endsWith('issued'))).toBe(false);
    expect(quads.some(({ subject, object }) => subject.termType === 'BlankNode' || object.termType === 'BlankNode')).toBe(false);
  });

  it('states for which documents there is no licence', async () => {
    const folder = folderWith({ 'a.txt': article(), 'a.txt.meta.yaml': LICENCE, 'b.txt': article({ title: 'Raid on Brindle Ford (2031)' }) });
    const rights = async (...files: string[]) => {
      await variorum(['export', ...files, '-o', 'out', '--formats', 'nq'], { cwd: folder });
      const quads = new Parser().parse(filesIn(join(folder, 'out'))['void.ttl'] ?? '');
      return quads.filter(({ predicate }) => predicate.value.endsWith('/rights')).map(({ object }) => object.value);
    };
    expect(await rights('a.txt')).toEqual([expect.stringMatching(/ under the licence that their document states \(dcterms:license of the document\)\.$/)]);
    expect(await rights('a.txt', 'b.txt')).toEqual([
      expect.stringMatching(/; 1 of 2 documents states none, and no licence named here applies to their text\.$/),
    ]);
  });

  it('has a time only from SOURCE_DATE_EPOCH', () => {
    const described = { title: 't', statistics: new GraphStatistics(), files: [], version: '1' };
    const times = (generatedAt?: string) => describeExport({ ...described, generatedAt }).filter(({ predicate }) => predicate.value.endsWith('issued')).length;
    expect([times(), times('2031-01-01T00:00:00Z')]).toEqual([0, 1]);
  });
});
