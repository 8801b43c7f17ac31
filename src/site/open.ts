/** Opens a site: queries which nodes have pages and their names, and indexes claims and findings. */
import { findingIri, type ComparedClaim, type Finding, type Model } from '../compare/index.js';
import type { Engine } from '../store/index.js';
import { vr } from '../terms/index.js';
import { eventPlaces } from './anchors.js';
import type { Kind } from './page-address.js';
import { selectRows, textOf, type Text } from './facts.js';
import type { ClaimIndex, DataForm, Publication, Site } from './site.js';

export interface OpenSiteInput {
  engine: Engine;
  model: Model;
  findings: readonly Finding[];
  title: string;
  base: string;
  url: string;
  version: string;
  /** The day of the site, where it is known. */
  date?: string | undefined;
  publication?: Publication | undefined;
  /** The formats of the data files of pages: Turtle and JSON-LD where absent. */
  dataForms?: readonly DataForm[] | undefined;
}

const CLASSES: Readonly<Record<string, Kind>> = {
  'sem:Event': 'event',
  'vr:Account': 'account',
  'vr:WithheldClaim': 'claim',
  'vr:QuantityClaim': 'claim',
  'vr:OutcomeClaim': 'claim',
  'vr:FateClaim': 'claim',
  'vr:OccurrenceClaim': 'claim',
  'vr:StatementClaim': 'claim',
  'sem:Actor': 'actor',
  'schema:Person': 'person',
  'sem:Place': 'place',
  'vr:Document': 'document',
  'vr:ComparisonKey': 'key',
};

export async function openSite({
  engine,
  model,
  findings,
  title,
  base,
  url,
  version,
  date,
  publication = {},
  dataForms = ['ttl', 'jsonld'],
}: OpenSiteInput): Promise<Site> {
  const kinds = new Map<string, Kind>();
  const names = new Map<string, Text>();
  for (const [type, kind] of Object.entries(CLASSES)) {
    for (const row of await selectRows(
      engine,
      `SELECT ?s ?label WHERE { ?s a ${type} OPTIONAL { ?s rdfs:label ?label } FILTER NOT EXISTS { ?s a vr:Episode } }`,
    )) {
      const [iri, label] = [row.get('s')?.value ?? '', row.get('label')];
      kinds.set(iri, kind);
      const known = names.get(iri);
      // Of several names the first in alphabetical order, so that the order of answers does not matter.
      if (kind !== 'claim' && label !== undefined && (known === undefined || label.value < known.text)) names.set(iri, textOf(label));
    }
  }
  const listed = findings.map((finding) => {
    const { rule, severity, measure, message, assumes, concerns, event, ratio } = finding;
    return { iri: findingIri(finding, base), rule, severity, measure, message, assumes, concerns, event, ratio };
  });
  for (const { iri } of listed) kinds.set(iri, 'finding');
  const stated = await selectRows(engine, 'SELECT ?document ?licence WHERE { ?document a vr:Document ; dcterms:license ?licence }');
  const licences = [...new Set(stated.map((row) => row.get('licence')?.value ?? ''))].sort();
  const licensedCount = new Set(stated.map((row) => row.get('document')?.value)).size;
  const licensed = { some: licensedCount, none: [...kinds.values()].filter((kind) => kind === 'document').length - licensedCount };
  const shared = await selectRows(engine, 'SELECT ?graph ?licence WHERE { ?graph dcterms:license ?licence }');
  const registryLicence = shared.find((row) => row.get('graph')?.value.endsWith('/graph/registry'))?.get('licence')?.value;
  const claims = indexClaims(model);
  return {
    title,
    base,
    url,
    version,
    date,
    model,
    claims,
    findings: listed,
    kinds,
    places: eventPlaces({ kinds, model, keys: claims.key, findings: listed }),
    dataForms,
    names,
    disambiguations: disambiguationsOf({ kinds, names, model }),
    licences,
    licensed,
    registryLicence,
    publication,
  };
}

/** Entries list local actors, and several may use one name: each is distinguished by its event, and two editions of one document by their entries. */
function disambiguationsOf({ kinds, names, model }: { kinds: ReadonlyMap<string, Kind>; names: ReadonlyMap<string, Text>; model: Model }): Map<string, string> {
  const nameOf = (iri: string) => names.get(iri)?.text ?? model.name(iri);
  const actors = [...kinds].filter(([, kind]) => kind === 'actor').map(([iri]) => iri);
  const events = new Map([...model.accounts.values()].map(({ iri, event }) => [model.entryId(iri), nameOf(event)]));
  const shared = repeatedTexts(actors.map(nameOf));
  const local = actors.flatMap((iri) => {
    const [, entry] = /\/actor\/([^/]+)\/[^/]+$/.exec(iri) ?? [];
    const event = entry === undefined ? undefined : events.get(entry);
    return entry === undefined || event === undefined || !shared.has(nameOf(iri)) ? [] : [{ iri, entry, event }];
  });
  const stillShared = repeatedTexts(local.map(({ iri, event }) => `${nameOf(iri)}\n${event}`));
  return new Map(local.map(({ iri, entry, event }) => [iri, stillShared.has(`${nameOf(iri)}\n${event}`) ? `${event} (${entry})` : event]));
}

/** The texts that occur more than once. */
function repeatedTexts(texts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(texts.filter((text) => seen.has(text) || !seen.add(text)));
}

function indexClaims(model: Model): ClaimIndex {
  const [event, claimant, document, key, counted] = [1, 2, 3, 4, 5].map(() => new Map<string, ComparedClaim[]>()) as [
    ClaimMap,
    ClaimMap,
    ClaimMap,
    ClaimMap,
    ClaimMap,
  ];
  const put = (map: ClaimMap, name: string, claim: ComparedClaim) => {
    const known = map.get(name);
    if (known) known.push(claim);
    else map.set(name, [claim]);
  };
  for (const claim of model.claims.values()) {
    put(event, claim.event, claim);
    put(document, claim.document, claim);
    put(key, claim.key, claim);
    for (const one of claim.claimants) put(claimant, one, claim);
    const named = [vr.countOf, vr.countIncludes].flatMap((property) => model.values(claim.iri, property.value));
    // A claim about a side is also about its parties, together.
    const parties = model.values(claim.iri, vr.countedSide.value).flatMap((side) => model.values(side, vr.party.value));
    for (const one of new Set([...named, ...parties])) put(counted, one, claim);
  }
  return { event, claimant, document, key, counted };
}

type ClaimMap = Map<string, ComparedClaim[]>;
