/** `variorum records`: records are complete in themselves. */
import { expect, it } from 'vitest';
import { battle } from '../../wiki/pages.js';
import { folderWith, ownProcess } from '../../support.js';

it('a record has the metadata of the sidecar, and the edition where titles meet', async () => {
  const cwd = folderWith({
    'a.wiki': battle('Siege of Ulver', 5),
    'a.wiki.meta.yaml': 'title: Siege of Ulver\nrevision: "7"\nlicense: https://creativecommons.org/licenses/by-sa/4.0/\n',
    'b.wiki': battle('Siege of Ulver', 6),
    'b.wiki.meta.yaml': 'title: Siege of Ulver\nrevision: "8"\n',
  });
  const { code, stdout } = await ownProcess(['records', '.', '--document', 'publisher=Ulver Press'], { cwd });
  expect(code).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toMatchObject([
    { id: 'siege-of-ulver--7', edition: true, text: battle('Siege of Ulver', 5), meta: { revision: '7', publisher: 'Ulver Press' } },
    { id: 'siege-of-ulver--8', edition: true, meta: { title: 'Siege of Ulver', revision: '8' } },
  ]);
});
