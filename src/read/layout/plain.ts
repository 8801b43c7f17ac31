/**
 * Parses the plain layout (docs/reference/plain-article.md): takes the text of a file, returns a document.
 *
 *     = Title =            - Key: value lines under "Infobox"            ==Heading==   ===Heading===   paragraphs
 */
import { problem, type Problem, type Result } from '../../problem.js';
import { sectionName, type Document, type Cell, type Paragraph, type Section } from './document.js';
import { hasCellForm, isCell, opensInfobox, OTHER_LAYOUTS, otherLayoutOf, type OtherLayout } from './other-layout.js';
import { recogniseText } from './recognise.js';
import type { SourceText } from './source-text.js';

/**
 * Parses a text in the plain layout. A text that does not begin with a title has that of its metadata, and no other layout:
 * a news item, a report; its first line is the headline where it is the title, or stands alone. Problems: `article-title` (then there is no document), `article-infobox`,
 * `article-layout`.
 */
export function readDocument(source: SourceText, stated?: string): Result<Document> {
  const { value: title, problems: titleProblems } = readTitle(source, stated);
  if (title === undefined) return { problems: titleProblems };
  const lines = [...linesOf(source.text)];
  const parser = new PlainParser(lines, title);
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const hasTitle = titleIn(lines[first]?.text.trim() ?? '') !== undefined;
  const ownLine = hasTitle ? undefined : headlineIn(lines, first, title);
  for (let index = hasTitle || ownLine ? first + 1 : first; index < lines.length; index += 1) parser.readLine(index);
  const { infobox, sections, unread } = parser;
  // The title of a text without an infobox is that of a news item: it may state figures.
  const headline = hasTitle && infobox.length === 0 ? titleLine(lines[first]!, title) : ownLine;
  // A text without a layout is not expected to have one.
  const problems = infobox.length === 0 && hasTitle ? [missingInfobox()] : [];
  return {
    value: {
      source,
      title,
      ...(headline === undefined ? {} : { headline }),
      infobox,
      sections,
      unread: unread.map(({ kind, ...line }) => ({ ...line, reason: `looks like ${OTHER_LAYOUTS[kind][0]}, which is not read` })),
    },
    problems: [...problems, ...layoutProblems(source, unread)],
  };
}

/** A line that is not read, with what it looks like. */
interface OtherLine extends Paragraph {
  section: string;
  kind: OtherLayout;
  /** Its number, from 0. */
  line: number;
}

/** Parses the lines after the title, in order. */
class PlainParser {
  readonly infobox: Cell[] = [];
  readonly sections: (Section & { paragraphs: Paragraph[] })[] = [{ path: [], paragraphs: [] }];
  readonly unread: OtherLine[] = [];
  readonly #path: string[] = [];
  /** The part of the layout that the line before belongs to. */
  #within: 'infobox' | 'text' | 'second infobox' | 'second article' = 'text';
  /** The level of the heading above the line before: 2 is the outermost, 0 the lead. */
  #level = 0;
  /** Whether text is about the event of a second infobox. */
  #isOtherEvent = false;

  constructor(
    readonly lines: readonly Line[],
    readonly title: string,
  ) {}

  readLine(index: number): void {
    const { start, text } = this.lines[index]!;
    const line = text.trim();
    if (line === '') return;
    const heading = headingIn(line);
    if (this.#within === 'second article') this.#leaveOut(index, 'article');
    else if (heading && this.#isWithinOtherEvent(heading.level)) {
      this.#within = 'text';
      this.#leaveOut(index, 'event');
    } else if (heading) {
      this.#within = 'text';
      this.#isOtherEvent = false;
      this.#level = heading.level;
      this.#path.splice(Math.max(0, heading.level - 2));
      this.#path.push(heading.text);
      const from = start + text.indexOf(line) + heading.at;
      this.sections.push({ path: [...this.#path], heading: { start: from, end: from + heading.text.length }, paragraphs: [] });
    } else if (line === 'Infobox' && this.infobox.length === 0 && this.#isAtStart) this.#within = 'infobox';
    else if (opensInfobox(line)) {
      this.#beginSecondInfobox();
      this.#leaveOut(index, 'infobox');
    } else if (!(this.#within === 'infobox' && this.#readCell(index))) this.#readOther(index, line);
  }

  #beginSecondInfobox(): void {
    this.#within = 'second infobox';
    this.#isOtherEvent = this.infobox.length > 0;
  }

  /**
   * Whether a heading is about the event of a second infobox: in the rest of the section that the infobox is in, and where
   * it is in the lead, in the rest of the document.
   */
  #isWithinOtherEvent(level: number): boolean {
    return this.#isOtherEvent && (this.#level === 0 || level > this.#level);
  }

  /** Whether nothing but layout has been read. */
  get #isAtStart(): boolean {
    return this.sections.length === 1 && this.sections[0]?.paragraphs.length === 0;
  }

  /** Reads a line of the infobox; false where it ends there. */
  #readCell(index: number): boolean {
    const { start, text } = this.lines[index]!;
    const [marker, key = ''] = /^\s*-\s+([^:]{1,60}):[ \t]*/.exec(text) ?? [];
    if (marker === undefined) {
      // "- Casualties1: 12 killed" with "4 wounded" on the next line.
      if (!isCell(text, this.#near(index)) && !this.#continuesInfobox(index)) return false;
      this.#leaveOut(index, 'continuation');
      return true;
    }
    const name = key.trim();
    if (ONCE.test(name) && this.infobox.some((cell) => cell.key.toLowerCase() === name.toLowerCase())) {
      this.#beginSecondInfobox();
      this.#leaveOutCell(index);
      return true;
    }
    const value = text.slice(marker.length).trimEnd();
    this.infobox.push({ key: name, value, start: start + marker.length, end: start + marker.length + value.length });
    return true;
  }

  /** Whether a cell follows before the next empty line. */
  #continuesInfobox(index: number): boolean {
    if (this.lines[index - 1]?.text.trim() === '') return false;
    for (const { text } of this.lines.slice(index + 1, index + 1 + LONGEST_CELL)) {
      if (text.trim() === '' || headingIn(text.trim())) return false;
      if (/^\s*-\s+[^:]{1,60}:/.test(text)) return true;
    }
    return false;
  }

  /** Reads a line outside the infobox: text, unless it looks like layout. */
  #readOther(index: number, line: string): void {
    const { start, text } = this.lines[index]!;
    const kind = otherLayoutOf(line) ?? (isCell(text, this.#near(index)) ? 'cell' : undefined);
    if (this.#within === 'second infobox' && (kind !== undefined || hasCellForm(text))) return this.#leaveOutCell(index);
    // The title again begins no other article.
    this.#within = kind === 'article' && titleIn(line) !== this.title ? 'second article' : 'text';
    if (kind !== undefined) return this.#leaveOut(index, kind);
    if (this.#isOtherEvent) return this.#leaveOut(index, 'event');
    const from = start + text.indexOf(line);
    this.sections.at(-1)?.paragraphs.push({ text: line, start: from, end: from + line.length });
  }

  /** Leaves out a cell of a second infobox. Where it names the event of the document, the text below is about that. */
  #leaveOutCell(index: number): void {
    const [, conflict] = /^[^\p{L}]*conflict\s*[:=](.*)$/iu.exec(this.lines[index]!.text) ?? [];
    const own = [this.title, this.infobox.find(({ key }) => key.toLowerCase() === 'conflict')?.value].map((name) => name?.trim().toLowerCase());
    if (conflict !== undefined && own.includes(conflict.trim().toLowerCase())) this.#isOtherEvent = false;
    this.#leaveOut(index, 'infobox');
  }

  #leaveOut(index: number, looksLike: OtherLayout): void {
    const { start, text } = this.lines[index]!;
    // An infobox elsewhere is no second one.
    const kind = looksLike === 'infobox' && this.infobox.length === 0 ? 'cell' : looksLike;
    const line = text.trim();
    const from = start + text.indexOf(line);
    this.unread.push({ text: line, start: from, end: from + line.length, section: sectionName(this.sections.at(-1)!), kind, line: index });
  }

  /** The nearest lines before and after one that are not empty. */
  #near(index: number): (string | undefined)[] {
    const isText = ({ text }: Line) => text.trim() !== '';
    return [this.lines.slice(Math.max(0, index - 3), index).findLast(isText)?.text, this.lines.slice(index + 1, index + 4).find(isText)?.text];
  }
}

/** Cells that an infobox has once: a second one begins another infobox. */
const ONCE = /^(?:conflict|date|result|combatant1)$/i;
/** How many lines of its own a cell may have until the next cell. */
const LONGEST_CELL = 20;

/** One warning for each run of lines of a kind. */
function layoutProblems(source: SourceText, unread: readonly OtherLine[]): Problem[] {
  const runs: OtherLine[][] = [];
  for (const line of unread) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before?.kind === line.kind && source.text.slice(before.end, line.start).trim() === '') last.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => {
    const [first] = run;
    const [name, fix] = OTHER_LAYOUTS[first!.kind];
    return problem(
      'article-layout',
      `${run.length === 1 ? 'this line looks' : `${run.length} lines from here look`} like ${name}; ${run.length === 1 ? 'it is' : 'they are'} not read`,
      {
        place: source.placeOf(first!.start),
        line: first!.text.slice(0, 120),
        expected: 'after the infobox, headings and paragraphs of running text',
        fix,
      },
    );
  });
}

function missingInfobox(): Problem {
  return problem('article-infobox', 'the article has no infobox: sides, date and totals are missing', {
    place: { line: 1, column: 1 },
    expected: 'a line "Infobox" after the title, then lines such as "- Date: 20–30 January 2022"',
  });
}

/** The title in its line, without the signs. */
function titleLine({ start, text }: Line, title: string): Paragraph {
  const from = start + text.indexOf(title);
  return { text: title, start: from, end: from + title.length };
}

/** The first line of a text without a title of its own, if it is the headline: the title again, or a line alone that is no sentence. */
function headlineIn(lines: readonly Line[], first: number, title: string): Paragraph | undefined {
  const { start, text } = lines[first] ?? { start: 0, text: '' };
  const line = text.trim();
  const isTitle = line.toLowerCase() === title.toLowerCase();
  const isAlone = line.length <= LONGEST_HEADLINE && !/[.!?:;,]['"’”)]*$/.test(line) && lines[first + 1]?.text.trim() === '';
  if (line === '' || headingIn(line) || otherLayoutOf(line) !== undefined || !(isTitle || isAlone)) return undefined;
  const from = start + text.indexOf(line);
  return { text: line, start: from, end: from + line.length };
}
const LONGEST_HEADLINE = 200;

/** Parses only the title, in the first line that is not empty, else takes the stated one. Problems: `article-title`. */
export function readTitle(source: SourceText, stated?: string): Result<string> {
  for (const { start, text } of linesOf(source.text)) {
    const line = text.trim();
    if (line === '') continue;
    const title = titleIn(line);
    if (title !== undefined) return { value: title, problems: [] };
    const other = recogniseText(source.text);
    if (stated !== undefined && other === undefined) return { value: stated, problems: [] };
    return { problems: [other ?? missingTitle(source, start, line)] };
  }
  return { problems: [missingTitle(source, 0, '')] };
}

/** Parses `== Heading ==`, with two to six signs on each side. No regular expression, which would take quadratic time on a line of spaces. */
export function headingIn(line: string): { level: number; text: string; at: number } | undefined {
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
    fix: 'for a text without a layout, such as a news item, add --title "…", or write title: … into FILE.meta.yaml; else write = Title = on its first line',
  });
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Yields the lines of a text, each with its start index. */
function* linesOf(text: string): Generator<Line> {
  const breaks = /\r\n?|\n/g;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    yield { start, text: text.slice(start, match.index) };
    start = match.index + match[0].length;
  }
  yield { start, text: text.slice(start) };
}
