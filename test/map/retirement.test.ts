/** A retired term stays, says so, and names what takes its place. */
import { expect, it } from 'vitest';
import { writeScheme } from '../../src/map/code-lists.js';
import { GraphBuilder } from '../../src/map/graph-builder.js';
import { writeRetirement } from '../../src/map/retirement.js';
import { dcterms, iri, ONTOLOGY, owl, skos, vr } from '../../src/terms/index.js';

const RETIRED = { since: '9.1.0', note: 'Use the wider one.', replacedBy: 'vr:killed' } as const;

it('is deprecated, with the version, the reason and its successor', () => {
  const builder = new GraphBuilder(iri(ONTOLOGY));
  writeRetirement(RETIRED, builder.continueNode(vr.metric));
  expect(builder.quads.map(({ predicate, object }) => [predicate.value, object.value])).toEqual([
    [owl.deprecated.value, 'true'],
    [skos.changeNote.value, 'Retired in 9.1.0. Use the wider one.'],
    [dcterms.isReplacedBy.value, `${ONTOLOGY}#killed`],
  ]);
});

it('says nothing of a term in use', () => {
  const builder = new GraphBuilder(iri(ONTOLOGY));
  writeRetirement(undefined, builder.continueNode(vr.metric));
  expect(builder.quads).toEqual([]);
});

it('keeps what a concept meant', () => {
  const builder = new GraphBuilder(iri(ONTOLOGY));
  const concept = { id: 'one-more', label: 'one more', definition: 'One.', example: 'One.', retired: RETIRED };
  writeScheme({ id: 'MannerScheme', label: 'Manners', definition: 'Some.', concepts: [concept] }, builder);
  const predicates = builder.quads.filter(({ subject }) => subject.value === `${ONTOLOGY}#oneMore`).map(({ predicate }) => predicate.value);
  expect(predicates).toEqual(expect.arrayContaining([owl.deprecated.value, dcterms.isReplacedBy.value, skos.definition.value, skos.inScheme.value]));
  expect(builder.problems).toEqual([]);
});
