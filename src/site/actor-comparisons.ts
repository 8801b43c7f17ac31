/**
 * What each actor says beside what others say of the same, over all events. The claims of a site come in; for each actor its
 * figures that can be compared go out, each with those of the other sources, by the groups that findings and matrices use.
 */
import { groupVerdict, rivalGroups, type ComparedClaim, type Model, type Origin } from '../compare/index.js';

/** The people or things of whom an actor speaks: those of its own side, of the other side, or of neither. */
export type Standpoint = 'own' | 'enemy' | 'others';

/** What another source says of the same, beside an actor's figure. */
export interface OtherFigure {
  origin: Origin;
  /** The other figure divided by the actor's; an absent end is open. Undefined where one of the two is zero. */
  ratio: { low?: number; high?: number } | undefined;
  /** "×2.1", "÷1.5", "agree", "0 against 12". */
  words: string;
  standing: 'more' | 'fewer' | 'agree';
}

/** One figure of an actor, and those of others that can be compared with it. */
export interface ActorComparison {
  event: string;
  standpoint: Standpoint;
  own: Origin;
  /** The first claim of the actor, which says what is counted. */
  counted: ComparedClaim;
  others: readonly OtherFigure[];
}

/** The comparisons of every actor that is named as a source, by its IRI. */
export function actorComparisons({
  model,
  claims,
}: {
  model: Model;
  claims: { event: ReadonlyMap<string, readonly ComparedClaim[]> };
}): Map<string, ActorComparison[]> {
  const found = new Map<string, ActorComparison[]>();
  for (const [event, all] of claims.event) {
    const current = all.filter(({ outdated }) => !outdated);
    for (const { origins } of rivalGroups(current, model).filter((group) => group.origins.length >= 2))
      for (const own of origins) {
        const [counted] = own.claims;
        for (const actor of counted?.claimants ?? []) {
          const others = origins.filter((other) => !other.claims[0]?.claimants.includes(actor));
          if (counted === undefined || others.length === 0) continue;
          const comparison = { event, standpoint: standpointOf(counted), own, counted, others: others.map((other) => besideOf(own, other)) };
          found.set(actor, [...(found.get(actor) ?? []), comparison]);
        }
      }
  }
  return found;
}

function standpointOf({ relation }: ComparedClaim): Standpoint {
  if (relation === 'ownSide') return 'own';
  return relation === 'opposingSide' ? 'enemy' : 'others';
}

function besideOf(own: Origin, origin: Origin): OtherFigure {
  const { words, differ } = groupVerdict([own, origin]);
  // Of two figures that differ, one lies above the other as a whole; of two open ones, by its lowest number.
  const isMore = (origin.interval.low ?? 0) > (own.interval.low ?? 0);
  const standing = !differ ? 'agree' : isMore ? 'more' : 'fewer';
  return { origin, ratio: ratioOf(own, origin), words: standing === 'fewer' ? words.replace('×', '÷') : words, standing };
}

/** The other figure divided by the actor's: its least and its greatest value. */
function ratioOf({ interval: own }: Origin, { interval: other }: Origin): OtherFigure['ratio'] {
  if (own.high === 0 || other.high === 0) return undefined;
  const low = other.low === undefined || own.high === undefined ? undefined : other.low / own.high;
  const high = other.high === undefined || own.low === undefined || own.low === 0 ? undefined : other.high / own.low;
  // A ratio of zero has no place on a logarithmic axis: its lower end is open.
  return { ...(low === undefined || low === 0 ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
