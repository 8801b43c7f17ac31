/**
 * The queries of docs/guide/cookbook.md, as a newcomer pastes them: on an export of the bundled entry and the sample, both
 * engines give the rows that the page shows. (`docs.cli.test.ts` runs the page's commands; an export needs the built program.)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatAnswer } from '../../src/cli/query/answer-formats.js';
import { valueOf } from '../../src/problem.js';
import { parseRdf } from '../../src/rdf/index.js';
import { comunica, parseQuery, type Engine } from '../../src/store/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { DEFAULT_BASE, PREFIXES, unknownTerm, vr } from '../../src/terms/index.js';
import { folderWith, removeScratch, ROOT, SAMPLE, variorum } from '../support.js';

const PAGE = readFileSync(join(ROOT, 'docs/guide/cookbook.md'), 'utf8');

interface Recipe {
  heading: string;
  file: string;
  sparql: string;
  /** The rows that the page shows, without the line that says what was evaluated. */
  shown: string;
  text: string;
}

const recipes: Recipe[] = PAGE.split(/^## /m)
  .slice(1)
  .map((text) => {
    const [, file = '', sparql = ''] = /^```sparql file=(\S+)\n([\s\S]*?)^```$/m.exec(text) ?? [];
    const [, command = '', shown = ''] = /^```console\n\$ (.*)\n([\s\S]*?)^[\d,]+ rows?; evaluated: .*\n```$/m.exec(text) ?? [];
    expect(command).toBe(`variorum query ${file} out --format table`);
    return { heading: text.slice(0, text.indexOf('\n')), file, sparql, shown, text };
  });

const engines: [string, Engine][] = [
  ['oxigraph', oxigraph()],
  ['comunica', await comunica()],
];

beforeAll(async () => {
  const out = join(folderWith(), 'out');
  const { code } = await variorum(['export', join(ROOT, 'data/entries'), SAMPLE, '-o', out, '--formats', 'nq']);
  expect(code).toBe(0);
  const quads = valueOf(parseRdf(readFileSync(join(out, 'variorum.nq'), 'utf8'), 'nq'));
  for (const [, engine] of engines) await engine.load(quads);
});
afterAll(removeScratch);

describe('the page', () => {
  it('has every query in one place, the comparable ones first, then ten questions', () => {
    expect(PAGE.match(/^```sparql/gm)).toHaveLength(recipes.length);
    expect(recipes.map(({ heading }) => /^\d+/.exec(heading)?.[0])).toEqual([undefined, ...Array.from({ length: 10 }, (_, index) => String(index + 1))]);
    expect(recipes[0]?.heading).toContain('what makes figures comparable');
  });

  it('names in its first section what a comparison key is made of', () => {
    for (const term of [vr.accountOf, vr.countedSide, vr.metric, vr.population, vr.accumulation, vr.coversFrom, vr.place, vr.comparisonKey])
      expect(recipes[0]?.text).toContain(`vr:${term.value.slice(PREFIXES.vr.length)}`);
  });

  it('uses terms that exist, in queries and text', () => {
    const names = Array.from(PAGE.matchAll(/\bvr:(\w+)/g), ([, name = '']) => `${PREFIXES.vr}${name}`);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((iri) => unknownTerm(iri) !== undefined)).toEqual([]);
  });

  it.each(recipes.slice(1))('tells the trap of $file in two sentences', ({ text }) => {
    const [, trap = ''] = /^\*\*Trap\*\*: (.+)$/m.exec(text) ?? [];
    expect(trap.match(/[^.]\.(?= |$)/g), trap).toHaveLength(2);
  });
});

describe.each(recipes)('$file', ({ file, sparql, shown }) => {
  it('is complete: a question, prefixes of its own, a fixed order', () => {
    expect(sparql).toMatch(/^# [A-Z].*[?.]\n/);
    const parsed = valueOf(parseQuery(sparql));
    expect(parsed.subType).toBe('select');
    if (file !== 'wrong.rq') expect(sparql).toMatch(/^ORDER BY /m);
  });

  it.each(engines)('gives the rows shown, with %s', async (_, engine) => {
    const answer = await engine.ask(sparql);
    expect(formatAnswer(answer, 'table', { bases: [DEFAULT_BASE], title: '' })).toBe(shown);
    expect(answer.kind === 'rows' && answer.rows.length).toBeGreaterThan(0);
  });
});

describe('the two answers about the toll', () => {
  const cells = (file: string, columns: readonly string[]): (number | undefined)[][] => {
    const [head = '', ...rows] = (recipes.find((one) => one.file === file)?.shown ?? '').trimEnd().split('\n');
    return rows.map((row) =>
      columns.map((column) => {
        const end = head.indexOf(column) + column.length;
        const text = /\S*$/.exec(row.slice(0, end))?.[0] ?? '';
        return text === '' ? undefined : Number(text);
      }),
    );
  };

  it('differ: the naive range is wider than that of any figures that count the same', () => {
    const [naive = []] = cells('wrong.rq', ['lowest', 'highest']);
    const keyed = cells('lowest-highest.rq', ['lowest', 'highest']).filter((row): row is [number, number] => row.every((one) => one !== undefined));
    expect(keyed.length).toBeGreaterThan(2);
    const width = ([low = 0, high = 0]: readonly (number | undefined)[]) => high - low;
    for (const range of keyed) expect(width(range)).toBeLessThan(width(naive));
  });
});
