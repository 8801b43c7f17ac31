import { describe, expect, it } from 'vitest';
import { bundledPrompt } from '../../src/io/prompt-file.js';
import { parseModelAddress } from '../../src/model/address.js';
import { ChatModel, type ChatOptions } from '../../src/model/chat.js';
import { chatServer, completion, failure, type ChatServer, type Reply } from './chat-server.js';

const prompt = bundledPrompt();
const ask = async ({ model }: Pick<ChatServer, 'model'>, more: Partial<ChatOptions> = {}, pass = 1) => {
  const chat = new ChatModel(parseModelAddress(model), { timeout: 5, retries: 2, firstWait: 1, ...more });
  try {
    return await chat.answer({ prompt, units: 'p1.1: 4 men were killed.', pass });
  } finally {
    await chat.close();
  }
};

describe('a question', () => {
  it('is the prompt and then the units, with the schema of the answer', async () => {
    const server = await chatServer('{"figures": []}');
    expect(await ask(server)).toMatchObject({
      content: '{"figures": []}',
      finish: 'stop',
      tokens: { read: 120, written: 40 },
      seconds: expect.any(Number) as number,
    });
    const [{ path, headers, body } = { path: '', headers: {}, body: undefined }] = server.questions;
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBeUndefined();
    expect(body).toMatchObject({
      model: 'wren:1b',
      temperature: 0,
      response_format: { type: 'json_schema', json_schema: { strict: true, schema: prompt.schema } },
    });
    expect(body?.messages.map(({ role }) => role)).toEqual([...prompt.messages.map(({ role }) => role), 'user']);
    expect(body?.messages.at(-1)?.content).toBe('p1.1: 4 men were killed.');
  });

  it('has the key where there is one', async () => {
    const server = await chatServer('{"figures": []}');
    await ask(server, { key: 'sesame' });
    expect(server.questions[0]?.headers.authorization).toBe('Bearer sesame');
  });

  it('varies in later passes', async () => {
    const server = await chatServer('{"figures": []}');
    await ask(server, {}, 2);
    expect(server.questions[0]?.body.temperature).toBeGreaterThan(0);
  });

  it('is asked without the schema where the server refuses that, and then without settings', async () => {
    const refused: string[] = [];
    const server = await chatServer(failure(400, 'response_format is not supported'), failure(422, 'temperature is not supported'), '{"figures": []}');
    expect((await ask(server, { onRefused: (reason) => refused.push(reason) })).content).toBe('{"figures": []}');
    expect(server.questions.map(({ body: { response_format: format, temperature } }) => [format !== undefined, temperature])).toEqual([
      [true, 0],
      [false, 0],
      [false, undefined],
    ]);
    expect(refused.map((one) => /answered (\d+)/.exec(one)?.[1])).toEqual(['400', '422']);
  });

  it('is sent to this machine without a proxy', async () => {
    const server = await chatServer('{"figures": []}');
    const before = process.env['http_proxy'];
    process.env['http_proxy'] = 'http://127.0.0.1:9';
    try {
      expect((await ask(server, { retries: 0 })).content).toBe('{"figures": []}');
    } finally {
      if (before === undefined) delete process.env['http_proxy'];
      else process.env['http_proxy'] = before;
    }
  });
});

describe('what may pass', () => {
  const cutConnection: Reply = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"choices', () => response.destroy());
  };
  it.each<[string, Reply]>([
    ['too many requests, with Retry-After', failure(429, 'slow down', { 'retry-after': '0' })],
    ['a server that is loading', failure(503, 'loading model')],
    ['an answer that breaks off', cutConnection],
    ['a connection that is closed', (response) => response.destroy()],
  ])('is asked again: %s', async (_, fault) => {
    const server = await chatServer(fault, '{"figures": []}');
    expect((await ask(server)).content).toBe('{"figures": []}');
    expect(server.questions).toHaveLength(2);
  });
});

describe('what does not pass is an error with a way out', () => {
  it.each<[string, Reply, RegExp, RegExp]>([
    ['a key that is not accepted', failure(401, 'bad key'), /answered 401: .*bad key/, /VARIORUM_MODEL_KEY/],
    ['a model that is not there', failure(404, 'model not found'), /answered 404: .*model not found/, /name of the model/],
    ['a question that is refused in every form', failure(400, 'context too long'), /context too long/, /message of the server/],
    ['a page', (response) => response.writeHead(200).end('<html>'), /no JSON/, /chat\/completions/],
    ['another answer', (response) => response.writeHead(200).end('{"choices": []}'), /something else than a chat completion/, /chat\/completions/],
    ['a redirect', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), /answered 302/, /message of the server/],
    ['an answer without end', (response) => void response.writeHead(200).end('x'.repeat(4_100_000)), /more than/, /^$/],
  ])('%s', async (_, reply, message, fix) => {
    const error = await ask(await chatServer(reply)).catch((thrown: unknown) => thrown as Error & { fix?: string });
    expect(error).toMatchObject({ name: 'ModelError', message: expect.stringMatching(message) as string });
    expect((error as { fix?: string }).fix ?? '').toMatch(fix);
    expect(String((error as Error).message)).not.toContain('VARIORUM_TOKEN');
  });

  it('no server', async () => {
    await expect(ask({ model: 'http://127.0.0.1:9/v1#wren' }, { retries: 0 })).rejects.toMatchObject({
      name: 'ModelError',
      message: expect.stringContaining('nothing listens there') as string,
    });
  });

  it('a server that takes too long', async () => {
    await expect(ask(await chatServer(() => undefined), { timeout: 0.2, retries: 0 })).rejects.toMatchObject({
      name: 'ModelError',
      message: expect.stringContaining('time limit') as string,
    });
  });
});

it('an answer without text is an empty one, which is no success', async () => {
  const server = await chatServer((response) => response.writeHead(200).end(JSON.stringify({ choices: [{ message: { content: null } }] })));
  expect(await ask(server)).toMatchObject({ content: '' });
  expect((await ask(await chatServer(completion('{"figures": [', { finish: 'length' })))).finish).toBe('length');
});
