/** Gold files of episodes. */
import { expect, it } from 'vitest';
import { checkEpisodeGold, listsEpisodes, parseEpisodeGold } from '../../src/evaluate/index.js';
import { valueOf } from '../../src/problem.js';

const FILE = {
  article: 'mill.txt',
  sha256: '0'.repeat(64),
  read: [{ start: 0, end: 22 }],
  episodes: [{ start: 0, end: 21, trigger: 'raided', type: 'raid', by: ['Front'] }],
  traps: [],
};

it('is known by its parts that were read', () => {
  expect(listsEpisodes(JSON.stringify(FILE))).toBe(true);
  expect(listsEpisodes('{"article":"a","sha256":"b","claims":[]}')).toBe(false);
});

it('has each trigger in its clause, and each clause in a part that was read', () => {
  const gold = valueOf(parseEpisodeGold(JSON.stringify(FILE)));
  expect(gold.episodes[0]?.type).toEqual(['raid']);
  expect(checkEpisodeGold(gold, 'The Front raided it. .')).toEqual([]);
  expect(checkEpisodeGold(gold, 'The Front left it. ...')).toMatchObject([{ code: 'gold-evidence' }]);
  expect(checkEpisodeGold({ ...gold, read: [{ start: 0, end: 5 }] }, 'The Front raided it. .')).toMatchObject([{ code: 'gold-evidence' }]);
});

it('has triggers of three words at most, and types of the vocabulary', () => {
  const wrong = { ...FILE, episodes: [{ start: 0, end: 9, trigger: 'one two three four', type: 'picnic' }] };
  expect(parseEpisodeGold(JSON.stringify(wrong)).problems).toHaveLength(2);
});
