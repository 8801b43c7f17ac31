/**
 * Parses links to Wikidata in the SSSOM format (TSV with a commented YAML head): every link with its evidence, including
 * those looked for and not found. Wikidata ids come only from here.
 */
import { parse as parseYamlText } from 'yaml';
import { problem, type Problem, type Result } from '../problem.js';

/** One row: the columns of the SSSOM data model that are used, plus any others by name. */
export interface Link {
  subject_id: string;
  subject_label: string;
  predicate_id: string;
  object_id: string;
  object_label: string;
  mapping_justification: string;
  [column: string]: string;
}

export interface Links {
  /** The head of the file: curie_map, mapping_set_id, license and so on. */
  metadata: Record<string, unknown>;
  rows: Link[];
}

/** The columns that SSSOM requires; the labels are optional, and empty where there are none. */
const REQUIRED_COLUMNS = ['subject_id', 'predicate_id', 'object_id', 'mapping_justification'] as const;

/** The object of a row for a search without a result. */
export const NOT_FOUND = 'sssom:NoTermFound';

/** Parses an SSSOM table. Rows keep their order; an empty text is an empty table. */
export function parseLinks(text: string): Result<Links> {
  const problems: Problem[] = [];
  const lines = text.split(/\r?\n/);
  const head = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1));
  let metadata: Record<string, unknown> = {};
  try {
    metadata = (parseYamlText(head.join('\n')) as Record<string, unknown> | null) ?? {};
  } catch (error) {
    problems.push(
      problem('registry-links', `the head of the table is not YAML: ${(error as Error).message.split('\n')[0]}`, { place: { line: 1, column: 1 } }),
    );
  }
  const body = lines.map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line !== '' && !line.startsWith('#'));
  const [header, ...rest] = body;
  if (!header) return { value: { metadata, rows: [] }, problems };

  const columns = header.line.split('\t');
  const absent = REQUIRED_COLUMNS.filter((column) => !columns.includes(column));
  if (absent.length > 0) {
    problems.push(
      problem('registry-links', `the table lacks the column ${absent.join(', ')}`, {
        place: { line: header.number, column: 1 },
        expected: REQUIRED_COLUMNS.join(', '),
      }),
    );
    return { problems };
  }
  const rows: Link[] = [];
  for (const { line, number } of rest) {
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      problems.push(
        problem('registry-links', `the row has ${cells.length} cells, the table ${columns.length} columns`, { place: { line: number, column: 1 }, line }),
      );
      continue;
    }
    const row = { subject_label: '', object_label: '', ...Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) } as Link;
    if (/^wd:(?!Q\d+$)/.test(row.object_id)) {
      problems.push(
        problem('registry-links', `${row.object_id} is not a Wikidata item`, {
          place: { line: number, column: 1 },
          line,
          expected: 'wd:Q and a number',
        }),
      );
      continue;
    }
    rows.push(row);
  }
  return { value: { metadata, rows }, problems };
}
