/** Inputs, then the pages of exports: their order, their ids, and what is said once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { identifyInputs } from '../../src/io/entry-ids.js';
import { readInputs } from '../../src/io/read-inputs.js';
import { WikiExports } from '../../src/io/wiki-export.js';
import { folderWith } from '../support.js';
import { exportOf } from '../wiki/exports.js';
import { battle } from '../wiki/pages.js';

it('an id that is taken gets the revision, and the licence is asked for once', async () => {
  const folder = folderWith({ 'siege.wiki': battle('Siege of Ulver', 1) });
  const dump = join(folder, 'dump.xml');
  writeFileSync(
    dump,
    exportOf([
      ...['Raid on Ulver', 'Siege of Ulver', 'Raid on Ulver!'].map((title) => ({ title, text: battle(title, 5) })),
      { title: 'Ulver', text: 'A town.' },
    ]),
  );
  const { assigned } = await identifyInputs([{ path: join(folder, 'siege.wiki'), kind: 'document' }]);
  const exports = new WikiExports([dump]);
  const found = [];
  for await (const one of readInputs({ assigned, exports }, { registry: EMPTY_REGISTRY, described: {}, maxSize: 1e6 })) found.push(one);
  expect(found.map(({ id, page }) => [id, page])).toEqual([
    ['siege-of-ulver', undefined],
    ['raid-on-ulver', 'Raid on Ulver'],
    ['siege-of-ulver--2', 'Siege of Ulver'],
    ['raid-on-ulver--3', 'Raid on Ulver!'],
  ]);
  expect(found.map(({ read }) => read.value?.id)).toEqual(found.map(({ id }) => id));
  expect(found.slice(1).map(({ read }) => read.problems.filter(({ code }) => code === 'document-licence').length)).toEqual([1, 0, 0]);
  expect(exports.lines()).toEqual([`${dump}: 3 of 4 pages read; not read: 1 pages without an infobox of an event`]);
});
