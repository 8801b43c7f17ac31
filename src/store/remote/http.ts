/**
 * Requests to a server that the user named: with credentials, time limits, proxies from the environment, and repeated where a
 * failure passes. Every request that is sent here may be repeated: it replaces, deletes or adds the same triples again.
 */
import type { Readable } from 'node:stream';
import pRetry, { AbortError } from 'p-retry';
import type { Dispatcher } from 'undici';
import { RemoteError } from '../engine.js';
import type { Credentials } from './credentials.js';
import { digestHeader, readChallenge, type Challenge } from './digest-auth.js';

export interface HttpOptions {
  credentials?: Credentials | undefined;
  /** Whether the server is known to ask for Digest authentication; otherwise a password is sent as the server asks for it. */
  digest?: boolean;
  /** How long the server may take to begin its answer, and between two parts of it, in seconds. */
  timeout: number;
  /** How often a request is repeated after a failure that may pass. */
  retries: number;
  /** The shortest wait before a repetition, in milliseconds; it doubles each time. */
  firstWait?: number;
  /** Whether no proxy of the environment is used: for a server on this machine. */
  isDirect?: boolean;
}

export interface HttpRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  url: URL;
  headers?: Record<string, string>;
  /** The body: its length in bytes, and how to read it, once for each attempt. */
  body?: { length: number; read(): Readable | Buffer };
  /** Other numbers than `retries` for this request. */
  retries?: number;
  /** Statuses that are no failure, beside 2xx. */
  expected?: readonly number[];
}

export interface HttpResponse {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Dispatcher.ResponseData['body'];
}

/** A request that failed: no answer, or an answer that is no success. */
export class HttpError extends RemoteError {
  constructor(
    message: string,
    /** The status; undefined where there was no answer. */
    readonly status?: number,
    /** Whether the server refused before it did anything: nothing was sent, or it answered with 4xx. */
    readonly refused = status !== undefined && status >= 400 && status < 500,
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** A server that answers, and is not the store it was said to be. Nothing was changed. */
export class WrongStoreError extends HttpError {}

/** Statuses after which the same request may succeed (RFC 9110, section 15; 429: RFC 6585). */
const PASSING = new Set([408, 425, 429, 502, 503, 504]);
/** Errors of connections that were never made: nothing was sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
]);
const CERTIFICATE = /CERT|SIGNATURE|ALTNAME/;
/** The longest wait that a server may ask for with Retry-After, in milliseconds. */
const LONGEST_WAIT = 120_000;

export class HttpClient {
  /** Opened for the first request: most runs send none. */
  #dispatcher: Promise<Dispatcher> | undefined;
  /** Whether the server was asked how it wants a password. */
  #asked = false;
  #challenge: Challenge | undefined;
  /** How many requests the nonce of the challenge has answered. */
  #answers = 0;

  constructor(private readonly options: HttpOptions) {}

  /** Sends a request, and again where it failed for a reason that may pass. Throws {@link HttpError}. */
  async send(wanted: HttpRequest): Promise<HttpResponse> {
    const { retries = this.options.retries } = wanted;
    return pRetry(() => this.#attempt(wanted), {
      retries,
      minTimeout: this.options.firstWait ?? 500,
      maxTimeout: 30_000,
      randomize: true,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (retriesLeft > 0 && error instanceof PassingError && error.wait > 0) await new Promise((resolve) => setTimeout(resolve, error.wait));
      },
    });
  }

  async close(): Promise<void> {
    await (await this.#dispatcher)?.close();
  }

  async #attempt(wanted: HttpRequest): Promise<HttpResponse> {
    const authorization = await this.#authorization(wanted);
    const [used, answers] = [this.#challenge, this.#answers];
    let response = await this.#once(wanted, authorization);
    if (response.status === 401 && this.#mayAnswerAgain(response, used, answers)) {
      await response.body.dump();
      response = await this.#once(wanted, await this.#authorization(wanted));
    }
    const { status } = response;
    if ((status >= 200 && status < 300) || wanted.expected?.includes(status)) return response;
    const reason = await firstLine(response);
    const message = `${shown(wanted.url)} answered ${status}${reason === '' ? '' : `: ${reason}`}${advice(status, response, this.options.credentials !== undefined)}`;
    if (PASSING.has(status)) throw new PassingError(message, status, waitOf(response));
    throw new AbortError(new HttpError(message, status));
  }

  async #once({ method, url, headers, body }: HttpRequest, authorization: string | undefined): Promise<HttpResponse> {
    const { request } = await import('undici');
    this.#dispatcher ??= openDispatcher(this.options);
    const dispatcher = await this.#dispatcher;
    try {
      const {
        statusCode,
        headers: answered,
        body: text,
      } = await request(url, {
        method,
        headers: {
          'user-agent': 'variorum',
          ...headers,
          ...(authorization === undefined ? {} : { authorization }),
          ...(body === undefined ? {} : { 'content-length': String(body.length) }),
        },
        body: body?.read() ?? null,
        dispatcher,
      });
      return { status: statusCode, headers: answered, body: text };
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      const text = `${shown(url)} does not answer: ${WORDS[code] ?? (code === '' ? message : `${code} ${message}`)}`;
      const failure = new HttpError(text, undefined, NOT_SENT.has(code));
      // A certificate does not become valid by waiting.
      throw CERTIFICATE.test(code) ? new AbortError(failure) : new PassingError(text, undefined, 0, failure.refused);
    }
  }

  async #authorization({ method, url }: HttpRequest): Promise<string | undefined> {
    const { credentials, digest } = this.options;
    if (credentials === undefined) return undefined;
    if ('token' in credentials) return `Bearer ${credentials.token}`;
    const { user, password } = credentials;
    if (!this.#asked) await this.#askForChallenge(url);
    if (this.#challenge === undefined) return digest === true ? undefined : `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
    this.#answers += 1;
    return digestHeader(this.#challenge, { method, uri: `${url.pathname}${url.search}`, user, password, count: this.#answers });
  }

  /**
   * Asks without a password, so that it is not sent in clear to a server that wants a digest of it; and without a body, which
   * would be sent for nothing.
   */
  async #askForChallenge(url: URL): Promise<void> {
    const response = await this.#once({ method: 'GET', url }, undefined);
    await response.body.dump();
    this.#challenge = challengeOf(response);
    this.#answers = 0;
    this.#asked = true;
  }

  /**
   * Whether a request that was refused may be answered now: this address asks for a digest and others do not, or the nonce,
   * which was accepted before, has expired (RFC 7616, section 3.3). `used` is the challenge that the request has answered.
   */
  #mayAnswerAgain(response: HttpResponse, used: Challenge | undefined, answers: number): boolean {
    const { credentials } = this.options;
    if (credentials === undefined || 'token' in credentials) return false;
    if (this.#challenge !== used) return true;
    const challenge = challengeOf(response);
    if (challenge === undefined || (used !== undefined && answers <= 1 && !challenge.stale)) return false;
    this.#challenge = challenge;
    this.#answers = 0;
    return true;
  }
}

async function openDispatcher({ timeout, isDirect }: HttpOptions): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import('undici');
  const limit = timeout * 1000;
  const limits = { headersTimeout: limit, bodyTimeout: limit, connect: { timeout: Math.min(limit, 30_000) } };
  return hasProxy() && isDirect !== true ? new EnvHttpProxyAgent(limits) : new Agent(limits);
}

function challengeOf({ headers }: HttpResponse): Challenge | undefined {
  const header = headers['www-authenticate'];
  return readChallenge(Array.isArray(header) ? header.join(', ') : (header ?? ''));
}

/** A failure that may pass, with how long to wait before the next attempt. */
class PassingError extends HttpError {
  constructor(
    message: string,
    status: number | undefined,
    readonly wait: number,
    refused = false,
  ) {
    super(message, status, refused || status === 429);
    this.name = 'HttpError';
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ECONNRESET: 'it closed the connection',
  EPIPE: 'it closed the connection',
  UND_ERR_SOCKET: 'it closed the connection',
  UND_ERR_HEADERS_TIMEOUT: 'there was no answer within the time limit (--timeout)',
  UND_ERR_BODY_TIMEOUT: 'its answer stopped (--timeout)',
  UND_ERR_CONNECT_TIMEOUT: 'no connection could be made in time',
};

/** The wait that a response asks for, in milliseconds (RFC 9110, section 10.2.3): seconds or a date. */
function waitOf({ headers }: HttpResponse): number {
  const value = headers['retry-after'];
  if (typeof value !== 'string') return 0;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? 0 : Math.max(0, Math.min(wait, LONGEST_WAIT));
}

/** The first line of a body that says something, clipped; the rest is dropped. */
async function firstLine({ body }: HttpResponse): Promise<string> {
  let text = '';
  try {
    for await (const chunk of body) {
      text += Buffer.from(chunk as Uint8Array).toString('utf8');
      if (text.length > 2000) break;
    }
  } catch {
    // The status says enough.
  }
  const line = text
    .replace(/<[^>]*>/g, ' ')
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one !== '');
  return line === undefined ? '' : line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function advice(status: number, { headers }: HttpResponse, given: boolean): string {
  if (status >= 300 && status < 400) return `; it leads to ${String(headers['location'])}: give that address with --url`;
  if (status === 401)
    return given ? '; it does not accept the credentials' : '; it asks for credentials: VARIORUM_USER and VARIORUM_PASSWORD, or VARIORUM_TOKEN';
  if (status === 403) return given ? '; the user may not do this' : '; it may ask for credentials: VARIORUM_USER and VARIORUM_PASSWORD, or VARIORUM_TOKEN';
  return '';
}

/** An address as it is shown, without its query. */
function shown({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

function hasProxy(): boolean {
  return ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].some((name) => (process.env[name] ?? '') !== '');
}
