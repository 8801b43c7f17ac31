/**
 * The phases of an event, where the date in its infobox tells several: "2–3 March 2031 (first battle), 9–13 March 2031
 * (second battle)". The text of that field in, the time of each by its name out; headings and brackets name them again.
 */
import { interval, parseDate, type DateSpan } from '../entry/index.js';
import { dateMentions } from './dates.js';

/** The time of each phase, by its name in lower case. */
export type Phases = ReadonlyMap<string, DateSpan>;

/** The phases that a field of dates tells, each before the bracket that names it. */
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

/** The phase that a heading or a bracket names. */
export function phaseNamed(text: string, phases: Phases | undefined): DateSpan | undefined {
  return phases === undefined || phases.size === 0 ? undefined : phases.get(phaseKey(text));
}

/** "The First battle: a raid" as "first battle". */
function phaseKey(text: string): string {
  return text
    .slice(0, LONGEST_NAME)
    .replace(/[:(].*$/s, '')
    .trim()
    .toLowerCase()
    .replace(/^the /, '');
}
const LONGEST_NAME = 100;
