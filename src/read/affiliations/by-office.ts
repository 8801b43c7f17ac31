/**
 * The party whose office a text gives a person: "Ostland's president Ada Brook", "Ada Brook, a spokesman for the Otter
 * Front", "rebel commander Ada Brook". A name, the parties and the text come in; the party goes out, and none where the
 * text gives the person offices of two sides.
 */
import type { Actor } from '../../entry/index.js';
import { escapeRegExp } from '../../escape-regexp.js';
import { LETTER, type FoundParty, type MemberName, type Parties } from './member-names.js';
import { fullName, mentionsOf } from './mentions.js';

/** Offices that a person holds. */
const OFFICE =
  '(?:(?:vice |prime )?(?:president|minister)|premier|chancellor|king|(?:presidential )?(?:adviser|advisor)|spokes(?:man|woman|person)|(?:major |lieutenant |brigadier |colonel )?general|colonel|commander(?:-in-chief)?|ombuds(?:man|woman)|ambassador|prosecutor(?: general)?|chief of (?:the )?(?:general )?staff|secretary|envoy|official|officer|lawmaker)';

/** Words that may stand before an office, or between an office and its party. */
const WITHIN =
  '(?:deputy|first|senior|top|interior|foreign|defen[cs]e|health|emergency|military|army|navy|air force|armed forces|police|presidential|government|state|ministry|minister|department|office|council|security|general staff|self-(?:declared|proclaimed)|de facto|of|for|the|and)';

const RANK = '(?:gen|col|maj|capt|lt|brig)\\.?';

const ANY_OFFICE = new RegExp(`${OFFICE}|(?<![${LETTER}])${RANK} `, 'i');

/** Returns the party whose office the text gives a person. */
export function partyByOffice({ name, kind }: Actor, parties: Parties, text: string): FoundParty | undefined {
  const full = kind === undefined ? fullName(name, text) : undefined;
  if (full === undefined || !text.includes(full)) return undefined;
  const mentions = mentionsOf(full, text).filter((words) => ANY_OFFICE.test(words));
  const found = [...parties.names, ...sideWords(parties)].flatMap((party) => {
    const near = mentions.filter((words) => words.toLowerCase().includes(party.name));
    const words = near.length === 0 ? undefined : officeWords(escapeRegExp(party.name), escapeRegExp(full), near.join('\n'));
    return words === undefined ? [] : [{ id: party.id, side: party.side, words: words.replace(/\s+/g, ' ') }];
  });
  const [first] = found;
  return first !== undefined && new Set(found.map(({ side }) => side)).size === 1 ? { id: first.id, words: first.words } : undefined;
}

/** "rebel", "opposition": adjectives for the only side with a name of rebels. */
function sideWords({ rebels }: Parties): MemberName[] {
  return rebels === undefined ? [] : ['rebel', 'opposition'].map((name) => ({ ...rebels, name }));
}

function officeWords(party: string, person: string, around: string): string | undefined {
  const of = `(?<![${LETTER}-])${party}(?:['’]s?)?(?![${LETTER}-])`;
  const end = `(?![${LETTER}-])`;
  return [
    // "Ostland's president Ada Brook", "the Ostlandish prosecutor general, Ada Brook"
    `${of} (?:${WITHIN} )*${OFFICE},? ${person}${end}`,
    // "rebel Gen. Brook"
    ...(new RegExp(`^${RANK}`, 'i').test(person) ? [`${of} ${person}${end}`] : []),
    // "the president of Ostland, Ada Brook"
    `(?<![${LETTER}-])${OFFICE} (?:of|for|to) (?:the )?(?:${WITHIN} )*${of},? ${person}${end}`,
    // "Ada Brook, a spokesman for the Otter Front", "Ada Brook, another Ostlandish official"
    `(?<![${LETTER}-])${person}, (?:who (?:is|was) )?(?:an? |the |another )?(?:${of} (?:${WITHIN} )*${OFFICE}|(?:${WITHIN} )*${OFFICE} (?:of|for|to) (?:the )?(?:${WITHIN} )*${of})(?= |[,.;)]|$)`,
  ]
    .map((pattern) => new RegExp(pattern, 'i').exec(around)?.[0])
    .find((words) => words !== undefined);
}
