/** Finds misspelt terms: an IRI in the namespace of the vocabulary that the vocabulary does not have, and the term that may be meant. */
import { distance } from 'fastest-levenshtein';
import { CODE_BOOKS, localName, NUMBER_RULE_SETS, SCHEMES, TERMS } from '../vocabulary/index.js';
import { concept, PREFIXES, ruleIri, ruleSet, type ConceptId } from './namespaces.js';

let known: ReadonlySet<string> | undefined;

/** For an IRI in `vr:` that is no term: what it is, with the nearest term where one is near; undefined for every other IRI. */
export function unknownTerm(iri: string): { name: string; near?: string } | undefined {
  if (!iri.startsWith(PREFIXES.vr) || iri === PREFIXES.vr) return undefined;
  known ??= new Set(vocabulary());
  if (known.has(iri)) return undefined;
  const name = iri.slice(PREFIXES.vr.length);
  const limit = Math.max(2, Math.floor(name.length / 3));
  const [nearest] = Array.from(known, (one) => one.slice(PREFIXES.vr.length))
    .map((one) => ({ one, far: distance(one.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  return nearest !== undefined && nearest.far <= limit ? { name, near: nearest.one } : { name };
}

function* vocabulary(): Generator<string> {
  for (const { id } of [...TERMS, ...SCHEMES, ...CODE_BOOKS]) yield PREFIXES.vr + id;
  for (const { concepts } of SCHEMES) for (const { id } of concepts) yield concept(id as ConceptId).value;
  for (const { concepts } of CODE_BOOKS) for (const { id } of concepts) yield PREFIXES.vr + localName(id);
  for (const { id, rules } of NUMBER_RULE_SETS) {
    yield ruleSet(id).value;
    for (const { word } of rules) yield ruleIri(word, id).value;
  }
}
