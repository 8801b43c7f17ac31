/** Parses the JSON of a gold file by a schema: text in, the value or problems (`gold-file`) out. */
import type { z } from 'zod';
import { problem, type Result } from '../problem.js';

/** Parses a text as JSON that fits a schema. `expected` describes a right file. */
export function parseJsonBy<T extends z.ZodType>(schema: T, text: string, expected: string): Result<z.output<T>> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { problems: [problem('gold-file', `this is not JSON: ${(error as Error).message}`)] };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    problems: parsed.error.issues.map((issue) => problem('gold-file', `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`, { expected })),
  };
}
