/** Queries of pages: the facts of an account, of a node with its parts, of a document. An engine comes in, facts go out. */
import type { NamedNode, Quad } from '@rdfjs/types';
import type { Engine } from '../store/index.js';
import { iri as namedNode, oa } from '../terms/index.js';
import { factsOf, factsWhere, Facts, sparqlIri, selectRows } from './facts.js';
import type { LedgerOf } from './pages/document-coverage.js';
import type { Evidence } from './pages/document-text.js';
import type { Site } from './site.js';

/** All facts of an account: its document, sides, episodes, claims and their evidence. */
export async function accountFacts(engine: Engine, account: string): Promise<Facts> {
  const facts = await factsOf(engine, [account]);
  const node = sparqlIri(account);
  for (const pattern of [
    `${node} vr:accountOf|prov:wasDerivedFrom|vr:side|vr:location|vr:command ?s .`,
    `${node} vr:side/vr:participation ?s .`,
    `${node} vr:side/vr:sideKey ?s .`,
    `?s vr:inAccount ${node} .`,
    `?claim vr:inAccount ${node} . ?claim vr:evidence|vr:via|vr:location|schema:citation ?s .`,
    `?claim vr:inAccount ${node} . ?claim vr:evidence/oa:hasSelector ?s .`,
    `?claim vr:inAccount ${node} . ?claim vr:comparisonKey ?s .`,
    `${node} vr:command/vr:evidence ?s .`,
    `${node} vr:command/vr:evidence/oa:hasSelector ?s .`,
  ])
    await factsWhere(engine, `{ SELECT DISTINCT ?s WHERE { ${pattern} } }`, facts);
  return facts;
}

/** Adds the mappings of a node: links that were searched elsewhere. */
export async function addMappings(engine: Engine, iri: string, facts: Facts): Promise<void> {
  await factsWhere(engine, `?s owl:annotatedSource ${sparqlIri(iri)} .`, facts);
}

/** Adds the triples that point to a node, without other facts of their subjects. */
export async function addInboundLinks(engine: Engine, iri: string, facts: Facts): Promise<string[]> {
  const found = await selectRows(engine, `SELECT ?s ?p WHERE { ?s ?p ${sparqlIri(iri)} }`);
  facts.add(found.map((row) => new Map([...row, ['o', namedNode(iri)]])));
  return found.map((row) => row.get('s')?.value ?? '');
}

/** A node with its dependent nodes: memberships, affiliations, geometries. */
export async function nodeWithParts(engine: Engine, iri: string): Promise<Facts> {
  const facts = await factsOf(engine, [iri]);
  await factsWhere(engine, `${sparqlIri(iri)} org:hasMembership|vr:affiliation|geo:hasGeometry ?s .`, facts);
  await addMappings(engine, iri, facts);
  return facts;
}

export async function subjectsOf(engine: Engine, pattern: string): Promise<string[]> {
  return (await selectRows(engine, `SELECT DISTINCT ?s WHERE { ${pattern} }`)).map((row) => row.get('s')?.value ?? '').sort();
}

/** The data of a list: its members with what they are and what they are called. */
export async function classMembers(engine: Engine, of: NamedNode): Promise<Quad[]> {
  return typesAndLabels(engine, `?s a ${sparqlIri(of.value)} .`);
}

/** Type and label of the nodes that a pattern finds as `?s`. */
export async function typesAndLabels(engine: Engine, pattern: string): Promise<Quad[]> {
  return new Facts().add(await selectRows(engine, `SELECT ?s ?p ?o WHERE { ${pattern} VALUES ?p { rdf:type rdfs:label } ?s ?p ?o }`)).quads();
}

/** The evidence of the entries of a document: that of figures, and that of everything else. */
export async function evidenceSpans(engine: Engine, iri: string, evidence: readonly Evidence[], { model }: Site): Promise<Parameters<LedgerOf>[1]> {
  const commands = await selectRows(
    engine,
    `SELECT DISTINCT ?start ?end WHERE { ?account prov:wasDerivedFrom ${sparqlIri(iri)} ; vr:command/vr:evidence/oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end }`,
  );
  const spans = commands.map((row) => ({ start: Number(row.get('start')?.value), end: Number(row.get('end')?.value) }));
  return { claims: evidence.filter(({ claim }) => model.claims.has(claim)), mapped: [...evidence.filter(({ claim }) => !model.claims.has(claim)), ...spans] };
}

/** The evidence in a document, in the order of its text. */
export async function evidenceIn(engine: Engine, iri: string): Promise<Evidence[]> {
  const found = await selectRows(
    engine,
    `SELECT ?claim ?section ?start ?end WHERE { ?claim schema:appearance ${sparqlIri(iri)} ; vr:evidence ?evidence . ?evidence ${sparqlIri(oa.hasSelector.value)} ?position . ?position oa:start ?start ; oa:end ?end . OPTIONAL { ?evidence rdfs:label ?section } }`,
  );
  return found
    .map((row): Evidence => ({
      claim: row.get('claim')?.value ?? '',
      start: Number(row.get('start')?.value),
      end: Number(row.get('end')?.value),
      section: row.get('section')?.value ?? '',
    }))
    .sort((one, other) => one.start - other.start || (one.claim < other.claim ? -1 : 1));
}
