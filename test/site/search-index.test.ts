/** The index of the search box: names, aliases and addresses, as a script. */
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { namesOf, searchIndex } from '../../src/site/search-index.js';
import { engineOf, ID, linksTo } from './fiction.js';

it('has every name with its aliases, in the order of language, and the text ends no element', async () => {
  const engine = await engineOf(':actor-mob skos:altLabel "MOB", "Observatory </script>", "Marsh Observatory" . :event-ford skos:altLabel "The ford" .');
  const { site } = linksTo({
    [`${ID}event-ford`]: { kind: 'event', name: 'Zeal Ford' },
    [`${ID}actor-mob`]: { kind: 'actor', name: 'Marsh Observatory', event: 'Zeal Ford' },
    [`${ID}claim-x`]: { kind: 'claim', name: 'no name of a thing' },
  });
  const names = await namesOf(engine, site);
  expect(names.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['Marsh Observatory', 'MOB', 'Observatory </script>'],
    ['Zeal Ford', 'The ford'],
  ]);
  const text = searchIndex(names, site);
  expect(text).not.toContain('<');
  const window: { variorumIndex?: unknown[][] } = {};
  runInNewContext(text, { window });
  expect(window.variorumIndex?.map(([name, kind, , , setting]) => [name, kind, setting])).toEqual([
    ['Marsh Observatory', 'actor', 'Zeal Ford'],
    ['Zeal Ford', 'event', ''],
  ]);
});
