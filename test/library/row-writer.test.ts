/** Templates write the bytes that the mapper's quads have, for any row. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRegistry, EMPTY_REGISTRY, type Registry } from '../../src/entry/index.js';
import { RowWriter } from '../../src/library/row-writer.js';
import { FORMATS } from '../../src/rdf/index.js';
import { acled } from '../../src/read/readers/acled.js';
import type { TableKind } from '../../src/read/readers/tables/reader.js';
import { ucdpGed } from '../../src/read/readers/ucdp.js';
import { acledRow, gedRow, readRow } from '../read/readers/tables/table.js';

const nquads = FORMATS.nq.open({ base: '' });
const sorted = (text: string) => [...new Set(text.split('\n'))].sort();

/** Writes rows with one writer, so that later rows use the templates of earlier ones, and compares each with the mapper. */
function compare(kind: TableKind, rows: readonly Record<string, string>[], registry: Registry = EMPTY_REGISTRY): number {
  const options = { registry, dataset: { name: kind.name, version: '23.1' }, input: { kind: 'document' as const }, version: '0.1.0' };
  const [writer, mapper] = [new RowWriter(options), new RowWriter(options)];
  let fromTemplates = 0;
  for (const row of rows) {
    const { value } = readRow(kind, row, { registry });
    if (value === undefined) continue;
    const { own, shared, constant } = writer.lines(value);
    const quads = mapper.quads(value);
    expect(own).toBe(nquads.block({ title: '', quads: quads.own }));
    expect(sorted([...constant, ...shared].join(''))).toEqual(sorted(nquads.block({ title: '', quads: quads.shared }) as string));
    if (constant.length > 0) fromTemplates += 1;
  }
  return fromTemplates;
}

const word = fc.string({ minLength: 1, maxLength: 200, unit: fc.constantFrom(...'aé"\\ \n\t<>{}|^`@zq09İß😀\u0007\u200E', ' - ', 'Reed Watch') });
const number = fc.nat({ max: 30 }).map(String);
const code = (...codes: string[]) => fc.constantFrom(...codes);
const day = fc.constantFrom('2031-03-01', '2031-03-04', '2031-12-31 00:00:00');

it('writes rows of UCDP as the mapper does', () => {
  const row = fc
    .record({
      ...{
        id: number,
        type_of_violence: code('1', '2', '3'),
        dyad_name: word,
        conflict_name: word,
        side_a: word,
        side_b: word,
        side_b_new_id: code('7', '8', '9'),
      },
      ...{
        where_coordinates: word,
        where_description: word,
        adm_1: word,
        where_prec: code('1', '2', '4', '6', ''),
        latitude: code('', '1.5'),
        longitude: code('2', '-3.25'),
      },
      ...{ date_start: day, date_end: day, date_prec: code('1', '2'), event_clarity: code('1', '2'), source_original: word, source_article: word },
      ...{
        deaths_a: number,
        deaths_b: code('0', '2'),
        deaths_civilians: code('0', '1.0'),
        best: number,
        low: number,
        high: number,
        number_of_sources: code('-1', '2'),
      },
    })
    .map((cells) => gedRow(cells));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => void compare(ucdpGed, rows)),
    { numRuns: 150 },
  );
});

it('writes rows of ACLED as the mapper does', () => {
  const row = fc
    .record({
      event_id_cnty: number,
      actor1: word,
      actor2: word,
      assoc_actor_1: word,
      location: word,
      time_precision: code('1', '2', '3'),
      fatalities: number,
      source: word,
    })
    .map((cells) => acledRow(cells));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => void compare(acled, rows)),
    { numRuns: 60 },
  );
});

it('takes names from the registry as the mapper does', () => {
  const registry = readRegistry({
    'actors.yaml': '- { id: reed-watch, name: The Reed Watch, aliases: [RW, Reeds], identifiers: { ucdp-actor: "8" } }',
    'events.yaml': '- { id: ucdp-conflict-90, name: The war of Ostrel }',
  }).value!;
  expect(compare(ucdpGed, [gedRow(), gedRow({ id: '4712' })], registry)).toBe(0);
  expect(compare(ucdpGed, [gedRow({ conflict_new_id: '92' }), gedRow({ id: '4712', conflict_new_id: '92' })], registry)).toBe(2);
});

it('writes plain rows from templates, and counts what it wrote', () => {
  const options = { registry: EMPTY_REGISTRY, dataset: { name: 'ucdp-ged', version: '23.1' } };
  const writer = new RowWriter(options);
  const rows = ['4711', '4712', '4713'].map((id) => readRow(ucdpGed, gedRow({ id })).value!);
  const lines =
    rows
      .map((row) => writer.lines(row).own)
      .join('')
      .split('\n').length - 1;
  const counts = writer.takeCounts();
  expect(counts.triples).toBe(lines);
  expect([...counts.graphs.values()].reduce((sum, one) => sum + one)).toBe(lines);
  expect(counts.classes.get('https://w3id.org/variorum/ontology#QuantityClaim')).toBe(9);
  expect(writer.takeCounts().triples).toBe(0);
});
