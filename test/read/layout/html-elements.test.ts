/** Elements of a page: which are text, and that of one. */
import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { elementsIn, isHidden, isNavigation, plain } from '../../../src/read/layout/html-elements.js';

const elements = (html: string) => [...elementsIn(parseFragment(html))];

it('text is on one line, without what is no text, and words of two blocks stay apart', () => {
  const [element] = elements('<div>a<script>b</script><p>c\n d</p><p hidden>e</p><sup class="reference">[1]</sup>f</div>');
  expect(plain(element!)).toBe('a c d f');
});

it.each([
  ['<p hidden>', true, false],
  ['<p aria-hidden="true">', true, false],
  ['<p style="DISPLAY: none">', true, false],
  ['<p style="display: block">', false, false],
  ['<div class="x navbox">', false, true],
  ['<div class="xnavbox">', false, false],
  ['<div role="search">', false, true],
])('%s', (html, hidden, navigation) => {
  const [element] = elements(html);
  expect([isHidden(element!), isNavigation(element!)]).toEqual([hidden, navigation]);
});

it('elements come in the order of the page, however deep', () => {
  expect(
    elements(`<i></i>${'<div>'.repeat(500)}<b></b>`)
      .map(({ tagName }) => tagName)
      .filter((name) => name !== 'div'),
  ).toEqual(['i', 'b']);
});
