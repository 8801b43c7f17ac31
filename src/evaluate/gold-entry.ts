/**
 * Makes an entry of the gold figures of an article, so that comparison is measured without reading: the figures are as
 * listed by hand; what a gold file does not list is as drafted: the event, its sides, actors and episodes, which episode
 * a figure is about (that of its nearest neighbour of the same dates, where the draft has none), and which figure replaces another. Keys that older gold files lack (`who`, `item` …) are those of
 * the drafted claim of the same figure. A claimant is an actor of the draft or of the registry by its name, else an actor
 * of the entry alone, on no side.
 */
import { claimIds, interval, parseDate, UNSTATED, type Actor, type Claim, type Count, type Entry, type Party, type Registry } from '../entry/index.js';
import { slug } from '../slug.js';
import { DEFAULT_RULES, MANNERS } from '../vocabulary/index.js';
import { figureKey } from './finding-gold.js';
import { GOLD_MANNERS, hasNewerKeys, type Gold, type GoldClaim } from './gold.js';
import { actorNamed, UNNAMED } from './names.js';
import { matchFigures } from './score.js';

export interface GoldEntry {
  entry: Entry;
  /** The key of the gold figure of each claim, by the id of the claim. */
  figures: Map<string, string>;
}

/** Makes the entry. `draft`: the drafted entry of the same article. */
export function entryOfGold(gold: Gold, draft: Entry, registry: Registry): GoldEntry {
  const { found, aside } = matchFigures(gold, draft.claims ?? []);
  const drafted = new Map([...found, ...aside]);
  const names = new Claimants(draft, registry);
  const event = draft.event.date === undefined ? undefined : parseDate(draft.event.date);
  const claims = gold.claims.map((figure): Omit<Claim, 'id'> => {
    const same = drafted.get(figure);
    const read = hasNewerKeys(gold) ? undefined : same;
    const covers = figure.from === (event?.earliest ?? null) && figure.to === (event?.latest ?? null) ? undefined : datesOf(figure);
    return withoutAbsent({
      metric: figure.metric === 'casualties' ? ['killed', 'injured'] : [figure.metric],
      of: partyOf(figure.of),
      who: figure.who ?? POPULATION_WORDS.get(figure.of) ?? read?.who,
      item: figure.item ?? read?.item,
      by: figure.by === undefined ? read?.by : agentOf(figure.by, names),
      manner: mannerOf(figure.manner) ?? read?.manner,
      count: countOf(figure),
      accumulation: figure.accumulation,
      about: figure.accumulation === 'total' ? same?.about : episodeOf(figure, gold, draft),
      covers,
      claimant: names.claimant(figure.claimant),
      via: figure.via?.map((name) => names.actor(name)) ?? read?.via,
      at: { section: figure.section, start: figure.start, end: figure.end },
      quote: figure.quote,
    });
  });
  const ids = claimIds(claims);
  const idOf = new Map(gold.claims.map((figure, index) => [figure, ids[index] ?? '']));
  const goldOf = new Map([...drafted].map(([figure, claim]) => [claim.id, figure]));
  const withIds = claims.map((claim, index): Claim => {
    const figure = gold.claims[index];
    return { id: ids[index] ?? '', ...claim, ...(figure ? relationsOf(figure, { gold, drafted: drafted.get(figure), goldOf, idOf }) : {}) };
  });
  const actors = [...(draft.actors ?? []), ...names.added.values()];
  return {
    entry: { ...draft, ...(actors.length > 0 ? { actors } : {}), claims: withIds },
    figures: new Map(gold.claims.map((figure) => [idOf.get(figure) ?? '', figureKey(figure)])),
  };
}

/** Finds the claims of a draft that read a gold figure: the key of the figure by the id of the claim. */
export function figuresOfDraft(gold: Gold, draft: Entry): Map<string, string> {
  const { found, aside } = matchFigures(gold, draft.claims ?? []);
  return new Map([...found, ...aside].map(([figure, claim]) => [claim.id, figureKey(figure)]));
}

const POPULATION_WORDS: ReadonlyMap<string, 'civilians' | 'mixed'> = new Map([
  ['civilians', 'civilians'],
  ['mixed', 'mixed'],
]);

function partyOf(word: string): Party {
  const side = /^side(\d)$/.exec(word)?.[1];
  return side === undefined ? UNSTATED : { kind: 'side', number: Number(side) };
}

function agentOf(word: string, names: Claimants): Party {
  const party = partyOf(word);
  return party === UNSTATED ? { kind: 'actor', id: names.actor(word) } : party;
}

function mannerOf(word: string | undefined): Claim['manner'] {
  const id = word === undefined ? undefined : (GOLD_MANNERS.get(word) ?? word);
  return MANNERS.find((manner) => manner.id === id)?.id;
}

function countOf({ low, high, modifier, quote }: GoldClaim): Count {
  if (low === 0 && high === 0) return { modifier: 'statedNone', low, high };
  const bounds = { ...(low === null ? {} : { low }), ...(high === null ? {} : { high }) };
  if (modifier !== 'vague') return { modifier, ...bounds };
  const rules = DEFAULT_RULES.rules.filter((one) => one.low === bounds.low && one.high === bounds.high);
  const rule = rules.find(({ word }) => quote.toLowerCase().includes(word.replaceAll('-', ' '))) ?? rules[0];
  return rule ? { modifier, word: rule.word, ...bounds } : { modifier: 'atLeast', ...bounds };
}

function datesOf({ from, to }: GoldClaim): string | undefined {
  return from === null && to === null ? undefined : interval(from ?? undefined, to ?? undefined);
}

/**
 * Finds the drafted episode that a figure is about: that of the claim at its position, else that of the nearest figure of
 * its section with the same dates.
 */
function episodeOf(figure: GoldClaim, { claims }: Gold, draft: Entry): string | undefined {
  const near = claims
    .filter(({ section, from, to }) => section === figure.section && from === figure.from && to === figure.to)
    .sort((one, other) => Math.abs(one.start - figure.start) - Math.abs(other.start - figure.start));
  return [figure, ...near].map((one) => overlapping(one, draft)?.about).find((about) => about !== undefined);
}

/** Finds the drafted claim that overlaps a gold figure, whatever its outcome and bounds. */
function overlapping({ start, end }: GoldClaim, { claims = [] }: Entry): Claim | undefined {
  return claims.find(({ at }) => at.start < end && start < at.end);
}

interface RelationContext {
  gold: Gold;
  drafted: Claim | undefined;
  /** The gold figure that a drafted claim reads, by the id of the claim. */
  goldOf: ReadonlyMap<string, GoldClaim>;
  idOf: ReadonlyMap<GoldClaim, string>;
}

/** The relations of a figure to others: `subsetOf` as listed, the others as drafted. */
function relationsOf({ partOf }: GoldClaim, { gold, drafted, goldOf, idOf }: RelationContext): Partial<Claim> {
  const target = (id: string | undefined) => {
    const figure = id === undefined ? undefined : goldOf.get(id);
    return figure && idOf.get(figure);
  };
  const whole = partOf === undefined ? undefined : gold.claims[partOf];
  return withoutAbsent({
    subsetOf: whole ? idOf.get(whole) : hasNewerKeys(gold) ? undefined : target(drafted?.subsetOf),
    supersedes: target(drafted?.supersedes),
    corrects: target(drafted?.corrects),
    retracts: target(drafted?.retracts),
  });
}

/** Resolves the names of gold files to actors of the draft and the registry; other names become actors of the entry. */
class Claimants {
  readonly added = new Map<string, Actor>();
  readonly #ids: string;

  constructor(
    private readonly draft: Entry,
    private readonly registry: Registry,
  ) {
    const listed = Object.values(draft.event.sides ?? {}).flatMap(({ actors }) => actors);
    this.#ids = [...new Set([...(draft.actors ?? []), ...listed].map(({ id }) => id))].join(' and ');
  }

  claimant(written: string | null): Claim['claimant'] {
    if (written === null) return undefined;
    if (UNNAMED.test(written)) return 'unnamed';
    const ids = [...new Set(this.#resolve(written))];
    return ids.length > 1 ? ids : ids[0];
  }

  actor(written: string): string {
    return this.#resolve(written)[0] ?? this.#add(written);
  }

  #resolve(written: string): string[] {
    const ids = actorNamed(written, this.#ids, this.draft, this.registry).split(' and ');
    const isKnown = (id: string) => this.registry.actors.has(id) || (this.draft.actors ?? []).some((actor) => actor.id === id);
    return ids.every(isKnown) ? ids : [this.#add(written)];
  }

  #add(name: string): string {
    const base = slug(name);
    const isTaken = this.registry.actors.has(base) || (this.draft.actors ?? []).some(({ id }) => id === base);
    const id = isTaken ? `${base}-of-gold` : base;
    this.added.set(id, { id, name });
    return id;
  }
}

/** Drops the fields that are absent. */
function withoutAbsent<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
