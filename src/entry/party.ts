/** Parses and formats parties, whom a claim counts or who did it: `side 1`, the id of an actor, `unstated`, or a list of several. */
import { SLUG_PATTERN } from '../slug.js';

export type OneParty = { kind: 'side'; number: number } | { kind: 'actor'; id: string };
export type Party = OneParty | { kind: 'several'; parties: OneParty[] } | { kind: 'unstated' };

export const UNSTATED: Party = { kind: 'unstated' };

/** The pattern of one party in an entry, for the JSON Schema. */
export const PARTY_PATTERN = '^(side [1-9][0-9]?|[a-z0-9]+(-{1,2}[a-z0-9]+)*)$';

/** Parses a party; undefined where the text is not valid. */
export function parseParty(notation: string | string[]): Party | undefined {
  if (Array.isArray(notation)) {
    const parties = notation.map(parseOneParty).filter((party) => party !== undefined);
    return parties.length === notation.length && parties.length > 1 ? { kind: 'several', parties } : undefined;
  }
  return notation === 'unstated' ? UNSTATED : parseOneParty(notation);
}

/** Formats a party as in entries. */
export function formatParty(party: Party): string | string[] {
  switch (party.kind) {
    case 'side':
      return `side ${party.number}`;
    case 'actor':
      return party.id;
    case 'several':
      return party.parties.map((member) => formatParty(member) as string);
    case 'unstated':
      return 'unstated';
  }
}

/** Returns the parties named, one by one. */
export function partiesOf(party: Party | undefined): OneParty[] {
  if (party === undefined || party.kind === 'unstated') return [];
  return party.kind === 'several' ? party.parties : [party];
}

function parseOneParty(notation: string): OneParty | undefined {
  const side = /^side ([1-9]\d?)$/.exec(notation);
  if (side) return { kind: 'side', number: Number(side[1]) };
  return SLUG_PATTERN.test(notation) && notation !== 'unstated' ? { kind: 'actor', id: notation } : undefined;
}
