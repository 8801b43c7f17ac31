/**
 * Writes evidence as a Web Annotation target: the pinned document and its section, the position in code points, and the quote.
 * Its three nodes are fragments of the claim, so that no blank node is needed.
 */
import type { NamedNode } from '@rdfjs/types';
import type { At } from '../entry/index.js';
import { fragment, oa, vr } from '../terms/index.js';
import type { MappingContext } from './mapping-context.js';
import type { GraphBuilder } from './graph-builder.js';

export interface Evidence {
  /** The claim or command that the quote is evidence for. */
  of: NamedNode;
  at: At;
  quote?: string | undefined;
}

/** Writes the evidence of a claim or command; {@link evidenceOf} is the node to link to. */
export function writeEvidence({ of, at, quote }: Evidence, context: MappingContext, builder: GraphBuilder): void {
  const [position, words] = [fragment(of, 'position'), fragment(of, 'quote')];
  builder
    .node(evidenceOf(of), [oa.SpecificResource], at.section, context.language)
    .text(vr.section, at.section)
    .link(oa.hasSource, context.document)
    .link(oa.hasSelector, position, quote === undefined ? undefined : words);
  builder.node(position, [oa.TextPositionSelector], `characters ${at.start}–${at.end}`, 'en').integer(oa.start, at.start).integer(oa.end, at.end);
  // The exact words carry no language tag: they are matched character by character.
  if (quote !== undefined) builder.node(words, [oa.TextQuoteSelector], quote, context.language).text(oa.exact, quote);
}

/** Returns the evidence node of a claim. */
export function evidenceOf(claim: NamedNode): NamedNode {
  return fragment(claim, 'evidence');
}
