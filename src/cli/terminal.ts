/**
 * Messages on stderr: problems with location and fix, and summary lines. Colour only on a terminal. What comes from an
 * input cannot start a line of its own, move the cursor, or be a command to a continuous integration service.
 */
import type { Problem, Severity } from '../problem.js';

// Messages go to stderr, which may be a terminal while stdout is a file.
const isColoured = Boolean(process.stderr.isTTY) && process.env['NO_COLOR'] === undefined;
/** A text in a colour (ECMA-48, Select Graphic Rendition). */
const painted = (code: number) => (text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[39m` : text);
const PAINT: Record<Severity, (text: string) => string> = { error: painted(31), warning: painted(33), info: painted(36) };

/** Prints one line on stderr. */
export function printLine(text: string): void {
  process.stderr.write(`${visible(text)}\n`);
}

/** Characters that end a line, move the cursor, set colours or change the text direction. */
const CONTROL_CHARACTERS = /(?!\t)[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * What starts a command to a service that runs the program and reads its output: `::error …::` (GitHub Actions, at the
 * start of a line), `##[…]` and `##vso[…]` (GitHub Actions and Azure Pipelines, anywhere), `##teamcity[…]`.
 */
const SERVICE_COMMAND = /:(?=:[ \t]*[a-z-]+(?:[ \t]|::))|(?<=^\s*):(?=:)|#(?=#[a-z]*\[)/gi;

/** A text of an input as part of one line: control characters are escaped, and commands to a service are broken up. */
export function visible(text: string): string {
  return withoutCommands(text.replace(CONTROL_CHARACTERS, escaped));
}

/** A text of one line in which commands to a service are broken up. */
export function withoutCommands(text: string): string {
  return text.replace(SERVICE_COMMAND, escaped);
}

/** {@link visible} for a text of several lines, such as a table for people on standard output. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

/** `path:line:column: severity[code]: message`, then the line, what was expected and what to do. */
export function formatProblem(found: Problem, paint: Record<Severity, (text: string) => string> = PAINT): string {
  const { place, severity, code, message, expected, fix, line, focus } = found;
  const where = visible([place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':'));
  const rows = [`${where === '' ? '' : `${where}: `}${paint[severity](`${severity}[${code}]`)}: ${visible(message)}`];
  if (line !== undefined && line.trim() !== '') {
    const { text, column } = excerpt(line, place?.column ?? 1);
    rows.push(`    ${text.replace(CONTROL_CHARACTERS, '·').replace(SERVICE_COMMAND, '·')}`);
    if (place?.column !== undefined) rows.push(`    ${' '.repeat(column - 1)}^`);
  }
  if (focus !== undefined) rows.push(`  about: <${visible(focus)}>`);
  if (expected !== undefined) rows.push(`  expected: ${visible(expected)}`);
  if (fix !== undefined) rows.push(`  try: ${visible(named(fix, place?.file))}`);
  return rows.join('\n');
}

/** What to do, with the name of the file as a shell takes it. In data the word FILE stands for it, since a report names no path. */
function named(fix: string, file: string | undefined): string {
  if (file === undefined || file === '-') return fix;
  const name = /^[\w./@:+-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
  return fix.replace(/\bFILE\b/g, () => name);
}

/** Prints problems; of each code at most `most`, and the number of the others. */
export function showProblems(problems: readonly Problem[], most = 20): void {
  const shown = new Map<string, number>();
  for (const found of problems) {
    const count = (shown.get(found.code) ?? 0) + 1;
    shown.set(found.code, count);
    if (count <= most) process.stderr.write(`${formatProblem(found)}\n`);
  }
  for (const [code, count] of shown) if (count > most) printLine(`… and ${count - most} more of ${code}`);
}

/** `1 entry`, `3 entries`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The part of a long line around a column. */
function excerpt(line: string, column: number): { text: string; column: number } {
  const points = Array.from(line.slice(0, 2 * column + 400).replace(/\t/g, ' '));
  if (points.length <= 100) return { text: points.join(''), column };
  const from = Math.max(0, Math.min(column - 50, points.length - 100));
  return { text: `${from > 0 ? '…' : ''}${points.slice(from, from + 100).join('')}…`, column: column - from + (from > 0 ? 1 : 0) };
}
