/** One run of the command line: its commands, and the exit code of what goes wrong. Each command is a file in `commands/`, which loads what it needs when it runs. */
import { Command, CommanderError } from 'commander';
import { version } from '../io/package.js';
import { ProblemError, UsageError } from '../problem.js';
import { addAdd } from './commands/add.js';
import { addCheck } from './commands/check.js';
import { addCompare } from './commands/compare.js';
import { addDraft } from './commands/draft.js';
import { addEvaluate } from './commands/evaluate.js';
import { addExport } from './commands/export.js';
import { addFetch } from './commands/fetch.js';
import { addInit } from './commands/init.js';
import { addLink } from './commands/link.js';
import { addLoad } from './commands/load.js';
import { addNew } from './commands/new.js';
import { addRegistry } from './commands/registry.js';
import { addQuery } from './commands/query.js';
import { addRecords } from './commands/records.js';
import { addReview } from './commands/review.js';
import { addSite } from './commands/site.js';
import { addVerify } from './commands/verify.js';
import { addVocab } from './commands/vocab.js';
import { addWorker } from './commands/worker.js';
import { addWikidata } from './commands/wikidata.js';
import { EXIT } from './exit.js';
import { printLine, showProblems, visible } from './terminal.js';

/** Runs the command that the arguments name, and sets the exit code of the process. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.success : EXIT.usage;
    else if (error instanceof UsageError) {
      printLine(error.message);
      process.exitCode = EXIT.usage;
    } else if (error instanceof ProblemError) {
      showProblems(error.problems);
      process.exitCode = EXIT.usage;
    } else {
      const { termErrorLines } = await import('./iri-options.js');
      const lines = termErrorLines(error);
      if (lines === undefined) throw error;
      for (const line of lines) printLine(line);
      process.exitCode = EXIT.usage;
    }
  }
}

/** The command line with all its commands. */
function program(): Command {
  const program = new Command('variorum')
    .description('Turns documents about conflicts into claims: who says it, about whom, in which document, at which characters.')
    .version(version())
    .addHelpText(
      'before',
      'Examples:\n  variorum export article.txt -o out\n  variorum draft article.txt > entry.yaml\n  variorum check out\n  variorum evaluate gold/*.json --articles articles\n',
    )
    .addHelpText(
      'after',
      '\nDefaults of --base, --registry and --title are in variorum.yaml of this folder or one above it; variorum init makes one.\nExit codes: 0 success · 1 problems · 2 wrong usage, or a file of yours would be replaced: nothing done ·\n3 some input could not be read: the rest was done, or nothing if no input could be read · 4 remote failed · 130 interrupted',
    )
    .showSuggestionAfterError()
    .configureOutput({ outputError: writeUsageError })
    .exitOverride();
  addExport(program);
  addDraft(program);
  addFetch(program);
  addAdd(program);
  addCheck(program);
  addCompare(program);
  addEvaluate(program);
  addQuery(program);
  addRegistry(program);
  addLink(program);
  addLoad(program);
  addVerify(program);
  addReview(program);
  addSite(program);
  addWikidata(program);
  addNew(program);
  addInit(program);
  addVocab(program);
  addRecords(program);
  addWorker(program);
  for (const command of program.commands) command.exitOverride().configureOutput({ outputError: writeUsageError });
  program.hook('preAction', async (_, command) => {
    const [{ applyProject }, { setSizeLimits }, { onLockWait }] = await Promise.all([
      import('./project.js'),
      import('../io/size-limit.js'),
      import('../io/lock.js'),
    ]);
    onLockWait(printLine);
    const input = command.getOptionValue('maxSize') as number | undefined;
    // An export may be large, and is read as a stream: it has a limit where one is asked for.
    const isGiven = command.getOptionValueSource('maxSize') === 'cli';
    if (input !== undefined) setSizeLimits({ input, graph: isGiven ? input : Infinity });
    await applyProject(command);
  });
  return program;
}

/** Writes an error of the arguments, which may be names of files: the only line break of its own is before a suggestion. */
function writeUsageError(text: string, write: (text: string) => void): void {
  write(
    `${text
      .trimEnd()
      .split(/\n(?=\(Did you mean )/)
      .map(visible)
      .join('\n')}\n`,
  );
}
