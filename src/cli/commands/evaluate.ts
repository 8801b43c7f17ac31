/** `variorum evaluate`: how much of what documents say is read, and how much of what is read is right. */
import { Option, type Command } from 'commander';
import type { EvaluateOptions } from '../evaluate/run.js';
import { modelOptions } from '../model-options.js';
import { registryOption, sizeOption } from '../options.js';

export function addEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .summary('precision and recall of figures, episodes or findings, measured against gold files')
    .argument('<gold...>', 'gold files (.json), or folders of them')
    .option('--articles <dir>', 'the folder of the articles named in the gold files (default: the folder above each gold file)')
    .addOption(new Option('--format <format>', 'the output format').choices(['table', 'json']).default('table'))
    .option('--sets <file>', 'also score sets of articles: a JSON object with a list of article names for each set')
    .option('--findings <path>', 'score what compare finds instead: a file or folder that lists which gold figures differ')
    .option('--explain', 'list every figure missed, in excess, or different; with --findings every finding missed or wrong')
    .option('--by-rule', 'score each reading rule, leaving out each article in turn')
    .option('--by-reader', 'score the rules, other readers alone (--proposals, --model), and all together')
    .option('--proposals <path>', 'with --by-reader: a file of proposals, or a folder of them, each with the name of its article (.jsonl)');
  for (const option of modelOptions()) command.addOption(option);
  command
    .addOption(registryOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum evaluate gold/*.json --articles articles\n  variorum evaluate gold --format json > scores.json\n  variorum evaluate gold/battle.json --explain\n  variorum evaluate gold --articles articles --findings gold/findings\n  variorum evaluate gold --articles articles --by-reader --proposals proposals\n  variorum evaluate gold --articles articles --by-reader --model http://127.0.0.1:11434/v1#NAME --replay recordings\n\nA gold file lists figures (claims) or episodes (read, episodes, traps); each kind has a table of its own.\nFindings are scored twice: from entries made of the gold figures (comparison alone), and from drafts (with reading).\n',
    )
    .action(async (gold: string[], options: EvaluateOptions) => {
      const { runEvaluate } = await import('../evaluate/run.js');
      process.exitCode = await runEvaluate(gold, options);
    });
}
