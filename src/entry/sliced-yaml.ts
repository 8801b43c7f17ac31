/**
 * Reads the YAML of a large entry in slices of its claims: the parsed form of a text takes many times the memory of its data.
 * A text that has a list of claims in block form comes in; its plain data goes out, with a function that finds the offset of
 * a path. What can only be read as a whole, or has an error of syntax, gives undefined.
 */
import { LineCounter } from 'yaml';
import { composeYaml, type ComposedYaml } from './compose-yaml.js';
import { offsetOf } from './yaml-offset.js';

export interface SlicedYaml {
  /** The data of the whole text. */
  plain: Record<string, unknown>;
  /** Returns the offset of the value at a path, or of its key, else of the nearest enclosing value. */
  offsetOf: (path: readonly PropertyKey[], atKey: boolean) => number;
}

/** Where the claims of a text are: the offsets at which they begin, and the one at which the list ends. */
interface ClaimLines {
  starts: readonly number[];
  end: number;
}

/** The number of claims that are parsed at once. */
const SLICE = 500;

/** The levels around the items of the list, which count towards the limit of nesting. */
const OUTER_LEVELS = 1;

/** Reads a text in slices of so many claims. */
export function readSlicedYaml(text: string, slice = SLICE): SlicedYaml | undefined {
  const lines = claimLines(text);
  if (lines === undefined || MAY_HAVE_ALIAS.test(text)) return undefined;
  const { starts, end } = lines;
  const [begin = end] = starts;
  const rest = plainOf(text.slice(0, begin) + text.slice(end));
  if (!isRecord(rest) || rest['claims'] !== null) return undefined;

  const claims: unknown[] = [];
  const textOf = (first: number) => text.slice(starts[first], starts[first + slice] ?? end);
  for (let first = 0; first < starts.length; first += slice) {
    const items = plainOf(textOf(first), OUTER_LEVELS);
    if (!Array.isArray(items) || items.length !== Math.min(slice, starts.length - first)) return undefined;
    for (const item of items) claims.push(item);
  }

  // Problems come in the order of the claims: the slice of the last one is kept.
  let last: { part: string; yaml: ComposedYaml['yaml'] } | undefined;
  const composed = (part: string) => (last?.part === part ? last : (last = { part, yaml: composeYaml(part).yaml })).yaml;
  const offset = (path: readonly PropertyKey[], atKey: boolean): number => {
    const [list, index, ...inner] = path;
    if (list === 'claims' && typeof index === 'number' && index < starts.length && (!atKey || inner.length > 0)) {
      const first = index - (index % slice);
      return (starts[first] ?? end) + offsetOf(composed(textOf(first)), [index - first, ...inner], atKey);
    }
    // The list itself is shown at its key, as every collection.
    const isList = list === 'claims';
    const found = offsetOf(composed(text.slice(0, begin) + text.slice(end)), isList ? ['claims'] : path, atKey || isList);
    return found < begin ? found : found + end - begin;
  };
  return { plain: { ...rest, claims }, offsetOf: offset };
}

/** The lines of a text, for {@link LineCounter.linePos}. */
export function lineCounter(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** What may be an alias or an anchor, whose other end may be in another slice. */
const MAY_HAVE_ALIAS = /(?:^|[\s,[{:-])[*&][^\s,\]}]/;

/** The plain data of a text; undefined where it has an error of syntax. */
function plainOf(text: string, outerLevels = 0): unknown {
  const { yaml, errors } = composeYaml(text, outerLevels);
  return errors.length > 0 ? undefined : yaml.toJS();
}

/** Finds the lines on which the claims begin: items of one indentation below the one key `claims:`. */
function claimLines(text: string): ClaimLines | undefined {
  // The parser takes a CR alone for a line end, too.
  if (/\r(?!\n)/.test(text)) return undefined;
  const [key, other] = text.matchAll(/^claims:[ \t]*(?:#.*)?\r?$/gm);
  if (key === undefined || other !== undefined) return undefined;
  const starts: number[] = [];
  let indentation: number | undefined;
  let at = text.indexOf('\n', key.index) + 1;
  while (at > 0 && at < text.length) {
    const next = text.indexOf('\n', at) + 1;
    const line = text.slice(at, next === 0 ? undefined : next);
    const [, spaces = '', sign] = /^( *)(-(?=\s|$)|#|[^\s]|$)?/.exec(line) ?? [];
    const isContent = sign !== undefined && sign !== '' && sign !== '#';
    if (isContent) {
      indentation ??= sign === '-' ? spaces.length : undefined;
      if (indentation === undefined) return undefined;
      const isItem = sign === '-' && spaces.length === indentation;
      if (isItem) starts.push(at);
      else if (spaces.length <= indentation) return { starts, end: at };
    }
    at = next;
  }
  return starts.length === 0 ? undefined : { starts, end: text.length };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
