/** Writes that a term or a concept of the vocabulary is retired: deprecated, since when and why, and what takes its place. */
import { dcterms, expand, owl, skos } from '../terms/index.js';
import type { Retirement } from '../vocabulary/index.js';
import type { NodeBuilder } from './graph-builder.js';

/** Writes nothing where the term is in use. */
export function writeRetirement(retired: Retirement | undefined, node: NodeBuilder): NodeBuilder {
  if (retired === undefined) return node;
  return node
    .boolean(owl.deprecated, true)
    .text(skos.changeNote, `Retired in ${retired.since}. ${retired.note}`, 'en')
    .link(dcterms.isReplacedBy, retired.replacedBy && expand(retired.replacedBy));
}
