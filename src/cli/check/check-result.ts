/** The result of one kind of check, and the options that the checks share. */
import type { CheckFormat } from '../../io/check-inputs.js';
import type { Problem } from '../../problem.js';
import type { FailOn } from '../exit.js';
import type { EndpointOptions } from '../remote/endpoint.js';
import type { ReportName } from '../reporters/names.js';

export interface CheckOptions extends EndpointOptions {
  format?: CheckFormat;
  base?: string;
  registry?: string | readonly string[];
  texts?: string;
  jsonldContext?: string[];
  report?: string;
  reportFormat?: ReportName;
  links?: boolean;
  contact?: string;
  api?: string;
  selfTest?: boolean;
  force?: boolean;
  failOn: FailOn;
  failOnFindings?: boolean;
}

export interface CheckResult {
  problems: Problem[];
  /** What was evaluated, in parts of a sentence. */
  evaluated: string[];
  notEvaluated: string[];
  /** Some input could not be read, or was too large to check. */
  incomplete: boolean;
}
