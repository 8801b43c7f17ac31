/** Messages: nothing of an input or of a file name starts a line, moves the cursor, or commands a service that reads the output. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatProblem, printLine, showProblems, visible, visibleLines } from '../../src/cli/terminal.js';
import { REPORTERS } from '../../src/cli/reporters/index.js';
import { problem } from '../../src/problem.js';

const LINE_BREAKS = ['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\v', '\f'];
const COMMANDS = [
  '::error file=a.yaml,line=1::forged',
  '::add-mask::a',
  '::stop-commands::token',
  '  ::warning::forged',
  '##[error]forged',
  '##[group]a',
  '##vso[task.setvariable variable=a]b',
  '##teamcity[message]',
];
/** What a service would take for a command, and what would start a line. */
const OBEYED = /^[ \t]*::|::[a-z-]+(?:[ \t]|::)|##[a-z]*\[/im;
const plain = { error: String, warning: String, info: String };
const hostile = LINE_BREAKS.flatMap((end) => COMMANDS.map((command) => `a${end}${command}${end}0 problems`));

afterEach(() => vi.restoreAllMocks());

/** What a function writes on stderr. */
function written(run: () => void): string {
  let text = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  run();
  vi.restoreAllMocks();
  return text;
}

const linesOf = (text: string) => text.replace(/\n$/, '').split(/[\n\r\u0085\u2028\u2029\v\f]/);

describe('a text of an input', () => {
  it.each(COMMANDS)('%s is no command at any place', (command) => {
    for (const text of [command, ` ${command}`, `a ${command}`, `a\n${command}`]) expect(visible(text)).not.toMatch(OBEYED);
  });

  it('shows what it was', () => {
    expect(visible('a\n::error::b\u2028c')).toBe('a\\u{A}\\u{3A}:error::b\\u{2028}c');
    expect(visible('##[error]')).toBe('\\u{23}#[error]');
  });

  it('that is no command stays as it is', () => {
    for (const text of ['urn:x:a::B', 'fe80::1', 'a: b:: c', '## heading', 'tab\tstays', 'Öl 100 % – 長', '#[a]']) expect(visible(text)).toBe(text);
  });

  it('in a table keeps the lines of the table', () => {
    expect(visibleLines('a\n::error::b\n')).toBe('a\n\\u{3A}:error::b\n');
  });
});

it.each(hostile.map((text, index) => [index, text] as const))('a problem with hostile text %i in every field has only lines of its own', (_, text) => {
  const found = problem('input-encoding', text, {
    place: { file: text, line: 3, column: 2 },
    line: text,
    focus: text,
    expected: text,
    fix: `edit FILE ${text}`,
  });
  const shown = formatProblem(found, plain);
  expect(linesOf(shown)).toHaveLength(6);
  expect(shown).not.toMatch(OBEYED);
  expect(written(() => showProblems([found]))).not.toMatch(OBEYED);
  const summary = written(() => printLine(text));
  expect(linesOf(summary)).toHaveLength(1);
  expect(summary).not.toMatch(OBEYED);
});

it.each(['human', 'github', 'sarif'] as const)('the %s report has no line and no command of an input', async (name) => {
  for (const text of hostile) {
    const content = {
      problems: [problem('input-encoding', text, { place: { file: text }, expected: text, fix: text, focus: text })],
      software: 'variorum 1',
      exitCode: 1,
    };
    const report = await REPORTERS[name].text({ ...content, evaluated: [text], notEvaluated: [text] });
    if (name === 'github') {
      // One command of its own, and one line of what was evaluated.
      const [first = '', second = '', ...rest] = linesOf(report);
      expect(rest).toEqual([]);
      expect(first).toMatch(/^::error file=[^:,]*,title=input-encoding::/);
      expect(first.slice(first.indexOf('title=input-encoding::') + 'title=input-encoding::'.length)).not.toMatch(OBEYED);
      expect(second).not.toMatch(OBEYED);
    } else if (name === 'human') {
      expect(linesOf(report)).toHaveLength(5);
      expect(report).not.toMatch(OBEYED);
    } else
      expect((JSON.parse(report) as { runs: { results: { message: { text: string } }[] }[] }).runs[0]?.results[0]?.message.text).not.toMatch(/[\n\r\u2028]/);
  }
});

it('a SARIF report has no link of an input', async () => {
  const content = {
    problems: [problem('input-encoding', '[click](javascript:alert(1))')],
    evaluated: [],
    notEvaluated: [],
    software: 'variorum 1',
    exitCode: 1,
  };
  expect(await REPORTERS.sarif.text(content)).not.toContain('](');
});
