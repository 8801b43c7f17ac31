/**
 * Commands × attacks: inputs without an end, too large, or with names and values that would forge a message; outputs that
 * are links, devices or folders; servers that lead elsewhere, lie, or answer without an end. All names are invented.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, variorum, type Run } from '../support.js';
import { article, LICENCE } from './articles.js';

const ENTRY = `format: 1
id: raid
document: { title: Raid, language: en, sha256: ${'ab'.repeat(32)} }
event: { id: raid, label: Raid, date: 2031-03-04 }
actors: [{ id: heron-league, name: Heron League }]
`;
const LINK_DECISIONS = `format: 1
about: link
decisions:
  - { subject: event/raid, name: Raid, type: event, decision: undecided, object: Q1, label: Raid, score: 0.9, evidence: [{ kind: name, text: one name }] }
`;
const FILES = {
  'a.txt': article(),
  'a.txt.meta.yaml': LICENCE,
  'entry.yaml': ENTRY,
  'links.yaml': LINK_DECISIONS,
  'registry.yaml': 'format: 1\nabout: registry\ndecisions: []\n',
  'items.csv': 'item,label\nhttp://www.wikidata.org/entity/Q1,Raid\n',
  'data.nq': '<urn:a> <urn:b> "c" <urn:g> .\n',
  'good/actors.yaml': '- { id: heron-league, name: Heron League }\n',
};

/** Every place at which a command reads a file: INPUT stands for it, with the extension of the attack's file. */
const READS: readonly (readonly [string, string])[] = [
  ['.txt', 'draft INPUT'],
  ['.jsonl', 'draft a.txt --proposals INPUT'],
  ['.yaml', 'draft a.txt --update INPUT'],
  ['.yaml', 'draft a.txt --update entry.yaml --decisions INPUT'],
  ['.txt', 'records INPUT'],
  ['.csv', 'records INPUT'],
  ['.csv', 'export INPUT -o out'],
  ['.yaml', 'export items.csv --mapping INPUT -o out'],
  ['.yaml', 'worker --mapping INPUT'],
  ['.txt', 'new Raid --for INPUT'],
  ['.csv', 'new --for INPUT'],
  ['.yaml', 'add INPUT --quote 1'],
  ['.txt', 'add entry.yaml --quote 1 --text INPUT'],
  ['.yaml', 'review INPUT -o out.html'],
  ['.txt', 'review entry.yaml --text INPUT -o out.html'],
  ['.jsonl', 'review of-a.yaml --text a.txt --proposals INPUT -o out.html'],
  ['.json', 'evaluate INPUT'],
  ['.json', 'evaluate entry.yaml --sets INPUT'],
  ['.csv', 'link index INPUT --items event -o out.index'],
  ['.json', 'link index INPUT -o out.index'],
  ['.yaml', 'link suggest INPUT --offline good.index -o out.yaml'],
  ['.tsv', 'link suggest entry.yaml --offline good.index --links INPUT -o out.yaml'],
  ['.yaml', 'link review INPUT --table out.csv'],
  ['.csv', 'link review links.yaml --from INPUT --by Me'],
  ['.yaml', 'link apply INPUT --into out.tsv'],
  ['.tsv', 'link apply links.yaml --into INPUT'],
  ['.yaml', 'registry suggest INPUT -o out.yaml'],
  ['.yaml', 'registry apply INPUT --into out'],
  ['.nt', 'wikidata INPUT -o out'],
  ['.nt', 'site INPUT -o out'],
  ['.nq', 'load INPUT --store qlever --emit out'],
  ['.txt', 'fetch --titles INPUT --api http://127.0.0.1:9/api.php --contact me@example.org --retries 0 --cache cache -o out'],
];

/** What a service would take for a command, and what would begin a line or move the cursor. */
const OBEYED = /^\s*::|::[a-z-]+(?:\s|::)|##[a-z]*\[/im;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F\u0085\u2028\u2029\u202E]/;
const LIE = '0 problems\n::error file=a::forged\r##[error]\u2028::warning::\u001B[31m\u202E';
const stack = /^\s+at .+:\d+:\d+\)?$|\b(?:Type|Range|Reference)Error\b/m;

let home = '';
beforeAll(async () => {
  home = folderWith(FILES);
  // A review needs the hash of the document.
  writeFileSync(join(home, 'of-a.yaml'), (await variorum(['draft', 'a.txt'], { cwd: home })).stdout);
  expect((await variorum(['link', 'index', 'items.csv', '--items', 'event', '-o', 'good.index'], { cwd: home })).code).toBe(0);
});

/** A folder with the files of all commands. */
function copyOfHome(): string {
  const cwd = folderWith();
  cpSync(home, cwd, { recursive: true });
  return cwd;
}

const wordsOf = (command: string, input: string) => command.split(' ').map((word) => (word === 'INPUT' ? input : word));

function expectHonest({ code, stderr }: Run): void {
  expect([0, 1, 2, 3, 4, 5]).toContain(code);
  for (const line of stderr.split('\n')) expect(line).not.toMatch(OBEYED);
  expect(stderr).not.toMatch(CONTROL);
  expect(stderr).not.toMatch(stack);
}

describe.skipIf(!existsSync('/dev/zero'))('an input without an end is refused, and nothing is written', () => {
  it.each(READS)('%s: %s', async (ending, command) => {
    const cwd = copyOfHome();
    symlinkSync('/dev/zero', join(cwd, `input${ending}`));
    const before = readdirSync(cwd);
    const run = await variorum(wordsOf(command, `input${ending}`), { cwd });
    expectHonest(run);
    expect(run.code).not.toBe(0);
    expect(run.stderr).toMatch(/\[(?:input-size|input-kind|table-mapping|link-index)\]/);
    expect(readdirSync(cwd)).toEqual(before);
  });
});

describe('an input above --max-size is refused', () => {
  const valid: Record<string, string> = { '.csv': 'item,label\n', '.json': '[\n', '.nt': '', '.nq': '' };
  it.each(READS)('%s: %s', async (ending, command) => {
    const cwd = copyOfHome();
    writeFileSync(join(cwd, `input${ending}`), (valid[ending] ?? '') + '# \n'.repeat(20_000));
    const run = await variorum([...wordsOf(command, `input${ending}`), '--max-size', '50kB'], { cwd });
    expectHonest(run);
    expect(run.stderr).toMatch(/\[(?:input-size|table-mapping)\]: .*(?:50 kB|50,000)/);
  });
});

describe('names and values of an input forge no message', () => {
  const json = JSON.stringify({ [LIE]: LIE, id: LIE, article: LIE, about: LIE, unit: LIE });
  const contents = [json, `${LIE}\n${LIE}`, `"${LIE.replaceAll('"', '')}",item\n1\n`];
  it.each(READS)('%s: %s', async (ending, command) => {
    const cwd = copyOfHome();
    const name = `${LIE}${ending}`;
    expectHonest(await variorum(wordsOf(command, name), { cwd }));
    for (const content of contents) {
      writeFileSync(join(cwd, name), content);
      const run = await variorum(wordsOf(command, name), { cwd });
      expectHonest(run);
      for (const made of ['out', 'out.html', 'out.yaml', 'out.csv', 'out.tsv', 'out.index']) rmSync(join(cwd, made), { recursive: true, force: true });
    }
  });
});

/** Every command that writes one file: OUTPUT stands for it. */
const WRITES: readonly (readonly [string, string])[] = [
  ['.yaml', 'new Raid -o OUTPUT'],
  ['.html', 'review of-a.yaml --text a.txt -o OUTPUT'],
  ['.index', 'link index items.csv --items event -o OUTPUT'],
  ['.yaml', 'link suggest entry.yaml --offline good.index -o OUTPUT'],
  ['.csv', 'link review links.yaml --table OUTPUT'],
  ['.html', 'link review links.yaml --table OUTPUT'],
  ['.yaml', 'registry suggest entry.yaml -o OUTPUT'],
  ['.json', 'check data.nq --report OUTPUT'],
];

describe('an output', () => {
  it.each(WRITES)('%s: %s is written whole, and not over a file of the user; of a link, the link is replaced', async (ending, command) => {
    const cwd = copyOfHome();
    writeFileSync(join(cwd, 'mine'), 'mine\n');
    symlinkSync('mine', join(cwd, `output${ending}`));
    const words = command.split(' ').map((word) => (word === 'OUTPUT' ? `output${ending}` : word));
    const refused = await variorum(words, { cwd });
    expect([refused.code, refused.stderr.includes('[output-exists]')]).toEqual([2, true]);
    expect(lstatSync(join(cwd, `output${ending}`)).isSymbolicLink()).toBe(true);
    const names = readdirSync(cwd);
    expect((await variorum([...words, '--force'], { cwd })).stderr).not.toMatch(/error\[output/);
    expect(lstatSync(join(cwd, `output${ending}`)).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(cwd, 'mine'), 'utf8')).toBe('mine\n');
    expect(readdirSync(cwd)).toEqual(names);
  });

  it.each(WRITES)('%s: %s that is a folder, or is below a file, is refused', async (ending, command) => {
    const cwd = copyOfHome();
    mkdirSync(join(cwd, `output${ending}`));
    const names = readdirSync(cwd);
    for (const place of [`output${ending}`, `a.txt/output${ending}`]) {
      const run = await variorum([...command.split(' ').map((word) => (word === 'OUTPUT' ? place : word)), '--force'], { cwd });
      expectHonest(run);
      expect([run.code, /error\[output-(?:unwritable|exists)\]/.test(run.stderr)]).toEqual([2, true]);
    }
    expect(readdirSync(cwd)).toEqual(names);
    expect(readdirSync(join(cwd, `output${ending}`))).toEqual([]);
  });

  it('into a table of links that is a link changes the table, since that is what was named', async () => {
    const cwd = copyOfHome();
    writeFileSync(join(cwd, 'links.yaml'), LINK_DECISIONS.replace('decision: undecided', 'decision: exact, by: Me'));
    expect((await variorum(['link', 'apply', 'links.yaml', '--into', 'table.tsv'], { cwd })).code).toBe(0);
    const table = readFileSync(join(cwd, 'table.tsv'), 'utf8');
    expect(table).toContain('wd:Q1');
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  const hasMount = (() => {
    try {
      execFileSync('unshare', ['-rm', 'true'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  it.skipIf(!hasMount)('on a disk that is full leaves what was there, and nothing half-written', { timeout: 600_000 }, async () => {
    const { cleanEnvironment, CLI } = await import('../support.js');
    const cwd = copyOfHome();
    // A disk of 64 kB that is full but for a page.
    const commands = WRITES.map(([ending, command]) => {
      const output = `disk/o${ending}`;
      return `cp old "${output}"; "$NODE" "$CLI" ${command.replace('OUTPUT', output)} --force; echo "$? $(cat "${output}")"; rm -rf disk/o* disk/.v*`;
    });
    writeFileSync(join(cwd, 'old'), 'old\n');
    mkdirSync(join(cwd, 'disk'));
    const script = `mount -t tmpfs -o size=64k none disk; head -c 45056 /dev/zero > disk/fill; ${commands.join('; ')}`;
    const out = execFileSync('unshare', ['-rm', 'sh', '-c', `${script} 2>&1`], {
      cwd,
      env: cleanEnvironment({ NODE: process.execPath, CLI }),
      encoding: 'utf8',
    });
    const ends = out.split('\n').filter((one) => /^\d /.test(one));
    expect(ends).toHaveLength(WRITES.length);
    for (const line of ends) expect(line).toMatch(/^(?:2 old$|[013] )/);
    expect(ends).toContain('2 old');
    expect(out).not.toMatch(stack);
  });
});

/** Every command that asks a server: URL stands for its address. */
const ASKS: readonly string[] = [
  'fetch Raid --api URL/api.php --contact me@example.org --retries 0 --cache cache -o out',
  'link suggest entry.yaml --service URL/reconcile --contact me@example.org --retries 0 -o out.yaml',
  'link suggest entry.yaml --wikidata --api URL/api.php --contact me@example.org --retries 0 --cache cache -o out.yaml --site enwiki',
  'check data.nq --links --api URL/api.php --contact me@example.org --registry linked',
  'load data.nq --store sparql --url URL/sparql --retries 0',
  'verify data.nq --store sparql --url URL/sparql --retries 0',
  'query --endpoint URL/sparql killed',
  'draft a.txt --reader model --model URL/v1#m --retries 0 --cache cache',
];

describe('a server', () => {
  const serve = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const ask = (command: string, url: string): Promise<Run> => {
    const cwd = copyOfHome();
    const rows = '#curie_map:\n#  wd: http://www.wikidata.org/entity/\n';
    mkdirSync(join(cwd, 'linked'));
    writeFileSync(join(cwd, 'linked/links.sssom.tsv'), rows);
    return variorum(
      command.split(' ').map((word) => word.replace('URL', url)),
      { cwd },
    );
  };

  it.each(ASKS)('that leads elsewhere is not followed: %s', async (command) => {
    let [asked, followed] = [0, 0];
    const elsewhere = await serve((_, response) => {
      followed += 1;
      response.end('{}');
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const url = await serve((request, response) => {
        asked += 1;
        request.resume();
        response.writeHead(status, { location: `${elsewhere}/${encodeURIComponent('\n::error::x')}` }).end();
      });
      const run = await ask(command, url);
      expectHonest(run);
      if (asked > 0) expect(run.code).not.toBe(0);
    }
    expect(followed).toBe(0);
    if (!command.startsWith('check')) expect(asked).toBeGreaterThan(0);
  });

  const deep = (open: string, close: string) => open.repeat(20_000) + close.repeat(20_000);
  const answers: readonly (readonly [string, number, string, string])[] = [
    ['an error with a forged message', 400, 'text/plain', LIE],
    ['a page', 200, 'text/html', `<html>${LIE}`],
    ['an error of an API', 200, 'application/json', JSON.stringify({ error: { code: LIE, info: LIE, message: LIE } })],
    ['other names', 200, 'application/json', JSON.stringify({ [LIE]: LIE, name: LIE, versions: [LIE], query: { pages: [{ title: LIE, missing: true }], general: LIE } })],
    ['deep JSON', 200, 'application/json', deep('[', ']')],
    ['deep JSON in a field', 200, 'application/json', `{"choices":${deep('[', ']')},"query":${deep('{"a":', '}').replace('}', '1}')},"entities":{"Q1":${deep('[', ']')}}}`],
    ['nothing', 200, 'application/json', ''],
  ]; // prettier-ignore
  it.each(ASKS)('that lies forges no message: %s', async (command) => {
    for (const [what, status, type, body] of answers) {
      const url = await serve((request, response) => {
        request.resume();
        response.writeHead(status, { 'content-type': type }).end(body);
      });
      const run = await ask(command, url);
      expectHonest(run);
      if (!command.startsWith('check')) expect(run.code, what).not.toBe(0);
    }
  });
});
