/** The source of an attribution, and the prior sources that pronouns refer to. */

/** The id of the claimant, or `unnamed`; a list for joint claimants. */
export type Claimant = string | string[];

export interface AttributionSource {
  readonly claimant: Claimant;
  /** Token indices of the source phrase, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The kind of pronoun that may refer to it: "he" to a person, "it" to a body, "they" to people. */
  readonly kind: 'person' | 'body' | 'people';
  /** It refers to a source mentioned before: "he", "the group". */
  readonly refersBack?: true;
}

/** A phrase that may be a source. `resolve` returns its claimant; it is called only for a real attribution, since it may add an actor. */
export interface SourcePhrase extends Omit<AttributionSource, 'claimant'> {
  readonly resolve: () => Claimant;
  readonly isUnnamed?: boolean;
}

/** The prior sources, by the pronouns that refer to them. */
export interface PriorSources {
  readonly person?: Claimant;
  readonly body?: Claimant;
  readonly people?: Claimant;
}

/** Adds a source to the prior sources. */
export function withSource(priorSources: PriorSources, { claimant, kind }: Pick<AttributionSource, 'claimant' | 'kind'>): PriorSources {
  return claimant === 'unnamed' ? priorSources : { ...priorSources, [kind]: claimant };
}

/** The longest source phrase, in tokens. */
export const MAX_SOURCE_TOKENS = 14;
