/**
 * First pass: the numbers of a sentence or cell, with the words that bound them.
 * Tokens in; out comes every mention that could count something, as bounds. Dates, times, unit numbers ("17th
 * Division", "T-64") and percentages are no mentions.
 */
import type { Count } from '../../entry/index.js';
import { numberRule, type Modifier } from '../../vocabulary/index.js';
import { isMonth } from '../dates.js';
import type { Sentence, Token } from '../tokens.js';
import {
  BOUNDS_AFTER,
  BOUNDS_BEFORE,
  CARDINALS,
  NEUTRAL_PREQUANTIFIERS,
  ADDITIVE_PREQUANTIFIERS,
  MULTIPLIERS,
  NULL_QUANTIFIERS,
  MEASURE_UNITS,
  NUMBERED_NAMES,
  RANGE_MARKS,
  VAGUE_QUANTIFIERS,
} from './lexicon/numerals.js';
import { firstMatchAt, phraseLengthAt, firstMatchBefore, splitPhrase } from './lexicon/lookup.js';
import { CASUALTY_NOUNS } from './lexicon/outcome-verbs.js';
import { PEOPLE_NOUNS, THING_NOUNS } from './lexicon/nouns.js';
import { FORCE_BODY_NOUNS, SIZE_SUFFIXES } from './lexicon/participation.js';

export interface NumberMention {
  /** Token indices of the whole, with bounding words and "a further", end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Token index of the first token that is the number itself. */
  readonly numberFrom: number;
  /** Token index where the quote begins: the bounding words, but not "a further". */
  readonly quoteFrom: number;
  readonly count: Count;
  /** "a further 5": comes on top of earlier ones. */
  readonly further: boolean;
  /** "a group of 3": said of those who take part. */
  readonly isGroup?: boolean;
  /** "2,000-strong": said of the body that is named behind it. */
  readonly isUnitSize?: boolean;
}

/** Whether a body of people is named at a token or shortly behind it: "rebel garrison". */
function isUnitNounAhead(sentence: Sentence, at: number): boolean {
  return [0, 1, 2].some((step) => FORCE_BODY_NOUNS.has(sentence[at + step]?.lower ?? ''));
}

/** All the mentions of a sentence, in order, none overlapping. */
export function numbersOf(sentence: Sentence): NumberMention[] {
  const mentions: NumberMention[] = [];
  let at = 0;
  while (at < sentence.length) {
    const mention = numberMentionAt(sentence, at, mentions.at(-1)?.to ?? 0);
    if (mention) mentions.push(mention);
    at = mention ? mention.to : at + 1;
  }
  return mentions;
}

/** Words that a mention may begin with, beside figures and what is joined by a hyphen. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...[...VAGUE_QUANTIFIERS, ...NULL_QUANTIFIERS].map(([words]) => splitPhrase(words)[0] ?? ''),
  ...Object.keys(CARDINALS),
  'half',
  'a',
]);

function mayStartNumber({ text, lower }: Token): boolean {
  const first = text.charCodeAt(0);
  return (first >= 48 && first <= 57) || FIRST_WORDS.has(lower) || lower.includes('-');
}

function numberMentionAt(sentence: Sentence, at: number, floor: number): NumberMention | undefined {
  if (!mayStartNumber(sentence[at]!)) return undefined;
  const vague = firstMatchAt(sentence, at, VAGUE_QUANTIFIERS);
  // "how many escaped" is a question, "as well as many guards" none.
  const isQuestionOrDegree = ['how', 'as', 'so', 'too'].includes(sentence[at - 1]?.lower ?? '') && sentence[at - 2]?.lower !== 'well';
  if (vague && !isQuestionOrDegree) {
    const rule = numberRule(vague.value);
    if (!rule) return undefined;
    const count: Count = {
      modifier: 'vague',
      word: rule.word,
      ...(rule.low === undefined ? {} : { low: rule.low }),
      ...(rule.high === undefined ? {} : { high: rule.high }),
    };
    const end = at + vague.length;
    return withPrequantifiers(sentence, { from: at, to: end + (firstMatchAt(sentence, end, BOUNDS_AFTER)?.length ?? 0), count, floor });
  }
  // "a patrol of 12 was caught, and none survived" is told of the twelve.
  if (sentence[at]!.lower === 'none' && ['and', 'but', ','].includes(sentence[at - 1]?.lower ?? '') && isSurvivalOfAll(sentence, at + 1)) return undefined;
  const unknown = firstMatchAt(sentence, at, NULL_QUANTIFIERS);
  if (unknown && (unknown.value === 'statedUnknown' || sentence[at]?.lower !== 'no' || countsNone(sentence, at))) {
    const count: Count = unknown.value === 'statedNone' ? { modifier: 'statedNone', low: 0, high: 0 } : { modifier: 'statedUnknown' };
    return { from: at, to: at + unknown.length, numberFrom: at, quoteFrom: at, count, further: false };
  }
  const first = valueAt(sentence, at);
  // "a 2,000-strong garrison", "a 20-man patrol"
  if (first && sentence[first.to]?.text === '-' && SIZE_SUFFIXES.has(sentence[first.to + 1]?.lower ?? '') && isUnitNounAhead(sentence, first.to + 2)) {
    const count: Count = { modifier: 'exact', low: first.value, high: first.value };
    return { from: at, to: first.to + 2, numberFrom: at, quoteFrom: at, count, further: false, isGroup: true, isUnitSize: true };
  }
  if (!first || !canCount(sentence, at, first.to)) return undefined;

  let to = first.to;
  let low: number | undefined = first.value;
  let high: number | undefined = first.value;
  let modifier: Modifier = 'exact';
  let upTo: number | undefined;
  const mark = sentence[to];
  const between = sentence[at - 1]?.lower === 'between' || sentence[at - 1]?.lower === 'from';
  const open = mark && (RANGE_MARKS.has(mark.lower) || (between && mark.lower === 'and')) ? openUpperBound(sentence, to + 1, first.value) : undefined;
  if (open !== undefined) {
    high = open.value;
    upTo = open.value;
    modifier = 'range';
    to = open.to;
  } else if (mark && (RANGE_MARKS.has(mark.lower) || (between && mark.lower === 'and') || (mark.lower === 'or' && sentence[to + 1] !== undefined))) {
    const second = valueAt(sentence, to + 1);
    if (second && second.value > first.value && canCount(sentence, to + 1, second.to)) {
      // "4–7 thousand": the unit of the second number is that of the first too.
      // "10-11,000": the first lacks the thousands of the second.
      const unit = second.unit ?? (second.value >= 1000 && first.value < 1000 && first.value * 1000 < second.value && first.to - at === 1 ? 1000 : undefined);
      const scale = unit !== undefined && first.unit === undefined && first.value < second.value / unit ? unit : 1;
      low = first.value * scale;
      high = second.value;
      modifier = 'range';
      to = second.to;
    }
  } else if (mark?.text === '+' && sentence[to + 1] && RANGE_MARKS.has(sentence[to + 1]!.lower)) {
    // "431+–500": an open lower number before a range keeps the range.
    const second = valueAt(sentence, to + 2);
    if (second && second.value > first.value) {
      high = second.value;
      modifier = 'range';
      to = second.to;
    }
  }
  const after = firstMatchAt(sentence, to, BOUNDS_AFTER);
  if (after) {
    if (after.value === 'approximate') modifier = 'approximate';
    else if (modifier === 'range') upTo = high;
    else modifier = 'atLeast';
    to += after.length;
  }
  const bound = firstMatchBefore(sentence, between ? at - 1 : at, BOUNDS_BEFORE, floor);
  // "rolled over eight bodies": of the verb.
  const before = sentence[at - 1]?.lower === 'over' && VERBS_WITH_OVER.has(sentence[at - 2]?.lower ?? '') ? undefined : bound;
  let quoteFrom = between ? at - 1 : at;
  if (before) {
    quoteFrom -= before.length;
    modifier = before.value === 'approximate' || modifier === 'exact' || before.value === 'atMost' ? before.value : modifier === 'range' ? 'atLeast' : modifier;
  }
  if (modifier === 'atLeast') {
    if (low !== high) upTo = undefined;
    high = undefined;
  } else if (modifier === 'atMost') {
    low = undefined;
    upTo = undefined;
  } else if (upTo !== undefined) {
    high = undefined;
  } else if (modifier === 'approximate' && after?.value === 'atLeast') {
    high = undefined;
  }
  const count: Count = {
    modifier,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(upTo === undefined ? {} : { upTo }),
  };
  return withPrequantifiers(sentence, { from: at, to, count, floor, quoteFrom });
}

/**
 * "between 35 and more than 40", "one hundred to several hundred": a second number that has no bound above, and so
 * leaves the range open.
 */
function openUpperBound(sentence: Sentence, at: number, low: number): { value: number; to: number } | undefined {
  const vague = firstMatchAt(sentence, at, VAGUE_QUANTIFIERS);
  if (vague) {
    const rule = numberRule(vague.value);
    return rule?.low !== undefined && rule.low > low ? { value: rule.low, to: at + vague.length } : undefined;
  }
  const bound = firstMatchAt(sentence, at, BOUNDS_BEFORE);
  const value = bound?.value === 'atLeast' ? valueAt(sentence, at + bound.length) : undefined;
  return value && value.value > low && canCount(sentence, at + bound!.length, value.to) ? value : undefined;
}

/** Verbs and nouns that "over" goes with, so that it bounds no number behind it. */
const VERBS_WITH_OVER: ReadonlySet<string> = new Set(
  'roll rolled rolling ran run running runs drive drove driven driving trample trampled trampling hand handed handing turn turned turning fly flew flown flying pass passed passing dispute disputes negotiate negotiated negotiating negotiations talks'.split(
    ' ',
  ),
);

/** "survived", "of them survived" */
function isSurvivalOfAll(sentence: Sentence, at: number): boolean {
  const verb = sentence[at]?.lower === 'of' && ['them', 'whom'].includes(sentence[at + 1]?.lower ?? '') ? at + 2 : at;
  return sentence[verb]?.lower === 'survived';
}

/** "no casualties", "no civilians", "no one": as many as none; "no longer" and "no further attacks" count nobody. */
function countsNone(sentence: Sentence, at: number): boolean {
  // "no military casualties", "no Front casualties"
  let noun = at + 1;
  while (noun < at + 4 && (MODIFIERS_AFTER_NO.has(sentence[noun]?.lower ?? '') || /^\p{Lu}\p{Ll}/u.test(sentence[noun]?.text ?? ''))) noun += 1;
  const next = sentence[noun]?.lower ?? '';
  // "No casualties were given": that is no figure.
  if (sentence.slice(at, at + 10).some(({ lower }) => NOT_GIVEN.has(lower))) return false;
  return next === 'one' || PEOPLE_NOUNS.has(next) || LOSS_NOUNS.has(next);
}

/** What may stand before a number, and whether it says that more are counted. */
const PREQUANTIFIERS = [...ADDITIVE_PREQUANTIFIERS.map((words) => [words, true] as const), ...NEUTRAL_PREQUANTIFIERS.map((words) => [words, false] as const)];

/** Adds "a further", "a total of" and a bounding word before a vague one. */
function withPrequantifiers(
  sentence: Sentence,
  { from, to, count, floor, quoteFrom = from }: { from: number; to: number; count: Count; floor: number; quoteFrom?: number },
): NumberMention {
  let start = quoteFrom;
  let further = false;
  let isGroup = false;
  for (let step = 0; step < 3; step += 1) {
    const lead = firstMatchBefore(sentence, start, PREQUANTIFIERS, floor);
    if (!lead) break;
    further ||= lead.value;
    start -= lead.length;
    isGroup ||= phraseLengthAt(sentence, start, 'a group of') > 0;
  }
  isGroup ||= phraseLengthAt(sentence, start - 2, 'group of') > 0;
  // The "dozens" of the dead.
  if (QUOTE.test(sentence[start - 1]?.text ?? '') && QUOTE.test(sentence[to]?.text ?? '')) start -= 1;
  return { from: start, to, numberFrom: from, quoteFrom, count, further, ...(isGroup ? { isGroup } : {}) };
}

const QUOTE = /^["“”'‘’]$/;

/** What there may be none of, besides people. */
const LOSS_NOUNS: ReadonlySet<string> = new Set([...CASUALTY_NOUNS, 'deaths', 'fatalities', 'injuries']);
/** Words between "no" and the losses that there were none of. */
const MODIFIERS_AFTER_NO: ReadonlySet<string> = new Set(
  'military civilian further other more serious major new immediate friendly own human reported confirmed'.split(' '),
);
const NOT_GIVEN: ReadonlySet<string> = new Set(['given', 'provided', 'disclosed', 'specified', 'released', 'available', 'published']);

/** A number in figures or words at a token: "1,100", "twenty-five", "two hundred", "1.2 million", "half a dozen". */
function valueAt(sentence: Sentence, at: number): { value: number; to: number; unit?: number } | undefined {
  const token = sentence[at];
  if (!token) return undefined;
  if (token.lower === 'half' && sentence[at + 1]?.lower === 'a' && sentence[at + 2]?.lower === 'dozen') return { value: 6, to: at + 3 };
  const aUnit = (token.lower === 'a' || token.lower === 'one') && multiplier(sentence[at + 1]);
  if (aUnit) return { value: aUnit, to: at + 2, unit: aUnit };

  let value: number | undefined;
  let to = at + 1;
  if (!/^\d/.test(token.text)) value = numberFromWord(token.lower);
  else if (/^\d{1,3}(?:[,.\u00a0\u202f]\d{3})+$/.test(token.text)) value = Number(token.text.replace(/\D/g, ''));
  else if (/^\d{1,9}$/.test(token.text)) value = Number(token.text);
  else if (/^\d+\.\d+$/.test(token.text) && multiplier(sentence[to])) value = Number(token.text);
  if (value === undefined) return undefined;
  // "twenty - five" as the tokenizer splits it.
  if (value >= 20 && value < 100 && value % 10 === 0 && /^[a-z]/.test(token.lower) && sentence[to]?.text === '-') {
    const ones = CARDINALS[sentence[to + 1]?.lower ?? ''];
    if (ones !== undefined && ones > 0 && ones < 10) {
      value += ones;
      to += 2;
    }
  }
  const unit = multiplier(sentence[to]);
  if (unit === undefined) return { value, to };
  value = Math.round(value * unit);
  to += 1;
  if (unit >= 100 && sentence[to]?.lower === 'and') {
    const rest = valueAt(sentence, to + 1);
    if (rest && rest.value < unit) return { value: value + rest.value, to: rest.to };
  }
  return { value, to, unit };
}

/** A number that is one word: "twelve", "twenty-five". */
function numberFromWord(word: string): number | undefined {
  const known = CARDINALS[word];
  if (known !== undefined || !word.includes('-')) return known;
  const [tens = '', ones = '', ...more] = word.split('-');
  const [ten, one] = [CARDINALS[tens] ?? 0, CARDINALS[ones]];
  return more.length === 0 && ten >= 20 && one !== undefined ? ten + one : undefined;
}

function multiplier(token: Token | undefined): number | undefined {
  return token && Object.hasOwn(MULTIPLIERS, token.lower) ? MULTIPLIERS[token.lower] : undefined;
}

/** Whether a number can count something, by what stands right next to it. */
function canCount(sentence: Sentence, from: number, to: number): boolean {
  const before = sentence[from - 1];
  const first = sentence[from];
  const last = sentence[to - 1];
  const after = sentence[to];
  if (!first || !last) return false;
  const isAdjacent = (one: Token | undefined, other: Token | undefined) => one !== undefined && other !== undefined && one.end === other.start;
  // T-64, Su-24, No. 5, #3, $5, 03:00, 2 January, January 2, 1/2
  // A quote that opens before a number is no part of it.
  const opens = before !== undefined && /^['’]$/.test(before.text) && !isAdjacent(sentence[from - 2], before);
  if (before && isAdjacent(before, first) && !opens && /[\p{L}$€£#/:.'’]$/u.test(before.text)) return false;
  if (before?.text === '-' && isAdjacent(before, first) && /\p{L}$/u.test(sentence[from - 2]?.text ?? '') && isAdjacent(sentence[from - 2], before))
    return false;
  if (before && (before.text === '$' || before.text === '€' || before.lower === 'no.' || before.text === '#')) return false;
  // "46: 25 guards and …" lists what the 46 are.
  if (after && isAdjacent(last, after) && /^[\p{L}/:°%]/u.test(after.text) && (after.text !== ':' || isAdjacent(after, sentence[to + 1]))) return false;
  if (after?.text === '-' && isAdjacent(last, after) && isAdjacent(after, sentence[to + 1]) && /^\p{L}/u.test(sentence[to + 1]?.text ?? '')) return false;
  if (after && MEASURE_UNITS.has(after.lower)) return false;
  // "8 Leopard 2 tanks": the model of the eight.
  if (
    before &&
    after &&
    /^\d{1,2}$/.test(first.text) &&
    /^\p{Lu}\p{Ll}+(?<!s)$/u.test(before.text) &&
    THING_NOUNS.has(after.lower) &&
    (/^\d/.test(sentence[from - 2]?.text ?? '') || CARDINALS[sentence[from - 2]?.lower ?? ''] !== undefined)
  )
    return false;
  // "March 3, 2031"
  if (before?.text === ',' && /^(?:1[89]|20)\d\d$/.test(first.text) && isMonth(sentence[from - 3]?.lower)) return false;
  // "Hill 402", "Route 4", "1 in 5"
  if (before && NUMBERED_NAMES.has(before.lower) && /^\p{Lu}/u.test(before.text)) return false;
  if (before?.lower === 'in' && /^\d+$/.test(sentence[from - 2]?.text ?? '') && (sentence[from - 3] === undefined || !isMonth(sentence[from - 3]?.lower)))
    return false;
  if (isMonth(after?.lower) || (isMonth(before?.lower) && /^\d{1,2}$/.test(first.text) && !/^\d{1,2}$/.test(sentence[from - 2]?.text ?? ''))) return false;
  // "20–30 January": the first day has its month behind the second.
  if (
    after &&
    (RANGE_MARKS.has(after.lower) || (after.lower === 'and' && before?.lower === 'between')) &&
    /^\d{1,2}$/.test(first.text) &&
    (isMonth(sentence[to + 2]?.lower) || /^\d{4}$/.test(sentence[to + 1]?.text ?? ''))
  )
    return false;
  if (
    /^(?:1[89]|20)\d\d$/.test(first.text) &&
    (isMonth(before?.lower) || ['in', 'since', 'of', 'by', 'until', 'from', 'during', 'early', 'late', 'mid', '-'].includes(before?.lower ?? '')) &&
    // "a force of 2000 soldiers"
    !(PEOPLE_NOUNS.has(after?.lower ?? '') && ['of', 'by', 'from'].includes(before?.lower ?? ''))
  )
    return false;
  return true;
}
