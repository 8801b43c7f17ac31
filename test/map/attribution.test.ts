/** Who says a claim: the document itself, named or unnamed sources, and the relays in between. */
import { describe, expect, it } from 'vitest';
import { labelWithClaimant, namedClaimants, relaysOf, writeAttribution, writeRelays, type Claimant } from '../../src/map/attribution.js';
import { DEFAULT_BASE, iri, vr } from '../../src/terms/index.js';
import { about, labelOf, mapping } from './mapping.js';

const claim = iri(`${DEFAULT_BASE}claim/x/y`);

it('takes neither the document nor "unnamed" for a name', () => {
  expect(namedClaimants(undefined)).toEqual([]);
  expect(namedClaimants('unnamed')).toEqual([]);
  expect(namedClaimants(['marsh-observatory', 'unnamed'])).toEqual(['marsh-observatory']);
});

describe('writeAttribution', () => {
  const written = (claimant: Claimant) => {
    const { context, builder } = mapping();
    writeAttribution(claimant, [{ kind: 'side', number: 1 }], context, builder.node(claim, [vr.QuantityClaim], 'a claim'));
    return about('claim/x/y', builder.quads).slice(1);
  };

  it('writes named sources, with their relation to the party counted', () => {
    expect(written('heron-guard')).toEqual(['vr:attribution vr:namedSource', 'vr:claimant <actor/heron-guard>', 'vr:relationToCounted vr:ownSide']);
    expect(written('otter-front')).toContain('vr:relationToCounted vr:opposingSide');
    expect(written(['marsh-observatory', 'unnamed'])).toEqual([
      'vr:attribution vr:namedSource',
      'vr:claimant <actor/marsh-observatory>',
      'vr:relationToCounted vr:nonParty',
    ]);
  });

  it('writes no claimant for unnamed sources and for the document itself', () => {
    expect(written('unnamed')).toEqual(['vr:attribution vr:unnamedSource']);
    expect(written(undefined)).toEqual(['vr:attribution vr:ownVoice']);
  });
});

describe('labelWithClaimant', () => {
  const { context } = mapping();
  it.each([
    [['marsh-observatory', 'otter-front'], 'Herons', 'MOR and Otter Front: five killed (Herons)'],
    ['no-such-actor', '', 'no such actor: five killed'],
    ['unnamed', '', 'unnamed source: five killed'],
    [undefined, 'Herons', 'five killed (Herons)'],
  ])('of %j', (claimant, party, label) => expect(labelWithClaimant(claimant, 'five killed', party, context)).toBe(label));
});

describe('writeRelays', () => {
  it('numbers them from the claimant to the document, one that comes twice too', () => {
    const { context, builder } = mapping();
    const via = ['daily-lark', 'ferrymen', 'daily-lark'];
    writeRelays(claim, via, context, builder);
    expect(relaysOf(claim, via).map(({ value }) => value.split('#')[1])).toEqual(['relay-1', 'relay-2', 'relay-3']);
    expect(about('claim/x/y#relay-3', builder.quads)).toEqual(['a vr:Relay', 'vr:relayNumber 3', 'vr:relayedBy <actor/daily-lark>']);
    expect(labelOf('claim/x/y#relay-2', builder.quads)).toBe('via Ferrymen of Brindle');
  });

  it('writes nothing where there are none', () => {
    const { context, builder } = mapping();
    writeRelays(claim, undefined, context, builder);
    expect([builder.quads, relaysOf(claim, undefined)]).toEqual([[], []]);
  });
});
