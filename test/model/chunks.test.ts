import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { chunksOf, chunkText, halves } from '../../src/model/chunks.js';
import { readDocument, rules, sourceText } from '../../src/read/index.js';
import { testArticles } from './articles.js';

const chunksOfText = (text: string) => {
  const document = readDocument(sourceText(text)).value!;
  const reading = rules.read(document, { registry: EMPTY_REGISTRY });
  return { chunks: chunksOf(document, reading), reading };
};
const SENTENCE = 'On 4 May, 17 fighters of the Otter Front were wounded by shelling near the old mill at the ford. ';
const long = (sentences: number, sections: number) =>
  `= Battle of Brindle Ford (2031) =\n\nInfobox\n- Date: 3–5 May 2031\n- Combatant1: Heron League\n- Combatant2: Otter Front\n\nLead.\n${Array.from(
    { length: sections },
    (_, at) => `\n== Part ${at + 1} ==\n${SENTENCE.repeat(sentences)}\n`,
  ).join('')}`;

describe('chunks', () => {
  it('hold every unit that the gate may accept, once and in order', () => {
    for (const { document, reading } of testArticles()) {
      const ids = chunksOf(document, reading).flatMap(({ units }) => units.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id.startsWith('p')).length).toBe(reading.setting!.sentences.length);
    }
  });

  it('are whole sections, as many as fit', () => {
    const { chunks } = chunksOfText(long(10, 8));
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.length).toBeLessThan(8);
    const sections = chunks.map(({ units }) => [...new Set(units.map(({ section }) => section))]);
    expect(sections.flat().length).toBe(new Set(sections.flat()).size);
  });

  it('divide a section that is too long between sentences', () => {
    const { chunks } = chunksOfText(long(100, 1));
    expect(chunks.length).toBeGreaterThan(1);
    for (const { units } of chunks) expect(units.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(4_000);
  });

  it('know how many figures the rules read in them', () => {
    const { chunks, reading } = chunksOfText(long(10, 8));
    expect(chunks.reduce((sum, { figures }) => sum + figures, 0)).toBe(reading.proposals.figures.length);
  });

  it('show the title, who fought, and each unit on a line with its number', () => {
    const [chunk] = chunksOfText(long(2, 1)).chunks;
    expect(chunkText(chunk!)).toBe(
      `Title: Battle of Brindle Ford (2031)\nDate: 3–5 May 2031\nCombatant1: Heron League\nCombatant2: Otter Front\n\n## Lead\np1.1: Lead.\n\n## Part 1\np2.1: ${SENTENCE.trim()}\np2.2: ${SENTENCE.trim()}`,
    );
  });

  it('leave out what is about another event', () => {
    const { chunks } = chunksOfText(`${long(1, 1)}\n== Background ==\nIn April 2030 some 300 people were killed near Ulver.\n`);
    expect(chunks.map(chunkText).join()).not.toContain('300 people');
  });
});

it('halves of a chunk hold its units in order; a single unit is not divided', () => {
  const [chunk] = chunksOfText(long(20, 1)).chunks;
  const parts = halves(chunk!, () => 1);
  expect(parts).toHaveLength(2);
  expect(parts.flatMap(({ units }) => units)).toEqual(chunk!.units);
  expect(Math.abs(parts[0]!.units.length - parts[1]!.units.length)).toBeLessThanOrEqual(2);
  const single = { ...chunk!, units: chunk!.units.slice(0, 1) };
  expect(halves(single, () => 1)).toEqual([single]);
});
