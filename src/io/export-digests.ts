/** Compares the files of an export with the hashes in its `report.json`. Drafted entries are left out, since people edit them. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { problem, type Problem } from '../problem.js';
import { fileProblem, readOptional } from './files.js';
import type { Staging } from './staging.js';

/** The files that `report.json` lists, and a problem for each that has changed. Problems: `export-altered`. */
export async function alteredFiles(folder: string): Promise<{ listed: string[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const listed = [...(await reportedHashes(folder))].filter(([name]) => isFileOfExport(name));
  for (const [name, hash] of listed) {
    const file = join(folder, name);
    const more = { place: { file }, expected: `sha256 ${hash}`, fix: 'export again; make changes in the entries instead' };
    try {
      const there = await digest(file);
      if (there.sha256 !== hash) problems.push(problem('export-altered', 'the file was changed after the export', more));
    } catch (error) {
      problems.push(
        (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? problem('export-altered', 'report.json lists a file that does not exist', more)
          : fileProblem(error, file),
      );
    }
  }
  return { listed: listed.map(([name]) => name), problems };
}

/** The files of the last export into a folder that are unchanged and not in `kept`. */
export async function staleFiles(folder: string, kept: readonly string[]): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, hash] of await reportedHashes(folder)) {
    if (!isFileOfExport(name) || kept.includes(name)) continue;
    const there = await digest(join(folder, name)).catch(() => undefined);
    if (there?.sha256 === hash) stale.push(name);
  }
  return stale;
}

/** Whether a name is a file directly in the folder. Entries are in subfolders, and a report of unknown origin may name any path. */
function isFileOfExport(name: string): boolean {
  return /^\w[\w.-]*$/.test(name);
}

/** The hashes of the files of the last export into a folder, by name; empty if there is no report. */
export async function reportedHashes(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  try {
    const { outputs } = JSON.parse((await readOptional(join(folder, 'report.json'))) ?? '{}') as { outputs?: { name?: unknown; sha256?: unknown }[] };
    for (const { name, sha256 } of outputs ?? []) if (typeof name === 'string' && typeof sha256 === 'string') hashes.set(name, sha256);
  } catch {
    // Not a report of ours: it has no hashes.
  }
  return hashes;
}

const digests = new WeakMap<Staging, Map<string, Digest>>();

/** The size and hash of a staged file that is complete; computed once. */
export async function digestOf(staging: Staging, name: string): Promise<Digest> {
  const known = digests.get(staging) ?? new Map<string, Digest>();
  digests.set(staging, known);
  const found = known.get(name) ?? (await digest(staging.pathOf(name)));
  known.set(name, found);
  return found;
}

interface Digest {
  bytes: number;
  sha256: string;
}

/** The size and hash of a file. Throws the system's errors. */
async function digest(path: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
