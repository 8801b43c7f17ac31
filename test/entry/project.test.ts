/** The project file: what it may say, and what is wrong with one, at its place. */
import { describe, expect, it } from 'vitest';
import { parseProject, projectJsonSchema } from '../../src/entry/project.js';

const ALL = {
  base: 'https://data.example.org/conflicts/',
  registry: 'shared/registry',
  mapping: 'incidents.mapping.yaml',
  title: 'Who says what',
  licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
  contact: 'desk@example.org',
};

it('is read with all its settings', () => {
  const text = Object.entries(ALL)
    .map(([key, value]) => `${key}: ${value} # as it is\n`)
    .join('');
  expect(parseProject(text)).toEqual({ value: ALL, problems: [] });
});

it.each(['', '# nothing yet\n\n', '---\n# base: x\n'])('that says nothing (%j) has no settings', (text) => {
  expect(parseProject(text)).toEqual({ value: {}, problems: [] });
});

describe('what is wrong has a place and a way out', () => {
  it.each([
    ['a key that there is not', 'title: A\nbsae: https://a.example/\n', 2, 1, 'there is no field "bsae" in the file', 'did you mean "base"?'],
    ['the other spelling', 'license: https://a.example/\n', 1, 1, 'there is no field "license" in the file', 'did you mean "licence"?'],
    ['a base without its slash', 'base: https://a.example/x\n', 1, 7, 'base: "https://a.example/x" is not an address that ends in /', undefined],
    ['a base that is none', 'base: data/\n', 1, 7, 'base: "data/" is not an address that ends in /', undefined],
    ['a contact that is none', 'contact: the desk\n', 1, 10, 'contact: "the desk" is not a contact', undefined],
    ['a contact that runs', 'contact: javascript:alert(1)\n', 1, 10, 'contact: "javascript:alert(1)" is not a contact', undefined],
    ['a licence that is no address', 'licence: CC0\n', 1, 10, 'licence is not an address: "CC0"', undefined],
    ['an empty title', 'title: ""\n', 1, 8, 'title is empty', 'write it, or leave the field out'],
    ['YAML that is none', 'base: [\n', 2, 1, 'this is not YAML', undefined],
  ])('%s', (_, text, line, column, message, fix) => {
    const { value, problems } = parseProject(text);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'project-file', severity: 'error', place: { line, column }, ...(fix === undefined ? {} : { fix }) });
    expect(problems[0]?.message).toContain(message);
  });

  it('a list', () => {
    expect(parseProject('- base\n')).toMatchObject({ problems: [{ code: 'project-file' }] });
  });
});

it('has a schema for editors that knows the same keys, each described', () => {
  const { properties, additionalProperties } = projectJsonSchema() as { properties: Record<string, { description?: string }>; additionalProperties: boolean };
  expect(Object.keys(properties)).toEqual(Object.keys(ALL));
  expect(additionalProperties).toBe(false);
  for (const [key, { description }] of Object.entries(properties)) expect(description, key).toMatch(/\.$/);
});
