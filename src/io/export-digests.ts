/** Compares the files of an export with the hashes in its `report.json`. Drafted entries are left out, since people edit them. */
import { join } from 'node:path';
import { problem, type Problem } from '../problem.js';
import { digest, type Digest } from './digest.js';
import { fileProblem } from './files.js';
import { readManifest } from './manifest.js';
import type { Staging } from './staging.js';

/** The files that `report.json` lists, and a problem for each that has changed. Problems: `export-altered`. */
export async function alteredFiles(folder: string): Promise<{ listed: string[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const listed = [...((await readManifest(folder, 'export')) ?? [])].filter(([name]) => !name.includes('/'));
  for (const [name, hash] of listed) {
    const file = join(folder, name);
    const more = {
      place: { file },
      expected: `sha256 ${hash}`,
      fix: 'make changes in the entries instead, and export them again with --force, which replaces this file',
    };
    try {
      const there = await digest(file);
      if (there.sha256 !== hash) problems.push(problem('export-altered', 'the file was changed after the export', more));
    } catch (error) {
      problems.push(
        (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? problem('export-altered', 'report.json lists a file that does not exist', { ...more, fix: 'export again' })
          : fileProblem(error, file),
      );
    }
  }
  return { listed: listed.map(([name]) => name), problems };
}

/** The size and hash of a staged file that is complete. */
export function digestOf(staging: Staging, name: string): Promise<Digest> {
  return staging.digestOf(name);
}
