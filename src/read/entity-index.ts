/**
 * The entity index of one document (entity linking): resolves names to actors of the registry or to actors local to the
 * entry, and actors to sides and parties. What the names do not determine stays unstated.
 */
import { ancestors, bareTitle, nameKey, namesOf, onlyOf, type Actor, type Page, type Party, type Registry } from '../entry/index.js';
import { sha256, slug } from '../slug.js';
import type { Population } from '../vocabulary/index.js';
import {
  DEMONYMS,
  FORMER_DEMONYMS,
  GROUP_SIDE_WORDS,
  ARMED_GROUP_NAME,
  REBEL_WORDS,
  STATE_SIDE_PHRASES,
  STATE_SIDE_WORDS,
  STATE_ACTOR_NAME,
} from './figures/lexicon/demonyms.js';
import { firstMatchAt } from './figures/lexicon/lookup.js';
import { POSSESSIVE_DETERMINERS } from './figures/lexicon/nouns.js';
import type { Pages } from './pages.js';
import { isRebel, isState, onlySideWith } from './side-kinds.js';
import type { Sentence } from './tokens.js';

/** Names of more tokens than this are not searched for. */
const LONGEST_NAME = 7;
/** How many words of a person's rank and name are compared, counted from the last. */
const LONGEST_PERSON = 12;

interface SideLookup {
  /** The side of each listed actor; the first one if it is listed on several. */
  readonly sideOfActor: ReadonlyMap<string, number>;
  /** The side of each organisation that a listed actor belongs to. */
  readonly sideOfAncestor: ReadonlyMap<string, number>;
  /** The only side with a state on it. */
  readonly stateSide: number | undefined;
  /** The only side with a name of rebels on it ("Free … Army"). */
  readonly rebelSide: number | undefined;
}

interface IndexedName {
  id: string;
  /** The exact spelling that an abbreviation must have; absent if case does not matter. */
  exact?: string;
}

export interface NameMatch {
  id: string;
  /** The number of tokens in the name. */
  length: number;
}

/** The names of each registry's actors, indexed once. */
const registryNames = new WeakMap<Registry['actors'], { names: ReadonlyMap<string, readonly IndexedName[]>; longestFrom: ReadonlyMap<string, number> }>();

export class EntityIndex {
  readonly #names = new Map<string, readonly IndexedName[]>();
  /** The length in words of the longest name that starts with a word. */
  readonly #longestFrom = new Map<string, number>();
  /** Cached matches of each sentence; cleared when a name is added. */
  #matches = new WeakMap<Sentence, Map<number, NameMatch | undefined>>();
  readonly #local = new Map<string, Actor>();
  readonly #sides = new Map<number, string[]>();
  readonly #keys = new Map<number, string>();
  readonly #populations = new Map<Population, number>();
  readonly #unlistedActorSides = new Map<string, number>();
  readonly #abbreviations = new Map<string, string>();
  readonly #personSides = new Map<string, number>();
  readonly #personIds = new Set<string>();
  /** The actor that each source described by its membership belongs to: "a commander of the Sable Front". */
  readonly #groupOfMember = new Map<string, string>();
  /** Derived from the sides when first needed; cleared when they change. */
  #sideLookup: SideLookup | undefined;

  /** The actor of each page, by its title. */
  readonly #byPage = new Map<string, string>();

  constructor(
    readonly registry: Registry,
    /** Where the names of the document lead to. */
    readonly pages?: Pages,
  ) {
    for (const { id, page } of registry.actors.values()) if (page !== undefined && page.site === pages?.site) this.#byPage.set(page.title, id);
    const known = registryNames.get(registry.actors);
    if (known) {
      this.#names = new Map(known.names);
      this.#longestFrom = new Map(known.longestFrom);
    } else {
      for (const actor of registry.actors.values()) this.#addActor(actor);
      this.#dropAmbiguousNames();
      registryNames.set(registry.actors, { names: new Map(this.#names), longestFrom: new Map(this.#longestFrom) });
    }
  }

  /** Actors of the document that are not in the registry, in the order of their first mention. */
  get localActors(): Actor[] {
    return [...this.#local.values()];
  }

  get sideNumbers(): number[] {
    return [...this.#sides.keys()];
  }

  /**
   * Looks up the id of an actor by name; makes a local actor for an unknown name. `page` is where the name leads to at its
   * place: then it means the actor of that page, whatever else has the name.
   */
  ensureActor(name: string, page?: Page): string {
    const ofPage = page && this.#actorOfPage(name, page);
    if (ofPage !== undefined) return ofPage;
    const known = page ? undefined : this.findActor(name);
    if (known !== undefined) return known;
    return this.#addLocal(name, page ?? this.pages?.named(name));
  }

  /** Finds the actor of a page: of the document so far, or of the registry by page or title. The name becomes one of its names. */
  #actorOfPage(name: string, { title }: Page): string | undefined {
    const isShared = (id: string | undefined) => (id !== undefined && this.registry.actors.has(id) ? id : undefined);
    const known = this.#byPage.get(title) ?? isShared(this.findActor(title)) ?? isShared(this.findActor(bareTitle(title)));
    if (known === undefined) return undefined;
    this.#byPage.set(title, known);
    if (this.findActor(name) === undefined) this.#addAlias(known, name);
    return known;
  }

  #addLocal(name: string, page: Page | undefined): string {
    const ofPage = page && this.#actorOfPage(name, page);
    if (ofPage !== undefined) return ofPage;
    const short = name.replace(/^the /i, '');
    const full = this.#abbreviations.get(short) ?? short;
    // An abbreviation that was defined before the actor of its name was made.
    const spelledOut = full === short || page !== undefined ? undefined : this.findActor(full);
    if (spelledOut !== undefined) {
      this.#addAlias(spelledOut, short);
      return spelledOut;
    }
    if (page !== undefined) {
      const id = this.#freeId(page.title);
      const others = [short, bareTitle(page.title)].filter((one, index, all) => one !== full && all.indexOf(one) === index);
      const actor: Actor = { id, name: full, ...(others.length === 0 ? {} : { aliases: others }), page };
      this.#byPage.set(page.title, id);
      this.#local.set(id, actor);
      this.#addActor(actor, 'first');
      return id;
    }
    const id = this.#freeId(full);
    const actor: Actor = { id, name: full, ...(full === short ? {} : { aliases: [short] }) };
    this.#local.set(id, actor);
    this.#addActor(actor);
    return id;
  }

  /** Makes an id of a name. Names in other scripts may have the same slug: each still is an actor of its own. */
  #freeId(full: string): string {
    const isFree = (one: string) => !this.registry.actors.has(one) && !this.#local.has(one);
    return [slug(full), slug(`${full} local`)].find(isFree) ?? slug(`${slug(full)} ${sha256(full).slice(0, 12)}`);
  }

  /** Looks up the id of an actor by name. */
  findActor(name: string): string | undefined {
    return this.#names.get(nameKey(name))?.find(({ exact }) => exact === undefined || exact === lettersOf(name))?.id;
  }

  /** Matches the longest name of an actor that starts at a token; adjectives and genitives match too ("Kurdish", "IS's"). */
  matchName(sentence: Sentence, at: number): NameMatch | undefined {
    const first = sentence[at];
    if (!first || !this.#longestFrom.has(first.key)) return undefined;
    const known = this.#matches.get(sentence) ?? new Map<number, NameMatch | undefined>();
    this.#matches.set(sentence, known);
    if (!known.has(at)) known.set(at, this.#longestMatch(sentence, at));
    return known.get(at);
  }

  #longestMatch(sentence: Sentence, at: number): NameMatch | undefined {
    // The key of a name is the keys of its words.
    const keys: string[] = [];
    let remainingWords = this.#longestFrom.get(sentence[at]!.key) ?? 0;
    for (let length = 1; length <= Math.min(LONGEST_NAME, sentence.length - at); length += 1) {
      const { key } = sentence[at + length - 1]!;
      if (key !== '') remainingWords -= key.includes(' ') ? key.split(' ').length : 1;
      if (remainingWords < 0) break;
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

  /** Sets the actors of a side, in the order of the document. */
  setSide(number: number, actors: readonly string[]): void {
    this.#sideLookup = undefined;
    this.#sides.set(number, [...actors]);
    this.#keys.set(number, this.#computeSideKey(actors));
  }

  /** Gives the actor that represents a side: the one most others belong to, else the first. */
  sideKey(number: number): string | undefined {
    return this.#keys.get(number);
  }

  /** Finds the side of an actor: its own, or that of an organisation it belongs to or that belongs to it. */
  sideOf(id: string): number | undefined {
    const { sideOfActor, sideOfAncestor } = this.#computeSideLookup();
    const ownSide = sideOfActor.get(id);
    if (ownSide !== undefined) return ownSide;
    const related = [...ancestors(id, this.registry.actors).map((parent) => sideOfActor.get(parent)), sideOfAncestor.get(id)].filter(
      (side) => side !== undefined,
    );
    return this.sideNumbers.find((number) => related.includes(number));
  }

  #computeSideLookup(): SideLookup {
    if (this.#sideLookup) return this.#sideLookup;
    const sideOfActor = new Map<string, number>();
    const sideOfAncestor = new Map<string, number>();
    for (const [number, actors] of this.#sides) {
      for (const actor of actors) {
        if (!sideOfActor.has(actor)) sideOfActor.set(actor, number);
        for (const parent of ancestors(actor, this.registry.actors)) if (!sideOfAncestor.has(parent)) sideOfAncestor.set(parent, number);
      }
    }
    for (const [actor, number] of this.#unlistedActorSides) if (!sideOfActor.has(actor) && !sideOfAncestor.has(actor)) sideOfActor.set(actor, number);
    const sides = [...this.#sides].map(([number, ids]) => [number, ids.map((id) => this.#described(id))] as const);
    return (this.#sideLookup = {
      sideOfActor,
      sideOfAncestor,
      stateSide: onlySideWith(sides, isState),
      rebelSide: onlySideWith(sides, isRebel),
    });
  }

  /** Assigns an actor that no side lists to the side whose strength or loss cells count its people. */
  assignUnlistedActor(id: string, side: number): void {
    if (this.#unlistedActorSides.has(id) || this.sideOf(id) !== undefined) return;
    this.#unlistedActorSides.set(id, side);
    this.#sideLookup = undefined;
  }

  /** Finds the side that a party is, or that it is on. */
  sideOfParty(party: Party): number | undefined {
    return party.kind === 'side' ? party.number : party.kind === 'actor' ? this.sideOf(party.id) : undefined;
  }

  /** Finds the party that the name of an actor refers to: the whole side if the actor represents it, else the actor alone. */
  partyOfActor(id: string): Party {
    const side = this.sideOf(id);
    if (side === undefined) {
      const group = this.#groupOfMember.get(id);
      if (group !== undefined) return this.partyOfActor(group);
      // "the rebels" may be a local actor, made when they were a source.
      const wordSide = this.sideOfWord(this.nameOf(id));
      if (wordSide !== undefined) return { kind: 'side', number: wordSide };
      const state = this.#stateOfForces(id);
      return state === undefined || state === id ? { kind: 'actor', id } : this.partyOfActor(state);
    }
    const actors = this.#sides.get(side) ?? [];
    // An umbrella organisation that no side lists refers to its listed members.
    if (!this.#unlistedActorSides.has(id) && !this.#isListedOnSide(id)) return { kind: 'side', number: side };
    return (actors.length === 1 && !this.#unlistedActorSides.has(id)) || this.sideKey(side) === id ? { kind: 'side', number: side } : { kind: 'actor', id };
  }

  /** Whether a side lists an actor, or an organisation that it belongs to. */
  #isListedOnSide(id: string): boolean {
    const { sideOfActor } = this.#computeSideLookup();
    return [id, ...ancestors(id, this.registry.actors)].some((one) => sideOfActor.has(one));
  }

  /**
   * Finds the side that a word such as "government" or "rebels" refers to. It must be unambiguous: only one side may have a
   * state, and its opponents must be the only other side, or the only one with a name of rebels.
   */
  sideOfWord(word: string): number | undefined {
    if (!STATE_SIDE_WORDS.has(word) && !GROUP_SIDE_WORDS.has(word)) return undefined;
    const { stateSide, rebelSide } = this.#computeSideLookup();
    if (this.#sides.size < 2) return undefined;
    if (STATE_SIDE_WORDS.has(word)) return stateSide;
    return (stateSide === undefined ? undefined : this.opposingSide(stateSide)) ?? (REBEL_WORDS.has(word) ? rebelSide : undefined);
  }

  /** Finds the side that the words at a token refer to, with their number: "rebels", "security forces". */
  sideWordAt(sentence: Sentence, at: number): { side: number; length: number } | undefined {
    // "his soldiers": the party of the antecedent.
    if (POSSESSIVE_DETERMINERS.has(sentence[at - 1]?.lower ?? '')) return undefined;
    const pair = firstMatchAt(sentence, at, STATE_SIDE_PHRASES);
    const side = this.sideOfWord(pair ? 'government' : (sentence[at]?.lower ?? ''));
    return side === undefined ? undefined : { side, length: pair?.length ?? 1 };
  }

  /** Sets the side of a person, such as a commander. */
  setPersonSide(name: string, side: number): void {
    // Both with and without the rank.
    const words = nameKey(name).split(' ').slice(-LONGEST_PERSON);
    for (let from = 0; from === 0 || from < words.length - 1; from += 1) this.#personSides.set(words.slice(from).join(' '), side);
  }

  /** Finds the side of a person by a name with or without rank: "Major General Issam Zahreddine". */
  sideOfPerson(written: string): number | undefined {
    if (this.#personSides.size === 0) return undefined;
    const words = nameKey(written).split(' ').slice(-LONGEST_PERSON);
    for (let from = 0; from < words.length - 1; from += 1) {
      const side = this.#personSides.get(words.slice(from).join(' '));
      if (side !== undefined) return side;
    }
    return undefined;
  }

  /** Whether an actor is a person, added as a source. */
  isPersonActor(id: string): boolean {
    return this.#personIds.has(id);
  }

  /**
   * Looks up the id of a source of an attribution; makes a local actor for an unknown one. Later mentions of a person may be
   * by last name only. `full` is the name with titles.
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

  /**
   * Resolves a generic source ("the government", "the military", "rebels") to an actor: the state on a side, or its opponent
   * if that is one actor; else makes a local actor of the word.
   */
  sourceForSide(word: string): string {
    const refersToState = !GROUP_SIDE_WORDS.has(word);
    const side = this.sideOfWord(refersToState ? 'government' : word);
    const actors = side === undefined ? [] : (this.#sides.get(side) ?? []);
    const forces = word === 'military' || word === 'army' ? actors.filter((id) => STATE_FORCE_NAME.test(this.nameOf(id)) && this.#isState(id)) : [];
    const states = actors.filter((id) => this.#isState(id));
    const id = refersToState ? (forces.length === 1 ? forces[0] : states[0]) : actors.length === 1 ? actors[0] : undefined;
    if (id === undefined) return this.ensureActor(word);
    this.recordAlias(id, word);
    return id;
  }

  /** Records a word as an alias of a local actor. It is not indexed as a name, since it is none in other phrases ("military vehicles"). */
  recordAlias(id: string, word: string): void {
    const local = this.#local.get(id);
    if (local && !namesOf(local).includes(word)) local.aliases = [...(local.aliases ?? []), word];
  }

  /** Gives a local actor a note; one of the registry has its own. */
  addNote(id: string, note: string): void {
    const local = this.#local.get(id);
    if (local) local.note = note;
  }

  /** Finds the one actor that a word for a side refers to: its state, or the only actor of the other side. */
  onlyActorOf(word: string, side: number): string | undefined {
    const actors = this.#sides.get(side) ?? [];
    if (actors.length === 1) return actors[0];
    const states = GROUP_SIDE_WORDS.has(word) ? [] : actors.filter((id) => this.#isState(id));
    return states[0];
  }

  /** Gives the other side, if there are exactly two. */
  opposingSide(side: number): number | undefined {
    return this.#sides.size === 2 ? this.sideNumbers.find((number) => number !== side) : undefined;
  }

  /** Records that a source belongs to an actor: "a commander of the Sable Front". */
  setMembership(id: string, of: string): void {
    if (id !== of && !this.#groupOfMember.has(of)) this.#groupOfMember.set(id, of);
  }

  /** Records that a population, such as the prisoners, belongs to the side whose cells list it. */
  setPopulationSide(population: Population, side: number): void {
    if (!this.#populations.has(population)) this.#populations.set(population, side);
  }

  sideOfPopulation(population: Population): number | undefined {
    return this.#populations.get(population);
  }

  /** Adds an abbreviation that the text defines, for the actor of that name, whether it is known already or added later. */
  addAbbreviation(short: string, name: string): void {
    const id = this.findActor(name);
    if (id === undefined) this.#abbreviations.set(short, name);
    else if (this.findActor(short) === undefined) this.#addAlias(id, short);
  }

  /**
   * Adds the last word of each local actor's name as a short name: "the Front" for the Sable Front. Only if it is not a common
   * word of such names and only one actor has it.
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

  /** Adds the initials of names of three words or more, which texts use without definition: "LHG" for the Lower Harbour Guard. */
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

  /**
   * Adds the demonyms of countries that are on a side: "Ukrainian troops"; "English dead" for the Kingdom of England. A name
   * of an actor that is on no side gives way to that of one that is.
   */
  learnDemonyms(): void {
    const actors = [...new Set([...this.#sides.values()].flat())].map((id) => ({ id, name: this.nameOf(id), key: nameKey(this.nameOf(id)) }));
    for (const [country, adjective, people] of [...DEMONYMS, ...FORMER_DEMONYMS]) {
      const key = nameKey(country);
      const ofCountry = actors.filter(({ name }) =>
        new RegExp(`^(?:the )?(?:(?:[^ ]+ ){0,2}${STATE_FORM} of (?:the )?${country}(?: and [^,]+)?|${STATE_AGE} ${country})$`, 'i').test(name),
      );
      const id =
        actors.find((actor) => actor.key === key)?.id ??
        actors.find((actor) => actor.key.startsWith(`${nameKey(adjective)} `) && this.#isState(actor.id))?.id ??
        (ofCountry.length === 1 ? ofCountry[0]?.id : undefined);
      if (id === undefined) continue;
      for (const word of [country, adjective, people ?? `${adjective}s`]) {
        const known = this.findActor(word);
        if (known !== undefined && (known === id || this.sideOf(known) !== undefined)) continue;
        this.#addName(id, word, lettersOf(word), 'first');
        const local = this.#local.get(id);
        if (local && word === adjective) local.adjectives = [...(local.adjectives ?? []), word];
      }
    }
  }

  /** Finds the state on a side that an army, police or government belongs to by its name: "the Syrian Army" → Syrian Arab Republic. */
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

  /** Gives the preferred name of an actor. */
  nameOf(id: string): string {
    return (this.#local.get(id) ?? this.registry.actors.get(id))?.name ?? '';
  }

  /** Gives the kind of an actor, where the registry states it. */
  kindOf(id: string): Actor['kind'] {
    return (this.#local.get(id) ?? this.registry.actors.get(id))?.kind;
  }

  #isState(id: string): boolean {
    return isState(this.#described(id));
  }

  /** Gives the name and kind of an actor, as far as they are known. */
  #described(id: string): Pick<Actor, 'name' | 'kind'> {
    return this.#local.get(id) ?? this.registry.actors.get(id) ?? { name: '' };
  }

  #addAlias(id: string, alias: string): void {
    const local = this.#local.get(id);
    if (local) local.aliases = [...(local.aliases ?? []), alias];
    this.#addName(id, alias);
  }

  #computeSideKey(actors: readonly string[]): string {
    const votes = new Map<string, number>();
    const listed = new Set(actors);
    for (const actor of actors) {
      for (const parent of ancestors(actor, this.registry.actors)) if (listed.has(parent)) votes.set(parent, (votes.get(parent) ?? 0) + 1);
    }
    const [umbrella] = [...votes].sort((one, other) => other[1] - one[1])[0] ?? [];
    return umbrella ?? actors[0] ?? 'unnamed';
  }

  /** Leaves out the names that several actors of the registry have, where none stands out: they identify none. */
  #dropAmbiguousNames(): void {
    for (const [key, names] of this.#names) {
      if (names.length < 2) continue;
      // "IS" and "is" are names of their own.
      const spellings = [...new Set(names.map(({ exact }) => exact))];
      const found = spellings.flatMap((spelling) => {
        const sharing = names.filter(({ exact }) => exact === spelling);
        const one = onlyOf(sharing.flatMap(({ id }) => this.registry.actors.get(id) ?? []));
        return sharing.find(({ id }) => id === one?.id) ?? [];
      });
      if (found.length > 0) this.#names.set(key, found);
      else this.#names.delete(key);
    }
  }

  /** Indexes the names of an actor; `first` before others of the same name, since the document means this one. */
  #addActor(actor: Actor, order: 'first' | 'last' = 'last'): void {
    for (const name of [...namesOf(actor), ...(actor.adjectives ?? [])]) this.#addName(actor.id, name, undefined, order);
  }

  /** Indexes a name. `exact` is the spelling that it must have: short names in capitals match only as such, since "IS" is a name and "is" is not. */
  #addName(id: string, name: string, spelling?: string, order: 'first' | 'last' = 'last'): void {
    const exact = spelling ?? (/^[\p{Lu}\d.&-]{1,5}$/u.test(name) ? lettersOf(name) : undefined);
    const key = nameKey(name);
    if (key === '') return;
    this.#matches = new WeakMap();
    const added = { id, ...(exact === undefined ? {} : { exact }) };
    const others = this.#names.get(key) ?? [];
    this.#names.set(key, order === 'first' ? [added, ...others] : [...others, added]);
    const [first = key, ...rest] = key.split(' ');
    this.#longestFrom.set(first, Math.max(1 + rest.length, this.#longestFrom.get(first) ?? 0));
  }
}

/** Words of a name that its initials omit. */
const NOT_IN_INITIALS: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 'in', '']);

/** Words for the rule or the time of a state: "Bourbon Spain". */
const STATE_AGE = '(?:Nazi|Fascist|Vichy|Imperial|Soviet|Bourbon|Revolutionary|Napoleonic)';

/** Words for a state in its full name: "Kingdom of Ostland". */
const STATE_FORM = '(?:Kingdom|Republic|Empire|Principality|Duchy|Electorate|Kingdoms)';

/** Names of armed forces of a state. */
const STATE_FORCE_NAME = /\b(?:army|armed forces)$/i;

/** Titles that may precede the name of a person. */
const PERSON_TITLES =
  /^(?:(?:Mayor|Governor|President|Minister|General|Colonel|Major|Captain|Lieutenant|Brigadier|Gen\.?|Lt\.?|Col\.?|Maj\.?|Dr\.?|Mr\.?)\s+(?!of\b))+/;

/** Words that end the names of many actors, and so identify none. */
const COMMON_IN_NAMES: ReadonlySet<string> = new Set(
  'army forces force party council brigade brigades battalion division corps group groups government command units unit militia militias movement republic kingdom federation state states committee police guard guards region islam union coalition alliance army'.split(
    ' ',
  ),
);

/** Reduces a name to its letters and digits, with case, to compare abbreviations. */
function lettersOf(name: string): string {
  return name.replace(/^the /i, '').replace(/[^\p{L}\p{N}]/gu, '');
}
