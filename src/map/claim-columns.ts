/**
 * Lists the columns of the table of claims, in order: what people look at first, then the rest of the claim, its place in
 * the document, the document, and the IRIs that programs need. The table (`claims-table.ts`) and its description for
 * programs (`claims-csvw.ts`) are made from this list.
 */
import type { NamedNode } from '@rdfjs/types';
import { oa, schema, skos, vr } from '../terms/index.js';

/** How the cells of a column become values of its property. */
type CellKind = 'integer' | 'decimal' | 'date' | 'edtf' | 'words' | 'english' | 'iri' | 'concept' | 'episode' | 'claim' | 'evidence' | 'account';

export interface ClaimColumn {
  name: string;
  /** What it holds, for people. */
  title: string;
  /** The property of the claim that it is in the graph; absent where no single property says the same. */
  property?: NamedNode;
  kind?: CellKind;
  /** The part of the claim that has the property. */
  part?: 'position';
  /** The place of the value among several of the property. */
  index?: number;
  /** Whether the cell is taken from the graph. */
  linked?: true;
}

const plain = <const Name extends string>(name: Name, title: string) => ({ name, title });
const stated = <const Name extends string>(name: Name, title: string, property: NamedNode, kind: CellKind) => ({ name, title, property, kind });
const linked = <const Name extends string>(name: Name, title: string, property: NamedNode, index = 0) =>
  ({ name, title, property, kind: 'iri', linked: true, index }) as const;

const COLUMNS = [
  stated('quote', 'The words of the document', vr.verbatim, 'words'),
  plain('claimant', 'Who says so: ids, or “unnamed”; empty for the document itself'),
  plain('metric', 'The outcome, or several in one figure'),
  plain('of', 'The party whose people or things are counted'),
  stated('low', 'The lower bound', vr.low, 'integer'),
  stated('high', 'The upper bound', vr.high, 'integer'),
  stated('from', 'The first day covered', vr.coversFrom, 'date'),
  stated('to', 'The last day covered', vr.coversTo, 'date'),
  plain('claimant_label', 'The names of the claimants'),
  plain('of_label', 'The names of the party; of a side, of all its members'),
  plain('event_label', 'The event, as the document names it'),
  plain('who', 'The kind of people counted'),
  stated('item', 'What is counted, for equipment and named kinds of people', vr.item, 'words'),
  stated('best', 'The best estimate, where the source names one', vr.best, 'integer'),
  plain('count', 'The figure as entries write it'),
  stated('modifier', 'How the bounds are meant', vr.modifier, 'concept'),
  stated('accumulation', 'What the figure adds up', vr.accumulation, 'concept'),
  stated('covers', 'The time covered, as EDTF', vr.covers, 'edtf'),
  stated('covers_basis', 'Whether the time is stated for the figure, or inherited', vr.coversBasis, 'concept'),
  stated('about', 'The episode it is about', vr.aboutEpisode, 'episode'),
  plain('place', 'Where, if narrower than the event'),
  plain('by', 'The party that did it'),
  plain('by_label', 'The names of that party'),
  plain('manner', 'How it was done'),
  stated('relation_to_counted', 'The relation of the claimant to the party counted', vr.relationToCounted, 'concept'),
  plain('via', 'Who passed it on, from the claimant to the document'),
  stated('stated', 'When it was said, as EDTF', vr.statedOn, 'edtf'),
  stated('subset_of', 'The claim that it is part of', vr.subsetOf, 'claim'),
  stated('supersedes', 'The claim that it replaces', vr.supersedes, 'claim'),
  stated('confirms', 'The claim that it confirms', vr.confirms, 'claim'),
  stated('denies', 'The claim that it denies', vr.denies, 'claim'),
  stated('corrects', 'The claim that it corrects', vr.corrects, 'claim'),
  stated('retracts', 'The claim that it retracts', vr.retracts, 'claim'),
  stated('section', 'The section of the document', vr.evidence, 'evidence'),
  { ...stated('start', 'The first character of the quote in the document, in code points', oa.start, 'integer'), part: 'position' },
  { ...stated('end', 'The character after the quote', oa.end, 'integer'), part: 'position' },
  plain('cites', 'The references given for the figure'),
  stated('note', 'A note of the editors', skos.note, 'english'),
  plain('inferred', 'The fields that the words do not state'),
  stated('review', 'What people decided', vr.reviewStatus, 'concept'),
  plain('document_title', 'The title of the document'),
  plain('document_publisher', 'The publisher of the document'),
  plain('document_url', 'The address of the document'),
  plain('document_revision', 'The revision of the document'),
  plain('document_license', 'The licence of the document, and of the quote'),
  plain('document_sha256', 'The SHA-256 of the bytes of the document'),
  plain('event', 'The id of the event'),
  stated('entry', 'The id of the entry', vr.inAccount, 'account'),
  plain('claim', 'The id of the claim in its entry'),
  plain('iri', 'The IRI of the claim'),
  linked('metric_iri', 'The outcome in the graph', vr.metric),
  linked('of_iri', 'The party in the graph', vr.countOf),
  linked('side_iri', 'The side of the party', vr.countedSide),
  linked('who_iri', 'The kind of people in the graph', vr.population),
  linked('number_rule_iri', 'The rule that turned a vague word into bounds', vr.numberRule),
  linked('place_iri', 'The place in the graph', vr.place),
  linked('by_iri', 'The party that did it, in the graph', vr.doneBy),
  linked('by_2_iri', 'A second party that did it', vr.doneBy, 1),
  linked('manner_iri', 'The manner in the graph', vr.manner),
  linked('attribution_iri', 'The document itself, a named source or an unnamed one', vr.attribution),
  linked('claimant_iri', 'The claimant in the graph', vr.claimant),
  linked('claimant_2_iri', 'The second of joint claimants', vr.claimant, 1),
  linked('claimant_3_iri', 'The third of joint claimants', vr.claimant, 2),
  linked('comparison_key_iri', 'What comparable claims share', vr.comparisonKey),
  linked('document_iri', 'The document in the graph', schema.appearance),
] as const satisfies readonly ClaimColumn[];

export type ClaimColumnName = (typeof COLUMNS)[number]['name'];

export const CLAIM_COLUMNS: readonly (ClaimColumn & { name: ClaimColumnName })[] = COLUMNS;
