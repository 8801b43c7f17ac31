/**
 * Decisions about links as a table that people fill in: CSV for spreadsheets, or a page that needs no server. Proposals come
 * in and a file goes out; a file that was filled in comes back as decisions.
 */
import { parse } from 'csv-parse/sync';
import { problem, type Problem } from '../problem.js';
import { DECISIONS, type Decision } from './decision.js';

/** The columns: what a person fills in first, then what they need to know. */
export const REVIEW_COLUMNS = [
  'decision',
  'object',
  'by',
  'on',
  'why',
  'subject',
  'name',
  'kind',
  'proposed',
  'label',
  'score',
  'reasons',
  'candidates',
] as const;

/** The rows of the table, its header included. */
export function reviewRows(decisions: readonly Decision[]): string[][] {
  const rows = decisions.map((one) => [
    one.decision,
    one.object ?? '',
    one.by ?? '',
    one.on ?? '',
    one.by === undefined ? '' : (one.why ?? ''),
    one.subject,
    one.name ?? '',
    one.type ?? '',
    one.object ?? '',
    one.label ?? '',
    one.score === undefined ? '' : String(one.score),
    [one.by === undefined ? (one.why ?? '') : '', ...reasonsOf(one.evidence)].filter((text) => text !== '').join('; '),
    (one.candidates ?? []).map((other) => `${other.object} ${other.name} (${other.score}): ${reasonsOf(other.evidence).join('; ')}`).join(' | '),
  ]);
  return [[...REVIEW_COLUMNS], ...rows];
}

function reasonsOf(evidence: Decision['evidence'] = []): string[] {
  return evidence.map(({ text, against }) => (against === true ? `against: ${text}` : text));
}

/**
 * Puts what a table decides into the decisions it was made from, by subject. Columns may stand in any order, others are left
 * alone, and rows that were deleted leave their decision as it is. Problems: `registry-decisions`.
 */
export function withReview(decisions: readonly Decision[], text: string): { decisions: Decision[]; changed: number; problems: Problem[] } {
  const problems: Problem[] = [];
  let rows: Record<string, string>[];
  try {
    const [first = ''] = text.split(/\r?\n/, 1);
    // Spreadsheets of some countries separate cells with semicolons.
    const delimiter = [',', ';', '\t'].sort((one, other) => first.split(other).length - first.split(one).length)[0] ?? ',';
    rows = parse<Record<string, string>>(text, { bom: true, columns: true, delimiter, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    return {
      decisions: [...decisions],
      changed: 0,
      problems: [problem('registry-decisions', `the table cannot be read: ${(error as Error).message}`, { expected: 'CSV' })],
    };
  }
  const lacking = ['subject', 'decision'].filter((column) => rows[0] !== undefined && !(column in rows[0]));
  if (rows.length === 0 || lacking.length > 0)
    return {
      decisions: [...decisions],
      changed: 0,
      problems: [
        problem('registry-decisions', rows.length === 0 ? 'the table has no rows' : `the table lacks the column ${lacking.join(', ')}`, {
          expected: REVIEW_COLUMNS.join(', '),
        }),
      ],
    };
  const byObject = new Map(decisions.map((one) => [one.subject, one]));
  const made = new Map<string, Decision>();
  for (const [index, row] of rows.entries()) {
    const place = { line: index + 2, column: 1 };
    const subject = cell(row, 'subject');
    const before = byObject.get(subject);
    if (before === undefined) problems.push(problem('registry-decisions', `the table decides about ${subject}, which was not proposed`, { place }));
    else if (made.has(subject))
      problems.push(problem('registry-decisions', `the table decides about ${subject} twice`, { place, fix: 'delete one of the rows' }));
    else {
      const { decision, problem: found } = decisionOf(row, before);
      if (found !== undefined) problems.push(problem('registry-decisions', found, { place, expected: DECISIONS.link.join(', ') }));
      made.set(subject, decision);
    }
  }
  const result = decisions.map((one) => made.get(one.subject) ?? one);
  return { decisions: result, changed: result.filter((one, index) => JSON.stringify(one) !== JSON.stringify(decisions[index])).length, problems };
}

/** A cell; the apostrophe that keeps a spreadsheet from running it is taken off. */
function cell(row: Readonly<Record<string, string>>, column: (typeof REVIEW_COLUMNS)[number]): string {
  return (row[column] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
}

function decisionOf(row: Readonly<Record<string, string>>, before: Decision): { decision: Decision; problem?: string } {
  const written = cell(row, 'decision').toLowerCase();
  const decision = DECISIONS.link.find((one) => one === (written === '' ? 'undecided' : written));
  if (decision === undefined) return { decision: before, problem: `${written} is no decision about ${before.subject}` };
  if (decision === 'undecided') return { decision: before };
  const object = decision === 'none' ? undefined : cell(row, 'object') || before.object;
  if (decision !== 'none' && object === undefined)
    return { decision: before, problem: `the decision about ${before.subject} is ${decision}, and names no item` };
  if (object !== undefined && !/^Q[1-9]\d*$/.test(object)) return { decision: before, problem: `${object}, for ${before.subject}, is no item of Wikidata` };
  return { decision: decided(before, { decision, object, by: cell(row, 'by'), on: cell(row, 'on'), why: cell(row, 'why') }) };
}

/** A proposal with what a person decided. */
export function decided(
  before: Decision,
  { decision, object, by, on, why }: { decision: Decision['decision']; object: string | undefined; by: string; on: string; why: string },
): Decision {
  const { object: _, by: __, on: ___, ...rest } = before;
  return {
    ...rest,
    decision,
    ...(object === undefined ? {} : { object }),
    ...(by === '' ? {} : { by }),
    ...(on === '' ? {} : { on }),
    ...(why === '' ? {} : { why }),
  };
}
