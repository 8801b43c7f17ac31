/** Tables of claims, range plots with their files, and findings: what a page shows of rows, and what can be downloaded. */
import { describe, expect, it } from 'vitest';
import type { ComparisonRow, ListedFinding } from '../../src/compare/index.js';
import { html } from '../../src/site/html.js';
import { claimsTable, downloadLinks, findingsList, outcomeHeading, plainTable, PLOT_LEGEND, rangePlot, type PlotContext } from '../../src/site/tables.js';
import { SHAPES } from '../../src/site/plots/marks.js';
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
const context = (documents = [`${ID}document/almanac`]): PlotContext => ({
  links: linksTo({ [CLAIM]: { kind: 'claim' }, [FINDING]: { kind: 'finding' } }, 'event/dunmere'),
  subject: 'Battle of Dunmere',
  folder: 'dunmere',
  files: [],
  documents,
});
const group = (...claims: ComparisonRow[]) => [{ label: 'Herons', claims }];
const cellsOf = (text: string) => [...text.matchAll(/<t[hd](?:\s[^>]*)?>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/\s*\n\s*/g, ''));

describe('a table of claims', () => {
  it('has the claimant with a link to the claim, and the figure with its words', () => {
    expect(cellsOf(claimsTable('Killed', group(row()), context()).text)).toEqual([
      'Claimant',
      'Claim',
      'Herons',
      '<a href="../claim/dunmere/a.html">Heron &lt;League&gt;</a><small>own side</small>',
      '<b>at least 10</b><q>ten &amp; more</q><small>fighters, up to 5 March 2031</small>',
    ]);
  });

  it('says in which document a claim is, where there are several', () => {
    const two = context([`${ID}document/almanac`, `${ID}document/gazette`]);
    expect(claimsTable('Killed', group(row({ document: 1 }), row({ document: -1 })), two).text.match(/<small>own side.*?<\/small>/g)).toEqual([
      '<small>own side, [2]</small>',
      '<small>own side</small>',
    ]);
  });

  it('leaves out what is not stated', () => {
    const [claimant, claim] = cellsOf(claimsTable('Killed', [{ label: '', claims: [row({ relation: undefined, who: '', asOf: '' })] }], context()).text).slice(
      2,
    );
    expect([claimant, claim]).toEqual(['<a href="../claim/dunmere/a.html">Heron &lt;League&gt;</a>', '<b>at least 10</b><q>ten &amp; more</q>']);
  });
});

describe('a range plot', () => {
  it('is next to a table of the same claims, with both as files', () => {
    const plot = context();
    const { text } = rangePlot(
      { id: 'killed', title: 'Killed', caption: ['Each row is a claim.'], groups: group(row(), row({ claim: `${ID}claim/dunmere/b` })) },
      plot,
    );
    for (const kind of ['<g class="mark"', '<tr[^>]*'])
      expect([...text.matchAll(new RegExp(`${kind} data-claim="([^"]*)"`, 'g'))].map(([, id]) => id)).toEqual(['a', 'b']);
    expect(text).toContain('aria-label="Killed: 2 claims, listed in the table"');
    expect(plot.files.map(({ path }) => path)).toEqual(['plots/dunmere/killed.csv', 'plots/dunmere/killed.svg']);
    expect(text).toContain('href="../plots/dunmere/killed.svg" aria-label="Killed as SVG"');
    const [csv, svg] = plot.files;
    expect(csv?.text.split('\r\n').slice(0, 2)).toEqual([
      'party,who,claimant,relation,words,modifier,low,high,accumulation,as_of,document,claim',
      `Herons,fighters,Heron <League>,own side,ten & more,exact,10,,cumulative,2031-03-05,almanac,${CLAIM}`,
    ]);
    expect(svg?.text).toContain('Battle of Dunmere. Every figure is a claim by the source named.');
  });

  it('offers no drawing where there is none', () => {
    const plot = context();
    expect(downloadLinks({ id: 'killed', title: 'Killed', rows: [['a']] }, plot).text).not.toContain('SVG');
    expect(plot.files).toEqual([{ path: 'plots/dunmere/killed.csv', text: 'a\r\n' }]);
  });
});

describe('a list of findings', () => {
  const finding: ListedFinding = { iri: FINDING, rule: 'rivals', severity: 'notable', message: 'Differ by < 3.', assumes: ['One day.'], concerns: [] };

  it('links each to its page, with its assumptions', () => {
    const { text } = findingsList([finding], context().links);
    expect(text).toContain('<li class="notable" id="finding-rivals--dunmere.killed">');
    expect(text).toContain('<a href="../finding/rivals/dunmere.killed.html">Differ by &lt; 3.</a>');
    expect(text).toMatch(/<summary>Assumptions<\/summary>\s*<ul>\s*<li>One day\.<\/li>/);
  });

  it('may be in brief, may have a head, and is nothing without findings', () => {
    const { links } = context();
    expect(findingsList([finding], links, { brief: true }).text).not.toContain('Assumptions');
    expect(findingsList([{ ...finding, assumes: [] }], links).text).not.toContain('Assumptions');
    expect(findingsList([finding], links, { head: ({ rule }) => html`<i>${rule}</i>` }).text).toContain('<i>rivals</i>: <a ');
    expect(findingsList([], links).text).toBe('');
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

it('the legend explains every shape of a claimant, by shapes that a page has', () => {
  const used = [...PLOT_LEGEND.text.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(used)).toEqual(new Set(['m-own', 'm-enemy', 'm-party', 'm-other', 'm-other-hollow']));
  for (const id of used) expect(SHAPES.text).toContain(`id="${id}"`);
});

it('a heading names the outcome and the party', () => {
  expect([outcomeHeading('killed or injured', 'Heron League'), outcomeHeading('killed', '')]).toEqual(['Killed or injured: Heron League', 'Killed']);
});
