#!/usr/bin/env node
/** The command line: its commands and their exit codes. Each command is a file in `cli/commands/` and loads its modules only when it runs. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCheck } from './cli/commands/check.js';
import { addCompare } from './cli/commands/compare.js';
import { addDraft } from './cli/commands/draft.js';
import { addEvaluate } from './cli/commands/evaluate.js';
import { EXIT } from './cli/exit.js';
import { UsageError, ProblemError } from './problem.js';
import { addExport } from './cli/commands/export.js';
import { addQuery } from './cli/commands/query.js';
import { addInit } from './cli/commands/init.js';
import { addNew } from './cli/commands/new.js';
import { addSite } from './cli/commands/site.js';
import { addVocab } from './cli/commands/vocab.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

const program = new Command('variorum')
  .description('Turns documents about conflicts into claims: who says it, about whom, in which document, at which characters.')
  .version(version)
  .addHelpText(
    'before',
    'Examples:\n  variorum export article.txt -o out\n  variorum draft article.txt > entry.yaml\n  variorum check out\n  variorum evaluate gold/*.json --articles articles\n',
  )
  .addHelpText('after', '\nExit codes: 0 success · 1 problems · 2 wrong usage, nothing done · 3 incomplete · 4 remote failed · 130 interrupted')
  .showSuggestionAfterError()
  .exitOverride();

addExport(program);
addDraft(program);
addCheck(program);
addCompare(program);
addEvaluate(program);
addQuery(program);
addSite(program);
addNew(program);
addInit(program);
addVocab(program);
for (const command of program.commands) command.exitOverride();

// A closed pipe, as after `| head`, ends the program without a message.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.success);
  process.stderr.write(`error[output-unwritable]: standard output cannot be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}\n`);
  process.exit(EXIT.usage);
});
// A message that cannot be written is no reason to stop.
process.stderr.on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(EXIT.interrupted));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.success : EXIT.usage;
  else if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.usage;
  } else if (error instanceof ProblemError) {
    const { showProblems } = await import('./cli/terminal.js');
    showProblems(error.problems);
    process.exitCode = EXIT.usage;
  } else {
    const { termErrorMessage } = await import('./cli/iri-options.js');
    const message = termErrorMessage(error);
    if (message === undefined) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = EXIT.usage;
  }
}
