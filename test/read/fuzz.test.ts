/**
 * Invariants of drafting any document: it is drafted or refused without an exception; every quote is at its offsets; ids
 * are unique and references complete; YAML and RDF are read back as they were written. With `FUZZ_RUNS=10000` the same on
 * ten thousand documents.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReferences, formatEntry, parseEntry, type Registry } from '../../src/entry/index.js';
import { claimRows, mapEntry } from '../../src/map/index.js';
import { FORMATS, parseRdf } from '../../src/rdf/index.js';
import { decode, draftEntry } from '../../src/read/index.js';
import { lines, write } from '../rdf/reading.js';
import { codePointsOf, expectEvidence, SAMPLE, SHARED } from '../support.js';
import { REGISTRY } from './entities.js';
import { changed, changes } from './mutations.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 100);
const SEED = process.env['FUZZ_SEED'] === undefined ? {} : { seed: Number(process.env['FUZZ_SEED']) };
const CORPUS = join(SHARED, 'corpus/articles');
const articles = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.txt')) : [];
const texts = new Map<string, string>();
const textOf = (path: string) => texts.get(path) ?? texts.set(path, readFileSync(path, 'utf8')).get(path) ?? '';

/** Asserts the invariants for one document. */
async function expectSound(text: string, registry: Registry): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const source = decode(bytes);
  if (!source.value) return;
  const { value: entry, coverage, problems } = draftEntry(source.value, { registry });
  if (!entry) {
    expect(problems.length).toBeGreaterThan(0);
    return;
  }
  expectEvidence(entry, codePointsOf(bytes));
  expect(checkReferences(entry, registry).map(({ found }) => found)).toEqual([]);
  expect(parseEntry(formatEntry(entry))).toMatchObject({ value: { data: entry }, problems: [] });
  for (const { start, end } of coverage?.parts ?? []) expect(end).toBeGreaterThanOrEqual(start);

  const mapped = mapEntry(entry, { registry });
  expect(mapped.problems).toEqual([]);
  // The table has one row per claim.
  expect(claimRows(entry, { registry, quads: mapped.quads }).length).toBe(entry.claims?.length ?? 0);
  const written = await write(FORMATS.nq, [{ title: 'fuzz', quads: mapped.quads }]);
  const read = parseRdf(written, 'nq');
  expect(read.problems).toEqual([]);
  expect(lines(read.value ?? [], true)).toEqual(lines(mapped.quads, true));
}

const time = { timeout: Math.max(300_000, RUNS * 3_000) };

describe(`the invariants hold for ${RUNS} mutated documents`, () => {
  it('made from the sample', time, async () => {
    const sample = readFileSync(SAMPLE, 'utf8');
    await fc.assert(
      fc.asyncProperty(changes, (list) => expectSound(changed(sample, list), REGISTRY)),
      { numRuns: RUNS / 2, ...SEED },
    );
  });

  const none = articles.length === 0 ? ' (skipped: ../shared/corpus/articles is not beside the project)' : '';
  it.skipIf(articles.length === 0)(`made from articles of the corpus${none}`, time, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...articles), changes, (name, list) => expectSound(changed(textOf(join(CORPUS, name)), list), REGISTRY)),
      { numRuns: RUNS / 2, ...SEED },
    );
  });
});

/** Hostile documents. */
const infobox = (...fields: string[]) => `= Battle =\n\nInfobox\n${fields.map((field) => `- ${field}\n`).join('')}\nIt was long.\n`;
const EVIL = [
  '../../x',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '> <http://evil> .',
  'http://a> <http://b> <http://c',
  '%2e%2e%2f',
  '\u202Egnp.exe',
  'x'.repeat(5_000),
  'é'.repeat(300),
];

describe('the invariants hold for hostile input', () => {
  it.each(EVIL)('a name that is %s', async (name) => {
    const title = `= ${name} =\n\nInfobox\n- Combatant1: ${name}, A ${name}\n- Combatant2: B ${name}\n- Commander1: ${name}\n- Place: ${name}, ${name}\n- Partof: the ${name} war\n- Result: ${name} victory\n- Casualties1: 5 killed (per ${name})\n\n${name} said that 5 ${name} fighters were killed.\n`;
    await expectSound(title, REGISTRY);
  });

  it('ids are short enough for file names', () => {
    const { value } = draftEntry(decode(new TextEncoder().encode(`= ${'Very long '.repeat(100)} =\n`)).value!, { registry: REGISTRY });
    expect(value?.id).toMatch(/^very-long(?:-very-long|-very|-[0-9a-f]{8})*$/);
    expect(value?.id.length).toBeLessThanOrEqual(89);
  });

  it.each([
    [
      'two thousand headings',
      `= Battle =\n${Array.from({ length: 2_000 }, (_, index) => `== ${index % 2 ? 'Fighting' : '3 March 2031'} ==\n5 killed.\n`).join('')}`,
    ],
    ['the same heading again and again', `= Battle =\n${'== 3 March 2031 ==\n\n5 soldiers were killed.\n\n'.repeat(500)}`],
    ['an infobox key again and again', infobox(...Array.from({ length: 300 }, (_, index) => `Casualties1: ${index} killed`), 'Combatant1: A', 'Combatant1: B')],
    [
      'numbers of sides that are none',
      infobox('Combatant0: A', 'Combatant100: B', 'Combatant7: C', 'Casualties0: 5 killed', 'Casualties100: 5 killed', 'Casualties7: 5 killed'),
    ],
    ['carriage returns alone', infobox('Combatant1: A', 'Casualties1: 5 killed').replaceAll('\n', '\r')],
    [
      'marks of direction in names',
      infobox('Combatant1: \u202EHarbour\u202C League\u200F, \u2066A\u2069 B', 'Commander1: \u200FHavel Brask', 'Place: \u202ELarkmoor'),
    ],
    ['control characters', infobox('Combatant1: A\u0001B\u001B[31m C', 'Commander1: Havel\u0007 Brask', 'Casualties1: 5\u0002 killed, 6 wounded\u007F')],
    [
      'names of other scripts that leave the same letters',
      infobox('Combatant1: Фронт 1, Лига 1, Армия 1', 'Commander1: Д-р Иван 2, Д-р Пётр 2', 'Place: Порт 3, Залив 3'),
    ],
    ['a place within itself', infobox('Place: A1x and B1x, C1x, B1x, A1x, C1x')],
    ['brackets that never end', infobox(`Casualties1: ${'('.repeat(2_000)}5 killed`, `Combatant1: ${'A ('.repeat(500)}`)],
  ])('%s', async (_, text) => {
    await expectSound(text, REGISTRY);
  });

  it('names that differ only in another script get different ids, and directional marks are removed', () => {
    const draft = (...fields: string[]) => draftEntry(decode(new TextEncoder().encode(infobox(...fields))).value!, { registry: REGISTRY }).value!;
    const { actors, people } = draft('Combatant1: Фронт 1, Лига 1, Армия 1', 'Commander1: Д-р Иван 2, Д-р Пётр 2');
    expect(new Set(actors?.map(({ id }) => id)).size).toBe(3);
    expect(new Set(people?.map(({ id }) => id)).size).toBe(2);
    const turned = draft('Combatant1: \u202EHarbour\u202C Watch\u200F', 'Commander1: \u200FHavel\u0007 Brask');
    expect([turned.actors?.[0]?.name, turned.people?.[0]?.name]).toEqual(['Harbour Watch', 'Havel Brask']);
  });
});

it('takes no coordinates from this layout', () => {
  const { value } = draftEntry(
    decode(
      new TextEncoder().encode(
        infobox('Place: Brindle Ford, Eastern Isles', 'Coordinates: 36.81167°N, 42.06639°W', 'Coordinates Region: SY', 'Latitude: 36.8', 'Longitude: -42.1'),
      ),
    ).value!,
    { registry: REGISTRY },
  );
  expect(value?.places?.map(({ name }) => name)).toEqual(['Brindle Ford', 'Eastern Isles']);
  expect(JSON.stringify(value)).not.toMatch(/36\.8|42\.[01]|"lat"|"long"/);
});
