/** Takes the decisions of `link review`: in the terminal, or in a table or a page that is written and read back. */
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { createInterface } from 'node:readline';
import { csv, csvFile } from '../../csv.js';
import { readOptional } from '../../io/files.js';
import { replaceFile, writeWhole } from '../../io/write-file.js';
import { decided, reviewPage, reviewRows, withReview, type Decision } from '../../link/index.js';
import { inFile, problem, ProblemError, UsageError } from '../../problem.js';
import { EXIT } from '../exit.js';
import { plural, printLine, visible } from '../terminal.js';
import { today } from '../today.js';
import { decisionsText, openDecisions } from './decisions-file.js';
import type { LinkReviewOptions } from './options.js';

/** Reviews a file of proposals. Returns the exit code. Throws {@link ProblemError}. */
export async function runReview(file: string, options: LinkReviewOptions): Promise<number> {
  const { text, decisions } = await openDecisions(file);
  if (options.table !== undefined) return writeTable(decisions, { file, table: options.table, force: options.force, bom: options.csvBom });
  const by = options.by ?? '';
  const on = options.on ?? today();
  let reviewed: Decision[];
  if (options.from !== undefined) {
    const table = await readOptional(options.from);
    if (table === undefined) throw new ProblemError([problem('input-missing', 'there is no such file', { place: { file: options.from } })]);
    const { decisions: read, problems } = withReview(decisions, table);
    const from = options.from;
    const made = read.map((one) => (one.decision === 'undecided' ? one : { ...one, by: one.by ?? by, on: one.on ?? on }));
    const nameless = made
      .filter((one) => one.by === '')
      .map(({ subject }) =>
        problem('registry-decisions', `the decision about ${subject} has no author`, { expected: 'a name in the column by', fix: 'add --by and your name' }),
      );
    if (problems.length + nameless.length > 0) throw new ProblemError([...problems, ...nameless].map((found) => inFile(found, from)));
    reviewed = made;
  } else {
    if (by === '') throw new UsageError('decisions are signed: add --by and your name (or review in a table: --table links.csv, --table links.html)');
    reviewed = await ask(decisions, { by, on });
  }
  const changed = reviewed.filter((one, index) => JSON.stringify(one) !== JSON.stringify(decisions[index])).length;
  if (changed > 0) await replaceFile(file, { before: text, after: decisionsText(reviewed) });
  const open = reviewed.filter(({ decision }) => decision === 'undecided').length;
  printLine(`${plural(changed, 'decision')} written into ${file}; ${open} are left. Next: variorum link apply ${file}`);
  return EXIT.success;
}

async function writeTable(
  decisions: readonly Decision[],
  { file, table, force = false, bom }: { file: string; table: string; force?: boolean | undefined; bom?: boolean | undefined },
): Promise<number> {
  const ending = extname(table).toLowerCase();
  if (ending !== '.csv' && ending !== '.html') throw new UsageError(`--table ${table}: expected a name that ends in .csv or .html`);
  if (!force && existsSync(table))
    throw new ProblemError([
      problem('output-exists', 'the file exists; it may have your decisions', { place: { file: table }, fix: 'name another file, or --force' }),
    ]);
  const text = ending === '.csv' ? csvFile(csv(reviewRows(decisions)), { bom }) : reviewPage(decisions, { title: basename(file) });
  await writeWhole(table, text, { force });
  printLine(
    `${plural(decisions.length, 'proposal')} in ${table}. ${ending === '.csv' ? 'Fill in decision, by and why' : 'Open it in a browser, and save your decisions as links.csv'}; then: variorum link review ${file} --from ${ending === '.csv' ? table : 'links.csv'}`,
  );
  return EXIT.success;
}

/** The keys of decisions. */
const KEYS: Readonly<Record<string, Decision['decision']>> = { e: 'exact', c: 'close', r: 'refuse', n: 'none' };
const HELP =
  'e exact · c close · r not this one · n nothing found · s skip · q stop; after e, c or r the number of a candidate or an item: e 2, e Q42; then why: e 2 same date';

/** Asks about each proposal that is open. The end of the input stops, and keeps what was decided. */
async function ask(decisions: readonly Decision[], { by, on }: { by: string; on: string }): Promise<Decision[]> {
  const lines = createInterface({ input: process.stdin, terminal: false })[Symbol.asyncIterator]();
  const result = [...decisions];
  const open = decisions.flatMap((one, index) => (one.decision === 'undecided' ? [index] : []));
  printLine(HELP);
  for (const [at, index] of open.entries()) {
    const one = decisions[index];
    if (one === undefined) continue;
    printProposal(one, `${at + 1}/${open.length}`);
    for (;;) {
      process.stderr.write('> ');
      const line = await lines.next();
      if (line.done === true) return result;
      const answer = answerOf(line.value, one);
      if (answer === 'stop') return result;
      if (answer === 'skip') break;
      if (answer === undefined) {
        printLine(HELP);
        continue;
      }
      result[index] = decided(one, { ...answer, by, on });
      break;
    }
  }
  return result;
}

function answerOf(
  line: string,
  { object, candidates = [] }: Decision,
): { decision: Decision['decision']; object: string | undefined; why: string } | 'skip' | 'stop' | undefined {
  const [, key = '', which, why = ''] = /^\s*([a-z])(?:\s+(Q[1-9]\d*|\d{1,2})(?=\s|$))?\s*(.*)$/i.exec(line) ?? [];
  if (key === 'q') return 'stop';
  if (key === 's') return 'skip';
  const decision = KEYS[key.toLowerCase()];
  if (decision === undefined) return undefined;
  if (decision === 'none') return { decision, object: undefined, why };
  const listed = [...(object === undefined ? [] : [object]), ...candidates.map((one) => one.object)];
  const chosen = which === undefined ? object : which.startsWith('Q') ? which : listed[Number(which) - 1];
  return chosen === undefined ? undefined : { decision, object: chosen, why };
}

function printProposal(
  { subject, name = subject, type = '', why = '', object, label = '', score = 0, evidence = [], candidates = [] }: Decision,
  count: string,
): void {
  process.stderr.write(`\n${visible(`${count} ${name} (${type}, ${subject}): ${why}`)}\n`);
  // Without a proposed item the evidence is about the candidates: what a service says of each.
  if (object === undefined) for (const { text } of evidence) process.stderr.write(`${visible(`    ${text}`)}\n`);
  const all = [...(object === undefined ? [] : [{ object, name: label, score, evidence }]), ...candidates];
  for (const [index, one] of all.entries()) {
    process.stderr.write(`${visible(`  ${index + 1} ${one.object} ${one.name} (${one.score})`)}\n`);
    for (const { text, against } of one.evidence ?? []) process.stderr.write(`${visible(`      ${against === true ? 'against: ' : ''}${text}`)}\n`);
  }
}
