/**
 * Templates and links of wikitext by their parts: the tokens of a page come in; the names and the arguments of its
 * templates go out, each as a range of tokens. What is made of them is up to the neighbours.
 */
import type { Token } from './wikitext-tokens.js';

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

export class WikitextSyntax {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

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

  /** The text of an argument as it is written, without white space around it. */
  written({ from, to }: Pick<Argument, 'from' | 'to'>): string {
    return this.text.slice(from, to).trim();
  }

  /** An argument without the white space around it. */
  trimmed(argument: Argument): Argument {
    const written = this.text.slice(argument.from, argument.to);
    return { ...argument, from: argument.from + written.length - written.trimStart().length, to: argument.to - written.length + written.trimEnd().length };
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
}

/** The argument of a name, or of a number among those without a name. The last of a name counts, as on the page. */
export function argumentNamed(given: readonly Argument[], key: string): Argument | undefined {
  return given.findLast(({ name }) => name === key) ?? (/^\d+$/.test(key) ? given.filter(({ name }) => name === undefined)[Number(key) - 1] : undefined);
}
