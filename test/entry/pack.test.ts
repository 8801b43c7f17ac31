/** `pack.yaml`: what makes a registry a pack. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packJsonSchema } from '../../src/entry/index.js';
import { parsePack } from '../../src/entry/pack.js';
import { ROOT } from '../root.js';

it('needs a licence and a source', () => {
  const text = 'id: marsh\ntitle: Marsh\nlicence: https://example.org/licence\nsources: [{ title: A list, url: "https://example.org/list" }]\n';
  expect(parsePack(text)).toEqual({
    value: { id: 'marsh', title: 'Marsh', licence: 'https://example.org/licence', sources: [{ title: 'A list', url: 'https://example.org/list' }] },
    problems: [],
  });
  expect(parsePack('id: marsh\ntitle: Marsh\nsources: []\n').problems.map(({ code, message }) => [code, message])).toEqual([
    ['registry-field', 'licence is missing'],
    ['registry-field', 'sources is a list'],
  ]);
});

it('has a schema, which npm run generate writes', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'ontology/pack.schema.json'), 'utf8'))).toEqual(packJsonSchema());
});
