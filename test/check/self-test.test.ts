/** Every rule finds what it is there for: each constraint of each shape, each check query; and its near miss is left alone. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRules, selfTest, type Rules } from '../../src/check/index.js';
import { ruleTexts, selfTestTexts } from '../../src/library/bundled-rules.js';
import { mapEntry, mapLinks, mapNumberRules, mapRegistry } from '../../src/map/index.js';
import { PROBLEM_CODES } from '../../src/problem.js';
import { GraphStatistics, describeExport, descriptionPrefixes, FORMATS } from '../../src/rdf/index.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';
import { expectFile, ROOT } from '../support.js';

const CHECKS = join(ROOT, 'queries/checks');
const names = readdirSync(CHECKS);

/** The example that the shapes are tried on: what is made of the fictional entry, and the description of it. */
async function example(): Promise<string> {
  const registry = fictionalRegistry();
  const blocks = [
    { title: 'A fictional entry', ...mapEntry(fictionalEntry(), { registry, version: '0.0.0', generatedAt: '2031-04-01T00:00:00Z' }) },
    { title: 'A fictional registry', ...mapRegistry(registry) },
    { title: 'Links of it', ...mapLinks(registry.links) },
    { title: 'Number rules', quads: mapNumberRules().quads.filter(({ subject }) => /#rule(?:DefaultSet|SetDefault|Dozens?)$/.test(subject.value)) },
  ];
  const census = new GraphStatistics();
  for (const { quads } of blocks) census.add(quads);
  const files = [{ name: 'variorum.ttl', mediaType: 'text/turtle', bytes: 1, sha256: 'ab'.repeat(32) }];
  const description = describeExport({
    title: 'A fictional export',
    statistics: census,
    files,
    version: '0.0.0',
    sharedLicence: 'https://example.org/licence',
  });
  const writing = FORMATS.trig.open({ base: DEFAULT_BASE, prefixes: descriptionPrefixes });
  let text = '# A graph of fictional things that conforms to every shape; `variorum check --self-test` breaks it in every way.\n';
  for (const block of [...blocks, { title: 'The description', quads: description }]) text += await writing.block(block);
  return text + (await writing.end());
}

describe('the self-test', () => {
  it('has an example made of the fictional entry', async () => {
    expectFile(join(ROOT, 'ontology/self-test.trig'), await example());
  });

  it('sees every constraint of every shape and every check query fire, and no near miss', async () => {
    const rules = await readRules(ruleTexts());
    const { constraints, checks, problems } = await selfTest(rules, selfTestTexts());
    expect(problems).toEqual([]);
    expect(checks).toBe(rules.checks.length);
    expect(constraints).toBeGreaterThan(300);
  });

  it('notices a rule that is silently skipped', async () => {
    const texts = ruleTexts();
    const without = (rules: Rules, code: string): Rules => ({
      ...rules,
      checks: rules.checks.map((check) => (check.code === code ? { ...check, sparql: 'SELECT ?focus WHERE { FILTER(false) }' } : check)),
    });
    const rules = without(
      await readRules({ ...texts, shapes: texts.shapes.replace('sh:minCount 1 ; sh:maxCount 1 ; sh:class vr:ComparisonKey', 'sh:class vr:Key') }),
      'check-key-missing',
    );
    const { problems } = await selfTest(rules, selfTestTexts());
    expect(problems.map(({ message }) => message)).toContain('check-key-missing finds nothing in a wrong graph');
    expect(problems.some(({ message }) => message.startsWith('the example does not conform: vr:comparisonKey points to'))).toBe(true);
  });
});

describe('check queries', () => {
  const queries = names.filter((name) => name.endsWith('.rq')).map((name) => name.slice(0, -3));

  it.each(queries)('%s has its code, a graph that is wrong and a near miss', (name) => {
    expect(Object.keys(PROBLEM_CODES)).toContain(`check-${name}`);
    expect(names).toContain(`${name}.bad.trig`);
    expect(names).toContain(`${name}.near.trig`);
  });

  it('stand for every code, and no file stands for nothing', () => {
    const codes = Object.keys(PROBLEM_CODES).filter((code) => code.startsWith('check-') && code !== 'check-rule');
    expect(codes.sort()).toEqual(queries.map((name) => `check-${name}`).sort());
    expect(names.filter((name) => !queries.includes(name.replace(/\.(rq|bad\.trig|near\.trig)$/, '')))).toEqual([]);
  });

  it('have the severity that the table of codes has', async () => {
    const { checks } = await readRules(ruleTexts());
    for (const { code, severity } of checks) expect(PROBLEM_CODES[code][0], code).toBe(severity);
  });
});
