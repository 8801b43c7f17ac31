/** The base of data: the address of its accounts, else of its events. */
import type { NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { baseOf } from '../../src/rdf/base.js';
import { rdf, rdfs, sem, vr } from '../../src/terms/index.js';

const typed = (subject: string, type: NamedNode) => DataFactory.quad(DataFactory.namedNode(subject), rdf.type, type);
const BASE = 'https://example.org/mine/';

it('is the address of the first account', () => {
  expect(baseOf([typed(`${BASE}account/brindle-ford`, vr.Account), typed('https://other.example/account/dunmere', vr.Account)])).toBe(BASE);
});

it('is that of an event only where there is no account, whatever comes first', () => {
  const event = typed('https://other.example/event/brindle-ford', sem.Event);
  expect(baseOf([event, typed(`${BASE}event/dunmere`, sem.Event)])).toBe('https://other.example/');
  expect(baseOf([event, typed(`${BASE}account/brindle-ford`, vr.Account)])).toBe(BASE);
});

it.each([
  ['nothing', []],
  ['an account that has another address', [typed('https://example.org/battles/brindle-ford', vr.Account)]],
  ['a part of an account', [typed(`${BASE}account/brindle-ford/episode/x`, sem.Event), typed(`${BASE}account/brindle-ford#part`, vr.Account)]],
  ['a node that is no account', [typed(`${BASE}account/brindle-ford`, sem.Place)]],
  ['an account only in a label', [DataFactory.quad(DataFactory.namedNode(`${BASE}account/x`), rdfs.label, vr.Account)]],
])('is unknown of %s', (_, quads) => expect(baseOf(quads)).toBeUndefined());
