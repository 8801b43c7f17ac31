/** `variorum evaluate`: how much of what documents say is read, and how much of what is read is right. */
import { Option, type Command } from 'commander';
import type { Registry } from '../../entry/index.js';
import type { Gold, RuleReadings, Score, Sets } from '../../evaluate/index.js';
import { UsageError, type Problem, type Result } from '../../problem.js';
import type { SourceText } from '../../read/index.js';
import { registryOption } from '../options.js';
import { EXIT } from '../exit.js';

interface Options {
  articles?: string;
  format: 'table' | 'json';
  explain?: boolean;
  byRule?: boolean;
  sets?: string;
  registry?: string;
}

export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .summary('precision and recall of reading, measured against gold files')
    .argument('<gold...>', 'gold files (.json), or folders of them')
    .option('--articles <dir>', 'the folder of the articles named in the gold files (default: the folder above each gold file)')
    .addOption(new Option('--format <format>', 'the output format').choices(['table', 'json']).default('table'))
    .option('--sets <file>', 'also score sets of articles: a JSON object with a list of article names for each set')
    .option('--explain', 'list every figure missed, in excess, or different')
    .option('--by-rule', 'score each reading rule, leaving out each article in turn')
    .addOption(registryOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum evaluate gold/*.json --articles articles\n  variorum evaluate gold --format json > scores.json\n  variorum evaluate gold/battle.json --explain\n',
    )
    .action(async (gold: string[], options: Options) => {
      process.exitCode = await evaluate(gold, options);
    });
}

/** A gold article that was drafted and scored. */
interface Measured {
  score: Score;
  /** The file of the article. */
  path: string;
  readings: RuleReadings;
}

async function evaluate(paths: string[], { articles, format, explain, byRule, sets: setsFile, registry: folder }: Options): Promise<number> {
  const { statSync } = await import('node:fs');
  const { scoreSets, sum } = await import('../../evaluate/index.js');
  const { inFile } = await import('../../problem.js');
  const { openRegistry } = await import('../open-registry.js');
  const { showProblems } = await import('../terminal.js');

  if (articles !== undefined && !statSync(articles, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`--articles ${articles} is not a folder`);
  const sets = setsFile === undefined ? undefined : await readSets(setsFile);
  const { registry } = await openRegistry(folder);
  const files = await goldFiles(paths);
  const problems: Problem[] = [...(sets?.problems ?? []), ...files.problems];
  const measured: Measured[] = [];
  for (const file of files.value ?? []) {
    const one = await measure(file, articles, registry);
    problems.push(...one.problems.map((found) => inFile(found, file)));
    if (one.value) measured.push(one.value);
  }
  showProblems(problems);
  if (measured.length === 0) return EXIT.incomplete;

  const { explanation, ruleTable, scoreJson, scoreTable } = await import('../evaluate/score-tables.js');
  const scores = measured.map(({ score }) => score);
  const table = { articles: scores, sets: sets?.value ? scoreSets(scores, sets.value) : [], all: scores.length > 1 ? sum(scores) : undefined };
  process.stdout.write(format === 'json' ? scoreJson(table) : scoreTable(table));
  if (byRule && format === 'table')
    process.stdout.write(
      ruleTable(
        measured.map(({ readings }) => readings),
        await readingsOfAll(measured, registry),
      ),
    );
  if (explain && format === 'table') process.stdout.write(explanation(scores));
  return problems.some((found) => found.severity === 'error') ? EXIT.incomplete : EXIT.success;
}

async function readSets(file: string): Promise<Result<Sets>> {
  const { parseSets } = await import('../../evaluate/index.js');
  const { inFile } = await import('../../problem.js');
  const { readBytes } = await import('../../io/files.js');
  const bytes = await readBytes(file);
  const sets = bytes.value && parseSets(new TextDecoder().decode(bytes.value));
  return { ...(sets?.value ? { value: sets.value } : {}), problems: [...bytes.problems, ...(sets?.problems ?? [])].map((found) => inFile(found, file)) };
}

/** The files named, and the `.json` files of the folders named. */
async function goldFiles(paths: readonly string[]): Promise<Result<string[]>> {
  const { statSync } = await import('node:fs');
  const { join } = await import('node:path');
  const { fileProblem, filesIn } = await import('../../io/files.js');
  const problems: Problem[] = [];
  const files: string[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) files.push(...(await filesIn(path)).filter((name) => name.endsWith('.json')).map((name) => join(path, name)));
      else files.push(path);
    } catch (error) {
      problems.push(fileProblem(error, path));
    }
  }
  return { value: files, problems };
}

/** Drafts the article of a gold file and scores the draft. */
async function measure(file: string, articles: string | undefined, registry: Registry): Promise<Result<Measured>> {
  const { checkGold, parseGold, score } = await import('../../evaluate/index.js');
  const { inFile } = await import('../../problem.js');
  const { draftEntry } = await import('../../read/index.js');
  const { readBytes } = await import('../../io/files.js');

  const bytes = await readBytes(file);
  const gold = bytes.value && parseGold(new TextDecoder().decode(bytes.value));
  if (!gold?.value) return { problems: [...bytes.problems, ...(gold?.problems ?? [])] };
  const article = await readGoldArticle(gold.value, file, articles);
  if (!article.value) return { problems: article.problems };
  const { path, source } = article.value;
  const wrong = checkGold(gold.value, source.text);
  if (wrong.length > 0) return { problems: wrong };
  const draft = draftEntry(source, { registry });
  if (!draft.value) return { problems: draft.problems.map((found) => inFile(found, path)) };
  const scored = score(gold.value, draft.value, registry);
  const extra = new Set(scored.extra);
  const readings = scored.read.map((claim) => ({ rule: draft.rules?.get(claim.id) ?? '', right: !extra.has(claim) }));
  return { value: { score: scored, path, readings: { article: scored.article, readings } }, problems: [] };
}

/** The article of a gold file, in the edition that its figures were taken from. */
async function readGoldArticle(gold: Gold, file: string, articles: string | undefined): Promise<Result<{ path: string; source: SourceText }>> {
  const { existsSync } = await import('node:fs');
  const { dirname, join } = await import('node:path');
  const { inFile, problem } = await import('../../problem.js');
  const { decode } = await import('../../read/index.js');
  const { readBytes } = await import('../../io/files.js');

  const folders = [articles, dirname(file), join(dirname(file), '..')].filter((one) => one !== undefined);
  const path = folders.map((one) => join(one, gold.article)).find((candidate) => existsSync(candidate));
  if (path === undefined) {
    const fix = '--articles DIR, the folder that the path in the gold file starts from';
    return { problems: [problem('gold-article', `there is no article ${gold.article}`, { place: { file }, fix })] };
  }
  const bytes = await readBytes(path);
  const source = bytes.value && decode(bytes.value);
  if (!source?.value) return { problems: [...bytes.problems, ...(source?.problems ?? [])].map((found) => inFile(found, path)) };
  if (source.value.sha256 !== gold.sha256) {
    const message = 'the article is a different edition than the one the figures were taken from';
    return { problems: [problem('gold-article', message, { place: { file: path }, expected: gold.sha256 })] };
  }
  return { value: { path, source: source.value }, problems: [] };
}

/** How many figures each rule reads in all articles of the folders that contain the gold articles. */
async function readingsOfAll(measured: readonly Measured[], registry: Registry): Promise<Map<string, number>> {
  const { dirname, join } = await import('node:path');
  const { decode, draftEntry } = await import('../../read/index.js');
  const { filesIn, readBytes } = await import('../../io/files.js');
  const readings = new Map<string, number>();
  for (const folder of new Set(measured.map(({ path }) => dirname(path)))) {
    for (const name of (await filesIn(folder)).filter((one) => one.endsWith('.txt'))) {
      const source = decode((await readBytes(join(folder, name))).value ?? new Uint8Array());
      const rules = source.value && draftEntry(source.value, { registry }).rules;
      for (const rule of rules?.values() ?? []) readings.set(rule, (readings.get(rule) ?? 0) + 1);
    }
  }
  return readings;
}
