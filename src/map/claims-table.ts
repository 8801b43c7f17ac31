/**
 * Maps claims to a table for spreadsheets: one row per claim, with every field, the quote and its position. An entry comes
 * in; rows go out, in the order of {@link CLAIM_COLUMNS}. Rejected claims have no row; a withheld one has only its event
 * and the address of its tombstone (design section 8).
 */
import { formatCount, formatParty, UNSTATED, type Claim, type Entry, type Party, type Registry, partiesOf } from '../entry/index.js';
import { identifiers } from '../terms/index.js';
import { coversOf } from './covers.js';
import { relationToCounted } from './relation-to-counted.js';
import { reviewStatus, MappingContext } from './mapping-context.js';
import type { RELATIONS } from './claim.js';
import { namedClaimants } from './attribution.js';

/** The columns, in order. Dates are EDTF; several values in a cell are separated by `; `. */
export const CLAIM_COLUMNS = [
  'claim',
  'entry',
  'event',
  'event_label',
  'metric',
  'of',
  'of_label',
  'who',
  'item',
  'by',
  'by_label',
  'manner',
  'count',
  'modifier',
  'low',
  'high',
  'best',
  'accumulation',
  'about',
  'covers',
  'covers_basis',
  'place',
  'claimant',
  'claimant_label',
  'relation_to_counted',
  'via',
  'stated',
  'subset_of',
  'supersedes',
  'confirms',
  'denies',
  'corrects',
  'retracts',
  'quote',
  'section',
  'start',
  'end',
  'cites',
  'note',
  'inferred',
  'review',
  'document_title',
  'document_sha256',
  'document_publisher',
  'document_url',
  'document_revision',
  'document_license',
  'iri',
] as const;

export type ClaimRow = Partial<Record<(typeof CLAIM_COLUMNS)[number], string | number>>;

/** Returns the rows of an entry's claims, in their order. */
export function claimRows(entry: Entry, { registry, base }: { registry: Registry; base?: string | undefined }): ClaimRow[] {
  const context = new MappingContext(entry, registry, identifiers(base));
  return (entry.claims ?? []).filter((claim) => reviewStatus(claim) !== 'rejected').map((claim) => rowOf(claim, context));
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
    of_label: context.partyName(claim.of ?? UNSTATED),
    who: claim.who ?? 'unstated',
    ...optional('item', claim.item),
    ...(claim.by === undefined ? {} : { by: partyText(claim.by), by_label: context.partyName(claim.by) }),
    ...optional('manner', claim.manner),
    count: formatCount(count),
    modifier: count.modifier,
    ...optional('low', count.low),
    ...optional('high', count.high),
    ...optional('best', count.best),
    accumulation: claim.accumulation,
    ...optional('about', context.shownEpisode(claim.about)),
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

function optional<K extends string, V>(key: K, value: V | undefined): Record<K, V> | Record<never, never> {
  return value === undefined ? {} : { [key]: value };
}
