/**
 * The properties of Wikidata that our terms are aligned with, and those that statements for Wikidata use besides: label and
 * type of value, and where both were read. An alignment with a property that has no row here is not written (a test holds that).
 */

/** Where labels and types of values were read: a file generated from Wikidata. */
export const WIKIDATA_SOURCE = 'https://github.com/IBM/kif/blob/4ce99d0d/kif_lib/vocabulary/wd/property.py';

export interface WikidataProperty {
  readonly id: `P${number}`;
  readonly label: string;
  readonly type: 'item' | 'time' | 'quantity' | 'text' | 'url';
}

export const WIKIDATA_PROPERTIES: readonly WikidataProperty[] = [
  { id: 'P276', label: 'location', type: 'item' },
  { id: 'P459', label: 'determination method or standard', type: 'item' },
  { id: 'P518', label: 'applies to part', type: 'item' },
  { id: 'P580', label: 'start time', type: 'time' },
  { id: 'P582', label: 'end time', type: 'time' },
  { id: 'P585', label: 'point in time', type: 'time' },
  { id: 'P710', label: 'participant', type: 'item' },
  { id: 'P813', label: 'retrieved', type: 'time' },
  { id: 'P887', label: 'based on heuristic', type: 'item' },
  { id: 'P1120', label: 'number of deaths', type: 'quantity' },
  { id: 'P1132', label: 'number of participants', type: 'quantity' },
  { id: 'P1310', label: 'statement disputed by', type: 'item' },
  { id: 'P1319', label: 'earliest date', type: 'time' },
  { id: 'P1326', label: 'latest date', type: 'time' },
  { id: 'P1339', label: 'number of injured', type: 'quantity' },
  { id: 'P1446', label: 'number of missing', type: 'quantity' },
  { id: 'P1480', label: 'sourcing circumstances', type: 'item' },
  { id: 'P1590', label: 'number of casualties', type: 'quantity' },
  { id: 'P1683', label: 'quotation', type: 'text' },
  { id: 'P3680', label: 'statement supported by', type: 'item' },
  { id: 'P4791', label: 'commanded by', type: 'item' },
  { id: 'P5102', label: 'nature of statement', type: 'item' },
  { id: 'P5582', label: 'number of arrests', type: 'quantity' },
  { id: 'P5630', label: 'prisoner count', type: 'quantity' },
  { id: 'P7569', label: 'Wikimedia page-version URL', type: 'url' },
  { id: 'P8031', label: 'perpetrator', type: 'item' },
  { id: 'P12132', label: 'stated in source according to', type: 'item' },
];

/** What statements for Wikidata use beside the properties of alignments: a larger event, and the parts of a reference. */
export const STATEMENT_PROPERTIES: readonly WikidataProperty[] = [
  { id: 'P248', label: 'stated in', type: 'item' },
  { id: 'P361', label: 'part of', type: 'item' },
  { id: 'P577', label: 'publication date', type: 'time' },
  { id: 'P854', label: 'reference URL', type: 'url' },
  { id: 'P1476', label: 'title', type: 'text' },
];

/** The items that statements for Wikidata use as values of P1480, sourcing circumstances. Each has a row with its evidence in `data/registry/links.sssom.tsv`. */
export const CIRCUMSTANCES = {
  approximately: { id: 'Q60070514', label: 'approximately' },
  circa: { id: 'Q5727902', label: 'circa' },
} as const;
