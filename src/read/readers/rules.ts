/**
 * The rule-based reader: the infobox gives the event and its totals, day sections give episodes, the prose gives figures
 * and incidents. Takes a document and a registry; returns proposals. The grammar of figures is in `figures/`; the cells
 * of the infobox are read in `infobox/infobox.ts`.
 */
import { parseDate, type DateSpan, type PlaceDescription, type PlaceReference, type Registry } from '../../entry/index.js';
import { problem, type Problem } from '../../problem.js';
import type { EventType } from '../../vocabulary/index.js';
import { abbreviationsIn } from '../abbreviations.js';
import { EntityIndex } from '../entity-index.js';
import { coverageOf } from '../coverage.js';
import { dayEpisodes, incidentEpisodes } from '../episodes.js';
import { cellFigures, type SegmentSetting } from '../figures/cell-figures.js';
import { claimantIn } from '../figures/attribution/attributions.js';
import {
  commanders,
  eventDate,
  eventPlaces,
  cellNamed,
  cellsNamed,
  nameTest,
  cellNumber,
  partOf,
  placeCell,
  readSides,
  resultLines,
  type CommanderName,
  type SideActor,
} from '../infobox/infobox.js';
import type { CellDate } from '../date-cell.js';
import { sectionName, textSections, type Document, type Span } from '../layout/document.js';
import { groupNames } from '../group-names.js';
import { LocalNames } from '../local-names.js';
import { otherNumerals } from '../other-numerals.js';
import { Pages } from '../pages.js';
import { phasesOf, type Phases } from '../phases.js';
import { readSection, type OtherScope, type SentenceSetting } from '../prose.js';
import { readReport, type Report } from '../report.js';
import type {
  CommanderProposal,
  EpisodeProposal,
  EventProposal,
  FigureProposal,
  Proposals,
  Reader,
  Reading,
  ReadingContext,
  ResultProposal,
  SideProposal,
} from '../reader.js';
import type { Setting } from '../setting.js';

/** Reads English documents of any layout by hand-written rules. Problems: `article-date`. */
export const rules: Reader = {
  id: 'rules',
  version: '1',
  accepts: () => true,
  read,
};

/** The state that the steps of one reading share. */
interface State {
  document: Document;
  entities: EntityIndex;
  /** The dates of the event. */
  event: DateSpan | undefined;
  phases: Phases;
  sides: Map<number, SideActor[]>;
  /** The news item that the document is. */
  report: Report | undefined;
  /** The places of the event, to which the text adds those of its incidents. */
  places: LocalNames<PlaceDescription>;
  numbers: Span[];
  otherScopes: OtherScope[];
  /** The numerals of cells in a notation that is not known. */
  unread: Span[];
  sentences: SentenceSetting[];
  segments: SegmentSetting[];
}

function read(whole: Document, { registry, published, site, date: statedDate, place }: ReadingContext): Reading {
  const pages = new Pages(whole, site);
  const entities = new EntityIndex(registry, pages);
  const { report, document } = readReport(whole, { published, event: statedDate });
  const cellDate = eventDate(document);
  const date = cellDate?.date ?? statedDate ?? report?.event;
  const isDateInferred = cellDate?.date === undefined && statedDate === undefined && report?.isInferred === true;
  const event = date === undefined ? undefined : parseDate(date);
  const phases = phasesOf(cellNamed(document, 'date')?.value ?? '', event);
  const sides = readSides(document, entities, event);
  const leaders = learnNames(document, entities, sides);

  // Cells come first: they determine the side of the prisoners and hostages.
  const { references, places, within } = placesOf(document, { registry, pages, place });
  const state: State = { document, entities, event, phases, sides, report, places, numbers: [], unread: [], otherScopes: [], sentences: [], segments: [] };
  const inCells = cellsOf(state);
  const inText = proseOf(state);
  const figures = [...inCells, ...inText.figures].sort((one, other) => one.figure.start - other.figure.start || one.figure.end - other.figure.end);

  const proposals: Proposals = {
    event: eventOf(document, { date, isDateInferred, places: references, registry, pages }),
    sides: new Map([...sides].map(([number, actors]): [number, SideProposal] => [number, sideOf(number, actors, entities)])),
    places: places.list.map((place) => ({ ...place, ...(within.has(place.id) ? { within: within.get(place.id) } : {}) })),
    commanders: leaders.map((leader) => commanderOf(leader, sides, entities, pages)),
    results: resultsOf(document, entities),
    episodes: [...inText.days, ...inText.incidents].sort((one, other) => one.start - other.start),
    figures,
    // Last, since the steps above may add local actors.
    actors: entities.localActors,
  };
  const coverageFor = (claimed: readonly FigureProposal[]) =>
    coverageOf({
      document: whole,
      claims: claimed.map(({ figure }) => figure),
      mapped: [...leaders, ...proposals.results, ...inText.dayHeadings],
      numbers: [...state.numbers, ...state.unread],
      otherScopes: state.otherScopes,
      inferred: isDateInferred && date !== undefined ? [`the date of the event, ${date}: that of the report`] : [],
    });
  const dayEpisodes = new Map(inText.days.map(({ section, id }) => [section, id]));
  const setting: Setting = { document, entities, sentences: state.sentences, segments: state.segments, dayEpisodes };
  return {
    proposals,
    coverage: coverageFor(figures),
    coverageOf: coverageFor,
    setting,
    numbers: state.numbers,
    problems: [...dateProblems(document, cellDate), ...numberProblems(document, state.unread)],
  };
}

/** Adds the names that the document uses for its actors to the index, and the side of each commander. Returns the commanders. */
function learnNames(document: Document, entities: EntityIndex, sides: ReadonlyMap<number, SideActor[]>): CommanderName[] {
  for (const { paragraphs } of document.sections)
    for (const { text } of paragraphs) for (const { name, short } of abbreviationsIn(text)) entities.addAbbreviation(short, name);
  // Without sides only the text names the parties.
  if (sides.size === 0)
    for (const name of groupNames(document.sections.filter(({ isHeadline }) => !isHeadline).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))))
      entities.ensureActor(name);
  entities.learnShortNames();
  entities.learnInitials();
  entities.learnDemonyms();
  const leaders = commanders(document, nameTest(document, entities));
  for (const leader of leaders) if (sides.has(leader.side)) entities.setPersonSide(leader.name, leader.side);
  return leaders;
}

/** Reads the figures of the infobox: strengths, losses and results. */
function cellsOf({ document, entities, event, phases, sides, numbers, unread, segments }: State): FigureProposal[] {
  const found: FigureProposal[] = [];
  for (const name of ['strength', 'casualties'] as const) {
    for (const cell of cellsNamed(document, name)) {
      const side = sides.has(cellNumber(cell)) ? cellNumber(cell) : undefined;
      const kind = { phases, counts: name === 'strength' ? ('presence' as const) : ('losses' as const), ...(side === undefined ? {} : { side }) };
      for (const figure of cellFigures(cell, kind, entities, event, numbers, unread, segments)) {
        found.push({ figure, section: `Infobox/${cell.key}` });
        if (side !== undefined && (figure.population === 'prisoners' || figure.population === 'hostages')) entities.setPopulationSide(figure.population, side);
        // "Strength1: 1,200 Port Guard fighters"
        else if (side !== undefined && figure.party?.kind === 'actor' && entities.sideOf(figure.party.id) === undefined) {
          entities.assignUnlistedActor(figure.party.id, side);
          sides.get(side)?.push({ id: figure.party.id, supporter: false });
        }
      }
    }
  }
  for (const cell of cellsNamed(document, 'result')) {
    for (const figure of cellFigures(cell, { counts: 'results', phases }, entities, event, numbers, [], segments))
      found.push({ figure, section: `Infobox/${cell.key}` });
    numbers.push(...otherNumerals(cell, event, numbers));
  }
  return found;
}

/** Reads the figures and episodes of the prose. */
function proseOf({ document, entities, event, phases, report, places, numbers, otherScopes, sentences }: State): {
  figures: FigureProposal[];
  days: EpisodeProposal[];
  dayHeadings: Span[];
  incidents: EpisodeProposal[];
} {
  const days = dayEpisodes(document, event);
  const dayOf = new Map(days.map((episode) => [episode.section, episode]));
  const usedIds = new Set(days.map(({ id }) => id));
  const figures: FigureProposal[] = [];
  const incidents: EpisodeProposal[] = [];
  for (const section of textSections(document)) {
    const name = sectionName(section);
    const episode = dayOf.get(section);
    const day = episode?.date === undefined ? undefined : parseDate(episode.date);
    const prose = readSection(section, entities, { event, phases, day, title: document.title, report, numbers, otherScopes, settings: sentences });
    const found = incidentEpisodes(prose.incidents, name, { entities, source: document.source, usedIds, places });
    const incidentOf = new Map(found.flatMap((one) => one.figures.map((figure) => [figure, one.episode] as const)));
    incidents.push(...found.map((one) => one.episode));
    for (const figure of prose.figures) {
      const incident = incidentOf.get(figure) ?? episode;
      const isWithin = incident !== undefined && figure.accumulation !== 'total' && figure.accumulation !== 'cumulative';
      figures.push({ figure, section: name, ...(isWithin ? { about: incident.id } : {}) });
    }
  }
  return {
    figures,
    incidents,
    days: days.map(({ section, ...episode }) => ({ ...episode, ...(section.heading ?? { start: 0, end: 1 }), section: sectionName(section) })),
    dayHeadings: days.flatMap(({ section }) => section.heading ?? []),
  };
}

function eventOf(
  document: Document,
  {
    date,
    isDateInferred,
    places,
    registry,
    pages,
  }: { date: string | undefined; isDateInferred: boolean; places: readonly PlaceReference[]; registry: Registry; pages: Pages },
): EventProposal {
  const label = cellNamed(document, 'conflict')?.value.trim();
  return {
    ...(label === undefined || label === '' ? {} : { label }),
    type: typeOf(document.title),
    ...(date === undefined ? {} : { date }),
    ...(isDateInferred ? { isDateInferred } : {}),
    places,
    partOf: partOf(document, registry, pages),
  };
}

function sideOf(number: number, actors: readonly SideActor[], entities: EntityIndex): SideProposal {
  return { ...(actors.length === 0 ? {} : { key: entities.sideKey(number) ?? 'unnamed' }), actors };
}

function commanderOf(
  { start, end, section, name, side, rank, role, fate, fateSource }: CommanderName,
  sides: ReadonlyMap<number, unknown>,
  entities: EntityIndex,
  pages: Pages,
): CommanderProposal {
  const page = pages.ofPerson(name, { start, end });
  const claimant = fate === undefined || fateSource === undefined ? undefined : claimantIn(fateSource, entities);
  return {
    start,
    end,
    section,
    name,
    ...(page === undefined ? {} : { page }),
    ...(sides.has(side) ? { side } : {}),
    ...(rank === undefined && role === undefined ? {} : { role: [rank, role].filter((part) => part !== undefined).join(', ') }),
    ...(fate === undefined ? {} : { fate: { fate, ...(claimant === undefined ? {} : { claimant }) } }),
  };
}

function resultsOf(document: Document, entities: EntityIndex): ResultProposal[] {
  return resultLines(document).map(({ start, end, section, text, kind, claimedBy }) => {
    const claimant = claimedBy === undefined ? undefined : entities.findActor(claimedBy);
    return { start, end, section, text, kind, ...(claimant === undefined ? {} : { claimant }) };
  });
}

function dateProblems(document: Document, read: CellDate | undefined): Problem[] {
  const cell = cellNamed(document, 'date');
  if (!cell || (read?.unread === undefined && read?.ambiguous === undefined)) return [];
  const { date, unread = '', ambiguous } = read;
  const message =
    ambiguous !== undefined
      ? `"${ambiguous}" may have the day or the month first: only ${date ?? 'nothing'} is certain`
      : date === undefined
        ? `no date was found in "${cell.value.slice(0, 60)}"`
        : `of the date only ${date} is certain: "${unread.slice(0, 60)}" could not be read`;
  return [
    problem('article-date', message, {
      place: document.source.placeOf(cell.start),
      expected: 'a date with its year, such as 20–30 January 2022',
      fix: 'write the date into the drafted entry under event: date:',
    }),
  ];
}

/** Names each cell that has numerals of a notation that is not known. */
function numberProblems({ infobox, source }: Document, unread: readonly Span[]): Problem[] {
  return infobox.flatMap((cell) => {
    const within = unread.filter(({ start, end }) => cell.start <= start && end <= cell.end);
    const [first] = within;
    if (!first) return [];
    const texts = [...new Set(within.map(({ start, end }) => source.text.slice(start, end)))];
    return [
      problem(
        'article-number',
        `${within.length === 1 ? 'a number' : `${within.length} numbers`} of "${cell.key}" could not be read: ${texts.slice(0, 5).join(', ')}${texts.length > 5 ? ' …' : ''}`,
        {
          place: source.placeOf(first.start),
          expected: 'numbers such as 1,500 or 1 500, with a space before the word they count',
          fix: 'write the figures of this cell into the drafted entry under claims:',
        },
      ),
    ];
  });
}

/** The type of an event by a word of its title; the first match counts. */
const TITLE_TYPES: readonly (readonly [RegExp, EventType])[] = [
  [/\bsiege\b/i, 'siege'],
  [/\b(?:offensive|counteroffensive|counter-offensive|operation|invasion)\b/i, 'offensive'],
  [/\bcampaign\b/i, 'campaign'],
  [/\bbattle\b/i, 'battle'],
  [/\bambush\b/i, 'ambush'],
  [/\b(?:clash(?:es)?|skirmish(?:es)?|fighting)\b/i, 'clash'],
  [/\bmassacre\b/i, 'massacre'],
  [/\bkillings?\b/i, 'killing'],
  [/\b(?:air ?strikes?|air raids?)\b/i, 'airstrike'],
  // An attack of which the title does not say more is an event.
  [/\b(?:bombings?|(?:bomb|suicide|grenade|explosives?) attacks?)\b/i, 'bombing'],
  [/\b(?:shelling|bombardment|missile strikes?)\b/i, 'shelling'],
  [/\braid\b/i, 'raid'],
  [/\b(?:capture|fall) of\b/i, 'capture-of-place'],
];

function typeOf(title: string): EventType {
  return TITLE_TYPES.find(([words]) => words.test(title))?.[1] ?? 'event';
}

/** Reads the places of the event. Returns references to them, the names, and for the id of each place the one that contains it. */
function placesOf(
  document: Document,
  { registry, pages, place: stated }: { registry: Registry; pages: Pages; place: string | undefined },
): { references: PlaceReference[]; places: LocalNames<PlaceDescription>; within: ReadonlyMap<string, string> } {
  const locals = new LocalNames<PlaceDescription>(registry.places);
  const within = new Map<string, string>();
  const cell = placeCell(document);
  const idOf = (name: string) => locals.idOf(name, cell && pages.at(name, cell));
  const inCells = eventPlaces(document);
  const named = inCells.length === 0 && stated !== undefined ? [{ name: stated, within: [] }] : inCells;
  const references = named.map((place) => {
    let id = idOf(place.name);
    const chain = [id];
    for (const outerName of place.within) {
      // What contains a place of the registry is in the registry.
      if (registry.places.has(id) || within.has(id)) break;
      const outer = idOf(outerName);
      // No place may contain itself.
      let ancestor: string | undefined = outer;
      while (ancestor !== undefined && ancestor !== id) ancestor = within.get(ancestor);
      if (ancestor === id || chain.includes(outer)) continue;
      within.set(id, outer);
      chain.push(outer);
      id = outer;
    }
    return { id: chain[0] ?? id };
  });
  return { references: references.filter(({ id }, index) => references.findIndex((other) => other.id === id) === index), places: locals, within };
}
