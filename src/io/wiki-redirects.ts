/** The redirects of an export of a wiki, for the offline index of items: an export comes in, pages with the title they lead to go out. */
import { readExport } from '../wiki/export-xml.js';
import { unpacked } from './decompress.js';

/** Whether a file is an export of a wiki, by its name. */
export function isWikiExport(path: string): boolean {
  return /\.xml(?:\.(?:bz2|gz))?$/i.test(path);
}

/** Longer texts are of no redirect, in characters. */
const LONGEST = 5_000;

/**
 * The redirects between articles of an export, packed or not. A redirect to a section means something else than the page, and is left out;
 * so is all where the export does not name its wiki. Throws what reading throws.
 */
export async function* redirectsIn(path: string): AsyncGenerator<{ site: string; title: string; target: string }, void, undefined> {
  let site: string | undefined;
  for await (const item of readExport(unpacked(path), { maxText: LONGEST })) {
    if ('site' in item) {
      site = item.site.database;
      continue;
    }
    const { namespace, redirect, title, text = '' } = item.page;
    if (site === undefined || site === '' || namespace !== 0 || redirect === undefined || redirect === '') continue;
    if (/^\s*#[^[\n]*\[\[[^\]\n]*#/.test(text)) continue;
    yield { site, title, target: redirect };
  }
}
