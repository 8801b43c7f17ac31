/** The content of a report in any format: the problems, what was evaluated and what was not. */
import type { Problem, Severity } from '../../problem.js';

interface ReportContent {
  problems: readonly Problem[];
  /** What was evaluated, in parts of a sentence. */
  evaluated: readonly string[];
  notEvaluated: readonly string[];
  /** The name and version of the software. */
  software: string;
  /** The exit code of the run. */
  exitCode: number;
}

/** Writes a report in one format. */
export interface Reporter {
  label: string;
  /** The file extensions that select it. */
  extensions: readonly string[];
  text(checked: ReportContent): string | Promise<string>;
}

/** The number of problems of each severity. */
export function totals(problems: readonly Problem[]): Record<Severity, number> {
  const count = (severity: Severity) => problems.filter((found) => found.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
