/** Answers of queries as text: a table for people, CSV, TSV and JSON for rows, Turtle and N-Triples for graphs. */
import { csv, csvFile } from '../../csv.js';
import { writeGraph } from '../../rdf/index.js';
import { cellOf, type Answer, type Row } from '../../store/index.js';
import { PREFIXES } from '../../terms/index.js';
import { withoutCommands } from '../terminal.js';

export const ANSWER_FORMATS = ['table', 'csv', 'tsv', 'json', 'ttl', 'nt'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** The formats of each kind of answer, the default first. */
export const FORMATS_OF: Record<Answer['kind'], readonly AnswerFormat[]> = {
  rows: ['table', 'csv', 'tsv', 'json'],
  boolean: ['table', 'csv', 'tsv', 'json'],
  quads: ['ttl', 'nt'],
};

export interface AnswerOptions {
  /** The bases of the data; tables and Turtle shorten their IRIs. */
  bases: readonly string[];
  /** Written at the top of Turtle, as a comment. */
  title: string;
  /** The width of the terminal; a table is not limited without it. */
  width?: number | undefined;
  /** Whether CSV begins with a byte order mark. */
  csvBom?: boolean | undefined;
}

type Term = NonNullable<ReturnType<Row['get']>>;

/** An answer as text that ends with a newline. The format must be one of {@link FORMATS_OF}. */
export function formatAnswer(answer: Answer, format: AnswerFormat, { bases, title, width, csvBom }: AnswerOptions): string {
  if (answer.kind === 'quads') return writeGraph(answer.quads, format === 'nt' ? 'nt' : 'ttl', { title, base: bases[0] });
  if (answer.kind === 'boolean') return format === 'json' ? json({ head: {}, boolean: answer.value }) : `${answer.value}\n`;
  const { variables, rows } = answer;
  switch (format) {
    case 'csv':
      return csvFile(csv([variables, ...rows.map((row) => variables.map((name) => cellOf(row.get(name))))]), { bom: csvBom });
    case 'tsv':
      return [variables.map((name) => `?${name}`), ...rows.map((row) => variables.map((name) => turtleTerm(row.get(name))))]
        .map((cells) => `${cells.join('\t')}\n`)
        .join('');
    case 'json':
      return json({ head: { vars: variables }, results: { bindings: rows.map((row) => bindingOf(row, variables)) } });
    case 'table':
    case 'ttl':
    case 'nt':
      return table(variables, rows, bases, width);
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** A row of the SPARQL 1.1 Query Results JSON Format. */
function bindingOf(row: Row, variables: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    variables.flatMap((name) => {
      const term = row.get(name);
      return term === undefined ? [] : [[name, jsonTerm(term)]];
    }),
  );
}

function jsonTerm(term: Term): Record<string, unknown> {
  switch (term.termType) {
    case 'NamedNode':
      return { type: 'uri', value: term.value };
    case 'BlankNode':
      return { type: 'bnode', value: term.value };
    case 'Literal':
      if (term.language !== '') return { type: 'literal', value: term.value, 'xml:lang': term.language };
      return { type: 'literal', value: term.value, ...(term.datatype.value === `${PREFIXES.xsd}string` ? {} : { datatype: term.datatype.value }) };
    case 'Quad':
    case 'Variable':
    case 'DefaultGraph':
      return { type: 'literal', value: term.value };
  }
}

/** A term of the SPARQL 1.1 Query Results TSV Format: as Turtle writes it, on one line. */
function turtleTerm(term: Term | undefined): string {
  if (term === undefined) return '';
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Literal') return term.value;
  if (term.datatype.value === `${PREFIXES.xsd}integer` && /^[+-]?\d+$/.test(term.value)) return term.value;
  const text = JSON.stringify(term.value);
  if (term.language !== '') return `${text}@${term.language}`;
  return term.datatype.value === `${PREFIXES.xsd}string` ? text : `${text}^^<${term.datatype.value}>`;
}

const GAP = '  ';
const MIN_WIDTH = 8;

/** Rows under their columns. On a narrow terminal cells are wrapped; on a very narrow one each row becomes a list. */
function table(variables: readonly string[], rows: readonly Row[], bases: readonly string[], width: number | undefined): string {
  const cells = rows.map((row) => variables.map((name) => visible(displayed(row.get(name), bases))));
  const right = variables.map((name) => rows.some((row) => row.has(name)) && rows.every((row) => isNumber(row.get(name))));
  const natural = variables.map((name, column) => Math.max(lengthOf(name), ...cells.map((row) => lengthOf(row[column] ?? ''))));
  const gaps = GAP.length * Math.max(0, variables.length - 1);
  const available = width === undefined ? undefined : width - gaps;
  if (available !== undefined && natural.reduce((sum, one) => sum + Math.min(one, MIN_WIDTH), 0) > available) return records(variables, cells);
  const widths = available === undefined ? natural : fitWidths(natural, available);
  const lines = (texts: readonly string[]) => {
    const wrapped = texts.map((text, column) => wrap(text, widths[column] ?? MIN_WIDTH));
    const height = Math.max(1, ...wrapped.map((part) => part.length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((part, column) => {
          const text = part[line] ?? '';
          const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(text)));
          return right[column] ? space + text : text + space;
        })
        .join(GAP)
        .trimEnd(),
    );
  };
  return [variables, ...cells].flatMap(lines).join('\n') + '\n';
}

/** Each row as a list of its cells, for terminals too narrow for columns. */
function records(variables: readonly string[], cells: readonly (readonly string[])[]): string {
  const longest = Math.max(...variables.map(lengthOf));
  return cells
    .map((row) =>
      variables
        .map((name, column) => ({ name, text: row[column] ?? '' }))
        .filter(({ text }) => text !== '')
        .map(({ name, text }) => `${name.padEnd(longest)}${GAP}${text}\n`)
        .join(''),
    )
    .join('\n');
}

/** Reduces the widest columns first. */
function fitWidths(natural: readonly number[], available: number): number[] {
  let most = Math.max(MIN_WIDTH, ...natural);
  const total = (cap: number) => natural.reduce((sum, one) => sum + Math.min(one, cap), 0);
  while (most > MIN_WIDTH && total(most) > available) most -= 1;
  return natural.map((one) => Math.min(one, most));
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = Array.from(text);
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const cut = space > 0 ? space : width;
    lines.push(rest.slice(0, cut).join('').trimEnd());
    rest = rest.slice(rest[cut] === ' ' ? cut + 1 : cut);
  }
  return [...lines, rest.join('')];
}

/** A term for display: IRIs are shortened by prefix or by the base of the data. */
function displayed(term: Term | undefined, bases: readonly string[]): string {
  if (term === undefined) return '';
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  return term.termType === 'NamedNode' ? shortenIri(term.value, bases) : term.value;
}

function shortenIri(value: string, bases: readonly string[]): string {
  const base = bases.find((one) => value.startsWith(one));
  const [, kind, rest] = base === undefined ? [] : (/^([a-z-]+)\/(.+)$/.exec(value.slice(base.length)) ?? []);
  if (kind !== undefined) return `${kind}:${rest}`;
  const [prefix, address] = Object.entries(PREFIXES).find(([, one]) => value.startsWith(one)) ?? [];
  return address === undefined ? value : `${prefix}:${value.slice(address.length)}`;
}

/** Replaces control and direction characters, and breaks up commands to a service: the data may come from anywhere. */
function visible(text: string): string {
  return withoutCommands(text.replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD'));
}

function isNumber(term: Term | undefined): boolean {
  return term === undefined || (term.termType === 'Literal' && /#(?:integer|decimal|double)$/.test(term.datatype.value));
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
