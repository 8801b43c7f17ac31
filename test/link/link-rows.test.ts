import { describe, expect, it } from 'vitest';
import { parseLinks } from '../../src/entry/index.js';
import type { Decision } from '../../src/link/decision.js';
import { addRows, linkRows, NEW_TABLE } from '../../src/link/link-rows.js';

const OPTIONS = { today: '2031-06-01', version: '1.0.0' };
const decision = (parts: Partial<Decision> = {}): Decision => ({
  subject: 'event/larkmoor',
  decision: 'exact',
  object: 'Q11',
  name: 'Battle of Larkmoor',
  label: 'Larkmoor battle',
  by: 'Ada',
  on: '2031-05-30',
  why: 'same date',
  ...parts,
});
const rowsOf = (...decisions: Decision[]) => linkRows(decisions, OPTIONS);
const SITELINK: Partial<Decision> = { evidence: [{ kind: 'sitelink', text: 'its page on enwiki' }], decision: 'undecided', by: undefined, score: 1 };

describe('a decision', () => {
  it('of a person is a row with who, when and why', () => {
    expect(rowsOf(decision()).rows).toMatchObject([
      {
        subject_id: 'event:larkmoor',
        subject_label: 'Battle of Larkmoor',
        predicate_id: 'skos:exactMatch',
        predicate_modifier: '',
        object_id: 'wd:Q11',
        object_label: 'Larkmoor battle',
        mapping_justification: 'semapv:ManualMappingCuration',
        author_label: 'Ada',
        mapping_cardinality: '1:1',
        mapping_date: '2031-05-30',
        comment: 'same date',
      },
    ]);
  });

  it.each([
    ['close', { predicate_id: 'skos:closeMatch', predicate_modifier: '' }],
    ['refuse', { predicate_id: 'skos:exactMatch', predicate_modifier: 'Not', object_id: 'wd:Q11' }],
    ['none', { object_id: 'sssom:NoTermFound', mapping_cardinality: '1:0', object_label: '' }],
  ] as const)('%s', (made, expected) => {
    expect(rowsOf(decision({ decision: made })).rows).toMatchObject([expected]);
  });

  it('about another candidate has its label and its reasons', () => {
    const candidates = [
      {
        object: 'Q12',
        name: 'Second battle',
        score: 0.4,
        evidence: [
          { kind: 'name', text: 'the same name' },
          { kind: 'date', text: 'another date', against: true },
        ],
      },
    ];
    expect(rowsOf(decision({ object: 'Q12', candidates })).rows).toMatchObject([{ object_label: 'Second battle', comment: 'same date; the same name' }]);
  });

  it('that nobody made is no row, unless a page leads there and sitelinks are accepted', () => {
    const open = decision({ ...SITELINK });
    expect(rowsOf(open)).toMatchObject({ rows: [], left: { undecided: 1 } });
    const accepted = linkRows([open, decision({ ...SITELINK, subject: 'event/b', evidence: [{ kind: 'name', text: 'the same name' }] })], {
      ...OPTIONS,
      acceptSitelinks: true,
    });
    expect(accepted).toMatchObject({
      rows: [
        {
          mapping_justification: 'semapv:BackgroundKnowledgeBasedMatching',
          object_match_field: 'sitelink',
          author_label: '',
          mapping_date: '2031-05-30',
          comment: 'its page on enwiki',
        },
      ],
      left: { undecided: 1 },
    });
  });

  it.each([
    [{ by: '' }, 'who is not named'],
    [{ object: 'P31' }, 'is no item of Wikidata'],
    [{ object: undefined }, 'names no item'],
    [{ subject: 'claim/a/b' }, 'is no event, actor, place or person'],
    [{ on: '2031' }, 'is no day'],
  ] as const)('that cannot be a row is a problem: %j', (parts, message) => {
    const { rows, problems } = rowsOf(decision({ ...parts }));
    expect(rows).toEqual([]);
    expect(problems[0]?.message).toContain(message);
  });

  it('has no tab or line break in a cell', () => {
    expect(rowsOf(decision({ why: 'one\ttwo\nthree' })).rows[0]?.comment).toBe('one two three');
  });
});

describe('a table', () => {
  const OLD = `#curie_map:\n#  wd: http://www.wikidata.org/entity/\n#license: https://example.org/licence\nsubject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tcomment\nactor:heron\tHeron League\tskos:exactMatch\twd:Q30\tHeron League\tsemapv:ManualMappingCuration\tseen\nplace:larkmoor\tLarkmoor\tskos:exactMatch\twd:Q20\tLarkmoor\tsemapv:LexicalMatching\tnobody has looked\n`;

  it('that is new has a head, and is read back', () => {
    const { text, added } = addRows('', rowsOf(decision()).rows);
    expect(added).toBe(1);
    expect(text.startsWith(NEW_TABLE.split('subject_id')[0] ?? '?')).toBe(true);
    expect(parseLinks(text)).toMatchObject({ problems: [], value: { rows: [{ subject_id: 'event:larkmoor', object_id: 'wd:Q11', author_label: 'Ada' }] } });
  });

  it('keeps its head, its columns and its rows, and gets the columns it lacks', () => {
    const { text } = addRows(OLD, rowsOf(decision()).rows);
    const lines = text.split('\n');
    expect(lines.slice(0, 3)).toEqual(OLD.split('\n').slice(0, 3));
    expect(lines[3]?.startsWith('subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tcomment\t')).toBe(true);
    expect(parseLinks(text).value?.rows.map(({ subject_id }) => subject_id)).toEqual(['actor:heron', 'event:larkmoor', 'place:larkmoor']);
    expect(parseLinks(text).value?.rows[0]).toMatchObject({ comment: 'seen', author_label: '' });
  });

  it('is the same after the same decisions', () => {
    const once = addRows(OLD, rowsOf(decision()).rows);
    expect(addRows(once.text, rowsOf(decision()).rows)).toMatchObject({ text: once.text, added: 0, replaced: 0 });
    expect(addRows(OLD, [])).toMatchObject({ text: OLD, added: 0 });
  });

  it('has a decision in the place of a candidate', () => {
    const { text, replaced, added } = addRows(OLD, rowsOf(decision({ subject: 'place/larkmoor', object: 'Q20' })).rows);
    expect({ replaced, added }).toEqual({ replaced: 1, added: 0 });
    expect(parseLinks(text).value?.rows[1]).toMatchObject({ subject_id: 'place:larkmoor', mapping_justification: 'semapv:ManualMappingCuration' });
  });

  it('does not take a decision that contradicts another one', () => {
    const { text, problems } = addRows(OLD, rowsOf(decision({ subject: 'actor/heron', object: 'Q31' })).rows);
    expect(text).toBe(OLD);
    expect(problems[0]?.message).toBe('actor:heron is decided already: skos:exactMatch wd:Q30');
    expect(addRows(OLD, rowsOf(decision({ subject: 'actor/heron', object: 'Q30', decision: 'refuse' })).rows).problems).toHaveLength(1);
    expect(addRows(OLD, rowsOf(decision({ subject: 'actor/heron', object: 'Q31', decision: 'refuse' })).rows).problems).toEqual([]);
  });

  it('that is damaged is left alone', () => {
    expect(addRows('subject_id\tobject_id\nx\n', rowsOf(decision()).rows).problems[0]?.code).toBe('registry-links');
  });
});
