/**
 * Defines the concepts of code lists. Each list is one SKOS scheme of the ontology: the `id` is the word that entries use,
 * and in camel case the local name of the concept in `vr:`.
 */

/** A term of some vocabulary, shortened: `sem:Event`. */
export type Curie = `${string}:${string}`;

/** Says that a term or a concept is no longer to be used. It stays, and means what it meant. */
export interface Retirement {
  /** The version that retired it. */
  readonly since: string;
  /** Why, and what to use, in a sentence. */
  readonly note: string;
  /** What takes its place. */
  readonly replacedBy?: Curie;
}

export interface Concept {
  /** The word in entries: lower case, hyphens between words. */
  readonly id: string;
  /** The name that people read. */
  readonly label: string;
  /** What it means, in a sentence. */
  readonly definition: string;
  /** A phrase or a case that it is used for, about fictional places. */
  readonly example: string;
  /** The code of a code book, where it is not the id. */
  readonly notation?: string;
  /** The id of the wider concept of the same scheme. */
  readonly broader?: string;
  /** Related terms of other vocabularies that are not the same. */
  readonly related?: readonly Curie[];
  readonly retired?: Retirement;
}

/** The local name of a concept in `vr:`; `prison-riot` is `prisonRiot`, and a name already in camel case stays. */
export function localName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The ids of a list, as a tuple that a schema can take. */
export function idsOf<const T extends readonly { readonly id: string }[]>(list: T): [T[number]['id'], ...T[number]['id'][]] {
  return list.map(({ id }) => id) as [T[number]['id'], ...T[number]['id'][]];
}
