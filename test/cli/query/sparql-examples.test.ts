/** The bundled questions as SPARQL examples: each file is read as RDF, and each query in it parses and has its parameters. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exampleOf, prefixesOf, writeExamples } from '../../../src/cli/query/sparql-examples.js';
import { bundledQuestions } from '../../../src/library/bundled-questions.js';
import { parseRdf } from '../../../src/rdf/index.js';
import { parseQuery } from '../../../src/store/index.js';

const TARGET = new URL('https://data.example.org/sparql');
const questions = await bundledQuestions();

it.each(questions.map((one) => [one.name, one] as const))('%s', (name, question) => {
  const quads = parseRdf(exampleOf(question, TARGET), 'ttl').value ?? [];
  expect(new Set(quads.map(({ subject }) => subject.value))).toEqual(new Set([`https://data.example.org/.well-known/sparql-examples/${name}`]));
  const values = (property: string) => quads.filter(({ predicate }) => predicate.value.endsWith(property)).map(({ object }) => object.value);
  const [sparql = ''] = [...values('shacl#select'), ...values('shacl#construct')];
  expect(parseQuery(sparql).problems).toEqual([]);
  for (const { name: parameter, optional } of question.parameters) {
    expect(sparql).toMatch(new RegExp(`\\?${optional ? '__' : '_'}${parameter}(?:_|\\b)`));
    expect(sparql).not.toMatch(new RegExp(`[?$]${parameter}\\b`));
  }
  expect(values('comment')[0]).toContain(question.query.title);
  expect(values('type').map((type) => type.split('#')[1])).toEqual(['SPARQLExecutable', expect.stringMatching(/^SPARQL(?:Select|Construct)Executable$/)]);
  expect([values('target'), values('keywords').length > 0]).toEqual([[TARGET.href], true]);
});

it('declares every prefix once', () => {
  const declared = (parseRdf(prefixesOf(questions), 'ttl').value ?? [])
    .filter(({ predicate }) => predicate.value.endsWith('#prefix'))
    .map(({ object }) => object.value);
  expect(declared).toEqual([...new Set(declared)]);
  expect(declared).toEqual(expect.arrayContaining(['vr', 'rdfs', 'sem']));
});

it('writes all of them or nothing, and replaces no file of the user', async () => {
  const output = mkdtempSync(join(tmpdir(), 'variorum-examples-'));
  writeFileSync(join(output, 'killed.ttl'), 'mine');
  await expect(writeExamples(undefined, { output, endpoint: TARGET.href })).rejects.toMatchObject({ problems: [{ code: 'output-exists' }] });
  expect(readdirSync(output)).toEqual(['killed.ttl']);
  expect(await writeExamples(undefined, { output, endpoint: TARGET.href, force: true })).toBe(0);
  expect(readdirSync(output).filter((file) => file.endsWith('.ttl'))).toHaveLength(questions.length + 1);
  expect(readFileSync(join(output, 'killed.ttl'), 'utf8')).toContain('sh:SPARQLSelectExecutable');
  await expect(writeExamples(undefined, { output })).rejects.toThrow('--endpoint');
  await expect(writeExamples(undefined, { endpoint: TARGET.href })).rejects.toThrow('-o');
});
