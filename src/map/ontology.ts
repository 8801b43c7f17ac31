/**
 * Maps the vocabulary to RDF. The tables of `vocabulary/` come in; the ontology goes out in sections in reading order: the
 * head, the classes, the properties in their groups, the individuals, each code list as a SKOS scheme. The head refers to
 * the number rules (`number-rules.ts`).
 */
import type { NamedNode, Quad } from '@rdfjs/types';
import type { Problem } from '../problem.js';
import { dcterms, expand, iri, literal, ONTOLOGY, owl, PREFIXES, rdf, rdfs, ruleSet, schema, skos, vann, vr } from '../terms/index.js';
import {
  categoriesOf,
  CLASSES,
  CODE_BOOKS,
  DATATYPES,
  INDIVIDUALS,
  localName,
  NUMBER_RULE_SETS,
  ONTOLOGY_CREATOR,
  ONTOLOGY_DESCRIPTION,
  ONTOLOGY_LICENSE,
  ONTOLOGY_TITLE,
  PROPERTY_GROUPS,
  SCHEMES,
  type Alignment,
  type Category,
  type Concept,
  type Curie,
  type Property,
  type Scheme,
  type Term,
} from '../vocabulary/index.js';
import { mapNumberRules } from './number-rules.js';
import { GraphBuilder, type NodeBuilder } from './graph-builder.js';

/** A part of the vocabulary under its heading. */
export interface VocabularySection {
  title: string;
  quads: readonly Quad[];
}

/** Maps the ontology in sections; `version` is that of the package. */
export function mapOntology({ version }: { version: string }): { sections: VocabularySection[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const section = (title: string, write: (builder: GraphBuilder) => void): VocabularySection => {
    const builder = new GraphBuilder(iri(ONTOLOGY));
    write(builder);
    problems.push(...builder.problems);
    return { title, quads: builder.quads };
  };
  const sections = [
    section(ONTOLOGY_TITLE, (builder) => writeHead(version, builder)),
    section('Classes', (builder) => CLASSES.forEach((term) => writeTerm(term, [owl.Class], builder))),
    ...PROPERTY_GROUPS.map(({ title, properties }) =>
      section(`Properties: ${title.charAt(0).toLowerCase()}${title.slice(1)}`, (builder) => properties.forEach((term) => writeProperty(term, builder))),
    ),
    section('Individuals', (builder) => {
      for (const term of INDIVIDUALS)
        writeTerm(term, [owl.NamedIndividual, skos.Concept], builder).text(skos.notation, term.id).link(rdfs.seeAlso, expand(term.valueOf));
    }),
    section('Datatypes', (builder) => DATATYPES.forEach((term) => writeTerm(term, [rdfs.Datatype], builder))),
    ...SCHEMES.map((scheme) => section(`Scheme: ${scheme.label}`, (builder) => writeScheme(scheme, builder))),
  ];
  const written = sections.flatMap(({ quads }) => quads);
  sections.push(section('Terms of other vocabularies', (builder) => declareOutsideTerms(written, builder)));
  return { sections, problems };
}

/** Maps the ontology with the number rules, as `variorum vocab` writes it. */
export function mapVocabulary(options: { version: string }): { sections: VocabularySection[]; problems: Problem[] } {
  const { sections, problems } = mapOntology(options);
  const rules = mapNumberRules();
  return { sections: [...sections, { title: 'Number rules', quads: rules.quads }], problems: [...problems, ...rules.problems] };
}

function writeHead(version: string, builder: GraphBuilder): void {
  builder
    .node(iri(ONTOLOGY), [owl.Ontology], 'Variorum ontology', 'en')
    .text(dcterms.title, ONTOLOGY_TITLE, 'en')
    .text(dcterms.description, ONTOLOGY_DESCRIPTION, 'en')
    .text(dcterms.creator, ONTOLOGY_CREATOR, 'en')
    .externalIri(dcterms.license, ONTOLOGY_LICENSE)
    .externalIri(owl.versionIRI, `${ONTOLOGY}/${version}`)
    .text(owl.versionInfo, version)
    .text(vann.preferredNamespacePrefix, 'vr')
    .text(vann.preferredNamespaceUri, PREFIXES.vr)
    .link(dcterms.hasPart, ...NUMBER_RULE_SETS.map(({ id }) => ruleSet(id)));
}

/** Writes what every term has; its RDF classes come in, and `more` writes what only its kind has. */
function writeTerm(term: Term, types: readonly NamedNode[], builder: GraphBuilder, more?: (node: NodeBuilder) => void): NodeBuilder {
  const { id, label, comment, scope, example, align = {}, reserved } = term;
  const node = builder
    .node(vrTerm(id), types, label, 'en')
    .text(rdfs.comment, comment, 'en')
    .text(skos.scopeNote, scope, 'en')
    .text(skos.editorialNote, reserved, 'en');
  more?.(node);
  return writeAlignment(align, node.text(skos.example, example)).link(rdfs.isDefinedBy, iri(ONTOLOGY));
}

const ALIGNMENTS: Record<keyof Alignment, NamedNode> = {
  subClassOf: rdfs.subClassOf,
  subPropertyOf: rdfs.subPropertyOf,
  closeMatch: skos.closeMatch,
  broadMatch: skos.broadMatch,
  relatedMatch: skos.relatedMatch,
};

function writeAlignment(align: Alignment, node: NodeBuilder): NodeBuilder {
  for (const [name, property] of Object.entries(ALIGNMENTS)) node.link(property, ...(align[name as keyof Alignment] ?? []).map(expand));
  return node;
}

function writeProperty(term: Property, builder: GraphBuilder): void {
  const { domain, range, scheme } = term;
  writeTerm(term, [rdf.Property, kindOf(term)], builder, (node) => {
    node
      .link(domain.length === 1 ? rdfs.domain : schema.domainIncludes, ...domain.map(expand))
      .link(range.length === 1 ? rdfs.range : schema.rangeIncludes, ...range.map(expand))
      .link(vr.valuesFrom, scheme && vrTerm(scheme));
  });
}

const LITERALS: ReadonlySet<Curie> = new Set(['rdf:langString', 'edtf:EDTF']);

/** Returns the OWL class of a property, by the kind of its values. */
function kindOf({ annotation, range: [first] }: Property): NamedNode {
  if (annotation) return owl.AnnotationProperty;
  return LITERALS.has(first) || first.startsWith('xsd:') ? owl.DatatypeProperty : owl.ObjectProperty;
}

/** The properties of SKOS that are no annotations; of each other outside property only its use as an annotation is known. */
const SKOS_PROPERTIES: ReadonlyMap<string, NamedNode> = new Map(
  [
    ...[skos.inScheme, skos.topConceptOf, skos.broader, skos.closeMatch, skos.broadMatch, skos.relatedMatch].map((term) => [term, owl.ObjectProperty] as const),
    [skos.notation, owl.DatatypeProperty] as const,
  ].map(([term, kind]) => [term.value, kind]),
);

/** The namespaces whose terms need no declaration. */
const BUILT_IN = [PREFIXES.rdf, PREFIXES.rdfs, PREFIXES.xsd, PREFIXES.owl, PREFIXES.vr];

/** Declares each class, datatype and property of another vocabulary once, so that OWL tools need not guess its kind. */
function declareOutsideTerms(quads: readonly Quad[], builder: GraphBuilder): void {
  const properties: readonly Property[] = PROPERTY_GROUPS.flatMap((group) => group.properties);
  const classes = [...CLASSES, ...properties].flatMap((term: Term & Partial<Property>) => [
    ...(term.align?.subClassOf ?? []),
    ...(term.domain ?? []),
    ...(term.range ?? []),
  ]);
  const declare = (term: NamedNode, kind: NamedNode) => {
    if (!BUILT_IN.some((namespace) => term.value.startsWith(namespace))) builder.add(term, rdf.type, kind);
  };
  for (const curie of classes) declare(expand(curie), LITERALS.has(curie) ? rdfs.Datatype : owl.Class);
  for (const curie of properties.flatMap(({ align }) => align?.subPropertyOf ?? [])) declare(expand(curie), owl.ObjectProperty);
  for (const { predicate } of quads) declare(iri(predicate.value), SKOS_PROPERTIES.get(predicate.value) ?? owl.AnnotationProperty);
}

function writeScheme({ id, label, definition, concepts, reserved }: Scheme, builder: GraphBuilder): void {
  const scheme = vrTerm(id);
  builder
    .node(scheme, [skos.ConceptScheme], label, 'en')
    .text(rdfs.comment, definition, 'en')
    .text(skos.editorialNote, reserved, 'en')
    .link(rdfs.isDefinedBy, iri(ONTOLOGY));
  for (const concept of concepts) writeConcept(concept, scheme, builder);
}

function writeConcept({ id, label, definition, example, broader, related }: Concept, scheme: NamedNode, builder: GraphBuilder): void {
  const node = builder
    .node(vrTerm(localName(id)), [skos.Concept], label, 'en')
    .text(skos.prefLabel, label, 'en')
    .text(skos.definition, definition, 'en')
    .text(rdfs.comment, definition, 'en')
    .text(skos.example, example, 'en')
    .text(skos.notation, id)
    .link(skos.inScheme, scheme)
    .link(broader === undefined ? skos.topConceptOf : skos.broader, broader === undefined ? scheme : vrTerm(localName(broader)))
    .link(rdfs.isDefinedBy, iri(ONTOLOGY))
    .link(skos.relatedMatch, ...(related ?? []).map(expand));
  for (const category of categoriesOf(id)) writeCategory(category, node, builder);
}

const CATEGORIES: Record<Category['relation'], NamedNode> = {
  close: vr.closeCategory,
  broad: vr.broadCategory,
  narrow: vr.narrowCategory,
  related: vr.relatedCategory,
};

function writeCategory({ relation, of, name }: Category, node: NodeBuilder, builder: GraphBuilder): void {
  const book = CODE_BOOKS.find((one) => one.name === of);
  if (book !== undefined) builder.add(node.subject, CATEGORIES[relation], literal.notation(name, vr[book.id]));
}

function vrTerm(name: string): NamedNode {
  return iri(PREFIXES.vr + name);
}
