/**
 * Makes the claim of a figure that a person points at. A document, the entry of it and the words of the figure come in, with
 * what the person states besides; an entry of that one claim goes out, which `updateEntry` puts into the entry. Place,
 * bounds, outcome, party, claimant and dates are derived by the gate, as for any other reader.
 */
import {
  claimSchema,
  countSlug,
  entrySchema,
  parseParty,
  partiesOf,
  translateDraft,
  type Claim,
  type Entry,
  type EntryData,
  type Party,
  type Registry,
} from '../entry/index.js';
import { METRICS } from '../vocabulary/index.js';
import { problem, type Problem, type Result } from '../problem.js';
import type { Coverage } from './coverage.js';
import { draftDocument } from './draft.js';
import { gate, REFUSALS, type Refusal, type Verdict } from './gate.js';
import type { Document } from './layout/document.js';
import { placeQuote, type Narrowing, type QuotePlace } from './place-quote.js';
import type { Proposal } from './proposal.js';
import type { Reader, Reading } from './reader.js';
import { withFigure } from './readers/proposals.js';
import { rules } from './readers/rules.js';
import { unitsOf } from './units.js';

/** What a person states of a figure besides its words; parties and claimants are ids of the entry, `side 1`, or words of the document. */
export interface FigureRequest extends Narrowing {
  readonly quote: string;
  readonly metric?: Proposal['outcome'] | undefined;
  readonly of?: string | undefined;
  readonly by?: string | undefined;
  readonly claimant?: string | undefined;
  readonly accumulation?: Proposal['accumulation'];
  readonly covers?: string | undefined;
  readonly who?: string | undefined;
  readonly item?: string | undefined;
  readonly note?: string | undefined;
  /** Who adds it, and when: the claim is checked by them. */
  readonly review?: { readonly by: string; readonly on: string } | undefined;
}

/** An entry like the existing one, with the new claim alone, and where its words stand. */
export interface AddedFigure {
  readonly draft: Entry;
  readonly claim: Claim;
  readonly place: QuotePlace;
  /** The ledger of the rules, for the comments of the entry. */
  readonly coverage: Coverage;
}

type Outcome = Proposal['outcome'];
const OUTCOMES: readonly Outcome[] = [...METRICS.map(({ id }) => id), 'casualties'];

/** Makes the claim of a figure. Problems: `claim-quote`, `claim-refused`, `entry-field`. */
export function figureOf(document: Document, entry: Entry, request: FigureRequest, registry: Registry): Result<AddedFigure> {
  const located = placeQuote(document, request.quote, request);
  if (located.kind !== 'one') return { problems: [placeProblem(located, request)] };
  const { place } = located;
  const known = partiesIn(entry, registry);
  const proposal = { unit: place.unit.id, quote: request.quote, ...wordsOf(request, known) };
  let found: ReturnType<typeof verdictOn> | undefined;
  const reader: Reader = {
    ...rules,
    read(whole, context) {
      const reading = rules.read(whole, context);
      found = verdictOn(proposal, request.metric, reading);
      return withFigure(reading, 'verdict' in found ? found.verdict : undefined);
    },
  };
  const { date } = entry.event;
  const { entry: draft, coverage } = draftDocument(document, { registry, meta: { ...entry.document, ...(date === undefined ? {} : { date }) }, reader });
  const [claim] = draft.claims ?? [];
  if (!claim) {
    const refused = found && 'problem' in found ? found.problem : problem('claim-refused', 'no claim could be made of the words', { fix: BY_HAND });
    return { problems: [{ ...refused, place: { line: place.line, column: 1 } }] };
  }
  const stated = statedFields(request, known, claim);
  if (!stated.value) return { problems: stated.problems };
  const translated = translateDraft(entry, { ...draft, document: entry.document });
  const complete = { ...(translated.claims?.[0] ?? claim), ...stated.value };
  return { value: { draft: withoutOthers(translated, complete), claim: complete, place, coverage }, problems: [] };
}

/** The claims of an entry that have the figure already. */
export function sameFigures({ claims = [] }: Entry, claim: Claim): Claim[] {
  return claims.filter(
    (one) =>
      one.at.start < claim.at.end &&
      claim.at.start < one.at.end &&
      countSlug(one.count) === countSlug(claim.count) &&
      one.metric.some((metric) => claim.metric.includes(metric)),
  );
}

/** The draft with one claim, and of the rest what it names. */
function withoutOthers({ event, episodes = [], fates: _, ...rest }: Entry, claim: Claim): Entry {
  const { commanders: __, result: ___, ...kept } = event;
  return { ...rest, event: kept, episodes: episodes.filter(({ id }) => id === claim.about), claims: [claim] };
}

/** The side numbers and ids of actors that an entry may name. */
function partiesIn({ event, actors = [] }: Entry, registry: Registry): (party: Party | undefined) => boolean {
  const ids = new Set([...registry.actors.keys(), ...actors.map(({ id }) => id)]);
  return (party) =>
    party !== undefined && partiesOf(party).every((one) => (one.kind === 'side' ? event.sides?.[String(one.number)] !== undefined : ids.has(one.id)));
}

/** What is stated in words of the document, which the gate holds to the text. */
function wordsOf({ of, by, claimant, accumulation }: FigureRequest, isKnown: (party: Party | undefined) => boolean): Partial<Proposal> {
  const words = (text: string | undefined) => (text === undefined || text === 'unnamed' || isKnown(parseParty(text)) ? undefined : text);
  const [ofWords, byWords, claimantQuote] = [words(of), words(by), words(claimant)];
  return {
    ...(ofWords === undefined ? {} : { of: ofWords }),
    ...(byWords === undefined ? {} : { by: byWords }),
    ...(claimantQuote === undefined ? {} : { claimantQuote }),
    ...(accumulation === undefined ? {} : { accumulation }),
  };
}

/** The fields that are stated as an entry has them, and the review; what is stated is not inferred. */
function statedFields(request: FigureRequest, isKnown: (party: Party | undefined) => boolean, { inferred = [] }: Claim): Result<Partial<Claim>> {
  const { of, by, claimant, covers, who, item, note, review } = request;
  const asParty = (text: string | undefined) => (text !== undefined && isKnown(parseParty(text)) ? text : undefined);
  const plain = {
    of: asParty(of),
    by: asParty(by),
    claimant: claimant === 'unnamed' ? claimant : asParty(claimant),
    covers,
    who,
    item,
    note,
    review: review && [{ status: 'checked', ...review }],
  };
  const left = inferred.filter((field) => request[field as keyof FigureRequest] === undefined && !(field === 'count' && review));
  const stated = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const parsed = claimSchema.partial().safeParse(stated);
  if (parsed.success) return { value: { ...parsed.data, reader: undefined, inferred: left.length === 0 ? undefined : left }, problems: [] };
  return {
    problems: parsed.error.issues.map((issue) =>
      problem('entry-field', `--${issue.path.map(String).join('.')}: ${issue.message}`, {
        expected: (issue.code === 'custom' && (issue.params?.['expected'] as string | undefined)) || 'a value as in an entry',
      }),
    ),
  };
}

type Passed = Extract<Verdict, { figure: unknown }>;

/** Takes the outcome that was stated, else the one that the text states. */
function verdictOn(proposal: Omit<Proposal, 'outcome'>, metric: Outcome | undefined, { setting }: Reading): { verdict: Passed } | { problem: Problem } {
  if (!setting) return { problem: problem('claim-refused', 'the document has no text that is read') };
  const units = new Map(unitsOf(setting.document).map((unit) => [unit.id, unit]));
  const outcomes = metric === undefined ? OUTCOMES : [metric];
  const verdicts = outcomes.map((outcome) => gate({ ...proposal, outcome }, setting, units));
  const passed = new Map(verdicts.flatMap((one) => (one.verdict === 'refused' ? [] : [[one.figure.metric.join(' or '), one] as const])));
  // Where people are said to be killed, "killed or injured" says less.
  for (const key of passed.keys())
    if ([...passed.keys()].some((other) => key.includes(' or ') && key !== other && key.split(' or ').includes(other))) passed.delete(key);
  const [first] = passed.values();
  if (first && passed.size === 1) return { verdict: first };
  if (first)
    return {
      problem: problem('claim-refused', `the words there state several outcomes: ${[...passed.keys()].join('; ')}`, {
        fix: `state which is counted: --metric ${[...passed.keys()].find((one) => !one.includes(' ')) ?? outcomes[0]!}`,
      }),
    };
  const reasons = verdicts.flatMap((one) => (one.verdict === 'refused' ? [one.reason] : []));
  const reason = reasons.find((one) => one !== 'other-outcome') ?? 'other-outcome';
  return { problem: problem('claim-refused', `${reason}: ${REFUSALS[reason]}`, { fix: WAYS_OUT[reason] ?? BY_HAND }) };
}

const BY_HAND = 'if the words do state it, write the claim into the entry by hand, and check the entry';
/** What to do about a refusal, where more can be done than to write the claim by hand. */
const WAYS_OUT: Partial<Record<Refusal, string>> = {
  twice: 'take more words into --quote, so that it stands there once',
  'no-figure': 'take the number, and the noun that it counts, into --quote',
  'several-figures': 'add one figure at a time: end --quote before the second number',
  'other-figure': 'take the whole number with the words that bound it into --quote: at least 40 fighters',
  'claimant-absent': 'name the claimant as the sentence, the one before it, the heading or the cell does; or by its id in the entry',
  'party-absent': 'name the party as the document does; or by its id in the entry, or as side 1',
};

function placeProblem(located: Exclude<ReturnType<typeof placeQuote>, { kind: 'one' }>, { quote }: FigureRequest): Problem {
  if (located.kind === 'several') {
    const { places } = located;
    const list = places.slice(0, 5).map(({ unit, line }) => `line ${line} (${unit.section})`);
    const more = places.length > list.length ? `, and ${places.length - list.length} more` : '';
    return problem('claim-quote', `the words stand at ${places.length} places: ${list.join(', ')}${more}`, {
      expected: 'words that stand once',
      fix: `choose one: --near ${places[0]!.line} for that line, --in for words of a section's name; or take more words into --quote`,
    });
  }
  const { nearest } = located;
  return problem('claim-quote', `the document does not have the words ${JSON.stringify(quote)}`, {
    expected: 'words of the document, as they stand there',
    ...(nearest === undefined ? {} : { place: { line: nearest.line, column: 1 } }),
    fix:
      nearest === undefined
        ? 'copy the words from the document'
        : `copy the words from there; the nearest are on line ${nearest.line}: ${JSON.stringify(nearest.unit.text.slice(0, 160))}`,
  });
}

/** The claim as the YAML of an entry has it. */
export function claimData(entry: Entry, claim: Claim): NonNullable<EntryData['claims']>[number] {
  const [first] = entrySchema.encode({ ...entry, claims: [claim] }).claims ?? [];
  return first!;
}
