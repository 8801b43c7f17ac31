/** Checks the files of an export against the hashes in its `report.json`. */
import { join } from 'node:path';
import { alteredFiles } from '../../io/export-digests.js';
import { plural } from '../terminal.js';
import type { CheckResult } from './check-result.js';

/** `read`: the files that are checked as RDF too. */
export async function checkDigests(folder: string, read: readonly string[]): Promise<CheckResult> {
  const { listed, problems } = await alteredFiles(folder);
  if (listed.length === 0) {
    const notEvaluated = [`whether the files of ${folder} are unchanged: there is no report.json with their hashes`];
    return { problems, evaluated: [], notEvaluated, incomplete: false };
  }
  const rest = listed.filter((name) => !read.includes(join(folder, name)));
  return {
    problems,
    evaluated: [`the SHA-256 of ${plural(listed.length, 'file')} of ${folder}`],
    notEvaluated: rest.length > 0 ? [`${rest.join(', ')} beyond the hash`] : [],
    incomplete: false,
  };
}
