/**
 * The comments of an entry that list the numbers of its document in no claim. The program writes and refreshes them, and
 * knows them by how they begin; all other comments are a person's. Takes the YAML of an entry; returns it with the comments.
 */

/** How each of these lines begins, and no other. */
const MARK = '# not in a claim';
const MARKED_LINE = /^# not in a claim\b.*(?:\r?\n|$)/gm;
const INTRODUCTION = `${MARK} (numbers to compare with the document; "variorum draft --update" refreshes these lines):`;

/** Whether an entry has such comments. */
export function hasUnclaimedComments(yaml: string): boolean {
  return yaml.search(MARKED_LINE) !== -1;
}

/** Replaces the comments of an entry by new ones, above its claims, else at its end. The same lines twice give the same text. */
export function withUnclaimedComments(yaml: string, lines: readonly string[]): string {
  const bare = yaml.replace(MARKED_LINE, '');
  if (lines.length === 0) return bare;
  const lineBreak = /\r\n/.test(yaml) ? '\r\n' : '\n';
  const block = [INTRODUCTION, ...lines.map((line) => `${MARK}: ${line}`)].map((line) => `${line}${lineBreak}`).join('');
  const claims = /^claims:/m.exec(bare);
  if (claims) return bare.slice(0, claims.index) + block + bare.slice(claims.index);
  return `${bare}${bare === '' || bare.endsWith('\n') ? '' : lineBreak}${block}`;
}
