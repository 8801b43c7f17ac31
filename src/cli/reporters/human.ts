/** The text of the terminal, without colour. */
import { formatProblem, visible } from '../terminal.js';
import { evaluationLine } from '../evaluation-summary.js';
import type { Reporter } from './summary.js';

const plain = (text: string) => text;

export const human: Reporter = {
  label: 'plain text',
  extensions: ['txt'],
  text: ({ problems, evaluated, notEvaluated }) =>
    `${[...problems.map((found) => formatProblem(found, { error: plain, warning: plain, info: plain })), visible(evaluationLine(evaluated, notEvaluated))].join('\n')}\n`,
};
