/** Which references belong to which figure. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { mapEntry } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { draftEntry } from '../../src/read/draft.js';
import { sourceText } from '../../src/read/layout/source-text.js';

const ref = (title: string) => `<ref>{{cite book|title=${title}}}</ref>`;

function draft(cells: string, prose = '') {
  const wikitext = `{{Infobox military conflict\n| conflict = Battle of Larkmoor\n| date = 3 May 2031\n| combatant1 = Ostmere\n| combatant2 = Westmere\n${cells}\n}}\nThe '''Battle of Larkmoor''' was a battle.\n\n${prose}\n`;
  return valueOf(draftEntry(sourceText(wikitext), { registry: EMPTY_REGISTRY }));
}

const cites = (cells: string, prose?: string) =>
  (draft(cells, prose).claims ?? []).map(({ quote, cites: works }) => [
    quote.replace(/<ref.*?<\/ref>/g, '').replace(/\[\[|\]\]/g, ''),
    works?.map(({ title }) => title).join(', '),
  ]);

describe('a figure in a cell', () => {
  it.each<[string, string, [string, string | undefined][]]>([
    [
      'has the references after it',
      `12 killed${ref('A')}${ref('B')}<br>7 wounded ${ref('C')}`,
      [
        ['12 killed', 'A, B'],
        ['7 wounded', 'C'],
      ],
    ],
    [
      'has none of another item',
      `12 killed<br>7 wounded${ref('A')}<br>3 captured`,
      [
        ['12 killed', undefined],
        ['7 wounded', 'A'],
        ['3 captured', undefined],
      ],
    ],
    [
      'has those of its bullet',
      `\n* 12 killed, 7 wounded${ref('A')}\n* 3 captured${ref('B')}`,
      [
        ['12 killed', 'A'],
        ['7 wounded', 'A'],
        ['3 captured', 'B'],
      ],
    ],
    [
      'has its own where another follows',
      `12 killed,${ref('A')} 7 wounded${ref('B')}`,
      [
        ['12 killed', 'A'],
        ['7 wounded', 'B'],
      ],
    ],
    [
      'has the one before it on its line, and the item above does not',
      `12 killed<br>${ref('A')} 7 wounded`,
      [
        ['12 killed', undefined],
        ['7 wounded', 'A'],
      ],
    ],
    [
      'has none of a line of its own after it',
      `12 killed<br>${ref('A')}<br>7 wounded`,
      [
        ['12 killed', 'A'],
        ['7 wounded', undefined],
      ],
    ],
    ['has those within it and after it', `70${ref('A')} – 90 killed${ref('B')}`, [['70 – 90 killed', 'A, B']]],
    ['has the last of the cell', `12 killed ${ref('A')}`, [['12 killed', 'A']]],
    ['has one work once', `12 killed${ref('A')}{{sfn|Quill|2031}}<ref>{{cite book|title=A}}</ref>`, [['12 killed', 'A, Quill 2031']]],
    [
      'has nothing of a note',
      '12 killed{{efn|Or 13.<ref>{{cite book|title=A}}</ref>}}<br>7 wounded',
      [
        ['12 killed', undefined],
        ['7 wounded', undefined],
      ],
    ],
  ])('%s', (_name, value, expected) => expect(cites(`| casualties1 = ${value}\n| casualties2 = `)).toEqual(expected));

  it('has none of the next cell', () => {
    expect(cites(`| casualties1 = 12 killed\n| casualties2 = ${ref('A')}7 wounded`)).toEqual([
      ['12 killed', undefined],
      ['7 wounded', 'A'],
    ]);
  });
});

describe('a figure in the text', () => {
  it.each<[string, string, [string, string | undefined][]]>([
    [
      'has the references after its sentence',
      `On 3 May, 12 soldiers were killed.${ref('A')} ${ref('B')} 7 soldiers were wounded.${ref('C')}`,
      [
        ['12 soldiers were killed', 'A, B'],
        ['7 soldiers were wounded', 'C'],
      ],
    ],
    [
      'has those of its clause',
      `12 soldiers were killed,${ref('A')} and 7 were wounded.${ref('B')}`,
      [
        ['12 soldiers were killed', 'A'],
        ['7 were wounded', 'B'],
      ],
    ],
    [
      'has none of a later sentence',
      `12 soldiers were killed. 7 soldiers were wounded.${ref('A')}`,
      [
        ['12 soldiers were killed', undefined],
        ['7 soldiers were wounded', 'A'],
      ],
    ],
    [
      'has that of the source before it, and before any number',
      `According to the ministry,${ref('A')} 12 soldiers were killed.`,
      [['12 soldiers were killed', 'A']],
    ],
    ['has none of the sentence before it', `The town fell.${ref('A')} 12 soldiers were killed.`, [['12 soldiers were killed', undefined]]],
    ['has none of another paragraph', `12 soldiers were killed.\n\n${ref('A')}The town fell.`, [['12 soldiers were killed', undefined]]],
  ])('%s', (_name, prose, expected) => expect(cites('', prose)).toEqual(expected));
});

it('the chain leads from the claim to the work, and the document is its appearance', () => {
  const entry = draft(
    '',
    `According to the Larkmoor Monitor, 12 soldiers were killed.<ref>{{cite news|url=https://lark.example/a|title=Twelve|work=Daily Lark|date=4 May 2031}}</ref>`,
  );
  const { quads } = mapEntry(entry, { registry: EMPTY_REGISTRY });
  const work = quads.find(({ predicate }) => predicate.value.endsWith('/citation'))?.object.value;
  const about = Object.fromEntries(
    quads.filter(({ subject }) => subject.value === work).map(({ predicate, object }) => [predicate.value.replace(/^.*[/#]/, ''), object.value]),
  );
  expect(about).toMatchObject({ url: 'https://lark.example/a', label: 'Twelve', publisher: 'Daily Lark', issued: '2031-05-04' });
  const claim = quads.find(({ object }) => object.value === work)?.subject.value;
  expect(quads.filter(({ subject }) => subject.value === claim).map(({ predicate }) => predicate.value.replace(/^.*[/#]/, ''))).toEqual(
    expect.arrayContaining(['claimant', 'citation', 'appearance']),
  );
});
