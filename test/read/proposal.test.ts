import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proposalJsonSchema } from '../../src/read/index.js';
import { proposalSchema } from '../../src/read/proposal.js';
import { ROOT } from '../support.js';

it('is what the published schema says', () =>
  expect(JSON.parse(readFileSync(join(ROOT, 'ontology/proposal.schema.json'), 'utf8'))).toEqual(proposalJsonSchema()));

describe('proposalSchema', () => {
  it('takes words and an outcome', () =>
    expect(proposalSchema.parse({ unit: 'p1', quote: ' 12 killed ', outcome: 'killed' })).toEqual({ unit: 'p1', quote: '12 killed', outcome: 'killed' }));

  it.each([
    [{ unit: 'p1', outcome: 'killed' }],
    [{ unit: 'p1', quote: '12 killed', outcome: 'won' }],
    [{ unit: 'p1', quote: '12 killed', outcome: 'killed', count: 12 }],
    [{ unit: 'p1', quote: '12 killed', outcome: 'killed', start: 4 }],
  ])('refuses %j', (proposal) => expect(proposalSchema.safeParse(proposal).success).toBe(false));
});
