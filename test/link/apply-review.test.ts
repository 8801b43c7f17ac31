import { describe, expect, it } from 'vitest';
import { parseEntry, readRegistry, updateEntry } from '../../src/entry/index.js';
import { applyReview, type Decision } from '../../src/link/index.js';
import { valueOf } from '../../src/problem.js';
import { draftDocument, quoteIndexOf, readDocument } from '../../src/read/index.js';
import { draftYaml } from '../../src/read/draft-yaml.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import { ARTICLE } from '../read/gate-article.js';

const document = readDocument(sourceText(ARTICLE)).value!;
const drafted = draftDocument(document, { registry: valueOf(readRegistry({})) });
const YAML = draftYaml(drafted.entry, drafted.coverage).replace('claims:\n', 'claims: # mine\n');
const idOf = (quote: string) => drafted.entry.claims!.find((claim) => claim.quote === quote)!.id;
const about = (quote: string, decision: Decision['decision'], more: Partial<Decision> = {}): Decision => ({
  subject: `claim/${drafted.entry.id}/${idOf(quote)}`,
  decision,
  by: 'A. Editor',
  on: '2031-06-01',
  evidence: [{ kind: 'quote', text: quote }],
  ...more,
});
const apply = (yaml: string, ...decisions: Decision[]) => applyReview(valueOf(parseEntry(yaml)), { format: 1, about: 'review', decisions });
const applied = (yaml: string, ...decisions: Decision[]) => valueOf(apply(yaml, ...decisions));
const claimIn = (yaml: string, id: string) => valueOf(parseEntry(yaml)).data.claims!.find((claim) => claim.id === id)!;

describe('applyReview', () => {
  it('writes reviews, notes and corrections, and keeps comments and all else', () => {
    const decisions = [
      about('44 killed', 'checked', { set: { count: '44..', who: 'fighters', claimant: null } }),
      about('12 wounded', 'rejected', { why: 'of another day' }),
    ];
    const { yaml, counts } = applied(YAML, ...decisions);
    expect(counts).toMatchObject({ checked: 1, corrected: 1, rejected: 1, withheld: 0 });
    const corrected = claimIn(yaml, idOf('44 killed'));
    expect(corrected).toMatchObject({
      count: { modifier: 'atLeast', low: 44 },
      who: 'fighters',
      review: [{ status: 'checked', by: 'A. Editor', on: '2031-06-01' }],
    });
    expect(corrected.claimant).toBeUndefined();
    expect(corrected.inferred).toBeUndefined();
    expect(claimIn(yaml, idOf('12 wounded'))).toMatchObject({ note: 'of another day', review: [{ status: 'rejected' }] });
    expect(yaml).toContain('claims: # mine\n');
    expect(applied(yaml, ...decisions)).toEqual({ yaml, counts: { checked: 0, rejected: 0, withheld: 0, corrected: 0, same: 2, undecided: 0 } });
  });

  it('is remembered by the next draft: what is rejected or corrected is not drafted again', () => {
    const { yaml } = applied(YAML, about('44 killed', 'checked', { set: { metric: 'injured', count: 45 } }), about('12 wounded', 'rejected'));
    const updated = valueOf(updateEntry(valueOf(parseEntry(yaml)), drafted.entry, quoteIndexOf(document)));
    expect(updated.changes).toEqual([]);
    expect(updated.yaml).toBe(yaml);
  });

  it.each<[string, Decision, RegExp]>([
    ['another entry', { ...about('44 killed', 'checked'), subject: 'claim/other/x' }, /is no claim of the entry/],
    ['a claim that is not there', { ...about('44 killed', 'checked'), subject: `claim/${drafted.entry.id}/x` }, /the entry has no claim x/],
    ['another quote', about('44 killed', 'checked', { evidence: [{ kind: 'quote', text: '45 killed' }] }), /is another one since/],
    ['a wrong value', about('44 killed', 'checked', { set: { count: 'lots of' } }), /has a wrong count/],
    ['a field that is needed', about('44 killed', 'checked', { set: { count: null } }), /takes count out/],
  ])('carries out nothing where one is about %s', (_, wrong, message) => {
    const { value, problems } = apply(YAML, about('12 wounded', 'rejected'), wrong);
    expect(value).toBeUndefined();
    expect(problems.map((found) => found.message).join()).toMatch(message);
  });

  it('does not take two decisions about one claim', () =>
    expect(apply(YAML, about('12 wounded', 'rejected'), about('12 wounded', 'checked')).problems[0]?.message).toMatch(/two decisions/));
});
