/** Saved web pages: their text in the plain layout, what they say of themselves, and what is no text. */
import { describe, expect, it } from 'vitest';
import { pageText } from '../../../src/read/layout/html.js';

const page = (body: string, head = '') =>
  pageText(Buffer.from(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`));

it('a page becomes a title, headings and paragraphs', () => {
  const { text, title } = page('<h1>Raid on Ulver</h1><p>It &amp; <b>18</b>\n people.<br>Then<p>more<h2>Reactions</h2><ul><li>One<li>Two</ul>');
  expect(title).toBe('Raid on Ulver');
  expect(text).toBe('= Raid on Ulver =\n\nIt & 18 people.\n\nThen\n\nmore\n\n==Reactions==\n\n• One\n\n• Two\n');
});

it('a short list below an item is written in brackets, and a long one keeps its lines', () => {
  const list = (inner: string) => page(`<h1>T</h1><p>Losses:<ul><li>30 killed${inner}<li>5 hurt</ul>`).text;
  expect(list('<ul><li>2 <b>commanders</b><li>3 cooks<ul><li>1 aide</ul></ul>')).toBe(
    '= T =\n\nLosses:\n\n• 30 killed (2 commanders; 3 cooks (1 aide))\n\n• 5 hurt\n',
  );
  expect(list(`<ul><li>2 commanders<li>${'a word '.repeat(60)}</ul>`)).toMatch(/^• 30 killed\n\n• 2 commanders\n/m);
  expect(list('<ul><li><p>2 commanders</p></ul>')).toMatch(/^• 30 killed\n\n• 2 commanders$/m);
});

it('scripts, styles, navigation, forms and what is hidden are never text', () => {
  const { text, leftOut } = page(
    '<script>9 killed</script><style>p{}</style><nav>8 killed</nav><h1>T</h1><p>Text.</p><aside>7 killed</aside><form><p>6</p></form><p hidden>5</p><p style="display: none">4</p><div class="cookie-banner">3</div><div role="navigation">2</div><footer>1</footer><noscript>0</noscript>',
  );
  expect(text).toBe('= T =\n\nText.\n');
  expect(Object.fromEntries(leftOut)).toEqual({ navigation: 3, asides: 1, forms: 1, 'hidden parts': 2, footers: 1 });
});

it('the article is taken where there is one, and rows of tables stay lines of tables', () => {
  const { text } = page(
    '<p>before</p><article><h1>T</h1><table><tr><th>Dead</th><td>18</td></tr></table><table><tr><td>one column</td></tr></table></article><p>after</p>',
  );
  expect(text).toBe('= T =\n\n| Dead | 18 |\n\none column\n');
});

describe('what a page says of itself', () => {
  it('is taken from its head', () => {
    expect(
      page(
        '<p>x</p>',
        '<title>Raid | Wire</title><meta property="og:title" content="Raid"><meta property="og:site_name" content="Wire"><link rel="canonical" href="https://wire.example.org/a"><meta property="article:published_time" content="2031-03-10T08:00:00Z"><link rel="license" href="https://licence.example.org/">',
      ),
    ).toMatchObject({
      title: 'Raid',
      language: 'en',
      publisher: 'Wire',
      url: 'https://wire.example.org/a',
      published: '2031-03-10',
      license: 'https://licence.example.org/',
    });
  });

  it('or from its data; and what is no date, no address, no language is left out', () => {
    expect(page('<p>x</p>', '<script type="application/ld+json">{"datePublished": "2031-03-11T00:00"}</script>').published).toBe('2031-03-11');
    const about = page('<p>x</p>', '<meta name="date" content="yesterday"><link rel="canonical" href="/a"><meta property="og:url" content="javascript:1">');
    expect([about.published, about.url]).toEqual([undefined, undefined]);
  });
});

describe('the encoding', () => {
  it.each([
    ['that the page states', Buffer.from('<meta charset="iso-8859-2"><p>\xb6wiecino', 'latin1'), 'świecino'],
    ['UTF-8 where nothing is said', Buffer.from('<p>świecino'), 'świecino'],
    ['that of browsers where it is no UTF-8', Buffer.from('<p>caf\xe9', 'latin1'), 'café'],
    ['of a byte order mark', Buffer.from('\uFEFF<p>świecino', 'utf16le'), 'świecino'],
    ['that nobody knows', Buffer.from('<meta charset="nonsense"><p>świecino'), 'świecino'],
  ])('is %s', (_, bytes, word) => {
    expect(pageText(bytes).text).toBe(`${word}\n`);
  });
});

it('a page that is nested without end is read as far as a person would have written it', () => {
  const { text, leftOut } = page(`<p>begin</p>${'<div>'.repeat(20_000)}deep`);
  expect(text).toBe('begin\n');
  expect([...leftOut.keys()]).toEqual(['parts that are nested too deeply']);
});
