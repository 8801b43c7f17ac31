/** What the tests of `compare` share: fictional claims to a graph, a graph to its findings, in either engine. */
import type { Quad } from '@rdfjs/types';
import { Store } from 'n3';
import { findFindings, type ComparedClaim, type Finding } from '../../src/compare/index.js';
import { ruleQueries } from '../../src/library/bundled-finding-rules.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { parseEntry, type Entry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { variablesOf, type Engine, type Row } from '../../src/store/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';
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

/** The entry of one edition of the article about the battle: its id ends with the digit that its hash consists of. */
export function editionOf(claims: readonly ClaimFields[], digit: string, document: object = {}): Entry {
  const entry = dunmere(claims, { id: `battle-of-dunmere--${digit}` });
  return { ...entry, document: { ...entry.document, sha256: digit.repeat(64), ...document } };
}

/** An engine with the graphs of entries and of the fictional registry. */
export async function graphOf(entries: readonly Entry[], make: () => Engine | Promise<Engine> = oxigraph): Promise<Engine> {
  const registry = fictionalRegistry();
  const engine = await make();
  await engine.load(mapRegistry(registry).quads);
  for (const entry of entries) await engine.load(mapEntry(entry, { registry }).quads);
  return engine;
}

export async function findingsOf(entries: readonly Entry[], make: () => Engine | Promise<Engine> = oxigraph): Promise<Finding[]> {
  return (await findFindings(await graphOf(entries, make), RULES)).findings;
}

/** A claim of the model without a graph: ten killed on the side of the Heron League, in the infobox of a document. */
export function modelClaim(fields: Partial<ComparedClaim> = {}): ComparedClaim {
  const bounds = fields.bounds ?? { low: 10, high: 10 };
  return {
    iri: 'https://example.org/claim/dunmere/c',
    quote: '10 killed',
    account: 'https://example.org/account/dunmere',
    event: 'https://example.org/event/dunmere',
    scope: 'https://example.org/event/dunmere',
    document: 'https://example.org/document/dunmere/1',
    work: 'https://example.org/document/dunmere',
    outcomes: ['killed'],
    key: 'https://example.org/key/dunmere/killed.of-side-heron-league.unstated.total',
    keyCell: 'killed.of-side-heron-league.unstated.total',
    party: 'side-heron-league',
    partyName: 'Heron League',
    population: 'unstated',
    accumulation: 'total',
    stated: false,
    outdated: false,
    modifier: 'exact',
    bounds,
    interval: bounds,
    claimants: [],
    attribution: 'ownVoice',
    section: 'Infobox/Casualties1',
    start: 0,
    ...fields,
  };
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

/** The findings of one rule that runs without the others, which may fold it into theirs. */
export async function raisedAlone(rule: string, claims: readonly ClaimFields[], more: Record<string, unknown> = {}): Promise<Finding[]> {
  return (
    await findFindings(
      await graphOf([dunmere(claims, more)]),
      RULES.filter(({ name }) => name === rule),
    )
  ).findings;
}
