/**
 * Splits wikitext into tokens that cover it without a gap, and pairs those that open and close: templates, links, tables,
 * tags. Takes any text; takes linear time. What does not close has no partner. `wikitext-text.ts` makes text of tokens.
 */
import type { Span } from './document.js';

export type TokenKind =
  | 'text'
  | 'newline'
  | 'pipe'
  | 'quotes'
  | 'comment'
  /** `{{`, `{{{`, `[[`, `{|`, `[https://… `, and their ends. */
  | 'template'
  | 'template-end'
  | 'parameter'
  | 'parameter-end'
  | 'link'
  | 'link-end'
  | 'table'
  | 'table-end'
  | 'external'
  | 'external-end'
  /** A tag: `<br>`, `<small>`, `</small>`, `<ref name="a"/>`. */
  | 'tag'
  /** A tag whose content belongs to it: `<ref>…</ref>`; its partner is the end. */
  | 'element'
  | 'element-end'
  /** A tag with its content, in which nothing is markup: `<nowiki>…</nowiki>`. */
  | 'opaque';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The index of the token that closes this one or that it closes; -1 if there is none. */
  partner: number;
  /** The name of a tag, in lower case. */
  readonly name?: string;
}

/** Splits a text into tokens, in order. */
export function tokensOf(text: string): Token[] {
  const tokenizer = new Tokenizer(text);
  while (tokenizer.at < text.length) tokenizer.next();
  return tokenizer.tokens;
}

/** Elements whose content does not count for the templates and links around them. */
const ELEMENTS: ReadonlySet<string> = new Set(['ref', 's', 'strike', 'del']);
const OPAQUE: ReadonlySet<string> = new Set(
  'nowiki pre math chem source syntaxhighlight timeline score gallery graph mapframe maplink imagemap hiero templatedata templatestyles'.split(' '),
);

/** What ends plain text. Runs are not matched by a greedy pattern: over millions of characters its stack overflows. */
const MARKUP = /[{}[\]|<\n']/g;
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})(\s[^<>]*?|)(\/?)>/iy;
/** The beginning of a table: a line that starts with it. */
const TABLE = /\{\|(?!\})/y;
const EXTERNAL = /\[(?:https?:|ftp:|mailto:)?\/\/[^\s[\]<>"|{}]{1,2000}[ \t]*/iy;

type Paired = 'template' | 'parameter' | 'link' | 'table';
/** The tokens that are open, innermost last, in one element. */
interface Open {
  stack: number[];
  /** How many of a kind are open, so that none is looked for in vain. */
  counts: Record<Paired, number>;
  /** The token of the element. */
  element: number;
}

class Tokenizer {
  readonly tokens: Token[] = [];
  at = 0;
  readonly #open: Open[] = [noneOpen(-1)];
  #external = -1;
  /** Where a tag ends next, by its name; found once for all that open before it. */
  readonly #ends = new Map<string, number>();
  readonly #lower: string;

  constructor(readonly text: string) {
    // Characters whose lower case is longer would move the positions.
    this.#lower = text.replace(/[A-Z]{1,1000}/g, (letters) => letters.toLowerCase());
  }

  /** Reads the next tokens. */
  next(): void {
    const character = this.text[this.at]!;
    switch (character) {
      case '\n':
        this.#external = -1;
        return this.#push('newline', 1);
      case '{':
        return this.#readOpeningBraces();
      case '}':
        return this.#readClosingBraces();
      case '[':
        return this.#readOpeningBracket();
      case ']':
        return this.#readClosingBracket();
      case '|':
        // `|}` ends a table; `|}}` is an empty argument and the end of a template.
        if (this.text[this.at + 1] === '}' && this.text[this.at + 2] !== '}' && this.#isLineStart() && this.#top() === 'table')
          return this.#close('table', 'table-end', 2);
        return this.#push('pipe', 1);
      case '<':
        return this.#readTag();
      case "'": {
        const length = this.#runLength();
        return this.#push(length > 1 ? 'quotes' : 'text', length);
      }
      default:
        MARKUP.lastIndex = this.at;
        return this.#push('text', (MARKUP.exec(this.text)?.index ?? this.text.length) - this.at);
    }
  }

  #push(kind: TokenKind, length: number, name?: string): void {
    this.tokens.push({ kind, start: this.at, end: this.at + length, partner: -1, ...(name === undefined ? {} : { name }) });
    this.at += length;
  }

  #matchLength(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0].length ?? 0;
  }

  /** How often the character here is repeated. */
  #runLength(): number {
    let end = this.at;
    while (this.text[end] === this.text[this.at]) end += 1;
    return end - this.at;
  }

  #isLineStart(): boolean {
    for (let index = this.tokens.length - 1; index >= 0; index -= 1) {
      const { kind, start, end } = this.tokens[index]!;
      if (kind === 'newline') return true;
      if (kind !== 'text' || end - start > 80 || !/^[\s:]*$/.test(this.text.slice(start, end))) return false;
    }
    return true;
  }

  #top(): Paired | undefined {
    const index = this.#open.at(-1)!.stack.at(-1);
    return index === undefined ? undefined : (this.tokens[index]!.kind as Paired);
  }

  #pushOpen(kind: Paired, length: number): void {
    const open = this.#open.at(-1)!;
    open.stack.push(this.tokens.length);
    open.counts[kind] += 1;
    this.#push(kind, length);
  }

  /** Closes the innermost open token of a kind; what is open within it stays without partner. */
  #close(kind: Paired, end: TokenKind, length: number): void {
    const open = this.#open.at(-1)!;
    if (open.counts[kind] === 0) return this.#push('text', length);
    for (;;) {
      const index = open.stack.pop()!;
      const token = this.tokens[index]!;
      open.counts[token.kind as Paired] -= 1;
      if (token.kind !== kind) continue;
      token.partner = this.tokens.length;
      this.#push(end, length);
      this.tokens.at(-1)!.partner = index;
      return;
    }
  }

  #readOpeningBraces(): void {
    if (this.#isLineStart() && this.#matchLength(TABLE) > 0) return this.#pushOpen('table', 2);
    let length = this.#runLength();
    if (length === 1) return this.#push('text', 1);
    // The outermost come first; three are a parameter, and so are the last three of an odd number.
    for (; length >= 2; length -= length === 3 ? 3 : 2) this.#pushOpen(length === 3 ? 'parameter' : 'template', length === 3 ? 3 : 2);
  }

  #readClosingBraces(): void {
    // Not the length of the run, which would be counted again at each of its ends.
    const isEnd = (length: number) => this.text.startsWith('}'.repeat(length), this.at);
    if (!isEnd(2)) return this.#push('text', 1);
    const { counts } = this.#open.at(-1)!;
    if (isEnd(3) && (this.#top() === 'parameter' || counts.template === 0) && counts.parameter > 0) return this.#close('parameter', 'parameter-end', 3);
    this.#close('template', 'template-end', 2);
  }

  #readOpeningBracket(): void {
    if (this.text[this.at + 1] === '[') return this.#pushOpen('link', 2);
    const length = this.#matchLength(EXTERNAL);
    if (length === 0) return this.#push('text', 1);
    this.#external = this.tokens.length;
    this.#push('external', length);
  }

  #readClosingBracket(): void {
    if (this.#external !== -1) {
      this.tokens[this.#external]!.partner = this.tokens.length;
      this.#push('external-end', 1);
      this.tokens.at(-1)!.partner = this.#external;
      this.#external = -1;
    } else if (this.text[this.at + 1] === ']' && this.#top() === 'link') this.#close('link', 'link-end', 2);
    else this.#push('text', 1);
  }

  #readTag(): void {
    if (this.text.startsWith('<!--', this.at)) {
      const end = this.text.indexOf('-->', this.at + 4);
      // A comment that does not end goes to the end of the page, as in MediaWiki.
      return this.#push('comment', (end === -1 ? this.text.length : end + 3) - this.at);
    }
    TAG.lastIndex = this.at;
    const [tag, slash, written = '', , empty] = TAG.exec(this.text) ?? [];
    if (tag === undefined) return this.#push('text', 1);
    const name = written.toLowerCase();
    const isElement = ELEMENTS.has(name);
    const inside = this.#open.length > 1 ? this.tokens[this.#open.at(-1)!.element]!.name : undefined;
    if (slash === '/') {
      if (!isElement || inside !== name) return this.#push('tag', tag.length, name);
      const { element } = this.#open.pop()!;
      this.tokens[element]!.partner = this.tokens.length;
      this.#push('element-end', tag.length, name);
      this.tokens.at(-1)!.partner = element;
      return;
    }
    if (empty === '/' || (!isElement && !OPAQUE.has(name))) return this.#push('tag', tag.length, name);
    const end = this.#endOf(name, this.at + tag.length);
    if (end === undefined) return this.#push('tag', tag.length, name);
    if (!isElement) return this.#push('opaque', end - this.at, name);
    // An element within an element ends the outer one where it ends.
    if (inside !== undefined) return this.#push('tag', tag.length, name);
    this.#open.push(noneOpen(this.tokens.length));
    this.#push('element', tag.length, name);
  }

  /** Finds the end of the next closing tag of a name. */
  #endOf(name: string, from: number): number | undefined {
    let start = this.#ends.get(name) ?? -1;
    if (start < from) {
      start = this.#lower.indexOf(`</${name}`, from);
      if (start === -1) start = Infinity;
      this.#ends.set(name, start);
    }
    if (start === Infinity) return undefined;
    const end = this.text.indexOf('>', start);
    return end === -1 ? undefined : end + 1;
  }
}

function noneOpen(element: number): Open {
  return { stack: [], counts: { template: 0, parameter: 0, link: 0, table: 0 }, element };
}
