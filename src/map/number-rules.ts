/** The number rules as RDF, so that whoever meets a claim's `vr:numberRule` can look up what it did to the word. */
import { NUMBER_RULE_SETS, type NumberRule } from '../vocabulary/index.js';
import { dcterms, iri, ONTOLOGY, rdfs, ruleIri, ruleSet, skos, vr } from '../terms/index.js';
import { Sheet, type Mapped } from './sheet.js';

/** Every rule set as a SKOS scheme, its rules with their bounds as concepts of it. */
export function mapNumberRules(): Mapped {
  const ontology = iri(ONTOLOGY);
  const sheet = new Sheet(ontology);
  for (const { id, label, source, rules } of NUMBER_RULE_SETS) {
    const scheme = ruleSet(id);
    sheet
      .node(scheme, [skos.ConceptScheme], label, 'en')
      .text(rdfs.comment, 'How vague words become bounds: one rule a word, named on every claim that is made from it.', 'en')
      .text(dcterms.source, source, 'en')
      .link(rdfs.isDefinedBy, ontology);
    for (const rule of rules) {
      const name = ruleName(rule, id);
      sheet
        .node(ruleIri(rule.word, id), [skos.Concept, vr.NumberRule], name, 'en')
        .text(skos.prefLabel, name, 'en')
        .text(rdfs.comment, ruleMeaning(rule), 'en')
        .text(skos.example, `“${inWords(rule)}”, said of people or things`, 'en')
        .link(skos.inScheme, scheme)
        .link(skos.topConceptOf, scheme)
        .text(skos.notation, rule.word)
        .integer(vr.low, rule.low)
        .integer(vr.high, rule.high)
        .link(rdfs.isDefinedBy, ontology);
    }
  }
  return sheet;
}

/** What people call a rule. */
export function ruleName(rule: NumberRule, set: string): string {
  return `“${inWords(rule)}” as read by ${set}`;
}

/** What a rule does, in a sentence. */
export function ruleMeaning({ low, high }: NumberRule): string {
  if (low === undefined && high === undefined) return 'Gives no bounds; the word is kept.';
  if (low !== undefined && high !== undefined) return low === high ? `Reads the word as ${low}.` : `Reads the word as ${low} to ${high}.`;
  return high === undefined ? `Reads the word as ${low} and more.` : `Reads the word as ${high} and fewer.`;
}

function inWords({ word }: NumberRule): string {
  return word.replace(/-/g, ' ');
}
