/** The data files of a page: one graph in three formats, each read back by a parser that did not write it. */
import { Parser } from 'n3';
import { parse } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { dataFiles, turtleOf } from '../../src/site/page-data.js';
import { buildContext, SYNTAXES } from '../../src/rdf/index.js';
import { lines } from '../rdf/reading.js';
import { BASE } from './fiction.js';

const FORMS = ['ttl', 'jsonld', 'nt'] as const;
const quads = new Parser().parse(`
  @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix vr: <https://w3id.org/variorum/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  <${BASE}event/ford> a sem:Event ; rdfs:label "Ford \\"]]>\\" \\n"@en, "معركة"@ar ; vr:date "2031-03-05" .`);

describe('the data files of a page', () => {
  it('have the same triples, and nothing else', async () => {
    const files = await dataFiles('event/ford', quads, { title: 'Ford', base: BASE, forms: FORMS });
    expect(files.map(({ path }) => path)).toEqual(['event/ford.ttl', 'event/ford.jsonld', 'event/ford.nt']);
    for (const { path, text } of files) {
      const { mediaType } = SYNTAXES[path.split('.')[1] as 'ttl' | 'jsonld' | 'nt'];
      const whole = text.replace('"../context.jsonld"', JSON.stringify(buildContext()));
      expect(lines(parse(whole, { format: mediaType }), false), path).toEqual(lines(quads, false));
    }
  });

  it('are those of the formats that the site has', async () => {
    const files = await dataFiles('event/ford', quads, { title: 'Ford', base: BASE, forms: ['ttl'] });
    expect(files.map(({ path }) => path)).toEqual(['event/ford.ttl']);
  });

  it('refer to one context of the site from where they are', async () => {
    for (const [path, address] of [
      ['index', 'context.jsonld'],
      ['claim/ford/killed', '../../context.jsonld'],
    ] as const) {
      const [json] = await dataFiles(path, quads, { title: 'Ford', base: BASE, forms: ['jsonld'] });
      expect(JSON.parse(json?.text ?? '')).toHaveProperty(['@context'], address);
    }
  });

  it('have one line of JSON-LD for each node', async () => {
    const [json] = await dataFiles('index', quads, { title: 'Ford', base: BASE, forms: ['jsonld'] });
    expect(json?.text.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(1);
  });

  it('are there for a page without facts', async () => {
    for (const { text, path } of await dataFiles('x', [], { title: 'X', base: BASE, forms: FORMS }))
      if (!path.endsWith('.jsonld')) expect(new Parser().parse(text)).toEqual([]);
  });
});

it('Turtle has the prefixes that it uses, and its title', () => {
  const shapes = new Parser().parse(`<${BASE}questions/killed> <http://www.w3.org/ns/shacl#select> "SELECT *" .`);
  expect(turtleOf(shapes, 'Killed', BASE)).toContain('@prefix sh: <http://www.w3.org/ns/shacl#>');
  expect([...turtleOf(quads, 'A ford', BASE).matchAll(/^@prefix (\S*):/gm)].map(([, prefix]) => prefix)).toEqual(['vr', 'rdfs', 'sem']);
  expect(turtleOf(quads, 'A ford', BASE)).toContain('# A ford');
});
