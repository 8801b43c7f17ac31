/** The page of the vocabulary: where it is published, and what it is, for those who link to it. */
import { expect, it } from 'vitest';
import { vocabularyPage } from '../../../src/site/pages/vocabulary.js';
import { ONTOLOGY } from '../../../src/terms/index.js';

it('names the address of the vocabulary as its own, in a site and outside of one', () => {
  for (const outside of [undefined, { stylesheet: 'vocabulary.css', home: '../about.html' }]) {
    const page = vocabularyPage({ version: '1.2', files: [], outside });
    expect(page).toContain(`<link rel="canonical" href="${ONTOLOGY}" />`);
    const properties = new Map([...page.matchAll(/<meta property="og:([a-z_]+)" content="([^"]*)"/g)].map(([, name, content]) => [name, content]));
    expect([...properties.keys()]).toEqual(['type', 'title', 'description', 'url']);
    expect(properties.get('url')).toBe(ONTOLOGY);
    expect(page).toContain(`<title>${properties.get('title')}</title>`);
  }
});
