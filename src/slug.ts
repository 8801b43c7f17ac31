/**
 * Text → id. All ids in entries and IRIs are made from names here.
 * Design section 4: NFKD, `[a-z0-9-]`; if nothing is left, `x-` and eight digits of the hash.
 */
import { createHash } from 'node:crypto';

/** The pattern of an id: lower-case words joined by hyphens (`--` separates an edition). */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;

/** The names of wikis: as Wikimedia names them in its databases (`enwiki`), or a host. No slug has a dot. */
export const SITE_PATTERN = /^(?:[a-z][a-z_]*wik(?:i|tionary|inews|isource|ivoyage|iversity)|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;

/** Letters that NFKD does not decompose, and their usual replacements. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' };

/** Longer ids are cut and end in a hash, since ids are used as file names and in IRIs. */
const LONGEST = 80;
const HASH = 8;

/** The id of a text: `slug("Battle of al-Hasakah (2022)")` is `battle-of-al-hasakah-2022`. Never empty; of limited length. */
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
  // A cut id is short enough to stay as it is: the slug of a slug is the slug itself.
  if (plain.length <= LONGEST + 1 + HASH) return plain;
  return `${plain.slice(0, LONGEST).replace(/-$/, '')}-${sha256(plain).slice(0, HASH)}`;
}

/** The title of a wiki page as its address has it: `titleInAddress("Saint Crispin's Day")` is `Saint_Crispin%27s_Day`. */
export function titleInAddress(title: string): string {
  return encodeURIComponent(title.toWellFormed().replace(/ /g, '_'))
    .replace(/'/g, '%27')
    .replace(/%(?:3B|40|24|2C|3A)/g, decodeURIComponent);
}

/** SHA-256 of a text (as UTF-8) or of bytes, in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
