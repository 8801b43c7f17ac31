/** Checks of the library: a graph of ours has no problem, a wrong one has. */
import { join } from 'node:path';
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { checkGraph, ProblemError, readEntry, toGraph, valueOf } from '../../src/index.js';
import { folderWith } from '../support.js';
import { BUNDLED } from './drafted.js';

it('a graph of an entry has no problem; without its evidence it has', async () => {
  const quads = await toGraph(valueOf(await readEntry(BUNDLED)));
  expect(await checkGraph(quads)).toEqual([]);
  const without = quads.filter(({ predicate }) => !predicate.value.endsWith('#evidence'));
  expect((await checkGraph(without)).some(({ severity }) => severity === 'error')).toBe(true);
});

it('finds a misspelt term, also in a file that refers to its context', async () => {
  const text = JSON.stringify({ '@context': 'https://example.org/c', '@id': 'https://example.org/a', killed: 4 });
  const file = join(folderWith({ 'a.jsonld': text }), 'a.jsonld');
  await expect(checkGraph(file)).rejects.toThrow(ProblemError);
  const contexts = new Map([['https://example.org/c', '{"@context":{"killed":"https://w3id.org/variorum/ontology#metrik"}}']]);
  expect(await checkGraph(file, { contexts })).toMatchObject([{ code: 'graph-unknown-term', focus: 'https://example.org/a', fix: 'did you mean vr:metric?' }]);
});

it("leaves other people's nodes alone, whatever they look like", async () => {
  const foreign = `@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix schema: <http://schema.org/> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix oa: <http://www.w3.org/ns/oa#> . @prefix org: <http://www.w3.org/ns/org#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix void: <http://rdfs.org/ns/void#> . @prefix ex: <https://elsewhere.example/event/> .
ex:goose-fair a sem:Event ; sem:hasPlace <https://elsewhere.example/place/nowhere>, ex:green ; sem:hasActor ex:geese ; sem:hasBeginTimeStamp "2031"^^xsd:gYear ; sem:subEventOf ex:summer ; sem:hasTime ex:noon .
ex:claim a schema:Claim, sem:View ; schema:appearance ex:paper ; schema:citation "a book" ; sem:accordingTo ex:geese .
ex:paper a schema:CreativeWork ; schema:url "goose.example" ; prov:wasGeneratedBy ex:writing ; schema:sameAs <http://www.wikidata.org/entity/Q0> .
ex:writing a prov:Activity ; prov:wasAssociatedWith ex:writer . ex:writer a prov:SoftwareAgent .
ex:target a oa:SpecificResource ; oa:hasSelector ex:position, ex:words . ex:position a oa:TextPositionSelector ; oa:start 9 ; oa:end 3 . ex:words a oa:TextQuoteSelector ; oa:exact "honk"@en .
ex:green a sem:Place ; wgs84:lat "10.5"^^xsd:float . ex:geese a sem:Actor ; org:hasMembership [ a org:Membership ] . ex:gander a schema:Person . ex:data a void:Dataset .`;
  expect(await checkGraph(new Parser().parse(foreign))).toEqual([]);
});
