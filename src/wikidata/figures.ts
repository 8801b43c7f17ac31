/**
 * Figures → statements for Wikidata, or every reason why there is none. Only a figure for the whole event, with a source
 * that can be cited and a claimant that Wikidata knows, is offered.
 */
import { wording, type ComparedClaim } from '../compare/index.js';
import { PREFIXES } from '../terms/index.js';
import { CIRCUMSTANCES } from '../vocabulary/index.js';
import type { Facts, ExactLink } from './facts.js';
import { quantityOf } from './quantity.js';
import type { Reason } from './reasons.js';
import { sourcesOf, type SourceOptions } from './sources.js';
import type { Basis, EventHeading, Property, Refusal, Snak, Statement } from './statement.js';

export interface FigureOptions extends SourceOptions {
  /** Whether figures of one side go out, qualified with P518. */
  sideFigures?: boolean | undefined;
  /** Whether closed ranges go out, with their middle as the amount. */
  ranges?: boolean | undefined;
}

/** The outcomes that a property of Wikidata counts. */
export const FIGURE_PROPERTIES: ReadonlyMap<string, Property> = new Map([
  ['killed', 'P1120'],
  ['injured', 'P1339'],
  ['missing', 'P1446'],
]);

export type Outcome = { statement: Statement } | { refusal: Refusal };

/** Whether a figure is about deaths, injured or missing people, alone or with other outcomes. */
export function isConsidered({ outcomes }: ComparedClaim): boolean {
  return outcomes.some((outcome) => outcome === 'casualties' || FIGURE_PROPERTIES.has(outcome));
}

/** The statement of a figure, or its refusal. */
export function figureOutcome(claim: ComparedClaim, event: EventHeading, facts: Facts, options: FigureOptions): Outcome {
  const [outcome = '', ...others] = claim.outcomes;
  const property = others.length === 0 ? FIGURE_PROPERTIES.get(outcome) : undefined;
  const quantity = quantityOf(claim, options);
  const claimants = claim.claimants.map((iri) => onlyLink(iri, facts));
  const claimantsAs = (as: Property): Snak[] =>
    claimants.flatMap((link) => (link === undefined ? [] : [{ property: as, value: { kind: 'item', id: link.item, label: link.label } }]));
  const cited = facts.model.values(claim.iri, `${PREFIXES.schema}citation`);
  const sources = sourcesOf(claim.document, cited, facts, { ...options, accordingTo: claimantsAs('P12132'), quote: claim.quote });
  const party = partOf(claim, facts, options);
  const reasons: Reason[] = [
    ...(property === undefined ? (['several-outcomes'] as const) : []),
    ...scopeReasons(claim, facts, party.isPart && options.sideFigures === true),
    ...party.reasons,
    ...(quantity.reason === undefined ? [] : [quantity.reason]),
    ...(claim.attribution === 'unnamedSource' ? (['unnamed-claimant'] as const) : []),
    ...(claimants.includes(undefined) ? (['claimant-not-linked'] as const) : []),
    ...(sources.reason === undefined ? [] : [sources.reason]),
  ];
  const basis = basisOf(claim, facts);
  if (reasons.length > 0 || property === undefined || quantity.value === undefined || event.item === undefined)
    return { refusal: { event: claim.event, item: event.item, property, value: claim.quote, basis, reasons } };
  const qualifiers: Snak[] = [
    ...party.items.map((link): Snak => ({ property: 'P518', value: { kind: 'item', id: link.item, label: link.label } })),
    ...claimantsAs('P3680'),
    ...deniers(claim, facts).map((link): Snak => ({ property: 'P1310', value: { kind: 'item', id: link.item, label: link.label } })),
    ...(quantity.isApproximate ? [{ property: 'P1480', value: { kind: 'item', ...CIRCUMSTANCES.approximately } } as const] : []),
  ];
  const hasCited = sources.works.some(({ iri }) => iri !== claim.document);
  const cautions = [
    ...quantity.cautions,
    ...(hasCited ? ['a cited work is a reference because the document cites it for the figure: open it, and check that it says so'] : []),
    ...cautionsOf(claim, facts, party.isPart),
  ];
  return {
    statement: {
      event: claim.event,
      item: event.item,
      property,
      value: quantity.value,
      qualifiers,
      references: sources.references,
      basis: [basis],
      cautions,
      notIn: {},
    },
  };
}

/** Why a figure is none of the whole event. `ofSide`: whether it goes out as the figure of a side, where fighters are those counted. */
function scopeReasons(claim: ComparedClaim, { model }: Facts, ofSide: boolean): Reason[] {
  const account = model.accounts.get(claim.account);
  const has = (property: string) => model.values(claim.iri, PREFIXES.vr + property).length > 0;
  const isEveryone = claim.population === 'unstated' || (ofSide && claim.population === 'fighters');
  const isWholeTime = !claim.stated || (claim.from === account?.earliest && claim.to === account?.latest);
  const found: [Reason, boolean][] = [
    ['incident', claim.episode !== undefined],
    ['not-total', claim.accumulation !== 'total'],
    ['other-dates', claim.accumulation === 'total' && !isWholeTime],
    ['one-place', claim.place !== undefined],
    ['part-of-the-people', claim.item !== undefined || !isEveryone],
    ['manner', claim.manner !== undefined],
    ['done-by', has('doneBy')],
    ['subset', has('subsetOf')],
    ['replaced', model.isReplaced(claim.iri)],
    ['outdated-edition', claim.outdated],
  ];
  return found.flatMap(([reason, isSo]) => (isSo ? reason : []));
}

interface Part {
  /** Whether the figure counts a party, not everybody. */
  isPart: boolean;
  /** The items of the parties counted. */
  items: ExactLink[];
  reasons: Reason[];
}

/** The parties that a figure counts, for P518. A side is all of its members: each has an item, or there is no statement. */
function partOf(claim: ComparedClaim, facts: Facts, { sideFigures = false }: FigureOptions): Part {
  const { model } = facts;
  const counted = model.values(claim.iri, `${PREFIXES.vr}countOf`).filter((iri) => iri !== `${PREFIXES.vr}noPartyStated`);
  if (counted.length === 0) return { isPart: false, items: [], reasons: [] };
  if (!sideFigures) return { isPart: true, items: [], reasons: ['one-side'] };
  const named = counted.includes(`${PREFIXES.vr}severalGroups`) ? model.values(claim.iri, `${PREFIXES.vr}countIncludes`) : counted;
  const parties = named.flatMap((iri) => (model.values(iri, `${PREFIXES.vr}sideNumber`).length === 0 ? [iri] : [...model.values(iri, `${PREFIXES.vr}party`)]));
  const links = [...new Set(parties)].map((iri) => onlyLink(iri, facts));
  const items = links.flatMap((link) => link ?? []);
  return { isPart: true, items, reasons: links.length === 0 || items.length < links.length ? ['part-not-linked'] : [] };
}

/** Who denies a figure, as far as they have an item: P1310. */
function deniers({ iri }: ComparedClaim, facts: Facts): ExactLink[] {
  const found = (facts.denied.get(iri) ?? []).flatMap((by) => onlyLink(by, facts) ?? []);
  return [...new Map(found.map((link) => [link.item, link])).values()];
}

/** The exact link of a node, where it has one and no other. */
function onlyLink(iri: string, { links }: Facts): ExactLink | undefined {
  const found = links.get(iri) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** What a person has to look at before the statement is made. */
function cautionsOf(claim: ComparedClaim, { model, denied }: Facts, isPart: boolean): string[] {
  const values = (property: string) => model.values(claim.iri, PREFIXES.vr + property);
  const inferred = values('inferredProperty');
  const found: [string, boolean][] = [
    ['qualified with P518, but still truthy: queries for the number of the event will find it', isPart],
    ['no party is stated: check that it counts everybody', !isPart],
    ['whose people it counts is inferred from the context', inferred.includes(`${PREFIXES.vr}countOf`)],
    ['who says so is taken from the sentence before', inferred.includes(`${PREFIXES.vr}claimant`)],
    ['no number stands there: one person or thing was counted', inferred.includes(`${PREFIXES.vr}low`)],
    ['another claim in the data denies it', denied.has(claim.iri)],
    ['nobody has compared it with the document yet', !values('reviewStatus').includes(`${PREFIXES.vr}checked`)],
    ['the document had it from others, which the statement does not say', values('via').length > 0],
  ];
  return found.flatMap(([caution, isSo]) => (isSo ? caution : []));
}

function basisOf(claim: ComparedClaim, { documents, model }: Facts): Basis {
  const { iri, quote, document } = claim;
  const { title = document, url } = documents.get(document) ?? {};
  return { iri, quote, claimant: wording.claimantName(claim, model), document: title, ...(url === undefined ? {} : { address: url }) };
}
