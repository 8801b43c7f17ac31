/** Contexts of JSON-LD from the disk: `URL=FILE` → the text of each address. Nothing is fetched. */
import { readFileSync } from 'node:fs';
import { ProblemError, UsageError } from '../problem.js';
import { fileProblem } from './files.js';

/** Reads the files. Throws a {@link UsageError} for a value that is not `URL=FILE`, a {@link ProblemError} for a file that cannot be read. */
export function readContexts(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      // An address may have an equals sign, so a file name may not.
      const [, url = '', file = ''] = /^([a-z][a-z0-9+.-]*:.+)=([^=]+)$/i.exec(pair) ?? [];
      if (url === '' || file === '')
        throw new UsageError(`--jsonld-context ${pair}: expected URL=FILE, such as https://example.org/context.jsonld=context.jsonld`);
      try {
        return [url, readFileSync(file, 'utf8')];
      } catch (error) {
        throw new ProblemError([fileProblem(error, file)]);
      }
    }),
  );
}
