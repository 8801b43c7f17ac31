/** Sets of gold articles that are scored apart: those that rules were fitted to, and those that were listed blind. Text in, sets or problems out. */
import { z } from 'zod';
import { problem, type Result } from '../problem.js';
import { sum, type Score } from './score.js';

/** Names of sets, each with its articles by their file names without an extension. */
export type Sets = Readonly<Record<string, readonly string[]>>;

const setsSchema = z.record(z.string().min(1), z.array(z.string().min(1)));

/** Reads a file of sets. Problems: `gold-file`. */
export function parseSets(text: string): Result<Sets> {
  const expected = 'an object with a list of articles for each set';
  try {
    const parsed = setsSchema.safeParse(JSON.parse(text));
    if (!parsed.success)
      return { problems: parsed.error.issues.map((issue) => problem('gold-file', `${issue.path.join('.')}: ${issue.message}`, { expected })) };
    const articles = Object.values(parsed.data).flat();
    const twice = articles.find((article, index) => articles.indexOf(article) !== index);
    return twice === undefined ? { value: parsed.data, problems: [] } : { problems: [problem('gold-file', `${twice} is listed twice`)] };
  } catch (error) {
    return { problems: [problem('gold-file', `this is not JSON: ${(error as Error).message}`, { expected })] };
  }
}

export interface SetScore {
  set: string;
  /** The number of its articles that were scored. */
  articles: number;
  score: Score;
}

/** The score of each set that has an article among these, in the order of the file; articles in no set come last, as `other`. */
export function scoreSets(scores: readonly Score[], sets: Sets): SetScore[] {
  const groups = new Map<string, Score[]>([...Object.keys(sets), OTHER].map((set) => [set, []]));
  for (const one of scores) groups.get(setOf(one.article, sets))?.push(one);
  return [...groups].filter(([, members]) => members.length > 0).map(([set, members]) => ({ set, articles: members.length, score: sum(members, set) }));
}

/** The set that an article is in. */
export function setOf(article: string, sets: Sets): string {
  const name = articleName(article);
  return Object.keys(sets).find((set) => sets[set]?.includes(name)) ?? OTHER;
}
const OTHER = 'other';

/** The file name of an article without its extension. */
export function articleName(article: string): string {
  return (article.split('/').pop() ?? article).replace(/\.txt$/, '');
}
