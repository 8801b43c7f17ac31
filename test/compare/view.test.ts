/** The views of a comparison: the same claims in each, whatever their texts contain, and figures as bars. */
import { describe, expect, it } from 'vitest';
import type { Comparison, ComparisonRow } from '../../src/compare/index.js';
import { barInText, barOf } from '../../src/compare/view/bar.js';
import type { Matrix } from '../../src/compare/matrix.js';
import { VIEWS } from '../../src/compare/view/index.js';

const id = (path: string) => `https://example.org/${path}`;
const row = (fields: Partial<ComparisonRow> = {}): ComparisonRow => ({
  claim: id('claim/dunmere/a'),
  claimant: 'Otter Front',
  relation: 'opposingSide',
  words: 'thirty dead',
  bounds: '30',
  low: 30,
  high: 30,
  modifier: 'exact',
  who: 'fighters',
  accumulation: 'cumulative',
  asOf: '2031-03-05',
  document: 0,
  ...fields,
});
const finding = {
  iri: id('finding/rivals/dunmere.killed'),
  rule: 'rivals',
  severity: 'notable' as const,
  differs: true,
  message: 'Accounts differ by 23.',
  assumes: ['Both count the same people.'],
  concerns: [id('claim/dunmere/a')],
};
const MATRIX: Matrix = {
  columns: ['opposingSide', 'document'],
  rows: [
    {
      outcomes: ['killed'],
      title: 'killed',
      party: 'Heron League',
      cells: {
        opposingSide: [{ claims: [id('claim/dunmere/a')], words: 'thirty | dead', claimant: 'Otter Front' }],
        document: [{ claims: [id('claim/dunmere/b')], words: '4–7 killed', claimant: '' }],
      },
      verdict: 'differ',
      ratio: 4.29,
      words: 'at least ×4.3',
      compared: 1,
      notCompared: { time: 2 },
    },
  ],
  compared: 1,
  notCompared: { time: 2 },
  incidents: 3,
};
const comparison = (
  fields: Partial<Comparison> = {},
  rows: ComparisonRow[] = [row({ claim: id('claim/dunmere/b'), low: 4, high: 7, bounds: '4–7' }), row()],
) => ({
  event: id('event/dunmere'),
  label: 'Battle of Dunmere',
  documents: [{ iri: id('document/almanac/1'), label: 'Almanac', standing: 'only' as const }],
  editions: [],
  editionDifferences: [],
  matrix: MATRIX,
  tables: [{ outcomes: ['killed'], title: 'killed', party: 'Heron League', rows, scale: 1200, findings: [finding] }],
  findings: [],
  ...fields,
});
const view = (name: string, ...comparisons: Comparison[]) => VIEWS[name]?.(comparisons) ?? '';

describe('a bar', () => {
  const exact = (low?: number, high?: number, modifier = 'exact') => row({ low, high, modifier });

  it('is a point, a line, an arrow, or nothing', () => {
    expect(barOf(exact(30, 30), 60)).toEqual({ kind: 'point', at: 0.5, hollow: false });
    expect(barOf(exact(15, 30, 'vague'), 60)).toEqual({ kind: 'line', from: 0.25, to: 0.5, openLow: false, openHigh: false, hollow: true });
    expect(barOf(exact(30), 60)).toMatchObject({ from: 0.5, to: 1, openHigh: true, openLow: false });
    expect(barOf(exact(undefined, 30), 60)).toMatchObject({ from: 0, to: 0.5, openLow: true, openHigh: false });
    expect(barOf(exact(), 60)).toEqual({ kind: 'none' });
  });

  it('never leaves its scale', () => {
    expect(barOf(exact(90, 90), 60)).toMatchObject({ at: 1 });
    expect(barOf(exact(-5, 90), 60)).toMatchObject({ from: 0, to: 1 });
  });

  it('has as many characters as wanted, however short it is', () => {
    const bars = [exact(30, 30), exact(15, 30), exact(30), exact(undefined, 30), exact(15, 30, 'vague'), exact(), exact(59, 60)];
    expect(bars.map((one) => barInText(one, 60, 9))).toEqual(['    ●    ', '  ├─┤    ', '    ├───▶', '◀───┤    ', '  ○┄○    ', '?        ', '       ├┤']);
  });
});

describe('the view for a terminal', () => {
  it('has columns of one width, the findings and their assumptions', () => {
    expect(view('table', comparison())).toBe(`Battle of Dunmere
=================
document: Almanac

  outcome: party        other side                   the document  compared
  --------------------  ---------------------------  ------------  -------------
  Killed: Heron League  thirty | dead (Otter Front)  4–7 killed    at least ×4.3
  Compared: 1 pair of figures; not compared: 2 pairs of figures, because they are of different times (2).
  3 figures of single days or incidents: not in the matrix.

Killed: Heron League
  claimant                  who       quote        figure  as of               0                  1,200
  Otter Front (other side)  fighters  thirty dead  4–7     up to 5 March 2031  ├┤
  Otter Front (other side)  fighters  thirty dead  30      up to 5 March 2031   ●
  ! Accounts differ by 23. [1]

Assumptions
  1 Both count the same people.
`);
  });

  it('omits empty columns, clips long quotes, and numbers several documents', () => {
    const documents = [1, 2].map((number) => ({
      iri: id(`document/almanac/${number}`),
      label: 'Almanac',
      edition: `revision ${number}`,
      standing: 'only' as const,
    }));
    const text = view('table', comparison({ documents }, [row({ who: '', asOf: '', words: 'a very long quote '.repeat(9), also: [1] })]));
    expect(text).toContain('[1] Almanac, revision 1\n[2] Almanac, revision 2\n');
    expect(text).toMatch(/\n {2}claimant +quote +figure +in +0/);
    expect(text).toContain('  a very long quote a very long quote a very…  30      [1][2]  ');
  });

  it('wraps a long finding below its mark', () => {
    const message = 'Accounts differ. '.repeat(12).trim();
    const lines = view('table', comparison({ findings: [{ ...finding, severity: 'informative', message }] })).split('\n');
    const at = lines.findIndex((line) => line.startsWith('  · Accounts'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(118);
    expect(lines[at + 1]).toMatch(/^ {4}(?:Accounts )?differ\./);
  });
});

describe('the view as CSV', () => {
  it('has a line for each claim, with the findings about it', () => {
    const [header, ...lines] = view('csv', comparison()).trimEnd().split('\r\n');
    expect(header).toBe(
      'event,event_label,outcomes,party,who,accumulation,claimant,relation,relation_source,words,modifier,low,high,as_of,document,claim,findings',
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/,4,7,2031-03-05,Almanac,https:\/\/example\.org\/claim\/dunmere\/b,$/);
    expect(lines[1]).toMatch(/,30,30,2031-03-05,Almanac,https:\/\/example\.org\/claim\/dunmere\/a,https:\/\/example\.org\/finding\/rivals\/dunmere\.killed$/);
  });

  it('makes no formula of a text, and leaves open bounds empty', () => {
    const text = view('csv', comparison({}, [row({ claimant: '=SUM(A1)', words: 'thirty, "or more"', high: undefined })]));
    expect(text).toContain(",'=SUM(A1),");
    expect(text).toContain(',"thirty, ""or more""",exact,30,,');
  });
});

it('the view as JSON has the rows as lines, and everything else as it is', () => {
  const { comparisons } = JSON.parse(view('json', comparison(), comparison({ label: 'Siege of Fenwick' }))) as { comparisons: Record<string, unknown>[] };
  expect(comparisons.map(({ label }) => label)).toEqual(['Battle of Dunmere', 'Siege of Fenwick']);
  expect(comparisons[0]).toMatchObject({
    event: id('event/dunmere'),
    tables: [
      {
        outcomes: ['killed'],
        scale: 1200,
        lines: [
          { low: 4, high: 7 },
          { low: 30, high: 30 },
        ],
        findings: [finding],
      },
    ],
  });
});

describe('the matrix alone', () => {
  it('is a table without claims and findings in each view', () => {
    for (const name of ['table', 'md', 'html']) {
      const text = VIEWS[name]?.([comparison()], { matrixOnly: true }) ?? '';
      expect(text).toContain('at least ×4.3');
      expect(text).not.toContain('Accounts differ');
    }
    expect(JSON.parse(VIEWS['json']?.([comparison()], { matrixOnly: true }) ?? '')).toEqual({
      comparisons: [
        {
          event: id('event/dunmere'),
          label: 'Battle of Dunmere',
          documents: [{ iri: id('document/almanac/1'), label: 'Almanac', standing: 'only' }],
          editions: [],
          matrix: MATRIX,
        },
      ],
    });
  });

  it('is a row for each outcome and party as CSV', () => {
    const [header, line] = (VIEWS['csv']?.([comparison()], { matrixOnly: true }) ?? '').split('\r\n');
    expect(header).toBe('event,event_label,outcomes,party,other_side,the_document,verdict,ratio,compared,compared_pairs,not_compared_pairs');
    expect(line).toBe(`${id('event/dunmere')},Battle of Dunmere,killed,Heron League,thirty | dead (Otter Front),4–7 killed,differ,4.29,at least ×4.3,1,2`);
  });
});

describe('the view as Markdown', () => {
  it('is a table with its findings in a list', () => {
    const text = view('md', comparison());
    expect(text).toContain(
      '## Battle of Dunmere\n\n1. Almanac <https://example.org/document/almanac/1>\n\n| outcome: party | other side | the document | compared |\n| --- | --- | --- | --- |\n| Killed: Heron League | thirty \\| dead (Otter Front) | 4–7 killed | at least ×4.3 |\n',
    );
    expect(text).toContain('| Otter Front (other side) | fighters | thirty dead | 30 | up to 5 March 2031 | `');
    expect(text).toContain('- **differs** Accounts differ by 23. (assumptions 1)\n');
    expect(text).toContain('Assumptions:\n\n1. Both count the same people.\n');
  });

  it('makes no mark of a text', () => {
    expect(view('md', comparison({}, [row({ claimant: '*a* | <b> &amp;\n# [c](d)' })]))).toContain(
      '| \\*a\\* \\| \\<b\\> &amp;amp; \\# \\[c\\](d) (other side) |',
    );
  });
});

describe('the view as HTML', () => {
  it('loads nothing and runs nothing', () => {
    const page = view('html', comparison());
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|url\(/);
    expect(page).toContain('<title>Battle of Dunmere – who says what</title>');
    expect(view('html', comparison(), comparison())).toContain('<title>Accounts side by side – who says what</title>');
  });

  it('links each finding to its assumptions, and each document that has an address', () => {
    const page = view('html', comparison({ documents: [{ iri: 'urn:x', label: 'Scroll', standing: 'only' }] }));
    expect(page).toContain('<li id="rivals/dunmere.killed">');
    expect(page).toContain('<a href="#assumption-dunmere-1">1</a>');
    expect(page).toContain('<li id="assumption-dunmere-1">Both count the same people.</li>');
    expect(page).toContain('<li>Scroll</li>');
    expect(view('html', comparison())).toContain('<a href="https://example.org/document/almanac/1">Almanac</a>');
  });

  it('makes no markup of a text', () => {
    const page = view('html', comparison({ label: '</title><script>' }, [row({ words: `"><img src='x'>`, bounds: '<b>' })]));
    expect(page).not.toMatch(/<script|<img|<b>/);
    expect(page).toContain('<q>&#34;&#62;&#60;img src=&#39;x&#39;&#62;</q>');
  });

  it('draws a ring for words, an arrow for an open end, and nothing without a number', () => {
    const drawn = (fields: Partial<ComparisonRow>) =>
      /<td class="bar">([^]*?)<\/td>/.exec(view('html', comparison({}, [row(fields)])))?.[1]?.replace(/\s+/g, ' ');
    expect(drawn({ low: 1200, high: 1200 })).toBe('<svg viewBox="0 0 200 12" role="img" aria-label="30"><circle cx="194" cy="6" r="4" /></svg>');
    expect(drawn({ modifier: 'vague' })).toContain('<circle class="ring"');
    expect(drawn({ low: 600, high: undefined })).toContain('d="M100 6H194" /><path d="M100 2v8" /><path d="M194 6l-6 -4v8z" />');
    expect(drawn({ low: undefined, high: 600 })).toContain('<path d="M6 6l6 -4v8z" /><path d="M100 2v8" />');
    expect(drawn({ low: undefined, high: undefined })).toBe('<span class="soft">no number</span>');
  });
});

describe('who speaks', () => {
  const source = 'the document lists it on the side of Otter Front';
  const explained = (name: string, explain: boolean) => VIEWS[name]?.([comparison({}, [row({ relationSource: source })])], { explain }) ?? '';

  it.each(['table', 'md', 'html', 'json'])('is said with its reason, in %s', (name) => {
    const words = `Otter Front – other side: ${source}`;
    expect(explained(name, true)).toContain(words);
    expect(explained(name, false)).not.toContain(words);
  });

  it('is a column of CSV', () => expect(explained('csv', false)).toContain(source));
});
