/** Whether the files of an export are as it wrote them: held to the hashes in its `report.json`. Drafted entries are left out, since people edit them. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { problem, type Problem } from '../problem.js';
import { fileProblem, readOptional } from './files.js';
import type { Staging } from './staging.js';

/** The files in a folder that `report.json` lists, those that are otherwise, and whether there was a list. Problems: `export-altered`. */
export async function alteredFiles(folder: string): Promise<{ listed: string[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const listed = [...(await reportedHashes(folder))].filter(([name]) => isFileOfExport(name));
  for (const [name, hash] of listed) {
    const file = join(folder, name);
    const more = { place: { file }, expected: `sha256 ${hash}`, fix: 'export again; what was changed by hand belongs into the entries' };
    try {
      const there = await digest(file);
      if (there.sha256 !== hash) problems.push(problem('export-altered', 'the file is not as the export wrote it', more));
    } catch (error) {
      problems.push(
        (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? problem('export-altered', 'report.json lists a file that is not there', more)
          : fileProblem(error, file),
      );
    }
  }
  return { listed: listed.map(([name]) => name), problems };
}

/** The files that the last export into a folder wrote and nobody has changed since, save those that stay: `kept`. */
export async function staleFiles(folder: string, kept: readonly string[]): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, hash] of await reportedHashes(folder)) {
    if (!isFileOfExport(name) || kept.includes(name)) continue;
    const there = await digest(join(folder, name)).catch(() => undefined);
    if (there?.sha256 === hash) stale.push(name);
  }
  return stale;
}

/** Files of the folder itself: what is below it are entries, and a report that came from elsewhere may name anything. */
function isFileOfExport(name: string): boolean {
  return /^\w[\w.-]*$/.test(name);
}

/** The hashes of the files that the last export into a folder wrote, by name; none where there is no report of it. */
export async function reportedHashes(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  try {
    const { outputs } = JSON.parse((await readOptional(join(folder, 'report.json'))) ?? '{}') as { outputs?: { name?: unknown; sha256?: unknown }[] };
    for (const { name, sha256 } of outputs ?? []) if (typeof name === 'string' && typeof sha256 === 'string') hashes.set(name, sha256);
  } catch {
    // What is no report of ours says nothing.
  }
  return hashes;
}

const digests = new WeakMap<Staging, Map<string, Digest>>();

/** The size and the hash of a file that is complete; read once. */
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

/** The size and the hash of a file. Throws what the disk throws. */
export async function digest(path: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
