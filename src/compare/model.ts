/**
 * What a graph says, as the rules need it: claims with their bounds, voices and places, events with their days, names.
 * An engine comes in, is asked twice, and a {@link Model} goes out; whatever order the engine answers in, the model is
 * the same. Which claims a rule looks at is a query (`queries/findings/`); what they say is looked up here.
 */
import type { Engine, Row } from '../store/index.js';
import { PREFIXES } from '../terms/index.js';
import { editionStandings, type Edition, type EditionStanding } from './editions.js';
import { groupBy } from './group-by.js';
import { comparable, type Interval } from './interval.js';

/** A figure somebody gives. IRIs are plain texts here; code words are local names (`killed`, `ownSide`). */
export interface Claim {
  iri: string;
  /** The words of the document. */
  quote: string;
  event: string;
  happening: string;
  /** Within what it is compared: the happening, or an edition of which it is not known whether it is the last. */
  scope: string;
  document: string;
  /** The document without its edition: two editions of one article are one work. */
  work: string;
  outcomes: readonly string[];
  /** The IRI of its comparison key. */
  key: string;
  /** What must agree but the happening: `killed.of-side-sdf.unstated.total`. */
  keyCell: string;
  /** The party counted as the key names it (`side-sdf`), and in words. */
  party: string;
  partyName: string;
  /** The key of the side whose people are counted, where they are of one. */
  side?: string | undefined;
  population: string;
  item?: string | undefined;
  manner?: string | undefined;
  accumulation: string;
  /** Its days, where they are known; `stated` says whether they are its own. */
  from?: string | undefined;
  to?: string | undefined;
  covers?: string | undefined;
  stated: boolean;
  /** Whether a later edition of the same document is there: then that one is compared. */
  outdated: boolean;
  statedOn?: string | undefined;
  modifier: string;
  bounds: Interval;
  best?: number | undefined;
  /** The bounds as they are compared; absent where they are not. */
  interval?: Interval | undefined;
  /** Who says it; empty where nobody is named. */
  claimants: readonly string[];
  attribution: string;
  /** As the graph says; `onNoSide` where it says nothing of a named claimant: all that is known is that no side lists it. */
  relation?: string | undefined;
  episode?: string | undefined;
  section: string;
  start: number;
}

/** An event as one document tells it, or an episode of one. */
export interface EventRecord {
  iri: string;
  label: string;
  happening: string;
  event: string;
  date?: string | undefined;
  earliest?: string | undefined;
  latest?: string | undefined;
  types: readonly string[];
  /** How its document stands to other editions of it. */
  standing: EditionStanding;
  /** Whether a later edition of the same document is there. */
  outdated: boolean;
}

export interface Model {
  claims: ReadonlyMap<string, Claim>;
  events: ReadonlyMap<string, EventRecord>;
  episodes: ReadonlyMap<string, EventRecord>;
  /** The label of anything; an acronym where an actor has one. */
  name(iri: string): string;
  /** The happening that stands for all those that are the same. */
  canonical(happening: string): string;
  /** The ids that IRIs of findings are made of. */
  happeningId(happening: string): string;
  /** The id of what a claim is compared within. */
  scopeId(claim: Claim): string;
  entryId(event: string): string;
  idsOf(iris: readonly string[]): string;
  /** What is known of when a document was made. */
  editionOf(document: string): Edition;
  /** The values of a property, sorted. */
  values(subject: string, property: string): readonly string[];
}

const VR = PREFIXES.vr;
const RDFS_LABEL = `${PREFIXES.rdfs}label`;
const ALT_LABEL = `${PREFIXES.skos}altLabel`;

const PREFIX_LINES = `PREFIX vr: <${VR}> PREFIX sem: <${PREFIXES.sem}> PREFIX schema: <${PREFIXES.schema}>`;
const CLASSES = [
  ...['QuantityClaim', 'Episode', 'Side', 'SideKey', 'Happening', 'Document', 'FateClaim', 'Participation'].map((name) => `vr:${name}`),
  ...['sem:Event', 'sem:Actor', 'sem:Place', 'schema:Person'],
];
/** So many nodes are asked for at a time: an engine in process never gives back the memory that its largest answer took. */
const NODES_PER_QUERY = 400;

const EVIDENCE_QUERY = `PREFIX vr: <${VR}> PREFIX oa: <${PREFIXES.oa}> PREFIX rdfs: <${PREFIXES.rdfs}>
SELECT ?claim ?section ?start WHERE {
  ?claim vr:evidence ?evidence . ?evidence rdfs:label ?section ; oa:hasSelector ?position . ?position oa:start ?start .
}`;

/** Asks an engine for all that the rules look up. */
export async function readModel(engine: Engine): Promise<Model> {
  const nodes = await loadNodes(engine);
  const locations = new Map<string, { section: string; start: number }>();
  for (const row of await rowsOf(engine, EVIDENCE_QUERY))
    locations.set(text(row, 'claim'), { section: text(row, 'section'), start: Number(text(row, 'start')) });

  const values = (subject: string, property: string): readonly string[] => {
    const found = nodes.get(subject)?.get(property) ?? NO_VALUES;
    return typeof found === 'string' ? [found] : found;
  };
  const one = (subject: string, property: string): string | undefined => values(subject, property)[0];
  const ofClass = (iri: string) => [...nodes.keys()].filter((subject) => values(subject, `${PREFIXES.rdf}type`).includes(iri)).sort();
  const name = (iri: string): string => {
    const acronym = values(iri, ALT_LABEL).find((alias) => /^[A-Z][A-Za-z]?[A-Z]{1,5}$/.test(alias));
    return acronym ?? one(iri, RDFS_LABEL) ?? decodeURIComponent(lastSegment(iri)).replace(/-+/g, ' ');
  };
  const canonical = canonicalHappenings(ofClass(`${VR}Happening`), values);

  const eventRecord = (iri: string, event: string): EventRecord => ({
    iri,
    label: one(iri, RDFS_LABEL) ?? lastSegment(iri),
    event,
    happening: canonical(one(event, `${VR}accountOf`) ?? event),
    date: one(iri, `${VR}date`),
    earliest: one(iri, `${PREFIXES.sem}hasEarliestBeginTimeStamp`),
    latest: one(iri, `${PREFIXES.sem}hasLatestEndTimeStamp`),
    types: values(iri, `${VR}eventType`).map(localName),
    standing: 'only',
    outdated: false,
  });
  const events = new Map(ofClass(`${PREFIXES.sem}Event`).map((iri) => [iri, eventRecord(iri, iri)]));
  const episodes = new Map(ofClass(`${VR}Episode`).map((iri) => [iri, eventRecord(iri, one(iri, `${PREFIXES.sem}subEventOf`) ?? iri)]));

  const claims = new Map<string, Claim>();
  for (const iri of ofClass(`${VR}QuantityClaim`)) {
    const get = (property: string) => one(iri, VR + property);
    const key = get('comparisonKey');
    // A claim that is withheld has none: nothing of it is compared.
    if (key === undefined) continue;
    const event = get('aboutEvent') ?? '';
    const document = one(iri, `${PREFIXES.schema}appearance`) ?? '';
    const metric = localName(get('metric') ?? '');
    const bounds = { low: number(get('low')), high: number(get('high')) };
    const modifier = localName(get('modifier') ?? '');
    const sideKey = one(get('countedSide') ?? '', `${VR}sideKey`);
    const counted = get('countOf') ?? '';
    const isSide = counted !== '' && counted === get('countedSide');
    const cell = lastSegment(key);
    const happening = canonical(one(event, `${VR}accountOf`) ?? event);
    claims.set(iri, {
      iri,
      quote: get('verbatim') ?? one(iri, RDFS_LABEL) ?? '',
      event,
      happening,
      scope: happening,
      document,
      work: document.slice(0, document.lastIndexOf('/')),
      outcomes: metric === 'casualties' ? values(iri, `${VR}includesOutcome`).map(localName) : [metric],
      key,
      keyCell: cell,
      party: cell.split('.')[1]?.replace(/^of-/, '') ?? '',
      partyName: isSide && sideKey !== undefined ? name(sideKey) : counted.startsWith(VR) ? severalNames(iri) : name(counted),
      side: sideKey && lastSegment(sideKey),
      population: localName(get('population') ?? 'unstated'),
      item: get('item'),
      manner: get('manner') && localName(get('manner') ?? ''),
      accumulation: localName(get('accumulation') ?? ''),
      from: get('coversFrom'),
      to: get('coversTo'),
      covers: get('covers'),
      outdated: false,
      stated: localName(get('coversBasis') ?? '') === 'stated',
      statedOn: get('statedOn'),
      modifier,
      bounds,
      best: number(get('best')),
      interval: comparable(bounds, modifier),
      claimants: values(iri, `${VR}claimant`),
      attribution: localName(get('attribution') ?? ''),
      relation: relationOf(iri),
      episode: get('aboutEpisode'),
      section: locations.get(iri)?.section ?? '',
      start: locations.get(iri)?.start ?? 0,
    });
  }

  // Of several editions of one document the last speaks: what changed between them is a difference of another kind.
  const editionOf = (document: string): Edition => ({
    published: one(document, `${PREFIXES.dcterms}issued`),
    retrieved: one(document, `${VR}retrieved`),
    revision: one(document, `${VR}revision`),
    sha256: one(document, `${VR}sha256`),
  });
  const documentOf = ({ iri }: EventRecord) => one(iri, `${VR}toldIn`) ?? '';
  const workOf = (event: EventRecord) => `${event.happening} ${documentOf(event).replace(/[^/]*$/, '')}`;
  const withDocument = [...events.values()].filter((event) => documentOf(event) !== '');
  for (const accounts of groupBy(withDocument, workOf).values()) {
    const standings = editionStandings(new Map(accounts.map((event) => [documentOf(event), editionOf(documentOf(event))])));
    for (const event of accounts) {
      const document = documentOf(event);
      event.standing = standings.get(document) ?? 'only';
      // Two entries of one and the same document say the same.
      event.outdated = event.standing === 'earlier' || accounts.find((other) => documentOf(other) === document) !== event;
    }
  }
  for (const one of [...episodes.values(), ...claims.values()]) one.outdated = events.get(one.event)?.outdated ?? false;
  for (const claim of claims.values()) if (events.get(claim.event)?.standing === 'undecided') claim.scope = `${claim.happening} ${claim.document}`;

  /** Not listed on a side is not the same as no party, so the graph says nothing of such a speaker. */
  function relationOf(iri: string): string | undefined {
    const relation = localName(one(iri, `${VR}claimantRelation`) ?? '');
    if (relation !== '') return relation;
    const claimants = values(iri, `${VR}claimant`);
    // "The government", "the opposition": no name that a list could have.
    return claimants.length === 0 || claimants.some((actor) => /^\p{Ll}/u.test(name(actor))) ? undefined : 'onNoSide';
  }

  function severalNames(iri: string): string {
    return values(iri, `${VR}countIncludes`).map(name).join(' and ');
  }

  return {
    claims,
    events,
    episodes,
    name,
    canonical,
    values,
    editionOf,
    happeningId: lastSegment,
    scopeId: ({ scope, happening, event }) => lastSegment(scope === happening ? happening : event),
    entryId: lastSegment,
    idsOf: (iris) => iris.map(lastSegment).join('_'),
  };
}

/** By subject and property the values, sorted; one value stands alone, as most do, since all of this stays in memory. */
type Nodes = Map<string, Map<string, string | readonly string[]>>;
const NO_VALUES: readonly string[] = [];

async function loadNodes(engine: Engine): Promise<Nodes> {
  const nodes: Nodes = new Map();
  // Every answer has texts of its own, so those that come again are kept once.
  const texts = new Map<string, string>();
  const interned = (text: string): string => {
    const same = texts.get(text);
    if (same === undefined) texts.set(text, text);
    return same ?? text;
  };
  for (const type of CLASSES) {
    for (const pattern of await nodePatterns(type, engine, nodes)) {
      for (const row of await rowsOf(engine, `${PREFIX_LINES} SELECT ?subject ?property ?value WHERE { ${pattern} ?subject ?property ?value }`)) {
        const [subject, property, value] = [interned(text(row, 'subject')), interned(text(row, 'property')), interned(text(row, 'value'))];
        const properties = nodes.get(subject) ?? new Map<string, string | readonly string[]>();
        nodes.set(subject, properties);
        const existing = properties.get(property);
        const all = typeof existing === 'string' ? [existing] : (existing ?? []);
        if (!all.includes(value)) properties.set(property, existing === undefined ? value : [...all, value].sort());
      }
    }
  }
  return nodes;
}

/** What finds the nodes of a class that are not known yet, some at a time. */
async function nodePatterns(type: string, engine: Engine, known: Nodes): Promise<string[]> {
  const found = (await rowsOf(engine, `${PREFIX_LINES} SELECT DISTINCT ?subject WHERE { ?subject a ${type} }`)).flatMap((row) => row.get('subject') ?? []);
  // A node without an address can be asked for only by what it is.
  if (found.some(({ termType }) => termType !== 'NamedNode')) return [`?subject a ${type} .`];
  const left = found.map(({ value }) => value).filter((iri) => !known.has(iri));
  return Array.from({ length: Math.ceil(left.length / NODES_PER_QUERY) }, (_, index) => {
    const some = left.slice(index * NODES_PER_QUERY, (index + 1) * NODES_PER_QUERY);
    return `VALUES ?subject { ${some.map((iri) => `<${iri}>`).join(' ')} }`;
  });
}

/** The rows of a SELECT. */
export async function rowsOf(engine: Engine, sparql: string): Promise<readonly Row[]> {
  if (engine.select) return engine.select(sparql);
  const answer = await engine.ask(sparql);
  if (answer.kind !== 'rows') throw new TypeError('a SELECT was expected');
  return answer.rows;
}

export function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}

export function lastSegment(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}

function text(row: Row, variable: string): string {
  return row.get(variable)?.value ?? '';
}

function number(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

/** Happenings that are said to be the same stand for one another; an event and what it is part of never do. */
function canonicalHappenings(happenings: readonly string[], values: (subject: string, property: string) => readonly string[]): (iri: string) => string {
  const leader = new Map<string, string>();
  const find = (iri: string): string => {
    const next = leader.get(iri) ?? iri;
    return next === iri ? iri : find(next);
  };
  const known = new Set(happenings);
  const isPart = (one: string, other: string) => values(one, `${PREFIXES.sem}subEventOf`).includes(other);
  for (const iri of happenings) {
    for (const other of values(iri, `${PREFIXES.schema}sameAs`)) {
      if (isPart(iri, other) || isPart(other, iri)) continue;
      const [first, second] = [find(iri), find(other)].sort((a, b) => Number(known.has(b)) - Number(known.has(a)) || (a < b ? -1 : 1));
      if (first !== undefined && second !== undefined && first !== second) leader.set(second, first);
    }
  }
  return find;
}
