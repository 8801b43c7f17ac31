/** The generated files of `ontology/` are current. */
import { describe, expect, it } from 'vitest';
import { entryJsonSchema } from '../../src/entry/index.js';
import { mapCore, mapNumberRules, mapOntology } from '../../src/map/index.js';
import { contextFile, vocabularyTurtle } from '../../src/rdf/index.js';
import { ONTOLOGY_PREFIXES } from '../../src/terms/index.js';
import { alignmentTable } from '../../src/vocabulary/index.js';
import { inRepository, read } from '../data/files.js';

const { version } = JSON.parse(read(inRepository('package.json'))) as { version: string };

describe('ontology/ is what npm run generate writes', () => {
  it.each([
    ['ontology.ttl', () => vocabularyTurtle(mapOntology({ version }).sections)],
    ['core.ttl', () => vocabularyTurtle(mapCore({ version }).sections)],
    ['alignments.sssom.tsv', () => alignmentTable({ version, namespaces: ONTOLOGY_PREFIXES })],
    ['number-rules.ttl', () => vocabularyTurtle([{ title: 'Number rules', quads: mapNumberRules().quads }])],
    ['context.jsonld', contextFile],
    ['entry.schema.json', () => `${JSON.stringify(entryJsonSchema(), undefined, 2)}\n`],
  ])('%s', (name, write) => {
    expect(write()).toBe(read(inRepository(`ontology/${name}`)));
  });
});
