/** Tables of one's own through `variorum export` and `variorum new`, as processes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, variorum } from '../../support.js';

const BASE = ['--base', 'https://example.org/', '--registry', 'none', '--document', 'license=https://creativecommons.org/licenses/by/4.0/'];
const TABLE =
  'No;Incident;Town;Killed;Who says\n1;Q-17;Brindle Ford;"at least 12";Lark News\n2;Q-17;Brindle Ford;x;Reed Watch\n3;Q-17;Brindle Ford;7–9;Reed Watch\n';
const MAPPING = `format: 1
dataset: { name: marsh, title: Marsh, language: en, revision: "1" }
row: { column: No }
event: { id: { column: Incident }, place: { name: { column: Town } } }
claims: [{ metric: killed, count: { column: Killed }, claimant: { column: Who says } }]
`;

describe('a mapping', () => {
  it.each([
    ['beside its table', { 'm.csv.mapping.yaml': MAPPING }, []],
    ['beside its table, by the name alone', { 'm.mapping.yaml': MAPPING }, []],
    ['of the command line', { 'a.yaml': MAPPING }, ['--mapping', 'a.yaml']],
    ['of the project', { 'a.yaml': MAPPING, 'variorum.yaml': 'mapping: a.yaml\n' }, []],
  ])('%s is found', async (_, files, options) => {
    const cwd = folderWith({ 'm.csv': TABLE, ...(files as Record<string, string>) });
    const { code, stderr } = await variorum(['export', 'm.csv', '-o', 'out', ...BASE, '--formats', 'nq,csv', ...options], { cwd });
    expect(stderr).toContain('m.csv:3: error[table-row]: "x" in the column Killed');
    expect(stderr).toContain('m.csv: 2 rows, 2 claims (marsh 1); 1 row could not be read');
    expect(stderr).not.toContain('shape-violation');
    expect(code).toBe(3);
    const quads = readFileSync(join(cwd, 'out/variorum.nq'), 'utf8').trimEnd().split('\n');
    // The event and the actors that rows share are described once.
    expect(new Set(quads).size).toBe(quads.length);
    expect(quads.filter((quad) => /<https:\/\/example.org\/event\/marsh-q-17[^>]*> <[^>]*#type> <[^>]*Event>/.test(quad))).toHaveLength(1);
    // A cell is found again at its place in the file.
    const [first] = /#start> "(\d+)"/.exec(quads.find((quad) => quad.includes('#start>')) ?? '')?.slice(1) ?? [];
    expect(TABLE.slice(Number(first), Number(first) + 11)).toBe('at least 12');
    expect(readFileSync(join(cwd, 'out/claims.csv'), 'utf8')).toContain('Lark News');
  });

  it('names the words that no two rows have', async () => {
    const twice = TABLE.replace('2;Q-17', '1;Q-17').replace(';x;', ';4;');
    const cwd = folderWith({ 'm.csv': twice, 'm.csv.mapping.yaml': MAPPING });
    const args = ['export', 'm.csv', '-o', 'out', ...BASE, '--formats', 'nq'];
    const { code, stderr } = await variorum(args, { cwd });
    expect(stderr).toContain('m.csv:3: error[table-row]: another row has the same words in the column No');
    expect(stderr).toContain('m.csv: 2 rows, 2 claims (marsh 1); 1 row could not be read');
    expect(code).toBe(3);
    const quads = readFileSync(join(cwd, 'out/variorum.nq'), 'utf8');
    expect(quads).not.toContain('"4"^^');
    const stopped = await variorum([...args, '--stop-on-error'], { cwd });
    expect(stopped.stderr).toContain('m.csv: 1 row, 1 claim (marsh 1); 1 row could not be read; the rest, from line 3 on, was not read');
    expect(stopped.code).toBe(3);
  });

  it('of the project leaves the tables of data sets alone, and a mapping is no input', async () => {
    const cwd = folderWith({ 'm.csv.mapping.yaml': MAPPING, 'm.csv': TABLE });
    const { code, stderr } = await variorum(['export', 'm.csv.mapping.yaml', '-o', 'out', ...BASE], { cwd });
    expect(stderr).toContain('this is the mapping of a table');
    expect(code).toBe(3);
    expect((await variorum(['export', 'm.csv', '-o', 'out', ...BASE, '--dataset', 'acled', '--mapping', 'm.csv.mapping.yaml'], { cwd })).code).toBe(2);
  });

  it('that is missing is drafted with the command that the message names', async () => {
    const cwd = folderWith({ 'm.csv': TABLE.replace(';x;', ';none;') });
    const { stderr } = await variorum(['export', 'm.csv', '-o', 'out', ...BASE], { cwd });
    const [, command = ''] = /: (variorum new .*) drafts its mapping/.exec(stderr) ?? [];
    expect(command).toBe('variorum new --for m.csv -o m.csv.mapping.yaml');
    expect((await variorum(command.split(' ').slice(1), { cwd })).code).toBe(0);
    const after = await variorum(['export', 'm.csv', '-o', 'out', ...BASE, '--formats', 'ttl'], { cwd });
    expect(after.stderr).toContain('m.csv: 3 rows, 3 claims (m 1)');
    expect(after.code).toBe(0);
  });
});
