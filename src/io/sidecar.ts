/** The metadata of documents, from files beside them (sidecars) and from the command line. */
import { basename, dirname, extname, join } from 'node:path';
import { documentMetaSchema, readYaml, sidecarSchema, type DocumentMeta } from '../entry/index.js';
import { inFile, problem, ProblemError, type Problem, type Result } from '../problem.js';
import { readOptional } from './files.js';

export function isSidecar(path: string): boolean {
  return /\.meta\.ya?ml$/i.test(path);
}

/** The sidecar of a document: `article.txt.meta.yaml` or `article.meta.yaml`. */
export async function readSidecar(path: string, limit?: number): Promise<{ path: string; text: string } | undefined> {
  for (const candidate of [`${path}.meta.yaml`, join(dirname(path), `${basename(path, extname(path))}.meta.yaml`)]) {
    const text = await readOptional(candidate, limit);
    if (text !== undefined) return { path: candidate, text };
  }
  return undefined;
}

/** Parses `--document key=value`. Problems: `document-field`. */
export function parseDescription(pairs: readonly string[]): Result<DocumentMeta> {
  const problems: Problem[] = [];
  const data = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at <= 0)
      problems.push(
        problem('document-field', `--document ${pair} has no value`, {
          expected: '--document key=value',
          fix: '--document license=https://creativecommons.org/licenses/by-sa/4.0/',
        }),
      );
    else data.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const parsed = documentMetaSchema.safeParse(Object.fromEntries(data));
  if (parsed.success) return problems.length > 0 ? { problems } : { value: parsed.data, problems };
  for (const issue of parsed.error.issues) {
    const what = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.map(String).join('.');
    problems.push(
      problem('document-field', issue.code === 'unrecognized_keys' ? `unknown field ${what}` : `--document ${what}: ${issue.message}`, {
        expected:
          (issue.code === 'custom' && (issue.params?.['expected'] as string | undefined)) ||
          Object.keys(documentMetaSchema.omit({ redirects: true }).shape).join(', '),
      }),
    );
  }
  return { problems };
}

/** The metadata of a document: its sidecar, overridden by the command line. */
export async function sidecarMeta(path: string, described: DocumentMeta, maxSize?: number): Promise<Result<DocumentMeta>> {
  try {
    const sidecar = path === '-' ? undefined : await readSidecar(path, maxSize);
    if (!sidecar) return { value: described, problems: [] };
    const read = readYaml(sidecar.text, sidecarSchema);
    if (!read.value) return { problems: read.problems.map((found) => inFile(found, sidecar.path)) };
    const { pageId: _, timestamp: __, ...stated } = read.value.data;
    return { value: { ...stated, ...described }, problems: [] };
  } catch (error) {
    // A sidecar that cannot be read is a problem of its document only.
    if (error instanceof ProblemError) return { problems: [...error.problems] };
    throw error;
  }
}
