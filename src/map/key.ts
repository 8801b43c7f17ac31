/**
 * The comparison key (design section 7): only like can differ from like, and two figures are alike when all of this
 * agrees. A claim comes in; the parts of its key go out, and the node that stands for it, which is the same for
 * every document that tells of the same thing.
 */
import type { NamedNode } from '@rdfjs/types';
import { parseDate, partiesOf, type Claim, type DateSpan, type OneParty, type Party } from '../entry/index.js';
import { vr } from '../terms/index.js';
import { slug } from '../slug.js';
import { ACCUMULATIONS, OUTCOMES, POPULATIONS, STOCKS, type Concept } from '../vocabulary/index.js';
import { coversOf } from './covers.js';
import { inWords, type Scope } from './scope.js';
import type { Sheet } from './graph-builder.js';

/** The node of a claim's key. */
export function keyOf(claim: Claim, scope: Scope): NamedNode {
  return scope.ids.key(scope.entry.event.id, keyParts(claim, scope));
}

export function writeKey(claim: Claim, scope: Scope, sheet: Sheet): void {
  const { id, label } = scope.entry.event;
  sheet.node(keyOf(claim, scope), [vr.ComparisonKey], `${keyWords(claim, scope).join(', ')} (${scope.registry.events.get(id)?.name ?? label})`, 'en');
}

/** The parts as a person reads them, in the same order: "killed", "the side of Sable Front", "fighters", "for the whole event". */
function keyWords(claim: Claim, scope: Scope): string[] {
  const { of, by, item, place, who = 'unstated', accumulation } = claim;
  const date = keyDate(claim, scope);
  return [
    [...claim.metric]
      .sort()
      .map((one) => labelIn(OUTCOMES, one))
      .join(' or '),
    ...(partiesOf(of).length === 0 ? [] : [partyWords(of, scope)]),
    ...(who === 'unstated' ? [] : [labelIn(POPULATIONS, who)]),
    ...(item === undefined ? [] : [inWords(singular(slug(item)))]),
    ...(partiesOf(by).length === 0 ? [] : [`by ${partyWords(by, scope)}`]),
    ...(place === undefined ? [] : [`at ${scope.name('place', place.id)}`]),
    labelIn(ACCUMULATIONS, accumulation),
    ...(date === undefined ? [] : [date === 'undated' ? 'no date' : date.replace(/^(on|until)-/, '$1 ').replace('_', ' to ')]),
  ];
}

function labelIn(list: readonly Concept[], id: string): string {
  return list.find((concept) => concept.id === id)?.label ?? id;
}

/** As {@link partyPart} has them: an actor who is all of its side is named as that side. */
function partyWords(party: Party | undefined, scope: Scope): string {
  const words = partiesOf(party).map((one) => {
    const side = sideOf(one, scope);
    if (side !== undefined) return `the side of ${scope.sideKeyName(side)}`.replace('the side of side ', 'side ');
    return one.kind === 'actor' ? scope.name('actor', one.id) : '';
  });
  return [...new Set(words)].sort().join(' and ');
}

/** What must agree, in a fixed order: `killed`, `of-side-sdf`, `fighters`, `total` … */
function keyParts(claim: Claim, scope: Scope): string[] {
  const { item, by, place, accumulation } = claim;
  const date = keyDate(claim, scope);
  return [
    [...claim.metric].sort().join('_'),
    `of-${partyPart(claim.of, scope)}`,
    claim.who ?? 'unstated',
    ...(item === undefined ? [] : [`item-${singular(slug(item))}`]),
    ...(partiesOf(by).length === 0 ? [] : [`by-${partyPart(by, scope)}`]),
    ...(place === undefined ? [] : [`at-${localised('place', place.id, scope)}`]),
    accumulation,
    ...(date === undefined ? [] : [date]),
  ];
}

function partyPart(party: Party | undefined, scope: Scope): string {
  const parts = partiesOf(party).map((one) => onePart(one, scope));
  return parts.length === 0 ? 'unstated' : [...new Set(parts)].sort().join('_');
}

/**
 * A thing by its name in the singular, so that a tank and two tanks are one thing: regular English plurals, word by word.
 * Irregular ones stay as they are, and what is no plural at all only has to come out the same each time.
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

/** Sides meet by key; an actor who is all of its side is that side. */
function onePart(party: OneParty, scope: Scope): string {
  const side = sideOf(party, scope);
  return side === undefined ? localised('actor', party.kind === 'actor' ? party.id : '', scope) : `side-${scope.sideKey(side)}`;
}

/** The number of the side that a party is, or is all of. */
function sideOf(party: OneParty, scope: Scope): number | undefined {
  if (party.kind === 'side') return party.number;
  return scope.sides.find(([, { actors }]) => actors.length === 1 && actors[0]?.id === party.id)?.[0];
}

/** Two entries may give one id to different local things, so a local id carries its entry. */
function localised(kind: 'actor' | 'place', id: string, scope: Scope): string {
  return scope.isLocal(kind, id) ? `local-${scope.entry.id}--${id}` : id;
}

/**
 * The dates as days, so that two ways to write one time are one: none for a total; for a stock and a running total the
 * day up to which it is told; else the first and the last day.
 */
function keyDate(claim: Claim, scope: Scope): string | undefined {
  const { accumulation, metric, about, covers } = claim;
  const ownDate = covers ?? scope.episode(about)?.date;
  const own = ownDate === undefined ? undefined : parseDate(ownDate);
  if (accumulation === 'remaining' || metric.some((one) => STOCKS.has(one))) {
    if (own?.latest !== undefined) return `on-${own.latest}`;
    return accumulation === 'total' ? undefined : 'undated';
  }
  if (accumulation === 'cumulative') return own?.latest === undefined ? 'undated' : `until-${own.latest}`;
  return accumulation === 'total' ? undefined : days(coversOf(claim, scope)?.span);
}

function days(span: DateSpan | undefined): string {
  if (span?.earliest === undefined && span?.latest === undefined) return 'undated';
  return span.earliest === span.latest ? `${span.earliest}` : `${span.earliest ?? 'open'}_${span.latest ?? 'open'}`;
}
