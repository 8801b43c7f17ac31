/** Shared by the tests of reading: a fictional registry and entity index, and figures in one line. */
import { formatCount, formatParty, parseDate, readRegistry, type Registry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { EntityIndex } from '../../src/read/entity-index.js';
import { cellFigures, type CellKind } from '../../src/read/figures/cell-figures.js';
import type { Figure } from '../../src/read/figures/figure.js';
import { readSection } from '../../src/read/prose.js';

export const REGISTRY: Registry = valueOf(
  readRegistry({
    'actors.yaml': `
- { id: harbour-league, name: Harbour League, aliases: [League, HL], kind: coalition }
- { id: port-guard, name: Port Guard, kind: armed-force, parents: [{ id: harbour-league, source: Almanac }] }
- { id: ostmere, name: Ostmere, kind: state, adjectives: [Ostmerish] }
- { id: sable-front, name: Sable Front, aliases: [Front, SF], kind: armed-group }
- { id: larkmoor-monitor, name: Larkmoor Monitor, aliases: [LMO], kind: monitor }
- { id: daily-lark, name: Daily Lark, kind: media }
`,
  }),
);

/** Makes the entity index: side 1 is the Harbour League with the Port Guard and Ostmere, side 2 the Sable Front. */
export function entities(): EntityIndex {
  const made = new EntityIndex(REGISTRY);
  made.setSide(1, ['harbour-league', 'port-guard', 'ostmere']);
  made.setSide(2, ['sable-front']);
  return made;
}

const EVENT = parseDate('2031-03-03/2031-03-09');

/** Reads the figures of a paragraph of running text. `day`: the date of its section; `path`: the headings above it. */
export function prose(text: string, day?: string, path: readonly string[] = []): Figure[] {
  const section = { path, paragraphs: [{ text, start: 0, end: text.length }] };
  return readSection(section, entities(), { event: EVENT, day: day === undefined ? undefined : parseDate(day), numbers: [] }).figures;
}

/** Reads the figures of an infobox cell. */
export function cell(value: string, kind: CellKind = { side: 1, counts: 'losses' }): Figure[] {
  return cellFigures({ key: 'Casualties1', value, start: 0, end: value.length }, kind, entities(), EVENT);
}

/**
 * Writes figures in one line: metric, count, party, population, item, manner, agent, claimant, dates, and accumulation where
 * it is not the total: `killed 5 side 2 fighters per lmo | injured 4..7 side 1`.
 */
export function shown(figures: readonly Figure[]): string {
  return figures.map(line).join(' | ');
}

function line(figure: Figure): string {
  const { metric, count, party, population, item, manner, by, claimant, via, stated, covers, accumulation, supersedes } = figure;
  return [
    metric.join('/'),
    formatCount(count),
    ...(party === undefined ? [] : [[formatParty(party)].flat().join('+')]),
    ...(population === 'unstated' ? [] : [population]),
    ...(item === undefined ? [] : [`(${item})`]),
    ...(manner === undefined ? [] : [manner]),
    ...(by === undefined ? [] : ['by', [formatParty(by)].flat().join('+')]),
    ...(claimant === undefined ? [] : ['per', [claimant].flat().join('+')]),
    ...(via === undefined ? [] : [`via ${via.join(', ')}`]),
    ...(stated === undefined ? [] : [`said ${stated}`]),
    ...(covers === undefined ? [] : ['on', covers]),
    ...(accumulation === 'total' ? [] : [`[${accumulation}]`]),
    ...(supersedes === undefined ? [] : [`instead of ${formatCount(supersedes.count)}`]),
  ].join(' ');
}
