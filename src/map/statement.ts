/**
 * Writes claims without a figure: how the event ended (vr:OutcomeClaim), what became of a person (vr:FateClaim), and that
 * an episode took place (vr:OccurrenceClaim). As with figures, only the statement of a source is asserted.
 */
import type { NamedNode } from '@rdfjs/types';
import { partiesOf, type At, type Episode, type InferredEpisodeField, type OneParty } from '../entry/index.js';
import { concept, prov, schema, sem, vr } from '../terms/index.js';
import { sha256 } from '../slug.js';
import { coversOf, writeCovers } from './covers.js';
import { evidenceOf, writeEvidence } from './evidence.js';
import { distinctIdParts } from './distinct-ids.js';
import { writeReview, type ReviewFields } from './review.js';
import { isWithheld, reviewStatus, shownItems, type Reviewed, type MappingContext } from './mapping-context.js';
import type { NodeBuilder, GraphBuilder } from './graph-builder.js';
import { writeTombstone } from './tombstone.js';
import { namedClaimants, labelWithClaimant, writeAttribution, type Claimant } from './attribution.js';

/** What all these claims have. */
interface Statement {
  subject: NamedNode;
  claimClass: NamedNode;
  label: string;
  claimant: Claimant;
  /** The parties it is about, for the claimant's relation to them. */
  aboutParties: readonly OneParty[];
  at: At;
  quote?: string | undefined;
  /** The item with its note and review. */
  reviewed: ReviewFields;
  /** Writes what only this kind of claim has, before its attribution. */
  writeDetails: (node: NodeBuilder) => void;
}

/** Returns the nodes of the results, in the order of the entry. */
export function outcomeNodes(context: MappingContext): NamedNode[] {
  const { ids, entry } = context;
  return statementNodes(entry.event.result ?? [], context, (parts) => ids.result(entry.id, ...parts), [
    ({ kind, claimant }) => [kind ?? 'result', ...claimantIdPart(claimant)],
    ({ text, quote, at }) => [sha256([text, quote, at.section].join('\n')).slice(0, 8)],
    ({ at }) => [String(at.start)],
  ]);
}

export function writeOutcomes(context: MappingContext, builder: GraphBuilder): void {
  const subjects = outcomeNodes(context);
  (context.entry.event.result ?? []).forEach((result, index) => {
    const { text, kind, claimant, at, quote } = result;
    const subject = subjects[index];
    if (subject === undefined || reviewStatus(result) === 'rejected') return;
    const label = labelWithClaimant(claimant, text, '', context);
    const writeDetails = (node: NodeBuilder) => void node.link(vr.resultKind, kind && concept(kind));
    writeStatement({ subject, claimClass: vr.OutcomeClaim, label, claimant, aboutParties: [], at, quote, reviewed: result, writeDetails }, context, builder);
  });
}

/** Returns the nodes of the fates, in the order of the entry. */
export function fateNodes(context: MappingContext): NamedNode[] {
  const { ids, entry } = context;
  return statementNodes(entry.fates ?? [], context, (parts) => ids.fate(entry.id, ...parts), [
    ({ person, fate, claimant }) => [person, fate, ...claimantIdPart(claimant)],
    ({ quote, at }) => [sha256([quote, at.section].join('\n')).slice(0, 8)],
    ({ at }) => [String(at.start)],
  ]);
}

export function writeFates(context: MappingContext, builder: GraphBuilder): void {
  const { entry } = context;
  const subjects = fateNodes(context);
  (entry.fates ?? []).forEach((statement, index) => {
    const { person, fate, date, by, claimant, at, quote } = statement;
    const subject = subjects[index];
    if (subject === undefined || reviewStatus(statement) === 'rejected') return;
    const label = labelWithClaimant(claimant, `${context.name('person', person)}: ${fate}`, '', context);
    const aboutParties = shownItems(entry.event.commanders)
      .filter((one) => one.person === person)
      .flatMap(({ of }) => partiesOf(of));
    const writeDetails = (node: NodeBuilder) => {
      node
        .link(vr.aboutPerson, context.node('person', person))
        .link(vr.fate, concept(fate))
        .link(vr.doneBy, ...partiesOf(by).map((one) => context.party(one)));
      writeCovers(coversOf({ covers: date }, context), node);
    };
    writeStatement({ subject, claimClass: vr.FateClaim, label, claimant, aboutParties, at, quote, reviewed: statement, writeDetails }, context, builder);
  });
}

/** Returns the node of the claim that an episode took place. */
export function occurrenceNode(episode: Episode, context: MappingContext): NamedNode {
  return context.tombstone(episode) ?? context.ids.occurrence(context.entry.id, episode.id);
}

export function writeOccurrences(context: MappingContext, builder: GraphBuilder): void {
  const { ids, entry } = context;
  for (const episode of entry.episodes ?? []) {
    const { id, summary, claimant, at, quote, inferred = [] } = episode;
    if (reviewStatus(episode) === 'rejected') continue;
    const writeDetails = (node: NodeBuilder) =>
      void node.link(vr.aboutEpisode, ids.episode(entry.id, id)).link(vr.inferredProperty, ...inferred.map((field) => INFERRED_PROPERTIES[field]));
    const subject = occurrenceNode(episode, context);
    const label = labelWithClaimant(claimant, summary, '', context);
    writeStatement(
      { subject, claimClass: vr.OccurrenceClaim, label, claimant, aboutParties: [], at, quote, reviewed: episode, writeDetails },
      context,
      builder,
    );
  }
}

/** The property of each field of an episode that may be inferred: its date is one of the episode. */
const INFERRED_PROPERTIES = { date: vr.date, claimant: vr.claimant } satisfies Record<InferredEpisodeField, NamedNode>;

function writeStatement(
  { subject, claimClass, label, claimant, aboutParties, at, quote, reviewed, writeDetails }: Statement,
  context: MappingContext,
  builder: GraphBuilder,
): void {
  if (isWithheld(reviewed)) return writeTombstone(subject, context, builder);
  const node = builder.node(subject, [claimClass, vr.Claim, schema.Claim, sem.View, prov.Entity], label, context.language).link(vr.inAccount, context.account);
  writeDetails(node);
  node.text(vr.verbatim, quote, context.language);
  writeAttribution(claimant, aboutParties, context, node);
  node.link(schema.appearance, context.document).link(vr.evidence, evidenceOf(subject));
  writeReview(reviewed, node);
  writeEvidence({ of: subject, at, quote }, context, builder);
}

function claimantIdPart(claimant: Claimant): string[] {
  const named = namedClaimants(claimant);
  return claimant === undefined ? [] : [`per-${named.length === 0 ? 'unnamed' : named.join('-')}`];
}

/** Returns the nodes of statements: a withheld one has its tombstone, and does not affect the addresses of the others. */
function statementNodes<T extends Reviewed>(
  items: readonly T[],
  context: MappingContext,
  mint: (parts: string[]) => NamedNode,
  levels: ((item: T) => string[])[],
): NamedNode[] {
  const open = items.filter((item) => !isWithheld(item));
  const parts = new Map(distinctIdParts(open, levels).map((some, index) => [open[index], some]));
  return items.map((item) => context.tombstone(item) ?? mint(parts.get(item) ?? []));
}
