/** The column source_article of UCDP → the works it names: several in one cell, each in quotes with office, date and headline. */
import { parseDate, type Claim } from '../../../entry/index.js';

type Work = NonNullable<Claim['cites']>[number];

/**
 * Returns the works of a cell, each once. What is not in the form of newer rows is one work with the cell as its title.
 * @example citedWorks('"The Lark,2031-03-02,Mill burns";"Heron News,2031-03-03,Two dead"')
 */
export function citedWorks(cell: string): Work[] {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (text === '') return [];
  const items = /^".*"$/.test(text) && text.length > 2 ? text.slice(1, -1).split(/" ?; ?"/) : [text];
  const works = new Map<string, Work>();
  for (const item of items) {
    const work = workOf(item.trim());
    if (work !== undefined) works.set(JSON.stringify(work), work);
  }
  return [...works.values()];
}

function workOf(item: string): Work | undefined {
  if (item === '') return undefined;
  const [, publisher = '', date = '', title = ''] = /^(.*?), ?(\d{4}-\d\d-\d\d),(.*)$/.exec(item) ?? [];
  if (publisher.trim() === '' || parseDate(date) === undefined) return { title: item };
  return { ...(title.trim() === '' ? {} : { title: title.trim() }), publisher: publisher.trim(), date };
}
