/**
 * Classes of Wikidata by the kind of thing their items are: what may be linked to an event, an actor, a place or a person,
 * and what is a page of a wiki and nothing else. Each has its evidence in `data/registry/links.sssom.tsv`.
 */

/** What can be linked. */
export const LINKED_KINDS = ['event', 'actor', 'place', 'person'] as const;
export type LinkedKind = (typeof LINKED_KINDS)[number];

/** The classes of each kind; their subclasses count where the index knows them. */
export const WIKIDATA_CLASSES: Readonly<Record<LinkedKind, readonly string[]>> = {
  event: [
    'Q178561', // battle
    'Q188055', // siege
    'Q198', // war
    'Q350604', // armed conflict
    'Q831663', // military campaign
    'Q645883', // military operation
    'Q2001676', // offensive
    'Q1174599', // attack
    'Q2223653', // terrorist attack
    'Q217327', // suicide attack
    'Q18493502', // suicide bombing
    'Q20893947', // suicide car bombing
    'Q891854', // bomb attack
    'Q3199915', // massacre
    'Q56514238', // mass killing
    'Q124757', // riot
    'Q2920604', // prison riot
    'Q1371150', // hostage taking
    'Q23036198', // hostage-rescue mission
    'Q217901', // capitulation
  ],
  actor: [
    'Q43229', // organization
    'Q17149090', // armed organization
    'Q176799', // military unit
    'Q6256', // country
    'Q3624078', // sovereign state
  ],
  place: [
    'Q486972', // human settlement
    'Q515', // city
    'Q123705', // neighborhood
    'Q40357', // prison
    'Q6256', // country
    'Q3624078', // sovereign state
  ],
  person: ['Q5'], // human
};

/** Items that are pages of a wiki and no things: no link leads to them. */
export const WIKI_PAGE_CLASSES: readonly string[] = [
  'Q4167410', // disambiguation page
  'Q13406463', // list article
  'Q4167836', // category
  'Q11266439', // template
];
