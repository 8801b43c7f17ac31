/** Findings as a list: links by their figures, assumptions, anchors. */
import { describe, expect, it } from 'vitest';
import type { ListedFinding } from '../../src/compare/index.js';
import { findingsList } from '../../src/site/findings-list.js';
import { html } from '../../src/site/html.js';
import { Links } from '../../src/site/site.js';
import { fictionalSite } from './fiction.js';

const IRI = 'https://w3id.org/variorum/id/finding/rivals/dunmere.killed';

describe('a list of findings', async () => {
  const { site: plain } = await fictionalSite();
  const [claim] = plain.model.claims.values();
  const event = claim?.event ?? '';
  const site = { ...plain, kinds: new Map([...plain.kinds, [IRI, 'finding' as const]]), places: new Map([...plain.places, [IRI, { event, anchor: 'here' }]]) };
  const finding: ListedFinding = {
    iri: IRI,
    rule: 'rivals',
    severity: 'notable',
    message: 'Differ by < 3.',
    assumes: ['One day.'],
    concerns: [claim?.iri ?? ''],
  };

  it('has an anchor for each, leads to its place, its rule and its claims, and gives its assumptions', () => {
    const { text } = findingsList([finding], new Links(site, 'findings'));
    expect(text).toContain('<li class="notable" id="finding-rivals--dunmere.killed">');
    expect(text).toMatch(/<a href="event\/[a-z0-9-]+\.html#here">Differ by &lt; 3\.<\/a>/);
    expect(text).toContain('<a href="findings.html#rule-rivals">rivals</a>');
    expect(text).toMatch(/About: <a href="claim\/[^"]+\.html">[^<]*\d[^<]*, [^<]+<\/a>/);
    expect(text).toContain('<li>One day.</li>');
  });

  it('is no link on the page where it is shown', () => {
    const links = new Links(site, new Links(site, 'index').to(event)?.replace('.html', '') ?? '');
    expect(findingsList([finding], links).text).toContain('Differ by &lt; 3.');
    expect(findingsList([finding], links).text).not.toContain('<a href="#here">');
  });

  it('may have a head, and is nothing without findings', () => {
    const links = new Links(site, 'index');
    expect(findingsList([finding], links, { head: ({ rule }) => html`<i>${rule}</i>` }).text).toContain('<i>rivals</i>: <a ');
    expect(findingsList([], links).text).toBe('');
  });
});
