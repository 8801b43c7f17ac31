/** Paths from the command line → documents and entries to read, classified by their extensions. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { problem, type Problem } from '../problem.js';
import { syntaxOf } from '../rdf/syntaxes.js';
import { recogniseBytes, recogniseText } from '../read/layout/recognise.js';
import { fileProblem } from './files.js';
import { isSidecar } from './sidecar.js';

export interface Input {
  /** As the user named it, or `-`. */
  path: string;
  kind: 'document' | 'entry';
}

const ENTRY_ENDINGS = new Set(['.yaml', '.yml']);
const DOCUMENT_ENDINGS = new Set(['.txt', '.wiki', '.wikitext', '.mediawiki', '']);

/** The kind of an input by its extension; undefined if it is not supported. */
function kindOf(path: string): Input['kind'] | undefined {
  const ending = extname(path).toLowerCase();
  if (ENTRY_ENDINGS.has(ending)) return 'entry';
  return path === '-' || DOCUMENT_ENDINGS.has(ending) ? 'document' : undefined;
}

/**
 * Files and folders → inputs. Of a folder, all articles and entries are read, sorted by name. Sidecars are not inputs.
 * `format` is the format of standard input and of files without a known extension (default: text).
 */
export function expandInputs(paths: readonly string[], format?: 'text' | 'yaml'): { inputs: Input[]; problems: Problem[] } {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  const known = new Set<string>();
  const other = format && (format === 'yaml' ? 'entry' : 'document');
  const add = (input: Input) => {
    if (known.has(input.path)) problems.push(problem('input-repeated', `${input.path} was given twice; it is read once`, { place: { file: input.path } }));
    else inputs.push(input);
    known.add(input.path);
  };
  for (const path of paths) {
    if (path === '-') {
      add({ path, kind: other ?? 'document' });
      continue;
    }
    let names: string[] | undefined;
    try {
      names = statSync(path).isDirectory() ? readdirSync(path) : undefined;
    } catch (error) {
      problems.push(fileProblem(error, path));
      continue;
    }
    if (names === undefined) {
      const kind = extname(path) === '' ? (other ?? 'document') : (kindOf(path) ?? other);
      if (kind && !isSidecar(path)) add({ path, kind });
      else problems.push(unknownKind(path));
      continue;
    }
    const found = names
      .filter((name) => extname(name) !== '' && kindOf(name) !== undefined && !isSidecar(name))
      .sort()
      .map((name): Input => ({ path: join(path, name), kind: kindOf(name) ?? 'document' }));
    if (found.length === 0) {
      problems.push(
        problem('input-directory', 'the folder has no article (.txt, .wiki) and no entry (.yaml)', {
          place: { file: path },
          fix: `name the files, for example ${join(path, 'article.txt')}`,
        }),
      );
    }
    found.forEach(add);
  }
  return { inputs, problems };
}

function unknownKind(path: string): Problem {
  if (isSidecar(path))
    return problem('input-kind', 'this is a sidecar; it is read with its document', {
      place: { file: path },
      fix: `give the document: ${path.replace(/\.meta\.ya?ml$/i, '')}`,
    });
  const place = { file: path };
  const known = recognised(path);
  if (known) return { ...known, message: known.message.replace(', whatever its name says', ''), place };
  return problem('input-kind', `files with the extension ${extname(path)} are not supported`, {
    place,
    expected: 'an article (.txt, .wiki) or a source entry (.yaml)',
    fix:
      syntaxOf(path) === undefined
        ? 'if it is one, copy it: cp FILE FILE.txt'
        : 'RDF is read by variorum check, variorum query, variorum compare and variorum site',
  });
}

/** What a file of another extension is, by its first bytes. */
function recognised(path: string): Problem | undefined {
  // JSON and XML may be anything.
  if (syntaxOf(path) !== undefined && !/\.(?:json|xml)$/i.test(path)) return undefined;
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(65_536);
      const head = bytes.subarray(0, readSync(file, bytes));
      return recogniseBytes(head) ?? recogniseText(head.toString('utf8'));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
