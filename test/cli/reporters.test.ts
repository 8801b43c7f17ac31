/** Reports in every format: the problems, what was evaluated and what was not. All files are invented. */
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { REPORTERS, reporterFor } from '../../src/cli/reporters/index.js';
import { REPORT_NAMES, type ReportName } from '../../src/cli/reporters/names.js';
import { totals } from '../../src/cli/reporters/summary.js';
import { problem } from '../../src/problem.js';

const PROBLEMS = [
  problem('check-quote-misplaced', 'the quote is elsewhere,\n100% of it', {
    place: { file: 'entries/a, strange%name.yaml', line: 18, column: 5 },
    expected: 'five',
    fix: 'move it',
    focus: 'https://example.org/claim/1',
  }),
  problem('document-licence', 'the document has no licence', { place: { file: '/tmp/Ö.yaml' } }),
  problem('input-repeated', 'read once', { severity: 'info' }),
];
const CONTENT = { problems: PROBLEMS, evaluated: ['schema', 'quotes'], notEvaluated: ['SHACL'], software: 'variorum 1.2.3', exitCode: 1 };
const NOTHING = { ...CONTENT, problems: [], evaluated: [], notEvaluated: [], exitCode: 0 };
const report = (name: ReportName, content = CONTENT) => REPORTERS[name].text(content);
const LAST_LINE = 'evaluated: schema, quotes; not evaluated: SHACL\n';

it('human: a problem as on a terminal, without colour, and the last line', async () => {
  const text = await report('human');
  expect(text).toMatch(/^entries\/a, strange%name\.yaml:18:5: error\[check-quote-misplaced\]: the quote is elsewhere,\\u\{A\}100% of it\n {2}about: /);
  expect(text).not.toContain('\u001B');
  expect(text.endsWith(LAST_LINE)).toBe(true);
  expect(await report('human', NOTHING)).toBe('evaluated: nothing; not evaluated: nothing\n');
});

it('json: everything in one object', async () => {
  expect(JSON.parse(await report('json'))).toEqual({ format: 1, ...CONTENT, totals: { error: 1, warning: 1, info: 1 } });
});

it('ndjson: a problem a line, and a summary', async () => {
  const lines = (await report('ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ type, code }) => [type, code])).toEqual([...PROBLEMS.map(({ code }) => ['problem', code]), ['summary', undefined]]);
  expect(lines.at(-1)).toMatchObject({ evaluated: CONTENT.evaluated, notEvaluated: CONTENT.notEvaluated, exitCode: 1 });
});

describe('sarif', () => {
  interface Sarif {
    runs: { tool: { driver: { name: string; version: string; rules: { id: string }[] } }; invocations: unknown[]; results: Record<string, unknown>[] }[];
  }
  const run = async (content = CONTENT) => (JSON.parse(await report('sarif', content)) as Sarif).runs[0]!;

  it('has the program, and a rule for each code', async () => {
    const { tool, results } = await run();
    expect(tool.driver).toMatchObject({ name: 'variorum', version: '1.2.3' });
    expect(results.map(({ ruleId, ruleIndex }) => [ruleId, tool.driver.rules[ruleIndex as number]?.id])).toEqual(PROBLEMS.map(({ code }) => [code, code]));
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
  });

  it('has places as URIs; without one there is no location', async () => {
    const [misplaced, licence, repeated] = (await run()).results;
    expect(misplaced!.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'entries/a%2C%20strange%25name.yaml' }, region: { startLine: 18, startColumn: 5 } },
        logicalLocations: [{ fullyQualifiedName: 'https://example.org/claim/1', kind: 'resource' }],
      },
    ]);
    expect(licence!.locations).toEqual([{ physicalLocation: { artifactLocation: { uri: 'file:///tmp/%C3%96.yaml' } } }]);
    expect(repeated).not.toHaveProperty('locations');
  });

  it('was executed where the call was right, problems or not', async () => {
    expect((await run()).invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
    expect((await run({ ...NOTHING, exitCode: 3 })).invocations).toEqual([{ executionSuccessful: false, exitCode: 3 }]);
  });
});

it('github: a workflow command a problem, with its characters escaped', async () => {
  expect((await report('github')).split('\n')).toEqual([
    '::error file=entries/a%2C strange%25name.yaml,line=18,col=5,title=check-quote-misplaced::the quote is elsewhere,\\u{A}100%25 of it%0Aexpected: five%0Atry: move it%0Aabout: https://example.org/claim/1',
    '::warning file=/tmp/Ö.yaml,title=document-licence::the document has no licence',
    '::notice title=input-repeated::read once',
    LAST_LINE.trimEnd(),
    '',
  ]);
});

it('ttl: a SHACL validation report with a result for each problem', async () => {
  const count = async (content: typeof CONTENT) => {
    const quads = new Parser().parse(await report('ttl', content));
    const objects = (name: string) =>
      quads.filter(({ predicate }) => predicate.value === `http://www.w3.org/ns/shacl#${name}`).map(({ object }) => object.value);
    return { conforms: objects('conforms'), results: objects('result').length };
  };
  expect(await count(CONTENT)).toEqual({ conforms: ['false'], results: PROBLEMS.length });
  expect(await count(NOTHING)).toEqual({ conforms: ['true'], results: 0 });
});

it('totals count each severity', () => {
  expect(totals([...PROBLEMS, ...PROBLEMS])).toEqual({ error: 2, warning: 2, info: 2 });
  expect(totals([])).toEqual({ error: 0, warning: 0, info: 0 });
});

describe('the reporter of a file', () => {
  it.each([
    ['report.txt', 'human'],
    ['a.b/report.JSON', 'json'],
    ['report.jsonl', 'ndjson'],
    ['report.pdf', undefined],
    ['a.json/report', undefined],
  ])('%s: %s', (file, name) => {
    expect(reporterFor(file)).toBe(name);
  });

  it('every format is chosen by an extension of its own', () => {
    for (const name of REPORT_NAMES) for (const extension of REPORTERS[name].extensions) expect(reporterFor(`report.${extension}`)).toBe(name);
  });
});
