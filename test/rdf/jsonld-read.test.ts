/** JSON-LD read with the library: what a text and its contexts give, and where a fault is. More: `read.test.ts`, `test/w3c`. */
import { expect, it } from 'vitest';
import type { ProblemError } from '../../src/problem.js';
import { readJsonLd } from '../../src/rdf/jsonld-read.js';

async function read(text: string, base?: string) {
  const quads = [];
  for await (const quad of readJsonLd(text, { base })) quads.push(quad);
  return quads;
}

const problemOf = (text: string) =>
  read(text).then(
    () => undefined,
    (error: unknown) => (error as ProblemError).problems[0],
  );

it('relative IRIs are resolved against the base; without one they are refused', async () => {
  const text = '{\n"@id":"a","urn:p":{"@id":"#b"}}';
  expect((await read(text, 'file:///x/y.jsonld')).map(({ subject, object }) => [subject.value, object.value])).toEqual([
    ['file:///x/a', 'file:///x/y.jsonld#b'],
  ]);
  expect(await problemOf(text)).toMatchObject({ message: expect.stringContaining('<a> is a relative IRI') as string, place: { line: 2, column: 7 } });
});

it('a fault has a place, with what was expected', async () => {
  expect(await problemOf('{"@context":{\n"@context":{}},"urn:p":1}')).toMatchObject({ place: { line: 1 }, expected: 'a term that is no keyword' });
  expect(await problemOf('{"@id":"urn:a",\n"urn:p":{"@value":1,"@type":["urn:t","urn:u"]}}')).toMatchObject({ place: { line: 2, column: 10 } });
  expect(await problemOf('{"@context":{"p":{"@id":"urn:p","@type":5}}}')).toMatchObject({ code: 'graph-syntax', place: { line: 1 } });
});
