/**
 * A query as an engine can take it, with the same meaning: chains of `||` and `&&` that are longer than engines can follow
 * become balanced, and for Oxigraph GROUP_CONCAT gets texts, since it gives no value for an IRI or a number, though SPARQL
 * concatenates what `STR` gives.
 */
import type { Expression } from '@traqula/rules-sparql-1-1';
import { QueryError } from './engine.js';
import { build, nodesOf, parseQuery, writeQuery, type Query } from './syntax.js';

interface Operation {
  operator?: string;
  aggregation?: string;
  args?: readonly unknown[];
  expression?: readonly Expression[];
}

/** Chains up to this length are left as they are. */
const LONG = 100;

/** The text for an engine; `concat` puts STR around what GROUP_CONCAT takes. The same text where nothing has to change. */
export function engineText(sparql: string, { concat }: { concat: boolean }): string {
  if (!(concat && /group_concat/i.test(sparql)) && (sparql.match(/\|\||&&/g) ?? []).length <= LONG) return sparql;
  const query = parseQuery(sparql).value;
  if (!query || ![...nodesOf(query)].some((node) => isJoined(node) || (concat && (node as Operation).aggregation === 'group_concat'))) return sparql;
  const text = writeQuery(changed(query, concat) as Query);
  if (text === undefined)
    throw new QueryError('the parser', 'this query cannot be written for the engine; write a list of values as VALUES, and STR(…) in GROUP_CONCAT');
  return text;
}

function isJoined(node: object): node is { operator: '||' | '&&'; args: readonly unknown[] } {
  const { operator } = node as Operation;
  return operator === '||' || operator === '&&';
}

function changed(part: unknown, concat: boolean): unknown {
  if (Array.isArray(part)) return part.map((one) => changed(one, concat));
  if (typeof part !== 'object' || part === null) return part;
  if (isJoined(part)) {
    const operands = operandsOf(part).map((one) => changed(one, concat) as Expression);
    return balanced(part.operator, operands);
  }
  const copy = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, changed(inner, concat)])) as Operation;
  if (!concat || copy.aggregation !== 'group_concat') return copy;
  return { ...copy, expression: copy.expression?.map((one) => (isText(one) ? one : build.expressionOperation('str', [one], build.gen()))) };
}

function isText(expression: object): boolean {
  return (expression as Operation).operator === 'str';
}

/** The operands of a chain of one operator, in their order. */
function operandsOf(chain: { operator: string; args: readonly unknown[] }): unknown[] {
  const found: unknown[] = [];
  const stack: unknown[] = [chain];
  while (stack.length > 0) {
    const next = stack.pop() as Operation;
    if (next.operator === chain.operator && next.args) stack.push(...[...next.args].reverse());
    else found.push(next);
  }
  return found;
}

/** `a || b || c || d` as `(a || b) || (c || d)`: both are associative, also for errors. */
function balanced(operator: '||' | '&&', operands: readonly Expression[]): Expression {
  const [only] = operands;
  if (operands.length === 1 && only) return only;
  const middle = operands.length >> 1;
  return build.expressionOperation(operator, [balanced(operator, operands.slice(0, middle)), balanced(operator, operands.slice(middle))], build.gen());
}
