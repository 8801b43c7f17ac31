/** Words of infobox cells, where a number needs no noun that names people or things. Used by `../cell-mentions.ts`. */

/** Nouns and participles for people who are counted together, in cells alone; nouns that count everywhere are in `nouns.ts`. */
export const COUNTED_COLLECTIVES: ReadonlySet<string> = new Set('horse foot armed strong levies auxiliaries garrison'.split(' '));

/** Adjectives of a part of things or people: "500 tanks (402 operational)". */
export const STATES_OF_THINGS: ReadonlySet<string> = new Set(
  'operational serviceable ready available mounted unserviceable active modern obsolete heavy light medium'.split(' '),
);

/** Nouns of what a cell of strengths may count and what does not take part. */
export const NOT_PARTICIPANTS: ReadonlySet<string> = new Set(
  (
    'km kilometres kilometers miles metres meters yards feet acres hectares tons tonnes kg mm cm calibre caliber rounds shells bombs days weeks months years hours minutes ' +
    'percent villages towns cities settlements houses buildings attacks airstrikes raids sorties strikes rifles muskets pistols swords spears bows arrows countries nations ' +
    'provinces districts states casualties losses dead killed wounded deaths prisoners estimates sources'
  ).split(' '),
);
