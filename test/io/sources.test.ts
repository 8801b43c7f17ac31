/** An input → a source entry: its id, its metadata, its problems. All places and groups are fictional. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, formatEntry, NO_SHA256, parseEntry } from '../../src/entry/index.js';
import { parseDescription } from '../../src/io/sidecar.js';
import { identifyInput, readForUpdate, readSource } from '../../src/io/sources.js';
import { valueOf } from '../../src/problem.js';
import { sha256 } from '../../src/slug.js';
import { article, LICENCE } from '../cli/articles.js';
import { folderWith } from '../support.js';

const document = (path: string) => ({ path, kind: 'document' as const });
const hash = (text: string) => sha256(new TextEncoder().encode(text));
const TEXT = article();
const OPTIONS = { registry: EMPTY_REGISTRY, described: {}, edition: false };
const entry = (fields: { quote?: string; sha256?: string; claimant?: string } = {}) => `format: 1
id: raid
document: { title: Raid, language: en, sha256: '${fields.sha256 ?? hash('Twelve fell.')}' }
event: { id: raid, label: Raid }
claims:
  - { id: killed, metric: killed, count: 12, accumulation: total, at: { section: Lead, start: 0, end: 6 }, quote: ${fields.quote ?? 'Twelve'}, claimant: ${fields.claimant ?? 'unnamed'} }
`;

describe('the id of an input', () => {
  it('of a document is made of its title, and of its edition', async () => {
    const folder = folderWith({ 'a.txt': TEXT, 'b.txt': TEXT, 'b.meta.yaml': 'revision: 4711\n' });
    const [plain, revised] = await Promise.all(['a.txt', 'b.txt'].map(async (name) => valueOf(await identifyInput(document(join(folder, name)), {}))));
    expect(plain).toMatchObject({
      id: 'battle-of-brindle-ford-2031',
      editionId: `battle-of-brindle-ford-2031--${hash(TEXT).slice(0, 8)}`,
      sha256: hash(TEXT),
    });
    expect(revised!.editionId).toBe('battle-of-brindle-ford-2031--4711');
  });

  it('of an entry is its own', async () => {
    const path = join(folderWith({ 'a.yaml': entry() }), 'a.yaml');
    expect(valueOf(await identifyInput({ path, kind: 'entry' }, {}))).toMatchObject({ id: 'raid', editionId: 'raid' });
  });

  it.each([
    ['a.txt', 'No title.', 'article-title'],
    ['a.txt', '', 'input-empty'],
    ['a.yaml', '', 'input-empty'],
    ['a.yaml', 'id: [', 'entry-yaml'],
  ])('%s with %j: %s', async (name, text, code) => {
    const path = join(folderWith({ [name]: text }), name);
    const { value, problems } = await identifyInput({ path, kind: name.endsWith('.yaml') ? 'entry' : 'document' }, {});
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ code, place: { file: path } });
  });
});

describe('a document', () => {
  it('is drafted, with the metadata of its sidecar, and of the command line before that', async () => {
    const folder = folderWith({ 'a.txt': TEXT, 'a.meta.yaml': `${LICENCE}publisher: The Sidecar\n` });
    const { value, coverage, problems } = await readSource(document(join(folder, 'a.txt')), { ...OPTIONS, described: { publisher: 'The Caller' } });
    expect(problems).toEqual([]);
    expect(value?.document).toMatchObject({ publisher: 'The Caller', license: expect.stringContaining('zero') as string, sha256: hash(TEXT) });
    expect(value?.claims?.length).toBeGreaterThan(2);
    expect(coverage?.totals.claimed).toBeGreaterThan(1);
  });

  it('without a licence has a problem, with a wrong sidecar no entry', async () => {
    const folder = folderWith({ 'a.txt': TEXT, 'b.txt': TEXT, 'b.meta.yaml': 'colour: blue\n' });
    expect(await readSource(document(join(folder, 'a.txt')), OPTIONS)).toMatchObject({ value: {}, problems: [{ code: 'document-licence' }] });
    const wrong = await readSource(document(join(folder, 'b.txt')), OPTIONS);
    expect(wrong.value).toBeUndefined();
    expect(wrong.problems[0]?.place).toMatchObject({ file: join(folder, 'b.meta.yaml'), line: 1 });
  });
});

describe('an entry', () => {
  const read = (yaml: string, texts?: Record<string, string>) => {
    const path = join(folderWith({ 'a.yaml': yaml }), 'a.yaml');
    return readSource({ path, kind: 'entry' }, { ...OPTIONS, ...(texts && { texts: (one: string) => Promise.resolve(texts[one]) }) });
  };
  const DOCUMENT = { [hash('Twelve fell.')]: 'Twelve fell.' };

  it('has its quotes checked where its document is given', async () => {
    expect(await read(entry())).toMatchObject({ verified: false, value: { id: 'raid' } });
    expect(await read(entry(), DOCUMENT)).toMatchObject({ verified: true, problems: [{ code: 'document-licence' }] });
    const { problems } = await read(entry({ quote: 'Eleven' }), DOCUMENT);
    expect(problems.find(({ place }) => place?.line === 6)).toBeDefined();
  });

  it('that names an actor nobody knows is not read', async () => {
    const { value, problems } = await read(entry({ claimant: 'otter-front' }));
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: 'error', place: { line: 6 } });
  });

  it('made by `new` lacks the hash of its document', async () => {
    expect((await read(entry({ sha256: NO_SHA256 }))).problems[0]).toMatchObject({ code: 'document-field', severity: 'warning', place: { line: 3 } });
  });
});

it('the entry of a document with a new edition has the figures of that', async () => {
  const folder = folderWith({ 'old.txt': TEXT, 'new.txt': article({ killed: 13 }) });
  const drafted = formatEntry(valueOf(await readSource(document(join(folder, 'old.txt')), OPTIONS)));
  const existing = { path: join(folder, 'a.yaml'), entry: valueOf(parseEntry(drafted)) };
  const same = valueOf(await readForUpdate(document(join(folder, 'old.txt')), existing, OPTIONS));
  expect(same.yaml).toBe(drafted);
  const { entry: updated, source } = valueOf(await readForUpdate(document(join(folder, 'new.txt')), existing, OPTIONS));
  expect(updated.document.sha256).toBe(source.sha256);
  expect(updated.claims?.filter(({ quote }) => quote.includes('13')).length).toBeGreaterThan(0);
});

describe('--document', () => {
  it('is fields of the document', () => {
    expect(parseDescription(['publisher=The = Lark', 'revision=4711'])).toEqual({
      value: { publisher: 'The = Lark', revision: expect.anything() as unknown },
      problems: [],
    });
  });

  it.each([
    ['publisher', '--document publisher has no value'],
    ['=The Lark', '--document =The Lark has no value'],
    ['colour=blue', 'unknown field colour'],
  ])('%s: %s', (pair, message) => {
    expect(parseDescription([pair])).toEqual({ problems: [expect.objectContaining({ code: 'document-field', message })] });
  });
});
