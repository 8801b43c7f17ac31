/** The graphs that the program writes of what the repository holds, and a made-up entry that uses every field. */
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { RowWriter } from '../../src/library/row-writer.js';
import { ucdpGed } from '../../src/read/readers/ucdp.js';
import { gedRow, readRow } from '../read/readers/tables/table.js';
import type { Quad } from '@rdfjs/types';
import { readFileSync } from 'node:fs';
import { parseEntry } from '../../src/entry/index.js';
import { mapEntry, mapLinks, mapNumberRules, mapRegistry } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { decode, draftEntry } from '../../src/read/index.js';
import { bundledRegistry, filesBelow, inRepository, read } from '../data/files.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';

/** Entries of `data/`, the samples as they are drafted, the registry and its links, the number rules. */
export function dataGraph(): Quad[] {
  const { registry } = bundledRegistry();
  const entries = filesBelow('data/entries')
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => valueOf(parseEntry(read(inRepository(path)))).data);
  const samples = filesBelow('data/samples')
    .filter((path) => path.endsWith('.txt'))
    .map((path) => valueOf(draftEntry(valueOf(decode(readFileSync(inRepository(path)))), { registry })));
  return [
    ...[...entries, ...samples].flatMap((entry) => mapEntry(entry, { registry, version: '0.0.0' }).quads),
    ...mapRegistry(registry).quads,
    ...mapLinks(registry.links).quads,
    ...mapNumberRules().quads,
  ];
}

/** A made-up entry with what the bundled ones happen not to have. */
export function fictionalGraph(): Quad[] {
  const registry = fictionalRegistry();
  const entry = fictionalEntry((yaml) =>
    yaml
      .replace('language: en\n', 'language: en\n  retrieved: 2031-04-01\n  snapshot: A dump\n')
      .replace(
        'supersedes: rejected-figure,',
        'supersedes: killed-side-1-night, corrects: casualties-union, denies: injured-unstated, retracts: equipment-otters,',
      )
      .replace('about: night-of-2-march,', 'about: night-of-2-march, subsetOf: killed-side-1-per-observatory,')
      .replace('from: 2031-03-02', 'from: 2031-03-02, to: 2031-03-05'),
  );
  return [...mapEntry(entry, { registry }).quads, ...mapRegistry(registry).quads];
}

/** The graph of a row of a table. */
export function tableGraph(): Quad[] {
  const row = readRow(ucdpGed, gedRow({ number_of_sources: '2' })).value;
  if (row === undefined) throw new Error('the row of the tests cannot be read');
  const { own, shared } = new RowWriter({ registry: EMPTY_REGISTRY, dataset: { name: 'ucdp-ged', version: '23.1' } }).quads(row);
  return [...own, ...shared];
}
