/**
 * Names that every object has (`constructor`, `__proto__`) where outsiders choose the keys: in every reader they are words
 * like others, that are known or not. A table that is a plain object would answer with a function.
 */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, parseEntry, readRegistry, readYaml, sidecarSchema } from '../src/entry/index.js';
import { parseProject } from '../src/entry/project.js';
import { parseProposals } from '../src/io/proposals-file.js';
import { parseRecord } from '../src/io/records.js';
import { parseDescription } from '../src/io/sidecar.js';
import { suggestClusters } from '../src/link/clusters.js';
import { parseDecisions } from '../src/link/decision.js';
import { withReview } from '../src/link/review-table.js';
import type { Problem } from '../src/problem.js';
import { acled } from '../src/read/readers/acled.js';
import { ucdpGed } from '../src/read/readers/ucdp.js';
import { acledRow, gedRow, readRow } from './read/readers/tables/table.js';

/** The names, and what an entry or a table writes in small letters. */
const NAMES = [...Object.getOwnPropertyNames(Object.prototype)].flatMap((name) => [...new Set([name, name.toLowerCase()])]);

/** Everything within a value that is neither data nor absent. */
function functionsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [path];
  if (typeof value !== 'object' || value === null) return typeof value === 'string' && value.includes('[native code]') ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) => functionsIn(inner, `${path}.${key}`));
}

function expectWords(problems: readonly Problem[]): void {
  expect(functionsIn(problems)).toEqual([]);
  for (const { message } of problems) expect(message).not.toContain('[object');
}

describe.each(NAMES)('%s', (name) => {
  it.each([
    ['ACLED', acled, acledRow()],
    ['UCDP GED', ucdpGed, gedRow()],
  ] as const)('as any cell of a table of %s', (_, kind, row) => {
    for (const column of Object.keys(row)) {
      const { value, problems } = readRow(kind, { ...row, [column]: name });
      expect(functionsIn(value)).toEqual([]);
      expectWords(problems);
    }
  });

  it('as a word of a name that is compared', () => {
    const actor = (entry: string) => ({ kind: 'actor' as const, entry, id: 'x', name: `The ${name} Guard`, aliases: [name] });
    const { decisions } = suggestClusters([actor('a.yaml'), actor('b.yaml')], { registry: EMPTY_REGISTRY, states: EMPTY_REGISTRY });
    expect(decisions.map(({ members = [] }) => members.length)).toEqual([2]);
    expect(functionsIn(decisions)).toEqual([]);
  });

  it.each([
    ['an entry', (key: string) => parseEntry(`format: 1\nid: a\n${key}: 1\nevent: { id: a, label: A, type: [battle], date: 2031, ${key}: 2 }\n`)],
    ['a sidecar', (key: string) => readYaml(`title: A\n${key}: 1\n`, sidecarSchema)],
    ['a project', (key: string) => parseProject(`title: A\n${key}: 1\n`)],
    ['a registry', (key: string) => readRegistry({ 'actors.yaml': `- { id: a, name: A, kind: state, ${key}: 1 }\n` })],
    ['decisions', (key: string) => parseDecisions(`format: 1\nabout: links\n${key}: 1\ndecisions: []\n`, 'links' as never)],
  ])('as a field of %s is unknown, and named', (_, read) => {
    const { problems } = read(name);
    expectWords(problems);
    expect(problems.some(({ severity, message }) => severity === 'error' && message.includes(name))).toBe(true);
  });

  it('as a key of --document is unknown, and named', () => {
    const { value, problems } = parseDescription([`${name}=x`]);
    expect(value).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([`unknown field ${name}`]);
  });

  it('as a key of a record or a proposal is no field', () => {
    expectWords(parseRecord(`{"id": "a", "text": "A", "${name}": 1}`).problems);
    const { problems } = parseProposals(`{"${name}": 1}\n`, 'p.jsonl');
    expectWords(problems);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('as a column and a cell of a review table', () => {
    const { problems, changed } = withReview([], `subject,decision,${name}\n${name},${name},${name}\n`);
    expect(changed).toBe(0);
    expectWords(problems);
  });
});
