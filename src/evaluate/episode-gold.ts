/**
 * Gold files of episodes: what some paragraphs of an article state as having happened, listed by hand, with the traps
 * among their words (docs/guide/measure-reading.md). Text in, gold or problems out.
 */
import { z } from 'zod';
import { parseDate } from '../entry/index.js';
import { problem, type Problem, type Result } from '../problem.js';
import { EVENT_TYPES, idsOf } from '../vocabulary/index.js';
import { parseJsonBy } from './gold-json.js';

const span = { start: z.int().min(0), end: z.int().min(1) };
const names = z.array(z.string().min(1)).min(1).optional();
const oneType = z.enum(idsOf(EVENT_TYPES));
const mention = {
  ...span,
  /** A phrase of the clause, to hold the position to the text; short, since the texts are other people's. */
  trigger: z.string().regex(/^\S+(?: \S+){0,2}$/, 'a trigger has at most three words'),
  /** A list where several types are right. */
  type: z.union([oneType, z.array(oneType).min(1)]).transform((type) => [type].flat()),
};

const goldEpisode = z.strictObject({
  ...mention,
  date: z
    .string()
    .refine((text) => parseDate(text) !== undefined, 'not an EDTF date')
    .optional(),
  place: names,
  /** The names of those who did it, of those it was done to, and of others who took part. */
  by: names,
  against: names,
  actors: names,
  claimant: z.string().min(1).optional(),
  /** The clause names an episode that another one states, or the whole event: a draft there is neither right nor wrong. */
  repeats: z.literal(true).optional(),
});
const trap = z.strictObject({ ...mention, why: z.string().min(1) });

const schema = z.strictObject({
  article: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The parts of the text that are listed in full; nothing outside them is scored. */
  read: z.array(z.strictObject(span)).min(1),
  episodes: z.array(goldEpisode),
  /** Clauses with the words of an event that is not stated to have happened. */
  traps: z.array(trap),
});

export type GoldEpisode = z.output<typeof goldEpisode>;
export type EpisodeTrap = z.output<typeof trap>;
export type EpisodeGold = z.output<typeof schema>;

/** Whether the text of a gold file lists episodes, and not figures. */
export function listsEpisodes(text: string): boolean {
  return /^\s*\{[^{[]*"read"\s*:/.test(text);
}

/** Reads a gold file of episodes. Problems: `gold-file`. */
export function parseEpisodeGold(text: string): Result<EpisodeGold> {
  return parseJsonBy(schema, text, 'an object with article, sha256, read, episodes and traps');
}

/** Checks that each clause is in a part that was read and has its trigger. Problems: `gold-evidence`. */
export function checkEpisodeGold({ read, episodes, traps }: EpisodeGold, text: string): Problem[] {
  const points = Array.from(text);
  return [...episodes, ...traps].flatMap(({ start, end, trigger }) => {
    const where = `${start}–${end}`;
    if (!read.some((part) => part.start <= start && end <= part.end)) return [problem('gold-evidence', `the clause at ${where} is in no part of "read"`)];
    const clause = points.slice(start, end).join('');
    return clause.includes(trigger) ? [] : [problem('gold-evidence', `the clause at ${where} has no "${trigger}"`)];
  });
}
