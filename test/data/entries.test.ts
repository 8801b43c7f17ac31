/** The bundled entries: each is whole in itself, and the one of the seed article says what the document says. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReferences, claimIds, formatEntry, parseEntry, type Entry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { sha256 } from '../../src/slug.js';
import { bundledRegistry, codePoints, filesBelow, inRepository, read, readGold, SEED, SEED_GOLD } from './files.js';

const { registry } = bundledRegistry();
const entries = filesBelow('data/entries').filter((path) => path.endsWith('.yaml'));
const entryOf = (path: string): Entry => valueOf(parseEntry(read(inRepository(path)))).data;
const withoutComments = (yaml: string) => yaml.replace(/^\s*#.*\n/gm, '').trimStart();

describe.each(entries)('%s', (path) => {
  const entry = entryOf(path);

  it('has the id of its file', () => {
    expect(`${entry.id}.yaml`).toBe(basename(path));
  });

  it('refers only to what is there', () => {
    expect(checkReferences(entry, registry)).toEqual([]);
  });

  it('has the claim ids that its claims make', () => {
    expect(entry.claims?.map(({ id }) => id)).toEqual(claimIds(entry.claims ?? []));
  });

  it('stands in the one form that entries are written in', () => {
    expect(withoutComments(read(inRepository(path)))).toBe(withoutComments(formatEntry(entry)));
  });

  it('never calls people who are out of the fight fighters', () => {
    for (const claim of entry.claims ?? []) {
      if (claim.metric.includes('strength')) expect(['prisoners', 'hostages'], claim.id).not.toContain(claim.who);
      if (claim.metric.some((metric) => ['held', 'hostage', 'released'].includes(metric)) || claim.manner === 'died-of-wounds') {
        expect(claim.who, claim.id).not.toBe('fighters');
      }
    }
  });
});

const absent = existsSync(SEED) && existsSync(SEED_GOLD) ? undefined : 'the seed article and its gold figures are not beside the project';

describe(absent === undefined ? 'the entry of the seed article' : `the entry of the seed article (skipped: ${absent})`, () => {
  const entry = entryOf('data/entries/battle-of-al-hasakah-2022.yaml');

  it.skipIf(absent)('is of this document', () => {
    expect(sha256(readFileSync(SEED))).toBe(entry.document.sha256);
  });

  it.skipIf(absent)('quotes only the text at each position', () => {
    const document = codePoints(SEED);
    const { commanders = [], result = [] } = entry.event;
    for (const { at, quote } of [...(entry.claims ?? []), ...(entry.episodes ?? []), ...(entry.fates ?? []), ...commanders, ...result]) {
      expect(document.slice(at.start, at.end).join('')).toBe(quote);
    }
  });

  it.skipIf(absent)('has every gold figure', () => {
    const lost = readGold(SEED_GOLD).claims.filter(
      (gold) =>
        !entry.claims?.some(
          ({ metric, count, at }) =>
            (metric as string[]).includes(gold.metric) &&
            (count.low ?? null) === gold.low &&
            (count.high ?? null) === gold.high &&
            at.section === gold.section &&
            at.start < gold.end &&
            gold.start < at.end,
        ),
    );
    expect(lost).toEqual([]);
  });

  it.skipIf(absent)('and nothing else in data/ borrows nine words in a row from its prose', () => {
    const prose = new Set(
      read(SEED)
        .split('\n')
        .filter((line) => !line.startsWith('- '))
        .flatMap(nineWordRuns),
    );
    const borrowed = filesBelow('data').flatMap((path) =>
      read(inRepository(path))
        .split('\n')
        .flatMap((line, index) => (nineWordRuns(line).some((run) => prose.has(run)) ? [`${path}:${index + 1}`] : [])),
    );
    expect(borrowed).toEqual([]);
  });
});

function nineWordRuns(line: string): string[] {
  const words = line.toLowerCase().match(/[a-z0-9'’]+/g) ?? [];
  return words.slice(8).map((_, index) => words.slice(index, index + 9).join(' '));
}
