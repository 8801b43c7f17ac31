/**
 * The project file `variorum.yaml`: what the commands of a project share, so that flags need not be typed again. Its text
 * comes in, the settings or problems go out. `ontology/project.schema.json` is generated from here.
 */
import { z } from 'zod';
import { problem, type Result } from '../problem.js';
import { isBlankYaml, readYaml } from './yaml.js';

/** The name of the project file. */
export const PROJECT_FILE = 'variorum.yaml';

/** Where its schema is published. */
const PROJECT_SCHEMA_ID = 'https://w3id.org/variorum/project.schema.json';

const BASE = /^https?:\/\/[^\s?#<>"{}|\\^`]+\/$/;
const CONTACT = /^(?:[^\s@<>"]+@[^\s@<>"/]+|https?:\/\/[^\s<>"]+)$/;

/** A text of a form; the pattern is for editors too. */
function form(pattern: RegExp, what: string, expected: string) {
  return z
    .string()
    .refine((text) => pattern.test(text), { error: (issue) => `"${String(issue.input)}" is not ${what}`, params: { code: 'project-file', expected } })
    .meta({ pattern: pattern.source });
}

const projectSchema = z
  .strictObject({
    base: form(BASE, 'an address that ends in /', 'an address such as https://your.address/')
      .optional()
      .describe('The address under which the IRIs of the data are made; it ends in /. As --base.'),
    registry: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .optional()
      .describe(
        'The folder of the registry, from the folder of this file, or a bundled pack; or a list of several, of which the first has precedence; none: without a registry. As --registry.',
      ),
    mapping: z
      .string()
      .min(1)
      .optional()
      .describe('The mapping of tables that are of no data set and have none beside them, from the folder of this file. As export --mapping.'),
    title: z.string().min(1).optional().describe('The title of exports and of the site. As site --title.'),
    licence: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('The address of the licence of what the project adds: its entries and its graph. Quotes keep the licence of their document.'),
    contact: form(CONTACT, 'a contact', 'an e-mail address, or an address that begins with https:// or http://')
      .optional()
      .describe('Whom to write to about the data: an e-mail address, or the address of a page.'),
  })
  .describe('What the commands of a project share. A flag of a command overrides it.');

export type Project = z.output<typeof projectSchema>;

/** Reads a project file. Problems: `project-file`, with line and column. */
export function parseProject(text: string): Result<Project> {
  if (isBlankYaml(text)) return { value: {}, problems: [] };
  const read = readYaml(text, projectSchema);
  const problems = read.problems.map(({ message, code: _, severity: __, ...more }) => problem('project-file', message, more));
  return { ...(read.value === undefined ? {} : { value: read.value.data }), problems };
}

/** JSON Schema 2020-12 of the project file. */
export function projectJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(projectSchema, { io: 'input' });
  return { $schema, $id: PROJECT_SCHEMA_ID, title: 'Variorum project file', ...schema };
}
