/** The bundled registry: it reads without problems, what it says of others has a source, and its links are in order. */
import { describe, expect, it } from 'vitest';
import { ancestors, namesOf, NOT_FOUND } from '../../src/entry/index.js';
import { localName, SCHEMES } from '../../src/vocabulary/index.js';
import {bundledRegistry} from './files.js';

const { registry, problems } = bundledRegistry();
const lists = { actor: registry.actors, place: registry.places, person: registry.people, event: registry.events };

describe('registry', () => {
  it('reads without problems', () => {
    expect(problems).toEqual([]);
  });

  it.each(Object.entries(lists))('keeps each %s in the order of its id', (_, list) => {
    const ids = [...list.keys()];
    expect(ids).toEqual([...ids].sort());
  });

  it.each(Object.entries(lists))('gives no name to two of the kind %s', (_, list) => {
    const names = [...list.values()].flatMap((item) => [...new Set(namesOf(item))]);
    expect(names).toEqual([...new Set(names)]);
  });

  it('names a source for every parent, affiliation and coordinate', () => {
    for (const { id, parents = [], affiliations = [] } of registry.actors.values()) {
      for (const statement of [...parents, ...affiliations]) expect(statement.source, `${id} → ${statement.id}`).toBeTruthy();
    }
    for (const { id, lat, long, precision, source } of registry.places.values()) {
      const given = [lat, long, precision, source].filter((value) => value !== undefined).length;
      expect([0, 4], id).toContain(given);
    }
  });

  it('knows that the YPG belongs to the SDF, and a department to its state', () => {
    expect(ancestors('ypg', registry.actors)).toContain('sdf');
    expect(ancestors('us-department-of-state', registry.actors)).toContain('united-states');
  });
});

describe('links', () => {
  const { metadata, rows } = registry.links;
  const curies = metadata['curie_map'] as Record<string, string>;
  const concepts = new Set(SCHEMES.flatMap(({ concepts }) => concepts.map(({ id }) => localName(id))));

  it('have a head that says whose they are', () => {
    expect(metadata).toMatchObject({
      mapping_set_id: 'https://w3id.org/variorum/id/graph/links',
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    });
    expect(curies).toMatchObject({ wd: 'http://www.wikidata.org/entity/', vr: 'https://w3id.org/variorum/ontology#' });
  });

  it('are sorted, each subject once', () => {
    const subjects = rows.map((row) => row.subject_id);
    expect(subjects).toEqual([...new Set(subjects)].sort());
  });

  it.each(rows.map((row) => [row.subject_id, row] as const))('%s is a row we stand by', (_, row) => {
    const [prefix, id] = row.subject_id.split(':') as [string, string];
    expect(curies).toHaveProperty([prefix]);
    if (prefix in lists) expect(lists[prefix as keyof typeof lists].get(id)?.name).toBe(row.subject_label);
    if (prefix === 'vr') expect(concepts).toContain(id);

    expect(row['comment']).toBeTruthy();
    const confidence = Number(row['confidence']);
    if (row.object_id === NOT_FOUND) {
      expect(row).toMatchObject({ object_label: '', confidence: '', mapping_cardinality: '1:0' });
      return;
    }
    expect(row.object_id).toMatch(/^wd:Q[1-9]\d*$/);
    expect(row.object_label).toBeTruthy();
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    if (row.mapping_justification === 'semapv:LexicalMatching') {
      expect(row.predicate_id).toBe('skos:closeMatch');
      expect(confidence).toBeLessThanOrEqual(0.7);
    } else {
      expect(row.mapping_justification).toBe('semapv:ManualMappingCuration');
      expect(['skos:exactMatch', 'skos:closeMatch']).toContain(row.predicate_id);
    }
  });
});
