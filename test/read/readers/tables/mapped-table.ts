/** A mapped table about places that do not exist, for tests: its mapping as YAML, and a reader of its rows. */
import { EMPTY_REGISTRY, type Registry } from '../../../../src/entry/index.js';
import { mappedTable } from '../../../../src/read/readers/tables/mapped.js';
import { parseTableMapping } from '../../../../src/read/readers/tables/mapping.js';

/** A mapping with lines of one's own for the event and for the only claim. */
export function mappingOf({ head = '', event = '', claim = 'count: { column: Killed }' }: { head?: string; event?: string; claim?: string } = {}): string {
  const lines = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
  return `format: 1
dataset: { name: marsh, title: Marsh, language: en, revision: "1" }
${head}
event:
  label: L
${lines(event, 2)}
claims:
  - metric: killed
${lines(claim, 4)}
`;
}

/** A function that reads rows, one after the other, of a table with a mapping; cells begin at every hundredth character. */
export function mappedReader(yaml: string, header: readonly string[], registry: Registry = EMPTY_REGISTRY) {
  const { value, problems } = parseTableMapping(yaml, 'm.yaml');
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  const kind = mappedTable(value.data);
  const document = { language: 'en', ...kind.describe('1'), title: 'Marsh', sha256: 'ab'.repeat(32) };
  const read = kind.open(header, { document, dataset: { name: kind.name, version: '1' }, registry });
  return (...cells: string[]) => read({ cells, starts: header.map((_, index) => index * 100) });
}
