/** The last line of commands that check: what was evaluated, and what was not. */
import { expect, it } from 'vitest';
import type { EvaluationSummary } from '../../src/check/index.js';
import { evaluationLine, exportLine, summaryParts, unverifiedQuotes, withoutRepeatedLicenceWarnings } from '../../src/cli/evaluation-summary.js';
import { problem } from '../../src/problem.js';

const check = (code: string) => ({ code }) as EvaluationSummary['skipped'][number];
const SUMMARY: EvaluationSummary = { shapes: 1, quads: 12_345, evaluated: [check('one'), check('two')], skipped: [] };

it('has the numbers of shapes, queries and quads', () => {
  expect(summaryParts(SUMMARY)).toEqual({ evaluated: ['SHACL (1 shape)', '2 check queries over 12,345 quads'], notEvaluated: [] });
});

it('has the checks that were skipped, with what to do', () => {
  const { notEvaluated } = summaryParts({ ...SUMMARY, skipped: [check('check-duplicate-id'), check('check-key-missing')] });
  expect(notEvaluated).toEqual([expect.stringMatching(/^check-duplicate-id, check-key-missing over all entries: .*load them into a store/)]);
});

it('of nothing says so', () => {
  expect(evaluationLine([], [])).toBe('evaluated: nothing; not evaluated: nothing');
  expect(evaluationLine(['a', 'b'], ['c', 'd'])).toBe('evaluated: a, b; not evaluated: c; d');
});

it('of an export does not change with the size of the graph', () => {
  const line = exportLine(2, SUMMARY, ['the weather']);
  expect(line).toBe(exportLine(2, { ...SUMMARY, quads: 1, shapes: 99, evaluated: [] }, ['the weather']));
  expect(line).toMatch(/of 2 entries; not evaluated: the weather$/);
});

it.each([
  [3, 3, []],
  [0, 0, []],
  [3, 0, ['whether quotes are in their documents']],
  [3, 2, ['whether the quotes of 1 entry are in documents that were not given']],
])('of %i entries with the documents of %i', (entries, verified, parts) => {
  expect(unverifiedQuotes(entries, verified)).toEqual(parts);
});

it('a missing licence is shown once for a file', () => {
  const inGraph = (file: string) => problem('check-account-without-licence', 'no licence', { place: { file } });
  const other = problem('check-key-missing', 'no key', { place: { file: 'a.yaml' } });
  const shown = [problem('document-licence', 'no licence', { place: { file: 'a.yaml' } })];
  expect(withoutRepeatedLicenceWarnings([inGraph('a.yaml'), inGraph('b.yaml'), other], shown)).toEqual([inGraph('b.yaml'), other]);
});
