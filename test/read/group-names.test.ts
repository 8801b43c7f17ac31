/** Names of groups in running text. All groups are fictional. */
import { expect, it } from 'vitest';
import { groupNames } from '../../src/read/group-names.js';

it.each([
  ['Six Oslan Front fighters fled. The Oslan Front withdrew.', ['Oslan Front']],
  ['Tarsian Army: 12 killed', ['Tarsian Army']],
  ['Troops of the Lower Harbour Guard met the Tarsian Air Force.', ['Lower Harbour Guard', 'Tarsian Air Force']],
  ['Yesterday Oslan Front men came; the Oslan Front is new.', ['Oslan Front']],
  ['The Front moved on, and the army fled along the front.', []],
  ['The Tarsian Army Museum is closed.', []],
])('%s', (text, names) => expect(groupNames([text])).toEqual(names));
