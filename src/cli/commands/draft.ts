/** `variorum draft`: documents → source entries, to stdout or a folder. An existing entry is never overwritten. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { problem, ProblemError, type Problem, UsageError } from '../../problem.js';
import { EXIT, fails, type FailOn } from '../exit.js';
import { documentOption, failOnOption, registryOption, sizeOption } from '../options.js';

interface Options {
  output?: string;
  coverage?: boolean;
  update?: string;
  inPlace?: boolean;
  document: string[];
  registry?: string;
  maxSize: number;
  failOn: FailOn;
}

export function addDraft(program: Command): void {
  program
    .command('draft')
    .summary('documents → source entries (YAML), for a person to finish')
    .argument('<document...>', 'articles (.txt), or - for standard input')
    .option('-o, --output <dir>', 'write one file per entry into this folder instead of standard output')
    .option('--coverage', 'print the coverage ledger instead of the entry: every cell, heading and paragraph, read or not')
    .option('--update <entry>', 'update this entry from the document; ids, notes, reviews, comments and edits are kept')
    .option('--in-place', 'with --update: write to the file of the entry instead of standard output')
    .addOption(documentOption())
    .addOption(registryOption())
    .addOption(sizeOption())
    .addOption(failOnOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum draft article.txt > entry.yaml\n  variorum draft articles/*.txt -o entries\n  variorum draft article.txt --update entry.yaml --in-place\n  variorum draft article.txt --document license=https://creativecommons.org/licenses/by-sa/4.0/\n',
    )
    .action(async (documents: string[], options: Options) => {
      if (options.update === undefined) process.exitCode = await draft(documents, options);
      else {
        const { update } = await import('../draft/update.js');
        process.exitCode = await update(documents, { ...options, update: options.update });
      }
    });
}

async function draft(paths: string[], { output, coverage, inPlace, document, registry: folder, maxSize, failOn }: Options): Promise<number> {
  if (inPlace) throw new UsageError('--in-place needs --update ENTRY.yaml');
  const { expandInputs } = await import('../../io/inputs.js');
  const { differs, outputProblem } = await import('../../io/files.js');
  const { Staging } = await import('../../io/staging.js');
  const { openRegistry } = await import('../open-registry.js');
  const { identifyInput, parseDescription, readSource } = await import('../../io/sources.js');
  const { formatEntry } = await import('../../entry/index.js');
  const { plural, printLine, showProblems } = await import('../terminal.js');
  const { assignEntryIds } = await import('../../io/entry-ids.js');
  const { coverageTable } = await import('../draft/coverage-table.js');

  if (coverage && output !== undefined) throw new UsageError('--coverage writes to standard output; leave out -o');
  const described = parseDescription(document);
  if (!described.value) {
    showProblems(described.problems);
    return EXIT.usage;
  }
  const meta = described.value;
  const { registry, problems: registryProblems } = await openRegistry(folder);
  const expanded = expandInputs(paths);
  const problems = [...registryProblems, ...expanded.problems];
  const documents = expanded.inputs.filter((input) => input.kind === 'document');
  if (documents.length < expanded.inputs.length)
    throw new UsageError(
      'draft reads documents; these are entries: ' +
        expanded.inputs
          .filter((input) => input.kind === 'entry')
          .map((input) => input.path)
          .join(', '),
    );

  const isError = ({ severity }: Problem) => severity === 'error';
  let failed = expanded.problems.filter(isError).length;
  const outlines = [];
  for (const input of documents) {
    const read = await identifyInput(input, meta, maxSize);
    problems.push(...read.problems);
    if (read.value) outlines.push(read.value);
    else failed += 1;
  }
  const editions = assignEntryIds(outlines);
  problems.push(...editions.problems);
  failed += editions.problems.filter(isError).length;
  let drafted = 0;
  let kept = 0;
  const staging = output === undefined ? undefined : await Staging.in(output);
  try {
    for (const { source: known, id, withEdition: edition } of editions.kept) {
      const read = await readSource(known.input, { registry, described: meta, edition, maxSize });
      problems.push(...read.problems);
      if (!read.value) {
        failed += 1;
        continue;
      }
      const yaml = coverage && read.coverage ? coverageTable(id, read.coverage) : formatEntry(read.value);
      if (staging) {
        const path = join(staging.target, `${id}.yaml`);
        if (await differs(path, yaml)) {
          problems.push(
            problem('entry-exists', 'the entry exists already and differs; it was not changed', {
              place: { file: path },
              fix: `variorum draft ${known.input.path} --update ${path} --in-place`,
            }),
          );
          kept += 1;
          continue;
        }
        await staging.write(`${id}.yaml`, yaml);
      }
      if (!staging) process.stdout.write(drafted > 0 && !coverage ? `---\n${yaml}` : yaml);
      drafted += 1;
    }
    await staging?.publish();
  } catch (error) {
    await staging?.discard();
    throw staging ? new ProblemError([outputProblem(error, staging.target)]) : error;
  }
  showProblems(problems);
  printLine(
    `${plural(drafted, 'entry', 'entries')} drafted${output === undefined ? '' : ` into ${output}`}${kept > 0 ? `, ${kept} not changed` : ''}${failed > 0 ? `, ${plural(failed, 'input')} could not be read` : ''}`,
  );
  return failed > 0 ? EXIT.incomplete : fails(problems, failOn) ? EXIT.problems : EXIT.success;
}
