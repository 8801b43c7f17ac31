/**
 * Requests to the action API of a MediaWiki site (https://www.mediawiki.org/wiki/API:Main_page): parameters come in, the
 * parsed answer goes out. One request at a time, with `maxlag`, repeated where the server is busy; the connection is that of
 * `store/remote/http.ts`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import pRetry, { AbortError } from 'p-retry';
import { BodyError, bodyText } from '../store/remote/body-text.js';
import { HttpClient, HttpError } from '../store/remote/http.js';
import type { WikiSite } from './site.js';

/** The parameters of a request; lists are already joined by `|`. */
export type ApiParameters = Readonly<Record<string, string>>;

/** An answer of the API, parsed and not yet looked at. */
export type ApiAnswer = Readonly<Record<string, unknown>>;

export interface ApiOptions {
  /** How long the server may take to begin its answer, in seconds. */
  timeout: number;
  /** How often a request is repeated after a failure that may pass. */
  retries: number;
  /** The shortest wait before a repetition, in milliseconds; it doubles each time. */
  firstWait?: number | undefined;
  /** Called before each wait that the server asks for, with its reason and the milliseconds. */
  onWait?: (reason: string, milliseconds: number) => void;
}

/** The site did not give what it was asked for: no answer, an error of the API, or something that is no answer of an API. */
export class ApiError extends Error {
  constructor(
    message: string,
    /** What to do about it. */
    readonly fix?: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** The server asks to come back later. */
class BusyError extends ApiError {
  constructor(
    message: string,
    readonly wait: number,
  ) {
    super(message);
  }
}

/** Seconds of replication lag at which the server shall refuse; the value that the documentation recommends. */
const MAXLAG = '5';
/** Addresses up to this length are sent with GET, which caches understand; longer ones are a POST. */
const LONGEST_ADDRESS = 6_000;
/** Errors of the API after which the same request may succeed. */
const PASSING = /^(?:maxlag|ratelimited|readonly|internal_api_error.*|stashfailed|timeout|http-.*)$/;
/** The wait where the server does not say how long, in milliseconds. */
const BUSY_WAIT = 5_000;
/** The longest wait that a server may ask for, in milliseconds. */
const LONGEST_WAIT = 120_000;
/** The most parts of an answer, each of up to 500 titles: no category has as many. */
const MOST_PARTS = 20_000;
/** The largest answer that is read: fifty pages of the largest size a wiki allows. */
const LARGEST_ANSWER = 200_000_000;

export class WikiApi {
  readonly #http: HttpClient;
  /** Ends when the request before has ended: requests of one run stand in one queue. */
  #queue: Promise<unknown> = Promise.resolve();
  #lastBegun = 0;

  constructor(
    readonly site: WikiSite,
    private readonly options: ApiOptions,
  ) {
    this.#http = new HttpClient({
      timeout: options.timeout,
      retries: options.retries,
      ...(options.firstWait === undefined ? {} : { firstWait: options.firstWait }),
    });
  }

  /** Asks one question, after those before it. Throws {@link ApiError}. */
  ask(parameters: ApiParameters): Promise<ApiAnswer> {
    const answer = this.#queue.then(() => this.#repeated(parameters));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  /** Asks a question and follows `continue` until the answer is complete. Yields each part of it. */
  async *askAll(parameters: ApiParameters): AsyncGenerator<ApiAnswer, void, undefined> {
    let more: ApiParameters | undefined = {};
    const seen = new Set<string>();
    while (more !== undefined) {
      const answer: ApiAnswer = await this.ask({ ...parameters, ...more });
      yield answer;
      more = continuation(answer);
      const key = JSON.stringify(more);
      // A server that repeats itself, or never comes to an end, would be asked for ever.
      if (seen.size >= MOST_PARTS) throw new ApiError(`${shown(this.site.api)} asks to continue after ${MOST_PARTS.toLocaleString('en')} answers`);
      if (seen.has(key)) throw new ApiError(`${shown(this.site.api)} asks to continue where it has already been`);
      seen.add(key);
    }
  }

  async close(): Promise<void> {
    await this.#http.close();
  }

  #repeated(parameters: ApiParameters): Promise<ApiAnswer> {
    return pRetry(() => this.#once(parameters), {
      retries: this.options.retries,
      minTimeout: this.options.firstWait ?? 500,
      maxTimeout: 30_000,
      randomize: true,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (retriesLeft === 0 || !(error instanceof BusyError)) return;
        this.options.onWait?.(error.message, error.wait);
        await wait(error.wait);
      },
    });
  }

  async #once(parameters: ApiParameters): Promise<ApiAnswer> {
    const early = this.#lastBegun + this.site.pause - performance.now();
    if (early > 0) await wait(early);
    this.#lastBegun = performance.now();
    const form = new URLSearchParams({ format: 'json', formatversion: '2', maxlag: MAXLAG, ...parameters }).toString();
    const isShort = this.site.api.href.length + form.length < LONGEST_ADDRESS;
    const body = Buffer.from(form);
    const headers = { 'user-agent': this.site.userAgent, accept: 'application/json' };
    try {
      const response = await this.#http.send(
        isShort
          ? { method: 'GET', url: new URL(`${this.site.api.href}?${form}`), headers }
          : {
              method: 'POST',
              url: this.site.api,
              headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
              body: { length: body.length, read: () => body },
            },
      );
      return this.#parsed(await textOf(response.body), secondsOf(response.headers['retry-after']));
    } catch (error) {
      // The connection has repeated what may pass.
      if (error instanceof HttpError) throw new AbortError(new ApiError(error.message, adviceFor(error.status)));
      throw error;
    }
  }

  #parsed(text: string, retryAfter: number | undefined): ApiAnswer {
    const where = shown(this.site.api);
    let answer: unknown;
    try {
      answer = JSON.parse(text);
    } catch {
      if (/^\s*</.test(text)) throw new AbortError(new ApiError(`${where} answered with a page, not with data`, NOT_AN_API));
      // An answer that was cut may be whole the next time.
      throw new ApiError(
        `${where} answered with something that is no JSON, or was cut after ${text.length.toLocaleString('en')} characters`,
        'run it again later',
      );
    }
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
      throw new AbortError(new ApiError(`${where} answered with something else than an answer of MediaWiki`, NOT_AN_API));
    const { error } = answer as { error?: unknown };
    if (error === undefined) return answer as ApiAnswer;
    const { code = 'unknown', info = '' } = (error ?? {}) as { code?: unknown; info?: unknown };
    const message = `${where} answered with the error ${String(code)}${info === '' ? '' : `: ${String(info)}`}`;
    if (PASSING.test(String(code))) throw new BusyError(message, retryAfter ?? Math.min(BUSY_WAIT, 10 * (this.options.firstWait ?? BUSY_WAIT)));
    throw new AbortError(
      new ApiError(message, /^(?:readapidenied|permissiondenied|assert)/.test(String(code)) ? 'the site lets nobody read without a login' : undefined),
    );
  }
}

const NOT_AN_API = 'give the address of its api.php with --api: it is on the page Special:Version of the site';

function adviceFor(status: number | undefined): string | undefined {
  if (status === 404) return NOT_AN_API;
  if (status === 403) return 'add --contact you@example.org, which the site may ask for, and run it again';
  return status === undefined || status >= 500 || status === 429 ? 'run it again later; what was fetched is in the cache' : undefined;
}

/** What an answer asks to add to the request, so that it continues; undefined where the answer is complete. */
function continuation(answer: ApiAnswer): ApiParameters | undefined {
  const more = answer['continue'];
  if (typeof more !== 'object' || more === null) return undefined;
  return Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)]));
}

async function textOf(body: AsyncIterable<unknown>): Promise<string> {
  try {
    return await bodyText(body, LARGEST_ANSWER);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    const size = error.size.toLocaleString('en');
    if (error.reason === 'tooLarge') throw new AbortError(new ApiError(`the answer has more than ${size} bytes`));
    throw new ApiError(`the answer was cut after ${size} bytes: ${error.message}`, 'run it again later');
  }
}

/** What Retry-After says, in milliseconds. */
function secondsOf(header: string | string[] | undefined): number | undefined {
  if (typeof header !== 'string') return undefined;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, Math.min(milliseconds, LONGEST_WAIT));
}

function shown({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
