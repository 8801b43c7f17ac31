/** Finds the abbreviations that a text defines: "Larkmoor Monitoring Office (LMO)". Takes a text; returns pairs of name and abbreviation. */

export interface Abbreviation {
  readonly name: string;
  readonly short: string;
}

const SHORT = /\((\p{Lu}[\p{Lu}-]{1,7})\)/gu;
/** Words and characters before the bracket that are searched. */
const SEARCH_LIMITS = { words: 8, characters: 120 };
const FUNCTION_WORDS = new Set(['of', 'for', 'the', 'and', 'in', 'al', 'on']);

/** Finds every bracketed abbreviation whose letters are the initials of the words before it, with or without function words. */
export function abbreviationsIn(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(SHORT)) {
    const before = text.slice(Math.max(0, match.index - SEARCH_LIMITS.characters), match.index);
    const words = (/(?:[\p{L}'’-]+ +)+$/u.exec(before)?.[0] ?? '').trim().split(/ +/).slice(-SEARCH_LIMITS.words);
    const short = match[1] ?? '';
    const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
    for (let from = words.length - 1; from >= 0; from -= 1) {
      const name = words.slice(from);
      if (!/^\p{Lu}/u.test(name[0] ?? '')) continue;
      const initials = (list: string[]) =>
        list
          .flatMap((word) => word.split('-'))
          .map((word) => word.charAt(0).toLowerCase())
          .join('');
      if (initials(name) === letters || initials(name.filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()))) === letters) {
        found.push({ name: name.join(' '), short });
        break;
      }
    }
  }
  return found;
}
