/** The names of the members of the sides. */
import { expect, it } from 'vitest';
import { MappingContext } from '../../src/map/mapping-context.js';
import { sideNames } from '../../src/map/side-names.js';
import { DEFAULT_BASE, identifiers } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from './fiction.js';

it('takes the names, aliases and adjectives of the members of each side', () => {
  const context = new MappingContext(fictionalEntry(), fictionalRegistry(), identifiers(DEFAULT_BASE));
  expect(sideNames(context)).toContainEqual({ name: 'the herons', side: 1 });
  expect(sideNames(context)).toContainEqual({ name: 'otter front', side: 2 });
});
