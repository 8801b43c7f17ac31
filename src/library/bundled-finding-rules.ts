/** Reads the queries of the bundled finding rules, from `queries/findings/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PACKAGE_ROOT } from '../io/package.js';
import { inFile, ProblemError } from '../problem.js';
import { readQueryFile, type QueryFile } from '../store/index.js';

/** The queries of the finding rules, sorted by name. */
export function ruleQueries(): QueryFile[] {
  const folder = join(PACKAGE_ROOT, 'queries', 'findings');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.rq'))
    .sort()
    .map((name) => {
      const { value, problems } = readQueryFile(readFileSync(join(folder, name), 'utf8'), basename(name, '.rq'));
      if (!value) throw new ProblemError(problems.map((found) => inFile(found, join(folder, name))));
      return value;
    });
}
