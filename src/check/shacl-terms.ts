/** The terms of SHACL, and how messages show terms. */
import type { NamedNode, Term } from '@rdfjs/types';
import { iri, PREFIXES, quoted } from '../terms/index.js';

const NAMES = [
  'NodeShape',
  'PropertyShape',
  'ValidationReport',
  'ValidationResult',
  'Violation',
  'Warning',
  'Info',
  'IRI',
  'conforms',
  'result',
  'focusNode',
  'resultPath',
  'resultMessage',
  'resultSeverity',
  'sourceShape',
  'sourceConstraintComponent',
  'SPARQLConstraintComponent',
  'targetClass',
  'targetSubjectsOf',
  'targetObjectsOf',
  'inversePath',
  'property',
  'path',
  'message',
  'severity',
  'node',
  'or',
  'in',
  'class',
  'datatype',
  'nodeKind',
  'hasValue',
  'pattern',
  'minCount',
  'maxCount',
  'minLength',
  'minInclusive',
  'maxInclusive',
  'lessThan',
  'lessThanOrEquals',
  'disjoint',
  'qualifiedValueShape',
  'qualifiedMinCount',
  'qualifiedMaxCount',
] as const;

export const SH = 'http://www.w3.org/ns/shacl#';

/** The terms of SHACL that are used here. */
export const sh = Object.fromEntries(NAMES.map((name) => [name, iri(SH + name)])) as { readonly [Name in (typeof NAMES)[number]]: NamedNode };

const PREFIXED = [...Object.entries<string>(PREFIXES), ['sh', SH] as const];

/** Returns a term for a message: with a known prefix, else in full; texts in quotes. */
export function shown(term: Term): string {
  if (term.termType === 'Literal') return quoted(term.value);
  if (term.termType !== 'NamedNode') return 'a node without a name';
  const [prefix, address] = PREFIXED.find(([, namespace]) => term.value.startsWith(namespace) && /^[\w-]+$/.test(term.value.slice(namespace.length))) ?? [];
  return prefix === undefined || address === undefined ? `<${term.value}>` : `${prefix}:${term.value.slice(address.length)}`;
}
