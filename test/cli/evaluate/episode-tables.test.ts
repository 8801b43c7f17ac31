/** Scores of episodes as a table, as data and one by one. */
import { expect, it } from 'vitest';
import { episodeExplanation, episodeRows, episodeTable } from '../../../src/cli/evaluate/episode-tables.js';
import { sumEpisodes, type EpisodeScore } from '../../../src/evaluate/index.js';

const SCORE: EpisodeScore = {
  ...sumEpisodes([], 'mill.txt'),
  tally: { gold: 2, read: 2, found: 1 },
  missed: [{ start: 1, end: 9, trigger: 'raided', type: ['raid'] }],
  extra: [
    {
      episode: { id: 'clash-1', type: ['clash'], summary: 'It happened.', at: { section: 'Lead', start: 20, end: 30 }, quote: 'they clashed' },
      trap: { start: 20, end: 30, trigger: 'clashed', type: ['clash'], why: 'denied' },
    },
  ],
};

it('has precision, recall and what is in traps', () => {
  expect(episodeTable({ articles: [SCORE], all: undefined })).toMatch(
    /^article +episodes P +R +found\/read\/gold +in traps.*\nmill +0\.50 +0\.50 +1\/2\/2 +1 /,
  );
});

it('lists what was missed and what is in excess', () => {
  const text = episodeExplanation([SCORE]);
  expect(text).toContain('missed    1–9: "raided" (raid)');
  expect(text).toContain('extra     20–30: "they clashed" (clash; denied)');
  expect(episodeRows({ articles: [SCORE], all: undefined })).toMatchObject([{ episodes: { precision: 0.5, recall: 0.5 }, extra: [{ trap: 'denied' }] }]);
});
