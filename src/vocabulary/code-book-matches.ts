/**
 * Matches our concepts with the categories of the code books (`code-books.ts`). A concept without a row has no category
 * that is certain. A match says how near two meanings are; it never says that a figure of one is a figure of the other.
 */
import type { Concept } from './concept.js';

/**
 * The relation of a concept to a category: nearly the same (`close`), the category is broader (`broad`) or narrower
 * (`narrow`), or the two overlap (`related`).
 */
export type Match = 'close' | 'broad' | 'narrow' | 'related';

type Matches = Readonly<Partial<Record<Match, readonly string[]>>>;

/** By the id of our concept; the values are ids of categories. Types of events, then people, manners, actors, places. */
export const CODE_BOOK_MATCHES: Readonly<Record<string, Matches>> = {
  war: { related: ['ucdp-war', 'ucdp-interstate-conflict', 'ucdp-intrastate-conflict', 'ucdp-internationalised-intrastate-conflict'] },
  insurgency: { related: ['ucdp-intrastate-conflict', 'ucdp-internationalised-intrastate-conflict'] },
  battle: { broad: ['acled-battles', 'plover-assault'], related: ['ucdp-state-based-conflict', 'ucdp-non-state-conflict'] },
  offensive: { broad: ['acled-battles', 'plover-assault'] },
  clash: { close: ['acled-armed-clash'], broad: ['plover-assault'], related: ['ucdp-state-based-conflict', 'ucdp-non-state-conflict'] },
  ambush: { broad: ['acled-armed-clash', 'plover-assault'] },
  raid: { related: ['plover-coerce-seize'] },
  airstrike: { close: ['acled-air-drone-strike'], narrow: ['plover-assault-aerial', 'plover-assault-drone'] },
  shelling: { close: ['acled-shelling-artillery-missile-attack'], broad: ['plover-assault-heavy-weapons'] },
  bombing: { close: ['plover-assault-explosives'], broad: ['acled-explosions-remote-violence'], narrow: ['acled-remote-explosive-landmine-ied'] },
  'mine-or-ied': { close: ['acled-remote-explosive-landmine-ied'], broad: ['plover-assault-explosives'] },
  'car-bombing': { broad: ['acled-explosions-remote-violence', 'plover-assault-explosives'] },
  'suicide-bombing': { close: ['acled-suicide-bomb', 'plover-assault-suicide-attack'] },
  'chemical-attack': { close: ['acled-chemical-weapon'], broad: ['plover-assault-unconventional'] },
  protest: { close: ['acled-protests', 'plover-protest-demo'], broad: ['plover-protest'] },
  riot: { close: ['acled-riots', 'plover-protest-riot'], broad: ['plover-protest'] },
  'prison-riot': { related: ['acled-riots', 'plover-protest-riot'] },
  abduction: { close: ['acled-abduction-forced-disappearance', 'plover-assault-abduct'] },
  // ACLED's is of civilians only.
  'hostage-taking': { broad: ['plover-assault-abduct'], related: ['acled-abduction-forced-disappearance'] },
  release: { close: ['plover-retreat-release'] },
  ceasefire: { close: ['plover-retreat-ceasefire'], related: ['acled-agreement'] },
  negotiation: { narrow: ['acled-agreement'], related: ['plover-consult', 'plover-agree'] },
  surrender: { broad: ['plover-retreat'], related: ['plover-retreat-disarm'] },
  // ACLED records arrests only where they are many or matter politically.
  arrest: { close: ['plover-coerce-arrest'], narrow: ['acled-arrests'] },
  massacre: { broad: ['plover-assault-targeted'], related: ['acled-attack', 'ucdp-one-sided-violence'] },
  execution: { broad: ['plover-assault-targeted'], related: ['acled-attack', 'ucdp-one-sided-violence'] },
  assassination: { broad: ['plover-assault-targeted'], related: ['acled-attack'] },
  killing: { broad: ['plover-assault'], related: ['acled-attack', 'ucdp-one-sided-violence'] },
  'sexual-violence': { close: ['acled-sexual-violence', 'plover-assault-sexual'] },
  looting: { broad: ['acled-looting-property-destruction'], related: ['plover-coerce-seize'] },
  'capture-of-place': {
    narrow: ['acled-government-regains-territory', 'acled-non-state-actor-overtakes-territory', 'acled-non-violent-transfer-of-territory'],
  },
  withdrawal: { close: ['plover-retreat-withdraw'], related: ['acled-non-violent-transfer-of-territory'] },
  restriction: { narrow: ['plover-coerce-curfew', 'plover-coerce-withhold'], related: ['plover-coerce-restrict'] },

  civilians: { close: ['acled-civilians'] },
  women: { close: ['acled-women'] },
  'aid-workers': { close: ['acled-aid-workers'] },
  'medical-staff': { close: ['acled-health-workers'] },
  journalists: { close: ['acled-journalists'] },
  police: { broad: ['acled-state-forces'] },

  executed: { broad: ['plover-assault-targeted'] },
  assassinated: { broad: ['plover-assault-targeted'] },
  arrested: { close: ['plover-coerce-arrest'] },
  abducted: { close: ['plover-assault-abduct', 'acled-abduction-forced-disappearance'] },
  tortured: { close: ['plover-assault-torture'] },
  'subjected-to-sexual-violence': { close: ['plover-assault-sexual', 'acled-sexual-violence'] },
  shot: { close: ['plover-assault-firearms'] },
  shelled: { close: ['plover-assault-heavy-weapons', 'acled-shelling-artillery-missile-attack'] },
  'hit-from-the-air': { close: ['acled-air-drone-strike'], narrow: ['plover-assault-aerial', 'plover-assault-drone'] },
  'hit-by-explosive': { close: ['plover-assault-explosives'], narrow: ['acled-remote-explosive-landmine-ied'] },
  'exposed-to-chemicals': { close: ['acled-chemical-weapon'], broad: ['plover-assault-unconventional'] },
  looted: { broad: ['acled-looting-property-destruction'] },

  'armed-force': { broad: ['acled-state-forces'] },
  'security-force': { broad: ['acled-state-forces'] },
  'armed-group': { narrow: ['acled-rebel-group', 'acled-political-militia', 'acled-identity-militia'] },

  spot: { close: ['ucdp-exact-place'] },
  settlement: { related: ['ucdp-exact-place', 'ucdp-near-a-place'] },
  area: { narrow: ['ucdp-first-order-division', 'ucdp-second-order-division'], related: ['ucdp-other-area'] },
  country: { close: ['ucdp-country-only'] },
};

/** Returns the matches of a concept, the nearest first. */
export function matchesOf({ id }: Pick<Concept, 'id'>): [Match, readonly string[]][] {
  const matches: Matches = CODE_BOOK_MATCHES[id] ?? {};
  return (['close', 'broad', 'narrow', 'related'] as const).flatMap((match): [Match, readonly string[]][] => {
    const found = matches[match];
    return found === undefined ? [] : [[match, found]];
  });
}
