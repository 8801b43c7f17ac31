/** Maps the code lists and the code books to SKOS: a scheme with its top concepts, then each concept with its matches. */
import type { NamedNode } from '@rdfjs/types';
import { dcterms, expand, iri, ONTOLOGY, PREFIXES, rdfs, skos } from '../terms/index.js';
import { localName, matchesOf, type CodeBook, type Concept, type Match, type Scheme } from '../vocabulary/index.js';
import type { GraphBuilder } from './graph-builder.js';
import { writeRetirement } from './retirement.js';

type ListOfConcepts = Omit<Scheme, 'id'> & { readonly id: string } & Partial<Pick<CodeBook, 'source'>>;

/** Writes a code list of entries, or the categories of a code book. */
export function writeScheme(list: Scheme | CodeBook, builder: GraphBuilder): void {
  const { id, label, definition, concepts, reserved, source }: ListOfConcepts = list;
  const scheme = vrTerm(id);
  builder
    .node(scheme, [skos.ConceptScheme], label, 'en')
    .text(dcterms.title, label, 'en')
    .text(rdfs.comment, definition, 'en')
    .text(dcterms.source, source, 'en')
    .text(skos.editorialNote, reserved, 'en')
    .link(skos.hasTopConcept, ...concepts.filter(({ broader }) => broader === undefined).map((concept) => conceptNode(concept.id)))
    .link(rdfs.isDefinedBy, iri(ONTOLOGY));
  for (const concept of concepts) writeConcept(concept, scheme, builder);
}

const MATCHES: Record<Match, NamedNode> = { close: skos.closeMatch, broad: skos.broadMatch, narrow: skos.narrowMatch, related: skos.relatedMatch };

function writeConcept(concept: Concept, scheme: NamedNode, builder: GraphBuilder): void {
  const { id, label, definition, example, broader, related = [], notation = id, retired } = concept;
  const node = builder
    .node(conceptNode(id), [skos.Concept], label, 'en')
    .text(skos.prefLabel, label, 'en')
    .text(skos.definition, definition, 'en')
    .text(rdfs.comment, definition, 'en')
    .text(skos.example, example, 'en')
    .text(skos.notation, notation)
    .link(skos.inScheme, scheme)
    .link(broader === undefined ? skos.topConceptOf : skos.broader, broader === undefined ? scheme : conceptNode(broader))
    .link(rdfs.isDefinedBy, iri(ONTOLOGY))
    .link(skos.relatedMatch, ...related.map(expand));
  writeRetirement(retired, node);
  for (const [match, categories] of matchesOf(concept)) node.link(MATCHES[match], ...categories.map(conceptNode));
}

function conceptNode(id: string): NamedNode {
  return vrTerm(localName(id));
}

function vrTerm(name: string): NamedNode {
  return iri(PREFIXES.vr + name);
}
