/**
 * Finds the field of an entry that a node of its graph, or a property of it, was made from, so that a problem in the graph
 * can be shown where a person can correct it.
 */
import type { NamedNode } from '@rdfjs/types';
import type { Entry, Path, Registry } from '../entry/index.js';
import { dcterms, fragment, identifiers, oa, org, PREFIXES, schema, sem } from '../terms/index.js';
import { commandNodes, participationsOf } from './account.js';
import { readerNode } from './claim.js';
import { comparisonKey } from './comparison-key.js';
import { locationNodes } from './location.js';
import { MappingContext } from './mapping-context.js';
import { fateNodes, occurrenceNode, outcomeNodes } from './statement.js';

/** Returns the path of the field that a node, or a property of it, was made from; undefined where there is none. */
export type FindPath = (node: string, property?: string) => Path | undefined;

export function entryPathFinder(entry: Entry, { registry, base }: { registry: Registry; base?: string | undefined }): FindPath {
  const ids = identifiers(base);
  const context = new MappingContext(entry, registry, ids);
  const paths = new Map<string, Path>();
  // A node that several fields share belongs to the first.
  const put = ({ value }: NamedNode, path: Path) => void (paths.has(value) || paths.set(value, path));
  const putLocations = (places: Parameters<typeof locationNodes>[0], path: Path) => locationNodes(places, context).forEach((node) => put(node, path));

  const { event } = entry;
  put(context.account, ['event']);
  put(context.document, ['document']);
  put(context.event, ['event', 'id']);
  put(fragment(context.account, 'time'), ['event', 'date']);
  put(ids.graph.entry(entry.id), ['id']);
  event.partOf?.forEach(({ id }, index) => put(ids.event(id), ['event', 'partOf', index]));
  event.sameAs?.forEach((id, index) => put(ids.event(id), ['event', 'sameAs', index]));
  for (const [number, side] of context.sides) {
    const path = ['event', 'sides', String(number)];
    put(ids.side(entry.id, number), path);
    put(ids.sideKey(event.id, context.sideKey(number)), [...path, 'key']);
    for (const { node, actor } of participationsOf(number, context)) put(node, [...path, 'actors', side.actors.indexOf(actor)]);
  }
  commandNodes(context).forEach((node, index) => put(node, ['event', 'commanders', index]));
  putLocations(event.place, ['event', 'place']);
  entry.claims?.forEach((claim, index) => {
    const path = ['claims', index];
    put(context.claim(claim), path);
    put(comparisonKey(claim, context), path);
    putLocations(claim.place && [claim.place], [...path, 'place']);
    claim.cites?.forEach((work, position) => put(ids.work(work), [...path, 'cites', position]));
    claim.reader?.forEach((reader) => put(readerNode(reader, ids), [...path, 'reader']));
  });
  entry.episodes?.forEach((episode, index) => {
    put(ids.episode(entry.id, episode.id), ['episodes', index]);
    put(occurrenceNode(episode, context), ['episodes', index]);
    putLocations(episode.place, ['episodes', index, 'place']);
  });
  fateNodes(context).forEach((node, index) => put(node, ['fates', index]));
  outcomeNodes(context).forEach((node, index) => put(node, ['event', 'result', index]));
  entry.actors?.forEach(({ id }, index) => put(context.node('actor', id), ['actors', index]));
  entry.places?.forEach(({ id }, index) => put(context.node('place', id), ['places', index]));
  entry.people?.forEach(({ id }, index) => put(context.node('person', id), ['people', index]));

  return (node, property) => {
    const [owner = '', part] = node.split('#');
    const path = paths.get(owner);
    if (path === undefined) return undefined;
    const field = part === undefined ? pathOfProperty(property) : pathOfFragment(part);
    return field === undefined ? path : [...path, ...field];
  };
}

/** Returns the path of a fragment node: evidence, a relay, or a relation of an actor. */
function pathOfFragment(part: string): Path | undefined {
  const [, relay] = /^relay-(\d+)$/.exec(part) ?? [];
  if (relay !== undefined) return ['via', Number(relay) - 1];
  if (part === 'quote') return ['quote'];
  if (part === 'evidence' || part === 'position') return ['at'];
  if (part === 'geometry') return ['lat'];
  return part.startsWith('parent-') ? ['parents'] : part.startsWith('affiliation-') ? ['affiliations'] : undefined;
}

/** Properties whose name differs from their field. Where a field is absent, the enclosing value is shown. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...Object.fromEntries(
      Object.entries({
        countOf: 'of',
        countIncludes: 'of',
        countedSide: 'of',
        population: 'who',
        doneBy: 'by',
        directedAt: 'actors',
        includesOutcome: 'metric',
        modifier: 'count',
        low: 'count',
        high: 'count',
        best: 'count',
        numberRule: 'count',
        verbatim: 'quote',
        evidence: 'at',
        attribution: 'claimant',
        relationToCounted: 'claimant',
        coversFrom: 'covers',
        coversTo: 'covers',
        coversBasis: 'covers',
        statedOn: 'stated',
        readBy: 'reader',
        reviewStatus: 'review',
        reviewedBy: 'review',
        reviewedOn: 'review',
        aboutEpisode: 'about',
        aboutPerson: 'person',
        resultKind: 'kind',
        actorKind: 'kind',
        eventType: 'type',
        location: 'place',
        side: 'sides',
        party: 'actors',
        command: 'commanders',
        commandOf: 'of',
        commandedBy: 'person',
        participation: 'actors',
        sideRole: 'role',
        affiliation: 'affiliations',
        affiliatedWith: 'affiliations',
      }).map(([name, field]) => [PREFIXES.vr + name, field]),
    ),
    [sem.hasPlace.value]: 'place',
    [sem.hasActor.value]: 'actors',
    [sem.subEventOf.value]: 'partOf',
    [sem.hasEarliestBeginTimeStamp.value]: 'date',
    [sem.hasLatestEndTimeStamp.value]: 'date',
    [sem.hasBeginTimeStamp.value]: 'date',
    [sem.hasEndTimeStamp.value]: 'date',
    [schema.citation.value]: 'cites',
    [dcterms.issued.value]: 'published',
    [oa.hasSelector.value]: 'at',
    [org.subOrganizationOf.value]: 'parents',
    [org.hasMembership.value]: 'parents',
  }),
);

function pathOfProperty(property: string | undefined): Path | undefined {
  if (property === undefined) return undefined;
  return [FIELDS.get(property) ?? property.replace(/^.*[/#]/, '')];
}
