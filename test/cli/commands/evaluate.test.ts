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
    'using the bundled registry to recognise names; --registry DIR names your own, --registry states a pack, --registry none does without\n',
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

describe('--findings', () => {
  const { sha256 } = JSON.parse(readFileSync(GOLD, 'utf8')) as { sha256: string };
  const list = (...accounts: number[][][]) =>
    JSON.stringify({ article: 'port-larkmoor-2031.txt', sha256, findings: [{ rule: 'rivals', accounts }], traps: [] });
  // Killed on side 1: 48, 37 and 90 by three sources of the infobox.
  const RIVALS = list([[700, 709]], [[769, 778]], [[829, 838]]);

  it('scores what compare finds, from the gold figures and from the draft', async () => {
    const folder = folderWith({ 'larkmoor.json': RIVALS });
    const { stdout, code } = await evaluate(GOLD, '--findings', folder, '--explain');
    expect(stdout).toMatch(/^findings from entries of gold figures \(comparison alone\) .*\nrivals +\d\.\d\d +\d+\/\d+ +1\.00 +1\/1\n/);
    expect(stdout).toMatch(/\n\nfindings from drafts \(with reading\) .*\nrivals +\d\.\d\d +\d+\/\d+ +1\.00 +1\/1\n/);
    expect(stdout).toContain('\nport-larkmoor-2031, from drafts (with reading)\n  wrong   ');
    expect(code).toBe(EXIT.success);
    const rows = JSON.parse((await evaluate(GOLD, '--findings', folder, '--format', 'json')).stdout) as { findings: string; from: string; recall: number }[];
    expect(rows.map(({ findings, from, recall }) => [findings, from, recall])).toEqual([
      ['port-larkmoor-2031.txt', 'gold', 1],
      ['all', 'gold', 1],
      ['port-larkmoor-2031.txt', 'drafts', 1],
      ['all', 'drafts', 1],
    ]);
  });

  it('says which list names no figure of the gold file, or has no gold file, or is none', async () => {
    const folder = folderWith({ 'a.json': list([[1, 2]], [[700, 709]]), 'b.json': RIVALS.replace('port-larkmoor-2031', 'ulver'), 'c.json': '{}' });
    const { stderr, stdout, code } = await evaluate(GOLD, '--findings', folder);
    const codes = [...stderr.matchAll(/(\w+\.json)(?::\d+)*: error\[([a-z-]+)\]/g)].map(([, file, code]) => `${file} ${code}`);
    expect([...new Set(codes)].sort()).toEqual(['a.json gold-evidence', 'b.json gold-article', 'c.json gold-file']);
    expect([stdout, code]).toEqual(['', EXIT.incomplete]);
  });

  it('does not go with what scores reading', async () => {
    await expect(evaluate(GOLD, '--findings', 'x', '--by-rule')).rejects.toThrow(UsageError);
  });
});
