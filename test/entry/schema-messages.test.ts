/** The words for errors of the schema, which lists in YAML and in JSON lines share. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldMessage, nearest } from '../../src/entry/schema-messages.js';

const schema = z.strictObject({ kind: z.enum(['ferry', 'mill']), name: z.string().min(1), lat: z.number().max(90) });
const messageOf = (plain: Record<string, unknown>) => {
  const [issue] = schema.safeParse({ kind: 'mill', name: 'Fen', lat: 1, ...plain }).error?.issues ?? [];
  return issue === undefined ? undefined : fieldMessage(issue, issue.path.join('.'), plain[String(issue.path[0])]);
};

it.each([
  [{ kind: 'fery' }, 'kind has an unknown value: "fery"', 'did you mean "ferry"?'],
  [{ name: '' }, 'name is empty', 'write it, or leave the field out'],
  [{ name: 7 }, 'name is the number 7', 'put it in quotes: "7"'],
  [{ lat: 91 }, 'lat is the number 91', undefined],
  [{ name: undefined }, 'name is missing', undefined],
])('%j', (plain, message, fix) => expect(messageOf(plain)).toMatchObject({ message, ...(fix === undefined ? {} : { fix }) }));

it('a near word is one with few other letters', () => {
  expect([nearest('milk', ['ferry', 'mill']), nearest('castle', ['ferry', 'mill'])]).toEqual(['mill', undefined]);
});
