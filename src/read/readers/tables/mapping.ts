/**
 * The mapping of a table: a YAML file that says which column is which field of entries. Its text comes in, the mapping or
 * problems with line and column go out. `ontology/table-mapping.schema.json` is generated from here; `mapped.ts` reads rows
 * with it.
 */
import { z } from 'zod';
import { actorSchema, documentMetaSchema, parseDate, parseParty, readYaml, type Located } from '../../../entry/index.js';
import { problem, type Problem, type Result } from '../../../problem.js';
import { SLUG_PATTERN } from '../../../slug.js';
import { ACCUMULATIONS, EVENT_TYPES, idsOf, MANNERS, METRICS, PLACE_PRECISIONS, POPULATIONS, SIDE_ROLES, type Metric } from '../../../vocabulary/index.js';

/** Where its schema is published. */
export const MAPPING_SCHEMA_ID = 'https://w3id.org/variorum/table-mapping.schema.json';

/** What stands in a cell that is empty, unless a mapping says otherwise. */
export const EMPTY_WORDS: readonly string[] = ['NA', 'N/A', 'n/a', '-', '–', '—'];

/** The orders of day, month and year in dates of digits. */
const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const text = z.string().min(1);
const id = z.string().regex(SLUG_PATTERN).describe('An id: lower-case letters, digits and hyphens.');
const column = text.describe('The name of the column, as it is in the header.');
const empty = z.array(z.string()).optional().describe('Words that stand in an empty cell of this column, such as "0" where a zero says nothing.');
const split = text.optional().describe('What is between several values of a cell, such as ";".');

/** A cell as it is: a text, a number, an address. */
const cell = z.strictObject({ column, empty }).describe('The cell of a column.');

/** A value that is the same in all rows, or the cell of a column. */
const textOr = (description: string) => z.union([text, cell]).optional().describe(description);

/** Codes of our own for the words of a column. */
function codesOf<T extends z.ZodType>(code: T) {
  return z.record(z.string(), code.nullable()).optional().describe('Their words → our codes. A word with nothing after it says nothing.');
}

/** A code that is the same in all rows, or one of a column: our codes as they are, their words by `codes`. */
function code<T extends z.ZodType>(one: T, description: string) {
  return z
    .union([one, z.strictObject({ column, empty, codes: codesOf(one) })])
    .optional()
    .describe(description);
}

const actor = z.union([id, z.literal('unnamed')]);
const actorCell = z.strictObject({ column, empty, split, codes: codesOf(actor) }).describe('Names of actors: of the registry, of `actors:`, or new ones.');
const member = actorCell.extend({ role: z.enum(idsOf(SIDE_ROLES)).optional().describe('Their role on this side; belligerent where absent.') });
const actors = (description: string) =>
  z
    .union([actor, z.array(actor).min(1), actorCell])
    .optional()
    .describe(description);

const partyText = z
  .string()
  .refine((one) => parseParty(one) !== undefined, {
    error: (issue) => `"${String(issue.input)}" is not a party`,
    params: { code: 'entry-field', expected: 'side 1 | the id of an actor | unstated' },
  })
  .describe('side 1 | the id of an actor | unstated');
const party = (description: string) =>
  z
    .union([partyText, z.strictObject({ column, empty, split, codes: codesOf(partyText) })])
    .optional()
    .describe(description);

const edtf = z.codec(
  z.union([z.string(), z.int()]),
  z.string().refine((one) => parseDate(one) !== undefined, {
    error: (issue) => `"${String(issue.input)}" is not an EDTF date`,
    params: { code: 'entry-date', expected: '2031-03-01 | 2031-03 | 2031' },
  }),
  { decode: String, encode: (one) => one },
);
const date = (description: string) =>
  z
    .union([edtf, cell, z.strictObject({ from: cell, to: cell })])
    .optional()
    .describe(description);

const place = z
  .strictObject({
    name: textOr('Its name.'),
    within: z
      .array(z.union([text, cell]))
      .optional()
      .describe('The areas that contain it, the smallest first, the country last.'),
    lat: cell.optional().describe('Latitude in degrees.'),
    long: cell.optional().describe('Longitude in degrees.'),
    precision: code(z.enum(idsOf(PLACE_PRECISIONS)), 'How precisely it is located.'),
  })
  .describe('Where it happened.');

const metrics = METRICS.map((metric) => metric.id) as [Metric, ...Metric[]];

const claim = z
  .strictObject({
    name: id.optional().describe('A name for subsetOf of other claims.'),
    metric: z
      .union([z.enum(metrics), z.array(z.enum(metrics)).min(1), z.strictObject({ column, empty, codes: codesOf(z.enum(metrics)) })])
      .describe('What happened to those counted; a list is a union.'),
    count: z
      .union([cell, z.strictObject({ low: cell.optional(), best: cell.optional(), high: cell.optional() })])
      .describe('The figure, or its bounds in columns of their own. An empty cell makes no claim.'),
    of: party('The party whose people or things are counted.'),
    who: code(z.enum(idsOf(POPULATIONS)), 'What kind of people are counted.'),
    item: textOr('What exactly is counted: tanks.'),
    by: party('Who did it.'),
    manner: code(z.enum(idsOf(MANNERS)), 'How it came about.'),
    accumulation: z.enum(idsOf(ACCUMULATIONS)).optional().describe('What the figure adds up; total where absent.'),
    covers: date('The time the figure covers; absent: that of the event.'),
    claimant: actors('Who says so; an empty cell is the table itself.'),
    via: actors('Who passed it on, from the claimant to the table.'),
    stated: date('When it was said.'),
    sources: textOr('Who the figure goes back to, in the words of the table, where they are not resolved to actors.'),
    cites: z
      .strictObject({ url: textOr('Its address.'), title: textOr('Its title.'), publisher: textOr('Who published it.'), date: date('When.') })
      .optional()
      .describe('The work that is given for the figure.'),
    note: textOr('Anything else a reader should know.'),
    subsetOf: id.optional().describe('The name of the claim that it is a part of.'),
  })
  .describe('A figure of each row. Several claims may be made of a row.');

const tableMappingSchema = z
  .strictObject({
    format: z.literal(1).describe('The version of this format.'),
    dataset: z
      .strictObject({
        name: id.describe('Names the graph of the rows, and begins the ids of what the registry lacks.'),
        ...documentMetaSchema.omit({ date: true, place: true, redirects: true }).shape,
        title: text.describe('The title of the table.'),
      })
      .describe('The table as a document: its title, language, publisher, licence.'),
    row: cell.optional().describe('What identifies a row; absent: a hash of its cells.'),
    dates: z.enum(DATE_ORDERS).optional().describe('The order in dates of digits: dmy is 31/12/2031.'),
    empty: z
      .array(z.string())
      .optional()
      .describe(`Words that stand in empty cells; absent: ${EMPTY_WORDS.join(', ')}.`),
    actors: z.array(actorSchema).optional().describe('Actors that the registry does not have, by their names in the table.'),
    event: z
      .strictObject({
        id: cell.optional().describe('Rows with the same words here are about one event; absent: each row has its own.'),
        label: textOr('What the event is called; absent: its place and date.'),
        type: z
          .union([
            z.enum(idsOf(EVENT_TYPES)),
            z.array(z.enum(idsOf(EVENT_TYPES))).min(1),
            z.strictObject({ column, empty, split, codes: codesOf(z.enum(idsOf(EVENT_TYPES))) }),
          ])
          .optional()
          .describe('What kind of event it was.'),
        date: date('When it happened.'),
        place: place.optional(),
        partOf: z
          .array(z.strictObject({ id, name: text.optional() }))
          .optional()
          .describe('The larger events that all rows are part of.'),
        sides: z
          .record(z.string().regex(/^[1-9]\d?$/), z.union([id, member, z.array(z.union([id, member])).min(1)]))
          .optional()
          .describe('Who is on each side, by a number.'),
      })
      .describe('The event of a row.'),
    claims: z.array(claim).min(1).describe('The figures of a row.'),
  })
  .describe('Which column of a table is which field of entries. Words that are no column are the same in all rows.');

export type TableMapping = z.output<typeof tableMappingSchema>;
export type MappedClaim = TableMapping['claims'][number];

/** A mapping that was read from a file. */
export interface LocatedMapping extends Located<TableMapping> {
  file: string;
}

/** Reads a mapping. Problems: `table-mapping`, with line and column. */
export function parseTableMapping(yaml: string, file: string): Result<LocatedMapping> {
  const read = readYaml(yaml, tableMappingSchema);
  const problems = read.problems.map(({ message, code: _, severity: __, ...more }) => inMapping(problem('table-mapping', message, more), file));
  return read.value === undefined ? { problems } : { value: { ...read.value, file }, problems };
}

function inMapping(found: Problem, file: string): Problem {
  return { ...found, place: { ...found.place, file } };
}

/** JSON Schema 2020-12 of mappings of tables. */
export function tableMappingJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(tableMappingSchema, { io: 'input' });
  return { $schema, $id: MAPPING_SCHEMA_ID, title: 'Variorum mapping of a table', ...schema };
}
