/** The documents that quotes are checked against: finds the text of a document by the hash of its bytes. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem.js';
import { decode } from '../read/layout/source-text.js';
import { sha256 } from '../slug.js';
import { UsageError } from '../problem.js';
import { filesIn, readBytes } from './files.js';

/** Returns the decoded text of the document with a hash; undefined if it was not given. */
export type TextByHash = (hash: string) => Promise<string | undefined>;

/** Opens the documents in a folder and at paths. Only hashes are kept; a text is read again when it is needed. */
export async function openTexts(
  folder: string | undefined,
  paths: readonly string[] = [],
): Promise<{ texts: TextByHash; hashes: ReadonlySet<string>; problems: Problem[] }> {
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`--texts ${folder} is not a folder`);
  const inFolder = folder === undefined ? [] : (await filesIn(folder)).filter((name) => name.endsWith('.txt')).map((name) => join(folder, name));
  const known = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of new Set([...inFolder, ...paths])) {
    const read = await readBytes(path);
    problems.push(...read.problems);
    if (read.value) known.set(sha256(read.value), path);
  }
  const texts: TextByHash = async (hash) => {
    const path = known.get(hash);
    const bytes = path === undefined ? undefined : (await readBytes(path)).value;
    return bytes && decode(bytes).value?.text;
  };
  return { texts, hashes: new Set(known.keys()), problems };
}
