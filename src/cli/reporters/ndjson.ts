/** One JSON object per line: every problem, then what was evaluated. */
import { totals, type Reporter } from './summary.js';

export const ndjson: Reporter = {
  label: 'JSON, one object per line',
  extensions: ['ndjson', 'jsonl'],
  text: ({ problems, evaluated, notEvaluated, software, exitCode }) =>
    [
      ...problems.map((found) => ({ type: 'problem', ...found })),
      { type: 'summary', format: 1, software, evaluated, notEvaluated, exitCode, totals: totals(problems) },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
};
