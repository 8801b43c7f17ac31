/** A Wikibase on this machine: node:http that answers `wbgetentities` as Wikidata does, from entities given as data. Every request is written down. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface WikibaseEntity {
  id: string;
  lastrevid?: number;
  sitelinks?: Record<string, { site: string; title: string } | undefined>;
  [part: string]: unknown;
}

export interface TestWikibase {
  api: string;
  requests: Readonly<Record<string, string>>[];
  agents: string[];
  entities: WikibaseEntity[];
  /** Items that were merged, with what they lead to. */
  redirects: Record<string, string>;
  /** What is done in place of the next answers, from the first. */
  faults: ((response: ServerResponse) => void)[];
}

/** Starts one, for the length of a test. */
export async function wikibase(entities: readonly WikibaseEntity[]): Promise<TestWikibase> {
  const site: TestWikibase = { api: '', requests: [], agents: [], entities: [...entities], redirects: {}, faults: [] };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const parameters = Object.fromEntries(new URLSearchParams(request.method === 'POST' ? body : new URL(request.url ?? '', 'http://x').search));
      site.requests.push(parameters);
      site.agents.push(request.headers['user-agent'] ?? '');
      const fault = site.faults.shift();
      if (fault) fault(response);
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ entities: answerTo(parameters, site), success: 1 }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  site.api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/api.php`;
  return site;
}

function answerTo({ ids, titles, sites, props = '' }: Readonly<Record<string, string>>, { entities, redirects }: TestWikibase): Record<string, unknown> {
  const shown = (entity: WikibaseEntity) => {
    const kept = new Set(['id', 'type', ...(props.includes('info') ? ['lastrevid'] : []), ...props.split('|')]);
    return Object.fromEntries(Object.entries(entity).filter(([name]) => kept.has(name)));
  };
  if (ids !== undefined)
    return Object.fromEntries(
      ids.split('|').map((id) => {
        const to = redirects[id];
        const entity = entities.find((one) => one.id === (to ?? id));
        return [id, entity === undefined ? { id, missing: '' } : { ...shown(entity), ...(to === undefined ? {} : { redirects: { from: id, to } }) }];
      }),
    );
  return Object.fromEntries(
    (titles ?? '').split('|').map((title, index) => {
      const entity = entities.find((one) => one.sitelinks?.[sites ?? '']?.title === title);
      return entity === undefined ? [`-${index + 1}`, { site: sites, title, missing: '' }] : [entity.id, shown(entity)];
    }),
  );
}
