/**
 * What Oxigraph changes in literals: it keeps numbers, booleans, times and durations as values, so that `01` comes back as
 * `1` and every type of integer as `xsd:integer`. Found by asking it; forms that are known to be kept are not asked.
 * `exactness.ts` decides which queries that matters for.
 */
import type { Literal, Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { Store } from 'oxigraph';
import { PREFIXES, xsd } from '../terms/index.js';

/** For common types, forms that are kept. */
const KEPT = new Map<string, RegExp>([
  [xsd.string.value, /^/],
  [xsd.integer.value, /^(?:0|-?[1-9]\d*)$/],
  [xsd.decimal.value, /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/],
  [xsd.boolean.value, /^(?:true|false)$/],
  [xsd.date.value, /^\d{4}-\d\d-\d\dZ?$/],
]);

const MAX_KNOWN = 10_000;
const known = new Map<string, Literal>();
let probe: Store | undefined;

/** Whether a literal is a number that Oxigraph cannot calculate with, having 64 bits for integers and 18 decimal places. */
export function isBeyond({ value, datatype }: Literal): boolean {
  if (value.length < 19 || !datatype.value.startsWith(PREFIXES.xsd) || !/^[+-]?\d*\.?\d*$/.test(value)) return false;
  const [whole = '', places = ''] = value.replace(/^[+-]?0*/, '').split('.');
  return /[Ii]nteger$|[Ll]ong$/.test(datatype.value) ? whole.length > 18 : datatype.equals(xsd.decimal) && (whole.length > 18 || places.length > 18);
}

/** Whether Oxigraph would give a literal back as another term. */
export function isRewritten(literal: Literal): boolean {
  const type = literal.datatype.value;
  if (!type.startsWith(PREFIXES.xsd) || KEPT.get(type)?.test(literal.value)) return false;
  return !rewritten(literal).equals(literal);
}

/** Whether a quad has a literal that would come back as another term or is beyond Oxigraph, also within a triple term. */
export function hasRewritten({ object }: Quad): boolean {
  return object.termType === 'Literal' ? isRewritten(object) || isBeyond(object) : object.termType === 'Quad' && hasRewritten(object);
}

/** The literal that Oxigraph has in the place of another. */
export function rewritten(literal: Literal): Literal {
  const key = `${literal.datatype.value} ${literal.value}`;
  let found = known.get(key);
  if (found === undefined) {
    found = asKept(literal);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, found);
  }
  return found;
}

function asKept({ value, datatype }: Literal): Literal {
  probe ??= new Store();
  const node = DataFactory.namedNode('urn:probe');
  probe.add(DataFactory.quad(node, node, DataFactory.literal(value, DataFactory.namedNode(datatype.value))) as never);
  const [quad] = probe.match() as unknown as { object: Term }[];
  const kept = quad?.object.termType === 'Literal' ? DataFactory.literal(quad.object.value, DataFactory.namedNode(quad.object.datatype.value)) : undefined;
  for (const one of probe.match()) probe.delete(one);
  return kept ?? DataFactory.literal(value, DataFactory.namedNode(datatype.value));
}
