/** RDF inputs: which file is read, and its quads. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandGraphs, quadsOf, readGraph } from '../../src/io/rdf-files.js';
import { folderWith } from '../support.js';

const TURTLE = '<https://example.org/a> <https://example.org/p> 1, 2, 3 .';
const folder = folderWith({
  'out/variorum.ttl': '',
  'out/variorum.nq.gz': '',
  'out/entries/raid.yaml': '',
  'empty/notes.md': '',
  'a.ttl': TURTLE,
  'relative.ttl': '<#a> <#p> <b> .',
  'bad.ttl': `${TURTLE} <`,
  'raid.yaml': '',
  plain: '',
});
const at = (name: string) => join(folder, name);
async function quadList(quads: ReturnType<typeof quadsOf>) {
  const all = [];
  for await (const quad of quads) all.push(quad);
  return all;
}

describe('inputs', () => {
  it('are files by their extension, and of an export the file with named graphs', () => {
    expect(expandGraphs([at('a.ttl'), at('out')])).toEqual({
      inputs: [
        { path: at('a.ttl'), syntax: 'ttl' },
        { path: at('out/variorum.nq.gz'), syntax: 'nq' },
      ],
      problems: [],
    });
  });

  it('without a known extension have the syntax given', () => {
    expect(expandGraphs([at('plain'), '-'], 'nt').inputs).toEqual([
      { path: at('plain'), syntax: 'nt' },
      { path: '-', syntax: 'nt' },
    ]);
  });

  it.each([
    ['plain', 'input-kind', 'the syntax of this file is not known from its extension'],
    ['raid.yaml', 'input-kind', 'this is not RDF'],
    ['empty', 'input-directory', 'the folder has no export'],
    ['missing.ttl', 'input-missing', 'no such file or folder'],
  ])('%s: %s', (name, code, message) => {
    expect(expandGraphs([at(name)])).toEqual({ inputs: [], problems: [expect.objectContaining({ code, message, place: { file: at(name) } })] });
  });

  it('given twice, or as standard input without a syntax, are problems', () => {
    const { inputs, problems } = expandGraphs([at('a.ttl'), at('a.ttl'), '-']);
    expect(inputs).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['input-repeated', 'input-kind']);
  });
});

describe('quads', () => {
  it('have IRIs relative to their file', async () => {
    const [quad] = await quadList(quadsOf({ path: at('relative.ttl'), syntax: 'ttl' }));
    expect(quad?.subject.value).toMatch(/^file:.*\/relative\.ttl#a$/);
    expect(quad?.object.value).toMatch(/^file:.*\/b$/);
  });

  it('of a file that is gone are a problem', async () => {
    await expect(quadList(quadsOf({ path: at('missing.ttl'), syntax: 'ttl' }))).rejects.toMatchObject({ problems: [{ code: 'input-missing' }] });
  });

  it('of several files are read up to the limit', async () => {
    expect(await readGraph([at('a.ttl'), at('plain')], 3)).toMatchObject({ quads: { length: 3 }, problems: [], whole: true, failed: 0 });
    expect(await readGraph([at('a.ttl')], 2)).toMatchObject({ quads: { length: 2 }, whole: false });
  });

  it('of a file that breaks off are counted as failed, and the others are read', async () => {
    const { quads, problems, failed } = await readGraph([at('bad.ttl'), at('a.ttl')], 10);
    expect(failed).toBe(1);
    expect(problems[0]?.place?.file).toBe(at('bad.ttl'));
    expect(quads.length).toBeGreaterThanOrEqual(3);
  });
});
