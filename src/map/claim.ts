/**
 * Figures as claims: who says it, of whom, in which document, at which characters, and how the words became numbers.
 * At most 40 triples each, evidence included (design section 4); notes and names of reviewers, which people add by hand, come on top.
 */
import type { NamedNode } from '@rdfjs/types';
import { partiesOf, UNSTATED, type Claim } from '../entry/index.js';
import { concept, prov, ruleIri, schema, sem, vr } from '../terms/index.js';
import { coversOf, writeCovers } from './covers.js';
import { writeWorks } from './document.js';
import { evidenceOf, writeEvidence } from './evidence.js';
import { keyOf, writeKey } from './key.js';
import { locations, writeLocations } from './place.js';
import { writeReview } from './review.js';
import { reviewStatus, type Scope } from './scope.js';
import type { Node, Sheet } from './graph-builder.js';
import { writeTombstone } from './tombstone.js';
import { relaysOf, spoken, writeRelays, writeSpeech } from './attribution.js';

/** Relations between claims: fields of the entry and properties of the graph have the same names. */
export const RELATIONS = ['subsetOf', 'supersedes', 'confirms', 'denies', 'corrects', 'retracts'] as const;

/** A rejected claim is not mapped; a withheld one leaves a tombstone. */
export function writeClaims(scope: Scope, sheet: Sheet): void {
  for (const claim of scope.entry.claims ?? []) {
    const status = reviewStatus(claim);
    if (status === 'withheld') writeTombstone(scope.claim(claim), vr.QuantityClaim, scope, sheet);
    else if (status !== 'rejected') writeClaim(claim, scope, sheet);
  }
}

function writeClaim(claim: Claim, scope: Scope, sheet: Sheet): void {
  const { ids, language } = scope;
  const { at, quote, via, cites, place, count } = claim;
  const subject = scope.claim(claim);
  const counted = partiesOf(claim.of);

  const node = sheet
    .node(subject, [vr.QuantityClaim, schema.Claim, sem.View, prov.Entity], labelOf(claim, scope), language)
    .link(vr.aboutEvent, scope.event)
    .link(vr.aboutEpisode, mappedEpisode(claim.about, scope));
  writeMetric(claim, node);
  writeParty(claim, scope, node);
  node
    .link(vr.population, concept(claim.who ?? 'unstated'))
    .text(vr.item, claim.item, language)
    .link(vr.manner, claim.manner && concept(claim.manner))
    .link(vr.attributedTo, ...partiesOf(claim.by).map((one) => scope.party(one)))
    .link(vr.place, place && scope.node('place', place.id))
    .link(vr.location, ...locations(place && [place], scope))
    .link(vr.accumulation, concept(claim.accumulation));
  writeCovers(coversOf(claim, scope), node);
  node
    .link(vr.modifier, concept(count.modifier))
    .integer(vr.low, count.low)
    .integer(vr.high, count.high)
    .integer(vr.best, count.best)
    .link(vr.numberRule, count.word === undefined ? undefined : ruleIri(count.word))
    .text(vr.verbatim, quote, language);
  writeSpeech(claim.claimant, counted, scope, node);
  node
    .edtf(vr.statedOn, claim.stated)
    .link(vr.via, ...relaysOf(subject, via))
    .link(vr.comparisonKey, keyOf(claim, scope))
    .link(schema.appearance, scope.document)
    .link(schema.citation, ...(cites ?? []).map((work) => ids.work(work)))
    .link(vr.evidence, evidenceOf(subject));
  for (const relation of RELATIONS) node.link(vr[relation], mappedClaim(claim[relation], scope));
  node.decimal(vr.extractionConfidence, claim.confidence);
  writeReview(claim, node);

  writeEvidence({ of: subject, at, quote }, scope, sheet);
  writeRelays(subject, via, scope, sheet);
  writeLocations(place && [place], scope, sheet);
  writeWorks(cites, scope, sheet);
  writeKey(claim, scope, sheet);
}

/** One outcome, or several in one figure. */
function writeMetric({ metric }: Claim, node: Node): void {
  const [only, ...more] = metric;
  if (only !== undefined && more.length === 0) node.link(vr.metric, concept(only));
  else node.link(vr.metric, concept('casualties')).link(vr.includesOutcome, ...metric.map(concept));
}

/** Exactly one value of vr:countOf; the side too, where those counted belong to one. */
function writeParty({ of = UNSTATED }: Claim, scope: Scope, node: Node): void {
  const counted = partiesOf(of);
  const [only, ...more] = counted;
  if (only === undefined) node.link(vr.countOf, concept('unstated'));
  else if (more.length === 0) node.link(vr.countOf, scope.party(only));
  else node.link(vr.countOf, vr.severalGroups).link(vr.countIncludes, ...counted.map((one) => scope.party(one)));
  const [side, ...others] = new Set(counted.flatMap((one) => [...scope.sidesOf(one)]));
  const everyone = counted.every((one) => scope.sidesOf(one).size > 0);
  if (side !== undefined && others.length === 0 && everyone) node.link(vr.countedSide, scope.ids.side(scope.entry.id, side));
}

function labelOf(claim: Claim, scope: Scope): string {
  const party = claim.of === undefined ? '' : scope.partyName(claim.of);
  return spoken(claim.claimant, claim.quote, party, scope);
}

/** The node of another claim of the entry, or of its tombstone. */
function mappedClaim(id: string | undefined, scope: Scope): NamedNode | undefined {
  const claim = scope.otherClaim(id);
  return claim && scope.claim(claim);
}

/** The node of an episode that is written. */
function mappedEpisode(id: string | undefined, scope: Scope): NamedNode | undefined {
  const shown = scope.shownEpisode(id);
  return shown === undefined ? undefined : scope.ids.episode(scope.entry.id, shown);
}
