import { describe, expect, it } from 'vitest';
import { proposalSchema } from '../../src/read/proposal.js';

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
