/** Source phrases: a name alone, a name with a title, or a description ("local activists", "a report by X"). */
import type { EntityIndex } from '../../entity-index.js';
import { type Sentence, isGenitive, textOf } from '../../tokens.js';
import { DEMONYM_ADJECTIVES, GROUP_SIDE_WORDS } from '../lexicon/demonyms.js';
import { PEOPLE_NOUNS } from '../lexicon/nouns.js';
import {
  DESCRIBED_SOURCE_NOUNS,
  SOURCE_TITLES,
  SOURCE_ORGANISATIONS,
  REPORT_NOUNS,
  REPRESENTATIVE_NOUNS,
  REPRESENTATIVES_WITH_OF,
  MEDIA_OF_EVIDENCE,
  UNNAMED_MODIFIERS,
  SIDE_SOURCE_NOUNS,
} from '../lexicon/speech.js';
import { type NameRun, isCapitalizedToken, nameRunAt, nameAfterTitle, DELIMITERS, skipDelimiters, namedSource, isOrdinal, MONTHS } from './source-names.js';
import type { PriorSources, SourcePhrase, AttributionSource, Claimant } from './source.js';

/** The greatest number of lower-case modifiers of a source. */
const MAX_MODIFIERS = 3;

/** Reads the source phrase that begins at a token. `limit`: the index of the verb after it. */
export function sourcePhraseAt(
  sentence: Sentence,
  start: number,
  entities: EntityIndex,
  priorSources: PriorSources,
  limit = sentence.length,
): SourcePhrase | undefined {
  let at = start;
  while (DETERMINERS.has(sentence[at]?.lower ?? '') && at < start + 3) at += 1;
  // "the 31st Guards"
  if (isOrdinal(sentence[at]) && isCapitalizedToken(sentence[at + 1])) at += 1;
  let first = at;
  let head: number | undefined;
  /** The last run of capitalised words, with its actor if known. */
  let run: NameRun | undefined;
  let modifiers = 0;
  while (at < limit) {
    const { text, lower } = sentence[at]!;
    const atHead =
      (isSourceHead(lower) || isForce(sentence, at)) &&
      !/^(?:Staff|Command)$/.test(sentence[at + 1]?.text ?? '') &&
      (at === 0 || !isCapitalizedToken(sentence[at]) || (text === 'TV' && !isCapitalizedToken(sentence[at - 1])));
    const nameRun: NameRun | undefined = atHead ? undefined : nameRunAt(sentence, at, limit, entities);
    if (nameRun && isBasedCompound(sentence, nameRun.to)) {
      at = nameRun.to + 2;
      // "a Westmark-based monitor" is described, not named.
      if (!INDEFINITES.has(sentence[start]?.lower ?? '')) first = at;
    } else if (nameRun) {
      run = nameRun;
      at = nameRun.to;
      if (head !== undefined) return nameAfterTitle(sentence, { start, head, run: nameRun }, entities);
      if (isGenitive(sentence[at]) && at + 1 < limit) at += 1;
    } else if (atHead) {
      head = at;
      at += 1;
    } else if (head !== undefined) break;
    else if (DELIMITERS.test(text)) at += 1;
    else if (modifiers < MAX_MODIFIERS && isModifier(sentence, at)) {
      modifiers += 1;
      at += 1;
    } else break;
  }
  if (head === undefined) return run && run.from === skipDelimiters(sentence, first) ? namedSource(sentence, start, run, entities, limit) : undefined;
  return describedSource({ sentence, start, first, head, run, limit }, entities, priorSources);
}

/** Checks for the place of an outlet: "the Ostport-based newspaper". */
function isBasedCompound(sentence: Sentence, at: number): boolean {
  return sentence[at]?.text === '-' && sentence[at + 1]?.lower === 'based';
}

const DETERMINERS: ReadonlySet<string> = new Set('the a an one two both some several other another its their his'.split(' '));

function isSourceHead(word: string): boolean {
  return DESCRIBED_SOURCE_NOUNS.has(word) || SOURCE_TITLES.has(word) || SOURCE_ORGANISATIONS.has(word) || REPORT_NOUNS.has(word);
}

/** "the air force", "the police force" */
function isForce(sentence: Sentence, at: number): boolean {
  return sentence[at]!.lower === 'force' && /^(?:air|police|security|border)$/.test(sentence[at - 1]?.lower ?? '');
}

/** Checks for a modifier of a source: no function word, and no participle. */
function isModifier(sentence: Sentence, at: number): boolean {
  const { text, lower } = sentence[at]!;
  if (!/^\p{L}{3,}(?:-\p{L}+)*$/u.test(text) || NOT_MODIFIERS.has(lower) || MONTHS.has(lower)) return false;
  return text.includes('-') || KEPT_MODIFIERS.has(lower) || !/(?:ed|ing)$/.test(lower);
}
const KEPT_MODIFIERS: ReadonlySet<string> = new Set('united armed unnamed retired displaced besieged'.split(' '));
export const NOT_MODIFIERS: ReadonlySet<string> = new Set(
  'the one two some several other another many few and but that which who what where while when how these those their its his her with from have had has was were been are for into onto over under out off not also later then however after before during since until against between according than per via although though because despite amid amidst about regarding reportedly allegedly only even still just about both each all any both being them they this there day days night morning afternoon evening week month year today yesterday dawn'.split(
    ' ',
  ),
);

/** Reads a source phrase whose head is a noun for sources: an official, an organisation, a report. */
function describedSource(
  { sentence, start, first, head, run, limit }: { sentence: Sentence; start: number; first: number; head: number; run: NameRun | undefined; limit: number },
  entities: EntityIndex,
  priorSources: PriorSources,
): SourcePhrase | undefined {
  const word = sentence[head]!.lower;
  const kind: AttributionSource['kind'] =
    PLURAL.test(word) || ['media', 'police'].includes(word) ? 'people' : ORGANISATION_NOUNS.has(word) || SOURCE_ORGANISATIONS.has(word) ? 'body' : 'person';
  const phrase = (who: () => Claimant, to = head + 1): SourcePhrase => ({ resolve: who, from: start, to, kind });
  const unnamedSource: SourcePhrase = { ...phrase(() => 'unnamed'), isUnnamed: true };
  const previousSource = (source: Claimant | undefined): SourcePhrase | undefined =>
    source === undefined ? undefined : { ...phrase(() => source), refersBack: true };
  const describedActor = (to: number) =>
    phrase(() => {
      const described = textOf(sentence, first, to).replace(/['’]s$/, '');
      const id = entities.ensureActor(opensWithName(sentence, first, entities) ? described : lowerFirst(described));
      if (complementActor !== undefined && (PEOPLE_NOUNS.get(word) === 'fighters' || MEMBER_NOUNS.has(word))) entities.setMembership(id, complementActor);
      return id;
    }, to);
  const known = run?.id;
  const wordsAfterName = sentence.slice(run?.to ?? first, head + 1).filter((token) => !isGenitive(token) && !/^[*_"“”]$/.test(token.text));
  // "Ostmerish army officials" are Ostmere.
  if (known !== undefined && wordsAfterName.every(({ lower }) => REPRESENTATIVE_NOUNS.has(lower) || REPORT_NOUNS.has(lower))) return phrase(() => known);
  const of = complementOf(sentence, head, limit, entities);
  const complementActor = of?.id;
  // "a spokesman for Ostmere's interior ministry"
  const body = of && isGenitive(sentence[of.to]) ? bodyEnd(sentence, of.to + 1, limit) : undefined;
  if (of && body !== undefined) return phrase(() => entities.ensureActor(textOf(sentence, of.from, body)), body);
  if (of && complementActor !== undefined && (REPRESENTATIVES_WITH_OF.has(word) || REPORT_NOUNS.has(word)) && of.preposition !== 'in')
    return phrase(() => complementActor, of.to);
  // "a spokeswoman for the rebels", of whom no name is known
  const represented =
    of !== undefined ? undefined : REPRESENTATIVES_WITH_OF.has(word) ? genericComplement(sentence, head, limit) : portfolio(sentence, head, limit);
  if (represented !== undefined) {
    if (SOURCE_ORGANISATIONS.has(sentence[represented - 1]!.lower) && priorSources.body !== undefined)
      return { ...previousSource(priorSources.body)!, to: represented };
    return describedActor(represented);
  }
  if (REPORT_NOUNS.has(word)) {
    // "a report by X", "an article on the website X", "data published by X"
    const by = PUBLICATION_PARTICIPLES.has(sentence[head + 1]?.lower ?? '') ? head + 2 : head + 1;
    const source = SOURCE_LINKS.has(sentence[by]?.lower ?? '') ? sourcePhraseAt(sentence, by + 1, entities, priorSources, limit) : undefined;
    if (source) return { ...source, from: start };
    return sentence.slice(first, head).every(({ lower }) => UNNAMED_MODIFIERS.has(lower) || MEDIA_OF_EVIDENCE.has(lower))
      ? unnamedSource
      : { ...describedActor(head), to: head + 1 };
  }
  if (first === head && !of) {
    // "the group said": refers to a prior source.
    if (SOURCE_ORGANISATIONS.has(word)) return previousSource(priorSources.body);
    if (SIDE_SOURCE_NOUNS.has(word)) return phrase(() => entities.sourceForSide(word));
    if (ORGANISATION_NOUNS.has(word) && priorSources.body !== undefined && sentence[start]?.lower === 'the') return previousSource(priorSources.body);
    if (SOURCE_TITLES.has(word) && priorSources.person !== undefined) return previousSource(priorSources.person);
    if (UNNAMED_NOUNS.has(word)) return unnamedSource;
  }
  // "Port Guard forces", an unknown group, are the name alone; "Ost Province officials" are described.
  const collapses = run !== undefined && (run.from > 0 || run.to > 1) && wordsAfterName.every(({ lower }) => ABSORBED_NOUNS.has(lower));
  if (collapses) return { ...namedSource(sentence, start, run, entities), to: head + 1 };
  // "the Daily Lark news site"
  if (run && SOURCE_ORGANISATIONS.has(word) && wordsAfterName.every(({ lower }) => lower === 'news' || SOURCE_ORGANISATIONS.has(lower)))
    return { ...namedSource(sentence, start, run, entities), to: head + 1 };
  // "a pro-Front website", "opposition groups" are described; "the opposition group" alone refers to a name.
  const isOne = INDEFINITES.has(sentence[start]?.lower ?? '') || PLURAL.test(word);
  return SOURCE_ORGANISATIONS.has(word) && !of && !(isOne && first < head) ? undefined : describedActor(of?.to ?? head + 1);
}
const INDEFINITES: ReadonlySet<string> = new Set(['a', 'an', 'another', 'one', 'some']);
const MEMBER_NOUNS: ReadonlySet<string> = new Set(['member', 'members', 'leader']);
const PUBLICATION_PARTICIPLES: ReadonlySet<string> = new Set(
  'provided published released given collected compiled gathered issued obtained received made'.split(' '),
);
const SOURCE_LINKS: ReadonlySet<string> = new Set(['by', 'on', 'in', 'from', 'of']);
const PLURAL = /(?:s|forces)$/;
const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  'ministry administration council hospital office agency presidency parliament embassy force navy militia defence defense service services'.split(' '),
);
const UNNAMED_NOUNS: ReadonlySet<string> = new Set(['sources', 'source', 'media']);
const ABSORBED_NOUNS: ReadonlySet<string> = new Set(
  'forces command military army spokesman spokeswoman spokesperson commanders sources source journalist journalists reporter reporters correspondent correspondents'.split(
    ' ',
  ),
);

/** Reads the complement of a noun for sources: "of the Front". */
function complementOf(sentence: Sentence, head: number, limit: number, entities: EntityIndex): (NameRun & { preposition: string }) | undefined {
  const preposition = sentence[head + 1]?.lower ?? '';
  if (!COMPLEMENT_PREPOSITIONS.has(preposition)) return undefined;
  const at = sentence[head + 2]?.lower === 'the' ? head + 3 : head + 2;
  const run = at < limit ? nameRunAt(sentence, at, limit, entities) : undefined;
  return run && { ...run, preposition };
}
/** Finds the end of a complement that is a noun: "for the group", "of the rebels". */
function genericComplement(sentence: Sentence, head: number, limit: number): number | undefined {
  const [preposition, determiner, noun] = [1, 2, 3].map((step) => sentence[head + step]?.lower ?? '');
  const isNoun = SOURCE_ORGANISATIONS.has(noun!) || DESCRIBED_SOURCE_NOUNS.has(noun!);
  return (preposition === 'for' || preposition === 'of') && determiner === 'the' && isNoun && head + 4 <= limit ? head + 4 : undefined;
}

/** Finds the end of what a body is for: "the ministry of health". */
function portfolio(sentence: Sentence, head: number, limit: number): number | undefined {
  const { text = '', lower = '' } = sentence[head + 2] ?? {};
  const isPortfolio = ORGANISATION_NOUNS.has(sentence[head]!.lower) && sentence[head + 1]?.lower === 'of' && /^\p{Ll}{4,}$/u.test(text);
  return isPortfolio && !NOT_MODIFIERS.has(lower) && head + 3 <= limit ? head + 3 : undefined;
}

/** Finds the end of a noun for a body of a state: "interior ministry". */
function bodyEnd(sentence: Sentence, from: number, limit: number): number | undefined {
  for (let at = from; at < Math.min(limit, from + MAX_MODIFIERS + 1); at += 1) {
    const word = sentence[at]!.lower;
    if (ORGANISATION_NOUNS.has(word) || REPRESENTATIVE_NOUNS.has(word) || SOURCE_ORGANISATIONS.has(word)) return at + 1;
    if (!isModifier(sentence, at)) return undefined;
  }
  return undefined;
}

const COMPLEMENT_PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'from', 'in', 'for', 'within', 'inside', 'by', 'at']);

/** Whether a description opens with a name, which keeps its capital: "Ostmerish media", "Edmund Quill". */
function opensWithName(sentence: Sentence, at: number, entities: EntityIndex): boolean {
  const { text, lower } = sentence[at]!;
  return (
    DEMONYM_ADJECTIVES.has(text) ||
    (entities.matchName(sentence, at) !== undefined && !GROUP_SIDE_WORDS.has(lower)) ||
    (at > 0 && /^\p{Lu}\p{Ll}/u.test(text) && isCapitalizedToken(sentence[at + 1]))
  );
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
