/** Which documents are Wikipedia's or copied from there, whatever address they have. */
import { expect, it } from 'vitest';
import { isWikimedia } from '../../src/wikidata/sources.js';

it.each([
  [{ url: 'https://en.wikipedia.org/wiki/A' }, true],
  [{ url: 'https://de.m.wikipedia.org/wiki/A' }, true],
  [{ url: 'https://www.wikidata.org/wiki/Q0' }, true],
  [{ url: 'http://dbpedia.org/page/A' }, true],
  [{ url: 'https://www.wikiwand.com/en/A' }, true],
  [{ publisher: 'English Wikipedia' }, true],
  [{ publisher: 'Wikimedia Foundation' }, true],
  [{ url: 'https://example.org/wikipedia.org/a' }, false],
  [{ url: 'https://notwikipedia.org/a' }, false],
  [{ publisher: 'The Sallow Gazette', url: 'https://example.org/gazette' }, false],
  [{}, false],
])('%j: %s', (work, is) => expect(isWikimedia(work)).toBe(is));
