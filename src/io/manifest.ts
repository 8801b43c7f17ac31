/**
 * The manifest of an output folder: the files that the last run of a command wrote there, with their hashes. A file that no
 * manifest lists, or that has another hash, is the user's. For an export the manifest is `report.json`, which lists more.
 */
import { isAbsolute, join } from 'node:path';
import { problem, ProblemError } from '../problem.js';
import { lstatSync } from 'node:fs';
import { readOptional } from './files.js';
import { version } from './package.js';

interface KindOfOutput {
  /** The name of the manifest in the folder. */
  manifest: string;
  /** What the folder holds, in the words of a message. */
  holds: string;
  /** Whether a listed file that a later run does not write is removed. */
  isStale: (name: string) => boolean;
}

/** The commands that write into folders. */
const KINDS = {
  // Drafted entries stay, since people edit them.
  export: { manifest: 'report.json', holds: 'an export', isStale: (name) => !name.includes('/') },
  site: { manifest: '.variorum-site.json', holds: 'a site', isStale: () => true },
  vocab: { manifest: '.variorum-vocab.json', holds: 'the vocabulary', isStale: () => true },
  query: { manifest: '.variorum-query.json', holds: 'SPARQL examples', isStale: () => true },
  wikidata: { manifest: '.variorum-wikidata.json', holds: 'statements for Wikidata', isStale: () => true },
  draft: { manifest: '.variorum-draft.json', holds: 'drafted entries', isStale: () => false },
  fetch: { manifest: '.variorum-fetch.json', holds: 'fetched pages', isStale: () => false },
} as const satisfies Record<string, KindOfOutput>;

export type OutputKind = keyof typeof KINDS;

/** Commands that add to a folder: what they wrote there before stays, and other output may be beside it. */
const ADDING: readonly OutputKind[] = ['draft', 'fetch'];

export function isAdding(kind: OutputKind): boolean {
  return ADDING.includes(kind);
}

export function manifestName(kind: OutputKind): string {
  return KINDS[kind].manifest;
}

/** The most bytes of a manifest: it has a hundred for each of a million files and more. */
const MOST_BYTES = 1_000_000_000;

/** The files that a manifest lists, with their hashes; undefined where there is no manifest of ours. */
export async function readManifest(folder: string, kind: OutputKind): Promise<Map<string, string> | undefined> {
  try {
    const path = join(folder, manifestName(kind));
    const there = lstatSync(path, { throwIfNoEntry: false });
    const text = there?.isFile() ? await readOptional(path, MOST_BYTES) : undefined;
    const { software, outputs, kept = [] } = JSON.parse(text ?? '{}') as Record<'software' | 'outputs' | 'kept', unknown>;
    if (!Array.isArray(outputs) || !Array.isArray(kept)) return undefined;
    // Another program may have a report of this name.
    if (software === undefined ? outputs.length === 0 : typeof software !== 'string' || !software.startsWith('variorum')) return undefined;
    const hashes = new Map<string, string>();
    for (const { name, sha256 } of (kept as unknown[]).concat(outputs) as { name?: unknown; sha256?: unknown }[])
      if (typeof name === 'string' && typeof sha256 === 'string' && isInside(name)) hashes.set(name, sha256);
    return hashes;
  } catch {
    // Not a manifest of ours.
    return undefined;
  }
}

/** The text of a manifest; `report.json` is written by the export itself. */
export function manifestText(hashes: ReadonlyMap<string, string>): string {
  const outputs = [...hashes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, sha256]) => ({ name, sha256 }));
  // A file a line: a site has thousands.
  return `{\n"format": 1,\n"software": ${JSON.stringify(`variorum ${version()}`)},\n"outputs": [\n${outputs.map((output) => JSON.stringify(output)).join(',\n')}\n]\n}\n`;
}

/** The listed files that are removed when a run does not write them again. */
export function staleNames(listed: ReadonlyMap<string, string>, kind: OutputKind, written: ReadonlySet<string>): string[] {
  return [...listed.keys()].filter((name) => KINDS[kind].isStale(name) && !written.has(name));
}

/** Throws {@link ProblemError} `output-exists` if a folder holds the output of another command. */
export async function refuseOtherOutput(folder: string, kind: OutputKind): Promise<void> {
  for (const other of Object.keys(KINDS) as OutputKind[]) {
    if (other === kind || isAdding(other) || (await readManifest(folder, other)) === undefined) continue;
    throw new ProblemError([
      problem('output-exists', `nothing was written: the folder holds ${KINDS[other].holds}; variorum ${kind} needs a folder of its own`, {
        place: { file: folder },
        fix: `choose another folder with -o, such as -o ${join(folder, '..', `${kind}-output`)}`,
      }),
    ]);
  }
}

/** Whether a name is of a file below the folder. A manifest of unknown origin may name any path. */
function isInside(name: string): boolean {
  return name !== '' && !isAbsolute(name) && !name.split(/[\\/]/).some((part) => part === '..' || part === '.' || part === '');
}
