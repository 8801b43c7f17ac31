/** `variorum check`: what is clean stays clean, what is wrong is shown at its place, and reports are what their formats ask for. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLI, filesIn, folderWith, NO_SHARED, hasShared, ROOT, SAMPLE, SHARED, variorum } from '../../support.js';

const CLEAN = /^evaluated: .*SHACL \(\d+ shapes\).*21 check queries.*; not evaluated: /m;

const ENTRY = `format: 1
id: raid-at-brindle-ford
document: { title: Raid at Brindle Ford, language: en, sha256: ${'ab'.repeat(32)}, license: https://creativecommons.org/publicdomain/zero/1.0/ }
event:
  id: raid-at-brindle-ford
  label: Raid at Brindle Ford
  sides:
    1: { actors: [herons] }
    2: { actors: [] }
actors:
  - { id: herons, name: Herons }
claims:
  - id: killed-side-1
    metric: killed
    of: side 1
    count: 12
    accumulation: total
    at: { section: Lead, start: 10, end: 20 }
    quote: 12 killed
`;

describe('what is clean', () => {
  it('data/entries', async () => {
    const { code, stdout, stderr } = await variorum(['check', 'data/entries']);
    expect(stderr).toMatch(CLEAN);
    expect(stderr).not.toMatch(/(error|warning)\[/);
    expect([code, stdout]).toEqual([0, '']);
  });

  it('an export with a withheld claim, beside the ontology and the number rules', async () => {
    const withheld = ENTRY.replace('    quote: 12 killed\n', '    quote: 12 killed\n    review: [{ status: withheld }]\n');
    const out = join(folderWith({ 'e.yaml': withheld }), 'out');
    await variorum(['export', join(out, '..', 'e.yaml'), 'data/entries', '-o', out, '--formats', 'nq,ttl', '--findings']);
    for (const name of ['variorum.nq', 'variorum.ttl']) {
      const { code, stdout, stderr } = await variorum(['check', join(out, name), 'ontology/ontology.ttl', 'ontology/number-rules.ttl']);
      expect([code, stdout, /error\[.*/.exec(stderr)]).toEqual([0, '', null]);
    }
  });

  it.each(['nq', 'ttl', 'jsonld', 'trig'])('the export of the sample and of data/entries, as %s', async (format) => {
    const out = join(folderWith(), 'out');
    const exported = await variorum(['export', SAMPLE, 'data/entries', '-o', out, '--formats', format]);
    expect(exported.stderr).not.toMatch(/(error|warning)\[(check|shape)/);
    expect(exported.code).toBe(0);
    const { code, stderr } = await variorum(['check', out]);
    expect(stderr).not.toMatch(/(error|warning)\[/);
    expect(stderr).toMatch(CLEAN);
    expect(stderr).toContain('the syntax of 2 RDF files');
    expect(code).toBe(0);
  });

  it.skipIf(!hasShared)(`the seed and ten articles of the corpus${NO_SHARED}`, async () => {
    const corpus = join(SHARED, 'corpus/articles');
    const articles = existsSync(corpus)
      ? readdirSync(corpus)
          .filter((name) => name.endsWith('.txt'))
          .sort()
          .filter((_, index) => index % 12 === 0)
          .slice(0, 10)
          .map((name) => join(corpus, name))
      : [];
    const out = join(folderWith(), 'out');
    const seed = readdirSync(join(SHARED, 'seed')).filter((name) => name.endsWith('.txt'));
    const { code, stderr } = await variorum(['export', ...seed.map((name) => join(SHARED, 'seed', name)), ...articles, '-o', out, '--formats', 'nq']);
    expect(stderr).not.toMatch(/error\[/);
    expect(code).toBe(0);
    const checked = await variorum(['check', out]);
    expect(checked.stderr).not.toMatch(/error\[/);
    expect(checked.code).toBe(0);
  });
});

describe('what is wrong', () => {
  it('in an entry is shown at its line, though it was found in the graph', async () => {
    const cwd = folderWith({ 'entry.yaml': ENTRY });
    const { code, stderr } = await variorum(['check', 'entry.yaml'], { cwd });
    // The place of the evidence; the side that nobody is on.
    expect(stderr).toContain('entry.yaml:18:5: error[check-quote-misplaced]: “12 killed” has 9 characters, but its position has 10 (10–20)');
    expect(stderr).toContain('entry.yaml:9:5: warning[check-side-unused]');
    expect(code).toBe(1);
  });

  it('in an entry is said by export too, in its report and its exit code', async () => {
    const cwd = folderWith({ 'entry.yaml': ENTRY });
    const { code, stderr } = await variorum(['export', 'entry.yaml', '-o', 'out'], { cwd });
    expect(stderr).toContain('entry.yaml:18:5: error[check-quote-misplaced]');
    expect(code).toBe(1);
    const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as { inputs: { problems: { code: string; place: object }[] }[] };
    expect(report.inputs[0]?.problems.map(({ code: found }) => found)).toEqual(['check-quote-misplaced', 'check-side-unused']);
    expect(report.inputs[0]?.problems[0]?.place).toEqual({ line: 18, column: 5 });
  });

  it('in RDF names the node, and the drafted entry beside it', async () => {
    const cwd = folderWith();
    await variorum(['export', SAMPLE, '-o', 'out', '--formats', 'nq'], { cwd });
    const file = join(cwd, 'out/variorum.nq');
    const lines = readFileSync(file, 'utf8').split('\n');
    const without = lines.filter((line) => !/killed-side-1-per-lmo> <[^>]*#comparisonKey>/.test(line));
    expect(without.length).toBe(lines.length - 1);
    const copy = folderWith({ 'out/variorum.nq': without.join('\n'), 'single.nq': without.join('\n') });
    cpSync(join(cwd, 'out/entries'), join(copy, 'out/entries'), { recursive: true });
    const inFolder = await variorum(['check', 'out'], { cwd: copy });
    const claim = 'https://w3id.org/variorum/id/claim/battle-of-port-larkmoor-2031/killed-side-1-per-lmo';
    expect(inFolder.stderr).toMatch(/out\/entries\/battle-of-port-larkmoor-2031\.yaml:\d+:\d+: error\[shape-violation\]: vr:comparisonKey is missing/);
    expect(inFolder.stderr).toContain(`about: <${claim}>`);
    // The shape has said it; the query that says the same is silent.
    expect(inFolder.stderr).not.toContain('check-key-missing');
    const single = await variorum(['check', 'single.nq'], { cwd: copy });
    expect(single.stderr).toContain('single.nq: error[shape-violation]: vr:comparisonKey is missing');
    expect([inFolder.code, single.code]).toEqual([1, 1]);
  });

  it.each([
    ['once', /ontology#accumulation>/, 'acumulation', 'accumulation'],
    ['in a code throughout', /ontology#killed>/g, 'kiled', 'killed'],
    ['in a class throughout', /ontology#Side>/g, 'Sied', 'Side'],
  ])('a term misspelt %s in the graphs of an export', async (_, right, wrong, near) => {
    const cwd = folderWith();
    await variorum(['export', SAMPLE, '-o', 'out', '--formats', 'nq,ttl'], { cwd });
    const file = join(cwd, 'out/variorum.nq');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(right, `ontology#${wrong}>`));
    const { code, stderr } = await variorum(['check', 'out'], { cwd });
    expect(stderr).toContain(`error[graph-unknown-term]: vr:${wrong} is not a term of the vocabulary`);
    expect(stderr).toContain(`did you mean vr:${near}?`);
    expect(code).toBe(1);
  });

  it('is not looked for in a part of a graph', async () => {
    const cwd = folderWith({ 'cut.ttl': '<urn:a> <urn:b> <urn:c> . <urn:d' });
    const { code, stderr } = await variorum(['check', 'cut.ttl'], { cwd });
    expect(stderr).toContain('error[graph-syntax]');
    expect(stderr).toContain('not evaluated: SHACL and check queries over RDF: 1 file could not be read to the end');
    expect(code).toBe(3);
  });

  it('does not count below --fail-on', async () => {
    const cwd = folderWith({ 'entry.yaml': ENTRY.replace('end: 20', 'end: 19') });
    const codes = [];
    for (const failOn of ['error', 'warning', 'never']) codes.push((await variorum(['check', 'entry.yaml', '--fail-on', failOn], { cwd })).code);
    expect(codes).toEqual([0, 1, 0]);
  });

  it('is what cannot be mapped, whose graph is said not to be evaluated', async () => {
    const cwd = folderWith({ 'entry.yaml': ENTRY.replace('of: side 1', 'of: side 7') });
    const { code, stderr } = await variorum(['check', 'entry.yaml'], { cwd });
    expect(stderr).toContain('error[entry-reference]');
    expect(stderr).toContain('not evaluated: the graph of 1 entry that cannot be mapped');
    expect(code).toBe(1);
  });

  it('is an article, with what to do instead', async () => {
    const { code, stderr } = await variorum(['check', SAMPLE]);
    expect(stderr).toContain('try: draft an entry first: variorum draft');
    expect(stderr).toContain('evaluated: nothing; not evaluated: anything');
    expect(code).toBe(3);
  });

  it.each([[[]], [['x.ttl', '--report', 'report.pdf']], [['x.ttl', '--report-format', 'pdf']]])('in the call: check %j', async (args) => {
    const { code } = await variorum(['check', ...args], { cwd: folderWith({ 'x.ttl': '' }) });
    expect(code).toBe(2);
  });
});

describe('two exports together', () => {
  const exported = async () => {
    const cwd = folderWith({ 'entry.yaml': ENTRY.replace('end: 20', 'end: 19').replace('    2: { actors: [] }\n', '') });
    for (const out of ['one', 'two']) expect((await variorum(['export', 'entry.yaml', '-o', out, '--formats', 'nq'], { cwd })).code).toBe(0);
    return cwd;
  };

  it('are in order where what they share says the same', async () => {
    const { code, stderr } = await variorum(['check', 'one', 'two'], { cwd: await exported() });
    expect(stderr).not.toMatch(/(error|warning)\[/);
    expect(stderr).toContain('the syntax of 4 RDF files');
    expect(stderr).toContain('check queries over 2 descriptions of exports');
    expect(code).toBe(0);
  });

  it('are not where it says two things of one node, or a description is wrong', async () => {
    const cwd = await exported();
    const change = (file: string, from: string, to: string) => {
      const text = readFileSync(join(cwd, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(cwd, file), text.replace(from, to));
    };
    change('two/variorum.nq', 'ontology#low> "12"', 'ontology#low> "11"');
    change('two/void.ttl', 'void:triples ', 'dcterms:title ');
    const { code, stderr } = await variorum(['check', 'one', 'two'], { cwd });
    expect(stderr).toMatch(/error\[shape-violation\]: .*vr:low/);
    expect(stderr).toMatch(/two\/void\.ttl: error\[shape-violation\]/);
    expect(code).toBe(1);
  });
});

describe('standard input', () => {
  it('is an entry, or what --format says', async () => {
    const cwd = folderWith({ 'entry.yaml': ENTRY });
    await variorum(['export', 'entry.yaml', '-o', 'out', '--formats', 'nq,ttl'], { cwd });
    const check = (input: string, ...options: string[]) => variorum(['check', '-', ...options], { cwd, input });
    for (const options of [[], ['--format', 'yaml']]) expect((await check(ENTRY, ...options)).stderr).toContain('-:18:5: error[check-quote-misplaced]');
    for (const format of ['nq', 'ttl']) {
      const { code, stderr } = await check(readFileSync(join(cwd, `out/variorum.${format}`), 'utf8'), '--format', format);
      expect(stderr).toContain('error[check-quote-misplaced]');
      expect(stderr).toContain('evaluated: the syntax of 1 RDF file');
      expect(code).toBe(1);
    }
    const text = 'Raid at Brindle Ford. 12 killed.';
    writeFileSync(join(cwd, 'quoted.yaml'), ENTRY.replace('ab'.repeat(32), createHash('sha256').update(text).digest('hex')));
    const document = await variorum(['check', 'quoted.yaml', '-', '--format', 'text'], { cwd, input: text });
    expect(document.stderr).toContain('error[entry-evidence]: at 10–20 the document has "indle Ford"');
    expect(document.stderr).toContain('the quotes of 1 entry in its document');
    expect((await check('x', '--format', 'csv')).code).toBe(2);
  });

  it('is what a file is whose name does not tell it', async () => {
    const cwd = folderWith({ 'entry.draft': ENTRY });
    expect((await variorum(['check', 'entry.draft'], { cwd })).stderr).toContain('give its format with --format: yaml, text, ttl');
    expect((await variorum(['check', 'entry.draft', '--format', 'yaml'], { cwd })).stderr).toContain('entry.draft:18:5: error');
  });
});

describe('the self-test', () => {
  it('says how many rules were seen to work', async () => {
    const { code, stderr } = await variorum(['check', '--self-test']);
    expect(stderr).toMatch(
      /^evaluated: the rules: \d{3} SHACL constraints and 21 check queries find what is wrong and pass what is right; not evaluated: nothing$/m,
    );
    expect(code).toBe(0);
  });
});

describe('a report', () => {
  const files: Record<string, string> = {};
  beforeAll(async () => {
    const cwd = folderWith({ 'a, strange%name.yaml': ENTRY, 'graph.ttl': '<https://example.org/x> a <https://w3id.org/variorum/ontology#Relay> .' });
    for (const ending of ['txt', 'json', 'ndjson', 'sarif', 'github', 'ttl'])
      await variorum(['check', 'a, strange%name.yaml', 'graph.ttl', '--report', `report.${ending}`], { cwd });
    Object.assign(files, filesIn(cwd));
  });
  const report = (ending: string) => files[`report.${ending}`] ?? '';

  interface Found {
    code: string;
    severity: string;
    message: string;
    focus?: string;
    place?: { file?: string; line?: number; column?: number };
  }
  const CODES = ['check-quote-misplaced', 'check-side-unused', 'shape-violation'];

  it('human: the words of the terminal, and the last line', () => {
    expect(report('txt')).toContain('a, strange%name.yaml:18:5: error[check-quote-misplaced]');
    expect(report('txt')).toMatch(/\nevaluated: .*; not evaluated: .*\n$/);
  });

  it('json: everything in one object', () => {
    const { format, software, problems, totals, evaluated, notEvaluated, exitCode } = JSON.parse(report('json')) as Record<string, unknown> & {
      problems: Found[];
    };
    expect(format).toBe(1);
    expect(software).toMatch(/^variorum \d/);
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual(CODES);
    expect(totals).toEqual({ error: problems.filter(({ severity }) => severity === 'error').length, warning: 1, info: 0 });
    expect([Array.isArray(evaluated), Array.isArray(notEvaluated), exitCode]).toEqual([true, true, 1]);
  });

  it('ndjson: an object a line, the last says what was evaluated', () => {
    const lines = report('ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    expect(lines.map(({ type }) => type)).toEqual([...lines.slice(1).map(() => 'problem'), 'summary']);
    expect(lines.length - 1).toBe((JSON.parse(report('json')) as { problems: unknown[] }).problems.length);
  });

  it('sarif: 2.1.0, with rules, levels and places', () => {
    const { version, $schema, runs } = JSON.parse(report('sarif')) as {
      version: string;
      $schema: string;
      runs: {
        tool: { driver: { name: string; version: string; rules: { id: string; shortDescription: { text: string } }[] } };
        columnKind: string;
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          message: { text: string };
          locations: {
            physicalLocation?: { artifactLocation: { uri: string }; region?: { startLine: number; startColumn: number } };
            logicalLocations?: { fullyQualifiedName: string }[];
          }[];
        }[];
      }[];
    };
    expect([version, runs.length]).toEqual(['2.1.0', 1]);
    expect($schema).toContain('sarif-2.1.0');
    const { tool, results, columnKind } = runs[0]!;
    expect(columnKind).toBe('unicodeCodePoints');
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(CODES);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note', 'none']).toContain(level);
      expect(message.text.length).toBeGreaterThan(10);
      const [{ physicalLocation, logicalLocations }] = locations as [(typeof locations)[number]];
      const { uri } = physicalLocation!.artifactLocation;
      expect(new URL(uri, 'https://base.example/').pathname).toMatch(/^\/(graph\.ttl|a%2C%20strange%25name\.yaml)$/);
      if (physicalLocation?.region) expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^https:/);
    }
  });

  it('github: a workflow command a problem, with its characters escaped', () => {
    const lines = report('github').trimEnd().split('\n');
    const annotations = lines.filter((line) => line.startsWith('::'));
    expect(annotations.length).toBe((JSON.parse(report('json')) as { problems: unknown[] }).problems.length);
    for (const line of annotations) expect(line).toMatch(/^::(error|warning|notice) (file|line|col|title)=[^,:]*(,(file|line|col|title)=[^,:]*)*::.+$/);
    expect(annotations.some((line) => line.startsWith('::error file=a%2C strange%25name.yaml,line=18,col=5,title=check-quote-misplaced::'))).toBe(true);
  });

  it('ttl: a validation report of SHACL', () => {
    const quads = new Parser().parse(report('ttl'));
    const SH = 'http://www.w3.org/ns/shacl#';
    const values = (subject: string, property: string) =>
      quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === SH + property).map(({ object }) => object);
    const [node] = quads.filter(({ object }) => object.value === `${SH}ValidationReport`).map(({ subject }) => subject.value);
    expect(values(node!, 'conforms').map(({ value }) => value)).toEqual(['false']);
    const results = values(node!, 'result').map(({ value }) => value);
    expect(results.length).toBe((JSON.parse(report('json')) as { problems: unknown[] }).problems.length);
    for (const result of results) {
      for (const property of ['focusNode', 'resultSeverity', 'sourceConstraintComponent', 'sourceShape']) expect(values(result, property)).toHaveLength(1);
      expect(['Violation', 'Warning', 'Info'].map((name) => SH + name)).toContain(values(result, 'resultSeverity')[0]?.value);
      expect(values(result, 'resultMessage').length).toBeGreaterThan(0);
    }
  });

  it('goes to standard output as -', async () => {
    const { stdout } = await variorum(['check', 'data/entries', '--report', '-', '--report-format', 'json']);
    expect((JSON.parse(stdout) as { problems: Found[] }).problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

it('--help loads no package of RDF', async () => {
  const { stdout, stderr, code } = await variorum(['--help'], { node: ['--import', `data:text/javascript,${encodeURIComponent(SPY)}`] });
  expect(stdout).toContain('check');
  expect([stderr.match(/loaded .*/g) ?? [], code]).toEqual([[], 0]);
  expect(existsSync(CLI)).toBe(true);
  expect(existsSync(join(ROOT, 'ontology/shapes.ttl'))).toBe(true);
});

/** Says on stderr which packages of RDF are loaded. */
const SPY = `import { registerHooks, register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`export async function resolve(specifier, context, next) {
  if (/^(n3|jsonld|oxigraph|rdf-validate-shacl|@traqula|@comunica)/.test(specifier)) process.stderr.write('loaded ' + specifier + '\\\\n');
  return next(specifier, context);
}\`));`.replace('registerHooks, ', '');

describe('JSON-LD that refers to its context', () => {
  const CONTEXT = 'https://example.org/shared/context.jsonld';
  let cwd = '';
  beforeAll(async () => {
    cwd = folderWith({ 'context.jsonld': readFileSync(join(ROOT, 'ontology/context.jsonld'), 'utf8') });
    const { code } = await variorum(['export', SAMPLE, '-o', 'out', '--formats', 'jsonld', '--context', CONTEXT], { cwd });
    expect(code).toBe(0);
  });

  it.each([
    ['check', []],
    ['compare', ['--all']],
    ['site', ['-o', 'site']],
    ['load', ['--store', 'oxigraph', '--emit', 'bulk', '--graph', 'https://example.org/graph/all']],
  ])('is read by %s with the file of the context; without it the message says how', async (command, more) => {
    const without = await variorum([command, 'out/variorum.jsonld', ...more], { cwd });
    expect(without.stderr).toContain(`try: --jsonld-context ${CONTEXT}=context.jsonld`);
    expect(without.code).not.toBe(0);
    const given = await variorum([command, 'out/variorum.jsonld', ...more, '--jsonld-context', `${CONTEXT}=context.jsonld`], { cwd });
    expect(given.stderr).not.toMatch(/error\[/);
    expect(given.code).toBe(0);
  });
});
