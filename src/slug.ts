/**
 * Text in, id out: the one way names become the ids that stand in entries and in IRIs.
 * Design section 4: NFKD, `[a-z0-9-]`; a text of which nothing is left becomes `x-` and eight digits of its hash.
 */
import { createHash } from 'node:crypto';

/** What an id looks like: lower-case words joined by hyphens (`--` sets an edition apart). */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;

/** Letters that NFKD leaves whole although readers of Latin script expect two or another. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' };

/** Longer ids are cut and end in their hash: they name files, and stand in every address below them. */
const LONGEST = 80;
const HASH = 8;

/** The id of a text: `slug("Battle of al-Hasakah (2022)")` is `battle-of-al-hasakah-2022`. Never empty, never endless. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼʻ`´]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain === '') return `x-${sha256(text).slice(0, HASH)}`;
  // What has been cut is short enough to stay as it is, so that the id of an id is itself.
  if (plain.length <= LONGEST + 1 + HASH) return plain;
  return `${plain.slice(0, LONGEST).replace(/-$/, '')}-${sha256(plain).slice(0, HASH)}`;
}

/** SHA-256 of a text (as UTF-8) or of bytes, in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
