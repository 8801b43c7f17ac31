/** A figure as a claim: its party, outcome, bounds, source and evidence. */
import type { Quad } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { DEFAULT_BASE, PREFIXES, rdf } from '../../src/terms/index.js';
import { fictionalEntry, withClaims } from './fiction.js';
import { about, E, labelOf, registry } from './mapping.js';

const { quads } = mapEntry(fictionalEntry(), { registry });

describe('writeClaims', () => {
  it('writes a figure as a claim', () => {
    const claim = `claim/${E}/killed-side-1-night`;
    expect(labelOf(claim, quads)).toBe('Otter Front: 4–7 killed (Heron Guard, the Herons, Ostland and others)');
    expect(about(claim, quads)).toEqual([
      'a vr:QuantityClaim',
      'a vr:Claim',
      'a schema:Claim',
      'a sem:View',
      'a prov:Entity',
      `vr:inAccount <account/${E}>`,
      `vr:aboutEpisode <account/${E}/episode/night-of-2-march>`,
      'vr:metric vr:killed',
      `vr:countOf <account/${E}/side/1>`,
      `vr:countedSide <account/${E}/side/1>`,
      'vr:population vr:unstated',
      'vr:accumulation vr:increment',
      'vr:covers 2031-03-02',
      'vr:coversFrom 2031-03-02',
      'vr:coversTo 2031-03-02',
      'vr:coversBasis vr:inherited',
      'vr:modifier vr:range',
      'vr:low 4',
      'vr:high 7',
      'vr:verbatim 4–7 killed',
      'vr:attribution vr:namedSource',
      'vr:claimant <actor/otter-front>',
      'vr:relationToCounted vr:opposingSide',
      `vr:comparisonKey <key/${E}/killed.of-side-heron-league.unstated.increment.2031-03-02>`,
      `schema:appearance <document/${E}/4711>`,
      `vr:evidence <${claim}#evidence>`,
      'vr:reviewStatus vr:drafted',
    ]);
    expect(about(`${claim}#evidence`, quads)).toEqual([
      'a oa:SpecificResource',
      'vr:section Infobox/Casualties1',
      `oa:hasSource <document/${E}/4711>`,
      `oa:hasSelector <${claim}#position>`,
      `oa:hasSelector <${claim}#quote>`,
    ]);
    expect(about(`${claim}#position`, quads)).toEqual(['a oa:TextPositionSelector', 'oa:start 830', 'oa:end 840']);
    expect(about(`${claim}#quote`, quads)).toEqual(['a oa:TextQuoteSelector', 'oa:exact 4–7 killed']);
  });

  it('writes unions, several groups, open ends, relays and works', () => {
    const claim = about(`claim/${E}/casualties-union`, quads);
    expect(claim).toEqual(
      expect.arrayContaining([
        'vr:metric vr:severalOutcomes',
        'vr:includesOutcome vr:killed',
        'vr:includesOutcome vr:captured',
        'vr:countOf vr:severalGroups',
        'vr:countIncludes <actor/heron-guard>',
        'vr:countIncludes <actor/otter-front>',
        `vr:doneBy <account/${E}/side/2>`,
        'vr:coversBasis vr:stated',
        'vr:low 200',
        'vr:statedOn 2031-03-05',
        'vr:claimant <actor/heron-guard>',
        'vr:claimant <actor/marsh-observatory>',
      ]),
    );
    expect(claim.filter((line) => /vr:(high|best|countedSide) /.test(line))).toEqual([]);
    expect(about(`claim/${E}/casualties-union#relay-2`, quads)).toEqual(['a vr:Relay', 'vr:relayNumber 2', `vr:relayedBy <actor/${E}/ferrymen>`]);
    const [work] = claim.filter((line) => line.startsWith('schema:citation')).map((line) => line.slice('schema:citation <'.length, -1));
    expect(about(work ?? '', quads)).toEqual([
      'a schema:CreativeWork',
      'schema:url <https://example.org/lark/1>',
      'dcterms:publisher Daily Lark',
      'dcterms:issued 2031-03-05',
    ]);
  });

  it('names the rule of a vague word, and an unnamed source is no claimant', () => {
    const claim = about(`claim/${E}/injured-unstated`, quads);
    expect(claim).toEqual(
      expect.arrayContaining([
        'vr:modifier vr:vague',
        'vr:low 36',
        'vr:numberRule vr:ruleSeveralDozen',
        'vr:countOf vr:noPartyStated',
        'vr:attribution vr:unnamedSource',
      ]),
    );
    expect(claim.filter((line) => /vr:(claimant|relationToCounted|high) /.test(line))).toEqual([]);
  });

  it('keeps "unknown" without numbers, "none" as zero, and a best estimate where one is named', () => {
    expect(about(`claim/${E}/strength-side-2`, quads).filter((line) => /vr:(low|high|best) /.test(line))).toEqual([]);
    expect(about(`claim/${E}/killed-none`, quads)).toEqual(expect.arrayContaining(['vr:modifier vr:statedNone', 'vr:low 0', 'vr:high 0']));
    expect(about(`claim/${E}/equipment-otters`, quads)).toEqual(
      expect.arrayContaining(['vr:best 4', 'vr:manner vr:destroyed', 'vr:item Mud Rafts', `vr:place <place/${E}/old-mill>`]),
    );
  });

  it('gives each claim exactly one value of what it must have', () => {
    const claims = quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.value === `${PREFIXES.schema}Claim`);
    expect(claims.length).toBeGreaterThan(8);
    for (const { subject } of claims) {
      const lines = about(subject.value.slice(DEFAULT_BASE.length), quads);
      const must = ['vr:inAccount', 'vr:attribution', 'vr:evidence', 'vr:reviewStatus', 'schema:appearance'];
      const figure = lines.includes('a vr:QuantityClaim')
        ? ['vr:countOf', 'vr:metric', 'vr:population', 'vr:accumulation', 'vr:modifier', 'vr:comparisonKey']
        : [];
      for (const property of [...must, ...figure]) expect([property, lines.filter((line) => line.startsWith(`${property} `)).length]).toEqual([property, 1]);
    }
  });

  it('stays within 44 triples a figure', () => {
    const size = (claim: string, all: Quad[]) =>
      all.filter(
        ({ subject, predicate }) =>
          new RegExp(`/claim/${E}/${claim}(#(evidence|position|quote))?$`).test(subject.value) && !/#via$|schema\.org\/citation$/.test(predicate.value),
      ).length;
    // With an episode, a claimant and both bounds.
    expect(size('killed-side-1-night', quads)).toBe(41);
    expect(size('killed-side-1-per-observatory', quads)).toBe(40);
    const full = mapEntry(withClaims('of: side 1, about: night-of-2-march, claimant: otter-front, count: several, item: scouts'), { registry }).quads;
    expect(size('c0', full)).toBe(42);
  });

  it('names the side only where all parties counted belong to it', () => {
    const sideOf = (of: string) =>
      about(`claim/${E}/c0`, mapEntry(withClaims(`of: ${of}`), { registry }).quads).filter((line) => line.startsWith('vr:countedSide'));
    expect(sideOf('[heron-guard, ostland]')).toEqual([`vr:countedSide <account/${E}/side/1>`]);
    expect(sideOf('[heron-guard, otter-front]')).toEqual([]);
    expect(sideOf('[heron-guard, westland]')).toEqual([]);
    expect(sideOf('westland')).toEqual([]);
  });
});
