/** The order of names in lists: by the rules of language, not by code point. Case and accents do not part names; numbers count. */
const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

/** Compares two names. Names that differ in marks or case only keep one order, that of their code points. */
export function byLanguage(one: string, other: string): number {
  return COLLATOR.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

/** The letter under which a list from A to Z has a name: its first letter without accents; "#" for a digit or a sign. */
export function initialOf(name: string): string {
  const [letter = ''] = Array.from(name.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, ''));
  return /\p{L}/u.test(letter) ? letter.toUpperCase() : '#';
}
