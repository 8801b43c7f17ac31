/** The party that fields a force, by the subject or the noun before the number: "the Front sent 200 fighters". */
import type { Party } from '../../../entry/index.js';
import type { EntityIndex } from '../../entity-index.js';
import { type Sentence, isGenitive } from '../../tokens.js';
import { FIELDING_VERBS } from '../lexicon/attacks.js';
import { AUXILIARIES } from '../lexicon/outcome-verbs.js';
import { actorAt } from '../outcomes/clause.js';
import { lastParty, partyOnAnySide, partyEndingAt } from './lookup.js';

/**
 * Returns the party that fields a force: "the Front amassed a force of 300", "a Front column of 15 tanks", "the Front
 * sent 200 fighters".
 */
export function fieldedBy(sentence: Sentence, at: number, words: number, entities: EntityIndex): Party | undefined {
  let end = at - words;
  // "the Front's special forces, consisting of 400 men"
  if (sentence[end - 1]?.text === ',' && sentence[end]?.lower.endsWith('ing')) end -= 1;
  const verb = sentence[end]?.lower ?? '';
  // "Front boatmen, supported by 250 vehicles"
  if (SUPPORT_PARTICIPLES.has(verb))
    return sentence[end - 1]?.text === ',' ? lastParty(sentence, Math.max(0, end - SUPPORT_REACH), end - 1, entities) : undefined;
  // "the Front column was said to have consisted of"
  if (CONSISTING_VERBS.has(verb)) return subjectParty(sentence, end, entities);
  if (!FIELDING_VERBS.has(verb)) {
    // "a Front column of"
    while (
      end > 0 &&
      /^\p{Ll}[\p{L}-]*$/u.test(sentence[end - 1]!.text) &&
      !AUXILIARIES.has(sentence[end - 1]!.lower) &&
      !FIELDING_VERBS.has(sentence[end - 1]!.lower) &&
      !ARTICLES.has(sentence[end - 1]!.lower) &&
      at - end < 6
    )
      end -= 1;
    const genitive = isGenitive(sentence[end - 1]) ? 1 : 0;
    const name = end - genitive > 0 ? actorAt(sentence, end - genitive - 1, entities) : undefined;
    if (name !== undefined) return partyOnAnySide(entities.partyOfActor(name), entities);
    while (end > 0 && ARTICLES.has(sentence[end - 1]!.lower)) end -= 1;
    if (!FIELDING_VERBS.has(sentence[end - 1]?.lower ?? '')) return undefined;
    end -= 1;
  }
  return AUXILIARIES.has(sentence[end - 1]?.lower ?? '') && /^(?:were|was|been|are|is)$/.test(sentence[end - 1]!.lower)
    ? undefined
    : subjectParty(sentence, end, entities);
}
const SUPPORT_PARTICIPLES: ReadonlySet<string> = new Set(['supported', 'backed', 'reinforced', 'accompanied']);
const SUPPORT_REACH = 4;
/** Verbs whose subject consists of the people counted. */
const CONSISTING_VERBS: ReadonlySet<string> = new Set(['consisted', 'consists', 'comprised', 'numbered', 'included']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'their', 'his']);

/** Returns the party that the subject of a verb names, also before a relative clause: "the Front commander Quill, who commanded". */
function subjectParty(sentence: Sentence, verb: number, entities: EntityIndex): Party | undefined {
  for (let at = verb - 1; at >= Math.max(0, verb - 10); at -= 1) {
    if (/^[;:.()]$/.test(sentence[at]!.text) || (sentence[at]!.text === ',' && sentence[at + 1]?.lower !== 'who')) return undefined;
    const party = partyEndingAt(sentence, at, entities);
    if (party) return partyOnAnySide(party, entities);
  }
  return undefined;
}
