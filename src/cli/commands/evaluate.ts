/** `variorum evaluate`: how much of what texts say is read, and how much of what is read is right. */
import { Option, type Command } from 'commander';
import type { Score } from '../../evaluate/index.js';
import type { Problem } from '../../problem.js';
import { registryOption } from '../options.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../../problem.js';

interface Options {
  articles?: string;
  format: 'table' | 'json';
  explain?: boolean;
  byRule?: boolean;
  registry?: string;
}

export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .summary('precision and recall of reading, against figures listed by hand')
    .argument('<gold...>', 'gold files (.json), or folders of them')
    .option('--articles <dir>', 'where the articles named in the gold files lie (default: the folder above each gold file)')
    .addOption(new Option('--format <format>', 'how the scores are written').choices(['table', 'json']).default('table'))
    .option('--explain', 'list every figure missed, read in excess, or read differently')
    .option('--by-rule', 'how many of the figures that each rule of reading read are right')
    .addOption(registryOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum evaluate gold/*.json --articles articles\n  variorum evaluate gold --format json > scores.json\n  variorum evaluate gold/battle.json --explain\n',
    )
    .action(async (gold: string[], options: Options) => {
      process.exitCode = await evaluate(gold, options);
    });
}

async function evaluate(paths: string[], { articles, format, explain, byRule, registry: folder }: Options): Promise<number> {
  const { existsSync, statSync } = await import('node:fs');
  const { dirname, join } = await import('node:path');
  const { checkGold, parseGold, score, sum } = await import('../../evaluate/index.js');
  const { decode, draftEntry } = await import('../../read/index.js');
  const { fileProblem, filesIn, readBytes } = await import('../../io/files.js');
  const { openRegistry } = await import('../open-registry.js');
  const { showProblems } = await import('../terminal.js');
  const { inFile, problem } = await import('../../problem.js');

  if (articles !== undefined && !statSync(articles, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`--articles ${articles} is no folder`);
  const { registry } = await openRegistry(folder);
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
  const scores: Score[] = [];
  const rules = new Map<string, [right: number, read: number]>();
  for (const file of files) {
    const bytes = await readBytes(file);
    const gold = bytes.value && parseGold(new TextDecoder().decode(bytes.value));
    problems.push(...[...bytes.problems, ...(gold?.problems ?? [])].map((found) => inFile(found, file)));
    if (!gold?.value) continue;
    const candidates = [articles, dirname(file), join(dirname(file), '..')]
      .filter((one) => one !== undefined)
      .map((one) => join(one, gold.value?.article ?? ''));
    const path = candidates.find((candidate) => existsSync(candidate));
    if (path === undefined) {
      problems.push(
        problem('gold-article', `the article ${gold.value.article} is not there`, {
          place: { file },
          fix: '--articles DIR, where the path in the gold file begins',
        }),
      );
      continue;
    }
    const source = decode((await readBytes(path)).value ?? new Uint8Array());
    if (!source.value) {
      problems.push(...source.problems.map((found) => inFile(found, path)));
      continue;
    }
    if (source.value.sha256 !== gold.value.sha256) {
      problems.push(
        problem('gold-article', `the article is another edition than the one the figures were listed from`, {
          place: { file: path },
          expected: gold.value.sha256,
        }),
      );
      continue;
    }
    const wrong = checkGold(gold.value, source.value.text);
    problems.push(...wrong.map((found) => inFile(found, file)));
    const draft = draftEntry(source.value, { registry });
    if (!draft.value) problems.push(...draft.problems.map((found) => inFile(found, path)));
    else if (wrong.length === 0) {
      const scored = score(gold.value, draft.value, registry);
      scores.push(scored);
      for (const [id, rule] of draft.rules ?? []) {
        if (!scored.read.some((claim) => claim.id === id)) continue;
        const [right, read] = rules.get(rule) ?? [0, 0];
        rules.set(rule, [right + (scored.extra.some((claim) => claim.id === id) ? 0 : 1), read + 1]);
      }
    }
  }
  showProblems(problems);
  if (scores.length === 0) return EXIT.incomplete;

  const all = scores.length > 1 ? [...scores, sum(scores)] : scores;
  const { scoreJson, scoreTable, explanation, ruleTable } = await import('../score-tables.js');
  process.stdout.write(format === 'json' ? scoreJson(all) : scoreTable(all));
  if (byRule && format === 'table') process.stdout.write(ruleTable(rules));
  if (explain && format === 'table') process.stdout.write(explanation(scores));
  return problems.some((found) => found.severity === 'error') ? EXIT.incomplete : EXIT.well;
}
