/** The table of links: its head, its rows in order, and what is wrong with one at its line. */
import { describe, expect, it } from 'vitest';
import { NOT_FOUND, parseLinks } from '../../src/entry/links.js';

const HEAD = '#curie_map:\n#  actor: https://example.org/actor/\n#license: https://example.org/licence\n';
const COLUMNS = 'subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification';
const row = (subject: string, object: string, more = '') => `actor:${subject}\t${subject}\tskos:exactMatch\t${object}\t\tsemapv:ManualMappingCuration${more}`;

describe('parseLinks', () => {
  it('reads the head as YAML, and each row by the names of its columns', () => {
    const { value, problems } = parseLinks(`${HEAD}${COLUMNS}\tcomment\n${row('heron', 'wd:Q0', '\tlooked up')}\n${row('otter', NOT_FOUND, '\t')}\n`);
    expect(problems).toEqual([]);
    expect(value?.metadata).toEqual({ curie_map: { actor: 'https://example.org/actor/' }, license: 'https://example.org/licence' });
    expect(value?.rows.map(({ subject_id, object_id, comment }) => [subject_id, object_id, comment])).toEqual([
      ['actor:heron', 'wd:Q0', 'looked up'],
      ['actor:otter', NOT_FOUND, ''],
    ]);
  });

  it.each(['', '\n\n', HEAD, `${COLUMNS}\n`])('has no rows in %j', (text) => expect(parseLinks(text)).toMatchObject({ value: { rows: [] }, problems: [] }));

  it('reads lines that end as on Windows', () => {
    expect(parseLinks(`${HEAD}${COLUMNS}\n${row('heron', 'wd:Q0')}\n`.replaceAll('\n', '\r\n')).value?.rows).toHaveLength(1);
  });

  it('leaves out a row that is wrong, at its line, and keeps the others', () => {
    const { value, problems } = parseLinks(
      `${HEAD}${COLUMNS}\n${row('heron', 'wd:Q0')}\tone too many\n\n${row('otter', 'wd:Qfoo')}\n${row('lark', 'wd:Q1')}\n`,
    );
    expect(value?.rows.map(({ subject_id }) => subject_id)).toEqual(['actor:lark']);
    expect(problems.map(({ code, message, place }) => [code, message, place?.line])).toEqual([
      ['registry-links', 'the row has 7 cells, the table 6 columns', 5],
      ['registry-links', 'wd:Qfoo is not a Wikidata item', 7],
    ]);
  });

  it('has no table where a column is missing', () => {
    const { value, problems } = parseLinks(`${HEAD}subject_id\tpredicate_id\nactor:heron\tskos:exactMatch\n`);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      {
        message: 'the table lacks the column object_id, mapping_justification',
        place: { line: 4 },
        expected: 'subject_id, predicate_id, object_id, mapping_justification',
      },
    ]);
  });

  it('needs no labels, which SSSOM leaves open', () => {
    const { value, problems } = parseLinks(
      `${HEAD}subject_id\tpredicate_id\tobject_id\tmapping_justification\nactor:heron\tskos:exactMatch\twd:Q1\tsemapv:ManualMappingCuration\n`,
    );
    expect(problems).toEqual([]);
    expect(value?.rows).toMatchObject([{ subject_id: 'actor:heron', object_id: 'wd:Q1', subject_label: '', object_label: '' }]);
  });

  it('keeps the rows where the head is not YAML', () => {
    const { value, problems } = parseLinks(`#curie_map: [\n${COLUMNS}\n${row('heron', 'wd:Q0')}\n`);
    expect(problems).toMatchObject([{ code: 'registry-links', place: { line: 1 } }]);
    expect(value?.rows).toHaveLength(1);
  });
});
