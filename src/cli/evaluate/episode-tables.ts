/** Scores of episodes as a table, as rows for JSON, and episode by episode. */
import { articleName, EPISODE_FIELDS, precision, recall, type EpisodeScore } from '../../evaluate/index.js';
import { visible } from '../terminal.js';
import { decimals, shareOf, textTable } from './text-table.js';

export interface EpisodeScores {
  articles: readonly EpisodeScore[];
  /** The sum of all; absent where there is only one article. */
  all: EpisodeScore | undefined;
}

/** One row per article and for all: precision and recall, how many were drafted in a trap, and each field. */
export function episodeTable({ articles, all }: EpisodeScores): string {
  const row = (title: string, { tally, extra, fields }: EpisodeScore) => [
    title,
    decimals(precision(tally)),
    decimals(recall(tally)),
    `${tally.found}/${tally.read}/${tally.gold}`,
    `${extra.filter(({ trap }) => trap).length}`,
    ...EPISODE_FIELDS.map((field) => shareOf(fields[field])),
  ];
  return textTable([
    ['article', 'episodes P', 'R', 'found/read/gold', 'in traps', ...EPISODE_FIELDS],
    ...articles.map((one) => row(articleName(one.article), one)),
    ...(all ? [row('all', all)] : []),
  ]);
}

/** The same as data, with every episode missed, in excess or different. */
export function episodeRows({ articles, all }: EpisodeScores): Record<string, unknown>[] {
  return [...articles, ...(all ? [all] : [])].map(({ article, tally, fields, missed, extra, differences }) => ({
    article,
    episodes: { ...tally, precision: precision(tally), recall: recall(tally) },
    fields: Object.fromEntries(
      EPISODE_FIELDS.map((field) => [field, { ...fields[field], share: fields[field].of === 0 ? null : fields[field].right / fields[field].of }]),
    ),
    missed,
    extra: extra.map(({ episode: { id, type, at, quote }, trap }) => ({ id, type, at, quote, ...(trap ? { trap: trap.why } : {}) })),
    differences: differences.map(({ episode: { id, quote }, field, expected, got }) => ({ id, quote, field, expected, got })),
  }));
}

/** Every episode missed, in excess or different, with its position. */
export function episodeExplanation(scores: readonly EpisodeScore[]): string {
  const lines: string[] = [];
  for (const { article, missed, extra, differences } of scores) {
    lines.push('', article);
    for (const { start, end, trigger, type } of missed) lines.push(`  missed    ${start}–${end}: "${trigger}" (${type.join(' or ')})`);
    for (const { episode, trap } of extra)
      lines.push(
        `  extra     ${episode.at.start}–${episode.at.end}: "${episode.quote ?? ''}" (${episode.type?.join(', ') ?? ''}${trap ? `; ${trap.why}` : ''})`,
      );
    for (const { episode, field, expected, got } of differences)
      lines.push(`  ${field.padEnd(9)} ${episode.at.start}–${episode.at.end}: "${episode.quote ?? ''}" is ${expected}, was read as ${got}`);
  }
  return lines.map(visible).join('\n') + '\n';
}
