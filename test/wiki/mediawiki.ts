/** A MediaWiki site on this machine: node:http that answers as its action API does, from pages given as data. Every request is written down. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface SitePage {
  title: string;
  pageid: number;
  /** Its revisions, the last one current. */
  revisions: { revid: number; timestamp: string; content: string; hidden?: boolean }[];
  redirect?: string;
  /** The section that the redirect leads to. */
  redirectSection?: string;
  categories?: string[];
  model?: string;
}

interface SiteRequest {
  method: string;
  parameters: Readonly<Record<string, string>>;
  agent: string;
}

/** What the site does in place of its next answer. */
export type Fault = (response: ServerResponse, answer: () => string) => void;

export interface TestSite {
  api: string;
  requests: SiteRequest[];
  pages: SitePage[];
  /** Used up one a request, from the first. */
  faults: Fault[];
  /** The largest number of texts in one answer, after which it is to be continued. */
  textsPerAnswer: number;
  close(): Promise<void>;
}

export const faults = {
  maxlag: (response: ServerResponse) =>
    response
      .writeHead(200, { 'content-type': 'application/json', 'retry-after': '0' })
      .end(JSON.stringify({ error: { code: 'maxlag', info: 'Waiting for db1: 9 seconds lagged.', lag: 9 } })),
  ratelimited: (response: ServerResponse) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ error: { code: 'ratelimited', info: "You've exceeded your rate limit." } })),
  tooMany: (response: ServerResponse) => response.writeHead(429, { 'retry-after': '0' }).end('Too many requests'),
  unavailable: (response: ServerResponse) => response.writeHead(503, { 'content-type': 'text/html' }).end('<html><body>Wikimedia Error</body></html>'),
  denied: (response: ServerResponse) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ error: { code: 'readapidenied', info: 'You need read permission.' } })),
  badToken: (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { code: 'badtoken', info: 'Invalid CSRF token.' } })),
  htmlPage: (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html><body>Log in</body></html>'),
  cutText: (response: ServerResponse, answer: () => string) => response.writeHead(200, { 'content-type': 'application/json' }).end(answer().slice(0, 40)),
  cutConnection: (response: ServerResponse, answer: () => string) => {
    const text = answer();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) });
    response.write(text.slice(0, 40), () => response.destroy());
  },
} satisfies Record<string, Fault>;

/** Opens a site; closed when the test has ended, unless `keep`. */
export async function mediawiki(pages: SitePage[], { keep = false }: { keep?: boolean } = {}): Promise<TestSite> {
  const server = createServer((request, response) => {
    void read(request).then(({ method, parameters, agent }) => {
      site.requests.push({ method, parameters, agent });
      const answer = () => JSON.stringify(answerTo(parameters, site));
      const fault = site.faults.shift();
      if (fault) return fault(response, answer);
      return response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(answer());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const site: TestSite = {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/api.php`,
    requests: [],
    pages,
    faults: [],
    textsPerAnswer: 50,
    close,
  };
  if (!keep) onTestFinished(close);
  return site;
}

async function read(request: IncomingMessage): Promise<SiteRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = new URLSearchParams([...new URLSearchParams((request.url ?? '').split('?')[1]), ...new URLSearchParams(Buffer.concat(chunks).toString())]);
  return { method: request.method ?? '', parameters: Object.fromEntries(form), agent: request.headers['user-agent'] ?? '' };
}

function answerTo(parameters: Readonly<Record<string, string>>, site: TestSite): object {
  if (parameters['action'] !== 'query' || parameters['format'] !== 'json') return { error: { code: 'badvalue', info: 'Unrecognized value for parameter.' } };
  if (parameters['meta'] === 'siteinfo')
    return {
      batchcomplete: true,
      query: {
        general: { sitename: 'Larkpedia', lang: 'en', base: 'https://wiki.example.org/wiki/Main_Page' },
        rightsinfo: { url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.en', text: 'Creative Commons Attribution-Share Alike 4.0' },
      },
    };
  if (parameters['list'] === 'categorymembers') return category(parameters, site);
  const asked = (parameters['titles'] ?? parameters['revids'] ?? '').split('|');
  if (asked.length > 50) return { error: { code: 'toomanyvalues', info: 'Too many values supplied for parameter "titles". The limit is 50.' } };
  return parameters['revids'] === undefined ? titles(asked, parameters, site) : revisions(asked, parameters, site);
}

function category({ cmtitle, cmcontinue }: Readonly<Record<string, string>>, { pages }: TestSite): object {
  const members = pages
    .filter(({ categories = [] }) => categories.includes((cmtitle ?? '').replace('Category:', '')))
    .map(({ title, pageid }) => ({ pageid, ns: 0, title }));
  const from = Number(cmcontinue ?? 0);
  const rest = from + 2 < members.length ? { continue: { cmcontinue: String(from + 2), continue: '-||' } } : { batchcomplete: true };
  return { ...rest, query: { categorymembers: members.slice(from, from + 2) } };
}

function titles(asked: readonly string[], parameters: Readonly<Record<string, string>>, site: TestSite): object {
  const normalized: object[] = [];
  const redirects: object[] = [];
  const interwiki: object[] = [];
  const found: object[] = [];
  const from = Number(parameters['rvcontinue'] ?? 0);
  let texts = 0;
  let more = false;
  for (const title of asked) {
    if (/^[a-z]{2}:/.test(title)) {
      interwiki.push({ title, iw: title.slice(0, 2) });
      continue;
    }
    if (title.startsWith('_') || title === '..') {
      found.push({ title, invalidreason: 'The requested page title contains relative path.', invalid: true });
      continue;
    }
    const name = title.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());
    if (name !== title) normalized.push({ fromencoded: false, from: title, to: name });
    let page = site.pages.find((one) => one.title === name);
    if (page?.redirect !== undefined) {
      redirects.push({ from: name, to: page.redirect, ...(page.redirectSection === undefined ? {} : { tofragment: page.redirectSection }) });
      page = site.pages.find((one) => one.title === page?.redirect);
    }
    if (!page) found.push({ ns: 0, title: name, missing: true });
    else if (found.every((one) => (one as { title?: string }).title !== page.title)) {
      const hasText = (parameters['prop'] ?? '').includes('revisions');
      texts += 1;
      const isHere = texts > from && texts <= from + site.textsPerAnswer;
      if (texts > from + site.textsPerAnswer) more = true;
      found.push(described(page, hasText && isHere ? page.revisions.at(-1) : undefined));
    }
  }
  const query = {
    ...(normalized.length > 0 ? { normalized } : {}),
    ...(redirects.length > 0 ? { redirects } : {}),
    ...(interwiki.length > 0 ? { interwiki } : {}),
    pages: found,
  };
  return {
    ...(more && (parameters['prop'] ?? '').includes('revisions')
      ? { continue: { rvcontinue: String(from + site.textsPerAnswer), continue: '||info' } }
      : { batchcomplete: true }),
    query,
  };
}

function revisions(asked: readonly string[], _: Readonly<Record<string, string>>, { pages }: TestSite): object {
  const found = pages.flatMap((page) => page.revisions.filter(({ revid }) => asked.includes(String(revid))).map((revision) => described(page, revision)));
  return { batchcomplete: true, query: { pages: found } };
}

function described({ title, pageid, revisions: all, model = 'wikitext' }: SitePage, revision: SitePage['revisions'][number] | undefined): object {
  const address = `https://wiki.example.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
  return {
    pageid,
    ns: 0,
    title,
    contentmodel: model,
    lastrevid: all.at(-1)?.revid,
    fullurl: address,
    canonicalurl: address,
    ...(revision === undefined
      ? {}
      : {
          revisions: [
            {
              revid: revision.revid,
              parentid: 0,
              timestamp: revision.timestamp,
              slots: {
                main: revision.hidden
                  ? { contentmodel: model, texthidden: true }
                  : { contentmodel: model, contentformat: 'text/x-wiki', content: revision.content },
              },
            },
          ],
        }),
  };
}
