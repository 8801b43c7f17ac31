/** `variorum registry`: what may be one in several entries, and what a person decides: accepted, split, refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Decisions } from '../../../src/link/index.js';
import { filesIn, folderWith, variorum } from '../../support.js';

/** An entry with a figure of a ministry, and with an office of monitors. */
const entry = (id: string, ministry: string) => `# Notes of ours.
format: 1
id: ${id}
document: { title: ${id}, language: en, sha256: ${'ab'.repeat(32)}, license: 'https://creativecommons.org/publicdomain/zero/1.0/' }
event: { id: ${id}, label: ${id}, date: 2031-05-04 }
actors:
  - { id: ministry, name: "${ministry}" }
  - { id: office, name: Larkmoor Monitoring Office }
claims:
  - { id: k, metric: killed, count: 12, accumulation: total, claimant: ministry, quote: 12 killed, at: { section: Text, start: 10, end: 19 } } # seen
  - { id: i, metric: injured, count: 9, accumulation: total, claimant: office, quote: 9 injured, at: { section: Text, start: 30, end: 39 } }
`;
const NAMES = ['Ostmere Ministry of National Defence', "Ostmere's Defence Ministry", 'Ostmere Defense Ministry', 'Ministry of Defence of Ostmere'];
const ENTRIES = Object.fromEntries(NAMES.map((name, at) => [`entries/e${at + 1}.yaml`, entry(`e${at + 1}`, name)]));

async function suggested() {
  const cwd = folderWith(ENTRIES);
  const { code, stderr } = await variorum(['registry', 'suggest', 'entries', '-o', 'decisions.yaml', '--registry', 'none'], { cwd });
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('2 proposals') as string });
  const path = join(cwd, 'decisions.yaml');
  const decisions = parse(readFileSync(path, 'utf8')) as Decisions;
  const apply = async (changed: Decisions, ...args: string[]) => {
    writeFileSync(path, stringify(changed));
    return variorum(['registry', 'apply', 'decisions.yaml', '--into', 'registry', ...args], { cwd });
  };
  return { cwd, decisions, apply };
}

it('puts four spellings of one ministry together with its evidence, and decides nothing', async () => {
  const { decisions } = await suggested();
  const ministry = decisions.decisions.find(({ members = [] }) => members.some(({ id }) => id === 'ministry'));
  expect(ministry?.members?.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
  expect(ministry?.evidence?.map(({ kind }) => kind)).toContain('spelling');
  expect(decisions.decisions.map(({ decision }) => decision)).toEqual(['undecided', 'undecided']);
});

it('what is accepted, split and refused: parts move into the registry, entries name them and keep their comments, the refused stay', async () => {
  const { cwd, decisions, apply } = await suggested();
  const parts = ['ostmere-ministry-of-war', 'ostmere-ministry-of-war', 'ostmere-ministry-of-peace', 'ostmere-ministry-of-peace'];
  const decided = {
    ...decisions,
    decisions: decisions.decisions.map((one) =>
      one.members?.[0]?.id === 'ministry'
        ? { ...one, decision: 'split' as const, by: 'Ada', members: one.members.map((member, at) => ({ ...member, as: parts[at] ?? '' })) }
        : { ...one, decision: 'refuse' as const, by: 'Ada' },
    ),
  };
  const dry = await apply(decided, '--dry-run');
  expect(dry.stderr).toContain('nothing was written');
  expect(filesIn(join(cwd, 'entries'))).toEqual(Object.fromEntries(Object.entries(ENTRIES).map(([name, text]) => [name.slice(8), text])));

  const { code, stderr } = await apply(decided);
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('2 entities added to registry; 4 entries rewritten') as string });
  expect(stderr).toContain('1 refused');
  const actors = parse(filesIn(join(cwd, 'registry'))['actors.yaml'] ?? '') as { id: string; name: string; aliases: string[] }[];
  expect(actors.map(({ id }) => id).sort()).toEqual(['ostmere-ministry-of-peace', 'ostmere-ministry-of-war']);
  expect(actors.flatMap(({ name, aliases }) => [name, ...aliases]).sort()).toEqual([...NAMES].sort());
  for (const text of Object.values(filesIn(join(cwd, 'entries')))) {
    expect(text).toMatch(/claimant: ostmere-ministry-of-(?:war|peace)\b/);
    expect(text).toMatch(/claimant: office\b/);
    expect(text).toContain('# Notes of ours.');
    expect(text).toContain('# seen');
  }
  expect((await variorum(['check', 'entries', '--registry', 'registry'], { cwd })).code).toBe(0);
  // Done twice, it does nothing more.
  expect((await apply(decided)).stderr).toContain('0 entities added to registry; 0 entries rewritten');
});

it('a decision without an author is refused, and nothing is written', async () => {
  const { cwd, decisions, apply } = await suggested();
  const { code } = await apply({ ...decisions, decisions: decisions.decisions.map((one) => ({ ...one, decision: 'accept' as const })) });
  expect(code).not.toBe(0);
  expect(filesIn(join(cwd, 'registry'))).toEqual({});
});
