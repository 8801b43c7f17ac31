/**
 * Second pass: the mention of each number. From a number mention and the tokens after it, reads the noun phrase, with
 * the population that its noun names and the party that its words name. Nothing is inferred from the event.
 */
import type { EntityIndex } from '../../entity-index.js';
import { isMonth } from '../../dates.js';
import { isGenitive, type Sentence, type Token } from '../../tokens.js';
import { ATTRIBUTIVE_PEOPLE_NOUNS } from './noun-modifiers.js';
import { LONGEST_PHRASE, type Mention } from './mention.js';
import { nounPhrase } from './noun-phrase.js';
import { isCapitalized } from './phrase-boundaries.js';
import { numbersOf, type NumberMention } from './numbers.js';
import { partyIn, unquantifiedMentions } from './unquantified-people.js';
import { firstMatchAt, phraseTable } from '../lexicon/lookup.js';
import { FORCE_BODY_NOUNS } from '../lexicon/participation.js';

/** Returns every mention of a sentence or cell, in order. `allowSideWords`: words such as "soldiers" may name a party. */
export function mentionsOf(sentence: Sentence, entities: EntityIndex, allowSideWords = true): Mention[] {
  const numberMentions = [...numbersOf(sentence)];
  const quantified = numberMentions.map((mention, index) =>
    mentionAfter(sentence, mention, numberMentions[index + 1]?.from ?? sentence.length, entities, allowSideWords),
  );
  shareHeadNoun(sentence, quantified, entities);
  mergePartitives(sentence, quantified, entities);
  const unquantified = unquantifiedMentions(sentence, entities, quantified, allowSideWords);
  return [...quantified.filter((phrase) => !isYear(sentence, phrase) && !isOneFamily(sentence, phrase)), ...unquantified].sort(
    (one, other) => one.from - other.from,
  );
}

/**
 * Merges a partitive with its whole: "two of the four guards", "one of the Front's three tanks". The part takes the
 * noun of the whole, and only the part is counted.
 */
function mergePartitives(sentence: Sentence, phrases: Mention[], entities: EntityIndex): void {
  for (let index = phrases.length - 2; index >= 0; index -= 1) {
    const [part, whole] = [phrases[index]!, phrases[index + 1]!];
    // "two out of four guards"
    const out = sentence[part.to]?.lower === 'out' ? part.to + 1 : part.to;
    if (part.kind !== 'bare' || sentence[out]?.lower !== 'of') continue;
    const between = sentence.slice(out + 1, whole.numberFrom);
    const hasOwner = between.length <= LONGEST_NAME && isGenitive(between.at(-1));
    if (between.length === 0 ? whole.kind === 'bare' : !hasOwner && !between.every(({ lower }) => DEFINITE_DETERMINERS.has(lower))) continue;
    const rule = hasOwner ? 'number.of-owners-many' : 'number.of-the-many';
    const owner = whole.party === undefined && hasOwner ? partyIn(sentence, out + 1, whole.numberFrom, entities) : undefined;
    const { from, numberFrom, quoteFrom, count, further } = part;
    phrases.splice(index, 2, {
      ...whole,
      rule,
      from,
      numberFrom,
      quoteFrom,
      count,
      further,
      isGroup: part.isGroup ?? false,
      ...(owner ? { party: owner } : {}),
    });
  }
}
const DEFINITE_DETERMINERS: ReadonlySet<string> = new Set(['the', 'these', 'those', 'all', 'its', 'their', 'his', 'her']);

/** Shares the head noun of the last of two coordinated numbers: "nine pro-Front and six Watch fighters". */
function shareHeadNoun(sentence: Sentence, phrases: Mention[], entities: EntityIndex): void {
  for (let index = phrases.length - 2; index >= 0; index -= 1) {
    const [phrase, next] = [phrases[index]!, phrases[index + 1]!];
    if (phrase.kind !== 'bare' || next.kind !== 'people' || next.head === undefined) continue;
    let to = next.from;
    while (to > phrase.to && COORDINATORS.has(sentence[to - 1]!.lower)) to -= 1;
    if (to === next.from || to === phrase.to || to - phrase.to > LONGEST_NAME) continue;
    const describes = ({ text, lower }: Token) =>
      (isCapitalized(text) && !isMonth(lower)) ||
      /^pro-|^anti-/.test(lower) ||
      text === '-' ||
      lower === 'al' ||
      lower === 'el' ||
      entities.sideOfWord(lower) !== undefined ||
      ATTRIBUTIVE_PEOPLE_NOUNS.has(lower);
    if (!sentence.slice(phrase.to, to).every(describes)) continue;
    const party = partyIn(sentence, phrase.to, to, entities);
    phrases[index] = { ...phrase, rule: 'number.shared-noun', to, kind: 'people', population: next.population, ...(party === undefined ? {} : { party }) };
  }
}
const COORDINATORS: ReadonlySet<string> = new Set([',', 'and', 'or', '&']);
const LONGEST_NAME = 5;

/** Checks whether a number is a year and quantifies nothing: "the 2022 invasion", "May 8, 1992". */
function isYear(sentence: Sentence, { kind, numberFrom }: Mention): boolean {
  return kind === 'bare' && /^(?:1[6-9]|20)\d\d$/.test(sentence[numberFrom]?.text ?? '');
}

/** Checks for a noun that only says where the members belong: "five members of one family". */
function isOneFamily(sentence: Sentence, { count, head, from }: Mention): boolean {
  return count.low === 1 && count.high === 1 && ['family', 'household'].includes(sentence[head ?? -1]?.lower ?? '') && sentence[from - 1]?.lower === 'of';
}

function mentionAfter(sentence: Sentence, mention: NumberMention, limit: number, entities: EntityIndex, allowSideWords: boolean): Mention {
  let at = mention.to;
  if (mention.isUnitSize) {
    const noun = [0, 1, 2].find((step) => FORCE_BODY_NOUNS.has(sentence[at + step]?.lower ?? '')) ?? 0;
    const party = partyIn(sentence, at, at + noun, entities);
    return { ...mention, to: at + noun + 1, kind: 'people', population: 'fighters', ...(party === undefined ? {} : { party }) };
  }
  if (/^["'’”]$/.test(sentence[at]?.text ?? '')) at += 1;
  // "four more of its own fighters"
  if (['more', 'others'].includes(sentence[at]?.lower ?? '') && sentence[at + 1]?.lower === 'of') at += 1;
  let possessive = false;
  if (sentence[at]?.lower === 'of') {
    at += 1;
    while (['own', 'the', 'its', 'their', 'these', 'those', 'his', 'her', 'our'].includes(sentence[at]?.lower ?? '')) {
      possessive ||= ['own', 'its', 'their', 'his', 'her', 'our'].includes(sentence[at]!.lower);
      at += 1;
    }
  }
  const nounPhraseFound = nounPhrase(sentence, at, Math.min(limit, at + LONGEST_PHRASE), mention.to, entities, allowSideWords);
  // "The Front said that three of its soldiers": the possessive gives the party, unless the side of "soldiers" is named before.
  const sideOfHead =
    possessive && allowSideWords && nounPhraseFound.head !== undefined ? entities.sideOfWord(sentence[nounPhraseFound.head]!.lower) : undefined;
  const isOfOwner = sideOfHead !== undefined && !isSideNamedBefore(sentence, mention.from, sideOfHead, entities);
  const phrase = isOfOwner ? nounPhrase(sentence, at, Math.min(limit, at + LONGEST_PHRASE), mention.to, entities, false) : nounPhraseFound;
  // "no losses of its own"
  possessive ||= firstMatchAt(sentence, phrase.to, OF_ITS_OWN) !== undefined;
  return { ...mention, ...(possessive ? { possessive } : {}), ...phrase };
}
/** Checks whether a side is named before a token. */
function isSideNamedBefore(sentence: Sentence, to: number, side: number, entities: EntityIndex): boolean {
  for (let at = 0; at < to; at += 1) {
    const name = entities.matchName(sentence, at);
    if ((name ? entities.sideOf(name.id) : entities.sideWordAt(sentence, at)?.side) === side) return true;
  }
  return false;
}
const OF_ITS_OWN = phraseTable(['of its own', 'of their own']);

/** Checks for a partitive pronoun: "12 of whom", "14 of them". */
export function isPartitive(sentence: Sentence, { to }: Pick<Mention, 'to'>): boolean {
  return sentence[to]?.lower === 'of' && ['whom', 'them', 'which'].includes(sentence[to + 1]?.lower ?? '');
}
