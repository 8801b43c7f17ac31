/** The review sheet as a page: every statement and every refusal with its reasons, and nothing that a browser would run. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reviewHtml } from '../../src/wikidata/index.js';
import { reasonInWords } from '../../src/wikidata/reasons.js';
import { expectFile, ROOT } from '../support.js';
import { figure, newsItem, REVIEWED, wayBackOf, WIKIPEDIA_PAGE } from './fiction.js';

const way = await wayBackOf([newsItem(REVIEWED), WIKIPEDIA_PAGE], { sideFigures: true });
const page = reviewHtml(way, 'Variorum 0.0.0');

it('is the same as before', () => expectFile(join(ROOT, 'test/wikidata/golden/review.html'), page));

it('has a row for each statement and refusal, with the reasons in words', () => {
  expect(page.match(/<tr>\s*<td>/g)).toHaveLength(way.statements.length + way.refusals.length);
  expect(page).toContain('still truthy');
  expect(page).toContain(`not in QuickStatements 3: ${reasonInWords('would-merge')}`);
  expect(page).toContain('number of deaths (P1120)');
});

it('runs nothing and loads nothing, whatever a text of the data is', async () => {
  const hostile = reviewHtml(await wayBackOf([newsItem([figure('k', "quote: '<script>alert(1)</script>'")])]), 'Variorum 0.0.0');
  expect(hostile).toContain('&lt;script&gt;alert(1)');
  expect(hostile).not.toMatch(/<script|javascript:|<img|<link|src=/i);
});
