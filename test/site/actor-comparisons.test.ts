/** What an actor says beside what others say of the same: ratios and words, by whose people are counted. All is invented. */
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { actorComparisons } from '../../src/site/actor-comparisons.js';
import { quoteAnchor } from '../../src/site/page-address.js';
import { ratiosSection } from '../../src/site/pages/actor-ratios.js';
import { Links } from '../../src/site/site.js';
import type { PlotContext } from '../../src/site/tables.js';
import { BASE, fictionalSite } from './fiction.js';

const at = (start: number) => `at: { section: Infobox/Casualties1, start: ${start}, end: ${start + 9} }`;
const entry = (claims: string) =>
  valueOf(
    parseEntry(`
format: 1
id: battle-of-brindle-ford
document: { title: Battle of Brindle Ford, language: en, sha256: ${'ab'.repeat(32)} }
event:
  id: battle-of-brindle-ford
  label: Battle of Brindle Ford
  type: [battle]
  date: 2031-03-01/2031-03-09
  sides:
    1: { key: heron-league, actors: [heron-league] }
    2: { actors: [otter-front] }
claims:
${claims}
`),
  ).data;
const claim = (id: string, start: number, rest: string, of = 'side 1', metric = 'killed') =>
  `  - { id: ${id}, metric: ${metric}, of: ${of}, accumulation: total, ${at(start)}, quote: ${id}, ${rest} }`;
const ENTRY = entry(
  [
    claim('own', 10, 'count: 40, claimant: heron-league'),
    claim('enemy', 30, 'count: 120, claimant: otter-front'),
    claim('observed', 50, 'count: 30.., claimant: marsh-observatory'),
    claim('otters-by-herons', 70, 'count: 50, claimant: heron-league', 'side 2'),
    claim('otters-by-otters', 90, 'count: 0, claimant: otter-front', 'side 2'),
    claim('alone', 110, 'count: 7, claimant: heron-league', 'side 1', 'captured'),
  ].join('\n'),
);

describe('the figures of an actor', async () => {
  const { site } = await fictionalSite([ENTRY]);
  const found = actorComparisons(site);
  const herons = found.get(`${BASE}actor/heron-league`) ?? [];

  it('stand beside those of others, by whose people are counted; what cannot be compared is left out', () => {
    expect(herons.map(({ standpoint, counted, others }) => [standpoint, counted.quote, others.map(({ words, standing }) => `${words} ${standing}`)])).toEqual([
      ['own', 'own', ['agree agree', '×3 more']],
      ['enemy', 'otters-by-herons', ['0 against 50 fewer']],
    ]);
  });

  it('have ratios with open ends, and none beside zero', () => {
    const [own, enemy] = herons;
    expect(own?.others.map(({ ratio }) => ratio)).toEqual([{ low: 0.75 }, { low: 3, high: 3 }]);
    expect(enemy?.others.map(({ ratio }) => ratio)).toEqual([undefined]);
    const observatory = found.get(`${BASE}actor/marsh-observatory`)?.[0];
    expect([observatory?.standpoint, observatory?.others[0]?.ratio]).toEqual(['others', { high: 40 / 30 }]);
  });

  it('are a table that is its own plot, with the same in files', () => {
    const links = new Links(site, 'actor/heron-league');
    const context: PlotContext = { links, subject: 'Heron League', folder: 'actor/heron-league', files: [], documents: [] };
    const text = ratiosSection('HL', herons, context)?.text ?? '';
    expect([...text.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title)).toEqual(['Of its own side', 'Of the other side']);
    expect(text).toContain('2 figures of others in 1 event: 1 is higher and 1 does not differ.');
    expect(text.match(/<tr>\s*<th scope="row">/g)).toHaveLength(2);
    expect(text.match(/<use href="#m-/g)?.length).toBeGreaterThan(1);
    expect(text).toContain(`href="../event/battle-of-brindle-ford.html#${quoteAnchor(`${BASE}claim/battle-of-brindle-ford/enemy`)}"`);
    const [csv, svg] = ['csv', 'svg'].map((form) => context.files.find(({ path }) => path.endsWith(`ratios.${form}`))?.text ?? '');
    expect(csv?.split('\r\n')[2]).toMatch(/^Of its own side,.*×3,3,3,/);
    expect(svg).toContain('Logarithmic scale');
    expect(ratiosSection('HL', [], context)).toBeUndefined();
  });
});
