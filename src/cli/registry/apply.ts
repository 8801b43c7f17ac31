/** Carries out the decisions of `registry apply`: entities move into a registry, and entries are rewritten to use it. */
import { join } from 'node:path';
import {
  blockText,
  checkReferences,
  parseEntry,
  readRegistry,
  REGISTRY_FILES,
  YamlRewriter,
  composeYaml,
  type Registry,
  type RegistryFiles,
} from '../../entry/index.js';
import { readOptional } from '../../io/files.js';
import { localRegistry, loadRegistry, registryLimit } from '../../io/registry-folder.js';
import { replaceFiles, type FileChange } from '../../io/write-file.js';
import { parseDecisions, planDecisions, registryChanges, rewriteEntry, type Move, type RegistryChange } from '../../link/index.js';
import { inFile, problem, ProblemError, valueOf, type Problem } from '../../problem.js';
import { EXIT } from '../exit.js';
import { plural, printLine } from '../terminal.js';

const LISTS = { actor: 'actors', place: 'places', person: 'people' } as const;

/** Applies a file of decisions. Nothing is written unless everything can be. Returns the exit code. Throws {@link ProblemError}. */
export async function runApply(
  file: string,
  { into, registry: named = [], dryRun = false }: { into: string; registry?: string[]; dryRun?: boolean },
): Promise<number> {
  const text = await readOptional(file);
  if (text === undefined) throw new ProblemError([problem('input-missing', 'there is no such file', { place: { file } })]);
  const read = parseDecisions(text, 'registry');
  const decisions = valueOf({ ...read, problems: read.problems.map((found) => inFile(found, file)) }).data;
  const { plan, problems } = planDecisions(decisions);
  if (problems.length > 0) throw new ProblemError(problems.map((found) => inFile(found, file)));

  const files = await registryTexts(into);
  const packs = named.length > 0 ? (await loadRegistry(named)).registry : undefined;
  const changed = withChanges(files, plan.changes, packs);
  const own = valueOf(readRegistry(changed.files, { partOfSeveral: true }));
  const known = {
    actors: new Map([...(packs?.actors ?? []), ...own.actors]),
    places: new Map([...(packs?.places ?? []), ...own.places]),
    people: new Map([...(packs?.people ?? []), ...own.people]),
    events: new Map([...(packs?.events ?? []), ...own.events]),
    links: own.links,
  };
  const entries: FileChange[] = [];
  for (const path of new Set(plan.moves.map(({ entry }) => entry))) entries.push(...(await rewritten(path, plan.moves, known)));

  const registry: FileChange[] = REGISTRY_FILES.flatMap((name) => {
    const after = changed.files[name];
    return after === undefined || after === files[name] ? [] : [{ path: join(into, name), before: files[name], after }];
  });
  // The registry first: entries that name what it lacks would be broken.
  if (!dryRun) await replaceFiles([...registry, ...entries]);
  for (const { path } of [...registry, ...entries]) printLine(`${dryRun ? 'would write' : 'written'}: ${path}`);
  printLine(
    `${plural(changed.added, 'entity', 'entities')} added to ${into}; ${plural(entries.length, 'entry', 'entries')} rewritten` +
      `${dryRun ? ' (dry run: nothing was written)' : ''}; left as they are: ${plan.left.undecided} undecided, ${plan.left.refuse} refused` +
      (localRegistry() === into || named.length > 0 ? '' : `; use it with --registry ${into}`),
  );
  return EXIT.success;
}

async function registryTexts(folder: string): Promise<RegistryFiles> {
  const files: RegistryFiles = {};
  for (const name of REGISTRY_FILES) {
    const text = await readOptional(join(folder, name), registryLimit(folder));
    if (text !== undefined) files[name] = text;
  }
  return files;
}

/** Adds entities, and names to those that are there; comments and order are kept. What a pack describes stays there. */
function withChanges(files: RegistryFiles, changes: readonly RegistryChange[], packs: Registry | undefined) {
  const before = valueOf(readRegistry(files, { partOfSeveral: true }));
  const result: RegistryFiles = { ...files };
  const { added, renamed } = registryChanges(changes, before);
  let count = 0;
  for (const [kind, list] of Object.entries(LISTS) as ['actor' | 'place' | 'person', 'actors' | 'places' | 'people'][]) {
    const name = `${list}.yaml` as const;
    // An entity of a pack gets its new names in the own registry.
    const items = added
      .filter((one) => one.kind === kind)
      .flatMap((one) => {
        const inPack = packs?.[list].get(one.id);
        const lacking =
          inPack === undefined ? one.aliases : [one.name, ...one.aliases].filter((alias) => ![inPack.name, ...(inPack.aliases ?? [])].includes(alias));
        if (inPack !== undefined && lacking.length === 0) return [];
        return [
          {
            id: one.id,
            name: inPack?.name ?? one.name,
            ...(lacking.length === 0 ? {} : { aliases: lacking }),
            ...(kind === 'actor' && inPack === undefined && one.type !== undefined ? { kind: one.type } : {}),
          },
        ];
      });
    count += items.length;
    const text = withNames(
      result[name] ?? '',
      [...before[list].values()],
      renamed.filter((one) => one.kind === kind),
    );
    if (items.length > 0) result[name] = `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${items.map((item) => blockText([item])).join('')}`;
    else if (text !== (result[name] ?? '')) result[name] = text;
  }
  return { files: result, added: count };
}

/** Adds names to entities of a list. */
function withNames(text: string, items: readonly { id: string; name: string; aliases?: string[] | undefined }[], changes: readonly RegistryChange[]): string {
  if (changes.length === 0) return text;
  const rewriter = new YamlRewriter(text, composeYaml(text).yaml);
  for (const { id, name, aliases } of changes) {
    const index = items.findIndex((one) => one.id === id);
    const item = items[index];
    if (item === undefined) continue;
    const lacking = [name, ...aliases].filter((one) => ![item.name, ...(item.aliases ?? [])].includes(one));
    rewriter.append([index, 'aliases'], lacking, ['id', 'name', 'aliases', 'kind']);
  }
  return rewriter.toString();
}

/** Rewrites one entry, and checks what came out. */
async function rewritten(path: string, moves: readonly Move[], registry: Parameters<typeof checkReferences>[1]): Promise<FileChange[]> {
  const before = await readOptional(path);
  if (before === undefined)
    throw new ProblemError([
      problem('input-missing', 'the entry of a decision is not there', { place: { file: path }, fix: 'run from the folder in which `registry suggest` ran' }),
    ]);
  const located = valueOf({ ...parseEntry(before), problems: parseEntry(before).problems.map((found) => inFile(found, path)) });
  if (YamlRewriter.sharesValues(located.yaml))
    throw new ProblemError([
      problem('registry-decisions', 'the entry uses YAML aliases (*name), which cannot be rewritten one by one', {
        place: { file: path },
        fix: 'replace the aliases with their values',
      }),
    ]);
  const after = rewriteEntry(
    located,
    moves.filter(({ entry }) => entry === path),
  );
  if (after === undefined) return [];
  const read = parseEntry(after);
  const found: Problem[] = [...read.problems, ...(read.value === undefined ? [] : checkReferences(read.value.data, registry).map((one) => one.found))];
  const broken = found.filter(({ severity, code }) => severity === 'error' && code !== 'entry-evidence');
  const old = new Set(checkReferences(located.data, registry).map((one) => one.found.message));
  const own = broken.filter(({ message }) => !old.has(message));
  if (own.length > 0) throw new ProblemError(own.map((one) => inFile(one, path)));
  return [{ path, before, after }];
}
