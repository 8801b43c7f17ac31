/**
 * The only network access: a fetch that is restricted to the given addresses. What a query names in SERVICE, or a file as
 * its context, is fetched only if the user allowed it.
 */
import { fetch as send, Headers, Request } from 'undici';
import { RemoteError } from './engine.js';

/** How long an endpoint may take to start its answer. */
const TIMEOUT_MS = 120_000;

/** The answers that name another address. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

export interface RestrictedFetch {
  fetch: typeof fetch;
  /** The failures, in order. */
  readonly failures: readonly RemoteError[];
}

/** Returns a fetch for these addresses with any query string (`?…`). */
export function restrictedFetch(addresses: readonly string[]): RestrictedFetch {
  const allowed = new Set(addresses.map(withoutQuery));
  const failures: RemoteError[] = [];
  const fail = (message: string): never => {
    const failure = new RemoteError(message);
    failures.push(failure);
    throw failure;
  };
  /** Follows redirects one by one, each to an address that is allowed itself; a redirect is no permission. */
  const followed = async (input: Parameters<typeof fetch>[0], init: RequestInit): Promise<Response> => {
    // The classes of the package throughout: Node's own fetch does not understand its dispatcher, nor it theirs.
    let request = new Request(input instanceof globalThis.Request ? input.url : String(input), {
      ...(init as object),
      headers: headersOf(init),
      redirect: 'manual',
    });
    for (let hops = 0; ; hops += 1) {
      // A body can be sent once: the request that is sent again is kept aside.
      const again = request.clone();
      const response = await send(request);
      const location = response.headers.get('location');
      if (!REDIRECTS.has(response.status) || location === null) return response;
      await response.body?.cancel();
      const from = withoutQuery(request.url);
      if (!URL.canParse(location, request.url)) throw new RemoteError(`${from} redirects to ${location}, which is no address`);
      const to = new URL(location, request.url).href;
      if (!allowed.has(withoutQuery(to)))
        throw new RemoteError(
          `${from} redirects to ${withoutQuery(to)}, which was not queried: it is not allowed; to allow it, name it as you named the first`,
        );
      if (hops >= MOST_REDIRECTS) throw new RemoteError(`${from} was not queried: it redirects more than ${MOST_REDIRECTS} times`);
      // As browsers do: 307 and 308 repeat the request, the others ask for the answer.
      const isRepeated = response.status >= 307 || request.method === 'GET' || request.method === 'HEAD';
      request = isRepeated ? new Request(to, again) : new Request(to, { headers: withoutBodyHeaders(again.headers), signal: again.signal, redirect: 'manual' });
      // Credentials are for the host that they were given for.
      if (new URL(to).origin !== new URL(again.url).origin) for (const name of ['authorization', 'cookie']) request.headers.delete(name);
    }
  };
  return {
    failures,
    async fetch(input, init) {
      const address = input instanceof globalThis.Request ? input.url : String(input);
      if (!allowed.has(withoutQuery(address))) return fail(`${withoutQuery(address)} was not queried: it is not allowed`);
      try {
        const timeout = AbortSignal.timeout(TIMEOUT_MS);
        const response = await followed(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout });
        // Comunica reports it too, less clearly; the first failure is used.
        if (!response.ok) failures.push(new RemoteError(`${withoutQuery(address)} answered ${response.status} ${response.statusText}`.trimEnd()));
        return response;
      } catch (error) {
        if (error instanceof RemoteError) return fail(error.message);
        const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
        return fail(`${withoutQuery(address)} does not answer: ${cause?.code ?? cause?.message ?? message}`);
      }
    },
  };
}

function withoutBodyHeaders(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-type', 'content-length', 'content-encoding']) kept.delete(name);
  return kept;
}

/** Headers as an object, since those of Node and of the package are different classes. */
function headersOf(init: RequestInit | undefined): Record<string, string> {
  return Object.fromEntries(new globalThis.Headers(init?.headers));
}

/** An address without its query and fragment. */
function withoutQuery(address: string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}
