/**
 * Reads the phases of an event from the date cell: "2–3 March 2031 (first battle), 9–13 March 2031 (second battle)".
 * Takes the text of the cell; returns the dates of each phase by name. Headings and brackets refer to phases by these names.
 */
import { interval, parseDate, type DateSpan } from '../entry/index.js';
import { dateMentions } from './dates.js';

/** The dates of each phase, by its normalised name. */
export type Phases = ReadonlyMap<string, DateSpan>;

/** Reads the phases of a date cell: dates, each followed by a name in brackets. */
export function phasesOf(date: string, event: DateSpan | undefined): Phases {
  const phases = new Map<string, DateSpan>();
  for (const [, dateText = '', name = ''] of date.matchAll(/([^()]{1,200})\(([^()]{1,60})\)/g)) {
    const days = dateMentions(dateText, event).map(({ edtf }) => parseDate(edtf));
    const from = days[0]?.earliest;
    const to = days.at(-1)?.latest;
    const span = from === undefined || to === undefined || from > to ? undefined : parseDate(interval(from, to));
    if (span) phases.set(phaseKey(name), span);
  }
  return phases;
}

/** Looks up the phase that a heading or a bracket names. */
export function phaseNamed(text: string, phases: Phases | undefined): DateSpan | undefined {
  return phases === undefined || phases.size === 0 ? undefined : phases.get(phaseKey(text));
}

/** Normalises the name of a phase: "The First battle: a raid" → "first battle". */
function phaseKey(text: string): string {
  return text
    .slice(0, LONGEST_NAME)
    .replace(/[:(].*$/s, '')
    .trim()
    .toLowerCase()
    .replace(/^the /, '');
}
const LONGEST_NAME = 100;
