/**
 * Drafts the mapping of a table: its header and first rows come in, YAML goes out. What a column is is guessed from its
 * name and its cells; what could not be guessed is a comment with the choices, so that nothing is said that nobody decided.
 */
import { EVENT_TYPES, idsOf, METRICS, POPULATIONS } from '../../../vocabulary/index.js';
import { slug } from '../../../slug.js';
import { AREA_WORDS, BOUND_WORDS, METRIC_WORDS, POPULATION_WORDS, roleOf, type ColumnRole, type SampledColumn } from './column-guesses.js';
import { dateOf } from './mapped-values.js';
import { EMPTY_WORDS, MAPPING_SCHEMA_ID, type DateOrder } from './mapping.js';

export interface TableSample {
  /** The file of the table. */
  file: string;
  title: string;
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

interface Columns {
  all: readonly SampledColumn[];
  of: (role: ColumnRole) => SampledColumn[];
}

/** Returns the mapping as YAML. Each column is read by one line, or named in a comment at the end. */
export function draftMapping({ file, title, header, rows }: TableSample): string {
  const empty = new Set(EMPTY_WORDS);
  const all = header.map((name, index) => ({
    name: name.replace(/^\uFEFF/, '').trim(),
    values: rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== '' && !empty.has(value)),
    rows: rows.length,
  }));
  const named = all.filter(({ name }, index) => name !== '' && all.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === index);
  const roles = new Map(named.map((column) => [column, roleOf(column)]));
  const columns: Columns = { all: named, of: (role) => named.filter((column) => roles.get(column) === role) };
  const used = new Set<SampledColumn>();
  const take = (column: SampledColumn | undefined) => {
    if (column !== undefined) used.add(column);
    return column;
  };
  const body = [
    ...rowLines(columns, take),
    ...dateOrderLines(named),
    ...eventBlock(eventLines(columns, take)),
    'claims:',
    ...claimLines(columns, take).map(indented),
  ];
  const left = named.filter((column) => !used.has(column));
  return `${[
    `# yaml-language-server: $schema=${MAPPING_SCHEMA_ID}`,
    `# Which column of ${file} is which field. Drafted from its header and ${rows.length} rows: look at each line, and see docs/guide/tables.md.`,
    'format: 1',
    'dataset:',
    `  name: ${slug(title)} # names the graph of the rows`,
    `  title: ${scalar(title)}`,
    '  language: en # the language of the cells',
    '  revision: "1" # the rows of a revision share one graph',
    '  # publisher: Marsh Monitor',
    '  # license: https://creativecommons.org/licenses/by/4.0/',
    ...body,
    ...(left.length === 0 ? [] : ['# Columns that no line reads:', ...left.map(unreadLine)]),
  ].join('\n')}\n`;
}

type Take = (column: SampledColumn | undefined) => SampledColumn | undefined;

const indented = (line: string) => `  ${line}`;

/** A text as YAML has it within braces: in quotes where it could be something else. */
function scalar(text: string): string {
  return /^[A-Za-z][A-Za-z0-9_ ()/.-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) && !text.endsWith(' ')
    ? text
    : JSON.stringify(text);
}

const cell = ({ name }: SampledColumn, more = '') => `{ column: ${scalar(name)}${more} }`;

function rowLines({ of }: Columns, take: Take): string[] {
  const row = take(of('row')[0]);
  return row === undefined
    ? ['# row: { column: … } # the column that identifies a row; without it, a row that is changed is a new one']
    : [`row: ${cell(row)}`];
}

/** The order of dates in digits, where the cells tell it. */
function dateOrderLines(columns: readonly SampledColumn[]): string[] {
  const digits = columns.flatMap(({ values }) => values).filter((value) => /^\d{1,2}([./-])\d{1,2}\1\d{4}\b/.test(value));
  const readable = (order: DateOrder) => digits.every((value) => dateOf(value, order).date !== undefined);
  const [dmy, mdy] = [readable('dmy'), readable('mdy')];
  if (dmy !== mdy) return [`dates: ${dmy ? 'dmy' : 'mdy'}`];
  const open = digits.find((value) => dateOf(value, undefined).ambiguous !== undefined);
  return open === undefined ? [] : [`# dates: dmy # or mdy: the cells do not tell which of both ${JSON.stringify(open)} is; remove the # of the right one`];
}

/** A field with nothing but comments in it would be empty. */
function eventBlock(lines: readonly string[]): string[] {
  return [lines.every((line) => line.startsWith('#')) ? 'event: {}' : 'event:', ...lines.map(indented)];
}

function eventLines(columns: Columns, take: Take): string[] {
  const { of } = columns;
  const lines: string[] = [];
  const event = take(of('event')[0]);
  lines.push(
    event === undefined
      ? '# id: { column: … } # rows with the same words there are about one event'
      : `id: ${cell(event)} # rows with the same words are about one event`,
  );
  const title = take(of('title')[0]);
  if (title !== undefined) lines.push(`label: ${cell(title)}`);
  const type = take(of('type')[0]);
  if (type === undefined) lines.push(`# type: ${EVENT_TYPES[0]?.id ?? ''} # ${idsOf(EVENT_TYPES).join(', ')}`);
  else lines.push(...codedLines('type', type, idsOf(EVENT_TYPES)));
  const [date, from, to] = [of('date')[0], of('from')[0], of('to')[0]];
  if (date !== undefined) lines.push(`date: ${cell(date)}`);
  else if (from !== undefined && to !== undefined) lines.push(`date: { from: ${cell(from)}, to: ${cell(to)} }`);
  else if (from !== undefined) lines.push(`date: ${cell(from)}`);
  else lines.push('# date: { column: … }');
  for (const column of date === undefined ? [from, to] : [date]) take(column);
  lines.push(...placeLines(columns, take));
  const [attacker, target] = [take(of('attacker')[0]), take(of('target')[0])];
  if (attacker === undefined && target === undefined)
    lines.push('# sides: { 1: { column: … }, 2: { column: … } } # who fought whom; split: ";" where a cell names several');
  else lines.push('sides:', ...[attacker, target].flatMap((side, index) => (side === undefined ? [] : [`  ${index + 1}: ${cell(side)}`])));
  return lines;
}

function placeLines({ of }: Columns, take: Take): string[] {
  const [name, lat, long] = [of('place')[0], of('lat')[0], of('long')[0]];
  const rank = ({ name: column }: SampledColumn) => AREA_WORDS.findIndex((words) => words.test(column));
  const areas = [...of('within')].sort((one, other) => rank(one) - rank(other));
  for (const column of [name, ...areas]) take(column);
  if (name === undefined && areas.length === 0) return ['# place: { name: { column: … }, within: [ { column: … } ], lat: { column: … }, long: { column: … } }'];
  const isLocated = lat !== undefined && long !== undefined;
  if (isLocated) for (const column of [lat, long]) take(column);
  return [
    'place:',
    ...(name === undefined ? [] : [`  name: ${cell(name)}`]),
    ...(areas.length === 0 ? [] : [`  within: [${areas.map((area) => cell(area)).join(', ')}]`]),
    ...(isLocated ? [`  lat: ${cell(lat)}`, `  long: ${cell(long)}`] : []),
  ];
}

/** A field whose words are codes: those that are ours as they are need no line; the others say nothing until somebody decides. */
function codedLines(field: string, column: SampledColumn, known: readonly string[]): string[] {
  const words = [...new Set(column.values)].sort();
  const open = words.filter((word) => !known.includes(slug(word)));
  if (open.length === 0) return [`${field}: ${cell(column)}`];
  return [
    `${field}:`,
    `  column: ${scalar(column.name)}`,
    `  codes: # their words: our code, or nothing where they say nothing; ${known.join(', ')}`,
    ...open.map((word) => `    ${JSON.stringify(word)}:`),
  ];
}

interface FigureGroup {
  metric: string | undefined;
  who: string | undefined;
  columns: SampledColumn[];
}

/** Columns of one figure: those that differ in their bound alone are one claim. */
function figureGroups(figures: readonly SampledColumn[]): FigureGroup[] {
  const groups: FigureGroup[] = [];
  for (const column of figures) {
    const [metric] = METRIC_WORDS.find(([, words]) => words.test(column.name)) ?? [];
    const [who] = POPULATION_WORDS.find(([, words]) => words.test(column.name)) ?? [];
    const isBound = boundOf(column) !== undefined;
    const group = isBound
      ? groups.find(
          (one) => one.metric === metric && one.who === who && one.columns.every((other) => boundOf(other) !== undefined && boundOf(other) !== boundOf(column)),
        )
      : undefined;
    if (group === undefined) groups.push({ metric, who, columns: [column] });
    else group.columns.push(column);
  }
  return groups;
}

function boundOf({ name }: SampledColumn): 'low' | 'high' | 'best' | undefined {
  return BOUND_WORDS.find(([, words]) => words.test(name))?.[0];
}

function claimLines({ of }: Columns, take: Take): string[] {
  const [claimant, who, stated, url, note, metrics] = [of('claimant')[0], of('who')[0], of('stated')[0], of('url')[0], of('note')[0], of('metric')[0]];
  const groups = figureGroups(of('figure'));
  const common = [
    ...(claimant === undefined ? ['# claimant: { column: … } # who says so; without it, the table itself'] : [`claimant: ${cell(claimant)}`]),
    ...(stated === undefined ? [] : [`stated: ${cell(stated)}`]),
    ...(url === undefined ? [] : [`cites: { url: ${cell(url)} }`]),
    ...(note === undefined ? [] : [`note: ${cell(note)}`]),
  ];
  for (const column of [claimant, stated, url, note]) take(column);
  if (groups.length === 0)
    return [
      `- metric: CHOOSE # what the figure counts: ${idsOf(METRICS).join(', ')}`,
      '  count: { column: FIGURE } # the column of the figure',
      ...common.map(indented),
    ];
  return groups.flatMap(({ metric, who: counted, columns }) => {
    for (const column of columns) take(column);
    const [first, ...more] = columns;
    if (first === undefined) return [];
    const count = more.length === 0 ? cell(first) : `{ ${columns.map((column) => `${boundOf(column) ?? 'best'}: ${cell(column)}`).join(', ')} }`;
    const isCounted = counted === undefined && who !== undefined;
    if (isCounted) take(who);
    const what = metric === undefined && metrics !== undefined ? (take(metrics), codedLines('metric', metrics, idsOf(METRICS))) : undefined;
    const [head = '', ...rest] = what ?? [metric === undefined ? `metric: CHOOSE # what the figure counts: ${idsOf(METRICS).join(', ')}` : `metric: ${metric}`];
    return [
      `- ${head}`,
      ...rest.map(indented),
      `  count: ${count}`,
      ...(counted === undefined ? [] : [`  who: ${counted}`]),
      ...(isCounted ? codedLines('who', who, idsOf(POPULATIONS)).map(indented) : []),
      ...common.map(indented),
    ];
  });
}

function unreadLine({ name, values }: SampledColumn): string {
  const shown = [...new Set(values)].slice(0, 3).map((value) => JSON.stringify(value.length > 30 ? `${value.slice(0, 29).toWellFormed()}…` : value));
  return `#   ${scalar(name)}${shown.length === 0 ? ' (empty)' : `: ${shown.join(', ')}`}`;
}
