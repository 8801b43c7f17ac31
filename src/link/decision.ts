/**
 * The one format of decisions that people make about what the program proposes: which local actors are one (`registry`), which
 * item of Wikidata something is (`link`), whether a claim is right (`review`). A decision has a subject, what was decided, by
 * whom, when, why, and the evidence that was shown. `ontology/decisions.schema.json` is generated from here.
 */
import { z } from 'zod';
import { parseDate, readYaml, type Located } from '../entry/index.js';
import type { Problem, Result } from '../problem.js';
import { SLUG_PATTERN } from '../slug.js';

const SCHEMA_ID = 'https://w3id.org/variorum/decisions.schema.json';

const text = z.string().min(1);
const id = z.string().regex(SLUG_PATTERN);

/** What can be decided, by what is decided about. `undecided` is a proposal that nobody has looked at. */
export const DECISIONS = {
  registry: ['undecided', 'accept', 'split', 'refuse'],
  link: ['undecided', 'exact', 'close', 'refuse', 'none'],
  review: ['undecided', 'checked', 'rejected', 'withheld'],
} as const;

const evidence = z.strictObject({
  kind: text.describe('What kind of evidence: page, name, alias, abbreviation, spelling, type, registry, sitelink, date and so on.'),
  text: text.describe('The evidence, in words.'),
  against: z.boolean().optional().describe('Whether it speaks against the proposal.'),
});

const member = z.strictObject({
  entry: text.describe('The file of the entry.'),
  id: id.describe('The id in that entry.'),
  name: text.describe('The name in that entry.'),
  as: id.optional().describe('With `decision: split`: the id this one gets. One without stays local.'),
});

const candidate = z.strictObject({
  object: text.describe('What could be chosen: an item of Wikidata.'),
  name: text.describe('Its label.'),
  description: text.optional().describe('What it says of itself.'),
  score: z.number().min(0).max(1).describe('How much agrees; it orders candidates, and decides nothing.'),
  evidence: z.array(evidence).optional(),
});

/** The fields of a claim that a decision may correct. */
export const CORRECTED_FIELDS = ['metric', 'of', 'who', 'item', 'by', 'count', 'accumulation', 'covers', 'claimant'] as const;

const decision = z.strictObject({
  subject: text.describe(
    'What is decided about: actor/ID, place/ID, person/ID, event/ID or claim/ENTRY/ID; for an entity of an entry actor/ENTRY/ID, for one known by a page actor/SITE/TITLE.',
  ),
  decision: z.enum([...new Set(Object.values(DECISIONS).flat())]).describe('What was decided.'),
  object: text.optional().describe('What was chosen: an id of the registry, an item of Wikidata.'),
  name: text.optional().describe('The preferred name.'),
  aliases: z.array(text).optional().describe('Its other names.'),
  type: text.optional().describe('What kind of thing it is, where that is known.'),
  by: text.optional().describe('Who decided. It is needed once something is decided.'),
  on: z
    .string()
    .refine((value) => parseDate(value) !== undefined, { error: 'is not a date', params: { code: 'entry-date', expected: '2022-01-20' } })
    .optional()
    .describe('When it was decided.'),
  why: text.optional().describe('Why, in a sentence.'),
  set: z
    .partialRecord(z.enum(CORRECTED_FIELDS), z.union([text, z.number(), z.array(text), z.null()]))
    .optional()
    .describe('With `decision: checked` of a claim: the fields that were corrected, as an entry has them; null takes a field out.'),
  evidence: z.array(evidence).optional().describe('What was shown to the person who decided.'),
  label: text.optional().describe('With `object`: its label.'),
  score: z.number().min(0).max(1).optional().describe('With `object`: how much agrees.'),
  revision: text.optional().describe('With `object`: the revision of the item that was looked at.'),
  candidates: z.array(candidate).optional().describe('What else could be chosen, the best first.'),
  members: z.array(member).optional().describe('What the decision covers.'),
});

const decisionsSchema = z
  .strictObject({
    format: z.literal(1),
    about: z.enum(['registry', 'link', 'review']).describe('Which command wrote the file, and carries it out.'),
    decisions: z.array(decision),
  })
  .describe('Proposals of the program, and what people decided about them.');

export type Decision = z.output<typeof decision>;
export type Decisions = z.output<typeof decisionsSchema>;

/** Reads a file of decisions about one thing. Problems: `registry-decisions`, with line and column. */
export function parseDecisions(yaml: string, about: Decisions['about']): Result<Located<Decisions>> {
  const { value, problems } = readYaml(yaml, decisionsSchema);
  const found: Problem[] = problems.map((one) => ({ ...one, code: 'registry-decisions' }));
  if (value === undefined) return { problems: found };
  const wrong = (path: (string | number)[], message: string, expected: string, fix?: string) => {
    const { text: line, ...place } = value.placeOf(path);
    found.push({
      code: 'registry-decisions',
      severity: 'error',
      message,
      expected,
      place,
      ...(fix === undefined ? {} : { fix }),
      ...(line === undefined ? {} : { line }),
    });
  };
  if (value.data.about !== about) wrong(['about'], `the file has decisions about ${value.data.about}`, `about: ${about}`);
  for (const [index, one] of value.data.decisions.entries()) {
    const known: readonly string[] = DECISIONS[value.data.about];
    if (!known.includes(one.decision)) wrong(['decisions', index, 'decision'], `${one.decision} is no decision about ${value.data.about}`, known.join(', '));
    else if (one.decision !== 'undecided' && one.by === undefined)
      wrong(['decisions', index], `the decision about ${one.subject} has no author`, 'by: the name of the person who decided', 'by: your name');
  }
  return found.length > 0 ? { problems: found } : { value, problems: [] };
}

/** JSON Schema 2020-12 of a file of decisions. */
export function decisionsJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(decisionsSchema, { io: 'input' });
  return { $schema, $id: SCHEMA_ID, title: 'Variorum decisions', ...schema };
}

/** The comment that tells editors which schema a file of decisions follows. */
export const DECISIONS_COMMENT = ` yaml-language-server: $schema=${SCHEMA_ID}`;
