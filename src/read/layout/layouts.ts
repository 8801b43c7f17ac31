/** Finds the layout of a text by its content, and parses it: the plain layout or wikitext. */
import type { Result } from '../../problem.js';
import type { Document } from './document.js';
import { readDocument as readPlain, readTitle as readPlainTitle } from './plain.js';
import { isWikitext, recogniseText } from './recognise.js';
import type { SourceText } from './source-text.js';
import { readWikitext } from './wikitext.js';

/** Parses a document. `title` is that of its metadata, for a layout that has no place for one. Problems are those of the layout. */
export function readDocument(source: SourceText, title?: string): Result<Document> {
  return hasWikitext(source) ? readWikitext(source, title) : readPlain(source, title);
}

/** Parses only the title, with the same problems. */
export function readTitle(source: SourceText, title?: string): Result<string> {
  if (!hasWikitext(source)) return readPlainTitle(source, title);
  if (title !== undefined) return { value: title, problems: [] };
  const { value, problems } = readWikitext(source);
  return value === undefined ? { problems } : { value: value.title, problems: [] };
}

/** Whether a text without a title of the plain layout is wikitext. */
function hasWikitext(source: SourceText): boolean {
  const begin = source.text.trimStart().slice(0, 200_000);
  return !/^=[^=\n]+=\s*(?:\n|$)/.test(begin) && isWikitext(begin) && recogniseText(source.text) === undefined;
}
