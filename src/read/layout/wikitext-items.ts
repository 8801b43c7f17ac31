/**
 * Writes the text of parts of wikitext: pieces with their positions come in, in order; items of cells and paragraphs of prose
 * go out, one after the other, with the separators that the plain layout has. `wikitext-text.ts` decides what is a piece;
 * the cells of a saved page (`html-infobox.ts`) are written in the same way.
 */
import type { ItemStart, PageLink, Span } from './document.js';
import { MappedText } from './mapped-text.js';
import { characterOf, ENTITY } from './wikitext-entities.js';

/** What a part is read as: a cell with names of parties, of people, or with figures, another cell, or prose with a line for each paragraph. */
export type TextKind = 'names' | 'people' | 'figures' | 'cell' | 'prose';

/** The text of a link, and the title of the article that it leads to, if any. */
export type Label = Span & Partial<Pick<PageLink, 'title'>>;

/** The flag of a party: its name as written, where that is, and the article about it. */
export interface Flag extends Span {
  readonly name: string;
  readonly title: string | undefined;
}

interface Item {
  hasText: boolean;
  hasDigit: boolean;
  isBold: boolean;
  /** How many brackets are open. */
  brackets: number;
  /** The mark of a list before it: `*`, or `;` of a term with a definition. */
  marks: 'bullet' | 'term' | undefined;
}

export class ItemWriter {
  readonly out = new MappedText();
  readonly labels: Label[] = [];
  /** The items of cells with figures, in order. */
  readonly items: ItemStart[] = [];
  /** The references, by the index of their token and where they would be in the text. */
  readonly references: { readonly token: number; at: number }[] = [];
  /** References on a line of a cell that has no text yet. */
  #waiting: { at: number }[] = [];
  isBold = false;
  #kind: TextKind = 'prose';
  /** A line break that becomes a separator when text follows. */
  #break: Span | undefined;
  #isRule = false;
  #isLineStart = true;
  /** The mark of a list before the item that starts next. */
  #marks: Item['marks'];
  /** The level in a list of the item that starts next. */
  #level = 0;
  /** Where the item starts in the text. */
  #itemStart = 0;
  /** What is in the item so far. */
  #item = newItem();
  /** A flag before a name or a number. */
  #flag: Flag | undefined;
  #cellStart = 0;
  /** The end of the text so far, as far as it matters to a separator. */
  #tail = '';

  get kind(): TextKind {
    return this.#kind;
  }

  get length(): number {
    return this.out.length;
  }

  /** Whether each line is a name. */
  get hasNames(): boolean {
    return this.#kind === 'names' || this.#kind === 'people';
  }

  /** Records a reference. In prose, that of a new line is in it, though its text is still to come; in a cell only if text follows on the line. */
  refer(token: number): void {
    const reference = { token, at: this.out.length + (this.#kind === 'prose' && this.#break !== undefined ? 1 : 0) };
    this.references.push(reference);
    if (this.#kind !== 'prose' && this.#break !== undefined) this.#waiting.push(reference);
  }

  /** Whether the item has any text yet. */
  get hasText(): boolean {
    return this.#item.hasText && this.#break === undefined;
  }

  /** The text of the item so far. */
  get itemText(): string {
    return this.#break === undefined ? this.out.slice(this.#itemStart) : '';
  }

  /** Begins a part. `heading` is put before it. */
  begin(kind: TextKind, at: number, heading?: string): void {
    this.#kind = kind;
    this.#startItem();
    this.#break = undefined;
    this.#waiting = [];
    this.isBold = false;
    this.#cellStart = this.out.length;
    this.#tail = '';
    if (heading !== undefined) this.out.put(heading, { start: at, end: at });
  }

  /** Records the text since an index as the label of a link; `titleOf` gives where it leads to. */
  label(begin: number, titleOf: (label: string) => string | undefined): void {
    const start = Math.max(begin, this.#itemStart);
    if (this.out.length <= start) return;
    const title = titleOf(this.out.slice(start));
    this.labels.push({ start, end: this.out.length, ...(title === undefined ? {} : { title }) });
  }

  /** Keeps a flag until it is clear whether it stands alone, before a number, or before a name. */
  flag(flag: Flag | undefined): void {
    this.#flag = flag;
  }

  /** Ends the heading of a list with a colon. */
  colon(at: number): void {
    if (this.#kind === 'figures' && !this.#tail.trimEnd().endsWith(':')) this.put(':', { start: at, end: at });
  }

  /** Adds text, in which entities are characters, and marks of a list at the start of a line are not. */
  text(written: string, start: number): void {
    let from = 0;
    if (this.#isLineStart && written !== '') {
      const marks = /^\s*([*#:;]+|-{4,})\s*/.exec(written);
      if (marks) {
        from = marks[0].length;
        if (marks[1]!.startsWith('-')) this.rule({ start, end: start + from });
        else {
          this.lineBreak({ start, end: start + from });
          this.#marks = marks[1]!.endsWith(';') ? 'term' : 'bullet';
          this.#level = marks[1]!.length;
        }
      }
      if (written.slice(from).trim() !== '') this.#isLineStart = false;
    }
    for (const entity of written.matchAll(ENTITY)) {
      const character = entity.index < from ? undefined : characterOf(entity[1]!);
      if (character === undefined) continue;
      if (entity.index > from) this.copy(written.slice(from, entity.index), start + from);
      from = entity.index + entity[0].length;
      this.put(character, { start: start + entity.index, end: start + from });
    }
    if (from < written.length) this.copy(written.slice(from), start + from);
  }

  /** Adds a piece that stands in the wikitext as it is. */
  copy(text: string, start: number): void {
    this.#add(text, { start, end: start + text.length }, true);
  }

  /** Adds a piece that markup stands for. */
  put(text: string, span: Span): void {
    this.#add(text, span, false);
  }

  /** Adds the end of a line of the wikitext; `next` is what follows it. */
  newline(span: Span, next: string): void {
    if (this.#kind === 'prose') return this.lineBreak(span);
    // A line of its own: a list, an empty line, or an item of a list before.
    const isBreak = this.hasNames || /^[ \t]*(?:[*#;:\n]|-{4})/.test(next) || this.#item.marks !== undefined || this.#isLineStart;
    if (isBreak && !(this.hasNames && /,\s*$/.test(this.#tail))) this.lineBreak(span);
    else if (this.#break === undefined) this.put(' ', span);
    this.#isLineStart = true;
  }

  /** Adds a rule between groups of items. */
  rule(span: Span): void {
    this.lineBreak(span);
    this.#isRule = this.#kind !== 'prose';
  }

  /** Adds a line break. */
  lineBreak(span: Span): void {
    if (this.#flag) this.endItem();
    this.#waiting = [];
    this.#break ??= span;
    this.#isLineStart = true;
  }

  /** Ends an item; a flag with no name after it is the name. */
  endItem(): void {
    const flag = this.#flag;
    this.#flag = undefined;
    if (!flag || (this.#item.hasText && this.#break === undefined) || this.#kind !== 'names') return;
    const begin = this.out.length;
    this.copy(flag.name, flag.start);
    this.label(begin, () => flag.title);
  }

  #add(text: string, span: Span, isCopy: boolean): void {
    let [added, start] = [text, span.start];
    if (this.#break !== undefined || this.out.length === this.#cellStart) {
      added = text.trimStart();
      if (added === '') return;
      if (isCopy) start += text.length - added.length;
      this.#separate(added, start);
    }
    this.#addFlag(added, start);
    if (isCopy) this.out.copy(added, start);
    else this.out.put(added, span);
    this.#tail = (this.#tail + added).slice(-40);
    if (/\S/.test(added)) {
      this.#isLineStart = false;
      this.#item.hasText = true;
      this.#item.isBold &&= this.isBold;
      this.#item.hasDigit ||= /\d/.test(added);
      for (const sign of added) this.#item.brackets = Math.max(0, this.#item.brackets + (sign === '(' ? 1 : sign === ')' ? -1 : 0));
    }
  }

  /** Adds the separator of a line break before the text that follows it. */
  #separate(next: string, at: number): void {
    const span = this.#break;
    this.#break = undefined;
    if (span === undefined || this.out.length === this.#cellStart) return this.#startItem();
    const end = this.#flag ? Math.min(at, this.#flag.start) : at;
    const place = { start: Math.min(span.start, end), end };
    const continues = !this.#isRule && (/^(?:\(|[–—]|(?:and|or)\b)/.test(next) || /(?:\b(?:and|or|to|by|of|from|the|in)|[–—(])\s*$/.test(this.#tail));
    if (this.#kind === 'prose') this.out.put('\n', place);
    else if (this.#item.brackets > 0 && !this.#isRule) this.out.put(/[,;:(]\s*$/.test(this.#tail) ? ' ' : ', ', place);
    else if (continues) this.out.put(' ', place);
    else {
      if (this.#isHeading()) this.out.put(':', { start: place.start, end: place.start });
      this.out.put(this.#isRule ? ' ---- ' : ' * ', place);
      for (const reference of this.#waiting) reference.at = this.out.length;
    }
    this.#waiting = [];
    const { brackets } = this.#item;
    if (this.#kind === 'prose' || this.#isRule || !(continues || brackets > 0)) this.#startItem();
    this.#isRule = false;
  }

  /** Whether the item is a heading by its form: all of it bold, or a term of a definition list. */
  #isHeading(): boolean {
    const { hasText, hasDigit, isBold, marks } = this.#item;
    return this.#kind === 'figures' && hasText && !hasDigit && (isBold || marks === 'term') && !/[:.]\s*$/.test(this.#tail);
  }

  /** Adds the name of a flag: before a number it is the party, and alone it is the name itself. */
  #addFlag(next: string, at: number): void {
    const flag = this.#flag;
    this.#flag = undefined;
    if (!flag || this.#item.hasText || this.#kind !== 'figures' || !BEGINS_NUMBER.test(next)) return;
    this.#itemStart = this.out.length;
    this.out.copy(flag.name, flag.start);
    this.label(this.#itemStart, () => flag.title);
    this.out.put(': ', { start: flag.end, end: Math.max(flag.end, at) });
  }

  #startItem(): void {
    this.#itemStart = this.out.length;
    this.#item = { ...newItem(), marks: this.#marks };
    this.#marks = undefined;
    if (this.#kind === 'figures') this.items.push({ start: this.#itemStart, level: this.#level });
    this.#level = 0;
  }
}

/** The beginning of a number; that of `{{circa|40}}` is a piece of its own. */
const BEGINS_NUMBER = /^[~≈<>]?\s?(?:c\. ?)?\d|^c\. $/;

function newItem(): Item {
  return { hasText: false, hasDigit: false, isBold: true, brackets: 0, marks: undefined };
}
