/** Whether the files of an export are as it wrote them: held to the hashes in its `report.json`. Drafted entries are left out, since people edit them. */
import { join } from 'node:path';
import { problem, type Problem } from '../problem.js';
import { fileProblem } from './files.js';
import { digest, lastHashes } from './report.js';

/** The files in a folder that `report.json` lists, those that are otherwise, and whether there was a list. Problems: `export-altered`. */
export async function alteredFiles(folder: string): Promise<{ listed: string[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const listed = [...(await lastHashes(folder))].filter(([name]) => isFileOfExport(name));
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
  for (const [name, hash] of await lastHashes(folder)) {
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
