/** The shapes of the ontology: what they say, what they cover, and what they leave alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { Graph, readShapes } from '../../src/check/index.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { rdf, vr } from '../../src/terms/index.js';
import { FATES, METRICS, SCHEMES, localName } from '../../src/vocabulary/index.js';
import { fictionalEntry, fictionalRegistry, withClaims } from '../map/fiction.js';
import { ROOT } from '../support.js';

const { quad, namedNode, literal } = DataFactory;

describe('shapes', () => {
  const shapes = new Graph(new Parser().parse(readFileSync(join(ROOT, 'ontology/shapes.ttl'), 'utf8')));
  const SH = 'http://www.w3.org/ns/shacl#';
  const sh = (name: string) => namedNode(SH + name);

  it('all say what to do', () => {
    const all = ['NodeShape', 'PropertyShape'].flatMap((kind) => shapes.find(null, rdf.type, sh(kind)).map(({ subject }) => subject));
    for (const shape of [...all, ...shapes.find(null, sh('path')).map(({ subject }) => subject)]) {
      const [message] = shapes.find(shape, sh('message'));
      expect(message?.object.value, shape.value).toMatch(/^[A-Z].{8,}\.$/s);
    }
  });

  it('cover every class that is written: ours are targets, those of other vocabularies are what ours point to', () => {
    const targets = [sh('targetClass'), sh('class')].flatMap((kind) => shapes.find(null, kind)).map(({ object }) => object.value);
    const registry = fictionalRegistry();
    const written = new Set(
      [...mapEntry(fictionalEntry(), { registry }).quads, ...mapRegistry(registry).quads]
        .filter(({ predicate }) => predicate.equals(rdf.type))
        .map(({ object }) => object.value),
    );
    // What a node has beside the class that says what it is; of graphs there is a shape by property, of codes there is the ontology.
    const beside = [
      'http://www.w3.org/2004/02/skos/core#Concept',
      'http://semanticweb.cs.vu.nl/2009/11/sem/View',
      'http://semanticweb.cs.vu.nl/2009/11/sem/Authority',
      'http://www.w3.org/ns/prov#Entity',
      'http://www.w3.org/ns/prov#Activity',
      'http://schema.org/Claim',
    ];
    expect([...written].filter((one) => !targets.includes(one) && !beside.includes(one))).toEqual([]);
  });

  it('have the code lists of the vocabulary', () => {
    const listOf = (name: string): string[] => {
      const [list] = shapes.find(namedNode(`https://w3id.org/variorum/shapes#${name}`), sh('in'));
      const members = [];
      for (let node = list?.object; node !== undefined; node = shapes.find(node, rdf.rest)[0]?.object) {
        const [first] = shapes.find(node, rdf.first);
        if (first) members.push(first.object.value.replace(/^.*#/, ''));
      }
      return members;
    };
    const scheme = (id: string) => (SCHEMES.find((one) => one.id === id)?.concepts ?? []).map((concept) => localName(concept.id));
    expect(listOf('eventType')).toEqual(scheme('EventTypeScheme'));
    expect(listOf('Figure-metric')).toEqual(scheme('OutcomeScheme'));
    expect(listOf('Figure-includesOutcome')).toEqual(METRICS.map(({ id }) => localName(id)));
    expect(listOf('FateClaim-fate')).toEqual([...FATES]);
    expect(listOf('Figure-population')).toEqual(scheme('PopulationScheme'));
    expect(listOf('Figure-manner')).toEqual(scheme('MannerScheme'));
    expect(listOf('Figure-accumulation')).toEqual(scheme('AccumulationScheme'));
    expect(listOf('Figure-modifier')).toEqual(scheme('ModifierScheme'));
    expect(listOf('Claim-attribution')).toEqual(scheme('AttributionScheme'));
    expect(listOf('Claim-relationToCounted')).toEqual(scheme('RelationToCountedScheme'));
    expect(listOf('coversBasis')).toEqual(scheme('CoversBasisScheme'));
    expect(listOf('OutcomeClaim-resultKind')).toEqual(scheme('ResultKindScheme'));
    expect(listOf('Actor-actorKind')).toEqual(scheme('ActorKindScheme'));
    expect(listOf('Participation-sideRole')).toEqual(scheme('SideRoleScheme'));
    expect(listOf('precision')).toEqual(scheme('PlacePrecisionScheme'));
    // A rejected claim is not written, and of a withheld one a tombstone is.
    expect(listOf('Claim-reviewStatus')).toEqual(scheme('ReviewStatusScheme').filter((one) => !['rejected', 'withheld'].includes(one)));
  });

  it('leave a tombstone alone, and see what is left beside one', async () => {
    const rules = await readShapes(readFileSync(join(ROOT, 'ontology/shapes.ttl'), 'utf8'));
    const registry = fictionalRegistry();
    const shared = new Graph(mapRegistry(registry).quads);
    const { quads } = mapEntry(withClaims('review: [{ status: withheld }]'), { registry });
    expect(await rules.validate(new Graph(quads, shared))).toEqual([]);
    const [tombstone] = quads.filter(({ object }) => object.equals(namedNode(`${vr.metric.value.replace('metric', 'withheld')}`)));
    const more = [...quads, quad(tombstone!.subject, vr.verbatim, literal('a name'), tombstone!.graph)];
    expect((await rules.validate(new Graph(more, shared))).map(({ rule }) => rule)).toEqual(['https://w3id.org/variorum/shapes#WithheldClaim']);
  });
});
