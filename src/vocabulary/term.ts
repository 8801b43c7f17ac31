/**
 * What the ontology says of a term: one row a class, a property, an individual or a datatype. The rows stand in
 * `classes.ts` and `properties.ts`; `terms/` makes typed constants of them, `map/ontology.ts` the ontology.
 */
import type { Curie } from './concept.js';
import type { SchemeId } from './schemes.js';

export interface Term {
  /** The local name in `vr:`. */
  readonly id: string;
  readonly label: string;
  /** What it means, in a sentence or two. */
  readonly comment: string;
  /** Where it stands and how often, and what it is not to be used for. */
  readonly scope: string;
  /** In the notation of Turtle, or in words; made up, of places that do not exist. */
  readonly example: string;
  /** How it stands to terms of others. */
  readonly align?: Alignment;
  /** Why it is there although nothing writes it yet. */
  readonly reserved?: string;
}

/** Formal where every use bears it out (`sub…`), else how near two terms are, without entailment. */
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
  /** Says something about terms and not about data: an annotation property. */
  readonly annotation?: true;
}

export interface Individual extends Term {
  /** The property it is a value of, since it stands in no scheme. */
  readonly valueOf: Curie;
}

/** Properties that a person would tell together. */
export interface PropertyGroup {
  readonly title: string;
  readonly properties: readonly Property[];
}
