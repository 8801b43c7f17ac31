/** The code lists that describe a claim: how a count is bounded, added up, attributed and reviewed, and who is counted. */
import type { Concept } from './concept.js';

export const MODIFIERS = [
  { id: 'exact', label: 'exactly', definition: 'One number, given without reservation.', example: '“48 killed” is 48 to 48.' },
  { id: 'atLeast', label: 'at least', definition: 'A lower bound: "at least", "over", "40+".', example: '“at least 40 injured” is 40 and more.' },
  { id: 'atMost', label: 'at most', definition: 'An upper bound: "up to", "fewer than".', example: '“up to 900 held” is 900 and fewer.' },
  {
    id: 'approximate',
    label: 'about',
    definition: 'A number or range the words mark as rough: "~", "around", "some 50".',
    example: '“some 50 people” is 50, said to be rough.',
  },
  { id: 'range', label: 'between', definition: 'Two numbers, "4–7"; "200–300+" leaves the upper end open.', example: '“4–7 killed” is 4 to 7.' },
  {
    id: 'vague',
    label: 'in a word',
    definition: 'A word such as "dozens"; a number rule turned it into bounds.',
    example: '“dozens of people” is read by a rule as 24 and more.',
  },
  { id: 'statedNone', label: 'none', definition: 'The source says that there were none; not the same as no figure.', example: '“no one was hurt” is 0 to 0.' },
  {
    id: 'statedUnknown',
    label: 'unknown',
    definition: 'The source says that the number is not known.',
    example: '“an unknown number of prisoners” has neither a low nor a high bound.',
  },
] as const satisfies readonly Concept[];
export type Modifier = (typeof MODIFIERS)[number]['id'];

export const ACCUMULATIONS = [
  { id: 'total', label: 'for the whole event', definition: 'Covers the event from its beginning to its end.', example: '“48 killed” in an infobox.' },
  {
    id: 'increment',
    label: 'for a day or incident',
    definition: 'Covers only the day or incident it is told of.',
    example: '“four people were killed on the second day”.',
  },
  {
    id: 'cumulative',
    label: 'up to a date',
    definition: 'A running total from the beginning of the event up to a date.',
    example: '“by 5 March, 30 people had been killed”.',
  },
  { id: 'remaining', label: 'still there at a date', definition: 'What is left at a date.', example: '“60 were still inside on 8 March”.' },
] as const satisfies readonly Concept[];
export type Accumulation = (typeof ACCUMULATIONS)[number]['id'];

export const POPULATIONS = [
  { id: 'fighters', label: 'fighters', definition: 'Members of an armed force or group who are not out of combat.', example: '“37 fighters”.' },
  { id: 'civilians', label: 'civilians', definition: 'People the source calls civilians or residents.', example: '“seven residents”.' },
  { id: 'prisoners', label: 'prisoners', definition: 'People held by others, whoever holds them.', example: '“about 80 detainees”.' },
  { id: 'hostages', label: 'hostages', definition: 'People seized to bargain with.', example: '“twelve hostages”.' },
  {
    id: 'staff',
    label: 'staff',
    definition: 'People employed at a place, such as guards of a prison or medical staff.',
    example: '“three cooks of the prison”.',
  },
  { id: 'children', label: 'children', definition: 'People the source calls children.', example: '“five minors”.' },
  { id: 'mixed', label: 'several kinds of people', definition: 'Several of these populations in one figure.', example: '“nine soldiers and residents”.' },
  {
    id: 'unidentified',
    label: 'unidentified people',
    definition: 'People of whom the source says that they were not identified.',
    example: '“bodies that nobody has identified”.',
  },
  { id: 'unstated', label: 'not said who', definition: 'The words do not say what kind of people.', example: '“48 killed”.' },
] as const satisfies readonly Concept[];
export type Population = (typeof POPULATIONS)[number]['id'];

export const ATTRIBUTIONS = [
  { id: 'ownVoice', label: 'the document itself', definition: 'The document says it without naming anyone.', example: '“48 people were killed.”' },
  { id: 'namedSource', label: 'a named source', definition: 'The document names who says it.', example: '“According to the Harbour League, 37 were killed.”' },
  {
    id: 'unnamedSource',
    label: 'an unnamed source',
    definition: 'The document says that somebody says it ("reportedly").',
    example: '“48 people were reportedly killed.”',
  },
] as const satisfies readonly Concept[];
export type Attribution = (typeof ATTRIBUTIONS)[number]['id'];

export const CLAIMANT_RELATIONS = [
  {
    id: 'ownSide',
    label: 'of its own side',
    definition: 'The claimant belongs to the side whose people are counted.',
    example: 'A ministry gives the losses of its own army.',
  },
  {
    id: 'opposingSide',
    label: 'of the other side',
    definition: 'The claimant belongs to another side of the event than those who are counted.',
    example: 'A spokesperson gives the losses of those on the other side.',
  },
  {
    id: 'partyToEvent',
    label: 'by a party',
    definition: 'The claimant belongs to a side of the event; those who are counted belong to none that is stated.',
    example: 'An army counts residents who were injured.',
  },
  {
    id: 'notABelligerent',
    label: 'by no party',
    definition: 'The claimant is a monitor, a medium or another organisation that stands by, and belongs to no side of the event.',
    example: 'An observatory counts the dead of either side.',
  },
] as const satisfies readonly Concept[];
export type ClaimantRelation = (typeof CLAIMANT_RELATIONS)[number]['id'];

export const COVERS_BASES = [
  { id: 'stated', label: 'stated', definition: 'The dates a claim covers are given for it.', example: '“On 2 March four were killed.”' },
  {
    id: 'inherited',
    label: 'inherited',
    definition: 'The dates a claim covers are those of the event or episode it is about.',
    example: 'A figure in an infobox covers the dates of the whole event.',
  },
] as const satisfies readonly Concept[];

export const REVIEW_STATUSES = [
  { id: 'drafted', label: 'drafted', definition: 'Read by a program; no person has looked at it.', example: 'A figure that the reader found in an article.' },
  { id: 'checked', label: 'checked', definition: 'A person has compared it with the document.', example: 'A figure that somebody looked up in the article.' },
  {
    id: 'rejected',
    label: 'rejected',
    definition: 'A person found it wrong; it stays in the entry and is not mapped.',
    example: 'The year 1980, taken for a number of people.',
  },
  {
    id: 'withheld',
    label: 'withheld',
    definition: 'Kept out of every output to protect people; a tombstone remains.',
    example: 'A figure whose words would tell who a witness is.',
  },
] as const satisfies readonly Concept[];
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]['id'];
