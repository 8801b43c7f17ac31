/**
 * The only network access: a fetch that is restricted to the given addresses. What a query names in SERVICE, or a file as
 * its context, is fetched only if the user allowed it.
 */
import { fetch as request } from 'undici';

/** How long an endpoint may take to start its answer. */
const TIMEOUT_MS = 120_000;

/** An endpoint that did not answer, or that is not allowed. */
export class RemoteError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RemoteError';
  }
}

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
  return {
    failures,
    async fetch(input, init) {
      const address = input instanceof Request ? input.url : String(input);
      if (!allowed.has(withoutQuery(address))) return fail(`${withoutQuery(address)} was not queried: it is not allowed`);
      try {
        const timeout = AbortSignal.timeout(TIMEOUT_MS);
        // Node's own fetch would take the dispatcher of the package, and does not understand it.
        const response = (await request(address, {
          ...init,
          headers: headersOf(init),
          signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout,
        } as never)) as unknown as Response;
        // Comunica reports it too, less clearly; the first failure is used.
        if (!response.ok) failures.push(new RemoteError(`${withoutQuery(address)} answered ${response.status} ${response.statusText}`.trimEnd()));
        return response;
      } catch (error) {
        const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
        return fail(`${withoutQuery(address)} does not answer: ${cause?.code ?? cause?.message ?? message}`);
      }
    },
  };
}

/** Headers as an object, since those of Node and of the package are different classes. */
function headersOf(init: RequestInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(init?.headers));
}

/** An address without its query and fragment. */
function withoutQuery(address: string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}
