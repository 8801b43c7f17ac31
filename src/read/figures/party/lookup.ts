/** The parties that names and side words refer to: at a token, ending at a token, or last between two tokens. */
import type { Party } from '../../../entry/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import { actorAt } from '../outcomes/clause.js';

export function sameSide(one: Party, other: Party, entities: EntityIndex): boolean {
  return entities.sideOfParty(one) === entities.sideOfParty(other);
}

/** Returns the party whose name or side word begins at a token. */
export function partyAt(sentence: Sentence, at: number, entities: EntityIndex): Party | undefined {
  const name = entities.matchName(sentence, at);
  if (name) return entities.partyOfActor(name.id);
  const word = entities.sideWordAt(sentence, at);
  return word && { kind: 'side', number: word.side };
}

/** Returns a party only if it is on a side, which a mere claimant is not. */
export function partyOnAnySide(party: Party | undefined, entities: EntityIndex): Party | undefined {
  return party?.kind === 'actor' && entities.sideOf(party.id) === undefined ? undefined : party;
}

/** Returns the last party on a side between two tokens. */
export function lastParty(sentence: Sentence, from: number, to: number, entities: EntityIndex, except: readonly unknown[] = []): Party | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const name = except.length === 0 ? undefined : actorAt(sentence, at, entities);
    if (name !== undefined && except.includes(name)) continue;
    const party = partyOnAnySide(partyEndingAt(sentence, at, entities), entities);
    if (party) return party;
  }
  return undefined;
}

/** Returns the party whose name or side word ends at a token; in "Front troops" the name decides, not the side word. */
export function partyEndingAt(sentence: Sentence, at: number, entities: EntityIndex): Party | undefined {
  const name = actorAt(sentence, at, entities);
  if (name !== undefined) return entities.partyOfActor(name);
  const word = actorAt(sentence, at - 1, entities) === undefined ? entities.sideWordAt(sentence, at) : undefined;
  return word && { kind: 'side', number: word.side };
}
