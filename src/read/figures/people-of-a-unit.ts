/**
 * People of a part of a force that the infobox names only beside their number: "400 soldiers of the Special Forces" are not
 * all soldiers of the side. The words after a number of people come in; the unit goes out.
 */

/** A proper name that ends with a word for a unit or branch. */
const UNIT_AFTER =
  /^ (?:of|from) (?:the )?((?:\p{Lu}[\p{L}\d-]* |\d+(?:st|nd|rd|th) ){1,4}(?:Forces?|Brigade|Battalion|Regiment|Division|Corps|Company|Unit|Guards?|Squadron))(?![\p{L}\d])/u;

/**
 * Returns the unit that the words after a number of people name, with the length of these words; undefined where there is none.
 * @example unitAfter(' of the Special Forces, 2 tanks') // { unit: 'Special Forces', length: 22 }
 */
export function unitAfter(text: string): { readonly unit: string; readonly length: number } | undefined {
  const match = UNIT_AFTER.exec(text.slice(0, LONGEST_UNIT));
  return match?.[1] === undefined ? undefined : { unit: match[1], length: match[0].length };
}
const LONGEST_UNIT = 100;
