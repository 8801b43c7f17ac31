/**
 * Reads the events that this one is part of from the cell `Partof`. The words that join several events ("and", "of the")
 * also occur in their names, so the cell is split only where both sides name an event.
 */
import { nameKey, registeredNames, type EventReference, type Registry } from '../../entry/index.js';
import { slug } from '../../slug.js';
import type { Document } from '../layout/document.js';
import type { Pages } from '../pages.js';
import { cellNamed } from './cells.js';

/** Nouns that denote events. */
const EVENT =
  /\b(?:wars?|warfare|conflicts?|offensives?|counter-?offensives?|campaigns?|battles?|sieges?|invasions?|insurgency|insurgencies|interventions?|operations?|clashes|uprisings?|revolutions?|revolts?|rebellions?|mutiny|crisis|crises|disputes?|raids?|attacks?|bombings?|unrest|occupation|annexation|dissolution|persecution|genocide|massacres?|skirmish(?:es)?|front|theat(?:re|er)|troubles|phase|escalation|spillover|involvement|crusades?|expedition|blitz)\b/i;
/** Nouns of a part that is named only together with its whole: "the early phase of the Larkmoor War". */
const RELATIVE_EVENT = /\b(?:phase|stage|escalation|spillover|aftermath|theat(?:re|er)|front|part|dissolution|persecution|annexation|occupation|involvement)$/i;

/** Reads the events that this one is part of, without duplicates. */
export function partOf(document: Document, registry: Registry, pages?: Pages): EventReference[] {
  const cell = cellNamed(document, 'partof');
  if (!cell) return [];
  const known = registeredNames(registry.events);
  const names = eventsIn(cell.value.slice(0, MAX_CELL_LENGTH).replace(/[\s\p{Cc}]+/gu, ' '), (name) => known.has(nameKey(name))).flatMap(
    (name) => pages?.linksOf(name, cell) ?? [name],
  );
  const found = names.map((name): EventReference => {
    const page = pages?.at(name, cell);
    const id = (page && known.get(nameKey(page.title))) ?? known.get(nameKey(name));
    if (id !== undefined) return { id };
    return page === undefined ? { id: slug(name), name } : { id: slug(page.title), name, page };
  });
  return found.filter((event, index) => found.findIndex((other) => other.id === event.id) === index);
}
/** Longer cells are cut: they are text, not names. */
const MAX_CELL_LENGTH = 1_000;

/** Splits a text into the names of events, in order. */
function eventsIn(text: string, isKnown: (name: string) => boolean): string[] {
  const name = stripJoiners(text);
  if (!/\p{L}{3}/u.test(name)) return [];
  if (isKnown(name)) return [name];
  // "(Larkmoor War)" names another event; "(2031)" and "(March–May 2031)" belong to the name.
  for (const aside of name.matchAll(/\(([^()]*)\)/g)) {
    const [whole, within = ''] = aside;
    if (isEvent(within, isKnown))
      return [name.slice(0, aside.index), within, name.slice(aside.index + whole.length)].flatMap((part) => eventsIn(part, isKnown));
  }
  for (const joiner of JOINERS) {
    for (const match of name.matchAll(joiner)) {
      const [before, after] = [name.slice(0, match.index), name.slice(match.index + match[0].length)];
      if (!isEvent(before, isKnown) || !isEvent(after, isKnown)) continue;
      const whole =
        joiner === OF_THE && RELATIVE_EVENT.test(stripJoiners(before))
          ? [`${stripJoiners(before)} of the ${stripJoiners(firstOf(after))}`]
          : eventsIn(before, isKnown);
      return [...whole, ...eventsIn(after, isKnown)];
    }
  }
  return name.length <= 200 ? [name] : [];
}

const OF_THE = / of the /gi;
/** What may separate two events, in order of decreasing likelihood. */
const JOINERS: readonly RegExp[] = [
  /\s?[,;]+\s?(?:(?:and|in|of|during) )?(?:the )?/gi,
  / and (?:the )?/gi,
  / (?:in|during) the (?<=\b(?:offensive|counter-?offensive|campaign|operation|battle of [\p{L} -]{1,40}|siege of [\p{L} -]{1,40}|\)) (?:in|during) the )/giu,
  OF_THE,
  /(?<=\p{L})['’]s (?=(?:battle|siege|fall|capture) of )/giu,
];

/** Gives the first event that a text names. */
function firstOf(text: string): string {
  return text.split(/ (?:and|of the) |[,;(]/)[0] ?? text;
}

function isEvent(text: string, isKnown: (name: string) => boolean): boolean {
  return EVENT.test(text) || isKnown(stripJoiners(text));
}

/** Removes separators and joining words around a name. */
function stripJoiners(text: string): string {
  let name = text.trim();
  for (let last = ''; last !== name;) {
    last = name;
    name = name
      .replace(/^[,; ]+|^(?:and|of|in|during|the) /i, '')
      .replace(/ (?:and|of|in|the)$/i, '')
      .replace(/[,; ]$/, '');
  }
  return name;
}
