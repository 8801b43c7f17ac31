/**
 * Who is who in one document: the actors of its sides and all other names it mentions, found in the registry or kept
 * as local to the entry. Names come in; ids and parties go out. What the words do not settle stays unstated.
 */
import { ancestors, nameKey, namesOf, type Actor, type Party, type Registry } from '../entry/index.js';
import { sha256, slug } from '../slug.js';
import type { Population } from '../vocabulary/index.js';
import {
  DEMONYMS,
  GROUP_SIDE_WORDS,
  ARMED_GROUP_NAME,
  REBEL_ACTOR_NAME,
  REBEL_WORDS,
  STATE_SIDE_PHRASES,
  STATE_SIDE_WORDS,
  STATE_ACTOR_NAME,
} from './figures/lexicon/demonyms.js';
import { firstMatchAt } from './figures/lexicon/lookup.js';
import { POSSESSIVE_DETERMINERS } from './figures/lexicon/nouns.js';
import type { Sentence } from './tokens.js';

/** Names longer than this many tokens are not looked for. */
const LONGEST_NAME = 7;
/** Words of a person's name and rank that are compared, from the last on. */
const LONGEST_PERSON = 12;

interface SideLookup {
  /** Side of each actor of a side; of several the first. */
  readonly sideOfActor: ReadonlyMap<string, number>;
  /** Side of each organisation that an actor of a side belongs to. */
  readonly sideOfAncestor: ReadonlyMap<string, number>;
  /** The side of a state, where just one is. */
  readonly stateSide: number | undefined;
  /** The side of those who call themselves free or rebels, where just one does. */
  readonly rebelSide: number | undefined;
}

interface IndexedName {
  id: string;
  /** The spelling an abbreviation must have in the text; absent where case does not matter. */
  exact?: string;
}

export interface NameMatch {
  id: string;
  /** Tokens of the name. */
  length: number;
}

/** The names of the actors of a registry, indexed once. */
const registryNames = new WeakMap<Registry['actors'], { names: ReadonlyMap<string, readonly IndexedName[]>; longestFrom: ReadonlyMap<string, number> }>();

export class EntityIndex {
  readonly #names = new Map<string, readonly IndexedName[]>();
  /** The most words of a name, by its first word. */
  readonly #longestFrom = new Map<string, number>();
  /** What was found in each sentence, as long as no name is added. */
  #matches = new WeakMap<Sentence, Map<number, NameMatch | undefined>>();
  readonly #local = new Map<string, Actor>();
  readonly #sides = new Map<number, string[]>();
  readonly #keys = new Map<number, string>();
  readonly #populations = new Map<Population, number>();
  readonly #unlistedActorSides = new Map<string, number>();
  readonly #abbreviations = new Map<string, string>();
  readonly #personSides = new Map<string, number>();
  readonly #personIds = new Set<string>();
  /** Those who spoke by what they are, and the actor of whom. */
  readonly #groupOfMember = new Map<string, string>();
  /** What the sides settle, worked out once they are known. */
  #sideLookup: SideLookup | undefined;

  constructor(readonly registry: Registry) {
    const known = registryNames.get(registry.actors);
    if (known) {
      this.#names = new Map(known.names);
      this.#longestFrom = new Map(known.longestFrom);
    } else {
      for (const actor of registry.actors.values()) this.#addActor(actor);
      registryNames.set(registry.actors, { names: new Map(this.#names), longestFrom: new Map(this.#longestFrom) });
    }
  }

  /** Actors of the document that the registry does not have, in the order they were met. */
  get localActors(): Actor[] {
    return [...this.#local.values()];
  }

  get sideNumbers(): number[] {
    return [...this.#sides.keys()];
  }

  /** The id of an actor by name; a name nobody has becomes a local actor. */
  ensureActor(name: string): string {
    const known = this.findActor(name);
    if (known !== undefined) return known;
    const short = name.replace(/^the /i, '');
    const full = this.#abbreviations.get(short) ?? short;
    const isFree = (one: string) => !this.registry.actors.has(one) && !this.#local.has(one);
    // Names of other scripts may leave the same letters: each still is an actor of its own.
    const id = [slug(full), slug(`${full} local`)].find(isFree) ?? slug(`${slug(full)} ${sha256(full).slice(0, 12)}`);
    const actor: Actor = { id, name: full, ...(full === short ? {} : { aliases: [short] }) };
    this.#local.set(id, actor);
    this.#addActor(actor);
    return id;
  }

  /** The id of an actor by name, or undefined. */
  findActor(name: string): string | undefined {
    return this.#names.get(nameKey(name))?.find(({ exact }) => exact === undefined || exact === lettersOf(name))?.id;
  }

  /** The longest name of an actor that begins at a token; adjectives count ("Kurdish", "IS's"). */
  matchName(sentence: Sentence, at: number): NameMatch | undefined {
    const first = sentence[at];
    if (!first || !this.#longestFrom.has(first.key)) return undefined;
    const known = this.#matches.get(sentence) ?? new Map<number, NameMatch | undefined>();
    this.#matches.set(sentence, known);
    if (!known.has(at)) known.set(at, this.#longestMatch(sentence, at));
    return known.get(at);
  }

  #longestMatch(sentence: Sentence, at: number): NameMatch | undefined {
    // A name compared is the names of its words compared.
    const keys: string[] = [];
    let words = this.#longestFrom.get(sentence[at]!.key) ?? 0;
    for (let length = 1; length <= Math.min(LONGEST_NAME, sentence.length - at); length += 1) {
      const { key } = sentence[at + length - 1]!;
      if (key !== '') words -= key.includes(' ') ? key.split(' ').length : 1;
      if (words < 0) break;
      keys.push(key);
    }
    for (let length = keys.length; length > 0; length -= 1) {
      if (keys[length - 1] === '') continue;
      const key = keys
        .slice(0, length)
        .filter((word) => word !== '')
        .join(' ');
      const names = this.#names.get(key);
      if (!names) continue;
      const written = () =>
        lettersOf(
          sentence
            .slice(at, at + length)
            .map(({ text }) => text)
            .join(' '),
        );
      const found = names.find(({ exact }) => exact === undefined || exact === written());
      if (found) return { id: found.id, length };
    }
    return undefined;
  }

  /** Puts actors on a side, in the document's order. */
  setSide(number: number, actors: readonly string[]): void {
    this.#sideLookup = undefined;
    this.#sides.set(number, [...actors]);
    this.#keys.set(number, this.#computeSideKey(actors));
  }

  /** The actor that stands for a side: the one most others belong to, else the first. */
  sideKey(number: number): string | undefined {
    return this.#keys.get(number);
  }

  /** The side of an actor: its own, or that of an organisation it belongs to or that belongs to it. */
  sideOf(id: string): number | undefined {
    const { sideOfActor, sideOfAncestor } = this.#computeSideLookup();
    const mine = sideOfActor.get(id);
    if (mine !== undefined) return mine;
    const related = [...ancestors(id, this.registry.actors).map((parent) => sideOfActor.get(parent)), sideOfAncestor.get(id)].filter(
      (side) => side !== undefined,
    );
    return this.sideNumbers.find((number) => related.includes(number));
  }

  #computeSideLookup(): SideLookup {
    if (this.#sideLookup) return this.#sideLookup;
    const own = new Map<string, number>();
    const below = new Map<string, number>();
    for (const [number, actors] of this.#sides) {
      for (const actor of actors) {
        if (!own.has(actor)) own.set(actor, number);
        for (const parent of ancestors(actor, this.registry.actors)) if (!below.has(parent)) below.set(parent, number);
      }
    }
    for (const [actor, number] of this.#unlistedActorSides) if (!own.has(actor) && !below.has(actor)) own.set(actor, number);
    const onlySide = (is: (id: string) => boolean): number | undefined => {
      const numbers = this.sideNumbers.filter((number) => (this.#sides.get(number) ?? []).some(is));
      return numbers.length === 1 ? numbers[0] : undefined;
    };
    return (this.#sideLookup = {
      sideOfActor: own,
      sideOfAncestor: below,
      stateSide: onlySide((id) => this.#isState(id)),
      rebelSide: onlySide((id) => REBEL_ACTOR_NAME.test(this.nameOf(id))),
    });
  }

  /** Says that an actor whom no side lists fights on one: the cells of its strength or losses count its people. */
  assignUnlistedActor(id: string, side: number): void {
    if (this.#unlistedActorSides.has(id) || this.sideOf(id) !== undefined) return;
    this.#unlistedActorSides.set(id, side);
    this.#sideLookup = undefined;
  }

  /** The side that a party is or stands on. */
  sideOfParty(party: Party): number | undefined {
    return party.kind === 'side' ? party.number : party.kind === 'actor' ? this.sideOf(party.id) : undefined;
  }

  /** Who is counted when a name is: the whole side where the name stands for it, else the actor alone. */
  partyOfActor(id: string): Party {
    const side = this.sideOf(id);
    if (side === undefined) {
      const group = this.#groupOfMember.get(id);
      if (group !== undefined) return this.partyOfActor(group);
      // "the rebels", who spoke before and are an actor by that word.
      const wordSide = this.sideOfWord(this.nameOf(id));
      if (wordSide !== undefined) return { kind: 'side', number: wordSide };
      const state = this.#stateOfForces(id);
      return state === undefined || state === id ? { kind: 'actor', id } : this.partyOfActor(state);
    }
    const actors = this.#sides.get(side) ?? [];
    // An umbrella that the sides do not list: those of it who are listed are meant.
    if (!this.#unlistedActorSides.has(id) && !this.#isListedOnSide(id)) return { kind: 'side', number: side };
    return (actors.length === 1 && !this.#unlistedActorSides.has(id)) || this.sideKey(side) === id ? { kind: 'side', number: side } : { kind: 'actor', id };
  }

  /** Whether a side lists an actor, or one that it belongs to. */
  #isListedOnSide(id: string): boolean {
    const { sideOfActor } = this.#computeSideLookup();
    return [id, ...ancestors(id, this.registry.actors)].some((one) => sideOfActor.has(one));
  }

  /**
   * The side that a word such as "government" or "rebels" stands for: only where just one of the sides is that of a
   * state, and for its opponents only where there are two sides, or one whose name says that they are rebels.
   */
  sideOfWord(word: string): number | undefined {
    if (!STATE_SIDE_WORDS.has(word) && !GROUP_SIDE_WORDS.has(word)) return undefined;
    const { stateSide, rebelSide } = this.#computeSideLookup();
    if (this.#sides.size < 2) return undefined;
    if (STATE_SIDE_WORDS.has(word)) return stateSide;
    return (stateSide === undefined ? undefined : this.opposingSide(stateSide)) ?? (REBEL_WORDS.has(word) ? rebelSide : undefined);
  }

  /** The side that words at a token stand for, and how many they are: "rebels", "security forces". */
  sideWordAt(sentence: Sentence, at: number): { side: number; length: number } | undefined {
    // "his soldiers" are those of whoever he is of.
    if (POSSESSIVE_DETERMINERS.has(sentence[at - 1]?.lower ?? '')) return undefined;
    const pair = firstMatchAt(sentence, at, STATE_SIDE_PHRASES);
    const side = this.sideOfWord(pair ? 'government' : (sentence[at]?.lower ?? ''));
    return side === undefined ? undefined : { side, length: pair?.length ?? 1 };
  }

  /** Puts a person, such as a commander, on a side. */
  setPersonSide(name: string, side: number): void {
    // With and without the rank before it.
    const words = nameKey(name).split(' ').slice(-LONGEST_PERSON);
    for (let from = 0; from === 0 || from < words.length - 1; from += 1) this.#personSides.set(words.slice(from).join(' '), side);
  }

  /** The side of a person whose name ends a run of words: "Major General Issam Zahreddine". */
  sideOfPerson(written: string): number | undefined {
    if (this.#personSides.size === 0) return undefined;
    const words = nameKey(written).split(' ').slice(-LONGEST_PERSON);
    for (let from = 0; from < words.length - 1; from += 1) {
      const side = this.#personSides.get(words.slice(from).join(' '));
      if (side !== undefined) return side;
    }
    return undefined;
  }

  /** Whether an actor is a person who spoke. */
  isPersonActor(id: string): boolean {
    return this.#personIds.has(id);
  }

  /**
   * Whoever speaks in the document: a known actor, else one of that name; a person is found again by the last name.
   * `full`: the name with titles.
   */
  ensureSource(written: string, person: boolean, full = written): string {
    const known = this.findActor(written) ?? this.findActor(full);
    if (known !== undefined) {
      if (this.#personIds.has(known) && this.findActor(full) === undefined) this.#addAlias(known, full);
      return known;
    }
    const bare = written.replace(PERSON_TITLES, '');
    const id = this.ensureActor(bare.includes(' ') ? bare : written);
    if (person) this.#personIds.add(id);
    if (this.findActor(full) === undefined) this.#addAlias(id, full);
    const last = written.split(' ').at(-1) ?? '';
    if (person && written.includes(' ') && /^\p{Lu}\p{Ll}/u.test(last) && !COMMON_IN_NAMES.has(last.toLowerCase()) && this.findActor(last) === undefined)
      this.#addAlias(id, last);
    return id;
  }

  /** Who speaks where a text says "the government", "the military" or "rebels": the state on a side, its opponent where that is one actor, else whom the word describes. */
  sourceForSide(word: string): string {
    const ofState = !GROUP_SIDE_WORDS.has(word);
    const side = this.sideOfWord(ofState ? 'government' : word);
    const actors = side === undefined ? [] : (this.#sides.get(side) ?? []);
    const forces = word === 'military' || word === 'army' ? actors.filter((id) => STATE_FORCE_NAME.test(this.nameOf(id)) && this.#isState(id)) : [];
    const states = actors.filter((id) => this.#isState(id));
    const id = ofState ? (forces.length === 1 ? forces[0] : states[0]) : actors.length === 1 ? actors[0] : undefined;
    if (id === undefined) return this.ensureActor(word);
    // The entry says that the document calls it so; in other phrases the word is none ("military vehicles").
    const local = this.#local.get(id);
    if (local && !namesOf(local).includes(word)) local.aliases = [...(local.aliases ?? []), word];
    return id;
  }

  /** The other side, where there are just two. */
  opposingSide(side: number): number | undefined {
    return this.#sides.size === 2 ? this.sideNumbers.find((number) => number !== side) : undefined;
  }

  /** Says that those who speak are of an actor: "a commander of the Sable Front". */
  setMembership(id: string, of: string): void {
    if (id !== of && !this.#groupOfMember.has(of)) this.#groupOfMember.set(id, of);
  }

  /** Says that a population, such as the prisoners, are people of a side: its cells list them. */
  setPopulationSide(population: Population, side: number): void {
    if (!this.#populations.has(population)) this.#populations.set(population, side);
  }

  sideOfPopulation(population: Population): number | undefined {
    return this.#populations.get(population);
  }

  /** Takes up an abbreviation that the text explains: for the actor of that name, now or when it is first met. */
  addAbbreviation(short: string, name: string): void {
    const id = this.findActor(name);
    if (id === undefined) this.#abbreviations.set(short, name);
    else if (this.findActor(short) === undefined) this.#addAlias(id, short);
  }

  /**
   * Lets the last word of a side's name stand for it, as texts do: "the Front" for the Sable Front. Only where it is no
   * common word of such names and belongs to one actor alone.
   */
  learnShortNames(): void {
    const byWord = new Map<string, Actor[]>();
    for (const actor of this.localActors) {
      const words = actor.name.split(' ');
      const last = words.at(-1) ?? '';
      if (words.length > 1 && /^\p{Lu}\p{Ll}{3,}$/u.test(last) && !COMMON_IN_NAMES.has(last.toLowerCase()))
        byWord.set(last, [...(byWord.get(last) ?? []).slice(0, 1), actor]);
    }
    // "Nusra Front" for the al-Nusra Front
    for (const { id, name } of this.localActors) {
      const bare = /^[Aa]l[- ](\p{Lu}.+)$/u.exec(name)?.[1];
      if (bare !== undefined && this.findActor(bare) === undefined) this.#addName(id, bare, lettersOf(bare));
    }
    for (const [word, [actor, ...others]] of byWord)
      if (actor && others.length === 0 && this.findActor(word) === undefined) this.#addName(actor.id, word, word);
  }

  /** Lets the initials of a name of three words or more stand for it, as texts do without saying so: "LHG" for the Lower Harbour Guard. */
  learnInitials(): void {
    const byInitials = new Map<string, string[]>();
    for (const id of new Set([...this.#sides.values()].flat())) {
      const words = this.nameOf(id)
        .split(/[\s-]+/)
        .filter((word) => !NOT_IN_INITIALS.has(word.toLowerCase()));
      const initials = words.map((word) => word[0] ?? '').join('');
      if (words.length >= 3 && /^\p{Lu}{3,5}$/u.test(initials)) byInitials.set(initials, [...(byInitials.get(initials) ?? []), id]);
    }
    for (const [initials, [id, ...others]] of byInitials)
      if (id !== undefined && others.length === 0 && this.findActor(initials) === undefined) this.#addName(id, initials, initials);
  }

  /** Lets adjectives and peoples stand for countries that are on a side: "Ukrainian troops". */
  learnDemonyms(): void {
    const actors = [...new Set([...this.#sides.values()].flat())].map((id) => ({ id, key: nameKey(this.nameOf(id)) }));
    for (const [country, adjective, people] of DEMONYMS) {
      const key = nameKey(country);
      const id =
        actors.find((actor) => actor.key === key)?.id ?? actors.find((actor) => actor.key.startsWith(`${nameKey(adjective)} `) && this.#isState(actor.id))?.id;
      if (id === undefined) continue;
      for (const word of [country, adjective, people ?? `${adjective}s`]) {
        if (this.findActor(word) !== undefined) continue;
        this.#addName(id, word, lettersOf(word));
        const local = this.#local.get(id);
        if (local && word === adjective) local.adjectives = [...(local.adjectives ?? []), word];
      }
    }
  }

  /** The state on a side whose army, police or government an actor is by its name: "the Syrian Army" is of the Syrian Arab Republic. */
  #stateOfForces(id: string): string | undefined {
    const name = this.nameOf(id);
    const [, adjective] = DEMONYMS.find(([, one]) => name.startsWith(`${one} `)) ?? [];
    if (adjective === undefined || !STATE_ACTOR_NAME.test(name) || ARMED_GROUP_NAME.test(name)) return undefined;
    const country = DEMONYMS.find(([, one]) => one === adjective)?.[0];
    const states = [...new Set([...this.#sides.values()].flat())].filter(
      (one) => this.#isState(one) && (this.nameOf(one) === country || this.nameOf(one).startsWith(`${adjective} `)),
    );
    const sides = new Set(states.map((one) => this.sideOf(one)));
    return sides.size === 1 ? states[0] : undefined;
  }

  /** The usual name of an actor. */
  nameOf(id: string): string {
    return (this.#local.get(id) ?? this.registry.actors.get(id))?.name ?? '';
  }

  #isState(id: string): boolean {
    const actor = this.#local.get(id) ?? this.registry.actors.get(id);
    if (actor?.kind !== undefined) return actor.kind === 'state' || actor.kind === 'armed-force' || actor.kind === 'government-body';
    const name = actor?.name ?? '';
    return (STATE_ACTOR_NAME.test(name) && !ARMED_GROUP_NAME.test(name)) || DEMONYMS.some(([country]) => country === name);
  }

  #addAlias(id: string, alias: string): void {
    const local = this.#local.get(id);
    if (local) local.aliases = [...(local.aliases ?? []), alias];
    this.#addName(id, alias);
  }

  #computeSideKey(actors: readonly string[]): string {
    const votes = new Map<string, number>();
    const here = new Set(actors);
    for (const actor of actors) {
      for (const parent of ancestors(actor, this.registry.actors)) if (here.has(parent)) votes.set(parent, (votes.get(parent) ?? 0) + 1);
    }
    const [umbrella] = [...votes].sort((one, other) => other[1] - one[1])[0] ?? [];
    return umbrella ?? actors[0] ?? 'unnamed';
  }

  #addActor(actor: Actor): void {
    for (const name of [...namesOf(actor), ...(actor.adjectives ?? [])]) this.#addName(actor.id, name);
  }

  /** `exact`: the spelling it must have; "IS" is a name and "is" is not, so short names in capitals are found only so. */
  #addName(id: string, name: string, exact = /^[\p{Lu}\d.&-]{1,5}$/u.test(name) ? lettersOf(name) : undefined): void {
    const key = nameKey(name);
    if (key === '') return;
    this.#matches = new WeakMap();
    this.#names.set(key, [...(this.#names.get(key) ?? []), { id, ...(exact === undefined ? {} : { exact }) }]);
    const [first = key, ...others] = key.split(' ');
    this.#longestFrom.set(first, Math.max(1 + others.length, this.#longestFrom.get(first) ?? 0));
  }
}

/** Words of a name that leave no letter in its initials. */
const NOT_IN_INITIALS: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 'in', '']);

/** Names of the forces of a state. */
const STATE_FORCE_NAME = /\b(?:army|armed forces)$/i;

/** Titles before the name of a person. */
const PERSON_TITLES =
  /^(?:(?:Mayor|Governor|President|Minister|General|Colonel|Major|Captain|Lieutenant|Brigadier|Gen\.?|Lt\.?|Col\.?|Maj\.?|Dr\.?|Mr\.?)\s+)+/;

/** Last words of names that many have. */
const COMMON_IN_NAMES: ReadonlySet<string> = new Set(
  'army forces force party council brigade brigades battalion division corps group groups government command units unit militia militias movement republic kingdom federation state states committee police guard guards region islam union coalition alliance army'.split(
    ' ',
  ),
);

/** The letters of a name as written, for comparing abbreviations. */
function lettersOf(name: string): string {
  return name.replace(/^the /i, '').replace(/[^\p{L}\p{N}]/gu, '');
}
