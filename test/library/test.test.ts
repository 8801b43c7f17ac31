import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftWithModel, liar, replayModel } from '../../src/library/test.js';
import { ROOT } from '../support.js';

const ARTICLE = join(ROOT, 'examples/model/skirmish-at-gannet-point.txt');
const RECORDINGS = join(ROOT, 'examples/model/recordings');

describe('draftWithModel', () => {
  it('drafts with a recording what the command drafts', async () => {
    const { value, results, problems, usage } = await draftWithModel(ARTICLE, replayModel(RECORDINGS, 'by-hand'));
    expect(results.map(({ verdict }) => verdict).sort()).toEqual([...Array<string>(6).fill('agreed'), 'exact', 'exact', 'refused', 'refused']);
    expect(value?.claims?.filter(({ reader }) => reader?.length === 1).map(({ quote }) => quote)).toEqual(['buried 12 of its own', 'four boats']);
    expect(problems).toEqual([]);
    expect(usage).toMatchObject({ answers: 1, kept: 1 });
  });

  it('takes bytes, and has the figures of the model alone on request', async () => {
    const { value } = await draftWithModel(readFileSync(ARTICLE), liar({ kinds: ['invented-quote'] }), { reader: 'model', passes: 4 });
    expect(value?.claims ?? []).toEqual([]);
    expect(value?.event.sides).toBeDefined();
  });

  it('says what is wrong with a document, and asks nothing of it', async () => {
    const model = liar();
    const { value, problems } = await draftWithModel('no/such/file.txt', model);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'input-missing', place: { file: 'no/such/file.txt' } }]);
    expect([...model.lies.values()].every((count) => count === 0)).toBe(true);
  });

  it('rejects where a recording lacks an answer', async () => {
    await expect(draftWithModel(ARTICLE, replayModel(RECORDINGS, 'wren'))).rejects.toThrow('has no answer');
  });
});
