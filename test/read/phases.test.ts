/** Events of several phases: their dates, cells that name a phase, and sections with the name of one. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/entry/index.js';
import { cellFigures } from '../../src/read/figures/cell-figures.js';
import { phaseNamed, phasesOf } from '../../src/read/phases.js';
import { readSection } from '../../src/read/prose.js';
import { entities, shown } from './entities.js';

const event = parseDate('2031-03-03/2031-03-20');
const phases = phasesOf('3–4 March 2031 (first battle), 12 March – 20 March 2031, (Second battle)', event);

it.each([
  ['first battle', '2031-03-03/2031-03-04'],
  ['The Second battle: a raid', '2031-03-12/2031-03-20'],
  ['third battle', undefined],
])('the phase %s', (name, edtf) => {
  expect(phaseNamed(name, phases)?.edtf).toBe(edtf);
});

it.each(['3–20 March 2031', '3–20 March 2031 (', 'March (((', ''])('no phases: %s', (date) => {
  expect(phasesOf(date, event).size).toBe(0);
});

it.each([
  ['Per LMO (first battle):, 50 killed', 'killed 50 side 1 per larkmoor-monitor on 2031-03-03/2031-03-04 [increment]'],
  ['50 killed (second battle)', 'killed 50 side 1 on 2031-03-12/2031-03-20 [increment]'],
  ['50 killed (final assault)', 'killed 50 side 1 [increment]'],
  ['50 killed (LMO)', 'killed 50 side 1 per larkmoor-monitor'],
])('the cell %s', (value, figures) => {
  const cell = { key: 'Casualties1', value, start: 0, end: value.length };
  expect(shown(cellFigures(cell, { side: 1, counts: 'losses', phases }, entities(), event))).toBe(figures);
});

describe('a section with the name of a phase', () => {
  it.each([
    ['In total, 50 guards were killed.', 'killed 50 staff on 2031-03-12/2031-03-20 [increment]'],
    ['50 guards were killed during the battle.', 'killed 50 staff on 2031-03-12/2031-03-20 [increment]'],
    ['50 guards were killed.', 'killed 50 staff on 2031-03-12/2031-03-20 [increment]'],
    ['By 14 March, 50 guards had been killed.', 'killed 50 staff on 2031-03-12/2031-03-14 [cumulative]'],
    ['On 14 March, 50 guards were killed.', 'killed 50 staff on 2031-03-14 [increment]'],
  ])('%s', (text, figures) => {
    const section = { path: ['Battle', 'Second battle'], paragraphs: [{ text, start: 0, end: text.length }] };
    expect(shown(readSection(section, entities(), { event, phases, day: undefined, numbers: [] }).figures)).toBe(figures);
  });
});
