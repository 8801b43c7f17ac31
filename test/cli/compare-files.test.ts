/** Files → findings. All places and groups are fictional. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareFiles } from '../../src/cli/compare-files.js';
import { sha256 } from '../../src/slug.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';
import { folderWith } from '../support.js';

const claim = (id: string, count: number, claimant: string) =>
  `  - { id: ${id}, metric: killed, of: side 1, count: ${count}, accumulation: total, claimant: ${claimant}, at: { section: Infobox/Casualties1, start: 0, end: 4 }, quote: dead }\n`;
const entry = (id: string, ...claims: string[]) => `format: 1
id: ${id}
document: { title: The raid in ${id}, language: en, sha256: '${sha256(id)}' }
event: { id: raid, label: Raid, date: 2031-03-03, sides: { 1: { key: heron-league, actors: [heron-league] }, 2: { key: otter-front, actors: [otter-front] } } }
claims:
${claims.join('')}`;
const folder = folderWith({
  'registry/actors.yaml': '- { id: heron-league, name: Heron League }\n- { id: otter-front, name: Otter Front }\n',
  'one.yaml': entry('one', claim('a', 12, 'heron-league')),
  'other.yaml': entry('other', claim('b', 40, 'otter-front')),
  'bad.yaml': 'id: [',
});
const compared = (names: string[], base?: string) =>
  compareFiles(
    names.map((name) => join(folder, name)),
    { registry: join(folder, 'registry'), base },
  );

it('two sources that give different figures of one event, in two files, are a finding', async () => {
  const both = await compared(['one.yaml', 'other.yaml']);
  expect(both).toMatchObject({ read: 2, failed: 0, base: DEFAULT_BASE });
  expect([...both.model.claims.keys()]).toEqual([`${DEFAULT_BASE}claim/one/a`, `${DEFAULT_BASE}claim/other/b`]);
  expect(both.findings.map(({ rule }) => rule)).toContain('rivals');
});

it('one file has none; what cannot be read is counted; the base given is that of the data', async () => {
  const { findings, read, failed, base, model } = await compared(['one.yaml', 'bad.yaml'], 'https://example.org/');
  expect({ rivals: findings.filter(({ rule }) => rule === 'rivals'), read, failed, base }).toEqual({
    rivals: [],
    read: 1,
    failed: 1,
    base: 'https://example.org/',
  });
  expect([...model.accounts.keys()]).toEqual(['https://example.org/account/one']);
});
