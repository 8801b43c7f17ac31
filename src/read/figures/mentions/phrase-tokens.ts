/**
 * The rules that read a noun phrase token by token, in order: names and side words, nouns that state an outcome,
 * modifiers, and heads. Each looks at the next token of the state, and advances it, ends the phrase, or does not apply.
 */
import { isGenitive, textOf } from '../../tokens.js';
import { firstMatchAt } from '../lexicon/lookup.js';
import {
  AMMUNITION_NOUNS,
  ITEM_MODIFIERS,
  NEUTRAL_MODIFIERS,
  NON_SINGULAR_THINGS,
  PEOPLE_NOUNS,
  THING_NOUNS,
  UNIDENTIFIED_ADJECTIVES,
  UNIT_NOUNS,
} from '../lexicon/nouns.js';
import { AUXILIARIES, CASUALTY_NOUNS, DAMAGE_PARTICIPLES, OUTCOME_NOUNS } from '../lexicon/outcome-verbs.js';
import type { NounPhrase } from './mention.js';
import {
  ATTRIBUTIVE_PEOPLE_NOUNS,
  compoundEnd,
  HARM_MODIFIERS,
  hyphenatedEnd,
  isAttributive,
  isMilitaryAndCivilian,
  isOtherPlural,
  isPluralOutcomeNoun,
} from './noun-modifiers.js';
import { isCapitalized, isNameDelimiter, isPhraseEnd, PHRASE_STOP_WORDS } from './phrase-boundaries.js';
import { finishPhrase, sideWordAhead, type PhraseState } from './phrase-state.js';
import {
  aircraftEnd,
  COORDINATORS,
  coordinatedModifierEnd,
  coordinatedThingEnd,
  isHeadNounAhead,
  isModelName,
  isModifierWord,
  isThingAhead,
  itemOf,
  itemStart,
  itemText,
  skipModelNickname,
  TANK_CONTENTS,
  THING_MODIFIERS,
  thingPhraseEnd,
} from './thing-phrase.js';

/**
 * What a rule made of a token: it advanced the state, the phrase ends before the token, the token is the head of a
 * phrase for people, or the phrase is complete. `undefined`: the rule does not apply.
 */
type TokenResult = 'advanced' | 'end' | { readonly peopleHead: number } | NounPhrase | undefined;
type TokenRule = (state: PhraseState) => TokenResult;

/** Advances the state to a token. */
function advance(state: PhraseState, to: number): 'advanced' {
  state.at = to;
  return 'advanced';
}

/** Adds the side that a word names, if no party is named yet. */
function addSide({ parties }: PhraseState, side: number | undefined): void {
  if (side !== undefined && parties.length === 0) parties.push({ kind: 'side', number: side });
}

/** Returns the side that a single modifier names: "rebel vehicles". */
function sideOfModifier({ sentence, entities, at, allowSideWords }: PhraseState): number | undefined {
  return allowSideWords ? entities.sideOfWord(sentence[at]!.lower) : undefined;
}

function partyName(state: PhraseState): TokenResult {
  const { sentence, entities, at, limit } = state;
  const name = entities.matchName(sentence, at);
  if (!name || at + name.length > limit || PEOPLE_NOUNS.has(sentence[at]!.lower)) return undefined;
  state.parties.push(entities.partyOfActor(name.id));
  state.afterName = at + name.length;
  return advance(state, at + name.length);
}

function sideWord(state: PhraseState): TokenResult {
  const { sentence, entities, at, limit, parties } = state;
  const word = sideWordAhead(state);
  if (!word || (word.length === 1 && PEOPLE_NOUNS.has(sentence[at]!.lower)) || at + word.length > limit) return undefined;
  // "Syrian government soldiers": both names are of one side.
  if (!parties.some((party) => entities.sideOfParty(party) === word.side)) parties.push({ kind: 'side', number: word.side });
  const head = at + word.length - 1;
  return word.length > 1 && PEOPLE_NOUNS.has(sentence[head]!.lower) ? { peopleHead: head } : advance(state, at + word.length);
}

/** "92 military and civilian casualties" */
function militaryAndCivilian(state: PhraseState): TokenResult {
  if (!isMilitaryAndCivilian(state.sentence, state.at)) return undefined;
  state.population = 'mixed';
  state.afterName = state.at + 3;
  return advance(state, state.at + 3);
}

function casualtyNoun(state: PhraseState): TokenResult {
  const { sentence, at } = state;
  const { lower } = sentence[at]!;
  if (!CASUALTY_NOUNS.has(lower)) return undefined;
  // "one casualty report" counts no casualties.
  if (lower === 'casualty' && !isPhraseEnd(sentence, at + 1) && !AUXILIARIES.has(sentence[at + 1]?.lower ?? '')) return undefined;
  return finishPhrase(state, 'outcome', at + 1, 'casualties');
}

/** "MiG-29 fighters", "a jet fighter": aircraft, with a noun for people. */
function aircraft(state: PhraseState): TokenResult {
  const { sentence, start, at, modelEnd } = state;
  const end = aircraftEnd(sentence, at, modelEnd === at);
  return end === undefined ? undefined : { ...finishPhrase(state, 'thing', end), item: itemText(sentence, itemStart(sentence, start, at), end) };
}

function outcomeNoun(state: PhraseState): TokenResult {
  const { sentence, at, parties, population } = state;
  const next = sentence[at + 1];
  const outcome = OUTCOME_NOUNS.get(sentence[at]!.lower);
  if (!outcome) return undefined;
  const isCoordinated = ['or', '/', 'and/or', 'and', '&'].includes(next?.lower ?? '') && OUTCOME_NOUNS.has(sentence[at + 2]?.lower ?? '');
  // "30 killed or captured" is one figure for both, read as a coordinated predicate.
  if (isCoordinated && parties.length === 0 && population === 'unstated') return 'end';
  // "12 killed", not "two captured guards", "a captured tank"
  const isModifier = next && (PEOPLE_NOUNS.has(next.lower) || THING_NOUNS.has(next.lower) || ITEM_MODIFIERS.has(next.lower) || isCapitalized(next.text));
  return isModifier ? undefined : finishPhrase(state, 'outcome', at + 1, outcome);
}

/** "the tank's crew members": the possessor is not counted. */
function possessor(state: PhraseState): TokenResult {
  const { sentence, at, limit } = state;
  const { lower } = sentence[at]!;
  if (!(PEOPLE_NOUNS.has(lower) || THING_NOUNS.has(lower)) || !isGenitive(sentence[at + 1])) return undefined;
  return isHeadNounAhead(sentence, at + 2, limit) || PEOPLE_NOUNS.has(sentence[at + 3]?.lower ?? '') ? advance(state, at + 2) : undefined;
}

/** Ends the phrase before a noun that modifies a noun of no lexicon. */
function modifierOfOther({ sentence, at, limit }: PhraseState): TokenResult {
  const { lower } = sentence[at]!;
  const next = sentence[at + 1];
  // "numerous civilian buildings": the noun is a modifier.
  if (ATTRIBUTIVE_PEOPLE_NOUNS.has(lower) && next && at + 1 < limit && isOtherPlural(next.lower) && !firstMatchAt(sentence, at + 1, UNIT_NOUNS)) return 'end';
  // "a fuel tank" is a container.
  return TANK_CONTENTS.has(lower) && /^tanks?$/.test(next?.lower ?? '') ? 'end' : undefined;
}

/** Skips an adjective, or a hyphenated or coordinated modifier. */
function adjective(state: PhraseState): TokenResult {
  const { sentence, at, limit } = state;
  const next = sentence[at + 1];
  // "thousands of local Ostmerians", "a high-ranking officer", "an Ostmerish-made drone"
  if (NEUTRAL_MODIFIERS.has(sentence[at]!.lower) && next && isCapitalized(next.text) && at + 1 < limit) return advance(state, at + 1);
  // "surface-to-air missile launchers", "patrol and landing boats"
  const modifierEnd = hyphenatedEnd(sentence, at, limit) ?? coordinatedModifierEnd(sentence, at);
  if (modifierEnd !== undefined && modifierEnd < limit + 4) return advance(state, modifierEnd);
  const compound = compoundEnd(sentence, at);
  const isCompound = compound !== undefined && compound < limit + 2 && !THING_NOUNS.has(sentence[compound - 1]!.lower);
  return isCompound ? advance(state, compound) : undefined;
}

/** Skips a noun that modifies a noun for people or things, and adds the side that it names. */
function nounModifier(state: PhraseState): TokenResult {
  const { sentence, at, limit } = state;
  const { lower } = sentence[at]!;
  const next = sentence[at + 1];
  if (!next) return undefined;
  // "a police chief": the next noun is the head.
  if (ITEM_MODIFIERS.has(lower) && at + 1 < limit && PEOPLE_NOUNS.has(next.lower)) {
    addSide(state, sideWordAhead(state)?.side);
    return advance(state, at + 1);
  }
  if (!ATTRIBUTIVE_PEOPLE_NOUNS.has(lower)) return undefined;
  // "a rebel battalion commander"
  if (at + 2 < limit && isModifierWord(next) && PEOPLE_NOUNS.has(sentence[at + 2]?.lower ?? '') && !PEOPLE_NOUNS.has(next.lower)) {
    addSide(state, sideOfModifier(state));
    return advance(state, at + 2);
  }
  // "a civilian cargo ship", "rebel vehicles", "rebel battalions"
  if (at + 1 >= limit || !isThingAhead(sentence, at + 1, limit)) return undefined;
  if (lower === 'civilian') state.population = 'civilians';
  const side = sideOfModifier(state);
  addSide(state, side);
  if (side !== undefined) state.afterName = at + 1;
  return advance(state, at + 1);
}

function peopleNoun(state: PhraseState): TokenResult {
  const { sentence, start, at, limit } = state;
  const { lower } = sentence[at]!;
  const next = sentence[at + 1];
  if (!PEOPLE_NOUNS.has(lower) || (next && THING_NOUNS.has(next.lower))) return undefined;
  // "infantry fighting vehicles", "cavalry regiments"
  if (next && ARMS.has(lower) && at + 1 < limit && (isThingAhead(sentence, at + 1, limit) || isOtherPlural(next.lower))) return undefined;
  const kind = PEOPLE_NOUNS.get(lower) ?? 'unstated';
  // "civilian volunteers"
  const isAfterCivilian = sentence[at - 1]?.lower === 'civilian' && at > start;
  if (!isAfterCivilian && (state.population === 'unstated' || kind !== 'unstated')) state.population = kind;
  // "police officers", "civilian deaths": the last noun is the head.
  const isPlural = /(?:s|men|women|people|staff|personnel|children)$/.test(lower);
  const isModifier =
    next &&
    at + 1 < limit &&
    ((PEOPLE_NOUNS.has(next.lower) && !isPlural && !CAPTIVE_STATES.has(next.lower)) ||
      (OUTCOME_NOUNS.has(next.lower) && next.lower.endsWith('s')) ||
      next.lower === 'death' ||
      CASUALTY_NOUNS.has(next.lower));
  if (!isModifier) return { peopleHead: at };
  // "rebel fighters": the modifier names the side.
  if (state.population === 'fighters') addSide(state, sideWordAhead(state)?.side);
  return advance(state, at + 1);
}

/** Arms of a force that modify a noun, too. */
const ARMS: ReadonlySet<string> = new Set(['infantry', 'cavalry', 'militia']);

function modelName(state: PhraseState): TokenResult {
  const { sentence, entities, limit } = state;
  const { lower, text } = sentence[state.at]!;
  // "an Il-76 carrying paratroopers"
  if (state.modelEnd === state.at && lower.endsWith('ing') && !THING_MODIFIERS.has(lower)) return 'end';
  if (!isModelName(sentence, state.at)) return undefined;
  let at = state.at + (/^\d/.test(text) ? 2 : 1);
  // "T-72 and T-80 tanks"
  if (COORDINATORS.has(sentence[at]?.lower ?? '') && at + 1 < limit && isModelName(sentence, at + 1)) at += 1;
  state.at = skipModelNickname(sentence, at, entities);
  // "two S-300 missiles": the number counts projectiles, not launchers.
  const isAmmunition = AMMUNITION_NOUNS.has(sentence[state.at]?.lower ?? '') && !isHeadNounAhead(sentence, state.at + 1, limit);
  state.modelEnd = isAmmunition ? undefined : state.at;
  return isAmmunition ? 'end' : 'advanced';
}

function unitNoun(state: PhraseState): TokenResult {
  const { sentence, at, limit } = state;
  const unit = firstMatchAt(sentence, at, UNIT_NOUNS);
  // "brigades 4 and 5": the number is part of the name.
  if (!unit || at + unit.length > limit + 2 || /^\d/.test(sentence[at + unit.length]?.text ?? '')) return undefined;
  return { ...finishPhrase(state, 'unit', at + unit.length), item: textOf(sentence, at, at + unit.length) };
}

/** Skips a noun for things that modifies the head, or ends the phrase before one. */
function thingModifier(state: PhraseState): TokenResult {
  const { sentence, at, limit } = state;
  const { lower, text } = sentence[at]!;
  const next = sentence[at + 1];
  const isThing = THING_NOUNS.has(lower);
  // "an ambulance driver": the head is a noun for people.
  if (isThing && next && at + 1 < limit && !lower.endsWith('s') && PEOPLE_NOUNS.has(next.lower)) return advance(state, at + 1);
  // "two tank battalions"
  if (isThing && at + 1 < limit && firstMatchAt(sentence, at + 1, UNIT_NOUNS)) return advance(state, at + 1);
  // "two of the unit's vehicles"
  if (/^\p{Ll}/u.test(text) && isGenitive(next) && isHeadNounAhead(sentence, at + 2, limit)) return advance(state, at + 2);
  // "3 car bombs", "980 mortar shells": the head names a projectile or an attack.
  return isThing && ATTACK_HEADS.has(next?.lower ?? '') ? 'end' : undefined;
}

function thingNoun(state: PhraseState): TokenResult {
  const { sentence, entities, start, at, limit, parties } = state;
  const { lower, text } = sentence[at]!;
  const next = sentence[at + 1];
  if (!THING_NOUNS.has(lower)) return undefined;
  // "radar stations", "artillery pieces": the last noun is the head; "pieces of equipment": the complement is.
  if (next && at + 1 < limit && THING_NOUNS.has(next.lower)) return advance(state, at + 1);
  // "two ammunition depots": the head is another noun, of places.
  if (NON_SINGULAR_THINGS.has(lower) && next && at + 1 < limit && isOtherPlural(next.lower)) return 'end';
  // "BMP armoured vehicles": a model before its noun.
  if (/^\p{Lu}+$/u.test(text) && next && thingPhraseEnd(sentence, at + 1, limit) !== undefined) return advance(state, at + 1);
  const isMeasure = ['pieces', 'units', 'items'].includes(lower) && next?.lower === 'of';
  // "80 pieces of Ostmerish equipment"
  const maker = isMeasure ? entities.matchName(sentence, at + 2) : undefined;
  const of = isMeasure ? thingPhraseEnd(sentence, at + 2 + (maker?.length ?? 0), limit) : undefined;
  if (maker && of !== undefined) {
    if (parties.length === 0) parties.push(entities.partyOfActor(maker.id));
    return { ...finishPhrase(state, 'thing', of), item: itemText(sentence, at + 2 + maker.length, of) };
  }
  // "a helicopter and tank" are two mentions.
  const isSingular = !lower.endsWith('s') && lower !== 'aircraft' && !NON_SINGULAR_THINGS.has(lower);
  const end = of ?? (isSingular ? undefined : coordinatedThingEnd(sentence, at + 1, limit));
  const item = end === undefined ? itemOf(sentence, state.afterName, at) : itemText(sentence, itemStart(sentence, start, at), end);
  return { ...finishPhrase(state, 'thing', end ?? at + 1), ...(item === undefined ? {} : { item }) };
}

/** Skips the number of a model, or two coordinated participles of damage. */
function modelNumberOrDamage(state: PhraseState): TokenResult {
  const { sentence, start, at, limit } = state;
  const { lower, text } = sentence[at]!;
  const next = sentence[at + 1];
  // "8 Leopard 2 tanks"
  if (/^\d{1,2}$/.test(text) && at > start && isCapitalized(sentence[at - 1]?.text ?? '') && next && THING_NOUNS.has(next.lower)) return advance(state, at + 1);
  // "12 destroyed or damaged tanks"
  const isDamage = DAMAGE_PARTICIPLES.has(lower) && COORDINATORS.has(next?.lower ?? '') && DAMAGE_PARTICIPLES.has(sentence[at + 2]?.lower ?? '');
  return isDamage && thingPhraseEnd(sentence, at + 3, limit + 3) ? advance(state, at + 3) : undefined;
}

/** Reads any other word: a modifier that says something, one that may be skipped, an unknown word, or the end. */
function otherWord(state: PhraseState): 'advanced' | 'end' {
  const { sentence, at } = state;
  const { lower } = sentence[at]!;
  const next = sentence[at + 1];
  if (UNIDENTIFIED_ADJECTIVES.has(lower)) state.population = 'unidentified';
  else if (HARM_MODIFIERS.has(lower) && next && (PEOPLE_NOUNS.has(next.lower) || ITEM_MODIFIERS.has(next.lower))) state.attribute = HARM_MODIFIERS.get(lower);
  else if (NEUTRAL_MODIFIERS.has(lower)) {
    if (OUTCOME_NOUNS.has(lower) && !(next && (PEOPLE_NOUNS.has(next.lower) || THING_NOUNS.has(next.lower)))) return 'end';
  } else if (!isSkipped(state)) {
    if (isUnknownWord(state)) state.unknownWords += 1;
    else if (!isCoordinatorOfNames(state)) return 'end';
  }
  return state.unknownWords > MAX_UNKNOWN_WORDS ? 'end' : advance(state, at + 1);
}

/** Checks for a token that says nothing of its own: a mark, part of a name or compound, an adverb, an attributive participle. */
function isSkipped({ sentence, at }: PhraseState): boolean {
  const { text, lower, end } = sentence[at]!;
  const next = sentence[at + 1];
  // "one seriously injured"
  if (SEVERITY_ADVERBS.has(lower) && next && OUTCOME_NOUNS.has(next.lower)) return true;
  if (isNameDelimiter(text) || text === "'s" || text === '’s' || text === "'") return true;
  // "the previously kidnapped border guards"
  return (text === '-' && next !== undefined && end === next.start) || isAttributive(sentence, at);
}

/** Checks for a capitalised word, or for a lower-case modifier of a noun in a lexicon: "500 combat fatalities". */
function isUnknownWord({ sentence, at, limit }: PhraseState): boolean {
  const { text, lower } = sentence[at]!;
  const next = sentence[at + 1];
  if (isCapitalized(text)) return true;
  if (!/^\p{Ll}[\p{L}-]*$/u.test(text) || !next || PHRASE_STOP_WORDS.has(lower)) return false;
  return isHeadNounAhead(sentence, at + 1, limit) || isPluralOutcomeNoun(next.lower);
}

/** Checks for a coordinator between two names. */
function isCoordinatorOfNames({ sentence, entities, at, limit, parties, afterName, unknownWords }: PhraseState): boolean {
  const { text, lower } = sentence[at]!;
  const next = sentence[at + 1];
  const isAfterParty = afterName === at && parties.length > 0;
  const other = text === '/' || lower === 'and' ? entities.matchName(sentence, at + 1) : undefined;
  const areCapitalized = isCapitalized(sentence[at - 1]?.text ?? '') && next !== undefined && isCapitalized(next.text);
  // "47 YPG/YPJ", "46 Ostmerish/Westmerish men"
  if (text === '/') return (isAfterParty && other !== undefined) || ((unknownWords > 0 || afterName === at) && areCapitalized);
  if (lower !== 'and') return false;
  // "Port Guard and Reed Watch fighters": both
  const otherEnd = at + 1 + (other?.length ?? 0);
  if (isAfterParty && other && otherEnd < limit && PEOPLE_NOUNS.has(sentence[otherEnd]?.lower ?? '')) return true;
  // "Ostmerish and Westmerish mercenaries"
  return unknownWords > 0 && areCapitalized && PEOPLE_NOUNS.has(sentence[at + 2]?.lower ?? '');
}

/** Words of no lexicon in a phrase, at most. */
const MAX_UNKNOWN_WORDS = 4;

/** Adverbs between a number and a participle: "two seriously injured". */
const SEVERITY_ADVERBS: ReadonlySet<string> = new Set('seriously severely critically gravely heavily badly slightly lightly fatally mortally'.split(' '));

/** Nouns for the state of a captive, which are not the head: "took a soldier prisoner". */
const CAPTIVE_STATES: ReadonlySet<string> = new Set(['prisoner', 'hostage', 'captive']);

const ATTACK_HEADS: ReadonlySet<string> = new Set('bomb bombs shell shells round rounds strike strikes attack attacks raid raids fire'.split(' '));

/** The rules in the order in which they are tried. */
const TOKEN_RULES: readonly TokenRule[] = [
  partyName,
  sideWord,
  militaryAndCivilian,
  casualtyNoun,
  aircraft,
  outcomeNoun,
  possessor,
  modifierOfOther,
  adjective,
  nounModifier,
  peopleNoun,
  modelName,
  unitNoun,
  thingModifier,
  thingNoun,
  modelNumberOrDamage,
];

/** Reads the next token of a noun phrase by the first rule that applies. */
export function readToken(state: PhraseState): Exclude<TokenResult, undefined> {
  for (const rule of TOKEN_RULES) {
    const result = rule(state);
    if (result !== undefined) return result;
  }
  return otherWord(state);
}
