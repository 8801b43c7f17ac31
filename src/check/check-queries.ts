/**
 * Runs check queries: rules that SHACL Core cannot express, as SELECTs whose every row is a problem. The texts of
 * `queries/checks/` and an engine with a graph come in, problems go out. The header of a query describes a row:
 *
 *     # A bound has no modifier.
 *     # code: check-bound-without-modifier
 *     # severity: error
 *     # message: {label} has the bound {bound}, but no vr:modifier
 *     # fix: give it vr:modifier …
 *     # scope: all            (it needs several entries; without this line one entry is enough)
 *     # reported-by-shape: Figure-modifier   (a shape with the same rule; its findings are not repeated)
 *
 * `?focus` is the node a row is about; the other columns fill the message.
 */
import type { Term } from '@rdfjs/types';
import { problem, PROBLEM_CODES, SEVERITIES, type Problem, type ProblemCode, type Result, type Severity } from '../problem.js';
import { readHeader, readQueryFile, variablesOf, type Engine, type Row } from '../store/index.js';
import { shown } from './shacl-terms.js';

export interface Check {
  code: ProblemCode;
  severity: Severity;
  /** What is wrong. */
  title: string;
  message: string;
  fix?: string;
  /** Whether the query needs one entry with the registry, or all entries. */
  scope: 'entry' | 'all';
  /** The local name of the shape with the same rule. */
  reportedByShape?: string;
  sparql: string;
}

/** The namespace of the shapes. */
export const SHAPES_NAMESPACE = 'https://w3id.org/variorum/shapes#';

export interface CheckText {
  name: string;
  text: string;
}

/** Reads the headers of check queries. Problems: `check-rule`, with the name of the file. */
export function readChecks(files: readonly CheckText[]): Result<Check[]> {
  const problems: Problem[] = [];
  const checks: Check[] = [];
  for (const { name, text } of files) {
    const { title, fields, sparql } = readHeader(text);
    const refuse = (message: string, expected: string) => problems.push(problem('check-rule', message, { place: { file: name }, expected }));
    const [code, severity, message, fix, reportedByShape] = ['code', 'severity', 'message', 'fix', 'reported-by-shape'].map((key) => fields.get(key));
    if (title === '') refuse('the query has no title', 'a first line # that states what is wrong');
    else if (!isCode(code)) refuse(`${code ?? 'nothing'} is not the code of a check`, '# code: check-…, as listed in src/problem.ts');
    else if (!isSeverity(severity)) refuse(`${severity ?? 'nothing'} is not a severity`, `# severity: ${SEVERITIES.join(' | ')}`);
    else if (message === undefined) refuse('the query has no message', '# message: what was found, with {columns}');
    else
      checks.push({
        code,
        severity,
        title,
        message,
        ...(fix === undefined ? {} : { fix }),
        scope: fields.get('scope') === 'all' ? 'all' : 'entry',
        ...(reportedByShape === undefined ? {} : { reportedByShape }),
        sparql,
      });
  }
  return problems.length > 0 ? { problems } : { value: checks, problems };
}

/** Checks the SPARQL of check queries before an engine does. Problems: `query-syntax`, `check-rule`. */
export function validateChecks(files: readonly CheckText[]): Problem[] {
  return files.flatMap(({ name, text }) => {
    const { value, problems } = readQueryFile(text);
    if (!value) return problems.map((found) => ({ ...found, place: { file: name, ...found.place } }));
    const columns = variablesOf(value.sparql) ?? [];
    const named = [...(value.fields.get('message') ?? '').matchAll(/\{(\w+)\}/g)].map(([, column]) => column ?? '');
    const unknown = ['focus', ...named].filter((column) => !columns.includes(column));
    if (unknown.length === 0) return [];
    return [
      problem('check-rule', `the query does not select ${unknown.map((column) => `?${column}`).join(', ')}`, {
        place: { file: name },
        expected: columns.join(', '),
      }),
    ];
  });
}

function isCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && code.startsWith('check-') && code !== 'check-rule' && Object.hasOwn(PROBLEM_CODES, code);
}

function isSeverity(severity: string | undefined): severity is Severity {
  return SEVERITIES.includes(severity as Severity);
}

/** Runs each check on an engine. `shapeProblems`: what shapes have reported already. */
export async function runChecks(checks: readonly Check[], engine: Engine, shapeProblems: readonly Problem[] = []): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const check of checks) {
    const known = new Set(
      shapeProblems.filter(({ rule }) => check.reportedByShape !== undefined && rule === SHAPES_NAMESPACE + check.reportedByShape).map(({ focus }) => focus),
    );
    for (const row of await rowsOf(check.sparql, engine)) {
      const found = problemOf(row, check);
      if (found.focus === undefined || !known.has(found.focus)) problems.push(found);
    }
  }
  return problems;
}

async function rowsOf(sparql: string, engine: Engine): Promise<readonly Row[]> {
  if (engine.select) return engine.select(sparql);
  const answer = await engine.ask(sparql);
  return answer.kind === 'rows' ? answer.rows : [];
}

function problemOf(row: Row, { code, severity, message, fix }: Check): Problem {
  const focus = row.get('focus');
  const property = row.get('property');
  return problem(
    code,
    message.replace(/\{(\w+)\}/g, (_, column: string) => cellText(row.get(column))),
    {
      severity,
      ...(fix === undefined ? {} : { fix }),
      ...(focus?.termType === 'NamedNode' ? { focus: focus.value } : {}),
      ...(property?.termType === 'NamedNode' ? { path: property.value } : {}),
    },
  );
}

function cellText(term: Term | undefined): string {
  if (term === undefined) return 'nothing';
  return term.termType === 'Literal' ? term.value : shown(term);
}
