/** The metadata of the vocabulary: title, description, creator, licence. Written to `ontology.ttl` and to the vocabulary's page. */

export const ONTOLOGY_TITLE = 'Variorum: what documents about conflicts say, as claims';
export const ONTOLOGY_DESCRIPTION =
  'Terms for claims about events in conflicts: the source, the party counted, the document, the position of the quote, and how the words became numbers. ' +
  'Where documents differ, all claims are kept; nothing in this vocabulary states which of them is right.';
export const ONTOLOGY_CREATOR = 'The Variorum contributors';
export const ONTOLOGY_LICENSE = 'https://creativecommons.org/publicdomain/zero/1.0/';
