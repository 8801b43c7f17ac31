/** A term of an answer as the text of a table: an IRI or a value as it is, a blank node with `_:`, nothing where it is unbound. */
import type { Term } from '@rdfjs/types';

export function cellOf(term: Term | undefined): string {
  if (term === undefined) return '';
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}
