/** Parties: who a claim counts, or who did it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatParty, parseParty, partiesOf, PARTY_PATTERN } from '../../src/entry/index.js';
import { oneParty, parties } from './arbitraries.js';

describe('reads', () => {
  it('a side', () => expect(parseParty('side 2')).toEqual({ kind: 'side', number: 2 }));
  it('an actor', () => expect(parseParty('heron-guard')).toEqual({ kind: 'actor', id: 'heron-guard' }));
  it('nobody said', () => expect(parseParty('unstated')).toEqual({ kind: 'unstated' }));
  it('several', () =>
    expect(parseParty(['side 1', 'heron-guard'])).toEqual({
      kind: 'several',
      parties: [
        { kind: 'side', number: 1 },
        { kind: 'actor', id: 'heron-guard' },
      ],
    }));
});

it.each<[string | string[]]>([
  [''],
  ['side 0'],
  ['side 100'],
  ['side 01'],
  ['Side 1'],
  ['side  1'],
  ['Heron Guard'],
  ['heron_guard'],
  ['-guard'],
  [[]],
  [['side 1']],
  [['side 1', 'unstated']],
  [['side 1', 'Heron Guard']],
])('%j names no party', (notation) => {
  expect(parseParty(notation)).toBeUndefined();
});

describe('laws', () => {
  it('what is written is read as it was', () => {
    fc.assert(fc.property(parties, (party) => void expect(parseParty(formatParty(party))).toEqual(party)));
  });

  it('what editors let pass is what is read', () => {
    const pattern = new RegExp(PARTY_PATTERN);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: fc.constantFrom(...'side 0129-ab'), maxLength: 10 }),
          oneParty.map((party) => String(formatParty(party))),
        ),
        (text) => void expect(parseParty(text) !== undefined).toBe(pattern.test(text)),
      ),
      { numRuns: 1000 },
    );
  });

  it('several are those they name', () => {
    fc.assert(
      fc.property(fc.array(oneParty, { minLength: 2, maxLength: 5 }), (several) => {
        expect(partiesOf({ kind: 'several', parties: several })).toEqual(several);
      }),
    );
    expect(partiesOf(undefined)).toEqual([]);
    expect(partiesOf({ kind: 'unstated' })).toEqual([]);
  });
});
