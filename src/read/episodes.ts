/**
 * Makes the episodes of a drafted entry: one for every section whose heading is a date (a day section), and one for every
 * incident. Summaries are generated from type, actors, date and figures; no wording of the document is copied.
 */
import { type Count, type DateSpan, type Episode, type Participant, type PlaceDescription } from '../entry/index.js';
import { sha256, slug } from '../slug.js';
import { EVENT_TYPES, OUTCOMES } from '../vocabulary/index.js';
import { type Document, type Section } from './layout/document.js';
import type { EntityIndex } from './entity-index.js';
import { headingDate } from './dates.js';
import type { Figure } from './figures/figure.js';
import type { Incident } from './incidents.js';
import type { LocalNames } from './local-names.js';
import { OFF_TOPIC_SECTIONS } from './prose.js';
import type { EpisodeProposal } from './reader.js';
import type { SourceText } from './layout/source-text.js';

/** Makes one episode for every section whose heading is a date: "3 March". */
export function dayEpisodes(document: Document, event: DateSpan | undefined): (Omit<Episode, 'at' | 'quote'> & { section: Section })[] {
  const dated = document.sections.flatMap((section) => {
    if (!section.heading || OFF_TOPIC_SECTIONS.has(section.path[0]?.toLowerCase() ?? '')) return [];
    const heading = section.path.at(-1) ?? '';
    const date = headingDate(heading, event);
    return date === undefined ? [] : [{ section, heading, date }];
  });
  const headingCounts = new Map<string, number>();
  for (const { heading } of dated) headingCounts.set(slug(heading), (headingCounts.get(slug(heading)) ?? 0) + 1);
  const used = new Set<string>();
  return dated.map(({ section, heading, date }) => ({
    id: uniqueId(
      used,
      (headingCounts.get(slug(heading)) ?? 0) > 1 ? slug(`${section.path.join(' ')} ${date.replace('/', ' ')}`) : slug(heading),
      sha256(`${section.paragraphs[0]?.text ?? ''}\n${section.heading?.start ?? 0}`),
    ),
    type: ['day' as const],
    date,
    summary: `What is told of ${date.split('/').map(longDate).join(' to ')}.`,
    section,
  }));
}

/** Makes an unused id from a base, with as many digits of a hash as needed, and adds it to the used ids. */
function uniqueId(used: Set<string>, base: string, hash: string): string {
  const id = [base, ...[4, 8, 16].map((digits) => `${base}-${hash.slice(0, digits)}`)].find((one) => !used.has(one)) ?? `${base}-${hash}`;
  used.add(id);
  return id;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const MONTHS = Array.from({ length: 12 }, (_, month) => MONTH.format(Date.UTC(2000, month)));

/** Writes out an ISO day: `2022-01-20` → "20 January 2022". Returns other dates unchanged. */
function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? date : `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** Makes one episode for every incident of a section; returns each with its figures. The new ids are added to `usedIds`. */
export function incidentEpisodes(
  incidents: readonly Incident[],
  section: string,
  { entities, source, usedIds, places }: { entities: EntityIndex; source: SourceText; usedIds: Set<string>; places: LocalNames<PlaceDescription> },
): { episode: EpisodeProposal; figures: readonly Figure[] }[] {
  return incidents.map((incident) => {
    const { type, date, start, end, actors, claimant, inferred, figures } = incident;
    const quote = source.text.slice(start, end);
    const base = slug([type, date?.replaceAll(/[/.]+/g, ' ')].join(' '));
    // A hash, not an ordinal: a new incident must not change the ids of the others.
    const hash = sha256(`${section}\n${quote}\n${source.text.slice(Math.max(0, start - 60), start)}`);
    const id = [4, 8, 16].map((digits) => `${base}-${hash.slice(0, digits)}`).find((one) => !usedIds.has(one)) ?? `${base}-${hash}`;
    usedIds.add(id);
    const place = incident.places.map(({ name, nearby }) => ({
      id: places.idOf(name, entities.pages?.named(name)),
      ...(nearby ? { precision: 'area' as const } : {}),
    }));
    return {
      figures,
      episode: {
        id,
        type: [type],
        ...(date === undefined ? {} : { date }),
        ...(place.length === 0 ? {} : { place }),
        ...(actors.length === 0 ? {} : { actors: [...actors] }),
        summary: summaryOf(incident, entities),
        ...(claimant === undefined ? {} : { claimant }),
        ...(inferred === undefined ? {} : { inferred: [...inferred] }),
        section,
        start,
        end,
      },
    };
  });
}

/** Summarises an incident: "Raid by the Sable Front on the Port Guard, 22 January 2022: 6 killed, 5 killed." */
function summaryOf({ type, date, actors, places, figures }: Incident, entities: EntityIndex): string {
  const label = EVENT_TYPES.find(({ id }) => id === type)?.label ?? type;
  const names = (role: Participant['role']) => actors.filter((actor) => actor.role === role).map(({ id }) => entities.nameOf(id));
  const phrase = (words: string, list: readonly string[]) => (list.length === 0 ? '' : `${words} ${LIST.format(list)}`);
  const who = [phrase(' with', names(undefined)), phrase(' by', names('agent')), phrase(', directed at', names('target'))].join('');
  const where = phrase(
    places.some(({ nearby }) => nearby) ? ', near' : ', in',
    places.map(({ name }) => name),
  );
  const when = date === undefined ? '' : `, ${dateInWords(date)}`;
  const figureTexts = figures
    .slice(0, MAX_SUMMARY_FIGURES)
    .map(({ count, metric }) => `${describeCount(count)} ${metric.map((one) => OUTCOMES.find(({ id }) => id === one)?.label ?? one).join(' or ')}`);
  const losses = figureTexts.length === 0 ? '' : `: ${figureTexts.join(', ')}${figures.length > MAX_SUMMARY_FIGURES ? ' …' : ''}`;
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}${who}${where}${when}${losses}.`;
}
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Writes out an EDTF date or interval; an open beginning is "by". */
function dateInWords(date: string): string {
  return date.startsWith('../') ? `by ${longDate(date.slice(3))}` : date.split('/').map(longDate).join(' to ');
}

/** How many figures a summary lists at most. */
const MAX_SUMMARY_FIGURES = 12;

/** Describes a count in words: "at least 40", "4 to 7", "several". */
function describeCount({ modifier, low, high, upTo, word }: Count): string {
  const number = (value: number | undefined) => (value ?? 0).toLocaleString('en');
  if (modifier === 'statedNone') return 'none';
  if (modifier === 'statedUnknown') return 'an unknown number';
  if (word !== undefined) return word.replace(/-/g, ' ');
  const about = modifier === 'approximate' ? 'about ' : '';
  if (upTo !== undefined) return `${about}${number(low)} to ${number(upTo)} or more`;
  if (high === undefined) return `${about}at least ${number(low)}`;
  if (low === undefined) return `${about}up to ${number(high)}`;
  return low === high ? `${about}${number(low)}` : `${about}${number(low)} to ${number(high)}`;
}
