/**
 * The ids of claims, made from what the claim says and never from its order, so that one new figure does not rename
 * the others: `{metric}-{of}[-per-{claimant}][-{day}]`, where several share it all add `-{count}`, then four digits
 * of a hash of quote and section, then more digits of a hash that knows the place too (design section 3).
 */
import { sha256, slug } from '../slug.js';
import { countSlug } from './count.js';
import { formatParty, UNSTATED } from './party.js';
import type { Claim } from './schema.js';

type ClaimWithoutId = Omit<Claim, 'id'>;

/** The ids of all the claims of one entry, in their order; each id once. */
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

/** A union of many parties has a long name. */
const MAX_LENGTH = 200;

function baseId(claim: ClaimWithoutId): string {
  const of = [formatParty(claim.of ?? UNSTATED)].flat().map(slug).join('-');
  const claimants = claim.claimant === undefined ? [] : ['per', ...[claim.claimant].flat()];
  const days = claim.covers === undefined ? [] : [slug(claim.covers.replace('/', ' to '))];
  const id = [claim.metric.join('-or-'), of, ...claimants, ...days].join('-');
  return id.length <= MAX_LENGTH ? id : `${id.slice(0, MAX_LENGTH - 13).replace(/-+$/, '')}-${sha256(id).slice(0, 12)}`;
}
