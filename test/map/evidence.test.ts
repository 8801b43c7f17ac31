/** Evidence: the document, the position in code points, and the exact words. */
import { expect, it } from 'vitest';
import { evidenceOf, writeEvidence } from '../../src/map/evidence.js';
import { DEFAULT_BASE, iri, oa } from '../../src/terms/index.js';
import { about, E, labelOf, mapping } from './mapping.js';

const of = iri(`${DEFAULT_BASE}claim/x/y`);
const at = { section: 'Infobox/Casualties1', start: 830, end: 840 };

it('is written as a target with a position and a quote', () => {
  const { context, builder } = mapping();
  writeEvidence({ of, at, quote: '4–7 killed' }, context, builder);
  expect(evidenceOf(of).value).toBe(`${of.value}#evidence`);
  expect(labelOf('claim/x/y#evidence', builder.quads)).toBe('Infobox/Casualties1');
  expect(about('claim/x/y#evidence', builder.quads)).toEqual([
    'a oa:SpecificResource',
    'vr:section Infobox/Casualties1',
    `oa:hasSource <document/${E}/4711>`,
    'oa:hasSelector <claim/x/y#position>',
    'oa:hasSelector <claim/x/y#quote>',
  ]);
  expect(about('claim/x/y#position', builder.quads)).toEqual(['a oa:TextPositionSelector', 'oa:start 830', 'oa:end 840']);
  expect(about('claim/x/y#quote', builder.quads)).toEqual(['a oa:TextQuoteSelector', 'oa:exact 4–7 killed']);
});

it('has the exact words without a language, however long', () => {
  const { context, builder } = mapping();
  const quote = `${'many words '.repeat(30)}  of the ford\n`;
  writeEvidence({ of, at, quote }, context, builder);
  expect(builder.quads.find(({ predicate }) => predicate.equals(oa.exact))?.object).toMatchObject({ value: quote, language: '' });
  expect(labelOf('claim/x/y#quote', builder.quads)).toMatch(/^many words .{100,148}…$/);
});

it('is a position only, where there is no quote', () => {
  const { context, builder } = mapping();
  writeEvidence({ of, at }, context, builder);
  expect(about('claim/x/y#evidence', builder.quads).filter((line) => line.startsWith('oa:hasSelector'))).toEqual(['oa:hasSelector <claim/x/y#position>']);
  expect(about('claim/x/y#quote', builder.quads)).toEqual([]);
});
