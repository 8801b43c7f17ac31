/**
 * The parameters of a query, and how typed values become terms. A header line names a parameter:
 *
 *     # param claimant: actor — who is asked about (id, such as sohr)
 *     # param event?: event — only of this one
 *
 * A question mark makes it optional. An id becomes the IRI that it has under the base of the data.
 */
import type { Term } from '@rdfjs/types';
import { problem, type Problem, type Result } from '../problem.js';
import { identifiers, iri, literal, outcome, TermError, type Identifiers } from '../terms/index.js';
import type { QueryFile } from './query-file.js';
import { parseQuery } from './syntax.js';
import { mentionedIn } from './variables.js';

/** The kinds of parameters: what a value of each looks like, and how it becomes a term. */
const TYPES = {
  actor: { example: 'sohr', term: byId('actor') },
  event: { example: 'battle-of-al-hasakah-2022', term: (value, ids) => addressed(value) ?? ids.event(value) },
  account: { example: 'battle-of-al-hasakah-2022', term: (value, ids) => addressed(value) ?? ids.account(value) },
  place: { example: 'al-hasakah', term: byId('place') },
  person: { example: 'abu-abaida', term: byId('person') },
  metric: { example: 'killed', term: (value) => addressed(value) ?? outcome(value) },
  date: { example: '2022-01-22', term: (value) => literal.day(value) },
  text: { example: 'prison', term: (value) => literal.text(value) },
  integer: { example: '10', term: whole },
  iri: { example: 'https://example.org/thing', term: (value) => iri(value) },
} as const satisfies Record<string, ParameterKind>;

interface ParameterKind {
  example: string;
  /** Throws a TermError if the value is not one. */
  term: (value: string, ids: Identifiers) => Term;
}

type ParameterType = keyof typeof TYPES;

export interface Parameter {
  name: string;
  type: ParameterType;
  optional: boolean;
  description: string;
}

/** Reads the parameters from the header of a query. Problems: `query-syntax`, for a header line that is not valid. */
export function parametersOf({ fields, sparql }: QueryFile): Result<Parameter[]> {
  const parameters: Parameter[] = [];
  const problems: Problem[] = [];
  const query = parseQuery(sparql);
  const variables = query.value ? mentionedIn(query.value) : new Set<string>();
  const lines = sparql.split('\n');
  for (const [key, field] of fields) {
    const [, name, mark] = /^param ([A-Za-z]\w*)(\??)$/.exec(key) ?? [];
    if (name === undefined) {
      if (key.startsWith('param')) problems.push(wrong(lines, key, `"${key}" names no parameter`, '# param name: type — what it is'));
      continue;
    }
    const [, type = '', description = ''] = /^(\S+)(?:\s+[—–-]+\s+(.*))?$/.exec(field) ?? [];
    if (!Object.hasOwn(TYPES, type)) problems.push(wrong(lines, key, `there is no type "${type || field}" of parameters`, Object.keys(TYPES).join(', ')));
    else if (!variables.has(name)) problems.push(wrong(lines, key, `the query has no variable ?${name}`, `?${name} in the query`));
    else parameters.push({ name, type: type as ParameterType, optional: mark === '?', description });
  }
  return problems.length > 0 ? { problems } : { value: parameters, problems };
}

/** Formats a parameter for a list of questions. */
export function describeParameter({ name, type, optional, description }: Parameter): string {
  return `-p ${name}=${TYPES[type].example}${optional ? ' (may be left out)' : ''}: ${description || type}`;
}

/**
 * Returns the terms of each value. With several bases an id means the IRI under each of them.
 * Problems: `query-parameter`, for a value that is missing, unknown or not of its type.
 */
export function termsOf(parameters: readonly Parameter[], values: ReadonlyMap<string, string>, bases: readonly string[]): Result<Map<string, Term[]>> {
  const terms = new Map<string, Term[]>();
  const problems: Problem[] = [];
  const takes = parameters.length === 0 ? 'no parameters' : parameters.map(describeParameter).join('\n            ');
  for (const name of values.keys()) {
    if (!parameters.some((one) => one.name === name)) problems.push(problem('query-parameter', `the query has no parameter "${name}"`, { expected: takes }));
  }
  const missing = parameters.filter(({ name, optional }) => !optional && !values.has(name)).map(({ name }) => name);
  if (missing.length > 0) problems.push(problem('query-parameter', `the query asks for ${missing.join(' and ')}`, { expected: takes }));
  for (const { name, type } of parameters) {
    const value = values.get(name);
    if (value === undefined) continue;
    try {
      const kind: ParameterKind = TYPES[type];
      const all = bases.map((base) => kind.term(value, identifiers(base)));
      terms.set(
        name,
        all.filter((term, index) => all.findIndex((other) => other.equals(term)) === index),
      );
    } catch (error) {
      if (!(error instanceof TermError)) throw error;
      problems.push(problem('query-parameter', `-p ${name}: ${error.message}`, { expected: error.expected, fix: `-p ${name}=${TYPES[type].example}` }));
    }
  }
  return problems.length > 0 ? { problems } : { value: terms, problems };
}

/** The kinds of parameters whose values depend on the base of the data. */
export function standsUnderBase({ type }: Parameter): boolean {
  return ['actor', 'event', 'account', 'place', 'person'].includes(type);
}

/** An id of the registry, or `entry/id` for one that is local to an entry. */
function byId(kind: 'actor' | 'place' | 'person') {
  return (value: string, ids: Identifiers): Term => {
    const [first = '', second] = value.split('/', 2);
    return addressed(value) ?? (second === undefined ? ids[kind](value) : ids[kind](second, { entry: first }));
  };
}

/** A complete IRI is used as it is. */
function addressed(value: string): Term | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(value) || /^urn:/i.test(value) ? iri(value) : undefined;
}

function whole(value: string): Term {
  if (!/^[+-]?\d+$/.test(value)) throw new TermError(`${JSON.stringify(value)} is no whole number`, '10');
  return literal.integer(Number(value));
}

function wrong(lines: readonly string[], key: string, message: string, expected: string): Problem {
  const index = lines.findIndex((text) => text.replace(/^\s*#+\s?/, '').startsWith(`${key}:`));
  return problem('query-syntax', message, {
    expected,
    ...(index === -1 ? {} : { place: { line: index + 1, column: (lines[index] ?? '').indexOf(key) + 1 }, line: lines[index] ?? '' }),
  });
}
