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
    await send();
    // A server is asked once, without them, whether it wants the password itself.
    const before = 'token' in credentials ? [] : [undefined];
    expect(received.map(({ headers }) => headers.authorization)).toEqual([...before, header, header]);
  });

  it.each([true, undefined])('answer a Digest challenge, which is asked for without the body (known before: %s)', async (digest) => {
    const { received, send } = await client(
      { credentials: { user: 'dba', password: 'secret' }, ...(digest === undefined ? {} : { digest }) },
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

  it('answer the challenge of an address that is the only one to ask', async () => {
    const { received, send } = await client(
      { credentials: { user: 'dba', password: 'secret' } },
      {
        instead({ method, headers }, response) {
          if (method === 'GET' || headers.authorization?.startsWith('Digest') === true) return false;
          response.writeHead(401, { 'www-authenticate': 'Digest realm="r", nonce="n", qop="auth"' }).end();
          return true;
        },
      },
    );
    await send({ method: 'DELETE', expected: [404] });
    await send({ method: 'DELETE', expected: [404] });
    expect(received.map(({ method, headers }) => `${method} ${headers.authorization?.split(' ')[0] ?? '-'}`)).toEqual([
      'GET -',
      'DELETE Basic',
      'DELETE Digest',
      'DELETE Digest',
    ]);
  });

  it('answer again where a nonce has expired, but not where the password is wrong', async () => {
    const each = async (accepts: (nonce: string, count: number) => boolean, stale = '') => {
      const { received, send } = await client(
        { credentials: { user: 'dba', password: 'secret' } },
        {
          instead({ headers }, response, count) {
            const [, nonce = ''] = /nonce="(\w+)"/.exec(headers.authorization ?? '') ?? [];
            if (accepts(nonce, count)) return false;
            response.writeHead(401, { 'www-authenticate': `Digest realm="r", nonce="n${count}", qop="auth"${stale}` }).end();
            return true;
          },
        },
      );
      return { received, send };
    };
    // The nonce of the first answer is good for one request, that of the third for all that follow.
    const expires = await each((nonce, count) => (nonce === 'n1' && count === 2) || nonce === 'n3');
    await expires.send();
    await expires.send();
    expect(expires.received).toHaveLength(4);
    const isOld = await each((nonce, count) => nonce === 'n2' && count > 2, ', stale=true');
    await isOld.send();
    expect(isOld.received).toHaveLength(3);
    const refused = await each(() => false);
    expect(await failure(refused.send())).toMatchObject({ status: 401, refused: true });
    expect(refused.received).toHaveLength(2);
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
