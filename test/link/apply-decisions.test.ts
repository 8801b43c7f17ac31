/** What decisions change: the registry, and entries, which keep their comments. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../src/entry/index.js';
import { planDecisions, rewriteEntry } from '../../src/link/apply-decisions.js';
import type { Decision } from '../../src/link/decision.js';
import { valueOf } from '../../src/problem.js';

const member = (id: string, as?: string) => ({ entry: 'ford.yaml', id, name: `Name of ${id}`, ...(as === undefined ? {} : { as }) });
const plan = (...decisions: Decision[]) => planDecisions({ format: 1, about: 'registry', decisions });

describe('planDecisions', () => {
  it('moves what was accepted, each part of what was split, and leaves the rest', () => {
    const { plan: made, problems } = plan(
      { subject: 'actor/heron', decision: 'accept', object: 'heron', name: 'Heron', by: 'Ada', members: [member('herons')] },
      { subject: 'place/fen', decision: 'split', by: 'Ada', members: [member('fen-1', 'north-fen'), member('fen-2')] },
      { subject: 'actor/owl', decision: 'refuse', by: 'Ada', members: [member('owl')] },
      { subject: 'actor/lark', decision: 'undecided', members: [member('lark')] },
    );
    expect(problems).toEqual([]);
    expect(made.moves.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['actor', 'herons', 'heron'],
      ['place', 'fen-1', 'north-fen'],
    ]);
    expect(made.changes).toMatchObject([
      { id: 'heron', name: 'Heron', aliases: ['Name of herons'] },
      { id: 'north-fen', name: 'Name of fen-1' },
    ]);
    expect(made.left).toEqual({ undecided: 1, refuse: 1 });
  });

  it('refuses two outcomes for one entity, and a split without parts', () => {
    const to = (object: string): Decision => ({ subject: `actor/${object}`, decision: 'accept', object, by: 'Ada', members: [member('herons')] });
    expect(plan(to('heron'), to('owl')).problems).toMatchObject([{ message: 'actor/herons of ford.yaml becomes heron and owl in two decisions' }]);
    expect(plan({ subject: 'actor/owl', decision: 'split', by: 'Ada', members: [member('owl')] }).problems).toHaveLength(1);
  });
});

const ENTRY = `format: 1 # kept
id: ford
document: { title: Ford, language: en, sha256: ${'ab'.repeat(32)} }
event:
  id: ford
  label: Ford
  place: ford
  sides:
    1: { key: herons, actors: [herons, heron-army] }
    2: { actors: [{ id: owls, role: supporter }] } # the other side
actors:
  # what the text calls them
  - { id: herons, name: Herons }
  - id: heron-army
    # a comment within
    name: Heron Army
  - { id: owls, name: Owls }
places:
  - { id: ford, name: Ford }
claims:
  - id: one
    metric: killed
    of: owls
    count: 3
    accumulation: total
    claimant: [herons, owls]
    at: { section: Lead, start: 0, end: 3 }
    quote: '3'
`;

it('rewrites references, removes local descriptions, and keeps comments', () => {
  const located = valueOf(parseEntry(ENTRY));
  const move = (kind: 'actor' | 'place', from: string, to: string) => ({ kind, entry: 'ford.yaml', from, to });
  const text = rewriteEntry(located, [move('actor', 'herons', 'heron-league'), move('actor', 'heron-army', 'heron-league'), move('place', 'ford', 'ford')]);
  expect(text).toBe(
    ENTRY.replace('key: herons, actors: [herons, heron-army]', 'key: heron-league, actors: [ heron-league ]')
      .replace('  - { id: herons, name: Herons }\n  - id: heron-army\n    # a comment within\n    name: Heron Army\n', '    # a comment within\n')
      .replace('places:\n  - { id: ford, name: Ford }\n', '')
      .replace('claimant: [herons, owls]', 'claimant: [heron-league, owls]'),
  );
  expect(valueOf(parseEntry(text!)).data.actors).toEqual([{ id: 'owls', name: 'Owls' }]);
  expect(rewriteEntry(located, [])).toBeUndefined();
});
