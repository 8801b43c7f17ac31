/**
 * The prompt: what a language model is asked, with examples. Takes the text of a prompt file; returns the messages that
 * go before the units of a document, and the digest by which claims, caches and recordings name them.
 */
import { z } from 'zod';
import { EMPTY_REGISTRY, readYaml } from '../entry/index.js';
import { valueOf } from '../problem.js';
import { proposalSchema, readDocument, rules, sourceText, type Proposal } from '../read/index.js';
import { sha256 } from '../slug.js';
import { answerJsonSchema, answerText } from './answer.js';
import { chunkText, chunksOf } from './chunks.js';

/** A message of a chat. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** An example of a prompt: a fictional article in the plain layout, and the figures to be found in it. */
export interface PromptExample {
  readonly article: string;
  readonly figures: readonly Proposal[];
}

export interface Prompt {
  readonly version: string;
  readonly examples: readonly PromptExample[];
  /** Instructions and examples; the units of a document follow as the last message of the user. */
  readonly messages: readonly Message[];
  /** The JSON Schema of an answer. */
  readonly schema: object;
  /** The SHA-256 of the messages, in hexadecimal. */
  readonly digest: string;
  /** The SHA-256 of the schema, in hexadecimal. */
  readonly schemaDigest: string;
}

const promptSchema = z.strictObject({
  version: z.int().positive(),
  instructions: z.string().trim().min(1),
  examples: z.array(z.strictObject({ article: z.string().trim().min(1), figures: z.array(proposalSchema) })),
});

/** Reads a prompt file. Throws a ProblemError where it is none. */
export function parsePrompt(text: string): Prompt {
  const { version, instructions, examples } = valueOf(readYaml(text, promptSchema)).data;
  const shown = examples.flatMap(({ article, figures }): Message[] => [
    { role: 'user', content: unitsOfExample(article) },
    { role: 'assistant', content: answerText(figures) },
  ]);
  const messages: Message[] = [{ role: 'system', content: instructions }, ...shown];
  const schema = answerJsonSchema();
  return {
    version: String(version),
    examples,
    messages,
    schema,
    digest: sha256(JSON.stringify(messages)),
    schemaDigest: sha256(JSON.stringify(schema)),
  };
}

/** The units of an example as those of a document are shown; an example is short enough for one chunk. */
function unitsOfExample(article: string): string {
  const document = valueOf(readDocument(sourceText(article)));
  const [chunk] = chunksOf(document, rules.read(document, { registry: EMPTY_REGISTRY }));
  return chunk === undefined ? '' : chunkText(chunk);
}
