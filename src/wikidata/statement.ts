/**
 * Statements that could be made in Wikidata, and what was refused, as data. Every statement has the rank "normal": no
 * source says which of several figures is to be preferred, so there is no field for a rank.
 */
import type { Problem } from '../problem.js';
import type { Reason } from './reasons.js';

export type Item = `Q${number}`;
export type Property = `P${number}`;

export type Value =
  | { kind: 'item'; id: Item; label: string }
  | { kind: 'quantity'; amount: number; bounds?: { low: number; high: number } }
  /** A date as EDTF writes it: a year, a month or a day; the precision follows from its length. */
  | { kind: 'time'; date: string }
  | { kind: 'text'; text: string; language: string }
  | { kind: 'url'; url: string };

/** A property with its value, as a qualifier or as part of a reference. */
export interface Snak {
  property: Property;
  value: Value;
}

/** The ways out that differ in what they can say. */
export const DIALECTS = ['quickstatements2', 'quickstatements3', 'wikibase-cli'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** What a statement rests on: a claim or an account of the data. */
export interface Basis {
  iri: string;
  /** The words of the document, where a figure has them. */
  quote?: string;
  /** Who says so, in words. */
  claimant?: string;
  /** The title of the document, and its address. */
  document: string;
  address?: string;
}

export interface Statement {
  event: string;
  item: Item;
  property: Property;
  value: Value;
  qualifiers: readonly Snak[];
  /** The groups of references, each with its snaks. */
  references: readonly (readonly Snak[])[];
  basis: readonly Basis[];
  /** What a person has to look at before it is made. */
  cautions: readonly string[];
  /** The dialects that cannot say it, each with the reason. */
  notIn: Partial<Record<Dialect, Reason>>;
}

/** What is not offered, with every reason. */
export interface Refusal {
  event: string;
  item?: Item | undefined;
  property?: Property | undefined;
  /** The value in words. */
  value: string;
  basis: Basis;
  reasons: readonly Reason[];
}

/** The name of an event, and its item if it has one. */
export interface EventHeading {
  name: string;
  item?: Item | undefined;
}

/** All that is known of the way back: what could be made, what is refused, and what was not considered. */
export interface WayBack {
  /** Events by their IRIs. */
  events: ReadonlyMap<string, EventHeading>;
  statements: readonly Statement[];
  refusals: readonly Refusal[];
  /** How many figures of each outcome no property of Wikidata was looked for. */
  notConsidered: ReadonlyMap<string, number>;
  /** Sentences with a reference, for editors of Wikipedia. */
  sentences: readonly Sentence[];
  problems: readonly Problem[];
}

/** A sentence of attributed wording with its reference, in the markup of Wikipedia. */
export interface Sentence {
  event: string;
  claim: string;
  wikitext: string;
}
