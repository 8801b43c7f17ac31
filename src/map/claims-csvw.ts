/**
 * Describes the table of claims for programs, in CSV on the Web (https://www.w3.org/TR/tabular-metadata/): what each column
 * holds, and which property of the claim it is. A converter gets the claims of the graph with their IRIs, bounds, dates and
 * claimants. It has no way to say what a list holds, so columns of lists give no triples; nor are the apostrophes before
 * text that a spreadsheet would run taken off.
 */
import { edtf, identifiers, PREFIXES } from '../terms/index.js';
import { CLAIM_COLUMNS, type ClaimColumn } from './claim-columns.js';

export interface TableDescription {
  /** The file of the table, from the folder of the description. */
  url: string;
  title: string;
  /** The languages of the documents. Quotes have one only if all have the same, since a column has one. */
  languages: ReadonlySet<string>;
  base?: string | undefined;
}

/** Returns the JSON of a description. By its name, `{table}-metadata.json`, programs find it beside the table. */
export function describeClaimsTable({ url, title, languages, base }: TableDescription): string {
  const [first, ...others] = languages;
  const language = others.length === 0 ? first : undefined;
  const columns = CLAIM_COLUMNS.map((column) => ({
    name: column.name,
    titles: column.name,
    'dc:description': column.title,
    ...valuesOf(column, { base, language }),
  }));
  const described = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': title,
    dialect: { header: true, encoding: 'utf-8' },
    tableSchema: { aboutUrl: '{+iri}', primaryKey: 'iri', columns },
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

interface CellContext {
  base: string | undefined;
  language: string | undefined;
}

/** How the cells of a column become values. */
function valuesOf({ name, property, kind, part }: ClaimColumn, { base, language }: CellContext): Record<string, unknown> {
  if (property === undefined || kind === undefined) return { suppressOutput: true };
  const about = part === undefined ? {} : { aboutUrl: `{+iri}#${part}` };
  return { propertyUrl: property.value, ...about, ...cellsOf(name, kind, { base, language }) };
}

function cellsOf(name: string, kind: NonNullable<ClaimColumn['kind']>, { base, language }: CellContext): Record<string, unknown> {
  const ids = identifiers(base);
  // An id is the last segment of its IRI.
  const inEntry = (example: string) => example.replace('/e/', '/{entry}/').replace(/x$/, `{${name}}`);
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'date':
      return { datatype: kind };
    case 'edtf':
      return { datatype: { '@id': edtf.EDTF.value, base: 'string' } };
    case 'words':
      return { datatype: 'string', ...(language === undefined ? {} : { lang: language }) };
    case 'english':
      return { datatype: 'string', lang: 'en' };
    case 'iri':
      return { valueUrl: `{+${name}}` };
    case 'concept':
      return { valueUrl: `${PREFIXES.vr}{${name}}` };
    case 'episode':
      return { valueUrl: inEntry(ids.episode('e', 'x').value) };
    case 'claim':
      return { valueUrl: inEntry(ids.claim('e', 'x').value) };
    case 'account':
      return { valueUrl: ids.account('x').value.replace(/x$/, `{${name}}`) };
    case 'evidence':
      return { valueUrl: '{+iri}#evidence' };
  }
}
