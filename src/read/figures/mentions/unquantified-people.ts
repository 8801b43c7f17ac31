/**
 * Unquantified mentions of people: "an SDF fighter", "Colonel Mohsen Hussein", "the rebel commander Abu Hamza", "the
 * third". Each counts as one, if the sentence states an outcome for it.
 */
import type { Party } from '../../../entry/index.js';
import type { EntityIndex } from '../../entity-index.js';
import { isGenitive, type Sentence, textOf } from '../../tokens.js';
import { isPhraseEnd, isCapitalized } from './phrase-boundaries.js';
import { type Mention, LONGEST_PHRASE, type NounPhrase, unionOfParties } from './mention.js';
import { ATTRIBUTIVE_PEOPLE_NOUNS } from './noun-modifiers.js';
import { nounPhrase } from './noun-phrase.js';
import { skipThingName, isSingleThing, isThingApposition, definiteThing } from './unquantified-things.js';
import { ARTICLES, OUTCOME_TRIGGERS, containsAny, isFunctionWord, singularAt } from './unquantified.js';
import { CARDINALS } from '../lexicon/numerals.js';
import { ADVERBS, AUXILIARIES } from '../lexicon/outcome-verbs.js';
import { KINSHIP_NOUNS, PEOPLE_NOUNS, POSSESSIVE_DETERMINERS, RANKS, SINGULAR_PEOPLE_NOUNS, TITLE_NOUNS } from '../lexicon/nouns.js';

/** Returns the unquantified mentions of people and things in a sentence that overlap no quantified mention. */
export function unquantifiedMentions(sentence: Sentence, entities: EntityIndex, quantified: readonly Mention[], allowSideWords: boolean): Mention[] {
  const mentions: Mention[] = [];
  if (!sentence.some(({ lower }) => OUTCOME_TRIGGERS.has(lower))) return mentions;
  const covers = (at: number) => (phrase: Mention) => at >= phrase.from && at < phrase.to;
  sentence.forEach((token, at) => {
    if (!isCapitalized(token.text) && !FIRST_WORDS.has(token.lower)) return;
    if (quantified.some(covers(at)) || mentions.some(covers(at))) return;
    const mention =
      rankedPerson(sentence, at, entities) ??
      titledPerson(sentence, at, entities) ??
      namedPerson(sentence, at, entities) ??
      ordinalMention(sentence, at) ??
      anotherMention(sentence, at) ??
      pronounMention(sentence, at) ??
      leaderOfBody(sentence, at) ??
      definiteThing(sentence, at, entities, allowSideWords) ??
      nounWithDeterminer(sentence, at, entities, allowSideWords);
    const before = mentions.at(-1);
    if (mention && before && isApposition(sentence, mention, before)) {
      if (!before.party && mention.party) mentions[mentions.length - 1] = { ...before, party: mention.party };
    } else if (mention && before && isThingApposition(sentence, mention, before)) {
      mentions[mentions.length - 1] = {
        ...before,
        ...(mention.party ? { party: mention.party } : {}),
        ...(mention.item === undefined ? {} : { item: mention.item }),
      };
    } else if (mention) mentions.push(mention);
  });
  return mentions;
}

/** Checks for an apposition to the person before: "General Quill, a commander of the Front". It must not be an item of a list. */
function isApposition(sentence: Sentence, { from, to }: Mention, before: Mention): boolean {
  return before.to === from - 1 && sentence[from - 1]?.text === ',' && isCapitalized(sentence[from - 2]?.text ?? '') && sentence[to]?.lower !== 'and';
}

const TITLES_AND_KIN: ReadonlySet<string> = new Set([...TITLE_NOUNS, ...KINSHIP_NOUNS]);

/** The greatest distance from an article to the head of its noun phrase, an age included, in tokens. */
const MENTION_REACH = LONGEST_PHRASE + 6;

/**
 * Reads a noun with a determiner: "an SDF fighter", "a 13-year-old boy", "a tank". With "the", only a title that one
 * person holds ("the police chief"); with a possessive, only a relative ("their mother").
 */
function nounWithDeterminer(sentence: Sentence, at: number, entities: EntityIndex, allowSideWords: boolean): Mention | undefined {
  const { lower } = sentence[at]!;
  const definite = lower === 'the' || POSSESSIVE_DETERMINERS.has(lower) || isAttachedGenitive(sentence, at);
  if (lower !== 'a' && lower !== 'an' && lower !== 'another' && !definite) return undefined;
  if (definite && !containsAny(sentence, at + 1, at + 1 + MENTION_REACH, TITLES_AND_KIN)) return undefined;
  if (ORDINALS.has(sentence[at + 1]?.lower ?? '')) return undefined;
  const start = skipAge(sentence, at + 1);
  const phrase = nounPhrase(sentence, start, start + LONGEST_PHRASE, start, entities, allowSideWords);
  if (phrase.kind === 'thing') {
    const to = skipThingName(sentence, phrase.to);
    return !definite && isSingleThing(sentence, { ...phrase, to }) ? { ...singularAt(at, 'single.a-thing'), ...phrase, to } : undefined;
  }
  const noun = sentence[phrase.head ?? -1]?.lower ?? '';
  // "another elderly woman was killed"
  const further = lower === 'another';
  const isSingular = definite
    ? (TITLE_NOUNS.has(noun) && noun !== 'leaders' && !POSSESSIVE_DETERMINERS.has(lower)) || (lower !== 'the' && KINSHIP_NOUNS.has(noun))
    : SINGULAR_PEOPLE_NOUNS.has(noun);
  if (phrase.kind !== 'people' || !isSingular || isNounModifier(sentence, phrase) || isAttachedGenitive(sentence, phrase.to)) return undefined;
  // "the Front commander Abu Hamza" is read as a titled name
  if (definite && (isCapitalized(sentence[phrase.head ?? -1]?.text ?? '') || personNameEnd(sentence, phrase.to) !== undefined)) return undefined;
  const indefinite = start > at + 1 ? 'single.person-of-age' : 'single.a-person';
  const rule = !definite ? indefinite : !TITLE_NOUNS.has(noun) ? 'single.kin' : lower === 'the' ? 'single.the-title' : 'single.genitive-title';
  return { ...singularAt(at, rule), further, ...phrase };
}

/** Reads the leader of an organisation: "the deputy head of the Ulver council". */
function leaderOfBody(sentence: Sentence, at: number): Mention | undefined {
  if (sentence[at]!.lower !== 'the' || sentence[at - 1]?.lower === 'including') return undefined;
  const noun = ['deputy', 'former', 'acting'].includes(sentence[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (sentence[noun]?.lower !== 'head' || sentence[noun + 1]?.lower !== 'of') return undefined;
  return { ...singularAt(at, 'single.head-of'), to: noun + 1, kind: 'people', population: 'unstated' };
}

/** Checks for a genitive suffix of the word before: "the town's police chief". */
function isAttachedGenitive(sentence: Sentence, at: number): boolean {
  return isGenitive(sentence[at]) && sentence[at]?.start === sentence[at - 1]?.end;
}

/** Skips an age: "13-year-old". */
function skipAge(sentence: Sentence, at: number): number {
  if (/^[\da-z]+-(?:year|month|day)-old$/.test(sentence[at]?.lower ?? '')) return at + 1;
  const { lower = '' } = sentence[at] ?? {};
  if (!/^\d+$/.test(lower) && CARDINALS[lower] === undefined) return at;
  const [dash, unit = '', again, old] = [1, 2, 3, 4].map((step) => sentence[at + step]?.lower);
  // "a 10 year-old boy"
  if (['year', 'month', 'week', 'day'].includes(dash ?? '') && unit === '-' && again === 'old') return at + 4;
  return dash === '-' && again === '-' && old === 'old' && ['year', 'month', 'week', 'day'].includes(unit) ? at + 5 : at;
}

/** Checks whether a noun for people modifies the next noun: "a rebel prison". */
function isNounModifier(sentence: Sentence, { head, to }: NounPhrase): boolean {
  const next = sentence[to];
  if (head !== to - 1 || next === undefined || !/^\p{Ll}+$/u.test(next.text) || OUTCOME_TRIGGERS.has(next.lower)) return false;
  return ATTRIBUTIVE_PEOPLE_NOUNS.has(sentence[head]!.lower) && !isFunctionWord(next.lower);
}

/** Reads an ordinal as an anaphoric mention: "the third was shot dead". */
function ordinalMention(sentence: Sentence, at: number): Mention | undefined {
  const matches = sentence[at]?.lower === 'the' && ORDINALS.has(sentence[at + 1]?.lower ?? '') && ['was', 'were'].includes(sentence[at + 2]?.lower ?? '');
  return matches ? { ...singularAt(at, 'single.ordinal'), to: at + 2, kind: 'people', population: 'unstated', anaphoric: true } : undefined;
}

const ORDINALS: ReadonlySet<string> = new Set(['first', 'second', 'third', 'fourth', 'fifth', 'last', 'other']);

/** Reads "another" as an anaphoric mention: "one person was killed and another injured". */
function anotherMention(sentence: Sentence, at: number): Mention | undefined {
  const before = sentence[at - 1]?.lower ?? '';
  // "killing a man and injuring another"
  if (sentence[at]?.lower !== 'another') return undefined;
  const object = HARM_VERBS.has(before) && isPhraseEnd(sentence, at + 1);
  const matches = object || (WORDS_BEFORE_ANOTHER.has(before) && WORDS_AFTER_ANOTHER.has(sentence[at + 1]?.lower ?? ''));
  const rule = object ? 'single.another-object' : 'single.another-was';
  return matches ? { ...singularAt(at, rule), to: at + 1, kind: 'people', population: 'unstated', anaphoric: true } : undefined;
}

const WORDS_BEFORE_ANOTHER: ReadonlySet<string> = new Set(['and', 'while', 'with', ',', 'injuring', 'wounding', 'killing']);

const WORDS_AFTER_ANOTHER: ReadonlySet<string> = new Set(['was', 'injured', 'wounded', 'killed', 'captured', 'missing', 'dead']);

/** Reads a rank with a name: "Major General Issam Zahreddine". */
function rankedPerson(sentence: Sentence, at: number, entities: EntityIndex): Mention | undefined {
  const { lower, text } = sentence[at]!;
  if (!RANKS.has(lower) || !isCapitalized(text) || RANKS.has(sentence[at - 1]?.lower ?? '')) return undefined;
  let from = at;
  while (from < sentence.length && (RANKS.has(sentence[from]!.lower) || sentence[from]!.text === '.')) from += 1;
  const to = personNameEnd(sentence, from);
  if (to === undefined) return undefined;
  // "killed Ostmerish General Quill"
  const before = at > 0 ? entities.matchName(sentence, at - 1) : undefined;
  const known = before?.length === 1 ? before.id : undefined;
  const mention = personMention(sentence, { rule: 'single.ranked', at: known === undefined ? at : at - 1, name: from, to }, entities);
  return mention.party || known === undefined ? mention : { ...mention, party: entities.partyOfActor(known) };
}

/** Reads a lower-case title with a name: "the ISIS field commander Umar Abdel-Rahman", "their leader, Saleh al-Subaai,". */
function titledPerson(sentence: Sentence, at: number, entities: EntityIndex): Mention | undefined {
  if (!TITLE_NOUNS.has(sentence[at]!.lower) || isCapitalized(sentence[at]!.text)) return undefined;
  const name = sentence[at + 1]?.text === ',' ? at + 2 : at + 1;
  const to = personNameEnd(sentence, name);
  if (to === undefined || to - name < 2 || entities.matchName(sentence, name)) return undefined;
  let from = at;
  // "Lower Harbour Guard (LHG) leader"
  if (sentence[from - 1]?.text === ')' && sentence[from - 3]?.text === '(') from -= 3;
  while (from > Math.max(0, at - 9) && /^[\p{L}\p{N}-]+$/u.test(sentence[from - 1]!.text) && !TITLE_PHRASE_STOPS.has(sentence[from - 1]!.lower)) from -= 1;
  const mention = personMention(sentence, { rule: 'single.titled', at: from, name, to, party: partyIn(sentence, from, at, entities) }, entities);
  return ['the', 'their', 'its', 'his'].includes(sentence[from - 1]?.lower ?? '') ? { ...mention, from: from - 1 } : mention;
}

/** Reads a name without a title, if only a person can be harmed so: "Abu Hassan was killed", "killed 90-year-old Edmund Quill". */
function namedPerson(sentence: Sentence, at: number, entities: EntityIndex): Mention | undefined {
  if (!isCapitalized(sentence[at]!.text) || isCapitalized(sentence[at - 1]?.text ?? '') || entities.matchName(sentence, at)) return undefined;
  const to = personNameEnd(sentence, at);
  // A person's name has no article and no digits, unlike "A Su-25 was shot down".
  if (to === undefined || to - at < 2 || sentence[at - 1]?.lower === 'the' || ARTICLES.has(sentence[at]!.lower) || /\d/.test(sentence[to - 1]!.text))
    return undefined;
  const ageFrom = ageStart(sentence, at);
  const verb = sentence[ageFrom - 1]?.lower ?? '';
  // The arrest of one named person is narrated, not counted.
  if (sentence[to]?.lower === 'was' && sentence.slice(to, to + 4).some(({ lower }) => ARREST_VERBS.has(lower))) return undefined;
  const isObject = HARM_VERBS.has(verb) && !ARREST_VERBS.has(verb) && (isPhraseEnd(sentence, to) || sentence[to]?.lower === 'who');
  const rule = isObject ? 'single.name-object' : isHarmedSubject(sentence, at, to) ? 'single.name-was-killed' : undefined;
  if (rule === undefined) return undefined;
  return { ...personMention(sentence, { rule, at, name: at, to }, entities), ...(isObject ? { from: ageFrom } : {}) };
}

/**
 * Checks whether a name is the subject of a verb of harm: "Edmund Quill, a former teacher, was killed". The object of a
 * preposition is no subject: "the guards at Ulver College were …".
 */
function isHarmedSubject(sentence: Sentence, at: number, to: number): boolean {
  return !NOT_BEFORE_SUBJECT.has(sentence[at - 1]?.lower ?? '') && !isGenitive(sentence[at - 1]) && isHarmVerbPhrase(sentence, skipNameAside(sentence, to));
}

const NOT_BEFORE_SUBJECT: ReadonlySet<string> = new Set('at in of from near for with by to inside outside under against'.split(' '));

/** Checks for a predicate whose subject is a person: "was also killed". */
function isHarmVerbPhrase(sentence: Sentence, at: number): boolean {
  let verb = at;
  if (sentence[verb]?.lower === 'died') return true;
  if (!SINGULAR_AUXILIARIES.has(sentence[verb]?.lower ?? '')) return false;
  while (verb < at + 4 && (AUXILIARIES.has(sentence[verb]?.lower ?? '') || ADVERBS.has(sentence[verb]?.lower ?? ''))) verb += 1;
  return HARM_PARTICIPLES.has(sentence[verb]?.lower ?? '') || sentence[verb]?.lower === 'died' || isAmongHarmed(sentence, verb);
}

/** Checks for a phrase that names the harmed: "among the dead", "among those killed". */
function isAmongHarmed(sentence: Sentence, at: number): boolean {
  if (sentence[at]?.lower !== 'among' && sentence[at]?.lower !== 'amongst') return false;
  const harmed = sentence[at + 2]?.lower ?? '';
  return sentence[at + 1]?.lower === 'those' ? HARM_PARTICIPLES.has(harmed) : sentence[at + 1]?.lower === 'the' && HARMED_NOUNS.has(harmed);
}

const HARMED_NOUNS: ReadonlySet<string> = new Set(['dead', 'killed', 'fatalities', 'wounded', 'injured']);

const SINGULAR_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'had']);

/** Skips an aside after a name: ", a former teacher,". */
function skipNameAside(sentence: Sentence, at: number): number {
  if (sentence[at]?.text !== ',' || !(ASIDE_STARTERS.has(sentence[at + 1]?.lower ?? '') || POSSESSIVE_DETERMINERS.has(sentence[at + 1]?.lower ?? '')))
    return at;
  for (let index = at + 1; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (text === ',') return index + 1;
    if (/^[;:.()]$/.test(text) || ['was', 'were', 'had', 'and'].includes(lower)) return at;
  }
  return at;
}

const ASIDE_STARTERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'who',
  'former',
  'aged',
  'one',
  'born',
  'known',
  'nicknamed',
  'leader',
  'commander',
  'head',
]);

/** Returns the index where an age before a token begins, or the same index: "90-year-old". */
function ageStart(sentence: Sentence, at: number): number {
  for (let from = Math.max(0, at - 5); from < at; from += 1) if (skipAge(sentence, from) === at) return from;
  return at;
}

const HARM_PARTICIPLES: ReadonlySet<string> = new Set(
  'killed assassinated wounded injured executed beheaded murdered shot arrested detained kidnapped abducted'.split(' '),
);

const ARREST_VERBS: ReadonlySet<string> = new Set(['arrested', 'arresting', 'detained', 'detaining']);

const HARM_VERBS: ReadonlySet<string> = new Set([
  ...HARM_PARTICIPLES,
  ...'killing assassinating wounding injuring executing beheading arresting detaining kidnapping'.split(' '),
]);

/** Reads a personal pronoun: "he was killed", "capturing him". */
function pronounMention(sentence: Sentence, at: number): Mention | undefined {
  const { lower } = sentence[at]!;
  const next = sentence[at + 1]?.lower ?? '';
  if (['if', 'whether', 'unless'].includes(sentence[at - 1]?.lower ?? '')) return undefined;
  const matches = lower === 'he' || lower === 'she' ? AUXILIARIES.has(next) : (lower === 'him' || lower === 'her') && isPhraseEnd(sentence, at + 1);
  const rule = lower === 'he' || lower === 'she' ? 'single.he' : 'single.him';
  return matches ? { ...singularAt(at, rule), to: at + 1, kind: 'people', population: 'unstated' } : undefined;
}

/** Returns the index after a person's name; `undefined` if none begins at the token. */
function personNameEnd(sentence: Sentence, name: number): number | undefined {
  let to = name;
  while (to < Math.min(name + 6, sentence.length) && (isCapitalized(sentence[to]!.text) || (to > name && NAME_PARTICLES.has(sentence[to]!.lower)))) to += 1;
  return to > name && isCapitalized(sentence[to - 1]!.text) ? to : undefined;
}

const NAME_PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'bin', 'bint', '-', 'ibn', 'abu', 'von', 'van', 'de', 'ul', 'ud', 'ad', 'as']);

/** Makes the mention of one person; the infobox may give the side. */
function personMention(
  sentence: Sentence,
  { rule, at, name, to, party }: { rule: string; at: number; name: number; to: number; party?: Party | undefined },
  entities: EntityIndex,
): Mention {
  const side = entities.sideOfPerson(textOf(sentence, name, to)) ?? entities.sideOfPerson(textOf(sentence, at, to));
  const resolvedParty = side === undefined ? party : ({ kind: 'side', number: side } satisfies Party);
  return { ...singularAt(at, rule), to, kind: 'people', population: 'unstated', ...(resolvedParty === undefined ? {} : { party: resolvedParty }) };
}

const TITLE_PHRASE_STOPS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'and',
  'of',
  'by',
  'including',
  'killing',
  'killed',
  'was',
  'were',
  'with',
  'that',
  'their',
  'its',
  'his',
]);

/** Returns the party that the words between two tokens name. */
export function partyIn(sentence: Sentence, from: number, to: number, entities: EntityIndex): Party | undefined {
  const parties: Party[] = [];
  for (let at = from; at < to; at += 1) {
    const name = entities.matchName(sentence, at);
    if (name && at + name.length <= to && !PEOPLE_NOUNS.has(sentence[at]!.lower)) {
      parties.push(entities.partyOfActor(name.id));
      at += name.length - 1;
      continue;
    }
    const side = entities.sideOfWord(sentence[at]!.lower);
    if (side !== undefined) parties.push({ kind: 'side', number: side });
  }
  return unionOfParties(parties);
}

/** Lower-case words with which an unquantified mention may begin; names begin with a capital. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...RANKS,
  ...TITLE_NOUNS,
  ...POSSESSIVE_DETERMINERS,
  'the',
  'a',
  'an',
  'another',
  'he',
  'she',
  'him',
  '’s',
  "'s",
  '’',
  "'",
]);
