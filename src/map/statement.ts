/**
 * Claims without a figure: how it ended (vr:OutcomeClaim), what became of a person (vr:FateClaim), and that an episode
 * took place (vr:OccurrenceClaim). They follow the pattern of the others: nothing is asserted but that someone says it.
 */
import type { NamedNode } from '@rdfjs/types';
import { partiesOf, type At, type Episode, type OneParty } from '../entry/index.js';
import { concept, prov, schema, sem, vr } from '../terms/index.js';
import { sha256 } from '../slug.js';
import { coversOf, writeCovers } from './covers.js';
import { evidenceOf, writeEvidence } from './evidence.js';
import { distinctParts } from './distinct.js';
import { writeReview, type Noted } from './review.js';
import { isWithheld, reviewStatus, standing, type Reviewed, type Scope } from './scope.js';
import type { Node, Sheet } from './graph-builder.js';
import { writeTombstone } from './tombstone.js';
import { speakers, spoken, writeSpeech, type Claimant } from './attribution.js';

/** What all of them have. */
interface Statement {
  subject: NamedNode;
  of: NamedNode;
  label: string;
  claimant: Claimant;
  /** Whom it is about, for the claimant's relation to them. */
  concerned: readonly OneParty[];
  at: At;
  quote?: string | undefined;
  /** What people noted and decided. */
  noted: Noted;
  /** What only this kind says, between what it is about and who says it. */
  say: (node: Node) => void;
}

/** The nodes of the results, in the order of the entry. */
export function outcomeNodes(scope: Scope): NamedNode[] {
  const { ids, entry } = scope;
  return distinct(entry.event.result ?? [], scope, (parts) => ids.result(entry.id, ...parts), [
    ({ kind, claimant }) => [kind ?? 'result', ...per(claimant)],
    ({ text, quote, at }) => [sha256([text, quote, at.section].join('\n')).slice(0, 8)],
    ({ at }) => [String(at.start)],
  ]);
}

export function writeOutcomes(scope: Scope, sheet: Sheet): void {
  const subjects = outcomeNodes(scope);
  (scope.entry.event.result ?? []).forEach((result, index) => {
    const { text, kind, claimant, at, quote } = result;
    const subject = subjects[index];
    if (subject === undefined || reviewStatus(result) === 'rejected') return;
    const label = spoken(claimant, text, '', scope);
    const say = (node: Node) => void node.link(vr.resultKind, kind && concept(kind));
    writeStatement({ subject, of: vr.OutcomeClaim, label, claimant, concerned: [], at, quote, noted: result, say }, scope, sheet);
  });
}

/** The nodes of the fates, in the order of the entry. */
export function fateNodes(scope: Scope): NamedNode[] {
  const { ids, entry } = scope;
  return distinct(entry.fates ?? [], scope, (parts) => ids.fate(entry.id, ...parts), [
    ({ person, fate, claimant }) => [person, fate, ...per(claimant)],
    ({ quote, at }) => [sha256([quote, at.section].join('\n')).slice(0, 8)],
    ({ at }) => [String(at.start)],
  ]);
}

export function writeFates(scope: Scope, sheet: Sheet): void {
  const { entry } = scope;
  const subjects = fateNodes(scope);
  (entry.fates ?? []).forEach((told, index) => {
    const { person, fate, date, by, claimant, at, quote } = told;
    const subject = subjects[index];
    if (subject === undefined || reviewStatus(told) === 'rejected') return;
    const label = spoken(claimant, `${scope.name('person', person)}: ${fate}`, '', scope);
    const concerned = standing(entry.event.commanders)
      .filter((one) => one.person === person)
      .flatMap(({ of }) => partiesOf(of));
    const say = (node: Node) => {
      node
        .link(vr.aboutPerson, scope.node('person', person))
        .link(vr.fate, concept(fate))
        .link(vr.attributedTo, ...partiesOf(by).map((one) => scope.party(one)));
      writeCovers(coversOf({ covers: date }, scope), node);
    };
    writeStatement({ subject, of: vr.FateClaim, label, claimant, concerned, at, quote, noted: told, say }, scope, sheet);
  });
}

/** The node of the claim that an episode took place. */
export function occurrenceNode(episode: Episode, scope: Scope): NamedNode {
  return scope.tombstone(episode) ?? scope.ids.occurrence(scope.entry.id, episode.id);
}

export function writeOccurrences(scope: Scope, sheet: Sheet): void {
  const { ids, entry } = scope;
  for (const episode of entry.episodes ?? []) {
    const { id, summary, claimant, at, quote } = episode;
    if (reviewStatus(episode) === 'rejected') continue;
    const say = (node: Node) => void node.link(vr.aboutEpisode, ids.episode(entry.id, id));
    const subject = occurrenceNode(episode, scope);
    const label = spoken(claimant, summary, '', scope);
    writeStatement({ subject, of: vr.OccurrenceClaim, label, claimant, concerned: [], at, quote, noted: episode, say }, scope, sheet);
  }
}

function writeStatement({ subject, of, label, claimant, concerned, at, quote, noted, say }: Statement, scope: Scope, sheet: Sheet): void {
  if (isWithheld(noted)) return writeTombstone(subject, of, scope, sheet);
  const node = sheet.node(subject, [of, schema.Claim, sem.View, prov.Entity], label, scope.language).link(vr.aboutEvent, scope.event);
  say(node);
  node.text(vr.verbatim, quote, scope.language);
  writeSpeech(claimant, concerned, scope, node);
  node.link(schema.appearance, scope.document).link(vr.evidence, evidenceOf(subject));
  writeReview(noted, node);
  writeEvidence({ of: subject, at, quote }, scope, sheet);
}

function per(claimant: Claimant): string[] {
  const named = speakers(claimant);
  return claimant === undefined ? [] : [`per-${named.length === 0 ? 'unnamed' : named.join('-')}`];
}

/** The nodes of statements: what is withheld has its tombstone, and leaves no trace in the addresses of the others. */
function distinct<T extends Reviewed>(items: readonly T[], scope: Scope, mint: (parts: string[]) => NamedNode, levels: ((item: T) => string[])[]): NamedNode[] {
  const open = items.filter((item) => !isWithheld(item));
  const parts = new Map(distinctParts(open, levels).map((some, index) => [open[index], some]));
  return items.map((item) => scope.tombstone(item) ?? mint(parts.get(item) ?? []));
}
