/** What the vocabulary says about itself: title, description, maker, licence. Written into `ontology.ttl` and onto the vocabulary's page. */

export const ONTOLOGY_TITLE = 'Variorum: what documents about conflicts say, as claims';
export const ONTOLOGY_DESCRIPTION =
  'Words for claims about events in conflicts: who says it, of whom, in which document, at which characters, and how the words became numbers. ' +
  'Where documents differ, all they say stays side by side; nothing in this vocabulary says which of them is right.';
export const ONTOLOGY_CREATOR = 'The Variorum contributors';
export const ONTOLOGY_LICENSE = 'https://creativecommons.org/publicdomain/zero/1.0/';
