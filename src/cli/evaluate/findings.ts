/**
 * Scores the findings of the articles of gold files: the figures by hand and the drafts are each made an entry, compared
 * as `compare` does, and held to the findings that were listed by hand. The scoring is in `src/evaluate`.
 */
import { findFindings } from '../../compare/index.js';
import type { Entry, Registry } from '../../entry/index.js';
import {
  checkFindingGold,
  checkGold,
  entryOfGold,
  figuresOfDraft,
  parseFindingGold,
  scoreFindings,
  sumFindings,
  type FiguresFound,
  type FindingGold,
  type FindingScore,
} from '../../evaluate/index.js';
import { readBytes } from '../../io/files.js';
import { ruleQueries } from '../../library/bundled-finding-rules.js';
import { mapEntry, sharedBy } from '../../map/index.js';
import { inFile, problem, type Problem, type Result } from '../../problem.js';
import { draftEntry } from '../../read/index.js';
import { oxigraph } from '../../store/oxigraph.js';
import { lastSegment } from '../../terms/index.js';
import { EXIT } from '../exit.js';
import { showProblems } from '../terminal.js';
import { findingExplanation, findingRows, findingTables } from './finding-tables.js';
import { goldFiles, readFigureGold, readGoldArticle } from './gold-articles.js';

export interface FindingOptions {
  /** The folder of the articles. */
  articles: string | undefined;
  format: 'table' | 'json';
  explain: boolean | undefined;
  registry: Registry;
}

/** Scores and prints. `paths`: gold files of figures; `listed`: the file or folder of the gold files of findings. Returns the exit code. */
export async function runFindings(paths: readonly string[], listed: string, { format, explain, ...options }: FindingOptions): Promise<number> {
  const { value: measured = [], problems } = await measureFindings(paths, listed, options);
  showProblems(problems);
  if (measured.length === 0) return EXIT.incomplete;
  const scoresOf = (kind: keyof MeasuredFindings) => {
    const articles = measured.map((one) => one[kind]);
    return { articles, all: sumFindings(articles) };
  };
  const scores = { gold: scoresOf('gold'), drafts: scoresOf('drafts') };
  if (format === 'json') process.stdout.write(JSON.stringify(findingRows(scores), undefined, 2) + '\n');
  else process.stdout.write(findingTables(scores) + (explain ? findingExplanation(scores) : ''));
  return problems.some(({ severity }) => severity === 'error') ? EXIT.incomplete : EXIT.success;
}

/** The scores of one article: from an entry of the gold figures, and from the draft. */
export interface MeasuredFindings {
  gold: FindingScore;
  drafts: FindingScore;
}

/** Scores each article whose findings are listed. Problems: of the gold files and articles, and lists of findings whose figures were not given. */
export async function measureFindings(
  paths: readonly string[],
  listed: string,
  { articles, registry }: Pick<FindingOptions, 'articles' | 'registry'>,
): Promise<Result<MeasuredFindings[]>> {
  const lists = await readLists(listed);
  const files = await goldFiles(paths);
  const problems = [...lists.problems, ...files.problems];
  const open = new Map(lists.value);
  const measured: MeasuredFindings[] = [];
  for (const file of files.value ?? []) {
    const gold = await readFigureGold(file);
    problems.push(...gold.problems);
    const list = gold.value && open.get(gold.value.article);
    if (!gold.value || !list) continue;
    open.delete(gold.value.article);
    const wrong = checkFindingGold(list.findings, gold.value).map((found) => inFile(found, list.file));
    const article = wrong.length > 0 ? { problems: wrong } : await readGoldArticle(gold.value, file, articles);
    if (!article.value) {
      problems.push(...article.problems.map((found) => inFile(found, file)));
      continue;
    }
    const { source, path, meta } = article.value;
    const misquoted = checkGold(gold.value, source.text);
    const draft = draftEntry(source, { registry, meta });
    problems.push(...misquoted.map((found) => inFile(found, file)), ...draft.problems.map((found) => inFile(found, path)));
    if (misquoted.length > 0 || !draft.value) continue;
    const byHand = entryOfGold(gold.value, draft.value, registry);
    const scored = {
      gold: await scoreEntry(byHand.entry, byHand.figures, list.findings, registry),
      drafts: await scoreEntry(draft.value, figuresOfDraft(gold.value, draft.value), list.findings, registry),
    };
    problems.push(...[...scored.gold.problems, ...scored.drafts.problems].map((found) => inFile(found, path)));
    if (scored.gold.value && scored.drafts.value) measured.push({ gold: scored.gold.value, drafts: scored.drafts.value });
  }
  const fix = 'name the gold file of its figures, or the folder of it';
  for (const [article, { file }] of open) problems.push(problem('gold-article', `the figures of ${article} were not given`, { place: { file }, fix }));
  return { value: measured, problems };
}

interface FindingList {
  file: string;
  findings: FindingGold;
}

/** Reads the gold files of findings: each list by its article. */
async function readLists(path: string): Promise<Result<Map<string, FindingList>>> {
  const files = await goldFiles([path]);
  const problems: Problem[] = [...files.problems];
  const lists = new Map<string, FindingList>();
  for (const file of files.value ?? []) {
    const bytes = await readBytes(file);
    const gold = bytes.value && parseFindingGold(new TextDecoder().decode(bytes.value));
    problems.push(...[...bytes.problems, ...(gold?.problems ?? [])].map((found) => inFile(found, file)));
    if (gold?.value) lists.set(gold.value.article, { file, findings: gold.value });
  }
  return { value: lists, problems };
}

async function scoreEntry(entry: Entry, figures: ReadonlyMap<string, string>, gold: FindingGold, registry: Registry): Promise<Result<FindingScore>> {
  const found = await findingsOfEntry(entry, figures, registry);
  return { ...(found.value ? { value: scoreFindings(gold, found.value) } : {}), problems: found.problems };
}

/** Compares an entry alone, in process. `figures`: the key of the gold figure of each claim, by the id of the claim. */
async function findingsOfEntry(entry: Entry, figures: ReadonlyMap<string, string>, registry: Registry): Promise<Result<FiguresFound[]>> {
  const mapped = mapEntry(entry, { registry });
  const shared = sharedBy(mapped.quads, registry, { links: false });
  const problems = [...mapped.problems, ...shared.problems].filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { problems };
  const engine = oxigraph();
  await engine.load([...shared.quads, ...mapped.quads]);
  const { findings } = await findFindings(engine, ruleQueries());
  return {
    value: findings.map(({ rule, message, relation, measure, ratio, concerns }) => ({
      rule,
      message,
      // Figures with an open end that lie far apart are reported as a difference, although an open end excludes nothing.
      relation: measure === 0 && ratio !== undefined ? undefined : relation,
      figures: concerns.map((iri) => figures.get(lastSegment(iri))),
    })),
    problems: [],
  };
}
