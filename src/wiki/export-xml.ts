/**
 * An export of a MediaWiki site (https://www.mediawiki.org/xml/export-0.11.xsd) → its pages, one by one, each in its last
 * revision. Chunks of XML come in; memory holds one page. Which pages are of interest is for others to say.
 */
import { SaxesParser } from 'saxes';

/** What an export says of the site. */
export interface ExportedSite {
  name?: string;
  /** The name of its database: `enwiki`. */
  database?: string;
  /** The address of its main page. */
  base?: string;
  language?: string;
}

/** A page as an export has it. */
export interface ExportedPage {
  title: string;
  namespace: number;
  pageId?: number;
  /** The title that a redirect leads to. */
  redirect?: string;
  revision: string;
  timestamp?: string;
  /** What the text is: `wikitext`, where the export says it. */
  model?: string;
  /** Undefined where the wiki hides it, or where the export has no texts, or where it is larger than the limit. */
  text?: string;
  isTooLarge?: boolean;
  /** How many earlier revisions of the page the export has. */
  earlier: number;
}

/** The export is no XML, or it is cut. */
export class ExportError extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
    this.name = 'ExportError';
  }
}

/** Titles and the like are shorter than this. */
const LONGEST_FIELD = 1_000;
/** Characters of a tag or a text: those of the largest pages are a few million. */
const LONGEST_PART = 67_108_864;
/** Levels of elements: an export has five. */
const MOST_LEVELS = 100;

/** The elements whose text is kept, by their path below `mediawiki`. */
const KEPT: ReadonlySet<string> = new Set([
  'siteinfo/sitename',
  'siteinfo/dbname',
  'siteinfo/base',
  'page/title',
  'page/ns',
  'page/id',
  'page/revision/id',
  'page/revision/timestamp',
  'page/revision/model',
  'page/revision/text',
]);

/** Parses an export as it arrives. Yields the site once it is complete, then each page. Throws {@link ExportError}. */
export async function* readExport(
  chunks: AsyncIterable<Uint8Array>,
  { maxText }: { maxText: number },
): AsyncGenerator<{ site: ExportedSite } | { page: ExportedPage }, void, undefined> {
  const parser = new ExportParser(maxText);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) {
    parser.write(decoded(() => decoder.decode(chunk, { stream: true }), parser));
    yield* parser.take();
  }
  parser.write(decoded(() => decoder.decode(), parser));
  parser.close();
  yield* parser.take();
}

function decoded(decode: () => string, parser: ExportParser): string {
  try {
    return decode();
  } catch {
    throw parser.error('the text is not valid UTF-8');
  }
}

class ExportParser {
  readonly #sax = new SaxesParser({ position: true });
  readonly #path: string[] = [];
  #items: ({ site: ExportedSite } | { page: ExportedPage })[] = [];
  readonly #site: ExportedSite = {};
  #page: ExportedPage | undefined;
  #text = '';
  #isKept = false;
  #isTooLarge = false;
  /** Characters since the last tag or text: the parser holds them all. */
  #held = 0;

  constructor(maxText: number) {
    const sax = this.#sax;
    sax.on('error', (error) => {
      throw this.error(error.message.replace(/^[\d:]*\s*/, ''));
    });
    sax.on('opentag', ({ name, attributes, isSelfClosing }) => this.#open(name, attributes as Record<string, string>, isSelfClosing));
    sax.on('closetag', () => this.#close());
    const add = (text: string) => {
      this.#held = 0;
      if (!this.#isKept) return;
      if (this.#text.length + text.length > Math.max(maxText, LONGEST_FIELD)) this.#isTooLarge = true;
      else this.#text += text;
    };
    sax.on('text', add);
    sax.on('cdata', add);
  }

  write(text: string): void {
    this.#held += text.length;
    this.#sax.write(text);
    if (this.#held > LONGEST_PART) throw this.error(`a tag or text has more than ${LONGEST_PART.toLocaleString('en')} characters`);
  }

  close(): void {
    if (this.#path.length > 0) throw this.error('the export ends before it is complete');
    this.#sax.close();
  }

  /** What is complete since it was last asked. */
  take(): ({ site: ExportedSite } | { page: ExportedPage })[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  error(message: string): ExportError {
    return new ExportError(message, this.#sax.line, this.#sax.column + 1);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>, isEmpty: boolean): void {
    this.#held = 0;
    if (this.#path.length === 0) {
      if (name !== 'mediawiki') throw this.error(`the first element is <${name}>, not <mediawiki>`);
      const language = attributes['xml:lang'];
      if (language !== undefined) this.#site.language = language;
    }
    if (this.#path.length >= MOST_LEVELS) throw this.error(`elements are nested more than ${MOST_LEVELS} levels deep`);
    this.#path.push(name);
    const path = this.#path.slice(1).join('/');
    this.#isKept = KEPT.has(path);
    this.#text = '';
    this.#isTooLarge = false;
    if (path === 'page') this.#page = { title: '', namespace: 0, revision: '', earlier: 0 };
    else if (path === 'page/redirect' && this.#page) this.#page.redirect = attributes['title'] ?? '';
    else if (path === 'page/revision' && this.#page) {
      if (this.#page.revision !== '') this.#page.earlier += 1;
      for (const key of ['timestamp', 'model', 'text', 'isTooLarge'] as const) delete this.#page[key];
      this.#page.revision = '';
    }
    // A text that was deleted, and each text of an export without them, is an empty element.
    else if (path === 'page/revision/text' && (attributes['deleted'] !== undefined || (isEmpty && attributes['bytes'] !== '0'))) this.#isKept = false;
  }

  #close(): void {
    const path = this.#path.slice(1).join('/');
    this.#path.pop();
    const page = this.#page;
    if (path === 'siteinfo') this.#items.push({ site: this.#site });
    else if (path === 'page' && page) {
      this.#items.push({ page });
      this.#page = undefined;
    } else if (this.#isKept) this.#keep(path, this.#text);
    this.#isKept = false;
    this.#text = '';
  }

  #keep(path: string, text: string): void {
    const { siteinfo = {}, page = {} } = { siteinfo: this.#site, page: this.#page } as { siteinfo?: ExportedSite; page?: Partial<ExportedPage> };
    if (path === 'siteinfo/sitename') siteinfo.name = text;
    else if (path === 'siteinfo/dbname') siteinfo.database = text;
    else if (path === 'siteinfo/base') siteinfo.base = text;
    else if (path === 'page/title') page.title = text;
    else if (path === 'page/ns') page.namespace = Number(text);
    else if (path === 'page/id') page.pageId = Number(text);
    else if (path === 'page/revision/id') page.revision = text;
    else if (path === 'page/revision/timestamp') page.timestamp = text;
    else if (path === 'page/revision/model') page.model = text;
    else if (this.#isTooLarge) page.isTooLarge = true;
    else page.text = text;
  }
}
