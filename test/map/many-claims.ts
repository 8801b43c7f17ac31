/** Made-up entries with any number of claims that differ in all that a graph shows: parties, attributions, relations, reviews. */
import fc from 'fast-check';
import { formatEntry, parseEntry, type Entry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { fictionalEntry } from './fiction.js';

/** A claim: what may differ from one to the next, as the fields of YAML. */
export const claims = fc.array(
  fc.record({
    of: fc.constantFrom('side 1', 'side 2', 'ferrymen', 'otter-front', 'unstated', '[heron-guard, otter-front]'),
    metric: fc.constantFrom('killed', 'injured', '[killed, captured]', 'strength'),
    count: fc.constantFrom('5', '4..7', 'none', 'unknown', 'several-dozen', '40..', '~3..5 best 4'),
    accumulation: fc.constantFrom('total', 'increment', 'cumulative'),
    claimant: fc.constantFrom('', 'claimant: marsh-observatory, ', 'claimant: [ferrymen, heron-guard], via: [daily-lark, ferrymen], ', 'claimant: unnamed, '),
    about: fc.constantFrom('', 'about: night-of-2-march, covers: 2031-03-02, ', 'place: { id: old-mill, precision: spot }, '),
    cites: fc.constantFrom(
      '',
      "cites: [{ url: 'https://example.org/lark/1', title: Losses grow }], ",
      "cites: [{ url: 'https://example.org/lark/1', title: Another title }], ",
    ),
    relation: fc.constantFrom('', 'subsetOf', 'confirms', 'supersedes', 'denies'),
    to: fc.nat(30),
    state: fc.constantFrom('', '', '', 'review: [{ status: withheld }], ', 'review: [{ status: rejected }], ', 'reader: { id: wren, version: "2" }, '),
    length: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 4, maxLength: 14 },
);
type ClaimFields = typeof claims extends fc.Arbitrary<(infer T)[]> ? T : never;

/** The fictional entry with such claims. */
export function entryWith(fields: readonly ClaimFields[]): Entry {
  const lines = fields.map(({ of, metric, count, accumulation, claimant, about, cites, relation, to, state, length }, index) => {
    const other = relation === '' ? '' : `${relation}: c${to % fields.length}, `;
    return `  - { id: c${index}, metric: ${metric}, of: ${of}, count: ${count}, accumulation: ${accumulation}, ${claimant}${about}${cites}${other}${state}at: { section: Lead, start: 10, end: ${10 + length} }, quote: five }\n`;
  });
  const yaml = formatEntry(fictionalEntry());
  return valueOf(parseEntry(`${yaml.slice(0, yaml.indexOf('\nclaims:'))}\nclaims:\n${lines.join('')}`)).data;
}
