/** Lists in JSON lines: what is read, and where a mistake is. */
import { expect, it } from 'vitest';
import { readJsonLines } from '../../src/entry/json-lines.js';
import { personSchema } from '../../src/entry/schema.js';

it('reads an object a line; blank lines and comments are skipped', () => {
  const { items, problems } = readJsonLines('\uFEFF# People\n\n{"id":"ada-brook","name":"Ada Brook"}\r\n{"id":"bea-fen","name":"Bea Fen"}', personSchema);
  expect(problems).toEqual([]);
  expect(items.map(({ item, place }) => [item.id, place()])).toEqual([
    ['ada-brook', { line: 3, column: 1 }],
    ['bea-fen', { line: 4, column: 1 }],
  ]);
});

it.each([
  ['{"id":"ada"', 'registry-field', /^the line is not JSON: /],
  ['{"id":"ada"}', 'entry-missing-field', 'name is missing'],
  ['{"id":"ada","name":7}', 'entry-field', 'name is the number 7'],
  ['[]', 'entry-field', 'the line is a list'],
] as const)('a line that is wrong has its number: %s', (line, code, message) => {
  const { items, problems } = readJsonLines(`{"id":"bea","name":"Bea"}\n${line}\n`, personSchema);
  expect(items).toHaveLength(1);
  expect(problems).toMatchObject([
    { code, message: typeof message === 'string' ? message : (expect.stringMatching(message) as string), place: { line: 2, column: 1 } },
  ]);
});
