/** The review sheet as a table: a row for each statement that could be made and for each refusal, and a row of what was not considered. */
import { csv } from '../csv.js';
import { propertyInWords, snakInWords, valueInWords } from './labels.js';
import { reasonInWords } from './reasons.js';
import { DIALECTS, type Basis, type Refusal, type Statement, type WayBack } from './statement.js';

const COLUMNS = [
  'decision',
  'event',
  'item',
  'property',
  'value',
  'rank',
  'qualifiers',
  'references',
  'reasons',
  'look_at',
  'not_in',
  'claimant',
  'quote',
  'document',
  'address',
  'sentence',
  'claim',
];

/** The text of the CSV file. */
export function reviewCsv({ events, statements, refusals, notConsidered, sentences }: WayBack): string {
  const sentenceOf = new Map(sentences.map(({ claim, wikitext }) => [claim, wikitext]));
  const nameOf = (event: string) => events.get(event)?.name ?? event;
  const used = new Set([...statements.flatMap(({ basis }) => basis), ...refusals.map(({ basis }) => basis)].map(({ iri }) => iri));
  return csv([
    COLUMNS,
    ...statements.map((one) => statementRow(one, nameOf, sentenceOf)),
    ...refusals.map((one) => refusalRow(one, nameOf, sentenceOf)),
    ...[...notConsidered].map(([outcome, count]) =>
      row({ decision: 'not considered', value: `${count} of “${outcome}”`, reasons: 'no property of Wikidata was looked for' }),
    ),
    // Figures of other outcomes have sentences, too.
    ...sentences
      .filter(({ claim }) => !used.has(claim))
      .map(({ event, claim, wikitext }) => row({ decision: 'sentence only', event: nameOf(event), sentence: wikitext, claim })),
  ]);
}

function row(cells: Partial<Record<string, string>>): string[] {
  return COLUMNS.map((column) => cells[column] ?? '');
}

function statementRow(statement: Statement, nameOf: (event: string) => string, sentenceOf: ReadonlyMap<string, string>): string[] {
  const { event, item, property, value, qualifiers, references, basis, cautions, notIn } = statement;
  return row({
    decision: 'offered',
    event: nameOf(event),
    item,
    property: propertyInWords(property),
    value: valueInWords(value),
    rank: 'normal',
    qualifiers: qualifiers.map(snakInWords).join('; '),
    references: references.map((group) => group.map(snakInWords).join('; ')).join(' + '),
    look_at: cautions.join('; '),
    not_in: DIALECTS.flatMap((dialect) => (notIn[dialect] === undefined ? [] : `${dialect}: ${reasonInWords(notIn[dialect])}`)).join('; '),
    ...basisCells(basis, sentenceOf),
  });
}

function refusalRow(
  { event, item, property, value, basis, reasons }: Refusal,
  nameOf: (event: string) => string,
  sentenceOf: ReadonlyMap<string, string>,
): string[] {
  return row({
    decision: 'refused',
    event: nameOf(event),
    item: item ?? '',
    property: property === undefined ? '' : propertyInWords(property),
    value,
    reasons: reasons.map(reasonInWords).join('; '),
    ...basisCells([basis], sentenceOf),
  });
}

function basisCells(basis: readonly Basis[], sentenceOf: ReadonlyMap<string, string>): Partial<Record<string, string>> {
  const join = (texts: readonly (string | undefined)[]) => [...new Set(texts.flatMap((text) => text ?? []))].join('; ');
  return {
    claimant: join(basis.map(({ claimant }) => claimant)),
    quote: join(basis.map(({ quote }) => quote)),
    document: join(basis.map(({ document }) => document)),
    address: join(basis.map(({ address }) => address)),
    sentence: join(basis.map(({ iri }) => sentenceOf.get(iri))),
    claim: join(basis.map(({ iri }) => iri)),
  };
}
