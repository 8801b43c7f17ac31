/**
 * Words the errors of the schema and of YAML for people who edit the file: what was found, what was expected, what to do.
 * Issues of the libraries come in, parts of problems go out; `yaml.ts` finds their places.
 */
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { ProblemCode } from '../problem.js';
import { slug, SLUG_PATTERN } from '../slug.js';
import { dateFault } from './date.js';
import { NOT_EDTF } from './edtf.js';

export interface FieldMessage {
  code: ProblemCode;
  message: string;
  expected?: string;
  fix?: string;
}

type Issue = z.core.$ZodIssue;

/** Returns the message for a schema issue. `where` names the field, `value` is its value. */
export function fieldMessage(issue: Issue, where: string, value: unknown): FieldMessage {
  const message = issueMessage(issue, where, value);
  return value === undefined && issue.path.length > 0
    ? { code: 'entry-missing-field', message: `${where} is missing`, ...(message.expected === undefined ? {} : { expected: message.expected }) }
    : message;
}

function issueMessage(issue: Issue, where: string, value: unknown): FieldMessage {
  const wrong = (message: string, expected?: string, fix?: string): FieldMessage => ({
    code: 'entry-field',
    message: `${where} ${message}`,
    ...(expected === undefined ? {} : { expected }),
    ...(fix === undefined ? {} : { fix }),
  });
  switch (issue.code) {
    case 'custom':
      return customMessage(issue, where, value);
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, values) : undefined;
      return wrong(`has an unknown value: ${shown(value)}`, valueList(values), near && `did you mean "${near}"?`);
    }
    case 'invalid_union': {
      const all = issue.errors.flat().filter(({ path }) => path.length === 0);
      // The branch that accepts this kind of value has the useful message.
      const fitting = all.find(({ code }) => code !== 'invalid_type');
      if (fitting && typeof value !== 'object') return issueMessage(fitting, where, value);
      const expected = all.map((one) => ('values' in one ? valueList(one.values.map(String)) : 'expected' in one ? typeName(String(one.expected)) : 'a text'));
      return wrong(`is ${kindOf(value)}`, [...new Set(expected)].join(' or '));
    }
    case 'invalid_type':
      return wrong(
        `is ${kindOf(value)}`,
        typeName(issue.expected),
        issue.expected === 'string' && typeof value === 'number' ? `put it in quotes: "${value}"` : undefined,
      );
    case 'invalid_format':
      return formatMessage(issue, wrong, value);
    case 'invalid_key':
      return wrong('is not a side number', '1, 2, 3 …, without quotes');
    case 'too_small':
      if (issue.origin === 'string') return wrong('is empty', 'a text', 'write it, or leave the field out');
      return wrong(
        `is ${kindOf(value)}`,
        issue.origin === 'array' ? `a list of at least ${issue.minimum}` : `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`,
      );
    case 'too_big':
      return wrong(`is ${kindOf(value)}`, `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`);
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return wrong(`cannot be used: ${short(`${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`, 300)}`);
  }
}

function customMessage(issue: z.core.$ZodIssueCustom, where: string, value: unknown): FieldMessage {
  const { code = 'entry-field', expected } = (issue.params ?? {}) as { code?: ProblemCode; expected?: string };
  const fault = code === 'entry-date' ? dateFault(String(value)) : undefined;
  if (fault !== undefined) {
    const [, end, begin] = /^the end, (\S+), is before the beginning, (\S+)$/.exec(fault) ?? [];
    if (end !== undefined && begin !== undefined) return { code, message: `${where}: ${short(fault, 300)}`, fix: `${end}/${begin}` };
    const why = fault === NOT_EDTF ? '' : `: ${short(fault, 200)}`;
    return { code, message: `${where}: ${short(issue.message, 200)}${why}`, ...(expected === undefined ? {} : { expected }) };
  }
  return { code, message: `${where}: ${short(issue.message, 300)}`, ...(expected === undefined ? {} : { expected }) };
}

function formatMessage(
  issue: z.core.$ZodIssueInvalidStringFormat,
  wrong: (message: string, expected?: string, fix?: string) => FieldMessage,
  value: unknown,
): FieldMessage {
  const text = String(value);
  const is = (pattern: string) => issue.pattern?.includes(pattern) === true;
  if (is(SLUG_PATTERN.source)) return wrong(`is not an id: ${shown(value)}`, 'lower-case letters, digits and hyphens', `write ${slug(text)}`);
  if (issue.format === 'url') return wrong(`is not an address: ${shown(value)}`, 'an address that begins with https:// or http://');
  if (is('[0-9a-f]{64}')) return wrong(`is not a SHA-256: ${shown(value)}`, '64 of the digits 0-9 and a-f', 'variorum new TITLE --for DOCUMENT computes it');
  return wrong(`is not a language tag: ${shown(value)}`, 'a BCP 47 tag, such as en, ar or pt-BR');
}

/** Returns the message for a YAML syntax error, with a fix. */
export function yamlMessage(message: string): FieldMessage {
  const syntaxError = (text: string, fix: string): FieldMessage => ({ code: 'entry-yaml', message: `this is not YAML: ${short(text, 300)}`, fix });
  if (message.startsWith('Unresolved tag')) return syntaxError(message, 'remove the tag: tags that begin with ! belong to other programs');
  if (message === 'Map keys must be unique') return syntaxError(message, 'the key is used twice: keep one, or make a list');
  if (message.startsWith('it is nested')) return syntaxError(message, 'entries have few levels: look for an unclosed bracket');
  if (message.startsWith('there is more than one document')) return syntaxError(message, 'put each entry into a file of its own, without ---');
  return syntaxError(
    message,
    'check this line and the one before it: brackets and quotes must be closed, indentation must be consistent, and a text with ": " or " #" must be in quotes',
  );
}

/** Returns the nearest of some names, where one is near enough for a suggestion. */
export function nearest(key: string, known: readonly string[]): string | undefined {
  if (key.length > 100) return undefined;
  const [best] = known.map((name) => ({ name, off: distance(key.toLowerCase(), name.toLowerCase()) })).sort((one, other) => one.off - other.off);
  return best && best.off <= Math.max(2, Math.floor(key.length / 3)) ? best.name : undefined;
}

/** Cuts a text of the input to the length that messages show. */
export function short(text: string, most = 80): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}

/** Longer lists are cut; the schema has them in full. */
const MAX_LISTED = 12;

function valueList(values: readonly string[]): string {
  return values.length <= MAX_LISTED ? values.join(', ') : `${values.slice(0, MAX_LISTED).join(', ')} … (${values.length} in all)`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${short(value)}"` : kindOf(value);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `the text "${short(value)}"` : `the ${typeof value} ${JSON.stringify(value)}`;
}

function typeName(type: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'fields, each with its value',
    record: 'fields, each with its value',
  };
  return words[type] ?? type;
}
