/**
 * Where nodes without a page of their own are shown: an account, a finding, and a comparison key of one claim are a place on
 * the page of their event. The claims and findings of a site come in; the event and the anchor of each node go out.
 */
import { lastSegment } from '../terms/index.js';
import type { ComparedClaim, Model } from '../compare/index.js';
import { anchorOf, claimAnchor, findingAnchor, type Kind } from './page-address.js';

/** A place on the page of an event. */
export interface EventPlace {
  event: string;
  anchor: string;
}

/** The id of an account in the list of sources of its event. */
export function accountAnchor(iri: string): string {
  return anchorOf(`account-${lastSegment(iri)}`);
}

/** The places of the nodes that have no page of their own. A key of several claims keeps its page: it is a comparison. */
export function eventPlaces({
  kinds,
  model,
  keys,
  findings,
}: {
  kinds: ReadonlyMap<string, Kind>;
  model: Model;
  keys: ReadonlyMap<string, readonly ComparedClaim[]>;
  findings: readonly { iri: string; event: string }[];
}): Map<string, EventPlace> {
  const places = new Map<string, EventPlace>();
  const put = (iri: string, event: string, anchor: string) => {
    if (kinds.get(event) === 'event') places.set(iri, { event, anchor });
  };
  for (const { iri, event } of model.accounts.values()) put(iri, event, accountAnchor(iri));
  for (const [iri, claims] of keys) {
    const [claim] = claims;
    if (claim !== undefined && claims.length === 1 && kinds.get(iri) === 'key') put(iri, claim.event, claimAnchor(claim.iri));
  }
  for (const { iri, event } of findings) put(iri, event, findingAnchor(iri));
  return places;
}
