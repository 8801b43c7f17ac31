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

it('known terms, texts, other namespaces and terms that the graph describes are fine', () => {
  expect(found(':a a vr:QuantityClaim ; vr:metric vr:killed ; :metric "vr:mettric" .')).toEqual([]);
  expect(found('vr:newTerm a <http://www.w3.org/2002/07/owl#Class> . :a a vr:newTerm .')).toEqual([]);
});
