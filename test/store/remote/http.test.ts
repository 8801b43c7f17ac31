/** Requests to servers: credentials, repetition, time limits, and messages that have no secret in them. */
import { describe, expect, it } from 'vitest';
import { HttpClient, HttpError, type HttpOptions, type HttpRequest } from '../../../src/store/remote/http.js';
import { graphStore, type GraphStoreOptions } from '../graph-store.js';

async function client(options: Partial<HttpOptions>, server: GraphStoreOptions) {
  const { url, received } = await graphStore(server);
  const http = new HttpClient({ timeout: 5, retries: 2, firstWait: 1, ...options });
  return { received, send: (more: Partial<HttpRequest> = {}) => http.send({ method: 'GET', url: new URL(`${url}/store?graph=urn:g`), ...more }) };
}

const failure = async (sent: Promise<unknown>): Promise<HttpError> => {
  const error: unknown = await sent.then(
    () => new Error('no failure'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HttpError);
  return error as HttpError;
};

describe('credentials', () => {
  it.each([
    [{ user: 'anna', password: 'secret' }, `Basic ${Buffer.from('anna:secret').toString('base64')}`],
    [{ token: 'secret' }, 'Bearer secret'],
  ])('are sent as the server expects them', async (credentials, header) => {
    const { received, send } = await client({ credentials }, {});
    await send();
    expect(received[0]?.headers.authorization).toBe(header);
  });

  it('answer a Digest challenge, which is asked for without the body', async () => {
    const { received, send } = await client(
      { credentials: { user: 'dba', password: 'secret' }, digest: true },
      {
        instead({ headers }, response) {
          if (headers.authorization !== undefined) return false;
          response.writeHead(401, { 'www-authenticate': 'Digest realm="SPARQL", nonce="n", qop="auth"' }).end();
          return true;
        },
      },
    );
    const body = Buffer.from('<urn:s> <urn:p> <urn:o> .\n');
    const put = { method: 'PUT', headers: { 'content-type': 'application/n-triples' }, body: { length: body.length, read: () => body } } as const;
    await send(put);
    await send(put);
    expect(received.map(({ method, body: text, headers }) => [method, text.length, /nc=(\d+)/.exec(headers.authorization ?? '')?.[1]])).toEqual([
      ['GET', 0, undefined],
      ['PUT', body.length, '00000001'],
      ['PUT', body.length, '00000002'],
    ]);
  });

  it.each([401, 403])('are in no message (%i)', async (status) => {
    const { send } = await client(
      { credentials: { user: 'anna', password: 'secret' } },
      {
        instead(_, response) {
          response.writeHead(status).end('no');
          return true;
        },
      },
    );
    const { message, refused } = await failure(send());
    expect(message).not.toContain('secret');
    expect([refused, message]).toEqual([true, expect.stringContaining(String(status))]);
  });
});

describe('repetition', () => {
  it('repeats what may pass, as often as asked', async () => {
    const failing = (times: number): GraphStoreOptions => ({
      instead(_, response, count) {
        if (count > times) return false;
        response.writeHead(503, { 'retry-after': '0' }).end();
        return true;
      },
    });
    const passes = await client({}, failing(2));
    expect((await passes.send()).status).toBe(200);
    const fails = await client({}, failing(3));
    expect((await failure(fails.send())).status).toBe(503);
    expect(fails.received).toHaveLength(3);
  });

  it('waits as long as the server asks', async () => {
    const { send } = await client(
      {},
      {
        instead(_, response, count) {
          if (count > 1) return false;
          response.writeHead(429, { 'retry-after': '1' }).end();
          return true;
        },
      },
    );
    const start = performance.now();
    await send();
    expect(performance.now() - start).toBeGreaterThan(950);
  });

  it('sends a body again', async () => {
    const { received, send } = await client(
      {},
      {
        instead(_, response, count) {
          if (count > 1) return false;
          response.destroy();
          return true;
        },
      },
    );
    const body = Buffer.from('<urn:s> <urn:p> <urn:o> .\n');
    await send({ method: 'PUT', headers: { 'content-type': 'application/n-triples' }, body: { length: body.length, read: () => body } });
    expect(received.map(({ body: text, headers }) => [text, headers['content-length']])).toEqual([
      [body.toString(), String(body.length)],
      [body.toString(), String(body.length)],
    ]);
  });

  it.each([400, 404, 500, 301])('does not repeat %i', async (status) => {
    const { received, send } = await client(
      {},
      {
        instead(_, response) {
          response.writeHead(status, { location: 'http://elsewhere.example.org/' }).end('<h1>the reason</h1>\nmore');
          return true;
        },
      },
    );
    const { message } = await failure(send());
    expect(received).toHaveLength(1);
    expect(message).toContain('the reason');
    if (status === 301) expect(message).toContain('http://elsewhere.example.org/');
  });
});

describe('no answer', () => {
  it('says that nothing listens, and that nothing was sent', async () => {
    const http = new HttpClient({ timeout: 5, retries: 0 });
    const error = await failure(http.send({ method: 'GET', url: new URL('http://127.0.0.1:9/') }));
    expect(error).toMatchObject({ refused: true, message: expect.stringContaining('nothing listens there') as string });
  });

  it('ends after the time limit, and does not say that nothing was changed', async () => {
    const { send } = await client({ timeout: 0.3, retries: 0 }, { instead: () => true });
    expect(await failure(send())).toMatchObject({ refused: false, message: expect.stringContaining('--timeout') as string });
  });
});
