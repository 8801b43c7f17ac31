/** Checks of options whose value is an IRI or URL. */
import { isIri, TermError } from '../terms/index.js';
import { UsageError } from '../problem.js';

/** Throws {@link UsageError} if the value of an option is not an http address that ends with a slash. */
export function checkAddress(option: string, value: string | undefined): void {
  if (value !== undefined && !(isIri(value) && /^https?:[^?#]*\/$/.test(value)))
    throw new UsageError(`${option} ${value} is not an address that ends in /, such as https://example.org/conflicts/`);
}

/** Throws {@link UsageError} if the value of an option is not an http address. */
export function checkUrl(option: string, value: string | undefined): void {
  if (value !== undefined && !(isIri(value) && /^https?:\/\/[^/?#]+/i.test(value)))
    throw new UsageError(`${option} ${value} is not an http address, such as https://example.org/context.jsonld`);
}

/** The lines of the message for a term that cannot be made; undefined for any other error. */
export function termErrorLines(error: unknown): string[] | undefined {
  return error instanceof TermError ? [error.message, `  expected: ${error.expected}`] : undefined;
}
