/**
 * Messages of the Reconciliation Service API 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/):
 * subjects → batches of queries, results → candidates. What a service sends is not trusted: it is read by schema. Sending is
 * the matter of who calls.
 */
import { z } from 'zod';
import { WIKIDATA_CLASSES } from '../vocabulary/index.js';
import type { Reason } from './compare-item.js';
import { directKinds, type Item } from './item.js';
import type { Subject } from './subject.js';

/** The identifiers of Wikidata's items, by which its services are known. */
const WIKIDATA_SPACE = /^https?:\/\/www\.wikidata\.org\/entity\/$/;
/** How many candidates are asked for. */
const LIMIT = 5;
/** Queries a request where a service does not say how many it takes. */
const BATCH = 25;
/** From this value on a feature says that a property agrees; features have no fixed range, and those of Wikidata's service end at 100. */
const AGREES = 99;

const manifestSchema = z.looseObject({
  versions: z.array(z.string()).optional(),
  name: z.string(),
  identifierSpace: z.string(),
  schemaSpace: z.string(),
  batchSize: z.int().min(1).optional(),
});
export type ServiceManifest = z.output<typeof manifestSchema>;

/** Reads what a service says of itself; `fault` says why it cannot be used. A service that lists no versions has 0.1, whose queries are the same. */
export function readManifest(data: unknown): { manifest: ServiceManifest } | { fault: string } {
  const read = manifestSchema.safeParse(data);
  if (!read.success) return { fault: `it is no manifest of a reconciliation service: ${faultOf(read.error)}` };
  const { versions = ['0.1'], identifierSpace } = read.data;
  if (!versions.some((version) => version === '0.2' || version === '0.1'))
    return { fault: `it has the versions ${versions.join(', ')} of the API, and not 0.2` };
  if (!WIKIDATA_SPACE.test(identifierSpace)) return { fault: `its identifiers are of ${identifierSpace}, and not of Wikidata` };
  return { manifest: read.data };
}

interface Query {
  query: string;
  type?: string[];
  type_strict?: 'any';
  limit: number;
  properties?: { pid: string; v: string }[];
}

/** A batch of queries by key, with the subject of each. */
export interface Batch {
  queries: Record<string, Query>;
  subjects: ReadonlyMap<string, Subject>;
}

/** Makes the batches of queries for subjects, in their order. */
export function* queryBatches(subjects: readonly Subject[], { batchSize = BATCH }: Pick<ServiceManifest, 'batchSize'>): Generator<Batch, void, undefined> {
  const size = Math.min(batchSize, BATCH);
  for (let from = 0; from < subjects.length; from += size) {
    const part = new Map(subjects.slice(from, from + size).map((subject, index) => [`q${index}`, subject]));
    yield { subjects: part, queries: Object.fromEntries([...part].map(([key, subject]) => [key, queryOf(subject)])) };
  }
}

function queryOf({ kind, name, dates, places, coordinates }: Subject): Query {
  const [{ from, to } = {}] = dates;
  const [place] = places;
  const properties = [
    // A day is a point in time; of a longer event the beginning and the end are known.
    ...(from !== undefined && (to === undefined || to === from) ? [{ pid: 'P585', v: from }] : []),
    ...(from !== undefined && to !== undefined && to !== from
      ? [
          { pid: 'P580', v: from },
          { pid: 'P582', v: to },
        ]
      : []),
    ...(kind === 'event' && place !== undefined ? [{ pid: 'P276', v: place }] : []),
    ...(coordinates === undefined || kind !== 'place' ? [] : [{ pid: 'P625', v: `${coordinates.lat},${coordinates.long}` }]),
  ];
  return { query: name, type: [...WIKIDATA_CLASSES[kind]], type_strict: 'any', limit: LIMIT, ...(properties.length === 0 ? {} : { properties }) };
}

const resultsSchema = z.record(
  z.string(),
  z.looseObject({
    result: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        description: z.string().optional(),
        score: z.number(),
        match: z.boolean().optional(),
        type: z.array(z.union([z.string(), z.looseObject({ id: z.string(), name: z.string().optional() })])).optional(),
        features: z.array(z.looseObject({ id: z.string().optional(), value: z.union([z.boolean(), z.number()]).optional() })).optional(),
      }),
    ),
  }),
);
type Candidate = z.output<typeof resultsSchema>[string]['result'][number];

/** What a service found for one query. */
export interface ServiceResult {
  items: Item[];
  notes: Reason[];
}

/** Reads the results of a batch, by key; `fault` says why they cannot be. */
export function readResults(data: unknown): { results: Map<string, ServiceResult> } | { fault: string } {
  const read = resultsSchema.safeParse(data);
  if (!read.success) return { fault: faultOf(read.error) };
  return { results: new Map(Object.entries(read.data).map(([key, { result }]) => [key, { items: result.flatMap(itemOf), notes: result.flatMap(noteOf) }])) };
}

/** A candidate as an item: what a service says of it is its name and its classes. Ids that are none of items are left out. */
function itemOf({ id, name, description, type = [] }: Candidate): Item[] {
  if (!/^Q[1-9]\d*$/.test(id)) return [];
  const types = type.map((one) => (typeof one === 'string' ? one : one.id));
  return [{ id, label: name, names: [], ...(description === undefined || description === '' ? {} : { description }), types, kinds: directKinds({ types }), sitelinks: {}, dates: [], places: [], countries: [], parents: [], participants: [] }]; // prettier-ignore
}

/** What a service thinks of a candidate, in words: it is shown, and decides nothing. */
function noteOf({ id, name, score, match, features = [] }: Candidate): Reason[] {
  const agreeing = features.flatMap(({ id: feature, value }) =>
    feature !== undefined && (value === true || (typeof value === 'number' && value >= AGREES)) ? feature : [],
  );
  const text = `${id} ${name}: the service gives ${score}${match === undefined ? '' : match ? ', and says that it matches' : ', and does not say that it matches'}${agreeing.length === 0 ? '' : `; agrees: ${agreeing.join(', ')}`}`;
  return [{ kind: 'service', text, weak: true }];
}

function faultOf({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`.trim();
}
