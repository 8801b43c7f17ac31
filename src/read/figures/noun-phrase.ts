/**
 * A noun phrase that is counted: the kind of people its noun names, the party its words name, the thing. Tokens behind a
 * number or an article come in. Nothing is inferred from the event.
 */
import { partiesOf, type Party } from '../../entry/index.js';
import type { Population } from '../../vocabulary/index.js';
import type { Cast } from '../cast.js';
import { isGenitive, type Sentence, textOf, type Token } from '../tokens.js';
import { endsPhrase, isMark, startsName, STOPS } from './edges.js';
import type { NumberMention } from './numbers.js';
import {
  behindModelName,
  CONTENTS,
  thingAhead,
  BEFORE_THING,
  flyingEnd,
  isDesignation,
  isSmall,
  itemFrom,
  itemOf,
  JOINED,
  namesThing,
  plainText,
  thingBefore,
  thingsBehind,
  twofoldEnd,
} from './thing-phrase.js';
import { behindUnit, isUnit, OF_UNITS } from './units.js';
import { DEMONYMS } from './words/demonyms.js';
import { matchAny, matchAt, phrases } from './words/match.js';
import { AUXILIARIES, CASUALTY_NOUNS, OUTCOME_NOUNS, OUTCOME_WORDS, SPOILT, type OutcomeWords } from './words/outcomes.js';
import {
  AMMUNITION,
  BEHIND_PHRASE,
  ITEM_PREFIXES,
  KIN,
  NO_SINGLE_THING,
  PEOPLE,
  PLAIN_ADJECTIVES,
  POSTS,
  PROJECTILES,
  STATIONS_OF,
  THINGS,
  UNIDENTIFIED,
  UNITS,
} from './words/people.js';

/** What the words behind a number say of what it counts. */
export interface Phrase {
  /** Token index behind the noun phrase. */
  readonly to: number;
  /** Token index of the noun for the people. */
  readonly head?: number;
  /** `unit`: bodies of people ("two battalions"); `bare`: a number alone; `outcome`: the noun is itself what happened ("154 fatalities"). */
  readonly kind: 'people' | 'thing' | 'unit' | 'outcome' | 'bare';
  readonly population: Population;
  readonly party?: Party;
  readonly item?: string;
  /** What happened, where the phrase itself says so: "13 civilian deaths", "several killed prison staff". */
  readonly outcome?: OutcomeWords | 'casualties';
}

/** A number and what it counts. */
export interface Counted extends Omit<NumberMention, 'to'>, Phrase {
  /** "the third": of those counted before. */
  readonly ordinal?: boolean;
  /** "a tank": told without a number. */
  readonly told?: boolean;
  /** The rule that reads a mention here, where a number and its noun alone do not make one. */
  readonly rule?: string;
  /** "90 of its own members": of whoever is named before. */
  readonly own?: boolean;
}

/** "two command posts", "12 rockets": places, and what is fired unless it is seized, which a list of things may have in it, and which are no equipment. */
export function isNoEquipment({ kind, item = '' }: Phrase, manner: OutcomeWords['manner']): boolean {
  if (kind !== 'thing') return false;
  const [before = '', noun = ''] = ['', ...item.toLowerCase().split(' ')].slice(-2);
  return (POSTS.has(noun) && !STATIONS_OF.has(before)) || (PROJECTILES.has(noun) && manner !== 'seized');
}

/** Words of a noun phrase that are looked at, at most. */
export const LONGEST_PHRASE = 9;

/** Peoples in the plural, which count people without another noun. */
const PEOPLES: ReadonlySet<string> = new Set(DEMONYMS.map(([, adjective, people]) => (people ?? `${adjective}s`).toLowerCase()));

/** "several killed prison staff", "400 injured people": other participles before a noun only describe ("escaped prisoners"). */
const HARMED_BEFORE = new Map(
  OUTCOME_WORDS.filter((row) => (row.metric === 'killed' || row.metric === 'injured') && row.manner === undefined).flatMap((row) =>
    (row.participles ?? []).map((word) => [word, row] as const),
  ),
);

/** The people that a noun phrase without a number names: "prisoners and fighters" in "the number of …". */
export function peopleAt(sentence: Sentence, at: number, cast: Cast): Pick<Phrase, 'population' | 'party'> {
  // "the number of killed Front fighters"
  const start = HARMED_BEFORE.has(sentence[at]?.lower ?? '') ? at + 1 : at;
  const { population, party } = nounPhrase(sentence, start, start + LONGEST_PHRASE, start, cast);
  return { population, ...(party === undefined ? {} : { party }) };
}

/** The noun phrase that begins at a token. `fallback`: where it ends if it is none. */
export function nounPhrase(sentence: Sentence, start: number, limit: number, fallback: number, cast: Cast, sideWords = true): Phrase {
  const parties: Party[] = [];
  let population: Population = 'unstated';
  let attribute: OutcomeWords | undefined;
  let unknown = 0;
  let designation: number | undefined;
  // Where the words behind the last name begin: the name is no part of what is counted.
  let named = start;
  let at = start;
  while (at < Math.min(limit, sentence.length)) {
    const token = sentence[at]!;
    const next = sentence[at + 1];
    const name = cast.match(sentence, at);
    if (name && at + name.length <= limit && !PEOPLE.has(token.lower)) {
      parties.push(cast.partyOf(name.id));
      at += name.length;
      named = at;
      continue;
    }
    const worded = sideWords ? cast.sideAt(sentence, at) : undefined;
    const ofSide = worded && (worded.length > 1 || !PEOPLE.has(token.lower)) ? worded : undefined;
    if (ofSide && at + ofSide.length <= limit) {
      // "Syrian government soldiers": of one side, which its name has told.
      if (!parties.some((party) => cast.sideOfParty(party) === ofSide.side)) parties.push({ kind: 'side', number: ofSide.side });
      const head = at + ofSide.length - 1;
      if (ofSide.length > 1 && PEOPLE.has(sentence[head]!.lower)) return people(head);
      at += ofSide.length;
      continue;
    }
    // "92 military and civilian casualties"
    if (isMilitaryAndCivilian(sentence, at)) {
      population = 'mixed';
      at += 3;
      named = at;
      continue;
    }
    // "one casualty report" is none.
    if (CASUALTY_NOUNS.has(token.lower) && (token.lower !== 'casualty' || endsPhrase(sentence, at + 1) || AUXILIARIES.has(next?.lower ?? '')))
      return finish('outcome', at + 1, 'casualties');
    // "MiG-29 fighters", "a jet fighter": what flies bears the name of those who fight.
    const flying = flyingEnd(sentence, at, designation === at);
    if (flying !== undefined) return { ...finish('thing', flying), item: plainText(sentence, itemFrom(sentence, start, at), flying) };
    const noun = OUTCOME_NOUNS.get(token.lower);
    // "30 killed or captured" is one figure for both, read by what follows the number.
    if (
      noun &&
      parties.length === 0 &&
      population === 'unstated' &&
      ['or', '/', 'and/or', 'and', '&'].includes(next?.lower ?? '') &&
      OUTCOME_NOUNS.has(sentence[at + 2]?.lower ?? '')
    )
      break;
    // "12 killed", not "two captured guards", "a captured tank"
    if (noun && !(next && (PEOPLE.has(next.lower) || THINGS.has(next.lower) || ITEM_PREFIXES.has(next.lower) || startsName(next.text))))
      return finish('outcome', at + 1, noun);
    // "the tank's crew members": the first noun has what is counted.
    if (
      (PEOPLE.has(token.lower) || THINGS.has(token.lower)) &&
      next &&
      isGenitive(next) &&
      (namesThing(sentence, at + 2, limit) || PEOPLE.has(sentence[at + 3]?.lower ?? ''))
    ) {
      at += 2;
      continue;
    }
    // "numerous civilian buildings": the noun only describes.
    if (DESCRIBING.has(token.lower) && next && at + 1 < limit && namesOther(next.lower) && !matchAny(sentence, at + 1, UNITS)) break;
    // "a fuel tank" is no weapon.
    if (CONTENTS.has(token.lower) && /^tanks?$/.test(next?.lower ?? '')) break;
    // "thousands of local Ostmerians", "a high-ranking officer", "an Ostmerish-made drone"
    if (PLAIN_ADJECTIVES.has(token.lower) && next && startsName(next.text) && at + 1 < limit) {
      at += 1;
      continue;
    }
    // "surface-to-air missile launchers", "patrol and landing boats"
    const described = hyphenedEnd(sentence, at, limit) ?? twofoldEnd(sentence, at);
    if (described !== undefined && described < limit + 4) {
      at = described;
      continue;
    }
    const compound = compoundEnd(sentence, at);
    if (compound !== undefined && compound < limit + 2 && !THINGS.has(sentence[compound - 1]!.lower)) {
      at = compound;
      continue;
    }
    // "a police chief": the noun behind says of what kind they are.
    if (ITEM_PREFIXES.has(token.lower) && next && at + 1 < limit && PEOPLE.has(next.lower)) {
      if (worded && parties.length === 0) parties.push({ kind: 'side', number: worded.side });
      at += 1;
      continue;
    }
    // "a rebel battalion commander"
    if (DESCRIBING.has(token.lower) && next && at + 2 < limit && isSmall(next) && PEOPLE.has(sentence[at + 2]?.lower ?? '') && !PEOPLE.has(next.lower)) {
      const own = sideWords ? cast.sideOfWord(token.lower) : undefined;
      if (own !== undefined && parties.length === 0) parties.push({ kind: 'side', number: own });
      at += 2;
      continue;
    }
    // "a civilian cargo ship", "rebel vehicles", "rebel battalions"
    if (DESCRIBING.has(token.lower) && at + 1 < limit && thingAhead(sentence, at + 1, limit)) {
      if (token.lower === 'civilian') population = 'civilians';
      const own = sideWords ? cast.sideOfWord(token.lower) : undefined;
      if (own !== undefined && parties.length === 0) parties.push({ kind: 'side', number: own });
      at += 1;
      if (own !== undefined) named = at;
      continue;
    }
    if (PEOPLE.has(token.lower) && !(next && THINGS.has(next.lower))) {
      const kind = PEOPLE.get(token.lower) ?? 'unstated';
      // "civilian volunteers"
      const described = sentence[at - 1]?.lower === 'civilian' && at > start;
      if (!described && (population === 'unstated' || kind !== 'unstated')) population = kind;
      // "police officers", "civilian deaths": the last noun is the head.
      const plural = /(?:s|men|women|people|staff|personnel|children)$/.test(token.lower);
      if (
        next &&
        at + 1 < limit &&
        ((PEOPLE.has(next.lower) && !plural && !TAKEN_AS.has(next.lower)) ||
          (OUTCOME_NOUNS.has(next.lower) && next.lower.endsWith('s')) ||
          next.lower === 'death' ||
          CASUALTY_NOUNS.has(next.lower))
      ) {
        // "rebel fighters": the noun that describes says of which side.
        if (worded && parties.length === 0 && population === 'fighters') parties.push({ kind: 'side', number: worded.side });
        at += 1;
        continue;
      }
      return people(at);
    }
    // "an Il-76 carrying paratroopers"
    if (designation === at && token.lower.endsWith('ing') && !BEFORE_THING.has(token.lower)) break;
    if (isDesignation(sentence, at)) {
      at += /^\d/.test(token.text) ? 2 : 1;
      // "T-72 and T-80 tanks"
      if (JOINED.has(sentence[at]?.lower ?? '') && at + 1 < limit && isDesignation(sentence, at + 1)) at += 1;
      at = behindModelName(sentence, at, cast);
      // "two S-300 missiles": what is fired, and of it as many.
      if (AMMUNITION.has(sentence[at]?.lower ?? '') && !namesThing(sentence, at + 1, limit)) {
        designation = undefined;
        break;
      }
      designation = at;
      continue;
    }
    const unit = matchAny(sentence, at, UNITS);
    if (unit && at + unit.length <= limit + 2 && !isNumbered(sentence, at + unit.length))
      return { ...finish('unit', at + unit.length), item: textOf(sentence, at, at + unit.length) };
    // "an ambulance driver": who is counted is behind the thing.
    if (THINGS.has(token.lower) && next && at + 1 < limit && !token.lower.endsWith('s') && PEOPLE.has(next.lower)) {
      at += 1;
      continue;
    }
    // "two tank battalions"
    if (THINGS.has(token.lower) && at + 1 < limit && matchAny(sentence, at + 1, UNITS)) {
      at += 1;
      continue;
    }
    // "two of the unit's vehicles"
    if (/^\p{Ll}/u.test(token.text) && isGenitive(next) && namesThing(sentence, at + 2, limit)) {
      at += 2;
      continue;
    }
    // "3 car bombs", "980 mortar shells": what is fired or set off.
    if (THINGS.has(token.lower) && FIRED.has(next?.lower ?? '')) break;
    if (THINGS.has(token.lower)) {
      // "radar stations", "artillery pieces": the last noun is the head; "pieces of equipment": what is behind it.
      if (next && at + 1 < limit && THINGS.has(next.lower)) {
        at += 1;
        continue;
      }
      // "BMP armoured vehicles": a model before what it is.
      if (/^\p{Lu}+$/u.test(token.text) && next && thingBefore(sentence, at + 1, limit) !== undefined) {
        at += 1;
        continue;
      }
      const isMeasure = ['pieces', 'units', 'items'].includes(token.lower) && next?.lower === 'of';
      // "80 pieces of Ostmerish equipment"
      const maker = isMeasure ? cast.match(sentence, at + 2) : undefined;
      const of = isMeasure ? thingBefore(sentence, at + 2 + (maker?.length ?? 0), limit) : undefined;
      if (maker && of !== undefined) {
        if (parties.length === 0) parties.push(cast.partyOf(maker.id));
        return { ...finish('thing', of), item: plainText(sentence, at + 2 + maker.length, of) };
      }
      // "a helicopter and tank" are two.
      const one = !token.lower.endsWith('s') && token.lower !== 'aircraft' && !NO_SINGLE_THING.has(token.lower);
      const also = of ?? (one ? undefined : thingsBehind(sentence, at + 1, limit));
      return {
        ...finish('thing', also ?? at + 1),
        item: also === undefined ? itemOf(sentence, named, at) : plainText(sentence, itemFrom(sentence, start, at), also),
      };
    }
    // "8 Leopard 2 tanks"
    if (/^\d{1,2}$/.test(token.text) && at > start && startsName(sentence[at - 1]?.text ?? '') && next && THINGS.has(next.lower)) {
      at += 1;
      continue;
    }
    // "12 destroyed or damaged tanks"
    if (SPOILT.has(token.lower) && JOINED.has(next?.lower ?? '') && SPOILT.has(sentence[at + 2]?.lower ?? '') && thingBefore(sentence, at + 3, limit + 3)) {
      at += 3;
      continue;
    }
    if (UNIDENTIFIED.has(token.lower)) population = 'unidentified';
    // "one seriously injured"
    else if (DEGREES.has(token.lower) && next && OUTCOME_NOUNS.has(next.lower)) {
      // goes on
    } else if (HARMED_BEFORE.has(token.lower) && next && (PEOPLE.has(next.lower) || ITEM_PREFIXES.has(next.lower))) attribute = HARMED_BEFORE.get(token.lower);
    else if (PLAIN_ADJECTIVES.has(token.lower)) {
      if (OUTCOME_NOUNS.has(token.lower) && !(next && (PEOPLE.has(next.lower) || THINGS.has(next.lower)))) break;
    } else if (
      isMark(token.text) ||
      token.text === "'s" ||
      token.text === '’s' ||
      token.text === "'" ||
      (token.text === '-' && next !== undefined && token.end === next.start)
    ) {
      // part of a name or of a compound
    } else if (isDescribed(sentence, at)) {
      // "the previously kidnapped border guards"
    } else if (startsName(token.text)) unknown += 1;
    else if (/^\p{Ll}[\p{L}-]*$/u.test(token.text) && next && !STOPS.has(token.lower) && namesThing(sentence, at + 1, limit)) unknown += 1;
    // "47 YPG/YPJ"
    else if (token.text === '/' && named === at && parties.length > 0 && cast.match(sentence, at + 1)) {
      // goes on
    }
    // "500 combat fatalities"
    else if (/^\p{Ll}[\p{L}-]*$/u.test(token.text) && next && !STOPS.has(token.lower) && isPluralOutcome(next.lower)) unknown += 1;
    // "46 Ostmerish/Westmerish men"
    else if (token.text === '/' && (unknown > 0 || named === at) && startsName(sentence[at - 1]?.text ?? '') && next && startsName(next.text)) {
      // goes on
    }
    // "Port Guard and Reed Watch fighters": both
    else if (token.lower === 'and' && named === at && parties.length > 0 && isPartyOfPeople(at + 1)) {
      // goes on
    }
    // "Ostmerish and Westmerish mercenaries"
    else if (
      token.lower === 'and' &&
      unknown > 0 &&
      startsName(sentence[at - 1]?.text ?? '') &&
      next &&
      startsName(next.text) &&
      PEOPLE.has(sentence[at + 2]?.lower ?? '')
    ) {
      // goes on
    } else break;
    if (unknown > 4) break;
    at += 1;
  }
  if (designation !== undefined) return { ...finish('thing', designation), item: textOf(sentence, named, designation) };
  // A plural name alone counts people: "9 Chechens".
  const last = sentence[at - 1];
  if (at > start && unknown > 0 && parties.length === 0 && last && /^\p{Lu}\p{Ll}+(?:s|n|i|ese)$/u.test(last.text)) {
    // "thousands of local Ostmerians": residents.
    if (population === 'unstated' && sentence.slice(start, at).some(({ lower }) => lower === 'local')) population = 'civilians';
    return finish('people', at);
  }
  // "4,500 Ostmerians", whom the document knows.
  if (at > start && unknown === 0 && parties.length > 0 && last && PEOPLES.has(last.lower)) return finish('people', at);
  // "47 YPG and 15 civilians": the name of a force alone counts its people.
  if (at > start && unknown === 0 && parties.length > 0 && named === at && endsPhrase(sentence, at)) return finish('people', at);
  if (population === 'unidentified') return finish('people', at);
  // "15 more were injured": more of those counted before.
  return { to: MORE.has(sentence[fallback]?.lower ?? '') ? fallback + 1 : fallback, kind: 'bare', population: 'unstated' };

  function isPartyOfPeople(first: number): boolean {
    const other = cast.match(sentence, first);
    return other !== undefined && first + other.length < limit && PEOPLE.has(sentence[first + other.length]?.lower ?? '');
  }

  /** "three vehicles of the Front", "a helicopter belonging to the army": where the words behind a thing end that say whose it is. */
  function owned(behind: number): number {
    const link = matchAny(sentence, behind, OWNED)?.length;
    if (link === undefined) return behind;
    const at = sentence[behind + link]?.lower === 'the' ? behind + link + 1 : behind + link;
    const name = cast.match(sentence, at);
    const side = name || !sideWords ? undefined : cast.sideAt(sentence, at);
    if (name) parties.push(cast.partyOf(name.id));
    else if (side) parties.push({ kind: 'side', number: side.side });
    return name || side ? behindUnit(sentence, at + (name ?? side)!.length) : behind;
  }

  /** "34 fatalities on the Ostmerish side": where the words behind the phrase end that say of which side they are. */
  function onSide(behind: number): number {
    const both = onBothSides(behind);
    if (both > behind) return both;
    if (sentence[behind]?.lower !== 'on' || sentence[behind + 1]?.lower !== 'the') return behind;
    const name = cast.match(sentence, behind + 2);
    const side = sideWords ? cast.sideOfWord(sentence[behind + 2]?.lower ?? '') : undefined;
    const end = behind + 2 + (name?.length ?? 1);
    if ((!name && side === undefined) || sentence[end]?.lower !== 'side') return behind;
    parties.push(name ? cast.partyOf(name.id) : { kind: 'side', number: side! });
    return end + 1;
  }

  /** "150 people on both sides", "16 fatalities on both sides": of both, where there are two. */
  function onBothSides(behind: number): number {
    const said = /^(?:on|from|of)$/.test(sentence[behind]?.lower ?? '') && matchAt(sentence, behind + 1, 'both sides') > 0;
    if (!said || cast.sideNumbers.length !== 2 || parties.length > 0) return behind;
    parties.push(...cast.sideNumbers.map((number): Party => ({ kind: 'side', number })));
    return behind + 3;
  }

  function people(head: number): Phrase {
    let end = head + 1;
    let item = itemOf(sentence, named, head);
    // "rebels and their family members"
    const own = ['their', 'his', 'its'].includes(sentence[end + 1]?.lower ?? '') ? 1 : 0;
    const kin = sentence[end + 1 + own]?.lower === 'family' && PEOPLE.has(sentence[end + 2 + own]?.lower ?? '') ? 1 : 0;
    const second = sentence[end]?.lower === 'and' ? sentence[end + 1 + own + kin] : undefined;
    // "two children and their mother": she is not of the two.
    if (second && !(own && KIN.has(second.lower)) && PEOPLE.has(second.lower) && !THINGS.has(sentence[end + 2 + own + kin]?.lower ?? '')) {
      const other = PEOPLE.get(second.lower);
      // "men, women and children" are whoever is no fighter.
      if (WOMEN.has(sentence[head]!.lower) && other === 'children') population = 'civilians';
      else if (other !== population) {
        // "Ostmerish soldiers and residents", "Front fighters and their families": residents and families are of no party.
        if (population === 'civilians' || other === 'civilians' || kin > 0 || FAMILIES.has(second.lower)) parties.length = 0;
        population = 'mixed';
      }
      end += 2 + own + kin;
      item = undefined;
    }
    // "700 refugees and Front fighters"
    else if (isOtherPeople(end)) {
      population = 'mixed';
      parties.length = 0;
      end += (cast.match(sentence, end + 1)?.length ?? 0) + 2;
      item = undefined;
    }
    // "men, women and children"
    else {
      const list = listOfPeople(sentence, end);
      if (list !== undefined) {
        const kinds = new Set([population, ...list.kinds].filter((kind) => kind !== 'unstated'));
        // Men, women and children are whoever is no fighter; of two kinds that are named, neither is meant.
        if (list.women) population = 'civilians';
        else population = kinds.size === 0 || (kinds.size === 1 && kinds.has('children')) ? 'unstated' : kinds.size === 1 ? [...kinds][0]! : 'mixed';
        end = list.to;
        item = undefined;
      }
    }
    // "members of the SDF", "fighters from IS", "a commander in the Front"
    // "30 bodies belonging to the Front", "fighters loyal to the Front"
    const belongs = matchAny(sentence, end, BELONGING)?.length;
    const link = belongs === undefined ? end : end + belongs - 1;
    if ((belongs !== undefined || ['of', 'from', 'in'].includes(sentence[end]?.lower ?? '')) && parties.length === 0) {
      const after = ['the', 'a', 'an'].includes(sentence[link + 1]?.lower ?? '') ? link + 2 : link + 1;
      const name = cast.match(sentence, after);
      const side = name ? undefined : (personAt(after) ?? (sideWords && !PEOPLE.has(sentence[after]?.lower ?? '') ? cast.sideAt(sentence, after) : undefined));
      if (name) {
        parties.push(cast.partyOf(name.id));
        // "members of an Ostmerish group": the name only describes.
        if (sentence[link + 1]?.lower !== 'a' && sentence[link + 1]?.lower !== 'an') end = behindUnit(sentence, after + name.length);
      } else if (side) {
        parties.push({ kind: 'side', number: side.side });
        end = after + side.length;
      }
    }
    // "members of the 5th Corps"
    if (population === 'unstated' && parties.length === 0 && OF_UNITS.has(sentence[head]!.lower) && isUnit(sentence, end)) population = 'fighters';
    const side = sideWords && parties.length === 0 && population === 'fighters' ? cast.sideOfWord(sentence[head]?.lower ?? '') : undefined;
    if (side !== undefined) parties.push({ kind: 'side', number: side });
    // "20 bodies of civilians": of whom they are.
    if (BODIES_OF.has(sentence[head]!.lower) && sentence[end]?.lower === 'of' && parties.length === 0 && population === 'unstated') {
      const whose = bodiesOf(sentence, HARMED_BEFORE.has(sentence[end + 1]?.lower ?? '') ? end + 2 : end + 1, cast);
      population = whose.population;
      if (whose.party) parties.push(whose.party);
      end = whose.to;
    }
    end = onBothSides(end);
    return { ...finish('people', end, attribute), head, ...(item === undefined ? {} : { item }) };
  }

  /** "and Front fighters" behind people of another kind, whom the number counts too. */
  function isOtherPeople(at: number): boolean {
    const name = sentence[at]?.lower === 'and' && population === 'civilians' ? cast.match(sentence, at + 1) : undefined;
    return name !== undefined && PEOPLE.get(sentence[at + 1 + name.length]?.lower ?? '') === 'fighters';
  }

  /** "associates of Colonel Quill": the side of a person whom the document puts on one. */
  function personAt(from: number): { side: number; length: number } | undefined {
    let to = from;
    while (to < from + 6 && (startsName(sentence[to]?.text ?? '') || sentence[to]?.text === '-')) to += 1;
    const side = to - from > 1 ? cast.personSide(textOf(sentence, from, to)) : undefined;
    return side === undefined ? undefined : { side, length: to - from };
  }

  function finish(kind: Phrase['kind'], behind: number, outcome?: OutcomeWords | 'casualties'): Phrase {
    const to = parties.length > 0 ? behind : onSide(kind === 'thing' ? owned(behind) : behind);
    const party = together(parties);
    return { to, kind, population, ...(party === undefined ? {} : { party }), ...(outcome === undefined ? {} : { outcome }) };
  }
}

/** "military and civilian", in either order, before a noun for many. */
function isMilitaryAndCivilian(sentence: Sentence, at: number): boolean {
  const [one, joint, other, noun] = [0, 1, 2, 3].map((step) => sentence[at + step]?.lower ?? '');
  const both = (one === 'military' && other === 'civilian') || (one === 'civilian' && other === 'military');
  return both && (joint === 'and' || joint === '/') && noun !== undefined && (isPluralOutcome(noun) || PEOPLE.has(noun));
}

/** Words between people and those they are of. */
const BELONGING = phrases(['belonging to', 'loyal to', 'affiliated with', 'affiliated to', 'fighting for']);

/** Words between a thing and its owner. */
const OWNED = phrases(['of', 'from', 'belonging to', 'owned by', 'used by', 'operated by']);

const FAMILIES: ReadonlySet<string> = new Set(['families', 'relatives']);

const WOMEN: ReadonlySet<string> = new Set(['women', 'woman']);

const BODIES_OF: ReadonlySet<string> = new Set(['body', 'bodies', 'corpse', 'corpses']);

/** Whose bodies they are, by the noun phrase behind "bodies of". */
function bodiesOf(sentence: Sentence, start: number, cast: Cast): Pick<Phrase, 'population' | 'party' | 'to'> {
  const behind = start - 1;
  const all = ['men', ',', 'women', 'and', 'children'].every((word, index) => sentence[start + index]?.lower === word);
  if (all) return { population: 'civilians', to: start + 5 };
  const { kind, population, party, to } = nounPhrase(sentence, start, start + LONGEST_PHRASE, behind, cast);
  return kind === 'people' ? { population, to, ...(party ? { party } : {}) } : { population: 'unstated', to: behind };
}

/** "fatalities", "casualties": nouns for many to whom something happened. */
function isPluralOutcome(word: string): boolean {
  return word.endsWith('s') && (OUTCOME_NOUNS.has(word) || CASUALTY_NOUNS.has(word));
}

/** Adverbs between a number and how many were harmed: "two seriously injured". */
const DEGREES: ReadonlySet<string> = new Set('seriously severely critically gravely heavily badly slightly lightly fatally mortally'.split(' '));

/** "took a soldier prisoner": what the soldier became, no part of whom is counted. */
const TAKEN_AS: ReadonlySet<string> = new Set(['prisoner', 'hostage', 'captive']);

const FIRED: ReadonlySet<string> = new Set('bomb bombs shell shells round rounds strike strikes attack attacks raid raids fire'.split(' '));

const MORE: ReadonlySet<string> = new Set(['more', 'additional']);

/** ", women and children" behind a noun for people: the same number counts them all. */
function listOfPeople(sentence: Sentence, at: number): { to: number; kinds: Population[]; women: boolean } | undefined {
  const kinds: Population[] = [];
  let women = false;
  for (let index = at; index < at + 8; index += 2) {
    const last = sentence[index]?.text === ',' && sentence[index + 1]?.lower === 'and' ? index + 2 : sentence[index]?.lower === 'and' ? index + 1 : undefined;
    const kind = PEOPLE.get(sentence[last ?? index + 1]?.lower ?? '');
    if (kind === undefined || (last === undefined && sentence[index]?.text !== ',')) return undefined;
    kinds.push(kind);
    women ||= WOMEN.has(sentence[last ?? index + 1]!.lower);
    if (last !== undefined) return kinds.length > 1 ? { to: last + 1, kinds, women: women && kind === 'children' } : undefined;
  }
  return undefined;
}

/** Whether a number stands at a token: that of a unit behind "brigades". */
function isNumbered(sentence: Sentence, at: number): boolean {
  return /^\d/.test(sentence[at]?.text ?? '');
}

/** One party, or several, each once; undefined where none is named. */
export function together(parties: readonly Party[]): Party | undefined {
  const [first] = parties;
  if (parties.length < 2) return first;
  const seen = new Map(parties.flatMap(partiesOf).map((party) => [JSON.stringify(party), party]));
  const all = [...seen.values()];
  return all.length > 1 ? { kind: 'several', parties: all } : all[0];
}

/** The token index behind an adjective of two words joined by a hyphen: "high-ranking", "Ostmerish-made". */
function compoundEnd(sentence: Sentence, at: number): number | undefined {
  const [first, dash, second, behind] = [sentence[at], sentence[at + 1], sentence[at + 2], sentence[at + 3]];
  if (!first || dash?.text !== '-' || !second || first.end !== dash.start || dash.end !== second.start || behind?.text === '-') return undefined;
  if (!/^\p{L}{3,}$/u.test(first.text) || !/^\p{Ll}{3,}$/u.test(second.text) || !COMPOUND.test(second.text)) return undefined;
  return behind !== undefined && /^[\p{L}]/u.test(behind.text) && !STOPS.has(behind.lower) ? at + 3 : undefined;
}

/** The token index behind small words joined by hyphens, where a thing is named behind them: "surface-to-air", "anti-aircraft". */
function hyphenedEnd(sentence: Sentence, at: number, limit: number): number | undefined {
  if (sentence[at + 1]?.text !== '-') return undefined;
  let to = at;
  while (to < at + LONGEST_HYPHENED && /^\p{Ll}+$/u.test(sentence[to]?.text ?? '')) {
    const dash = sentence[to + 1];
    if (dash?.text !== '-' || dash.start !== sentence[to]!.end || sentence[to + 2]?.start !== dash.end) break;
    to += 2;
  }
  return to > at && /^\p{Ll}+$/u.test(sentence[to]?.text ?? '') && namesThing(sentence, to + 1, limit + 4) ? to + 1 : undefined;
}

const LONGEST_HYPHENED = 7;

/** How the second word of such an adjective ends or what it is. */
const COMPOUND = /(?:ed|ing|made|built|born|duty|level|led|held|armed|owned)$/;

/** "previously kidnapped", "kidnapped border guards": an adverb or a participle that only describes the people behind it. */
function isDescribed(sentence: Sentence, at: number): boolean {
  const { lower } = sentence[at]!;
  if (lower.endsWith('ly')) return TAKEN_BEFORE.has(sentence[at + 1]?.lower ?? '');
  return TAKEN_BEFORE.has(lower) && [1, 2].some((step) => PEOPLE.has(sentence[at + step]?.lower ?? '')) && isSmallWord(sentence[at + 1]);
}

function isSmallWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Ll}/u.test(token.text) && !STOPS.has(token.lower) && !AUXILIARIES.has(token.lower) && !BEHIND_PHRASE.has(token.lower);
}

const TAKEN_BEFORE: ReadonlySet<string> = new Set(
  'kidnapped abducted captured detained arrested imprisoned jailed wounded injured displaced besieged'.split(' '),
);

/** Nouns for people that often describe another noun. */
export const DESCRIBING: ReadonlySet<string> = new Set('rebel militant insurgent jihadist civilian separatist soldier guard police prisoner'.split(' '));

/** Whether a word in the plural names neither people nor things nor what became of them. */
function namesOther(word: string): boolean {
  const known = PEOPLE.has(word) || THINGS.has(word) || OUTCOME_NOUNS.has(word) || CASUALTY_NOUNS.has(word) || BEHIND_PHRASE.has(word);
  return !known && /^[a-z]{4,}s$/.test(word) && !AUXILIARIES.has(word);
}
