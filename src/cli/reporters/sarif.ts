/** SARIF 2.1.0, which code hosts and editors show next to the lines. Columns are code points, as everywhere here. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROBLEM_CODES, type Problem, type Severity } from '../../problem.js';
import { visible } from '../terminal.js';
import type { Reporter } from './summary.js';

const LEVEL: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };

export const sarif: Reporter = {
  label: 'SARIF 2.1.0',
  extensions: ['sarif'],
  text({ problems, evaluated, notEvaluated, software, exitCode }) {
    const codes = [...new Set(problems.map(({ code }) => code))].sort();
    const [name = software, version = ''] = software.split(' ');
    const rules = codes.map((code) => ({
      id: code,
      shortDescription: { text: PROBLEM_CODES[code][1] },
      defaultConfiguration: { level: LEVEL[PROBLEM_CODES[code][0]] },
    }));
    const run = {
      tool: { driver: { name, version, informationUri: 'https://w3id.org/variorum', rules } },
      columnKind: 'unicodeCodePoints',
      invocations: [{ executionSuccessful: exitCode < 2, exitCode }],
      properties: { evaluated, notEvaluated },
      results: problems.map((found) => resultOf(found, codes.indexOf(found.code))),
    };
    return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
  },
};

function resultOf({ code, severity, message, expected, fix, focus, place }: Problem, ruleIndex: number) {
  const text = [`${message}.`, expected && `Expected: ${expected}.`, fix && `Try: ${fix}`].filter((part) => part !== undefined).join(' ');
  const region = place?.line === undefined ? {} : { region: { startLine: place.line, ...(place.column === undefined ? {} : { startColumn: place.column }) } };
  const physical = place?.file === undefined ? {} : { physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, ...region } };
  const logical = focus === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: focus, kind: 'resource' }] };
  const location = { ...physical, ...logical };
  return {
    ruleId: code,
    ruleIndex,
    level: LEVEL[severity],
    message: { text: plain(text) },
    ...(Object.keys(location).length === 0 ? {} : { locations: [location] }),
  };
}

/** A text of an input: one line, and no link, which SARIF would read in `[text](address)`. */
function plain(text: string): string {
  return visible(text).replaceAll('](', ']\\u{28}');
}

/** A path as a URI reference; relative paths stay relative to the working directory. */
function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
