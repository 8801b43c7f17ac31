/**
 * Makes text of the tokens of wikitext: links give their label, templates what the table says (`wikitext-templates.ts`),
 * line breaks and bullets start items. Every character keeps its position; what is left out is listed with its reason.
 */
import type { Span } from './document.js';
import type { MappedText } from './mapped-text.js';
import { ItemWriter, type Flag, type Label, type TextKind } from './wikitext-items.js';
import { countryTitle, linkedTitle } from './wikitext-links.js';
import { NAME_PREFIX, readingOf, type TemplateReading } from './wikitext-templates.js';
import { argumentNamed, type Argument, type TokenRange, type WikitextSyntax } from './wikitext-syntax.js';
import type { Token } from './wikitext-tokens.js';

/** A part of the wikitext that is left out: its span there, where it would be in the text, and why. */
export interface LeftOut extends Span {
  readonly at: number;
  readonly reason: string;
}

/** Templates and links further within each other are not read. */
const DEEPEST = 40;

export class WikitextText {
  readonly leftOut: LeftOut[] = [];
  readonly #items = new ItemWriter();
  #depth = 0;

  constructor(readonly syntax: WikitextSyntax) {}

  get out(): MappedText {
    return this.#items.out;
  }

  /** The texts of links, in the text. */
  get labels(): readonly Label[] {
    return this.#items.labels;
  }

  /** The starts of the items of cells, in the text. */
  get items(): ItemWriter['items'] {
    return this.#items.items;
  }

  /** The references, by the index of their token and where they would be in the text. */
  get references(): ItemWriter['references'] {
    return this.#items.references;
  }

  get text(): string {
    return this.syntax.text;
  }

  get tokens(): readonly Token[] {
    return this.syntax.tokens;
  }

  /** Reads a range as a kind of text; returns its span. `heading` is put before it. */
  read(range: TokenRange, kind: TextKind, heading?: string): Span {
    const start = this.out.length;
    this.#items.begin(kind, range.from, heading);
    this.#range(range);
    this.#items.endItem();
    return { start, end: this.out.length };
  }

  #range({ first, last, from, to }: TokenRange): void {
    for (let at = first; at < last; at += 1) {
      const token = this.tokens[at]!;
      if (token.partner > at && token.partner < last) {
        this.#pair(at, token);
        at = token.partner;
      } else this.#single(at, token, Math.max(token.start, from), Math.min(token.end, to));
    }
  }

  #single(index: number, token: Token, from: number, to: number): void {
    switch (token.kind) {
      case 'text':
      case 'pipe':
        return this.#items.text(this.text.slice(from, to), from);
      case 'newline':
        return this.#items.newline(token, this.text.slice(token.end, token.end + 200));
      case 'quotes':
        if (token.end - token.start !== 2) this.#items.isBold = !this.#items.isBold;
        return;
      case 'opaque':
        if (token.name === 'nowiki') {
          const start = this.text.indexOf('>', token.start) + 1;
          return this.#items.copy(this.text.slice(start, this.text.lastIndexOf('</', token.end)), start);
        }
        return this.#leaveOut(token, token.name === 'math' || token.name === 'chem' ? 'a formula' : 'a listing', true);
      case 'tag':
        if (token.name === 'ref') this.#refer(index);
        if (token.name === 'hr') return this.#items.rule(token);
        if (/^(?:br|p|div|li|ul|ol|tr|td|center)$/.test(token.name ?? '')) this.#items.lineBreak(token);
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
        this.#items.label(begin, this.#link(index, span));
        break;
      case 'external':
        this.#range(inner);
        break;
      case 'table':
        this.#leaveOut(span, 'a table', false);
        break;
      case 'element':
        if (token.name === 'ref') this.#refer(index);
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

  /** Reads a link; returns where it leads to by its label. */
  #link(index: number, span: Span): (label: string) => string | undefined {
    const parts = this.syntax.argumentsOf(index);
    const [target] = parts;
    const written = target ? this.text.slice(this.tokens[index]!.end, target.to).trim() : '';
    if (/^(?:file|image|media|category):/i.test(written) || (/^[a-z]{2,3}(?:-[a-z]+)?:/.test(written) && parts.length === 1)) {
      this.#leaveOut(span, 'an image and its caption', true);
      return () => undefined;
    }
    const titleOf = (shown: string) => linkedTitle(written, shown);
    const label = parts[1];
    const [last, end] = [this.tokens[index]!.partner, this.tokens[this.tokens[index]!.partner]!.start];
    const from = label && this.tokens[label.first]!.start;
    if (label && from !== undefined && this.text.slice(from, end).trim() !== '') {
      this.#range({ first: label.first, last, from, to: end });
      return titleOf;
    }
    if (!target) return titleOf;
    // "[[Larkmoor (town)|]]" is shown without the bracket.
    const begin = this.tokens[index]!.end + (written.startsWith(':') ? 1 : 0);
    const shown = this.text.slice(begin, target.to);
    this.#items.text(label ? (/^[^(,]{0,300}(?<=[^(,\s])/.exec(shown)?.[0] ?? '') : shown, begin);
    return titleOf;
  }

  #template(index: number, span: Span): void {
    const name = this.syntax.nameOf(index);
    const [, ...given] = this.syntax.argumentsOf(index);
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
    const named = (key: string) => argumentNamed(given, key);
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
        this.#items.lineBreak(span);
        const body = named('1');
        if (body) this.#range(body);
        return this.#items.lineBreak({ start: span.end, end: span.end });
      }
      case 'flag': {
        const argument = named('name') ?? named('1');
        if (this.#items.hasNames && this.#items.hasText) this.#items.lineBreak({ start: span.start, end: span.start });
        const begin = this.out.length;
        if (argument) this.#range(argument);
        const country = named('1');
        if (country && reading.isCountry) this.#items.label(begin, () => this.#countryOf(country));
        return;
      }
      case 'icon':
        if (this.#items.hasNames && this.#items.hasText) this.#items.lineBreak({ start: span.start, end: span.start });
        if (!/image/.test(name) && this.#items.kind !== 'prose' && this.#items.kind !== 'cell') this.#items.flag(this.#flagOf(named('1')));
        return;
      case 'literal':
        return this.#items.put(reading.text, span);
      case 'days':
        return this.#days(positional, span);
      case 'break':
        return this.#items.lineBreak(span);
      case 'nothing':
        return;
      case 'note':
        if (reading.isReference) this.#refer(index);
        return this.#leaveOut(span, reading.reason, true);
    }
  }

  /** `{{formatnum:12000}}`: the number as it is written. */
  #formatted(index: number, name: string): void {
    const from = this.text.indexOf(':', this.tokens[index]!.end) + 1;
    const number = name.slice(name.indexOf(':') + 1).trim();
    if (number !== '') this.#items.copy(number, this.text.indexOf(number, from));
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
    if (before !== undefined) this.#items.put(before, { start: span.start, end: first.from });
    else if (NAME_PREFIX.has(name)) this.#items.put(`${name.toUpperCase()} `, { start: span.start, end: first.from });
    found.forEach((argument, index) => {
      if (index > 0 && between !== undefined) this.#items.put(between, { start: argument.from, end: argument.from });
      this.#range(this.syntax.trimmed(argument));
    });
    if (after !== undefined) this.#items.put(after, { start: span.end, end: span.end });
  }

  #list(items: readonly Argument[], title: Argument | undefined, span: Span): void {
    this.#items.lineBreak(span);
    if (title) {
      this.#range(title);
      this.#items.colon(title.to);
    }
    for (const item of items) {
      this.#items.lineBreak({ start: item.from, end: item.from });
      this.#range(item);
    }
    this.#items.lineBreak({ start: span.end, end: span.end });
  }

  /** `{{start and end dates|2031|5|3|2031|5|9}}`: days in ISO 8601. */
  #days(items: readonly Argument[], span: Span): void {
    const numbers = items.map((item) => this.text.slice(item.from, item.to).trim()).filter((each) => /^\d{1,4}$/.test(each));
    const dayOf = ([year = '', month, day]: readonly string[]) =>
      [year.padStart(4, '0'), ...[month, day].flatMap((each) => (each === undefined ? [] : [each.padStart(2, '0')]))].join('-');
    if (numbers.length > 0)
      this.#items.put(numbers.length === 6 ? `${dayOf(numbers.slice(0, 3))}/${dayOf(numbers.slice(3))}` : dayOf(numbers.slice(0, 3)), span);
  }

  #flagOf(argument: Argument | undefined): Flag | undefined {
    if (!argument) return undefined;
    const { from, to } = this.syntax.trimmed(argument);
    return { start: from, end: to, name: this.text.slice(from, to), title: this.#countryOf(argument) };
  }

  #countryOf({ from, to }: Argument): string | undefined {
    return countryTitle(this.text.slice(from, to));
  }

  #refer(token: number): void {
    this.#items.refer(token);
  }

  #leaveOut({ start, end }: Span, reason: string, onlyNumbers: boolean): void {
    if (onlyNumbers && !/\d/.test(this.text.slice(start, end))) return;
    this.leftOut.push({ start, end, reason, at: this.out.length });
  }
}

function shortName(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 59).toWellFormed()}…`;
}
