/**
 * Defines the source entry, what one document says about one event (design section 3), as a schema of plain data.
 * Data parsed from YAML comes in and leaves as an {@link Entry}: counts, parties and references parsed, short forms
 * expanded. `z.encode` converts an entry back to plain data for YAML.
 * `ontology/entry.schema.json` is generated from here; every field has a description.
 */
import { z } from 'zod';
import {
  ACCUMULATIONS,
  ACTOR_KINDS,
  CODE_BOOKS,
  EPISODE_ROLES,
  EVENT_TYPES,
  FATES,
  IDENTIFIER_SCHEMES,
  idsOf,
  MANNERS,
  METRICS,
  PLACE_PRECISIONS,
  POPULATIONS,
  RESULT_KINDS,
  REVIEW_STATUSES,
  SIDE_ROLES,
  type Metric,
} from '../vocabulary/index.js';
import { SITE_PATTERN, SLUG_PATTERN } from '../slug.js';
import { COUNT_FORMS, COUNT_PATTERN, formatCount, parseCount, type Count } from './count.js';
import { parseDate } from './date.js';
import { formatParty, PARTY_PATTERN, parseParty, type Party } from './party.js';

/** A custom issue that carries the code of its problem, so that messages are defined with their field. */
const custom = (code: 'entry-date' | 'entry-count' | 'entry-field', message: string, expected: string) => ({ message, params: { code, expected } });

const id = z.string().regex(SLUG_PATTERN).describe('An id: lower-case letters, digits and hyphens.');
const nonEmptyText = z.string().min(1);
const dateForm = '2022-01-20 | 2022-01 | 2022 | 2022-01-20~ (about) | 2022-01-20/2022-01-30 | 2022-01-20/.. (open)';
const edtfText = z.string().refine((text) => parseDate(text) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is not an EDTF date`,
  params: { code: 'entry-date', expected: dateForm },
});
// YAML reads a bare year as a number.
/** The fields of a claim that a reader may infer or leave open. */
export const INFERRED_FIELDS = ['of', 'covers', 'claimant', 'count'] as const;
/** The fields of an episode that a reader may take from another sentence. */
const INFERRED_EPISODE_FIELDS = ['date', 'claimant'] as const;
export type InferredEpisodeField = (typeof INFERRED_EPISODE_FIELDS)[number];
export type InferredField = (typeof INFERRED_FIELDS)[number];

const date = z.codec(z.union([z.string(), z.int()]).describe(`A date in EDTF: ${dateForm}.`), edtfText, {
  decode: String,
  encode: (text) => (/^[1-9]\d{3}$/.test(text) ? Number(text) : text),
});
const url = z.url({ protocol: /^https?$/ }).describe('An http or https address.');
const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .describe('A BCP 47 language tag, such as en.');

// The pattern is for editors; parsing uses parseParty and parseCount, which give better problems.
const oneParty = z.string().meta({ pattern: PARTY_PATTERN });
const partyInput = z.union([oneParty, z.array(oneParty).min(2)]);
const party = z.codec(partyInput.describe('side 1 | the id of an actor | unstated | a list of several of these.'), z.custom<Party>(), {
  decode: (notation, context) => {
    const parsed = parseParty(notation);
    if (parsed) return parsed;
    context.issues.push({
      code: 'custom',
      input: notation,
      ...custom('entry-field', `"${String(notation)}" is not a party`, 'side 1 | the id of an actor | unstated'),
    });
    return z.NEVER;
  },
  encode: formatParty,
});

const count = z.codec(z.union([z.number(), z.string().meta({ pattern: COUNT_PATTERN })]).describe(`The figure as bounds: ${COUNT_FORMS}.`), z.custom<Count>(), {
  decode: (notation, context) => {
    const parsed = parseCount(notation);
    if (parsed) return parsed;
    context.issues.push({ code: 'custom', input: notation, ...custom('entry-count', `"${String(notation)}" is not a count`, COUNT_FORMS) });
    return z.NEVER;
  },
  encode: formatCount,
});

const category = z.enum(CODE_BOOKS.flatMap(({ concepts }) => concepts.map((concept) => concept.id))).describe('A category of a code book: UCDP, ACLED.');

/** A list whose only member may be written alone. */
function oneOrMore<T extends z.ZodType>(member: T, description: string) {
  return z.codec(z.union([member, z.array(member).min(1)]).describe(description), z.array(z.custom<z.output<T>>()), {
    decode: (value) => (Array.isArray(value) ? value : [value]) as z.output<T>[],
    encode: (list) => (list.length === 1 ? list[0] : list) as never,
  });
}

/** A reference: the id alone, or an object with more fields. */
function reference<T extends z.ZodRawShape>(more: T, description: string) {
  const full = z.strictObject({ id, ...more });
  return z.codec(z.union([id, full]).describe(description), z.custom<z.output<typeof full>>(), {
    decode: (value) => (typeof value === 'string' ? { id: value } : value) as z.output<typeof full>,
    encode: (value) => {
      const known = value as { id: string };
      return Object.keys(known).length === 1 ? known.id : value;
    },
  });
}

const pageSchema = z
  .strictObject({
    site: z.string().regex(SITE_PATTERN).describe('The wiki: enwiki for the English Wikipedia, else its host.'),
    title: nonEmptyText.max(255).describe('The title of the page, as it shows it.'),
  })
  .describe('The page of a wiki that is about it. What has the same page is the same in every entry.');

const asWritten = nonEmptyText.optional().describe('The name as this document spells it.');

const actorReference = reference(
  {
    name: asWritten,
    role: z.enum(idsOf(SIDE_ROLES)).optional().describe('The role of the actor on this side; belligerent where absent.'),
    from: date.optional().describe('From when it was on this side.'),
    to: date.optional().describe('Until when it was on this side.'),
  },
  'An actor of the registry or of `actors:`.',
);
const participantReference = reference(
  {
    role: z
      .enum(idsOf(EPISODE_ROLES))
      .optional()
      .describe('agent: did it; target: it was done to them; absent: took part in another way, or the document does not state which.'),
  },
  'An actor of the registry or of `actors:`.',
);
const placeReference = reference(
  { name: asWritten, precision: z.enum(idsOf(PLACE_PRECISIONS)).optional().describe('How precisely the document locates it.') },
  'A place of the registry or of `places:`.',
);
const eventReference = reference(
  { name: asWritten, page: pageSchema.optional() },
  'An event of the registry, or an id and a name where the registry has none.',
);

const atSchema = z
  .strictObject({
    section: nonEmptyText.describe('Where in the document: Infobox/Casualties1, Lead, or the headings, outermost first.'),
    start: z.int().min(0).describe('First code point of the quote, counted from 0 in the decoded text without its byte order mark.'),
    end: z.int().min(1).describe('The code point after the last of the quote.'),
  })
  .refine((at) => at.end > at.start, { message: 'end is not after start' })
  .describe('Where the quote is.');

const quote = nonEmptyText.describe('The exact words, no longer than the figure.');
const claimant = z
  .union([z.literal('unnamed'), id, z.array(id).min(2)])
  .optional()
  .describe('The source of the claim: an actor, several jointly, or `unnamed` for "reportedly". Absent: the document itself.');

const revision = z.codec(z.union([nonEmptyText, z.int()]), z.string(), { decode: String, encode: (text) => text });

export const documentSchema = z
  .strictObject({
    title: nonEmptyText.describe('The title of the document.'),
    language: language.describe('The language of the document.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the bytes of the file that positions refer to.'),
    publisher: nonEmptyText.optional().describe('Who publishes it.'),
    url: url.optional().describe('Where it is published.'),
    revision: revision.optional().describe('The revision or version, as the publisher numbers it.'),
    published: date.optional().describe('When this revision was published.'),
    retrieved: date.optional().describe('When it was fetched.'),
    license: url.optional().describe('The address of its licence.'),
    snapshot: nonEmptyText.optional().describe('The collection or dump it was taken from.'),
    basedOn: url.optional().describe('The document it was made from.'),
    citation: nonEmptyText.optional().describe('How its publisher asks to be cited.'),
  })
  .describe('The metadata of the document; what it does not state itself comes from FILE.meta.yaml or --document, and is absent otherwise.');

/** The fields that a sidecar or --document may add: all fields of the document except computed ones. */
export const documentMetaSchema = documentSchema
  .omit({ sha256: true })
  .partial()
  // Of the event, where the text has no infobox that says it.
  .extend({
    date: date.optional().describe('When the event happened.'),
    place: nonEmptyText.optional().describe('Where the event happened.'),
    redirects: z
      .record(nonEmptyText, nonEmptyText)
      .optional()
      .describe('Titles that links of the page lead to, and that are redirects: each with the title of the page it leads to.'),
  });

/** What a sidecar may state besides, of the page of a wiki. */
export const sidecarSchema = documentMetaSchema.extend({
  pageId: z.int().optional().describe('The number of the page on its wiki.'),
  timestamp: z.iso.datetime().optional().describe('When the revision was saved, to the second.'),
});

const sourceFields = {
  from: date.optional().describe('From when.'),
  to: date.optional().describe('Until when.'),
  source: nonEmptyText.optional().describe('The source of this statement: a title or an address.'),
};
const nameFields = {
  name: nonEmptyText.describe('The usual English name.'),
  aliases: z.array(nonEmptyText).optional().describe('Other names and abbreviations.'),
  page: pageSchema.optional(),
};

const identifiers = z
  .partialRecord(z.enum(idsOf(IDENTIFIER_SCHEMES)), nonEmptyText)
  .optional()
  .describe('What other lists call it, by list: iso-3166-1-alpha-2, ucdp-actor, geonames and so on. Wikidata ids are in links.sssom.tsv.');

export const actorSchema = z.strictObject({
  id,
  ...nameFields,
  kind: z.enum(idsOf(ACTOR_KINDS)).optional().describe('What kind of actor it is.'),
  adjectives: z.array(nonEmptyText).optional().describe('Adjectives that refer to it, such as Ukrainian.'),
  parents: z
    .array(z.strictObject({ id, ...sourceFields }))
    .optional()
    .describe('The organisations it belongs to, with dates and source.'),
  affiliations: z
    .array(z.strictObject({ id, ...sourceFields }))
    .optional()
    .describe(
      'For media, agencies, activists, ministries and office-holders: the party they are affiliated with, with dates and source. A medium, an agency or an activist is affiliated with its side; anything else speaks for it.',
    ),
  identifiers,
  note: nonEmptyText.optional().describe('Anything else a reader should know.'),
});

export const placeSchema = z.strictObject({
  id,
  ...nameFields,
  within: id.optional().describe('The place that contains it.'),
  precision: z.enum(idsOf(PLACE_PRECISIONS)).optional().describe('How precise the coordinates are.'),
  lat: z.number().min(-90).max(90).optional().describe('Latitude in degrees, WGS 84.'),
  long: z.number().min(-180).max(180).optional().describe('Longitude in degrees, WGS 84.'),
  source: nonEmptyText.optional().describe('Where the coordinates are from.'),
  identifiers,
  population: z.int().min(0).optional().describe('How many people live there, as a gazetteer has it: a large town is found before hamlets of its name.'),
  note: nonEmptyText.optional().describe('Anything else a reader should know.'),
});

export const personSchema = z.strictObject({
  id,
  ...nameFields,
  description: nonEmptyText.optional().describe('Rank or office, as sources give it.'),
  note: nonEmptyText.optional().describe('Anything else a reader should know.'),
});

export const eventSchema = z.strictObject({
  id,
  ...nameFields,
  date: date.optional(),
  partOf: z.array(id).optional().describe('Events it is part of.'),
  note: nonEmptyText.optional().describe('Anything else a reader should know.'),
});

const reviewSchema = z.strictObject({
  status: z.enum(idsOf(REVIEW_STATUSES)).describe('What was decided.'),
  by: nonEmptyText.optional().describe('The name the reviewer signs with: it is published with the graph.'),
  on: date.optional(),
});

/** The note and the review of anything that quotes the document. A rejected or withheld item stays in the entry and is not mapped. */
const reviewFields = {
  note: nonEmptyText.optional().describe('Anything else a reader should know.'),
  review: z
    .array(reviewSchema)
    .optional()
    .describe('The decisions about it, oldest first. The last one counts: rejected is not mapped, withheld leaves only a tombstone.'),
};

const resultSchema = z.strictObject({
  text: nonEmptyText.describe('The result in a sentence.'),
  kind: z.enum(idsOf(RESULT_KINDS)).optional().describe('What kind of result it is.'),
  claimant,
  at: atSchema,
  quote,
  ...reviewFields,
});

const commanderSchema = z.strictObject({
  person: id.describe('A person of the registry or of `people:`.'),
  of: party.optional().describe('The party they commanded; the event where absent.'),
  role: nonEmptyText.optional().describe('Rank or office, as the document gives it.'),
  at: atSchema,
  quote,
  ...reviewFields,
});

const fateSchema = z.strictObject({
  person: id.describe('A person of the registry or of `people:`.'),
  fate: z.enum(FATES).describe('What became of the person.'),
  date: date.optional(),
  by: party.optional().describe('Who did it, where the text states it.'),
  claimant,
  at: atSchema,
  quote,
  ...reviewFields,
});

const episodeSchema = z.strictObject({
  id,
  type: oneOrMore(z.enum(idsOf(EVENT_TYPES)), 'What kind of event it was.').optional(),
  date: date.optional().describe('When it happened.'),
  place: oneOrMore(placeReference, 'Where it happened.').optional(),
  actors: z.array(participantReference).optional().describe('Who took part, and in which role.'),
  summary: nonEmptyText.describe('What happened, in our own words.'),
  claimant,
  at: atSchema,
  quote: nonEmptyText.optional().describe('The clause that reports it.'),
  inferred: z
    .array(z.enum(INFERRED_EPISODE_FIELDS))
    .min(1)
    .optional()
    .describe(
      'Fields that the sentence of the clause does not state: the date or the claimant is that of an earlier one. Remove a field from the list when it has been checked.',
    ),
  ...reviewFields,
});

const metrics = METRICS.map((metric) => metric.id) as [Metric, ...Metric[]];

export const claimSchema = z.strictObject({
  id,
  metric: oneOrMore(z.enum(metrics), 'What happened to those counted; a list is a union ("killed or captured").'),
  of: party.optional().describe('The party whose people or things are counted; unstated where absent.'),
  who: z.enum(idsOf(POPULATIONS)).optional().describe('What kind of people are counted, only where the text states it; unstated where absent.'),
  item: nonEmptyText.optional().describe('What exactly is counted: tanks, suicide bombers.'),
  by: party.optional().describe('Who did it, held or freed them; absent where the text does not state it.'),
  manner: z.enum(idsOf(MANNERS)).optional().describe('How it came about.'),
  count,
  method: category.optional().describe('How the claimant arrived at the figure, by the code book of a data set.'),
  accumulation: z.enum(idsOf(ACCUMULATIONS)).describe('What the figure adds up.'),
  about: id.optional().describe('The episode it is about; absent: the event.'),
  covers: date.optional().describe('The time the figure covers; absent: the time of the event or episode it is about.'),
  place: placeReference.optional().describe('Where, when narrower than the event.'),
  claimant,
  via: z.array(id).optional().describe('Who passed it on, from the claimant to the document.'),
  sources: nonEmptyText.optional().describe('Who the figure goes back to, in the words of the document, where they are not resolved to actors.'),
  sourceCount: z.int().min(0).optional().describe('How many reports it was made from, where a data set states it.'),
  stated: date.optional().describe('When it was stated.'),
  subsetOf: id.optional().describe('The claim this figure is a part of.'),
  supersedes: id.optional().describe('The earlier claim that this one replaces.'),
  confirms: id.optional().describe('The claim this one confirms.'),
  denies: id.optional().describe('The claim this one denies.'),
  corrects: id.optional().describe('The claim this one corrects.'),
  retracts: id.optional().describe('The claim this one retracts.'),
  at: atSchema,
  quote,
  cites: z
    .array(
      z.strictObject({
        url: url.optional(),
        title: nonEmptyText.optional().describe('The title of the work.'),
        publisher: nonEmptyText.optional().describe('Who published it.'),
        date: date.optional(),
      }),
    )
    .optional()
    .describe('The references given for this figure.'),
  reader: oneOrMore(
    z.strictObject({
      id: nonEmptyText.describe('The name of the reader: rules, or that of another.'),
      version: nonEmptyText.describe('Its version.'),
      model: nonEmptyText.optional().describe('The language model.'),
      prompt: nonEmptyText.optional().describe('The SHA-256 of the prompt.'),
    }),
    'Who read it, where it was not the rules alone; a list where readers agree.',
  ).optional(),
  note: nonEmptyText.optional().describe('Anything else a reader should know.'),
  inferred: z
    .array(z.enum(INFERRED_FIELDS))
    .min(1)
    .optional()
    .describe(
      'Fields that the words of the figure do not state: left open (no `of`, no `covers`), or taken from another sentence. `count`: another reader than the rules counted one person or thing where no number stands. Remove a field from the list when it has been checked.',
    ),
  review: z.array(reviewSchema).optional().describe('The decisions about it, oldest first.'),
});

const sideSchema = z.strictObject({
  key: id.optional().describe('Names the side across entries; the first actor where absent.'),
  actors: z.array(actorReference).describe('Who is on this side.'),
});

export const entrySchema = z
  .strictObject({
    format: z.literal(1).describe('The version of this format.'),
    id: id.describe('The slug of the title; another edition of a title is {slug}--{revision, else the first 8 of sha256}.'),
    document: documentSchema,
    event: z
      .strictObject({
        id: id.describe('The id of the event; entries about the same event share it.'),
        sameAs: z.array(id).optional().describe('Other ids of the same event.'),
        label: nonEmptyText.describe('What the document calls the event.'),
        page: pageSchema.optional(),
        type: oneOrMore(z.enum(idsOf(EVENT_TYPES)), 'What kind of event it is.').optional(),
        date: date.optional().describe('When it happened; absent where unknown.'),
        inferred: z
          .array(z.enum(['date']))
          .min(1)
          .optional()
          .describe('`date`, where the words of the document do not state when it happened: it is that of the report. Remove it when it has been checked.'),
        place: oneOrMore(placeReference, 'Where it happened.').optional(),
        partOf: z.array(eventReference).optional().describe('The events it is part of.'),
        identifiers,
        categories: z.array(category).optional().describe('Categories of the code book of a data set, such as ucdp-state-based-conflict.'),
        sides: z
          .record(z.string().regex(/^[1-9]\d?$/), sideSchema)
          .optional()
          .describe('The sides, by the number the document gives them.'),
        commanders: z.array(commanderSchema).optional().describe('Who commanded, and for whom.'),
        result: z.array(resultSchema).optional().describe('The result, as the document states it.'),
      })
      .describe('The event, as this document describes it.'),
    actors: z.array(actorSchema).optional().describe('Actors the registry does not have.'),
    places: z.array(placeSchema).optional().describe('Places the registry does not have.'),
    people: z.array(personSchema).optional().describe('People the registry does not have: commanders, officials and spokespersons only.'),
    fates: z.array(fateSchema).optional().describe('What became of people.'),
    episodes: z.array(episodeSchema).optional().describe('What happened within the event.'),
    claims: z.array(claimSchema).optional().describe('Every figure, with its source and evidence.'),
  })
  .describe('What one document says about one event.');

export type Entry = z.output<typeof entrySchema>;
export type EntryData = z.input<typeof entrySchema>;
export type Claim = z.output<typeof claimSchema>;
export type At = z.output<typeof atSchema>;
export type DocumentMeta = z.output<typeof documentMetaSchema>;
export type Actor = z.output<typeof actorSchema>;
export type PlaceDescription = z.output<typeof placeSchema>;
export type Person = z.output<typeof personSchema>;
export type RegistryEvent = z.output<typeof eventSchema>;
export type Episode = z.output<typeof episodeSchema>;
export type FateStatement = z.output<typeof fateSchema>;
export type Commander = z.output<typeof commanderSchema>;
export type ResultStatement = z.output<typeof resultSchema>;
export type Side = z.output<typeof sideSchema>;
export type ActorReference = z.output<typeof actorReference>;
export type Participant = z.output<typeof participantReference>;
export type PlaceReference = z.output<typeof placeReference>;
export type EventReference = z.output<typeof eventReference>;
