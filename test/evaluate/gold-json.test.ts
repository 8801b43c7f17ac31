/** The JSON of gold files. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseJsonBy } from '../../src/evaluate/gold-json.js';

const schema = z.object({ article: z.string() });

it('is parsed by a schema, and what is wrong is a problem', () => {
  expect(parseJsonBy(schema, '{"article":"a"}', 'an object')).toEqual({ value: { article: 'a' }, problems: [] });
  expect(parseJsonBy(schema, '{"article":1}', 'an object').problems).toMatchObject([{ code: 'gold-file' }]);
  expect(parseJsonBy(schema, '{', 'an object').problems).toMatchObject([{ code: 'gold-file' }]);
});
