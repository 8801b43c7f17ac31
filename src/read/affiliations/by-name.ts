/**
 * What the name of a speaker says of its party: "Ostlandish Ministry of Defence", "opposition sources", "pro-Front media".
 * A name and the parties of the document come in; the party goes out. "Opposition" and "government" mean a side only where
 * one side alone has such a name.
 */
import { organOf, type Actor } from '../../entry/index.js';
import { wordTest, type FoundParty, type Parties } from './member-names.js';

/** Returns the party that the name of an actor names. */
export function partyByName({ name, kind }: Actor, parties: Parties): FoundParty | undefined {
  if (kind === 'monitor' || kind === 'media') return undefined;
  return organByName(name, parties) ?? supporterByName(name, parties) ?? sideByWord(name, parties);
}

function organByName(name: string, { names }: Parties): FoundParty | undefined {
  const organ = organOf(name, names);
  const member = organ && names.find((one) => one.side === organ.side && wordTest(one.name).test(name));
  return member && { id: member.id, words: name, ...(organ.kind === 'medium' ? { kind: 'media' } : {}) };
}

/** What follows a word for a side in the name of a speaker: "opposition sources in Dunmere". */
const SPEAKERS =
  /^(?:sources?|officials?|commanders?|fighters?|officers?|forces|groups?|leaders?|leadership|spokes(?:man|woman|person|people)|representatives?|authorities|claims?|estimates?|figures?)?$/i;
const ACTIVISTS = /^(?:(?:local|media) )?activists?(?: (?:groups?|networks?))?$/i;
const MEDIA =
  /^(?:(?:tv|television|radio|news)(?: (?:agency|agencies|channel|station|site|website|outlet|outlets|sources?))?|media|broadcaster|newspapers?|website|websites|outlets?)$/i;
const BEFORE = /^(?:the |some |several |local |senior |other |unnamed )*/i;
const PLACE = / (?:in|inside|from|at|near|on) .+$/i;

/** Words for the side of the only state; "state" itself is one of media only. */
const STATE_WORD = /^(?:government|governmental|pro-gov(?:ernment)?|pro-regime|regime|loyalist|military|army)(?: (?=\S)|$)/i;
const STATE_MEDIA_WORD = /^(?:official )?state(?:-(?:run|owned|controlled))? /i;
/** Words for the only side with a name of rebels. */
const REBEL_WORD = /^(?:pro-)?(?:opposition|rebels?|anti-government)(?: (?=\S)|$)/i;

/** "opposition sources", "army officer", "state television" */
function sideByWord(name: string, { state, rebels }: Parties): FoundParty | undefined {
  const words = name.replace(BEFORE, '').replace(PLACE, '');
  for (const [pattern, party] of [
    [REBEL_WORD, rebels],
    [STATE_WORD, state],
    [STATE_MEDIA_WORD, state],
  ] as const) {
    const [found] = pattern.exec(words) ?? [];
    if (found === undefined) continue;
    const kind = kindOfSpeaker(words.slice(found.length), pattern === STATE_MEDIA_WORD);
    return party === undefined || kind === undefined ? undefined : { id: party.id, words: name, ...(kind === 'party' ? {} : { kind }) };
  }
  return undefined;
}

function kindOfSpeaker(head: string, isMediaOnly = false): 'party' | 'activists' | 'media' | undefined {
  if (MEDIA.test(head)) return 'media';
  if (isMediaOnly) return undefined;
  return ACTIVISTS.test(head) ? 'activists' : SPEAKERS.test(head) ? 'party' : undefined;
}

/** "pro-Front website": it is for the party, and not of it. */
function supporterByName(name: string, { names }: Parties): FoundParty | undefined {
  const [, party = '', head = ''] = /^(?:an? |the )?pro-(\p{Lu}.*?) (\p{Ll}[\p{Ll} ]*)$/u.exec(name.replace(PLACE, '')) ?? [];
  const member = names.find((one) => one.name === party.toLowerCase());
  if (member === undefined) return undefined;
  const kind = kindOfSpeaker(head);
  return kind === undefined ? undefined : { id: member.id, words: name, kind: kind === 'party' ? 'organization' : kind };
}
