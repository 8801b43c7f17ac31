/** A reconciliation service as a source of candidates: its manifest is read first, then queries are sent in batches, one after the other. */
import { queryBatches, readManifest, readResults, type Found, type ServiceManifest, type Subject } from '../../link/index.js';
import { problem, ProblemError, UsageError, type Problem } from '../../problem.js';
import { bodyText } from '../../store/remote/body-text.js';
import { HttpClient, HttpError } from '../../store/remote/http.js';
import type { OpenedSource } from './opened-source.js';

/** The largest answer that is read. */
const LARGEST_ANSWER = 20_000_000;

export interface ServiceOptions {
  contact?: string | undefined;
  version: string;
  timeout: number;
  retries: number;
  firstWait?: number;
}

export class ServiceSource implements OpenedSource {
  readonly problems: Problem[] = [];
  failed = false;

  private constructor(
    readonly name: string,
    private readonly url: URL,
    private readonly manifest: ServiceManifest,
    private readonly http: HttpClient,
    private readonly headers: Record<string, string>,
  ) {}

  /** Opens a service. Throws {@link UsageError}, and {@link ProblemError} `remote-failed` where it is none. */
  static async open(address: string, { contact, version, ...options }: ServiceOptions): Promise<ServiceSource> {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new UsageError(`--service ${address} is not the address of a reconciliation service`);
    const http = new HttpClient(options);
    const headers = { accept: 'application/json', 'user-agent': `variorum/${version} (${contact ?? 'no contact given'})` };
    try {
      const response = await http.send({ method: 'GET', url, headers });
      const read = readManifest(JSON.parse(await bodyText(response.body, LARGEST_ANSWER)));
      if ('fault' in read) throw new Error(read.fault);
      return new ServiceSource(`${url.host}${url.pathname}`, url, read.manifest, http, headers);
    } catch (error) {
      await http.close();
      throw new ProblemError([
        problem('remote-failed', `${url.host}${url.pathname} cannot be asked: ${(error as Error).message}`, {
          fix: 'give the address of a reconciliation service of Wikidata, such as openrefine-wikibase',
        }),
      ]);
    }
  }

  async *find(subjects: readonly Subject[]): AsyncGenerator<Found, void, undefined> {
    for (const batch of queryBatches(subjects, this.manifest)) {
      const found = this.failed ? 'not asked: the service failed before' : await this.#ask(batch.queries);
      for (const [key, subject] of batch.subjects) {
        if (typeof found === 'string') yield { subject, items: [], failure: found };
        else if (found.has(key)) yield { subject, items: found.get(key)?.items ?? [], notes: found.get(key)?.notes ?? [] };
        else yield { subject, items: [], failure: 'not known: the service did not answer this query' };
      }
    }
  }

  /** A service does not name what items refer to. */
  namesOf(): readonly string[] {
    return [];
  }

  async close(): Promise<void> {
    await this.http.close();
  }

  async #ask(queries: Record<string, unknown>) {
    const body = Buffer.from(new URLSearchParams({ queries: JSON.stringify(queries) }).toString());
    try {
      const headers = { ...this.headers, 'content-type': 'application/x-www-form-urlencoded' };
      const response = await this.http.send({ method: 'POST', url: this.url, headers, body: { length: body.length, read: () => body } });
      const read = readResults(JSON.parse(await bodyText(response.body, LARGEST_ANSWER)));
      if ('results' in read) return read.results;
      return this.#fail(`it answered with something else than results: ${read.fault}`);
    } catch (error) {
      return this.#fail(error instanceof HttpError ? error.message : `its answer cannot be read: ${(error as Error).message}`);
    }
  }

  #fail(why: string): string {
    this.failed = true;
    this.problems.push(problem('remote-failed', `${this.name}: ${why}`, { fix: 'run it again later' }));
    return `not asked: ${why}`;
  }
}
