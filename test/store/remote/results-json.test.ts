/** SPARQL results in JSON → answers. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { readResults } from '../../../src/store/remote/results-json.js';

const { blankNode, literal, namedNode } = DataFactory;

it('reads every kind of term, with language tags and datatypes', () => {
  const term = { u: { type: 'uri', value: 'urn:a' }, b: { type: 'bnode', value: 'x' }, p: { type: 'literal', value: 'a' } };
  const more = {
    l: { type: 'literal', value: 'b', 'xml:lang': 'en-GB' },
    d: { type: 'typed-literal', value: '01', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
  };
  const answer = readResults(JSON.stringify({ head: { vars: ['u', 'b', 'p', 'l', 'd', 'n'] }, results: { bindings: [{ ...term, ...more }] } }));
  expect(answer).toMatchObject({ kind: 'rows', variables: ['u', 'b', 'p', 'l', 'd', 'n'] });
  const [row] = answer.kind === 'rows' ? answer.rows : [];
  expect(row).toEqual(
    new Map<string, unknown>([
      ['u', namedNode('urn:a')],
      ['b', blankNode('x')],
      ['p', literal('a')],
      ['l', literal('b', 'en-GB')],
      ['d', literal('01', namedNode('http://www.w3.org/2001/XMLSchema#integer'))],
    ]),
  );
});

it('reads true and false, and refuses what is neither', () => {
  expect(readResults('{"head":{},"boolean":false}')).toEqual({ kind: 'boolean', value: false });
  const ofVirtuoso = (bindings: unknown[]) => readResults(JSON.stringify({ head: { vars: ['__ASK_RETVAL'] }, results: { bindings } }));
  expect([[], ['0'], ['1']].map((values) => ofVirtuoso(values.map((value) => ({ __ASK_RETVAL: { type: 'typed-literal', value } }))))).toEqual(
    [false, false, true].map((value) => ({ kind: 'boolean', value })),
  );
  expect(() => readResults('{"head":{}}')).toThrow(SyntaxError);
  expect(() => readResults('<html>')).toThrow(SyntaxError);
});

it.each([
  '{"head":{"vars":[1]},"results":{"bindings":[]}}',
  '{"results":{"bindings":[{"a":{"type":"uri"}}]}}',
  '{"results":{"bindings":[{"a":{"type":"literal","value":{}}}]}}',
])('refuses terms that are none: %s', (text) => {
  expect(() => readResults(text)).toThrow(SyntaxError);
});
