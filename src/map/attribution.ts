/** Writes the attribution of a claim: the document itself, named or unnamed sources, and the relays in between. */
import type { NamedNode } from '@rdfjs/types';
import type { OneParty } from '../entry/index.js';
import { concept, fragment, vr } from '../terms/index.js';
import { relationToCounted } from './relation-to-counted.js';
import type { MappingContext } from './mapping-context.js';
import type { NodeBuilder, GraphBuilder } from './graph-builder.js';

/** The field `claimant` of an entry. */
export type Claimant = string | string[] | undefined;

/** Returns the named claimants; none for `unnamed` and for the document itself. */
export function namedClaimants(claimant: Claimant): string[] {
  return [claimant ?? []].flat().filter((id) => id !== 'unnamed');
}

/** Writes the attribution of a claim, with the claimant's relation to the parties it counts or is about. */
export function writeAttribution(claimant: Claimant, counted: readonly OneParty[], context: MappingContext, node: NodeBuilder): void {
  const named = namedClaimants(claimant);
  const relation = relationToCounted(named, counted, context);
  node
    .link(vr.attribution, concept(claimant === undefined ? 'ownVoice' : named.length === 0 ? 'unnamedSource' : 'namedSource'))
    .link(vr.claimant, ...named.map((id) => context.source(id)))
    .link(vr.relationToCounted, relation && concept(relation));
}

/** Returns the label of a claim: "SOHR: 159 killed (YPG, Asayish, SDF, …)". */
export function labelWithClaimant(claimant: Claimant, words: string, party: string, context: MappingContext): string {
  const named = namedClaimants(claimant);
  const who = named.length > 0 ? `${named.map((id) => context.shortName(id)).join(' and ')}: ` : claimant === undefined ? '' : 'unnamed source: ';
  return `${who}${words}${party === '' ? '' : ` (${party})`}`;
}

/** Returns the nodes of a claim's relays, from the claimant to the document. */
export function relaysOf(claim: NamedNode, via: readonly string[] | undefined): NamedNode[] {
  return (via ?? []).map((_, index) => fragment(claim, `relay-${index + 1}`));
}

export function writeRelays(claim: NamedNode, via: readonly string[] | undefined, context: MappingContext, builder: GraphBuilder): void {
  relaysOf(claim, via).forEach((relay, index) => {
    const id = via?.[index] ?? '';
    builder
      .node(relay, [vr.Relay], `via ${context.shortName(id)}`, 'en')
      .integer(vr.relayNumber, index + 1)
      .link(vr.relayedBy, context.node('actor', id));
  });
}
