/**
 * Maps a large entry in slices of its claims, so that its graph is never in memory as a whole. The slices together have the
 * quads and problems of `mapEntry`. Each has those of the nodes that its claims alone have apart from the others.
 */
import type { Quad } from '@rdfjs/types';
import type { Claim, Entry } from '../entry/index.js';
import type { Problem } from '../problem.js';
import { DEFAULT_BASE, identifiers } from '../terms/index.js';
import { RELATIONS, writeClaimClass } from './claim.js';
import { CODE_ADDRESSES, writeUsedCodes } from './codes.js';
import { EntryMapping, type MapOptions } from './entry.js';
import { GraphBuilder } from './graph-builder.js';
import { writeAllLocalEntities } from './local-entities.js';

/** A part of the graph of an entry. */
interface GraphSlice {
  /** The quads of nodes that are of one claim of this slice: the claim, its evidence, its relays. No other slice has quads of them. */
  own: Quad[];
  /** The other quads, of nodes that other slices may have quads of, too. */
  others: Quad[];
  /** Of claims of other slices that claims of this one refer to, the class and the label. They are quads of these slices, too. */
  related: Quad[];
  problems: Problem[];
}

interface SlicedGraph {
  /** What claims may refer to, and later slices write as far as they do: local entities and codes. It is for looking up only. */
  ahead: Quad[];
  slices: Iterable<GraphSlice>;
}

/** The number of claims of a slice, and from which on an entry is mapped in slices. */
export const CLAIMS_OF_A_SLICE = 500;

/** Maps an entry in slices of so many claims; the ids of its claims must differ. The base must be a valid one. */
export function mapEntryInSlices(entry: Entry, options: MapOptions, size = CLAIMS_OF_A_SLICE): SlicedGraph {
  const mapping = new EntryMapping(entry, options, identifiers(options.base ?? DEFAULT_BASE));
  const { context } = mapping;
  const ahead = new GraphBuilder(mapping.graph);
  // In a context of its own: what is described here is not mentioned yet.
  writeAllLocalEntities(new EntryMapping(entry, options, context.ids).context, ahead);
  const codes = new GraphBuilder(context.ids.graph.registry());
  writeUsedCodes(CODE_ADDRESSES, codes);
  return { ahead: [...ahead.quads, ...codes.quads], slices: slicesOf(mapping, size) };
}

function* slicesOf(mapping: EntryMapping, size: number): Generator<GraphSlice, void, undefined> {
  const { claims = [], id } = mapping.entry;
  const address = mapping.context.ids.claim(id, 'x').value.slice(0, -1);
  const head = mapping.head();
  const ofHead = new Set(head.quads.map(({ subject }) => subject.value));
  yield { own: [], others: head.quads, related: [], problems: head.problems };

  for (let at = 0; at < claims.length; at += size) {
    const some = claims.slice(at, at + size);
    const { quads, problems } = mapping.claims(some);
    const slice: GraphSlice = { own: [], others: [], related: relatedOf(some, mapping), problems };
    const nodes = new Set<string>();
    for (const quad of quads) {
      const { value } = quad.subject;
      if (!value.startsWith(address) || ofHead.has(value)) slice.others.push(quad);
      else {
        slice.own.push(quad);
        nodes.add(value);
      }
    }
    mapping.forget(nodes);
    yield slice;
  }

  const tail = mapping.tail();
  yield { own: [], others: tail.quads, related: [], problems: tail.problems };
}

/** The class and label of each claim that claims of a slice refer to, and that is not among them. */
function relatedOf(claims: readonly Claim[], { context, graph }: EntryMapping): Quad[] {
  const ids = new Set(claims.map(({ id }) => id));
  const builder = new GraphBuilder(graph);
  for (const claim of claims)
    for (const relation of RELATIONS) {
      const id = claim[relation];
      const other = id === undefined || ids.has(id) ? undefined : context.otherClaim(id);
      if (other !== undefined) writeClaimClass(other, context, builder);
    }
  return builder.quads;
}
