/** All reporters, by the names of --report-format. */
import { github } from './github.js';
import { human } from './human.js';
import { json } from './json.js';
import { ndjson } from './ndjson.js';
import { sarif } from './sarif.js';
import type { ReportName } from './names.js';
import type { Reporter } from './summary.js';
import { ttl } from './ttl.js';

export const REPORTERS: Readonly<Record<ReportName, Reporter>> = { human, json, ndjson, sarif, github, ttl };

/** The reporter for a file, by its extension. */
export function reporterFor(file: string): ReportName | undefined {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return (Object.keys(REPORTERS) as ReportName[]).find((name) => REPORTERS[name].extensions.includes(extension));
}
