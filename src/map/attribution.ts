/** Who says it: the document in its own voice, a named source or an unnamed one, and through whom it came. */
import type { NamedNode } from '@rdfjs/types';
import type { OneParty } from '../entry/index.js';
import { concept, fragment, vr } from '../terms/index.js';
import { claimantRelation } from './relation.js';
import type { Scope } from './scope.js';
import type { Node, Sheet } from './graph-builder.js';

/** The field `claimant` of an entry. */
export type Claimant = string | string[] | undefined;

/** The named claimants; none for `unnamed` and for the document's own voice. */
export function speakers(claimant: Claimant): string[] {
  return [claimant ?? []].flat().filter((id) => id !== 'unnamed');
}

/** Writes the attribution of a claim; the relation is to the parties it counts or is about. */
export function writeSpeech(claimant: Claimant, counted: readonly OneParty[], scope: Scope, node: Node): void {
  const named = speakers(claimant);
  const relation = claimantRelation(named, counted, scope);
  node
    .link(vr.attribution, concept(claimant === undefined ? 'ownVoice' : named.length === 0 ? 'unnamedSource' : 'namedSource'))
    .link(vr.claimant, ...named.map((id) => scope.node('actor', id)))
    .link(vr.claimantRelation, relation && concept(relation));
}

/** "SOHR: 159 killed (YPG, Asayish, SDF, …)". */
export function spoken(claimant: Claimant, words: string, party: string, scope: Scope): string {
  const named = speakers(claimant);
  const who = named.length > 0 ? `${named.map((id) => scope.shortName(id)).join(' and ')}: ` : claimant === undefined ? '' : 'unnamed source: ';
  return `${who}${words}${party === '' ? '' : ` (${party})`}`;
}

/** The relays of a claim, from the speaker outward. */
export function relaysOf(claim: NamedNode, via: readonly string[] | undefined): NamedNode[] {
  return (via ?? []).map((_, index) => fragment(claim, `relay-${index + 1}`));
}

export function writeRelays(claim: NamedNode, via: readonly string[] | undefined, scope: Scope, sheet: Sheet): void {
  relaysOf(claim, via).forEach((relay, index) => {
    const id = via?.[index] ?? '';
    sheet
      .node(relay, [vr.Relay], `via ${scope.shortName(id)}`, 'en')
      .integer(vr.relayNumber, index + 1)
      .link(vr.relayedBy, scope.node('actor', id));
  });
}
