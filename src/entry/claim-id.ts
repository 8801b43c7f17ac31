/**
 * Makes the ids of claims from their content and never from their order, so that one new figure does not rename the
 * others: `{metric}-{of}[-per-{claimant}][-{day}]`. Where several share it, all add `-{count}`, then four digits of a
 * hash of quote and section, then more digits of a hash that includes the position too (design section 3).
 */
import { sha256, slug } from '../slug.js';
import { countSlug } from './count.js';
import { formatParty, UNSTATED } from './party.js';
import type { Claim } from './schema.js';

type ClaimWithoutId = Omit<Claim, 'id'>;

/** Returns the ids of all claims of one entry, in their order; each id is unique. */
export function claimIds(claims: readonly ClaimWithoutId[]): string[] {
  const levels: ((claim: ClaimWithoutId) => string)[] = [
    baseId,
    (claim) => `-${countSlug(claim.count)}`,
    (claim) => `-${sha256(`${claim.quote}\n${claim.at.section}`).slice(0, 4)}`,
    (claim) => `-${sha256(`${claim.quote}\n${claim.at.section}\n${claim.at.start}\n${baseId(claim)}${countSlug(claim.count)}`).slice(0, 8)}`,
  ];
  const ids = claims.map(() => '');
  let open = claims.map((_, index) => index);
  for (const level of levels) {
    for (const index of open) ids[index] += level(claims[index]!);
    const times = new Map<string, number>();
    for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
    open = open.filter((index) => times.get(ids[index]!)! > 1);
  }
  return ids;
}

/** Longer ids, such as those of a union of many parties, end in a hash. */
const MAX_LENGTH = 200;

function baseId(claim: ClaimWithoutId): string {
  const of = [formatParty(claim.of ?? UNSTATED)].flat().map(slug).join('-');
  const claimants = claim.claimant === undefined ? [] : ['per', ...[claim.claimant].flat()];
  const days = claim.covers === undefined ? [] : [slug(claim.covers.replace('/', ' to '))];
  const id = [claim.metric.join('-or-'), of, ...claimants, ...days].join('-');
  return id.length <= MAX_LENGTH ? id : `${id.slice(0, MAX_LENGTH - 13).replace(/-+$/, '')}-${sha256(id).slice(0, 12)}`;
}
