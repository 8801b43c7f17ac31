/** Writes the proposals of `registry suggest`: clusters of the local actors, places and people of entries. */
import { Document } from 'yaml';
import { parseEntry } from '../../entry/index.js';
import { existsSync } from 'node:fs';
import { expandInputs } from '../../io/inputs.js';
import { readOptional } from '../../io/files.js';
import { loadRegistry } from '../../io/registry-folder.js';
import { writeWhole } from '../../io/write-file.js';
import { DECISIONS_COMMENT, localEntities, suggestClusters, type Decisions, type LocalEntity } from '../../link/index.js';
import { inFile, problem, ProblemError, type Problem } from '../../problem.js';
import { EXIT } from '../exit.js';
import { openRegistry } from '../open-registry.js';
import { plural, printLine, showProblems } from '../terminal.js';

/** Clusters entities of entries into a file of decisions. Returns the exit code. */
export async function runSuggest(
  paths: string[],
  { output, registry: named, force = false }: { output: string; registry?: string[]; force?: boolean },
): Promise<number> {
  if (!force && existsSync(output))
    throw new ProblemError([
      problem('output-exists', 'the file exists; it may have your decisions', { place: { file: output }, fix: 'name another file, or --force' }),
    ]);
  const { registry, problems: registryProblems } = await openRegistry(named);
  // Spellings of a state's name and its adjective are compared with the bundled list of states, whatever registry is used.
  const { registry: states } = await loadRegistry(['states']);
  const { entities, read, failed, problems } = await readEntities(paths);
  const { decisions, counts } = suggestClusters(entities, { registry, states });
  const file: Decisions = { format: 1, about: 'registry', decisions };
  const document = new Document(file, { aliasDuplicateObjects: false });
  document.commentBefore = `${DECISIONS_COMMENT}\n For each: decision: accept, split (as: ID at each member) or refuse; by: your name. Then: variorum registry apply`;
  await writeWhole(output, document.toString({ lineWidth: 0 }), { force });
  showProblems([...registryProblems, ...problems]);
  const accepted = decisions.filter(({ decision }) => decision === 'accept').length;
  printLine(
    `${plural(decisions.length, 'proposal')} in ${output}: ${accepted} accepted by equal pages, ${decisions.length - accepted} for you to decide; ` +
      `of ${plural(counts.all, 'local actor, place or person', 'local actors, places and people')} in ${plural(read, 'entry', 'entries')} ${counts.alone} are alone, and ${counts.generic} have a name that only their document explains (“the rebels”)`,
  );
  return failed > 0 ? EXIT.incomplete : EXIT.success;
}

async function readEntities(paths: readonly string[]): Promise<{ entities: LocalEntity[]; read: number; failed: number; problems: Problem[] }> {
  const { inputs, problems } = await expandInputs([...paths]);
  const entities: LocalEntity[] = [];
  let read = 0;
  let failed = problems.length;
  for (const { path, kind } of inputs) {
    if (kind !== 'entry') continue;
    const parsed = parseEntry((await readOptional(path)) ?? '');
    problems.push(...parsed.problems.map((found) => inFile(found, path)));
    if (parsed.value === undefined) failed += 1;
    else {
      entities.push(...localEntities(parsed.value.data, path));
      read += 1;
    }
  }
  return { entities, read, failed, problems };
}
