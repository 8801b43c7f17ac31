/** The document of an entry, and the works that it cites. */
import { describe, expect, it } from 'vitest';
import { writeDocument, writeWorks } from '../../src/map/document.js';
import { fictionalEntry } from './fiction.js';
import { about, E, labelOf, mapping } from './mapping.js';

describe('writeDocument', () => {
  it('writes what is known about the edition', () => {
    const { context, builder } = mapping();
    writeDocument(context, builder);
    expect(labelOf(`document/${E}/4711`, builder.quads)).toBe('Battle of Brindle Ford');
    expect(about(`document/${E}/4711`, builder.quads)).toEqual([
      'a vr:Document',
      'a schema:CreativeWork',
      'a prov:Entity',
      'dcterms:language en',
      `vr:sha256 ${'ab'.repeat(32)}`,
      'dcterms:publisher The Fictional Encyclopedia',
      'schema:url <https://example.org/wiki/Battle_of_Brindle_Ford>',
      'vr:revision 4711',
      'dcterms:license <https://creativecommons.org/licenses/by-sa/4.0/>',
    ]);
  });

  it('is at the hash where there is no revision', () => {
    const { context, builder } = mapping(fictionalEntry((yaml) => yaml.replace('  revision: 4711\n', '')));
    writeDocument(context, builder);
    expect(new Set(builder.quads.map(({ subject }) => subject.value.split('/').at(-1)))).toEqual(new Set(['abababababab']));
    expect(about(`document/${E}/abababababab`, builder.quads).filter((line) => line.startsWith('vr:revision'))).toEqual([]);
  });

  it('makes a problem of an address that is none', () => {
    const entry = fictionalEntry();
    entry.document.url = 'example.org/a b';
    const { context, builder } = mapping(entry);
    writeDocument(context, builder);
    expect(builder.problems).toMatchObject([{ code: 'graph-term' }]);
    expect(about(`document/${E}/4711`, builder.quads).filter((line) => line.startsWith('schema:url'))).toEqual([]);
  });
});

describe('writeWorks', () => {
  const { context, builder } = mapping();
  const works = [
    { url: 'https://example.org/lark/1', title: 'Losses grow', publisher: 'Daily Lark', date: '2031-03-05' },
    { url: 'https://example.org/lark/2' },
    { publisher: 'Daily Lark' },
    { date: '2031-03-06' },
  ];
  writeWorks(works, context, builder);
  const nodes = works.map((work) => context.ids.work(work).value.slice(context.ids.base.length));

  it('labels a work with its title, else with what there is', () => {
    expect(nodes.map((node) => labelOf(node, builder.quads))).toEqual(['Losses grow', 'https://example.org/lark/2', 'Daily Lark', 'a work without title']);
    expect(about(nodes[3] ?? '', builder.quads)).toEqual(['a schema:CreativeWork', 'dcterms:issued 2031-03-06']);
  });

  it('writes a work that several claims cite once', () => {
    const before = builder.quads.length;
    writeWorks(works.slice(0, 1), context, builder);
    writeWorks(undefined, context, builder);
    expect(builder.quads.length).toBe(before);
  });
});
