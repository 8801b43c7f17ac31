/** Tables of claims: what an export wrote comes in again. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, parseEntry, type Claim } from '../../src/entry/index.js';
import { csv } from '../../src/csv.js';
import { entriesOfClaims, isClaimsTable } from '../../src/io/claims-table.js';
import { claimsHeader, claimsTable, mapEntry } from '../../src/map/index.js';
import { folderWith, ROOT } from '../support.js';

const ENTRY = readFileSync(join(ROOT, 'test/golden/by-hand/entry.yaml'), 'utf8');
const entry = parseEntry(ENTRY).value?.data;
if (entry === undefined) throw new Error('the entry of the test is none');
const { quads } = mapEntry(entry, { registry: EMPTY_REGISTRY, input: { kind: 'entry' }, version: '0' });
const rows = claimsTable(entry, { registry: EMPTY_REGISTRY, quads });

async function read(text: string) {
  const cwd = folderWith({ 'claims.csv': text });
  const result = await entriesOfClaims(join(cwd, 'claims.csv'), { registry: EMPTY_REGISTRY, described: { language: 'en' } });
  return { ...result, entries: result.entries.map(({ yaml }) => parseEntry(yaml)) };
}

describe('entriesOfClaims', () => {
  it('gives the claims of the entry that the table was made of, in any order of the rows', async () => {
    const { entries, problems, claims, withheld } = await read(csv([claimsHeader(), ...[...rows].reverse()]));
    expect(problems).toEqual([]);
    expect(entries.flatMap((one) => one.problems)).toEqual([]);
    expect(entries).toHaveLength(1);
    const again = new Map((entries[0]?.value?.data.claims ?? []).map((claim) => [claim.id, claim]));
    const shown = (entry.claims ?? []).filter(({ review }) => !['rejected', 'withheld'].includes(review?.at(-1)?.status ?? ''));
    expect({ claims, withheld }).toEqual({ claims: shown.length, withheld: rows.length - shown.length });
    const stated = ({ id, metric, of, who, item, by, manner, count, accumulation, claimant, via, at, quote, note, subsetOf, inferred }: Claim) =>
      JSON.parse(JSON.stringify({ id, metric, of, who, item, by, manner, count, accumulation, claimant, via, at, quote, note, subsetOf, inferred })) as unknown;
    for (const claim of shown) {
      const one = again.get(claim.id);
      expect(one && stated(one)).toEqual(stated({ ...claim, ...(claim.who === 'unstated' ? { who: undefined } : {}) }));
    }
  });

  it('reports a row that is none with its line', async () => {
    const at = (name: string) => claimsHeader().indexOf(name);
    const [first = [], second = []] = rows;
    const { problems, claims } = await read(csv([claimsHeader(), first.with(at('count'), 'herons'), second.with(at('entry'), '')]));
    expect(problems.map(({ message, place }) => [message, place?.line])).toEqual([
      ['"herons" in the column count', 2],
      ['the columns entry are empty', 3],
    ]);
    expect(claims).toBe(0);
    const unknown = await read(csv([claimsHeader(), first.with(at('metric'), 'sunk')]));
    expect(unknown.problems[0]?.message).toContain('are none: claims.0.metric');
  });
});

it('knows a table of claims by its header, and no other table', async () => {
  const cwd = folderWith({ 'a.csv': csv([claimsHeader()]), 'b.csv': 'quote,claimant\nx,y\n', 'c.csv': '' });
  expect(await Promise.all(['a.csv', 'b.csv', 'c.csv'].map((name) => isClaimsTable(join(cwd, name))))).toEqual([true, false, false]);
});
