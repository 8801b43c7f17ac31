/** The description of an export, `void.ttl`: what it counts, and what it says of licences. */
import { join } from 'node:path';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { GraphStatistics, describeExport } from '../../src/rdf/index.js';
import { article, LICENCE } from '../cli/articles.js';
import { filesIn, folderWith, ROOT, SAMPLE, variorum } from '../support.js';

describe('void.ttl', () => {
  it('counts what is in the files, and is the same again', async () => {
    const out = [join(folderWith(), 'out'), join(folderWith(), 'out')];
    for (const folder of out) await variorum(['export', SAMPLE, join(ROOT, 'data/entries'), '-o', folder, '--formats', 'nq,csv']);
    const [one, other] = out.map((folder) => filesIn(folder)['void.ttl'] ?? '');
    expect(one).toBe(other);
    const lines = (filesIn(out[0]!)['variorum.nq'] ?? '').trimEnd().split('\n');
    const quads = new Parser().parse(one!);
    const valueOf = (subject: string, property: string) =>
      quads.find((found) => found.subject.value.endsWith(subject) && found.predicate.value.endsWith(property))?.object.value;
    // What several entries state of one event counts once.
    expect(valueOf('void#dataset', '#triples')).toBe(String(new Set(lines.map((line) => line.replace(/ <[^>]*> \.$/, ''))).size));
    expect(valueOf('#class-vr-QuantityClaim', '#entities')).toBe(String(lines.filter((line) => /#type> <[^>]*#QuantityClaim>/.test(line)).length));
    expect(valueOf('#property-vr-low', '#triples')).toBe(String(lines.filter((line) => / <[^>]*ontology#low> /.test(line)).length));
    // Files, named graphs, links and examples.
    const base = 'https://w3id.org/variorum/id/';
    const valuesOf = (subject: string, property: string) =>
      quads.filter((found) => found.subject.value === base + subject && found.predicate.value.endsWith(property)).map(({ object }) => object.value);
    expect(valuesOf('void#dataset', 'dataDump')).toEqual([`${base}variorum.nq`]);
    for (const name of ['variorum.nq', 'claims.csv', 'claims.csv-metadata.json']) expect(valuesOf(`void#${name}`, 'downloadURL')).toEqual([base + name]);
    const graphs = new Map(valuesOf('void#dataset', 'namedGraph').map((node) => [valuesOf(node.slice(base.length), '#name')[0], node.slice(base.length)]));
    for (const graph of new Set(lines.map((line) => / <([^>]*)> \.$/.exec(line)?.[1]))) {
      const size = lines.filter((line) => line.endsWith(` <${graph}> .`)).length;
      expect([graph, valuesOf(graphs.get(graph) ?? '', '#triples')]).toEqual([graph, [String(size)]]);
      graphs.delete(graph);
    }
    expect(graphs.size).toBe(0);
    const links = lines.filter((line) => / <http:\/\/schema\.org\/sameAs> <http:\/\/www\.wikidata\.org\/entity\/[^>]*> <[^>]*graph\/links> /.test(line)).length;
    expect(links).toBeGreaterThan(5);
    expect(valuesOf('void#links-Wikidata-schema-sameAs', '#triples')).toEqual([String(links)]);
    expect(valuesOf('void#links-Wikidata-schema-sameAs', 'subjectsTarget')).toEqual([`${base}void#dataset`]);
    expect(valuesOf('void#links-Wikidata-schema-sameAs', 'objectsTarget')).toEqual([`${base}void#linked-Wikidata`]);
    expect(valuesOf('void#links-Wikidata-schema-sameAs', 'linkPredicate')).toEqual(['http://schema.org/sameAs']);
    for (const example of valuesOf('void#dataset', 'exampleResource')) expect(lines.some((line) => line.startsWith(`<${example}> `))).toBe(true);
    expect(valuesOf('void#dataset', 'exampleResource')).toHaveLength(2);
    expect(valueOf('#variorum.nq', 'byteSize')).toBe(String(Buffer.byteLength(filesIn(out[0]!)['variorum.nq'] ?? '')));
    expect(quads.some(({ predicate }) => predicate.value.endsWith('issued'))).toBe(false);
    expect(quads.some(({ subject, object }) => subject.termType === 'BlankNode' || object.termType === 'BlankNode')).toBe(false);
  });

  it('says for whose words no licence is stated', async () => {
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
