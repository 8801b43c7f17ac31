/**
 * The one door to the network: a fetch that goes to the addresses it was given, and to no other. What a query names in
 * SERVICE, or a file as its context, is not reached unless the user said so.
 */

/** How long an endpoint may take to begin its answer. */
const TIMEOUT_MS = 120_000;

/** A remote side that did not answer, or was not to be asked. */
export class RemoteError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RemoteError';
  }
}

export interface RestrictedFetch {
  fetch: typeof fetch;
  /** What went wrong, in the order in which it did. */
  readonly failures: readonly RemoteError[];
}

/** A door to these addresses; their queries (`?…`) may be any. */
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
      if (!allowed.has(withoutQuery(address))) return fail(`${withoutQuery(address)} was not asked, since nobody allowed it`);
      try {
        const timeout = AbortSignal.timeout(TIMEOUT_MS);
        const response = await fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout });
        // Comunica says so too, in other words; the first are kept.
        if (!response.ok) failures.push(new RemoteError(`${withoutQuery(address)} answered ${response.status} ${response.statusText}`.trimEnd()));
        return response;
      } catch (error) {
        const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
        return fail(`${withoutQuery(address)} does not answer: ${cause?.code ?? cause?.message ?? message}`);
      }
    },
  };
}

/** An address without its query and fragment. */
function withoutQuery(address: string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}
