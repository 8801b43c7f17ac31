/**
 * Query results to look up: rows of `?s ?p ?o` come in, the values of a node's properties go out. The facts of a page are
 * queried when it is made and dropped afterwards, so that memory does not grow with the number of pages.
 */
import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { PREFIXES, rdf, rdfs } from '../terms/index.js';
import type { Engine, Row } from '../store/index.js';
import { byLanguage } from './sorting.js';

/** A text and the language it is in, where that is known. */
export interface Text {
  text: string;
  language?: string | undefined;
}

export class Facts {
  readonly #nodes = new Map<string, Map<string, Term[]>>();

  add(rows: readonly Row[]): this {
    for (const row of rows) {
      const [subject, property, value] = [row.get('s')?.value, row.get('p')?.value, row.get('o')];
      if (subject === undefined || property === undefined || value === undefined) continue;
      const node = this.#nodes.get(subject) ?? new Map<string, Term[]>();
      this.#nodes.set(subject, node);
      const values = node.get(property) ?? [];
      node.set(property, values);
      if (!values.some((one) => isSameTerm(one, value))) values.push(value);
    }
    return this;
  }

  has(iri: string): boolean {
    return this.#nodes.has(iri);
  }

  /** The nodes of a class, sorted. */
  ofClass(term: NamedNode): string[] {
    return [...this.#nodes.keys()].filter((iri) => this.is(iri, term)).sort();
  }

  is(iri: string, term: NamedNode): boolean {
    return this.terms(iri, rdf.type).some(({ value }) => value === term.value);
  }

  terms(iri: string, property: NamedNode): readonly Term[] {
    return this.#nodes.get(iri)?.get(property.value) ?? [];
  }

  /** The values of a property as texts, sorted. */
  values(iri: string, property: NamedNode): string[] {
    return this.terms(iri, property)
      .map(({ value }) => value)
      .sort();
  }

  value(iri: string, property: NamedNode): string | undefined {
    return this.values(iri, property)[0];
  }

  /** The texts of a property, in the order of their language. */
  texts(iri: string, property: NamedNode): Text[] {
    return this.terms(iri, property)
      .map((term) => textOf(term))
      .sort((one, other) => byLanguage(one.text, other.text));
  }

  text(iri: string, property: NamedNode): Text | undefined {
    return this.texts(iri, property)[0];
  }

  label(iri: string): Text | undefined {
    return this.text(iri, rdfs.label);
  }

  /** The facts of these nodes, or of all, as triples: type and label first, then by property. */
  quads(iris: Iterable<string> = [...this.#nodes.keys()].sort()): Quad[] {
    const first = [rdf.type.value, rdfs.label.value];
    const rank = (property: string) => (first.indexOf(property) + first.length + 1) % (first.length + 1);
    return [...iris].flatMap((iri) =>
      [...(this.#nodes.get(iri) ?? [])]
        .sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))
        .flatMap(([property, values]) =>
          [...values]
            .sort((one, other) => (one.value < other.value ? -1 : 1))
            .map((value) => DataFactory.quad(DataFactory.namedNode(iri), DataFactory.namedNode(property), copyTerm(value) as Quad['object'] as never)),
        ),
    );
  }
}

export function textOf(term: Term): Text {
  const language = term.termType === 'Literal' ? term.language : '';
  return language === '' ? { text: term.value } : { text: term.value, language };
}

/** Copies a term of an engine to an N3 term. */
function copyTerm(term: Term): Term {
  if (term.termType !== 'Literal') return DataFactory.namedNode(term.value);
  const { value, language, datatype } = term;
  return DataFactory.literal(value, language !== '' ? language : DataFactory.namedNode(datatype.value));
}

function isSameTerm(one: Term, other: Term): boolean {
  if (one.value !== other.value || one.termType !== other.termType) return false;
  return one.termType !== 'Literal' || (one.language === (other as Literal).language && one.datatype.value === (other as Literal).datatype.value);
}

const PREFIX_LINES = ['vr', 'rdf', 'rdfs', 'sem', 'schema', 'oa', 'org', 'geo', 'wgs84', 'dcterms', 'prov', 'skos', 'owl', 'sssom']
  .map((prefix) => `PREFIX ${prefix}: <${(PREFIXES as Record<string, string>)[prefix]}>`)
  .join('\n');

/** The rows of a SELECT; the usual prefixes are known. */
export async function selectRows(engine: Engine, sparql: string): Promise<readonly Row[]> {
  const query = `${PREFIX_LINES}\n${sparql}`;
  if (engine.select) return engine.select(query);
  const answer = await engine.ask(query);
  if (answer.kind !== 'rows') throw new TypeError('a SELECT was expected');
  return answer.rows;
}

/** An IRI in SPARQL syntax. IRIs from a graph contain no brackets; others are refused. */
export function sparqlIri(iri: string): string {
  if (/[<>"{}|\\^`\s]/.test(iri)) throw new TypeError('this is no IRI');
  return `<${iri}>`;
}

/** All facts of these nodes. */
export async function factsOf(engine: Engine, iris: readonly string[], facts = new Facts()): Promise<Facts> {
  if (iris.length === 0) return facts;
  return facts.add(await statedFacts(engine, `SELECT ?s ?p ?o WHERE { VALUES ?s { ${iris.map(sparqlIri).join(' ')} } ?s ?p ?o }`));
}

/** All facts of the nodes that a pattern finds as `?s`. */
export async function factsWhere(engine: Engine, pattern: string, facts = new Facts()): Promise<Facts> {
  return facts.add(await statedFacts(engine, `SELECT ?s ?p ?o WHERE { ${pattern} ?s ?p ?o }`));
}

/** Rows of ?s ?p ?o, with the objects as the data writes them. */
async function statedFacts(engine: Engine, sparql: string): Promise<readonly Row[]> {
  const rows = await selectRows(engine, sparql);
  if (!engine.asWritten) return rows;
  return rows.flatMap((row): Row[] => {
    const [s, p, o] = ['s', 'p', 'o'].map((name) => row.get(name));
    const written = s && p && o ? (engine.asWritten?.(s.value, p.value, o) ?? [o]) : [];
    return written.length === 1 && written[0] === o ? [row] : written.map((term) => new Map([...row, ['o', term]]));
  });
}
