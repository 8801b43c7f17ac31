/** The same inputs give the same bytes, wherever they lie, whatever they are called, in whatever order they are given. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/slug.js';
import { codePointsOf, exceptProvenance, filesIn, folderWith, ROOT, SAMPLE, variorum } from '../../support.js';
import { exportOf } from '../../wiki/exports.js';
import { article, LICENCE } from '../articles.js';

const sample = readFileSync(SAMPLE);
const sidecar = readFileSync(SAMPLE.replace('.txt', '.meta.yaml'));
const ALL_FORMATS = ['--formats', 'ttl,jsonld,nq,trig,csv,annotations'];

describe('the same bytes', () => {
  it('when run twice, into a folder that holds the first result too', async () => {
    const folder = folderWith();
    expect((await variorum(['export', SAMPLE, '-o', 'one', ...ALL_FORMATS], { cwd: folder })).code).toBe(0);
    const first = filesIn(join(folder, 'one'));
    expect(Object.keys(first)).toEqual([
      'annotations.jsonld',
      'claims.csv',
      'claims.csv-metadata.json',
      'entries/battle-of-port-larkmoor-2031.yaml',
      'report.json',
      'variorum.jsonld',
      'variorum.nq',
      'variorum.trig',
      'variorum.ttl',
      'void.ttl',
    ]);
    await variorum(['export', SAMPLE, '-o', 'two', ...ALL_FORMATS], { cwd: folder });
    await variorum(['export', SAMPLE, '-o', 'one', ...ALL_FORMATS], { cwd: folder });
    expect(filesIn(join(folder, 'two'))).toEqual(first);
    expect(filesIn(join(folder, 'one'))).toEqual(first);
  });

  it('from another folder and under another name', async () => {
    const folder = folderWith({
      'a/article.txt': sample,
      'a/article.meta.yaml': sidecar,
      'deep/er/Another name.txt': sample,
      'deep/er/Another name.txt.meta.yaml': sidecar,
    });
    const [one, other] = await Promise.all([
      variorum(['export', 'a/article.txt', '-o', 'out-a'], { cwd: folder }),
      variorum(['export', 'er/Another name.txt', '-o', '../out-b'], { cwd: join(folder, 'deep') }),
    ]);
    expect([one.code, other.code]).toEqual([0, 0]);
    expect(filesIn(join(folder, 'out-b'))).toEqual(filesIn(join(folder, 'out-a')));
  });

  it('in whatever order the inputs are given', async () => {
    const folder = folderWith({
      'c.txt': article({ title: 'A raid' }),
      'a.txt': article({ title: 'C raid' }),
      'b.txt': article({ title: 'B raid' }),
      'broken.yaml': 'format: 1\n',
      'empty.txt': '',
    });
    const inputs = ['c.txt', 'a.txt', 'b.txt', SAMPLE, 'broken.yaml', 'empty.txt'];
    await Promise.all([
      variorum(['export', ...inputs, '-o', 'one'], { cwd: folder }),
      variorum(['export', ...[...inputs].reverse(), '-o', 'two'], { cwd: folder }),
      variorum(['export', ...[...inputs].sort(), '-o', 'three'], { cwd: folder }),
    ]);
    expect(Object.keys(filesIn(join(folder, 'one'))).filter((name) => name.startsWith('entries/'))).toHaveLength(4);
    expect(filesIn(join(folder, 'two'))).toEqual(filesIn(join(folder, 'one')));
    expect(filesIn(join(folder, 'three'))).toEqual(filesIn(join(folder, 'one')));
  });

  it('from a folder as from the files in it', async () => {
    const folder = folderWith({
      'in/a.txt': article({ title: 'A raid' }),
      'in/b.txt': article({ title: 'B raid' }),
      'in/b.meta.yaml': LICENCE,
      'in/notes.pdf': 'x',
    });
    await Promise.all([variorum(['export', 'in', '-o', 'one'], { cwd: folder }), variorum(['export', 'in/b.txt', 'in/a.txt', '-o', 'two'], { cwd: folder })]);
    expect(Object.keys(filesIn(join(folder, 'one')))).toContain('entries/b-raid.yaml');
    expect(filesIn(join(folder, 'two'))).toEqual(filesIn(join(folder, 'one')));
  });

  it('whatever the time, the zone and the language of the machine', async () => {
    const folder = folderWith();
    await Promise.all([
      variorum(['export', SAMPLE, '-o', 'one'], { cwd: folder, env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }),
      variorum(['export', SAMPLE, '-o', 'two'], { cwd: folder, env: { TZ: 'Pacific/Niue', LANG: 'C', LC_ALL: 'C' } }),
    ]);
    expect(filesIn(join(folder, 'two'))).toEqual(filesIn(join(folder, 'one')));
  });
});

it('an entry that export drafted gives the same graph as its document, except for what the run used', async () => {
  const folder = folderWith();
  await variorum(['export', SAMPLE, '-o', 'out'], { cwd: folder });
  const { code } = await variorum(['export', 'out/entries', '-o', 'again'], { cwd: folder });
  expect(code).toBe(0);
  const [first, second] = [filesIn(join(folder, 'out')), filesIn(join(folder, 'again'))];
  expect(second['claims.csv']).toBe(first['claims.csv']);
  expect(exceptProvenance(second['variorum.nq'])).toEqual(exceptProvenance(first['variorum.nq']));
  // The provenance graphs differ in the entry, which only the second run used.
  const used = (nq = '') => nq.split('\n').filter((line) => line.includes('/graph/provenance/entry/') && !/#entry-|ns\/prov#used>/.test(line));
  expect(used(second['variorum.nq'])).toEqual(used(first['variorum.nq']));
});

it('draft -o writes the entries that export writes, and stdout holds the same', async () => {
  const folder = folderWith();
  const [, drafted, shown] = await Promise.all([
    variorum(['export', SAMPLE, '-o', 'out'], { cwd: folder }),
    variorum(['draft', SAMPLE, '-o', 'entries'], { cwd: folder }),
    variorum(['draft', SAMPLE], { cwd: folder }),
  ]);
  const name = 'battle-of-port-larkmoor-2031.yaml';
  expect(drafted).toMatchObject({ code: 0, stdout: '' });
  expect(Object.keys(filesIn(join(folder, 'entries')))).toEqual(['.variorum-draft.json', name]);
  expect(filesIn(join(folder, 'entries'))[name]).toBe(filesIn(join(folder, 'out/entries'))[name]);
  expect(shown.stdout).toBe(filesIn(join(folder, 'entries'))[name]);
});

it('only SOURCE_DATE_EPOCH puts a time into the graph', async () => {
  const folder = folderWith();
  await Promise.all([
    variorum(['export', SAMPLE, '-o', 'with'], { cwd: folder, env: { SOURCE_DATE_EPOCH: '1930000000' } }),
    variorum(['export', SAMPLE, '-o', 'without'], { cwd: folder }),
  ]);
  expect(filesIn(join(folder, 'with'))['variorum.nq']).toContain('"2031-02-27T23:06:40Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>');
  for (const [name, text] of Object.entries(filesIn(join(folder, 'without')))) expect(text, name).not.toMatch(/XMLSchema#dateTime|\d{4}-\d\d-\d\dT/);
});

it('no output names a folder, a host or a user', async () => {
  const folder = folderWith({ 'article.txt': sample });
  await variorum(['export', join(folder, 'article.txt'), '-o', join(folder, 'out')]);
  for (const [name, text] of Object.entries(filesIn(join(folder, 'out')))) {
    expect(text, name).not.toContain(folder);
    expect(text, name).not.toContain('article.txt');
  }
});

describe('two documents of one title', () => {
  const files = { 'a.txt': article({ killed: 12 }), 'b.txt': article({ killed: 13 }) };

  it('get ids that carry the edition, whatever their order', async () => {
    const folder = folderWith(files);
    const [one] = await Promise.all([
      variorum(['export', 'a.txt', 'b.txt', '-o', 'one'], { cwd: folder }),
      variorum(['export', 'b.txt', 'a.txt', '-o', 'two'], { cwd: folder }),
    ]);
    expect(one.code).toBe(0);
    expect(one.stderr).toContain('info[edition-clash]');
    const names = Object.keys(filesIn(join(folder, 'one/entries')));
    expect(names).toHaveLength(2);
    for (const name of names) expect(name).toMatch(/^battle-of-brindle-ford-2031--[0-9a-f]{8}\.yaml$/);
    expect(filesIn(join(folder, 'two'))).toEqual(filesIn(join(folder, 'one')));
  });

  it('or the revision, where a sidecar gives one', async () => {
    const folder = folderWith({ ...files, 'a.meta.yaml': 'revision: 4711\n', 'b.txt.meta.yaml': "revision: '0815'\n" });
    await variorum(['draft', 'a.txt', 'b.txt', '-o', 'out'], { cwd: folder });
    expect(Object.keys(filesIn(join(folder, 'out')))).toEqual([
      '.variorum-draft.json',
      'battle-of-brindle-ford-2031--0815.yaml',
      'battle-of-brindle-ford-2031--4711.yaml',
    ]);
  });

  it('share one event', async () => {
    const folder = folderWith(files);
    await variorum(['draft', 'a.txt', 'b.txt', '-o', 'out'], { cwd: folder });
    for (const [name, text] of Object.entries(filesIn(join(folder, 'out'))))
      if (name.endsWith('.yaml')) expect(text).toMatch(/^event:\n {2}id: battle-of-brindle-ford-2031$/m);
  });

  it('that are one document under two names are read once', async () => {
    const folder = folderWith({ 'a.txt': files['a.txt'], 'copy.txt': files['a.txt'] });
    const { code, stderr } = await variorum(['export', 'a.txt', 'copy.txt', '-o', 'out'], { cwd: folder });
    expect(code).toBe(0);
    expect(stderr).toContain('copy.txt: warning[input-repeated]');
    expect(Object.keys(filesIn(join(folder, 'out/entries')))).toEqual(['battle-of-brindle-ford-2031.yaml']);
  });
});

// The one that is given first is kept.
it('two entries of one id: the order in which they are given makes no difference', async () => {
  const entry = (label: string) => `format: 1\nid: a\ndocument: { title: A, language: en, sha256: ${'ab'.repeat(32)} }\nevent: { id: a, label: ${label} }\n`;
  const folder = folderWith({ 'one.yaml': entry('One'), 'two.yaml': entry('Two') });
  await Promise.all([
    variorum(['export', 'one.yaml', 'two.yaml', '-o', 'one'], { cwd: folder }),
    variorum(['export', 'two.yaml', 'one.yaml', '-o', 'two'], { cwd: folder }),
  ]);
  expect(filesIn(join(folder, 'two'))['variorum.nq']).toBe(filesIn(join(folder, 'one'))['variorum.nq']);
});

describe('what the document does not say of itself', () => {
  const entryOf = async (folder: string, args: string[] = []) => {
    const { stdout, code } = await variorum(['draft', 'a.txt', ...args], { cwd: folder });
    expect(code).toBe(0);
    return stdout.slice(stdout.indexOf('document:'), stdout.indexOf('event:'));
  };

  it('comes from a sidecar by either name', async () => {
    const folder = folderWith({ 'a.txt': article(), 'a.meta.yaml': `${LICENCE}publisher: The Heron\n` });
    const described = await entryOf(folder);
    expect(described).toContain('publisher: The Heron\n');
    renameSync(join(folder, 'a.meta.yaml'), join(folder, 'a.txt.meta.yaml'));
    expect(await entryOf(folder)).toBe(described);
  });

  it('and --document says it over the sidecar', async () => {
    const folder = folderWith({ 'a.txt': article(), 'a.meta.yaml': `${LICENCE}publisher: The Heron\nrevision: 3\n` });
    const described = await entryOf(folder, ['--document', 'publisher=The Otter = Almanac', '--document', 'published=2031-04~']);
    expect(described).toContain('publisher: The Otter = Almanac\n');
    expect(described).toContain('published: 2031-04~\n');
    expect(described).toContain('revision: "3"\n');
    expect(described).toContain('license: https://creativecommons.org/publicdomain/zero/1.0/\n');
  });
});

it('the sample that is copied elsewhere without its sidecar has no licence, and says so', async () => {
  const folder = folderWith();
  mkdirSync(join(folder, 'in'));
  copyFileSync(SAMPLE, join(folder, 'in/a.txt'));
  const { stderr, code } = await variorum(['draft', 'in/a.txt', '--fail-on', 'warning'], { cwd: folder });
  expect(stderr).toContain('in/a.txt: warning[document-licence]');
  expect(code).toBe(1);
});

describe('--formats annotations', () => {
  interface Annotation {
    target: { selector: [{ start: number; end: number }, { exact: string; prefix?: string; suffix?: string }] };
  }
  const itemsOf = (files: Record<string, string>) => (JSON.parse(files['annotations.jsonld'] ?? '') as { first: { items: Annotation[] } }).first.items;

  it('finds every quote in the document by what stands around it, also from an entry whose document is at hand', async () => {
    const folder = folderWith({ 'texts/a.txt': sample, 'texts/a.meta.yaml': sidecar });
    expect((await variorum(['export', 'texts/a.txt', '-o', 'out', '--formats', 'annotations'], { cwd: folder })).code).toBe(0);
    const files = filesIn(join(folder, 'out'));
    const points = codePointsOf(sample);
    const items = itemsOf(files);
    expect(items.length).toBeGreaterThan(40);
    for (const { target } of items) {
      const [{ start, end }, { exact, prefix = '', suffix = '' }] = target.selector;
      expect(points.slice(start, end).join('')).toBe(exact);
      expect(points.slice(start - Array.from(prefix).length, end + Array.from(suffix).length).join('')).toBe(prefix + exact + suffix);
      expect([Array.from(prefix).length, Array.from(suffix).length]).toEqual([Math.min(32, start), Math.min(32, points.length - end)]);
    }
    const reported = JSON.parse(files['report.json'] ?? '') as { outputs: { name: string; sha256: string }[] };
    expect(reported.outputs.find(({ name }) => name === 'annotations.jsonld')?.sha256).toBe(sha256(files['annotations.jsonld'] ?? ''));

    await variorum(['export', 'out/entries', '-o', 'again', '--formats', 'annotations', '--texts', 'texts'], { cwd: folder });
    expect(itemsOf(filesIn(join(folder, 'again')))).toEqual(items);
    await variorum(['export', 'out/entries', '-o', 'without', '--formats', 'annotations'], { cwd: folder });
    expect(filesIn(join(folder, 'without'))['annotations.jsonld']).not.toMatch(/"prefix"/);
    expect(itemsOf(filesIn(join(folder, 'without')))).toHaveLength(items.length);
  });
});

it('--csv-bom begins claims.csv with a byte order mark', async () => {
  const folder = folderWith({ 'a.txt': article() });
  for (const [out, ...more] of [['with', '--csv-bom'], ['without']])
    await variorum(['export', 'a.txt', '-o', out!, '--formats', 'csv', ...more], { cwd: folder });
  const [one, other] = ['with', 'without'].map((out) => filesIn(join(folder, out))['claims.csv'] ?? '');
  expect(readFileSync(join(folder, 'with/claims.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(other).toMatch(/^quote,claimant,metric,of,low,high,from,to,/);
  expect(one?.replace(/^\uFEFF/, '')).toBe(other);
});

describe('an export of a wiki', () => {
  const dump = join(ROOT, 'test/wiki/larkwiki-multistream.xml.bz2');

  it('gives an entry for each article about an event, and says what became of the other pages', async () => {
    const cwd = folderWith();
    const { code, stderr } = await variorum(
      ['export', dump, '-o', 'out', '--base', 'https://data.example.org/', '--document', 'license=https://licence.example.org/'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stderr).toContain(`${dump}: 2 of 4 pages read; not read: 1 redirects, 1 pages without an infobox of an event\n`);
    expect(readdirSync(join(cwd, 'out/entries'))).toEqual(['raid-on-ulver.yaml', 'siege-of-ulver.yaml']);
    const entry = readFileSync(join(cwd, 'out/entries/siege-of-ulver.yaml'), 'utf8');
    for (const line of [
      'publisher: Larkpedia',
      'url: https://wiki.example.org/wiki/Siege_of_Ulver',
      'revision: "1"',
      'published: 2031-05-06',
      'snapshot: larkwiki',
    ])
      expect(entry).toContain(`  ${line}\n`);
  });

  it('is drafted the same, whatever its name, and its pages are entries in their order', async () => {
    const cwd = folderWith();
    cpSync(dump, join(cwd, 'dump.txt'));
    const { stdout, code } = await variorum(['draft', 'dump.txt'], { cwd });
    expect([code, [...stdout.matchAll(/^id: (.*)$/gm)].map(([, id]) => id)]).toEqual([0, ['siege-of-ulver', 'raid-on-ulver']]);
  });

  it('without an article about an event writes nothing', async () => {
    const cwd = folderWith({ 'dump.xml': exportOf([{ title: 'Ulver', text: 'A town.' }]) });
    const { code, stderr } = await variorum(['export', 'dump.xml', '-o', 'out'], { cwd });
    expect([code, existsSync(join(cwd, 'out'))]).toEqual([3, false]);
    expect(stderr).toContain('0 of 1 pages read');
  });
});

describe('--only', () => {
  const claim = (id: string, more: string) =>
    `  - { id: ${id}, metric: killed, count: 5, accumulation: total, quote: five, at: { section: Lead, start: 0, end: 4 }${more} }`;
  const ENTRY = [
    'format: 1',
    'id: ferry-raid',
    `document: { title: Ferry raid, language: en, sha256: ${'cd'.repeat(32)}, license: "https://creativecommons.org/licenses/by-sa/4.0/" }`,
    'event: { id: ferry-raid, label: Ferry raid, date: 2031-03-01 }',
    'claims:',
    claim('of-the-rules', ''),
    claim('of-another', ', reader: [{ id: another, version: "1" }]'),
    '',
  ].join('\n');

  it('counts the claims that are written, and names those left out', async () => {
    const cwd = folderWith({ 'raid.yaml': ENTRY });
    const { code, stderr } = await variorum(['export', 'raid.yaml', '-o', 'out', '--registry', 'none', '--only', 'agreed,checked'], { cwd });
    expect(stderr).toContain('1 claim left out: --only agreed,checked\n');
    expect(stderr).toContain('ferry-raid: 1 claim, ');
    expect(stderr).toContain('1 entry, 1 claim, 0 episodes in out/');
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8'))).toMatchObject({ inputs: [{ claims: 1 }] });
    expect(code).toBe(0);
    expect((await variorum(['export', 'raid.yaml', '-o', 'all', '--registry', 'none'], { cwd })).stderr).toContain('1 entry, 2 claims, 0 episodes in all/');
  });
});
