/**
 * Reads YAML to typed data, or to problems with line and column; and writes an entry as YAML in one fixed form. The parsed
 * `yaml` document is returned too, so that comments survive where a file is rewritten.
 */
import { Document, isAlias, isMap, isPair, isScalar, isSeq, visit, type LineCounter } from 'yaml';
import { z } from 'zod';
import { problem, type Place, type Problem, type Result } from '../problem.js';
import { composeYaml } from './compose-yaml.js';
import { ENTRY_SCHEMA_ID } from './json-schema.js';
import { entrySchema, type Entry } from './schema.js';
import { nearest, short, fieldMessage, yamlMessage } from './schema-messages.js';
import { lineCounter, readSlicedYaml } from './sliced-yaml.js';
import { offsetOf } from './yaml-offset.js';

/** A path into plain data: keys and indices from the outside in. */
export type Path = readonly PropertyKey[];

/** Returns the place of the value at a path, or of its key. */
export type PlaceOf = (path: Path, part?: 'key' | 'value') => Place & { text?: string };

/** Data read from YAML, with the places of its values. */
export interface Located<T> {
  data: T;
  /** Line and column (from 1, in code points) of the value at a path, or of the nearest value around it. */
  placeOf: PlaceOf;
  /** The YAML document with its comments. */
  yaml: Document.Parsed;
  /** The text it was read from. */
  text: string;
}

/** The problems found at paths of a value, with the line and column of each. */
export function atPlaces(found: readonly { path: Path; found: Problem }[], placeOf: PlaceOf): Problem[] {
  return found.map(({ path, found: one }) => {
    const { text, ...where } = placeOf(path);
    return { ...one, place: where, ...(text === undefined ? {} : { line: text }) };
  });
}

/** The limit of aliases, which protects against files that expand without end. */
const MAX_ALIASES = 100;

/** Reads YAML with a schema. All problems are collected; there is a value only where there is no error. */
export function readYaml<S extends z.ZodType>(text: string, schema: S): Result<Located<z.output<S>>> {
  const { yaml, lines, errors } = composeYaml(text);
  const at = (offset: number): Place & { text: string } => placeIn(text, lines, offset);
  const syntax = errors.slice(0, MAX_PROBLEMS).map(({ message, offset }) => {
    const { text: line, ...place } = at(offset);
    const { code, message: words, ...more } = yamlMessage(message);
    return problem(code, words, { ...more, place, line });
  });
  if (syntax.length > 0) return { problems: withRemainder(syntax, errors.length) };

  let plain: unknown;
  try {
    plain = yaml.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const { text: line, ...place } = at(firstAlias(yaml));
    const message = `this YAML cannot be expanded: ${short((error as Error).message, 300)}`;
    return { problems: [problem('entry-yaml', message, { place, line, fix: 'replace the aliases (*name) with their values' })] };
  }
  return conforming(plain, schema, { placeOf: (path, part) => at(offsetOf(yaml, path, part === 'key')), yaml, text });
}

/** Data that a schema allows, or a problem for each value that it does not. */
function conforming<S extends z.ZodType>(plain: unknown, schema: S, located: Omit<Located<unknown>, 'data'>): Result<Located<z.output<S>>> {
  const parsed = schema.safeParse(plain);
  if (parsed.success) return { value: Object.assign(located, { data: parsed.data }), problems: [] };
  const { issues } = parsed.error;
  const { placeOf } = located;
  const problems = issues.slice(0, MAX_PROBLEMS).flatMap((issue) => problemsOf(issue, { schema, plain, placeOf }).slice(0, MAX_PROBLEMS));
  return { problems: withRemainder(problems.sort(byPlace), issues.length) };
}

/** Whether a text holds no YAML, only white space and comments. */
export function isBlankYaml(text: string): boolean {
  return text.split(/\r\n?|\n/).every((line) => /^\s*(?:#|---\s*$|$)/.test(line));
}

function byPlace({ place: one }: Problem, { place: other }: Problem): number {
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}

function firstAlias(yaml: Document.Parsed): number {
  let offset = 0;
  visit(yaml, {
    Node(_, node) {
      if (!isAlias(node)) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** More problems than this are counted and not listed. */
const MAX_PROBLEMS = 100;

function withRemainder(problems: Problem[], all: number): Problem[] {
  return all <= MAX_PROBLEMS ? problems : [...problems, problem('entry-field', `there are ${(all - MAX_PROBLEMS).toLocaleString('en')} more problems`)];
}

/** The length from which on an entry is read in slices: smaller ones take little memory. */
const LARGE = 400_000;

/** Reads one source entry; one of at least so many characters in slices of so many claims. */
export function parseEntry(text: string, { large = LARGE, slice }: { large?: number; slice?: number } = {}): Result<Located<Entry>> {
  const sliced = text.length < large ? undefined : readSlicedYaml(text, slice);
  if (sliced === undefined) return readYaml(text, entrySchema);
  let lines: LineCounter | undefined;
  return conforming(sliced.plain, entrySchema, {
    placeOf: (path, part) => placeIn(text, (lines ??= lineCounter(text)), sliced.offsetOf(path, part === 'key')),
    // Few need it, and it takes much memory.
    get yaml() {
      return composeYaml(text).yaml;
    },
    text,
  });
}

/** The comment that tells editors which schema an entry follows. */
export const SCHEMA_COMMENT = ` yaml-language-server: $schema=${ENTRY_SCHEMA_ID}`;

/** Writes an entry as YAML: fields in the order of the schema, places and short lists on one line, nothing folded. */
export function formatEntry(entry: Entry): string {
  // The same list in two claims is written twice, without an anchor.
  const document = new Document(z.encode(entrySchema, entry), { aliasDuplicateObjects: false });
  document.commentBefore = SCHEMA_COMMENT;
  return toYaml(document);
}

/** Writes a part of an entry as YAML in the same form: a list of claims, a field with its value. */
export function blockText(data: unknown): string {
  return toYaml(new Document(data, { aliasDuplicateObjects: false }));
}

function toYaml(document: Document): string {
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? key.value : undefined;
      // Sides are numbered: 1, not "1".
      if (isScalar(key) && typeof name === 'string' && /^\d{1,2}$/.test(name)) key.value = Number(name);
      if (isMap(value) && name === 'at') value.flow = true;
      if (isSeq(value) && value.items.every((item) => isScalar(item))) value.flow = true;
    },
    Map(key, node) {
      const first = node.items[0];
      const name = isPair(first) && isScalar(first.key) ? first.key.value : undefined;
      if (typeof key === 'number' && name === 'id' && node.items.length <= 3 && node.items.every((pair) => isScalar(pair.value))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function problemsOf(issue: z.core.$ZodIssue, read: { schema: z.ZodType; plain: unknown; placeOf: PlaceOf }): Problem[] {
  const { schema, plain, placeOf } = read;
  const locate = (path: Path, part?: 'key') => {
    const { text: line, ...place } = placeOf(path, part);
    return { place, ...(line === undefined ? {} : { line }) };
  };
  const where = issue.path.length === 0 ? 'the file' : fieldName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, issue.path);
    return issue.keys.slice(0, MAX_PROBLEMS).map((key) => {
      const near = nearest(key, known);
      return problem('entry-unknown-field', `there is no field "${short(key)}" in ${where}`, {
        ...locate([...issue.path, key], 'key'),
        expected: known.join(', '),
        ...(near === undefined ? {} : { fix: `did you mean "${near}"?` }),
      });
    });
  }
  if (issue.code === 'invalid_union') {
    // The branch that matched deepest has the most useful message.
    const deepest = issue.errors.flat().sort((one, other) => other.path.length - one.path.length)[0];
    if (deepest && deepest.path.length > 0) return problemsOf({ ...deepest, path: [...issue.path, ...deepest.path] }, read);
  }
  if (issue.path.length === 0 && (plain === null || plain === undefined) && schema === entrySchema)
    return [problem('entry-field', 'the file has no entry', { ...locate([]), ...NO_ENTRY })];
  const { code, message, ...more } = fieldMessage(issue, where, valueAt(plain, issue.path));
  return [problem(code, message, { ...locate(issue.path), ...more })];
}

/** How an entry begins, for empty files. */
export const NO_ENTRY = { expected: 'format: 1, then id:, document: and event:', fix: 'variorum new TITLE writes an empty entry' } as const;

function valueAt(plain: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    plain,
  );
}

/** `claims[3].at.start`, counting list items from 1 as people do. */
function fieldName(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${short(String(step))}`))
    .join('')
    .replace(/^\./, '');
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

const jsonSchemas = new WeakMap<z.ZodType, JsonSchema>();

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const known = jsonSchemas.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  jsonSchemas.set(schema, known);
  return known;
}

/** Returns the fields of a schema at a path, in its order. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let level = [jsonSchemaOf(schema)];
  const open = (one: JsonSchema): JsonSchema[] => [one, ...(one.anyOf ?? []).flatMap(open)];
  for (const step of path) {
    level = level.flatMap(open).flatMap((one) => {
      if (typeof step === 'number') return one.items ? [one.items] : [];
      const property = one.properties?.[String(step)] ?? one.additionalProperties;
      return typeof property === 'object' ? [property] : [];
    });
  }
  return [...new Set(level.flatMap(open).flatMap((one) => Object.keys(one.properties ?? {})))];
}

function placeIn(text: string, lines: LineCounter, offset: number): Place & { text: string } {
  const { line, col } = lines.linePos(offset);
  const start = offset - (col - 1);
  const end = text.indexOf('\n', start);
  let column = 1;
  for (let index = start; index < offset; index += 1) if (!isSecondHalf(text, index)) column += 1;
  return { line, column, text: text.slice(start, end === -1 ? undefined : end).trimEnd() };
}

/** Whether an index is inside a surrogate pair. */
function isSecondHalf(text: string, index: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[index] ?? '') && /[\uD800-\uDBFF]/.test(text[index - 1] ?? '');
}
