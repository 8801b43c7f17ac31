/** Bundled questions as pages: which are asked, and with what. All places and groups are fictional. */
import { expect, it } from 'vitest';
import { bundledQuestions } from '../../../src/library/bundled-questions.js';
import { questionsOf } from '../../../src/cli/site/question-pages.js';
import { findFindings } from '../../../src/compare/index.js';
import { mapEntry, mapRegistry } from '../../../src/map/index.js';
import { oxigraph } from '../../../src/store/oxigraph.js';
import { DEFAULT_BASE } from '../../../src/terms/index.js';
import { dunmere } from '../../compare/asking.js';
import { fictionalRegistry } from '../../map/fiction.js';

async function questions(...claims: Parameters<typeof dunmere>[0]) {
  const registry = fictionalRegistry();
  const engine = oxigraph();
  await engine.load(mapRegistry(registry).quads);
  await engine.load(mapEntry(dunmere(claims), { registry }).quads);
  const { model } = await findFindings(engine, []);
  return questionsOf(engine, model, DEFAULT_BASE);
}

it('a required actor is the source of most claims', async () => {
  const all = await questions(
    { count: 5, claimant: 'otter-front' },
    { count: 6, claimant: 'lake-observatory' },
    { count: 7, claimant: 'otter-front', metric: 'injured' },
  );
  const bySource = all.find(({ name }) => name === 'said-by')!;
  expect(bySource.asked).toEqual([{ name: 'claimant', value: `${DEFAULT_BASE}actor/otter-front` }]);
  const { rows } = await bySource.answer();
  expect(rows).toHaveLength(2);
});

it('a question for which the data has no value is left out', async () => {
  const names = (await questions()).map(({ name }) => name);
  expect(names).not.toContain('said-by');
  expect(names).toContain('events');
  const known = (await bundledQuestions()).map(({ name }) => name);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});
