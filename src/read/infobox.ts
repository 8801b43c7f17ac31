/**
 * An infobox in, the event out: its date and sides here; its places, commanders, results and what it is part of, a file
 * each. The figures of its cells are read by `figures/cell.ts`.
 */
import { parseDate, type DateSpan } from '../entry/index.js';
import type { Article } from './layout/document.js';
import type { Cast } from './cast.js';
import { dateMentions, readDate } from './dates.js';
import { fieldOf, fieldsOf, numberOf } from './fields.js';
import { namesIn } from './names.js';

export { commanders, type CommanderName } from './commanders.js';
export { fieldOf, fieldsOf, numberOf } from './fields.js';
export { partOf } from './part-of.js';
export { eventPlace, eventPlaces, type PlaceName } from './place-names.js';
export { resultLines, type ResultLine } from './results.js';

/** The date of the event as EDTF, undefined where it has none that can be read. */
export function eventDate(article: Article): string | undefined {
  const field = fieldOf(article, 'date');
  return field && readDate(field.value);
}

/** Characters of the text in which names are looked for, and names that are: many times what articles have. */
const SEARCHED = { characters: 1_000_000, names: 5_000 };

/**
 * Whether words are a name: of an actor we know, or as the article's own text uses them. A single word must be an
 * abbreviation, since any word stands in a text.
 */
export function nameTest(article: Article, cast: Cast): (name: string) => boolean {
  const text = article.sections
    .flatMap((section) => section.paragraphs.map((paragraph) => paragraph.text))
    .join('\n')
    .slice(0, SEARCHED.characters);
  const known = new Map<string, boolean>();
  return (name) => {
    let is = known.get(name);
    if (is === undefined) {
      const single = !name.includes(' ');
      const isNameLike = (!single || /^[\p{Lu}-]{3,}$/u.test(name)) && /^\p{Lu}/u.test(name) && !/ (?:of|the|and|for)$/.test(name);
      is = cast.find(name) !== undefined || (isNameLike && known.size < SEARCHED.names && standsIn(text, name));
      known.set(name, is);
    }
    return is;
  };
}

/** Whether a name stands in a text with nothing of a longer name around it. */
function standsIn(text: string, name: string): boolean {
  let looks = 0;
  for (let at = text.indexOf(name); at !== -1 && looks < 1_000; at = text.indexOf(name, at + 1)) {
    looks += 1;
    const before = text.slice(Math.max(0, at - 30), at);
    const after = text.slice(at + name.length, at + name.length + 2);
    if (!/[\p{L}\p{N}-]$/u.test(before) && !/\p{Lu}\p{Ll}+ $/u.test(before) && !/^(?:[\p{L}\p{N}-]| \p{Lu})/u.test(after)) return true;
  }
  return false;
}

/** An actor of a side, as its cell tells it. */
export interface SideActor {
  id: string;
  supporter: boolean;
  /** EDTF: "(until 30 September)", "(2014–2022)". */
  from?: string;
  to?: string;
}

/** Puts the actors of the cells `Combatant…` on their sides. `event`: its dates, which lend a year. */
export function readSides(article: Article, cast: Cast, event?: DateSpan): Map<number, SideActor[]> {
  const sides = new Map<number, Map<string, SideActor>>();
  const isName = nameTest(article, cast);
  for (const field of fieldsOf(article, 'combatant')) {
    const actors = sides.get(numberOf(field)) ?? new Map<string, SideActor>();
    for (const { name, supporter, notes } of namesIn(field.value, field.start, isName)) {
      const id = cast.actor(name);
      if (!actors.has(id)) actors.set(id, { id, supporter, ...timeIn(notes, event) });
    }
    // A cell that names nobody we can read still is a side: its number stands at what it lost.
    if (actors.size > 0 || field.value.trim() !== '') sides.set(numberOf(field), actors);
  }
  for (const [number, actors] of sides) cast.setSide(number, [...actors.keys()]);
  return new Map([...sides].map(([number, actors]) => [number, [...actors.values()]]));
}

/** Since when and until when, where a bracket says nothing but that. */
function timeIn(notes: readonly string[], event: DateSpan | undefined): Pick<SideActor, 'from' | 'to'> {
  for (const note of notes) {
    const [mention, second] = dateMentions(note, event);
    if (!mention || second || note.slice(mention.end).trim() !== '') continue;
    const before = note.slice(0, mention.start).trim().toLowerCase();
    const [from, to] = mention.edtf.split('/');
    if (/^(?:until|to|till)$/.test(before) && to === undefined) return { to: mention.edtf };
    if (/^(?:from|since)$/.test(before) && from !== undefined && (to === undefined || to === '..')) return { from };
    // A date alone, or an interval, is when it took part.
    if (before === '' && from !== undefined && parseDate(from)) return { from, ...(to === undefined ? { to: from } : to === '..' ? {} : { to }) };
  }
  return {};
}
