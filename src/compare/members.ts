/**
 * Members of a side and the side as a whole. Claims come in; the figures that look like those of a whole side, but count one
 * of its members only, go out: the same source gives a higher figure for other members beside them.
 */
import { groupBy } from '../group-by.js';
import type { Claim, Model } from './model.js';
import { locationOf, originOf } from './origins.js';

/** Populations that the totals of a side include: its forces, its police, those who work for it. Civilians, journalists, aid workers and people held are not included. */
export const PEOPLE_OF_A_SIDE: ReadonlySet<string> = new Set(['unstated', 'fighters', 'police', 'staff', 'medical-staff']);

/** Whose people a claim counts, where it is held against the incidents of the event: a side, without its civilians, or the civilians of no stated party. */
export function peopleCounted({ population, side, party }: Claim): string | undefined {
  if (side !== undefined) return PEOPLE_OF_A_SIDE.has(population) ? side : undefined;
  return party === 'unstated' && population === 'civilians' ? population : undefined;
}

const addends = new WeakMap<Model, ReadonlySet<string>>();

/** Whether a claim of a side is an addend beside figures of its members; worked out once for each model. */
export function isAddendBesideMembers({ iri }: Claim, model: Model): boolean {
  const known = addends.get(model) ?? addendsBesideMembers([...model.claims.values()]);
  addends.set(model, known);
  return known.has(iri);
}

/**
 * Finds figures of a side beside which the same source gives a higher figure for members of that side. The figure of the
 * side then does not include them: it is one of several addends.
 * @example "80 Heron and Lark fighters and 20 Guard fighters killed (per the Fen Gazette)": 20 are not all of the side.
 */
function addendsBesideMembers(claims: readonly Claim[]): ReadonlySet<string> {
  const ofSides = claims.filter(({ side, interval }) => side !== undefined && interval?.low !== undefined);
  const cells = groupBy(ofSides, (claim) => [locationOf(claim), originOf(claim), claim.outcomes.join('+'), claim.side, claim.accumulation].join(' | '));
  return new Set(
    [...cells.values()].flatMap((cell) => {
      const highest = Math.max(...cell.filter((claim) => !countsTheSide(claim)).map(({ interval }) => interval?.low ?? 0));
      return cell.filter((claim) => countsTheSide(claim) && (claim.interval?.low ?? 0) < highest).map(({ iri }) => iri);
    }),
  );
}

/** Whether a claim counts a whole side, not one member of it or several. */
export function countsTheSide({ party }: Claim): boolean {
  return party.startsWith('side-') && !party.includes('_');
}
