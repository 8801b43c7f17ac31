/** Which names of things are one thing. */
import { expect, it } from 'vitest';
import { thingOf } from '../../src/compare/things.js';

it.each([
  ['t-72', 't-72-tank'],
  ['su-25', 'su-25-warplane'],
  ['bmp-2', 'bmp2'],
  ['plane', 'aircraft'],
  ['warplane', 'fighter-jet'],
  ['apc', 'armoured-personnel-carrier'],
])('%s and %s are one', (one, other) => expect(thingOf(one)).toBe(thingOf(other)));

it.each([
  ['t-72', 'tank'],
  ['t-72', 't-90'],
  ['helicopter', 'aircraft'],
  ['officer', 'soldier'],
])('%s and %s are two', (one, other) => expect(thingOf(one)).not.toBe(thingOf(other)));
