import { expect, it } from 'vitest';
import { LINKED_KINDS, WIKI_PAGE_CLASSES, WIKIDATA_CLASSES } from '../../src/vocabulary/index.js';

it('has classes of every kind, and none that is a page of a wiki', () => {
  for (const kind of LINKED_KINDS) {
    expect(WIKIDATA_CLASSES[kind].length).toBeGreaterThan(0);
    expect(WIKIDATA_CLASSES[kind].filter((id) => WIKI_PAGE_CLASSES.includes(id))).toEqual([]);
  }
});
