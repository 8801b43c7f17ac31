/** Drafts an entry of every document, to standard output or a folder. An existing entry is never overwritten. */
import { join } from 'node:path';
import { identifyInputs } from '../../io/entry-ids.js';
import { differs, outputProblem } from '../../io/files.js';
import { expandInputs } from '../../io/inputs.js';
import { parseDescription, readSource } from '../../io/sources.js';
import { Staging } from '../../io/staging.js';
import { draftYaml } from '../../read/index.js';
import { problem, ProblemError, UsageError, valueOf, type Problem } from '../../problem.js';
import { EXIT, fails } from '../exit.js';
import { openRegistry } from '../open-registry.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { coverageTable } from './coverage-table.js';
import type { DraftOptions } from './options.js';
import { updateEntry } from './update.js';

/** Drafts entries, or updates one with --update. Returns the exit code. */
export async function runDraft(paths: string[], options: DraftOptions): Promise<number> {
  const { update, inPlace, coverage, output } = options;
  if (update !== undefined) return updateEntry(paths, { ...options, update });
  if (inPlace) throw new UsageError('--in-place needs --update ENTRY.yaml');
  if (coverage && output !== undefined) throw new UsageError('--coverage writes to standard output; leave out -o');
  return draftEntries(paths, options);
}

async function draftEntries(paths: readonly string[], { output, coverage, document, registry: folder, maxSize, failOn }: DraftOptions): Promise<number> {
  const metadata = valueOf(parseDescription(document));
  const { registry, problems: registryProblems } = await openRegistry(folder);
  const { inputs, problems: inputProblems } = expandInputs(paths);
  const entries = inputs.filter(({ kind }) => kind === 'entry');
  if (entries.length > 0) throw new UsageError(`draft reads documents; these are entries: ${entries.map(({ path }) => path).join(', ')}`);
  const { assigned, unread, clashes, problems: idProblems } = await identifyInputs(inputs, metadata, maxSize);
  const problems: Problem[] = [...registryProblems, ...inputProblems, ...idProblems];

  let failed = inputProblems.filter(({ severity }) => severity === 'error').length + unread.length + clashes.length;
  let drafted = 0;
  let unchanged = 0;
  const staging = output === undefined ? undefined : await Staging.in(output);
  try {
    for (const { source, id, withEdition } of assigned) {
      const { path } = source.input;
      const read = await readSource(source.input, { registry, described: metadata, edition: withEdition, maxSize });
      problems.push(...read.problems);
      if (!read.value) {
        failed += 1;
        continue;
      }
      const text = coverage && read.coverage ? coverageTable(id, read.coverage) : draftYaml(read.value, read.coverage);
      if (!staging) process.stdout.write(drafted > 0 && !coverage ? `---\n${text}` : text);
      else if (await differs(join(staging.target, `${id}.yaml`), text)) {
        problems.push(existingEntry(join(staging.target, `${id}.yaml`), path));
        unchanged += 1;
        continue;
      } else await staging.write(`${id}.yaml`, text);
      drafted += 1;
    }
    await staging?.publish();
  } catch (error) {
    await staging?.discard();
    throw staging ? new ProblemError([outputProblem(error, staging.target)]) : error;
  }
  showProblems(problems);
  const parts = [
    `${plural(drafted, 'entry', 'entries')} drafted${output === undefined ? '' : ` into ${output}`}`,
    ...(unchanged > 0 ? [`${unchanged} not changed`] : []),
    ...(failed > 0 ? [`${plural(failed, 'input')} could not be read`] : []),
  ];
  printLine(parts.join(', '));
  return failed > 0 ? EXIT.incomplete : fails(problems, failOn) ? EXIT.problems : EXIT.success;
}

function existingEntry(file: string, document: string): Problem {
  return problem('entry-exists', 'the entry exists already and differs; it was not changed', {
    place: { file },
    fix: `variorum draft ${document} --update ${file} --in-place`,
  });
}
