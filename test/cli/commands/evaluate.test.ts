/** `variorum evaluate`: the scores of the sample, and what cannot be scored. */
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addEvaluate } from '../../../src/cli/commands/evaluate.js';
import { EXIT } from '../../../src/cli/exit.js';
import { UsageError } from '../../../src/problem.js';
import { article } from '../articles.js';
import { written } from '../written.js';
import { folderWith, SAMPLE } from '../../support.js';

const GOLD = SAMPLE.replace(/\.txt$/, '.gold.json');

const evaluate = (...args: string[]) =>
  written(async () => {
    const program = new Command();
    addEvaluate(program);
    await program.parseAsync(['evaluate', ...args], { from: 'user' });
  });

it('prints a table, or JSON with every figure that is missed', async () => {
  const { stdout, stderr, code } = await evaluate(GOLD);
  expect(stdout).toMatch(/^article +every field +right\/gold[^\n]*\nport-larkmoor-2031 +\d\.\d\d +\d+\/\d+ [^\n]*\n$/);
  expect([stderr, code]).toEqual([
    'using the bundled registry to recognise names; --registry DIR names your own, --registry none does without\n',
    EXIT.success,
  ]);
  const [row] = JSON.parse((await evaluate(GOLD, '--format', 'json')).stdout) as { everyField: { of: number; share: number }; missed: unknown[] }[];
  expect(row!.everyField.of).toBeGreaterThan(20);
  expect(row!.missed).toBeInstanceOf(Array);
});

it('--by-rule prints a table of outcome rules and one of mention rules, with every figure that was scored', async () => {
  const { pieces, code } = await evaluate(GOLD, '--by-rule');
  const [scores = '', outcomes = '', mentions = ''] = pieces;
  expect(code).toBe(0);

  const rowsOf = (table: string) => Array.from(table.matchAll(/^(\w+\.[\w-]+) +(\d+) +[\d.]+ +(\d+) /gm), ([, rule, right, read]) => ({ rule, right, read }));
  const read = (table: string) => rowsOf(table).reduce((total, row) => total + Number(row.read), 0);
  expect(outcomes).toMatch(/^\n+outcome rule {26}right {2}expected/);
  expect(mentions).toMatch(/^\n+mention rule {26}right {2}expected/);
  expect(rowsOf(outcomes)).toContainEqual({ rule: 'predicate.were-killed', right: expect.any(String) as string, read: expect.any(String) as string });
  expect(rowsOf(mentions).map(({ rule }) => rule)).toContain('single.a-person');
  const [, infobox = 0, prose = 0] = /(?:\d+\/(\d+)\/\d+).*?(?:\d+\/(\d+)\/\d+)/.exec(scores)?.map(Number) ?? [];
  expect(read(outcomes)).toBe(infobox + prose);
  expect(read(mentions)).toBeLessThan(read(outcomes));
});

it('--explain shows the quotes of figures that are missed, in excess or different', async () => {
  const gold = JSON.parse(readFileSync(GOLD, 'utf8')) as { claims: { quote: string; metric: string; low?: number }[] };
  gold.claims.forEach((claim, index) => Object.assign(claim, index === 0 ? { metric: 'missing' } : {}));
  const folder = folderWith({ 'gold.json': JSON.stringify(gold), 'port-larkmoor-2031.txt': readFileSync(SAMPLE) });
  const { stdout } = await evaluate(join(folder, 'gold.json'), '--explain');
  expect(stdout).toContain(`"${gold.claims[0]!.quote}" (missing `);
});

describe('the other files are scored where', () => {
  it('an article is missing, or of another edition, or a gold file is none', async () => {
    const gold = (name: string) => JSON.stringify({ article: `${name}.txt`, sha256: 'ab'.repeat(32), claims: [] });
    const folder = folderWith({
      'gold/a.json': gold('missing'),
      'gold/b.json': gold('other'),
      'gold/c.json': '{',
      'gold/d.json': '{}',
      'other.txt': article(),
    });
    const at = (name: string) => join(folder, name);
    const { stderr, stdout, code } = await evaluate(at('gold'), at('nowhere'), GOLD);
    const found = [...stderr.matchAll(/^(\S+?)(?::\d+)*: error\[([a-z-]+)\]: (.*)$/gm)].map(([, file, code]) => [normalize(file!), code]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries([
        [at('nowhere'), 'input-missing'],
        [at('gold/a.json'), 'gold-article'],
        [at('other.txt'), 'gold-article'],
        [at('gold/c.json'), 'gold-file'],
        [at('gold/d.json'), 'gold-file'],
      ]),
    );
    expect(stderr).toMatch(/there is no article missing\.txt\n {2}try: --articles DIR/);
    expect(stdout).toContain('port-larkmoor-2031');
    expect(code).toBe(EXIT.incomplete);
    expect(await evaluate(at('gold'))).toMatchObject({ stdout: '', code: EXIT.incomplete });
  });

  it('the sets cannot be read', async () => {
    const sets = join(folderWith({ 'sets.json': '{ "old": "ulver" }' }), 'sets.json');
    const { code, stderr, stdout } = await evaluate(GOLD, '--sets', sets);
    expect(stderr).toContain(`${sets}: error[gold-file]: old: `);
    expect(stdout).toContain('port-larkmoor-2031');
    expect(code).toBe(EXIT.incomplete);
  });
});

it('--articles that is no folder is wrong usage', async () => {
  await expect(evaluate(GOLD, '--articles', GOLD)).rejects.toThrow(UsageError);
});
