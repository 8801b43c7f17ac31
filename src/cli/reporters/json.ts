/** One JSON object: what was evaluated, the number of problems of each severity, and the problems. */
import { totals, type Reporter } from './summary.js';

export const json: Reporter = {
  label: 'JSON',
  extensions: ['json'],
  text: ({ problems, evaluated, notEvaluated, software, exitCode }) =>
    `${JSON.stringify({ format: 1, software, evaluated, notEvaluated, exitCode, totals: totals(problems), problems }, undefined, 2)}\n`,
};
