/** Names that a document runs together: all are fictional. */
import { expect, it } from 'vitest';
import { isRunOfNames } from '../../src/entry/index.js';

it.each([
  'Sable Front Reed Watch Brigade',
  'Free Fenland Army Al-Reed Front',
  'Fen People’s Republic Marsh People’s Republic',
  'Reed Movement Liwa Dunmere',
  'Harbour Watch Units FWF',
])('takes %s for several names', (name) => expect(isRunOfNames(name)).toBe(true));

it.each([
  'Harbour League',
  'Fenland Armed Forces',
  'Armed Forces of Fenland',
  'Reed Watch Army of the Marsh',
  'Fenland Republican Guard 104th Brigade',
  'Fenland Army Special Forces',
  'Free Fenland Army Air Corps',
  'Revolutionary Council of Dunmere',
  'Fenland Army (FA)',
])('takes %s for one', (name) => expect(isRunOfNames(name)).toBe(false));
