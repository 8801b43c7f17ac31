import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRegistry, type Registry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { gate, type REFUSALS, type Verdict } from '../../src/read/gate.js';
import { readDocument, rules } from '../../src/read/index.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import type { Proposal } from '../../src/read/proposal.js';
import type { Setting } from '../../src/read/setting.js';
import { unitsOf, type Unit } from '../../src/read/units.js';
import { ARTICLE } from './gate-article.js';

const registry: Registry = valueOf(readRegistry({}));
const document = readDocument(sourceText(ARTICLE)).value!;
const units = unitsOf(document);
const byId = new Map(units.map((unit) => [unit.id, unit]));
let setting: Setting;
beforeAll(() => {
  setting = rules.read(document, { registry }).setting!;
});

/** The sentence or cell with the words. */
const unitOf = (words: string): Unit => units.find(({ kind, text }) => kind !== 'paragraph' && text.includes(words))!;
const verdictOn = (quote: string, outcome: Proposal['outcome'], more: Partial<Proposal> & { near?: string } = {}) => {
  const { near = quote, ...fields } = more;
  return gate({ unit: unitOf(near)?.id ?? 'none', quote, outcome, ...fields }, setting, byId);
};
const passed = (verdict: Verdict) => {
  if (verdict.verdict === 'refused') throw new Error(verdict.reason);
  const { figure, section, about } = verdict;
  return { ...figure, section, about, quote: ARTICLE.slice(figure.start, figure.end), verdict: verdict.verdict };
};

describe('a proposal that passes', () => {
  it('has the bounds of the grammar, and evidence with the words that bound it', () =>
    expect(passed(verdictOn('40 Otter Front fighters were killed', 'killed'))).toMatchObject({
      count: { modifier: 'atLeast', low: 40 },
      quote: 'At least 40 Otter Front fighters were killed',
      population: 'fighters',
      party: { kind: 'side', number: 2 },
      claimant: 'heron-league',
      accumulation: 'total',
      section: 'Lead',
    }));

  it('has the claimant of the heading of its cell', () =>
    expect(passed(verdictOn('44 killed', 'killed'))).toMatchObject({
      claimant: 'otter-front',
      party: { kind: 'side', number: 1 },
      section: 'Infobox/Casualties1',
    }));

  it('has the date and the episode of its day', () =>
    expect(passed(verdictOn('17 fighters of the Otter Front were wounded', 'injured'))).toMatchObject({
      accumulation: 'increment',
      party: { kind: 'side', number: 2 },
    }));

  it('needs no verb under a heading that announces the outcome', () => expect(passed(verdictOn('400 fighters', 'strength')).metric).toEqual(['strength']));

  it('may name its claimant in the sentence before', () =>
    expect(passed(verdictOn('6 bodies of Heron League soldiers', 'killed', { claimantQuote: 'Residents of Ulver' })).claimant).toBeDefined());

  it('may be folded', () => expect(passed(verdictOn('Twelve  men died', 'killed', { near: 'Twelve men' })).verdict).toBe('folded'));
});

describe('a proposal without a number', () => {
  const text = `= Battle of Ulver (2031) =

Infobox
- Conflict: Battle of Ulver
- Date: 3 May 2031
- Combatant1: Heron League
- Combatant2: Otter Front
- Casualties1: 4 Su-24
- Casualties2: Dead:, 44 fighters, Spry sunk

== Losses ==
The League lost the following:
- 7 Lynx-3
- 2 gliders, shown to Brask

== Course ==
Brask was killed by a shell. Colonel Edmund Quill, commander of the Guard, was wounded. The ship Heron was met by Spry. Spry sank at noon. Nobody was killed there. Larkmoor was captured. A child might be wounded. Some 200–250 fighters remained captured or missing. The League suffered no casualties.
`;
  const other = readDocument(sourceText(text)).value!;
  const otherUnits = unitsOf(other);
  const otherById = new Map(otherUnits.map((unit) => [unit.id, unit]));
  const read = rules.read(other, { registry }).setting!;
  const on = (quote: string, outcome: Proposal['outcome']) => {
    const unit = otherUnits.find(({ kind, text: words }) => kind !== 'paragraph' && words.includes(quote));
    const verdict = gate({ unit: unit?.id ?? '', quote, outcome }, read, otherById);
    if (verdict.verdict === 'refused') return verdict.reason;
    const { figure, name } = verdict;
    return `${verdict.verdict} ${figure.metric.join('+')} ${figure.count.low}..${figure.count.high}${name ? ` without ${text.slice(name.start, name.end)}` : ''}`;
  };

  it.each<[string, Proposal['outcome'], string]>([
    ['Brask was killed', 'killed', 'implied killed 1..1 without Brask'],
    ['Colonel Edmund Quill, commander of the Guard, was wounded', 'injured', 'implied injured 1..1 without Edmund Quill'],
    ['Spry sank', 'equipment', 'implied equipment 1..1'],
    ['Spry sunk', 'equipment', 'implied equipment 1..1'],
    ['Nobody was killed', 'killed', 'no-figure'],
    ['Larkmoor was captured', 'captured', 'no-figure'],
    ['A child might be wounded', 'injured', 'not-asserted'],
    ['Brask was killed', 'injured', 'other-outcome'],
    // Announced by the cell, its heading, and the heading of the list.
    ['4 Su-24', 'equipment', 'exact equipment 4..4'],
    ['44 fighters', 'killed', 'exact killed 44..44'],
    ['44 fighters', 'injured', 'other-outcome'],
    ['7 Lynx-3', 'equipment', 'exact equipment 7..7'],
    // The words state two outcomes in one figure, and none.
    ['200–250 fighters remained captured or missing', 'captured', 'exact captured+missing 200..250'],
    ['no casualties', 'casualties', 'exact killed+injured 0..0'],
  ])('%s, %s: %s', (quote, outcome, expected) => expect(on(quote, outcome)).toBe(expected));
});

describe('a proposal that is refused', () => {
  it.each<[keyof typeof REFUSALS, string, Proposal['outcome'], (Partial<Proposal> & { near?: string })?]>([
    ['no-unit', '40 Otter', 'killed', { unit: 'p99' }],
    ['absent', '41 Otter Front fighters', 'killed', { near: '40 Otter' }],
    ['absent', '0 Otter Front fighters', 'killed', { near: '40 Otter' }],
    ['absent', '400 rifles', 'equipment', { near: '1,400 rifles' }],
    ['no-figure', 'Residents of Ulver', 'killed'],
    ['several-figures', 'Twelve men died and 30 were wounded', 'killed'],
    ['other-outcome', '30 were wounded', 'killed'],
    ['other-outcome', '44 killed', 'injured'],
    ['other-outcome', '1,400 rifles', 'killed'],
    ['other-event', '300 people were killed', 'killed'],
    ['not-asserted', '90 civilians were killed', 'killed'],
    ['not-asserted', '9 boats could have been destroyed', 'equipment'],
    ['other-party', '40 Otter Front fighters were killed', 'killed', { of: 'Heron League' }],
    ['party-absent', '40 Otter Front fighters were killed', 'killed', { of: 'Badger Guard' }],
    ['claimant-absent', '17 fighters of the Otter Front were wounded', 'injured', { claimantQuote: 'Heron League' }],
    ['date-absent', '17 fighters of the Otter Front were wounded', 'injured', { when: '6 May' }],
  ])('%s: %s', (reason, quote, outcome, more) => {
    const verdict = verdictOn(quote, outcome, more);
    expect(verdict.verdict === 'refused' ? verdict.reason : verdict.figure).toBe(reason);
  });
});

it('lets the figures of the rules pass, with the bounds they have', () => {
  for (const { figure } of rules.read(document, { registry }).proposals.figures) {
    const unit = units.findLast(({ start, end }) => start <= figure.start && figure.end <= end)!;
    const outcome = figure.metric.length > 1 ? 'casualties' : figure.metric[0]!;
    const verdict = gate({ unit: unit.id, quote: ARTICLE.slice(figure.start, figure.end), outcome }, setting, byId);
    expect(passed(verdict).count).toEqual(figure.count);
  }
});

it('accepts nothing whose quote does not stand in the text', () => {
  const spans = fc.record({ unit: fc.constantFrom(...units), from: fc.nat(80), length: fc.integer({ min: 1, max: 60 }), digit: fc.option(fc.nat(9)) });
  const outcome = fc.constantFrom('killed' as const, 'injured' as const, 'strength' as const, 'equipment' as const, 'casualties' as const);
  fc.assert(
    fc.property(spans, outcome, ({ unit, from, length, digit }, proposed) => {
      const words = unit.text.slice(from, from + length);
      const quote = digit === null ? words : words.replace(/\d/, String(digit));
      const verdict = gate({ unit: unit.id, quote, outcome: proposed }, setting, byId);
      if (verdict.verdict !== 'refused') expect(unit.text).toContain(quote.trim().split(/\s+/)[0]);
    }),
  );
});
