/**
 * The nodes of a graph that the rules look up, with the values of their properties as texts. An engine comes in and is
 * asked class by class; {@link GraphNodes} goes out, the same whatever order the engine answers in.
 */
import type { Engine, Row } from '../store/index.js';
import { lastSegment, PREFIXES } from '../terms/index.js';

const RDFS_LABEL = `${PREFIXES.rdfs}label`;
const ALT_LABEL = `${PREFIXES.skos}altLabel`;

const PREFIX_LINES = `PREFIX vr: <${PREFIXES.vr}> PREFIX sem: <${PREFIXES.sem}> PREFIX schema: <${PREFIXES.schema}>`;
const CLASSES = [
  ...['QuantityClaim', 'Episode', 'Side', 'SideKey', 'Account', 'Document', 'FateClaim', 'Participation', 'Affiliation'].map((name) => `vr:${name}`),
  ...['sem:Event', 'sem:Actor', 'sem:Place', 'schema:Person'],
];
/** How many nodes one query asks for: an engine in process never gives back the memory that its largest answer took. */
const NODES_PER_QUERY = 400;

/** By subject and property: the values, sorted. Most properties have one value, which is kept without an array to save memory. */
type PropertyValues = Map<string, Map<string, string | readonly string[]>>;
const NO_VALUES: readonly string[] = [];

export class GraphNodes {
  constructor(private readonly nodes: PropertyValues) {}

  /** The values of a property, sorted. */
  values(subject: string, property: string): readonly string[] {
    const found = this.nodes.get(subject)?.get(property) ?? NO_VALUES;
    return typeof found === 'string' ? [found] : found;
  }

  value(subject: string, property: string): string | undefined {
    return this.values(subject, property)[0];
  }

  /** The nodes of a class, sorted. */
  ofClass(iri: string): string[] {
    return [...this.nodes.keys()].filter((subject) => this.values(subject, `${PREFIXES.rdf}type`).includes(iri)).sort();
  }

  label(iri: string): string | undefined {
    return this.value(iri, RDFS_LABEL);
  }

  /** The label of anything; an acronym where an actor has one. */
  name(iri: string): string {
    const acronym = this.values(iri, ALT_LABEL).find((alias) => /^[A-Z][A-Za-z]?[A-Z]{1,5}$/.test(alias));
    return acronym ?? this.label(iri) ?? decodeURIComponent(lastSegment(iri)).replace(/-+/g, ' ');
  }
}

/** Asks an engine for the nodes of the classes that rules look up. */
export async function loadNodes(engine: Engine): Promise<GraphNodes> {
  const nodes: PropertyValues = new Map();
  // Every answer has its own copies of texts; keeping each text once saves memory.
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
  return new GraphNodes(nodes);
}

/** Query patterns for the nodes of a class that are not loaded yet, a limited number per query. */
async function nodePatterns(type: string, engine: Engine, known: PropertyValues): Promise<string[]> {
  const found = (await rowsOf(engine, `${PREFIX_LINES} SELECT DISTINCT ?subject WHERE { ?subject a ${type} }`)).flatMap((row) => row.get('subject') ?? []);
  // A blank node can be queried only by its class.
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

/** The value of a variable in a row, as a text. */
export function text(row: Row, variable: string): string {
  return row.get(variable)?.value ?? '';
}
