/** The restricted fetch: only addresses that were named, also where an answer redirects to another one. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { restrictedFetch } from '../../src/store/network.js';

let servers: Server[] = [];
let received: string[] = [];

async function serve(name: string, answer: (path: string) => { status: number; location?: string }): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push(`${name} ${request.method} ${request.url} ${body} ${request.headers.authorization ?? '-'}`);
      const { status, location } = answer(request.url ?? '');
      response.writeHead(status, location === undefined ? {} : { location }).end('{}');
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(() => {
  servers = [];
  received = [];
});
afterEach(() => {
  for (const server of servers) server.close();
});

it.each([301, 302, 303, 307, 308])('a redirect (%i) to an address that was not named is not followed', async (status) => {
  const inside = await serve('inside', () => ({ status: 200 }));
  const named = await serve('named', () => ({ status, location: `${inside}/secret` }));
  const { fetch, failures } = restrictedFetch([`${named}/sparql`]);
  await expect(fetch(`${named}/sparql?query=a`)).rejects.toThrow(`${named}/sparql redirects to ${inside}/secret, which was not queried: it is not allowed`);
  expect(failures).toHaveLength(1);
  expect(received.map((one) => one.split(' ')[0])).toEqual(['named']);
});

it('each hop needs the permission', async () => {
  const last = await serve('last', () => ({ status: 200 }));
  const second = await serve('second', () => ({ status: 302, location: `${last}/x` }));
  const first = await serve('first', () => ({ status: 302, location: `${second}/x` }));
  await expect(restrictedFetch([`${first}/x`, `${second}/x`]).fetch(`${first}/x`)).rejects.toThrow('is not allowed');
  expect(received.map((one) => one.split(' ')[0])).toEqual(['first', 'second']);
});

it('a redirect to an address that was named is followed: the request again for 307, the answer for 303, no credentials to another host', async () => {
  for (const [status, expected] of [
    [307, 'last POST /b query -'],
    [303, 'last GET /b  -'],
  ] as const) {
    const last = await serve('last', () => ({ status: 200 }));
    const first = await serve('first', () => ({ status, location: `${last}/b` }));
    const { fetch } = restrictedFetch([`${first}/a`, `${last}/b`]);
    const response = await fetch(`${first}/a`, { method: 'POST', body: 'query', headers: { authorization: 'Basic a' } });
    expect(response.status).toBe(200);
    expect(received.at(-1)).toBe(expected);
  }
});

it('redirects without an end, or to no address, end', async () => {
  const loop = await serve('loop', () => ({ status: 302, location: '/a' }));
  await expect(restrictedFetch([`${loop}/a`]).fetch(`${loop}/a`)).rejects.toThrow('redirects more than 5 times');
  const broken = await serve('broken', () => ({ status: 302, location: 'http://[' }));
  await expect(restrictedFetch([`${broken}/a`]).fetch(`${broken}/a`)).rejects.toThrow('which is no address');
});
