/** Messages of the Reconciliation API 0.2: what is sent and read agrees with the schemas and examples of its specification, where they are beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { queryBatches, readManifest, readResults } from '../../src/link/reconciliation.js';
import type { Subject } from '../../src/link/subject.js';
import { SHARED } from '../support.js';

const SPECIFICATION = join(SHARED, 'corpus/reconciliation/0.2');
const isThere = existsSync(SPECIFICATION);
const SKIPPED = isThere ? '' : ' (skipped: ../shared, with the schemas, is not beside the project)';

function schema(name: string) {
  // The schemas are of no draft in particular, and state formats of their own.
  const ajv = new Ajv({ strict: false, logger: false, validateSchema: false, validateFormats: false });
  const read = (file: string) => JSON.parse(readFileSync(join(SPECIFICATION, 'schemas', file), 'utf8')) as Record<string, unknown>;
  const { $schema: _, ...manifest } = read(name);
  if (name === 'manifest.json') {
    const { $schema: __, ...type } = read('type.json');
    const { $schema: ___, ...swagger } = read('openapi.json');
    ajv.addSchema(type, 'https://reconciliation-api.github.io/specs/0.2/schemas/type.json');
    ajv.addSchema({ ...swagger, $id: 'http://swagger.io/v2/schema.json' }, 'http://swagger.io/v2/schema.json');
  }
  return ajv.compile(manifest);
}

const examples = (kind: string, validity: string) => {
  const folder = join(SPECIFICATION, 'examples', kind, validity);
  return existsSync(folder) ? readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown] as const) : [];
};

const subject = (parts: Partial<Subject> = {}): Subject => ({
  subject: 'event/a',
  kind: 'event',
  name: 'Battle of Larkmoor',
  names: ['Battle of Larkmoor'],
  pages: [],
  dates: [{ from: '2031-05-04' }],
  places: [],
  parents: [],
  participants: [],
  files: [],
  ...parts,
});

describe('queries', () => {
  it('ask for a name, its classes, the date of an event and the coordinates of a place', () => {
    const [batch] = [...queryBatches([subject(), subject({ kind: 'place', name: 'Larkmoor', dates: [], coordinates: { lat: 1, long: 2 } })], {})];
    expect(batch?.queries).toMatchObject({
      q0: { query: 'Battle of Larkmoor', type_strict: 'any', properties: [{ pid: 'P585', v: '2031-05-04' }] },
      q1: { query: 'Larkmoor', properties: [{ pid: 'P625', v: '1,2' }] },
    });
  });

  it('are as many in a batch as the service takes', () => {
    const subjects = Array.from({ length: 7 }, () => subject());
    expect([...queryBatches(subjects, { batchSize: 3 })].map(({ subjects: part }) => part.size)).toEqual([3, 3, 1]);
    expect([...queryBatches([], {})]).toEqual([]);
  });

  it.skipIf(!isThere)(`agree with the schema${SKIPPED}`, () => {
    const validate = schema('reconciliation-query-batch.json');
    const kinds = ['event', 'actor', 'place', 'person'] as const;
    const [batch] = [
      ...queryBatches(
        kinds.map((kind) => subject({ kind, coordinates: { lat: 1, long: 2 } })),
        {},
      ),
    ];
    expect([validate(batch?.queries), validate.errors]).toEqual([true, null]);
    for (const [name, example] of examples('reconciliation-query-batch', 'invalid')) expect([name, validate(example)]).toEqual([name, false]);
  });
});

describe('results', () => {
  it('are items with what the service says of them', () => {
    const read = readResults({
      q0: {
        result: [
          {
            id: 'Q11',
            name: 'Battle of Larkmoor',
            description: 'a battle',
            score: 91.5,
            match: false,
            type: [{ id: 'Q178561', name: 'battle' }],
            features: [{ id: 'P585', value: 100 }],
          },
          { id: 'P31', name: 'x', score: 1 },
        ],
      },
    });
    expect('results' in read && read.results.get('q0')).toMatchObject({
      items: [{ id: 'Q11', kinds: ['event'], types: ['Q178561'], description: 'a battle' }],
      notes: [{ kind: 'service', text: 'Q11 Battle of Larkmoor: the service gives 91.5, and does not say that it matches; agrees: P585' }, {}],
    });
  });

  it.each([[[]], [{ q0: [] }], [{ q0: { result: [{ name: 'x', score: 1 }] } }], ['x']])('are none: %j', (data) => {
    expect(readResults(data)).toHaveProperty('fault');
  });

  it.skipIf(!isThere)(`of the specification are read, and its mistakes are not${SKIPPED}`, () => {
    const validate = schema('reconciliation-result-batch.json');
    expect(examples('reconciliation-result-batch', 'valid').length).toBeGreaterThan(0);
    for (const [name, example] of examples('reconciliation-result-batch', 'valid'))
      expect([name, validate(example), 'results' in readResults(example)]).toEqual([name, true, true]);
    for (const [name, example] of examples('reconciliation-result-batch', 'invalid'))
      expect([name, validate(example), 'fault' in readResults(example)]).toEqual([name, false, true]);
  });
});

describe('a manifest', () => {
  const WIKIDATA = {
    versions: ['0.1', '0.2'],
    name: 'Wikidata (en)',
    identifierSpace: 'http://www.wikidata.org/entity/',
    schemaSpace: 'http://www.wikidata.org/prop/direct/',
  };

  it('is of Wikidata', () => {
    expect(readManifest({ ...WIKIDATA, batchSize: 10 })).toMatchObject({ manifest: { batchSize: 10 } });
  });

  it.each([
    [{ ...WIKIDATA, identifierSpace: 'https://viaf.org/viaf/' }, 'not of Wikidata'],
    [{ ...WIKIDATA, versions: ['1.0'] }, 'not 0.2'],
    [{ versions: ['0.2'] }, 'no manifest'],
  ])('is none that can be used: %j', (data, fault) => {
    expect(readManifest(data)).toMatchObject({ fault: expect.stringContaining(fault) as string });
  });

  it.skipIf(!isThere)(`of the specification agrees with the schema, which refers to another one${SKIPPED}`, () => {
    const validate = schema('manifest.json');
    for (const [name, example] of examples('manifest', 'valid')) expect([name, validate(example)]).toEqual([name, true]);
    const wikidata = examples('manifest', 'valid').find(([name]) => name === 'wikidata.json');
    expect(readManifest(wikidata?.[1])).toHaveProperty('manifest');
  });
});
