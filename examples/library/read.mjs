// Reads an article, maps its entry to a graph, and asks the graph what each source says. node read.mjs ARTICLE
import { readFileSync } from 'node:fs';
import { decode, draftEntry, mapEntry, readRegistry, valueOf } from 'variorum';

const [path = '../one-article/clash-at-brackwater-weir-2036.txt'] = process.argv.slice(2);
const registry = valueOf(readRegistry({}));

// Reading gives a value and problems and does not throw; `valueOf` throws where there is no value.
const { value: entry, problems } = draftEntry(valueOf(decode(readFileSync(path))), { registry });
for (const { code, message } of problems) console.error(`${code}: ${message}`);

for (const { metric, of, count, claimant, at, quote } of entry.claims) {
  const party = of?.kind === 'side' ? `side ${of.number}` : 'no side';
  console.log(
    [metric.join(' or '), party, `${count.low ?? ''}..${count.high ?? ''}`, claimant ?? 'the document', `"${quote}"`, `${at.start}-${at.end}`].join('\t'),
  );
}

const { quads } = mapEntry(entry, { registry }); // RDF/JS quads, in named graphs
console.log(`${new Set(quads.map(({ graph }) => graph.value)).size} named graphs, more than ${Math.floor(quads.length / 100) * 100} quads`);
