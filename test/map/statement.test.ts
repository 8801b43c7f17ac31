/** Claims without a figure: results, fates, and that an episode took place. */
import { expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { fictionalEntry } from './fiction.js';
import { about, E, registry } from './mapping.js';

const { quads } = mapEntry(fictionalEntry(), { registry });

it('writes results, fates and episodes as claims', () => {
  expect(about(`claim/${E}/result.change-of-control`, quads)).toEqual(
    expect.arrayContaining(['a vr:OutcomeClaim', 'vr:resultKind vr:changeOfControl', 'vr:attribution vr:ownVoice']),
  );
  expect(about(`claim/${E}/fate.ada-brook.injured.per-otter-front`, quads)).toEqual(
    expect.arrayContaining(['a vr:FateClaim', `vr:aboutPerson <person/${E}/ada-brook>`, 'vr:fate vr:injured', 'vr:relationToCounted vr:opposingSide']),
  );
  expect(about(`claim/${E}/occurrence.night-of-2-march`, quads)).toEqual(
    expect.arrayContaining(['a vr:OccurrenceClaim', `vr:aboutEpisode <account/${E}/episode/night-of-2-march>`, 'vr:claimant <actor/marsh-observatory>']),
  );
});
