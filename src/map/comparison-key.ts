/**
 * Makes the comparison key (design section 7): two figures are comparable when all of its parts agree. A claim comes in;
 * the parts of its key and its node go out, which are the same for every document that counts the same thing.
 */
import type { NamedNode } from '@rdfjs/types';
import { parseDate, partiesOf, type Claim, type DateSpan, type OneParty, type Party } from '../entry/index.js';
import { vr } from '../terms/index.js';
import { slug } from '../slug.js';
import { ACCUMULATIONS, OUTCOMES, POPULATIONS, STOCKS, type Concept } from '../vocabulary/index.js';
import { coversOf } from './covers.js';
import { idAsWords, type MappingContext } from './mapping-context.js';
import type { GraphBuilder } from './graph-builder.js';

/** Returns the node of a claim's key. */
export function comparisonKey(claim: Claim, context: MappingContext): NamedNode {
  return context.ids.key(context.entry.event.id, keyParts(claim, context));
}

export function writeComparisonKey(claim: Claim, context: MappingContext, builder: GraphBuilder): void {
  const { id, label } = context.entry.event;
  builder.node(
    comparisonKey(claim, context),
    [vr.ComparisonKey],
    `${keyLabelParts(claim, context).join(', ')} (${context.registry.events.get(id)?.name ?? label})`,
    'en',
  );
}

/** Returns the parts as labels, in the same order: "killed", "the side of Sable Front", "fighters", "for the whole event". */
function keyLabelParts(claim: Claim, context: MappingContext): string[] {
  const { of, by, item, place, who = 'unstated', accumulation } = claim;
  const date = keyDate(claim, context);
  return [
    [...claim.metric]
      .sort()
      .map((one) => labelIn(OUTCOMES, one))
      .join(' or '),
    ...(partiesOf(of).length === 0 ? [] : [partyLabel(of, context)]),
    ...(who === 'unstated' ? [] : [labelIn(POPULATIONS, who)]),
    ...(item === undefined ? [] : [idAsWords(singular(slug(item)))]),
    ...(partiesOf(by).length === 0 ? [] : [`by ${partyLabel(by, context)}`]),
    ...(place === undefined ? [] : [`at ${context.name('place', place.id)}`]),
    labelIn(ACCUMULATIONS, accumulation),
    ...(date === undefined ? [] : [date === 'undated' ? 'no date' : date.replace(/^(on|until)-/, '$1 ').replace('_', ' to ')]),
  ];
}

function labelIn(list: readonly Concept[], id: string): string {
  return list.find((concept) => concept.id === id)?.label ?? id;
}

/** Returns the label of {@link partyKeyPart}: an actor that is alone on its side is named as that side. */
function partyLabel(party: Party | undefined, context: MappingContext): string {
  const words = partiesOf(party).map((one) => {
    const side = sideOf(one, context);
    if (side !== undefined) return `the side of ${context.sideKeyName(side)}`.replace('the side of side ', 'side ');
    return one.kind === 'actor' ? context.name('actor', one.id) : '';
  });
  return [...new Set(words)].sort().join(' and ');
}

/** Returns the parts that must agree, in a fixed order: `killed`, `of-side-sdf`, `fighters`, `total` … */
function keyParts(claim: Claim, context: MappingContext): string[] {
  const { item, by, place, accumulation } = claim;
  const date = keyDate(claim, context);
  return [
    [...claim.metric].sort().join('_'),
    `of-${partyKeyPart(claim.of, context)}`,
    claim.who ?? 'unstated',
    ...(item === undefined ? [] : [`item-${singular(slug(item))}`]),
    ...(partiesOf(by).length === 0 ? [] : [`by-${partyKeyPart(by, context)}`]),
    ...(place === undefined ? [] : [`at-${qualifiedId('place', place.id, context)}`]),
    accumulation,
    ...(date === undefined ? [] : [date]),
  ];
}

function partyKeyPart(party: Party | undefined, context: MappingContext): string {
  const parts = partiesOf(party).map((one) => onePartyKeyPart(one, context));
  return parts.length === 0 ? 'unstated' : [...new Set(parts)].sort().join('_');
}

/**
 * Returns the name of a thing in the singular, so that a tank and two tanks have one key: regular English plurals, word by
 * word. Irregular plurals stay; a word that is not a plural only needs the same result each time.
 */
export function singular(thing: string): string {
  return thing
    .split('-')
    .map((word) => {
      if (/^[a-z]{0,2}$|(?:[su]s|is)$/.test(word)) return word;
      if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
      if (/(?:ss|sh|x|z|(?<!ca)ch|(?<![aeo])us)es$/.test(word)) return word.slice(0, -2);
      return word.replace(/s$/, '');
    })
    .join('-');
}

/** Returns the key part of one party: sides by their key; an actor that is alone on its side is that side. */
function onePartyKeyPart(party: OneParty, context: MappingContext): string {
  const side = sideOf(party, context);
  return side === undefined ? qualifiedId('actor', party.kind === 'actor' ? party.id : '', context) : `side-${context.sideKey(side)}`;
}

/** Returns the number of the side that a party is, or is alone on. */
function sideOf(party: OneParty, context: MappingContext): number | undefined {
  if (party.kind === 'side') return party.number;
  return context.sides.find(([, { actors }]) => actors.length === 1 && actors[0]?.id === party.id)?.[0];
}

/** Qualifies a local id with its entry, since two entries may use one id for different things, or with the wiki that has a page of it. */
function qualifiedId(kind: 'actor' | 'place', id: string, context: MappingContext): string {
  const page = context.pageOf(kind, id);
  if (page !== undefined) return `${slug(page.site)}--${slug(page.title)}`;
  return context.isLocal(kind, id) ? `local-${context.entry.id}--${id}` : id;
}

/**
 * Returns the dates as days, so that two notations of one time are equal: none for a total; the last day for a stock and a
 * cumulative figure; else the first and the last day.
 */
function keyDate(claim: Claim, context: MappingContext): string | undefined {
  const { accumulation, metric, about, covers } = claim;
  const ownDate = covers ?? context.episode(about)?.date;
  const own = ownDate === undefined ? undefined : parseDate(ownDate);
  if (accumulation === 'remaining' || metric.some((one) => STOCKS.has(one))) {
    if (own?.latest !== undefined) return `on-${own.latest}`;
    return accumulation === 'total' ? undefined : 'undated';
  }
  if (accumulation === 'cumulative') return own?.latest === undefined ? 'undated' : `until-${own.latest}`;
  return accumulation === 'total' ? undefined : days(coversOf(claim, context)?.span);
}

function days(span: DateSpan | undefined): string {
  if (span?.earliest === undefined && span?.latest === undefined) return 'undated';
  return span.earliest === span.latest ? `${span.earliest}` : `${span.earliest ?? 'open'}_${span.latest ?? 'open'}`;
}
