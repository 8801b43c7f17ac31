/**
 * The noun phrase of a mention: its population, its party and its item, read from the tokens after a number or an
 * article. Nothing is inferred from the event.
 */
import type { Population } from '../../../vocabulary/index.js';
import type { EntityIndex } from '../../entity-index.js';
import { textOf, type Sentence } from '../../tokens.js';
import { DEMONYMS } from '../lexicon/demonyms.js';
import { firstMatchAt, phraseTable } from '../lexicon/lookup.js';
import { KINSHIP_NOUNS, PEOPLE_NOUNS, THING_NOUNS } from '../lexicon/nouns.js';
import { LONGEST_PHRASE, type NounPhrase } from './mention.js';
import { isUnitAfter, MEMBER_NOUNS, skipUnitName } from './military-units.js';
import { HARM_MODIFIERS } from './noun-modifiers.js';
import { isCapitalized, isPhraseEnd } from './phrase-boundaries.js';
import { finishPhrase, skipBothSides, type PhraseState } from './phrase-state.js';
import { readToken } from './phrase-tokens.js';
import { itemOf } from './thing-phrase.js';

/** Plural demonyms, which name people without another noun. */
const NATIONALITY_NOUNS: ReadonlySet<string> = new Set(DEMONYMS.map(([, adjective, people]) => (people ?? `${adjective}s`).toLowerCase()));

/** Returns the population and party of a noun phrase without a number: "prisoners and fighters" in "the number of …". */
export function peopleAt(sentence: Sentence, at: number, entities: EntityIndex): Pick<NounPhrase, 'population' | 'party'> {
  // "the number of killed Front fighters"
  const start = HARM_MODIFIERS.has(sentence[at]?.lower ?? '') ? at + 1 : at;
  const { population, party } = nounPhrase(sentence, start, start + LONGEST_PHRASE, start, entities);
  return { population, ...(party === undefined ? {} : { party }) };
}

/** Reads the noun phrase that begins at `start`. `fallback`: its end if there is no noun phrase. */
export function nounPhrase(sentence: Sentence, start: number, limit: number, fallback: number, entities: EntityIndex, allowSideWords = true): NounPhrase {
  const state: PhraseState = {
    sentence,
    entities,
    start,
    limit,
    allowSideWords,
    at: start,
    parties: [],
    population: 'unstated',
    unknownWords: 0,
    afterName: start,
  };
  while (state.at < Math.min(limit, sentence.length)) {
    const result = readToken(state);
    if (result === 'end') break;
    if (result !== 'advanced') return 'peopleHead' in result ? peoplePhrase(state, result.peopleHead) : result;
  }
  return phraseWithoutHead(state) ?? bareNumber(sentence, fallback);
}

/** Returns the noun phrase of words without a noun in a lexicon: a model, a demonym, the name of a force. */
function phraseWithoutHead(state: PhraseState): NounPhrase | undefined {
  const { sentence, start, at, parties, unknownWords, afterName, modelEnd } = state;
  if (modelEnd !== undefined) return { ...finishPhrase(state, 'thing', modelEnd), item: textOf(sentence, afterName, modelEnd) };
  const last = sentence[at - 1];
  // A plural demonym alone counts people: "9 Chechens".
  if (at > start && unknownWords > 0 && parties.length === 0 && last && /^\p{Lu}\p{Ll}+(?:s|n|i|ese)$/u.test(last.text)) {
    // "thousands of local Ostmerians" are residents.
    if (state.population === 'unstated' && sentence.slice(start, at).some(({ lower }) => lower === 'local')) state.population = 'civilians';
    return finishPhrase(state, 'people', at);
  }
  const isPartyOnly = at > start && unknownWords === 0 && parties.length > 0;
  // "4,500 Ostmerians": a demonym that the document has as a name.
  if (isPartyOnly && last && NATIONALITY_NOUNS.has(last.lower)) return finishPhrase(state, 'people', at);
  // "47 YPG and 15 civilians": the name of a force alone counts its members.
  if (isPartyOnly && afterName === at && isPhraseEnd(sentence, at)) return finishPhrase(state, 'people', at);
  return state.population === 'unidentified' ? finishPhrase(state, 'people', at) : undefined;
}

/** Returns a number without a noun; "15 more were injured": "more" is part of the quantifier. */
function bareNumber(sentence: Sentence, end: number): NounPhrase {
  return { to: MORE.has(sentence[end]?.lower ?? '') ? end + 1 : end, kind: 'bare', population: 'unstated' };
}

/** Completes a phrase for people after its head: coordinated people, membership, and the side of the head. */
function peoplePhrase(state: PhraseState, head: number): NounPhrase {
  const { sentence, entities, parties, allowSideWords } = state;
  const item = itemOf(sentence, state.afterName, head);
  const coordinationEnd = skipCoordinatedPeople(state, head);
  let end = skipMembership(state, coordinationEnd ?? head + 1);
  const { lower } = sentence[head]!;
  // "members of the 5th Corps"
  if (state.population === 'unstated' && parties.length === 0 && MEMBER_NOUNS.has(lower) && isUnitAfter(sentence, end)) state.population = 'fighters';
  const side = allowSideWords && parties.length === 0 && state.population === 'fighters' ? entities.sideOfWord(lower) : undefined;
  if (side !== undefined) parties.push({ kind: 'side', number: side });
  // "20 bodies of civilians"
  if (BODY_NOUNS.has(lower) && sentence[end]?.lower === 'of' && parties.length === 0 && state.population === 'unstated') {
    const people = peopleOfBodies(sentence, HARM_MODIFIERS.has(sentence[end + 1]?.lower ?? '') ? end + 2 : end + 1, entities);
    state.population = people.population;
    if (people.party) parties.push(people.party);
    end = people.to;
  }
  end = skipBothSides(state, end);
  return { ...finishPhrase(state, 'people', end, state.attribute), head, ...(item === undefined || coordinationEnd !== undefined ? {} : { item }) };
}

/** Skips people who are coordinated with the head under one number, and unites their populations; `undefined` if there are none. */
function skipCoordinatedPeople(state: PhraseState, head: number): number | undefined {
  const { sentence, entities, population, parties } = state;
  const end = head + 1;
  const pairEnd = skipSecondPeople(state, head);
  if (pairEnd !== undefined) return pairEnd;
  // "700 refugees and Front fighters"
  if (isCoordinatedFighters(state, end)) {
    state.population = 'mixed';
    parties.length = 0;
    return end + (entities.matchName(sentence, end + 1)?.length ?? 0) + 2;
  }
  // "men, women and children"
  const list = coordinatedPeople(sentence, end);
  if (list === undefined) return undefined;
  const kinds = new Set([population, ...list.kinds].filter((kind) => kind !== 'unstated'));
  // "Men, women and children" are civilians; of two named kinds, neither applies to all.
  if (list.women) state.population = 'civilians';
  else state.population = kinds.size === 0 || (kinds.size === 1 && kinds.has('children')) ? 'unstated' : kinds.size === 1 ? [...kinds][0]! : 'mixed';
  return list.to;
}

/** Skips a second noun for people after "and": "rebels and their family members". */
function skipSecondPeople(state: PhraseState, head: number): number | undefined {
  const { sentence, population, parties } = state;
  const and = head + 1;
  if (sentence[and]?.lower !== 'and') return undefined;
  const isPossessive = ['their', 'his', 'its'].includes(sentence[and + 1]?.lower ?? '');
  const first = isPossessive ? and + 2 : and + 1;
  const isKin = sentence[first]?.lower === 'family' && PEOPLE_NOUNS.has(sentence[first + 1]?.lower ?? '');
  const at = isKin ? first + 1 : first;
  const second = sentence[at];
  if (!second || !PEOPLE_NOUNS.has(second.lower) || THING_NOUNS.has(sentence[at + 1]?.lower ?? '')) return undefined;
  // "two children and their mother": the number does not count the mother.
  if (isPossessive && KINSHIP_NOUNS.has(second.lower)) return undefined;
  const other = PEOPLE_NOUNS.get(second.lower);
  // "men, women and children" are civilians.
  if (WOMEN.has(sentence[head]!.lower) && other === 'children') state.population = 'civilians';
  else if (other !== population) {
    // "Ostmerish soldiers and residents", "Front fighters and their families": the party does not apply to residents and families.
    if (population === 'civilians' || other === 'civilians' || isKin || FAMILIES.has(second.lower)) parties.length = 0;
    state.population = 'mixed';
  }
  return at + 1;
}

/** Checks for fighters coordinated with civilians under one number: "and Front fighters". */
function isCoordinatedFighters({ sentence, entities, population }: PhraseState, at: number): boolean {
  const name = sentence[at]?.lower === 'and' && population === 'civilians' ? entities.matchName(sentence, at + 1) : undefined;
  return name !== undefined && PEOPLE_NOUNS.get(sentence[at + 1 + name.length]?.lower ?? '') === 'fighters';
}

/**
 * Skips a complement that names the party of people, and adds it: "members of the SDF", "fighters from IS", "a commander
 * in the Front", "30 bodies belonging to the Front", "fighters loyal to the Front".
 */
function skipMembership({ sentence, entities, parties, allowSideWords }: PhraseState, end: number): number {
  const belongs = firstMatchAt(sentence, end, MEMBERSHIP_LINKS)?.length;
  if ((belongs === undefined && !['of', 'from', 'in'].includes(sentence[end]?.lower ?? '')) || parties.length > 0) return end;
  const link = belongs === undefined ? end : end + belongs - 1;
  const determiner = sentence[link + 1]?.lower ?? '';
  const after = ['the', 'a', 'an'].includes(determiner) ? link + 2 : link + 1;
  const name = entities.matchName(sentence, after);
  if (name) {
    parties.push(entities.partyOfActor(name.id));
    // "members of an Ostmerish group": the name is only a modifier.
    return determiner === 'a' || determiner === 'an' ? end : skipUnitName(sentence, after + name.length);
  }
  const word = allowSideWords && !PEOPLE_NOUNS.has(sentence[after]?.lower ?? '') ? entities.sideWordAt(sentence, after) : undefined;
  const side = personSideAt(sentence, after, entities) ?? word;
  if (!side) return end;
  parties.push({ kind: 'side', number: side.side });
  return after + side.length;
}

/** Returns the side of a person whom the document assigns to one: "associates of Colonel Quill". */
function personSideAt(sentence: Sentence, from: number, entities: EntityIndex): { side: number; length: number } | undefined {
  let to = from;
  while (to < from + 6 && (isCapitalized(sentence[to]?.text ?? '') || sentence[to]?.text === '-')) to += 1;
  const side = to - from > 1 ? entities.sideOfPerson(textOf(sentence, from, to)) : undefined;
  return side === undefined ? undefined : { side, length: to - from };
}

/** Links between people and the party they belong to. */
const MEMBERSHIP_LINKS = phraseTable(['belonging to', 'loyal to', 'affiliated with', 'affiliated to', 'fighting for']);

const FAMILIES: ReadonlySet<string> = new Set(['families', 'relatives']);

const WOMEN: ReadonlySet<string> = new Set(['women', 'woman']);

const BODY_NOUNS: ReadonlySet<string> = new Set(['body', 'bodies', 'corpse', 'corpses']);

/** Reads the people in a complement of "bodies of". */
function peopleOfBodies(sentence: Sentence, start: number, entities: EntityIndex): Pick<NounPhrase, 'population' | 'party' | 'to'> {
  const fallback = start - 1;
  const all = ['men', ',', 'women', 'and', 'children'].every((word, index) => sentence[start + index]?.lower === word);
  if (all) return { population: 'civilians', to: start + 5 };
  const { kind, population, party, to } = nounPhrase(sentence, start, start + LONGEST_PHRASE, fallback, entities);
  return kind === 'people' ? { population, to, ...(party ? { party } : {}) } : { population: 'unstated', to: fallback };
}

const MORE: ReadonlySet<string> = new Set(['more', 'additional']);

/** Reads coordinated nouns for people under one number: ", women and children". */
function coordinatedPeople(sentence: Sentence, at: number): { to: number; kinds: Population[]; women: boolean } | undefined {
  const kinds: Population[] = [];
  let women = false;
  for (let index = at; index < at + 8; index += 2) {
    const last = sentence[index]?.text === ',' && sentence[index + 1]?.lower === 'and' ? index + 2 : sentence[index]?.lower === 'and' ? index + 1 : undefined;
    const kind = PEOPLE_NOUNS.get(sentence[last ?? index + 1]?.lower ?? '');
    if (kind === undefined || (last === undefined && sentence[index]?.text !== ',')) return undefined;
    kinds.push(kind);
    women ||= WOMEN.has(sentence[last ?? index + 1]!.lower);
    if (last !== undefined) return kinds.length > 1 ? { to: last + 1, kinds, women: women && kind === 'children' } : undefined;
  }
  return undefined;
}
