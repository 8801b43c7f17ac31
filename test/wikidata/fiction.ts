/** A made-up clash, reported in a news item and in a page of Wikipedia, with links to items that certainly are of nothing (Q0, Q00 …). */
import type { Quad } from '@rdfjs/types';
import { expect } from 'vitest';
import { parseEntry, readRegistry } from '../../src/entry/index.js';
import { mapEntry, mapLinks, mapRegistry } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { readFacts, wayBack, type FigureOptions, type WayBack } from '../../src/wikidata/index.js';
import type { Reason } from '../../src/wikidata/reasons.js';
import type { Statement } from '../../src/wikidata/statement.js';

export const ITEMS = {
  event: 'Q0',
  war: 'Q00',
  observatory: 'Q000',
  league: 'Q0000',
  front: 'Q00000',
  bridge: 'Q000000',
  valley: 'Q0000000',
  report: 'Q00000000',
} as const;

/** The id of a claim in the data of {@link newsItem}. */
export const claimIri = (id: string, entry = 'clash-at-sallow-bridge') => `https://w3id.org/variorum/id/claim/${entry}/${id}`;

let start = 0;
/** A place in the document for a quote: the next one. */
const at = (quote: string) => `at: { section: Text, start: ${(start += 100)}, end: ${start + Array.from(quote).length} }`;

/** A figure of {@link newsItem}: the fields that matter, over what is usual. */
export function figure(id: string, fields: string): string {
  const usual = { metric: 'killed', accumulation: 'total', count: '12', quote: '12 killed', claimant: 'sallow-observatory' };
  const quote = /(?:^|, )quote: '?([^,']*)'?/.exec(fields)?.[1] ?? usual.quote;
  const given = Object.entries(usual)
    .filter(([field]) => !new RegExp(`(?:^|, )${field}: `).test(fields))
    .map(([field, value]) => `${field}: ${value}`);
  return `  - { id: ${id}, ${[...given, fields].filter((part) => part !== '').join(', ')}, ${at(quote)} }`
    .replaceAll('claimant: none, ', '')
    .replaceAll(', claimant: none', '');
}

const CITED = "cites: [{ url: 'https://example.org/report/*/1', title: 'Losses | a report', publisher: Sallow Press, date: 2031-03-12 }]";

/** A news item with these figures; `event` and `document` replace lines of its own. */
export function newsItem(figures: readonly string[], { id = 'clash-at-sallow-bridge', event = '', document = '', more = '' } = {}): string {
  const lines = (own: Record<string, string>, changed: string) =>
    Object.entries(own)
      .filter(([field]) => !new RegExp(`^ *${field}:`, 'm').test(changed))
      .map(([field, value]) => `  ${field}: ${value}\n`)
      .join('') + changed;
  return `format: 1
id: ${id}
document:
${lines(
  {
    title: 'Twelve dead at Sallow Bridge',
    language: 'en',
    sha256: 'cd'.repeat(32),
    publisher: 'The Sallow Gazette',
    url: 'https://example.org/gazette/1',
    published: '2031-03-10',
    retrieved: '2031-03-11',
  },
  document,
)}event:
${lines(
  {
    id: 'clash-at-sallow-bridge',
    label: 'Clash at Sallow Bridge',
    date: '2031-03-01/2031-03-09~',
    place: '[sallow-bridge, sallow-valley]',
    partOf: '[war-of-the-willows]',
    sides: '{ 1: { actors: [willow-league, { id: ostland, role: supporter }] }, 2: { actors: [reed-front] } }',
  },
  event,
)}${more}${figures.length === 0 ? '' : `claims:\n${figures.join('\n')}\n`}`;
}

/** The same event as a page of Wikipedia tells it: one figure has a cited work, one has none. */
export const WIKIPEDIA_PAGE = newsItem([figure('killed-cited', `count: 12, ${CITED}`), figure('killed-uncited', 'count: 13, claimant: willow-league')], {
  id: 'clash-at-sallow-bridge-page',
  document: `  title: Clash at Sallow Bridge\n  publisher: Wikipedia\n  url: https://en.wikipedia.org/wiki/Clash_at_Sallow_Bridge\n  sha256: ${'ef'.repeat(32)}\n`,
});

/** The figures of the review sheets in `golden/`. */
export const REVIEWED = [
  figure('k', ''),
  figure('l', 'claimant: willow-league'),
  figure('side', 'of: side 2, count: 3'),
  figure('open', 'count: 40..'),
  figure('captured', 'metric: captured'),
  figure('strength', 'metric: strength'),
];

const LINKED = {
  'event:clash-at-sallow-bridge': ITEMS.event,
  'event:war-of-the-willows': ITEMS.war,
  'actor:sallow-observatory': ITEMS.observatory,
  'actor:willow-league': ITEMS.league,
  'actor:reed-front': ITEMS.front,
  'place:sallow-bridge': ITEMS.bridge,
  'place:sallow-valley': ITEMS.valley,
};

/** Rows of the table of links. */
export function linkRows(linked: Readonly<Record<string, string>> = LINKED, justification = 'ManualMappingCuration'): string[] {
  return Object.entries(linked).map(([node, item]) =>
    [node, node.split(':')[1], 'skos:exactMatch', `wd:${item}`, `The ${node.split(':')[1]}`, `semapv:${justification}`, ''].join('\t'),
  );
}

/** The files of the registry, with these rows of links. */
export const registryFiles = (links: readonly string[] = linkRows()): Record<string, string> => ({
  'actors.yaml': `
- { id: sallow-observatory, name: Sallow Observatory, kind: monitor }
- { id: willow-league, name: Willow League, kind: coalition }
- { id: reed-front, name: Reed Front, kind: armed-group }
- { id: ostland, name: Ostland, kind: state }
- { id: unknown-agency, name: Agency of Nowhere, kind: media }
`,
  'places.yaml':
    '- { id: sallow-valley, name: Sallow Valley, precision: area }\n- { id: sallow-bridge, name: Sallow Bridge, within: sallow-valley, precision: settlement }\n',
  'people.yaml': '- { id: ada-brook, name: Ada Brook, description: Colonel }\n',
  'events.yaml': '- { id: war-of-the-willows, name: War of the Willows }\n',
  'links.sssom.tsv': [
    '#curie_map:',
    ...['actor', 'event', 'place', 'work'].map((kind) => `#  ${kind}: https://w3id.org/variorum/id/${kind}/`),
    '#  wd: http://www.wikidata.org/entity/',
    '#mapping_set_id: https://example.org/links',
    'subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tpredicate_modifier',
    ...links,
    '',
  ].join('\n'),
});

/** The graph of entries, with these rows of links. */
export function graphOf(entries: readonly string[], links?: readonly string[]): Quad[] {
  const registry = valueOf(readRegistry(registryFiles(links)));
  return [
    ...entries.flatMap((text) => mapEntry(valueOf(parseEntry(text)).data, { registry, version: '0.0.0' }).quads),
    ...mapRegistry(registry).quads,
    ...mapLinks(registry.links).quads,
  ];
}

/** The way back of entries. */
export async function wayBackOf(entries: readonly string[], options: FigureOptions = {}, links?: readonly string[]): Promise<WayBack> {
  const engine = oxigraph();
  await engine.load(graphOf(entries, links));
  return wayBack(await readFacts(engine), options);
}

/** The reasons why a claim is refused; undefined where it is offered. */
export function refusalOf({ refusals, statements }: WayBack, id: string, entry?: string): readonly Reason[] | undefined {
  const iri = claimIri(id, entry);
  const refusal = refusals.find(({ basis }) => basis.iri === iri);
  const isOffered = statements.some(({ basis }) => basis.some((one) => one.iri === iri));
  expect(isOffered).toBe(refusal === undefined);
  return refusal?.reasons;
}

/** The statement that rests on a claim. */
export const statementOf = ({ statements }: WayBack, id: string): Statement | undefined =>
  statements.find(({ basis }) => basis.some(({ iri }) => iri === claimIri(id)));
