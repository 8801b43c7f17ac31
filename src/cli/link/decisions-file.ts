/** Files of decisions on the disk: read with the place of each mistake, written with their comment. */
import { Document } from 'yaml';
import { readOptional } from '../../io/files.js';
import { DECISIONS_COMMENT, parseDecisions, type Decision, type Decisions } from '../../link/index.js';
import { inFile, problem, ProblemError, valueOf } from '../../problem.js';

/** Throws {@link ProblemError}: `input-missing`, `registry-decisions`. */
export async function openDecisions(file: string, about: Decisions['about'] = 'link'): Promise<{ text: string; decisions: Decision[] }> {
  const text = await readOptional(file);
  if (text === undefined) throw new ProblemError([problem('input-missing', 'there is no such file', { place: { file } })]);
  const read = parseDecisions(text, about);
  return { text, decisions: valueOf({ ...read, problems: read.problems.map((found) => inFile(found, file)) }).data.decisions };
}

/** The text of a file of decisions. */
export function decisionsText(decisions: readonly Decision[]): string {
  const file: Decisions = { format: 1, about: 'link', decisions: [...decisions] };
  const document = new Document(file, { aliasDuplicateObjects: false });
  document.commentBefore = `${DECISIONS_COMMENT}\n For each: decision: exact, close, refuse (not this one) or none (nothing found); object: the item; by: your name.\n Or: variorum link review FILE. Then: variorum link apply FILE`;
  return document.toString({ lineWidth: 0 });
}
