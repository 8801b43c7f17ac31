/**
 * A whole site, file by file. An open site comes in; files go out one at a time as they are made, so that the writer sets
 * the pace. The facts of a page are queried when it is made and dropped afterwards.
 */
import type { Quad } from '@rdfjs/types';
import { findingQuads, matrixOf, type Finding } from '../compare/index.js';
import type { Answer, Engine } from '../store/index.js';
import { geo, prov, schema, sem, vr } from '../terms/index.js';
import { pathOf, type Kind } from './page-address.js';
import { contextFile } from '../rdf/index.js';
import { CONTEXT_FILE, dataFiles } from './page-data.js';
import {
  accountFacts,
  addInboundLinks,
  addMappings,
  classMembers,
  evidenceIn,
  evidenceSpans,
  nodeWithParts,
  subjectsOf,
  typesAndLabels,
} from './page-facts.js';
import { geoJsonOf } from './geojson.js';
import { factsOf, factsWhere, Facts, selectRows, sparqlIri } from './facts.js';
import { renderPage, STYLESHEET } from './frame.js';
import { stubPage } from './stub.js';
import { actorComparisons, type ActorComparison } from './actor-comparisons.js';
import { actorPage } from './pages/actor.js';
import { claimPage } from './pages/claim.js';
import { findingsPage, keyPage } from './pages/comparisons.js';
import { documentPage } from './pages/document.js';
import type { LedgerOf } from './pages/document-coverage.js';
import { downloadsPage, type Download } from './pages/downloads.js';
import { eventPage } from './pages/event.js';
import type { EventSummary } from './pages/explorer.js';
import { aboutPage, eventsPage, homePage, listPage } from './pages/lists.js';
import { A_TO_Z, aToZPage } from './pages/search.js';
import { personPage } from './pages/person.js';
import { placePage, mapPlacesOf } from './pages/place.js';
import { MOST_ROWS, questionPage, questionQuads, questionsPage, type Question } from './pages/questions.js';
import type { Atlas } from './plots/map.js';
import { Links, type Page, type Site } from './site.js';
import { SCRIPT, SCRIPT_FILE } from './script.js';
import { INDEX_FILE, namesOf, searchIndex } from './search-index.js';
import { byLanguage } from './sorting.js';
import { STYLE } from './style.js';
import type { SiteFile } from './tables.js';
import { count } from './wording.js';

export interface BuildSiteInput {
  engine: Engine;
  site: Site;
  findings: readonly Finding[];
  /** The question of each finding rule, by its name. */
  rules: ReadonlyMap<string, string>;
  atlas: Atlas;
  /** Texts of documents, by their SHA-256; each is loaded on demand. */
  texts: { has: (sha256: string) => boolean; of: (sha256: string) => Promise<string | undefined> };
  ledgerOf: LedgerOf;
  /** Questions; each is answered when its page is made. */
  questions: readonly (Question & { answer: () => Promise<Extract<Answer, { kind: 'rows' }>> })[];
  /** Downloads, and configurations for servers. */
  files: readonly Download[];
  snippets: readonly { path: string; label: string }[];
  /** The description of the data set, in VoID and DCAT. */
  description: readonly Quad[];
}

/** A page with its data and other files. */
interface BuiltPage {
  page: Page;
  files?: SiteFile[];
  quads?: readonly Quad[];
}

export async function* buildSite(input: BuildSiteInput): AsyncGenerator<SiteFile> {
  const { site } = input;
  yield { path: STYLESHEET, text: STYLE };
  yield { path: SCRIPT_FILE, text: SCRIPT };
  const names = await namesOf(input.engine, site);
  yield { path: INDEX_FILE, text: searchIndex(names, site) };
  yield { path: `${A_TO_Z}.html`, text: renderPage(aToZPage(names, site), site) };
  yield { path: CONTEXT_FILE, text: contextFile() };
  yield* stubs(site);
  for await (const made of buildPages(input)) yield* filesOf(made, site);
}

/** A stub at the address of every node that is shown on the page of its event. */
function* stubs(site: Site): Generator<SiteFile> {
  for (const [iri, place] of site.places) {
    const kind = site.kinds.get(iri);
    if (kind === undefined) continue;
    const path = pathOf(iri, kind, site.base);
    yield { path: `${path}.html`, text: stubPage({ iri, path, place }, site) };
  }
}

async function* filesOf({ page, files = [], quads }: BuiltPage, site: Site): AsyncGenerator<SiteFile> {
  yield { path: `${page.path}.html`, text: renderPage(page, site) };
  yield* files;
  if (quads) yield* await dataFiles(page.path, quads, { title: page.title, base: site.base, forms: site.dataForms });
}

async function* buildPages(input: BuildSiteInput): AsyncGenerator<BuiltPage> {
  const { engine, site, rules, questions, findings, files, snippets, description } = input;
  const events = eventSummaries(site, await conflictsOf(engine));
  const ofKind = (kind: Kind) =>
    [...site.kinds]
      .filter(([, one]) => one === kind)
      .map(([iri]) => iri)
      .sort();
  const known = new Set(events.map(({ iri }) => iri));
  const wider = ofKind('event').filter((iri) => !known.has(iri));

  const eventQuads = await typesAndLabels(engine, '?s a sem:Event . FILTER NOT EXISTS { ?s a vr:Episode }');
  yield { ...(await homeFiles(input, events, wider)), quads: [...description, ...eventQuads] };
  yield { page: eventsPage({ events, wider }, site), quads: eventQuads };
  yield { page: findingsPage(site, rules), quads: findingQuads(findings, { base: site.base }) };
  yield { page: aboutPage(site), quads: description };
  yield { page: downloadsPage(files, snippets, site), quads: description };
  yield* listPages(input, ofKind);
  yield { page: questionsPage(questions, site), quads: questionQuads(questions, site.base) };
  for (const { answer: answered, ...question } of questions) {
    const answer = await answered();
    const named = [...new Set(answer.rows.slice(0, MOST_ROWS).flatMap((row) => [...row.values()].map(({ value }) => value)))]
      .filter((iri) => site.kinds.has(iri))
      .sort();
    const nodes = named.length === 0 ? [] : await typesAndLabels(engine, `VALUES ?s { ${named.map(sparqlIri).join(' ')} }`);
    yield { ...questionPage(question, answer, site), quads: [...questionQuads([question], site.base), ...nodes] };
  }

  for (const iri of ofKind('event')) yield* eventPages(iri, input);
  for (const iri of ofKind('key').filter((one) => !site.places.has(one))) {
    const facts = await factsOf(engine, [iri]);
    await addInboundLinks(engine, iri, facts);
    yield { ...keyPage(iri, site), quads: facts.quads() };
  }
  const comparisons = actorComparisons(site);
  for (const iri of ofKind('actor')) yield await actorFiles(iri, comparisons.get(iri) ?? [], input);
  for (const iri of ofKind('person')) yield await personFiles(iri, input);
  for (const iri of ofKind('place')) yield await placeFiles(iri, input);
  for (const iri of ofKind('document')) yield await documentFiles(iri, input);
}

/** The larger events that accounts say their event is part of, by the account. */
async function conflictsOf(engine: Engine): Promise<ReadonlyMap<string, string[]>> {
  const wholes = new Map<string, string[]>();
  for (const row of await selectRows(engine, 'SELECT DISTINCT ?s ?whole WHERE { ?s a vr:Account ; vr:partOf ?whole } ORDER BY ?s ?whole')) {
    const [account, whole] = [row.get('s')?.value ?? '', row.get('whole')?.value ?? ''];
    wholes.set(account, [...(wholes.get(account) ?? []), whole]);
  }
  return wholes;
}

function eventSummaries(site: Site, conflicts: ReadonlyMap<string, readonly string[]>): EventSummary[] {
  const accounts = [...site.model.accounts.values()];
  const iris = [...new Set(accounts.map(({ event }) => event))];
  const dates = (iri: string) => accounts.filter(({ event }) => event === iri);
  return iris
    .map((iri): EventSummary => {
      const ofEvent = dates(iri);
      const [first] = ofEvent.filter(({ date }) => date !== undefined);
      const claims = site.claims.event.get(iri) ?? [];
      const found = site.findings.filter(({ event }) => event === iri);
      const matrix = matrixOf(claims, site.model, { findings: found });
      return {
        iri,
        label: site.names.get(iri)?.text ?? site.model.name(iri),
        date: first?.date,
        from: first?.earliest,
        to: first?.latest,
        claims: claims.length,
        documents: ofEvent.length,
        compared: matrix.compared,
        notable: found.filter(({ severity }) => severity === 'notable').length,
        conflicts: [...new Set(ofEvent.flatMap((account) => conflicts.get(account.iri) ?? []))],
        sources: [...new Set(claims.flatMap(({ claimants }) => [...claimants]))],
        widest: matrix.rows.find(({ ratio }) => ratio !== undefined),
      };
    })
    .sort((one, other) => ((one.from ?? '9') < (other.from ?? '9') ? -1 : (one.from ?? '9') > (other.from ?? '9') ? 1 : one.iri < other.iri ? -1 : 1));
}

async function homeFiles(
  { engine, site, atlas, questions, files }: BuildSiteInput,
  events: readonly EventSummary[],
  wider: readonly string[],
): Promise<BuiltPage> {
  const links = new Links(site, 'index');
  const facts = await factsWhere(engine, '{ SELECT DISTINCT ?s WHERE { ?account a vr:Account ; vr:place ?s } }');
  const spots = events.flatMap(({ iri, label }) => {
    const places = [...site.model.accounts.values()].filter(({ event }) => event === iri).flatMap((account) => account.places);
    const [spot] = mapPlacesOf(places, facts, links);
    return spot === undefined ? [] : [{ ...spot, label, href: links.to(iri) }];
  });
  return homePage({ events, wider, mapPlaces: spots, atlas, questions, files }, site);
}

async function* listPages({ engine, site }: BuildSiteInput, ofKind: (kind: Kind) => string[]): AsyncGenerator<BuiltPage> {
  const byName = (one: string, other: string) => byLanguage(site.names.get(one)?.text ?? one, site.names.get(other)?.text ?? other);
  const items = (kind: Kind) =>
    ofKind(kind)
      .sort(byName)
      .map((iri) => ({ iri, note: '' }));
  const actors = ofKind('actor').sort(byName);
  const claimCount = (iri: string) => site.claims.claimant.get(iri)?.length ?? 0;
  yield {
    page: listPage(
      'actors',
      'Actors',
      [
        { heading: 'Named as sources', items: actors.filter((iri) => claimCount(iri) > 0).map((iri) => ({ iri, note: count(claimCount(iri), 'figure') })) },
        { heading: 'Others', items: actors.filter((iri) => claimCount(iri) === 0).map((iri) => ({ iri, note: '' })) },
      ],
      site,
    ),
    quads: await classMembers(engine, sem.Actor),
  };
  const people = listPage('people', 'People', [{ heading: 'As documents name them', items: items('person') }], site);
  yield { page: people, quads: await classMembers(engine, schema.Person) };
  const located = await factsWhere(engine, '?s a sem:Place .');
  const mapPlaces = mapPlacesOf(ofKind('place'), located, new Links(site, 'places'));
  const files = [{ path: 'places.geojson', text: geoJsonOf(mapPlaces) }];
  const places = listPage('places', 'Places', [{ heading: 'All places', items: items('place') }], site);
  yield {
    page: { ...places, alternates: [{ file: 'places.geojson', mediaType: 'application/geo+json' }] },
    files,
    quads: await classMembers(engine, sem.Place),
  };
  const documents = ofKind('document')
    .sort(byName)
    .map((iri) => ({ iri, note: count(site.claims.document.get(iri)?.length ?? 0, 'figure') }));
  yield { page: listPage('documents', 'Documents', [{ heading: 'What was read', items: documents }], site), quads: await classMembers(engine, vr.Document) };
}

/** An event with its accounts, and the claims of those: their facts are asked for once. */
async function* eventPages(iri: string, input: BuildSiteInput): AsyncGenerator<BuiltPage> {
  const { engine, site, atlas, texts, findings } = input;
  const accounts = [...site.model.accounts.values()].filter((account) => account.event === site.model.canonical(iri)).map((account) => account.iri);
  const facts = await factsOf(engine, [iri, ...accounts]);
  const factsByAccount = new Map<string, Facts>();
  for (const account of accounts) {
    const own = await accountFacts(engine, account);
    factsByAccount.set(account, own);
    for (const quad of own.quads())
      facts.add([
        new Map([
          ['s', quad.subject],
          ['p', quad.predicate],
          ['o', quad.object],
        ]),
      ]);
  }
  const found = findings.filter(({ event }) => event === site.model.canonical(iri));
  const data = [...facts.quads(), ...findingQuads(found, { base: site.base })];
  await addMappings(engine, iri, facts);
  const places = [
    ...new Set([iri, ...accounts, ...facts.ofClass(vr.Episode)].flatMap((one) => [...facts.values(one, sem.hasPlace), ...facts.values(one, vr.place)])),
  ];
  await factsOf(engine, places, facts);
  yield { ...eventPage({ iri, facts, accounts, atlas, texts: await charactersOf(facts, texts) }, site), quads: data };

  // Equal events show the same accounts, whose pages are made once.
  if (site.model.canonical(iri) !== iri && site.kinds.has(site.model.canonical(iri))) return;
  for (const account of accounts) {
    const own = factsByAccount.get(account) ?? new Facts();
    const withText = new Set(own.values(account, prov.wasDerivedFrom).filter((one) => texts.has(own.value(one, vr.sha256) ?? '')));
    const accountNodes = [...new Set(own.quads().map(({ subject }) => subject.value))];
    for (const claim of accountNodes.filter((one) => site.kinds.get(one) === 'claim')) {
      const nodes = [claim, ...accountNodes.filter((one) => one.startsWith(`${claim}#`))];
      yield {
        page: claimPage({ iri: claim, facts: own, texts: withText }, site),
        quads: own.quads([...nodes, ...own.values(claim, schema.citation).filter((one) => own.has(one))]),
      };
    }
  }
}

/** The characters of the documents of an event, without those that hold a withheld claim. */
async function charactersOf(facts: Facts, texts: BuildSiteInput['texts']): Promise<Map<string, readonly string[]>> {
  const withheld = new Set(facts.ofClass(vr.WithheldClaim).map((claim) => facts.value(claim, vr.inAccount)));
  const accounts = facts.ofClass(vr.Account);
  const found = new Map<string, readonly string[]>();
  for (const document of facts.ofClass(vr.Document)) {
    const held = accounts.some((account) => withheld.has(account) && facts.values(account, prov.wasDerivedFrom).includes(document));
    const text = held ? undefined : await texts.of(facts.value(document, vr.sha256) ?? '');
    if (text !== undefined) found.set(document, Array.from(text.replace(/^\uFEFF/, '')));
  }
  return found;
}

async function actorFiles(iri: string, comparisons: readonly ActorComparison[], { engine, site }: BuildSiteInput): Promise<BuiltPage> {
  const facts = await nodeWithParts(engine, iri);
  const quads = facts.quads();
  const parts = await subjectsOf(engine, `?s org:subOrganizationOf ${sparqlIri(iri)}`);
  const listed = [
    ...new Set((await subjectsOf(engine, `?s vr:side/vr:party ${sparqlIri(iri)}`)).map((account) => site.model.accounts.get(account)?.event ?? '')),
  ]
    .filter((one) => one !== '')
    .sort();
  return { ...actorPage({ iri, facts, parts, listed, comparisons }, site), quads };
}

async function personFiles(iri: string, { engine, site }: BuildSiteInput): Promise<BuiltPage> {
  const facts = await nodeWithParts(engine, iri);
  const quads = facts.quads();
  const commands = await subjectsOf(engine, `?s vr:commandedBy ${sparqlIri(iri)}`);
  const fates = await subjectsOf(engine, `?s vr:aboutPerson ${sparqlIri(iri)}`);
  await factsOf(engine, [...commands, ...fates], facts);
  return { page: personPage({ iri, facts, commands, fates }, site), quads };
}

async function placeFiles(iri: string, { engine, site, atlas }: BuildSiteInput): Promise<BuiltPage> {
  const facts = await nodeWithParts(engine, iri);
  const located = await subjectsOf(engine, `?s vr:place|sem:hasPlace ${sparqlIri(iri)}`);
  const parts = await subjectsOf(engine, `?s ${sparqlIri(geo.sfWithin.value)} ${sparqlIri(iri)}`);
  const onMap = await subjectsOf(engine, `?s (vr:place|sem:hasPlace)/${sparqlIri(geo.sfWithin.value)}? ${sparqlIri(iri)}`);
  const quads = facts.quads();
  await factsOf(engine, parts, facts);
  return { ...placePage({ iri, facts, located, onMap, parts, atlas }, site), quads };
}

async function documentFiles(iri: string, { engine, site, texts, ledgerOf }: BuildSiteInput): Promise<BuiltPage> {
  const facts = await factsOf(engine, [iri]);
  const evidence = await evidenceIn(engine, iri);
  const accounts = await subjectsOf(engine, `?s a vr:Account ; prov:wasDerivedFrom ${sparqlIri(iri)}`);
  const held = await subjectsOf(engine, `?s (vr:inAccount|^vr:command)/prov:wasDerivedFrom ${sparqlIri(iri)} ; vr:reviewStatus vr:withheld`);
  const events = [...new Set(accounts.map((one) => site.model.accounts.get(one)?.event ?? ''))].filter((one) => one !== '').sort();
  const sha256 = facts.value(iri, vr.sha256) ?? '';
  const [withheld, text] = [held.length > 0, await texts.of(sha256)];
  // A ledger would reveal a withheld claim by what is missing.
  const ledger = withheld || sha256 === '' ? undefined : await ledgerOf(sha256, await evidenceSpans(engine, iri, evidence, site));
  return { page: documentPage({ iri, facts, evidence, withheld, text, ledger, events }, site), quads: facts.quads() };
}
