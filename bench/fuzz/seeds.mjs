// The right files from which wrong ones are made, by kind: name of the file, and text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const text = (...path) => readFileSync(join(ROOT, ...path), 'utf8');
const texts = (folder, ending) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => text(folder, name));

const WIKITEXT = `{{Infobox military conflict
| conflict = Siege of Ostrel
| date = {{start date|2031|3|4}} – {{end date|2031|3|9}}
| place = [[Ostrel]]
| combatant1 = {{flag|Harbour League}}
| combatant2 = [[Sable Front]]
| casualties1 = {{plainlist|
* 44 killed<ref>{{cite web |title=Losses |date=2031}}</ref>
* 120+ injured
}}
| casualties2 = 90 killed ''(per [[Harbour League]])''<br/>14 captured
}}
'''The siege of Ostrel''' began on 4 March 2031. According to the Harbour League, at least 90 fighters were killed.

== 5 March ==
* 11 Front members were killed and {{nowrap|3–5}} injured. <!-- not read: 7 killed -->
{| class="wikitable"
! Day !! Killed
|-
| 5 March || 11
|}
`;

const TURTLE = `@prefix vr: <https://w3id.org/variorum/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<http://example.org/account/a> a vr:Account ; rdfs:label "Siege of Ostrel"@en ; vr:accountOf <http://example.org/event/a> .
<http://example.org/claim/a/b> a vr:Claim, vr:QuantityClaim ; rdfs:label "44 \\"killed\\"\\n"@en ; vr:low 44 ; vr:high 44.5 ; vr:metric vr:killed .
`;
const NQUADS = `<http://example.org/claim/a/b> <https://w3id.org/variorum/ontology#low> "44"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/graph/entry/a> .
<http://example.org/claim/a/b> <http://www.w3.org/2000/01/rdf-schema#label> "44 killed"@en <http://example.org/graph/entry/a> .
`;
const JSONLD = `{ "@context": { "vr": "https://w3id.org/variorum/ontology#", "label": { "@id": "http://www.w3.org/2000/01/rdf-schema#label", "@language": "en" } },
  "@graph": [ { "@id": "http://example.org/claim/a/b", "@type": ["vr:Claim"], "label": "44 killed", "vr:low": 44, "vr:account": { "@id": "http://example.org/account/a", "@list": [] } } ] }
`;
const RDFXML = `<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [ <!ENTITY vr "https://w3id.org/variorum/ontology#"> ]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:vr="https://w3id.org/variorum/ontology#">
  <vr:Claim rdf:about="http://example.org/claim/a/b"><vr:low rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">44</vr:low><vr:metric rdf:resource="&vr;killed"/></vr:Claim>
</rdf:RDF>
`;

const EXPORT = `<mediawiki xml:lang="en"><siteinfo><dbname>larkwiki</dbname><base>https://wiki.example.org/wiki/Main_Page</base></siteinfo>
<page><title>Siege of Ostrel</title><ns>0</ns><id>7</id><revision><id>2</id><timestamp>2031-01-02T00:00:00Z</timestamp><model>wikitext</model><text>${WIKITEXT.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text></revision></page>
</mediawiki>
`;
const PAGE = `<!doctype html><html lang="en"><head><title>Siege of Ostrel</title><meta name="author" content="Marsh Desk"></head><body><article>
<h1>Siege of Ostrel</h1><p>On 4 March 2031 44 people were killed, the Harbour League said.</p><ul><li>120 injured<li>3 &amp; more captured</ul><table><tr><th>Day<td>5</table><script>var a = 1;</script></article></body></html>
`;
const ENTITY = JSON.stringify({
  id: 'Q1',
  type: 'item',
  lastrevid: 5,
  labels: { en: { language: 'en', value: 'Siege of Ostrel' } },
  aliases: { en: [{ language: 'en', value: 'Ostrel siege' }] },
  claims: { P31: [{ mainsnak: { snaktype: 'value', datavalue: { type: 'wikibase-entityid', value: { id: 'Q178561' } } }, rank: 'normal' }] },
  sitelinks: { enwiki: { site: 'enwiki', title: 'Siege of Ostrel' } },
});
/** Proposals of figures of the sample that is beside them. */
const PROPOSALS = `{"reader":{"id":"hand","version":"1"}}
{"unit":"s1","quote":"44 killed","outcome":"killed","low":44,"high":44}
{"unit":"c5","quote":"14 captured","outcome":"captured"}
`;
const RECORDS = [
  { id: 'a', wikitext: WIKITEXT, meta: { title: 'Siege of Ostrel', license: 'https://creativecommons.org/licenses/by/4.0/' } },
  { id: 2, text: 'Siege of Ostrel\n\nOn 4 March 2031 44 people were killed.\n', meta: { title: 'Siege of Ostrel' } },
  {
    id: 'row',
    row: ['a', '3'],
    starts: [0, 2],
    meta: { columns: ['id', 'killed'], title: 'Table', sha256: 'ab'.repeat(32), dataset: { name: 'own', version: '1' } },
  },
];
export const DECISIONS = `format: 1
about: link
decisions:
  - { subject: event/raid, name: Raid, type: event, decision: exact, by: Me, on: 2031-01-01, object: Q1, label: Raid, score: 0.9, evidence: [{ kind: name, text: one name }] }
  - { subject: actor/heron-league, name: Heron League, decision: undecided, why: nothing found, candidates: [{ object: Q2, name: Heron, score: 0.2 }] }
`;
const CLUSTERS = `format: 1
about: registry
decisions:
  - { subject: actor/heron-league, decision: accept, by: Me, name: Heron League, members: [{ entry: entry.yaml, id: heron-league, name: Heron League }] }
`;
const SHEET = `decision,object,why,by,on,subject\r\nexact,Q1,"same, date",Me,2031-01-02,event/raid\r\nnone,,,,,actor/heron-league\r\n`;

/** For each kind: the name of its file, and texts of that kind. */
export const SEEDS = {
  entry: { file: 'case.yaml', texts: [...texts('data/entries', '.yaml'), ...texts('test/golden', '.yaml')].filter((one) => /^format: 1$/m.test(one)) },
  article: { file: 'case.txt', texts: texts('data/samples', '.txt') },
  wikitext: { file: 'case.wiki', texts: [WIKITEXT] },
  sidecar: { file: 'good.txt.meta.yaml', texts: texts('data/samples', '.meta.yaml') },
  project: {
    file: 'variorum.yaml',
    texts: ['base: https://example.org/\ntitle: Sieges\nlicense: https://creativecommons.org/licenses/by/4.0/\ncontact: https://example.org/us\n'],
  },
  actors: { file: 'registry/actors.yaml', texts: [text('data/registry/actors.yaml').slice(0, 6000)] },
  places: { file: 'registry/places.yaml', texts: [text('data/registry/places.yaml').slice(0, 4000)] },
  links: { file: 'registry/links.sssom.tsv', texts: [text('data/registry/links.sssom.tsv').split('\n').slice(0, 40).join('\n')] },
  wikiExport: { file: 'case.xml', texts: [EXPORT] },
  page: { file: 'case.html', texts: [PAGE] },
  proposals: { file: 'case.jsonl', texts: [PROPOSALS, ...texts('test/evaluate/news/proposals', '.jsonl')] },
  records: { file: 'case.ndjson', texts: [RECORDS.map((one) => JSON.stringify(one)).join('\n')] },
  decisions: { file: 'case.decisions.yaml', texts: [DECISIONS] },
  clusters: { file: 'case.clusters.yaml', texts: [CLUSTERS] },
  sheet: { file: 'case.csv', texts: [SHEET] },
  dump: { file: 'case.json', texts: [`[\n${ENTITY},\n${ENTITY.replaceAll('Q1"', 'Q2"')}\n]\n`] },
  table: { file: 'own.csv', texts: [text('examples/own-table/incidents.csv')] },
  mapping: { file: 'own.csv.mapping.yaml', texts: [text('examples/own-table/incidents.csv.mapping.yaml')] },
  gold: { file: 'case.gold.json', texts: texts('data/samples', '.gold.json') },
  query: { file: 'case.rq', texts: texts('queries', '.rq') },
  ttl: { file: 'case.ttl', texts: [TURTLE] },
  trig: { file: 'case.trig', texts: [TURTLE.replace('<http://example.org/claim', 'GRAPH <http://example.org/g> { <http://example.org/claim') + '}'] },
  nt: { file: 'case.nt', texts: [NQUADS.replaceAll(' <http://example.org/graph/entry/a>', '')] },
  nq: { file: 'case.nq', texts: [NQUADS] },
  jsonld: { file: 'case.jsonld', texts: [JSONLD] },
  rdf: { file: 'case.rdf', texts: [RDFXML] },
};
