/** Drafts an entry of every document, to standard output or a folder. An entry that a person wrote or edited is kept. */
import { join } from 'node:path';
import { parseEntry } from '../../entry/index.js';
import { identifyInputs } from '../../io/entry-ids.js';
import { outputProblem, readOptional } from '../../io/files.js';
import { expandInputs } from '../../io/inputs.js';
import { readManifest } from '../../io/manifest.js';
import { readInputs } from '../../io/read-inputs.js';
import { WikiExports } from '../../io/wiki-export.js';
import { parseDescription } from '../../io/sidecar.js';
import { Staging } from '../../io/staging.js';
import { draftYaml } from '../../read/index.js';
import { problem, ProblemError, UsageError, valueOf, type Problem } from '../../problem.js';
import { sha256 } from '../../slug.js';
import { EXIT, fails } from '../exit.js';
import { statedPairs } from '../options.js';
import { pageLines } from '../page-lines.js';
import { openRegistry } from '../open-registry.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { coverageTable } from './coverage-table.js';
import type { DraftOptions } from './options.js';
import { modelOf } from './model-of.js';
import { printResultsOf, readersFor, readProposals } from './proposals.js';
import { printUnits } from './units.js';
import { updateEntry } from './update.js';

/** Drafts entries, or updates one with --update. Returns the exit code. */
export async function runDraft(paths: string[], options: DraftOptions): Promise<number> {
  const { update, inPlace, coverage, output, units } = options;
  if (update !== undefined) return updateEntry(paths, { ...options, update }).catch(failure);
  if (options.decisions !== undefined) throw new UsageError('--decisions are about the claims of an entry: add --update ENTRY.yaml');
  if (inPlace) throw new UsageError('--in-place needs --update ENTRY.yaml');
  if (units) return printUnits(paths, options);
  if (coverage && output !== undefined) throw new UsageError('--coverage writes to standard output; leave out -o');
  return draftEntries(paths, options).catch(failure);
}

/** The exit code of a failure of a model; what is none is thrown again. */
async function failure(error: unknown): Promise<number> {
  return (await import('./model.js')).modelFailure(error);
}

async function draftEntries(
  paths: readonly string[],
  { output, coverage, document, registry: folder, maxSize, force, failOn, proposals: proposalsPath, ...options }: DraftOptions,
): Promise<number> {
  const metadata = valueOf(parseDescription([...document, ...statedPairs(options)]));
  const { registry, problems: registryProblems } = await openRegistry(folder);
  const { inputs, exports: exportPaths, pages, problems: inputProblems } = await expandInputs(paths, undefined, { force });
  for (const line of pageLines(pages)) printLine(line);
  const exports = new WikiExports(exportPaths);
  const entries = inputs.filter(({ kind }) => kind === 'entry');
  if (entries.length > 0) throw new UsageError(`draft reads documents; these are entries: ${entries.map(({ path }) => path).join(', ')}`);
  const { assigned, unread: unreadInputs, clashes, problems: idProblems } = await identifyInputs(inputs, metadata, maxSize);
  const proposed = proposalsPath === undefined ? undefined : await readProposals(proposalsPath, { documents: assigned.length + exportPaths.length, maxSize });
  const problems: Problem[] = [...registryProblems, ...inputProblems, ...idProblems, ...(proposed?.problems ?? [])];

  const model = await modelOf(options, registry);
  const readerFor = readersFor(model, proposed);
  let failed = inputProblems.filter(({ severity }) => severity === 'error').length + unreadInputs.length + clashes.length;
  let drafted = 0;
  let kept = 0;
  const staging = output === undefined ? undefined : await Staging.in(output, { kind: 'draft', force });
  const listed = (output === undefined ? undefined : await readManifest(output, 'draft')) ?? new Map<string, string>();
  try {
    for await (const { id, input, sha256: digest, read } of readInputs({ assigned, exports }, { registry, described: metadata, maxSize, readerFor })) {
      problems.push(...read.problems);
      if (!read.value) {
        failed += 1;
        continue;
      }
      if (read.results) printResultsOf(read.results, input.path, proposed);
      const text = coverage && read.coverage ? coverageTable(id, read.coverage) : draftYaml(read.value, read.coverage);
      const name = `${id}.yaml`;
      const document = { input, sha256: digest };
      const obstacle = staging && !force ? await keptEntry(join(staging.target, name), { text, document, written: listed.get(name) }) : undefined;
      if (obstacle) {
        problems.push(obstacle);
        kept += 1;
        continue;
      }
      if (staging) await staging.write(name, text);
      else process.stdout.write(drafted > 0 && !coverage ? `---\n${text}` : text);
      drafted += 1;
    }
    for (const reading of exports.readings) {
      problems.push(...reading.problems);
      failed += reading.problems.length;
    }
    await staging?.publish();
  } catch (error) {
    await staging?.discard();
    throw !staging || error instanceof ProblemError || (await import('./model.js')).isModelFailure(error)
      ? error
      : new ProblemError([outputProblem(error, staging.target)]);
  } finally {
    await model?.close();
  }
  showProblems(problems);
  for (const line of exports.lines()) printLine(line);
  const unread = failed > 0 ? `${plural(failed, 'input')} could not be read` : '';
  if (drafted + kept === 0) printLine(`nothing was drafted: ${failed > 0 ? unread : 'there was no document'}`);
  else {
    const done = `${plural(drafted, 'entry', 'entries')} drafted${output === undefined ? '' : ` into ${output}`}`;
    printLine([done, ...(kept > 0 ? [`${kept} kept as ${kept === 1 ? 'it is' : 'they are'}`] : []), ...(failed > 0 ? [unread] : [])].join(', '));
  }
  const isIncomplete = failed > 0 || problems.some(({ code }) => code === 'model-answer');
  return isIncomplete ? EXIT.incomplete : fails(problems, failOn) ? EXIT.problems : EXIT.success;
}

/**
 * The problem of an entry that is kept: one that was drafted before and edited since, or one of the same document that no
 * draft wrote. Undefined where there is none, or a file that is another matter: replaced if it is as it was drafted, else refused.
 */
async function keptEntry(
  file: string,
  { text, document, written }: { text: string; document: { input: { path: string }; sha256: string }; written: string | undefined },
): Promise<Problem | undefined> {
  const existing = await readOptional(file);
  if (existing === undefined || existing === text || sha256(existing) === written) return undefined;
  const more = { place: { file }, fix: `variorum draft ${document.input.path} --update ${file} --in-place` };
  if (written !== undefined) return problem('entry-edited', 'the entry was edited after it was drafted, and is kept', more);
  return parseEntry(existing).value?.data.document.sha256 === document.sha256
    ? problem('entry-exists', 'the document has an entry already, which is kept', more)
    : undefined;
}
