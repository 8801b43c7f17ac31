/**
 * The graph as the rules need it: claims with their bounds, origins and places, events with their dates, and names. An
 * engine comes in and a {@link Model} goes out, the same whatever order the engine answers in. Queries
 * (`queries/findings/`) select the claims of a rule; their content is looked up here.
 */
import type { Engine } from '../store/index.js';
import { lastSegment, PREFIXES } from '../terms/index.js';
import { editionStandings, type Edition, type EditionStanding } from './editions.js';
import { loadNodes, localName, rowsOf, text, type GraphNodes } from './graph-nodes.js';
import { groupBy } from '../group-by.js';
import { comparable, type Interval } from './interval.js';

/** A quantity claim. IRIs are plain texts here; codes are local names (`killed`, `ownSide`). */
export interface Claim {
  iri: string;
  /** The words of the document that state the figure. */
  quote: string;
  account: string;
  event: string;
  /** What it is compared within: the event, or one edition where it is not known which edition is the last. */
  scope: string;
  document: string;
  /** The document without its edition: two editions of one article are one work. */
  work: string;
  outcomes: readonly string[];
  /** The IRI of its comparison key. */
  key: string;
  /** The comparison key without the event: `killed.of-side-sdf.unstated.total`. */
  keyCell: string;
  /** The party counted as the key names it (`side-sdf`), and in words. */
  party: string;
  partyName: string;
  /** The key of the side whose people are counted, if any. */
  side?: string | undefined;
  population: string;
  item?: string | undefined;
  manner?: string | undefined;
  /** The place, where it is narrower than the event. */
  place?: string | undefined;
  /** Whether the words say that it is confirmed: the true number may be higher. */
  confirmed?: boolean;
  /** Whether another reader than the rules proposed it, and nobody has agreed so far: its words say so everywhere. */
  proposed?: boolean;
  accumulation: string;
  /** Its first and last day, if known; `stated` says whether the text gives them. */
  from?: string | undefined;
  to?: string | undefined;
  covers?: string | undefined;
  stated: boolean;
  /** Whether there is a later edition of the same document, which is then compared instead. */
  outdated: boolean;
  statedOn?: string | undefined;
  modifier: string;
  bounds: Interval;
  best?: number | undefined;
  /** The bounds as they are compared; absent where they are not. */
  interval?: Interval | undefined;
  /** The named sources; empty where none is named. */
  claimants: readonly string[];
  attribution: string;
  /** The relation in the graph; `onNoSide` where it has none for a named claimant, which is then listed on no side. */
  relation?: string | undefined;
  episode?: string | undefined;
  /** Whether it is one of several outcomes for which the text says that there were none. */
  ofSeveral?: boolean;
  section: string;
  start: number;
}

/** One document's account of an event, or an episode in it. */
export interface AccountOrEpisode {
  iri: string;
  label: string;
  event: string;
  account: string;
  date?: string | undefined;
  earliest?: string | undefined;
  latest?: string | undefined;
  places: readonly string[];
  types: readonly string[];
  /** The standing of its document among other editions. */
  standing: EditionStanding;
  /** Whether there is a later edition of the same document. */
  outdated: boolean;
}

export interface Model {
  claims: ReadonlyMap<string, Claim>;
  accounts: ReadonlyMap<string, AccountOrEpisode>;
  episodes: ReadonlyMap<string, AccountOrEpisode>;
  /** The label of anything; an acronym where an actor has one. */
  name(iri: string): string;
  /** The one event that represents all equal ones. */
  canonical(event: string): string;
  /** The id of an event, for IRIs of findings. */
  eventId(event: string): string;
  /** The id of what a claim is compared within. */
  scopeId(claim: Claim): string;
  entryId(account: string): string;
  idsOf(iris: readonly string[]): string;
  /** The dates, revision and hash of a document. */
  editionOf(document: string): Edition;
  /** The values of a property, sorted. */
  values(subject: string, property: string): readonly string[];
  /** The name of the actor that a side is keyed by: its main state or group. */
  sideMain(side: string): string | undefined;
  /** Whether another claim supersedes, corrects or retracts it. */
  isReplaced(claim: string): boolean;
  /** Whether an actor, place or person is of a registry, not of one entry. */
  isShared(iri: string): boolean;
  /** Whether another actor of a registry has the same name: a mention of it may mean either. */
  hasNamesake(actor: string): boolean;
}

const VR = PREFIXES.vr;

/** The name of the party of a figure that counts every side of its event. */
export const ALL_SIDES = 'all sides';

const EVIDENCE_QUERY = `PREFIX vr: <${VR}> PREFIX oa: <${PREFIXES.oa}>
SELECT ?claim ?section ?start WHERE {
  ?claim vr:evidence ?evidence . ?evidence oa:hasSelector ?position . ?position oa:start ?start .
  OPTIONAL { ?evidence vr:section ?section }
}`;

/** Asks an engine for all that the rules look up. */
export async function readModel(engine: Engine): Promise<Model> {
  const nodes = await loadNodes(engine);
  const locations = await evidenceLocations(engine);
  const canonical = canonicalEvents(nodes);
  const accounts = new Map(nodes.ofClass(`${VR}Account`).map((iri) => [iri, accountOrEpisode(iri, iri, nodes, canonical)]));
  const episodes = new Map(
    nodes.ofClass(`${VR}Episode`).map((iri) => [iri, accountOrEpisode(iri, nodes.value(iri, `${VR}inAccount`) ?? iri, nodes, canonical)]),
  );
  const claims = new Map(
    nodes.ofClass(`${VR}QuantityClaim`).flatMap((iri) => {
      const claim = claimOf(iri, nodes, canonical, locations.get(iri));
      return claim === undefined ? [] : [[iri, claim] as const];
    }),
  );
  markEditions(accounts, nodes);
  for (const one of [...episodes.values(), ...claims.values()]) one.outdated = accounts.get(one.account)?.outdated ?? false;
  for (const claim of claims.values()) if (accounts.get(claim.account)?.standing === 'undecided') claim.scope = `${claim.event} ${claim.document}`;
  const actorNames = new Map(nodes.ofClass(`${PREFIXES.sem}Actor`).map((iri) => [lastSegment(iri), nodes.label(iri)]));
  const replaced = new Set([...claims.keys()].flatMap((iri) => REPLACING.flatMap((property) => nodes.values(iri, VR + property))));
  return {
    claims,
    accounts,
    episodes,
    sideMain: (side) => actorNames.get(side),
    isReplaced: (claim) => replaced.has(claim),
    isShared,
    hasNamesake: namesakesIn(nodes),
    name: (iri) => nodes.name(iri),
    canonical,
    values: (subject, property) => nodes.values(subject, property),
    editionOf: (document) => editionOf(document, nodes),
    eventId: lastSegment,
    scopeId: ({ scope, event, account }) => lastSegment(scope === event ? event : account),
    entryId: lastSegment,
    idsOf: (iris) => iris.map(lastSegment).join('_'),
  };
}

/** The IRI of what an entry names itself has the id of the entry before its own: `…/actor/battle-of-dunmere/fen-gazette`. */
function isShared(iri: string): boolean {
  return /\/(?:actor|place|person)\/[^/]+$/.test(iri);
}

/** Makes a test whether a registry has two actors of one name. */
function namesakesIn(nodes: GraphNodes): Model['hasNamesake'] {
  const namesOf = (actor: string) => [...nodes.values(actor, `${PREFIXES.rdfs}label`), ...nodes.values(actor, `${PREFIXES.skos}altLabel`)];
  const shared = nodes.ofClass(`${PREFIXES.sem}Actor`).filter(isShared);
  const holders = groupBy(
    shared.flatMap((actor) => [...new Set(namesOf(actor).map((name) => name.toLowerCase()))].map((name) => ({ actor, name }))),
    ({ name }) => name,
  );
  return (actor) => isShared(actor) && namesOf(actor).some((name) => (holders.get(name.toLowerCase())?.length ?? 0) > 1);
}

/** What makes an earlier claim void. */
const REPLACING = ['supersedes', 'corrects', 'retracts'];

interface EvidenceLocation {
  section: string;
  start: number;
}

/** Where in its document the evidence of each claim is. */
async function evidenceLocations(engine: Engine): Promise<Map<string, EvidenceLocation>> {
  const rows = await rowsOf(engine, EVIDENCE_QUERY);
  return new Map(rows.map((row) => [text(row, 'claim'), { section: text(row, 'section'), start: Number(text(row, 'start')) }]));
}

type Canonical = Model['canonical'];

/** An account of an event, or an episode of the account `event`. */
function accountOrEpisode(iri: string, account: string, nodes: GraphNodes, canonical: Canonical): AccountOrEpisode {
  return {
    iri,
    label: nodes.label(iri) ?? lastSegment(iri),
    account,
    event: canonical(nodes.value(account, `${VR}accountOf`) ?? account),
    date: nodes.value(iri, `${VR}date`),
    earliest: nodes.value(iri, `${VR}coversFrom`) ?? nodes.value(iri, `${PREFIXES.sem}hasEarliestBeginTimeStamp`),
    latest: nodes.value(iri, `${VR}coversTo`) ?? nodes.value(iri, `${PREFIXES.sem}hasLatestEndTimeStamp`),
    places: [...nodes.values(iri, `${VR}place`), ...nodes.values(iri, `${PREFIXES.sem}hasPlace`)],
    types: nodes.values(iri, `${VR}eventType`).map(localName),
    standing: 'only',
    outdated: false,
  };
}

/** A claim as the rules see it. A withheld claim has no comparison key: nothing of it is compared. */
function claimOf(iri: string, nodes: GraphNodes, canonical: Canonical, location: EvidenceLocation = { section: '', start: 0 }): Claim | undefined {
  const get = (property: string) => nodes.value(iri, VR + property);
  const code = (property: string) => localName(get(property) ?? '');
  const key = get('comparisonKey');
  if (key === undefined) return undefined;
  const account = get('inAccount') ?? '';
  const document = nodes.value(iri, `${PREFIXES.schema}appearance`) ?? '';
  const metric = code('metric');
  const included = nodes.values(iri, `${VR}includesOutcome`);
  const bounds = { low: number(get('low')), high: number(get('high')) };
  const modifier = code('modifier');
  const sideKey = nodes.value(get('countedSide') ?? '', `${VR}sideKey`);
  const keyCell = lastSegment(key);
  const quote = get('verbatim') ?? nodes.label(iri) ?? '';
  const confirmed = modifier === 'exact' && (bounds.low ?? 0) > 0 && /\bconfirmed\b/i.test(quote) && !/\bunconfirmed\b/i.test(quote);
  const event = canonical(nodes.value(account, `${VR}accountOf`) ?? account);
  return {
    iri,
    quote,
    account,
    event,
    scope: event,
    document,
    work: document.slice(0, document.lastIndexOf('/')),
    outcomes: included.length > 0 ? included.map(localName) : [metric],
    key,
    keyCell,
    party: keyCell.split('.')[1]?.replace(/^of-/, '') ?? '',
    partyName: partyName(iri, nodes, { sideKey, account }),
    side: sideKey && lastSegment(sideKey),
    population: localName(get('population') ?? 'unstated'),
    item: get('item'),
    manner: get('manner') && code('manner'),
    place: get('place'),
    ...(confirmed ? { confirmed } : {}),
    ...(code('reviewStatus') === 'proposed' ? { proposed: true } : {}),
    accumulation: code('accumulation'),
    from: get('coversFrom'),
    to: get('coversTo'),
    covers: get('covers'),
    outdated: false,
    stated: code('coversBasis') === 'stated',
    statedOn: get('statedOn'),
    modifier,
    bounds,
    best: number(get('best')),
    // A confirmed count is a floor.
    interval: confirmed ? { low: bounds.low } : comparable(bounds, modifier),
    claimants: nodes.values(iri, `${VR}claimant`),
    attribution: code('attribution'),
    relation: relationOf(iri, nodes),
    episode: get('aboutEpisode'),
    ...location,
  };
}

/** The party counted: the side by its key, an actor by its name, several by all of their names; every side of the account as all sides. */
function partyName(iri: string, nodes: GraphNodes, { sideKey, account }: { sideKey: string | undefined; account: string }): string {
  const counted = nodes.value(iri, `${VR}countOf`) ?? '';
  const isSide = counted !== '' && counted === nodes.value(iri, `${VR}countedSide`);
  if (isSide && sideKey !== undefined) return nodes.name(sideKey);
  if (!counted.startsWith(VR)) return nodes.name(counted);
  const included = nodes.values(iri, `${VR}countIncludes`);
  const sides = nodes.values(account, `${VR}side`);
  if (sides.length > 1 && sides.length === included.length && sides.every((side) => included.includes(side))) return ALL_SIDES;
  return included.map((party) => nodes.name(nodes.value(party, `${VR}sideKey`) ?? party)).join(' and ');
}

/** Not listed on a side is not the same as independent, so the graph says nothing of such a claimant. */
function relationOf(iri: string, nodes: GraphNodes): string | undefined {
  const relation = localName(nodes.value(iri, `${VR}relationToCounted`) ?? '');
  if (relation !== '') return relation;
  const claimants = nodes.values(iri, `${VR}claimant`);
  // "The government", "the opposition": no name that a list could have.
  return claimants.length === 0 || claimants.some((actor) => /^\p{Ll}/u.test(nodes.name(actor))) ? undefined : 'onNoSide';
}

function editionOf(document: string, nodes: GraphNodes): Edition {
  return {
    published: nodes.value(document, `${PREFIXES.dcterms}issued`),
    retrieved: nodes.value(document, `${VR}retrieved`),
    revision: nodes.value(document, `${VR}revision`),
    sha256: nodes.value(document, `${VR}sha256`),
  };
}

/** Of several editions of one document only the last is compared: what changed between them is a difference of another kind. */
function markEditions(accounts: ReadonlyMap<string, AccountOrEpisode>, nodes: GraphNodes): void {
  const documentOf = ({ iri }: AccountOrEpisode) => nodes.value(iri, `${PREFIXES.prov}wasDerivedFrom`) ?? '';
  const workOf = (account: AccountOrEpisode) => `${account.event} ${documentOf(account).replace(/[^/]*$/, '')}`;
  const withDocument = [...accounts.values()].filter((account) => documentOf(account) !== '');
  for (const accounts of groupBy(withDocument, workOf).values()) {
    const standings = editionStandings(new Map(accounts.map((account) => [documentOf(account), editionOf(documentOf(account), nodes)])));
    for (const account of accounts) {
      const document = documentOf(account);
      account.standing = standings.get(document) ?? 'only';
      // Two entries of one and the same document say the same.
      account.outdated = account.standing === 'earlier' || accounts.find((other) => documentOf(other) === document) !== account;
    }
  }
}

/** Maps equal events (schema:sameAs) to one of them; an event and a larger event it is part of are never equal. */
function canonicalEvents(nodes: GraphNodes): Canonical {
  const events = nodes.ofClass(`${PREFIXES.sem}Event`);
  const leader = new Map<string, string>();
  const find = (iri: string): string => {
    const next = leader.get(iri) ?? iri;
    return next === iri ? iri : find(next);
  };
  const known = new Set(events);
  const isPart = (one: string, other: string) => nodes.values(one, `${PREFIXES.sem}subEventOf`).includes(other);
  for (const iri of events) {
    for (const other of nodes.values(iri, `${PREFIXES.schema}sameAs`)) {
      if (isPart(iri, other) || isPart(other, iri)) continue;
      const [first, second] = [find(iri), find(other)].sort((a, b) => Number(known.has(b)) - Number(known.has(a)) || (a < b ? -1 : 1));
      if (first !== undefined && second !== undefined && first !== second) leader.set(second, first);
    }
  }
  return find;
}

function number(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}
