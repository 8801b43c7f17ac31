/** claims.csv: a row a claim, its words at their place in the document, and nothing in it that a spreadsheet would run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseEntry, type Entry } from '../../src/entry/index.js';
import { CLAIM_COLUMNS } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { sha256 } from '../../src/slug.js';
import { codePointsOf, expectEvidence, filesIn, folderWith, SAMPLE, variorum } from '../support.js';
import { article } from '../cli/articles.js';

const rowsOf = (csv: string) => parse(csv, { columns: true }) as unknown as Record<string, string>[];

interface Exported {
  rows: Record<string, string>[];
  entry: Entry;
}

/** Exports documents, each with its sidecar, in one run; gives the rows and the entry of each, in the order given, and the files. */
async function exported(documents: readonly { text: string | Uint8Array; sidecar?: string | undefined }[]) {
  const inputs = documents.flatMap(({ text, sidecar }, index) => [
    [`in/${index}.txt`, text] as const,
    ...(sidecar === undefined ? [] : [[`in/${index}.meta.yaml`, sidecar] as const]),
  ]);
  const folder = folderWith(Object.fromEntries(inputs));
  const { code, stderr } = await variorum(['export', 'in', '-o', 'out'], { cwd: folder });
  expect(code, stderr).toBe(0);
  const files = filesIn(join(folder, 'out'));
  const rows = rowsOf(files['claims.csv'] ?? '');
  const entries = Object.entries(files).flatMap(([name, text]) => (name.startsWith('entries/') ? [valueOf(parseEntry(text)).data] : []));
  const each = documents.map(({ text }): Exported => {
    const entry = entries.find(({ document }) => document.sha256 === sha256(text));
    if (!entry) throw new Error('an entry is missing');
    return { entry, rows: rows.filter((row) => row['entry'] === entry.id) };
  });
  return { each, files, csv: files['claims.csv'] ?? '' };
}

function expectQuotes({ rows, entry }: Exported, document: string | Uint8Array): void {
  const points = codePointsOf(Buffer.from(document));
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(points.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['quote']);
  expectEvidence(entry, points);
}

describe('the sample', () => {
  const text = readFileSync(SAMPLE);

  it('has a row for every claim, every column in every row, and each quote at its place', async () => {
    const { each, csv, files } = await exported([{ text }]);
    const [{ rows, entry }] = each as [Exported];
    expect(csv.split('\r\n')[0]).toBe(CLAIM_COLUMNS.map(({ name }) => name).join(','));
    expect(rows.map((row) => row['claim'])).toEqual(entry.claims?.map(({ id }) => id));
    expect(rows.length).toBeGreaterThan(40);
    expectQuotes({ rows, entry }, text);

    const iris = rows.map((row) => row['iri'] ?? '');
    expect(new Set(iris).size).toBe(rows.length);
    for (const iri of iris)
      expect(files['variorum.nq']).toContain(`<${iri}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/variorum/ontology#QuantityClaim>`);
  });
});

it('every quote is at its position', async () => {
  const documents = [
    ['with a byte order mark', `\uFEFF${article({ title: 'A raid' })}`],
    ['with line ends of two signs', article({ title: 'B raid' }).replaceAll('\n', '\r\n')],
    ['with line ends of old', article({ title: 'C raid' }).replaceAll('\n', '\r')],
    ['behind letters of two units each', article({ title: '𝔏armúr 🏴 raid' }).replace('Heron League soldiers held', '🏴🏴 𝔏eague soldiers held')],
    ['behind accents of their own', article({ title: 'Jo\u0308kull raid' })],
  ] as const;
  const { each } = await exported(documents.map(([, text]) => ({ text })));
  documents.forEach(([, text], index) => expectQuotes(each[index]!, text));
});

it('cells that a spreadsheet would run are made text', async () => {
  const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=HYPERLINK("http://example.org";"x")', '\t=1+1', "=cmd|' /C calc'!A0"];
  const { each, csv } = await exported([
    ...formulas.map((formula, index) => ({
      text: article({ title: `Raid ${index}` }),
      sidecar: `title: ${JSON.stringify(formula)}\npublisher: ${JSON.stringify(formula)}\n`,
    })),
    { text: article({ title: '@1+1' }) },
  ]);
  formulas.forEach((formula, index) => expect(each[index]?.rows[0]).toMatchObject({ document_title: `'${formula}`, document_publisher: `'${formula}` }));
  expect(each.at(-1)?.rows[0]?.['document_title']).toBe("'@1+1");
  for (const row of rowsOf(csv)) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
});

it('commas, quotes and lines in a cell stay in their cell', async () => {
  const { each } = await exported([{ text: article(), sidecar: `publisher: "The \\"Heron\\", and\\nthe Otter; Ltd."\n` }]);
  for (const row of each[0]?.rows ?? []) {
    expect(row['document_publisher']).toBe('The "Heron", and\nthe Otter; Ltd.');
    expect(Object.keys(row)).toEqual(CLAIM_COLUMNS.map(({ name }) => name));
  }
});
