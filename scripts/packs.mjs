// Writes the packs of data/registry/packs/ from tables of facts: states, UCDP's actors, places in Syria. The tables are no
// part of the project; `node scripts/packs.mjs ../shared/corpus` reads them from there. Run after a table has changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { places } from './packs/places-syria.mjs';
import { states } from './packs/states.mjs';
import { ucdpActors } from './packs/ucdp-actors.mjs';

const [corpus] = process.argv.slice(2);
if (corpus === undefined) throw new Error('usage: node scripts/packs.mjs CORPUS');
const target = fileURLToPath(new URL('../data/registry/packs/', import.meta.url));

const statesPack = await states(join(corpus, 'wikidata/states.tsv'));
const packs = {
  states: statesPack,
  'ucdp-actors': await ucdpActors(join(corpus, 'ucdp/ucdp-actor-221.csv'), statesPack.lists.actors),
  'places-syria': await places(join(corpus, 'wikidata/places-sy.csv')),
};
for (const [id, { pack, lists, links }] of Object.entries(packs)) {
  const folder = join(target, id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pack.yaml'), pack);
  for (const [name, items] of Object.entries(lists)) writeFileSync(join(folder, `${name}.jsonl`), items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  if (links.length > 0) writeFileSync(join(folder, 'links.sssom.tsv'), linksTable(id, links));
  console.log(
    id,
    Object.entries(lists)
      .map(([name, items]) => `${items.length} ${name}`)
      .join(', '),
    `${links.length} links`,
  );
}

/** Writes links as an SSSOM table; each is an item that a public table pairs with the name, not a match of ours. */
function linksTable(id, links) {
  const head = [
    'curie_map:',
    '  actor: https://w3id.org/variorum/id/actor/',
    '  place: https://w3id.org/variorum/id/place/',
    '  semapv: https://w3id.org/semapv/vocab/',
    '  skos: http://www.w3.org/2004/02/skos/core#',
    '  wd: http://www.wikidata.org/entity/',
    `mapping_set_id: https://w3id.org/variorum/id/graph/links/${id}`,
    `mapping_set_title: Links of the pack ${id} to Wikidata`,
    'license: https://creativecommons.org/publicdomain/zero/1.0/',
  ];
  const columns = ['subject_id', 'subject_label', 'predicate_id', 'object_id', 'object_label', 'mapping_justification', 'comment'];
  const rows = links.map(({ subject, label, item, itemLabel, evidence }) =>
    [subject, label, 'skos:exactMatch', `wd:${item}`, itemLabel, 'semapv:BackgroundKnowledgeBasedMatching', evidence].join('\t'),
  );
  return [...head.map((line) => `#${line}`), columns.join('\t'), ...rows, ''].join('\n');
}
