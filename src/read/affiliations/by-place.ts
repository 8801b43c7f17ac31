/**
 * The state whose local office a speaker holds or is: "the governor of Dunmere", "Dunmere Police Department". The infobox or
 * the text must say that the place is in a state ("Dunmere, Ostland"; "Dunmere in Ostland"; "the Ostlandish city of
 * Dunmere"), and the state must be on one side. An office that another party may have filled ("Front-installed governor") and
 * a place that another side is named after are left alone.
 */
import type { Actor } from '../../entry/index.js';
import { placeCell } from '../infobox/infobox.js';
import type { Document } from '../layout/document.js';
import { escapeRegExp } from '../../escape-regexp.js';
import { LETTER, type FoundParty, type MemberName, type Parties } from './member-names.js';
import { fullName, mentionsOf } from './mentions.js';

const PLACE = "\\p{Lu}[\\p{L}'’-]*\\p{L}(?: \\p{Lu}[\\p{L}-]+){0,3}";
const HOLDER = '(?:[Mm]ilitary |[Rr]egional |[Dd]eputy )?(?:[Mm]ayor|[Gg]overnor|[Hh]ead)';
const HELD = /mayor|governor|head/i;
const BODIES =
  "(?:Prosecutors?(?:['’]s?)? Office|Police(?: Department)?|Council|Administration|Emergency Services?|officials|authorities|administration|police|council|government)";
/** Words between a place and the body of it. */
const KINDS = '(?:(?:Regional|Oblast|City|Provincial|Territorial|Municipal|Military|Civil|State|District|Raion|Province|Region|Governorate)(?:-| ))*';

/** Marks of an office that another party has filled, or that is of a party of its own. */
const FILLED_BY_OTHERS =
  /-(?:installed|appointed|backed|controlled|imposed)|self-(?:proclaimed|declared)|occupation|separatist|breakaway|de facto|(?<!\p{L})pro-\p{L}|exile|former|puppet/iu;

/** Returns the state of the place whose office a speaker holds or is. */
export function partyByPlace({ name, kind }: Actor, { names }: Parties, text: string, document: Document): FoundParty | undefined {
  if (kind !== undefined) return undefined;
  const office = officeIn(name) ?? officeInText(name, text);
  if (office === undefined) return undefined;
  const cell = placeCell(document)?.value.replace(/\s+/g, ' ') ?? '';
  for (const place of placesIn(office.place)) {
    if (names.some((one) => one.name.includes(place.toLowerCase()))) return undefined;
    const found = stateOf(place, { cell, text }, names);
    if (found !== undefined) return { id: found.state.id, words: `${office.words}; ${found.words}` };
  }
  return undefined;
}

/** The office that a name is: "mayor of Dunmere", "Dunmere Regional Prosecutor's Office". */
function officeIn(name: string): { place: string; words: string } | undefined {
  const [, of] = new RegExp(`^(?:the )?${HOLDER} of (?:the )?(${PLACE})$`, 'u').exec(name) ?? [];
  const [, before] = new RegExp(`^(?:the )?(${PLACE}?) ${KINDS}${BODIES}$`, 'u').exec(name) ?? [];
  const place = of ?? before;
  return place === undefined || FILLED_BY_OTHERS.test(name) ? undefined : { place, words: name };
}

/** The office that the text gives a person; undefined where any mention says that another party filled it, or that there are two. */
function officeInText(name: string, text: string): { place: string; words: string } | undefined {
  const full = fullName(name, text);
  if (full === undefined) return undefined;
  const mentions = mentionsOf(full, text).filter((words) => HELD.test(words));
  if (mentions.length === 0) return undefined;
  const person = escapeRegExp(full);
  const found = [
    `${HOLDER} of (?:the )?(${PLACE}),? ${person}(?![\\p{L}-])`,
    `(?<![\\p{L}-])(${PLACE})(?:['’]s)? ${HOLDER},? ${person}(?![\\p{L}-])`,
    `(?<![\\p{L}-])${person},? (?:who (?:is|was) )?(?:the )?${HOLDER} of (?:the )?(${PLACE})`,
    `(?<![\\p{L}-])${person}, (?:the )?(${PLACE})['’]s ${HOLDER}`,
  ].flatMap((pattern) => Array.from(mentions.join('\n').matchAll(new RegExp(pattern, 'gu')), ([words, place = '']) => ({ words, place })));
  const [first] = found;
  if (first === undefined || mentions.some((words) => FILLED_BY_OTHERS.test(besideName(full, words)))) return undefined;
  return first;
}

/** The words directly around a name, where an office would be qualified. */
function besideName(name: string, words: string): string {
  const at = words.indexOf(name);
  return words.slice(Math.max(0, at - 50), at + name.length + 50);
}

/** A place and the places that its name may be of: "Dunmere Regional" is Dunmere. */
function placesIn(place: string): string[] {
  const words = place.split(' ');
  const shorter = new RegExp(`^${KINDS}$`, 'u').test(`${words.slice(1).join(' ')} `) && words.length > 1 ? [words[0] ?? ''] : [];
  return [place, ...shorter];
}

/**
 * Returns the member of a side that a place is in, by the cell of the place ("Dunmere, Ostland") or the text. In a text
 * "Dunmere, Ostland" may begin another clause, so it needs a preposition or an adjective.
 */
function stateOf(
  place: string,
  { cell, text }: { cell: string; text: string },
  names: readonly MemberName[],
): { state: MemberName; words: string } | undefined {
  const at = `(?<![${LETTER}-])${escapeRegExp(place)}`;
  if (!text.includes(place) && !cell.includes(place)) return undefined;
  const found = names.flatMap((state) => {
    const of = `${escapeRegExp(state.name)}(?![${LETTER}'’-])`;
    const [words] = state.isAdjective
      ? (new RegExp(`(?<![${LETTER}-])${of} (?:city|town|village|region|province|oblast) of ${at}(?![${LETTER}-])`, 'i').exec(text) ?? [])
      : (new RegExp(`${at}(?:, [${LETTER}'’ -]{1,40})?, ${of}`, 'i').exec(cell) ?? new RegExp(`${at} in (?:[${LETTER}]+ern )?${of}`, 'i').exec(text) ?? []);
    return words === undefined ? [] : [{ state, words: words.replace(/\s+/g, ' ') }];
  });
  return new Set(found.map(({ state }) => state.side)).size === 1 ? found[0] : undefined;
}
