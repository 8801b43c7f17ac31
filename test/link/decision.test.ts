/** The one format of decisions. All names are fictional. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decisionsJsonSchema, parseDecisions } from '../../src/link/decision.js';
import { ROOT } from '../root.js';

const file = (decision: string) => `format: 1\nabout: registry\ndecisions:\n  - { subject: actor/heron, ${decision} }\n`;

it('a decision has an author; a proposal has none yet', () => {
  expect(parseDecisions(file('decision: accept, by: Ada Brook, on: 2031-03-03, why: one body'), 'registry').value?.data.decisions).toEqual([
    { subject: 'actor/heron', decision: 'accept', by: 'Ada Brook', on: '2031-03-03', why: 'one body' },
  ]);
  expect(parseDecisions(file('decision: undecided'), 'registry').problems).toEqual([]);
});

it.each([
  [file('decision: accept'), 'the decision about actor/heron has no author'],
  [file('decision: exact, by: Ada'), 'exact is no decision about registry'],
  [file('decision: accept, by: Ada').replace('about: registry', 'about: link'), 'the file has decisions about link'],
])('%s', (text, message) => expect(parseDecisions(text, 'registry').problems).toContainEqual(expect.objectContaining({ code: 'registry-decisions', message })));

it('has a schema, which npm run generate writes', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'ontology/decisions.schema.json'), 'utf8'))).toEqual(decisionsJsonSchema());
});
