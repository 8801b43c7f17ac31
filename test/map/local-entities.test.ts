/** What an entry describes itself: written as far as something that is shown mentions it. */
import { describe, expect, it } from 'vitest';
import { writeAllLocalEntities, writeLocalEntities } from '../../src/map/local-entities.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';
import { E, mapping } from './mapping.js';

const HIDDEN = `${DEFAULT_BASE}actor/${E}/a-witness`;

/** The nodes that a function writes of the made-up entry, of which one actor is named by a withheld claim alone. */
const nodesOf = (write: typeof writeLocalEntities) => {
  const { context, builder } = mapping();
  write(context, builder);
  return new Set(builder.quads.map(({ subject }) => subject.value));
};

describe('local entities', () => {
  it('are written without those that only a withheld claim names', () => {
    const nodes = nodesOf(writeLocalEntities);
    expect(nodes.has(HIDDEN)).toBe(false);
    expect(nodes.has(`${DEFAULT_BASE}place/${E}/old-mill`)).toBe(true);
  });

  it('can all be looked up', () => {
    expect([...nodesOf(writeAllLocalEntities)].sort()).toEqual([...nodesOf(writeLocalEntities), HIDDEN].sort());
  });
});
