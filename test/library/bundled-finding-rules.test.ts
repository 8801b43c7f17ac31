/** The queries of the bundled finding rules. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ruleQueries } from '../../src/library/bundled-finding-rules.js';
import { variablesOf } from '../../src/store/index.js';
import { filesIn, ROOT } from '../support.js';

it('are the files of their folder, in order, each a SELECT with a title', () => {
  const queries = ruleQueries();
  expect(queries.map(({ name }) => `${name}.rq`)).toEqual(Object.keys(filesIn(join(ROOT, 'queries/findings'))));
  for (const { name, title, sparql } of queries) {
    expect(title.length, name).toBeGreaterThan(10);
    expect(variablesOf(sparql)?.length, name).toBeGreaterThan(0);
  }
});
