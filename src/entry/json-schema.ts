/** The JSON Schema of source entries, for editors: generated from the schema that reads them. */
import { z } from 'zod';
import { entrySchema } from './schema.js';

/** Where the schema is published; the address that drafted entries name. */
export const ENTRY_SCHEMA_ID = 'https://w3id.org/variorum/entry.schema.json';

/** JSON Schema 2020-12 of what entries look like in YAML. */
export function entryJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(entrySchema, { io: 'input' });
  return { $schema, $id: ENTRY_SCHEMA_ID, title: 'Variorum source entry', ...schema };
}
