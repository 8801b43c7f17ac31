/** A site without files: the graph of a fictional entry, opened as pages are made of it. */
import { Parser } from 'n3';
import { findFindings, type Finding } from '../../src/compare/index.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { openSite } from '../../src/site/open.js';
import { Links, type Site } from '../../src/site/site.js';
import type { Engine } from '../../src/store/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { PREFIXES } from '../../src/terms/index.js';
import type { Entry } from '../../src/entry/index.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';

export const BASE = 'https://w3id.org/variorum/id/';
export const ID = 'https://example.org/';

/** An engine with the triples of a Turtle text, which knows the usual prefixes and `:` for {@link ID}. */
export async function engineOf(turtle: string): Promise<Engine> {
  const prefixes = Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`);
  const engine = oxigraph();
  await engine.load(new Parser().parse(`${prefixes.join('\n')}\n@prefix : <${ID}> .\n${turtle}`));
  return engine;
}

/** The site of entries and the fictional registry, with findings as they are given. */
export async function fictionalSite(
  entries: readonly Entry[] = [fictionalEntry()],
  findings: readonly Finding[] = [],
): Promise<{ engine: Engine; site: Site }> {
  const registry = fictionalRegistry();
  const engine = oxigraph();
  await engine.load(mapRegistry(registry).quads);
  for (const entry of entries) await engine.load(mapEntry(entry, { registry }).quads);
  const { model } = await findFindings(engine, []);
  return { engine, site: await openSite({ engine, model, findings, title: 'Accounts', base: BASE, url: ID, version: '1' }) };
}

/** Links from a page of a site of which only these nodes have pages and names. */
export function linksTo(nodes: Readonly<Record<string, { kind?: string; name?: string; language?: string; event?: string }>>, from = 'index'): Links {
  const pairs = Object.entries(nodes);
  const site = {
    base: ID,
    places: new Map(),
    dataForms: ['ttl', 'jsonld'],
    kinds: new Map(pairs.flatMap(([iri, { kind }]) => (kind === undefined ? [] : [[iri, kind]]))),
    names: new Map(pairs.flatMap(([iri, { name, language }]) => (name === undefined ? [] : [[iri, { text: name, language }]]))),
    disambiguations: new Map(pairs.flatMap(([iri, { event }]) => (event === undefined ? [] : [[iri, event]]))),
    model: { name: (iri: string) => iri.slice(iri.lastIndexOf('/') + 1) },
  };
  return new Links(site as unknown as Site, from);
}
