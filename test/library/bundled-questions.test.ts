/** Questions by their name, and query files by their path. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledQuestions, readQuestion } from '../../src/library/bundled-questions.js';
import { UsageError } from '../../src/problem.js';
import { filesIn, folderWith, ROOT } from '../support.js';

it('the bundled questions are the files of their folder, each with a title', async () => {
  const questions = await bundledQuestions();
  expect(questions.map(({ name }) => `${name}.rq`)).toEqual(Object.keys(filesIn(join(ROOT, 'queries/questions'))));
  expect(questions.filter(({ query }) => query.title.length < 10)).toEqual([]);
});

it('a question has its parameters', async () => {
  const { value } = await readQuestion('said-by');
  expect(value).toMatchObject({
    name: 'said-by',
    parameters: [
      { name: 'claimant', optional: false },
      { name: 'event', optional: true },
      { name: 'account', optional: true },
    ],
  });
});

describe('a file', () => {
  it('is read by its path', async () => {
    const path = join(folderWith({ 'mine.rq': '# Everything.\nSELECT * WHERE { ?s ?p ?o }\n' }), 'mine.rq');
    expect(await readQuestion(path)).toMatchObject({ value: { name: path, query: { sparql: expect.stringContaining('SELECT') as string } }, problems: [] });
  });

  it('that is no query has problems at its path', async () => {
    const path = join(folderWith({ 'bad.rq': 'SELECT WHERE' }), 'bad.rq');
    const { value, problems } = await readQuestion(path);
    expect(value).toBeUndefined();
    expect(problems[0]?.place?.file).toBe(path);
  });

  it('that is a folder is a problem', async () => {
    expect(await readQuestion(folderWith())).toMatchObject({ problems: [{ code: 'input-directory' }] });
  });
});

describe('wrong usage', () => {
  it.each([
    ['kiled', 'no question is called "kiled"; did you mean killed or linked?'],
    ['zzzzzzzzzz', 'no question is called "zzzzzzzzzz"\n'],
    ['./missing.rq', './missing.rq: no such file'],
  ])('%s', async (name, message) => {
    const error: unknown = await readQuestion(name).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toContain(message);
  });
});
