/** What a citation of a claim names, from the facts of its account. */
import { dcterms, vr } from '../terms/index.js';
import type { CitedClaim } from './cite.js';
import type { Facts } from './facts.js';
import type { Site } from './site.js';
import { codeOf, joinWithAnd } from './wording.js';

/** Claimant, event, document and section: what a citation of the claim names. */
export function citedClaim(iri: string, document: string, facts: Facts, site: Site): CitedClaim {
  const nameOf = (one: string) => site.names.get(one)?.text ?? site.model.name(one);
  const claimants = facts.values(iri, vr.claimant).map(nameOf);
  const nobody = codeOf(facts.value(iri, vr.attribution)) === 'unnamedSource' ? 'An unnamed source' : `${nameOf(document)} (in its own words)`;
  return {
    claimant: claimants.length === 0 ? nobody : joinWithAnd(claimants),
    event: nameOf(eventOfClaim(iri, facts, site)),
    document: nameOf(document),
    quote: facts.text(iri, vr.verbatim)?.text,
    publisher: facts.value(document, dcterms.publisher),
    published: facts.value(document, dcterms.issued),
    revision: facts.value(document, vr.revision),
    section: facts.label(facts.value(iri, vr.evidence) ?? '')?.text,
  };
}

/** The event that a claim is about. */
export function eventOfClaim(iri: string, facts: Facts, site: Site): string {
  const account = facts.value(iri, vr.inAccount) ?? '';
  return site.model.accounts.get(account)?.event ?? account;
}
