/** Organs of a party, recognised by their names; the states and groups do not exist. */
import { describe, expect, it } from 'vitest';
import { organOf, type PartyOrgan } from '../../src/entry/party-organ.js';

const NAMES = [
  { name: 'ostland', side: 1 },
  { name: 'ostlandish', side: 1 },
  { name: 'otter front', side: 2 },
];

describe('organOf', () => {
  it.each<[string, PartyOrgan | undefined]>([
    ['Ostlandish Ministry of Defence', { side: 1, kind: 'organ' }],
    ['Ministry of Defence of Ostland', { side: 1, kind: 'organ' }],
    ['ostlandish defence ministry', { side: 1, kind: 'organ' }],
    ["Ostland's interior minister", { side: 1, kind: 'organ' }],
    ["adviser to Ostland's interior minister", { side: 1, kind: 'organ' }],
    ['spokesman of the Otter Front', { side: 2, kind: 'organ' }],
    ['Otter Front press office', { side: 2, kind: 'organ' }],
    ['Chief of the Armed Forces of Ostland Ada Brook', { side: 1, kind: 'organ' }],
    ['Ostlandish MoD', { side: 1, kind: 'organ' }],
    ['Ostlandish state television', { side: 1, kind: 'medium' }],
    ['Ostlandish Observatory for Human Rights', undefined],
    ['Ostlandish media', undefined],
    ['Ostlandish activists', undefined],
    ['Ostlandish opposition officials', undefined],
    ['Free Ostlandish Army', undefined],
    ['Ostlandish National Army', undefined],
    ['Ostlandish Democratic Forces', undefined],
    ['Ostlandish Revolution General Commission', undefined],
    ['Ostlandish Armed Forces', { side: 1, kind: 'organ' }],
    ['Westland Ministry of Defence', undefined],
    ['officials of Ostland and of the Otter Front', undefined],
    ['Ostlander Post', undefined],
  ])('%s', (name, expected) => expect(organOf(name, NAMES)).toEqual(expected));
});
