/** The number rules as RDF, so that whoever meets a claim's `vr:numberRule` can look up what it did to the word. */
import { NUMBER_RULE_SETS, ruleMeaning, ruleName, ruleWords } from '../vocabulary/index.js';
import { dcterms, iri, ONTOLOGY, rdfs, ruleIri, ruleSet, skos, vr } from '../terms/index.js';
import { GraphBuilder, type MappingResult } from './graph-builder.js';

/** Every rule set as a SKOS scheme, its rules with their bounds as concepts of it. */
export function mapNumberRules(): MappingResult {
  const ontology = iri(ONTOLOGY);
  const builder = new GraphBuilder(ontology);
  for (const { id, label, source, rules } of NUMBER_RULE_SETS) {
    const scheme = ruleSet(id);
    builder
      .node(scheme, [skos.ConceptScheme], label, 'en')
      .text(rdfs.comment, 'How vague words become bounds: one rule a word, named on every claim that is made from it.', 'en')
      .text(dcterms.source, source, 'en')
      .link(rdfs.isDefinedBy, ontology);
    for (const rule of rules) {
      const name = ruleName(rule, id);
      builder
        .node(ruleIri(rule.word, id), [skos.Concept, vr.NumberRule], name, 'en')
        .text(skos.prefLabel, name, 'en')
        .text(rdfs.comment, ruleMeaning(rule), 'en')
        .text(skos.example, `“${ruleWords(rule)}”, said of people or things`, 'en')
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
