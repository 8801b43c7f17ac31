/**
 * What the data says that statements for Wikidata need: the model that findings use, exact links with their evidence,
 * and cited works. An engine comes in.
 */
import { readModel, type Model } from '../compare/index.js';
import type { Engine, Row } from '../store/index.js';
import { PREFIXES } from '../terms/index.js';
import type { Item } from './statement.js';

export interface ExactLink {
  item: Item;
  label: string;
}

/** A work that a document cites, or the document itself. */
export interface Work {
  iri: string;
  title?: string | undefined;
  language?: string | undefined;
  url?: string | undefined;
  publisher?: string | undefined;
  /** The date of publication, as EDTF. */
  date?: string | undefined;
  /** When it was retrieved, as EDTF. */
  retrieved?: string | undefined;
}

export interface Facts {
  model: Model;
  /** The items that a node is exactly linked to: by a row of the table of links whose match is established. */
  links: ReadonlyMap<string, readonly ExactLink[]>;
  works: ReadonlyMap<string, Work>;
  documents: ReadonlyMap<string, Work>;
  /** The claims about what became of a person, by account. */
  fates: readonly { iri: string; account: string }[];
  /** The claims that another claim denies, with who does. */
  denied: ReadonlyMap<string, readonly string[]>;
}

const PREFIX_LINES = ['vr', 'schema', 'rdfs', 'dcterms', 'owl', 'skos', 'sssom']
  .map((prefix) => `PREFIX ${prefix}: <${PREFIXES[prefix as keyof typeof PREFIXES]}>`)
  .join('\n');

// The graph says schema:sameAs of what a person or a public list established; the row is the evidence. A row that rejects the pair wins.
const LINKS = `${PREFIX_LINES}
SELECT DISTINCT ?node ?item ?label WHERE {
  ?node schema:sameAs ?item .
  FILTER(STRSTARTS(STR(?item), "http://www.wikidata.org/entity/Q"))
  ?mapping owl:annotatedSource ?node ; owl:annotatedProperty skos:exactMatch ; owl:annotatedTarget ?item .
  FILTER NOT EXISTS { ?other owl:annotatedSource ?node ; owl:annotatedTarget ?item ; sssom:predicate_modifier ?modifier }
  OPTIONAL { ?mapping sssom:object_label ?label }
}`;

const WORKS = `${PREFIX_LINES}
SELECT DISTINCT ?work ?title ?url ?publisher ?date WHERE {
  ?claim schema:citation ?work .
  OPTIONAL { ?work rdfs:label ?title }
  OPTIONAL { ?work schema:url ?url }
  OPTIONAL { ?work dcterms:publisher ?publisher }
  OPTIONAL { ?work dcterms:issued ?date }
}`;

const DOCUMENTS = `${PREFIX_LINES}
SELECT DISTINCT ?work ?title ?language ?url ?publisher ?date ?retrieved WHERE {
  ?work a vr:Document .
  OPTIONAL { ?work rdfs:label ?title }
  OPTIONAL { ?work dcterms:language ?language }
  OPTIONAL { ?work schema:url ?url }
  OPTIONAL { ?work dcterms:publisher ?publisher }
  OPTIONAL { ?work dcterms:issued ?date }
  OPTIONAL { ?work vr:retrieved ?retrieved }
}`;

const FATES = `${PREFIX_LINES}
SELECT DISTINCT ?iri ?account WHERE { ?iri a vr:FateClaim ; vr:inAccount ?account }`;

/** Asks an engine for the facts. */
export async function readFacts(engine: Engine): Promise<Facts> {
  const links = new Map<string, ExactLink[]>();
  for (const row of await rowsOf(engine, LINKS)) {
    const item = /Q[1-9]\d*$|Q0+$/.exec(value(row, 'item') ?? '')?.[0] as Item | undefined;
    const node = value(row, 'node') ?? '';
    const known = links.get(node) ?? [];
    if (item !== undefined && !known.some((one) => one.item === item)) links.set(node, [...known, { item, label: value(row, 'label') ?? item }]);
  }
  for (const found of links.values()) found.sort((one, other) => (one.item < other.item ? -1 : 1));
  const fates = (await rowsOf(engine, FATES)).map((row) => ({ iri: value(row, 'iri') ?? '', account: value(row, 'account') ?? '' }));
  const model = await readModel(engine);
  return {
    model,
    denied: deniedIn(model),
    links,
    works: worksOf(await rowsOf(engine, WORKS)),
    documents: worksOf(await rowsOf(engine, DOCUMENTS)),
    fates: fates.sort((one, other) => (one.iri < other.iri ? -1 : 1)),
  };
}

function deniedIn(model: Model): Map<string, string[]> {
  const denied = new Map<string, string[]>();
  for (const iri of model.claims.keys())
    for (const claim of model.values(iri, `${PREFIXES.vr}denies`))
      denied.set(claim, [...(denied.get(claim) ?? []), ...model.values(iri, `${PREFIXES.vr}claimant`)].sort());
  return denied;
}

/** The works of rows, by their IRIs. One whose label is its address or publisher has no title. */
function worksOf(rows: readonly Row[]): Map<string, Work> {
  const works = new Map<string, Work>();
  for (const row of rows) {
    const iri = value(row, 'work') ?? '';
    const [url, publisher, label] = [value(row, 'url'), value(row, 'publisher'), value(row, 'title')];
    const title = label === undefined || label === url || label === publisher || label === 'a work without title' ? undefined : label;
    const work = { iri, title, language: value(row, 'language'), url, publisher, date: value(row, 'date'), retrieved: value(row, 'retrieved') };
    // Where several graphs describe it otherwise, the first by its text is taken, whatever the order of the engine.
    const before = works.get(iri);
    if (before === undefined || JSON.stringify(work) < JSON.stringify(before)) works.set(iri, work);
  }
  return works;
}

async function rowsOf(engine: Engine, sparql: string): Promise<readonly Row[]> {
  const answer = await engine.ask(sparql);
  if (answer.kind !== 'rows') throw new TypeError('a SELECT was expected');
  return answer.rows;
}

function value(row: Row, variable: string): string | undefined {
  return row.get(variable)?.value;
}
