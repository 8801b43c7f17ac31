/**
 * Parses the plain layout (docs/reference/plain-article.md): takes the text of a file, returns a document.
 *
 *     = Title =            - Key: value lines under "Infobox"            ==Heading==   ===Heading===   paragraphs
 */
import { problem, type Problem, type Result } from '../../problem.js';
import type { Document, Cell, Paragraph, Section } from './document.js';
import { recogniseText } from './recognise.js';
import type { SourceText } from './source-text.js';

/** Parses a text in the plain layout. Problems: `article-title` (then there is no document), `article-infobox`. */
export function readDocument(source: SourceText): Result<Document> {
  const problems: Problem[] = [];
  let title: string | undefined;
  let inInfobox = false;
  const infobox: Cell[] = [];
  const sections: (Section & { paragraphs: Paragraph[] })[] = [{ path: [], paragraphs: [] }];
  const path: string[] = [];

  for (const { start, text } of linesOf(source.text)) {
    const line = text.trim();
    if (line === '') continue;
    if (title === undefined) {
      const read = readTitle(source);
      if (read.value === undefined) return { problems: read.problems };
      title = read.value;
      continue;
    }
    const heading = headingIn(line);
    if (heading) {
      inInfobox = false;
      path.splice(Math.max(0, heading.level - 2));
      path.push(heading.text);
      const from = start + text.indexOf(line) + heading.at;
      sections.push({ path: [...path], heading: { start: from, end: from + heading.text.length }, paragraphs: [] });
    } else if (line === 'Infobox' && sections.length === 1 && sections[0]?.paragraphs.length === 0) {
      inInfobox = true;
    } else {
      const [marker, key] = (inInfobox ? /^\s*-\s+([^:]{1,60}):[ \t]*/.exec(text) : null) ?? [];
      if (marker !== undefined && key) {
        const value = text.slice(marker.length).trimEnd();
        infobox.push({ key: key.trim(), value, start: start + marker.length, end: start + marker.length + value.length });
      } else {
        inInfobox = false;
        const from = start + text.indexOf(line);
        sections.at(-1)?.paragraphs.push({ text: line, start: from, end: from + line.length });
      }
    }
  }
  if (title === undefined) return { problems: [missingTitle(source, 0, '')] };
  if (infobox.length === 0) {
    problems.push(
      problem('article-infobox', 'the article has no infobox: sides, date and totals are missing', {
        place: { line: 1, column: 1 },
        expected: 'a line "Infobox" after the title, then lines such as "- Date: 20–30 January 2022"',
      }),
    );
  }
  return { value: { source, title, infobox, sections }, problems };
}

/** Parses only the title, in the first line that is not empty. Problems: `article-title`. */
export function readTitle(source: SourceText): Result<string> {
  for (const { start, text } of linesOf(source.text)) {
    const line = text.trim();
    if (line === '') continue;
    const title = titleIn(line);
    return title ? { value: title, problems: [] } : { problems: [recogniseText(source.text) ?? missingTitle(source, start, line)] };
  }
  return { problems: [missingTitle(source, 0, '')] };
}

/** Parses `== Heading ==`, with two to six signs on each side. No regular expression, which would take quadratic time on a line of spaces. */
function headingIn(line: string): { level: number; text: string; at: number } | undefined {
  const level = /^={1,6}/.exec(line)?.[0].length ?? 0;
  let end = line.length;
  while (end > level && line.length - end < 6 && line[end - 1] === '=') end -= 1;
  if (level < 2 || line.length - end < 2) return undefined;
  const inner = line.slice(level, end);
  const text = inner.trim();
  return text === '' ? undefined : { level, text, at: level + inner.indexOf(text) };
}

/** Parses `= Title =`, with one sign on each side. */
function titleIn(line: string): string | undefined {
  const inner = line.startsWith('=') && line.endsWith('=') && line.length > 2 ? line.slice(1, -1).trim() : '';
  return inner === '' || inner.startsWith('=') ? undefined : inner;
}

function missingTitle(source: SourceText, start: number, line: string): Problem {
  return problem('article-title', 'the article does not open with its title', {
    place: source.placeOf(start),
    line: line.slice(0, 120),
    expected: '= Title of the article = on the first line',
    fix: 'write the title of the document on its first line, between equals signs; docs/reference/plain-article.md shows the layout',
  });
}

/** Yields the lines of a text, each with its start index. */
function* linesOf(text: string): Generator<{ start: number; text: string }> {
  const breaks = /\r\n?|\n/g;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    yield { start, text: text.slice(start, match.index) };
    start = match.index + match[0].length;
  }
  yield { start, text: text.slice(start) };
}
