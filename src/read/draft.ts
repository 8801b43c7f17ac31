/**
 * Drafts the source entry of a document: gives the proposals of a reader their ids, and turns their positions into
 * code points with quotes. A person may complete the draft.
 */
import {
  claimIds,
  INFERRED_FIELDS,
  siteOf,
  type Actor,
  type ActorReference,
  type At,
  type Claim,
  type DocumentMeta,
  type Entry,
  type Episode,
  type FateStatement,
  type InferredField,
  type Page,
  type Person,
  type Registry,
} from '../entry/index.js';
import type { Problem, Result } from '../problem.js';
import { withAffiliations } from './affiliations/affiliations.js';
import { slug } from '../slug.js';
import { type Document } from './layout/document.js';
import { readDocument } from './layout/layouts.js';
import { cutQuote } from './cut-quotes.js';
import { citationFinder } from './citations.js';
import { withoutNames } from './cited-names.js';
import type { Figure } from './figures/figure.js';
import { populationByNouns } from './figures/population-by-nouns.js';
import type { SideActor } from './infobox/infobox.js';
import { LocalNames } from './local-names.js';
import { withRedirects } from './pages.js';
import type { FigureProposal, Location, Proposals, Reader, Reading, ReadingContext, SideProposal } from './reader.js';
import { rules } from './readers/rules.js';
import { sourceText, type SourceText } from './layout/source-text.js';
import { victimNames, type KnownNames } from './victims.js';

export interface DraftOptions {
  registry: Registry;
  /** Metadata that is not in the document itself, from its sidecar. */
  meta?: DocumentMeta;
  /** Add the edition to the id, because another document of this run has the same title. */
  edition?: boolean;
  /** The reader to use; by default the rules. */
  reader?: Reader;
}

/** Computes the id of a document's entry, from the document and its metadata alone. */
export function entryId({ title, sha256 }: { title: string; sha256: string }, { meta, edition }: Pick<DraftOptions, 'meta' | 'edition'> = {}): string {
  const base = slug(title);
  return edition ? `${base}--${meta?.revision === undefined ? sha256.slice(0, 8) : slug(meta.revision)}` : base;
}

/** Drafts the entry of a source text. Never throws; problems are those of `readDocument` and of the reader. */
export function draftEntry(source: SourceText, options: DraftOptions): Result<Entry> & Partial<Omit<DraftResult, 'entry' | 'problems'>> {
  const read = readDocument(source, options.meta?.title);
  if (!read.value) return { problems: read.problems };
  const { entry, problems, ...rest } = draftDocument(read.value, options);
  // Nobody writes the infobox of our layout into a saved page.
  const isPage = options.meta?.snapshot !== undefined;
  return { value: entry, ...rest, problems: [...read.problems.filter(({ code }) => !(isPage && code === 'article-infobox')), ...problems] };
}

/** A drafted entry, with what the reading found besides. */
export interface DraftResult extends Pick<Reading, 'coverage' | 'numbers' | 'results'> {
  entry: Entry;
  /** For each claim, the rule that read it. */
  rules: Map<string, string>;
  /** For each claim whose mention was found by a rule of its own, that rule. */
  mentions: Map<string, string>;
  problems: Problem[];
}

/** Drafts the entry of a document whose layout has been read. */
export function draftDocument(asWritten: Document, options: DraftOptions): DraftResult {
  const document = withRedirects(asWritten, options.meta?.redirects);
  const { proposals, coverage, numbers, problems, results } = (options.reader ?? rules).read(document, readingContext(options));
  const victims = victimNames(document, knownNames(proposals, options.registry));
  const evidence = (location: Location) => evidenceOf(cutQuote(location, victims, document.source.text), document.source);
  const named = victims.filter(({ commander }) => !commander).map(({ start, end }) => document.source.text.slice(start, end));
  const figures = withoutRepeats(proposals.figures, evidence);
  const claims = claimsOf(figures, { document, evidence, withoutVictims: withoutNames(named) });
  const idOf = (index: number) => claims[index]?.id ?? '';
  return {
    entry: entryOf(document, { proposals, claims, evidence }, options),
    coverage,
    numbers,
    ...(results === undefined ? {} : { results }),
    rules: new Map(figures.map(({ figure }, index) => [idOf(index), figure.rule])),
    mentions: new Map(figures.flatMap(({ figure }, index) => (figure.mention === undefined ? [] : [[idOf(index), figure.mention] as const]))),
    problems,
  };
}

/** What a reader may use besides the document: the registry, and what its metadata says. */
export function readingContext({ registry, meta }: Pick<DraftOptions, 'registry' | 'meta'>): ReadingContext {
  return { registry, published: meta?.published, site: wikiOf(meta), date: meta?.date, place: meta?.place };
}

/** Builds the entry from the proposals. Omits fields that would be empty. */
function entryOf(
  document: Document,
  { proposals, claims, evidence }: { proposals: Proposals; claims: Claim[]; evidence: EvidenceAt },
  { registry, meta, edition }: DraftOptions,
): Entry {
  const { source, title } = document;
  const { event, sides } = proposals;
  const id = entryId({ title, sha256: source.sha256 }, { ...(meta === undefined ? {} : { meta }), ...(edition === undefined ? {} : { edition }) });
  const people = new LocalNames<Person>(registry.people);
  const commanders = proposals.commanders.map(({ name, page, side, role, ...location }) => ({
    person: people.idOf(name, page),
    ...(side === undefined ? {} : { of: { kind: 'side' as const, number: side } }),
    ...(role === undefined ? {} : { role }),
    ...evidenceOf(location, source),
  }));
  const fates = proposals.commanders.flatMap(({ name, page, fate, ...location }): FateStatement[] =>
    fate === undefined ? [] : [{ person: people.idOf(name, page), ...fate, ...evidenceOf(location, source) }],
  );
  const results = proposals.results.map(({ text, kind, claimant, ...location }) => ({
    text,
    kind,
    ...(claimant === undefined ? {} : { claimant }),
    ...evidence(location),
  }));
  const episodes = proposals.episodes.map(({ start, end, section, ...episode }): Episode => ({ ...episode, ...evidence({ start, end, section }) }));
  return {
    format: 1,
    id,
    document: { title: meta?.title ?? title, language: meta?.language ?? 'en', sha256: source.sha256, ...documentFields(meta) },
    event: {
      id: slug(title),
      label: event.label ?? title,
      ...pageOfEvent(document, meta),
      type: [event.type],
      ...(event.date === undefined ? {} : { date: event.date }),
      ...(event.isDateInferred ? { inferred: ['date' as const] } : {}),
      ...nonEmptyList('place', event.places),
      ...nonEmptyList('partOf', event.partOf),
      ...(sides.size === 0 ? {} : { sides: Object.fromEntries([...sides].map(([number, side]) => [String(number), sideEntry(number, side, id)])) }),
      ...nonEmptyList('commanders', commanders),
      ...nonEmptyList('result', results),
    },
    ...nonEmptyList(
      'actors',
      withAffiliations(usedActors(proposals, [...claims, ...fates, ...results, ...proposals.episodes]), sideMembers(proposals, registry), document),
    ),
    ...nonEmptyList('places', proposals.places),
    ...nonEmptyList('people', people.list),
    ...nonEmptyList('fates', fates),
    ...nonEmptyList('episodes', episodes),
    ...nonEmptyList('claims', claims),
  };
}

/**
 * Returns the wiki that the links of a document belong to: that of its address, or without an address the Wikipedia of its
 * language, since wikitext is what that is written in.
 */
function wikiOf(meta: DocumentMeta | undefined): string | undefined {
  return meta?.url === undefined ? `${(meta?.language ?? 'en').toLowerCase().replaceAll('-', '_')}wiki` : siteOf(meta.url);
}

/** Returns the page of the event: the document itself, where it is an article of a wiki whose address and title are known. */
function pageOfEvent({ links }: Document, { url, title }: DocumentMeta = {}): { page: Page } | Record<never, never> {
  const site = links === undefined ? undefined : siteOf(url);
  return site === undefined || title === undefined ? {} : { page: { site, title } };
}

/** Turns figures into claims with ids, and resolves the references between them (`subsetOf`, `supersedes`). */
function claimsOf(
  figures: readonly FigureProposal[],
  { document, evidence, withoutVictims }: { document: Document; evidence: EvidenceAt; withoutVictims: ReturnType<typeof withoutNames> },
): Claim[] {
  const citesOf = citationFinder(document);
  const withoutIds = figures.map((proposal) => ({
    ...claimOf(proposal, document.source, evidence),
    ...nonEmptyList('cites', withoutVictims(citesOf(proposal.figure))),
  }));
  const ids = claimIds(withoutIds);
  const idOf = new Map(figures.map(({ figure }, index) => [figure, ids[index]]));
  return withoutIds.map((claim, index): Claim => {
    const { partOf: whole, supersedes: earlier } = figures[index]?.figure ?? {};
    const subsetOf = whole && idOf.get(whole);
    const supersedes = earlier && idOf.get(earlier);
    return { id: ids[index] ?? '', ...claim, ...(subsetOf === undefined ? {} : { subsetOf }), ...(supersedes === undefined ? {} : { supersedes }) };
  });
}

/** Leaves out a figure that has the evidence, outcome and count of one before it, once the name of a victim is cut from its quote: one person read twice. */
function withoutRepeats(figures: readonly FigureProposal[], evidence: EvidenceAt): FigureProposal[] {
  const seen = new Set<string>();
  return figures.filter(({ figure, section }) => {
    const { at } = evidence({ section, start: figure.start, end: figure.end });
    const key = JSON.stringify([at.start, at.end, figure.metric, figure.count]);
    return !seen.has(key) && seen.add(key);
  });
}

function claimOf({ figure, section, about, readers }: FigureProposal, source: SourceText, evidence: EvidenceAt): Omit<Claim, 'id'> {
  const population = figure.metric.includes('equipment')
    ? figure.population
    : populationByNouns(figure.population, source.text.slice(figure.start, figure.end));
  return {
    metric: [...figure.metric],
    ...(figure.party === undefined ? {} : { of: figure.party }),
    ...(population === 'unstated' ? {} : { who: population }),
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
    ...evidence({ section, start: figure.start, end: figure.end }),
    ...nonEmptyList('inferred', inferredFields(figure, section)),
    ...nonEmptyList('reader', readers ?? []),
  };
}

/** The evidence at a location, in a quote that names no victim. */
type EvidenceAt = (location: Location) => { at: At; quote: string };

/** The names that are no victims': of parties and places, and of commanders. */
function knownNames({ actors, sides, places, commanders }: Proposals, registry: Registry): KnownNames {
  // A local actor that is on no side may be a person who speaks.
  const parties = new Set([...sides.values()].flatMap((side) => side.actors.map(({ id }) => id)));
  const namesOf = (list: Iterable<{ name: string; aliases?: string[] | undefined }>) =>
    Array.from(list).flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return {
    others: namesOf([...registry.actors.values(), ...registry.places.values(), ...actors.filter(({ id }) => parties.has(id)), ...places]),
    commanders: [...commanders.map(({ name }) => name), ...namesOf(registry.people.values())],
  };
}

/**
 * Finds the names of victims in a text, for pages and files that show more of it than quotes: positions in code points,
 * end exclusive. Listed commanders are not among them. Empty where the text has no layout that can be read.
 */
export function victimsIn(text: string, registry: Registry): { start: number; end: number }[] {
  const { value: document } = readDocument(sourceText(text));
  if (!document) return [];
  const { proposals } = rules.read(document, { registry });
  const names = victimNames(document, knownNames(proposals, registry)).filter(({ commander }) => !commander);
  return names.map(({ start, end }) => {
    const at = document.source.evidence({ start, end });
    return { start: at.start, end: at.end };
  });
}

/** Turns a location into evidence as entries have it: section, code points and quote. */
function evidenceOf({ section, start, end }: Location, source: SourceText): { at: At; quote: string } {
  const { quote, ...at } = source.evidence({ start, end });
  return { at: { section, ...at }, quote };
}

/** Describes a side. A side without actors gets a key of its own, so that it never equals the unnamed side of another document. */
function sideEntry(number: number, { key, actors }: SideProposal, entry: string): { key: string; actors: ActorReference[] } {
  return { key: key ?? slug(`${entry} side ${number}`), actors: actors.map(sideReference) };
}

function sideReference({ id, supporter, from, to }: SideActor): ActorReference {
  return { id, ...(supporter ? { role: 'supporter' as const } : {}), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Lists the fields that the words of a figure do not state. Civilians have no party, and a total in the infobox covers the event. */
function inferredFields({ inferred = [], party, population, covers }: Figure, section: string): InferredField[] {
  const isOpen: Record<InferredField, boolean> = {
    of: party === undefined && population !== 'civilians' && population !== 'children',
    covers: covers === undefined && !section.startsWith('Infobox/'),
    claimant: false,
    count: false,
  };
  return INFERRED_FIELDS.filter((field) => isOpen[field] || inferred.includes(field));
}

/** The actors of each side, of the document or the registry. */
function sideMembers({ actors, sides }: Proposals, registry: Registry): Map<number, Actor[]> {
  const local = new Map(actors.map((actor) => [actor.id, actor]));
  return new Map([...sides].map(([number, side]) => [number, side.actors.flatMap(({ id }) => local.get(id) ?? registry.actors.get(id) ?? [])]));
}

/** Selects the local actors that the entry refers to. */
function usedActors(
  { actors, sides }: Proposals,
  statements: readonly Partial<Pick<Claim, 'claimant' | 'via' | 'of' | 'by'> & Pick<Episode, 'actors'>>[],
): Actor[] {
  const used = new Set<string>([...sides.values()].flatMap((side) => side.actors.map(({ id }) => id)));
  for (const claim of statements) {
    for (const id of [claim.claimant ?? [], claim.via ?? []].flat()) used.add(id);
    for (const { id } of claim.actors ?? []) used.add(id);
    for (const party of [claim.of, claim.by]) {
      if (party?.kind === 'actor') used.add(party.id);
      if (party?.kind === 'several') for (const one of party.parties) if (one.kind === 'actor') used.add(one.id);
    }
  }
  return actors.filter(({ id }) => used.has(id));
}

/** Selects the metadata of a sidecar that the document does not give itself. */
function documentFields(meta: DocumentMeta | undefined): Partial<DocumentMeta> {
  const { title: _, language: __, date: ___, place: ____, redirects: _____, ...rest } = meta ?? {};
  return rest;
}

function nonEmptyList<K extends string, T>(key: K, list: readonly T[]): Record<K, T[]> | Record<never, never> {
  return list.length === 0 ? {} : { [key]: [...list] };
}
