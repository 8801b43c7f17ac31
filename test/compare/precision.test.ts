/** The findings of the drafted articles, read against the articles by hand: nine of ten are right. `bench/sample-findings.mjs` draws them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULE_NAMES } from '../../src/compare/index.js';

const { verdicts, right, findings } = JSON.parse(readFileSync(join(import.meta.dirname, 'precision.json'), 'utf8')) as {
  findings: number;
  right: number;
  verdicts: { finding: string; verdict: string }[];
};

it('at least nine of ten findings are right', () => {
  expect(verdicts).toHaveLength(findings);
  expect(new Set(verdicts.map(({ finding }) => finding)).size).toBe(findings);
  for (const { finding, verdict } of verdicts) {
    expect(RULE_NAMES).toContain(finding.split('/')[0]);
    expect(['right', 'wrong']).toContain(verdict);
  }
  expect(verdicts.filter(({ verdict }) => verdict === 'right')).toHaveLength(right);
  expect(right / findings).toBeGreaterThanOrEqual(0.9);
});
