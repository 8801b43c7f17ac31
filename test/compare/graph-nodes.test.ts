/** Nodes looked up in a graph: their values and names, whatever the engine's order and limits. */
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { loadNodes, localName, rowsOf } from '../../src/compare/graph-nodes.js';
import type { Engine } from '../../src/store/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { PREFIXES } from '../../src/terms/index.js';

const ID = 'https://example.org/';
const PREFIX_LINES = (['vr', 'sem', 'rdfs', 'skos', 'schema'] as const).map((prefix) => `@prefix ${prefix}: <${PREFIXES[prefix]}> .`).join('\n');

async function nodesOf(turtle: string) {
  const engine = oxigraph();
  await engine.load(new Parser().parse(`${PREFIX_LINES}\n${turtle}`));
  return loadNodes(engine);
}

describe('the nodes of a graph', () => {
  it('have each value once, sorted', async () => {
    const nodes = await nodesOf(`<${ID}e> a sem:Event, vr:Episode ; vr:eventType vr:siege, vr:battle ; rdfs:label "Ford" .`);
    expect(nodes.values(`${ID}e`, `${PREFIXES.vr}eventType`)).toEqual([`${PREFIXES.vr}battle`, `${PREFIXES.vr}siege`]);
    expect(nodes.value(`${ID}e`, `${PREFIXES.rdfs}label`)).toBe('Ford');
    expect(nodes.values(`${ID}e`, `${PREFIXES.vr}date`)).toEqual([]);
    expect(nodes.value(`${ID}nobody`, `${PREFIXES.rdfs}label`)).toBeUndefined();
  });

  it('are those of the classes that rules look up, also where they have no IRI', async () => {
    const nodes = await nodesOf(`
      <${ID}b> a sem:Actor . <${ID}a> a sem:Actor . <${ID}o> a vr:OutcomeClaim ; rdfs:label "not looked up" .
      [] a vr:Side ; rdfs:label "a side" .`);
    expect(nodes.ofClass(`${PREFIXES.sem}Actor`)).toEqual([`${ID}a`, `${ID}b`]);
    expect(nodes.label(`${ID}o`)).toBeUndefined();
    expect(nodes.ofClass(`${PREFIXES.vr}Side`).map((side) => nodes.label(side))).toEqual(['a side']);
  });

  it('are all there, though one query asks for 400 only', async () => {
    const nodes = await nodesOf(Array.from({ length: 801 }, (_, index) => `<${ID}p${index}> a sem:Place .`).join('\n'));
    expect(nodes.ofClass(`${PREFIXES.sem}Place`)).toHaveLength(801);
  });

  it('are named by an acronym, a label, or the end of their IRI', async () => {
    const nodes = await nodesOf(`
      <${ID}actor/mor> a sem:Actor ; rdfs:label "Marsh Observatory" ; skos:altLabel "Observatory", "MOR" .
      <${ID}actor/lark> a sem:Actor ; rdfs:label "Daily Lark" ; skos:altLabel "The Lark" .`);
    expect([`${ID}actor/mor`, `${ID}actor/lark`, `${ID}actor/reed--watch-%C3%A9`].map((iri) => nodes.name(iri))).toEqual(['MOR', 'Daily Lark', 'reed watch é']);
  });
});

it('only a SELECT has rows', async () => {
  const engine: Engine = { name: 'yes', load: () => Promise.resolve(0), ask: () => Promise.resolve({ kind: 'boolean', value: true }) };
  await expect(rowsOf(engine, 'ASK {}')).rejects.toThrow(new TypeError('a SELECT was expected'));
});

it('names of IRIs end after a slash or a hash', () => {
  expect([localName(`${PREFIXES.vr}killed`), localName(`${ID}a/b`), localName('')]).toEqual(['killed', 'b', '']);
});
