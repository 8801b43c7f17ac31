/**
 * Finds the party whose losses a section counts, from its headings: "Ostmerish losses", "Casualties/Government forces".
 * The innermost heading must name one party and nothing else.
 */
import type { Party } from '../../../entry/index.js';
import type { Section } from '../../layout/document.js';
import type { EntityIndex } from '../../entity-index.js';
import { isGenitive, sentencesOf } from '../../tokens.js';
import { partyAt, partyOnAnySide } from './lookup.js';

/** The longest heading that may name a party, in tokens. */
const MAX_HEADING_TOKENS = 8;

/** Returns the party that the innermost heading of a section on losses names. */
export function partyOfHeading({ path }: Section, entities: EntityIndex): Party | undefined {
  const heading = path.at(-1) ?? '';
  if (!path.some((one) => LOSS_HEADING.test(one))) return undefined;
  const [sentence, ...others] = [...sentencesOf({ text: heading, start: 0, end: heading.length })];
  if (!sentence || others.length > 0 || sentence.length > MAX_HEADING_TOKENS) return undefined;
  let party: Party | undefined;
  for (let at = 0; at < sentence.length;) {
    const here = partyOnAnySide(partyAt(sentence, at, entities), entities);
    if (here) {
      if (party && entities.sideOfParty(party) !== entities.sideOfParty(here)) return undefined;
      party ??= here;
      at += entities.matchName(sentence, at)?.length ?? entities.sideWordAt(sentence, at)?.length ?? 1;
    } else if (NEUTRAL_HEADING_WORDS.has(sentence[at]!.lower) || isGenitive(sentence[at])) at += 1;
    else return undefined;
  }
  return party;
}
const LOSS_HEADING = /\b(?:loss(?:es)?|casualt(?:y|ies)|deaths|fatalities|killed|dead|toll)\b/i;
/** Words that may accompany the name of the party in a heading. */
const NEUTRAL_HEADING_WORDS: ReadonlySet<string> = new Set(
  'the of for by and to on in side military army armed forces force troops soldiers personnel servicemen fighters militants losses loss casualties casualty deaths fatalities killed dead wounded missing captured equipment vehicles toll claims claim claimed reported confirmed estimates figures total totals'.split(
    ' ',
  ),
);
