/**
 * The core of the vocabulary: the terms that state one figure of one source, by name. `ontology/core.ttl` holds them with
 * the code lists that their values are taken from, and nothing else of `vr:`.
 */
import { SCHEMES, type Scheme, type SchemeId } from './schemes.js';
import { TERMS } from './terms.js';

/** The local names, in reading order; `inAccount` joins a claim to its account. */
export const CORE_TERMS = [
  'Account',
  'Claim',
  'inAccount',
  'claimant',
  'metric',
  'countOf',
  'low',
  'high',
  'modifier',
  'accumulation',
  'covers',
  'verbatim',
  'evidence',
  'noPartyStated',
] as const;

const CORE_SCHEMES: readonly SchemeId[] = ['OutcomeScheme', 'ModifierScheme', 'AccumulationScheme'];

/** The code lists of the core. */
export function coreSchemes(): readonly Scheme[] {
  return SCHEMES.filter(({ id }) => CORE_SCHEMES.includes(id));
}

/** Returns the names of the core. Throws where the vocabulary lacks one: the core would be written without it. */
export function coreNames(): readonly string[] {
  const missing = CORE_TERMS.filter((name) => !TERMS.some(({ id }) => id === name));
  if (missing.length > 0) throw new Error(`the core names terms that the vocabulary lacks: ${missing.join(', ')}; see CORE_TERMS in src/vocabulary/core.ts`);
  return CORE_TERMS;
}
