/**
 * Checks terms before they are written: RDF libraries write an IRI unchanged, so one that contains `>` could add statements.
 * Quads come in and go out unchanged, or a ProblemError names every term that cannot be written.
 */
import type { Quad, Term } from '@rdfjs/types';
import { problem, ProblemError, type Problem } from '../problem.js';
import { iri, literal, TermError } from '../terms/index.js';

/** Lists that were found to be writable, for as long as they are there: several formats write one list. */
const checked = new WeakSet<readonly Quad[]>();

/** Returns the quads if all their terms can be written. The list must not change later. */
export function writableQuads(quads: readonly Quad[]): readonly Quad[] {
  if (checked.has(quads)) return quads;
  const problems = new Map<string, Problem>();
  const seen = new Set<Term>();
  for (const quad of quads) {
    for (const term of [quad.subject, quad.predicate, quad.object, quad.graph]) {
      if (seen.has(term)) continue;
      seen.add(term);
      const found = termProblem(term);
      if (found) problems.set(found.message, found);
    }
  }
  if (problems.size > 0) throw new ProblemError([...problems.values()]);
  checked.add(quads);
  return quads;
}

function termProblem(term: Term): Problem | undefined {
  try {
    if (term.termType === 'NamedNode') iri(term.value);
    else if (term.termType === 'Literal') {
      literal.text(term.value, term.language === '' ? undefined : term.language);
      iri(term.datatype.value);
    } else if (term.termType !== 'DefaultGraph') return problem('graph-term', `a ${term.termType} cannot be written`, { expected: 'an IRI or a literal' });
    return undefined;
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    return problem('graph-term', error.message, { expected: error.expected });
  }
}
