/**
 * Parses wikitext, the markup of MediaWiki pages (docs/reference/wikitext.md): takes the text of a page, returns a document
 * whose text is what the page shows and whose evidence is in the wikitext. Tokens, templates and text are made next door.
 */
import { problem, type Problem, type Result } from '../../problem.js';
import { sectionName, type Cell, type Citation, type Document, type PageLink, type Paragraph, type Section, type Span, type UnreadPart } from './document.js';
import { headingIn } from './plain.js';
import type { SourceText } from './source-text.js';
import { cellKey, cellKindOf, isEventInfobox } from './wikitext-templates.js';
import { WikitextCitations } from './wikitext-citations.js';
import { WikitextSyntax, type Argument } from './wikitext-syntax.js';
import { WikitextText } from './wikitext-text.js';
import { tokensOf, type Token } from './wikitext-tokens.js';

/**
 * Parses a page. Its title is `title`, else the name of the event in the infobox, else the first bold words of the lead.
 * Problems: `article-title` and `input-kind` (then there is no document), `article-infobox`, `article-layout`.
 */
export function readWikitext(source: SourceText, title?: string): Result<Document> {
  const [, target] = /^\s*#redirect:?\s*\[\[([^[\]]{1,300})\]\]/i.exec(source.text) ?? [];
  if (target !== undefined) return { problems: [redirect(target)] };
  const page = new Page(source);
  const name = title ?? page.title();
  if (name === undefined) return { problems: [missingTitle()] };
  const { infobox, sections, unread } = page;
  const problems = [...(infobox.length === 0 ? [missingInfobox(source, page.openInfobox())] : []), ...page.unclosed()];
  return { value: { source: page.source, title: name, infobox, sections, unread, links: page.links, citations: page.citations }, problems };
}

class Page {
  readonly source: SourceText;
  readonly infobox: Cell[];
  readonly sections: Section[];
  readonly unread: UnreadPart[];
  readonly links: PageLink[];
  readonly citations: Citation[];
  readonly #original: SourceText;
  readonly #tokens: Token[];
  readonly #syntax: WikitextSyntax;
  readonly #text: WikitextText;

  constructor(source: SourceText) {
    this.#original = source;
    this.#tokens = tokensOf(source.text);
    this.#syntax = new WikitextSyntax(source.text, this.#tokens);
    this.#text = new WikitextText(this.#syntax);
    const infobox = this.#tokens.findIndex(({ kind, partner }, index) => kind === 'template' && partner > index && isEventInfobox(this.#syntax.nameOf(index)));
    const prose = [this.#prose(0, infobox === -1 ? this.#tokens.length : infobox)];
    const cells = infobox === -1 ? [] : this.#cells(infobox);
    if (infobox !== -1) prose.push(this.#prose(this.#tokens[infobox]!.partner + 1, this.#tokens.length));
    this.source = this.#text.out.over(source);
    const { text } = this.source;
    this.infobox = cells.map(({ key, start, end }) => {
      const value = text.slice(start, end).trimEnd();
      const names = ['names', 'people'].includes(cellKindOf(key)) ? this.#text.labels.filter((label) => start <= label.start && label.end <= end) : [];
      const items = this.#text.items.filter((item) => start <= item.start && item.start < end);
      const hasLevels = items.some(({ level }) => level > 1);
      return { key, value, start, end: start + value.length, ...(names.length === 0 ? {} : { names }), ...(hasLevels ? { items } : {}) };
    });
    this.sections = sectionsOf(text, prose);
    this.unread = this.#unreadParts(prose);
    this.links = this.#text.labels
      .flatMap(({ start, end, title }) => (title === undefined ? [] : [{ start, end, title }]))
      .sort((one, other) => one.start - other.start);
    const citations = new WikitextCitations(this.#syntax);
    this.citations = this.#text.references.flatMap(({ token, at }) => {
      const works = citations.worksOf(token);
      return works.length === 0 ? [] : [{ at, works }];
    });
  }

  /** The name of the event in the infobox, else the first bold words of the text. */
  title(): string | undefined {
    const cell = this.infobox
      .find(({ key }) => key.toLowerCase() === 'conflict')
      ?.value.split(' * ')[0]
      ?.trim();
    if (cell !== undefined && cell !== '') return cell;
    const bold = /'''(?!')([^'\n[\]{}<>|]{3,150})'''/.exec(this.#original.text.slice(0, 200_000))?.[1]?.trim();
    return bold === undefined || !/\p{L}/u.test(bold) ? undefined : bold;
  }

  /** Where an infobox opens that is not closed. */
  openInfobox(): number | undefined {
    const token = this.#tokens.find(
      ({ kind, partner, end }) => kind === 'template' && partner === -1 && /^\s*infobox/i.test(this.#original.text.slice(end, end + 40)),
    );
    return token?.start;
  }

  /** The problem of templates and links that are not closed. */
  unclosed(): Problem[] {
    const open = this.#tokens.filter(({ kind, partner }) => partner === -1 && (kind === 'template' || kind === 'link' || kind === 'table'));
    const [first] = open;
    if (!first) return [];
    return [
      problem(
        'article-layout',
        `${open.length === 1 ? 'a template, link or table is' : `${open.length} templates, links or tables are`} not closed; their text is read without them`,
        {
          place: this.#original.placeOf(first.start),
          line: this.#original.text.slice(first.start, first.start + 120).split('\n')[0] ?? '',
          expected: 'an end for each beginning: {{…}}, [[…]], {|…|}',
          fix: 'correct the page where it comes from, or in the file before it is drafted',
        },
      ),
    ];
  }

  #prose(first: number, last: number): Span {
    const end = this.#original.text.length;
    const from = this.#tokens[first]?.start ?? end;
    const span = this.#text.read({ first, last, from, to: this.#tokens[last]?.start ?? end }, 'prose');
    this.#endLine(this.#tokens[last]?.start ?? end);
    return span;
  }

  #endLine(at: number): void {
    this.#text.out.put('\n', { start: at, end: at });
  }

  /** Reads the cells that are not empty. The last of a name counts, as on the page. */
  #cells(infobox: number): (Span & { key: string })[] {
    const named = this.#syntax.argumentsOf(infobox).filter((argument): argument is Argument & { name: string } => argument.name !== undefined);
    const last = new Map(named.map((argument) => [argument.name.toLowerCase(), argument]));
    return named.flatMap((argument) => {
      if (last.get(argument.name.toLowerCase()) !== argument) return [];
      const { key, heading } = cellKey(argument.name);
      const { length } = this.#text.leftOut;
      const span = this.#text.read(argument, cellKindOf(key), heading);
      this.#endLine(argument.to);
      const hasText = span.end > span.start + (heading?.length ?? 0);
      // A cell of which all is left out is named with it.
      return hasText || this.#text.leftOut.length > length ? [{ key, start: hasText ? span.start : span.end, end: span.end }] : [];
    });
  }

  #unreadParts(prose: readonly Span[]): UnreadPart[] {
    const starts = [
      ...this.infobox.map(({ key, start }) => ({ start, name: `Infobox/${key}`, isCell: true })),
      ...this.sections.flatMap((section) => {
        const start = section.heading?.start ?? section.paragraphs[0]?.start;
        return start === undefined ? [] : [{ start, name: sectionName(section), isCell: false }];
      }),
    ].sort((one, other) => one.start - other.start);
    for (const { start } of prose) {
      const index = starts.findLastIndex((each) => !each.isCell && each.start < start);
      starts.splice(starts.filter((each) => each.start < start).length, 0, { start, name: starts[index]?.name ?? 'Lead', isCell: false });
    }
    let at = -1;
    return this.#text.leftOut.flatMap((part) => {
      while ((starts[at + 1]?.start ?? Infinity) <= part.at) at += 1;
      const within = starts[at];
      // A citation says nothing of the event; in a cell it may have a number of it.
      if (part.reason === 'a citation' && !within?.isCell) return [];
      return [{ start: part.start, end: part.end, section: within?.name ?? 'Lead', reason: part.reason }];
    });
  }
}

/** Splits prose into sections at its headings; each line is a paragraph. */
function sectionsOf(text: string, prose: readonly Span[]): Section[] {
  const sections: (Section & { paragraphs: Paragraph[] })[] = [{ path: [], paragraphs: [] }];
  const path: string[] = [];
  for (const { start, end } of prose) {
    let next = start;
    while (next < end) {
      const lineStart = next;
      const newline = text.indexOf('\n', lineStart);
      const lineEnd = newline === -1 || newline > end ? end : newline;
      next = lineEnd + 1;
      const line = text.slice(lineStart, lineEnd);
      const trimmed = line.trim();
      const from = lineStart + line.indexOf(trimmed);
      const heading = headingIn(trimmed);
      if (heading) {
        path.splice(Math.max(0, heading.level - 2));
        path.push(heading.text);
        sections.push({ path: [...path], heading: { start: from + heading.at, end: from + heading.at + heading.text.length }, paragraphs: [] });
      } else if (/[\p{L}\p{N}]/u.test(trimmed) && !/^__[A-Z]+__$/.test(trimmed))
        sections.at(-1)!.paragraphs.push({ text: trimmed, start: from, end: from + trimmed.length });
    }
  }
  return sections;
}

function redirect(target: string): Problem {
  return problem('input-kind', `the page is a redirect to ${JSON.stringify(target)} and says nothing itself`, {
    place: { line: 1, column: 1 },
    expected: 'the wikitext of an article',
    fix: `give the wikitext of the page ${JSON.stringify(target)}`,
  });
}

function missingTitle(): Problem {
  return problem('article-title', 'the wikitext does not say the title of its page', {
    place: { line: 1, column: 1 },
    expected: 'a title from the sidecar, from --document, from the name of the event in the infobox, or the first bold words of the text',
    fix: 'give --document title="Title of the page", or write title: Title of the page into FILE.meta.yaml',
  });
}

function missingInfobox(source: SourceText, open: number | undefined): Problem {
  const place = open === undefined ? { line: 1, column: 1 } : source.placeOf(open);
  return problem('article-infobox', `the article has no infobox ${open === undefined ? 'of an event' : 'that is closed'}: sides, date and totals are missing`, {
    place,
    expected: '{{Infobox military conflict | date = … | combatant1 = … }}',
  });
}
