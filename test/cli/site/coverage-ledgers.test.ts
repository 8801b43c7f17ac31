/** The coverage ledgers of a site: from the run, from a report, or from the text. All places are fictional. */
import { expect, it } from 'vitest';
import { CoverageLedgers } from '../../../src/cli/site/coverage-ledgers.js';
import { EMPTY_REGISTRY } from '../../../src/entry/index.js';
import type { Coverage, CoveredPart } from '../../../src/read/index.js';
import { folderWith } from '../../support.js';
import { article } from '../articles.js';

const part = (section: string, status: CoveredPart['status'], reason?: string): CoveredPart => ({
  kind: 'paragraph',
  section,
  start: 0,
  end: 9,
  status,
  claims: 0,
  ...(reason === undefined ? {} : { reason }),
});
const COVERAGE: Coverage = {
  parts: [
    { ...part('Course', 'mapped'), kind: 'heading' },
    part('Lead', 'unread'),
    part('Background', 'ignored', 'tells of something else'),
    part('Notes', 'ignored', 'tells of something else'),
  ],
  unclaimed: [{ section: 'Lead', start: 0, end: 2, line: 3, quote: '48' }],
  inferred: [],
  totals: { claimed: 0, mapped: 1, ignored: 2, unread: 1 },
};
const LEDGER = {
  counts: [
    { kind: 'heading', status: 'mapped', reason: undefined, number: 1 },
    { kind: 'paragraph', status: 'unread', reason: undefined, number: 1 },
    { kind: 'paragraph', status: 'ignored', reason: 'tells of something else', number: 2 },
  ],
  headings: [{ section: 'Course', start: 0, end: 9 }],
  unread: [{ kind: 'paragraph', section: 'Lead', start: 0, end: 9 }],
  numbers: COVERAGE.unclaimed,
};
const NOTHING = { claims: [], mapped: [] };

/** The ledger of a document, without its text. */
const known = (ledgers: CoverageLedgers, hash: string) =>
  ledgers.lookup(
    () => Promise.resolve(undefined),
    () => Promise.resolve(EMPTY_REGISTRY),
  )(hash, NOTHING);

it('of a document that the run read has the numbers of parts, and those that are unread', async () => {
  const ledgers = new CoverageLedgers();
  ledgers.add('aa', COVERAGE);
  expect(await known(ledgers, 'aa')).toEqual(LEDGER);
  expect(await known(ledgers, 'bb')).toBeUndefined();
});

it('is that of the report of an export; what is no report of ours has none', async () => {
  const ledgers = new CoverageLedgers();
  await ledgers.addReport(folderWith({ 'report.json': JSON.stringify({ inputs: [{ sha256: 'aa', coverage: COVERAGE }, { sha256: 'bb' }] }) }));
  for (const text of ['{', '{"inputs":7}', 'null']) await ledgers.addReport(folderWith({ 'report.json': text }));
  await ledgers.addReport(folderWith());
  expect(await known(ledgers, 'aa')).toEqual(LEDGER);
  expect(await known(ledgers, 'bb')).toBeUndefined();
});

it('is made from the text, with the registry loaded once, where nothing is known', async () => {
  let loaded = 0;
  const ledgerOf = new CoverageLedgers().lookup(
    (hash) => Promise.resolve(hash === 'none' ? undefined : article()),
    () => Promise.resolve((loaded += 1)).then(() => EMPTY_REGISTRY),
  );
  const ledger = await ledgerOf('aa', NOTHING);
  await ledgerOf('bb', NOTHING);
  expect(ledger?.unread.map(({ section }) => section)).toContain('Lead');
  expect(ledger?.numbers.map(({ quote }) => quote).join()).toContain('12');
  expect(await ledgerOf('none', NOTHING)).toBeUndefined();
  expect(loaded).toBe(1);
});
