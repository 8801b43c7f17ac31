/**
 * What the columns of a table of a page hold, for programs: CSV on the Web (https://www.w3.org/TR/tabular-metadata/). The
 * header of a table comes in, the text of the file beside it goes out.
 */

/** Where the description of a CSV file is. */
const DESCRIPTION_ENDING = '-metadata.json';

/** The columns that hold more than text; dates are EDTF, which has no datatype. */
const DATATYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    low: 'number',
    high: 'number',
    ratio_low: 'number',
    ratio_high: 'number',
    lat: 'number',
    long: 'number',
    reported_that_day_at_least: 'integer',
    reported_by_then_at_least: 'integer',
    claim: 'anyURI',
    own_claim: 'anyURI',
  }),
);

/** What columns hold, where their name does not say it all. */
const DESCRIPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    words: 'The figure as the document states it.',
    low: 'The lower bound; empty where it is open.',
    high: 'The upper bound; empty where it is open.',
    modifier: 'How exact the words are.',
    as_of: 'The time that the figure covers, in EDTF.',
    claimant: 'Who says it.',
    relation: 'How who says it is related to whom is counted.',
    own_words: 'What the actor says, as the document states it.',
    ratio_low: 'The least that the other figure can be, divided by that of the actor; empty where it is open.',
    ratio_high: 'The most that the other figure can be, divided by that of the actor; empty where it is open.',
    claim: 'The identifier of the claim.',
  }),
);

export interface DescribedTable {
  /** The path of the CSV file in the site. */
  path: string;
  title: string;
  columns: readonly string[];
  /** The licences of the documents, where each states one. */
  licences?: readonly string[] | undefined;
}

/** The description of a CSV file, to be written beside it. */
export function tableDescription({ path, title, columns, licences = [] }: DescribedTable): { path: string; text: string } {
  const description = {
    '@context': 'http://www.w3.org/ns/csvw',
    url: path.split('/').at(-1),
    'dc:title': title,
    ...(licences.length === 0 ? {} : { 'dc:license': licences.map((iri) => ({ '@id': iri })) }),
    tableSchema: {
      columns: columns.map((name) => ({
        name,
        titles: name,
        datatype: DATATYPES.get(name) ?? 'string',
        ...(DESCRIPTIONS.has(name) ? { 'dc:description': DESCRIPTIONS.get(name) } : {}),
      })),
    },
  };
  return { path: `${path}${DESCRIPTION_ENDING}`, text: `${JSON.stringify(description)}\n` };
}
