/** An entry with the text of its document: the file that is named, or the one beside the entry that it was drafted from. */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseEntry, type Entry, type Located } from '../entry/index.js';
import { inFile, problem, ProblemError } from '../problem.js';
import { decode, type SourceText } from '../read/index.js';
import { readBytes } from './files.js';

export interface EntryWithText {
  readonly entry: Located<Entry>;
  /** The text of the entry's file, with its byte order mark. */
  readonly yaml: string;
  readonly source: SourceText;
  /** The path of the document. */
  readonly document: string;
}

/** Opens an entry and its document, whose bytes have the hash of the entry. Throws a {@link ProblemError}. */
export async function openEntryWithText(path: string, { text, maxSize }: { text?: string | undefined; maxSize: number }): Promise<EntryWithText> {
  const bytes = await readBytes(path, maxSize);
  if (!bytes.value) throw new ProblemError(bytes.problems);
  const decoded = decode(bytes.value);
  if (!decoded.value) throw new ProblemError(decoded.problems.map((found) => inFile(found, path)));
  const yaml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  const { value: entry, problems } = parseEntry(yaml);
  if (!entry) throw new ProblemError(problems.map((found) => inFile(found, path)));
  const { sha256, title } = entry.data.document;
  const found = text === undefined ? await besides(path, sha256, maxSize) : await readText(text, maxSize);
  if (!found)
    throw new ProblemError([
      problem('input-missing', `the document of the entry, "${title}", is not beside it`, {
        place: { file: path },
        expected: `a file with the SHA-256 ${sha256}`,
        fix: 'name the document: --text article.txt',
      }),
    ]);
  if (found.source.sha256 !== sha256)
    throw new ProblemError([
      problem('entry-update', `the document is another edition than that of the entry ${path}`, {
        place: { file: found.document },
        expected: `a file with the SHA-256 ${sha256}`,
        fix: `variorum draft ${found.document} --update ${path} --in-place`,
      }),
    ]);
  return { entry, yaml, ...found };
}

async function readText(path: string, maxSize: number): Promise<{ source: SourceText; document: string }> {
  const bytes = await readBytes(path, maxSize);
  if (!bytes.value) throw new ProblemError(bytes.problems);
  const { value: source, problems } = decode(bytes.value);
  if (!source) throw new ProblemError(problems.map((found) => inFile(found, path)));
  return { source, document: path };
}

/** Looks for the document among the files in the folder of the entry. */
async function besides(path: string, sha256: string, maxSize: number): Promise<{ source: SourceText; document: string } | undefined> {
  const folder = dirname(path);
  const names = (await readdir(folder, { withFileTypes: true })).flatMap((one) => (one.isFile() && TEXT.test(one.name) ? [one.name] : []));
  for (const name of names.sort()) {
    const document = join(folder, name);
    const { value } = await readBytes(document, maxSize);
    const source = value && decode(value).value;
    if (source?.sha256 === sha256) return { source, document };
  }
  return undefined;
}
const TEXT = /\.(?:txt|wiki|wikitext|html?)$/i;
