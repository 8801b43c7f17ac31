/** Misspelt terms of `vr:` in a graph: properties, classes and codes. */
import { expect, it } from 'vitest';
import { unknownTerms } from '../../src/check/unknown-terms.js';
import { parseRdf } from '../../src/rdf/index.js';

const found = (text: string) => unknownTerms(parseRdf(`@prefix vr: <https://w3id.org/variorum/ontology#> . @prefix : <urn:> . ${text}`, 'ttl').value ?? []);

it('each once, at the first node that has it, with the term that is near', () => {
  const problems = found(':a a vr:Quantityclaim ; vr:mettric vr:killled . :b vr:mettric vr:killed .');
  expect(problems.map(({ code, focus, fix }) => [code, focus, fix])).toEqual([
    ['graph-unknown-term', 'urn:a', 'did you mean vr:QuantityClaim?'],
    ['graph-unknown-term', 'urn:a', 'did you mean vr:metric?'],
    ['graph-unknown-term', 'urn:a', 'did you mean vr:killed?'],
  ]);
});

it('known terms, texts, other namespaces and terms that the graph defines are fine', () => {
  expect(found(':a a vr:QuantityClaim ; vr:metric vr:killed ; :metric "vr:mettric" .')).toEqual([]);
  const defined = '<http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://w3id.org/variorum/ontology>';
  expect(found(`vr:newTerm a <http://www.w3.org/2002/07/owl#Class> ; ${defined} . :a a vr:newTerm .`)).toEqual([]);
});

it('a code that was replaced throughout is found, though it has the label of the right one', () => {
  const [only, ...others] = found(
    'vr:killled a <http://www.w3.org/2004/02/skos/core#Concept> ; <http://www.w3.org/2000/01/rdf-schema#label> "killed"@en . :a vr:metric vr:killled .',
  );
  expect(only).toMatchObject({ code: 'graph-unknown-term', focus: 'urn:a', fix: 'did you mean vr:killed?' });
  expect(others).toEqual([]);
});
