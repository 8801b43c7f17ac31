/** What is JSON-LD, or must not be, and the library reads wrongly: found before it reads, since a wrong graph would look like success. */

export interface ContextFault {
  message: string;
  expected: string;
  /** A text near which it is in the file. */
  near: string;
}

/** The first fault of the contexts of a document or of a context file. */
export function contextFault(document: unknown): ContextFault | undefined {
  const stack = [document];
  while (stack.length > 0) {
    const part = stack.pop();
    if (typeof part !== 'object' || part === null) continue;
    if (!Array.isArray(part) && '@context' in part) {
      const context = part['@context'];
      for (const one of Array.isArray(context) ? (context as unknown[]) : [context]) {
        const found = faultOf(one);
        if (found) return found;
      }
    }
    stack.push(...(Object.values(part) as unknown[]));
  }
  return undefined;
}

function faultOf(context: unknown): ContextFault | undefined {
  if (typeof context !== 'object' || context === null) return undefined;
  if ('@context' in context) return { message: 'its context defines the keyword @context', expected: 'a term that is no keyword', near: '"@context"' };
  const [term] =
    Object.entries(context as Record<string, unknown>).find(([, definition]) => {
      return typeof definition === 'object' && definition !== null && '@context' in definition && (definition as { '@id'?: unknown })['@id'] === '@nest';
    }) ?? [];
  if (term === undefined) return undefined;
  return {
    message: `its term ${JSON.stringify(term)} is @nest with a context of its own, which is not supported`,
    expected: 'that context at the node itself',
    near: JSON.stringify(term),
  };
}
