/** The base of data: the address of its events, else of its happenings. */
import type { NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { baseOf } from '../../src/rdf/base.js';
import { rdf, rdfs, sem, vr } from '../../src/terms/index.js';

const typed = (subject: string, type: NamedNode) => DataFactory.quad(DataFactory.namedNode(subject), rdf.type, type);
const BASE = 'https://example.org/mine/';

it('is the address of the first event', () => {
  expect(baseOf([typed(`${BASE}event/brindle-ford`, sem.Event), typed('https://other.example/event/dunmere', sem.Event)])).toBe(BASE);
});

it('is that of a happening only where there is no event, whatever comes first', () => {
  const happening = typed('https://other.example/happening/brindle-ford', vr.Happening);
  expect(baseOf([happening, typed(`${BASE}happening/dunmere`, vr.Happening)])).toBe('https://other.example/');
  expect(baseOf([happening, typed(`${BASE}event/brindle-ford`, sem.Event)])).toBe(BASE);
});

it.each([
  ['nothing', []],
  ['an event that has another address', [typed('https://example.org/battles/brindle-ford', sem.Event)]],
  ['a part of an event', [typed(`${BASE}event/brindle-ford/episode/x`, sem.Event), typed(`${BASE}event/brindle-ford#part`, sem.Event)]],
  ['a node that is no event', [typed(`${BASE}event/brindle-ford`, sem.Place)]],
  ['an event only in a label', [DataFactory.quad(DataFactory.namedNode(`${BASE}event/x`), rdfs.label, sem.Event)]],
])('is unknown of %s', (_, quads) => expect(baseOf(quads)).toBeUndefined());
