/**
 * `evaluate --by-reader`: the rules, each other reader alone (proposals of a file, a language model), and all together, on
 * the same articles. Each gold file of figures is scored for which the other reader has proposals; the gate is the same in all.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Registry } from '../../entry/index.js';
import { articleName, checkGold, score, sum, type Score } from '../../evaluate/index.js';
import { readBytes } from '../../io/files.js';
import { parseProposals } from '../../io/proposals-file.js';
import { inFile, UsageError, type Problem } from '../../problem.js';
import { draftDocument, readDocument, rules, withProposals, type Proposal, type ProposalResult, type Reader, type ReaderName } from '../../read/index.js';
import type { ModelReader } from '../draft/model.js';
import { EXIT } from '../exit.js';
import type { ModelOptions } from '../model-options.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { readFigureGold, readGoldArticle } from './gold-articles.js';
import { scoreJson, scoreTable } from './score-tables.js';

export interface ByReaderOptions extends ModelOptions {
  proposals: string | undefined;
  articles: string | undefined;
  format: 'table' | 'json';
  registry: Registry;
}

/** What another reader proposes for an article. */
interface Proposed {
  name: 'proposals' | 'model';
  proposals: readonly Proposal[];
  by: ReaderName;
}

/** Scores the readers on the articles of gold files. Returns the exit code. Throws a UsageError, or a ProblemError (`model-host`). */
export async function runByReader(files: readonly string[], options: ByReaderOptions): Promise<number> {
  const { proposals: path, articles, format, registry } = options;
  if (path !== undefined && !existsSync(path)) throw new UsageError(`--proposals ${path}: there is no such file or folder`);
  const model = await modelOf(options);
  const problems: Problem[] = [];
  const scores = new Map<string, Score[]>();
  const results: ProposalResult[] = [];
  try {
    for (const file of files) {
      const gold = await readFigureGold(file);
      problems.push(...gold.problems);
      if (!gold.value || (path !== undefined && proposalsOf(path, gold.value.article) === undefined)) continue;
      const article = await readGoldArticle(gold.value, file, articles);
      problems.push(...article.problems);
      if (!article.value) continue;
      const { source, meta, path: articlePath } = article.value;
      const document = readDocument(source, meta.title);
      problems.push(...checkGold(gold.value, source.text).map((found) => inFile(found, file)));
      if (!document.value) {
        problems.push(...document.problems.map((found) => inFile(found, articlePath)));
        continue;
      }
      const others: Proposed[] = [];
      if (path !== undefined) others.push(...(await proposedIn(proposalsOf(path, gold.value.article)!, problems)));
      if (model) {
        const { problems: unanswered, ...asked } = await model.ask(document.value, meta);
        problems.push(...unanswered.map((found) => inFile(found, articlePath)));
        others.push({ name: 'model', ...asked });
      }
      for (const [name, reader] of readersOf(others)) {
        const draft = draftDocument(document.value, { registry, meta, reader });
        scores.set(name, [...(scores.get(name) ?? []), score(gold.value, draft.entry, registry)]);
        if (name === 'both' || name === 'all') results.push(...(draft.results ?? []));
      }
    }
  } catch (error) {
    return (await import('../draft/model.js')).modelFailure(error);
  } finally {
    await model?.close();
  }
  showProblems(problems);
  const scored = scores.get('rules')?.length ?? 0;
  if (scored === 0) {
    printLine(
      path === undefined
        ? 'no gold file of figures could be read'
        : `no gold file has proposals in ${path}: a file of proposals has the name of its article, with .jsonl`,
    );
    return EXIT.incomplete;
  }
  const rows = [...scores].map(([name, list]) => ({ ...sum(list), article: name }));
  const table = { articles: rows, sets: [], all: undefined };
  process.stdout.write(format === 'json' ? scoreJson(table, { articles: [], all: undefined }) : scoreTable(table));
  printLine(`${plural(scored, 'article')}, ${plural(results.length, 'proposal')}: ${verdictsOf(results)}`);
  return problems.some(({ severity, code }) => severity === 'error' || code === 'model-answer') ? EXIT.incomplete : EXIT.success;
}

/** The model of the options. What talks to models is loaded where one is named. */
async function modelOf({ registry, model, proposals: _, articles: __, format: ___, ...options }: ByReaderOptions): Promise<ModelReader | undefined> {
  if (model === undefined) return undefined;
  const { openModel } = await import('../draft/model.js');
  return openModel({ ...options, model }, registry);
}

/** The readers to score, by name: the rules, each other one alone, and the rules with the others one after the other. */
function readersOf(others: readonly Proposed[]): [name: string, reader: Reader][] {
  const together = others.reduce((onto, { proposals, by }) => withProposals(proposals, by, { onto }), rules);
  return [
    ['rules', rules],
    ...others.map(({ name, proposals, by }): [string, Reader] => [name, withProposals(proposals, by, { isAlone: true })]),
    [others.length > 1 ? 'all' : 'both', together],
  ];
}

/** The proposals of a file; none where it cannot be read. Adds its problems. */
async function proposedIn(file: string, problems: Problem[]): Promise<Proposed[]> {
  const bytes = await readBytes(file);
  problems.push(...bytes.problems);
  if (!bytes.value) return [];
  const { proposals, reader, problems: found } = parseProposals(new TextDecoder().decode(bytes.value), file);
  problems.push(...found);
  return [{ name: 'proposals', proposals, by: reader }];
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
