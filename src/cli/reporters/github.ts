/** Annotations of GitHub Actions: workflow commands that mark the lines of a change. */
import type { Problem, Severity } from '../../problem.js';
import { evaluationLine } from '../evaluation-summary.js';
import { visible } from '../terminal.js';
import type { Reporter } from './summary.js';

const COMMAND: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

export const github: Reporter = {
  label: 'annotations for GitHub Actions',
  extensions: ['github'],
  text: ({ problems, evaluated, notEvaluated }) => `${[...problems.map(annotation), visible(evaluationLine(evaluated, notEvaluated))].join('\n')}\n`,
};

function annotation({ severity, code, message, expected, fix, focus, place }: Problem): string {
  const properties = Object.entries({ file: place?.file, line: place?.line, col: place?.column, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(visible(String(value)))}`);
  const parts = [message, expected && `expected: ${expected}`, fix && `try: ${fix}`, focus && `about: ${focus}`].filter((part) => part !== undefined);
  return `::${COMMAND[severity]} ${properties.join(',')}::${data(parts.map(visible).join('\n'))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
