/** `draft --reader`: what is sent where, what is kept, what becomes of answers, and what is refused; with a server on this machine. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../src/entry/index.js';
import { answerText } from '../../../src/model/answer.js';
import type { Proposal } from '../../../src/read/index.js';
import { folderWith, ROOT, variorum, type Run } from '../../support.js';
import { chatServer, completion, failure, type ChatServer, type Reply } from '../../model/chat-server.js';

const ARTICLE = readFileSync(join(ROOT, 'examples/model/skirmish-at-gannet-point.txt'), 'utf8');
const FIGURES: Proposal[] = [
  { unit: 'c7', quote: '14 killed', outcome: 'killed', of: 'Heron League' },
  { unit: 'p2.1', quote: 'seven fighters of the Heron League were killed', outcome: 'killed' },
  { unit: 'p2.5', quote: 'buried 12 of its own', outcome: 'killed', of: 'Otter Front' },
];
const ANSWER = answerText(FIGURES);
const LICENCE = ['--document', 'license=https://creativecommons.org/publicdomain/zero/1.0/'];

async function opened(...replies: Reply[]): Promise<{ server: ChatServer; cwd: string; draft: (...args: string[]) => Promise<Run> }> {
  const server = await chatServer(...replies);
  const cwd = folderWith({ 'a.txt': ARTICLE });
  return {
    server,
    cwd,
    draft: (...args) => variorum(['draft', 'a.txt', ...LICENCE, '--cache', 'cache', '--model', server.model, '--retries', '0', ...args], { cwd }),
  };
}
const claimsOf = (yaml: string) => parseEntry(yaml).value?.data.claims ?? [];
const readersOf = (yaml: string) => new Map(claimsOf(yaml).map(({ quote, reader = [] }) => [quote, reader.map(({ id }) => id).join('+') || 'rules']));

describe('draft --reader both', () => {
  it('adds what passes the gate to what the rules read, and says who read what', async () => {
    const { server, draft } = await opened(ANSWER);
    const { code, stdout, stderr } = await draft('--reader', 'both');
    expect(code).toBe(0);
    const readers = readersOf(stdout);
    expect([readers.get('14 killed'), readers.get('23 killed'), readers.get('buried 12 of its own')]).toEqual(['rules+model', 'rules', 'model']);
    expect([...readers.keys()].join()).not.toContain('seven');
    const [model] = claimsOf(stdout).find(({ quote }) => quote.startsWith('buried'))!.reader!;
    expect(model).toEqual({ id: 'model', version: '1', model: 'wren:1b', prompt: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(stderr).toContain(
      `the titles, cells and sentences of the documents are sent to ${server.model.replace('#wren:1b', '/chat/completions')}, model wren:1b\n`,
    );
    expect(stderr).toContain('a.txt: p2.1: refused (absent): "seven fighters of the Heron League were killed", killed: the quote does not stand in the unit\n');
    expect(stderr).toContain('3 proposals: 1 agreed with the rules, 1 new, 1 refused\n');
    expect(stderr).toMatch(/^wren:1b: 1 answer, 120 tokens read and 40 written, \d+\.\d s$/m);
  });

  it('says in the ledger what became of the proposals, and both readings where they differ', async () => {
    const { draft } = await opened(
      answerText([
        ...FIGURES,
        { unit: 'c8', quote: '23 killed', outcome: 'killed', claimantQuote: 'Per the Heron League' },
        { unit: 'p1.3', quote: 'at least 19 fighters of the Otter Front were killed', outcome: 'killed', claimantQuote: 'Otter Front' },
      ]),
    );
    const { code, stdout } = await draft('--reader', 'both', '--coverage');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^proposed by another reader: 2 agreed, 1 refused, 1 exact, 1 differs \(1 absent\)$/m);
    expect(stdout).toContain(
      'differs: line 13, Lead: "at least 19 fighters of the Otter Front were killed": claimant of the rules, which stands: gannet-monitor; proposed: otter-front\n',
    );
  });

  it('asks again for nothing that is in the cache', async () => {
    const { server, cwd, draft } = await opened(ANSWER, failure(500));
    const first = await draft('--reader', 'both');
    const second = await draft('--reader', 'both');
    expect(second.stdout).toBe(first.stdout);
    expect(second.stderr).toContain('wren:1b: 1 answer (1 from the cache)\n');
    expect(server.questions).toHaveLength(1);
    expect(readdirSync(join(cwd, 'cache'))).toHaveLength(1);
  });

  it('sends each part as often as there are passes', async () => {
    const { server, draft } = await opened(ANSWER);
    expect((await draft('--reader', 'both', '--passes', '3', '--concurrency', '2')).stderr).toContain('3 proposals: ');
    expect(server.questions).toHaveLength(3);
  });

  it('updates an entry, and keeps the claims of the model', async () => {
    const { cwd, draft } = await opened(ANSWER);
    await draft('--reader', 'both', '-o', 'entries');
    const [name = ''] = readdirSync(join(cwd, 'entries')).filter((one) => one.endsWith('.yaml'));
    const { code, stdout, stderr } = await draft('--reader', 'both', '--update', `entries/${name}`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: readFileSync(join(cwd, 'entries', name), 'utf8') });
    expect(stderr).toContain('0 new, 0 changed, 0 gone');
  });
});

it('draft --reader both --proposals adds a file of proposals after the model, each with its place', async () => {
  const { cwd, draft } = await opened(ANSWER);
  writeFileSync(
    join(cwd, 'own.jsonl'),
    [FIGURES[0], FIGURES[2], { unit: 'p2.5', quote: 'buried 99', outcome: 'killed' }].map((one) => JSON.stringify(one)).join('\n'),
  );
  const { code, stdout, stderr } = await draft('--reader', 'both', '--proposals', 'own.jsonl');
  expect(code).toBe(0);
  const readers = readersOf(stdout);
  expect([readers.get('14 killed'), readers.get('buried 12 of its own')]).toEqual(['rules+model+proposals', 'model+proposals']);
  expect(stderr).toContain('a.txt: p2.1: refused (absent)');
  expect(stderr).toContain('own.jsonl:3: p2.5: refused (absent)');
  expect(stderr).toContain('6 proposals: 2 agreed with the rules, 1 agreed with the model, 1 new, 2 refused\n');
});

it('draft --reader model has the figures of the model alone, with the event and sides of the rules', async () => {
  const { stdout, code } = await (await opened(ANSWER)).draft('--reader', 'model');
  expect(code).toBe(0);
  expect([...readersOf(stdout)]).toEqual([
    ['14 killed', 'model'],
    ['buried 12 of its own', 'model'],
  ]);
  expect(parseEntry(stdout).value?.data.event.sides).toBeDefined();
});

describe('--record and --replay', () => {
  it('give the same entry, and a replay needs no server', async () => {
    const { server, cwd, draft } = await opened(ANSWER);
    const { stdout } = await draft('--reader', 'both', '--record', 'recordings');
    const replay = ['draft', 'a.txt', ...LICENCE, '--reader', 'both', '--model', 'http://127.0.0.1:9/v1#wren:1b', '--replay', 'recordings'];
    const replayed = await variorum(replay, { cwd });
    expect(replayed).toMatchObject({ code: 0, stdout });
    expect(replayed.stderr).not.toContain('are sent to');
    expect(replayed.stderr).toContain('wren:1b: 1 answer (replayed from recordings)\n');
    expect(server.questions).toHaveLength(1);
  });

  it('record what the cache answers, too', async () => {
    const { cwd, draft } = await opened(ANSWER, failure(500));
    await draft('--reader', 'both');
    expect((await draft('--reader', 'both', '--record', 'recordings')).code).toBe(0);
    expect(readdirSync(join(cwd, 'recordings'))).toEqual(readdirSync(join(cwd, 'cache')));
  });

  it('refuse another model, and write nothing', async () => {
    const { cwd, draft } = await opened(ANSWER);
    await draft('--reader', 'both', '--record', 'recordings');
    const args = ['draft', 'a.txt', '--reader', 'both', '--model', 'http://127.0.0.1:9/v1#lark', '--replay', 'recordings', '-o', 'entries'];
    const { code, stdout, stderr } = await variorum(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('error[model-replay]');
    expect(readdirSync(cwd)).not.toContain('entries');
  });
});

describe('a model that fails', () => {
  it('is no empty success: the parts are named, the rest is written, and the exit code says so', async () => {
    const { server, draft } = await opened(completion('{"figures": [', { finish: 'length' }));
    const { code, stdout, stderr } = await draft('--reader', 'both');
    expect(code).toBe(3);
    expect(claimsOf(stdout).length).toBeGreaterThan(4);
    expect(stderr).toMatch(/^a\.txt:\d+:\d+: error\[model-answer\]: c6 to p\d\.\d \(Infobox\/Strength1\): the answer was cut/m);
    expect(server.questions).toHaveLength(3);
  });

  it('writes nothing where the server does not answer, and keeps what it had answered', async () => {
    const { draft, cwd } = await opened(failure(503, 'loading'));
    const { code, stdout, stderr } = await draft('--reader', 'both', '-o', 'entries');
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toMatch(/error\[remote-failed\]: .*answered 503: .*loading/);
    expect(readdirSync(cwd)).not.toContain('entries');
  });

  it('may refuse the schema, which is said', async () => {
    const { server, draft } = await opened(failure(400, 'response_format is not supported'), ANSWER);
    const { code, stderr } = await draft('--reader', 'both');
    expect(code).toBe(0);
    expect(stderr).toMatch(/answered 400: .*response_format is not supported.*; asking in a plainer form\n/);
    expect(server.questions[1]?.body.response_format).toBeUndefined();
  });
});

describe('wrong usage', () => {
  it.each<[string, RegExp, string[]]>([
    [
      'a host that was not allowed',
      /error\[model-host\][\s\S]*--allow-host models\.example\.org/,
      ['--reader', 'both', '--model', 'https://models.example.org/v1#m'],
    ],
    ['no model', /--reader model needs a model/, ['--reader', 'model']],
    ['no reader', /--model is used by --reader/, ['--model', 'http://127.0.0.1:9/v1#m']],
    ['a recording of a replay', /cannot be used with/, ['--reader', 'both', '--model', 'http://127.0.0.1:9/v1#m', '--replay', 'r', '--record', 'r']],
  ])('%s', async (_, words, args) => {
    const { code, stdout, stderr } = await variorum(['draft', 'a.txt', ...args], { cwd: folderWith({ 'a.txt': ARTICLE, 'p.jsonl': '' }) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
  });

  it('the key is that of the environment, and is never shown', async () => {
    const { server, cwd } = await opened(ANSWER);
    const args = ['draft', 'a.txt', ...LICENCE, '--cache', 'cache', '--reader', 'both', '--model', server.model];
    const run = await variorum(args, { cwd, env: { VARIORUM_MODEL_KEY: 'sesame' } });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(', with the key in VARIORUM_MODEL_KEY\n');
    expect(run.stderr + run.stdout).not.toContain('sesame');
    expect(server.questions[0]?.headers.authorization).toBe('Bearer sesame');
  });
});
