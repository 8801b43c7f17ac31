/** Data for triple stores: an export of ours, parts of it under other graphs, and files of them. */
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { expect } from 'vitest';
import { FORMATS, readRdf } from '../../src/rdf/index.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';
import { folderWith, variorum } from '../support.js';

export interface Exported {
  folder: string;
  quads: Quad[];
}

/** An export of the bundled entry and the sample, with findings: its folder and its quads. */
export async function exported(): Promise<Exported> {
  const folder = join(folderWith(), 'out');
  const { code, stderr } = await variorum(['export', 'data/entries', 'data/samples', '-o', folder, '--findings', '--formats', 'nq']);
  expect([code, stderr]).toEqual([0, expect.stringContaining('evaluated')]);
  const quads: Quad[] = [];
  for await (const quad of readRdf(createReadStream(join(folder, 'variorum.nq')), { format: 'nq' })) quads.push(quad);
  return { folder, quads };
}

/** Writes quads as a file of N-Quads. */
export function nquadsFile(quads: readonly Quad[]): string {
  const file = join(folderWith(), 'data.nq');
  writeFileSync(file, FORMATS.nq.open({ base: DEFAULT_BASE }).block({ title: '', quads }) as string);
  return file;
}

/** The same triples in another graph. */
export function moved(quads: readonly Quad[], graph: string): Quad[] {
  return quads.map(({ subject, predicate, object }) => DataFactory.quad(subject as never, predicate as never, object as never, DataFactory.namedNode(graph)));
}

/** The same triples in several graphs, one after another. */
export function parts(quads: readonly Quad[], count: number): Quad[] {
  return Array.from({ length: count }, (_, index) => moved(quads, `${DEFAULT_BASE}graph/entry/part-${index}`)).flat();
}
