/** Two sites to look at: one of the sample, and one of a small graph whose texts are hostile and long. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT, variorum } from '../support.js';

export const folder = mkdtempSync(join(tmpdir(), 'variorum-site-'));
export const site = join(folder, 'site');
/** A page with names and links that nothing breaks, in the small graph. */
export const LONG = '../bad/event/e.html';
export const EVENT = 'event/battle-of-port-larkmoor-2031.html';
export const files = () => readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
export const read = (name: string) => readFileSync(join(site, name), 'utf8');

const vr = 'https://w3id.org/variorum/ontology#';
const id = 'https://example.org/';
const HOSTILE = `@prefix vr: <${vr}> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix schema: <http://schema.org/> . @prefix prov: <http://www.w3.org/ns/prov#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<${id}account/e> a vr:Account ; rdfs:label "<script>alert(1)</script></title>"@en ; vr:accountOf <${id}event/e> ; prov:wasDerivedFrom <${id}document/d/1> .
<${id}event/e> a sem:Event ; rdfs:label "<script>alert(1)</script></title>"@en ; skos:altLabel "معركة"@ar ; schema:sameAs <javascript:alert(1)> .
<${id}document/d/1> a vr:Document ; rdfs:label "D ]]> \\"x" ; schema:url <javascript:alert(2)> .
<${id}claim/e/../../../c> a vr:QuantityClaim, vr:Claim, schema:Claim ; rdfs:label "bad ]]>" ; vr:inAccount <${id}account/e> ; vr:metric vr:killed ; vr:countOf vr:noPartyStated ; vr:population vr:unstated ; vr:accumulation vr:total ; vr:modifier vr:exact ; vr:low 3 ; vr:high 3 ; vr:verbatim "<img src=x onerror=alert(1)> ]]>"@en ; vr:attribution vr:ownVoice ; vr:comparisonKey <${id}key/e/killed.of-unstated.unstated.total> ; schema:appearance <${id}document/d/1> .
<${id}claim/e/w> a vr:WithheldClaim ; rdfs:label "A claim that is withheld"@en ; vr:inAccount <${id}account/e> ; vr:reviewStatus vr:withheld .
<${id}actor/mob> a sem:Actor ; rdfs:label "Marsh Observatory" ; skos:altLabel "MOB" .
<${id}event/e> skos:altLabel "${'Unbreakable'.repeat(20)}" ; schema:sameAs <https://example.org/${'long-path-'.repeat(20)}> .
`;

/** Makes both; for `beforeAll`. */
export async function makeSites(): Promise<void> {
  writeFileSync(join(folder, 'bad.ttl'), HOSTILE);
  const made = await Promise.all([
    variorum(['site', join(ROOT, 'data/samples'), '-o', site, '--texts', join(ROOT, 'data/samples')]),
    variorum(['site', join(folder, 'bad.ttl'), '-o', join(folder, 'bad')]),
  ]);
  for (const { code, stderr } of made) expect(code, stderr).toBe(0);
}

/** Removes both; for `afterAll`. */
export function removeSites(): void {
  rmSync(folder, { recursive: true, force: true });
}
