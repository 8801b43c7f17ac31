/**
 * Claims as a table for those who work in spreadsheets: one row a claim, every field, the words and their place. An
 * entry comes in; rows go out, in the order of {@link CLAIM_COLUMNS}. Rejected claims have no row; of a withheld one
 * only its event and the address of its tombstone are left (design section 8).
 */
import { formatCount, formatParty, UNSTATED, type Claim, type Entry, type Party, type Registry, partiesOf } from '../entry/index.js';
import { identifiers } from '../terms/index.js';
import { coversOf } from './covers.js';
import { claimantRelation } from './relation.js';
import { reviewStatus, Scope } from './scope.js';
import type { RELATIONS } from './claim.js';
import { speakers } from './attribution.js';

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
  'claimant_relation',
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
  'confidence',
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

/** The rows of an entry's claims, in their order. */
export function claimRows(entry: Entry, { registry, base }: { registry: Registry; base?: string | undefined }): ClaimRow[] {
  const scope = new Scope(entry, registry, identifiers(base));
  return (entry.claims ?? []).filter((claim) => reviewStatus(claim) !== 'rejected').map((claim) => rowOf(claim, scope));
}

function rowOf(claim: Claim, scope: Scope): ClaimRow {
  const { entry } = scope;
  const named = { claim: scope.claimName(claim), entry: entry.id, event: entry.event.id, event_label: entry.event.label };
  const iri = scope.claim(claim).value;
  if (reviewStatus(claim) === 'withheld') return { ...named, review: 'withheld', iri };

  const { count, at } = claim;
  const covers = coversOf(claim, scope);
  const other = (relation: (typeof RELATIONS)[number]) => {
    const found = scope.otherClaim(claim[relation]);
    return found && scope.claimName(found);
  };
  const claimants = speakers(claim.claimant);
  const { document } = entry;
  return {
    ...named,
    metric: claim.metric.join('; '),
    of: partyText(claim.of ?? UNSTATED),
    of_label: scope.partyName(claim.of ?? UNSTATED),
    who: claim.who ?? 'unstated',
    ...given('item', claim.item),
    ...(claim.by === undefined ? {} : { by: partyText(claim.by), by_label: scope.partyName(claim.by) }),
    ...given('manner', claim.manner),
    count: formatCount(count),
    modifier: count.modifier,
    ...given('low', count.low),
    ...given('high', count.high),
    ...given('best', count.best),
    accumulation: claim.accumulation,
    ...given('about', scope.shownEpisode(claim.about)),
    ...given('covers', covers?.span.edtf),
    ...given('covers_basis', covers?.basis),
    ...given('place', claim.place?.id),
    ...given('claimant', claim.claimant === undefined ? undefined : [claim.claimant].flat().join('; ')),
    ...given('claimant_label', claimants.length === 0 ? undefined : claimants.map((id) => scope.name('actor', id)).join('; ')),
    ...given('claimant_relation', claimantRelation(claimants, partiesOf(claim.of), scope)),
    ...given('via', claim.via?.join('; ')),
    ...given('stated', claim.stated),
    ...given('subset_of', other('subsetOf')),
    ...given('supersedes', other('supersedes')),
    ...given('confirms', other('confirms')),
    ...given('denies', other('denies')),
    ...given('corrects', other('corrects')),
    ...given('retracts', other('retracts')),
    quote: claim.quote,
    section: at.section,
    start: at.start,
    end: at.end,
    ...given(
      'cites',
      claim.cites?.map((work) => work.url ?? [work.title, work.publisher, work.date].filter((part) => part !== undefined).join(', ')).join('; '),
    ),
    ...given('note', claim.note),
    ...given('confidence', claim.confidence),
    review: reviewStatus(claim),
    document_title: document.title,
    document_sha256: document.sha256,
    ...given('document_publisher', document.publisher),
    ...given('document_url', document.url),
    ...given('document_revision', document.revision),
    ...given('document_license', document.license),
    iri,
  };
}

function partyText(party: Party): string {
  return [formatParty(party)].flat().join('; ');
}

function given<K extends string, V>(key: K, value: V | undefined): Record<K, V> | Record<never, never> {
  return value === undefined ? {} : { [key]: value };
}
