/** The episodes of a draft against gold: found, missed, in excess, in a trap, and field by field. */
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY, type Entry, type Episode } from '../../src/entry/index.js';
import { scoreEpisodes, sumEpisodes, type EpisodeGold } from '../../src/evaluate/index.js';

const episode = (start: number, end: number, type: 'raid' | 'clash', more: Partial<Episode> = {}): Episode => ({
  id: `${type}-${start}`,
  type: [type],
  summary: 'It happened.',
  at: { section: 'Lead', start, end },
  ...more,
});

const GOLD: EpisodeGold = {
  article: 'mill.txt',
  sha256: '0'.repeat(64),
  read: [{ start: 0, end: 100 }],
  episodes: [
    { start: 0, end: 20, trigger: 'raided', type: ['raid', 'clash'], date: '2031-03-04', by: ['Front'], claimant: 'Larkmoor Monitor' },
    { start: 30, end: 40, trigger: 'fought', type: ['clash'] },
    { start: 50, end: 60, trigger: 'clashes', type: ['clash'], repeats: true },
  ],
  traps: [{ start: 70, end: 80, trigger: 'planned', type: ['raid'], why: 'planned' }],
};

const scored = (...episodes: Episode[]) =>
  scoreEpisodes(
    GOLD,
    {
      event: { id: 'mill', label: 'Mill' },
      actors: [
        { id: 'front', name: 'Front' },
        { id: 'larkmoor-monitor', name: 'Larkmoor Monitor' },
      ],
      episodes,
    } as unknown as Entry,
    EMPTY_REGISTRY,
  );

it('finds by overlap and type; what repeats another is neither right nor wrong; outside is not scored', () => {
  const score = scored(episode(5, 25, 'raid'), episode(52, 58, 'clash'), episode(72, 78, 'raid'), episode(30, 40, 'raid'), episode(200, 210, 'raid'));
  expect(score.tally).toEqual({ gold: 2, read: 3, found: 1 });
  expect(score.missed.map(({ trigger }) => trigger)).toEqual(['fought']);
  expect(score.extra.map(({ trap }) => trap?.why)).toEqual(['planned', undefined]);
});

it('scores the fields of what it finds', () => {
  const { fields, differences } = scored(
    episode(0, 20, 'raid', { date: '2031-03-05', actors: [{ id: 'front', role: 'agent' }], claimant: 'larkmoor-monitor' }),
  );
  expect(fields).toMatchObject({ claimant: { right: 1, of: 1 }, date: { right: 0, of: 1 }, by: { right: 1, of: 1 }, place: { right: 0, of: 0 } });
  expect(differences).toMatchObject([{ field: 'date', expected: '2031-03-04', got: '2031-03-05' }]);
});

it('adds up', () => {
  expect(sumEpisodes([scored(episode(0, 20, 'raid')), scored()]).tally).toEqual({ gold: 4, read: 1, found: 1 });
});
