/** Writes the proposals of `link suggest`: items for the events, actors, places and people of entries that have no decision. */
import { existsSync } from 'node:fs';
import { parseEntry, parseLinks, type Links } from '../../entry/index.js';
import { readOptional } from '../../io/files.js';
import { expandInputs } from '../../io/inputs.js';
import { writeWhole } from '../../io/write-file.js';
import { subjectsOf, suggestLinks, type Decision, type FileEntry } from '../../link/index.js';
import { inFile, problem, ProblemError, valueOf, type Problem } from '../../problem.js';
import { EXIT } from '../exit.js';
import { openRegistry } from '../open-registry.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { decisionsText } from './decisions-file.js';
import { openSource } from './open-source.js';
import type { LinkSuggestOptions } from './options.js';

/** Suggests items. Returns the exit code. Throws {@link ProblemError}. */
export async function runLinkSuggest(paths: string[], options: LinkSuggestOptions): Promise<number> {
  const { output, force = false } = options;
  if (!force && existsSync(output))
    throw new ProblemError([
      problem('output-exists', 'the file exists; it may have your decisions', { place: { file: output }, fix: 'name another file, or --force' }),
    ]);
  const source = await openSource(options);
  try {
    const { registry, problems: registryProblems } = await openRegistry(options.registry);
    const links = options.links === undefined ? registry.links : joined(registry.links, await linksIn(options.links));
    const { entries, failed, problems } = await readEntries(paths);
    const subjects = subjectsOf(entries, registry, { site: options.site });
    const decisions: Decision[] = [];
    for await (const decision of suggestLinks(subjects, { source, links })) decisions.push(decision);
    await writeWhole(output, decisionsText(decisions), { force });
    showProblems([...registryProblems, ...problems, ...source.problems]);
    printSummary({ decisions, subjects: subjects.length, entries: entries.length, output, source: source.name });
    return source.failed ? EXIT.remoteFailed : failed > 0 ? EXIT.incomplete : EXIT.success;
  } finally {
    await source.close();
  }
}

function printSummary({
  decisions,
  subjects,
  entries,
  output,
  source,
}: {
  decisions: readonly Decision[];
  subjects: number;
  entries: number;
  output: string;
  source: string;
}): void {
  const proposed = decisions.filter(({ object }) => object !== undefined);
  const sitelinks = proposed.filter(({ evidence = [] }) => evidence.some(({ kind, against }) => kind === 'sitelink' && !against)).length;
  const empty = decisions.filter(({ why }) => why === 'nothing found').length;
  printLine(
    `${plural(decisions.length, 'subject')} without a decision in ${output}, from ${source}: an item is proposed for ${proposed.length} (${sitelinks} by a page, ${proposed.length - sitelinks} by name and context); ` +
      `abstained for ${decisions.length - proposed.length - empty}; nothing found for ${empty}; ` +
      `of ${plural(subjects, 'event, actor, place or person', 'events, actors, places and people')} in ${plural(entries, 'entry', 'entries')}, ${subjects - decisions.length} have a decision`,
  );
}

function joined(one: Links, other: Links): Links {
  return { metadata: one.metadata, rows: [...one.rows, ...other.rows] };
}

async function linksIn(file: string): Promise<Links> {
  const text = await readOptional(file);
  if (text === undefined) throw new ProblemError([problem('input-missing', 'there is no such file', { place: { file } })]);
  const read = parseLinks(text);
  return valueOf({ ...read, problems: read.problems.map((found) => inFile(found, file)) });
}

async function readEntries(paths: readonly string[]): Promise<{ entries: FileEntry[]; failed: number; problems: Problem[] }> {
  const { inputs, problems } = await expandInputs([...paths]);
  const entries: FileEntry[] = [];
  let failed = problems.filter(({ severity }) => severity === 'error').length;
  for (const { path, kind } of inputs) {
    if (kind !== 'entry') continue;
    const parsed = parseEntry((await readOptional(path)) ?? '');
    problems.push(...parsed.problems.map((found) => inFile(found, path)));
    if (parsed.value === undefined) failed += 1;
    else entries.push({ entry: parsed.value.data, file: path });
  }
  return { entries, failed, problems };
}
