/**
 * The fields of a figure that was found, compared with its gold figure. Which fields are scored:
 * `claimant`, `of`, `accumulation`, `modifier` and `dates` always; `who`, `item`, `via` and `partOf` in gold files that
 * have the newer keys, wherever one of the two has a value; `by` and `manner` only where both have one.
 */
import { ancestors, parseDate, partiesOf, type Claim, type Entry, type Party, type Registry } from '../entry/index.js';
import { GOLD_MANNERS, hasNewerKeys, type Gold, type GoldClaim } from './gold.js';
import { actorNamed, UNNAMED } from './names.js';

/** What is scored on the figures found. */
export const FIELDS = ['claimant', 'of', 'accumulation', 'modifier', 'dates', 'who', 'by', 'item', 'manner', 'via', 'partOf'] as const;
export type FieldName = (typeof FIELDS)[number];

/** A field that was scored; it is right where both sides are the same text. */
export interface FieldComparison {
  field: FieldName;
  expected: string;
  got: string;
}

export interface Draft {
  entry: Entry;
  registry: Registry;
  /** The gold figure that a claim was matched with. */
  goldOf: (claimId: string) => GoldClaim | undefined;
}

/** Compares the fields that are scored on one figure. */
export function compareFields(claim: Claim, expected: GoldClaim, gold: Gold, draft: Draft): FieldComparison[] {
  const all = [...compareAlways(claim, expected, draft), ...compareWhereBoth(claim, expected, draft)];
  return hasNewerKeys(gold) ? [...all, ...compareNewer(claim, expected, gold, draft)] : all;
}

function compareAlways(claim: Claim, gold: GoldClaim, { entry, registry }: Draft): FieldComparison[] {
  const { claimant } = claim;
  const source = claimant === 'unnamed' || claimant === undefined ? 'nobody' : [claimant].flat().join(' and ');
  const isNobody = gold.claimant === null || (claimant === 'unnamed' && UNNAMED.test(gold.claimant));
  const dates = datesOf(claim, entry);
  return [
    { field: 'of', expected: gold.of, got: ofWord(claim, entry, registry) },
    { field: 'accumulation', expected: gold.accumulation, got: claim.accumulation },
    { field: 'modifier', expected: gold.modifier, got: claim.count.modifier },
    { field: 'claimant', expected: isNobody ? 'nobody' : actorNamed(gold.claimant ?? '', source, entry, registry), got: source },
    { field: 'dates', expected: `${gold.from ?? '?'} to ${gold.to ?? '?'}`, got: `${dates.from ?? '?'} to ${dates.to ?? '?'}` },
  ];
}

function compareWhereBoth(claim: Claim, gold: GoldClaim, { entry, registry }: Draft): FieldComparison[] {
  const found: FieldComparison[] = [];
  const parties = partiesOf(claim.by);
  if (gold.by !== undefined && claim.by && parties.length > 0) {
    const isSide = /^side\d$/.test(gold.by);
    const agent = parties.map((party) => (party.kind === 'side' ? `side${party.number}` : party.id)).join(' and ');
    const named = isSide ? gold.by : actorNamed(gold.by, agent, entry, registry);
    // A named actor and its side are compared as sides.
    const asSides = isSide || parties.every(({ kind }) => kind === 'side');
    found.push({
      field: 'by',
      expected: asSides && !isSide ? (sideOf(named, entry, registry) ?? named) : named,
      got: asSides ? partyWord(claim.by, entry, registry) : agent,
    });
  }
  if (gold.manner !== undefined && claim.manner !== undefined)
    found.push({ field: 'manner', expected: GOLD_MANNERS.get(gold.manner) ?? gold.manner, got: claim.manner });
  return found;
}

const NONE = 'none';

function compareNewer(claim: Claim, gold: GoldClaim, { claims }: Gold, { entry, registry, goldOf }: Draft): FieldComparison[] {
  // `of: civilians` states the population, too.
  const who = gold.who ?? (gold.of === 'civilians' ? 'civilians' : NONE);
  const item = claim.item ?? NONE;
  const via = (claim.via ?? []).join(' and ') || NONE;
  const whole = claim.subsetOf === undefined ? undefined : goldOf(claim.subsetOf);
  const place = (one: GoldClaim) => `${one.start}–${one.end} "${one.quote}"`;
  const expectedWhole = gold.partOf === undefined ? undefined : claims[gold.partOf];
  const all: FieldComparison[] = [
    { field: 'who', expected: who, got: claim.who === undefined || claim.who === 'unstated' ? NONE : claim.who },
    { field: 'item', expected: gold.item !== undefined && isSameItem(gold.item, item) ? item : (gold.item ?? NONE), got: item },
    {
      field: 'via',
      expected: gold.via?.map((name) => (claim.via ?? []).find((id) => actorNamed(name, id, entry, registry) === id) ?? name).join(' and ') ?? NONE,
      got: via,
    },
    {
      field: 'partOf',
      expected: expectedWhole === undefined ? NONE : place(expectedWhole),
      got: claim.subsetOf === undefined ? NONE : whole === undefined ? `claim ${claim.subsetOf}` : place(whole),
    },
  ];
  return all.filter(({ expected, got }) => expected !== NONE || got !== NONE);
}

/**
 * Checks whether two names are of one kind of thing: each member of a list has all words of the other's, or the other way round;
 * number, quotation marks and brackets do not count.
 * @example "main battle tanks" and "battle tank"; not "tanks" and "tanks and trucks"
 */
function isSameItem(one: string, other: string): boolean {
  const [members, others] = [membersOf(one), membersOf(other)];
  return (
    members.length === others.length &&
    members.every((member, index) => {
      const words = others[index] ?? [];
      return member.every((word) => words.includes(word)) || words.every((word) => member.includes(word));
    })
  );
}

function membersOf(item: string): string[][] {
  return item.split(/\s*(?:,|&|\band\b)\s*/).flatMap((member) => {
    const words = member
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((word) => word !== '')
      .map((word) => word.replace(/(?<=[^s])s$/, ''));
    return words.length === 0 ? [] : [words];
  });
}

function ofWord(claim: Claim, entry: Entry, registry: Registry): string {
  // Children of no side are civilians.
  if (claim.who === 'civilians' || (claim.who === 'children' && claim.of?.kind !== 'side')) return 'civilians';
  // `mixed` in gold files covers several populations.
  if (partiesOf(claim.of).length === 0) return claim.who === 'mixed' ? 'mixed' : 'unknown';
  return partyWord(claim.of, entry, registry);
}

/** Returns the word of gold files for a party. */
function partyWord(party: Party | undefined, entry: Entry, registry: Registry): string {
  if (party === undefined || party.kind === 'unstated') return 'unknown';
  if (party.kind === 'side') return `side${party.number}`;
  if (party.kind === 'several') return 'mixed';
  return sideOf(party.id, entry, registry) ?? 'unknown';
}

/** Finds the side of an actor, its own or that of an actor it belongs to. */
function sideOf(id: string, entry: Entry, registry: Registry): string | undefined {
  const own = new Set([id, ...ancestors(id, registry.actors)]);
  const side = Object.entries(entry.event.sides ?? {}).find(([, { actors }]) => actors.some((actor) => own.has(actor.id)));
  return side && `side${side[0]}`;
}

function datesOf(claim: Claim, entry: Entry): { from?: string; to?: string } {
  const text = claim.covers ?? entry.episodes?.find(({ id }) => id === claim.about)?.date ?? entry.event.date;
  const span = text === undefined ? undefined : parseDate(text);
  return { ...(span?.earliest === undefined ? {} : { from: span.earliest }), ...(span?.latest === undefined ? {} : { to: span.latest }) };
}
