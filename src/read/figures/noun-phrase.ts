/**
 * The noun phrase of a mention: its population, its party and its item, read from the tokens after a number or an
 * article. Nothing is inferred from the event.
 */
import type { Party } from '../../entry/index.js';
import type { Population } from '../../vocabulary/index.js';
import type { EntityIndex } from '../entity-index.js';
import { type Sentence, isGenitive, textOf } from '../tokens.js';
import { DEMONYMS } from './lexicon/demonyms.js';
import { firstMatchAt, phraseLengthAt, phraseTable } from './lexicon/lookup.js';
import {
  PEOPLE_NOUNS,
  THING_NOUNS,
  ITEM_MODIFIERS,
  UNIT_NOUNS,
  NEUTRAL_MODIFIERS,
  AMMUNITION_NOUNS,
  NON_SINGULAR_THINGS,
  UNIDENTIFIED_ADJECTIVES,
  KINSHIP_NOUNS,
} from './lexicon/nouns.js';
import { type OutcomeEntry, CASUALTY_NOUNS, AUXILIARIES, OUTCOME_NOUNS, DAMAGE_PARTICIPLES } from './lexicon/outcome-verbs.js';
import { type NounPhrase, LONGEST_PHRASE, unionOfParties } from './mention.js';
import { skipUnitName, MEMBER_NOUNS, isUnitAfter } from './military-units.js';
import {
  HARM_MODIFIERS,
  isMilitaryAndCivilian,
  ATTRIBUTIVE_PEOPLE_NOUNS,
  isOtherPlural,
  hyphenatedEnd,
  compoundEnd,
  isAttributive,
  isPluralOutcomeNoun,
} from './noun-modifiers.js';
import { isPhraseEnd, isCapitalized, isNameDelimiter, PHRASE_STOP_WORDS } from './phrase-boundaries.js';
import {
  aircraftEnd,
  itemText,
  itemStart,
  isHeadNounAhead,
  TANK_CONTENTS,
  coordinatedModifierEnd,
  isModifierWord,
  isThingAhead,
  THING_MODIFIERS,
  isModelName,
  COORDINATORS,
  skipModelNickname,
  thingPhraseEnd,
  coordinatedThingEnd,
  itemOf,
} from './thing-phrase.js';

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
  const parties: Party[] = [];
  let population: Population = 'unstated';
  let attribute: OutcomeEntry | undefined;
  let unknownWords = 0;
  let designation: number | undefined;
  // Where the words after the last name begin: a party's name is no part of the item.
  let afterName = start;
  let at = start;
  while (at < Math.min(limit, sentence.length)) {
    const token = sentence[at]!;
    const next = sentence[at + 1];
    const name = entities.matchName(sentence, at);
    if (name && at + name.length <= limit && !PEOPLE_NOUNS.has(token.lower)) {
      parties.push(entities.partyOfActor(name.id));
      at += name.length;
      afterName = at;
      continue;
    }
    const sideWord = allowSideWords ? entities.sideWordAt(sentence, at) : undefined;
    const sideMatch = sideWord && (sideWord.length > 1 || !PEOPLE_NOUNS.has(token.lower)) ? sideWord : undefined;
    if (sideMatch && at + sideMatch.length <= limit) {
      // "Syrian government soldiers": both names are of one side.
      if (!parties.some((party) => entities.sideOfParty(party) === sideMatch.side)) parties.push({ kind: 'side', number: sideMatch.side });
      const head = at + sideMatch.length - 1;
      if (sideMatch.length > 1 && PEOPLE_NOUNS.has(sentence[head]!.lower)) return peoplePhrase(head);
      at += sideMatch.length;
      continue;
    }
    // "92 military and civilian casualties"
    if (isMilitaryAndCivilian(sentence, at)) {
      population = 'mixed';
      at += 3;
      afterName = at;
      continue;
    }
    // "one casualty report" counts no casualties.
    if (CASUALTY_NOUNS.has(token.lower) && (token.lower !== 'casualty' || isPhraseEnd(sentence, at + 1) || AUXILIARIES.has(next?.lower ?? '')))
      return finish('outcome', at + 1, 'casualties');
    // "MiG-29 fighters", "a jet fighter": aircraft, with a noun for people.
    const aircraftEndAt = aircraftEnd(sentence, at, designation === at);
    if (aircraftEndAt !== undefined) return { ...finish('thing', aircraftEndAt), item: itemText(sentence, itemStart(sentence, start, at), aircraftEndAt) };
    const noun = OUTCOME_NOUNS.get(token.lower);
    // "30 killed or captured" is one figure for both, read as a coordinated predicate.
    if (
      noun &&
      parties.length === 0 &&
      population === 'unstated' &&
      ['or', '/', 'and/or', 'and', '&'].includes(next?.lower ?? '') &&
      OUTCOME_NOUNS.has(sentence[at + 2]?.lower ?? '')
    )
      break;
    // "12 killed", not "two captured guards", "a captured tank"
    if (noun && !(next && (PEOPLE_NOUNS.has(next.lower) || THING_NOUNS.has(next.lower) || ITEM_MODIFIERS.has(next.lower) || isCapitalized(next.text))))
      return finish('outcome', at + 1, noun);
    // "the tank's crew members": the possessor is not counted.
    if (
      (PEOPLE_NOUNS.has(token.lower) || THING_NOUNS.has(token.lower)) &&
      next &&
      isGenitive(next) &&
      (isHeadNounAhead(sentence, at + 2, limit) || PEOPLE_NOUNS.has(sentence[at + 3]?.lower ?? ''))
    ) {
      at += 2;
      continue;
    }
    // "numerous civilian buildings": the noun is a modifier.
    if (ATTRIBUTIVE_PEOPLE_NOUNS.has(token.lower) && next && at + 1 < limit && isOtherPlural(next.lower) && !firstMatchAt(sentence, at + 1, UNIT_NOUNS)) break;
    // "a fuel tank" is a container.
    if (TANK_CONTENTS.has(token.lower) && /^tanks?$/.test(next?.lower ?? '')) break;
    // "thousands of local Ostmerians", "a high-ranking officer", "an Ostmerish-made drone"
    if (NEUTRAL_MODIFIERS.has(token.lower) && next && isCapitalized(next.text) && at + 1 < limit) {
      at += 1;
      continue;
    }
    // "surface-to-air missile launchers", "patrol and landing boats"
    const modifierEnd = hyphenatedEnd(sentence, at, limit) ?? coordinatedModifierEnd(sentence, at);
    if (modifierEnd !== undefined && modifierEnd < limit + 4) {
      at = modifierEnd;
      continue;
    }
    const compound = compoundEnd(sentence, at);
    if (compound !== undefined && compound < limit + 2 && !THING_NOUNS.has(sentence[compound - 1]!.lower)) {
      at = compound;
      continue;
    }
    // "a police chief": the next noun is the head.
    if (ITEM_MODIFIERS.has(token.lower) && next && at + 1 < limit && PEOPLE_NOUNS.has(next.lower)) {
      if (sideWord && parties.length === 0) parties.push({ kind: 'side', number: sideWord.side });
      at += 1;
      continue;
    }
    // "a rebel battalion commander"
    if (
      ATTRIBUTIVE_PEOPLE_NOUNS.has(token.lower) &&
      next &&
      at + 2 < limit &&
      isModifierWord(next) &&
      PEOPLE_NOUNS.has(sentence[at + 2]?.lower ?? '') &&
      !PEOPLE_NOUNS.has(next.lower)
    ) {
      const own = allowSideWords ? entities.sideOfWord(token.lower) : undefined;
      if (own !== undefined && parties.length === 0) parties.push({ kind: 'side', number: own });
      at += 2;
      continue;
    }
    // "a civilian cargo ship", "rebel vehicles", "rebel battalions"
    if (ATTRIBUTIVE_PEOPLE_NOUNS.has(token.lower) && at + 1 < limit && isThingAhead(sentence, at + 1, limit)) {
      if (token.lower === 'civilian') population = 'civilians';
      const own = allowSideWords ? entities.sideOfWord(token.lower) : undefined;
      if (own !== undefined && parties.length === 0) parties.push({ kind: 'side', number: own });
      at += 1;
      if (own !== undefined) afterName = at;
      continue;
    }
    if (PEOPLE_NOUNS.has(token.lower) && !(next && THING_NOUNS.has(next.lower))) {
      const kind = PEOPLE_NOUNS.get(token.lower) ?? 'unstated';
      // "civilian volunteers"
      const modifierEnd = sentence[at - 1]?.lower === 'civilian' && at > start;
      if (!modifierEnd && (population === 'unstated' || kind !== 'unstated')) population = kind;
      // "police officers", "civilian deaths": the last noun is the head.
      const plural = /(?:s|men|women|people|staff|personnel|children)$/.test(token.lower);
      if (
        next &&
        at + 1 < limit &&
        ((PEOPLE_NOUNS.has(next.lower) && !plural && !CAPTIVE_STATES.has(next.lower)) ||
          (OUTCOME_NOUNS.has(next.lower) && next.lower.endsWith('s')) ||
          next.lower === 'death' ||
          CASUALTY_NOUNS.has(next.lower))
      ) {
        // "rebel fighters": the modifier names the side.
        if (sideWord && parties.length === 0 && population === 'fighters') parties.push({ kind: 'side', number: sideWord.side });
        at += 1;
        continue;
      }
      return peoplePhrase(at);
    }
    // "an Il-76 carrying paratroopers"
    if (designation === at && token.lower.endsWith('ing') && !THING_MODIFIERS.has(token.lower)) break;
    if (isModelName(sentence, at)) {
      at += /^\d/.test(token.text) ? 2 : 1;
      // "T-72 and T-80 tanks"
      if (COORDINATORS.has(sentence[at]?.lower ?? '') && at + 1 < limit && isModelName(sentence, at + 1)) at += 1;
      at = skipModelNickname(sentence, at, entities);
      // "two S-300 missiles": the number counts projectiles, not launchers.
      if (AMMUNITION_NOUNS.has(sentence[at]?.lower ?? '') && !isHeadNounAhead(sentence, at + 1, limit)) {
        designation = undefined;
        break;
      }
      designation = at;
      continue;
    }
    const unit = firstMatchAt(sentence, at, UNIT_NOUNS);
    if (unit && at + unit.length <= limit + 2 && !isNumbered(sentence, at + unit.length))
      return { ...finish('unit', at + unit.length), item: textOf(sentence, at, at + unit.length) };
    // "an ambulance driver": the head is a noun for people.
    if (THING_NOUNS.has(token.lower) && next && at + 1 < limit && !token.lower.endsWith('s') && PEOPLE_NOUNS.has(next.lower)) {
      at += 1;
      continue;
    }
    // "two tank battalions"
    if (THING_NOUNS.has(token.lower) && at + 1 < limit && firstMatchAt(sentence, at + 1, UNIT_NOUNS)) {
      at += 1;
      continue;
    }
    // "two of the unit's vehicles"
    if (/^\p{Ll}/u.test(token.text) && isGenitive(next) && isHeadNounAhead(sentence, at + 2, limit)) {
      at += 2;
      continue;
    }
    // "3 car bombs", "980 mortar shells": the head names a projectile or an attack.
    if (THING_NOUNS.has(token.lower) && ATTACK_HEADS.has(next?.lower ?? '')) break;
    if (THING_NOUNS.has(token.lower)) {
      // "radar stations", "artillery pieces": the last noun is the head; "pieces of equipment": the complement is.
      if (next && at + 1 < limit && THING_NOUNS.has(next.lower)) {
        at += 1;
        continue;
      }
      // "BMP armoured vehicles": a model before its noun.
      if (/^\p{Lu}+$/u.test(token.text) && next && thingPhraseEnd(sentence, at + 1, limit) !== undefined) {
        at += 1;
        continue;
      }
      const isMeasure = ['pieces', 'units', 'items'].includes(token.lower) && next?.lower === 'of';
      // "80 pieces of Ostmerish equipment"
      const maker = isMeasure ? entities.matchName(sentence, at + 2) : undefined;
      const of = isMeasure ? thingPhraseEnd(sentence, at + 2 + (maker?.length ?? 0), limit) : undefined;
      if (maker && of !== undefined) {
        if (parties.length === 0) parties.push(entities.partyOfActor(maker.id));
        return { ...finish('thing', of), item: itemText(sentence, at + 2 + maker.length, of) };
      }
      // "a helicopter and tank" are two mentions.
      const one = !token.lower.endsWith('s') && token.lower !== 'aircraft' && !NON_SINGULAR_THINGS.has(token.lower);
      const also = of ?? (one ? undefined : coordinatedThingEnd(sentence, at + 1, limit));
      return {
        ...finish('thing', also ?? at + 1),
        item: also === undefined ? itemOf(sentence, afterName, at) : itemText(sentence, itemStart(sentence, start, at), also),
      };
    }
    // "8 Leopard 2 tanks"
    if (/^\d{1,2}$/.test(token.text) && at > start && isCapitalized(sentence[at - 1]?.text ?? '') && next && THING_NOUNS.has(next.lower)) {
      at += 1;
      continue;
    }
    // "12 destroyed or damaged tanks"
    if (
      DAMAGE_PARTICIPLES.has(token.lower) &&
      COORDINATORS.has(next?.lower ?? '') &&
      DAMAGE_PARTICIPLES.has(sentence[at + 2]?.lower ?? '') &&
      thingPhraseEnd(sentence, at + 3, limit + 3)
    ) {
      at += 3;
      continue;
    }
    if (UNIDENTIFIED_ADJECTIVES.has(token.lower)) population = 'unidentified';
    // "one seriously injured"
    else if (SEVERITY_ADVERBS.has(token.lower) && next && OUTCOME_NOUNS.has(next.lower)) {
      // goes on
    } else if (HARM_MODIFIERS.has(token.lower) && next && (PEOPLE_NOUNS.has(next.lower) || ITEM_MODIFIERS.has(next.lower)))
      attribute = HARM_MODIFIERS.get(token.lower);
    else if (NEUTRAL_MODIFIERS.has(token.lower)) {
      if (OUTCOME_NOUNS.has(token.lower) && !(next && (PEOPLE_NOUNS.has(next.lower) || THING_NOUNS.has(next.lower)))) break;
    } else if (
      isNameDelimiter(token.text) ||
      token.text === "'s" ||
      token.text === '’s' ||
      token.text === "'" ||
      (token.text === '-' && next !== undefined && token.end === next.start)
    ) {
      // part of a name or of a compound
    } else if (isAttributive(sentence, at)) {
      // "the previously kidnapped border guards"
    } else if (isCapitalized(token.text)) unknownWords += 1;
    else if (/^\p{Ll}[\p{L}-]*$/u.test(token.text) && next && !PHRASE_STOP_WORDS.has(token.lower) && isHeadNounAhead(sentence, at + 1, limit))
      unknownWords += 1;
    // "47 YPG/YPJ"
    else if (token.text === '/' && afterName === at && parties.length > 0 && entities.matchName(sentence, at + 1)) {
      // goes on
    }
    // "500 combat fatalities"
    else if (/^\p{Ll}[\p{L}-]*$/u.test(token.text) && next && !PHRASE_STOP_WORDS.has(token.lower) && isPluralOutcomeNoun(next.lower)) unknownWords += 1;
    // "46 Ostmerish/Westmerish men"
    else if (token.text === '/' && (unknownWords > 0 || afterName === at) && isCapitalized(sentence[at - 1]?.text ?? '') && next && isCapitalized(next.text)) {
      // goes on
    }
    // "Port Guard and Reed Watch fighters": both
    else if (token.lower === 'and' && afterName === at && parties.length > 0 && isPartyOfPeople(at + 1)) {
      // goes on
    }
    // "Ostmerish and Westmerish mercenaries"
    else if (
      token.lower === 'and' &&
      unknownWords > 0 &&
      isCapitalized(sentence[at - 1]?.text ?? '') &&
      next &&
      isCapitalized(next.text) &&
      PEOPLE_NOUNS.has(sentence[at + 2]?.lower ?? '')
    ) {
      // goes on
    } else break;
    if (unknownWords > 4) break;
    at += 1;
  }
  if (designation !== undefined) return { ...finish('thing', designation), item: textOf(sentence, afterName, designation) };
  // A plural demonym alone counts people: "9 Chechens".
  const last = sentence[at - 1];
  if (at > start && unknownWords > 0 && parties.length === 0 && last && /^\p{Lu}\p{Ll}+(?:s|n|i|ese)$/u.test(last.text)) {
    // "thousands of local Ostmerians" are residents.
    if (population === 'unstated' && sentence.slice(start, at).some(({ lower }) => lower === 'local')) population = 'civilians';
    return finish('people', at);
  }
  // "4,500 Ostmerians": a demonym that the document has as a name.
  if (at > start && unknownWords === 0 && parties.length > 0 && last && NATIONALITY_NOUNS.has(last.lower)) return finish('people', at);
  // "47 YPG and 15 civilians": the name of a force alone counts its members.
  if (at > start && unknownWords === 0 && parties.length > 0 && afterName === at && isPhraseEnd(sentence, at)) return finish('people', at);
  if (population === 'unidentified') return finish('people', at);
  // "15 more were injured": "more" is part of the quantifier.
  return { to: MORE.has(sentence[fallback]?.lower ?? '') ? fallback + 1 : fallback, kind: 'bare', population: 'unstated' };

  function isPartyOfPeople(first: number): boolean {
    const other = entities.matchName(sentence, first);
    return other !== undefined && first + other.length < limit && PEOPLE_NOUNS.has(sentence[first + other.length]?.lower ?? '');
  }

  /**
   * Skips a complement that names the owner of a thing, and adds its party: "three vehicles of the Front", "a
   * helicopter belonging to the army".
   */
  function skipOwner(after: number): number {
    const link = firstMatchAt(sentence, after, OWNERSHIP_LINKS)?.length;
    if (link === undefined) return after;
    const at = sentence[after + link]?.lower === 'the' ? after + link + 1 : after + link;
    const name = entities.matchName(sentence, at);
    const side = name || !allowSideWords ? undefined : entities.sideWordAt(sentence, at);
    if (name) parties.push(entities.partyOfActor(name.id));
    else if (side) parties.push({ kind: 'side', number: side.side });
    return name || side ? skipUnitName(sentence, at + (name ?? side)!.length) : after;
  }

  /** Skips a phrase that names the side, and adds its party: "34 fatalities on the Ostmerish side". */
  function skipSide(after: number): number {
    const both = skipBothSides(after);
    if (both > after) return both;
    if (sentence[after]?.lower !== 'on' || sentence[after + 1]?.lower !== 'the') return after;
    const name = entities.matchName(sentence, after + 2);
    const side = allowSideWords ? entities.sideOfWord(sentence[after + 2]?.lower ?? '') : undefined;
    const end = after + 2 + (name?.length ?? 1);
    if ((!name && side === undefined) || sentence[end]?.lower !== 'side') return after;
    parties.push(name ? entities.partyOfActor(name.id) : { kind: 'side', number: side! });
    return end + 1;
  }

  /** Skips "on both sides" and adds both parties, if there are exactly two: "150 people on both sides", "16 fatalities on both sides". */
  function skipBothSides(after: number): number {
    const namesBothSides = /^(?:on|from|of)$/.test(sentence[after]?.lower ?? '') && phraseLengthAt(sentence, after + 1, 'both sides') > 0;
    if (!namesBothSides || entities.sideNumbers.length !== 2 || parties.length > 0) return after;
    parties.push(...entities.sideNumbers.map((number): Party => ({ kind: 'side', number })));
    return after + 3;
  }

  function peoplePhrase(head: number): NounPhrase {
    let end = head + 1;
    let item = itemOf(sentence, afterName, head);
    // "rebels and their family members"
    const possessiveLength = ['their', 'his', 'its'].includes(sentence[end + 1]?.lower ?? '') ? 1 : 0;
    const kinLength = sentence[end + 1 + possessiveLength]?.lower === 'family' && PEOPLE_NOUNS.has(sentence[end + 2 + possessiveLength]?.lower ?? '') ? 1 : 0;
    const second = sentence[end]?.lower === 'and' ? sentence[end + 1 + possessiveLength + kinLength] : undefined;
    // "two children and their mother": the number does not count the mother.
    if (
      second &&
      !(possessiveLength && KINSHIP_NOUNS.has(second.lower)) &&
      PEOPLE_NOUNS.has(second.lower) &&
      !THING_NOUNS.has(sentence[end + 2 + possessiveLength + kinLength]?.lower ?? '')
    ) {
      const other = PEOPLE_NOUNS.get(second.lower);
      // "men, women and children" are civilians.
      if (WOMEN.has(sentence[head]!.lower) && other === 'children') population = 'civilians';
      else if (other !== population) {
        // "Ostmerish soldiers and residents", "Front fighters and their families": the party does not apply to residents and families.
        if (population === 'civilians' || other === 'civilians' || kinLength > 0 || FAMILIES.has(second.lower)) parties.length = 0;
        population = 'mixed';
      }
      end += 2 + possessiveLength + kinLength;
      item = undefined;
    }
    // "700 refugees and Front fighters"
    else if (isCoordinatedFighters(end)) {
      population = 'mixed';
      parties.length = 0;
      end += (entities.matchName(sentence, end + 1)?.length ?? 0) + 2;
      item = undefined;
    }
    // "men, women and children"
    else {
      const list = coordinatedPeople(sentence, end);
      if (list !== undefined) {
        const kinds = new Set([population, ...list.kinds].filter((kind) => kind !== 'unstated'));
        // "Men, women and children" are civilians; of two named kinds, neither applies to all.
        if (list.women) population = 'civilians';
        else population = kinds.size === 0 || (kinds.size === 1 && kinds.has('children')) ? 'unstated' : kinds.size === 1 ? [...kinds][0]! : 'mixed';
        end = list.to;
        item = undefined;
      }
    }
    // "members of the SDF", "fighters from IS", "a commander in the Front"
    // "30 bodies belonging to the Front", "fighters loyal to the Front"
    const belongs = firstMatchAt(sentence, end, MEMBERSHIP_LINKS)?.length;
    const link = belongs === undefined ? end : end + belongs - 1;
    if ((belongs !== undefined || ['of', 'from', 'in'].includes(sentence[end]?.lower ?? '')) && parties.length === 0) {
      const after = ['the', 'a', 'an'].includes(sentence[link + 1]?.lower ?? '') ? link + 2 : link + 1;
      const name = entities.matchName(sentence, after);
      const side = name
        ? undefined
        : (personSideAt(after) ?? (allowSideWords && !PEOPLE_NOUNS.has(sentence[after]?.lower ?? '') ? entities.sideWordAt(sentence, after) : undefined));
      if (name) {
        parties.push(entities.partyOfActor(name.id));
        // "members of an Ostmerish group": the name is only a modifier.
        if (sentence[link + 1]?.lower !== 'a' && sentence[link + 1]?.lower !== 'an') end = skipUnitName(sentence, after + name.length);
      } else if (side) {
        parties.push({ kind: 'side', number: side.side });
        end = after + side.length;
      }
    }
    // "members of the 5th Corps"
    if (population === 'unstated' && parties.length === 0 && MEMBER_NOUNS.has(sentence[head]!.lower) && isUnitAfter(sentence, end)) population = 'fighters';
    const side = allowSideWords && parties.length === 0 && population === 'fighters' ? entities.sideOfWord(sentence[head]?.lower ?? '') : undefined;
    if (side !== undefined) parties.push({ kind: 'side', number: side });
    // "20 bodies of civilians"
    if (BODY_NOUNS.has(sentence[head]!.lower) && sentence[end]?.lower === 'of' && parties.length === 0 && population === 'unstated') {
      const bodiesPhrase = peopleOfBodies(sentence, HARM_MODIFIERS.has(sentence[end + 1]?.lower ?? '') ? end + 2 : end + 1, entities);
      population = bodiesPhrase.population;
      if (bodiesPhrase.party) parties.push(bodiesPhrase.party);
      end = bodiesPhrase.to;
    }
    end = skipBothSides(end);
    return { ...finish('people', end, attribute), head, ...(item === undefined ? {} : { item }) };
  }

  /** Checks for fighters coordinated with civilians under one number: "and Front fighters". */
  function isCoordinatedFighters(at: number): boolean {
    const name = sentence[at]?.lower === 'and' && population === 'civilians' ? entities.matchName(sentence, at + 1) : undefined;
    return name !== undefined && PEOPLE_NOUNS.get(sentence[at + 1 + name.length]?.lower ?? '') === 'fighters';
  }

  /** Returns the side of a person whom the document assigns to one: "associates of Colonel Quill". */
  function personSideAt(from: number): { side: number; length: number } | undefined {
    let to = from;
    while (to < from + 6 && (isCapitalized(sentence[to]?.text ?? '') || sentence[to]?.text === '-')) to += 1;
    const side = to - from > 1 ? entities.sideOfPerson(textOf(sentence, from, to)) : undefined;
    return side === undefined ? undefined : { side, length: to - from };
  }

  function finish(kind: NounPhrase['kind'], after: number, outcome?: OutcomeEntry | 'casualties'): NounPhrase {
    const to = parties.length > 0 ? after : skipSide(kind === 'thing' ? skipOwner(after) : after);
    const party = unionOfParties(parties);
    return { to, kind, population, ...(party === undefined ? {} : { party }), ...(outcome === undefined ? {} : { outcome }) };
  }
}

/** Links between people and the party they belong to. */
const MEMBERSHIP_LINKS = phraseTable(['belonging to', 'loyal to', 'affiliated with', 'affiliated to', 'fighting for']);

/** Links between a thing and its owner. */
const OWNERSHIP_LINKS = phraseTable(['of', 'from', 'belonging to', 'owned by', 'used by', 'operated by']);

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

/** Adverbs between a number and a participle: "two seriously injured". */
const SEVERITY_ADVERBS: ReadonlySet<string> = new Set('seriously severely critically gravely heavily badly slightly lightly fatally mortally'.split(' '));

/** Nouns for the state of a captive, which are not the head: "took a soldier prisoner". */
const CAPTIVE_STATES: ReadonlySet<string> = new Set(['prisoner', 'hostage', 'captive']);

const ATTACK_HEADS: ReadonlySet<string> = new Set('bomb bombs shell shells round rounds strike strikes attack attacks raid raids fire'.split(' '));

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

/** Checks for a number at a token, such as the number of a unit after "brigades". */
function isNumbered(sentence: Sentence, at: number): boolean {
  return /^\d/.test(sentence[at]?.text ?? '');
}
