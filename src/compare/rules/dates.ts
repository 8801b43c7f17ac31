/** Dates: fighting outside the dates of its event, and stated durations that do not fit them, counting one end or both. */
import { PREFIXES } from '../../terms/index.js';
import type { AccountOrEpisode } from '../model.js';
import { groupBy } from '../../group-by.js';
import type { Finding, FindingRule } from '../rule.js';
import type { Row } from '../../store/index.js';
import { clipped, daysInWords, joinWithSemicolons } from '../wording.js';

const DAY_MS = 86_400_000;

/** If more episodes are outside, the dates are taken to be those of a phase. */
const MOST_OUTSIDE = 3;

/** Fighting farther from the event, in days, is not taken to be part of it: half a year. */
const FARTHEST = 183;

/** The types of episodes that are fighting. */
const FIGHTING_TYPES = new Set(
  'battle offensive siege clash ambush raid airstrike shelling bombing mineOrIed carBombing suicideBombing chemicalAttack captureOfPlace'.split(' '),
);

/** Words of a clause that set it apart from the event. */
const OTHER_TIME =
  /\b(?:previous(?:ly)?|earlier|former(?:ly)?|prior|preceding|anniversary|subsequent(?:ly)?|aftermath|(?:days?|weeks?|months?|years?) (?:before|after|later|ago)|(?:before|after|since|following) the (?:battle|siege|offensive|fighting|clashes|operation|campaign|war|conflict|assault|attack|ceasefire))\b/i;

export const dates: FindingRule = (rows, model, rule) =>
  [...groupBy(rows, (row) => row.get('account')?.value ?? '')].flatMap(([iri, accountRows]): Finding[] => {
    const account = model.accounts.get(iri);
    if (account === undefined || account.outdated) return [];
    const document = model.name(model.values(account.iri, `${PREFIXES.prov}wasDerivedFrom`)[0] ?? '');
    const dated = { event: model.name(account.event), dates: daysInWords(account.earliest, account.latest), document };
    const common = { rule: rule.name, event: account.event, severity: rule.severity, assumes: rule.assumes };
    const clauses = clausesByEpisode(accountRows);
    const around = new Set(accountRows.filter(isOfAnotherTime).map((row) => row.get('episode')?.value));
    const episodes = [...new Set(accountRows.map((row) => row.get('episode')?.value ?? ''))]
      .filter((one) => !around.has(one))
      .flatMap((one) => model.episodes.get(one) ?? [])
      .filter((one) => isDatedFighting(one, account));
    const apart = (['before', 'after'] as const).flatMap((where): Finding[] => {
      const found = episodes.filter((episode) => offsetFrom(episode, account)[0] === where).sort((one, other) => order(one, other));
      // With many episodes outside, the dates are those of a phase.
      if (found.length === 0 || found.length > MOST_OUTSIDE) return [];
      const shown = [...new Set(found.map((episode) => fightingInWords(episode, clauses.get(episode.iri))))];
      return [
        {
          ...common,
          key: [model.entryId(account.iri), where],
          measure: Math.max(...found.map((episode) => offsetFrom(episode, account)[1] ?? 0)),
          concerns: [account.iri, ...found.map((episode) => episode.iri)],
          message: rule.formatMessage('message', {
            ...dated,
            where,
            episodes: joinWithSemicolons(shown),
          }),
        },
      ];
    });
    const span = daysOf(account);
    const lengths = [...new Set(accountRows.flatMap((row) => row.get('words')?.value ?? []))].sort().flatMap((quote): Finding[] => {
      const duration = durationIn(quote);
      if (duration === undefined || span === undefined || durationFits(duration, span)) return [];
      return [
        {
          ...common,
          key: [model.entryId(account.iri), 'duration', String(duration.days)],
          concerns: [account.iri],
          message: rule.formatMessage('duration', { ...dated, quote, stated: duration.days, least: span, most: span + 1 }),
        },
      ];
    });
    return [...apart, ...lengths];
  });

/** The words of the text that report each episode: the first of them in the order of the rows. */
function clausesByEpisode(rows: readonly Row[]): Map<string, string> {
  const clauses = new Map<string, string>();
  for (const row of rows) {
    const [episode = '', clause] = [row.get('episode')?.value, row.get('clause')?.value];
    if (clause !== undefined && !clauses.has(episode)) clauses.set(episode, clause);
  }
  return clauses;
}

/** Whether a row is about the time before or after the event, by its section or its words. */
function isOfAnotherTime(row: Row): boolean {
  const section = row.get('section')?.value ?? '';
  return isBackgroundSection(section) || LATER_SECTION.test(section) || OTHER_TIME.test(row.get('clause')?.value ?? '');
}

/** Headings of what comes after an event, in whose course figures may still be counted. */
const LATER_SECTION = /\b(?:occupation|(?:re)?construction|rebuilding|recovery|commemorations?|memorials?|trials?|impact|war crimes)\b/i;

/** Whether an episode is fighting near the event, dated at least to the month: a year alone is rarely that of an episode. */
function isDatedFighting(episode: AccountOrEpisode, account: AccountOrEpisode): boolean {
  const distance = offsetFrom(episode, account)[1] ?? 0;
  return episode.types.some((type) => FIGHTING_TYPES.has(type)) && /^\d{4}-\d\d/.test(episode.date ?? '') && distance <= FARTHEST;
}

/** "clash on 21 April 2031 (“skirmishes began again”)". */
function fightingInWords({ types, earliest, latest }: AccountOrEpisode, clause: string | undefined): string {
  const what = types
    .filter((type) => FIGHTING_TYPES.has(type))
    .map(codeInWords)
    .join(' and ');
  return `${what}, ${daysInWords(earliest, latest)}${clause === undefined ? '' : ` (“${clipped(clause, LONGEST_CLAUSE)}”)`}`;
}

/** How much of a clause a message shows. */
const LONGEST_CLAUSE = 90;

/** "captureOfPlace" as "capture of place"; abbreviations stay as they are. */
function codeInWords(code: string): string {
  return code === 'mineOrIed' ? 'mine or IED' : code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Whether an episode is before or after the dates of its account by more than a day, and by how many days. */
export function offsetFrom(
  episode: Pick<AccountOrEpisode, 'earliest' | 'latest'>,
  account: Pick<AccountOrEpisode, 'earliest' | 'latest'>,
): [('before' | 'after')?, number?] {
  const before = daysBetween(episode.latest, account.earliest);
  if (before !== undefined && before > 1) return ['before', before];
  const after = daysBetween(account.latest, episode.earliest);
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
const DURATION_PATTERNS = [
  new RegExp(`(?:\\b(over|more than|at least) )?\\b${NUMBER}[- ](day|week)s?[- ](?:long )?${FIGHTING}\\b`, 'i'),
  new RegExp(`\\b${FIGHTING}\\b[^.;]{0,40}\\blasted (?:for )?(over |more than |at least )?${NUMBER} (day|week)s?\\b`, 'i'),
];

/** "10-day-long battle", "over a week of fighting"; undefined where the text states no duration of an event. Months and years are too imprecise. */
function durationIn(quote: string): Duration | undefined {
  const [, over, number = '', unit] = DURATION_PATTERNS.map((pattern) => pattern.exec(quote)).find((match) => match !== null) ?? [];
  if (unit === undefined) return undefined;
  const count = /^\d+$/.test(number) ? Number(number) : Math.max(1, NUMBERS.indexOf(number.toLowerCase()) + 1);
  return { days: count * (unit === 'week' ? 7 : 1), atLeast: over !== undefined };
}

/** Whether a stated duration fits a span of days, counting one end or both, with a day more or less. */
function durationFits(duration: Duration, span: number): boolean {
  return duration.days <= span + 2 && (duration.atLeast || duration.days >= span - 1);
}

function daysOf({ earliest, latest, date = '' }: AccountOrEpisode): number | undefined {
  // Only dates that are exact to the day at both ends have a length.
  return /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(date) ? daysBetween(earliest, latest) : undefined;
}

/** Whether a section is about the time before or after the event. */
export function isBackgroundSection(section: string): boolean {
  if (/(?:^|\/)after\b/i.test(section)) return true;
  return /\b(?:background|aftermath|prelude|context|before|reactions?|see also|history|legacy|investigation|consequences|follow|later|subsequent|previous|prior|timeline of|lead)/i.test(
    section,
  );
}

function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function order(one: AccountOrEpisode, other: AccountOrEpisode): number {
  return (one.earliest ?? '') < (other.earliest ?? '') ? -1 : (one.earliest ?? '') > (other.earliest ?? '') ? 1 : one.iri < other.iri ? -1 : 1;
}
