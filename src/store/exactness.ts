/**
 * Decides whether an engine that rewrites literals ("00042"^^xsd:int is 42) answers a query with the terms of the data. A
 * variable that may have such a literal must be counted, compared or calculated with only, never returned, joined or read
 * as text. Where that is not certain the answer is no, and another engine answers.
 */
import type { Literal } from '@rdfjs/types';
import type { TermIri, TermLiteral, TripleNesting } from '@traqula/rules-sparql-1-1';
import { DataFactory } from 'n3';
import { build, iriOf, nodesOf, type Query } from './syntax.js';
import { mentionedIn } from './variables.js';

export interface RewritingEngine {
  /** The properties of which the data has literals that were rewritten. */
  properties: ReadonlySet<string>;
  /** Whether each of these literals is there, with a value that can be compared. */
  comparable: boolean;
  isRewritten(literal: Literal): boolean;
}

/** Operators whose result depends on the values of their operands only. */
const BY_VALUE = new Set([
  '=',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '&&',
  '||',
  '!',
  'abs',
  'ceil',
  'floor',
  'round',
  'bound',
  'isliteral',
  'isiri',
  'isblank',
  'isnumeric',
  'year',
  'month',
  'day',
  'hours',
  'minutes',
  'seconds',
]);
const AGGREGATES_BY_VALUE = new Set(['count', 'sum', 'avg']);

/** Why another engine must answer a query; undefined if the rewriting engine's answer is that of the data. */
export function rewritingIn(query: Query, engine: RewritingEngine): string | undefined {
  if ([...nodesOf(query)].some(listsDistinctTerms)) return 'it lists distinct terms as one text';
  const open = variablesWithRewritten(query, engine);
  const exact = open !== 'unclear' && (open.size === 0 || !(query.subType === 'construct' && !('template' in query))) && isUsedByValue(query, open, engine);
  return exact ? undefined : 'it depends on how numbers or dates are written';
}

/** GROUP_CONCAT(DISTINCT …) of terms that may differ and be one text. */
function listsDistinctTerms(node: object): boolean {
  const { aggregation, distinct, expression } = node as { aggregation?: string; distinct?: boolean; expression?: readonly { operator?: string }[] };
  return aggregation === 'group_concat' && distinct === true && expression?.every(({ operator }) => operator === 'str') !== true;
}

/** The variables whose value may be a rewritten literal; `unclear` where a pattern may match one by its term. */
function variablesWithRewritten(query: Query, { properties, comparable }: RewritingEngine): ReadonlySet<string> | 'unclear' {
  const found = new Set<string>();
  if (properties.size === 0) return found;
  if (query.subType === 'describe') return 'unclear';
  for (const node of nodesOf(query.where)) {
    if (!build.isTriple(node)) continue;
    const { subject, predicate, object } = node as TripleNesting;
    if (!mayBe(predicate, query, properties)) continue;
    if (!comparable) return 'unclear';
    // A path may go backwards, so that its subject is the literal.
    for (const end of build.isTerm(predicate) ? [object] : [subject, object]) {
      if (!build.isTerm(end)) continue;
      if (build.isTermVariable(end)) found.add(end.value);
      else if (build.isTermLiteral(end) && typeof end.langOrIri === 'object') return 'unclear';
    }
  }
  return found;
}

/** Whether a predicate or a path may follow one of these properties. */
function mayBe(predicate: object, query: Query, properties: ReadonlySet<string>): boolean {
  for (const node of nodesOf(predicate)) {
    if ((node as { subType?: string }).subType === '!') return true;
    if (!build.isTerm(node)) continue;
    if (!build.isTermNamed(node) || properties.has(iriOf(node as unknown as TermIri, query))) return true;
  }
  return false;
}

/** Whether the variables that may have a rewritten literal, and such literals in the query, are compared and calculated with only. */
function isUsedByValue(query: Query, open: ReadonlySet<string>, engine: RewritingEngine): boolean {
  const patterns = new Map<string, number>();
  // A stack, since queries may be nested deeper than calls.
  const stack: { part: unknown; byValue: boolean }[] = [{ part: query, byValue: false }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { part, byValue } = next;
    if (typeof part !== 'object' || part === null) continue;
    if (isSensitive(part, { byValue, query, open, engine })) return false;
    if (build.isTriple(part)) {
      // Matched once it has any value; in a second pattern, or in what is constructed, it is compared or returned as a term.
      for (const name of mentionedIn(part)) patterns.set(name, (patterns.get(name) ?? 0) + 1);
      continue;
    }
    for (const [key, inner] of Object.entries(part)) stack.push({ part: inner, byValue: Array.isArray(part) ? byValue : takesValue(part, key) });
  }
  return [...open].every((name) => (patterns.get(name) ?? 0) <= 1);
}

interface Use {
  byValue: boolean;
  query: Query;
  open: ReadonlySet<string>;
  engine: RewritingEngine;
}

/** Whether a part of a query depends on a literal as a term. */
function isSensitive(part: object, { byValue, query, open, engine }: Use): boolean {
  if (build.isTriple(part)) return [...nodesOf(part)].some((node) => isRewrittenTerm(node, query, engine));
  if (byValue) return false;
  if ((part as { type?: string }).type === 'wildcard') return open.size > 0;
  const { type, subType, value } = part as { type?: string; subType?: string; value?: string };
  return (type === 'term' && subType === 'variable' && open.has(value ?? '')) || isRewrittenTerm(part, query, engine);
}

/** Whether a part of an operator, an aggregate, a condition or an order counts by its value. */
function takesValue(node: object, key: string): boolean {
  const { type, subType, operator, aggregation, distinct } = node as Partial<Record<string, unknown>>;
  if (key === 'having' || (key === 'expression' && (subType === 'filter' || 'descending' in node))) return true;
  if (type !== 'expression') return false;
  return subType === 'operation' ? BY_VALUE.has(String(operator)) : distinct !== true && AGGREGATES_BY_VALUE.has(String(aggregation));
}

function isRewrittenTerm(node: object, query: Query, { isRewritten }: RewritingEngine): boolean {
  if (!build.isTerm(node) || !build.isTermLiteral(node)) return false;
  const { value, langOrIri } = node as TermLiteral;
  return typeof langOrIri === 'object' && isRewritten(DataFactory.literal(value, DataFactory.namedNode(iriOf(langOrIri, query))));
}
