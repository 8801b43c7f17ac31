/** The YAML of drafts: the numbers that became no claim are comments, which an update refreshes. All names are fictional. */
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY, parseEntry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { draftEntry, draftYaml, refreshUnclaimed, sourceText } from '../../src/read/index.js';

const TEXT = `= Battle of Dell =

Infobox
- Date: 3 March 2031

== Course ==
Skippon marched 6,000 infantry to Dell. On 3 March 2031, 12 guards were killed.
`;
const read = () => draftEntry(sourceText(TEXT), { registry: EMPTY_REGISTRY });
const commentsOf = (yaml: string) => yaml.split('\n').filter((line) => line.startsWith('# not in a claim:'));

it('lists each number that became no claim, with its line', () => {
  const { value, coverage } = read();
  const yaml = draftYaml(value!, coverage);
  expect(commentsOf(yaml)).toEqual(['# not in a claim: line 7, Course: "6,000 infantry"']);
  expect(yaml.indexOf('# not in a claim')).toBeLessThan(yaml.indexOf('\nclaims:'));
  expect(valueOf(parseEntry(yaml)).data).toEqual(value);
});

it('has no comment without a ledger', () => {
  expect(commentsOf(draftYaml(read().value!, undefined))).toEqual([]);
});

it('leaves out a number that a person added as a claim', () => {
  const { value, coverage } = read();
  const [claim] = value!.claims!;
  const start = TEXT.indexOf('6,000');
  const added = { ...claim!, id: 'strength-unstated', at: { section: 'Course', start, end: start + 14 }, quote: '6,000 infantry' };
  const entry = { ...value!, claims: [...value!.claims!, added] };
  expect(commentsOf(refreshUnclaimed(draftYaml(value!, coverage), entry, coverage))).toEqual([]);
});
