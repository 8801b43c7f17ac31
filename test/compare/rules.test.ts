/** Each rule has the smallest graph that raises it, and near misses that must not. */
import { describe, expect, it } from 'vitest';
import { EQUIVALENCES } from '../../src/compare/meeting.js';
import { findFindings } from '../../src/compare/index.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { fictionalRegistry } from '../map/fiction.js';
import { dunmere, editionOf, findingsOf, raised, raisedAlone, RULES, type ClaimFields } from './asking.js';

const herons = { claimant: 'heron-league' };
const otters = { claimant: 'otter-front' };
const observatory = { claimant: 'lake-observatory' };
const lead = (start: number) => ({ at: { section: 'Lead', start, end: start + 5 } });
const timeline = (start: number) => ({ at: { section: 'Timeline/2 March', start, end: start + 5 } });
const clash = { id: 'clash-2-march', type: 'clash', date: '2031-03-02', summary: 'A clash.', at: { section: 'Timeline/2 March', start: 500, end: 505 } };
const ambush = { id: 'ambush-3-march', type: 'clash', date: '2031-03-03', summary: 'An ambush.', at: { section: 'Timeline/3 March', start: 600, end: 605 } };
const day = {
  id: 'day-2-march',
  type: 'day',
  date: '2031-03-02',
  summary: 'What is told of a day.',
  at: { section: 'Timeline/2 March', start: 500, end: 505 },
};
const increment = { accumulation: 'increment', about: 'clash-2-march', covers: '2031-03-02' };

describe('rivals', () => {
  const rivals = (claims: ClaimFields[], more = {}) => raised('rivals', claims, more);

  it('says by how much two sources differ, and what each says', async () => {
    const [finding, ...others] = await rivals([
      { count: 10, ...herons },
      { count: '30..', ...otters },
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'notable', measure: 20 });
    expect(finding?.message).toBe(
      'Accounts of those killed on the side of Heron Guard and HL differ by at least 20: HL (own side) 10; Otter Front (other side) at least 30.',
    );
    expect(finding?.concerns).toHaveLength(2);
    expect(finding?.assumes.length).toBeGreaterThan(0);
  });

  it('says that equal figures agree, and that nested ones are compatible', async () => {
    expect(
      await rivals([
        { count: 10, ...herons },
        { count: 10, ...otters },
      ]),
    ).toMatchObject([{ severity: 'informative', measure: 0, message: expect.stringContaining(' agree: ') as string }]);
    expect(
      await rivals([
        { count: '10..20', ...herons },
        { count: 15, ...otters },
      ]),
    ).toMatchObject([
      { severity: 'informative', measure: 0, relation: 'nested', message: expect.stringContaining(' compatible, one within the other: ') as string },
    ]);
  });

  it.each<[string, ClaimFields[], string, string]>([
    [
      'two points',
      [
        { count: 10, ...herons },
        { count: 30, ...otters },
      ],
      'disjoint',
      'differ by 20:',
    ],
    [
      'three points',
      [
        { count: 10, ...herons },
        { count: 30, ...otters },
        { count: 15, ...observatory },
      ],
      'disjoint',
      'differ by up to 20:',
    ],
    [
      'two ranges',
      [
        { count: '10..15', ...herons },
        { count: '30..40', ...otters },
      ],
      'disjoint',
      'differ by at least 15:',
    ],
    [
      'a range among points',
      [
        { count: 10, ...herons },
        { count: 30, ...otters },
        { count: '12..15', ...observatory },
      ],
      'disjoint',
      'differ by at least 20:',
    ],
    [
      'about so many',
      [
        { count: '~100', ...herons },
        { count: 115, ...otters },
      ],
      'disjoint',
      'differ by at least 5:',
    ],
    [
      'ranges that overlap',
      [
        { count: '10..20', ...herons },
        { count: '15..30', ...otters },
      ],
      'overlapping',
      'are compatible where they overlap:',
    ],
    [
      'a range twice',
      [
        { count: '10..20', ...herons },
        { count: '10..20', ...otters },
      ],
      'equal',
      'agree:',
    ],
    [
      'a range in a range',
      [
        { count: '10..20', ...herons },
        { count: '12..15', ...otters },
      ],
      'nested',
      'are compatible, one within the other:',
    ],
  ])('states the relation of %s', async (_, claims, relation, words) => {
    expect(await rivals(claims)).toMatchObject([{ relation, message: expect.stringContaining(` ${words} `) as string }]);
  });

  it.each<[string, ClaimFields[]]>([
    [
      'one source twice',
      [
        { count: 10, ...herons },
        { count: 30, ...herons },
      ],
    ],
    [
      'different people',
      [
        { count: 10, who: 'fighters', ...herons },
        { count: 30, who: 'civilians', ...otters },
      ],
    ],
    [
      'different outcomes',
      [
        { count: 10, ...herons },
        { count: 30, metric: 'injured', ...otters },
      ],
    ],
    [
      'different sides',
      [
        { count: 10, ...herons },
        { count: 30, of: 'side 2', ...otters },
      ],
    ],
    [
      'a total and a running total',
      [
        { count: 10, ...herons },
        { count: 30, accumulation: 'cumulative', covers: '2031-03-05', ...otters },
      ],
    ],
    [
      'different manners',
      [
        { count: 10, ...herons },
        { count: 30, manner: 'executed', ...otters },
      ],
    ],
    [
      'different things',
      [
        { count: 10, metric: 'strength', item: 'rafts', ...herons },
        { count: 30, metric: 'strength', item: 'boats', ...otters },
      ],
    ],
    [
      'vague words',
      [
        { count: 'several', ...herons },
        { count: 300, ...otters },
      ],
    ],
    [
      'a number that is not known',
      [
        { count: 'unknown', ...herons },
        { count: 300, ...otters },
      ],
    ],
    [
      'figures superseded',
      [
        { count: 10, ...herons },
        { count: 30, ...otters, supersedes: 'claim-0' },
      ],
    ],
    [
      'a part and its whole',
      [
        { count: 10, ...herons, subsetOf: 'claim-1' },
        { count: 30, ...otters },
      ],
    ],
    ['no named source', [{ count: 10 }, { count: 30, ...lead(900) }]],
    [
      'an unstated party and population',
      [
        { count: 10, of: 'unstated', ...herons },
        { count: 30, of: 'unstated', ...otters },
      ],
    ],
    [
      'civilians of an unstated party, reported by two parties',
      [
        { count: 10, of: 'unstated', who: 'civilians', ...herons },
        { count: 30, of: 'unstated', who: 'civilians', ...otters },
      ],
    ],
    [
      'totals in a section on the course of events',
      [
        { count: 10, ...herons, ...timeline(900) },
        { count: 30, ...otters, ...timeline(950) },
      ],
    ],
  ])('is not raised by %s', async (_, claims) => {
    expect(await rivals(claims)).toEqual([]);
  });

  it('compares two parties that are named side by side in a sentence', async () => {
    const exchanged = { metric: 'released', of: 'unstated', accumulation: 'total' };
    const at = (start: number) => ({ at: { section: 'Lead', start, end: start + 5 } });
    const figures = (start: number) => [
      { count: 25, ...exchanged, ...herons, ...at(900) },
      { count: 150, ...exchanged, ...otters, ...at(start) },
    ];
    expect(await rivals(figures(960))).toMatchObject([{ measure: 125 }]);
    expect(await rivals(figures(1200))).toEqual([]);
  });

  it('names a side without listed parties by its number', async () => {
    const sides = { 1: { key: 'heron-league', actors: ['heron-league'] }, 2: { key: 'battle-of-dunmere-side-2', actors: [] } };
    const [finding] = await raised(
      'rivals',
      [
        { count: 10, of: 'side 2', ...herons },
        { count: 30, of: 'side 2', ...observatory },
      ],
      {},
      { sides },
    );
    expect(finding?.message).toContain('Accounts of those killed on side 2 (no party listed) differ');
  });

  it('keeps a source that also counts other people in the same place', async () => {
    const wounded = { metric: 'injured' };
    expect(
      await rivals([
        { count: 39, ...wounded, who: 'fighters', ...herons },
        { count: 6, ...wounded, who: 'civilians', ...herons },
        { count: 60, ...wounded, who: 'fighters', ...otters },
      ]),
    ).toMatchObject([{ measure: 21 }]);
    expect(
      await rivals([
        { count: 39, ...wounded, ...herons },
        { count: 6, ...wounded, ...herons },
        { count: 60, ...wounded, ...otters },
      ]),
    ).toMatchObject([
      {
        severity: 'informative',
        message: expect.stringContaining('in figures that may be addends: HL (own side) 39 + 6; Otter Front (other side) 60.') as string,
      },
    ]);
  });

  it('compares increments only within one incident', async () => {
    const incidentRivals = (episodes: object[], claims: ClaimFields[]) => rivals(claims, { episodes });
    expect(
      await incidentRivals(
        [clash],
        [
          { count: 4, ...increment, ...herons },
          { count: 9, ...increment, ...otters },
        ],
      ),
    ).toMatchObject([{ measure: 5 }]);
    expect(
      await incidentRivals(
        [clash, { ...clash, id: 'other-clash' }],
        [
          { count: 4, ...increment, ...herons },
          { count: 9, ...increment, about: 'other-clash', ...otters },
        ],
      ),
    ).toEqual([]);
    expect(
      await incidentRivals(
        [clash],
        [
          { count: 4, ...increment, ...herons },
          { count: 9, ...increment, ...otters, quote: 'Nine more guards were killed' },
        ],
      ),
    ).toEqual([]);
    const ofDay = { ...increment, about: 'day-2-march' };
    expect(
      await incidentRivals(
        [day],
        [
          { count: 4, ...ofDay, ...herons, ...timeline(510) },
          { count: 9, ...ofDay, ...otters, ...timeline(900) },
        ],
      ),
    ).toEqual([]);
  });

  it('takes figures of a day that two sources give one after the other for one incident', async () => {
    const ofDay = { ...increment, about: 'day-2-march' };
    const near = (fields: ClaimFields) =>
      rivals(
        [
          { count: 4, ...ofDay, ...herons, ...timeline(510) },
          { count: 9, ...ofDay, ...otters, ...timeline(560), ...fields },
        ],
        { episodes: [day] },
      );
    const [finding, ...others] = await near({});
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ measure: 5, severity: 'notable', assumes: expect.arrayContaining([EQUIVALENCES.near]) as string[] });
    expect(await near({ quote: 'nine more were killed' })).toEqual([]);
    expect(await near({ quote: 'nine bodies' })).toEqual([]);
    expect(await near({ claimant: undefined })).toEqual([]);
    expect(await near(timeline(900))).toEqual([]);
  });

  it('compares totals of named sources in one section, and with the summary where one repeats it', async () => {
    const battle = (start: number) => ({ at: { section: 'Battle', start, end: start + 5 } });
    const phase = { covers: '2031-03-01/2031-03-04' };
    const inSection = [
      { count: 43, ...herons, ...phase, ...battle(900) },
      { count: 47, ...observatory, ...phase, ...battle(950) },
    ];
    expect(await rivals(inSection)).toMatchObject([{ measure: 4 }]);
    const [joined] = await rivals([{ count: '47..' }, { count: 300, ...otters }, ...inSection]);
    expect(joined).toMatchObject({ measure: 257, assumes: expect.arrayContaining([EQUIVALENCES.repeated]) as string[] });
    expect(await rivals([{ count: 300, ...otters }, ...inSection])).toMatchObject([{ measure: 4 }]);
    const bodies = { count: 20, ...observatory, ...battle(950), quote: '20 bodies' };
    expect(await rivals([{ count: 43, ...herons, ...battle(900) }, bodies])).toEqual([]);
  });

  it('does not take a figure and none of one source for addends, nor a word with a floor', async () => {
    const other = { count: 7, ...observatory, at: { section: 'Events', start: 950, end: 955 } };
    const figuresOf = (counts: (number | string)[]) =>
      counts.map((count, index) => ({ count, ...otters, at: { section: 'Events', start: 10 * index, end: 10 * index + 5 } }));
    expect(await rivals([...figuresOf([50, 20]), other])).toMatchObject([{ message: expect.stringContaining('50 + 20') as string }]);
    expect(await rivals([...figuresOf([50, 0]), other])).toEqual([]);
  });

  it('names who did it, and the phase of totals', async () => {
    const [by] = await rivals([
      { count: 10, by: 'otter-front', ...herons },
      { count: 30, by: 'otter-front', ...observatory },
    ]);
    expect(by?.message).toContain('those killed on the side of Heron Guard and HL by Otter Front differ by 20:');
    const phase = { covers: '2031-03-01/2031-03-04', at: { section: 'Casualties', start: 5, end: 9 } };
    const [finding] = await rivals([
      { count: 10, ...herons, ...phase },
      { count: 30, ...otters, ...phase, at: { section: 'Casualties', start: 500, end: 509 } },
    ]);
    expect(finding?.message).toContain('those killed on the side of Heron Guard and HL, 1–4 March 2031, differ by 20:');
  });

  it('does not compare bodies that are shown with those who were killed', async () => {
    const [one, other] = [
      { count: 20, ...increment, ...timeline(510), ...otters, quote: 'the corpses of 20 guards' },
      { count: 23, ...increment, ...timeline(520), ...observatory, quote: '23 guards were killed' },
    ];
    expect(await rivals([one, other], { episodes: [clash] })).toEqual([]);
    expect(await rivals([{ ...one, quote: '20 guards' }, other], { episodes: [clash] })).toHaveLength(1);
  });

  describe('a part that is higher than the whole of another source', () => {
    const together = { count: '1200..1360', metric: ['killed', 'injured'], ...herons };

    it('may be of one outcome, or of several that one source gives in one place', async () => {
      const [finding, ...others] = await rivals([together, { count: 2500, ...otters }, { count: 5000, metric: 'injured', ...otters }]);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ severity: 'notable', measure: 6140, relation: 'disjoint' });
      expect(finding?.concerns).toHaveLength(3);
      expect(finding?.message).toBe(
        'Accounts of those injured or killed on the side of Heron Guard and HL differ by at least 6,140, since a part is higher than the whole of another source: HL (own side) 1,200–1,360; Otter Front (other side) 2,500 killed + 5,000 injured.',
      );
      expect(finding?.assumes.at(-1)).toContain('A part is not higher than its whole.');
      expect(await rivals([together, { count: 1500, ...otters }])).toMatchObject([{ measure: 140 }]);
    });

    it('may be of one kind of people', async () => {
      const volunteers = { count: 180, who: 'fighters', item: 'foreign volunteers', ...otters };
      const [finding, ...others] = await rivals([{ count: 61, ...herons }, volunteers]);
      expect(others).toEqual([]);
      expect(finding?.message).toContain('HL (own side) 61; Otter Front (other side) 180 foreign volunteers killed.');
      expect(
        await rivals([
          { count: 61, ...herons },
          { ...volunteers, count: '..180' },
        ]),
      ).toEqual([]);
      expect(
        await rivals([
          { count: 61, ...herons },
          { ...volunteers, item: undefined, who: 'civilians' },
        ]),
      ).toEqual([]);
    });

    it('may be the figures of two members', async () => {
      const guards = { count: 40, of: 'heron-guard', ...otters };
      const leaguers = { count: 30, of: 'heron-league', ...otters };
      const [finding] = await rivals([{ count: 61, ...observatory }, guards, leaguers]);
      expect(finding).toMatchObject({ measure: 9 });
      expect(finding?.message).toContain('Lake Observatory (independent) 61; Otter Front (other side) 40 killed of Heron Guard + 30 killed of HL.');
      expect(await rivals([{ count: 71, ...observatory }, guards, leaguers])).toEqual([]);
      // Figures in two places may count the same people.
      expect(await rivals([{ count: 61, ...observatory }, guards, { ...leaguers, ...lead(900) }])).toEqual([]);
    });

    it.each<[string, ClaimFields[]]>([
      ['what the whole allows', [together, { count: 1300, ...otters }]],
      ['the same source', [together, { count: 2500, ...herons }]],
      [
        'an open whole',
        [
          { ...together, count: '1200..' },
          { count: 2500, ...otters },
        ],
      ],
      ['another side', [together, { count: 2500, of: 'side 2', ...otters }]],
      ['a source that also gives an open figure above', [together, { ...together, count: '1500..', ...lead(900) }, { count: 2500, ...otters }]],
      [
        'people of no stated party, where a party speaks',
        [
          { ...together, of: undefined, who: 'mixed' },
          { count: 2500, of: undefined, ...observatory },
        ],
      ],
    ])('is not found in %s', async (_, claims) => expect(await rivals(claims)).toEqual([]));
  });

  it('does not take the figure of one member, beside a higher one of others, for that of the side', async () => {
    const side = { count: 20, ...otters };
    const monitored = { count: 5, ...observatory };
    const inPlaceOf = async (claims: ClaimFields[]) => (await rivals(claims)).filter(({ message }) => !message.includes('since a part'));
    expect(await inPlaceOf([side, monitored])).toMatchObject([{ measure: 15 }]);
    expect(await inPlaceOf([side, { count: 80, of: 'heron-guard', ...otters }, monitored])).toEqual([]);
  });

  it('compares an unnamed source in an infobox with a named one before it', async () => {
    const unnamed = { count: '66..', claimant: 'unnamed' };
    expect(await rivals([{ count: 100, ...otters }, unnamed])).toMatchObject([{ relation: 'nested' }]);
    expect(await rivals([{ count: 100, ...otters }, { count: '66..' }])).toEqual([]);
  });

  it('compares what sources say of the whole in the aftermath', async () => {
    const inSection = (section: string) => ({ count: 30, ...otters, at: { section, start: 900, end: 905 } });
    expect(await rivals([{ count: 10, ...herons }, inSection('Aftermath')])).toMatchObject([{ measure: 20 }]);
    expect(await rivals([{ count: 10, ...herons }, inSection('Reactions')])).toEqual([]);
  });

  it('takes none killed or injured for none killed', async () => {
    const near = { ...increment, about: 'day-2-march' };
    const [finding] = await rivals(
      [
        { count: 7, ...near, ...observatory, ...timeline(510) },
        { count: 'none', metric: ['killed', 'injured'], ...near, ...herons, ...timeline(560) },
      ],
      { episodes: [day] },
    );
    expect(finding).toMatchObject({ measure: 7, assumes: expect.arrayContaining([EQUIVALENCES.none]) as string[] });
  });

  it('compares the figures of a phase that the infobox gives', async () => {
    const phase = { accumulation: 'increment', covers: '2031-03-01/2031-03-04' };
    const civilians = { of: 'unstated', who: 'civilians' };
    const own = { count: 12, ...phase, ...civilians, ...timeline(900) };
    expect(await rivals([{ count: 10, ...phase, ...civilians, ...otters }, own])).toMatchObject([{ measure: 2 }]);
    expect(await rivals([{ count: 10, ...phase, ...civilians, ...otters, ...timeline(510) }, own])).toEqual([]);
  });

  it('takes a dated strength for a stock', async () => {
    const strength = { metric: 'strength', accumulation: 'increment', covers: '2031-03-04' };
    expect(
      await rivals([
        { count: 30, ...strength, ...herons },
        { count: 50, ...strength, ...otters, ...timeline(900) },
      ]),
    ).toMatchObject([{ measure: 20 }]);
  });

  it('widens approximate figures, in comparison only', async () => {
    expect(
      await rivals([
        { count: '~100', ...herons },
        { count: 109, ...otters },
      ]),
    ).toMatchObject([{ measure: 0, severity: 'informative' }]);
    expect(
      await rivals([
        { count: '~100', ...herons },
        { count: 115, ...otters },
      ]),
    ).toMatchObject([{ measure: 5, severity: 'notable' }]);
  });

  it('lets an open end exclude nothing', async () => {
    expect(
      await rivals([
        { count: '40..', ...herons },
        { count: 300, ...otters },
      ]),
    ).toMatchObject([{ measure: 0 }]);
    expect(
      await rivals([
        { count: '..40', ...herons },
        { count: 3, ...otters },
      ]),
    ).toMatchObject([{ measure: 0 }]);
  });

  it('compares across documents by the key of the side, also under another id of the event', async () => {
    const one = dunmere([{ count: 10, ...herons }]);
    const other = {
      ...dunmere(
        [{ count: 30, of: 'side 2', ...otters }],
        { id: 'fight-of-dunmere' },
        {
          id: 'fight-of-dunmere',
          sameAs: ['battle-of-dunmere'],
          sides: { 1: { key: 'otter-front', actors: ['otter-front'] }, 2: { key: 'heron-league', actors: ['heron-league'] } },
        },
      ),
    };
    other.document = { ...other.document, title: 'Fight of Dunmere' };
    expect((await findingsOf([one, other])).filter(({ rule }) => rule === 'rivals')).toMatchObject([{ measure: 20 }]);
    const apart = { ...other, event: { ...other.event, sameAs: undefined } };
    expect((await findingsOf([one, apart])).filter(({ rule }) => rule === 'rivals')).toEqual([]);
    // A battle and its war are never rivals.
    const war = { ...other, event: { ...other.event, sameAs: undefined, partOf: [{ id: 'battle-of-dunmere' }] } };
    expect((await findingsOf([one, war])).filter(({ rule }) => rule === 'rivals')).toEqual([]);
  });

  it('treats two editions of one document as one, and ignores the earlier', async () => {
    const one = editionOf([{ count: 10, ...herons }], '1', { retrieved: '2031-05-01' });
    const other = editionOf([{ count: 30, ...otters }], '2', { retrieved: '2031-04-01' });
    expect((await findingsOf([one, other])).filter(({ rule }) => rule === 'rivals')).toEqual([]);
    const both = [
      { count: 10, ...herons },
      { count: 30, ...otters },
    ];
    expect(await concernedBy([editionOf(both, '1', { retrieved: '2031-05-01' }), editionOf(both, '2', { retrieved: '2031-04-01' })])).toEqual(['1']);
    expect(await concernedBy([editionOf(both, '1', { published: '2031-03' }), editionOf(both, '2', { published: '2031-04' })])).toEqual(['2']);
    expect(await concernedBy([editionOf(both, '1', { revision: '90' }), editionOf(both, '2', { revision: '100' })])).toEqual(['2']);
  });

  it('examines each edition separately where it is not known which is the last', async () => {
    const both = [
      { count: 10, ...herons },
      { count: 30, ...otters },
    ];
    expect(await concernedBy([editionOf([both[0]!], '1'), editionOf([both[1]!], '2')])).toEqual([]);
    expect(await concernedBy([editionOf(both, '1'), editionOf(both, '2')])).toEqual(['1', '2']);
    expect(await concernedBy([editionOf(both, '1', { published: '2031' }), editionOf(both, '2', { published: '2031-04' })])).toEqual(['1', '2']);
  });
});

/** An edition of the document about Dunmere, the hash of which begins with this digit. */
/** Which editions rivals are found in. */
async function concernedBy(entries: Parameters<typeof findingsOf>[0]) {
  const rivals = (await findingsOf(entries)).filter(({ rule }) => rule === 'rivals');
  return rivals.flatMap(({ concerns }) => [...new Set(concerns.map((iri) => /--(\d)\//.exec(iri)?.[1]))]);
}

describe('own, enemy, others', () => {
  it('lists them separately, without a score', async () => {
    const [finding] = await raisedAlone('own-enemy-others', [
      { count: 10, ...herons },
      { count: 30, ...otters },
      { count: 20, ...observatory },
    ]);
    expect(finding?.message).toBe(
      'Of those killed on the side of Heron Guard and HL: its own side says 10 (HL); the other side says 30 (Otter Front); independent sources say 20 (Lake Observatory).',
    );
    expect(finding?.measure).toBeUndefined();
  });

  it('folds into the rivals that give the same figures', async () => {
    const found = await findingsOf([
      dunmere([
        { count: 10, ...herons },
        { count: 30, ...otters },
      ]),
    ]);
    expect(found.map(({ rule }) => rule)).toEqual(['rivals']);
  });

  it('counts a claimant that no side lists among the others', async () => {
    const [finding] = await raisedAlone('own-enemy-others', [
      { count: 10, ...otters },
      { count: 20, claimant: 'reed-watch' },
    ]);
    expect(finding?.message).toContain('the other side says 10 (Otter Front); others, or sources of unknown side, say 20 (Reed Watch).');
    const government = { actors: [{ id: 'government', name: 'government' }] };
    const unnamed = [
      { count: 10, ...otters },
      { count: 20, claimant: 'government' },
    ];
    expect(await raisedAlone('own-enemy-others', unnamed, government)).toEqual([]);
  });

  it.each<[string, ClaimFields[]]>([
    ['one relation', [{ count: 10, ...otters }]],
    [
      'a figure in a section on the course of events',
      [
        { count: 10, ...otters },
        { count: 20, ...observatory, ...timeline(900) },
      ],
    ],
    [
      'the same number again in another place',
      [
        { count: 10, ...herons },
        { count: 10, ...otters, at: { section: 'Casualties/Civilian', start: 900, end: 905 } },
      ],
    ],
    [
      'the strength of a side',
      [
        { count: 10, metric: 'strength', ...herons },
        { count: 30, metric: 'strength', ...otters },
      ],
    ],
  ])('is not raised by %s', async (_, claims) => expect(await raisedAlone('own-enemy-others', claims)).toEqual([]));
});

describe('one document, two figures', () => {
  it('compares the lead with the infobox', async () => {
    expect(await raised('one-document', [{ count: 10 }, { count: 12, ...lead(900) }])).toMatchObject([{ measure: 2, severity: 'notable' }]);
    expect(
      await raised('one-document', [
        { count: 159, ...observatory },
        { count: 154, ...lead(900) },
      ]),
    ).toMatchObject([{ measure: 5 }]);
    expect(
      await raised('one-document', [
        { count: 159, claimant: 'reed-watch' },
        { count: 154, ...lead(900) },
      ]),
    ).toMatchObject([{ measure: 5 }]);
  });

  it.each<[string, ClaimFields[]]>([
    ['a restatement', [{ count: 10 }, { count: 10, ...lead(900) }]],
    ['a figure that allows the other', [{ count: '10..' }, { count: 12, ...lead(900) }]],
    ['summands in one place', [{ count: 10 }, { count: 12 }]],
    [
      'a figure quoted from a party',
      [
        { count: 10, ...herons },
        { count: 12, ...lead(900) },
      ],
    ],
    [
      'a figure that another source explains',
      [
        { count: 10, ...observatory },
        { count: 12, ...herons },
        { count: 12, ...lead(900) },
      ],
    ],
    ['a figure in a section on the course of events', [{ count: 10 }, { count: 12, ...timeline(900) }]],
    ['what is added to another figure', [{ count: 10 }, { count: 1, quote: 'one more wounded', at: { section: 'Casualties', start: 900, end: 916 } }]],
    ['what the result of the infobox tells of', [{ count: 10 }, { count: 4, at: { section: 'Infobox/Result', start: 900, end: 905 } }]],
  ])('is not raised by %s', async (_, claims) => expect(await raised('one-document', claims)).toEqual([]));

  it('holds what a source says in the aftermath about civilians against the figure of the infobox', async () => {
    const mayor = { count: '350..400', of: undefined, who: 'civilians', ...otters, at: { section: 'Aftermath', start: 900, end: 905 } };
    expect(await raised('one-document', [{ count: '700..', of: undefined, who: 'civilians' }, mayor])).toMatchObject([{ measure: 300 }]);
  });

  describe('an incident above the total', () => {
    const onThatDay = { ...increment, ...timeline(510), who: 'fighters' };

    it('is found where it exceeds a figure, or twice an open one', async () => {
      const [finding, ...others] = await raised('one-document', [{ count: 37 }, { count: 40, ...onThatDay }], { episodes: [clash] });
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ measure: 3, severity: 'notable' });
      expect(finding?.message).toBe(
        '“Battle of Dunmere” gives 37 for those killed on the side of Heron Guard and HL in all, and 40 for one incident, 2 March 2031.',
      );
      expect(await raised('one-document', [{ count: '24..' }, { count: 71, ...onThatDay }], { episodes: [clash] })).toHaveLength(1);
    });

    it.each<[string, ClaimFields[]]>([
      ['an open total of which it may be a part', [{ count: '24..' }, { count: 40, ...onThatDay }]],
      ['a day outside the event', [{ count: 37 }, { count: 40, ...onThatDay, covers: '2031-04-02', about: undefined }]],
      ['civilians beside a total of the side', [{ count: 37 }, { count: 40, ...onThatDay, who: 'civilians' }]],
      ['what a source says of the incident', [{ count: 37 }, { count: 40, ...onThatDay, ...otters }]],
      ['several totals', [{ count: 37 }, { count: 45, ...lead(900) }, { count: 50, ...onThatDay }]],
    ])('is not found in %s', async (_, claims) => {
      const found = await raised('one-document', claims, { episodes: [clash] });
      expect(found.filter(({ message }) => message.includes('for one incident'))).toEqual([]);
    });
  });
});

describe('told and totalled', () => {
  const findings = (claims: ClaimFields[], episodes: object[] = [clash, ambush]) => raised('told-and-totalled', claims, { episodes });
  const second = { accumulation: 'increment', about: 'ambush-3-march', covers: '2031-03-03', at: { section: 'Timeline/3 March', start: 610, end: 615 } };
  const first = { ...increment, ...timeline(510) };

  it('is silent where the episodes report less than a tenth', async () => {
    expect(
      await findings([
        { count: 100, ...herons },
        { count: 4, ...first },
        { count: 5, ...second },
      ]),
    ).toEqual([]);
    expect(
      await findings([
        { count: 100, ...herons },
        { count: 5, ...first },
        { count: 6, ...second },
      ]),
    ).toMatchObject([{ measure: 11 }]);
  });

  it('adds up incidents, and keeps open bounds open', async () => {
    const [finding] = await findings([
      { count: 40, ...herons },
      { count: 4, ...first },
      { count: '5..', ...second },
      { count: 'several', ...first, ...timeline(520) },
    ]);
    expect(finding?.message).toBe(
      'Of those killed on the side of Heron Guard and HL, the dated episodes of “Battle of Dunmere” report at least 9; the claimed totals are HL (own side) 40.',
    );
    expect(finding).toMatchObject({ measure: 9, severity: 'informative' });
  });

  const civilians = { of: 'unstated', who: 'civilians' };

  it('adds up the civilians of no stated party', async () => {
    expect(
      await findings([
        { count: '9..', ...civilians },
        { count: 1, ...civilians, ...first },
        { count: 2, ...civilians, ...second },
        { count: 3, ...civilians, ...second, ...otters, at: { section: 'Timeline/3 March', start: 620, end: 625 } },
      ]),
    ).toMatchObject([
      {
        measure: 3,
        message: 'Of civilians killed, the dated episodes of “Battle of Dunmere” report at least 3; the claimed totals are at least 9.',
      },
    ]);
  });

  it('adds up what a party reports of civilians where the total is by that party, too', async () => {
    const incidents = [
      { count: 3, ...civilians, ...first, ...otters },
      { count: 2, ...civilians, ...second, ...otters },
    ];
    expect(await findings([{ count: '9..', ...civilians, ...otters }, ...incidents])).toMatchObject([{ measure: 5 }]);
    expect(await findings([{ count: '9..', ...civilians, ...herons }, ...incidents])).toEqual([]);
    expect(await findings([{ count: '9..', ...civilians, ...otters }, { count: 8, ...civilians, ...observatory }, ...incidents])).toEqual([]);
  });

  it('is silent where the episodes come to just the total', async () => {
    const increments = [
      { count: 1, ...civilians, ...first },
      { count: 2, ...civilians, ...second },
    ];
    expect(await findings([{ count: 3, ...civilians }, ...increments])).toEqual([]);
    expect(await findings([{ count: '3..', ...civilians }, ...increments])).toEqual([]);
    expect(await findings([{ count: '3..6', ...civilians }, ...increments])).toHaveLength(1);
  });

  it('gives each total with its source, and no range of all', async () => {
    const [finding] = await findings([{ count: 40, ...herons }, { count: 90, ...otters }, { count: 60 }, { count: 4, ...first }, { count: 5, ...second }]);
    expect(finding?.message).toMatch(/the claimed totals are HL \(own side\) 40; 60; Otter Front \(other side\) 90\.$/);
  });

  it('says that incidents come to more than an exact total', async () => {
    const [finding] = await findings([{ count: 9 }, { count: 9, ...first }, { count: 2, ...second }]);
    expect(finding?.message).toMatch(/report at least 11, which is more than the claimed totals: 9\.$/);
    expect(await findings([{ count: '9..' }, { count: 9, ...first }, { count: 2, ...second }])).toEqual([]);
    expect(await findings([{ count: 9 }, { count: 10, ...first }, { count: 2, ...second }])).toEqual([]);
  });

  it('holds the incidents of a phase against the total of that phase', async () => {
    const phase = { accumulation: 'increment', covers: '2031-03-01/2031-03-04' };
    const later = { accumulation: 'increment', covers: '2031-03-06', at: { section: 'Timeline/6 March', start: 700, end: 705 } };
    const [finding] = await findings([
      { count: 40, ...phase },
      { count: 4, ...first },
      { count: 5, ...second },
      { count: 7, ...later },
    ]);
    expect(finding).toMatchObject({ measure: 9, message: expect.stringContaining('(1 March 2031 – 4 March 2031)') as string });
  });

  it('reads the lead where the document has no sections', async () => {
    const of = (section: string) => [
      { count: 40 },
      { count: 4, ...first, at: { section: 'Lead', start: 510, end: 515 } },
      { count: 5, ...second, at: { section: 'Lead', start: 610, end: 615 } },
      { count: 1, accumulation: 'increment', covers: '2031-03-05', at: { section, start: 620, end: 625 } },
    ];
    expect(await findings(of('Lead'))).toMatchObject([{ measure: 10 }]);
    expect(await findings(of('Timeline/5 March'))).toEqual([]);
  });

  it.each<[string, ClaimFields[], number?]>([
    [
      'no day on which an incident is known',
      [{ count: 40 }, { count: 4, ...first }, { count: 9, ...first, about: undefined, ...timeline(520) }, { count: 5, ...second }],
      9,
    ],
    [
      'one incident reported by two sources: the lowest',
      [{ count: 40 }, { count: 4, ...first, ...observatory }, { count: 9, ...first, ...timeline(520) }, { count: 5, ...second }],
      9,
    ],
    [
      'an organisation and its side in one incident',
      [{ count: 40 }, { count: 4, ...first, of: 'heron-guard' }, { count: 9, ...first, ...timeline(520) }, { count: 5, ...second }],
      14,
    ],
    ['no total of some people only', [{ count: 40 }, { count: 6, who: 'staff' }, { count: 4, ...first }, { count: 9, ...second }], 13],
    ['a repeated figure once', [{ count: 40 }, { count: 4, ...first }, { count: 4, ...first, ...timeline(530) }, { count: 5, ...second }], 9],
  ])('adds %s', async (_, claims, sum) => expect(await findings(claims)).toMatchObject([{ measure: sum }]));

  it.each<[string, ClaimFields[]]>([
    ['a single incident', [{ count: 40 }, { count: 4, ...first }]],
    [
      'no total',
      [
        { count: 4, ...first },
        { count: 5, ...second },
      ],
    ],
    [
      'fighters and staff apart',
      [
        { count: 40, who: 'fighters' },
        { count: 20, who: 'staff' },
        { count: 4, ...first },
        { count: 5, ...second },
      ],
    ],
    ['civilians', [{ count: 40 }, { count: 4, who: 'civilians', ...first }, { count: 5, who: 'civilians', ...second }]],
    ['what a party says of its enemies', [{ count: 40 }, { count: 4, ...first, ...otters }, { count: 5, ...second, ...otters }]],
    ['months', [{ count: 40 }, { count: 4, ...first, covers: '2031-03' }, { count: 5, ...second }]],
  ])('is not raised by %s', async (_, claims) => expect(await findings(claims)).toEqual([]));
});

describe('running totals', () => {
  const running = (covers: string, start: number) => ({ accumulation: 'cumulative', covers, ...timeline(start) });

  it('finds one that falls, and calls a correction a revision', async () => {
    expect(
      await raised('running-totals', [
        { count: 50, ...running('2031-03-03', 10), ...herons },
        { count: 40, ...running('2031-03-05', 20), ...herons },
      ]),
    ).toMatchObject([{ measure: 10, severity: 'notable' }]);
    const [revision] = await raised('running-totals', [
      { count: 50, ...running('2031-03-03', 10), ...herons },
      { count: 40, ...running('2031-03-05', 20), ...herons, corrects: 'claim-0' },
    ]);
    expect(revision).toMatchObject({ severity: 'informative', message: expect.stringContaining('revision') as string });
  });

  it('tells a fall once, though its figures are restated elsewhere', async () => {
    const [before, after] = [
      { count: 50, ...running('2031-03-03', 10), ...herons },
      { count: 40, ...running('2031-03-05', 20), ...herons },
    ];
    expect(await raised('running-totals', [before, after, { ...after, ...lead(900) }, { ...before, ...lead(950) }])).toHaveLength(1);
  });

  it('holds totals without a source against each other within one section', async () => {
    const [before, after] = [
      { count: 50, ...running('2031-03-03', 10) },
      { count: 40, ...running('2031-03-05', 20) },
    ];
    expect(await raised('running-totals', [before, after])).toHaveLength(1);
    expect(await raised('running-totals', [before, { ...after, at: { section: 'Timeline/5 March', start: 20, end: 25 } }])).toEqual([]);
  });

  it('finds one that is lower than the incidents that it includes', async () => {
    const whole = { count: 8, ...running('2031-03-01/2031-03-04', 900), ...observatory };
    const incident = { count: 9, ...increment, ...timeline(510) };
    const [finding, ...others] = await raised('running-totals', [whole, incident], { episodes: [clash] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ measure: 1, severity: 'notable', message: expect.stringContaining('come to at least 9') as string });
    expect(await raised('running-totals', [whole, { ...incident, ...otters }], { episodes: [clash] })).toEqual([]);
    expect(await raised('running-totals', [{ ...whole, quote: 'eight officers' }, incident], { episodes: [clash] })).toEqual([]);
    expect(await raised('running-totals', [{ ...whole, claimant: undefined }, incident], { episodes: [clash] })).toEqual([]);
  });

  it('finds that parts add up', async () => {
    const [finding] = await raised(
      'running-totals',
      [
        { count: 89, ...increment, ...timeline(510) },
        { count: 41, ...increment, ...timeline(520) },
        { count: 130, ...running('2031-03-03', 530) },
      ],
      { episodes: [clash] },
    );
    expect(finding?.message).toMatch(/^89 \+ 41 = 130: /);
  });

  it.each<[string, ClaimFields[]]>([
    [
      'another source',
      [
        { count: 50, ...running('2031-03-03', 10), ...herons },
        { count: 40, ...running('2031-03-05', 20), ...otters },
      ],
    ],
    [
      'a total that grows',
      [
        { count: 40, ...running('2031-03-03', 10), ...herons },
        { count: 50, ...running('2031-03-05', 20), ...herons },
      ],
    ],
    [
      'an open bound',
      [
        { count: '50..', ...running('2031-03-03', 10), ...herons },
        { count: '40..', ...running('2031-03-05', 20), ...herons },
      ],
    ],
    [
      'one day',
      [
        { count: 50, ...running('2031-03-03', 10), ...herons },
        { count: 40, ...running('2031-03-03', 20), ...herons },
      ],
    ],
    [
      'parts that are too few',
      [
        { count: 89, ...increment, ...timeline(510) },
        { count: 130, ...running('2031-03-03', 530) },
      ],
    ],
  ])('is not raised by %s', async (_, claims) => expect(await raised('running-totals', claims, { episodes: [clash] })).toEqual([]));
});

describe('sums across sides and outcomes', () => {
  const all = { of: 'unstated', who: 'mixed', ...observatory };
  const sides = [
    { count: 30, ...herons },
    { count: 80, ...otters },
    { count: 9, of: 'side 2' },
  ];

  it('finds sides that come to more than a total of all', async () => {
    const [finding, ...others] = await raised('parts-of-a-whole', [{ count: 38, ...all }, ...sides]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ measure: 1, severity: 'notable' });
    expect(finding?.message).toContain('the figures of the sides come to at least 39');
    expect(await raised('parts-of-a-whole', [{ count: 39, ...all }, ...sides])).toEqual([]);
    expect(await raised('parts-of-a-whole', [{ count: 38, ...all, who: 'civilians' }, ...sides])).toEqual([]);
    expect(await raised('parts-of-a-whole', [{ count: 38, ...all, covers: '2031-03-02/2031-03-04' }, ...sides])).toEqual([]);
  });

  it('holds a figure for two outcomes against those for each', async () => {
    const together = { count: 50, metric: ['killed', 'injured'], quote: '50 killed and wounded', at: { section: 'Casualties', start: 900, end: 905 } };
    const [finding] = await raised('one-document', [{ count: '50..' }, { count: '35..', metric: 'injured' }, together]);
    expect(finding).toMatchObject({ measure: 35, relation: 'disjoint' });
    expect(await raised('one-document', [{ count: 20 }, { count: 30, metric: 'injured' }, together])).toEqual([]);
    expect(await raised('one-document', [{ count: '50..' }, { count: '35..', metric: 'injured' }, { ...together, ...lead(900), quote: '<50' }])).toEqual([]);
  });
});

describe('flows and stocks', () => {
  const taken = { metric: 'hostage', who: 'hostages', count: 20 };
  const held = { metric: 'held', who: 'hostages', accumulation: 'remaining', covers: '2031-03-05' };
  const freed = { metric: 'released', who: 'hostages', accumulation: 'increment', about: 'clash-2-march', covers: '2031-03-04' };

  it('holds people of a named kind against each other', async () => {
    const guards = { item: 'border guards', who: 'prisoners' };
    const some = { metric: 'captured', count: 18, accumulation: 'increment', covers: '2031-03-01', item: 'border guards' };
    const stock = { metric: 'held', accumulation: 'remaining', covers: '2031-03-05', count: 26, ...guards };
    const flow = { metric: 'released', accumulation: 'increment', covers: '2031-03-04', count: 52, ...guards };
    const found = await raised('flows-and-stocks', [some, stock, flow, { metric: 'captured', count: 78 }]);
    expect(found.map(({ severity, measure }) => [severity, measure])).toEqual([
      ['notable', 60],
      ['informative', 0],
    ]);
  });

  it('says when more are held and freed than were taken', async () => {
    expect(await raised('flows-and-stocks', [taken, { count: 15, ...held }, { count: 8, ...freed }], { episodes: [clash] })).toMatchObject([
      { severity: 'notable', measure: 3 },
    ]);
  });

  it('says when they fit, and how many are unaccounted for', async () => {
    const [finding] = await raised('flows-and-stocks', [taken, { count: 12, ...held }, { count: 8, ...freed }, { count: 5, ...freed, covers: '2031-03-06' }], {
      episodes: [clash],
    });
    expect(finding).toMatchObject({ severity: 'informative', measure: 7 });
    expect(finding?.message).toContain('consistent. Of the 12, 5 came free by 6 March 2031; 7 are unaccounted for after that day.');
  });

  it.each<[string, ClaimFields[]]>([
    [
      'an open number of those taken',
      [
        { ...taken, count: '20..' },
        { count: 15, ...held },
        { count: 8, ...freed },
      ],
    ],
    [
      'prisoners beside hostages',
      [
        { ...taken, metric: 'captured', who: 'prisoners' },
        { count: 15, ...held },
        { count: 8, ...freed },
      ],
    ],
    ['a stock without a date', [taken, { count: 15, ...held, covers: undefined }, { count: 8, ...freed }]],
    [
      'those of the other side',
      [
        { ...taken, of: 'side 2' },
        { count: 15, ...held },
        { count: 8, ...freed },
      ],
    ],
  ])('is not raised by %s', async (_, claims) => expect(await raised('flows-and-stocks', claims, { episodes: [clash] })).toEqual([]));
});

describe('parts of a whole', () => {
  it('finds a part that is larger than its whole', async () => {
    expect(await raised('parts-of-a-whole', [{ count: 30, subsetOf: 'claim-1', who: 'children' }, { count: 20 }])).toMatchObject([
      { measure: 10, severity: 'notable' },
    ]);
  });

  it.each<[string, ClaimFields[]]>([
    ['a part that fits', [{ count: 12, subsetOf: 'claim-1' }, { count: 20 }]],
    ['a whole with an open end', [{ count: 30, subsetOf: 'claim-1' }, { count: '20..' }]],
    ['words', [{ count: 'dozens', subsetOf: 'claim-1' }, { count: 20 }]],
    ['a part in another outcome', [{ count: 30, metric: 'injured', subsetOf: 'claim-1' }, { count: 20 }]],
    [
      'fighters as a part of civilians',
      [
        { count: 37, who: 'fighters', subsetOf: 'claim-1' },
        { count: 6, who: 'civilians', of: 'unstated' },
      ],
    ],
  ])('is not raised by %s', async (_, claims) => expect(await raised('parts-of-a-whole', claims)).toEqual([]));
});

describe('dates', () => {
  const episode = (date: string, type = 'clash', section = 'Timeline') => ({
    id: 'somewhen',
    type,
    date,
    summary: 'It was so.',
    at: { section, start: 5, end: 9 },
  });

  it('finds an episode outside its event', async () => {
    expect(await raised('dates', [], { episodes: [episode('2031-03-15', 'clash', 'The morning after')] })).toHaveLength(1);
    expect(await raised('dates', [], { episodes: [episode('2031-03-15')] })).toMatchObject([
      { measure: 6, message: expect.stringContaining('fighting after that time: clash, 15 March 2031.') as string },
    ]);
  });

  it('says what happened in the words of the document', async () => {
    const quoted = { ...episode('2031-03-15'), quote: 'boats clashed at the weir on 15 March' };
    expect(await raised('dates', [], { episodes: [quoted] })).toMatchObject([
      { message: expect.stringContaining('clash, 15 March 2031 (“boats clashed at the weir on 15 March”)') as string },
    ]);
  });

  it.each<[string, object]>([
    ['a day more', episode('2031-03-10')],
    ['a statement', episode('2031-03-15', 'statement')],
    ['an arrest', episode('2031-03-15', 'arrest')],
    ['a day of which no fighting is told', episode('2031-03-15', 'day')],
    ['a year alone', episode('1832')],
    ['fighting more than half a year away', episode('2030-03-15')],
    ['an occupation', episode('2031-03-15', 'clash', 'Occupation')],
    ['words for an earlier time', { ...episode('2031-02-15'), quote: 'a previous clash in February' }],
    ['words for a later time', { ...episode('2031-03-15'), quote: 'two weeks after the battle, boats clashed' }],
    ['the aftermath', episode('2031-03-15', 'clash', 'Aftermath')],
    ['a section about the time after', episode('2031-03-15', 'clash', 'After the battle')],
    ['a subsection about the time after', episode('2031-03-15', 'clash', 'Course/After the siege')],
    ['a month that may include it', episode('2031-03')],
    ['no date', { ...episode('2031-03-15'), date: undefined }],
  ])('is not raised by %s', async (_, one) => expect(await raised('dates', [], { episodes: [one] })).toEqual([]));

  it.each([
    ['a 9-day battle', 0],
    ['an 8-day-long battle', 0],
    ['a battle that lasted 10 days', 0],
    ['over a week of fighting', 0],
    ['a 20-day siege', 1],
    ['a 5-day ceasefire', 0],
    ['a battle that lasted for 3 days', 1],
  ])('compares a stated duration, %s, counting one end or both', async (quote, times) => {
    const result = [{ text: quote, at: { section: 'Lead', start: 1, end: 5 }, quote }];
    expect(await raised('dates', [], {}, { result })).toHaveLength(times);
  });
});

describe('fates', () => {
  const people = [{ id: 'ivo-marsh', name: 'Ivo Marsh' }];
  const fate = (what: string, more: object = {}) => ({
    person: 'ivo-marsh',
    fate: what,
    at: { section: 'Timeline', start: 1, end: 9 },
    quote: `was ${what}, ${JSON.stringify(more)}`,
    ...more,
  });
  const raisedBy = (...fates: object[]) => raised('fates', [], { people, fates });

  it('finds fates that exclude each other', async () => {
    expect(await raisedBy(fate('killed', { date: '2031-03-02' }), fate('surrendered', { date: '2031-03-05' }))).toHaveLength(1);
    expect(await raisedBy(fate('killed', { date: '2031-03-02' }), fate('killed', { date: '2031-03-05' }))).toHaveLength(1);
    expect(await raisedBy(fate('killed', herons), fate('escaped', otters))).toHaveLength(1);
  });

  it.each<[string, object[]]>([
    ['death after capture', [fate('captured', { date: '2031-03-02' }), fate('killed', { date: '2031-03-05' })]],
    ['two outcomes without dates', [fate('captured'), fate('killed')]],
    ['one fate twice', [fate('killed', herons), fate('killed', otters)]],
    ['a wound and a death', [fate('injured', { date: '2031-03-05' }), fate('killed', { date: '2031-03-02' })]],
  ])('is not raised by %s', async (_, fates) => expect(await raisedBy(...fates)).toEqual([]));
});

describe('both sides', () => {
  const sides = (one: unknown, other: unknown) => ({
    sides: { 1: { key: 'heron-league', actors: ['heron-league', one] }, 2: { key: 'otter-front', actors: ['otter-front', other] } },
  });

  it('finds an actor listed on two', async () => {
    expect(await raised('both-sides', [], {}, sides('reed-watch', 'reed-watch'))).toMatchObject([
      { severity: 'informative', message: 'Reed Watch is listed on two sides of Battle of Dunmere: with HL, and with Otter Front.' },
    ]);
    const [changed] = await raised('both-sides', [], {}, sides({ id: 'reed-watch', to: '2031-03-04' }, { id: 'reed-watch', from: '2031-03-05' }));
    expect(changed).toMatchObject({
      severity: 'informative',
      message:
        'Reed Watch is listed on two sides of Battle of Dunmere at different times: with HL (to 4 March 2031), and with Otter Front (from 5 March 2031).',
    });
  });

  it('is not raised by a unit and its organisation', async () => expect(await raised('both-sides', [], {}, sides('ostland', 'ostland-navy'))).toEqual([]));
});

describe('actors of a registry', () => {
  it('are not one because they share a name, nor two spellings of one', async () => {
    const registry = fictionalRegistry();
    const [one, other] = ['marsh-watch-of-ostland', 'marsh-watch-of-westland'].map((id) => ({ id, name: 'Marsh Watch', kind: 'armed-group' as const }));
    const shared = { ...registry, actors: new Map([...registry.actors, ...[one, other].map((actor) => [actor!.id, actor!] as const)]) };
    const ofSides = async (first: string[], second: string[]) => {
      const entry = dunmere([], {}, { sides: { 1: { key: 'x', actors: first }, 2: { key: 'y', actors: second } } });
      const engine = oxigraph();
      await engine.load([...mapRegistry(shared).quads, ...mapEntry(entry, { registry: shared }).quads]);
      return (await findFindings(engine, RULES)).findings.map(({ rule }) => rule);
    };
    expect(await ofSides(['marsh-watch-of-ostland'], ['marsh-watch-of-westland'])).toEqual([]);
    expect(await ofSides(['marsh-watch-of-ostland'], ['marsh-watch-of-ostland'])).toEqual([]);
    expect(await ofSides(['heron-league'], ['heron-league'])).toEqual(['both-sides']);
  });
});

describe('names', () => {
  const named = (one: string, other: string) =>
    raised(
      'names',
      [],
      {
        actors: [
          { id: 'one', name: one },
          { id: 'other', name: other },
        ],
      },
      { sides: { 1: { key: 'x', actors: ['one', 'other'] } } },
    );

  it.each([
    ['al-Dunmere Brigade', 'Dunmere Brigade'],
    ['Ministry of Defence of Fenland', 'Fenland Defence Ministry'],
    ['Qasra Company', 'Kasra Company'],
    ['Fen Watch', 'Fen Watch'],
  ])('finds that %s and %s look alike', async (one, other) => expect(await named(one, other)).toHaveLength(1));

  it.each([
    ['1st Dunmere Brigade', '2nd Dunmere Brigade'],
    ['North Fenland', 'South Fenland'],
    ['Fen', 'Fen Army'],
    ['Dunmere Brigade', 'Dunmore Battalion'],
  ])('does not confuse %s with %s', async (one, other) => expect(await named(one, other)).toEqual([]));
});

describe('bounds', () => {
  it('finds a best estimate outside them', async () => {
    expect(await raised('outside-its-bounds', [{ count: '2..5 best 9' }])).toMatchObject([{ measure: 4, severity: 'notable' }]);
  });

  it.each(['2..5 best 3', '2..5 best 5', '5', '2..'])('is not raised by %s', async (count) =>
    expect(await raised('outside-its-bounds', [{ count }])).toEqual([]),
  );
});

describe('one event or two', () => {
  const field = { id: 'mill-field', name: 'Mill Field', lat: 11, long: 21 };
  const account = (id: string, date: string, place: object, more: object = {}) =>
    dunmere([], { id, places: [place] }, { date, place: [(place as { id: string }).id], ...more });
  const of = async (...entries: Parameters<typeof findingsOf>[0]) => (await findingsOf(entries)).filter(({ rule }) => rule === 'one-event-or-two');
  const spring = account('spring', '2031-03-01/2031-03-09', field);
  const far = { id: 'far-hill', name: 'Far Hill', lat: -4, long: 3 };

  it('speaks where the dates of two accounts have no day in common and their places lie apart', async () => {
    const [finding, ...others] = await of(spring, account('autumn', '2031-09-01', far));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'notable', measure: 176, key: ['autumn', 'spring'] });
    expect(finding?.message).toBe(
      '“Battle of Dunmere, as told in Battle of Dunmere” (autumn) and “Battle of Dunmere, as told in Battle of Dunmere” (spring) count as accounts of one event, though their dates have no day in common (1 September 2031; 1 March 2031 – 9 March 2031) and their places lie apart (Far Hill; Mill Field).',
    );
    expect(finding?.concerns).toEqual(['autumn', 'spring'].map((id) => `https://w3id.org/variorum/id/account/${id}`));
  });

  it('speaks of events that a link joins', async () => {
    const linked = account('autumn', '2031-09-01', far, { id: 'dunmere-in-autumn', sameAs: ['battle-of-dunmere'] });
    expect(await of(spring, linked)).toHaveLength(1);
    expect(await of(spring, account('autumn', '2031-09-01', far, { id: 'dunmere-in-autumn' }))).toEqual([]);
  });

  it.each([
    ['share a day', account('later', '2031-03-09/2031-03-20', far)],
    ['share a place', account('later', '2031-09-01', field)],
    ['have places of one name', account('later', '2031-09-01', { id: 'the-field', name: 'the Mill-Field' })],
    ['have places near each other', account('later', '2031-09-01', { id: 'gate', name: 'Gate', lat: 11.1, long: 21.1 })],
    [
      'have a place within that of the other',
      account('later', '2031-09-01', { id: 'gate', name: 'Gate', within: 'brindle-ford' }, { place: ['gate', 'brindle-ford'] }),
    ],
    ['are open towards each other', account('later', '../2031-12-01', far)],
    ['have no place', dunmere([], { id: 'later' }, { date: '2031-09-01' })],
    ['have no date', account('later', '2031-09-01', far, { date: undefined })],
  ])('is silent of accounts that %s', async (name, other) => {
    const first = name.includes('within') ? account('spring', '2031-03-01', { id: 'x', name: 'X' }, { place: ['brindle-ford'] }) : spring;
    expect(await of(first, other)).toEqual([]);
  });
});

describe('people of whom it is not stated whose they are', () => {
  const killed = (count: number, more: ClaimFields = {}): ClaimFields => ({ metric: 'killed', of: undefined, who: 'fighters', count, ...more });

  it('are not held against those of another place in the document: they may be of the other party', async () => {
    expect(await raised('one-document', [killed(11, lead(10)), killed(4, { at: { section: 'Aftermath', start: 300, end: 305 } })])).toEqual([]);
  });

  it('are compared where they are civilians, who are of no party', async () => {
    const civilians = { who: 'civilians' } as const;
    const found = await raised('one-document', [
      killed(11, { ...civilians, ...lead(10) }),
      killed(4, { ...civilians, at: { section: 'Infobox/Casualties1', start: 300, end: 305 } }),
    ]);
    expect(found).toHaveLength(1);
  });

  it('are no rivals where they are said to be of one party: "its own men"', async () => {
    const rows = (quote: string) => [
      killed(11, { ...observatory, ...lead(10) }),
      killed(4, { claimant: 'fen-gazette', quote, at: { section: 'Lead', start: 60, end: 60 + quote.length } }),
    ];
    expect(await raised('rivals', rows('killed four men'))).toHaveLength(1);
    expect(await raised('rivals', rows('lost four of its own men'))).toEqual([]);
  });
});
