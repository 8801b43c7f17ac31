/**
 * Parses and formats the count notation of entries (design section 3):
 * `159 | 4..7 | 40.. | ..3500 | ~3500..4000 | 200..300+ | 2..5 best 3 | several | none | unknown`.
 * Text in, {@link Count} out, and back: every form round-trips. Vague words get their bounds from the number rules.
 */
import { DEFAULT_RULES, numberRule, type Modifier } from '../vocabulary/index.js';

/** A figure as bounds. Both are inclusive; an absent bound is open. All numbers are non-negative safe integers. */
export interface Count {
  modifier: Modifier;
  low?: number;
  high?: number;
  /** Only where the source itself names a best estimate. */
  best?: number;
  /** The second number of "200–300+", which is not an upper bound. */
  upTo?: number;
  /** The vague word in the spelling of the number rules. */
  word?: string;
}

/** The forms, for messages. */
export const COUNT_FORMS =
  '159 | 4..7 | 40.. | ..3500 | ~3500 | ~3500..4000 | 200..300+ | 2..5 best 3 | none | unknown | ' + DEFAULT_RULES.rules.map((rule) => rule.word).join(' | ');

/** The pattern of the notation, for the JSON Schema. */
export const COUNT_PATTERN = `^(?:~?\\d+|~?\\d+\\.\\.\\d*\\+?|~?\\.\\.\\d+)(?: best \\d+)?$|^(?:none|unknown|${DEFAULT_RULES.rules.map((rule) => rule.word).join('|')})$`;

const NUMERIC = /^(~)?(?:(\d+)|(\d+)\.\.(\d+)?(\+)?|\.\.(\d+))(?: best (\d+))?$/;

/** Parses the notation; undefined where it is not valid. A number is read as its decimal digits. */
export function parseCount(notation: string | number): Count | undefined {
  const text = String(notation).trim();
  if (text === 'none') return { modifier: 'statedNone', low: 0, high: 0 };
  if (text === 'unknown') return { modifier: 'statedUnknown' };
  const rule = numberRule(text);
  if (rule) return { modifier: 'vague', word: rule.word, ...bounds(rule.low, rule.high) };

  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const [, tilde, single, from, to, plus, upTo, best] = match.map((part) => part as string | undefined);
  if (plus && to === undefined) return undefined;
  const numbers = [single, from, to, upTo, best].filter((part) => part !== undefined).map(Number);
  if (numbers.some((number) => !Number.isSafeInteger(number))) return undefined;

  const rest = best === undefined ? {} : { best: Number(best) };
  const approximate = tilde === '~';
  if (single !== undefined) return { modifier: approximate ? 'approximate' : 'exact', ...bounds(Number(single), Number(single)), ...rest };
  if (upTo !== undefined) return { modifier: approximate ? 'approximate' : 'atMost', ...bounds(undefined, Number(upTo)), ...rest };
  if (to === undefined) return { modifier: approximate ? 'approximate' : 'atLeast', ...bounds(Number(from), undefined), ...rest };
  if (Number(to) < Number(from)) return undefined;
  const modifier = approximate ? 'approximate' : 'range';
  return plus ? { modifier, low: Number(from), upTo: Number(to), ...rest } : { modifier, ...bounds(Number(from), Number(to)), ...rest };
}

/** Formats the notation; a plain number where the count is one exact number, so that YAML writes it without quotes. */
export function formatCount(count: Count): string | number {
  const { modifier, low, high, best, upTo, word } = count;
  if (modifier === 'statedNone') return 'none';
  if (modifier === 'statedUnknown') return 'unknown';
  if (modifier === 'vague') return word ?? 'some';
  const end = best === undefined ? '' : ` best ${best}`;
  const tilde = modifier === 'approximate' ? '~' : '';
  if (upTo !== undefined) return `${tilde}${low ?? 0}..${upTo}+${end}`;
  if (low !== undefined && low === high && modifier !== 'range') return tilde || end ? `${tilde}${low}${end}` : low;
  return `${tilde}${low ?? ''}..${high ?? ''}${end}`;
}

/** Formats a count as part of an id: `4-7`, `40-or-more`, `up-to-3500`, `about-3500-4000`, `dozens`. */
export function countSlug({ modifier, low, high, upTo, word }: Count): string {
  if (modifier === 'statedNone') return 'none';
  if (modifier === 'statedUnknown') return 'unknown';
  if (modifier === 'vague') return word ?? 'some';
  const about = modifier === 'approximate' ? 'about-' : '';
  if (upTo !== undefined) return `${about}${low}-${upTo}-or-more`;
  if (low === undefined) return `${about}up-to-${high}`;
  if (high === undefined) return `${about}${low}-or-more`;
  return low === high ? `${about}${low}` : `${about}${low}-${high}`;
}

function bounds(low: number | undefined, high: number | undefined): Pick<Count, 'low' | 'high'> {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
