/** The rows of an answer as the values of its columns, in order. */
import { expect } from 'vitest';
import type { Answer } from '../../src/store/index.js';

export const rowsOf = (answer: Answer): (string | undefined)[][] =>
  answer.kind === 'rows' ? answer.rows.map((row) => answer.variables.map((name) => row.get(name)?.value)) : expect.fail(answer.kind);
