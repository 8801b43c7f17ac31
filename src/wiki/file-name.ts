/**
 * The name of the file of a page: its title as in the address of the page, with what some disk does not take
 * percent-encoded. Two titles get one name only where one of them is cut, and then a digest tells them apart.
 */
import { sha256 } from '../slug.js';

/** The most bytes of a name without its ending; disks take 255, and the ending of a sidecar is long. */
const LONGEST = 180;
/** Names of devices, which Windows takes for no file, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The name of a page's file without its ending. */
export function fileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replaceAll(' ', '_')
    // eslint-disable-next-line no-control-regex -- no disk takes control characters well
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|%\p{Cf}\p{Zl}\p{Zp}]/gu, encoded)
    .replace(/^[.-]/, encoded)
    .replace(/\.$/, encoded);
  const safe = DEVICE.test(name) ? `${encoded(name.charAt(0))}${name.slice(1)}` : name;
  return Buffer.byteLength(safe) <= LONGEST ? safe : `${cut(safe, LONGEST - 9)}-${sha256(title).slice(0, 8)}`;
}

/** A name as a disk that knows no case compares it. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function encoded(character: string): string {
  return Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** The longest beginning of a text of at most so many bytes, without a part of a character or of an encoded one. */
function cut(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const [part] of text.matchAll(/%[\dA-F]{2}|[\s\S]/gu)) {
    size += Buffer.byteLength(part);
    if (size > bytes) break;
    kept += part;
  }
  return kept;
}
