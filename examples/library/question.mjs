// A question to the graph of an article, in SPARQL.
import { openGraph, readDocument, toGraph, valueOf } from 'variorum';

const entry = valueOf(await readDocument('../one-article/clash-at-brackwater-weir-2036.txt'));
const killed = 'PREFIX vr: <https://w3id.org/variorum/ontology#> SELECT ?claim ?low { ?claim vr:metric vr:killed ; vr:low ?low } ORDER BY ?low ?claim';

const graph = await openGraph(await toGraph(entry));
for (const { claim, low } of await graph.rows(killed)) console.log(low?.value, claim?.value);
