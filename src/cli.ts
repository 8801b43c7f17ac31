#!/usr/bin/env node
/** The program `variorum`: what its process does on signals and on streams that close, and one run of the command line. */
import { EXIT } from './cli/exit.js';
import { run } from './cli/run.js';
import { visibleLines } from './cli/terminal.js';

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
  await run(process.argv.slice(2));
} catch (error) {
  // A mistake of the program. Its text may be that of an input, which gives no commands either.
  process.stderr.write(`${visibleLines(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exit(EXIT.problems);
}
