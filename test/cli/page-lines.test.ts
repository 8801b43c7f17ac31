/** What is said of saved web pages. */
import { expect, it } from 'vitest';
import { pageLines } from '../../src/cli/page-lines.js';

it('a page has a line: where its text is, and what is not in it', () => {
  const pages = [
    {
      path: 'a.html',
      text: 'a.html.txt',
      leftOut: new Map([
        ['tables', 2],
        ['footers', 1],
      ]),
    },
    { path: 'b.html', text: 'b.html.txt', leftOut: new Map<string, number>() },
  ];
  expect(pageLines(pages)).toEqual(['a.html: its text is in a.html.txt; not read: tables (2), footers (1)', 'b.html: its text is in b.html.txt']);
});
