/**
 * A proposal: what a reader of any kind, a model, a person or another program, says that a document states. It points at
 * words of the text and brings no offsets and no integers of its own; the gate (`gate.ts`) holds it to the text.
 */
import { z } from 'zod';
import { ACCUMULATIONS, idsOf, METRICS, type Metric } from '../vocabulary/index.js';

const words = z.string().trim().min(1);
/** `casualties` is killed or injured in one figure. */
const outcomes = ['casualties', ...METRICS.map(({ id }) => id)] as ['casualties', ...Metric[]];

export const proposalSchema = z.strictObject({
  unit: words.describe('The number of the cell, headline, paragraph or sentence in which the quote stands: c3, h1, p12, p12.2. `draft --units` lists them.'),
  quote: words.describe('The words with the number and what it counts, as they stand in the unit; once in it.'),
  outcome: z.enum(outcomes).describe('What happened to those counted; `casualties` is killed or injured in one figure.'),
  of: words.optional().describe('Who is counted: words of the document.'),
  claimantQuote: words.optional().describe('Who says so: words of the sentence, of the one before it, of the heading or of the cell.'),
  by: words.optional().describe('Who did it: words of the document.'),
  accumulation: z.enum(idsOf(ACCUMULATIONS)).optional().describe('What the figure adds up.'),
  when: words.optional().describe('When it happened: words of the document.'),
  note: words.optional().describe('Anything else a reviewer should know.'),
});

export type Proposal = z.infer<typeof proposalSchema>;

/** Who made proposals. */
export const readerNameSchema = z.strictObject({
  id: words.describe('The name of the reader.'),
  version: words,
  model: words.optional().describe('The language model.'),
  prompt: words.optional().describe('The SHA-256 of the prompt.'),
});

const PROPOSAL_SCHEMA_ID = 'https://w3id.org/variorum/proposal.schema.json';

/** The JSON Schema of a proposal, generated from `proposalSchema`. */
export function proposalJsonSchema(): object {
  return {
    ...z.toJSONSchema(proposalSchema, { io: 'input' }),
    $id: PROPOSAL_SCHEMA_ID,
    title: 'Proposal',
    description: 'A figure that a reader finds in a document, as one line of a file of proposals.',
  };
}
