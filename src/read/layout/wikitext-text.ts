/**
 * Makes text of the tokens of wikitext: links give their label, templates what the table says (`wikitext-templates.ts`),
 * line breaks and bullets start items. Every character keeps its position; what is left out is listed with its reason.
 */
import type { Span } from './document.js';
import { MappedText } from './mapped-text.js';
import { countryTitle, linkedTitle } from './wikitext-links.js';
import { NAME_PREFIX, readingOf, type TemplateReading } from './wikitext-templates.js';
import type { Token } from './wikitext-tokens.js';

/** A part of the wikitext that is left out: its span there, where it would be in the text, and why. */
export interface LeftOut extends Span {
  readonly at: number;
  readonly reason: string;
}

/** What a part is read as: a cell with names or with figures, another cell, or prose with a line for each paragraph. */
export type TextKind = 'names' | 'figures' | 'cell' | 'prose';

/** A range of tokens, from an index to another; `from` and `to` cut the first and last of them. */
export interface TokenRange {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

export interface Argument extends TokenRange {
  readonly name?: string;
}

/** Templates and links further within each other are not read. */
const DEEPEST = 40;

export class WikitextText {
  readonly out = new MappedText();
  readonly leftOut: LeftOut[] = [];
  /** The spans of the labels of links, in the text; with the title of the article they lead to, if any. */
  readonly labels: (Span & { title?: string })[] = [];
  #kind: TextKind = 'prose';
  #depth = 0;
  /** A line break that becomes a separator when text follows. */
  #break: Span | undefined;
  #isRule = false;
  #isLineStart = true;
  /** The mark of a list before the item that starts next. */
  #marks: Item['marks'];
  /** Where the item starts in the text. */
  #itemStart = 0;
  /** What is in the item so far. */
  #item = newItem();
  /** A flag before a name or a number. */
  #flag: Argument | undefined;
  #isBold = false;
  #cellStart = 0;
  /** The end of the text so far, as far as it matters to a separator. */
  #tail = '';

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  /** Reads a range as a kind of text; returns its span. `heading` is put before it. */
  read(range: TokenRange, kind: TextKind, heading?: string): Span {
    this.#kind = kind;
    this.#startItem();
    this.#break = undefined;
    this.#isBold = false;
    this.#cellStart = this.out.length;
    this.#tail = '';
    if (heading !== undefined) this.out.put(heading, { start: range.from, end: range.from });
    const start = this.out.length;
    this.#range(range);
    this.#endItem();
    return { start: heading === undefined ? start : start - heading.length, end: this.out.length };
  }

  /** Splits a template or link into its arguments. The first is the name of the template. */
  argumentsOf(index: number): Argument[] {
    const found: Argument[] = [];
    const { partner } = this.tokens[index]!;
    let first = index + 1;
    for (let at = index + 1; at <= partner; at += 1) {
      const token = this.tokens[at]!;
      if (at < partner && token.partner > at) at = token.partner;
      else if (at === partner || token.kind === 'pipe') {
        found.push(this.#argument(first, at));
        first = at + 1;
      }
    }
    return found;
  }

  /** The name of a template, in lower case. */
  nameOf(index: number): string {
    const [name] = this.argumentsOf(index);
    if (!name || name.to - name.from > 200) return '';
    return this.text
      .slice(this.tokens[index]!.end, name.to)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/[_\s]+/g, ' ')
      .trim()
      .toLowerCase();
  }

  #argument(first: number, last: number): Argument {
    const from = first < last ? this.tokens[first]!.start : this.tokens[last]!.start;
    const to = this.tokens[last]!.start;
    for (let at = first; at < last; at += 1) {
      const { kind, start, end } = this.tokens[at]!;
      if (kind === 'newline' || kind === 'comment') continue;
      const sign = kind === 'text' ? this.text.slice(start, end).indexOf('=') : -1;
      const name = sign === -1 ? '' : this.text.slice(start, start + sign).trim();
      if (name !== '' && /^[\p{L}\p{N}_ .-]{1,40}$/u.test(name)) return { first: at, last, from: start + sign + 1, to, name };
      if (sign === -1 && kind === 'text' && this.text.slice(start, end).trim() === '') continue;
      break;
    }
    return { first, last, from, to };
  }

  #range({ first, last, from, to }: TokenRange): void {
    for (let at = first; at < last; at += 1) {
      const token = this.tokens[at]!;
      if (token.partner > at && token.partner < last) {
        this.#pair(at, token);
        at = token.partner;
      } else this.#single(token, Math.max(token.start, from), Math.min(token.end, to));
    }
  }

  #single(token: Token, from: number, to: number): void {
    switch (token.kind) {
      case 'text':
      case 'pipe':
        return this.#addText(this.text.slice(from, to), from);
      case 'newline':
        return this.#newline(token);
      case 'quotes':
        if (token.end - token.start !== 2) this.#isBold = !this.#isBold;
        return;
      case 'opaque':
        if (token.name === 'nowiki') {
          const start = this.text.indexOf('>', token.start) + 1;
          return this.#emit(this.text.slice(start, this.text.lastIndexOf('</', token.end)), start);
        }
        return this.#leaveOut(token, token.name === 'math' || token.name === 'chem' ? 'a formula' : 'a listing', true);
      case 'tag':
        if (token.name === 'hr') return this.#rule(token);
        if (/^(?:br|p|div|li|ul|ol|tr|td|center)$/.test(token.name ?? '')) this.#lineBreak(token);
        return;
      case 'comment':
      case 'element-end':
      case 'element':
      case 'external-end':
      case 'external':
      case 'link-end':
      case 'link':
      case 'parameter-end':
      case 'parameter':
      case 'table-end':
      case 'table':
      case 'template-end':
      case 'template':
        // An end without a beginning, a beginning without an end.
        return;
    }
  }

  #pair(index: number, token: Token): void {
    const span = { start: token.start, end: this.tokens[token.partner]!.end };
    const inner = { first: index + 1, last: token.partner, from: token.end, to: this.tokens[token.partner]!.start };
    if (this.#depth >= DEEPEST) return this.#leaveOut(span, 'nested too deeply', false);
    this.#depth += 1;
    const begin = this.out.length;
    switch (token.kind) {
      case 'template':
        this.#template(index, span);
        break;
      case 'parameter':
        this.#leaveOut(span, 'a parameter, which has no value outside its template', false);
        break;
      case 'link':
        this.#addLabel(begin, this.#link(index, span));
        break;
      case 'external':
        this.#range(inner);
        break;
      case 'table':
        this.#leaveOut(span, 'a table', false);
        break;
      case 'element':
        this.#leaveOut(span, token.name === 'ref' ? 'a citation' : 'struck out', true);
        break;
      case 'comment':
      case 'element-end':
      case 'external-end':
      case 'link-end':
      case 'newline':
      case 'opaque':
      case 'parameter-end':
      case 'pipe':
      case 'quotes':
      case 'table-end':
      case 'tag':
      case 'template-end':
      case 'text':
        // Has no end.
        break;
    }
    this.#depth -= 1;
  }

  /** Records the text since an index as the label of a link; `titleOf` gives where it leads to. */
  #addLabel(begin: number, titleOf: ((label: string) => string | undefined) | undefined): void {
    const start = Math.max(begin, this.#itemStart);
    if (this.out.length <= start || titleOf === undefined) return;
    const title = titleOf(this.out.slice(start));
    this.labels.push({ start, end: this.out.length, ...(title === undefined ? {} : { title }) });
  }

  /** Reads a link; returns where it leads to by its label. */
  #link(index: number, span: Span): ((label: string) => string | undefined) | undefined {
    const parts = this.argumentsOf(index);
    const [target] = parts;
    const written = target ? this.text.slice(this.tokens[index]!.end, target.to).trim() : '';
    if (/^(?:file|image|media|category):/i.test(written) || (/^[a-z]{2,3}(?:-[a-z]+)?:/.test(written) && parts.length === 1))
      return void this.#leaveOut(span, 'an image and its caption', true);
    const titleOf = (shown: string) => linkedTitle(written, shown);
    const label = parts[1];
    const [last, end] = [this.tokens[index]!.partner, this.tokens[this.tokens[index]!.partner]!.start];
    const from = label && this.tokens[label.first]!.start;
    if (label && from !== undefined && this.text.slice(from, end).trim() !== '') {
      this.#range({ first: label.first, last, from, to: end });
      return titleOf;
    }
    if (!target) return undefined;
    // "[[Larkmoor (town)|]]" is shown without the bracket.
    const begin = this.tokens[index]!.end + (written.startsWith(':') ? 1 : 0);
    const shown = this.text.slice(begin, target.to);
    this.#addText(label ? (/^[^(,]{0,300}(?<=[^(,\s])/.exec(shown)?.[0] ?? '') : shown, begin);
    return titleOf;
  }

  #template(index: number, span: Span): void {
    const name = this.nameOf(index);
    const [, ...given] = this.argumentsOf(index);
    const reading: TemplateReading | undefined = readingOf(name.startsWith('#tag:') ? '#tag' : name);
    if (name.startsWith('formatnum:')) return this.#formatted(index, name);
    if (!reading) {
      const isFunction = name.startsWith('#') || name.includes(':');
      return this.#leaveOut(
        span,
        isFunction ? `the parser function ${shortName(name)}, which only the wiki expands` : `the template ${shortName(name)}, which is not known`,
        false,
      );
    }
    const positional = given.filter((argument) => argument.name === undefined || /^\d+$/.test(argument.name));
    const named = (key: string) =>
      given.find((argument) => argument.name === key) ?? (/^\d+$/.test(key) ? given.filter((each) => each.name === undefined)[Number(key) - 1] : undefined);
    switch (reading.read) {
      case 'text':
        return this.#textOf(reading, named, span, name);
      case 'list':
        return this.#list(
          positional,
          given.find((argument) => argument.name === 'title'),
          span,
        );
      case 'block': {
        this.#lineBreak(span);
        const body = named('1');
        this.#isLineStart = true;
        if (body) this.#range(body);
        return this.#lineBreak({ start: span.end, end: span.end });
      }
      case 'flag': {
        const argument = named('name') ?? named('1');
        if (this.#kind === 'names' && this.#item.hasText) this.#lineBreak({ start: span.start, end: span.start });
        const begin = this.out.length;
        if (argument) this.#range(argument);
        const country = named('1');
        if (country && reading.isCountry) this.#addLabel(begin, () => this.#countryOf(country));
        return;
      }
      case 'icon':
        if (this.#kind === 'names' && this.#item.hasText) this.#lineBreak({ start: span.start, end: span.start });
        if (!/image/.test(name) && this.#kind !== 'prose' && this.#kind !== 'cell') this.#flag = named('1');
        return;
      case 'literal':
        return this.#put(reading.text, span);
      case 'days':
        return this.#days(positional, span);
      case 'break':
        return this.#lineBreak(span);
      case 'nothing':
        return;
      case 'note':
        return this.#leaveOut(span, reading.reason, true);
    }
  }

  /** `{{formatnum:12000}}`: the number as it is written. */
  #formatted(index: number, name: string): void {
    const from = this.text.indexOf(':', this.tokens[index]!.end) + 1;
    const number = name.slice(name.indexOf(':') + 1).trim();
    if (number !== '') this.#emit(number, this.text.indexOf(number, from));
  }

  #textOf(
    { arguments: keys, before, between, after }: TemplateReading & { read: 'text' },
    named: (key: string) => Argument | undefined,
    span: Span,
    name: string,
  ): void {
    const found = keys.flatMap((key) => named(key) ?? []).filter((argument) => this.text.slice(argument.from, argument.to).trim() !== '');
    const [first] = found;
    if (!first) return;
    if (before !== undefined) this.#put(before, { start: span.start, end: first.from });
    else if (NAME_PREFIX.has(name)) this.#put(`${name.toUpperCase()} `, { start: span.start, end: first.from });
    found.forEach((argument, index) => {
      if (index > 0 && between !== undefined) this.#put(between, { start: argument.from, end: argument.from });
      this.#range(this.#trimmed(argument));
    });
    if (after !== undefined) this.#put(after, { start: span.end, end: span.end });
  }

  #trimmed(argument: Argument): Argument {
    const written = this.text.slice(argument.from, argument.to);
    return { ...argument, from: argument.from + written.length - written.trimStart().length, to: argument.to - written.length + written.trimEnd().length };
  }

  #list(items: readonly Argument[], title: Argument | undefined, span: Span): void {
    this.#lineBreak(span);
    if (title) {
      this.#range(title);
      if (this.#kind === 'figures' && !this.#tail.trimEnd().endsWith(':')) this.#put(':', { start: title.to, end: title.to });
    }
    for (const item of items) {
      this.#lineBreak({ start: item.from, end: item.from });
      this.#isLineStart = true;
      this.#range(item);
    }
    this.#lineBreak({ start: span.end, end: span.end });
  }

  /** `{{start and end dates|2031|5|3|2031|5|9}}`: days in ISO 8601. */
  #days(items: readonly Argument[], span: Span): void {
    const numbers = items.map((item) => this.text.slice(item.from, item.to).trim()).filter((each) => /^\d{1,4}$/.test(each));
    const dayOf = ([year = '', month, day]: readonly string[]) =>
      [year.padStart(4, '0'), ...[month, day].flatMap((each) => (each === undefined ? [] : [each.padStart(2, '0')]))].join('-');
    if (numbers.length > 0) this.#put(numbers.length === 6 ? `${dayOf(numbers.slice(0, 3))}/${dayOf(numbers.slice(3))}` : dayOf(numbers.slice(0, 3)), span);
  }

  /** Adds text, in which entities are characters, and marks of a list at the start of a line are not. */
  #addText(written: string, start: number): void {
    let from = 0;
    if (this.#isLineStart && written !== '') {
      const marks = /^\s*([*#:;]+|-{4,})\s*/.exec(written);
      if (marks) {
        from = marks[0].length;
        if (marks[1]!.startsWith('-')) this.#rule({ start, end: start + from });
        else {
          this.#lineBreak({ start, end: start + from });
          this.#marks = marks[1]!.endsWith(';') ? 'term' : 'bullet';
        }
      }
      if (written.slice(from).trim() !== '') this.#isLineStart = false;
    }
    for (const entity of written.matchAll(ENTITY)) {
      const character = entity.index < from ? undefined : characterOf(entity[1]!);
      if (character === undefined) continue;
      if (entity.index > from) this.#emit(written.slice(from, entity.index), start + from);
      from = entity.index + entity[0].length;
      this.#put(character, { start: start + entity.index, end: start + from });
    }
    if (from < written.length) this.#emit(written.slice(from), start + from);
  }

  #emit(text: string, start: number): void {
    this.#add(text, { start, end: start + text.length }, true);
  }

  #put(text: string, span: Span): void {
    this.#add(text, span, false);
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
      this.#item.isBold &&= this.#isBold;
      this.#item.hasDigit ||= /\d/.test(added);
      for (const sign of added) this.#item.brackets = Math.max(0, this.#item.brackets + (sign === '(' ? 1 : sign === ')' ? -1 : 0));
    }
  }

  /** Adds the separator of a line break before the text that follows it. */
  #separate(next: string, at: number): void {
    const span = this.#break;
    this.#break = undefined;
    if (span === undefined || this.out.length === this.#cellStart) return this.#startItem();
    const end = this.#flag ? Math.min(at, this.#flag.from) : at;
    const place = { start: Math.min(span.start, end), end };
    const continues = !this.#isRule && (/^(?:\(|[–—]|(?:and|or)\b)/.test(next) || /(?:\b(?:and|or|to|by|of|from|the|in)|[–—(])\s*$/.test(this.#tail));
    if (this.#kind === 'prose') this.out.put('\n', place);
    else if (this.#item.brackets > 0 && !this.#isRule) this.out.put(/[,;:(]\s*$/.test(this.#tail) ? ' ' : ', ', place);
    else if (continues) this.out.put(' ', place);
    else {
      if (this.#isHeading()) this.out.put(':', { start: place.start, end: place.start });
      this.out.put(this.#isRule ? ' ---- ' : ' * ', place);
    }
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
    if (!flag || this.#item.hasText || this.#kind !== 'figures' || !/^[~≈<>]?\s?(?:c\. ?)?\d/.test(next)) return;
    const written = this.#trimmed(flag);
    this.#itemStart = this.out.length;
    this.out.copy(this.text.slice(written.from, written.to), written.from);
    this.#addLabel(this.#itemStart, () => this.#countryOf(flag));
    this.out.put(': ', { start: written.to, end: Math.max(written.to, at) });
  }

  #newline(token: Token): void {
    if (this.#kind === 'prose') return this.#lineBreak(token);
    const next = this.text.slice(token.end, token.end + 200);
    // A line of its own: a list, an empty line, or an item of a list before.
    const isBreak = this.#kind === 'names' || /^[ \t]*(?:[*#;:\n]|-{4})/.test(next) || this.#item.marks !== undefined || this.#isLineStart;
    if (isBreak && !(this.#kind === 'names' && /,\s*$/.test(this.#tail))) this.#lineBreak(token);
    else if (this.#break === undefined) this.#put(' ', token);
    this.#isLineStart = true;
  }

  #rule(span: Span): void {
    this.#lineBreak(span);
    this.#isRule = this.#kind !== 'prose';
  }

  #lineBreak(span: Span): void {
    if (this.#flag) this.#endItem();
    this.#break ??= span;
    this.#isLineStart = true;
  }

  /** Ends an item; a flag with no name after it is the name. */
  #endItem(): void {
    const flag = this.#flag;
    this.#flag = undefined;
    if (!flag || (this.#item.hasText && this.#break === undefined) || this.#kind !== 'names') return;
    const written = this.#trimmed(flag);
    const begin = this.out.length;
    this.#emit(this.text.slice(written.from, written.to), written.from);
    this.#addLabel(begin, () => this.#countryOf(flag));
  }

  #countryOf({ from, to }: Argument): string | undefined {
    return countryTitle(this.text.slice(from, to));
  }

  #startItem(): void {
    this.#itemStart = this.out.length;
    this.#item = { ...newItem(), marks: this.#marks };
    this.#marks = undefined;
  }

  #leaveOut({ start, end }: Span, reason: string, onlyNumbers: boolean): void {
    if (onlyNumbers && !/\d/.test(this.text.slice(start, end))) return;
    this.leftOut.push({ start, end, reason, at: this.out.length });
  }
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

function newItem(): Item {
  return { hasText: false, hasDigit: false, isBold: true, brackets: 0, marks: undefined };
}

function shortName(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 59).toWellFormed()}…`;
}

const ENTITY = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,10});/g;
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    ndash: '–',
    mdash: '—',
    minus: '−',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    dagger: '†',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    middot: '·',
    bull: '•',
    times: '×',
    plusmn: '±',
    asymp: '≈',
    hellip: '…',
    eacute: 'é',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    szlig: 'ß',
  }),
);

/** The character of an entity; undefined for one that is not known. */
function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES.get(entity);
  const code = /^#[xX]/.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  if (code === 160 || code === 8201) return ' ';
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
