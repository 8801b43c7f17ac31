/** `variorum draft DOCUMENT --update ENTRY`: reads the document again and updates the entry. */
import type { Change } from '../../entry/index.js';
import { EXIT, fails, type FailOn } from '../exit.js';
import { UsageError } from '../../problem.js';

interface Options {
  update: string;
  inPlace?: boolean;
  output?: string;
  coverage?: boolean;
  document: string[];
  registry?: string;
  maxSize: number;
  failOn: FailOn;
}

export async function update(
  paths: string[],
  { update: path, inPlace = false, output, coverage, document, registry: folder, maxSize, failOn }: Options,
): Promise<number> {
  if (paths.length !== 1 || paths[0] === undefined) throw new UsageError('--update takes exactly one document');
  if (output !== undefined) throw new UsageError('--update writes to standard output, or to the entry with --in-place; leave out -o');
  if (coverage) throw new UsageError('--coverage and --update cannot be combined');
  const { expandInputs } = await import('../../io/inputs.js');
  const { readBytes, replaceFile } = await import('../../io/files.js');
  const { openRegistry } = await import('../open-registry.js');
  const { parseDescription, readForUpdate } = await import('../../io/sources.js');
  const { parseEntry } = await import('../../entry/index.js');
  const { decode } = await import('../../read/index.js');
  const { inFile } = await import('../../problem.js');
  const { plural, printLine, showProblems } = await import('../terminal.js');

  const described = parseDescription(document);
  if (!described.value) {
    showProblems(described.problems);
    return EXIT.usage;
  }
  const { registry, problems } = await openRegistry(folder);
  const { inputs, problems: inputProblems } = expandInputs(paths);
  problems.push(...inputProblems);
  const [input, ...others] = inputs;
  if (input && (others.length > 0 || input.kind !== 'document')) throw new UsageError(`--update reads one document; ${paths[0]} is not one`);
  const bytes = await readBytes(path, maxSize);
  problems.push(...bytes.problems);
  const decoded = bytes.value && decode(bytes.value);
  problems.push(...(decoded?.problems ?? []).map((found) => inFile(found, path)));
  // The byte order mark is kept, since it is part of the file.
  const text = decoded?.value && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  const existing = text === undefined ? undefined : parseEntry(text);
  problems.push(...(existing?.problems ?? []).map((found) => inFile(found, path)));
  const read =
    input && existing?.value ? await readForUpdate(input, { path, entry: existing.value }, { registry, described: described.value, maxSize }) : undefined;
  problems.push(...(read?.problems ?? []));
  if (!input || text === undefined || !read?.value) {
    showProblems(problems);
    printLine(`${path} was not changed`);
    return problems.some(({ code }) => code === 'entry-update') ? EXIT.problems : EXIT.incomplete;
  }

  const { yaml, changes, kept, moved, source } = read.value;
  if (!inPlace) process.stdout.write(yaml);
  else if (yaml !== text) await replaceFile(path, { before: text, after: yaml });
  showProblems(problems);
  const written = parseEntry(yaml).value;
  const indexOf = indices(source.text);
  for (const { kind, message, at, path: where } of changes) {
    // The position in the document if the change has one, else in the updated entry.
    const { line, column } = at ? source.placeOf(indexOf(at.start)) : (written?.placeOf(where) ?? {});
    printLine(`${at ? input.path : path}:${line ?? 1}:${column ?? 1}: ${kind}: ${message.replace(/\s+/g, ' ')}`);
  }
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const looks = count('look');
  printLine(
    `${path}: ${count('new')} new, ${count('changed')} changed, ${count('gone')} gone${count('back') > 0 ? `, ${count('back')} back` : ''}; ` +
      `${plural(kept, 'item')} kept${moved > 0 ? `, ${moved} of them at a new position` : ''}` +
      `${looks > 0 ? `; ${looks} to review` : ''}${inPlace ? (yaml === text ? '; nothing to write' : '; written') : ''}`,
  );
  return fails(problems, failOn) ? EXIT.problems : EXIT.success;
}

/** Returns a function from code point offset to UTF-16 index. */
function indices(text: string): (codePoints: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (codePoints) => codePoints;
  const starts: number[] = [];
  for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1) starts.push(index);
  return (codePoints) => starts[codePoints] ?? text.length;
}
