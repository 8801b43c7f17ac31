/** A made-up entry and registry for the tests of `map` and `rdf`: no such places, groups or battles exist. */
import { parseEntry, readRegistry, type Entry, type Registry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';

const at = (start: number, end: number) => `at: { section: Infobox/Casualties1, start: ${start}, end: ${end} }`;

const ENTRY_YAML = `
format: 1
id: battle-of-brindle-ford
document:
  title: Battle of Brindle Ford
  language: en
  sha256: ${'ab'.repeat(32)}
  publisher: The Fictional Encyclopedia
  url: https://example.org/wiki/Battle_of_Brindle_Ford
  revision: 4711
  license: https://creativecommons.org/licenses/by-sa/4.0/
event:
  id: battle-of-brindle-ford
  label: Battle of Brindle Ford
  type: [battle, prison-riot]
  date: 2031-03-01/2031-03-09
  place: [{ id: brindle-ford, name: Brindle-Ford, precision: settlement }, old-mill]
  partOf: [{ id: war-of-the-marshes, name: the War of the Marshes }, long-quarrel]
  sides:
    1: { key: heron-league, actors: [heron-guard, { id: heron-league, name: the Herons }, { id: ostland, role: supporter, from: 2031-03-02 }, reed-watch] }
    2: { actors: [otter-front] }
  commanders:
    - { person: ada-brook, of: side 1, role: colonel, ${at(60, 69)}, quote: Ada Brook }
  result:
    - { text: The Herons hold the ford, kind: change-of-control, ${at(10, 20)}, quote: hold the ford }
actors:
  - { id: ferrymen, name: Ferrymen of Brindle, kind: armed-group, parents: [{ id: heron-league, from: '2030', source: https://example.org/ferrymen }] }
  - { id: a-witness, name: A Hidden Name }
places:
  - { id: old-mill, name: Old Mill, within: brindle-ford, lat: 1.5, long: -2.25 }
people:
  - { id: ada-brook, name: Ada Brook, description: Colonel of the Herons }
fates:
  - { person: ada-brook, fate: injured, claimant: otter-front, ${at(70, 90)}, quote: Brook was hurt }
episodes:
  - { id: night-of-2-march, type: clash, date: 2031-03-02, place: [brindle-ford], actors: [otter-front], summary: Otters cross the ford by night., claimant: marsh-observatory, ${at(100, 140)}, quote: crossed by night }
claims:
  - { id: killed-side-1-per-observatory, metric: killed, of: side 1, count: 159, accumulation: total, claimant: marsh-observatory, ${at(816, 826)}, quote: 159 killed }
  - { id: killed-side-1-night, metric: killed, of: side 1, count: 4..7, accumulation: increment, about: night-of-2-march, claimant: otter-front, ${at(830, 840)}, quote: 4–7 killed }
  - { id: casualties-union, metric: [killed, captured], of: [heron-guard, otter-front], who: fighters, by: side 2, count: 200..300+, accumulation: cumulative, covers: 2031-03-04, claimant: [heron-guard, marsh-observatory], via: [daily-lark, ferrymen], stated: 2031-03-05, ${at(850, 860)}, quote: 200–300+ lost,
      cites: [{ url: 'https://example.org/lark/1', title: Losses grow, publisher: Daily Lark, date: 2031-03-05 }] }
  - { id: injured-unstated, metric: injured, who: civilians, count: several-dozen, accumulation: total, claimant: unnamed, ${at(870, 880)}, quote: several dozen }
  - { id: equipment-otters, metric: equipment, of: otter-front, item: Mud Rafts, count: ~3..5 best 4, accumulation: total, manner: destroyed, place: { id: old-mill, precision: spot }, ${at(890, 900)}, quote: rafts }
  - { id: strength-side-2, metric: strength, of: side 2, count: unknown, accumulation: total, ${at(905, 910)}, quote: unknown, reader: { id: wren, version: '2', model: a-model }, note: Two editions differ here., review: [{ status: checked, by: A. Finch, on: 2031-04-02 }] }
  - { id: killed-none, metric: killed, of: ferrymen, count: none, accumulation: total, supersedes: rejected-figure, confirms: killed-side-1-per-observatory, ${at(911, 915)}, quote: no losses }
  - { id: withheld-figure, metric: killed, of: side 1, count: 12, accumulation: total, claimant: a-witness, ${at(920, 930)}, quote: TOP-SECRET-QUOTE, review: [{ status: withheld }] }
  - { id: rejected-figure, metric: killed, of: side 1, count: 99, accumulation: total, ${at(940, 950)}, quote: WRONG-QUOTE, review: [{ status: drafted }, { status: rejected }] }
`;

export function fictionalRegistry(): Registry {
  return valueOf(
    readRegistry({
      'actors.yaml': `
- { id: heron-league, name: Heron League, aliases: [HL, the Herons], kind: coalition }
- { id: heron-guard, name: Heron Guard, kind: armed-group, parents: [{ id: heron-league, from: 2029-05, source: Almanac }] }
- { id: heron-ministry, name: Ministry of the Herons, parents: [{ id: heron-league }] }
- { id: ostland, name: Ostland, kind: state }
- { id: ostland-navy, name: Navy of Ostland, kind: armed-force, parents: [{ id: ostland }] }
- { id: reed-watch, name: Reed Watch }
- { id: otter-front, name: Otter Front, kind: armed-group }
- { id: otter-scouts, name: Otter Scouts, parents: [{ id: otter-front }] }
- { id: marsh-observatory, name: Marsh Observatory for Rights, aliases: [MOR, 'مرصد'], kind: monitor }
- { id: north-ministry, name: Ministry of the North, kind: government-body }
- { id: westland, name: Westland, kind: state }
- { id: ferry-union, name: Union of Ferries, kind: organization }
- { id: daily-lark, name: Daily Lark, kind: media, affiliations: [{ id: ostland, source: https://example.org/lark }] }
`,
      'places.yaml': `
- { id: marshes, name: The Marshes, precision: area }
- { id: brindle-ford, name: Brindle Ford, aliases: [Brindlefurt], within: marshes, lat: 10.25, long: 20, precision: settlement }
`,
      'people.yaml': '- { id: cato-finch, name: Cato Finch, description: Speaker of Ostland }\n',
      'events.yaml': '- { id: long-quarrel, name: The Long Quarrel, aliases: [Quarrel], date: 2029/2033 }\n',
      'links.sssom.tsv': [
        '#curie_map:',
        '#  actor: https://w3id.org/variorum/id/actor/',
        '#  wd: http://www.wikidata.org/entity/',
        '#mapping_set_id: https://example.org/links',
        'subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tmapping_date\tcomment',
        'actor:heron-league\tHeron League\tskos:exactMatch\twd:Q0\tHL\tsemapv:ManualMappingCuration\t2031-01-02\t',
        'actor:ostland\tOstland\tskos:exactMatch\twd:Q00\tOstland\tsemapv:LexicalMatching\t\tnot looked at',
        'actor:otter-front\tOtter Front\tskos:closeMatch\twd:Q000\tOtters\tsemapv:MappingReview\t\t',
        'actor:reed-watch\tReed Watch\tskos:exactMatch\tsssom:NoTermFound\t\tsemapv:ManualMappingCuration\t\t',
        '',
      ].join('\n'),
    }),
  );
}

/** The entry, changed as a test needs it. */
export function fictionalEntry(change: (yaml: string) => string = (yaml) => yaml): Entry {
  return valueOf(parseEntry(change(ENTRY_YAML))).data;
}

/** The entry with other claims in place of its own, each a line of YAML fields. */
export function withClaims(...claims: string[]): Entry {
  const lines = claims.map((claim, index) => `  - { id: c${index}, accumulation: total, count: 5, metric: killed, ${at(10, 20)}, quote: five, ${claim} }`);
  // Fields that a test names take the place of the usual ones.
  const text = lines.map((line) => {
    for (const field of ['accumulation', 'count', 'metric', 'quote'])
      if (line.split(`${field}: `).length > 2) line = line.replace(new RegExp(`${field}: [^,]*, `), '');
    return line;
  });
  return fictionalEntry((yaml) => `${yaml.slice(0, yaml.indexOf('\nclaims:'))}\nclaims:\n${text.join('\n')}\n`);
}
