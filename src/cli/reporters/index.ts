/** The family of report formats, by the names that the command line takes. */
import { github } from './github.js';
import { human } from './human.js';
import { json } from './json.js';
import { ndjson } from './ndjson.js';
import { sarif } from './sarif.js';
import type { ReportName } from './names.js';
import type { ReportFormat } from './summary.js';
import { ttl } from './ttl.js';

export const REPORTS: Readonly<Record<ReportName, ReportFormat>> = { human, json, ndjson, sarif, github, ttl };

/** The format that the name of a file asks for. */
export function reportOf(file: string): ReportName | undefined {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return (Object.keys(REPORTS) as ReportName[]).find((name) => REPORTS[name].extensions.includes(extension));
}
