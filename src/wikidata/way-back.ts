/**
 * A graph → what a careful editor could state in Wikidata, what is refused and why. Equal statements are joined with the
 * references of each; what a dialect cannot keep apart is left out of that dialect.
 */
import { PREFIXES } from '../terms/index.js';
import { groupBy } from '../group-by.js';
import { problem } from '../problem.js';
import { accountOutcomes } from './event-statements.js';
import type { Facts } from './facts.js';
import { figureOutcome, FIGURE_PROPERTIES, isConsidered, type FigureOptions, type Outcome } from './figures.js';
import type { Reason } from './reasons.js';
import { sentencesOf } from './sentences.js';
import type { EventHeading, Refusal, Statement, Value, WayBack } from './statement.js';

/** Makes the statements of a graph. */
export function wayBack(facts: Facts, options: FigureOptions = {}): WayBack {
  const { model } = facts;
  const { headings, reasons } = eventsOf(facts);
  const accounts = [...model.accounts.values()].sort(byIri);
  const claims = [...model.claims.values()].sort(byIri);
  const heading = (event: string): EventHeading => headings.get(event) ?? { name: model.name(event) };
  const outcomes: Outcome[] = [
    ...claims.filter(isConsidered).map((claim) => figureOutcome(claim, heading(claim.event), facts, options)),
    ...accounts.flatMap((account) => accountOutcomes(account, heading(account.event), facts)),
  ];
  const refusals = outcomes.flatMap((outcome) => ('refusal' in outcome ? withReasons(outcome.refusal, reasons.get(outcome.refusal.event)) : []));
  const statements = withRivals(withoutMerging(joined(outcomes.flatMap((outcome) => ('statement' in outcome ? outcome.statement : [])))));
  const notConsidered = new Map<string, number>();
  for (const { outcomes } of claims.filter((claim) => !isConsidered(claim)))
    for (const outcome of outcomes) notConsidered.set(outcome, (notConsidered.get(outcome) ?? 0) + 1);
  const isUnlinked = headings.size > 0 && [...headings.values()].every(({ item }) => item === undefined);
  return {
    events: headings,
    statements,
    refusals: [...refusals, ...fateRefusals(facts, headings)],
    notConsidered: new Map([...notConsidered].sort(([one], [other]) => (one < other ? -1 : 1))),
    sentences: sentencesOf(claims, facts, options),
    problems: isUnlinked
      ? [
          problem('wikidata-unlinked', 'no event of the data has a reviewed exact link to an item of Wikidata, so nothing can be stated of it', {
            expected: 'a row of links.sssom.tsv with skos:exactMatch, made or confirmed by a person',
            fix: 'add the row to links.sssom.tsv of your registry, and export again',
          }),
        ]
      : [],
  };
}

const byIri = (one: { iri: string }, other: { iri: string }): number => (one.iri < other.iri ? -1 : 1);

/** The events that accounts are about, with their items, and why some have none. */
function eventsOf({ model, links }: Facts): { headings: Map<string, EventHeading>; reasons: Map<string, Reason> } {
  const items = new Map<string, Set<string>>();
  for (const [node, found] of links) {
    const event = model.canonical(node);
    items.set(event, new Set([...(items.get(event) ?? []), ...found.map(({ item }) => item)]));
  }
  const headings = new Map<string, EventHeading>();
  const reasons = new Map<string, Reason>();
  for (const { event } of [...model.accounts.values()].sort(byIri)) {
    if (headings.has(event)) continue;
    const found = [...(items.get(event) ?? [])] as NonNullable<EventHeading['item']>[];
    headings.set(event, { name: model.name(event), item: found.length === 1 ? found[0] : undefined });
    if (found.length !== 1) reasons.set(event, found.length === 0 ? 'event-not-linked' : 'event-linked-twice');
  }
  return { headings, reasons };
}

function withReasons(refusal: Refusal, reason: Reason | undefined): Refusal {
  return reason === undefined ? refusal : { ...refusal, reasons: [reason, ...refusal.reasons] };
}

/** What becomes of a person is never offered, and the sheet does not name the person. */
function fateRefusals({ fates, model, documents }: Facts, headings: ReadonlyMap<string, EventHeading>): Refusal[] {
  return fates.map(({ iri, account }) => {
    const event = model.accounts.get(account)?.event ?? account;
    const source = documents.get(model.values(account, `${PREFIXES.prov}wasDerivedFrom`)[0] ?? '');
    const basis = { iri, document: source?.title ?? '', ...(source?.url === undefined ? {} : { address: source.url }) };
    return { event, item: headings.get(event)?.item, value: 'what became of a person', basis, reasons: ['person-fate'] };
  });
}

/** Joins statements that say the same: one statement with the references and the basis of each. */
function joined(statements: readonly Statement[]): Statement[] {
  const same = ({ item, property, value, qualifiers }: Statement) => JSON.stringify([item, property, value, qualifiers]);
  return [...groupBy(statements, same).values()].map((group) => {
    const [first] = group as [Statement];
    const unique = <T>(list: readonly T[]): T[] => [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
    return {
      ...first,
      references: unique(group.flatMap(({ references }) => references)),
      basis: unique(group.flatMap(({ basis }) => basis)),
      cautions: unique(group.flatMap(({ cautions }) => cautions)),
    };
  });
}

/** Marks what a dialect cannot say: values that it would merge, bounds that it cannot write. */
function withoutMerging(statements: readonly Statement[]): Statement[] {
  const groups = groupBy(statements, (one) => JSON.stringify([one.item, one.property, foundBy(one.value)]));
  return statements.map((statement) => {
    const { item, property, value } = statement;
    const isAlone = (groups.get(JSON.stringify([item, property, foundBy(value)])) ?? []).length === 1;
    const isEven = value.kind !== 'quantity' || value.bounds === undefined || value.bounds.high - value.amount === value.amount - value.bounds.low;
    const notIn: Statement['notIn'] = {
      ...(isEven ? {} : { quickstatements2: 'uneven-bounds' }),
      ...(isAlone ? {} : { quickstatements3: 'would-merge' }),
    };
    return { ...statement, notIn };
  });
}

/** What QuickStatements finds an existing statement by: of a quantity its amount alone. */
function foundBy(value: Value): unknown {
  return value.kind === 'quantity' ? value.amount : value.kind === 'item' ? value.id : value;
}

/** Tells where figures of one property differ: all have the rank "normal". */
function withRivals(statements: readonly Statement[]): Statement[] {
  const figures = new Set(FIGURE_PROPERTIES.values());
  const groups = groupBy(statements, ({ item, property }) => `${item} ${property}`);
  return statements.map((statement) => {
    const { item, property, cautions } = statement;
    const rivals = (groups.get(`${item} ${property}`) ?? []).length - 1;
    if (rivals === 0 || !figures.has(property)) return statement;
    const caution = `${rivals} other ${rivals === 1 ? 'statement gives' : 'statements give'} a figure for this property: all have the rank normal, since no source says which is to be preferred`;
    return { ...statement, cautions: [...cautions, caution] };
  });
}
