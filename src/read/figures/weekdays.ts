/** Resolves weekdays and "yesterday" in a news item from the day of the report: the last such day up to it. */
import type { DateMention } from '../dates.js';
import { SPEECH_PARTICIPLES, SPEECH_VERBS } from './lexicon/speech.js';
import { daysAfter } from './relative-dates.js';

const WEEKDAYS: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_WORD = /\b(?:(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|[Yy]esterday|[Tt]oday)\b/g;
/** Before a weekday that is part of a name, or that repeats: "Bloody Sunday", "every Friday", "the Monday market". */
const NOT_A_DAY_BEFORE = /(?:\p{Lu}[\p{L}'’-]*|\b(?:a|every|each|next|coming|following|another)) $/u;
const OPENING = /^(?:(?:On|Late|Early|Last|Late on|Early on|By|Until|Since|From|Before|After) )?$/;
/** After a weekday that is part of a name or modifies a noun. */
const NOT_A_DAY_AFTER = /^(?: \p{Lu}|['’]s\b|s\b|-\p{L}| (?:market|prayers?|edition|newspaper))/u;
/** A day of speaking, not of the event: "said on Tuesday", "told reporters late on Sunday". */
const SPEECH = [...SPEECH_VERBS, ...SPEECH_PARTICIPLES].join('|');
const DAY_OF_SPEECH = new RegExp(`\\b(?:${SPEECH})(?: [\\w.'’-]+){0,3}? (?:late |early |later )*(?:on )?(?:late |early )?$`, 'i');
/** Between a verb of saying and the day is a clause of its own: "said 12 were killed on Sunday". */
const CLAUSE_BETWEEN = /\b(?:that|were|was|had|have|has|killed|wounded|died|\d+)\b/i;

/** Finds the weekdays of a sentence that date what it is about. Those beside a date in full are left to it. */
export function weekdayMentions(text: string, reportDay: string, dates: readonly DateMention[]): DateMention[] {
  const weekday = new Date(`${reportDay}T00:00:00Z`).getUTCDay();
  if (Number.isNaN(weekday)) return [];
  return [...text.matchAll(DAY_WORD)].flatMap((match) => {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    const before = text.slice(Math.max(0, start - 80), start);
    const isName = (NOT_A_DAY_BEFORE.test(before) && !OPENING.test(before)) || NOT_A_DAY_AFTER.test(text.slice(end, end + 14));
    const spoken = DAY_OF_SPEECH.exec(before);
    const isOfSpeech = spoken !== null && !CLAUSE_BETWEEN.test(spoken[0]);
    const isBesideDate = dates.some((date) => date.start - end <= 6 && start - date.end <= 6);
    if (isName || isOfSpeech || isBesideDate) return [];
    const named = WEEKDAYS.indexOf(word.toLowerCase());
    const isLast = /\blast $/i.test(before);
    const back = named === -1 ? (word.toLowerCase() === 'yesterday' ? 1 : 0) : (weekday - named + 7) % 7 || (isLast ? 7 : 0);
    const edtf = daysAfter(reportDay, -back);
    return edtf === undefined ? [] : [{ start, end, edtf }];
  });
}
