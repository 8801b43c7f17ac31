/** The time a claim covers: stated, or inherited from its episode or event. */
import { describe, expect, it } from 'vitest';
import { coversOf, writeCovers } from '../../src/map/covers.js';
import { DEFAULT_BASE, iri, vr } from '../../src/terms/index.js';
import { fictionalEntry } from './fiction.js';
import { about, mapping } from './mapping.js';

const { context } = mapping();
const found = (fields: Parameters<typeof coversOf>[0], inContext = context) => {
  const covers = coversOf(fields, inContext);
  return covers && [covers.span.edtf, covers.basis];
};

describe('coversOf', () => {
  it('takes what is stated before what can be inherited', () => {
    expect(found({ covers: '2031-03-04', about: 'night-of-2-march' })).toEqual(['2031-03-04', 'stated']);
    expect(found({ covers: '2031-03-04', accumulation: 'cumulative' })).toEqual(['2031-03-04', 'stated']);
  });

  it('inherits from the episode, else from the event', () => {
    expect(found({ about: 'night-of-2-march', accumulation: 'increment' })).toEqual(['2031-03-02', 'inherited']);
    expect(found({ accumulation: 'total' })).toEqual(['2031-03-01/2031-03-09', 'inherited']);
    expect(found({ about: 'no-such-episode' })).toEqual(['2031-03-01/2031-03-09', 'inherited']);
  });

  it.each(['cumulative', 'remaining'] as const)('lets %s figures inherit none', (accumulation) => {
    expect(found({ about: 'night-of-2-march', accumulation })).toBeUndefined();
  });

  it('is unknown where neither has a date', () => {
    const undated = mapping(fictionalEntry((yaml) => yaml.replace('  date: 2031-03-01/2031-03-09\n', ''))).context;
    expect(found({ accumulation: 'total' }, undated)).toBeUndefined();
  });
});

describe('writeCovers', () => {
  const written = (covers: ReturnType<typeof coversOf>) => {
    const { builder } = mapping();
    writeCovers(covers, builder.node(iri(`${DEFAULT_BASE}claim/x/y`), [vr.QuantityClaim], 'a claim'));
    return about('claim/x/y', builder.quads).slice(1);
  };

  it('writes the date with its first and last day', () => {
    expect(written(coversOf({ covers: '2031-02' }, context))).toEqual([
      'vr:covers 2031-02',
      'vr:coversFrom 2031-02-01',
      'vr:coversTo 2031-02-28',
      'vr:coversBasis vr:stated',
    ]);
  });

  it('writes no last day of an open interval, and nothing where the time is unknown', () => {
    expect(written(coversOf({ covers: '2031-03-04/..' }, context))).toEqual([
      'vr:covers 2031-03-04/..',
      'vr:coversFrom 2031-03-04',
      'vr:coversBasis vr:stated',
    ]);
    expect(written(undefined)).toEqual([]);
  });
});
