/** The graphs that questions are asked of: drafts of articles, and a made-up entry that has everything. */
import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { expect } from 'vitest';
import type { Entry, Registry } from '../../src/entry/index.js';
import { mapEntry, mapLinks, mapRegistry } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { decode, draftEntry } from '../../src/read/index.js';
import { bundledRegistry } from '../data/files.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';

const { registry: REGISTRY } = bundledRegistry();

export function graphOf(entries: readonly Entry[], registry: Registry = REGISTRY): Quad[] {
  const quads = [
    ...entries.flatMap((entry) => mapEntry(entry, { registry, version: '0.0.0' }).quads),
    ...mapRegistry(registry).quads,
    ...mapLinks(registry.links).quads,
  ];
  expect(quads.length).toBeGreaterThan(100);
  return quads;
}

export const draftOf = (path: string): Entry => valueOf(draftEntry(valueOf(decode(readFileSync(path))), { registry: REGISTRY }));

/** The made-up battle of Brindle Ford, with relays, citations, claims about claims: every question has an answer in it, or hardly any. */
export const fictionalGraph = (): Quad[] => graphOf([fictionalEntry()], fictionalRegistry());
