/**
 * Recognises several names that a document runs together without a separator: "Sable Front Reed Watch". A name comes in;
 * whether it is a run goes out. Used where a run cannot be split, so that it is never taken for one actor.
 */

/** Words that end the name of an organisation. */
const LAST_WORDS = new Set(
  'army armies front league union movement party council brigade brigades battalion battalions division divisions forces force militia militias guard guards corps command units legion alliance coalition organization organisation state republic group company'.split(
    ' ',
  ),
);

/** Words that begin one, in names from Arabic. */
const FIRST_WORDS = new Set('liwa jaysh jabhat ansar jund fatah hizb harakat kataib'.split(' '));

/** Words after which a name continues: "Army of the Marsh", "Guard in Ostmere", "Front and Guard". */
const LINKS = new Set('of in for and the – - & de du'.split(' '));

/** Words that are often part of a longer name: "Army Air Corps", "Guard Command", "Republic Armed Forces". */
const CONTINUED =
  /^(?:air|armed|ground|navy|naval|special|defen[cs]e|security|intelligence|command|general|operations?|forces?|corps|council|guards?|brigades?|divisions?|units?)$/i;

/**
 * Tells whether a name is several names: one ends within it, and another follows.
 *
 * @example isRunOfNames('Sable Front Reed Watch Brigade') // true
 * @example isRunOfNames('Reed Watch Army of the Marsh') // false
 */
export function isRunOfNames(name: string): boolean {
  const words = name.split(' ').filter((word) => word !== '');
  return words.length >= 4 && words.some((word, at) => at > 0 && isEndOfName(words, at) && beginsName(words, at + 1));
}

function isEndOfName(words: readonly string[], at: number): boolean {
  const [word = '', next = ''] = [words[at], words[at + 1]];
  if (LINKS.has(next.toLowerCase()) || CONTINUED.test(next)) return false;
  return LAST_WORDS.has(word.toLowerCase()) || FIRST_WORDS.has(next.toLowerCase());
}

/** Whether what follows is a name: two words at least, or an abbreviation. */
function beginsName(words: readonly string[], from: number): boolean {
  const rest = words.slice(from);
  const [first = ''] = rest;
  return /^(?:\p{Lu}|al-|ash-|as-)/u.test(first) && (rest.length >= 2 || /^\p{Lu}{3,}$/u.test(first));
}
