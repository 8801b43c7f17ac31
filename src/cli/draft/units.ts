/** `variorum draft --units`: the units of a document as JSON lines, for proposals to point at. */
import { readBytes } from '../../io/files.js';
import { expandInputs } from '../../io/inputs.js';
import { parseDescription, sidecarMeta } from '../../io/sidecar.js';
import { inFile, UsageError, valueOf } from '../../problem.js';
import { decode, readDocument, unitsOf } from '../../read/index.js';
import { EXIT } from '../exit.js';
import { statedPairs } from '../options.js';
import { showProblems } from '../terminal.js';
import type { DraftOptions } from './options.js';

/** Prints a line for each unit: its number, kind, section and text. Returns the exit code. */
export async function printUnits(paths: readonly string[], { document, maxSize, force, ...stated }: DraftOptions): Promise<number> {
  const described = valueOf(parseDescription([...document, ...statedPairs(stated)]));
  const { inputs, problems } = await expandInputs(paths, undefined, { force });
  const [input, second] = inputs;
  if (second || (input && input.kind !== 'document')) throw new UsageError('--units lists the units of one document');
  const bytes = input && (await readBytes(input.path, maxSize));
  const source = bytes?.value && decode(bytes.value);
  const meta = input && (await sidecarMeta(input.path, described, maxSize));
  const read = source?.value && meta?.value && readDocument(source.value, meta.value.title);
  showProblems([
    ...problems,
    ...(bytes?.problems ?? []),
    ...(meta?.problems ?? []),
    ...[...(source?.problems ?? []), ...(read?.problems ?? [])].map((found) => inFile(found, input!.path)),
  ]);
  if (!read?.value) return EXIT.incomplete;
  for (const { id, kind, section, text } of unitsOf(read.value)) process.stdout.write(`${JSON.stringify({ unit: id, kind, section, text })}\n`);
  return EXIT.success;
}
