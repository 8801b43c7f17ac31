/** The plots: shapes by who claims, bars by how exact a figure is, days and places where they are, and files that need nothing else. */
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { ComparedClaim, ComparisonRow } from '../../src/compare/index.js';
import { html } from '../../src/site/html.js';
import { dailySteps, drawCumulativePlot } from '../../src/site/plots/cumulative.js';
import { atlasOf, drawMap, HEIGHT, WIDTH, type MapPlace } from '../../src/site/plots/map.js';
import { grid, markClassOf, numberScale, percent, SHAPES, svgFile } from '../../src/site/plots/marks.js';
import { drawRangePlot } from '../../src/site/plots/range.js';
import { drawTimeline, type Span } from '../../src/site/plots/timeline.js';

const row = (fields: Partial<ComparisonRow> = {}): ComparisonRow => ({
  claim: 'https://example.org/claim/e/c',
  claimant: 'Heron League',
  relation: 'ownSide',
  words: 'ten',
  bounds: '10',
  low: 10,
  high: 10,
  modifier: 'exact',
  who: '',
  accumulation: 'total',
  asOf: '',
  document: 0,
  ...fields,
});
/** The shapes of a drawing, in their order. */
const shapesIn = (drawing = '') => [...drawing.matchAll(/href="#(m-[^"]*)"/g)].map(([, name]) => name);
const texts = (drawing = '') => [...drawing.matchAll(/<text[^>]*>(.*?)<\/text\s*>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, '').trim());

describe('marks', () => {
  it('have a shape for each kind of claimant, also for a party whose side is not stated', () => {
    expect(['ownSide', 'opposingSide', 'partyAboutOthers', 'nonParty', undefined].map(markClassOf)).toEqual(['own', 'enemy', 'party', 'other', 'other']);
  });

  it('are all in the shapes of a page, with hollow ones and heads of arrows', () => {
    const ids = [...SHAPES.text.matchAll(/id="m-([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['own', 'own-hollow', 'enemy', 'enemy-hollow', 'party', 'party-hollow', 'other', 'other-hollow', 'right', 'left', 'up', 'down']);
  });

  it('are at percents of a scale from 0, with round whole numbers', () => {
    const scale = numberScale(37);
    expect([scale.at(0), scale.at(20), scale.percent(40)]).toEqual(['2%', '49%', 96]);
    expect(scale.ticks).toEqual([0, 10, 20, 30, 40]);
    expect(numberScale(0).ticks).toEqual([0, 1]);
    expect(percent(33.333)).toBe('33.3%');
    expect(texts(grid(numberScale(4000), { top: 20, bottom: 90 }).text)).toEqual(['0', '1,000', '2,000', '3,000', '4,000']);
  });

  it('are complete in a file: shapes, colours, title and source, without links', () => {
    const inner = html`<a href="claim.html" aria-label="x"><use href="#m-own" /></a>`;
    const file = svgFile({ height: 100, title: 'Ford <1>', source: 'Data: Variorum.', inner });
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="760" height="290" /);
    expect(file).toContain('<g><use href="#m-own" /></g>');
    expect(file).not.toMatch(/<a |<\/a>|<1>/);
    for (const name of shapesIn(file)) expect(file).toContain(`id="${name}"`);
    const meanings = texts(file).filter((text) => /^claimed by|fades/.test(text));
    expect(meanings).toHaveLength(5);
    expect(texts(file).filter((text) => !meanings.includes(text))).toEqual(['Ford &lt;1&gt;', 'Data: Variorum.']);
    expect(texts(svgFile({ height: 100, title: 'Ford', source: ['A.', 'B.'], inner, key: 'A ring is an area.' }))).toEqual([
      'Ford',
      'A ring is an area.',
      'A.',
      'B.',
    ]);
  });
});

describe('the range plot', () => {
  const drawn = (...claims: ComparisonRow[]) => drawRangePlot([{ label: '', claims }]);

  it('shows an exact figure as a shape, a range as two, an open end as an arrow, and words as hollow', () => {
    const shapes = (fields: Partial<ComparisonRow>) => shapesIn(drawn(row(fields)).inner.text);
    expect(shapes({})).toEqual(['m-own']);
    expect(shapes({ low: 4, relation: 'opposingSide' })).toEqual(['m-enemy', 'm-enemy']);
    expect(shapes({ high: undefined })).toEqual(['m-own', 'm-right']);
    expect(shapes({ low: undefined })).toEqual(['m-own', 'm-left']);
    expect(shapes({ low: 24, high: 99, modifier: 'vague', relation: undefined })).toEqual(['m-other-hollow', 'm-other-hollow']);
    expect(shapes({ low: undefined, high: undefined, modifier: 'statedUnknown' })).toEqual([]);
    expect(texts(drawn(row({ low: undefined, high: undefined })).inner.text).at(-1)).toBe('?');
  });

  it('keeps an arrow within the plot, though its figure is the highest', () => {
    const ends = [...drawn(row({ high: undefined, low: 1000 })).inner.text.matchAll(/ x2?="([\d.]+)%"/g)].map(([, at]) => Number(at));
    expect(Math.max(...ends)).toBeLessThanOrEqual(99);
  });

  it('has a row for each claim under its party, and grows with them', () => {
    const groups = [
      { label: 'Heron League', claims: [row(), row({ claimant: 'A <b>', who: 'fighters', asOf: '2031-03-05' })] },
      { label: 'Otter Front', claims: [row()] },
    ];
    const { inner, height } = drawRangePlot(groups);
    expect(texts(inner.text).slice(-5)).toEqual([
      'Heron League',
      'Heron League 10',
      'A &lt;b&gt; 10 · fighters, 5 March 2031',
      'Otter Front',
      'Heron League 10',
    ]);
    expect(height - drawRangePlot(groups.slice(0, 1)).height).toBe(30 + 42);
    expect(drawRangePlot([]).height).toBe(28);
  });
});

describe('the cumulative plot', () => {
  it('has the shapes of the range plot, upright', () => {
    const counted = [{ to: '2031-03-03', interval: { low: 4 } }] as unknown as ComparedClaim[];
    const line = { claim: 'https://example.org/claim/e/c', claimant: 'A', relation: 'ownSide', bounds: '', modifier: 'atLeast' };
    const drawn = (total: object) => drawCumulativePlot({ counted, totals: [{ ...line, ...total }] as never })?.inner.text ?? '';
    const shapes = (total: object) => [...(/<g class="mark"[^]*?<\/g\s*>/.exec(drawn(total))?.[0] ?? '').matchAll(/href="#([^"]*)"/g)].map(([, name]) => name);
    expect(shapes({ low: 5, high: 5 })).toEqual(['m-own']);
    expect(shapes({ low: 5, high: 9 })).toEqual(['m-own', 'm-own']);
    expect(shapes({ low: 5 })).toEqual(['m-own', 'm-up']);
    expect(shapes({ high: 5 })).toEqual(['m-own', 'm-down']);
    expect(shapes({ low: 24, high: 99, modifier: 'vague' })).toEqual(['m-own-hollow', 'm-own-hollow']);
  });

  it('adds the lowest figures day by day', () => {
    const counted = [
      { to: '2031-03-03', interval: { low: 4 } },
      { to: '2031-03-02', interval: { high: 9 } },
      { from: '2031-03-03', interval: { low: 2, high: 3 } },
      { to: '2031-03-05', interval: { low: 1 } },
    ] as unknown as ComparedClaim[];
    expect(dailySteps(counted)).toEqual([
      { day: '2031-03-02', added: 0, sum: 0 },
      { day: '2031-03-03', added: 6, sum: 6 },
      { day: '2031-03-05', added: 1, sum: 7 },
    ]);
  });

  it('is not drawn where no day is known', () => {
    expect(drawCumulativePlot({ counted: [], totals: [row()] })).toBeUndefined();
  });

  it('has one label for equal totals', () => {
    const counted = [{ to: '2031-03-03', interval: { low: 4 } }] as unknown as ComparedClaim[];
    const { inner } = drawCumulativePlot({ counted, totals: [row(), row({ claimant: 'Otter Front' }), row({ bounds: '90', low: 90, high: 90 })] }) ?? {};
    expect(texts(inner?.text).filter((text) => text.includes(':'))).toEqual(['10: Heron League, Otter Front', '90: Heron League']);
  });
});

describe('the timeline', () => {
  const span = (from: string, to = from, lane = ''): Span => ({ lane, label: `Clash of ${from}`, href: 'c.html', from, to });
  const bars = (spans: readonly Span[]) =>
    [...(drawTimeline(spans)?.inner.text ?? '').matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%" y="(\d+)"/g)].map(([, ...numbers]) => numbers.map(Number));

  it('has a bar for each span, from its first to the end of its last day', () => {
    const found = bars([span('2031-03-01'), span('2031-03-02', '2031-03-04')]);
    expect(found.map(([x, width, y]) => [x, Math.round(width ?? 0), y])).toEqual([
      [1, 24, 26],
      [25.3, 73, 26],
    ]);
  });

  it('puts spans that overlap below each other, and each lane below the one before', () => {
    expect(bars([span('2031-03-01', '2031-03-03'), span('2031-03-02'), span('2031-03-04')]).map(([, , y]) => y)).toEqual([26, 42, 26]);
    const lanes = [span('2031-03-01', '2031-03-01', 'Ford'), span('2031-03-01', '2031-03-01', 'Mill <')];
    expect(bars(lanes).map(([, , y]) => y)).toEqual([46, 88]);
    expect(texts(drawTimeline(lanes)?.inner.text)).toEqual(expect.arrayContaining(['Ford', 'Mill &lt;']));
  });

  it('leaves out spans without a day, and is not drawn without any', () => {
    expect(bars([span('spring'), span('2031-03-01')])).toHaveLength(1);
    expect(drawTimeline([span('spring'), span('2031-03-01', '')])).toBeUndefined();
  });

  it('shows figures by the shape of their claimant, and counts what does not fit a lane', () => {
    const figures = Array.from({ length: 9 }, () => ({ ...span('2031-03-01', '2031-03-01', 'Herons'), mark: 'enemy' as const, claim: 'c' }));
    const text = drawTimeline([...figures, span('2031-03-09', '2031-03-09', 'Episodes')])?.inner.text ?? '';
    expect(text.match(/href="#m-enemy"/g)).toHaveLength(6);
    expect(text).toContain('Herons – 3 more in the list');
  });

  it('marks days of a short time, and years of a long one', () => {
    expect(texts(drawTimeline([span('2031-03-01', '2031-03-08')])?.inner.text)).toContain('4 Mar');
    expect(texts(drawTimeline([span('2021-03-01', '2031-03-08')])?.inner.text)).toContain('2024');
  });
});

describe('the map', () => {
  // Two countries of a made-up world, which share the border at 10 degrees east.
  const topology = {
    type: 'Topology',
    arcs: [
      [
        [10, 0],
        [10, 10],
      ],
      [
        [10, 10],
        [0, 10],
        [0, 0],
        [10, 0],
      ],
      [
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
    ],
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]] },
          { type: 'Polygon', arcs: [[2, -1]] },
        ],
      },
    },
  } as unknown as Topology;
  const atlas = atlasOf(topology, 'World 1');
  const place = (label: string, lat: number, long: number, more: Partial<MapPlace> = {}): MapPlace => ({ label, lat, long, precision: 'settlement', ...more });
  const drawn = (places: readonly MapPlace[], options?: { labels: boolean }) => drawMap(places, atlas, options)?.text ?? '';

  it('has lines of borders between two countries, and of coasts of one', () => {
    expect([atlas.borders.map(({ box }) => box), atlas.coast.map(({ box }) => box), atlas.name]).toEqual([[[10, 0, 10, 10]], [[0, 0, 20, 10]], 'World 1']);
    expect(drawn([place('West', 5, 1), place('East', 5, 19)])).toMatch(/<path class="coast" d="M.+" \/><path class="borders" d="M.+" \/>/);
  });

  it('has no lines of elsewhere', () => {
    expect(drawn([place('Atoll', -50, 170)])).toContain('<path class="coast" d="" /><path class="borders" d="" />');
  });

  it('shows a place as a point, or as a ring that is wider the less precise it is', () => {
    const [all] = [drawn(['spot', 'settlement', 'area', 'country', 'unstated'].map((precision, index) => place(precision, 2 + index, 10, { precision })))];
    expect([...all.matchAll(/class="(spot|ring)"[^>]* r="(\d+)"/g)].map(([, shape, radius]) => [shape, radius])).toEqual([
      ['ring', '60'],
      ['ring', '26'],
      ['ring', '14'],
      ['spot', '5'],
      ['spot', '5'],
    ]);
  });

  it('puts north above south, within its frame', () => {
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [
      ...drawn([place('North', 9, 3), place('South', 1, 17)]).matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g),
    ].map(([, ...at]) => at.map(Number));
    expect([x1 < x2, y1 < y2]).toEqual([true, true]);
    for (const [at, most] of [
      [x1, WIDTH],
      [x2, WIDTH],
      [y1, HEIGHT],
      [y2, HEIGHT],
    ] as const)
      expect(at > 0 && at < most).toBe(true);
  });

  it('names places where names do not overlap, and links to those with a page', () => {
    const all = drawn([place('Ford', 5, 10, { href: 'ford.html' }), place('Mill & Co', 5.01, 10.01), place('Quay', 5, 18)]);
    expect(texts(all)).toEqual(['Ford', 'Quay']);
    expect(all).toContain('<a href="ford.html" aria-label="Ford">');
    expect(all).toContain('<title>Mill &amp; Co</title>');
    expect(texts(drawn([place('Ford', 5, 10)], { labels: false }))).toEqual([]);
  });

  it('leaves out places that are nowhere on it, and is not drawn without any', () => {
    const nowhere = [place('a', Number.NaN, 0), place('b', 86, 0), place('c', 0, 181)];
    expect(drawMap(nowhere, atlas)).toBeUndefined();
    expect(drawn([...nowhere, place('Ford', 5, 10)]).match(/<circle/g)).toHaveLength(1);
  });
});
