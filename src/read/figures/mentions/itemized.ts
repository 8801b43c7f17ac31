/** Wholes that their sentence itemises: "10 dead: six rebels and four residents". What the parts are says what the whole is. */
import type { Sentence } from '../../tokens.js';
import type { Figure } from '../figure.js';
import { GENERIC_PEOPLE_NOUNS } from '../lexicon/attacks.js';
import { firstMatchAt, type PhraseTable, phraseTable } from '../lexicon/lookup.js';
import { PEOPLE_NOUNS } from '../lexicon/nouns.js';
import type { Mention } from './mention.js';
import { type PartyResolution } from '../party/resolution.js';

/** Resolves generic figures from the parts that the sentence itemises; parts then refer to the resolved whole. */
export function resolveItemized(sentence: Sentence, figures: readonly Figure[], phraseOf: ReadonlyMap<Figure, { phrase: Mention; end: number }>): Figure[] {
  const partsOf = new Map<Figure, Figure[]>();
  for (const figure of figures) {
    if (figure.partOf === undefined) continue;
    const parts = partsOf.get(figure.partOf);
    if (parts) parts.push(figure);
    else partsOf.set(figure.partOf, [figure]);
  }
  const resolvedOf = new Map<Figure, Figure>();
  return figures.map((figure) => {
    const { phrase, end = 0 } = phraseOf.get(figure) ?? {};
    const parts = partsOf.get(figure) ?? [];
    const isGeneric = phrase !== undefined && isGenericMention(sentence, phrase);
    const { partOf, supersedes } = figure;
    const whole = partOf && (resolvedOf.get(partOf) ?? partOf);
    const isCivilian = whole !== partOf && whole?.population === 'civilians' && figure.population === 'unstated' && figure.party === undefined;
    const resolved: Figure = {
      ...figure,
      ...(isCivilian ? { population: 'civilians' } : {}),
      ...(phrase ? itemizedResolution(figure, parts, isGeneric, isGeneric && parts.length === 0 && isPartlyIdentified(sentence, end)) : {}),
      ...(whole === undefined ? {} : { partOf: whole }),
      ...(supersedes === undefined ? {} : { supersedes: resolvedOf.get(supersedes) ?? supersedes }),
    };
    resolvedOf.set(figure, resolved);
    return resolved;
  });
}

/**
 * Resolves a generic whole from its itemised parts: "four people, including two children", "10 dead: six rebels and
 * four residents". The population is mixed if the parts differ or do not add up to the whole.
 */
function itemizedResolution(whole: Figure, parts: readonly Figure[], isGeneric: boolean, isPartlyIdentified: boolean): PartyResolution {
  if (whole.population !== 'unstated' || whole.party !== undefined || whole.metric.includes('equipment') || whole.metric.includes('strength')) return {};
  const kinds = new Set(parts.map(partKind));
  if (!isGeneric) {
    // "six officials, including an Ostmerish colonel"
    const [part] = parts;
    return parts.length === 1 && part?.party?.kind === 'side' && part.count.high === 1 ? { party: part.party } : {};
  }
  if (isPartlyIdentified) return { population: 'mixed' };
  if (parts.length === 0) return {};
  const rest = parts.some(({ count }) => count.low === undefined) || (whole.count.low ?? 0) > parts.reduce((sum, { count }) => sum + (count.low ?? 0), 0);
  if (kinds.has('children') && [...kinds].every((kind) => kind === 'children' || kind === '')) return { population: 'civilians' };
  // With two named kinds, the rest may be a third.
  if (kinds.has('') && kinds.size < 3) return {};
  if (kinds.size === 1 && kinds.has('civilians') && !rest) return { population: 'civilians' };
  if (kinds.size > 1 || rest) return { population: 'mixed' };
  const [part] = parts;
  return part?.party ? { party: part.party, population: part.population } : {};
}

/** Returns a key for the kind of a part: its population, or its party. */
function partKind({ population, party }: Figure): string {
  if (population === 'civilians' || population === 'children') return population;
  return party === undefined ? (population === 'fighters' ? population : '') : JSON.stringify(party);
}

/** Checks for a noun that may count people of any kind. */
function isGenericMention(sentence: Sentence, { kind, head, to, outcome }: Mention): boolean {
  if (kind === 'outcome') return outcome !== undefined;
  const noun = sentence[head ?? to - 1]?.lower ?? '';
  return kind === 'people' ? GENERIC_PEOPLE_NOUNS.has(noun) : kind === 'bare';
}

/** Checks for a phrase that identifies only some of the people before: "…, most of them rebels", "(including fighters)". */
function isPartlyIdentified(sentence: Sentence, at: number): boolean {
  for (let index = at; index < Math.min(sentence.length, at + 14); index += 1) {
    if (/^[;:.]$/.test(sentence[index]!.text)) return false;
    const some = firstMatchAt(sentence, index, SOME_OF_THEM);
    if (!some) continue;
    const kind = PEOPLE_NOUNS.get(sentence[index + some.length]?.lower ?? '');
    return kind === 'fighters' || kind === 'civilians';
  }
  return false;
}
const SOME_OF_THEM: PhraseTable = phraseTable([
  'including',
  'mostly',
  'most of them',
  'most of whom',
  'many of them',
  'many of whom',
  'some of them',
  'some of whom',
]);
