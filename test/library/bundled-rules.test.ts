/** The bundled shapes and check queries, and the data that tests them. */
import { expect, it } from 'vitest';
import { readRules } from '../../src/check/index.js';
import { ruleTexts, selfTestTexts } from '../../src/library/bundled-rules.js';

it('can be read, in the order of their names', async () => {
  const texts = ruleTexts();
  const { shapes, checks } = await readRules(texts);
  expect(checks).toHaveLength(texts.checks.length);
  expect(texts.checks.map(({ name }) => name)).toEqual(texts.checks.map(({ name }) => name).sort());
  expect(texts.checks[0]?.name).toMatch(/^queries\/checks\/[a-z-]+\.rq$/);
  expect(shapes).toBeDefined();
});

it('every check query has a graph that is wrong and a near miss', () => {
  const { checks, cases, example } = selfTestTexts();
  expect([...cases.keys()].map((name) => `queries/checks/${name}.rq`).sort()).toEqual(checks.map(({ name }) => name));
  for (const { bad, near } of cases.values()) expect([typeof bad, typeof near]).toEqual(['string', 'string']);
  expect(example).toContain('@prefix');
});
