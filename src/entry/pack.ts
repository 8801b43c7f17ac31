/**
 * Reads `pack.yaml`, which makes a registry folder a pack: data with a licence and a source, that anyone can take beside
 * their own registry. `ontology/pack.schema.json` is generated from here.
 */
import { z } from 'zod';
import type { Problem, Result } from '../problem.js';
import { SLUG_PATTERN } from '../slug.js';
import { readYaml } from './yaml.js';

/** The name of the file. */
export const PACK_FILE = 'pack.yaml';

const PACK_SCHEMA_ID = 'https://w3id.org/variorum/pack.schema.json';
const text = z.string().min(1);
const address = z.url({ protocol: /^https?$/ });

const packSchema = z
  .strictObject({
    id: z.string().regex(SLUG_PATTERN).describe('The name of the pack: lower-case letters, digits and hyphens.'),
    title: text.describe('What it is, in a few words.'),
    licence: address.describe('The address of the licence of the data.'),
    attribution: text.optional().describe('Whom to name, where the licence asks for it.'),
    sources: z
      .array(
        z.strictObject({
          title: text.describe('What the data is taken from, with its version.'),
          url: address.optional().describe('Where it is published.'),
          licence: address.optional().describe('The address of its licence.'),
        }),
      )
      .min(1)
      .describe('What the data is taken from.'),
    note: text.optional().describe('Anything else a user should know.'),
  })
  .describe('A pack: a registry with a licence and its sources.');

export type Pack = z.output<typeof packSchema>;

/** Reads the text of a pack.yaml; problems have a line and a column. */
export function parsePack(yaml: string): Result<Pack> {
  const { value, problems } = readYaml(yaml, packSchema);
  const found: Problem[] = problems.map((one) => ({ ...one, code: 'registry-field' }));
  return value === undefined ? { problems: found } : { value: value.data, problems: found };
}

/** JSON Schema 2020-12 of pack.yaml. */
export function packJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(packSchema, { io: 'input' });
  return { $schema, $id: PACK_SCHEMA_ID, title: 'Variorum registry pack', ...schema };
}
