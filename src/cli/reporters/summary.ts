/** What a report is made of, whatever its format: problems, and what was evaluated and what was not. */
import type { Problem, Severity } from '../../problem.js';

export interface ReportContent {
  problems: readonly Problem[];
  /** What was evaluated, in parts of a sentence. */
  evaluated: readonly string[];
  notEvaluated: readonly string[];
  /** The name and version of the software. */
  software: string;
  /** The exit code of the run. */
  exitCode: number;
}

/** A format of reports. */
export interface Reporter {
  label: string;
  /** The ends of file names that mean it. */
  extensions: readonly string[];
  text(checked: ReportContent): string | Promise<string>;
}

/** How many problems there are of each severity. */
export function totals(problems: readonly Problem[]): Record<Severity, number> {
  const count = (severity: Severity) => problems.filter((found) => found.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
