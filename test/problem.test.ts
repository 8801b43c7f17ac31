/** The table of problems: every code has one severity and a line that says what it means. */
import { expect, it } from 'vitest';
import { problem, PROBLEM_CODES, ProblemError, SEVERITIES, valueOf } from '../src/problem.js';

it.each(Object.entries(PROBLEM_CODES))('%s', (code, [severity, meaning]) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  expect(SEVERITIES).toContain(severity);
  expect(meaning).toMatch(/^\S.*[^.\s]$/);
});

it('a problem has the severity of its code', () => {
  expect([problem('input-empty', 'x').severity, problem('article-date', 'x').severity]).toEqual(['error', 'warning']);
});

it('a value is taken out; where there is none, or an error beside it, the problems are thrown', () => {
  expect(valueOf({ value: 5, problems: [] })).toBe(5);
  const problems = [problem('input-empty', 'nothing in it')];
  expect(() => valueOf({ problems })).toThrow(ProblemError);
  expect(() => valueOf({ value: 5, problems })).toThrow(ProblemError);
  expect(valueOf({ value: 5, problems: [problem('article-date', 'no date')] })).toBe(5);
});
