/**
 * Which party an actor of a document belongs to, by what the document says: its own name ("Ostlandish Ministry of Defence"),
 * or the office that the text gives it ("Ostland's president Ada Brook", "Ada Brook, a spokesman for the Otter Front"). The
 * actors, the sides and the text come in; the actors go out with affiliations, each with the document and its words as the
 * source. Nothing is inferred from the place of an office: a governor may be appointed by either side.
 */
import { organOf, type Actor, type SideName } from '../entry/index.js';
import { DEMONYMS } from './figures/lexicon/demonyms.js';
import { textSections, type Document } from './layout/document.js';

/** A member of a side, by one of its names. */
interface MemberName extends SideName {
  id: string;
}

/** The members of the sides, by number. */
export type SideMembers = ReadonlyMap<number, readonly Actor[]>;

/** Offices that a person holds. */
const OFFICE =
  '(?:(?:vice |prime )?(?:president|minister)|premier|chancellor|king|(?:presidential )?(?:adviser|advisor)|spokes(?:man|woman|person)|(?:major |lieutenant |brigadier |colonel )?general|colonel|commander|ombuds(?:man|woman)|ambassador|prosecutor(?: general)?|chief of (?:the )?(?:general )?staff|secretary|envoy|official|officer|lawmaker)';

/** Words that may stand before an office, or between an office and its party. */
const WITHIN =
  '(?:deputy|first|senior|top|interior|foreign|defen[cs]e|health|emergency|military|army|navy|air force|armed forces|police|presidential|government|state|ministry|minister|department|office|council|security|general staff|of|for|the|and)';

/** Adds the affiliations of those actors on no side whose name, or whose office in the text, belongs to a member of one side. */
export function withAffiliations(actors: readonly Actor[], sides: SideMembers, document: Document): Actor[] {
  const names = memberNames(sides);
  if (names.length === 0) return [...actors];
  const listed = new Set([...sides.values()].flatMap((members) => members.map(({ id }) => id)));
  const text = textSections(document)
    .flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text))
    .join('\n');
  return actors.map((actor) => {
    if (listed.has(actor.id) || actor.affiliations !== undefined) return actor;
    const found = byName(actor, names) ?? byOffice(actor, names, text);
    if (found === undefined) return actor;
    const source = `${document.title}: “${found.words}”`;
    return { ...actor, ...(found.isMedium && actor.kind === undefined ? { kind: 'media' as const } : {}), affiliations: [{ id: found.id, source }] };
  });
}

/** The party of an actor, with the words that say so. */
interface FoundParty {
  id: string;
  words: string;
  isMedium: boolean;
}

/** The party that the name of an organ contains. */
function byName({ name, kind }: Actor, names: readonly MemberName[]): FoundParty | undefined {
  if (kind === 'monitor' || kind === 'media') return undefined;
  const organ = organOf(name, names);
  const member = organ && names.find((one) => one.side === organ.side && wordTest(one.name).test(name));
  return member && { id: member.id, words: name, isMedium: organ.kind === 'medium' };
}

/** The party whose office the text gives a person; undefined where it gives offices of two sides. */
function byOffice({ name, kind }: Actor, names: readonly MemberName[], text: string): FoundParty | undefined {
  // A person has a name of two capitalised words or more.
  if (kind !== undefined || !/^\p{Lu}\S+(?: [\p{L}-]+)* \p{Lu}\S+$/u.test(name) || !text.includes(name)) return undefined;
  const around = wordsAround(name, text);
  if (!ANY_OFFICE.test(around)) return undefined;
  const [person, nearby] = [escaped(name), around.toLowerCase()];
  const found = names.flatMap(({ name: party, side, id }): (FoundParty & { side: number })[] => {
    // Most parties are not named there: to look for the words takes less time than to compile the patterns.
    if (!nearby.includes(party)) return [];
    const of = `(?<![\\p{L}-])${escaped(party)}(?:['’]s?)?(?![\\p{L}-])`;
    const before = new RegExp(`${of} (?:${WITHIN} )*${OFFICE} ${person}(?![\\p{L}-])`, 'iu');
    const genitive = new RegExp(`(?<![\\p{L}-])${OFFICE} (?:of|for|to) (?:the )?(?:${WITHIN} )*${of},? ${person}(?![\\p{L}-])`, 'iu');
    const after = new RegExp(
      `(?<![\\p{L}-])${person}, (?:who (?:is|was) )?(?:an? |the )?(?:${of} (?:${WITHIN} )*${OFFICE}|(?:${WITHIN} )*${OFFICE} (?:of|for|to) (?:the )?(?:${WITHIN} )*${of})(?= |[,.;)]|$)`,
      'iu',
    );
    const match = [before, genitive, after].map((pattern) => pattern.exec(around)?.[0]).find((words) => words !== undefined);
    return match === undefined ? [] : [{ id, side, words: match.replace(/\s+/g, ' '), isMedium: false }];
  });
  return new Set(found.map(({ side }) => side)).size === 1 ? found[0] : undefined;
}

const ANY_OFFICE = new RegExp(OFFICE, 'iu');

/** How far from a name its office and party may be, in characters. */
const NEAR = 160;

/** The whole words around each mention of a name, a mention a line: a text of megabytes is searched once for each person. */
function wordsAround(name: string, text: string): string {
  const found: string[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const before = text.slice(Math.max(0, at - NEAR), at);
    const after = text.slice(end, end + NEAR);
    found.push((at > NEAR ? before.replace(/^\S*/, '') : before) + name + (end + NEAR < text.length ? after.replace(/\S*$/, '') : after));
  }
  return found.join('\n');
}

/** The names, aliases and adjectives of the members; names on two sides are left out, and the longest come first. */
function memberNames(sides: SideMembers): MemberName[] {
  const all = [...sides].flatMap(([side, members]) =>
    members.flatMap((actor) => namesOfMember(actor).map((name): MemberName => ({ name: name.toLowerCase(), side, id: actor.id }))),
  );
  const sidesOf = new Map<string, Set<number>>();
  for (const { name, side } of all) sidesOf.set(name, (sidesOf.get(name) ?? new Set<number>()).add(side));
  return all.filter(({ name }) => name.length > 2 && sidesOf.get(name)?.size === 1).sort((one, other) => other.name.length - one.name.length);
}

function namesOfMember({ name, aliases = [], adjectives = [] }: Actor): string[] {
  const own = [name, ...aliases];
  return [...own, ...adjectives, ...DEMONYMS.flatMap(([country, adjective]) => (own.includes(country) ? [adjective] : []))];
}

function wordTest(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])${escaped(words)}(?![\\p{L}-])`, 'iu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
