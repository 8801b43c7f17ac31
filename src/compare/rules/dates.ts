/** Dates: an episode outside the dates of its event, and stated durations that do not fit them, counted both ways. */
import { PREFIXES } from '../../terms/index.js';
import type { Happened } from '../model.js';
import { groupBy } from '../group-by.js';
import type { Finding, Judge } from '../rule.js';
import { days } from '../wording.js';

const DAY = 86_400_000;

/** How many episodes may lie outside before it is taken that the dates are of a phase. */
const FEW = 3;

export const dates: Judge = (rows, model, rule) =>
  [...groupBy(rows, (row) => row.get('event')?.value ?? '')].flatMap(([iri, here]): Finding[] => {
    const event = model.events.get(iri);
    if (event === undefined || event.outdated) return [];
    const document = model.name(model.values(event.iri, `${PREFIXES.vr}toldIn`)[0] ?? '');
    const dated = { event: event.label, dates: days(event.earliest, event.latest), document };
    const common = { rule: rule.name, happening: event.happening, severity: rule.severity, assumes: rule.assumes };
    const around = new Set(here.filter((row) => isAround(row.get('section')?.value ?? '')).map((row) => row.get('episode')?.value));
    const episodes = [...new Set(here.map((row) => row.get('episode')?.value ?? ''))]
      .filter((one) => !around.has(one))
      .flatMap((one) => model.episodes.get(one) ?? []);
    const apart = (['before', 'after'] as const).flatMap((where): Finding[] => {
      const found = episodes.filter((episode) => outside(episode, event)[0] === where).sort((one, other) => order(one, other));
      // Where much lies outside, the dates are those of a phase.
      if (found.length === 0 || found.length > FEW) return [];
      const shown = [...new Set(found.map(({ earliest, latest }) => days(earliest, latest)))];
      return [
        {
          ...common,
          key: [model.entryId(event.iri), where],
          measure: Math.max(...found.map((episode) => outside(episode, event)[1] ?? 0)),
          concerns: [event.iri, ...found.map((episode) => episode.iri)],
          message: rule.say('message', {
            ...dated,
            where,
            episodes: shown.join('; '),
          }),
        },
      ];
    });
    const span = daysOf(event);
    const lengths = [...new Set(here.flatMap((row) => row.get('words')?.value ?? []))].sort().flatMap((words): Finding[] => {
      const said = durationIn(words);
      if (said === undefined || span === undefined || fits(said, span)) return [];
      return [
        {
          ...common,
          key: [model.entryId(event.iri), 'duration', String(said.days)],
          concerns: [event.iri],
          message: rule.say('duration', { ...dated, words, said: said.days, least: span, most: span + 1 }),
        },
      ];
    });
    return [...apart, ...lengths];
  });

/** Before or after the event, by more than a day, and by how many days. */
export function outside(episode: Pick<Happened, 'earliest' | 'latest'>, event: Pick<Happened, 'earliest' | 'latest'>): [('before' | 'after')?, number?] {
  const before = daysBetween(episode.latest, event.earliest);
  if (before !== undefined && before > 1) return ['before', before];
  const after = daysBetween(event.latest, episode.earliest);
  return after !== undefined && after > 1 ? ['after', after] : [];
}

interface Duration {
  days: number;
  /** "over a week" is a lower bound. */
  atLeast: boolean;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const NUMBER = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)';
const FIGHTING = '(?:battle|siege|offensive|fighting|clashes|operation|campaign|war|conflict|assault)';
const LENGTHS = [
  new RegExp(`(?:\\b(over|more than|at least) )?\\b${NUMBER}[- ](day|week)s?[- ](?:long )?${FIGHTING}\\b`, 'i'),
  new RegExp(`\\b${FIGHTING}\\b[^.;]{0,40}\\blasted (?:for )?(over |more than |at least )?${NUMBER} (day|week)s?\\b`, 'i'),
];

/** "10-day-long battle", "over a week of fighting"; undefined where the words say no length of an event. Months and years are too rough. */
function durationIn(words: string): Duration | undefined {
  const [, over, number = '', unit] = LENGTHS.map((pattern) => pattern.exec(words)).find((match) => match !== null) ?? [];
  if (unit === undefined) return undefined;
  const count = /^\d+$/.test(number) ? Number(number) : Math.max(1, NUMBERS.indexOf(number.toLowerCase()) + 1);
  return { days: count * (unit === 'week' ? 7 : 1), atLeast: over !== undefined };
}

/** Whether a stated length fits so many days from the first to the last, counted with one end or both, a day more or less. */
function fits(said: Duration, span: number): boolean {
  return said.days <= span + 2 && (said.atLeast || said.days >= span - 1);
}

function daysOf({ earliest, latest, date = '' }: Happened): number | undefined {
  // Only dates that are exact to the day at both ends have a length.
  return /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(date) ? daysBetween(earliest, latest) : undefined;
}

/** Whether a section tells of what was before or came after. */
export function isAround(section: string): boolean {
  if (/(?:^|\/)after\b/i.test(section)) return true;
  return /\b(?:background|aftermath|prelude|context|before|reactions?|see also|history|legacy|investigation|consequences|follow|later|subsequent|previous|prior|timeline of|lead)/i.test(
    section,
  );
}

function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function order(one: Happened, other: Happened): number {
  return (one.earliest ?? '') < (other.earliest ?? '') ? -1 : (one.earliest ?? '') > (other.earliest ?? '') ? 1 : one.iri < other.iri ? -1 : 1;
}
