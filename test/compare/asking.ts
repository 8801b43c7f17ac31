/** What the tests of `compare` share: fictional claims to a graph, a graph to its findings, in either engine. */
import type { Quad } from '@rdfjs/types';
import { Store } from 'n3';
import { findFindings, type Finding } from '../../src/compare/index.js';
import { ruleQueries } from '../../src/library/bundled-finding-rules.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { parseEntry, type Entry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { oxigraph, variablesOf, type Engine, type Row } from '../../src/store/index.js';
import { fictionalRegistry } from '../map/fiction.js';

export const RULES = ruleQueries();

/** Comunica over the same quads, with the union of all graphs as the default graph. */
export async function comunica(): Promise<Engine> {
  const { QueryEngine } = await import('@comunica/query-sparql');
  const engine = new QueryEngine();
  const store = new Store();
  return {
    name: 'comunica',
    load(quads) {
      let count = 0;
      for (const quad of quads as Iterable<Quad>) count += store.addQuad(quad) === undefined ? 1 : 1;
      return Promise.resolve(count);
    },
    async ask(sparql) {
      const bindings = await (await engine.queryBindings(sparql, { sources: [store], unionDefaultGraph: true })).toArray();
      const rows = bindings.map((one): Row => new Map([...one].map(([variable, term]) => [variable.value, term])));
      return { kind: 'rows', variables: variablesOf(sparql) ?? [], rows };
    },
  };
}

const PLACE = { section: 'Infobox/Casualties1', start: 0 };

/** A claim of a fictional battle, as the YAML of an entry has it. Places in the document follow one another. */
export interface ClaimFields {
  [field: string]: unknown;
}

/** An entry about the fictional battle of Dunmere, of which no place, group or person exists. */
export function dunmere(claims: readonly ClaimFields[], more: Record<string, unknown> = {}, event: Record<string, unknown> = {}): Entry {
  const entry = {
    format: 1,
    id: 'battle-of-dunmere',
    document: { title: 'Battle of Dunmere', language: 'en', sha256: 'cd'.repeat(32), license: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    event: {
      id: 'battle-of-dunmere',
      label: 'Battle of Dunmere',
      date: '2031-03-01/2031-03-09',
      sides: { 1: { key: 'heron-league', actors: ['heron-guard', 'heron-league'] }, 2: { key: 'otter-front', actors: ['otter-front'] } },
      ...event,
    },
    actors: [
      { id: 'lake-observatory', name: 'Lake Observatory', kind: 'monitor' },
      { id: 'fen-gazette', name: 'Fen Gazette', kind: 'media' },
    ],
    ...more,
    claims: claims.map((claim, index) => {
      return {
        id: `claim-${index}`,
        metric: 'killed',
        of: 'side 1',
        accumulation: 'total',
        at: { section: PLACE.section, start: 10 * index, end: 10 * index + 5 },
        quote: `words ${index}`,
        ...claim,
      };
    }),
  };
  return valueOf(parseEntry(JSON.stringify(entry))).data;
}

export async function findingsOf(entries: readonly Entry[], make: () => Engine | Promise<Engine> = oxigraph): Promise<Finding[]> {
  const registry = fictionalRegistry();
  const engine = await make();
  await engine.load(mapRegistry(registry).quads);
  for (const entry of entries) await engine.load(mapEntry(entry, { registry }).quads);
  return (await findFindings(engine, RULES)).findings;
}

/** The findings of one rule among all that a graph gives. */
export async function raised(
  rule: string,
  claims: readonly ClaimFields[],
  more: Record<string, unknown> = {},
  event: Record<string, unknown> = {},
): Promise<Finding[]> {
  return (await findingsOf([dunmere(claims, more, event)])).filter((finding) => finding.rule === rule);
}
