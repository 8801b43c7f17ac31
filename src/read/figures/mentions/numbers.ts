/**
 * First pass: number mentions, with the words that bound them. Takes the tokens of a sentence or cell; returns every number
 * that could count something, as bounds. Dates, times, unit numbers ("17th Division", "T-64") and percentages are left out.
 */
import type { Count } from '../../../entry/index.js';
import { numberRule, type Modifier } from '../../../vocabulary/index.js';
import { isMonth } from '../../date-parts.js';
import { NUMBERED_NAMES } from '../../numerals.js';
import type { Sentence, Token } from '../../tokens.js';
import {
  ADJACENT_RANGE_MARKS,
  BOUNDS_AFTER,
  BOUNDS_BEFORE,
  CARDINALS,
  NEUTRAL_PREQUANTIFIERS,
  ADDITIVE_PREQUANTIFIERS,
  MULTIPLIER_LETTERS,
  MULTIPLIERS,
  NULL_QUANTIFIERS,
  MEASURE_UNITS,
  RANGE_MARKS,
  VAGUE_QUANTIFIERS,
} from '../lexicon/numerals.js';
import { firstMatchAt, phraseLengthAt, firstMatchBefore, splitPhrase } from '../lexicon/lookup.js';
import { CASUALTY_NOUNS, OUTCOME_FORMS, OUTCOME_NOUNS } from '../lexicon/outcome-verbs.js';
import { PEOPLE_NOUNS, THING_NOUNS } from '../lexicon/nouns.js';
import { FORCE_BODY_NOUNS, SIZE_SUFFIXES } from '../lexicon/participation.js';

export interface NumberMention {
  /** Token indices of the mention, with bounding words and "a further", end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Token index of the number itself. */
  readonly numberFrom: number;
  /** Token index of the start of the quote: with the bounding words, but without "a further". */
  readonly quoteFrom: number;
  readonly count: Count;
  /** It is additional to earlier ones: "a further 5". */
  readonly further: boolean;
  /** It counts a group that participates: "a group of 3". */
  readonly isGroup?: boolean;
  /** It is the size of the unit after it: "2,000-strong". */
  readonly isUnitSize?: boolean;
}

/** Whether a unit noun is at a token or up to two after it: "rebel garrison". */
function isUnitNounAhead(sentence: Sentence, at: number): boolean {
  return [0, 1, 2].some((step) => FORCE_BODY_NOUNS.has(sentence[at + step]?.lower ?? ''));
}

/** Finds the number mentions of a sentence, in order, without overlaps. */
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

/**
 * Finds the numerals of a sentence that are read as no number though they may count something: a notation that is not known
 * ("15 00", "50/60", "5K"), or a piece of it. Dates, times, measures, sums of money, codes and ordinals are none.
 */
export function unreadNumerals(sentence: Sentence, mentions: readonly Pick<NumberMention, 'from' | 'to'>[]): Token[] {
  const read = new Set<number>();
  for (const { from, to } of mentions) for (let at = from; at < to; at += 1) read.add(at);
  return sentence.filter((token, at) => {
    if (!/^\d/.test(token.text) || read.has(at)) return false;
    const isOther = isCode(sentence, at) || isMeasureOrNumberedName(sentence, at, at + 1) || isDateOrYear(sentence, at, at + 1);
    return !isOther && (!canCount(sentence, at, at + 1) || valueAt(sentence, at) === undefined);
  });
}

/** Whether a numeral is a time, a year, an ordinal, a sum of money, or has letters of a code: "12:30", "2031", "5th", "$5", "T-64", "2S1", "[3]". */
function isCode(sentence: Sentence, at: number): boolean {
  const [before, token, after] = [sentence[at - 1], sentence[at]!, sentence[at + 1]];
  if (/^\d{1,2}[:.]\d\d$|^(?:1\d|20)\d\d$|^\d+\p{L}/u.test(token.text)) return true;
  if (/^(?:[$€£#[]|no\.?)$/i.test(before?.text ?? '')) return true;
  if (isAdjacent(before, token) && /[\p{L}-]$/u.test(before!.text) && !isGluedWord(before!)) return true;
  // "Orbiter 1K"
  if (isAdjacent(token, after) && /^\p{Lu}$/u.test(after!.text) && /^\p{Lu}\p{Ll}+$/u.test(before?.text ?? '')) return true;
  // The second number of a date such as "10–15 June" or of a code.
  if (before && RANGE_MARKS.has(before.lower) && /^\d/.test(sentence[at - 2]?.text ?? ''))
    return isCode(sentence, at - 2) || isDateOrYear(sentence, at, at + 1);
  return (
    isAdjacent(token, after) &&
    (/^\p{L}/u.test(after!.text) ? isAdjacent(after, sentence[at + 2]) && /^[\p{N}-]/u.test(sentence[at + 2]!.text) : /^[°%]/.test(after!.text))
  );
}

/** Words that may start a number mention, besides digits and hyphenated words. */
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

/** Reads the number mention that starts at a token. It extends back to `floor` at most, where the mention before ends. */
function numberMentionAt(sentence: Sentence, at: number, floor: number): NumberMention | undefined {
  if (!mayStartNumber(sentence[at]!)) return undefined;
  const vague = firstMatchAt(sentence, at, VAGUE_QUANTIFIERS);
  if (vague && !isQuestionOrDegree(sentence, at)) return vagueMention(sentence, { at, to: at + vague.length, word: vague.value, floor });
  // "a patrol of 12 was caught, and none survived" counts the twelve.
  if (sentence[at]!.lower === 'none' && ['and', 'but', ','].includes(sentence[at - 1]?.lower ?? '') && isSurvivalOfAll(sentence, at + 1)) return undefined;
  const nullMention = nullMentionAt(sentence, at);
  if (nullMention) return nullMention;
  const first = valueAt(sentence, at);
  if (!first || isCutRange(sentence, first) || isRestOfRange(sentence, at)) return undefined;
  // "a 2,000-strong garrison", "a 20-man patrol"
  if (sentence[first.to]?.text === '-' && SIZE_SUFFIXES.has(sentence[first.to + 1]?.lower ?? '') && isUnitNounAhead(sentence, first.to + 2)) {
    const count: Count = { modifier: 'exact', low: first.value, high: first.value };
    return { from: at, to: first.to + 2, numberFrom: at, quoteFrom: at, count, further: false, isGroup: true, isUnitSize: true };
  }
  return canCount(sentence, at, first.to) ? boundedMention(sentence, { at, first, floor }) : undefined;
}

/** Whether a vague word is none here: "how many escaped" is a question, "so many" a degree; "as well as many guards" is neither. */
function isQuestionOrDegree(sentence: Sentence, at: number): boolean {
  return ['how', 'as', 'so', 'too'].includes(sentence[at - 1]?.lower ?? '') && sentence[at - 2]?.lower !== 'well';
}

/** Makes the mention of a vague quantifier: "several", "dozens or more". */
function vagueMention(sentence: Sentence, { at, to, word, floor }: { at: number; to: number; word: string; floor: number }): NumberMention | undefined {
  const rule = numberRule(word);
  if (!rule) return undefined;
  const count: Count = {
    modifier: 'vague',
    word: rule.word,
    ...(rule.low === undefined ? {} : { low: rule.low }),
    ...(rule.high === undefined ? {} : { high: rule.high }),
  };
  return withPrequantifiers(sentence, { from: at, to: to + (firstMatchAt(sentence, to, BOUNDS_AFTER)?.length ?? 0), count, floor });
}

/** Reads a quantifier of none or of an unknown number: "no", "an unknown number of". */
function nullMentionAt(sentence: Sentence, at: number): NumberMention | undefined {
  const match = firstMatchAt(sentence, at, NULL_QUANTIFIERS);
  if (!match || (match.value !== 'statedUnknown' && sentence[at]?.lower === 'no' && !countsNone(sentence, at))) return undefined;
  const count: Count = match.value === 'statedNone' ? { modifier: 'statedNone', low: 0, high: 0 } : { modifier: 'statedUnknown' };
  return { from: at, to: at + match.length, numberFrom: at, quoteFrom: at, count, further: false };
}

/** A value, its end, and the multiplier in it, if any: 2,000 with unit 1,000 for "two thousand". */
interface NumberValue {
  value: number;
  to: number;
  unit?: number;
}

/** The bounds of a number while its words are read. `upTo`: the stated upper end of a range that is open. */
interface Bounds {
  low: number | undefined;
  high: number | undefined;
  upTo?: number;
  modifier: Modifier;
  /** End of the number, exclusive. */
  to: number;
}

/** Makes the mention of a number, with its range and the bounding words before and after it: "at least 7–9", "7 or more". */
function boundedMention(sentence: Sentence, { at, first, floor }: { at: number; first: NumberValue; floor: number }): NumberMention {
  const isBetween = sentence[at - 1]?.lower === 'between' || sentence[at - 1]?.lower === 'from';
  let { low, high, upTo, modifier, to } = rangeAt(sentence, { at, first, isBetween });
  const after = firstMatchAt(sentence, to, BOUNDS_AFTER);
  if (after) {
    if (after.value !== 'atLeast') modifier = after.value;
    else if (modifier === 'range') upTo = high;
    else modifier = 'atLeast';
    to += after.length;
  }
  // "rolled over eight bodies": the particle of a verb.
  const isParticle = sentence[at - 1]?.lower === 'over' && VERBS_WITH_OVER.has(sentence[at - 2]?.lower ?? '');
  const before = isParticle ? undefined : firstMatchBefore(sentence, isBetween ? at - 1 : at, BOUNDS_BEFORE, floor);
  let quoteFrom = isBetween ? at - 1 : at;
  if (isUnknownLowerEnd(sentence, at)) {
    quoteFrom = at - 2;
    modifier = 'atMost';
  } else if (before) {
    quoteFrom -= before.length;
    modifier = before.value === 'approximate' || modifier === 'exact' || before.value === 'atMost' ? before.value : modifier === 'range' ? 'atLeast' : modifier;
  }
  if (modifier === 'atLeast') {
    if (low !== high) upTo = undefined;
    high = undefined;
  } else if (modifier === 'atMost') {
    low = undefined;
    upTo = undefined;
  } else if (upTo !== undefined || (modifier === 'approximate' && after?.value === 'atLeast')) {
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

/** Reads the range that starts with a number, else the number alone: "7–9", "between 7 and 9", "431+–500". */
function rangeAt(sentence: Sentence, { at, first, isBetween }: { at: number; first: NumberValue; isBetween: boolean }): Bounds {
  const exact: Bounds = { low: first.value, high: first.value, modifier: 'exact', to: first.to };
  const mark = sentence[first.to];
  const next = sentence[first.to + 1];
  if (!mark) return exact;
  if (mark.text === '±') {
    const margin = valueAt(sentence, first.to + 1);
    if (margin && margin.value <= first.value)
      return { low: first.value - margin.value, high: first.value + margin.value, modifier: 'approximate', to: margin.to };
  }
  // "350–?" gives no upper bound.
  if (RANGE_MARKS.has(mark.lower) && isAdjacent(mark, next) && next?.text === '?')
    return { low: first.value, high: undefined, modifier: 'atLeast', to: first.to + 2 };
  if (isQuestioned(sentence, first.to)) return { ...exact, modifier: 'approximate', to: first.to + 1 };
  const isAdjacentMark = ADJACENT_RANGE_MARKS.has(mark.text) && isAdjacent(sentence[first.to - 1], mark) && isAdjacent(mark, next);
  const isRangeMark = RANGE_MARKS.has(mark.lower) || isAdjacentMark || (isBetween && mark.lower === 'and');
  const open = isRangeMark ? openUpperBound(sentence, first.to + 1, first.value) : undefined;
  if (open !== undefined) return { low: first.value, high: open.value, upTo: open.value, modifier: 'range', to: open.to };
  if (isRangeMark || (mark.lower === 'or' && next !== undefined)) {
    const second = valueAt(sentence, first.to + 1);
    if (!second || second.value <= first.value || !canCount(sentence, first.to + 1, second.to)) return exact;
    return { low: first.value * scaleOf(first, second, first.to - at), high: second.value, modifier: 'range', to: second.to };
  }
  if (mark.text === '+' && next && RANGE_MARKS.has(next.lower)) {
    // "431+–500": an open lower number before a range keeps the range.
    const second = valueAt(sentence, first.to + 2);
    if (second && second.value > first.value) return { low: first.value, high: second.value, modifier: 'range', to: second.to };
  }
  return exact;
}

/** Whether a range without a lower end is before a number: "?–350". */
function isUnknownLowerEnd(sentence: Sentence, at: number): boolean {
  return sentence[at - 2]?.text === '?' && isAdjacent(sentence[at - 2], sentence[at - 1]) && RANGE_MARKS.has(sentence[at - 1]!.lower);
}

/** Whether a question mark right after a number doubts it: "350? killed"; at the end of a sentence it asks. */
function isQuestioned(sentence: Sentence, at: number): boolean {
  return sentence[at]?.text === '?' && isAdjacent(sentence[at - 1], sentence[at]) && /^[\p{Ll},;)]/u.test(sentence[at + 1]?.text ?? '');
}

/** Whether a range begins whose second number cannot be read with it: "20–15", "7–9 km", "2031–32 300"; then its first is no figure of its own. */
function isCutRange(sentence: Sentence, first: NumberValue): boolean {
  const [mark, next] = [sentence[first.to], sentence[first.to + 1]];
  if (!mark || !RANGE_MARKS.has(mark.lower) || !/^\d/.test(next?.text ?? '')) return false;
  const second = valueAt(sentence, first.to + 1);
  const isClosed = isAdjacent(sentence[first.to - 1], mark) && isAdjacent(mark, next);
  if (second && second.value > first.value) return !canCount(sentence, first.to + 1, second.to);
  return isClosed && !(second && first.value === second.value);
}

/** Whether a number is the second of a range whose first was not read with it: the 94 of "1992–94". */
function isRestOfRange(sentence: Sentence, at: number): boolean {
  const [before, mark] = [sentence[at - 2], sentence[at - 1]];
  return isNumeral(before) && isAdjacent(before, mark) && isAdjacent(mark, sentence[at]) && RANGE_MARKS.has(mark!.lower);
}

/** The multiplier that the first number of a range shares with the second: "4–7 thousand", "10-11,000". */
function scaleOf(first: NumberValue, second: NumberValue, firstLength: number): number {
  const lacksThousands = second.value >= 1000 && first.value < 1000 && first.value * 1000 < second.value && firstLength === 1;
  const unit = second.unit ?? (lacksThousands ? 1000 : undefined);
  return unit !== undefined && first.unit === undefined && first.value < second.value / unit ? unit : 1;
}

/**
 * Reads the second number of a range if it has no upper bound, which leaves the range open: "between 35 and more than 40",
 * "one hundred to several hundred".
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

/** Verbs and nouns that take "over", so that it does not bound a number after it. */
const VERBS_WITH_OVER: ReadonlySet<string> = new Set(
  'roll rolled rolling ran run running runs drive drove driven driving trample trampled trampling hand handed handing turn turned turning fly flew flown flying pass passed passing dispute disputes negotiate negotiated negotiating negotiations talks'.split(
    ' ',
  ),
);

/** Whether "none" is about all people of a figure before: "survived", "of them survived". */
function isSurvivalOfAll(sentence: Sentence, at: number): boolean {
  const verb = sentence[at]?.lower === 'of' && ['them', 'whom'].includes(sentence[at + 1]?.lower ?? '') ? at + 2 : at;
  return sentence[verb]?.lower === 'survived';
}

/** Whether "no" is a quantifier of people or losses: "no casualties", "no civilians", "no one"; not "no longer", "no further attacks". */
function countsNone(sentence: Sentence, at: number): boolean {
  // "no military casualties", "no Front casualties"
  let noun = at + 1;
  while (noun < at + 4 && (MODIFIERS_AFTER_NO.has(sentence[noun]?.lower ?? '') || /^\p{Lu}\p{Ll}/u.test(sentence[noun]?.text ?? ''))) noun += 1;
  const next = sentence[noun]?.lower ?? '';
  // "No casualties were given": no figure.
  if (sentence.slice(at, at + 10).some(({ lower }) => NOT_GIVEN.has(lower))) return false;
  return next === 'one' || PEOPLE_NOUNS.has(next) || LOSS_NOUNS.has(next);
}

/** Words before a number, with true if they make it additional. */
const PREQUANTIFIERS = [...ADDITIVE_PREQUANTIFIERS.map((words) => [words, true] as const), ...NEUTRAL_PREQUANTIFIERS.map((words) => [words, false] as const)];

/** Extends a mention to the prequantifiers before it: "a further", "a total of". */
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
  // A vague word in quotation marks: "dozens" of the dead.
  if (QUOTE.test(sentence[start - 1]?.text ?? '') && QUOTE.test(sentence[to]?.text ?? '')) start -= 1;
  // "three more bodies", not "three more than"
  further ||= sentence[to]?.lower === 'more' && sentence[to + 1]?.lower !== 'than';
  return { from: start, to, numberFrom: from, quoteFrom, count, further, ...(isGroup ? { isGroup } : {}) };
}

/** Participles of outcomes that are one word: "killed", "destroyed". */
const OUTCOME_PARTICIPLES: ReadonlySet<string> = new Set([...OUTCOME_FORMS.people.participles, ...OUTCOME_FORMS.things.participles].map(([phrase]) => phrase));

const QUOTE = /^["“”'‘’]$/;

/** Nouns of losses that "no" may quantify, besides people. */
const LOSS_NOUNS: ReadonlySet<string> = new Set([...CASUALTY_NOUNS, 'deaths', 'fatalities', 'injuries']);
/** Words between "no" and the noun of losses. */
const MODIFIERS_AFTER_NO: ReadonlySet<string> = new Set(
  'military civilian further other more serious major new immediate friendly own human reported confirmed'.split(' '),
);
const NOT_GIVEN: ReadonlySet<string> = new Set(['given', 'provided', 'disclosed', 'specified', 'released', 'available', 'published']);

/**
 * Parses a number in digits or words at a token: "1,100", "twenty-five", "two thousand three hundred and four", "1.2 million",
 * "half a dozen". A number is read whole or not at all.
 */
function valueAt(sentence: Sentence, at: number): NumberValue | undefined {
  const token = sentence[at];
  if (!token) return undefined;
  if (token.lower === 'half' && sentence[at + 1]?.lower === 'a' && sentence[at + 2]?.lower === 'dozen') return { value: 6, to: at + 3 };
  const parts: NumberValue[] = [];
  let to = at;
  for (let limit = Infinity; limit >= 100; limit = parts.at(-1)!.unit ?? 0) {
    const from = parts.length > 0 && sentence[to]?.lower === 'and' ? to + 1 : to;
    const part = partAt(sentence, from);
    if (!part) break;
    const isInDigits = /^\d/.test(sentence[from]!.text);
    // "5 million 300", "two thousand 300": whether it is one number is not known.
    if (parts.length > 0 && from === to && isInDigits && part.unit === undefined) return undefined;
    if (part.value >= limit || (parts.length > 0 && isInDigits !== /^\d/.test(token.text))) break;
    parts.push(part);
    to = part.to;
  }
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const unit = parts.length === 1 ? parts[0]!.unit : undefined;
  // "two and a half thousand" and "5 million/year" are not read.
  if (MULTIPLIER_WITH_MORE.test(sentence[to]?.lower ?? '')) return undefined;
  if (parts.length === 0 || isHalfAhead(sentence, to) || !Number.isSafeInteger(value)) return undefined;
  return { value, to, ...(unit === undefined ? {} : { unit }) };
}

const MULTIPLIER_WITH_MORE = new RegExp(`^(?:${Object.keys(MULTIPLIERS).join('|')})[^\\p{L}]`, 'u');

/** Whether "and a half", "and a quarter" follow, which belong to the number before them. */
function isHalfAhead(sentence: Sentence, at: number): boolean {
  return (
    sentence[at]?.lower === 'and' &&
    ['a', 'one', 'three'].includes(sentence[at + 1]?.lower ?? '') &&
    ['half', 'quarter', 'quarters', 'third', 'thirds'].includes(sentence[at + 2]?.lower ?? '')
  );
}

/** Parses one number with its multipliers: "three hundred thousand", "1.2 million", "a dozen", "5k". */
function partAt(sentence: Sentence, at: number): NumberValue | undefined {
  const token = sentence[at];
  if (!token) return undefined;
  const soleUnit = (token.lower === 'a' || token.lower === 'one') && multiplier(sentence[at + 1]);
  let read = soleUnit ? { value: soleUnit, to: at + 2, unit: soleUnit } : (digitsAt(sentence, at) ?? wordsAt(sentence, at));
  if (!read) return undefined;
  if (read.unit === 100 && !/^\d/.test(token.text)) {
    // "two hundred and fifty thousand"
    const rest = belowHundredAt(sentence, sentence[read.to]?.lower === 'and' ? read.to + 1 : read.to);
    const unit = rest && multiplier(sentence[rest.to]);
    if (rest && unit !== undefined && unit > 100) return { value: (read.value + rest.value) * unit, to: rest.to + 1, unit };
  }
  for (let unit = multiplier(sentence[read.to]); unit !== undefined && unit > (read.unit ?? 0); unit = multiplier(sentence[read.to]))
    read = { value: Math.round(read.value * unit), to: read.to + 1, unit };
  return read;
}

/** Grouped digits: thousands with commas or full stops, or as in India with groups of two before the last three. */
const GROUPED_DIGITS = /^[1-9]\d{0,2}(?:([,.])\d{3})(?:\1\d{3})*$|^[1-9]\d?(?:,\d{2})+,\d{3}$/;

/** Parses a number in digits, with its multiplier if it has one. */
function digitsAt(sentence: Sentence, at: number): NumberValue | undefined {
  const { text } = sentence[at]!;
  const next = sentence[at + 1];
  const letters = next && multiplierOfLetters(sentence, at + 1);
  const unit = multiplier(next) ?? letters;
  if (unit !== undefined && /^\d{1,4}[.,]\d{1,3}$/.test(text) && (text.includes('.') || !GROUPED_DIGITS.test(text)))
    return { value: Math.round(Number(text.replace(',', '.')) * unit), to: at + 2, unit };
  const value = GROUPED_DIGITS.test(text) ? Number(text.replace(/\D/g, '')) : /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined;
  if (value === undefined) return undefined;
  return letters === undefined ? { value, to: at + 1 } : { value: value * letters, to: at + 2, unit: letters };
}

/** The multiplier of letters right after digits: "5k", "1.2m people". A capital may count the killed or missing ("37K/13M"), unless a noun follows. */
function multiplierOfLetters(sentence: Sentence, at: number): number | undefined {
  const token = sentence[at]!;
  const unit = Object.hasOwn(MULTIPLIER_LETTERS, token.lower) ? MULTIPLIER_LETTERS[token.lower] : undefined;
  if (unit === undefined || !isAdjacent(sentence[at - 1], token)) return undefined;
  const next = sentence[at + 1];
  if (token.text === 'k' && !isAdjacent(token, next)) return unit;
  if (next !== undefined && RANGE_MARKS.has(next.lower) && /^\d/.test(sentence[at + 2]?.text ?? '') && token.lower === 'k') return unit;
  return next !== undefined && !isAdjacent(token, next) && (PEOPLE_NOUNS.has(next.lower) || (token.lower === 'k' && /^\p{Ll}{3,}$/u.test(next.text)))
    ? unit
    : undefined;
}

/** Parses a number in words with its multiplier: "twelve", "twenty-five", "two hundred". */
function wordsAt(sentence: Sentence, at: number): NumberValue | undefined {
  const read = belowHundredAt(sentence, at);
  const unit = read && multiplier(sentence[read.to]);
  return read && unit !== undefined ? { value: read.value * unit, to: read.to + 1, unit } : read;
}

/** Parses a number in words below a hundred: "twelve", "twenty-five", "twenty five". */
function belowHundredAt(sentence: Sentence, at: number): NumberValue | undefined {
  const lower = sentence[at]?.lower ?? '';
  const value = /^\d/.test(lower) ? undefined : numberFromWord(lower);
  if (value === undefined) return undefined;
  // The tokenizer splits "twenty-five" at the hyphen.
  const ones = value >= 20 && value % 10 === 0 ? [at + 1, at + 2].find((next) => isOnes(sentence, at, next)) : undefined;
  return ones === undefined ? { value, to: at + 1 } : { value: value + CARDINALS[sentence[ones]!.lower]!, to: ones + 1 };
}

/** Whether the ones of "twenty-five" or "twenty five" are at a token. */
function isOnes(sentence: Sentence, tens: number, at: number): boolean {
  const value = CARDINALS[sentence[at]?.lower ?? ''];
  return value !== undefined && value > 0 && value < 10 && (at === tens + 1 || sentence[tens + 1]?.text === '-');
}

/** Parses a number of one word: "twelve", "twenty-five". */
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

/** Whether a number can count something, by the tokens next to it. */
function canCount(sentence: Sentence, from: number, to: number): boolean {
  if (!sentence[from] || !sentence[to - 1]) return false;
  return ![isPartOfNumeral, isPartOfToken, isMeasureOrNumberedName, isDateOrYear].some((test) => test(sentence, from, to));
}

/**
 * Whether a number is a piece of a longer numeral whose notation is not known: "15 00", "1·500", "1_000", "1 400,5", "5 × 20". Then
 * nothing is read, since the rest would pass for the whole.
 */
function isPartOfNumeral(sentence: Sentence, from: number, to: number): boolean {
  const [first, last] = [sentence[from]!, sentence[to - 1]!];
  if (/^0\d/.test(first.text)) return true;
  const [before, after] = [sentence[from - 1], sentence[to]];
  if (isNumeral(first)) {
    // "by 2031 300 guards": a year is a number of its own.
    if ((isNumeral(before) && !/^(?:1\d|20)\d\d$/.test(before!.text)) || (multiplier(before) ?? 0) >= 1000) return true;
    const follows = isAdjacent(before, first) && isAdjacent(sentence[from - 2], before) && /\d$/.test(sentence[from - 2]!.text);
    if (follows && (before!.text === '[' || !mayJoinNumbers(before!))) return true;
    if (/^[x×]$/.test(before?.lower ?? '') && isNumeral(sentence[from - 2])) return true;
  }
  if (!isNumeral(last)) return false;
  // "5 2S1 howitzers": the 2 is part of a name.
  if (isNumeral(after) && !(isAdjacent(after, sentence[to + 1]) && /^\p{L}/u.test(sentence[to + 1]!.text))) return true;
  if (/^[x×]$/.test(after?.lower ?? '') && isNumeral(sentence[to + 1])) return true;
  return isAdjacent(last, after) && isAdjacent(after, sentence[to + 1]) && /^\d/.test(sentence[to + 1]!.text) && !mayJoinNumbers(after!);
}

function isNumeral(token: Token | undefined): boolean {
  return token !== undefined && /^\d[\d.,]*$/.test(token.text);
}

/** Whether a sign between two numbers without a space leaves each its own: a range, a list, a bracket, the mark of a reference. */
function mayJoinNumbers({ text }: Token): boolean {
  return RANGE_MARKS.has(text) || ADJACENT_RANGE_MARKS.has(text) || /^[,;()[\]+±:/*†‡&|]+$/.test(text);
}

/** Whether a number is part of a code, a sum of money or a measure: T-64, Su-24, No. 5, #3, $5, 03:00, 1/2, 82mm. */
function isPartOfToken(sentence: Sentence, from: number, to: number): boolean {
  const [before, first, last, after] = [sentence[from - 1], sentence[from], sentence[to - 1], sentence[to]];
  if (before) {
    // An opening quotation mark before a number is not part of it.
    const isOpeningQuote = /^['’]$/.test(before.text) && !isAdjacent(sentence[from - 2], before);
    const isBound = firstMatchBefore(sentence, from, BOUNDS_BEFORE) !== undefined;
    if (
      isAdjacent(before, first) &&
      !isOpeningQuote &&
      !isBound &&
      !isGluedWord(before) &&
      !isListSlash(sentence, from - 1) &&
      /[\p{L}\p{N}$€£#/:.'’]$/u.test(before.text)
    )
      return true;
    if (before.text === '-' && isAdjacent(before, first) && /\p{L}$/u.test(sentence[from - 2]?.text ?? '') && isAdjacent(sentence[from - 2], before))
      return true;
    if (before.text === '$' || before.text === '€' || before.lower === 'no.' || before.text === '#') return true;
  }
  if (!after || !isAdjacent(last, after)) return false;
  const isCounted = isGluedWord(after) && sentence[to + 1]?.text !== ':';
  if (isCounted || firstMatchAt(sentence, to, BOUNDS_AFTER)) return false;
  // "46: 25 guards and …" lists the parts of the 46.
  if (/^[\p{L}\p{N}/:°%]/u.test(after.text) && (after.text !== ':' || isAdjacent(after, sentence[to + 1]))) return true;
  return after.text === '-' && isAdjacent(after, sentence[to + 1]) && /^\p{L}/u.test(sentence[to + 1]?.text ?? '');
}

/** Whether a slash separates items of a list: "159 killed/120 wounded". */
function isListSlash(sentence: Sentence, at: number): boolean {
  const word = sentence[at - 1];
  return sentence[at]?.text === '/' && word !== undefined && (isGluedWord(word) || OUTCOME_NOUNS.has(word.lower));
}

/** Whether a word is counted or says what happened, so that a missing space leaves no doubt: "159 killed120 injured". */
function isGluedWord({ text, lower }: Token): boolean {
  return (
    text === lower && lower.length > 3 && (PEOPLE_NOUNS.has(lower) || THING_NOUNS.has(lower) || OUTCOME_NOUNS.has(lower) || OUTCOME_PARTICIPLES.has(lower))
  );
}

function isAdjacent(one: Token | undefined, other: Token | undefined): boolean {
  return one !== undefined && other !== undefined && one.end === other.start;
}

/** Whether a number is a measure or part of a name: "12 km", "8 Leopard 2 tanks" (the 2), "Hill 402", "Route 4", "1 in 5". */
function isMeasureOrNumberedName(sentence: Sentence, from: number, to: number): boolean {
  const [before, first, after] = [sentence[from - 1], sentence[from]!, sentence[to]];
  if (after && MEASURE_UNITS.has(after.lower)) return true;
  if (!before) return false;
  const isModelNumber =
    after !== undefined &&
    /^\d{1,2}$/.test(first.text) &&
    /^\p{Lu}\p{Ll}+(?<!s)$/u.test(before.text) &&
    THING_NOUNS.has(after.lower) &&
    (/^\d/.test(sentence[from - 2]?.text ?? '') || CARDINALS[sentence[from - 2]?.lower ?? ''] !== undefined);
  if (isModelNumber || (NUMBERED_NAMES.has(before.lower) && /^\p{Lu}/u.test(before.text))) return true;
  return before.lower === 'in' && /^\d+$/.test(sentence[from - 2]?.text ?? '') && (sentence[from - 3] === undefined || !isMonth(sentence[from - 3]?.lower));
}

/** Whether a number is part of a date: "2 January", "January 2", "March 3, 2031", "20–30 January", "since 2031". */
function isDateOrYear(sentence: Sentence, from: number, to: number): boolean {
  const [before, first, after] = [sentence[from - 1], sentence[from]!, sentence[to]];
  const isYear = /^(?:1[89]|20)\d\d$/.test(first.text);
  const isDay = /^\d{1,2}$/.test(first.text);
  if (before?.text === ',' && isYear && isMonth(sentence[from - 3]?.lower)) return true;
  if (isMonth(after?.lower) || (isMonth(before?.lower) && isDay && !/^\d{1,2}$/.test(sentence[from - 2]?.text ?? ''))) return true;
  // "20–30 January": the month of the first day is after the second.
  const startsRange = after !== undefined && (RANGE_MARKS.has(after.lower) || (after.lower === 'and' && before?.lower === 'between'));
  if (startsRange && isDay && (isMonth(sentence[to + 2]?.lower) || /^\d{4}$/.test(sentence[to + 1]?.text ?? ''))) return true;
  if (!isYear || !(isMonth(before?.lower) || WORDS_BEFORE_YEAR.has(before?.lower ?? ''))) return false;
  // "a force of 2000 soldiers"
  return !(PEOPLE_NOUNS.has(after?.lower ?? '') && ['of', 'by', 'from'].includes(before?.lower ?? ''));
}
const WORDS_BEFORE_YEAR: ReadonlySet<string> = new Set(['in', 'since', 'of', 'by', 'until', 'from', 'during', 'early', 'late', 'mid', '-']);
