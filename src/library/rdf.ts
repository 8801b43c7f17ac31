/**
 * `variorum/rdf`: the parts of the graph. Mapping, identifiers and terms, reading and writing RDF; no disk.
 *
 * @module variorum/rdf
 */
export {
  CLAIM_COLUMNS,
  claimRows,
  mapEntry,
  mapLinks,
  mapNumberRules,
  mapOntology,
  mapRegistry,
  type ClaimRow,
  type MapOptions,
  type MappingResult,
  type Run,
  type VocabularySection,
} from '../map/index.js';
export {
  baseOf,
  buildContext,
  formatOf,
  FORMATS,
  parseRdf,
  readRdf,
  SYNTAXES,
  syntaxOf,
  tripleDeduplicator,
  union,
  writeGraph,
  type Format,
  type FormatName,
  type FormatWriter,
  type GraphOptions,
  type QuadBlock,
  type ReadOptions,
  type SyntaxName,
  type WriterOptions,
} from '../rdf/index.js';
export { DEFAULT_BASE, identifiers, iri, isIri, literal, ONTOLOGY, PREFIXES, TermError, vr, type Identifiers } from '../terms/index.js';
