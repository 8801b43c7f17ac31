/** The names by which a text calls the parties of a document: those of the members of its sides, and words for a side. Actors come in, names go out. */
import type { Actor, SideName } from '../../entry/index.js';
import { escapeRegExp } from '../../escape-regexp.js';
import { DEMONYMS } from '../figures/lexicon/demonyms.js';
import { isRebel, isState, onlySideWith } from '../side-kinds.js';

/** A member of a side, by one of its names. */
export interface MemberName extends SideName {
  id: string;
  /** Whether it is an adjective: "Ostlandish". */
  isAdjective?: boolean;
}

/** The members of the sides, by number. */
export type SideMembers = ReadonlyMap<number, readonly Actor[]>;

/** The party of an actor, with the words that say so. */
export interface FoundParty {
  id: string;
  words: string;
  /** What kind of actor the words make it. */
  kind?: Actor['kind'];
}

/** What a finder looks in. */
export interface Parties {
  readonly names: readonly MemberName[];
  /** The member that stands for the side of the only state, and for the only side with a name of rebels: the antecedents of "government" and "opposition". */
  readonly state?: MemberName;
  readonly rebels?: MemberName;
}

/** Returns the names of the parties; names on two sides are left out, and the longest come first. */
export function partiesOf(sides: SideMembers): Parties {
  const all = [...sides].flatMap(([side, members]) =>
    members.flatMap((actor) => {
      const adjectives = adjectivesOf(actor);
      const named = (name: string): MemberName => ({
        name: name.toLowerCase(),
        side,
        id: actor.id,
        ...(adjectives.includes(name) ? { isAdjective: true } : {}),
      });
      return [...new Set([...namesOfMember(actor), ...adjectives])].map(named);
    }),
  );
  const sidesOf = new Map<string, Set<number>>();
  for (const { name, side } of all) sidesOf.set(name, (sidesOf.get(name) ?? new Set<number>()).add(side));
  const names = all.filter(({ name }) => name.length > 2 && sidesOf.get(name)?.size === 1).sort((one, other) => other.name.length - one.name.length);
  return { names, ...standsFor('state', sides, isState), ...standsFor('rebels', sides, isRebel) };
}

function standsFor(key: 'state' | 'rebels', sides: SideMembers, is: (actor: Actor) => boolean): Partial<Parties> {
  const side = onlySideWith(sides, is);
  const members = side === undefined ? [] : (sides.get(side) ?? []).filter(is);
  const member = members.find(({ name }) => /\bopposition\b/i.test(name)) ?? members[0];
  return side === undefined || member === undefined ? {} : { [key]: { name: member.name.toLowerCase(), side, id: member.id } };
}

function namesOfMember({ name, aliases = [], adjectives = [] }: Actor): string[] {
  const own = [name, ...aliases].flatMap((one) => [one, ...bareName(one)]);
  return [...own, ...DEMONYMS.flatMap(([country, adjective]) => (adjectives.includes(adjective) ? [country] : []))];
}

function adjectivesOf({ name, aliases = [], adjectives = [] }: Actor): string[] {
  return [...adjectives, ...DEMONYMS.flatMap(([country, adjective]) => ([name, ...aliases].includes(country) ? [adjective] : []))];
}

/** "Republic of Ostland" is Ostland too. */
function bareName(name: string): string[] {
  const bare = /^(?:the )?(?:\p{Lu}\p{L}+ ){0,2}(?:Republic|Kingdom|State|Emirate|Federation) of (?:the )?(\p{Lu}[\p{L}-]+)$/u.exec(name)?.[1];
  return bare === undefined ? [] : [bare];
}

/** Letters, for expressions that ignore case: Unicode classes with that flag take a millisecond to compile, and there is one expression a name. */
export const LETTER = 'A-Za-z\\u00C0-\\u024F';

/** Makes an expression that finds words as whole words, whatever their case. */
export function wordTest(words: string): RegExp {
  return new RegExp(`(?<![${LETTER}-])${escapeRegExp(words)}(?![${LETTER}-])`, 'i');
}
