/** Query results to look up: values of nodes in a fixed order, each once, and back to triples. */
import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { Facts, factsOf, factsWhere, selectRows, sparqlIri } from '../../src/site/facts.js';
import type { Engine } from '../../src/store/index.js';
import { rdf, rdfs, sem, skos, vr } from '../../src/terms/index.js';
import { engineOf, ID } from './fiction.js';

const FORD = `${ID}ford`;
const GRAPH = `
  :ford a sem:Event ; skos:altLabel "Furt"@de, "Crossing" ; vr:date "2031" ; rdfs:label "Ford"@en .
  :mill a sem:Event ; rdfs:label "Mill" .
  :herons a sem:Actor ; rdfs:label "Herons" .`;

describe('the facts of nodes', () => {
  it('are the values of their properties, sorted', async () => {
    const facts = await factsOf(await engineOf(GRAPH), [FORD]);
    expect(facts.values(FORD, skos.altLabel)).toEqual(['Crossing', 'Furt']);
    expect(facts.texts(FORD, skos.altLabel)).toEqual([{ text: 'Crossing' }, { text: 'Furt', language: 'de' }]);
    expect(facts.value(FORD, vr.date)).toBe('2031');
    expect(facts.label(FORD)).toEqual({ text: 'Ford', language: 'en' });
    expect(facts.is(FORD, sem.Event)).toBe(true);
    expect(facts.is(FORD, vr.Document)).toBe(false);
  });

  it('are only those that were asked for', async () => {
    const engine = await engineOf(GRAPH);
    const facts = await factsOf(engine, [FORD]);
    expect([facts.has(FORD), facts.has(`${ID}mill`)]).toEqual([true, false]);
    expect([facts.label(`${ID}mill`), facts.values(`${ID}mill`, vr.date)]).toEqual([undefined, []]);
    expect((await factsOf(engine, [])).quads()).toEqual([]);
    expect((await factsWhere(engine, '?s a sem:Event .')).ofClass(sem.Event)).toEqual([FORD, `${ID}mill`]);
  });

  it('are each there once, though two queries find them; texts of two languages are two', () => {
    const row = (value: string, language?: string) =>
      new Map<string, Term>([
        ['s', DataFactory.namedNode(FORD)],
        ['p', rdfs.label],
        ['o', DataFactory.literal(value, language)],
      ]);
    const facts = new Facts().add([row('Ford', 'en'), row('Ford')]).add([row('Ford', 'en'), new Map()]);
    expect(facts.terms(FORD, rdfs.label)).toHaveLength(2);
  });

  it('are written as triples, class and label first', async () => {
    const facts = await factsWhere(await engineOf(GRAPH), '?s a sem:Event .');
    expect(facts.quads([FORD]).map(({ predicate, object }) => [predicate.value.replace(/.*[#/]/, ''), object.value.replace(/.*[#/]/, '')])).toEqual([
      ['type', 'Event'],
      ['label', 'Ford'],
      ['altLabel', 'Crossing'],
      ['altLabel', 'Furt'],
      ['date', '2031'],
    ]);
    expect(facts.quads().map(({ subject }) => subject.value)).toEqual([...Array<string>(5).fill(FORD), `${ID}mill`, `${ID}mill`]);
    expect(facts.quads([FORD])[0]?.predicate.equals(rdf.type)).toBe(true);
    expect(facts.quads([FORD])[3]?.object).toMatchObject({ language: 'de' });
  });
});

describe('a query of a page', () => {
  it('has no IRI that could end it', () => {
    expect(sparqlIri(FORD)).toBe(`<${FORD}>`);
    for (const text of ['https://a> . <b', 'https://a b', 'https://a"', 'https://{a}', 'https://a\\u003e', 'https://a`', 'https://a^b', 'https://a|b'])
      expect(() => sparqlIri(text)).toThrow(new TypeError('this is no IRI'));
  });

  it('is a SELECT', async () => {
    const engine: Engine = { name: 'yes', load: () => Promise.resolve(0), ask: () => Promise.resolve({ kind: 'boolean', value: true }) };
    await expect(selectRows(engine, 'ASK {}')).rejects.toThrow(new TypeError('a SELECT was expected'));
  });
});
