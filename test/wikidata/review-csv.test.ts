/** The review sheet as a table: every statement and every refusal, and nothing that a spreadsheet would run. */
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { reviewCsv } from '../../src/wikidata/index.js';
import { expectFile, ROOT } from '../support.js';
import { newsItem, REVIEWED, wayBackOf, WIKIPEDIA_PAGE } from './fiction.js';

const way = await wayBackOf([newsItem(REVIEWED), WIKIPEDIA_PAGE], { sideFigures: true });

it('is the same as before', () => expectFile(join(ROOT, 'test/wikidata/golden/review.csv'), reviewCsv(way).replaceAll('\r\n', '\n')));

it('has a row for each statement, refusal, and outcome that was not considered', () => {
  const rows: { decision: string }[] = parse(reviewCsv(way), { columns: true });
  const count = (name: string) => rows.filter(({ decision }) => decision === name).length;
  expect([count('offered'), count('refused'), count('not considered'), count('sentence only')]).toEqual([way.statements.length, way.refusals.length, 2, 1]);
});

it('has no formula', async () => {
  const hostile = await wayBackOf([newsItem([], { document: `  title: '=cmd|" /C calc"!A0'\n` })]);
  expect(reviewCsv(hostile)).toContain("'=cmd");
  expect(reviewCsv(hostile)).not.toMatch(/(?:^|,)"?=cmd/m);
});
