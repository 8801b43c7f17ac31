/** What every format does: the header of a file comes before its first text, and never again. */
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { withHeader, type Format } from '../../src/rdf/format.js';
import { FORMATS } from '../../src/rdf/formats.js';
import { DEFAULT_BASE, rdfs } from '../../src/terms/index.js';

it('puts the header before the first text, an empty one too', () => {
  const text = withHeader('head\n');
  expect([text(''), text('a'), text('b')]).toEqual(['head\n', 'a', 'b']);
});

describe.each(Object.values<Format>(FORMATS).map((format) => [format.label, format] as const))('%s', (_, format) => {
  const block = (name: string) => ({
    title: name,
    quads: [DataFactory.quad(DataFactory.namedNode(`https://example.org/${name}`), rdfs.label, DataFactory.literal(name))],
  });

  it('has files with a state of their own', async () => {
    const [one, other] = [format.open({ base: DEFAULT_BASE }), format.open({ base: DEFAULT_BASE })];
    const first = await one.block(block('ford'));
    await one.block(block('mill'));
    expect(await other.block(block('ford'))).toBe(first);
  });

  it('repeats no header with later blocks', async () => {
    const file = format.open({ base: DEFAULT_BASE });
    const text = (await file.block(block('ford'))) + (await file.block(block('mill'))) + (await file.end());
    expect(text).toMatch(/ford[^]*mill/);
    for (const head of ['@prefix rdfs:', '"@version"']) expect(text.split(head).length).toBeLessThanOrEqual(2);
  });
});
