/** Bundled questions that join with Wikidata, asked with the second engine of a server on this machine in its place. */
import { Parser, type Quad } from 'n3';
import { expect, it } from 'vitest';
import { joiningQuestions, readQuestion } from '../src/library/bundled-questions.js';
import { withServiceValues } from '../src/library/service-values.js';
import { valueOf } from '../src/problem.js';
import { comunica, parseQuery, servicesOf } from '../src/store/index.js';
import { endpoint } from './store/endpoint.js';

const WIKIDATA = 'https://query.wikidata.org/sparql';
const PREFIXES = `@prefix vr: <https://w3id.org/variorum/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> . @prefix prov: <http://www.w3.org/ns/prov#> . @prefix e: <http://example.org/> . @prefix wd: <http://www.wikidata.org/entity/> .
@prefix p: <http://www.wikidata.org/prop/> . @prefix ps: <http://www.wikidata.org/prop/statement/> . @prefix pr: <http://www.wikidata.org/prop/reference/> .
`;
const quads = (text: string): Quad[] => new Parser().parse(PREFIXES + text);

const THERE = quads(`
wd:Q0 p:P1120 e:sourced, e:unsourced . e:sourced ps:P1120 99 ; prov:wasDerivedFrom e:reference . e:reference pr:P854 e:page . e:unsourced ps:P1120 12 .
wd:Q00 rdfs:label "Raid on Nowhere"@en ; p:P1120 e:third . e:third ps:P1120 5 .`);
const HERE = quads(`
e:clash schema:sameAs wd:Q0 ; rdfs:label "Clash"@en . e:account vr:accountOf e:clash ; rdfs:label "An account"@en .
e:claim vr:inAccount e:account ; vr:metric vr:killed ; vr:accumulation vr:total ; vr:low 12 ; vr:high 12 ; schema:appearance e:document ; schema:citation e:work .
e:work schema:url e:report . e:raid rdfs:label "Raid on Nowhere"@en . e:raidAccount vr:accountOf e:raid .`);

/** The rows of a question, each as the values of these columns without their namespace. */
async function rowsOf(name: string, columns: string[], { there = THERE, asked = [] }: { there?: Quad[]; asked?: string[] } = {}): Promise<string[]> {
  const { url, queries } = await endpoint(there);
  const engine = await comunica({ services: [url] });
  await engine.load(HERE);
  const sparql = valueOf(await readQuestion(name)).query.sparql.replaceAll(WIKIDATA, url);
  const answer = await engine.ask(await withServiceValues(sparql, engine));
  asked.push(...queries);
  if (answer.kind !== 'rows') throw new TypeError('rows were expected');
  return answer.rows.map((row) => columns.map((column) => row.get(column)?.value.replace(/^.*[/#](?=.)/, '') ?? '').join(' '));
}

it('deaths: what Wikidata gives stands beside our claims, with the references of both', async () => {
  expect((await rowsOf('deaths-beside-wikidata', ['item', 'low', 'high', 'statement', 'reference'])).sort()).toEqual([
    'Q0 12 12 claim report',
    'Q0 12 12 unsourced ',
    'Q0 99 99 sourced page',
  ]);
});

it('events without an item, with items of that label', async () => {
  expect(await rowsOf('events-without-item', ['event', 'candidate'])).toEqual(['raid Q00']);
});

it('items whose figure has no source, with the works that the data has', async () => {
  expect(await rowsOf('items-without-source', ['item', 'counted', 'number', 'statement', 'work'])).toEqual(['Q0 killed 12 unsourced report']);
});

it.each([
  ['deaths-beside-wikidata', 'http://www.wikidata.org/entity/Q0'],
  ['items-without-source', 'http://www.wikidata.org/entity/Q0'],
  ['events-without-item', '"Raid on Nowhere"@en'],
])('%s asks about what the data has, and about nothing else', async (name, value) => {
  const asked: string[] = [];
  const others = quads(`wd:Q000 rdfs:label "Elsewhere"@en ; p:P1120 e:fourth . e:fourth ps:P1120 7 .`);
  const rows = await rowsOf(name, ['item', 'candidate', 'statement'], { there: [...THERE, ...others], asked });
  expect(rows.join()).not.toMatch(/Q000|fourth/);
  const questions = asked.filter((sparql) => sparql.includes('P1120'));
  expect(questions.length).toBeGreaterThan(0);
  for (const sparql of questions) {
    expect(sparql).toMatch(/VALUES/);
    expect(sparql).toContain(value);
  }
});

it('a query without such a line is asked as it is', async () => {
  const engine = await comunica({ services: [] });
  expect(await withServiceValues('SELECT * WHERE { ?a ?b ?c } # VALUES ?item', engine)).toBe('SELECT * WHERE { ?a ?b ?c } # VALUES ?item');
});

it('each asks Wikidata and nobody else, in a fixed order', async () => {
  const questions = await joiningQuestions();
  expect(questions.map(({ name }) => name)).toEqual(['deaths-beside-wikidata', 'events-without-item', 'items-without-source']);
  for (const { query } of questions) {
    expect(servicesOf(valueOf(parseQuery(query.sparql)))).toEqual([WIKIDATA]);
    expect(query.sparql).toMatch(/^ORDER BY/m);
  }
});
