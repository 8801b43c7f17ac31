/** Infobox cells with the figures to read from them, a row each, in the notation of `shown`; groups are fictional. */
import { describe, expect, it } from 'vitest';
import { cell, shown } from '../entities.js';

describe('losses of side 1', () => {
  it.each([
    ['48 killed', 'killed 48 side 1'],
    ['48 killed, 65 injured', 'killed 48 side 1 | injured 65 side 1'],
    ['48 killed,, 65 injured', 'killed 48 side 1 | injured 65 side 1'],
    ['1,100+ killed', 'killed 1100.. side 1'],
    ['~8,000 killed', 'killed ~8000 side 1'],
    ['Dozens killed', 'killed dozens side 1'],
    ['40–60 killed', 'killed 40..60 side 1'],
    ['40-60 killed', 'killed 40..60 side 1'],
    ['200–300+ killed', 'killed 200..300+ side 1'],
    ['12 soldiers killed', 'killed 12 side 1 fighters'],
    ['12 soldiers captured', 'captured 12 side 1 fighters'],
    ['3–5 civilians killed', 'killed 3..5 civilians'],
    ['15+ unidentified killed', 'killed 15.. unidentified'],
    ['2 patrol boats destroyed', 'equipment 2 side 1 (patrol boats) destroyed'],
    ['3 tanks captured', 'equipment 3 side 1 (tanks) seized'],
    ['12 hostages taken', 'hostage 12 side 1 hostages'],
    ['140 re-arrested', 'captured 140 side 1 re-arrested'],
    ['Per LMO: 48 killed', 'killed 48 side 1 per larkmoor-monitor'],
    ['Per LMO:, 48 killed,, 65 injured', 'killed 48 side 1 per larkmoor-monitor | injured 65 side 1 per larkmoor-monitor'],
    ['Per LMO:, 48 killed ---- Per Harbour League:, 37 killed', 'killed 48 side 1 per larkmoor-monitor | killed 37 side 1 per harbour-league'],
    ['Per LMO:, 48 killed ---- 90 killed', 'killed 48 side 1 per larkmoor-monitor | killed 90 side 1'],
    ['48 killed (per LMO)', 'killed 48 side 1 per larkmoor-monitor'],
    ['48 killed (LMO)', 'killed 48 side 1 per larkmoor-monitor'],
    ['48 killed (LMO claim)', 'killed 48 side 1 per larkmoor-monitor'],
    // a bracket at the end is about every figure before it; one after each figure is about that
    ['48 killed, 65 injured (LMO claim)', 'killed 48 side 1 per larkmoor-monitor | injured 65 side 1 per larkmoor-monitor'],
    ['48 killed (LMO claim), 65 injured (Harbour League claim)', 'killed 48 side 1 per larkmoor-monitor | injured 65 side 1 per harbour-league'],
    ['Per LMO:, * 48 killed, * 65 injured', 'killed 48 side 1 per larkmoor-monitor | injured 65 side 1 per larkmoor-monitor'],
    ['48 killed (per Daily Lark), 52 killed (per LMO)', 'killed 48 side 1 per daily-lark | killed 52 side 1 per larkmoor-monitor'],
    ['According to the LMO: 48 killed', 'killed 48 side 1 per larkmoor-monitor'],
    ['Harbour League and LMO claims: 48 killed', 'killed 48 side 1 per harbour-league+larkmoor-monitor'],
    ['48 killed (3–5 March)', 'killed 48 side 1 on 2031-03-03/2031-03-05 [increment]'],
    ['48 killed (3–4 March; 6–7 March)', 'killed 48 side 1 on {2031-03-03..2031-03-04,2031-03-06..2031-03-07} [increment]'],
    ['48 killed (3 March; 6–7 March)', 'killed 48 side 1 on {2031-03-03,2031-03-06..2031-03-07} [increment]'],
    ['48 killed, * 9 civilians killed, 6 wounded', 'killed 48 side 1 | killed 9 civilians | injured 6 civilians'],
    ['9 civilians killed, 48 soldiers killed, 6 wounded', 'killed 9 civilians | killed 48 side 1 fighters | injured 6 side 1'],
    [
      'First assault Per LMO:, 48 killed, Per Harbour League:, 37 killed',
      'killed 48 side 1 per larkmoor-monitor [increment] | killed 37 side 1 per harbour-league [increment]',
    ],
    ['48 Port Guard soldiers killed', 'killed 48 port-guard fighters'],
    ['Tens of thousands at a minimum', 'killed/injured tens-of-thousands side 1'],
    ['12 servicemen KIA, 30 WIA', 'killed 12 side 1 fighters | injured 30 side 1'],
    ['Per Marsh Institute: 48 killed', 'killed 48 side 1 per marsh-institute'],
    ['71 captured (all executed)', 'captured 71 side 1 | killed 71 side 1 executed'],
    ['71 captured (all later executed), 40+ missing', 'captured 71 side 1 | killed 71 side 1 executed | missing 40.. side 1'],
    ['71 captured (all soldiers)', 'captured 71 side 1'],
    ['200–250 killed (estimated)', 'killed ~200..250 side 1'],
  ])('%s', (value, figures) => {
    expect(shown(cell(value))).toBe(figures);
  });
});

it('30 killed or captured: one figure of both', () => {
  expect(shown(cell('30 killed or captured'))).toBe('killed/captured 30 side 1');
});

describe('strength of side 2', () => {
  it.each([
    ['150–220+ fighters', 'strength 150..220+ side 2 fighters'],
    ['2,400 members', 'strength 2400 side 2'],
    ['400 soldiers of the Special Forces', 'strength 400 side 2 fighters (Special Forces)'],
    ['400 soldiers of the 4th Reed Brigade, 20 tanks', 'strength 400 side 2 fighters (4th Reed Brigade) | strength 20 side 2 (tanks)'],
    ['400 soldiers of the Harbour League', 'strength 400 side 1 fighters'],
    ['3 suicide bombers', 'strength 3 side 2 fighters (suicide bombers)'],
    ['~600–750 detainees', 'held ~600..750 side 2 prisoners'],
    ['150 fighters, 20 hostages', 'strength 150 side 2 fighters | held 20 side 2 hostages'],
    ['Hundreds of fighters', 'strength hundreds side 2 fighters'],
  ])('%s', (value, figures) => {
    expect(shown(cell(value, { side: 2, counts: 'presence' }))).toBe(figures);
  });
});

describe('of no side', () => {
  it.each([
    ['3–5 civilians killed, ~8,000 civilians displaced', 'killed 3..5 civilians | displaced ~8000 civilians'],
    ['40 killed', 'killed 40'],
    ['300+ civilians fled', 'displaced 300.. civilians'],
    ['12 Front fighters killed', 'killed 12 side 2 fighters'],
  ])('%s', (value, figures) => {
    expect(shown(cell(value, { counts: 'losses' }))).toBe(figures);
  });
});

it('a bracket speaks of a whole and of its part, which stays one', () => {
  const [whole, part] = cell('30 casualties, including 10 killed (4 to 6 March only)');
  expect(part?.covers).toBe('2031-03-04/2031-03-06');
  expect(part?.partOf).toBe(whole);
});

describe('results', () => {
  it.each([
    ['Harbour League victory', ''],
    ['At least 120 Front fighters surrendered or arrested', 'surrendered/captured 120.. side 2 fighters'],
    ['The League captures 5 villages', ''],
    ['Front withdraws from 3 districts', ''],
  ])('%s', (value, figures) => {
    expect(shown(cell(value, { counts: 'results' }))).toBe(figures);
  });
});

describe('nothing', () => {
  it.each(['', 'None of note', '3rd Brigade', '17th Division', '----', '()', '1 March 2031', 'See below', '23px'])('%s', (value) => {
    expect(shown(cell(value, { side: 1, counts: 'losses' }))).toBe('');
  });
});

describe('a quote is the figure with its words', () => {
  it.each([
    ['Per LMO:, 48 killed,, 65 injured', ['48 killed', '65 injured']],
    ['🏴 at least 12 soldiers killed (per LMO)', ['at least 12 soldiers killed']],
  ])('%s', (value, quotes) => {
    expect(cell(value).map(({ start, end }) => value.slice(start, end))).toEqual(quotes);
  });
});
