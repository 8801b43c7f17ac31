/** Reads lists in JSON lines, one item a line: many items are read faster than from YAML. Problems have a line. */
import type { z } from 'zod';
import { problem, type Place, type Problem } from '../problem.js';
import { fieldMessage, short } from './schema-messages.js';

/** The items of a list, with where each is. */
export interface LocatedItems<T> {
  items: { item: T; place: () => Place }[];
  problems: Problem[];
}

/** Reads a list; blank lines and lines that begin with `#` are skipped. */
export function readJsonLines<T>(text: string, schema: z.ZodType<T>): LocatedItems<T> {
  const items: LocatedItems<T>['items'] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const place = { line: index + 1, column: 1 };
    let plain: unknown;
    try {
      plain = JSON.parse(line);
    } catch (error) {
      problems.push(
        problem('registry-field', `the line is not JSON: ${short((error as Error).message, 200)}`, { place, line: short(line, 200), expected: 'one object' }),
      );
      continue;
    }
    const read = schema.safeParse(plain);
    if (read.success) items.push({ item: read.data, place: () => place });
    else problems.push(...read.error.issues.map((issue) => problemOf(issue, plain, { place, line: short(line, 200) })));
  }
  return { items, problems };
}

function problemOf(issue: z.core.$ZodIssue, plain: unknown, where: { place: Place; line: string }): Problem {
  const value = issue.path.reduce<unknown>(
    (one, step) => (typeof one === 'object' && one !== null ? (one as Record<PropertyKey, unknown>)[step] : undefined),
    plain,
  );
  const { code, message, ...more } = fieldMessage(issue, issue.path.length === 0 ? 'the line' : issue.path.join('.'), value);
  return problem(code, message, { ...more, ...where });
}
