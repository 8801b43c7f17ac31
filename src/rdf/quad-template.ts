/**
 * Quads with placeholders → a template of N-Quads lines that is filled with values. A template knows no vocabulary: what it
 * writes is what the writer of N-Quads writes of the same quads with the values in their place, byte for byte.
 */
import type { Quad } from '@rdfjs/types';
import { termText } from './ntriples.js';

/** Whose node a line is about: of the block alone; of a block whose neighbours may have the same line; of any block. */
export type LineKind = 'own' | 'near' | 'shared';

/** Lines of a block, by their kinds. Shared lines of one node are one text. */
export interface TemplateLines {
  own: string;
  near: string[];
  shared: string[];
}

export interface QuadTemplateOptions {
  /** The placeholders, in the order of the values. */
  tokens: readonly string[];
  kindOf: (quad: Quad) => LineKind;
  /** The property whose values are shortened, and how. */
  shortened: { property: string; shorten: (text: string) => string };
}

/** A part of a line: a text, or the index of a value in an IRI or in a literal. */
type Part = string | number;
interface Line {
  parts: Part[];
  kind: LineKind;
  subject: string;
  /** Parts between the quotes of a literal that is shortened: from and to in {@link parts}. */
  label?: Part[];
  before?: string;
}

/** A value that is written as it is: one line, without spaces to fold and characters to escape. */
// eslint-disable-next-line no-control-regex -- control characters are what has to be escaped
const PLAIN = /^[^\s"\\\u0000-\u001f\u007f\ufffe\uffff\ud800-\udfff]+(?: [^\s"\\\u0000-\u001f\u007f\ufffe\uffff\ud800-\udfff]+)*$/;
/** Characters that the writers of N-Quads escape with numbers, or that are half of a pair: left to them. */
// eslint-disable-next-line no-control-regex -- control characters are what has to be escaped
const UNUSUAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\ud800-\udfff]/;
/** As long as a text may be that is not shortened. */
const LABEL = 160;

export class QuadTemplate {
  readonly #lines: readonly Line[];

  constructor(quads: readonly Quad[], { tokens, kindOf, shortened }: QuadTemplateOptions) {
    const index = new Map(tokens.map((token, at) => [token, at]));
    // A longer placeholder may hold a shorter one.
    const pattern = new RegExp([...index.keys()].sort((one, other) => other.length - one.length).join('|'), 'g');
    const partsOf = (text: string): Part[] => {
      const parts: Part[] = [];
      let at = 0;
      for (const match of text.matchAll(pattern)) {
        if (match.index > at) parts.push(text.slice(at, match.index));
        parts.push(index.get(match[0]) ?? 0);
        at = match.index + match[0].length;
      }
      if (at < text.length) parts.push(text.slice(at));
      return parts;
    };
    this.#lines = joined(
      quads.map((quad): Line => {
        const { subject, predicate, object, graph } = quad;
        const start = `${termText(subject)} ${termText(predicate)} `;
        const end = ` ${termText(graph)} .\n`;
        const of = { kind: kindOf(quad), subject: subject.value };
        if (predicate.value !== shortened.property || object.termType !== 'Literal') return { parts: partsOf(`${start}${termText(object)}${end}`), ...of };
        const written = termText(object);
        const label = partsOf(object.value);
        if (label.every((part) => typeof part === 'string')) return { parts: partsOf(`${start}${written}${end}`), ...of };
        return {
          parts: partsOf(`${written.slice(written.lastIndexOf('"'))}${end}`),
          label,
          before: '',
          ...of,
          ...{ head: partsOf(`${start}"`) },
        };
      }),
    );
    this.#shorten = shortened.shorten;
  }
  readonly #shorten: (text: string) => string;

  /** Fills the template; undefined where a value has characters that a template does not write. */
  fill(values: readonly string[]): TemplateLines | undefined {
    const plain: boolean[] = [];
    const escaped: string[] = [];
    for (const value of values) {
      const isPlain = PLAIN.test(value);
      plain.push(isPlain);
      if (isPlain) escaped.push(value);
      else if (UNUSUAL.test(value)) return undefined;
      else escaped.push(escape(value));
    }
    const text = (parts: readonly Part[]) => {
      let whole = '';
      for (const part of parts) whole += typeof part === 'string' ? part : escaped[part];
      return whole;
    };
    const lines: TemplateLines = { own: '', near: [], shared: [] };
    let node: string | undefined;
    for (const line of this.#lines as readonly (Line & { head?: Part[] })[]) {
      let whole: string;
      if (line.label === undefined) whole = text(line.parts);
      else {
        const label = text(line.label);
        const isWhole = label.length <= LABEL && line.label.every((part) => typeof part === 'string' || plain[part]);
        const shown = isWhole ? label : escape(this.#shorten(line.label.map((part) => (typeof part === 'string' ? part : values[part])).join('')));
        whole = text(line.head ?? []) + shown + text(line.parts);
      }
      if (line.kind === 'own') lines.own += whole;
      else if (line.kind === 'near') lines.near.push(whole);
      else if (line.subject === node) lines.shared[lines.shared.length - 1] += whole;
      else lines.shared.push(whole);
      node = line.kind === 'shared' ? line.subject : undefined;
    }
    return lines;
  }
}

/** Joins lines that follow one another into one, where they are of the own nodes of the block, or of one node that is shared. */
function joined(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    const isPlain = last?.kind === line.kind && last.label === undefined && line.label === undefined;
    if (last !== undefined && isPlain && (line.kind === 'own' || (line.kind === 'shared' && line.subject === last.subject)))
      last.parts = merged([...last.parts, ...line.parts]);
    else result.push({ ...line, parts: merged(line.parts) });
  }
  return result;
}

function merged(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escape(text: string): string {
  return text.replace(/["\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}
