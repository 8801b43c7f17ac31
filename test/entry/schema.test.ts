/** The JSON Schema that editors use: one with the schema that reads entries, and every field of it says what it is for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryJsonSchema } from '../../src/entry/index.js';
import { ROOT } from '../root.js';

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
}

/** Every field below a schema, with its path. */
function fieldsOf(schema: Schema, path: string[] = []): { path: string; schema: Schema }[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
      { path: [...path, name].join('.'), schema: field },
      ...fieldsOf(field, [...path, name]),
    ]),
    ...(typeof schema.additionalProperties === 'object' ? fieldsOf(schema.additionalProperties, [...path, '*']) : []),
    ...(schema.items ? fieldsOf(schema.items, [...path, '[]']) : []),
    ...(schema.anyOf ?? []).flatMap((one) => fieldsOf(one, path)),
  ];
}

describe('ontology/entry.schema.json', () => {
  it('is generated from the schema that reads entries; npm run generate writes it', () => {
    const committed: unknown = JSON.parse(readFileSync(join(ROOT, 'ontology/entry.schema.json'), 'utf8'));
    expect(committed).toEqual(entryJsonSchema());
  });
});

describe('every field', () => {
  const fields = fieldsOf(entryJsonSchema());

  it('is seen by this test', () => {
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['format', 'event.sides.*.actors.[].role', 'claims.[].at.start', 'claims.[].cites.[].url']),
    );
  });

  it('has a description', () => {
    expect(fields.filter(({ schema }) => !schema.description).map(({ path }) => path)).toEqual([]);
  });
});
