/**
 * Number rules convert vague words to bounds: a rule set is data, and every claim made from such a word names its rule.
 * `ontology/number-rules.ttl` is generated from this table. Bounds are inclusive; an absent bound is open.
 */

export interface NumberRule {
  /** The word in the count notation of entries. */
  readonly word: string;
  readonly low?: number;
  readonly high?: number;
}

export interface NumberRuleSet {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly rules: readonly NumberRule[];
}

/** Plurals and small quantities, as this project reads them: the least number that the word can mean. */
export const DEFAULT_RULES: NumberRuleSet = {
  id: 'variorum',
  label: 'Variorum’s reading of vague words',
  source: 'A plural is at least two of its unit; "several" and "a few" are at least three; other words are their value.',
  rules: [
    { word: 'couple', low: 2, high: 2 },
    { word: 'few', low: 3 },
    { word: 'several', low: 3 },
    { word: 'handful', low: 3 },
    { word: 'dozen', low: 12, high: 12 },
    { word: 'tens', low: 20 },
    { word: 'dozens', low: 24 },
    { word: 'several-dozen', low: 36 },
    { word: 'scores', low: 40 },
    { word: 'hundreds', low: 200 },
    { word: 'few-hundred', low: 300 },
    { word: 'several-hundred', low: 300 },
    { word: 'thousands', low: 2000 },
    { word: 'few-thousand', low: 3000 },
    { word: 'several-thousand', low: 3000 },
    { word: 'tens-of-thousands', low: 20000 },
    { word: 'hundreds-of-thousands', low: 200000 },
    { word: 'heavy' },
    { word: 'light' },
    { word: 'many' },
    { word: 'some' },
  ],
};

/** The words that ACLED's codebook gives a fixed number, for data that is coded by it. */
const ACLED_RULES: NumberRuleSet = {
  id: 'acled',
  label: 'ACLED’s reading of vague words',
  source: 'ACLED codebook, on fatalities: "dozens" is coded 12, "hundreds" 100.',
  rules: [
    { word: 'dozens', low: 12, high: 12 },
    { word: 'hundreds', low: 100, high: 100 },
  ],
};

export const NUMBER_RULE_SETS: readonly NumberRuleSet[] = [DEFAULT_RULES, ACLED_RULES];

const byWord = new Map(DEFAULT_RULES.rules.map((rule) => [rule.word, rule]));

/** The default rule of a word, or undefined where there is none. */
export function numberRule(word: string): NumberRule | undefined {
  return byWord.get(word);
}

/** The name of a rule for people. */
export function ruleName(rule: NumberRule, set: string): string {
  return `“${ruleWords(rule)}” as read by ${set}`;
}

/** Describes what a rule does, in a sentence. */
export function ruleMeaning({ low, high }: NumberRule): string {
  if (low === undefined && high === undefined) return 'Gives no bounds; the word is kept.';
  if (low !== undefined && high !== undefined) return low === high ? `Reads the word as ${low}.` : `Reads the word as ${low} to ${high}.`;
  return high === undefined ? `Reads the word as ${low} and more.` : `Reads the word as ${high} and fewer.`;
}

/** The words of a rule: `a couple` for `a-couple`. */
export function ruleWords({ word }: NumberRule): string {
  return word.replace(/-/g, ' ');
}
