/** Sentences for Wikipedia: attributed wording with the cited work; a text of the data means nothing but itself. */
import { expect, it } from 'vitest';
import { citeTemplate } from '../../src/wikidata/sentences.js';
import { claimIri, figure, newsItem, wayBackOf, WIKIPEDIA_PAGE } from './fiction.js';

const sentence = async (fields: string) =>
  (await wayBackOf([newsItem([figure('k', fields)])])).sentences.find(({ claim }) => claim === claimIri('k'))?.wikitext.replace(/<ref>.*/, '');

it.each([
  ['', 'According to Sallow Observatory, 12 people were killed.'],
  ['claimant: [sallow-observatory, willow-league]', 'According to Sallow Observatory and Willow League, 12 people were killed.'],
  ['claimant: none', 'According to The Sallow Gazette, 12 people were killed.'],
  ['claimant: unnamed', 'According to a source that The Sallow Gazette does not name, 12 people were killed.'],
  ['count: 40.., who: civilians', 'According to Sallow Observatory, at least 40 civilians were killed.'],
  ['count: ..4000', 'According to Sallow Observatory, at most 4,000 people were killed.'],
  ['count: ~30', 'According to Sallow Observatory, about 30 people were killed.'],
  ['count: 4..8 best 5', 'According to Sallow Observatory, 4 to 8 people, with a best estimate of 5, were killed.'],
  ['count: none', 'According to Sallow Observatory, no people were killed.'],
  ['count: unknown', 'According to Sallow Observatory, an unknown number of people were killed.'],
  ['count: several, quote: several died', 'According to Sallow Observatory, people in a number given as “several died” were killed.'],
  ['of: willow-league, metric: captured', 'According to Sallow Observatory, 12 people were captured (Willow League).'],
  ['accumulation: increment, covers: 2031-03-02', 'According to Sallow Observatory, 12 people were killed on 2 March 2031.'],
  ['metric: injured, accumulation: cumulative, covers: 2031-03-05', 'According to Sallow Observatory, 12 people were injured up to 5 March 2031.'],
])('%s', async (fields, words) => expect(await sentence(fields)).toBe(words));

it.each(['metric: strength', 'metric: [killed, injured]', 'metric: equipment, item: rafts'])('there is none of %s', async (fields) => {
  expect(await sentence(fields)).toBeUndefined();
});

it('there is none whose only source is Wikipedia, and the cited work stands in the place of the article', async () => {
  const { sentences } = await wayBackOf([WIKIPEDIA_PAGE], { retrieved: '2031-04-01' });
  expect(sentences.map(({ wikitext }) => wikitext)).toEqual([
    'According to Sallow Observatory, 12 people were killed.<ref>{{cite web |url=https://example.org/report/*/1 |title=Losses {{!}} a report |publisher=Sallow Press |date=2031-03-12 |access-date=2031-04-01}}</ref>',
  ]);
});

it.each([
  ["A ''title'' [[with]] {{markup}}", 'A &#39;&#39;title&#39;&#39; &#91;&#91;with&#93;&#93; &#123;&#123;markup&#125;&#125;'],
  ['</ref><script>', '&lt;/ref&gt;&lt;script&gt;'],
  ['a | b = c', 'a {{!}} b = c'],
  ['~~~~', '&#126;&#126;&#126;&#126;'],
  ['two\nlines &amp; more', 'two lines &amp;amp; more'],
])('the title %j is only a title', (title, written) => expect(citeTemplate({ iri: '', title })).toBe(`{{cite news |title=${written}}}`));

it('an address ends no template', () => {
  expect(citeTemplate({ iri: '', url: 'https://example.org/a}}b[c]', title: 'T' })).toBe('{{cite web |url=https://example.org/a%7D%7Db%5Bc%5D |title=T}}');
});
