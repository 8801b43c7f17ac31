/**
 * Maps figures to claims: source, party, document, position, and how the words became numbers.
 * A claim has at most 41 triples with its evidence (design section 4), plus the notes and names of reviewers.
 */
import type { NamedNode } from '@rdfjs/types';
import { partiesOf, UNSTATED, type Claim, type InferredField } from '../entry/index.js';
import { category, concept, prov, ruleIri, schema, sem, vr } from '../terms/index.js';
import { unionOf } from '../vocabulary/index.js';
import { slug } from '../slug.js';
import { coversOf, writeCovers } from './covers.js';
import { writeWorks } from './document.js';
import { evidenceOf, writeEvidence } from './evidence.js';
import { comparisonKey, writeComparisonKey } from './comparison-key.js';
import { locationNodes, writeLocations } from './location.js';
import { writeReview } from './review.js';
import { reviewStatus, type MappingContext } from './mapping-context.js';
import type { NodeBuilder, GraphBuilder } from './graph-builder.js';
import { writeTombstone } from './tombstone.js';
import { relaysOf, labelWithClaimant, writeRelays, writeAttribution } from './attribution.js';

/** Relations between claims: fields of the entry and properties of the graph have the same names. */
export const RELATIONS = ['subsetOf', 'supersedes', 'confirms', 'denies', 'corrects', 'retracts'] as const;

/** Writes claims of an entry. A rejected claim is not mapped; a withheld one leaves a tombstone. */
export function writeClaims(claims: readonly Claim[], context: MappingContext, builder: GraphBuilder): void {
  for (const claim of claims) {
    const status = reviewStatus(claim);
    if (status === 'withheld') writeTombstone(context.claim(claim), context, builder);
    else if (status !== 'rejected') writeClaim(claim, context, builder);
  }
}

/** Writes of a claim only what claims that refer to it need to know: its class and label; of a withheld one its tombstone. */
export function writeClaimClass(claim: Claim, context: MappingContext, builder: GraphBuilder): void {
  if (reviewStatus(claim) === 'withheld') writeTombstone(context.claim(claim), context, builder);
  else builder.node(context.claim(claim), [vr.QuantityClaim], labelOf(claim, context), context.language);
}

function writeClaim(claim: Claim, context: MappingContext, builder: GraphBuilder): void {
  const { ids, language } = context;
  const { at, quote, via, cites, place, count } = claim;
  const subject = context.claim(claim);
  const counted = partiesOf(claim.of);

  const node = builder
    .node(subject, [vr.QuantityClaim, vr.Claim, schema.Claim, sem.View, prov.Entity], labelOf(claim, context), language)
    .link(vr.inAccount, context.account)
    .link(vr.aboutEpisode, mappedEpisode(claim.about, context));
  writeMetric(claim, node);
  writeParty(claim, context, node);
  node
    .link(vr.population, concept(claim.who ?? 'unstated'))
    .text(vr.item, claim.item, language)
    .link(vr.manner, claim.manner && concept(claim.manner))
    .link(vr.doneBy, ...partiesOf(claim.by).map((one) => context.party(one)))
    .link(vr.place, place && context.node('place', place.id))
    .link(vr.location, ...locationNodes(place && [place], context))
    .link(vr.accumulation, concept(claim.accumulation));
  writeCovers(coversOf(claim, context), node);
  node
    .link(vr.modifier, concept(count.modifier))
    .integer(vr.low, count.low)
    .integer(vr.high, count.high)
    .integer(vr.best, count.best)
    .link(vr.method, claim.method === undefined ? undefined : category(claim.method))
    .link(vr.numberRule, count.word === undefined ? undefined : ruleIri(count.word))
    .text(vr.verbatim, quote, language);
  writeAttribution(claim.claimant, counted, context, node);
  node
    .text(vr.sourceText, claim.sources, language)
    .integer(vr.sourceCount, claim.sourceCount)
    .edtf(vr.statedOn, claim.stated)
    .link(vr.via, ...relaysOf(subject, via))
    .link(vr.comparisonKey, comparisonKey(claim, context))
    .link(schema.appearance, context.document)
    .link(schema.citation, ...(cites ?? []).map((work) => ids.work(work)))
    .link(vr.evidence, evidenceOf(subject));
  for (const relation of RELATIONS) node.link(vr[relation], mappedClaim(claim[relation], context));
  node.link(vr.inferredProperty, ...(claim.inferred ?? []).map((field) => INFERRED_PROPERTIES[field]));
  writeReview(claim, node);
  writeReaders(claim, node, context, builder);

  writeEvidence({ of: subject, at, quote }, context, builder);
  writeRelays(subject, via, context, builder);
  writeLocations(place && [place], context, builder);
  writeWorks(cites, context, builder);
  writeComparisonKey(claim, context, builder);
}

/** Writes who read a claim, where it was not the rules alone: each reader with its version and model. */
function writeReaders({ reader = [] }: Claim, node: NodeBuilder, { ids }: MappingContext, builder: GraphBuilder): void {
  for (const one of reader) {
    const { id, version, model, prompt } = one;
    const agent = readerNode(one, ids);
    const made = [model, ...(prompt === undefined ? [] : [`prompt ${prompt.slice(0, 12)}`])].filter((part) => part !== undefined);
    const name = `${id} ${version}${made.length === 0 ? '' : ` (${made.join(', ')})`}`;
    node.link(vr.readBy, agent);
    builder.node(agent, [prov.SoftwareAgent], name, 'en').text(schema.softwareVersion, version);
  }
}

/** The node of a reader: its version, model and prompt are part of it. */
export function readerNode({ id, version, model, prompt }: NonNullable<Claim['reader']>[number], ids: MappingContext['ids']): NamedNode {
  return ids.reader(id, [version, ...[model, prompt?.slice(0, 12)].filter((part) => part !== undefined).map(slug)].join('.'));
}

/** The property of each field that may be inferred. */
const INFERRED_PROPERTIES = { of: vr.countOf, covers: vr.covers, claimant: vr.claimant, count: vr.low } satisfies Record<InferredField, NamedNode>;

/** Writes one outcome, or several in one figure. */
function writeMetric({ metric }: Claim, node: NodeBuilder): void {
  const [only, ...more] = metric;
  if (only !== undefined && more.length === 0) node.link(vr.metric, concept(only));
  else node.link(vr.metric, concept(unionOf(metric))).link(vr.includesOutcome, ...metric.map(concept));
}

/** Writes exactly one value of vr:countOf, and the side where all parties counted belong to one. */
function writeParty({ of = UNSTATED }: Claim, context: MappingContext, node: NodeBuilder): void {
  const counted = partiesOf(of);
  const [only, ...more] = counted;
  if (only === undefined) node.link(vr.countOf, vr.noPartyStated);
  else if (more.length === 0) node.link(vr.countOf, context.party(only));
  else node.link(vr.countOf, vr.severalGroups).link(vr.countIncludes, ...counted.map((one) => context.party(one)));
  const [side, ...others] = new Set(counted.flatMap((one) => [...context.sidesOf(one)]));
  const everyone = counted.every((one) => context.sidesOf(one).size > 0);
  if (side !== undefined && others.length === 0 && everyone) node.link(vr.countedSide, context.ids.side(context.entry.id, side));
}

function labelOf(claim: Claim, context: MappingContext): string {
  const party = claim.of === undefined ? '' : context.partyName(claim.of);
  // The cell of a table is a number alone.
  const words = !context.isRow ? claim.quote : `${claim.quote} ${claim.metric.join(' or ')}`;
  return labelWithClaimant(claim.claimant, words, party, context);
}

/** Returns the node of another claim of the entry, or of its tombstone. */
function mappedClaim(id: string | undefined, context: MappingContext): NamedNode | undefined {
  const claim = context.otherClaim(id);
  return claim && context.claim(claim);
}

/** Returns the node of an episode, if it is written. */
function mappedEpisode(id: string | undefined, context: MappingContext): NamedNode | undefined {
  const shown = context.shownEpisode(id);
  return shown === undefined ? undefined : context.ids.episode(context.entry.id, shown);
}
