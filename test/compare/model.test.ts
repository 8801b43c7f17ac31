/** The graph as rules see it: claims with their bounds, parties and places, accounts of one event, and editions. */
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { readModel, type Claim, type Model } from '../../src/compare/model.js';
import { partyPhrase } from '../../src/compare/wording.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { PREFIXES } from '../../src/terms/index.js';
import { dunmere, editionOf, graphOf, type ClaimFields } from './asking.js';

const BASE = 'https://w3id.org/variorum/id/';
const claimsOf = ({ claims }: Model): Claim[] => [...claims.values()];

/** The model of claims of the battle of Dunmere. */
async function modelOf(claims: readonly ClaimFields[]): Promise<Model> {
  return readModel(await graphOf([dunmere(claims)]));
}

describe('a claim of the model', () => {
  it('has codes as plain names, its bounds, its party and its place in the document', async () => {
    const [claim] = claimsOf(await modelOf([{ count: '4..7 best 5', who: 'fighters', claimant: 'otter-front', quote: 'four to seven fighters' }]));
    expect(claim).toMatchObject({
      iri: `${BASE}claim/battle-of-dunmere/claim-0`,
      quote: 'four to seven fighters',
      event: `${BASE}event/battle-of-dunmere`,
      outcomes: ['killed'],
      keyCell: 'killed.of-side-heron-league.fighters.total',
      party: 'side-heron-league',
      partyName: 'Heron Guard and HL',
      population: 'fighters',
      accumulation: 'total',
      bounds: { low: 4, high: 7 },
      best: 5,
      interval: { low: 4, high: 7 },
      claimants: [`${BASE}actor/otter-front`],
      attribution: 'namedSource',
      relation: 'opposingSide',
      section: 'Infobox/Casualties1',
      start: 0,
      outdated: false,
    });
  });

  it('has several outcomes and parties where the document counts them together', async () => {
    const [claim] = claimsOf(await modelOf([{ count: 5, metric: ['killed', 'captured'], of: ['heron-guard', 'otter-front'] }]));
    expect(claim).toMatchObject({ outcomes: ['captured', 'killed'], partyName: 'Heron Guard and Otter Front', side: undefined });
  });

  it('is of all sides only where every side of the account is counted', async () => {
    const claims = claimsOf(await modelOf([['side 1', 'side 2'], ['side 1', 'otter-front'], 'side 1'].map((of) => ({ count: 5, of }))));
    expect(claims.map((claim) => [claim.partyName, partyPhrase(claim)])).toEqual([
      ['all sides', ' on all sides'],
      ['Heron Guard and HL and Otter Front', ' on the sides of Heron Guard and HL and Otter Front'],
      ['Heron Guard and HL', ' on the side of Heron Guard and HL'],
    ]);
  });

  it('is compared within a margin where it is approximate, and not at all without a number', async () => {
    const claims = claimsOf(await modelOf([{ count: '~100' }, { count: 'several' }, { count: 'unknown' }]));
    expect(claims.map(({ modifier, interval }) => [modifier, interval])).toEqual([
      ['approximate', { low: 90, high: 110 }],
      ['vague', undefined],
      ['statedUnknown', undefined],
    ]);
  });

  it('of a claimant who is listed on no side has that in place of a relation', async () => {
    const claims = claimsOf(await modelOf(['reed-watch', 'heron-guard', undefined, 'unnamed'].map((claimant) => ({ count: 5, claimant }))));
    expect(claims.map(({ attribution, relation }) => [attribution, relation])).toEqual([
      ['namedSource', 'onNoSide'],
      ['namedSource', 'ownSide'],
      ['ownVoice', undefined],
      ['unnamedSource', undefined],
    ]);
  });

  it('is not there where it is withheld', async () => {
    const claims = claimsOf(await modelOf([{ count: 5, review: [{ status: 'withheld' }] }, { count: 6 }]));
    expect(claims.map(({ iri }) => iri)).toEqual([`${BASE}claim/battle-of-dunmere/claim-1`]);
  });
});

describe('editions of one document', () => {
  it('are outdated, but for the last', async () => {
    const model = await readModel(await graphOf([editionOf([{ count: 5 }], '1', { revision: '90' }), editionOf([{ count: 5 }], '2', { revision: '100' })]));
    expect([...model.accounts.values()].map(({ iri, standing, outdated }) => [model.entryId(iri), standing, outdated])).toEqual([
      ['battle-of-dunmere--1', 'earlier', true],
      ['battle-of-dunmere--2', 'last', false],
    ]);
    expect(claimsOf(model).map((claim) => [claim.outdated, model.scopeId(claim)])).toEqual([
      [true, 'battle-of-dunmere'],
      [false, 'battle-of-dunmere'],
    ]);
  });

  it('are each compared by themselves where none is known to be the last', async () => {
    const model = await readModel(await graphOf([editionOf([{ count: 5 }], '1'), editionOf([{ count: 5 }], '2')]));
    expect([...model.accounts.values()].map(({ standing, outdated }) => [standing, outdated])).toEqual([
      ['undecided', false],
      ['undecided', false],
    ]);
    expect(claimsOf(model).map((claim) => model.scopeId(claim))).toEqual(['battle-of-dunmere--1', 'battle-of-dunmere--2']);
    expect(new Set(claimsOf(model).map(({ scope }) => scope)).size).toBe(2);
  });
});

describe('equal events', () => {
  const canonical = async (turtle: string) => {
    const engine = oxigraph();
    const prefixes = (['vr', 'sem', 'schema'] as const).map((prefix) => `@prefix ${prefix}: <${PREFIXES[prefix]}> .`).join('\n');
    await engine.load(new Parser().parse(`${prefixes}\n@prefix : <${BASE}event/> .\n${turtle}`));
    const model = await readModel(engine);
    return (id: string) => model.eventId(model.canonical(`${BASE}event/${id}`));
  };

  it('are the first of them, along a chain', async () => {
    const of = await canonical(':c a sem:Event ; schema:sameAs :b . :b a sem:Event ; schema:sameAs :a . :a a sem:Event . :d a sem:Event .');
    expect(['a', 'b', 'c', 'd', 'unknown'].map(of)).toEqual(['a', 'a', 'a', 'd', 'unknown']);
  });

  it('are one of the graph rather than a link to elsewhere', async () => {
    const of = await canonical(':m a sem:Event ; schema:sameAs :a .');
    expect(['m', 'a'].map(of)).toEqual(['m', 'm']);
  });

  it('are never an event and what it is a part of', async () => {
    const of = await canonical(':b a sem:Event ; schema:sameAs :a ; sem:subEventOf :a . :a a sem:Event .');
    expect(['a', 'b'].map(of)).toEqual(['a', 'b']);
  });
});
