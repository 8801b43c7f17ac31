/** The description of claims.csv: a converter of CSV on the Web gets the claims of the graph. All places and groups are fictional. */
import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import type { ContextDefinition, JsonLdDocument } from 'jsonld';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import CsvwParser from 'rdf-parser-csvw';
import { describe, expect, it } from 'vitest';
import { csv, csvFile } from '../../src/csv.js';
import type { Entry } from '../../src/entry/index.js';
import { CLAIM_COLUMNS, claimsHeader, claimsTable, describeClaimsTable, mapEntry } from '../../src/map/index.js';
import { rdf, vr } from '../../src/terms/index.js';
import { ACCUMULATIONS, COVERS_BASES, localName, MODIFIERS, RELATIONS_TO_COUNTED, REVIEW_STATUSES } from '../../src/vocabulary/index.js';
import { fictionalEntry, fictionalRegistry, withClaims } from './fiction.js';

const CSVW = 'http://www.w3.org/ns/csvw#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const template = (name: string) => ({ '@id': CSVW + name, '@type': `${CSVW}uriTemplate` });

/** What the context of CSV on the Web has of the keys that descriptions use. */
const CONTEXT = {
  url: { '@id': `${CSVW}url`, '@type': '@id' },
  tableSchema: { '@id': `${CSVW}tableSchema`, '@type': '@id' },
  columns: { '@id': `${CSVW}column`, '@type': '@id', '@container': '@list' },
  dialect: { '@id': `${CSVW}dialect`, '@type': '@id' },
  header: { '@id': `${CSVW}header`, '@type': `${XSD}boolean` },
  encoding: { '@id': `${CSVW}encoding` },
  primaryKey: { '@id': `${CSVW}primaryKey` },
  name: { '@id': `${CSVW}name` },
  titles: { '@id': `${CSVW}title`, '@container': '@language' },
  aboutUrl: template('aboutUrl'),
  propertyUrl: template('propertyUrl'),
  valueUrl: template('valueUrl'),
  datatype: { '@id': `${CSVW}datatype`, '@type': '@vocab' },
  base: { '@id': `${CSVW}base`, '@language': null },
  lang: { '@id': `${CSVW}lang`, '@language': null },
  suppressOutput: { '@id': `${CSVW}suppressOutput`, '@type': `${XSD}boolean` },
  dc: 'http://purl.org/dc/terms/',
  ...Object.fromEntries(['string', 'integer', 'decimal', 'date'].map((name) => [name, XSD + name])),
} as unknown as ContextDefinition;

/** Converts a table as a program does that knows nothing of ours. */
async function convert(table: string, description: string): Promise<Quad[]> {
  const documentLoader = (url: string) => {
    expect(url).toBe('http://www.w3.org/ns/csvw');
    return Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } });
  };
  const nquads = (await jsonld.toRDF(JSON.parse(description) as JsonLdDocument, {
    base: 'https://example.org/out/',
    format: 'application/n-quads',
    documentLoader,
  })) as unknown as string;
  const metadata = new Store(new Parser().parse(nquads));
  const quads: Quad[] = [];
  for await (const quad of new CsvwParser({ metadata, baseIRI: 'https://example.org/out/claims.csv' }).import(Readable.from([Buffer.from(table)])))
    quads.push(quad);
  return quads;
}

/** The statements of a table about claims, without its rows. */
async function claimsOf(entry: Entry, { base, bom }: { base?: string; bom?: boolean } = {}) {
  const registry = fictionalRegistry();
  const { quads } = mapEntry(entry, { registry, base });
  const text = csvFile(csv([claimsHeader(), ...claimsTable(entry, { registry, base, quads })]), { bom });
  const description = describeClaimsTable({ url: 'claims.csv', title: 'Claims', languages: new Set([entry.document.language]), base });
  const converted = (await convert(text, description)).filter(({ predicate }) => !predicate.value.startsWith(CSVW));
  return { quads, converted: converted.filter(({ subject }) => subject.termType === 'NamedNode') };
}

const lineOf = ({ subject, predicate, object }: Quad) =>
  `${subject.value} ${predicate.value} ${object.value}${object.termType === 'Literal' ? `@${object.language}^^${object.datatype.value}` : ''}`;

/** The properties that the description gives, of the claims and their positions. */
const PROPERTIES = new Set(CLAIM_COLUMNS.flatMap(({ property }) => property?.value ?? []));

/** What the graph states of its figures with the properties of the table. */
function statedOfFigures(quads: readonly Quad[]): string[] {
  const figures = new Set(
    quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(vr.QuantityClaim)).map(({ subject }) => subject.value),
  );
  return quads.filter(({ subject, predicate }) => figures.has(subject.value.replace(/#position$/, '')) && PROPERTIES.has(predicate.value)).map(lineOf);
}

/** What is left of a withheld claim has a row too. */
function isOfClaim({ subject }: Quad): boolean {
  return !subject.value.includes('/withheld.');
}

describe('a converter', () => {
  it('gets the same claims, with their bounds, dates, claimants and parties', async () => {
    const { quads, converted } = await claimsOf(fictionalEntry());
    const expected = statedOfFigures(quads);
    expect(expected.length).toBeGreaterThan(150);
    expect([...new Set(converted.filter(isOfClaim).map(lineOf))].sort()).toEqual(expected.sort());
  });

  it('gets them under any base, and with a byte order mark', async () => {
    const { quads, converted } = await claimsOf(fictionalEntry(), { base: 'https://example.org/mine/', bom: true });
    expect([...new Set(converted.filter(isOfClaim).map(lineOf))].sort()).toEqual(statedOfFigures(quads).sort());
    expect(converted.every(({ subject }) => subject.value.startsWith('https://example.org/mine/claim/'))).toBe(true);
  });

  it('gets up to three claimants and two parties that did it', async () => {
    const entry = withClaims('of: side 1, by: [side 2, ostland], claimant: [heron-guard, marsh-observatory, otter-front]');
    const { quads, converted } = await claimsOf(entry);
    for (const property of [vr.claimant, vr.doneBy]) {
      const of = (all: readonly Quad[]) => all.filter(({ subject, predicate }) => subject.value.endsWith('/c0') && predicate.equals(property)).map(lineOf);
      expect(of(converted).sort()).toEqual(of(quads).sort());
      expect(of(converted).length).toBeGreaterThan(1);
    }
  });

  it('gets nothing of a withheld claim but its account and its status', async () => {
    const { converted } = await claimsOf(fictionalEntry());
    const withheld = converted.filter(({ subject }) => subject.value.includes('/withheld.'));
    expect(withheld.map(({ predicate }) => predicate.value).sort()).toEqual([vr.inAccount.value, vr.reviewStatus.value].sort());
  });
});

it('codes in the addresses of concepts are spelled as in the graph', () => {
  for (const { id } of [...ACCUMULATIONS, ...COVERS_BASES, ...MODIFIERS, ...RELATIONS_TO_COUNTED, ...REVIEW_STATUSES]) expect(localName(id)).toBe(id);
});

it('quotes have a language only if all documents have the same', () => {
  const langOf = (...languages: string[]) => {
    const { tableSchema } = JSON.parse(describeClaimsTable({ url: 'claims.csv', title: 'Claims', languages: new Set(languages) })) as {
      tableSchema: { columns: { name: string; lang?: string }[] };
    };
    return tableSchema.columns.find(({ name }) => name === 'quote')?.lang;
  };
  expect([langOf('en'), langOf('en', 'fr'), langOf()]).toEqual(['en', undefined, undefined]);
});
