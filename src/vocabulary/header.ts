/**
 * The metadata of the vocabulary, written to `ontology.ttl`, `core.ttl` and the vocabulary's page. The dates are those of
 * the edition, set by hand at a release (CONTRIBUTING.md): a file that is generated again stays the same.
 */

export const ONTOLOGY_TITLE = 'Variorum: what documents about conflicts say, as claims';
export const ONTOLOGY_DESCRIPTION =
  'Terms for claims about events in conflicts: the source, the party counted, the document, the position of the quote, and how the words became numbers. ' +
  'Where documents differ, all claims are kept; nothing in this vocabulary states which of them is right.';
export const CORE_TITLE = 'Variorum core: one claim and its account';
export const CORE_DESCRIPTION =
  'The terms that state one figure of one source: what is counted, of whom, over which time, between which bounds, in which words, by whom, in which account. ' +
  'They are terms of the Variorum ontology, with the triples they have there, and can be used without the rest of it.';
export const ONTOLOGY_CREATOR = 'The Variorum contributors';
export const ONTOLOGY_LICENSE = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** When the first term was written, when a term was last changed, and when the edition was issued. */
export const ONTOLOGY_DATES = { created: '2026-11-25', modified: '2026-12-01', issued: '2026-12-01' } as const;

/** The publication status of BIBO: nothing has been published yet. */
export const ONTOLOGY_STATUS = 'http://purl.org/ontology/bibo/status/draft';

/** The vocabularies that the patterns are derived from: events and views, provenance, annotations, concepts. */
export const ONTOLOGY_SOURCES = [
  'http://semanticweb.cs.vu.nl/2009/11/sem/',
  'http://www.w3.org/ns/prov',
  'http://www.w3.org/ns/oa',
  'http://www.w3.org/2004/02/skos/core',
] as const;

/** The version before this one, where there is one; then the history says what changed. */
export const ONTOLOGY_PRIOR_VERSION: string | undefined = undefined;
export const ONTOLOGY_HISTORY = 'The first version; there is no prior one.';

/** How the vocabulary is cited; `iri` is that of the version. */
export function ontologyCitation({ title, version, iri }: { title: string; version: string; iri: string }): string {
  return `${ONTOLOGY_CREATOR}: ${title}. Version ${version}, ${ONTOLOGY_DATES.issued.slice(0, 4)}. ${iri}`;
}
