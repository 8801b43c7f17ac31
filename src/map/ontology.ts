/**
 * Maps the vocabulary to RDF. The tables of `vocabulary/` come in; the ontology goes out in sections in reading order: the
 * head, the classes, the properties in their groups, the individuals, the code lists and code books (`code-lists.ts`).
 * The head refers to the number rules (`number-rules.ts`). The core is a selection of the ontology.
 */
import type { NamedNode, Quad } from '@rdfjs/types';
import type { Problem } from '../problem.js';
import { bibo, dcterms, expand, iri, ONTOLOGY, owl, PREFIXES, rdf, rdfs, ruleSet, schema, skos, vann, vr, xsd } from '../terms/index.js';
import {
  CLASSES,
  CODE_BOOKS,
  CORE_DESCRIPTION,
  CORE_TITLE,
  coreNames,
  coreSchemes,
  INDIVIDUALS,
  localName,
  NUMBER_RULE_SETS,
  ONTOLOGY_CREATOR,
  ONTOLOGY_DATES,
  ONTOLOGY_DESCRIPTION,
  ONTOLOGY_HISTORY,
  ONTOLOGY_LICENSE,
  ONTOLOGY_PRIOR_VERSION,
  ONTOLOGY_SOURCES,
  ONTOLOGY_STATUS,
  ONTOLOGY_TITLE,
  ontologyCitation,
  PROPERTY_GROUPS,
  SCHEMES,
  type Alignment,
  type Curie,
  type Property,
  type Term,
} from '../vocabulary/index.js';
import { writeScheme } from './code-lists.js';
import { mapNumberRules } from './number-rules.js';
import { writeRetirement } from './retirement.js';
import { GraphBuilder, type NodeBuilder } from './graph-builder.js';

/** A part of the vocabulary under its heading. */
export interface VocabularySection {
  title: string;
  quads: readonly Quad[];
}

/** Maps the ontology in sections; `version` is that of the package. */
export function mapOntology({ version }: { version: string }): { sections: VocabularySection[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const seen = new GraphBuilder(iri(ONTOLOGY));
  const section = (title: string, write: (builder: GraphBuilder) => void): VocabularySection => {
    // A concept of two schemes is described once.
    const builder = new GraphBuilder(iri(ONTOLOGY), seen);
    write(builder);
    problems.push(...builder.problems);
    return { title, quads: builder.quads };
  };
  const sections = [
    section(ONTOLOGY_TITLE, (builder) => {
      writeHead({ node: ONTOLOGY, name: 'Variorum ontology', title: ONTOLOGY_TITLE, description: ONTOLOGY_DESCRIPTION, version }, builder).link(
        dcterms.hasPart,
        iri(CORE),
        ...NUMBER_RULE_SETS.map(({ id }) => ruleSet(id)),
      );
    }),
    section('Classes', (builder) => CLASSES.forEach((term) => writeTerm(term, [owl.Class], builder))),
    ...PROPERTY_GROUPS.map(({ title, properties }) =>
      section(`Properties: ${title.charAt(0).toLowerCase()}${title.slice(1)}`, (builder) => properties.forEach((term) => writeProperty(term, builder))),
    ),
    section('Individuals', (builder) => {
      for (const term of INDIVIDUALS)
        writeTerm(term, [owl.NamedIndividual, skos.Concept], builder).text(skos.notation, term.id).link(rdfs.seeAlso, expand(term.valueOf));
    }),
    ...SCHEMES.map((scheme) => section(`Scheme: ${scheme.label}`, (builder) => writeScheme(scheme, builder))),
    ...CODE_BOOKS.map((book) => section(`Code book: ${book.name}`, (builder) => writeScheme(book, builder))),
  ];
  const written = sections.flatMap(({ quads }) => quads);
  sections.push(section(OUTSIDE, (builder) => declareOutsideTerms(written, builder)));
  return { sections, problems };
}

const OUTSIDE = 'Terms of other vocabularies';

/** The IRI of the core. */
const CORE = `${ONTOLOGY}/core`;

/**
 * Maps the core: of each of its terms the triples that the ontology has, but for those that point to a term which the
 * core leaves out. So data of the core is data of the ontology, and the file needs no other.
 */
export function mapCore({ version }: { version: string }): { sections: VocabularySection[]; problems: Problem[] } {
  const { sections, problems } = mapOntology({ version });
  const inVr = (name: string) => PREFIXES.vr + name;
  const schemes = coreSchemes();
  const kept = new Set([...coreNames(), ...schemes.flatMap(({ id, concepts }) => [id, ...concepts.map((concept) => localName(concept.id))])].map(inVr));
  const leadsNowhere = ({ value }: { value: string }) => value.startsWith(PREFIXES.vr) && !kept.has(value);
  const head = new GraphBuilder(iri(ONTOLOGY));
  writeHead({ node: CORE, name: 'Variorum core', title: CORE_TITLE, description: CORE_DESCRIPTION, version }, head).link(dcterms.isPartOf, iri(ONTOLOGY));
  const terms = sections
    .filter(({ title }) => title !== OUTSIDE)
    .map(({ title, quads }) => ({
      title,
      quads: quads.filter(({ subject, predicate, object }) => kept.has(subject.value) && ![predicate, object].some(leadsNowhere)),
    }))
    .filter(({ quads }) => quads.length > 0);
  const written = [...head.quads, ...terms.flatMap(({ quads }) => quads)];
  const used = new Set(written.flatMap(({ predicate, object }) => [predicate.value, object.value]));
  const declarations = new GraphBuilder(iri(ONTOLOGY));
  declareOutsideTerms(written, declarations);
  const outside = { title: OUTSIDE, quads: declarations.quads.filter(({ subject }) => used.has(subject.value)) };
  return { sections: [{ title: CORE_TITLE, quads: head.quads }, ...terms, outside], problems: [...problems, ...head.problems] };
}

/** Maps the ontology with the number rules, as `variorum vocab` writes it. */
export function mapVocabulary(options: { version: string }): { sections: VocabularySection[]; problems: Problem[] } {
  const { sections, problems } = mapOntology(options);
  const rules = mapNumberRules();
  return { sections: [...sections, { title: 'Number rules', quads: rules.quads }], problems: [...problems, ...rules.problems] };
}

interface Head {
  node: string;
  name: string;
  title: string;
  description: string;
  version: string;
}

/** Writes what a catalogue of ontologies asks for. There is no DOI and no logo. */
function writeHead({ node, name, title, description, version }: Head, builder: GraphBuilder): NodeBuilder {
  const versionIri = `${node}/${version}`;
  return ONTOLOGY_SOURCES.reduce(
    (head, source) => head.externalIri(dcterms.source, source),
    builder
      .node(iri(node), [owl.Ontology], name, 'en')
      .text(dcterms.title, title, 'en')
      .text(dcterms.description, description, 'en')
      .text(dcterms.creator, ONTOLOGY_CREATOR, 'en')
      .text(dcterms.contributor, ONTOLOGY_CREATOR, 'en')
      .text(dcterms.publisher, ONTOLOGY_CREATOR, 'en')
      .externalIri(dcterms.license, ONTOLOGY_LICENSE)
      .day(dcterms.created, ONTOLOGY_DATES.created)
      .day(dcterms.modified, ONTOLOGY_DATES.modified)
      .day(dcterms.issued, ONTOLOGY_DATES.issued)
      .externalIri(owl.versionIRI, versionIri)
      .text(owl.versionInfo, version)
      .externalIri(owl.priorVersion, ONTOLOGY_PRIOR_VERSION && `${node}/${ONTOLOGY_PRIOR_VERSION}`)
      .externalIri(bibo.status, ONTOLOGY_STATUS)
      .text(skos.historyNote, ONTOLOGY_HISTORY, 'en')
      .text(dcterms.bibliographicCitation, ontologyCitation({ title, version, iri: versionIri }), 'en')
      .text(vann.preferredNamespacePrefix, 'vr')
      .text(vann.preferredNamespaceUri, PREFIXES.vr),
  );
}

/** Writes what every term has; its RDF classes come in, and `more` writes what only its kind has. */
function writeTerm(term: Term, types: readonly NamedNode[], builder: GraphBuilder, more?: (node: NodeBuilder) => void): NodeBuilder {
  const { id, label, comment, scope, example, align = {}, reserved, retired } = term;
  const node = builder
    .node(vrTerm(id), types, label, 'en')
    .text(rdfs.comment, comment, 'en')
    .text(skos.scopeNote, scope, 'en')
    .text(skos.editorialNote, reserved, 'en');
  writeRetirement(retired, node);
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
  return isDatatype(first) ? owl.DatatypeProperty : owl.ObjectProperty;
}

function isDatatype(curie: Curie): boolean {
  return LITERALS.has(curie) || curie.startsWith('xsd:');
}

/** The properties of SKOS that are no annotations; of each other outside property only its use as an annotation is known. */
const SKOS_PROPERTIES: ReadonlyMap<string, NamedNode> = new Map(
  [
    ...[skos.inScheme, skos.hasTopConcept, skos.topConceptOf, skos.broader, skos.closeMatch, skos.broadMatch, skos.narrowMatch, skos.relatedMatch].map(
      (term) => [term, owl.ObjectProperty] as const,
    ),
    [skos.notation, owl.DatatypeProperty] as const,
  ].map(([term, kind]) => [term.value, kind]),
);

/** The namespaces whose terms need no declaration, but for a datatype of XML Schema that OWL 2 does not have. */
const BUILT_IN = [PREFIXES.rdf, PREFIXES.rdfs, PREFIXES.xsd, PREFIXES.owl, PREFIXES.vr];
const NOT_IN_OWL = xsd.date.value;

/** Declares each class, datatype and property of another vocabulary once, so that OWL tools need not guess its kind. */
function declareOutsideTerms(quads: readonly Quad[], builder: GraphBuilder): void {
  const properties: readonly Property[] = PROPERTY_GROUPS.flatMap((group) => group.properties);
  const classes = [...CLASSES, ...properties].flatMap((term: Term & Partial<Property>) => [
    ...(term.align?.subClassOf ?? []),
    ...(term.domain ?? []),
    ...(term.range ?? []),
  ]);
  const declare = (term: NamedNode, kind: NamedNode) => {
    if (term.value === NOT_IN_OWL || !BUILT_IN.some((namespace) => term.value.startsWith(namespace))) builder.add(term, rdf.type, kind);
  };
  for (const curie of classes) declare(expand(curie), isDatatype(curie) ? rdfs.Datatype : owl.Class);
  for (const curie of properties.flatMap(({ align }) => align?.subPropertyOf ?? [])) declare(expand(curie), owl.ObjectProperty);
  for (const { predicate } of quads) declare(iri(predicate.value), SKOS_PROPERTIES.get(predicate.value) ?? owl.AnnotationProperty);
}

function vrTerm(name: string): NamedNode {
  return iri(PREFIXES.vr + name);
}
