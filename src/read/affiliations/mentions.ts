/** Where a text mentions a speaker: the words around each mention, and the full name of one who is called by the last. */

/** How far from a name its office and party may be, in characters. */
const NEAR = 160;

/** Returns the whole words around each mention of a name: a text of megabytes is searched once for each name. */
export function mentionsOf(name: string, text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const before = text.slice(Math.max(0, at - NEAR), at);
    const after = text.slice(end, end + NEAR);
    found.push((at > NEAR ? before.replace(/^\S*/, '') : before) + name + (end + NEAR < text.length ? after.replace(/\S*$/, '') : after));
  }
  return found;
}

/**
 * Returns the name of a person in full: "Brook" is Ada Brook, where the text calls nobody else by that name. A name of two
 * capitalised words is returned as it is; undefined for what is no name of a person.
 */
export function fullName(name: string, text: string): string | undefined {
  if (/^\p{Lu}\S+(?: [\p{L}-]+)* \p{Lu}\S+$/u.test(name)) return name;
  if (!/^(?:al-)?\p{Lu}[\p{Ll}'’-]{2,}$/u.test(name)) return undefined;
  const found = new Set<string>();
  for (let at = text.indexOf(` ${name}`); at !== -1; at = text.indexOf(` ${name}`, at + 1)) {
    const first = /(?<![\p{L}.])\p{Lu}\p{Ll}[\p{L}'’-]*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0];
    if (first !== undefined && !NO_FIRST_NAME.test(first)) found.add(`${first} ${name}`);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** Titles, and words that begin a sentence. */
const NO_FIRST_NAME =
  /^(?:Mayor|Governor|President|Minister|General|Colonel|Major|Captain|Lieutenant|Brigadier|Commander|Chief|Head|Director|Spokes\p{L}+|Mr|Mrs|Ms|Dr|Gen|Col|And|But|When|While|Where|Later|However|Although|After|Before|As|In|On|At|By|For|From|The|That|This|According|Also|Then|Meanwhile|Both|If|Since)$/u;
