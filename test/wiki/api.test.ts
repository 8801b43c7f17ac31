/** Requests to a site that is busy, that fails, that answers with something else; held to a server that answers as MediaWiki does. */
import { onTestFinished, describe, expect, it } from 'vitest';
import { ApiError, WikiApi, type ApiOptions } from '../../src/wiki/api.js';
import { openSite } from '../../src/wiki/site.js';
import { faults, mediawiki, type Fault, type TestSite } from './mediawiki.js';
import { page } from './pages.js';

const question = { action: 'query', titles: 'Siege of Ulver', prop: 'info' };

async function opened(faultsFirst: Fault[] = [], options: Partial<ApiOptions> = {}): Promise<{ site: TestSite; api: WikiApi }> {
  const site = await mediawiki([page('Siege of Ulver')]);
  site.faults.push(...faultsFirst);
  const api = new WikiApi(openSite({ api: site.api, contact: 'me@example.org', version: '1' }), { timeout: 5, retries: 3, firstWait: 1, ...options });
  onTestFinished(() => api.close());
  return { site, api };
}

it('a request has maxlag, the format, and the contact in its User-Agent', async () => {
  const { site, api } = await opened();
  await api.ask(question);
  expect(site.requests).toEqual([
    { method: 'GET', parameters: { ...question, format: 'json', formatversion: '2', maxlag: '5' }, agent: 'variorum/1 (me@example.org)' },
  ]);
});

it('a long request is a POST', async () => {
  const { site, api } = await opened();
  await api.ask({ ...question, titles: Array.from({ length: 40 }, (_, index) => `${'Ż'.repeat(60)} ${index}`).join('|') });
  expect(site.requests.map(({ method }) => method)).toEqual(['POST']);
});

describe('a request is repeated after', () => {
  it.each(['maxlag', 'ratelimited', 'tooMany', 'unavailable', 'cutText', 'cutConnection'] as const)('%s', async (name) => {
    const { site, api } = await opened([faults[name], faults[name]]);
    expect(await api.ask(question)).toHaveProperty('query.pages.0.title', 'Siege of Ulver');
    expect(site.requests).toHaveLength(3);
  });

  it('and fails when it was repeated often enough', async () => {
    const { site, api } = await opened(Array.from({ length: 9 }, () => faults.maxlag));
    await expect(api.ask(question)).rejects.toThrow(/maxlag: Waiting for db1/);
    expect(site.requests).toHaveLength(4);
  });

  it('as long as the site asks for', async () => {
    const waits: number[] = [];
    const busy: Fault = (response) => response.writeHead(200, { 'retry-after': '1' }).end(JSON.stringify({ error: { code: 'maxlag', info: 'busy' } }));
    const { api } = await opened([busy], { onWait: (_, milliseconds) => waits.push(milliseconds) });
    await api.ask(question);
    expect(waits).toEqual([1000]);
  });
});

describe('a request fails at once', () => {
  it.each([
    ['denied', /readapidenied/],
    ['badToken', /badtoken/],
    ['htmlPage', /a page, not with data/],
  ] as const)('after %s', async (name, message) => {
    const { site, api } = await opened([faults[name]]);
    const failure: unknown = await api.ask(question).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect((failure as Error).message).toMatch(message);
    expect(site.requests).toHaveLength(1);
  });

  it('where nothing listens', async () => {
    const api = new WikiApi(openSite({ api: 'http://127.0.0.1:9/w/api.php', version: '1' }), { timeout: 1, retries: 0 });
    await expect(api.ask(question)).rejects.toThrow(/nothing listens there/);
  });
});

it('requests stand in one queue', async () => {
  const { site, api } = await opened();
  let open = 0;
  let most = 0;
  for (let count = 0; count < 4; count += 1)
    site.faults.push((response, answer) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end(answer());
      }, 5);
    });
  await Promise.all([1, 2, 3, 4].map(() => api.ask(question)));
  expect(most).toBe(1);
});

it('an answer that asks to continue where it has been does not loop', async () => {
  const endless: Fault = (response) => response.end(JSON.stringify({ continue: { x: '1', continue: '||' }, query: {} }));
  const { api } = await opened([endless, endless, endless]);
  const read = async () => {
    for await (const _ of api.askAll(question));
  };
  await expect(read()).rejects.toThrow(/already been/);
});
