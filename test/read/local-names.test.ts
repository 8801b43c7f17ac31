/** Ids of names that are not in the registry. All places are fictional. */
import { expect, it } from 'vitest';
import { LocalNames } from '../../src/read/local-names.js';

const REGISTERED = new Map([['brindle-ford', { id: 'brindle-ford', name: 'Brindle Ford', aliases: ['Brindlefurt'] }]]);
const ids = (...names: string[]) => {
  const local = new LocalNames(REGISTERED);
  return { ids: names.map((name) => local.idOf(name)), list: local.list };
};

it('a name of the registry has its id there, by any alias and in any case', () => {
  expect(ids('Brindle Ford', 'BRINDLEFURT')).toEqual({ ids: ['brindle-ford', 'brindle-ford'], list: [] });
});

it('an unknown name is listed once', () => {
  expect(ids('Old Mill', 'old mill', 'Old Mill')).toEqual({ ids: ['old-mill', 'old-mill', 'old-mill'], list: [{ id: 'old-mill', name: 'Old Mill' }] });
});

it('names that differ in more than accents have ids of their own', () => {
  expect(ids('Ölmühle', 'Olmuhle').ids).toEqual(['olmuhle', 'olmuhle']);
  const [harbour, bay] = ids('港', '湾').ids;
  expect(harbour).not.toBe(bay);
});

it('no id of the registry is given to another name', () => {
  const local = new LocalNames(new Map([['old-mill', { id: 'old-mill', name: 'The Mill of Olden' }]]));
  expect([local.idOf('Old Mill'), local.idOf('Old Mill Local')]).toEqual(['old-mill-local', 'old-mill-local-local']);
});

it('a name that is linked later in the document is the one named before; a page of another title is another', () => {
  const local = new LocalNames(new Map());
  const page = (title: string) => ({ site: 'enwiki', title });
  expect([local.idOf('Ulver'), local.idOf('the port', page('Ulver')), local.idOf('Ulver', page('Ulver (river)'))]).toEqual(['ulver', 'ulver', 'ulver-river']);
  expect(local.list[0]).toEqual({ id: 'ulver', name: 'Ulver', aliases: ['the port'], page: page('Ulver') });
});
