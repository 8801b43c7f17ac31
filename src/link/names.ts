/**
 * Names as they are compared for links: a name as it is, and its core, without what tells it apart on its wiki: "Second
 * Battle of Larkmoor (2022)" has the core "battle of larkmoor", the ordinal 2 and the year 2022.
 */
import { nameKey } from '../entry/index.js';

export interface NameForms {
  /** The name as {@link nameKey} has it. */
  exact: string;
  /** Without what is in brackets, ordinals and years. */
  core: string;
  /** The number that an ordinal gives: of the second battle 2. */
  ordinal?: number | undefined;
  /** Whether the brackets name a month, so that a year alone does not tell which one is meant. */
  namesMonth: boolean;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ORDINAL = new RegExp(`^(?:${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th))(?= )`);
const MONTH = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** The forms of a name. @example nameForms('2nd Battle of Larkmoor (May 2022)').core // 'battle of larkmoor' */
export function nameForms(name: string): NameForms {
  const brackets = Array.from(name.matchAll(/\(([^()]*)\)/g), ([, inner = '']) => inner).join(' ');
  const exact = nameKey(name);
  let core = nameKey(name.replace(/\s*\([^()]*\)/g, ''));
  const [ordinal] = ORDINAL.exec(core) ?? [];
  if (ordinal !== undefined) core = core.slice(ordinal.length + 1);
  core = core
    .replace(/^(?:january|february|march|april|may|june|july|august|september|october|november|december) (?=\d{4} )/, '')
    .replace(/^\d{4} (?:\d{2,4} )?/, '')
    .replace(/ \d{4}(?: \d{2,4})?$/, '')
    .replace(/^(?:the|a) /, '');
  return { exact, core: core === '' ? exact : core, ordinal: ordinal === undefined ? undefined : numberOf(ordinal), namesMonth: MONTH.test(brackets) };
}

function numberOf(ordinal: string): number {
  const index = ORDINALS.indexOf(ordinal);
  return index === -1 ? Number.parseInt(ordinal, 10) : index + 1;
}

/** Words that nearly every name of an event has, by which none is looked up. */
const COMMON = new Set(['of', 'the', 'and', 'in', 'at', 'on', 'for', 'battle', 'siege', 'offensive', 'attack', 'al']);

/** The words by which a name is looked up, each once; common ones only where there are no others. */
export function searchWords(core: string): string[] {
  const words = [...new Set(core.split(' ').filter((word) => word !== ''))];
  const rare = words.filter((word) => !COMMON.has(word));
  return rare.length > 0 ? rare : words;
}
