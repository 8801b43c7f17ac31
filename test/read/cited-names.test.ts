/** Names of victims in works that are cited. All names are fictional. */
import { expect, it } from 'vitest';
import { draftEntry, sourceText } from '../../src/read/index.js';
import { withoutNames } from '../../src/read/cited-names.js';
import { REGISTRY } from './entities.js';

const TITLE = 'Nurse Mara Oldcastle killed at Brindle Ford';

it('titles and addresses with a name are left out', () => {
  const without = withoutNames(['Mara Oldcastle']);
  expect(without([{ url: 'https://lark.example/1', title: TITLE, publisher: 'Daily Lark' }])).toEqual([
    { url: 'https://lark.example/1', publisher: 'Daily Lark' },
  ]);
  expect(without([{ url: 'https://lark.example/mara-oldcastle-1', title: 'A nurse' }])).toEqual([{ title: 'A nurse' }]);
  expect(without([{ url: 'https://lark.example/mara-oldcastle', title: TITLE }])).toEqual([]);
  expect(without([{ title: 'Maraoldcastles' }])).toEqual([{ title: 'Maraoldcastles' }]);
  expect(withoutNames([])([{ title: TITLE }])).toEqual([{ title: TITLE }]);
});

it('a drafted entry names no victim in what it cites', () => {
  const cite = `<ref>{{cite news|title=${TITLE}|url=https://lark.example/1|work=Daily Lark}}</ref>`;
  const text = `{{Infobox military conflict\n| conflict = Battle of Brindle Ford\n| date = 4 March 2031\n}}\nOn 4 March 2031, the Front shelled the mill, killing Mara Oldcastle, a nurse, and 12 soldiers.${cite}\n`;
  const entry = draftEntry(sourceText(text), { registry: REGISTRY }).value;
  expect(entry?.claims?.flatMap(({ cites = [] }) => cites.map(({ url }) => url))).toEqual(['https://lark.example/1']);
  expect(JSON.stringify(entry)).not.toContain('Oldcastle');
});
