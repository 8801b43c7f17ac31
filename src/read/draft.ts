/**
 * The main job of this room: a document in, a draft of its source entry out. The infobox gives the event and its
 * totals, day sections give episodes, running text gives figures. A person may finish what this begins.
 */
import {
  claimIds,
  nameKey,
  parseDate,
  registeredNames,
  type Actor,
  type ActorReference,
  type Claim,
  type DocumentMeta,
  type Entry,
  type Episode,
  type Person,
  type PlaceDescription,
  type PlaceReference,
  type Registry,
} from '../entry/index.js';
import { problem, type Problem, type Result } from '../problem.js';
import { sha256, slug } from '../slug.js';
import type { EventType } from '../vocabulary/index.js';
import { abbreviationsIn } from './abbreviations.js';
import { readArticle, sectionName, type Article, type Span } from './article.js';
import { Cast } from './cast.js';
import { confidenceOf } from './confidence.js';
import { coverageOf, type Coverage } from './coverage.js';
import { cellFigures } from './figures/cell.js';
import { claimantIn } from './figures/claimants.js';
import type { Figure } from './figures/figure.js';

import { commanders, eventDate, eventPlaces, fieldOf, fieldsOf, nameTest, numberOf, partOf, readSides, resultLines, type SideActor } from './infobox.js';
import { dayEpisodes, incidentEpisodes } from './episodes.js';
import { phasesOf } from './phases.js';
import { readSection } from './prose.js';
import type { SourceText } from './text.js';

/** From this confidence on a reading is not marked. */
const TRUSTED = 0.8;

export interface DraftOptions {
  registry: Registry;
  /** What the document does not say about itself. */
  meta?: DocumentMeta;
  /** Another document of this run has the same title: the id then carries the edition. */
  edition?: boolean;
}

/** The id that a document's entry will have: decided from the document alone. */
export function entryId({ title, sha256 }: { title: string; sha256: string }, { meta, edition }: Pick<DraftOptions, 'meta' | 'edition'> = {}): string {
  const base = slug(title);
  return edition ? `${base}--${meta?.revision === undefined ? sha256.slice(0, 8) : slug(meta.revision)}` : base;
}

/** Drafts the entry of an article in the plain layout. Never throws; problems are those of `readArticle` and `article-date`. */
export function draftEntry(
  source: SourceText,
  options: DraftOptions,
): Result<Entry> & { coverage?: Coverage; rules?: Map<string, string>; mentions?: Map<string, string> } {
  const read = readArticle(source);
  if (!read.value) return { problems: read.problems };
  const drafted = draftArticle(read.value, options);
  return {
    value: drafted.entry,
    coverage: drafted.coverage,
    rules: drafted.rules,
    mentions: drafted.mentions,
    problems: [...read.problems, ...drafted.problems],
  };
}

/** What came of an article. */
export interface Drafted {
  entry: Entry;
  coverage: Coverage;
  /** For each claim, the rule that read it. */
  rules: Map<string, string>;
  /** For each claim whose mention a rule of its own read, that rule. */
  mentions: Map<string, string>;
  /** Spans of all numbers that could count something, in UTF-16 indices. */
  numbers: readonly Span[];
  problems: Problem[];
}

/** Drafts the entry of an article of any layout. */
export function draftArticle(article: Article, options: DraftOptions): Drafted {
  const { registry, meta } = options;
  const problems: Problem[] = [];
  const cast = new Cast(registry);
  const { source, title } = article;

  const date = eventDate(article);
  const event = date === undefined ? undefined : parseDate(date);
  const dateField = fieldOf(article, 'date');
  const phases = phasesOf(dateField?.value ?? '', event);
  if (date === undefined && dateField) {
    problems.push(
      problem('article-date', `no date was found in "${dateField.value.slice(0, 60)}"`, {
        place: source.placeOf(dateField.start),
        expected: 'a date with its year, such as 20–30 January 2022',
        fix: 'write the date into the drafted entry under event: date:',
      }),
    );
  }

  const sides = readSides(article, cast, event);
  learnAbbreviations(article, cast);
  cast.learnShortNames();
  cast.learnInitials();
  cast.learnDemonyms();
  const leaders = commanders(article, nameTest(article, cast));
  for (const leader of leaders) if (sides.has(leader.side)) cast.setPersonSide(leader.name, leader.side);
  const episodes = dayEpisodes(article, event);

  // The cells of losses and strengths come first: they say whose the prisoners and hostages are.
  const found: { figure: Figure; section: string; about?: string }[] = [];
  const numbers: Span[] = [];
  const incidents: Episode[] = [];
  for (const name of ['strength', 'casualties'] as const) {
    for (const field of fieldsOf(article, name)) {
      const side = sides.has(numberOf(field)) ? numberOf(field) : undefined;
      const kind = { phases, counts: name === 'strength' ? ('presence' as const) : ('losses' as const), ...(side === undefined ? {} : { side }) };
      for (const figure of cellFigures(field, kind, cast, event, numbers)) {
        found.push({ figure, section: `Infobox/${field.key}` });
        if (side !== undefined && (figure.population === 'prisoners' || figure.population === 'hostages')) cast.setPopulationSide(figure.population, side);
        // "Strength1: 1,200 Port Guard fighters"
        else if (side !== undefined && figure.party?.kind === 'actor' && cast.sideOf(figure.party.id) === undefined) {
          cast.setFielded(figure.party.id, side);
          sides.get(side)?.push({ id: figure.party.id, supporter: false });
        }
      }
    }
  }
  for (const field of fieldsOf(article, 'result')) {
    for (const figure of cellFigures(field, { counts: 'results', phases }, cast, event, numbers)) found.push({ figure, section: `Infobox/${field.key}` });
  }
  const dayOf = new Map(episodes.map((episode) => [episode.section, episode]));
  const taken = new Set(episodes.map(({ id }) => id));
  for (const section of article.sections) {
    const episode = dayOf.get(section);
    const day = episode?.date === undefined ? undefined : parseDate(episode.date);
    const prose = readSection(section, cast, { event, phases, day, numbers });
    const told = incidentEpisodes(prose.incidents, sectionName(section), { cast, source, taken });
    const incidentOf = new Map(told.flatMap((one) => one.figures.map((figure) => [figure, one.episode] as const)));
    for (const one of told) incidents.push(one.episode);
    for (const figure of prose.figures) {
      const incident = incidentOf.get(figure) ?? episode;
      const within = incident !== undefined && figure.accumulation !== 'total' && figure.accumulation !== 'cumulative';
      found.push({ figure, section: sectionName(section), ...(within ? { about: incident.id } : {}) });
    }
  }
  found.sort((one, other) => one.figure.start - other.figure.start || one.figure.end - other.figure.end);

  const at = (section: string, { start, end }: Span) => ({
    at: { section, start: source.codePoints(start), end: source.codePoints(end) },
    quote: source.text.slice(start, end),
  });
  const unnamed = found.map(({ figure, section, about }) => claimOf(figure, about, at(section, figure)));
  const ids = claimIds(unnamed);
  const idOf = new Map(found.map(({ figure }, index) => [figure, ids[index]]));
  const claims = unnamed.map((claim, index): Claim => {
    const { partOf: whole, supersedes: earlier } = found[index]?.figure ?? {};
    const subsetOf = whole && idOf.get(whole);
    const supersedes = earlier && idOf.get(earlier);
    return { id: ids[index] ?? '', ...claim, ...(subsetOf === undefined ? {} : { subsetOf }), ...(supersedes === undefined ? {} : { supersedes }) };
  });

  const people = new Locals<Person>(registry.people);
  const person = (name: string): string => people.idOf(name);
  const commanding = leaders.map((leader) => ({
    person: person(leader.name),
    ...(sides.has(leader.side) ? { of: { kind: 'side' as const, number: leader.side } } : {}),
    ...(leader.rank === undefined && leader.role === undefined ? {} : { role: [leader.rank, leader.role].filter((part) => part !== undefined).join(', ') }),
    ...at(leader.section, leader),
  }));
  const fates = leaders.flatMap((leader) => {
    if (leader.fate === undefined) return [];
    const claimant = leader.fatePer === undefined ? undefined : claimantIn(leader.fatePer, cast);
    return [{ person: person(leader.name), fate: leader.fate, ...(claimant === undefined ? {} : { claimant }), ...at(leader.section, leader) }];
  });

  const { references, places } = placesOf(article, registry);
  const lines = resultLines(article);
  const results = lines.map((line) => {
    const claimant = line.claimedBy === undefined ? undefined : cast.find(line.claimedBy);
    return { text: line.text, kind: line.kind, ...(claimant === undefined ? {} : { claimant }), ...at(line.section, line) };
  });
  const parts = partOf(article, registry);
  const label = fieldOf(article, 'conflict')?.value.trim();

  const entry: Entry = {
    format: 1,
    id: entryId({ title, sha256: source.sha256 }, options),
    document: { title: meta?.title ?? title, language: meta?.language ?? 'en', sha256: source.sha256, ...described(meta) },
    event: {
      id: slug(title),
      label: label === undefined || label === '' ? title : label,
      type: [typeOf(title)],
      ...(date === undefined ? {} : { date }),
      ...(references.length === 0 ? {} : { place: references }),
      ...(parts.length === 0 ? {} : { partOf: parts }),
      ...(sides.size === 0
        ? {}
        : {
            sides: Object.fromEntries(
              [...sides].map(([number, actors]) => [
                String(number),
                {
                  // Who nobody names is not the unnamed of another document.
                  key: actors.length === 0 ? slug(`${entryId({ title, sha256: source.sha256 }, options)} side ${number}`) : (cast.keyOf(number) ?? 'unnamed'),
                  actors: actors.map(sideReference),
                },
              ]),
            ),
          }),
      ...(commanding.length === 0 ? {} : { commanders: commanding }),
      ...(results.length === 0 ? {} : { result: results }),
    },
    ...listed('actors', usedActors(cast.localActors, sides, [...claims, ...fates, ...results])),
    ...listed('places', places),
    ...listed('people', people.list),
    ...listed('fates', fates),
    ...listed(
      'episodes',
      [
        ...episodes.map(({ section, ...episode }): Episode => ({ ...episode, ...at(sectionName(section), section.heading ?? { start: 0, end: 1 }) })),
        ...incidents,
      ].sort((one, other) => one.at.start - other.at.start),
    ),
    ...listed('claims', claims),
  };
  const coverage = coverageOf({
    article,
    claims: found.map(({ figure }) => figure),
    mapped: [...leaders, ...lines, ...episodes.flatMap(({ section }) => section.heading ?? [])],
    numbers,
  });
  const rules = new Map(claims.map((claim, index) => [claim.id, found[index]?.figure.rule ?? '']));
  const mentions = new Map(claims.flatMap(({ id }, index) => (found[index]?.figure.mention === undefined ? [] : [[id, found[index].figure.mention] as const])));
  return { entry, coverage, rules, mentions, numbers, problems };
}

function claimOf(figure: Figure, about: string | undefined, where: Pick<Claim, 'at' | 'quote'>): Omit<Claim, 'id'> {
  return {
    metric: [...figure.metric],
    ...(figure.party === undefined ? {} : { of: figure.party }),
    ...(figure.population === 'unstated' ? {} : { who: figure.population }),
    ...(figure.item === undefined ? {} : { item: figure.item }),
    ...(figure.by === undefined ? {} : { by: figure.by }),
    ...(figure.manner === undefined ? {} : { manner: figure.manner }),
    count: figure.count,
    accumulation: figure.accumulation,
    ...(about === undefined ? {} : { about }),
    ...(figure.covers === undefined ? {} : { covers: figure.covers }),
    ...(figure.claimant === undefined ? {} : { claimant: figure.claimant }),
    ...(figure.via === undefined ? {} : { via: [...figure.via] }),
    ...(figure.stated === undefined ? {} : { stated: figure.stated }),
    ...where,
    ...weakness(figure.rule),
  };
}

const TYPES: readonly (readonly [RegExp, EventType])[] = [
  [/\bsiege\b/i, 'siege'],
  [/\b(?:offensive|campaign|counteroffensive|counter-offensive|operation|invasion)\b/i, 'offensive'],
  [/\bbattle\b/i, 'battle'],
  [/\b(?:clash(?:es)?|skirmish(?:es)?|ambush|fighting)\b/i, 'clash'],
  [/\b(?:massacre|killings?)\b/i, 'killing'],
  [/\b(?:air ?strikes?|air raids?)\b/i, 'airstrike'],
  [/\b(?:bombings?|attack)\b/i, 'bombing'],
  [/\b(?:shelling|bombardment|missile strikes?)\b/i, 'shelling'],
  [/\braid\b/i, 'raid'],
  [/\b(?:capture|fall) of\b/i, 'capture-of-place'],
];

function typeOf(title: string): EventType {
  return TYPES.find(([words]) => words.test(title))?.[1] ?? 'event';
}

/** The places of the event, and those that the registry does not have, each within the next. */
function placesOf(article: Article, registry: Registry): { references: PlaceReference[]; places: PlaceDescription[] } {
  const locals = new Locals<PlaceDescription>(registry.places);
  const within = new Map<string, string>();
  const references = eventPlaces(article).map((place) => {
    let id = locals.idOf(place.name);
    const chain = [id];
    for (const around of place.within) {
      // The registry knows what is around its own.
      if (registry.places.has(id) || within.has(id)) break;
      const outer = locals.idOf(around);
      let further: string | undefined = outer;
      while (further !== undefined && further !== id) further = within.get(further);
      if (further === id || chain.includes(outer)) continue;
      within.set(id, outer);
      chain.push(outer);
      id = outer;
    }
    return { id: chain[0] ?? id };
  });
  const places = locals.list.map((place) => ({ ...place, ...(within.has(place.id) ? { within: within.get(place.id) } : {}) }));
  return { references: references.filter(({ id }, index) => references.findIndex((other) => other.id === id) === index), places };
}

/** Names that the registry does not have, each with an id of its own: names that differ share none. */
class Locals<T extends { id: string; name: string; aliases?: string[] | undefined }> {
  readonly list: { id: string; name: string }[] = [];
  readonly #known = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(readonly registered: ReadonlyMap<string, T>) {}

  /** The id of a name; one that is nowhere is taken up. */
  idOf(name: string): string {
    const key = nameKey(name) || name;
    const known = registeredNames(this.registered).get(key) ?? this.#known.get(key);
    if (known !== undefined) return known;
    const id =
      [slug(name), slug(`${name} local`)].find((one) => !this.#taken.has(one) && !this.registered.has(one)) ??
      slug(`${slug(name)} ${sha256(name).slice(0, 12)}`);
    this.#known.set(key, id);
    this.#taken.add(id);
    this.list.push({ id, name });
    return id;
  }
}

function sideReference({ id, supporter, from, to }: SideActor): ActorReference {
  return { id, ...(supporter ? { role: 'supporter' as const } : {}), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function learnAbbreviations(article: Article, cast: Cast): void {
  for (const section of article.sections) {
    for (const paragraph of section.paragraphs) {
      for (const { name, short } of abbreviationsIn(paragraph.text)) cast.explain(short, name);
    }
  }
}

/** Only a weak rule says how weak it is. */
function weakness(rule: string): { confidence?: number } {
  const confidence = confidenceOf(rule);
  return confidence < TRUSTED ? { confidence } : {};
}

/** Local actors that something in the entry names. */
function usedActors(
  actors: readonly Actor[],
  sides: ReadonlyMap<number, { id: string }[]>,
  statements: readonly Partial<Pick<Claim, 'claimant' | 'via' | 'of' | 'by'>>[],
): Actor[] {
  const used = new Set<string>([...sides.values()].flat().map(({ id }) => id));
  for (const claim of statements) {
    for (const id of [claim.claimant ?? [], claim.via ?? []].flat()) used.add(id);
    for (const party of [claim.of, claim.by]) {
      if (party?.kind === 'actor') used.add(party.id);
      if (party?.kind === 'several') for (const one of party.parties) if (one.kind === 'actor') used.add(one.id);
    }
  }
  return actors.filter(({ id }) => used.has(id));
}

/** What a sidecar says of the document, without what the document says itself. */
function described(meta: DocumentMeta | undefined): Partial<DocumentMeta> {
  const { title: _, language: __, ...rest } = meta ?? {};
  return rest;
}

function listed<K extends string, T>(key: K, list: readonly T[]): Record<K, T[]> | Record<never, never> {
  return list.length === 0 ? {} : { [key]: [...list] };
}
