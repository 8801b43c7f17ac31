/**
 * Reads the event from an infobox: its date and sides here; places, commanders, results and the events it is part of in a
 * file each. The figures of its cells are read by `../figures/cell-figures.ts`.
 */
import { isRunOfNames, parseDate, type DateSpan } from '../../entry/index.js';
import type { Document } from '../layout/document.js';
import type { EntityIndex } from '../entity-index.js';
import { readDateCell, type CellDate } from '../date-cell.js';
import { dateMentions } from '../dates.js';
import { cellNamed, cellsNamed, cellNumber } from './cells.js';
import { flagCountries } from './flags.js';
import { namesIn } from './name-lists.js';

export { commanders, type CommanderName } from './commanders.js';
export { cellNamed, cellsNamed, cellNumber } from './cells.js';
export { partOf } from './part-of.js';
export { eventPlace, eventPlaces, placeCell } from './places.js';
export { resultLines } from './results.js';

/** Reads the date of the event, and what of its cell could not be read; undefined without a cell. */
export function eventDate(document: Document): CellDate | undefined {
  const cell = cellNamed(document, 'date');
  return cell && readDateCell(cell.value);
}

/** How much text is searched for names, and for how many: far above what documents have. */
const SEARCH_LIMITS = { characters: 1_000_000, names: 5_000 };

/**
 * Makes a test whether words are a name: of an indexed actor, or one that occurs in the document's text. A single word must
 * be an abbreviation, since any word may occur in a text.
 */
export function nameTest(document: Document, entities: EntityIndex): (name: string) => boolean {
  // The lists of participants and commanders are what is split, so they name nothing; the other cells do.
  const cells = document.infobox.filter(({ key }) => !/^(?:combatant|commander)/i.test(key)).map(({ value }) => value);
  const text = [...cells, ...document.sections.flatMap((section) => section.paragraphs.map((paragraph) => paragraph.text))]
    .join('\n')
    .slice(0, SEARCH_LIMITS.characters);
  const known = new Map<string, boolean>();
  return (name) => {
    let isName = known.get(name);
    if (isName === undefined) {
      const isSingleWord = !name.includes(' ');
      const isNameLike = (!isSingleWord || /^[\p{Lu}-]{3,}$/u.test(name)) && /^\p{Lu}/u.test(name) && !/ (?:of|the|and|for)$/.test(name);
      isName =
        entities.findActor(name) !== undefined ||
        (isNameLike && known.size < SEARCH_LIMITS.names && (occursIn(text, name) || occursIn(text, withOtherArticle(name))));
      known.set(name, isName);
    }
    return isName;
  };
}

/** "Al-Reed Watch" is "al-Reed Watch" within a sentence. */
function withOtherArticle(name: string): string {
  return name.replace(/^A(?=[lsdrnzt]h?-)/, 'a');
}

/** Whether a name occurs in a text and not as part of a longer name. */
function occursIn(text: string, name: string): boolean {
  let attempts = 0;
  for (let at = text.indexOf(name); at !== -1 && attempts < 1_000; at = text.indexOf(name, at + 1)) {
    attempts += 1;
    const before = text.slice(Math.max(0, at - 30), at);
    const after = text.slice(at + name.length, at + name.length + 2);
    if (!/[\p{L}\p{N}-]$/u.test(before) && !/\p{Lu}\p{Ll}+ $/u.test(before) && !/^(?:[\p{L}\p{N}-]| \p{Lu})/u.test(after)) return true;
  }
  return false;
}

/** An actor of a side, as its cell states it. */
export interface SideActor {
  id: string;
  supporter: boolean;
  /** EDTF: "(until 30 September)", "(2014–2022)". */
  from?: string;
  to?: string;
}

/** Reads the actors of each side from the cells `Combatant…` and sets the sides of the index. `event` gives the year of dates without one. */
export function readSides(document: Document, entities: EntityIndex, event?: DateSpan): Map<number, SideActor[]> {
  const sides = new Map<number, Map<string, SideActor>>();
  const isName = nameTest(document, entities);
  for (const cell of cellsNamed(document, 'combatant')) {
    const actors = sides.get(cellNumber(cell)) ?? new Map<string, SideActor>();
    for (const { name, supporter, notes, start, end } of namesIn(cell, isName)) {
      const id = entities.ensureActor(name, entities.pages?.at(name, { start, end }));
      if (isRunOfNames(name)) entities.addNote(id, 'Several names that the document runs together, so this is no one actor.');
      if (!actors.has(id)) actors.set(id, { id, supporter, ...participationPeriod(notes, event) });
    }
    // A cell without a readable name still is a side: the cells of its losses have its number.
    if (actors.size > 0 || cell.value.trim() !== '') sides.set(cellNumber(cell), actors);
  }
  for (const [number, actors] of sides) {
    const state = actors.size === 0 ? commandersState(document, number) : undefined;
    if (state === undefined) continue;
    const id = entities.ensureActor(state);
    actors.set(id, { id, supporter: false });
  }
  for (const [number, actors] of sides) entities.setSide(number, [...actors.keys()]);
  return new Map([...sides].map(([number, actors]) => [number, [...actors.values()]]));
}

/**
 * Returns the state of a side whose own cell has lost its names: the one whose flag the commanders of the side have, where
 * two have it and none has another.
 */
function commandersState(document: Document, number: number): string | undefined {
  const countries = cellsNamed(document, 'commander').flatMap((cell) => (cellNumber(cell) === number ? flagCountries(cell.value) : []));
  const [country] = countries;
  return countries.length > 1 && new Set(countries).size === 1 ? country : undefined;
}

/** Reads the period of participation from a bracket that contains nothing else: "(until 30 September)". */
function participationPeriod(notes: readonly string[], event: DateSpan | undefined): Pick<SideActor, 'from' | 'to'> {
  for (const note of notes) {
    const [mention, second] = dateMentions(note, event);
    if (!mention || second || note.slice(mention.end).trim() !== '') continue;
    const before = note.slice(0, mention.start).trim().toLowerCase();
    const [from, to] = mention.edtf.split('/');
    if (/^(?:until|to|till)$/.test(before) && to === undefined) return { to: mention.edtf };
    if (/^(?:from|since)$/.test(before) && from !== undefined && (to === undefined || to === '..')) return { from };
    // A date or an interval without a preposition is the whole period.
    if (before === '' && from !== undefined && parseDate(from)) return { from, ...(to === undefined ? { to: from } : to === '..' ? {} : { to }) };
  }
  return {};
}
