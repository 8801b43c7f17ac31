/** How Turtle looks: a person reads it. */
import { expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { FORMATS } from '../../src/rdf/index.js';
import { fictionalRegistry, withClaims } from '../map/fiction.js';
import { write } from './reading.js';

it('is laid out by subject, types first, relative to the claims of its entry', async () => {
  const { quads } = mapEntry(withClaims('of: side 1, claimant: marsh-observatory, count: 159, quote: 159 killed'), { registry: fictionalRegistry() });
  const text = await write(FORMATS.ttl, [{ title: 'Battle of Brindle Ford', quads }]);
  expect(text).toContain('\n# Battle of Brindle Ford\n\n@base <https://w3id.org/variorum/id/claim/battle-of-brindle-ford/>.\n');
  expect(
    text
      .split('\n\n')
      .filter((part) => /^<c0[>#]/.test(part))
      .join('\n\n'),
  ).toBe(`<c0> a vr:QuantityClaim, vr:Claim, schema:Claim, sem:View, prov:Entity;
    rdfs:label "MOR: 159 killed (Heron Guard, the Herons, Ostland and others)"@en;
    vr:inAccount account:battle-of-brindle-ford;
    vr:metric vr:killed;
    vr:countOf side:1;
    vr:countedSide side:1;
    vr:population vr:unstated;
    vr:accumulation vr:total;
    vr:covers "2031-03-01/2031-03-09"^^edtf:EDTF;
    vr:coversFrom "2031-03-01"^^xsd:date;
    vr:coversTo "2031-03-09"^^xsd:date;
    vr:coversBasis vr:inherited;
    vr:modifier vr:exact;
    vr:low 159;
    vr:high 159;
    vr:verbatim "159 killed"@en;
    vr:attribution vr:namedSource;
    vr:claimant actor:marsh-observatory;
    vr:relationToCounted vr:nonParty;
    vr:comparisonKey key:killed.of-side-heron-league.unstated.total;
    schema:appearance document:4711;
    vr:evidence <c0#evidence>;
    vr:reviewStatus vr:drafted.

<c0#evidence> a oa:SpecificResource;
    rdfs:label "Infobox/Casualties1"@en;
    vr:section "Infobox/Casualties1";
    oa:hasSource document:4711;
    oa:hasSelector <c0#position>, <c0#quote>.

<c0#position> a oa:TextPositionSelector;
    rdfs:label "characters 10–20"@en;
    oa:start 10;
    oa:end 20.

<c0#quote> a oa:TextQuoteSelector;
    rdfs:label "159 killed"@en;
    oa:exact "159 killed".`);
});
