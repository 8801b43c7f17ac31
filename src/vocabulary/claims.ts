/** The code lists that describe a claim: modifier, accumulation, population, attribution, relation to those counted, basis of the dates, review status. */
import type { Concept } from './concept.js';

export const MODIFIERS = [
  { id: 'exact', label: 'exactly', definition: 'One number, without a qualification.', example: '“48 killed” is 48 to 48.' },
  { id: 'atLeast', label: 'at least', definition: 'A lower bound: "at least", "over", "40+".', example: '“at least 40 injured” is 40 and more.' },
  { id: 'atMost', label: 'at most', definition: 'An upper bound: "up to", "fewer than".', example: '“up to 900 held” is 900 and fewer.' },
  {
    id: 'approximate',
    label: 'about',
    definition: 'A number or range that the text marks as approximate: "~", "around", "some 50".',
    example: '“some 50 people” is 50, marked as approximate.',
  },
  { id: 'range', label: 'between', definition: 'Two numbers, "4–7"; "200–300+" leaves the upper end open.', example: '“4–7 killed” is 4 to 7.' },
  {
    id: 'vague',
    label: 'described in words',
    definition: 'A word such as "dozens"; a number rule converted it to bounds.',
    example: 'A rule reads “dozens of people” as 24 and more.',
  },
  {
    id: 'statedNone',
    label: 'none',
    definition: 'The source states that there were none; this is not the same as no figure.',
    example: '“no one was hurt” is 0 to 0.',
  },
  {
    id: 'statedUnknown',
    label: 'unknown',
    definition: 'The source states that the number is not known.',
    example: '“an unknown number of prisoners” has neither a low nor a high bound.',
  },
] as const satisfies readonly Concept[];
export type Modifier = (typeof MODIFIERS)[number]['id'];

export const ACCUMULATIONS = [
  { id: 'total', label: 'for the whole event', definition: 'Covers the event from its beginning to its end.', example: '“48 killed” in an infobox.' },
  {
    id: 'increment',
    label: 'for a day or incident',
    definition: 'Covers only one day or incident.',
    example: '“four people were killed on the second day”.',
  },
  {
    id: 'cumulative',
    label: 'up to a date',
    definition: 'A running total from the beginning of the event up to a date.',
    example: '“by 5 March, 30 people had been killed”.',
  },
  { id: 'remaining', label: 'remaining at a date', definition: 'What is left at a date.', example: '“60 were still inside on 8 March”.' },
] as const satisfies readonly Concept[];
export type Accumulation = (typeof ACCUMULATIONS)[number]['id'];

export const POPULATIONS = [
  { id: 'fighters', label: 'fighters', definition: 'Members of an armed force or group who are not out of combat.', example: '“37 fighters”.' },
  { id: 'civilians', label: 'civilians', definition: 'People the source calls civilians or residents.', example: '“seven residents”.' },
  { id: 'prisoners', label: 'prisoners', definition: 'People held by others.', example: '“about 80 detainees”.' },
  { id: 'hostages', label: 'hostages', definition: 'People seized to bargain with.', example: '“twelve hostages”.' },
  {
    id: 'staff',
    label: 'staff',
    definition: 'People employed at a place or in a service, such as prison guards or medical staff.',
    example: '“three cooks of the prison”.',
  },
  {
    id: 'medical-staff',
    label: 'medical staff',
    definition: 'People who care for the sick and wounded: doctors, nurses, medics.',
    example: '“two nurses”.',
    broader: 'staff',
  },
  { id: 'aid-workers', label: 'aid workers', definition: 'People who work for a relief organisation.', example: '“three relief workers”.' },
  { id: 'journalists', label: 'journalists', definition: 'People who report for a newspaper, agency or broadcaster.', example: '“a camera crew of four”.' },
  { id: 'police', label: 'police', definition: 'Members of a police force.', example: '“six constables”.' },
  { id: 'women', label: 'women', definition: 'People the source calls women or girls.', example: '“eight women”.' },
  { id: 'children', label: 'children', definition: 'People the source calls children.', example: '“five minors”.' },
  { id: 'mixed', label: 'several populations', definition: 'Several of these populations in one figure.', example: '“nine soldiers and residents”.' },
  {
    id: 'unidentified',
    label: 'unidentified people',
    definition: 'People whom the source describes as not identified.',
    example: '“unidentified bodies”.',
  },
  { id: 'unstated', label: 'not stated', definition: 'The text does not state what kind of people.', example: '“48 killed”.' },
] as const satisfies readonly Concept[];
export type Population = (typeof POPULATIONS)[number]['id'];

export const ATTRIBUTIONS = [
  { id: 'ownVoice', label: 'the document itself', definition: 'The document states it without naming a source.', example: '“48 people were killed.”' },
  { id: 'namedSource', label: 'a named source', definition: 'The document names the source.', example: '“According to the Harbour League, 37 were killed.”' },
  {
    id: 'unnamedSource',
    label: 'an unnamed source',
    definition: 'The document mentions a source without naming it ("reportedly").',
    example: '“48 people were reportedly killed.”',
  },
] as const satisfies readonly Concept[];
export type Attribution = (typeof ATTRIBUTIONS)[number]['id'];

export const RELATIONS_TO_COUNTED = [
  {
    id: 'ownSide',
    label: 'own side',
    definition: 'The claimant belongs to the side that is counted.',
    example: 'A ministry gives the losses of its own army.',
  },
  {
    id: 'opposingSide',
    label: 'other side',
    definition: 'The claimant belongs to another side of the event than the party counted.',
    example: 'A spokesperson gives the losses of the other side.',
  },
  {
    id: 'partyAboutOthers',
    label: 'party, about others',
    definition: 'The claimant belongs to a side of the event; the party counted is not stated or belongs to no side.',
    example: 'An army counts residents who were injured.',
  },
  {
    id: 'affiliatedWithParty',
    label: 'affiliated with a party',
    definition: 'The claimant is a medium, an agency or an activist affiliated with a party on a side of the event, without being part of it.',
    example: 'A state news agency counts the dead of the other side.',
  },
  {
    id: 'nonParty',
    label: 'independent',
    definition: 'The claimant is a monitor, a medium or another organisation that belongs to no side of the event and is affiliated with none.',
    example: 'An observatory counts the dead of either side.',
  },
] as const satisfies readonly Concept[];
export type RelationToCounted = (typeof RELATIONS_TO_COUNTED)[number]['id'];

export const COVERS_BASES = [
  { id: 'stated', label: 'stated', definition: 'The document gives the dates for this claim.', example: '“On 2 March four were killed.”' },
  {
    id: 'inherited',
    label: 'inherited',
    definition: 'The dates a claim covers are those of the event or episode it is about.',
    example: 'A figure in an infobox covers the dates of the whole event.',
  },
] as const satisfies readonly Concept[];

export const REVIEW_STATUSES = [
  {
    id: 'proposed',
    label: 'proposed',
    definition: 'Proposed by another reader than the rules, and held to the text; neither the rules nor a person agreed so far.',
    example: 'A figure that a language model pointed at, whose quote and number stand in the article.',
  },
  {
    id: 'drafted',
    label: 'drafted',
    definition: 'Read by a program and not yet checked by a person.',
    example: 'A figure that the reader found in an article.',
  },
  { id: 'checked', label: 'checked', definition: 'A person has compared it with the document.', example: 'A figure that somebody compared with the article.' },
  {
    id: 'rejected',
    label: 'rejected',
    definition: 'A person found it wrong. It stays in the entry and is not written to the graph.',
    example: 'The year 1980, taken for a number of people.',
  },
  {
    id: 'withheld',
    label: 'withheld',
    definition: 'Left out of every output to protect people; a tombstone remains.',
    example: 'A figure whose quote would identify a witness.',
  },
] as const satisfies readonly Concept[];
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]['id'];
