/**
 * Maps claims to a table for spreadsheets: one row per claim, with every field, the quote and its position. An entry and its
 * graph come in; rows go out, with the columns of {@link CLAIM_COLUMNS}. Several values in a cell are separated by `; `. Rejected claims have no row; a withheld one has only its event
 * and the address of its tombstone (design section 8).
 */
import type { Quad } from '@rdfjs/types';
import { formatCount, formatParty, UNSTATED, type Claim, type Entry, type OneParty, type Party, type Registry, partiesOf } from '../entry/index.js';
import { grouped } from '../group-by.js';
import { identifiers } from '../terms/index.js';
import { CLAIM_COLUMNS, type ClaimColumnName } from './claim-columns.js';
import { coversOf } from './covers.js';
import { relationToCounted } from './relation-to-counted.js';
import { reviewStatus, MappingContext } from './mapping-context.js';
import type { RELATIONS } from './claim.js';
import { namedClaimants } from './attribution.js';

export type ClaimRow = Partial<Record<ClaimColumnName, string | number>>;

export interface TableOptions {
  registry: Registry;
  base?: string | undefined;
  /** The graph of the entry, which has the IRIs. */
  quads: readonly Quad[];
}

/** Returns the head of the table. */
export function claimsHeader(): string[] {
  return CLAIM_COLUMNS.map(({ name }) => name);
}

/** Returns the rows of an entry's claims, in their order, each with a cell for every column. */
export function claimsTable(entry: Entry, options: TableOptions): (string | number)[][] {
  return claimRows(entry, options).map((row) => CLAIM_COLUMNS.map(({ name }) => row[name] ?? ''));
}

/** Returns the rows of an entry's claims by the names of the columns. */
export function claimRows(entry: Entry, { registry, base, quads }: TableOptions): ClaimRow[] {
  const context = new MappingContext(entry, registry, identifiers(base));
  const bySubject = grouped(quads, ({ subject }) => subject.value);
  return (entry.claims ?? [])
    .filter((claim) => reviewStatus(claim) !== 'rejected')
    .map((claim) => ({ ...rowOf(claim, context), ...linkedCells(bySubject.get(context.claim(claim).value) ?? []) }));
}

/** The cells that are IRIs of the graph. */
function linkedCells(quads: readonly Quad[]): ClaimRow {
  return Object.fromEntries(
    CLAIM_COLUMNS.flatMap(({ name, property, index = 0, linked }) => {
      const value = linked ? quads.filter(({ predicate }) => predicate.value === property?.value)[index]?.object.value : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function rowOf(claim: Claim, context: MappingContext): ClaimRow {
  const { entry } = context;
  const named = { claim: context.claimName(claim), entry: entry.id, event: entry.event.id, event_label: entry.event.label };
  const iri = context.claim(claim).value;
  if (reviewStatus(claim) === 'withheld') return { ...named, review: 'withheld', iri };

  const { count, at } = claim;
  const covers = coversOf(claim, context);
  const other = (relation: (typeof RELATIONS)[number]) => {
    const found = context.otherClaim(claim[relation]);
    return found && context.claimName(found);
  };
  const claimants = namedClaimants(claim.claimant);
  const { document } = entry;
  return {
    ...named,
    metric: claim.metric.join('; '),
    of: partyText(claim.of ?? UNSTATED),
    of_label: fullName(claim.of ?? UNSTATED, context),
    who: claim.who ?? 'unstated',
    ...optional('item', claim.item),
    ...(claim.by === undefined ? {} : { by: partyText(claim.by), by_label: fullName(claim.by, context) }),
    ...optional('manner', claim.manner),
    count: formatCount(count),
    modifier: count.modifier,
    ...optional('low', count.low),
    ...optional('high', count.high),
    ...optional('best', count.best),
    accumulation: claim.accumulation,
    ...optional('about', context.shownEpisode(claim.about)),
    ...optional('from', covers?.span.earliest),
    ...optional('to', covers?.span.latest),
    ...optional('covers', covers?.span.edtf),
    ...optional('covers_basis', covers?.basis),
    ...optional('place', claim.place?.id),
    ...optional('claimant', claim.claimant === undefined ? undefined : [claim.claimant].flat().join('; ')),
    ...optional('claimant_label', claimants.length === 0 ? undefined : claimants.map((id) => context.name('actor', id)).join('; ')),
    ...optional('relation_to_counted', relationToCounted(claimants, partiesOf(claim.of), context)),
    ...optional('via', claim.via?.join('; ')),
    ...optional('stated', claim.stated),
    ...optional('subset_of', other('subsetOf')),
    ...optional('supersedes', other('supersedes')),
    ...optional('confirms', other('confirms')),
    ...optional('denies', other('denies')),
    ...optional('corrects', other('corrects')),
    ...optional('retracts', other('retracts')),
    quote: claim.quote,
    section: at.section,
    start: at.start,
    end: at.end,
    ...optional(
      'cites',
      claim.cites?.map((work) => work.url ?? [work.title, work.publisher, work.date].filter((part) => part !== undefined).join(', ')).join('; '),
    ),
    ...optional('note', claim.note),
    ...optional('inferred', claim.inferred?.join('; ')),
    review: reviewStatus(claim),
    document_title: document.title,
    document_sha256: document.sha256,
    ...optional('document_publisher', document.publisher),
    ...optional('document_url', document.url),
    ...optional('document_revision', document.revision),
    ...optional('document_license', document.license),
    iri,
  };
}

function partyText(party: Party): string {
  return [formatParty(party)].flat().join('; ');
}

/** Returns the names of a party, with every member of a side, since a cell may be long. */
function fullName(party: Party, context: MappingContext): string {
  const nameOf = (one: OneParty) => {
    if (one.kind !== 'side') return context.name('actor', one.id);
    const members = context.side(one.number)?.actors ?? [];
    return members.length === 0 ? `side ${one.number}` : members.map(({ id, name }) => name ?? context.name('actor', id)).join(', ');
  };
  return partiesOf(party).map(nameOf).join('; ');
}

function optional<K extends string, V>(key: K, value: V | undefined): Record<K, V> | Record<never, never> {
  return value === undefined ? {} : { [key]: value };
}
