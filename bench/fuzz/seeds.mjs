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
  gold: { file: 'case.gold.json', texts: texts('data/samples', '.gold.json') },
  query: { file: 'case.rq', texts: texts('queries', '.rq') },
  ttl: { file: 'case.ttl', texts: [TURTLE] },
  trig: { file: 'case.trig', texts: [TURTLE.replace('<http://example.org/claim', 'GRAPH <http://example.org/g> { <http://example.org/claim') + '}'] },
  nt: { file: 'case.nt', texts: [NQUADS.replaceAll(' <http://example.org/graph/entry/a>', '')] },
  nq: { file: 'case.nq', texts: [NQUADS] },
  jsonld: { file: 'case.jsonld', texts: [JSONLD] },
  rdf: { file: 'case.rdf', texts: [RDFXML] },
};
