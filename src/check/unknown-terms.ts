/** Finds terms of `vr:` in a graph that the vocabulary does not have: properties, classes and codes that are misspelt or were never there. */
import type { Quad } from '@rdfjs/types';
import { problem, type Problem } from '../problem.js';
import { rdfs, unknownTerm } from '../terms/index.js';

/** A problem for each such term, at the first node that uses it. */
export function unknownTerms(quads: Iterable<Quad>): Problem[] {
  const found = new Map<string, Problem>();
  // Terms of the vocabulary's own file, of this edition or another. A label alone is no definition: an export labels the codes
  // that it uses, and where a code was replaced throughout, its label stays.
  const defined = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.equals(rdfs.isDefinedBy)) defined.add(subject.value);
    for (const term of [predicate, object]) {
      if (term.termType !== 'NamedNode' || found.has(term.value)) continue;
      const unknown = unknownTerm(term.value);
      if (!unknown) continue;
      found.set(
        term.value,
        problem('graph-unknown-term', `vr:${unknown.name} is not a term of the vocabulary`, {
          focus: subject.value,
          ...(term === predicate ? { path: predicate.value } : {}),
          expected: 'a term of docs/reference/vocabulary.md, or one in a namespace of your own',
          ...(unknown.near === undefined ? {} : { fix: `did you mean vr:${unknown.near}?` }),
        }),
      );
    }
  }
  return [...found].filter(([iri]) => !defined.has(iri)).map(([, one]) => one);
}
