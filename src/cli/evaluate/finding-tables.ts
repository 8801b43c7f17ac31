/** Scores of findings as a table for each kind of entry, as rows for JSON, and finding by finding. */
import {
  articleName,
  findingPrecision,
  findingRecall,
  NOT_ABOUT_FIGURES,
  type FindingScore,
  type FindingTally,
  type GoldFinding,
} from '../../evaluate/index.js';
import { visible } from '../terminal.js';
import { decimals, textTable } from './text-table.js';

/** What the entries that were compared are made of. */
const ENTRY_KINDS = { gold: 'entries of gold figures (comparison alone)', drafts: 'drafts (with reading)' } as const;
type EntryKind = keyof typeof ENTRY_KINDS;

/** The scores of all articles, and their sum, by what the entries are made of. */
export type FindingScores = Record<EntryKind, { articles: readonly FindingScore[]; all: FindingScore }>;

const kinds = Object.keys(ENTRY_KINDS) as EntryKind[];

/** A table for each kind of entry: precision and recall of every rule, and of all. */
export function findingTables(scores: FindingScores): string {
  const count = scores.gold.articles.length;
  const tables = kinds.map((kind) => {
    const { rules, all } = scores[kind].all;
    const header = [`findings from ${ENTRY_KINDS[kind]}`.padEnd(TITLE_WIDTH), 'P', 'right/made', 'R', 'found/listed'];
    const row = (title: string, tally: FindingTally) => [
      title,
      tally.made === 0 ? '–' : decimals(findingPrecision(tally)),
      `${tally.right}/${tally.made}`,
      tally.gold === 0 ? '–' : decimals(findingRecall(tally)),
      `${tally.found}/${tally.gold}`,
    ];
    return textTable([header, ...rulesIn(rules).map(([rule, tally]) => row(rule, tally)), row(`all (articles: ${count})`, all)]);
  });
  return `${tables.join('\n')}\nnot scored, because they are not about figures: ${[...NOT_ABOUT_FIGURES].join(', ')}\n`;
}

/** The titles of both tables are of one width, so that the columns are in the same place. */
const TITLE_WIDTH = 64;

/** The same as data, a row for each kind of entry, article and rule, with what was missed and what is wrong. */
export function findingRows(scores: FindingScores): Record<string, unknown>[] {
  return kinds.flatMap((kind) => {
    const { articles, all } = scores[kind];
    return [...articles, all].map(({ article, rules, all: tally, missed, wrong }) => ({
      findings: article,
      from: kind,
      ...withShares(tally),
      rules: Object.fromEntries(rulesIn(rules).map(([rule, one]) => [rule, withShares(one)])),
      missed,
      wrong: wrong.map(({ finding, trap }) => ({ ...finding, ...(trap === undefined ? {} : { trap }) })),
    }));
  });
}

/** Every finding missed, with the figures of its accounts, and every finding that is wrong, with the trap it is in. */
export function findingExplanation(scores: FindingScores): string {
  const lines: string[] = [];
  for (const kind of kinds) {
    for (const { article, missed, wrong } of scores[kind].articles) {
      if (missed.length + wrong.length === 0) continue;
      lines.push('', `${articleName(article)}, from ${ENTRY_KINDS[kind]}`);
      for (const one of missed) lines.push(`  missed  ${one.rule}: ${accountsInWords(one)}`);
      for (const { finding, trap } of wrong)
        lines.push(`  wrong   ${finding.rule}: ${finding.message}${trap === undefined ? '' : ` (not comparable: ${trap})`}`);
    }
  }
  return lines.map(visible).join('\n') + '\n';
}

function accountsInWords({ accounts }: GoldFinding): string {
  return accounts.map((account) => account.join(', ')).join(' | ');
}

function rulesIn(rules: Readonly<Record<string, FindingTally>>): [string, FindingTally][] {
  return Object.entries(rules).sort(([a, one], [b, other]) => other.gold - one.gold || (a < b ? -1 : 1));
}

function withShares(tally: FindingTally): Record<string, unknown> {
  return { ...tally, precision: tally.made === 0 ? null : findingPrecision(tally), recall: tally.gold === 0 ? null : findingRecall(tally) };
}
