/**
 * Defines what the ontology states about a term: one row per class, property or individual. The rows are in
 * `classes.ts` and `properties.ts`; `terms/` makes typed constants of them, `map/ontology.ts` the ontology.
 */
import type { Curie, Retirement } from './concept.js';
import type { SchemeId } from './schemes.js';

export interface Term {
  /** The local name in `vr:`. */
  readonly id: string;
  readonly label: string;
  /** What it means, in a sentence or two. */
  readonly comment: string;
  /** Where and how often it is used, and what it must not be used for. */
  readonly scope: string;
  /** In Turtle or as text, about fictional places. */
  readonly example: string;
  /** Its relations to terms of other vocabularies. */
  readonly align?: Alignment;
  /** Why it exists although nothing writes it yet. */
  readonly reserved?: string;
  readonly retired?: Retirement;
}

/** A formal relation (`sub…`) where it holds for every use, else a mapping relation without entailment. */
export interface Alignment {
  readonly subClassOf?: readonly Curie[];
  readonly subPropertyOf?: readonly Curie[];
  readonly closeMatch?: readonly Curie[];
  readonly broadMatch?: readonly Curie[];
  readonly relatedMatch?: readonly Curie[];
}

export interface Property extends Term {
  /** The classes it is used on. One is its rdfs:domain; several are schema:domainIncludes, which entails nothing. */
  readonly domain: readonly [Curie, ...Curie[]];
  /** The classes or the datatype of its values; several are schema:rangeIncludes. */
  readonly range: readonly [Curie, ...Curie[]];
  /** The code list its values are taken from. */
  readonly scheme?: SchemeId;
  /** An annotation property: it describes terms, not data. */
  readonly annotation?: true;
}

export interface Individual extends Term {
  /** The property it is a value of, since it is in no scheme. */
  readonly valueOf: Curie;
}

/** Properties that belong together for a reader. */
export interface PropertyGroup {
  readonly title: string;
  readonly properties: readonly Property[];
}
