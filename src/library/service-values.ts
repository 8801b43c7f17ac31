/**
 * Questions that ask Wikidata by SERVICE, narrowed to what the data has: in place of a line such as `# VALUES ?item of the data`
 * a query gets the values of the variable, which the data is asked for first. Without them a server would be asked for
 * everything it knows, and many do not answer that. A query without such a line is returned as it is.
 */
import type { Term } from '@rdfjs/types';
import type { Engine } from '../store/index.js';

const MARK = /^([ \t]*)# VALUES \?(item|happened) of the data$/gm;

const PREFIX_LINES = `PREFIX vr: <https://w3id.org/variorum/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <http://schema.org/>`;
const IS_ITEM = 'FILTER(STRSTARTS(STR(?item), "http://www.wikidata.org/entity/Q"))';

/** What the data is asked for, by variable: the items of events, and the labels of events that have none. */
const QUERIES: Readonly<Record<string, string>> = {
  item: `${PREFIX_LINES}
SELECT DISTINCT ?item WHERE { ?account vr:accountOf ?event . ?event schema:sameAs ?item . ${IS_ITEM} } ORDER BY STR(?item)`,
  happened: `${PREFIX_LINES}
SELECT DISTINCT ?happened WHERE { ?account vr:accountOf ?event . ?event rdfs:label ?happened . FILTER NOT EXISTS { ?event schema:sameAs ?item . ${IS_ITEM} } } ORDER BY STR(?happened)`,
};

/** The query with the values of its marked variables. Throws what the engine throws. */
export async function withServiceValues(sparql: string, engine: Engine): Promise<string> {
  const blocks = new Map<string, string>();
  for (const [, , variable = ''] of sparql.matchAll(MARK)) if (!blocks.has(variable)) blocks.set(variable, await valuesOf(variable, engine));
  return sparql.replace(MARK, (_, indent: string, variable: string) => `${indent}${blocks.get(variable) ?? ''}`);
}

async function valuesOf(variable: string, engine: Engine): Promise<string> {
  const answer = await engine.ask(QUERIES[variable]!);
  if (answer.kind !== 'rows') throw new TypeError('a SELECT was expected');
  const terms = answer.rows.flatMap((row) => row.get(variable) ?? []);
  return `VALUES ?${variable} { ${terms.map(written).join(' ')} }`;
}

function written(term: Term): string {
  if (term.termType !== 'Literal') return `<${term.value.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent)}>`;
  const text = `"${term.value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
  if (term.language !== '') return `${text}@${term.language}`;
  return term.datatype.value === 'http://www.w3.org/2001/XMLSchema#string' ? text : `${text}^^<${term.datatype.value}>`;
}
