/** Random data of the entry format, all of it valid. */
import fc from 'fast-check';
import type { Actor, At, Claim, Count, Entry, OneParty, Party } from '../../src/entry/index.js';
import {
  ACCUMULATIONS,
  ACTOR_KINDS,
  DEFAULT_RULES,
  EVENT_TYPES,
  FATES,
  IDENTIFIER_SCHEMES,
  idsOf,
  MANNERS,
  METRICS,
  PLACE_PRECISIONS,
  EPISODE_ROLES,
  POPULATIONS,
  RESULT_KINDS,
  REVIEW_STATUSES,
  SIDE_ROLES,
} from '../../src/vocabulary/index.js';

const number = fc.oneof(fc.nat(20), fc.nat(), fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER));
const range = fc.tuple(number, number).map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));
const rough = fc.constantFrom('range' as const, 'approximate' as const);

/** Every form of the notation. */
export const counts: fc.Arbitrary<Count> = fc.oneof(
  fc
    .tuple(
      fc.oneof(
        number.map((only): Count => ({ modifier: 'exact', low: only, high: only })),
        number.map((only): Count => ({ modifier: 'approximate', low: only, high: only })),
        fc.tuple(rough, range).map(([modifier, bounds]): Count => ({ modifier, ...bounds })),
        number.map((low): Count => ({ modifier: 'atLeast', low })),
        number.map((high): Count => ({ modifier: 'atMost', high })),
        number.map((low): Count => ({ modifier: 'approximate', low })),
        number.map((high): Count => ({ modifier: 'approximate', high })),
        fc.tuple(rough, range).map(([modifier, { low, high }]): Count => ({ modifier, low, upTo: high })),
      ),
      fc.option(number, { nil: undefined }),
    )
    .map(([count, best]) => (best === undefined ? count : { ...count, best })),
  fc.constant<Count>({ modifier: 'statedNone', low: 0, high: 0 }),
  fc.constant<Count>({ modifier: 'statedUnknown' }),
  fc.constantFrom(...DEFAULT_RULES.rules).map((rule): Count => ({ modifier: 'vague', ...rule })),
);

/** Ids that could be taken for something else, too: YAML's words, numbers, an edition. */
const ids = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}(-[a-z0-9]{1,4}){0,2}$/),
  fc.constantFrom('null', 'true', 'no', '0', '007', '1e3', 'battle-of-brindle-ford--4711', 'x-0a1b2c3d'),
);

export const oneParty: fc.Arbitrary<OneParty> = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((side): OneParty => ({ kind: 'side', number: side })),
  ids.filter((id) => id !== 'unstated').map((id): OneParty => ({ kind: 'actor', id })),
);

export const parties: fc.Arbitrary<Party> = fc.oneof(
  oneParty,
  fc.constant<Party>({ kind: 'unstated' }),
  fc.array(oneParty, { minLength: 2, maxLength: 4 }).map((several): Party => ({ kind: 'several', parties: several })),
);

/** Texts with whatever YAML might stumble over. */
const texts = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
    fc.constantFrom(
      '- a: b',
      '# no comment',
      'a: b',
      '"',
      "'",
      '&a',
      '*a',
      '!tag',
      '%',
      '@',
      '`',
      '---',
      '...',
      '~',
      'null',
      '2031-03-01',
      '0x10',
      '1_000',
      'yes',
      '=',
      '<<',
    ),
    fc.constantFrom(
      'two\nlines',
      ' lead',
      'trail ',
      'tab\tbed',
      '\u0085',
      '\u2028',
      '\uFEFF',
      '🏴 flag',
      'line\r\nend',
      'é',
      'e\u0301',
      '| not a block',
      '> not folded',
    ),
  )
  .filter((text) => text.length > 0);

const identifiers: fc.Arbitrary<NonNullable<Actor['identifiers']>> = fc
  .dictionary(fc.constantFrom(...idsOf(IDENTIFIER_SCHEMES)), texts, { maxKeys: 2, noNullPrototype: true })
  .map((one) => one);

const dates = fc.constantFrom(
  '2031-03-01',
  '2031-03',
  '2031',
  '2031-03-01~',
  '2031-03-01/2031-03-09',
  '2031-03-01/..',
  '../2031-03-09',
  '-0044-03-15',
  '2031-21',
);
const url = fc.constantFrom('https://example.org/a?b=c#d', 'http://example.org/%C3%A9', 'https://example.org/wiki/Battle_of_Brindle_Ford_(2031)');
const language = fc.constantFrom('en', 'pt-BR', 'zh-Hant');

const at: fc.Arbitrary<At> = fc
  .record({ section: texts, start: fc.nat(5000), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ section, start, length }) => ({ section, start, end: start + length }));

const reviewed = {
  note: texts,
  review: fc.array(
    fc.record({ status: fc.constantFrom('drafted' as const, 'checked' as const, 'rejected' as const), by: texts, on: dates }, { requiredKeys: ['status'] }),
    { minLength: 1, maxLength: 2 },
  ),
};

const claimant: fc.Arbitrary<string | string[]> = fc.oneof(fc.constant('unnamed'), ids, fc.array(ids, { minLength: 2, maxLength: 3 }));
const precision = fc.constantFrom(...idsOf(PLACE_PRECISIONS));
const eventTypes = fc.array(fc.constantFrom(...idsOf(EVENT_TYPES)), { minLength: 1, maxLength: 3 });

/** A record of which the named fields are always there, and any of the others. */
function some<T extends object, K extends keyof T>(fields: { [F in keyof T]-?: fc.Arbitrary<Exclude<T[F], undefined>> }, required: K[]): fc.Arbitrary<T> {
  return fc.record(fields, { requiredKeys: required }) as unknown as fc.Arbitrary<T>;
}

type One<L> = Exclude<L, undefined> extends (infer M)[] ? M : never;
type Event = Entry['event'];
type PlaceOf = One<Event['place']>;

const actorReference = some<NonNullable<Event['sides']>[string]['actors'][number], 'id'>(
  { id: ids, name: texts, role: fc.constantFrom(...idsOf(SIDE_ROLES)), from: dates, to: dates },
  ['id'],
);
const placeReference = some<PlaceOf, 'id'>({ id: ids, name: texts, precision }, ['id']);
const page = fc.record({ site: fc.constantFrom('enwiki', 'zh_yuewiki', 'wiki.example.org'), title: texts });
const eventReference = some<One<Event['partOf']>, 'id'>({ id: ids, name: texts, page }, ['id']);
const listOf = <T>(member: fc.Arbitrary<T>) => fc.array(member, { minLength: 1, maxLength: 3 });
const sourced = some<{ id: string; from?: string; to?: string; source?: string }, 'id'>({ id: ids, from: dates, to: dates, source: texts }, ['id']);

export const claims: fc.Arbitrary<Claim> = some<Claim, 'id' | 'metric' | 'count' | 'accumulation' | 'at' | 'quote'>(
  {
    id: ids,
    metric: fc.uniqueArray(fc.constantFrom(...METRICS.map((metric) => metric.id)), { minLength: 1, maxLength: 3 }),
    of: parties,
    who: fc.constantFrom(...idsOf(POPULATIONS)),
    item: texts,
    by: parties,
    manner: fc.constantFrom(...idsOf(MANNERS)),
    count: counts,
    accumulation: fc.constantFrom(...idsOf(ACCUMULATIONS)),
    about: ids,
    covers: dates,
    place: placeReference,
    claimant,
    via: listOf(ids),
    stated: dates,
    subsetOf: ids,
    supersedes: ids,
    confirms: ids,
    denies: ids,
    corrects: ids,
    retracts: ids,
    at,
    quote: texts,
    method: fc.constantFrom('ucdp-estimate-of-deaths', 'acled-reported-fatalities'),
    sources: texts,
    sourceCount: fc.nat(),
    cites: listOf(some<One<Claim['cites']>, never>({ url, title: texts, publisher: texts, date: dates }, [])),
    reader: listOf(some<One<Claim['reader']>, 'id' | 'version'>({ id: texts, version: texts, model: texts, prompt: texts }, ['id', 'version'])),
    note: texts,
    inferred: fc.uniqueArray(fc.constantFrom('of' as const, 'covers' as const, 'claimant' as const), { minLength: 1 }),
    review: listOf(some<One<Claim['review']>, 'status'>({ status: fc.constantFrom(...idsOf(REVIEW_STATUSES)), by: texts, on: dates }, ['status'])),
  },
  ['id', 'metric', 'count', 'accumulation', 'at', 'quote'],
);

/** Whole entries, of the schema's form; their references lead nowhere. */
export const entries: fc.Arbitrary<Entry> = some<Entry, 'format' | 'id' | 'document' | 'event'>(
  {
    format: fc.constant(1 as const),
    id: ids,
    document: some<Entry['document'], 'title' | 'language' | 'sha256'>(
      {
        title: texts,
        language,
        sha256: fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') }),
        publisher: texts,
        url,
        revision: fc.oneof(texts, fc.constantFrom('4711', '007', '1.0')),
        published: dates,
        retrieved: dates,
        license: url,
        snapshot: texts,
        basedOn: url,
        citation: texts,
      },
      ['title', 'language', 'sha256'],
    ),
    event: some<Event, 'id' | 'label'>(
      {
        id: ids,
        sameAs: listOf(ids),
        label: texts,
        page,
        type: eventTypes,
        date: dates,
        inferred: fc.constant(['date' as const]),
        place: listOf(placeReference),
        partOf: listOf(eventReference),
        identifiers: fc.constant({ 'ucdp-ged': '4711' }),
        categories: listOf(fc.constantFrom('ucdp-exact-place', 'ucdp-state-based-conflict')),
        sides: fc.dictionary(
          fc.integer({ min: 1, max: 99 }).map(String),
          some<NonNullable<Event['sides']>[string], 'actors'>({ key: ids, actors: fc.array(actorReference, { maxLength: 3 }) }, ['actors']),
          { maxKeys: 4, noNullPrototype: true },
        ),
        commanders: listOf(
          some<One<Event['commanders']>, 'person' | 'at' | 'quote'>({ person: ids, of: parties, role: texts, at, quote: texts, ...reviewed }, [
            'person',
            'at',
            'quote',
          ]),
        ),
        result: listOf(
          some<One<Event['result']>, 'text' | 'at' | 'quote'>(
            { text: texts, kind: fc.constantFrom(...idsOf(RESULT_KINDS)), claimant, at, quote: texts, ...reviewed },
            ['text', 'at', 'quote'],
          ),
        ),
      },
      ['id', 'label'],
    ),
    actors: listOf(
      some<One<Entry['actors']>, 'id' | 'name'>(
        {
          id: ids,
          name: texts,
          aliases: listOf(texts),
          page,
          kind: fc.constantFrom(...idsOf(ACTOR_KINDS)),
          adjectives: listOf(texts),
          parents: listOf(sourced),
          affiliations: listOf(sourced),
          identifiers,
          note: texts,
        },
        ['id', 'name'],
      ),
    ),
    places: listOf(
      some<One<Entry['places']>, 'id' | 'name'>(
        {
          id: ids,
          name: texts,
          aliases: listOf(texts),
          page,
          within: ids,
          precision,
          lat: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
          long: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0),
          source: texts,
          identifiers,
          population: fc.nat(),
          note: texts,
        },
        ['id', 'name'],
      ),
    ),
    people: listOf(
      some<One<Entry['people']>, 'id' | 'name'>({ id: ids, name: texts, aliases: listOf(texts), page, description: texts, note: texts }, ['id', 'name']),
    ),
    fates: listOf(
      some<One<Entry['fates']>, 'person' | 'fate' | 'at' | 'quote'>(
        { person: ids, fate: fc.constantFrom(...FATES), date: dates, by: parties, claimant, at, quote: texts, ...reviewed },
        ['person', 'fate', 'at', 'quote'],
      ),
    ),
    episodes: listOf(
      some<One<Entry['episodes']>, 'id' | 'summary' | 'at'>(
        {
          id: ids,
          type: eventTypes,
          date: dates,
          place: listOf(placeReference),
          actors: listOf(
            some<NonNullable<One<Entry['episodes']>['actors']>[number], 'id'>({ id: ids, role: fc.constantFrom(...idsOf(EPISODE_ROLES)) }, ['id']),
          ),
          summary: texts,
          claimant,
          at,
          quote: texts,
          inferred: fc.uniqueArray(fc.constantFrom('date' as const, 'claimant' as const), { minLength: 1 }),
          ...reviewed,
        },
        ['id', 'summary', 'at'],
      ),
    ),
    claims: fc.array(claims, { maxLength: 4 }),
  },
  ['format', 'id', 'document', 'event'],
);
