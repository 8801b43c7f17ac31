/**
 * The works that a page of wikitext cites. A reference comes in (`<ref>`, `<ref name=…/>`, `{{sfn}}`, `{{r}}`), as the index of its token;
 * the works it names go out: from `{{cite …}}` in it or elsewhere on the page, by author and year, else its address or its text.
 */
import { parseDate } from '../../entry/index.js';
import { dateMentions } from '../dates.js';
import { lookupTable } from '../figures/lexicon/lookup.js';
import type { Work } from './document.js';
import { withCharacters } from './wikitext-entities.js';
import { argumentNamed, type Argument, type TokenRange, type WikitextSyntax } from './wikitext-syntax.js';

/** Templates that describe a work. */
const WORK = /^(?:cite[ -]\S.*|citation|cita \S.*|vcite \S.*|cite)$/;
/** Templates that name a work by author and year. */
const SHORT: ReadonlySet<string> = new Set('sfn sfnp snf harv harvnb harvtxt harvcol harvcolnb harvp harvs'.split(' '));
/** Templates that name several. */
const SHORT_LIST: ReadonlySet<string> = new Set(['sfnm', 'sfnmp', 'harvnm', 'harvm']);
/** Groups of references that are notes and not citations. */
const NOTES = /^(?:nb?|notes?|fn|footnotes?|efn|lower-(?:alpha|roman|greek)|upper-(?:alpha|roman)|[a-z])$/i;

/** Parameters of a work by what they give, the first that is there counts. */
const FIELDS: Readonly<Record<'url' | 'title' | 'publisher' | 'date', readonly string[]>> = lookupTable({
  url: ['url', 'URL', 'chapter-url', 'chapterurl', 'contribution-url', 'archive-url', 'archiveurl'],
  title: ['title', 'script-title', 'chapter', 'trans-title'],
  publisher: ['newspaper', 'work', 'journal', 'magazine', 'periodical', 'website', 'publisher', 'agency', 'institution', 'via'],
  date: ['date', 'year', 'publication-date'],
});

/** Longer texts of references are notes, and so are those with a quotation. */
const LONGEST_CITATION = 200;
const QUOTATION = /["“](?:\S+ ){7,}\S+["”]/;
/** The pages of a work, which are no part of its title. */
const PAGES = /[,.;:]? ?\bpp?\.? ?\d[\d\s,–—-]*(?:ff?\.?)?\.?$/;
const LONGEST_TEXT = 300;

/** A work of the bibliography with what short references name it by. */
interface Listed {
  readonly authors: readonly string[];
  readonly year: string;
  readonly work: Work;
}

export class WikitextCitations {
  /** The references with a text, by their names. */
  readonly #named = new Map<string, number>();
  /** The works of the page, by the name of their first author. */
  #listed: ReadonlyMap<string, readonly Listed[]> | undefined;
  readonly #known = new Map<number, readonly Work[]>();
  /** What was found for authors and a year. */
  readonly #byAuthors = new Map<string, Work[]>();

  constructor(readonly syntax: WikitextSyntax) {
    syntax.tokens.forEach(({ kind, name, partner }, index) => {
      if (kind !== 'element' || name !== 'ref' || partner < index) return;
      const own = this.#attribute(index, 'name');
      if (own !== undefined && !this.#named.has(own) && this.#hasText(index)) this.#named.set(own, index);
    });
  }

  /** The works that a reference names, each once. */
  worksOf(index: number): readonly Work[] {
    const known = this.#known.get(index);
    if (known) return known;
    // A reference that leads to itself names nothing.
    this.#known.set(index, []);
    const works = distinct(this.#read(index));
    this.#known.set(index, works);
    return works;
  }

  #read(index: number): Work[] {
    const { kind, partner } = this.syntax.tokens[index]!;
    if (kind === 'template') return this.#ofTemplate(index);
    if (NOTES.test(this.#attribute(index, 'group') ?? '')) return [];
    if (kind === 'element' && partner > index && this.#hasText(index)) {
      const { end } = this.syntax.tokens[index]!;
      return this.#within({ first: index + 1, last: partner, from: end, to: this.syntax.tokens[partner]!.start });
    }
    return this.#ofName(this.#attribute(index, 'name'));
  }

  #ofName(name: string | undefined): Work[] {
    const defined = name === undefined ? undefined : this.#named.get(name);
    return defined === undefined ? [] : [...this.worksOf(defined)];
  }

  #ofTemplate(index: number): Work[] {
    const name = this.syntax.nameOf(index);
    const [, ...given] = this.syntax.argumentsOf(index);
    if (name === 'r') return given.flatMap((each) => (each.name === undefined ? this.#ofName(this.syntax.written(each)) : []));
    if (name.startsWith('#tag:ref')) {
      const [text] = given;
      if (NOTES.test(this.#textOf(given, ['group']) ?? '')) return [];
      return text && text.name === undefined && this.syntax.written(text) !== '' ? this.#within(text) : this.#ofName(this.#textOf(given, ['name']));
    }
    if (WORK.test(name)) return [workOf(given, (keys) => this.#textOf(given, keys))].filter((work) => work !== undefined);
    const positional = given.filter((each) => each.name === undefined).map((each) => plain(this.syntax.written(each)));
    if (SHORT.has(name)) return this.#short(positional);
    if (!SHORT_LIST.has(name)) return [];
    // `{{sfnm|1a1=Quill|1y=2031|2a1=Reed|2y=2032}}`
    const works: Work[] = [];
    for (let number = 1; number <= MOST_WORKS; number += 1) {
      const authors = [1, 2, 3, 4].flatMap((each) => this.#textOf(given, [`${number}a${each}`]) ?? []);
      if (authors.length === 0) break;
      works.push(...this.#short([...authors, this.#textOf(given, [`${number}y`]) ?? '']));
    }
    return works;
  }

  /** Finds the work that authors and a year name; the authors and the year themselves where the page does not describe it. */
  #short(parts: readonly string[]): Work[] {
    const key = parts.join('\n');
    const known = this.#byAuthors.get(key) ?? this.#find(parts);
    this.#byAuthors.set(key, known);
    return known;
  }

  #find(parts: readonly string[]): Work[] {
    const last = parts.at(-1) ?? '';
    const isYear = /^(?:\d{3,4}[a-z]?|n\.d\.?|)$/.test(last);
    const authors = (isYear ? parts.slice(0, -1) : parts).filter((part) => part !== '');
    const [first] = authors;
    if (first === undefined) return [];
    const year = isYear ? last : '';
    this.#listed ??= this.#list();
    const candidates = (this.#listed.get(first.toLowerCase()) ?? []).filter(
      (one) =>
        (year === '' || one.year === year) && authors.every((author, index) => one.authors[index] === undefined || one.authors[index] === author.toLowerCase()),
    );
    const works = distinct(candidates.map(({ work }) => work));
    return works.length === 1 ? works : [{ title: [authors.join(' & '), year].filter((part) => part !== '').join(' ') }];
  }

  /** Lists the works that the templates of the page describe. */
  #list(): ReadonlyMap<string, readonly Listed[]> {
    const found = new Map<string, Listed[]>();
    this.syntax.tokens.forEach(({ kind, partner }, index) => {
      if (kind !== 'template' || partner < index || !WORK.test(this.syntax.nameOf(index))) return;
      const [, ...given] = this.syntax.argumentsOf(index);
      const [work] = this.worksOf(index);
      if (work === undefined) return;
      for (const listed of this.#namesOf(given)) {
        const [first] = listed.authors;
        if (first !== undefined) addTo(found, first, { ...listed, work });
      }
    });
    return found;
  }

  /** The authors and years by which short references may name a work. */
  #namesOf(given: readonly Argument[]): Omit<Listed, 'work'>[] {
    const text = (...keys: string[]) => this.#textOf(given, keys);
    const numbers = ['', '1', '2', '3', '4', '5'];
    const surnames = (kinds: readonly string[]) =>
      numbers.flatMap((number) => kinds.flatMap((kind) => text(kind.replace('#', number)) ?? []).slice(0, 1)).map((name) => surnameOf(name));
    const written = [
      surnames(['last#', 'surname#', 'author#-last', 'author-last#', 'author#', 'vauthors']),
      surnames(['editor#-last', 'editor-last#', 'editor#']),
    ];
    const year = /\d{4}[a-z]?\b/.exec(text('year') ?? text('date') ?? text('publication-date') ?? '')?.[0] ?? '';
    const names = written.filter((authors) => authors.length > 0).map((authors) => ({ authors, year }));
    const harvid = this.#harvid(given);
    return harvid ? [harvid, ...names] : names;
  }

  /** `ref={{harvid|Quill|2031}}`, `ref=CITEREFQuill2031`: what short references name the work by. */
  #harvid(given: readonly Argument[]): Omit<Listed, 'work'> | undefined {
    const argument = argumentNamed(given, 'ref');
    if (!argument) return undefined;
    const written = this.syntax.written(argument);
    const parts =
      /^\{\{\s*(?:harvid|sfnref)\s*\|([^{}]*)\}\}$/i
        .exec(written)?.[1]
        ?.split('|')
        .map((part) => part.trim())
        .filter((part) => !part.includes('=')) ?? /^CITEREF(\D+)(\d{4}[a-z]?)$/.exec(written)?.slice(1);
    if (!parts || parts.length < 2) return undefined;
    return { authors: parts.slice(0, -1).map((part) => part.toLowerCase()), year: parts.at(-1) ?? '' };
  }

  /** The works that the content of a reference names. */
  #within(range: TokenRange): Work[] {
    const { tokens, text } = this.syntax;
    const works: Work[] = [];
    for (let at = range.first; at < range.last; at += 1) {
      const { kind, partner, start, end } = tokens[at]!;
      if (kind === 'template' && partner > at) works.push(...this.#ofTemplate(at));
      if (kind === 'external') {
        const url = addressIn(text.slice(start + 1, end).trim());
        const label = partner > at ? plain(text.slice(end, tokens[partner]!.start)) : '';
        if (url !== undefined) works.push({ url, ...(label === '' ? {} : { title: label }) });
      }
      if (partner > at) at = partner;
    }
    if (works.length > 0) return works;
    const content = text.slice(range.from, range.to);
    const url = addressIn(/https?:\/\/[^\s<>[\]{}|"]+/.exec(content)?.[0]);
    if (url !== undefined) return [{ url }];
    const words = plain(content).replace(PAGES, '');
    if (!/\p{L}{2}/u.test(words) || words.length > LONGEST_CITATION || QUOTATION.test(words)) return [];
    // "Quill 2031, p. 12"
    const [, author, year] = /^(\p{Lu}[\p{L}'’-]+(?: (?:&|and) \p{Lu}[\p{L}'’-]+)?),? \(?(\d{4}[a-z]?)\)?(?:$|[,:;. ])/u.exec(words) ?? [];
    const short = author === undefined || year === undefined ? [] : this.#short([...author.split(/ (?:&|and) /), year]);
    return short.some((work) => Object.keys(work).length > 1) ? short : [{ title: words }];
  }

  /** The text of the first of several parameters that has one. */
  #textOf(given: readonly Argument[], keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const argument = argumentNamed(given, key);
      const text = argument && plain(this.syntax.written(argument));
      if (text !== undefined && text !== '') return text;
    }
    return undefined;
  }

  #hasText(index: number): boolean {
    const { end, partner } = this.syntax.tokens[index]!;
    return this.syntax.text.slice(end, this.syntax.tokens[partner]!.start).trim() !== '';
  }

  /** An attribute of a tag. */
  #attribute(index: number, name: string): string | undefined {
    const { start, end } = this.syntax.tokens[index]!;
    const [, quoted, single, bare] =
      new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(this.syntax.text.slice(start, Math.min(end, start + LONGEST_TAG))) ?? [];
    const value = (quoted ?? single ?? bare?.replace(/\/$/, ''))?.replace(/\s+/g, ' ').trim();
    return value === '' ? undefined : value;
  }
}

const LONGEST_TAG = 1_000;
const MOST_WORKS = 20;

/** The work that the parameters of a template describe; undefined without a title and an address. */
function workOf(given: readonly Argument[], textOf: (keys: readonly string[]) => string | undefined): Work | undefined {
  const doi = textOf(['doi', 'DOI']);
  const url = addressIn(textOf(FIELDS.url)) ?? (doi !== undefined && /^10\.\d{4,9}\/[^\s<>"{}|\\^`]+$/.test(doi) ? `https://doi.org/${doi}` : undefined);
  const title = textOf(FIELDS.title);
  if (url === undefined && title === undefined) return undefined;
  const publisher = textOf(FIELDS.publisher);
  const date = dateOf(textOf(FIELDS.date));
  return {
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title: title.slice(0, LONGEST_TEXT).toWellFormed() }),
    ...(publisher === undefined ? {} : { publisher: publisher.slice(0, LONGEST_TEXT).toWellFormed() }),
    ...(date === undefined ? {} : { date }),
  };
}

/** An http or https address, if the text is one. */
function addressIn(text: string | undefined): string | undefined {
  const address = text?.startsWith('//') ? `https:${text}` : text?.replace(/[.,;]+$/, '');
  return address !== undefined && /^https?:\/\/[^\s<>"{}|\\^`[\]]+$/.test(address) && URL.canParse(address) ? address : undefined;
}

/** The date of a work in EDTF; only the year where the rest cannot be read. */
function dateOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  // "2031b" tells works of one year apart.
  const text = written.replace(/(?<=\b\d{4})[a-z]$/, '');
  const [only] = dateMentions(text, undefined);
  const whole = only?.start === 0 && only.end === text.length ? only.edtf : text;
  if (parseDate(whole) !== undefined) return whole;
  return /^\D*(\d{4})\D*$/.exec(text)?.[1];
}

function surnameOf(name: string): string {
  const [before = name] = name.split(',');
  return (name.includes(',') ? before : (name.split(' ').at(-1) ?? name)).trim().toLowerCase();
}

/** The text of a part of a reference without its markup. */
function plain(written: string): string {
  let text = written.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^<>]{0,300}>/g, ' ');
  // Innermost first: the last argument is what is shown.
  for (let depth = 0; depth < DEEPEST && /\{\{[^{}]*\}\}/.test(text); depth += 1)
    text = text.replace(/\{\{([^{}]*)\}\}/g, (_, inner: string) =>
      inner.includes('|') ? (inner.split('|').findLast((part) => !part.includes('=')) ?? '') : '',
    );
  return withCharacters(
    text
      .replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
      .replace(/'{2,5}/g, '')
      .replace(/\[(?:https?:)?\/\/\S+ ([^\]]*)\]/g, '$1'),
  )
    .replace(/\s+/g, ' ')
    .trim();
}
const DEEPEST = 5;

function addTo(lists: Map<string, Listed[]>, key: string, item: Listed): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function distinct(works: readonly Work[]): Work[] {
  return [...new Map(works.map((work) => [JSON.stringify(work), work])).values()];
}
