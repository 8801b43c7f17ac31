/**
 * The answer of a language model: its JSON Schema, and what is wrong with one. Takes the text of an answer; returns the
 * proposals in it, or why it is not used: it was cut, cannot be parsed, repeats itself, or has implausibly few or many items.
 */
import { z } from 'zod';
import { proposalSchema, type Proposal } from '../read/index.js';

/** What a model answered. */
export interface ModelReply {
  readonly content: string;
  /** Why the model ended: `stop`, `length` where the answer was cut; as the server says it. */
  readonly finish?: string;
  /** The tokens read and written, where the server counts them. */
  readonly tokens?: { readonly read: number; readonly written: number };
  /** How long the server took. */
  readonly seconds?: number;
  /** Whether the answer comes from a cache or a recording. */
  readonly isKept?: boolean;
}

/** Why an answer is not, or not alone, what a model has to say about a chunk. */
export const FAULTS = {
  cut: 'the answer was cut at the limit of its length',
  unparsable: 'the answer is not the JSON that was asked for',
  repeats: 'the answer repeats itself',
  few: 'the answer has implausibly few figures',
  many: 'the answer has more figures than such a part can have',
} as const;
export type Fault = keyof typeof FAULTS;

export interface ReadAnswer {
  readonly proposals: readonly Proposal[];
  readonly fault?: Fault;
  /** How many items are no proposals. */
  readonly invalid: number;
}

/** The fields that a model is asked for; `note` is for people. Servers with strict schemas want every field, so what may be absent may be null. */
const itemSchema = proposalSchema.omit({ note: true });
const NEEDED: ReadonlySet<string> = new Set(['unit', 'quote', 'outcome']);

/** The JSON Schema of an answer. */
export function answerJsonSchema(): object {
  const { properties = {} } = z.toJSONSchema(itemSchema, { io: 'input' });
  const fields = Object.entries(properties).map(([name, schema]) => {
    const { description: _, minLength: __, ...plain } = schema as Record<string, unknown>;
    return [name, NEEDED.has(name) ? plain : { anyOf: [plain, { type: 'null' }] }] as const;
  });
  const item = { type: 'object', properties: Object.fromEntries(fields), required: Object.keys(properties), additionalProperties: false };
  return { type: 'object', properties: { figures: { type: 'array', items: item } }, required: ['figures'], additionalProperties: false };
}

/** The answer that has these proposals, in the form that a model is asked for. */
export function answerText(proposals: readonly Proposal[]): string {
  const fields = Object.keys(itemSchema.shape) as (keyof z.infer<typeof itemSchema>)[];
  return JSON.stringify({ figures: proposals.map((one) => Object.fromEntries(fields.map((field) => [field, one[field] ?? null]))) });
}

/** An answer of fewer items than a third of the figures that the rules read, where these are so many, is implausible. */
const RULES_FIGURES = 3;
const LEAST_SHARE = 1 / 3;
/** So many items, of which at most half are distinct, are repetition. */
const REPEATED = 4;

/** The most items of an answer: a part of 4,000 characters with nothing but figures has fewer. */
const MOST_ITEMS = 500;

/** Reads an answer. `figures`: how many the rules read in the same units. */
export function readAnswer({ content, finish }: ModelReply, { figures }: { figures: number }): ReadAnswer {
  if (finish === 'length') return { proposals: [], fault: 'cut', invalid: 0 };
  const items = itemsIn(content);
  if (!items) return { proposals: [], fault: 'unparsable', invalid: 0 };
  if (items.length > MOST_ITEMS) return { proposals: [], fault: 'many', invalid: 0 };
  const read = items.map((item) => proposalSchema.safeParse(withoutNulls(item)));
  const valid = read.flatMap(({ data }) => data ?? []);
  const invalid = items.length - valid.length;
  if (valid.length === 0 && invalid > 0) return { proposals: [], fault: 'unparsable', invalid };
  const distinct = [...new Map(valid.map((one) => [JSON.stringify([one.unit, one.quote, one.outcome]), one])).values()];
  if (valid.length >= REPEATED && distinct.length * 2 <= valid.length) return { proposals: distinct, fault: 'repeats', invalid };
  const isFew = figures >= RULES_FIGURES && distinct.length < figures * LEAST_SHARE;
  return { proposals: distinct, invalid, ...(isFew ? { fault: 'few' as const } : {}) };
}

/** The items of an answer, which may stand in a code block or after the thoughts of the model; undefined where there is no JSON. */
function itemsIn(content: string): unknown[] | undefined {
  const text = content.replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  const [from, to] = [text.search(/[[{]/), Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'))];
  if (from === -1 || to < from) return undefined;
  try {
    const data = JSON.parse(text.slice(from, to + 1)) as unknown;
    if (Array.isArray(data)) return data as unknown[];
    const { figures } = data as { figures?: unknown };
    return Array.isArray(figures) ? (figures as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

/** An item without what it leaves open. */
function withoutNulls(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== ''));
}
