/** `variorum link`: an index from a dump, proposals from it, decisions of a person, rows of links. Processes, since indexes are killed and files locked. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Decisions } from '../../../src/link/index.js';
import { parseLinks } from '../../../src/entry/index.js';
import { DUMP, ENTITIES } from '../../link/items.js';
import { mediawiki } from '../../wiki/mediawiki.js';
import { page } from '../../wiki/pages.js';
import { wikibase } from '../../wiki/wikibase.js';
import { cleanEnvironment, CLI, folderWith, variorum } from '../../support.js';

/** An entry about a battle that the dump has, at a place that it has. */
const ENTRY = `format: 1
id: battle-of-larkmoor-2031
document: { title: Battle of Larkmoor (2031), language: en, sha256: ${'ab'.repeat(32)}, url: 'https://en.wikipedia.org/wiki/Battle_of_Larkmoor_(2031)' }
event: { id: battle-of-larkmoor-2031, label: Battle of Larkmoor (2031), date: 2031-05-04, place: larkmoor, sides: { 1: { actors: [heron-league] } } }
actors:
  - { id: heron-league, name: Heron League }
places:
  - { id: larkmoor, name: Larkmoor, lat: 10.5, long: 20.25 }
`;

const NAMES_ONLY = ENTRY.replace(/, url: '[^']*'/, '');

async function indexed(files: Record<string, string | Uint8Array> = { 'dump.json': DUMP }, args: string[] = []): Promise<string> {
  const cwd = folderWith({ 'entry.yaml': ENTRY, ...files });
  const { code, stderr } = await variorum(['link', 'index', ...Object.keys(files), '-o', 'wikidata.index', ...args], { cwd });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return cwd;
}

const decisionsIn = (cwd: string, name = 'links.yaml') => parse(readFileSync(join(cwd, name), 'utf8')) as Decisions;
const summaryOf = ({ decisions }: Decisions) => Object.fromEntries(decisions.map(({ subject, object, why }) => [subject, object ?? why]));

describe('link index', () => {
  it('keeps the items of the types asked for, subclasses included, of a dump in any packing', async () => {
    for (const [name, bytes] of [
      ['dump.json', DUMP],
      ['dump.json.gz', gzipSync(DUMP)],
      // `DUMP`, packed with bzip2: pack it again where the items have changed.
      ['dump.json.bz2', readFileSync(new URL('../../link/dump.json.bz2', import.meta.url))],
    ] as const) {
      // prettier-ignore
      const cwd = folderWith({ [name]: bytes });
      const { code, stderr } = await variorum(['link', 'index', name, '--kind', 'event', '-o', 'a.index'], { cwd });
      expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('3 items with 4 names in a.index; of 9 entities') as string });
      expect(readdirSync(cwd).sort()).toEqual(['a.index', name]);
    }
  });

  it('reads standard input once, and then knows no subclasses', async () => {
    const cwd = folderWith();
    const { stderr } = await variorum(['link', 'index', '-', '--kind', 'event', '-o', 'a.index'], { cwd, input: DUMP });
    expect(stderr).toContain('2 items with 2 names');
  });

  it('says which line is damaged, keeps the others, and exits with 3', async () => {
    const cwd = folderWith({ 'dump.json': DUMP.slice(0, -40) });
    const { code, stderr } = await variorum(['link', 'index', 'dump.json', '-o', 'a.index'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('error[link-index]: the dump ends before its last line: it was cut');
    expect(existsSync(join(cwd, 'a.index'))).toBe(true);
  });

  it('writes nothing where no item is of a type asked for', async () => {
    const cwd = folderWith({ 'dump.json': DUMP });
    expect(await variorum(['link', 'index', 'dump.json', '--type', 'Q99', '-o', 'a.index'], { cwd })).toMatchObject({ code: 3 });
    expect(readdirSync(cwd)).toEqual(['dump.json']);
  });

  it('replaces an index, and no other file', async () => {
    const cwd = await indexed();
    expect((await variorum(['link', 'index', 'dump.json', '-o', 'wikidata.index'], { cwd })).code).toBe(0);
    const { code, stderr } = await variorum(['link', 'index', 'dump.json', '-o', 'entry.yaml'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('error[output-exists]') as string });
    expect(readFileSync(join(cwd, 'entry.yaml'), 'utf8')).toBe(ENTRY);
  });

  it('that is killed leaves the index before it, and is cleared away by the next run', async () => {
    const cwd = await indexed();
    const before = readFileSync(join(cwd, 'wikidata.index'));
    const child = spawn(process.execPath, [CLI, 'link', 'index', '-', '-o', 'wikidata.index'], {
      cwd,
      env: cleanEnvironment(),
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.write(DUMP.slice(0, 900));
    while (!readdirSync(cwd).some((name) => name.startsWith('.wikidata.index.') && existsSync(join(cwd, name, 'index'))))
      await new Promise((resolve) => setTimeout(resolve, 50));
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(readFileSync(join(cwd, 'wikidata.index')).equals(before)).toBe(true);
    expect((await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml'], { cwd })).code).toBe(0);
    expect((await variorum(['link', 'index', 'dump.json', '-o', 'wikidata.index'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('link suggest', () => {
  it('takes the page of the article first, and gives score and reasons', async () => {
    const cwd = await indexed();
    const { code, stderr } = await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml', '--registry', 'none'], { cwd });
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(
        '3 subjects without a decision in links.yaml, from wikidata.index: an item is proposed for 2 (1 by a page, 1 by name and context); abstained for 1',
      ) as string,
    });
    const [event] = decisionsIn(cwd).decisions;
    expect(event).toMatchObject({ subject: 'event/battle-of-larkmoor-2031', decision: 'undecided', object: 'Q11', score: 1, why: 'a page leads to it' });
    expect(event?.evidence?.[0]).toEqual({ kind: 'sitelink', text: 'the title of the document is its page on enwiki: Battle of Larkmoor (2031)' });
  });

  it('takes name, kind and context where there is no page; a name alone is left to a person', async () => {
    const cwd = await indexed({ 'dump.json': DUMP });
    writeFileSync(join(cwd, 'entry.yaml'), NAMES_ONLY);
    await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml', '--registry', 'none'], { cwd });
    const decisions = decisionsIn(cwd);
    expect(summaryOf(decisions)).toEqual({
      'event/battle-of-larkmoor-2031': 'Q11',
      'actor/battle-of-larkmoor-2031/heron-league':
        'abstained: a name alone is not enough, and its country or parent or participant is not known to agree: Q30',
      'place/battle-of-larkmoor-2031/larkmoor': 'Q20',
    });
    expect(decisions.decisions[0]?.candidates).toMatchObject([
      { object: 'Q12', evidence: expect.arrayContaining([expect.objectContaining({ kind: 'date', against: true })]) as unknown },
    ]);
  });

  it('opens an index beside a lock, and where nothing can be written', async () => {
    const cwd = await indexed();
    mkdirSync(join(cwd, 'wikidata.index.lock'));
    const { code } = await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml', '--offline', 'wikidata.index'], { cwd });
    expect(code).toBe(0);
  });

  it('keeps a file that may have decisions', async () => {
    const cwd = await indexed();
    writeFileSync(join(cwd, 'links.yaml'), 'mine\n');
    expect((await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'links.yaml'), 'utf8')).toBe('mine\n');
  });

  it('has nothing to ask', async () => {
    const { code, stderr } = await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml'], { cwd: folderWith({ 'entry.yaml': ENTRY }) });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--offline INDEX') as string });
  });
});

describe('link review and apply', () => {
  async function suggested(entry = NAMES_ONLY): Promise<string> {
    const cwd = await indexed();
    writeFileSync(join(cwd, 'entry.yaml'), entry);
    await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml', '--registry', 'none'], { cwd });
    return cwd;
  }
  const apply = (cwd: string, ...args: string[]) =>
    variorum(['link', 'apply', 'links.yaml', '--into', 'links.sssom.tsv', '--on', '2031-06-01', ...args], { cwd });
  const rowsIn = (cwd: string) => parseLinks(readFileSync(join(cwd, 'links.sssom.tsv'), 'utf8')).value?.rows ?? [];

  it('asks in the terminal, one proposal after the other, and keeps what was decided when the input ends', async () => {
    const cwd = await suggested();
    const { code, stderr } = await variorum(['link', 'review', 'links.yaml', '--by', 'Ada', '--on', '2031-06-01'], {
      cwd,
      input: 'x\ne same day, same place\ne 1 the only one\n',
    });
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('2 decisions written into links.yaml; 1 are left') as string });
    expect(decisionsIn(cwd).decisions).toMatchObject([
      { decision: 'exact', object: 'Q11', by: 'Ada', on: '2031-06-01', why: 'same day, same place' },
      { decision: 'exact', object: 'Q30', why: 'the only one' },
      { decision: 'undecided', object: 'Q20' },
    ]);
    expect((await apply(cwd)).stderr).toContain('2 rows added to links.sssom.tsv; 1 undecided were left out');
    expect(rowsIn(cwd)).toMatchObject([
      {
        subject_id: 'actor:battle-of-larkmoor-2031/heron-league',
        object_id: 'wd:Q30',
        author_label: 'Ada',
        mapping_justification: 'semapv:ManualMappingCuration',
      },
      { subject_id: 'event:battle-of-larkmoor-2031', object_id: 'wd:Q11', object_label: 'Battle of Larkmoor', mapping_date: '2031-06-01' },
    ]);
    expect((await apply(cwd)).stderr).toContain('0 rows added to links.sssom.tsv; 2 were there');
    await variorum(['link', 'suggest', 'entry.yaml', '-o', 'again.yaml', '--registry', 'none', '--links', 'links.sssom.tsv'], { cwd });
    expect(decisionsIn(cwd, 'again.yaml').decisions.map(({ subject }) => subject)).toEqual(['place/battle-of-larkmoor-2031/larkmoor']);
  });

  it('writes a table, and reads it back', async () => {
    const cwd = await suggested();
    expect((await variorum(['link', 'review', 'links.yaml', '--table', 'links.csv'], { cwd })).code).toBe(0);
    expect((await variorum(['link', 'review', 'links.yaml', '--table', 'links.csv'], { cwd })).code).toBe(2);
    const text = readFileSync(join(cwd, 'links.csv'), 'utf8')
      .replace(/^undecided,Q11/m, 'close,Q12')
      .replace(/^undecided,,/m, 'none,,');
    writeFileSync(join(cwd, 'links.csv'), text);
    expect((await variorum(['link', 'review', 'links.yaml', '--from', 'links.csv'], { cwd })).stderr).toContain('has no author');
    expect((await variorum(['link', 'review', 'links.yaml', '--from', 'links.csv', '--by', 'Ada'], { cwd })).code).toBe(0);
    expect(decisionsIn(cwd).decisions).toMatchObject([{ decision: 'close', object: 'Q12', by: 'Ada' }, { decision: 'none' }, { decision: 'undecided' }]);
    await apply(cwd);
    expect(rowsIn(cwd)).toMatchObject([
      { object_id: 'sssom:NoTermFound', mapping_cardinality: '1:0' },
      { predicate_id: 'skos:closeMatch', object_id: 'wd:Q12' },
    ]);
  });

  it('writes a page', async () => {
    const cwd = await suggested();
    await variorum(['link', 'review', 'links.yaml', '--table', 'links.html'], { cwd });
    expect(readFileSync(join(cwd, 'links.html'), 'utf8')).toContain('data-subject="event/battle-of-larkmoor-2031"');
  });

  it('accepts nothing without a person but sitelinks, where that is asked for', async () => {
    const cwd = await suggested(ENTRY);
    expect((await apply(cwd)).stderr).toContain('0 rows added');
    expect(existsSync(join(cwd, 'links.sssom.tsv'))).toBe(false);
    expect((await apply(cwd, '--accept', 'sitelink', '--dry-run')).stderr).toContain('1 row would be added');
    await apply(cwd, '--accept', 'sitelink');
    expect(rowsIn(cwd)).toMatchObject([
      { object_id: 'wd:Q11', mapping_justification: 'semapv:BackgroundKnowledgeBasedMatching', object_match_field: 'sitelink' },
    ]);
    // The rows are a table that a registry can have.
    mkdirSync(join(cwd, 'registry'));
    writeFileSync(join(cwd, 'registry/links.sssom.tsv'), readFileSync(join(cwd, 'links.sssom.tsv')));
    expect((await variorum(['check', 'registry'], { cwd })).code).toBe(0);
  });

  it('writes nothing where a decision cannot be a row', async () => {
    const cwd = await suggested();
    writeFileSync(
      join(cwd, 'links.yaml'),
      readFileSync(join(cwd, 'links.yaml'), 'utf8').replace('decision: undecided', 'decision: exact\n    by: Ada').replace('object: Q11', 'object: Larkmoor'),
    );
    const { code, stderr } = await apply(cwd);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('is no item of Wikidata') as string });
    expect(existsSync(join(cwd, 'links.sssom.tsv'))).toBe(false);
  });
});

describe('with a server', () => {
  const WIKIDATA = [{ ...(ENTITIES[0] as { id: string }), lastrevid: 7 }];

  it('asks Wikidata by page, with a contact, and keeps the revision', async () => {
    const site = await wikibase(WIKIDATA);
    const cwd = folderWith({ 'entry.yaml': ENTRY });
    const { code, stderr } = await variorum(
      ['link', 'suggest', 'entry.yaml', '--wikidata', '--api', site.api, '--cache', join(cwd, 'cache'), '-o', 'links.yaml', '--registry', 'none'],
      { cwd },
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const { decisions } = decisionsIn(cwd);
    expect(decisions[0]).toMatchObject({ object: 'Q11', revision: '7', score: 1 });
    expect(decisions[1]?.why).toContain('not asked: it has no page');
    await variorum(['link', 'apply', 'links.yaml', '--into', 'links.sssom.tsv', '--accept', 'sitelink'], { cwd });
    expect(parseLinks(readFileSync(join(cwd, 'links.sssom.tsv'), 'utf8')).value?.rows).toMatchObject([{ object_source_version: '7' }]);
  });

  it('follows a page that is a redirect, says so, and leaves the item to a person', async () => {
    const [site, wiki] = [
      await wikibase(WIKIDATA),
      await mediawiki([page('Battle of Larkmoor (2031)'), page('Larkmoor battle', { redirect: 'Battle of Larkmoor (2031)' })]),
    ];
    const cwd = folderWith({ 'entry.yaml': ENTRY.replaceAll('title: Battle of Larkmoor (2031)', 'title: Larkmoor battle') });
    const { code } = await variorum(
      ['link', 'suggest', 'entry.yaml', '--wikidata', '--api', site.api, '--cache', join(cwd, 'cache'), '-o', 'links.yaml', '--registry', 'none'],
      { cwd, env: { VARIORUM_API: wiki.api } },
    );
    expect(code).toBe(0);
    const [event] = decisionsIn(cwd).decisions;
    expect(event?.evidence).toContainEqual({ kind: 'service', text: 'the page "Larkmoor battle" is a redirect to "Battle of Larkmoor (2031)"' });
    expect([event?.object, ...(event?.candidates ?? []).map(({ object }) => object)]).toContain('Q11');
    expect(event?.evidence?.some(({ kind }) => kind === 'sitelink')).toBe(false);
  });

  it('asks Wikidata nothing without a contact', async () => {
    const { code, stderr } = await variorum(['link', 'suggest', 'entry.yaml', '--wikidata', '-o', 'links.yaml'], {
      cwd: folderWith({ 'entry.yaml': ENTRY }),
      env: { VARIORUM_CONTACT: '' },
    });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('error[fetch-contact]') as string });
  });

  it('says what it could not ask when the server fails, and exits with 4', async () => {
    const site = await wikibase(WIKIDATA);
    site.faults.push((response) => response.writeHead(404).end());
    const cwd = folderWith({ 'entry.yaml': ENTRY });
    const { code, stderr } = await variorum(
      ['link', 'suggest', 'entry.yaml', '--wikidata', '--api', site.api, '--cache', join(cwd, 'cache'), '-o', 'links.yaml', '--registry', 'none'],
      { cwd },
    );
    expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringContaining('error[remote-failed]') as string });
    expect(decisionsIn(cwd).decisions[0]?.why).toContain('not asked');
  });

  it('checks whether linked items were merged or deleted', async () => {
    const site = await wikibase(WIKIDATA);
    site.redirects['Q9'] = 'Q11';
    const row = (subject: string, item: string) => `${subject}\tx\tskos:exactMatch\twd:${item}\tx\tsemapv:ManualMappingCuration\n`;
    const table = `#curie_map:\n#  actor: https://w3id.org/variorum/id/actor/\n#  wd: http://www.wikidata.org/entity/\nsubject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\n${row('actor:a', 'Q9')}${row('actor:b', 'Q8')}${row('actor:c', 'Q11')}`;
    const cwd = folderWith({ 'registry/links.sssom.tsv': table });
    const { code, stderr } = await variorum(['check', 'registry', '--links', '--api', site.api], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('warning[link-item]: wd:Q9, of actor:a, was merged with wd:Q11');
    expect(stderr).toContain('warning[link-item]: wd:Q8, of actor:b, was deleted');
    expect(stderr).toMatch(/evaluated: .*3 linked items at 127\.0\.0\.1/);
  });

  it('asks a reconciliation service in batches, and leaves what it gives to a person', async () => {
    const asked: Record<string, { query: string }>[] = [];
    const url = await served((request, body) => {
      if (request.method === 'GET')
        return {
          versions: ['0.2'],
          name: 'Test',
          identifierSpace: 'http://www.wikidata.org/entity/',
          schemaSpace: 'http://www.wikidata.org/prop/direct/',
          batchSize: 2,
        };
      const queries = JSON.parse(new URLSearchParams(body).get('queries') ?? '{}') as Record<string, { query: string }>;
      asked.push(queries);
      return Object.fromEntries(
        Object.keys(queries).map((key) => [
          key,
          { result: [{ id: 'Q11', name: 'Battle of Larkmoor', score: 98, match: true, type: [{ id: 'Q178561', name: 'battle' }] }] },
        ]),
      );
    });
    const cwd = folderWith({ 'entry.yaml': ENTRY });
    const { code, stderr } = await variorum(['link', 'suggest', 'entry.yaml', '--service', url, '-o', 'links.yaml', '--registry', 'none'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(asked.map((queries) => Object.keys(queries).length)).toEqual([2, 1]);
    const [event] = decisionsIn(cwd).decisions;
    expect(event).toMatchObject({ decision: 'undecided', candidates: [{ object: 'Q11' }] });
    expect(event).not.toHaveProperty('object');
    expect(event?.evidence).toEqual([{ kind: 'service', text: 'Q11 Battle of Larkmoor: the service gives 98, and says that it matches' }]);
    const reviewed = await variorum(['link', 'review', 'links.yaml', '--by', 'Ada'], { cwd, input: 'q\n' });
    expect(reviewed.stderr).toContain('Q11 Battle of Larkmoor: the service gives 98');
    await variorum(['link', 'review', 'links.yaml', '--table', 'links.html'], { cwd });
    expect(readFileSync(join(cwd, 'links.html'), 'utf8')).toContain('Q11 Battle of Larkmoor: the service gives 98');
  });

  it.each([
    ['no manifest', { name: 'x' }],
    ['of other identifiers', { versions: ['0.2'], name: 'x', identifierSpace: 'https://viaf.org/viaf/', schemaSpace: 'x' }],
  ])('refuses a service that is %s', async (_, manifest) => {
    const url = await served(() => manifest);
    const { code, stderr } = await variorum(['link', 'suggest', 'entry.yaml', '--service', url, '-o', 'links.yaml'], {
      cwd: folderWith({ 'entry.yaml': ENTRY }),
    });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('error[remote-failed]') as string });
  });
});

/** A server on this machine that answers in JSON. */
async function served(answer: (request: IncomingMessage, body: string) => unknown): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(request, body))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/reconcile`;
}
