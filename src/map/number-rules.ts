/** Maps the number rules to RDF, so that a claim's `vr:numberRule` can be looked up. */
import { NUMBER_RULE_SETS, ruleMeaning, ruleName, ruleWords } from '../vocabulary/index.js';
import { dcterms, iri, ONTOLOGY, rdfs, ruleIri, ruleSet, skos, vr } from '../terms/index.js';
import { GraphBuilder, type MappingResult } from './graph-builder.js';

/** Maps every rule set to a SKOS scheme, and its rules with their bounds to concepts of it. */
export function mapNumberRules(): MappingResult {
  const ontology = iri(ONTOLOGY);
  const builder = new GraphBuilder(ontology);
  for (const { id, label, source, rules } of NUMBER_RULE_SETS) {
    const scheme = ruleSet(id);
    builder
      .node(scheme, [skos.ConceptScheme], label, 'en')
      .text(rdfs.comment, 'Rules that convert vague words to bounds: one rule per word, named on every claim made with it.', 'en')
      .text(dcterms.source, source, 'en')
      .link(skos.hasTopConcept, ...rules.map(({ word }) => ruleIri(word, id)))
      .link(rdfs.isDefinedBy, ontology);
    for (const rule of rules) {
      const name = ruleName(rule, id);
      builder
        .node(ruleIri(rule.word, id), [skos.Concept, vr.NumberRule], name, 'en')
        .text(skos.prefLabel, name, 'en')
        .text(rdfs.comment, ruleMeaning(rule), 'en')
        .text(skos.example, `“${ruleWords(rule)}”, used of people or things`, 'en')
        .link(skos.inScheme, scheme)
        .link(skos.topConceptOf, scheme)
        .text(skos.notation, rule.word)
        .integer(vr.low, rule.low)
        .integer(vr.high, rule.high)
        .link(rdfs.isDefinedBy, ontology);
    }
  }
  return builder;
}
