/** The table of code lists: every one as a SKOS scheme. */
import { ATTRIBUTIONS, ACCUMULATIONS, RELATIONS_TO_COUNTED, COVERS_BASES, MODIFIERS, POPULATIONS, REVIEW_STATUSES } from './claims.js';
import type { Concept } from './concept.js';
import { ACTOR_KINDS, EVENT_TYPES, MANNERS, PLACE_PRECISIONS, RESULT_KINDS, SIDE_ROLES } from './events.js';
import { FINDING_SEVERITIES } from './findings.js';
import { OUTCOMES } from './outcomes.js';

export interface Scheme {
  /** Local name of the scheme in `vr:`. */
  readonly id: SchemeId;
  readonly label: string;
  readonly definition: string;
  readonly concepts: readonly Concept[];
  /** Why it exists although nothing writes its concepts yet. */
  readonly reserved?: string;
}

const TABLE = [
  { id: 'OutcomeScheme', label: 'Outcomes and fates', definition: 'What happened to those counted, and what became of a person.', concepts: OUTCOMES },
  { id: 'ModifierScheme', label: 'Modifiers of a count', definition: 'How the bounds of a number are meant.', concepts: MODIFIERS },
  {
    id: 'AccumulationScheme',
    label: 'Accumulation',
    definition: 'What a number adds up: the whole event, a day or incident, everything up to a date, or what is left at a date.',
    concepts: ACCUMULATIONS,
  },
  { id: 'PopulationScheme', label: 'Populations', definition: 'What kind of people are counted, only from words in the text.', concepts: POPULATIONS },
  { id: 'AttributionScheme', label: 'Attributions', definition: 'Whether the document names the source of a claim.', concepts: ATTRIBUTIONS },
  {
    id: 'RelationToCountedScheme',
    label: 'Relations to those counted',
    definition: 'The relation of a claimant to the party counted.',
    concepts: RELATIONS_TO_COUNTED,
  },
  {
    id: 'CoversBasisScheme',
    label: 'Basis of the dates of a claim',
    definition: 'Whether the dates are stated for the claim or inherited from the event or episode it is about.',
    concepts: COVERS_BASES,
  },
  { id: 'ReviewStatusScheme', label: 'Review', definition: 'What people decided about a claim.', concepts: REVIEW_STATUSES },
  { id: 'EventTypeScheme', label: 'Types of events', definition: 'What kind of event it was.', concepts: EVENT_TYPES },
  { id: 'ResultKindScheme', label: 'Kinds of results', definition: 'What kind of result a source states.', concepts: RESULT_KINDS },
  { id: 'ActorKindScheme', label: 'Kinds of actors', definition: 'What kind of actor it is.', concepts: ACTOR_KINDS },
  { id: 'SideRoleScheme', label: 'Roles on a side', definition: 'The role of an actor on a side.', concepts: SIDE_ROLES },
  { id: 'PlacePrecisionScheme', label: 'Precision of a place', definition: 'How precisely a place is known or stated.', concepts: PLACE_PRECISIONS },
  { id: 'MannerScheme', label: 'Manners', definition: 'How it came about, only from words in the text.', concepts: MANNERS },
  {
    id: 'SeverityScheme',
    label: 'Severities of findings',
    definition: 'How much attention a finding needs.',
    concepts: FINDING_SEVERITIES,
    reserved: 'Written with findings, when accounts are compared.',
  },
] as const;

export type SchemeId = (typeof TABLE)[number]['id'];

/** Every code list as a SKOS scheme. */
export const SCHEMES: readonly Scheme[] = TABLE;

/** The scheme of that name. */
export function schemeOf(id: SchemeId): Scheme | undefined {
  return SCHEMES.find((scheme) => scheme.id === id);
}
