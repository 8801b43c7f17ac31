/**
 * `evaluate --by-reader`: the rules, the proposals of another reader alone, and both together, on the same articles. Each
 * gold file of figures is scored for which there are proposals; the gate is the same in all.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Registry } from '../../entry/index.js';
import { articleName, checkGold, score, sum, type Score } from '../../evaluate/index.js';
import { readBytes } from '../../io/files.js';
import { parseProposals } from '../../io/proposals-file.js';
import { inFile, UsageError, type Problem } from '../../problem.js';
import { draftEntry, rules, withProposals, type ProposalResult, type Reader } from '../../read/index.js';
import { EXIT } from '../exit.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { readFigureGold, readGoldArticle } from './gold-articles.js';
import { scoreJson, scoreTable } from './score-tables.js';

export interface ByReaderOptions {
  proposals: string;
  articles: string | undefined;
  format: 'table' | 'json';
  registry: Registry;
}

const READERS = ['rules', 'proposals', 'both'] as const;

/** Scores the readers on the articles of gold files. Returns the exit code. */
export async function runByReader(files: readonly string[], { proposals: path, articles, format, registry }: ByReaderOptions): Promise<number> {
  if (!existsSync(path)) throw new UsageError(`--proposals ${path}: there is no such file or folder`);
  const problems: Problem[] = [];
  const scores: Record<(typeof READERS)[number], Score[]> = { rules: [], proposals: [], both: [] };
  const results: ProposalResult[] = [];
  for (const file of files) {
    const gold = await readFigureGold(file);
    problems.push(...gold.problems);
    const proposalsFile = gold.value && proposalsOf(path, gold.value.article);
    if (!gold.value || proposalsFile === undefined) continue;
    const article = await readGoldArticle(gold.value, file, articles);
    problems.push(...article.problems);
    const proposed = await readBytes(proposalsFile);
    problems.push(...proposed.problems);
    if (!article.value || !proposed.value) continue;
    const { source, meta } = article.value;
    problems.push(...checkGold(gold.value, source.text).map((found) => inFile(found, file)));
    const read = parseProposals(new TextDecoder().decode(proposed.value), proposalsFile);
    problems.push(...read.problems);
    const readers: Record<(typeof READERS)[number], Reader> = {
      rules,
      proposals: withProposals(read.proposals, read.reader, { isAlone: true }),
      both: withProposals(read.proposals, read.reader),
    };
    for (const name of READERS) {
      const draft = draftEntry(source, { registry, meta, reader: readers[name] });
      if (!draft.value) continue;
      scores[name].push(score(gold.value, draft.value, registry));
      if (name === 'both') results.push(...(draft.results ?? []));
    }
  }
  showProblems(problems);
  if (scores.rules.length === 0) {
    printLine(`no gold file has proposals in ${path}: a file of proposals has the name of its article, with .jsonl`);
    return EXIT.incomplete;
  }
  const rows = READERS.map((name) => ({ ...sum(scores[name]), article: name }));
  const table = { articles: rows, sets: [], all: undefined };
  process.stdout.write(format === 'json' ? scoreJson(table, { articles: [], all: undefined }) : scoreTable(table));
  printLine(`${plural(scores.rules.length, 'article')}, ${plural(results.length, 'proposal')}: ${verdictsOf(results)}`);
  return problems.some(({ severity }) => severity === 'error') ? EXIT.incomplete : EXIT.success;
}

/** The file of proposals of an article: the file that was named, or that of the article's name in the folder. */
function proposalsOf(path: string, article: string): string | undefined {
  if (!statSync(path).isDirectory()) return basename(path, extname(path)) === articleName(article) ? path : undefined;
  const file = join(path, `${articleName(article)}.jsonl`);
  return existsSync(file) ? file : undefined;
}

/** How many proposals had each verdict; refusals by reason. */
function verdictsOf(results: readonly ProposalResult[]): string {
  const counts = new Map<string, number>();
  for (const { verdict, reason } of results) {
    const key = verdict === 'refused' ? `refused (${reason ?? ''})` : verdict;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${count} ${key}`).join(', ');
}
