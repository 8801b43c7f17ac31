/** The plots: shapes by who claims, bars by how exact a figure is, days and places where they are, and files that need nothing else. */
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { ComparedClaim, ComparisonRow } from '../../src/compare/index.js';
import { html } from '../../src/site/html.js';
import { dailySteps, drawCumulativePlot, type CumulativePlotInput } from '../../src/site/plots/cumulative.js';
import { atlasOf, drawMap, HEIGHT, WIDTH, type MapPlace } from '../../src/site/plots/map.js';
import { markClassOf, SHAPES, svgFile } from '../../src/site/plots/marks.js';
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

  it('are all in the shapes of a page, with hollow ones', () => {
    const ids = [...SHAPES.text.matchAll(/id="m-([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['own', 'own-hollow', 'enemy', 'enemy-hollow', 'party', 'party-hollow', 'other', 'other-hollow']);
  });

  it('are complete in a file: shapes, colours, title and source, without links', () => {
    const inner = html`<a href="claim.html" aria-label="x"><use href="#m-own" /></a>`;
    const file = svgFile({ height: 100, title: 'Ford <1>', source: ['Data: Variorum.'], inner });
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="760" height="290" /);
    expect(file).toContain('<g><use href="#m-own" /></g>');
    expect(file).not.toMatch(/<a |<\/a>|<1>/);
    for (const name of shapesIn(file)) expect(file).toContain(`id="${name}"`);
    const meanings = texts(file).filter((text) => /^claimed by|fades/.test(text));
    expect(meanings).toHaveLength(5);
    expect(texts(file).filter((text) => !meanings.includes(text))).toEqual(['Ford &lt;1&gt;', 'Data: Variorum.']);
    expect(texts(svgFile({ height: 100, title: 'Ford', source: ['A.', 'B.'], inner, key: 'A ring is an area.', note: 'Logarithmic.' }))).toEqual([
      'Ford',
      'A ring is an area.',
      'Logarithmic.',
      'A.',
      'B.',
    ]);
  });
});

describe('the cumulative plot', () => {
  const counted = [{ to: '2031-03-03', interval: { low: 4 } }] as unknown as ComparedClaim[];
  const dates = { from: '2031-03-01', to: '2031-03-09' };
  const plot = (totals: readonly ComparisonRow[], more: Partial<CumulativePlotInput> = {}) =>
    drawCumulativePlot({ counted, totals, running: [], dates, ...more })?.inner.text ?? '';

  it('has the shape of its claimant at a total, two at a range, a fade at an open end, and hollow ones of words', () => {
    const drawn = (total: Partial<ComparisonRow>) => /<g class="mark"[^]*?<\/g\s*>/.exec(plot([row(total)]))?.[0] ?? '';
    expect(shapesIn(drawn({ low: 5, high: 5 }))).toEqual(['m-own']);
    expect(shapesIn(drawn({ low: 5, high: 9 }))).toEqual(['m-own', 'm-own']);
    expect(drawn({ low: 5, high: undefined })).toContain('url(#fade-up-own)');
    expect(drawn({ low: undefined, high: 5 })).toContain('url(#fade-down-own)');
    expect(shapesIn(drawn({ low: 24, high: 99, modifier: 'vague' }))).toEqual(['m-own-hollow', 'm-own-hollow']);
  });

  it('adds the lowest figures day by day', () => {
    const several = [
      { to: '2031-03-03', interval: { low: 4 } },
      { to: '2031-03-02', interval: { high: 9 } },
      { from: '2031-03-03', interval: { low: 2, high: 3 } },
      { to: '2031-03-05', interval: { low: 1 } },
    ] as unknown as ComparedClaim[];
    expect(dailySteps(several)).toEqual([
      { day: '2031-03-02', added: 0, sum: 0 },
      { day: '2031-03-03', added: 6, sum: 6 },
      { day: '2031-03-05', added: 1, sum: 7 },
    ]);
  });

  it('is not drawn where no day is known', () => {
    expect(drawCumulativePlot({ counted: [], totals: [row()], running: [], dates })).toBeUndefined();
  });

  it('has one label for equal totals of one kind of claimant, and none overlap', () => {
    const text = plot([row(), row({ claimant: 'Otter Front' }), row({ bounds: '11', low: 11, high: 11 })]);
    expect(texts(text).filter((one) => one.includes(':'))).toEqual(['Heron League: 11', 'Heron League, Otter Front: 10', 'added up: at least 4']);
    const lines = [...text.matchAll(/<text x="64%" y="(\d+)"/g)].map(([, y]) => Number(y));
    expect(lines).toHaveLength(3);
    lines.slice(1).forEach((y, index) => expect(y - (lines[index] ?? 0)).toBeGreaterThanOrEqual(17));
  });

  it('has the dates of the event as its axis', () => {
    expect(texts(plot([row()]))).toEqual(expect.arrayContaining(['1 Mar 2031', '9 Mar 2031']));
    expect(texts(plot([row()], { dates: {} }))).toContain('3 Mar 2031');
  });

  it('has a line of steps for the running totals of each source', () => {
    const points = [
      { day: '2031-03-02', low: 4, high: 4, claim: 'https://example.org/claim/e/a' },
      { day: '2031-03-05', low: 9, high: 12, claim: 'https://example.org/claim/e/b' },
    ];
    const text = plot([], { counted: [], running: [{ claimant: 'Otter Front', relation: 'opposingSide', points }] });
    expect([...text.matchAll(/data-claim="([^"]*)"/g)].map(([, id]) => id)).toEqual(['a', 'b']);
    expect(text.match(/<line\s+class="enemy"/g)?.length).toBe(5);
    expect(texts(text)).toContain('Otter Front: 9, running total');
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
          { type: 'Polygon', arcs: [[-2, -1]], properties: { name: 'Westmere' } },
          { type: 'Polygon', arcs: [[0, -3]], properties: { name: 'Eastmere' } },
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
    expect(texts(all).filter((text) => !/mere|km$/.test(text))).toEqual(['Ford', 'Quay']);
    expect(all).toContain('<a href="ford.html" aria-label="Ford">');
    expect(all).toContain('<title>Mill &amp; Co</title>');
    expect(texts(drawn([place('Ford', 5, 10)], { labels: false })).filter((text) => !/mere|km$/.test(text))).toEqual([]);
  });

  it('names the countries that are seen, and has a scale of a round length', () => {
    const all = texts(drawn([place('West', 1, 1), place('East', 9, 19)]));
    expect(all).toEqual(expect.arrayContaining(['Westmere', 'Eastmere']));
    expect(all.filter((text) => /^[125]0* km$/.test(text))).toHaveLength(1);
    expect(texts(drawn([place('Atoll', -50, 170), place('Reef', -51, 171)])).filter((text) => text.endsWith('mere'))).toEqual([]);
  });

  it('leaves out places that are nowhere on it, and is not drawn without any', () => {
    const nowhere = [place('a', Number.NaN, 0), place('b', 86, 0), place('c', 0, 181)];
    expect(drawMap(nowhere, atlas)).toBeUndefined();
    expect(drawn([...nowhere, place('Ford', 5, 10)]).match(/<circle/g)).toHaveLength(1);
  });
});
