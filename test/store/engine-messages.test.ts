/** Answers and errors of an engine on their way to another thread. */
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { QueryError, RemoteError, type Answer } from '../../src/store/engine.js';
import { packAnswer, packError, unpackAnswer, unpackError } from '../../src/store/engine-messages.js';

const { quad, namedNode, literal, blankNode } = DataFactory;
const sent = (answer: Answer) => unpackAnswer(structuredClone(packAnswer(answer)));

it('brings rows over, with the variables that have no value', () => {
  const text = fc.string({ unit: 'binary' });
  const term = fc.oneof(
    fc.webUrl().map((url) => namedNode(url)),
    text.map((value) => literal(value)),
    text.map((value) => literal(value, 'ar-SY')),
    fc.constant(blankNode('b0')),
  );
  const row = fc.dictionary(fc.constantFrom('a', 'b', 'constructor', '__proto__'), term);
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const answer = { kind: 'rows', variables: ['a', 'b', 'none'], rows: rows.map((cells) => new Map(Object.entries(cells))) } as const;
      const back = sent(answer);
      expect(back.kind === 'rows' && back.variables).toEqual(answer.variables);
      expect(back.kind === 'rows' && back.rows.map((cells) => [...cells].map(([name, { value, termType }]) => [name, termType, value]))).toEqual(
        answer.rows.map((cells) => [...cells].map(([name, { value, termType }]) => [name, termType, value])),
      );
    }),
  );
});

it('brings graphs, truth values and the name of the engine that answered over', () => {
  const by = { engine: 'comunica', reason: 'a literal is compared as it is written' };
  const one = quad(namedNode('urn:a'), namedNode('urn:p'), literal('1'));
  const graph = sent({ kind: 'quads', quads: [one], by });
  expect(graph.by).toEqual(by);
  expect(graph.kind === 'quads' && graph.quads[0]?.equals(one)).toBe(true);
  expect(sent({ kind: 'boolean', value: false })).toEqual({ kind: 'boolean', value: false });
});

it('keeps the class of an error', () => {
  const back = (error: unknown) => unpackError(structuredClone(packError(error)));
  expect(back(new QueryError('oxigraph', 'too large'))).toEqual(new QueryError('oxigraph', 'too large'));
  expect(back(new QueryError('oxigraph', 'too large'))).toBeInstanceOf(QueryError);
  expect(back(new RemoteError('no answer'))).toBeInstanceOf(RemoteError);
  expect(back(new TypeError('a mistake'))).toBeInstanceOf(TypeError);
});
