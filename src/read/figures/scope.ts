/**
 * Decides whether a figure counts something else than the event: the whole war, a campaign, another period, place or
 * incident. Such a figure is none of this event; the coverage ledger lists it with the reason.
 */
import { parseDate, type DateSpan } from '../../entry/index.js';
import type { Span } from '../layout/document.js';
import { SCOPE_RULES } from './lexicon/scope.js';
import { INCIDENT_NOUNS } from './lexicon/time.js';
import type { SentenceDateMention } from './time.js';

export interface ScopeContext {
  readonly title: string;
  /** The document is a news item, about one incident. */
  readonly isNews: boolean;
  readonly event: DateSpan | undefined;
  readonly mentions: readonly SentenceDateMention[];
}

/**
 * Returns what a figure counts instead of the event, undefined if nothing says so. `figure`: its span in the sentence.
 * @example "More than 340,000 people have been killed since the conflict began": the whole war.
 */
export function otherScope(text: string, figure: Span, { title, isNews, event, mentions }: ScopeContext): string | undefined {
  const clause = clauseOf(text, figure);
  const rule = SCOPE_RULES.find(
    ({ text: words, before, news, unless }) =>
      (!news || isNews) && (words?.test(clause) ?? before?.test(text.slice(0, figure.start))) && !(unless?.test(title) ?? false),
  );
  return rule?.reason ?? (isNews ? countsFromBefore(clause, text, { event, mentions }) : undefined);
}

/** Returns the clause of a figure: from a semicolon or a contrasting conjunction to one, or to an aside. */
function clauseOf(text: string, { start, end }: Span): string {
  const before = text.slice(0, start).split(CLAUSE_START).at(-1) ?? '';
  const after = text.slice(end).split(CLAUSE_END)[0] ?? '';
  return before + text.slice(start, end) + after;
}
const CLAUSE_START = /;|, (?:but|while|whereas)\b/;
const CLAUSE_END = /;|, (?:but|while|whereas|and|where|which|who|whose|when|after|days|weeks|months|years|a|an|the)\b/;

/** Checks for a count from a day before the event: "since 2027". */
function countsFromBefore(clause: string, text: string, { event, mentions }: Pick<ScopeContext, 'event' | 'mentions'>): string | undefined {
  const begin = event?.earliest;
  const since = mentions.find(({ relation, start, end }) => relation === 'since' && clause.includes(text.slice(start, end)));
  const from = since && parseDate(since.edtf)?.earliest;
  return begin !== undefined && from !== undefined && from < begin ? `a count from ${since!.edtf}` : undefined;
}

/** Whether a sentence is about the incident of the sentence before: "That attack left 19 people dead". */
export function continuesIncidentBefore(text: string): boolean {
  return CONTINUES.test(text);
}
const CONTINUES = new RegExp(`^(?:That|Those|In that|In those) (?:[\\w-]+ )?(?:${INCIDENT_NOUNS.join('|')}|attacks|clashes|bombings|raids|war|conflict)\\b`);
