/** Mentions without their noun or party, resolved to an antecedent: "six of them", "another 40", "killed 12 others". */
import type { Sentence } from '../tokens.js';
import type { Figure } from './figure.js';
import { firstMatchAt, firstMatchBefore } from './lexicon/lookup.js';
import { OUTCOME_FORMS, ADVERBS } from './lexicon/outcome-verbs.js';
import type { Mention } from './mentions/mention.js';
import { RELATIVE_PRONOUNS } from './outcomes/clause.js';
import { type Coordination, type Outcome, isA } from './outcomes/outcome.js';
import { tokensBetween } from './party/coordinated.js';
import { isPartitive } from './mentions/quantified.js';

/**
 * Resolves "six of them" to people, if the sentence has no antecedent figure: the population and party are those of the
 * last antecedent.
 */
export function resolvePartitive(
  sentence: Sentence,
  group: Coordination,
  antecedentOf: () => Pick<Figure, 'population' | 'party' | 'metric'> | Mention | undefined,
): Coordination {
  const [phrase] = group;
  if (group.length > 1 || phrase.kind !== 'bare' || sentence[phrase.to + 1]?.lower === 'which') return group;
  const partitive = isPartitive(sentence, phrase);
  if (!partitive && !isBareSubject(sentence, phrase)) return group;
  const antecedent = antecedentOf();
  const people = antecedent === undefined || ('metric' in antecedent && antecedent.metric.includes('equipment')) ? undefined : antecedent;
  const { population = 'unstated', party } = people ?? {};
  // A bare number stays one if nothing is known of its antecedent.
  if (!partitive && (people === undefined || (population === 'unstated' && party === undefined))) return group;
  const rule = partitive ? 'number.of-them' : 'number.were';
  return [{ ...phrase, rule, to: partitive ? phrase.to + 2 : phrase.to, kind: 'people', population, ...(party === undefined ? {} : { party }) }];
}

/**
 * Checks for a bare number as the subject of a clause: "Upon arrival, four were sent to hospital", "80 stayed, while 25
 * were evacuated".
 */
function isBareSubject(sentence: Sentence, { from, to, quoteFrom, unquantified }: Mention): boolean {
  if (unquantified || !['were', 'was'].includes(sentence[to]?.lower ?? '')) return false;
  const before = sentence[Math.min(from, quoteFrom) - 1]?.lower;
  return before === undefined || before === ',' || before === 'while' || before === 'and';
}

/** Resolves a bare number to the things of the figure before: "30 vehicles were destroyed and another 40 disabled". */
export function resolveMoreThings(sentence: Sentence, group: Coordination, previous: Figure | undefined): Coordination {
  const [phrase] = group;
  if (group.length > 1 || phrase.unquantified || !previous?.metric.includes('equipment') || previous.item === undefined) return group;
  const same = { kind: 'thing' as const, item: previous.item, ...(previous.party ? { party: previous.party } : {}) };
  // "two tanks were destroyed and one captured": only people are "captured" as a noun.
  if (phrase.kind === 'outcome' && firstMatchAt(sentence, phrase.to - 1, OUTCOME_FORMS.things.participles)) {
    const { outcome: _, ...number } = phrase;
    return [{ ...number, to: phrase.to - 1, ...same, rule: 'more.one-captured' }];
  }
  // "one was shot down and two others were captured", "destroyed a tank and damaged two more"
  const more = MORE.has(sentence[phrase.to - 1]?.lower ?? '') && phrase.to - phrase.numberFrom === 2;
  if (more && (phrase.kind === 'people' || firstMatchBefore(sentence, phrase.from, OUTCOME_FORMS.things.transitives)))
    return [{ ...phrase, ...same, rule: 'more.two-more' }];
  if (phrase.kind !== 'bare') return group;
  // "including one reportedly shot down"
  const verb = ADVERBS.has(sentence[phrase.to]?.lower ?? '') ? phrase.to + 1 : phrase.to;
  return firstMatchAt(sentence, verb, OUTCOME_FORMS.things.participles) ? [{ ...phrase, ...same, rule: 'more.number-damaged' }] : group;
}

const MORE: ReadonlySet<string> = new Set(['more', 'others']);

/**
 * Resolves an elliptic mention to the people of the figure before: "77 militants dead and 32 captured", "captured 9
 * militants and killed 12 others".
 */
export function resolveEllipsis(sentence: Sentence, phrase: Mention, index: number, previous: Figure | undefined, outcome: Outcome): Mention {
  const before = sentence[phrase.from - 1]?.lower ?? '';
  const isOthers = phrase.anaphoric === true || sentence[phrase.to - 1]?.lower === 'others';
  if (!previous || index > 0 || phrase.possessive || outcome.party !== undefined || phrase.party !== undefined || phrase.population !== 'unstated')
    return phrase;
  const isContinued = (phrase.kind === 'bare' || phrase.kind === 'outcome') && (ELLIPSIS_LINKS.has(before) || isCoordinatedVerb(sentence, outcome, previous));
  // "14 rebels were killed and no military casualties" are different people
  if ((!isOthers && !isContinued) || sentence.slice(phrase.from, phrase.to).some(({ lower }) => lower === 'military')) return phrase;
  return {
    ...phrase,
    population: isOthers || previous.population === 'civilians' ? previous.population : 'unstated',
    ...(previous.party ? { party: previous.party } : {}),
  };
}

const ELLIPSIS_LINKS: ReadonlySet<string> = new Set(['and', ',', 'including', 'with', 'while']);

/** Checks for a verb coordinated with that of the figure before: "killed eight residents in the harbour and wounded 12". */
function isCoordinatedVerb(sentence: Sentence, { rule, from }: Outcome, previous: Figure): boolean {
  if (!isA(rule, 'object') || from === undefined || !(sentence[from - 1]?.lower === 'and' || sentence[from - 1]?.text === ',')) return false;
  const between = tokensBetween(sentence, previous, from - 1, LONGEST_ADJUNCT);
  return between?.every(({ text, lower }) => !/^[,;:.()]$/.test(text) && !RELATIVE_PRONOUNS.has(lower)) ?? false;
}
const LONGEST_ADJUNCT = 9;
