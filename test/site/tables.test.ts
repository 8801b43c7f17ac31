/** What tables and plots share: their files with their sources, the legend, and plain tables. */
import { describe, expect, it } from 'vitest';
import type { ComparisonRow } from '../../src/compare/index.js';
import { html } from '../../src/site/html.js';
import { csvRows, downloadLinks, outcomeHeading, plainTable, PLOT_LEGEND, sourceLines, type PlotContext } from '../../src/site/tables.js';
import { SHAPES } from '../../src/site/plots/marks.js';
import { Links } from '../../src/site/site.js';
import { ID, linksTo } from './fiction.js';

const CLAIM = `${ID}claim/dunmere/a`;
const FINDING = `${ID}finding/rivals/dunmere.killed`;
const row = (fields: Partial<ComparisonRow> = {}): ComparisonRow => ({
  claim: CLAIM,
  claimant: 'Heron <League>',
  relation: 'ownSide',
  words: 'ten & more',
  bounds: 'at least 10',
  low: 10,
  modifier: 'exact',
  who: 'fighters',
  accumulation: 'cumulative',
  asOf: '2031-03-05',
  document: 0,
  ...fields,
});
/** Links of a site whose model states nothing. */
const linksWithValues = (nodes: Parameters<typeof linksTo>[0], from: string) => {
  const links = linksTo(nodes, from);
  Object.assign(links.site.model, { values: () => [] });
  return links;
};
const context = (documents = [`${ID}document/almanac`]): PlotContext => ({
  links: linksWithValues({ [CLAIM]: { kind: 'claim' }, [FINDING]: { kind: 'finding' } }, 'event/dunmere'),
  subject: 'Battle of Dunmere',
  folder: 'dunmere',
  files: [],
  documents,
});
const group = (...claims: ComparisonRow[]) => [{ label: 'Herons', claims }];
const cellsOf = (text: string) => [...text.matchAll(/<t[hd](?:\s[^>]*)?>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/\s*\n\s*/g, ''));

describe('the files of a plot', () => {
  it('are its rows as CSV and its drawing, with links to both', () => {
    const plot = context();
    const { text } = downloadLinks({ id: 'killed', title: 'Killed', svg: '<svg/>', rows: csvRows(group(row()), plot) }, plot);
    expect(plot.files.map(({ path }) => path)).toEqual(expect.arrayContaining(['plots/dunmere/killed.csv', 'plots/dunmere/killed.svg']));
    expect(text).toContain('href="../plots/dunmere/killed.svg" aria-label="Killed as SVG"');
    expect(plot.files[0]?.text.split('\r\n').slice(0, 2)).toEqual([
      'party,who,claimant,relation,words,modifier,low,high,accumulation,as_of,document,claim',
      `Herons,fighters,Heron <League>,own side,ten & more,exact,10,,cumulative,2031-03-05,almanac,${CLAIM}`,
    ]);
  });

  it('say what they are of, from which edition, under which licence, and of which day', () => {
    const plot = context();
    let licences = ['https://creativecommons.org/licenses/by-sa/4.0/'];
    const model = { ...plot.links.site.model, editionOf: () => ({ revision: '7' }), values: () => licences };
    const links = new Links({ ...plot.links.site, model, title: 'Accounts', date: '2031-04-02' }, 'event/dunmere');
    expect(sourceLines({ ...plot, links })).toEqual([
      'Battle of Dunmere. Every figure is a claim by the source named.',
      'From: almanac, revision 7.',
      'Licence of the documents: CC BY-SA 4.0.',
      'As recorded in Accounts, 2 April 2031. Drawn by Variorum.',
    ]);
    licences = [];
    expect(sourceLines({ ...plot, links })[2]).toBe('Licence of the documents: not stated for each of them.');
  });

  it('offers no drawing where there is none', () => {
    const plot = context();
    expect(downloadLinks({ id: 'killed', title: 'Killed', rows: [['a']] }, plot).text).not.toContain('SVG');
    expect(plot.files[0]).toEqual({ path: 'plots/dunmere/killed.csv', text: 'a\r\n' });
    expect(plot.files.map(({ path }) => path)).toEqual(['plots/dunmere/killed.csv', 'plots/dunmere/killed.csv-metadata.json']);
  });
});

it('a plain table keeps the order of its columns, and empty cells', () => {
  const { text } = plainTable(
    'Answer "1"',
    ['Who', 'What'],
    [
      ['A & B', undefined],
      [html`<b>C</b>`, 'D'],
    ],
  );
  expect(cellsOf(text)).toEqual(['Who', 'What', 'A &amp; B', '', '<b>C</b>', 'D']);
  expect(text).toContain('aria-label="Answer &quot;1&quot;" tabindex="0"');
});

it('a plain table aligns columns of numbers, ranges and sizes, and no others', () => {
  const { text } = plainTable(
    'Files',
    ['File', 'Size', 'Characters', 'When', 'Rows', 'Empty'],
    [
      ['a', '1.6 MB', '3–1,204', '2031-03-05', html`<b>12</b>`, ''],
      ['9b', '20 kB', '7–9', '2031', '', ''],
    ],
  );
  const aligned = [...text.matchAll(/<th scope="col"([^>]*)>([^<]*)</g)].filter(([, attributes = '']) => attributes.includes('class="number"'));
  expect(aligned.map(([, , name]) => name)).toEqual(['Size', 'Characters', 'Rows']);
  expect(text.match(/<td class="number">/g)).toHaveLength(6);
});

it('the legend explains every shape of a claimant, by shapes that a page has', () => {
  const used = [...PLOT_LEGEND.text.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(used)).toEqual(new Set(['m-own', 'm-enemy', 'm-party', 'm-other', 'm-other-hollow']));
  for (const id of used) expect(SHAPES.text).toContain(`id="${id}"`);
});

it('a heading names the outcome and the party', () => {
  expect([outcomeHeading('killed or injured', 'Heron League'), outcomeHeading('killed', '')]).toEqual(['Killed or injured: Heron League', 'Killed']);
});
