/** What a file is by its content, whatever its name: an export of a wiki (also packed), a saved web page, or something that is read, or refused, by its text. */
import { isHtml, isWikiExport } from '../read/layout/recognise.js';
import { compressionOf, headOfFile, unpackedHead } from './decompress.js';

/** Kinds of inputs that are made into documents before they are read. */
export type ContentKind = 'export' | 'page';

/** So much of a file says what it is. */
const HEAD = 65_536;
/** A block of bzip2 is unpacked as a whole. */
const PACKED_HEAD = 1_200_000;

/** What a file is by its first bytes; undefined where they do not say, or where it cannot be read. */
export async function contentKind(path: string): Promise<ContentKind | undefined> {
  try {
    const first = headOfFile(path, HEAD);
    const compression = compressionOf(first);
    const head = compression === undefined ? first : await unpackedHead(headOfFile(path, PACKED_HEAD), compression);
    const text = headText(head);
    if (isWikiExport(text)) return 'export';
    return compression === undefined && isHtml(text) ? 'page' : undefined;
  } catch {
    return undefined;
  }
}

/** The beginning of a text, in UTF-16 where it says so; enough to see markup in it. */
function headText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).trimStart();
}
