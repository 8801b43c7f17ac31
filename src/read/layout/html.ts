/**
 * A saved web page → its text in the plain layout (docs/reference/plain-article.md), and what the page says of itself. The
 * bytes of the page come in. Scripts, styles, navigation and what the page hides are no text; the infobox of an event becomes
 * cells, other tables keep their lines, so that they are seen to be tables. `parse5` parses as browsers do, so that no markup is too broken.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  attribute,
  BLOCKS,
  collapsed,
  DEEPEST,
  elementsIn,
  isCell,
  isHidden,
  isNavigation,
  NO_TEXT,
  plain,
  textIn,
  type Element,
  type Node,
} from './html-elements.js';
import { infoboxIn } from './html-infobox.js';

/** What a page is made into. */
export interface PageText {
  /** In the plain layout: title, infobox, headings, paragraphs. */
  text: string;
  title: string;
  /** What the page says of itself, each where it says it. */
  language?: string;
  publisher?: string;
  url?: string;
  /** The day. */
  published?: string;
  license?: string;
  /** What was left out, by what it is, with how often. */
  leftOut: ReadonlyMap<string, number>;
}

/** The text of a page. Where the page has no title, the title is empty. */
export function pageText(bytes: Uint8Array): PageText {
  const document = parse(decodePage(bytes));
  const elements = [...elementsIn(document)];
  const about = aboutPage(elements);
  const writer = new TextWriter();
  const scope = scopeOf(elements);
  writer.read(scope, { isWhole: scope.tagName === 'body' });
  const headings = elements.filter(({ tagName }) => tagName === 'h1');
  const [heading] = headings;
  const title = (headings.length === 1 && heading ? plain(heading) : '') || about.title || '';
  return { ...about, title, text: writer.text(title), leftOut: writer.leftOut };
}

/** The text of a page, by its byte order mark, by what it says of its encoding, else UTF-8, else as browsers take it. */
function decodePage(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const mark = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const [, stated] = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))) ?? [];
  // A page that could say so in ASCII is not in UTF-16 (HTML, section 13.2.3.2).
  const label = mark ?? (/^utf-?16/i.test(stated ?? '') ? 'utf-8' : stated);
  for (const encoding of label === undefined ? [] : [label]) {
    try {
      return new TextDecoder(encoding).decode(bytes);
    } catch {
      // An encoding that nobody knows.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The element that holds the text: the article of the page where there is one, else its main part, else all of it. */
function scopeOf(elements: readonly Element[]): Element {
  const content = elements.find((element) => attribute(element, 'id') === 'mw-content-text');
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const mains = elements.filter((element) => element.tagName === 'main' || attribute(element, 'role') === 'main');
  const [only] = articles.length === 1 ? articles : mains.length === 1 ? mains : [];
  return content ?? only ?? elements.find(({ tagName }) => tagName === 'body')!;
}

/** Collects the lines of a page. */
class TextWriter {
  readonly leftOut = new Map<string, number>();
  readonly #lines: string[] = [];
  #infobox: string | undefined;
  #depth = 0;
  #line = '';
  /** How many items of lists are open. */
  #items = 0;

  read(element: Element, { isWhole }: { isWhole: boolean }): void {
    for (const child of element.childNodes) this.#node(child, isWhole);
    this.#break();
  }

  /** The text, below its title. */
  text(title: string): string {
    const lines = this.#lines.filter((line, index) => !(index === 0 && line === title));
    const infobox = this.#infobox === undefined ? [] : [this.#infobox];
    return `${[...(title === '' ? [] : [`= ${title} =`]), ...infobox, ...lines].join('\n\n')}\n`;
  }

  #node(node: Node, isWhole: boolean): void {
    if (node.nodeName === '#text') this.#line += (node as Tree.TextNode).value;
    else if ('tagName' in node && this.#depth < DEEPEST) {
      this.#depth += 1;
      this.#element(node, isWhole);
      this.#depth -= 1;
    } else if ('tagName' in node) this.#count('parts that are nested too deeply');
  }

  #element(element: Element, isWhole: boolean): void {
    const { tagName } = element;
    if (NO_TEXT.has(tagName)) return this.#leaveOut(element, NO_TEXT.get(tagName));
    if (isHidden(element)) return this.#leaveOut(element, 'hidden parts');
    if (isNavigation(element) || (tagName === 'header' && isWhole)) return this.#leaveOut(element, 'navigation');
    if (tagName === 'br' || tagName === 'hr') return this.#break();
    if (tagName === 'table') return this.#table(element);
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) return this.#heading(element, Number(level));
    if (LISTS.has(tagName) && this.#isShortPart(element)) return this.#part(element);
    const isBlock = BLOCKS.has(tagName);
    if (isBlock) this.#break();
    if (tagName === 'li') this.#line = `${MARK} `;
    this.#items += tagName === 'li' ? 1 : 0;
    for (const child of element.childNodes) this.#node(child, isWhole);
    this.#items -= tagName === 'li' ? 1 : 0;
    if (collapsed(this.#line) === MARK) this.#line = '';
    if (isBlock) this.#break();
  }

  /** Whether a list is a part of the item that it is in: short, and of nothing but text. */
  #isShortPart(list: Element): boolean {
    return (
      this.#items > 0 &&
      collapsed(this.#line).length > 1 &&
      plain(list).length <= LONGEST_PART &&
      [...elementsIn(list)].every((one) => one === list || one.tagName === 'li' || LISTS.has(one.tagName) || !(BLOCKS.has(one.tagName) || isHidden(one)))
    );
  }

  /** A list below an item is written in brackets, so that its figures are parts of those of the item. */
  #part(list: Element): void {
    const items = list.childNodes.filter((node): node is Element => 'tagName' in node);
    this.#line += ' (';
    items.forEach((item, index) => {
      this.#line += index === 0 ? '' : '; ';
      for (const child of item.childNodes) {
        if ('tagName' in child && LISTS.has(child.tagName)) this.#part(child);
        else this.#line += child.nodeName === '#text' ? (child as Tree.TextNode).value : 'tagName' in child ? plain(child) : '';
      }
    });
    this.#line = `${this.#line.trimEnd()})`;
  }

  #heading(element: Element, level: number): void {
    this.#break();
    const text = plain(element)
      .replace(/^=+|=+$/g, '')
      .trim();
    if (text === '') return;
    // The first level is the title, which is above the text already.
    const signs = '='.repeat(Math.max(2, level));
    this.#lines.push(level === 1 ? text : `${signs}${text}${signs}`);
  }

  /** A line for each row, which the plain layout takes for a table; a table of one column is text. */
  #table(table: Element): void {
    this.#break();
    const infobox = infoboxIn(table);
    if (infobox) return this.#addInfobox(['Infobox', ...infobox.map(({ key, value }) => `- ${key}: ${value}`)].join('\n'));
    const rows = [...elementsIn(table)]
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) => row.childNodes.filter(isCell).map((cell) => plain(cell).replaceAll('|', '¦')));
    const isTable = rows.some((cells) => cells.length > 1);
    for (const cells of rows) {
      if (cells.every((cell) => cell === '')) continue;
      this.#lines.push(isTable ? `| ${cells.join(' | ')} |` : (cells[0] ?? ''));
    }
    if (isTable) this.#count('tables');
  }

  /** The first one opens the text, wherever it is on the page; text after another one is of another event. */
  #addInfobox(lines: string): void {
    if (this.#infobox === undefined) this.#infobox = lines;
    else this.#lines.push(lines);
  }

  #leaveOut(element: Element, what: string | undefined): void {
    if (what !== undefined && plain(element) !== '') this.#count(what);
    if (BLOCKS.has(element.tagName)) this.#break();
  }

  #count(what: string): void {
    this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1);
  }

  #break(): void {
    const line = collapsed(this.#line);
    // The mark of an item stays for the text of the item.
    if (line === MARK) return;
    this.#line = '';
    if (line === '') return;
    this.#lines.push(line);
  }
}

/** Opens an item of a list. */
const MARK = '•';
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol']);
/** A longer list below an item keeps its lines, in characters. */
const LONGEST_PART = 300;

/** What is said of a page in its head, and in the microdata of schema.org. */
function aboutPage(elements: readonly Element[]): Omit<PageText, 'text' | 'title' | 'leftOut'> & { title?: string } {
  const metas = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop') ?? '').toLowerCase();
    const content = collapsed(attribute(element, 'content') ?? '');
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  const meta = (...names: string[]) => names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const linked = (relation: string) =>
    elements
      .filter((element) => (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/).includes(relation))
      .map((element) => address(attribute(element, 'href')))
      .find((value) => value !== undefined);
  const html = elements.find(({ tagName }) => tagName === 'html');
  const titleElement = elements.find(({ tagName }) => tagName === 'title');
  const stated = meta(
    'article:published_time',
    'datepublished',
    'dcterms.issued',
    'dcterms.date',
    'dc.date.issued',
    'dc.date',
    'date',
    'pubdate',
    'publishdate',
    'parsely-pub-date',
    'sailthru.date',
  );
  const times = elements.filter(
    (element) => element.tagName === 'time' && (attribute(element, 'itemprop') === 'datePublished' || attribute(element, 'pubdate') !== undefined),
  );
  return defined({
    title: meta('og:title') ?? (titleElement && plain(titleElement)),
    language: language(attribute(html, 'lang')) ?? language(meta('og:locale')?.replace('_', '-')),
    publisher: meta('og:site_name'),
    url: linked('canonical') ?? address(meta('og:url')),
    published: day(stated) ?? day(dateInData(elements)) ?? day(attribute(times[0], 'datetime')),
    license: linked('license'),
  });
}

/** `datePublished` in the data of schema.org, if it says one date only. */
function dateInData(elements: readonly Element[]): string | undefined {
  const dates = new Set<string>();
  for (const element of elements) {
    if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json') continue;
    for (const [, date = ''] of textIn(element).matchAll(/"datePublished"\s*:\s*"([^"]{4,40})"/g)) dates.add(date.slice(0, 10));
  }
  const [only] = dates;
  return dates.size === 1 ? only : undefined;
}

/** The day of a date in ISO 8601. */
function day(text: string | undefined): string | undefined {
  const [, found] = /^(\d{4}-\d\d-\d\d)(?:[T ]|$)/.exec(text ?? '') ?? [];
  return found !== undefined && !Number.isNaN(Date.parse(found)) ? found : undefined;
}

function language(tag: string | undefined): string | undefined {
  return tag !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}

function address(href: string | undefined): string | undefined {
  return href !== undefined && /^https?:\/\//i.test(href) && URL.canParse(href) ? new URL(href).href : undefined;
}

function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
