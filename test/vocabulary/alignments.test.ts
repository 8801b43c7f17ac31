/** The alignments as a table of SSSOM: what they rest on, and the properties of Wikidata that they may name. */
import { expect, it } from 'vitest';
import { ONTOLOGY_PREFIXES } from '../../src/terms/index.js';
import { alignmentRows, alignmentTable } from '../../src/vocabulary/alignments.js';
import { WIKIDATA_PROPERTIES } from '../../src/vocabulary/wikidata-properties.js';

const rows = alignmentRows();

it('name CRMinf, nanopublications and Wikidata among others', () => {
  const pairs = rows.map((row) => `${row.subject_id} ${row.predicate_id} ${row.object_id}`);
  expect(pairs).toEqual(
    expect.arrayContaining([
      'vr:claimant skos:closeMatch wd:P12132',
      'vr:Claim skos:relatedMatch crminf:I2_Belief',
      'vr:Claim skos:relatedMatch np:Assertion',
      'vr:clash skos:closeMatch vr:acledArmedClash',
      'vr:killed skos:relatedMatch wd:P1120',
    ]),
  );
  expect(new Set(pairs).size).toBe(pairs.length);
});

it('rest on something, each with a label', () => {
  for (const row of rows) {
    for (const value of Object.values(row)) expect(value, row.object_id).toMatch(/^\S[^\t\n]*$/);
    expect(row.mapping_justification).toBe('semapv:ManualMappingCuration');
  }
  const wikidata = rows.filter(({ object_id }) => object_id.startsWith('wd:'));
  for (const { object_id, comment } of wikidata) expect(comment, object_id).toContain('https://github.com/');
  // No row of evidence without an alignment.
  const used = new Set(wikidata.map(({ object_id }) => object_id));
  expect(WIKIDATA_PROPERTIES.filter(({ id }) => !used.has(`wd:${id}`))).toEqual([]);
});

it('are written with the prefixes that they use', () => {
  const text = alignmentTable({ version: '1.2.3', namespaces: ONTOLOGY_PREFIXES });
  const [head, body] = [text.split('\n').filter((line) => line.startsWith('#')), text.split('\n').filter((line) => !line.startsWith('#'))];
  expect(head).toContain('#  crminf: http://www.cidoc-crm.org/extensions/crminf/');
  expect(head).toContain('#mapping_set_version: 1.2.3');
  expect(body).toHaveLength(rows.length + 2);
  const prefixes = new Set(head.flatMap((line) => /^# {2}(\w+): /.exec(line)?.[1] ?? []));
  for (const row of rows)
    for (const curie of [row.subject_id, row.predicate_id, row.object_id, row.mapping_justification]) expect(prefixes).toContain(curie.split(':')[0]);
});
