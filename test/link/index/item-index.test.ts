import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classesOf, IndexWriter, ItemIndex } from '../../../src/link/index/item-index.js';
import { OfflineSource } from '../../../src/link/index/offline-source.js';
import { propose } from '../../../src/link/propose.js';
import type { Subject } from '../../../src/link/subject.js';
import { folderWith } from '../../support.js';
import { BATTLE, plainItem } from '../items.js';

function indexOf(...items: Parameters<typeof plainItem>[0][]): ItemIndex {
  const path = join(folderWith(), 'index');
  const writer = new IndexWriter(path);
  for (const item of items) writer.add(plainItem(item));
  writer.finish({ sources: 'test', languages: 'en', types: '' });
  return new ItemIndex(path);
}

describe('an index', () => {
  it('finds items by page, by id, by the core of a name, and by rare words', () => {
    const index = indexOf(
      { id: 'Q11', label: 'Battle of Larkmoor', sitelinks: { enwiki: 'Battle of Larkmoor (2031)' } },
      { id: 'Q12', label: 'Second Battle of Larkmoor', names: ['Lärkmoor'] },
      { id: 'Q13', label: 'Raid on Hollin Bridge' },
      { id: 'Q14', label: 'Hollin' },
    );
    expect(index.bySitelink('enwiki', 'Battle of Larkmoor (2031)')?.id).toBe('Q11');
    expect(index.bySitelink('dewiki', 'Battle of Larkmoor (2031)')).toBeUndefined();
    expect(index.byId('Q13')?.label).toBe('Raid on Hollin Bridge');
    expect(index.byId('Q99')).toBeUndefined();
    expect(
      index
        .byName('Battle of Larkmoor (May 2031)')
        .items.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['Q11', 'Q12']);
    expect(index.byName('Larkmoor').items.map(({ id }) => id)).toContain('Q12');
    expect(index.byName('The Hollin Bridge clashes').items.map(({ id }) => id)).toEqual(['Q13']);
    expect(index.byName('Nothing “such” OR "that"').items).toEqual([]);
    expect(index.facts).toMatchObject({ items: '4', names: '5' });
    index.close();
  });

  it('follows the redirects of a wiki: the item of the page they lead to is compared, and no page leads to it', () => {
    const path = join(folderWith(), 'index');
    const writer = new IndexWriter(path);
    writer.add(plainItem({ id: 'Q11', label: 'Battle of Larkmoor', sitelinks: { enwiki: 'Battle of Larkmoor (2031)' }, kinds: ['event'] }));
    writer.addRedirect({ site: 'enwiki', title: 'Larkmoor battle', target: 'Battle of Larkmoor (2031)' });
    writer.addRedirect({ site: 'enwiki', title: 'Larkmoor war', target: 'War of Larkmoor' });
    writer.finish({ sources: 'test', languages: 'en', types: '' });
    const index = new ItemIndex(path);
    expect([index.redirectOf('enwiki', 'Larkmoor battle'), index.redirectOf('dewiki', 'Larkmoor battle')]).toEqual(['Battle of Larkmoor (2031)', undefined]);
    const subject = (title: string): Subject => ({
      subject: 'event/larkmoor',
      kind: 'event',
      name: 'Some other name',
      names: ['Some other name'],
      pages: [{ page: { site: 'enwiki', title }, from: 'a link' }],
      dates: [],
      places: [],
      parents: [],
      participants: [],
      files: [],
    });
    const [led, lost] = [...new OfflineSource('test', index).find([subject('Larkmoor battle'), subject('Larkmoor war')])];
    expect(led!.items.map(({ id }) => id)).toEqual(['Q11']);
    expect(led!.notes?.map(({ text }) => text)).toEqual(['the page "Larkmoor battle" is a redirect to "Battle of Larkmoor (2031)"']);
    expect(lost!.items).toEqual([]);
    expect(lost!.notes?.map(({ text }) => text)[0]).toContain('is a redirect to "War of Larkmoor"');
    const decision = propose(led!, () => []);
    expect([decision.object, decision.evidence?.some(({ text }) => text.includes('is a redirect'))]).toEqual([undefined, true]);
    expect(decision.candidates?.map(({ object }) => object)).toEqual(['Q11']);
    index.close();
  });

  it('puts descriptions of one item together', () => {
    const index = indexOf({ id: 'Q11', label: 'Battle of Larkmoor' }, { id: 'Q11', label: 'Larkmoor battle', kinds: ['event'] });
    expect(index.byName('Larkmoor battle').items).toMatchObject([{ id: 'Q11', label: 'Battle of Larkmoor', kinds: ['event'] }]);
    index.close();
  });

  it('says that there are more items of a name than it gives', () => {
    const index = indexOf(...Array.from({ length: 60 }, (_, at) => ({ id: `Q${at + 1}`, label: 'Battle of Larkmoor' })));
    expect(index.byName('Battle of Larkmoor')).toMatchObject({ more: true, items: { length: 50 } });
    index.close();
  });

  it('is none where it was not completed', () => {
    const path = join(folderWith(), 'index');
    new IndexWriter(path).abandon();
    expect(() => new ItemIndex(path)).toThrow('not complete');
  });

  it('is none where the file is something else', () => {
    expect(() => new ItemIndex(join(folderWith({ 'a.txt': 'x'.repeat(5000) }), 'a.txt'))).toThrow();
  });
});

it('takes the subclasses of a class with it, with their kind', () => {
  const classes = classesOf(
    ['event'],
    ['Q77'],
    new Map([
      [BATTLE, ['Q40']],
      ['Q40', ['Q41']],
      ['Q41', ['Q40']],
    ]),
  );
  expect([...(classes.get('Q41') ?? [])]).toEqual(['event']);
  expect([...(classes.get('Q77') ?? ['?'])]).toEqual([]);
  expect(classes.has('Q5')).toBe(false);
});

it('is a source, whose pages can be hidden', () => {
  const index = indexOf({ id: 'Q11', label: 'Larkmoor raid', sitelinks: { enwiki: 'Raid of 2031' } });
  const subject: Subject = {
    subject: 'event/x',
    kind: 'event',
    name: 'x',
    names: ['x'],
    pages: [{ page: { site: 'enwiki', title: 'Raid of 2031' }, from: 'a link' }],
    dates: [],
    places: [],
    parents: [],
    participants: [],
    files: [],
  };
  expect([...new OfflineSource('i', index).find([subject])][0]?.items.map(({ id }) => id)).toEqual(['Q11']);
  expect([...new OfflineSource('i', index, { sitelinks: false }).find([subject])][0]?.items).toEqual([]);
  expect(new OfflineSource('i', index).namesOf('Q11')).toEqual(['Larkmoor raid']);
  index.close();
});
