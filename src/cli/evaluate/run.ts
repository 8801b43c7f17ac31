/** Drafts the article of each gold file, scores the drafts, and prints the scores. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry, Registry } from '../../entry/index.js';
import {
  checkEpisodeGold,
  checkGold,
  listsEpisodes,
  parseEpisodeGold,
  parseGold,
  parseSets,
  readingsOf,
  RULE_KINDS,
  score,
  scoreEpisodes,
  scoreSets,
  sum,
  sumEpisodes,
  type EpisodeScore,
  type Gold,
  type RuleKind,
  type RuleReadings,
  type Score,
  type Sets,
} from '../../evaluate/index.js';
import { filesIn, readBytes } from '../../io/files.js';
import { inFile, UsageError, type Problem, type Result } from '../../problem.js';
import { decode, draftEntry } from '../../read/index.js';
import { EXIT } from '../exit.js';
import type { ModelOptions } from '../model-options.js';
import { openRegistry } from '../open-registry.js';
import { showProblems } from '../terminal.js';
import { episodeExplanation, episodeTable } from './episode-tables.js';
import { runByReader } from './by-reader.js';
import { runFindings } from './findings.js';
import { goldFiles, readGoldArticle } from './gold-articles.js';
import { explanation, ruleTable, scoreJson, scoreTable } from './score-tables.js';

export interface EvaluateOptions extends ModelOptions {
  articles?: string;
  format: 'table' | 'json';
  explain?: boolean;
  byRule?: boolean;
  byReader?: boolean;
  proposals?: string;
  sets?: string;
  findings?: string;
  registry?: string | readonly string[];
}

/** A gold article that was drafted and scored. */
interface Measured {
  score: Score;
  /** The file of the article. */
  path: string;
  /** Its scored figures by the rules that read them. */
  readings: Record<RuleKind, RuleReadings>;
}

/** Drafts and scores every gold article. Returns the exit code. */
export async function runEvaluate(
  paths: readonly string[],
  { articles, format, explain, byRule, byReader = false, proposals, sets: setsFile, findings, registry: folder, ...options }: EvaluateOptions,
): Promise<number> {
  if (articles !== undefined && !statSync(articles, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`--articles ${articles} is not a folder`);
  if (findings !== undefined && (byRule || setsFile !== undefined)) throw new UsageError('--findings scores comparison; --by-rule and --sets score reading');
  const hasOther = proposals !== undefined || options.model !== undefined;
  if (byReader && !hasOther) throw new UsageError('--by-reader needs another reader: --proposals PATH, or --model URL#NAME, with --replay DIR to ask nobody');
  if (!byReader && hasOther) throw new UsageError('--proposals and --model name another reader to score: add --by-reader');
  const sets = setsFile === undefined ? undefined : await readSets(setsFile);
  const { registry } = await openRegistry(folder);
  if (findings !== undefined) return runFindings(paths, findings, { articles, format, explain, registry });
  const files = await goldFiles(paths);
  if (byReader) {
    showProblems(files.problems);
    return runByReader(files.value ?? [], { ...options, proposals, articles, format, registry });
  }
  const problems: Problem[] = [...(sets?.problems ?? []), ...files.problems];
  const measured: Measured[] = [];
  const episodes: EpisodeScore[] = [];
  for (const file of files.value ?? []) {
    const one = await measure(file, articles, registry);
    problems.push(...one.problems.map((found) => inFile(found, file)));
    if (one.value && 'tally' in one.value) episodes.push(one.value);
    else if (one.value) measured.push(one.value);
  }
  showProblems(problems);
  if (measured.length + episodes.length === 0) return EXIT.incomplete;

  const scores = measured.map(({ score }) => score);
  const table = { articles: scores, sets: sets?.value ? scoreSets(scores, sets.value) : [], all: scores.length > 1 ? sum(scores) : undefined };
  const episodeScores = { articles: episodes, all: episodes.length > 1 ? sumEpisodes(episodes) : undefined };
  if (format === 'json') {
    process.stdout.write(scoreJson(table, episodeScores));
  } else {
    if (scores.length > 0) process.stdout.write(scoreTable(table));
    if (byRule && scores.length > 0) {
      const all = await readingsOfAll(measured, registry);
      for (const kind of RULE_KINDS)
        process.stdout.write(
          ruleTable(
            kind,
            measured.map(({ readings }) => readings[kind]),
            all[kind],
          ),
        );
    }
    if (explain && scores.length > 0) process.stdout.write(explanation(scores));
    if (scores.length > 0 && episodes.length > 0) process.stdout.write('\n');
    if (episodes.length > 0) process.stdout.write(episodeTable(episodeScores));
    if (explain && episodes.length > 0) process.stdout.write(episodeExplanation(episodes));
  }
  return problems.some((found) => found.severity === 'error') ? EXIT.incomplete : EXIT.success;
}

async function readSets(file: string): Promise<Result<Sets>> {
  const bytes = await readBytes(file);
  const sets = bytes.value && parseSets(new TextDecoder().decode(bytes.value));
  return { ...(sets?.value ? { value: sets.value } : {}), problems: [...bytes.problems, ...(sets?.problems ?? [])].map((found) => inFile(found, file)) };
}

/** Drafts the article of a gold file and scores the draft: its figures, or its episodes if the file lists these. */
async function measure(file: string, articles: string | undefined, registry: Registry): Promise<Result<Measured | EpisodeScore>> {
  const bytes = await readBytes(file);
  const text = bytes.value && new TextDecoder().decode(bytes.value);
  if (text === undefined) return { problems: bytes.problems };
  return listsEpisodes(text)
    ? measureBy(parseEpisodeGold(text), { file, articles, registry, check: checkEpisodeGold }, (gold, { entry }) => scoreEpisodes(gold, entry, registry))
    : measureBy(parseGold(text), { file, articles, registry, check: checkGold }, (gold, { entry, path, rules, mentions }) => {
        const scored = score(gold, entry, registry);
        return { score: scored, path, readings: { outcome: readingsOf(scored, rules), mention: readingsOf(scored, mentions) } };
      });
}

interface DraftOfGold extends Pick<ReturnType<typeof draftEntry>, 'rules' | 'mentions'> {
  entry: Entry;
  /** The file of the article. */
  path: string;
}

/** Drafts the article that a gold file names and applies a score to it. Problems: of the gold file, the article and its draft. */
async function measureBy<G extends Pick<Gold, 'article' | 'sha256'>, S>(
  gold: Result<G>,
  { file, articles, registry, check }: { file: string; articles: string | undefined; registry: Registry; check: (gold: G, text: string) => Problem[] },
  scoreOf: (gold: G, draft: DraftOfGold) => S,
): Promise<Result<S>> {
  if (!gold.value) return { problems: gold.problems };
  const article = await readGoldArticle(gold.value, file, articles);
  if (!article.value) return { problems: article.problems };
  const { path, source, meta } = article.value;
  const wrong = check(gold.value, source.text);
  if (wrong.length > 0) return { problems: wrong };
  const { value: entry, problems, ...draft } = draftEntry(source, { registry, meta });
  if (!entry) return { problems: problems.map((found) => inFile(found, path)) };
  return { value: scoreOf(gold.value, { entry, path, ...draft }), problems: [] };
}

/** Counts how many figures each rule reads in all articles of the folders that contain the gold articles. */
async function readingsOfAll(measured: readonly Measured[], registry: Registry): Promise<Record<RuleKind, Map<string, number>>> {
  const counts = { outcome: new Map<string, number>(), mention: new Map<string, number>() };
  const add = (count: Map<string, number>, rules: ReadonlyMap<string, string> | undefined) => {
    for (const rule of rules?.values() ?? []) count.set(rule, (count.get(rule) ?? 0) + 1);
  };
  for (const folder of new Set(measured.map(({ path }) => dirname(path)))) {
    for (const name of (await filesIn(folder)).filter((one) => one.endsWith('.txt'))) {
      const source = decode((await readBytes(join(folder, name))).value ?? new Uint8Array());
      const draft = source.value && draftEntry(source.value, { registry });
      add(counts.outcome, draft?.rules);
      add(counts.mention, draft?.mentions);
    }
  }
  return counts;
}
