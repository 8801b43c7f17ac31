/** Addresses on the command line: where data or pages stand. */
import { isIri, TermError } from '../terms/index.js';
import { UsageError } from '../problem.js';

/** Throws {@link UsageError} where an option has a value that is no http address ending in a slash. */
export function checkAddress(option: string, value: string | undefined): void {
  if (value !== undefined && !(isIri(value) && /^https?:[^?#]*\/$/.test(value)))
    throw new UsageError(`${option} ${value} is no address that ends in /, such as https://example.org/conflicts/`);
}

/** Throws {@link UsageError} where an option has a value that is no http address. */
export function checkUrl(option: string, value: string | undefined): void {
  if (value !== undefined && !(isIri(value) && /^https?:\/\/[^/?#]+/i.test(value)))
    throw new UsageError(`${option} ${value} is no http address, such as https://example.org/context.jsonld`);
}

/** What a term that cannot be made says to whoever typed it; undefined where it is another error. */
export function termErrorMessage(error: unknown): string | undefined {
  return error instanceof TermError ? `${error.message}\n  expected: ${error.expected}` : undefined;
}
