/** Errors of parsers as problems: with line and column in code points where they say it, else where reading stopped. */
import { describe, expect, it } from 'vitest';
import { n3Problem, oxigraphProblem, syntaxProblem } from '../../src/rdf/parse-errors.js';

const TEXT = '@prefix a: <http://a/> .\na:b a:c "é😀", oops .';
const lineAt = (line: number) => TEXT.split('\n')[line - 1];
const n3Error = (message: string, context?: object) => Object.assign(new Error(message), context && { context });

describe('n3Problem', () => {
  it('counts the column of a token in code points', () => {
    const error = n3Error('Unexpected "oops" on line 2.', { line: 2, token: { line: 2, start: 15 } });
    expect(n3Problem(error, 'ttl', lineAt)).toMatchObject({
      code: 'graph-syntax',
      message: 'this is not Turtle: Unexpected "oops"',
      place: { line: 2, column: 15 },
      line: 'a:b a:c "é😀", oops .',
    });
  });

  it('puts what is no token after the last one', () => {
    const error = n3Error('Unexpected "oops" on line 2.', { line: 2, previousToken: { line: 2, end: 14 } });
    expect(n3Problem(error, 'trig', lineAt).place).toEqual({ line: 2, column: 15 });
    // The last token of another line says nothing.
    expect(n3Problem(n3Error('Odd on line 2.', { line: 2, previousToken: { line: 1, end: 20 } }), 'ttl', lineAt).place).toEqual({ line: 2, column: 1 });
  });

  it('takes the line from the message, where there is no context', () => {
    expect(n3Problem(n3Error('Odd on line 2.'), 'nt', lineAt)).toMatchObject({ message: 'this is not N-Triples: Odd', place: { line: 2, column: 1 } });
  });

  it('has no place where nothing says it', () => {
    const found = n3Problem('out of memory', 'nq', lineAt);
    expect(found).toMatchObject({ message: 'this is not N-Quads: out of memory' });
    expect([found.place, found.line]).toEqual([undefined, undefined]);
  });
});

describe('oxigraphProblem', () => {
  const reached = { line: 2, column: 4 };
  it.each([
    ['Parser error at line 1 column 9: Trailing commas.', { line: 1, column: 9 }, 'Trailing commas'],
    ['Parser error between line 1 column 3 and line 2 column 5: Odd', { line: 1, column: 3 }, 'Odd'],
    ['Parser error at line 1 between columns 3 and 7: Odd', { line: 1, column: 3 }, 'Odd'],
    ['ill-formed document', reached, 'ill-formed document'],
  ])('%s', (message, place, detail) => {
    const found = oxigraphProblem(new Error(message), 'rdf', reached, lineAt);
    expect(found).toMatchObject({ message: `this is not RDF/XML: ${detail}`, place, line: lineAt(place.line) });
  });
});

describe('syntaxProblem', () => {
  it('has a place where a line or a file is known', () => {
    expect(syntaxProblem('ttl', 'Odd', {}, undefined)).toEqual({ code: 'graph-syntax', severity: 'error', message: 'this is not Turtle: Odd' });
    expect(syntaxProblem('ttl', 'Odd', { file: 'a.ttl' }, undefined).place).toEqual({ file: 'a.ttl' });
  });
});
