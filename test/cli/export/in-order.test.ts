/** Tasks that run at once and give their results in order. */
import { expect, it } from 'vitest';
import { inOrder } from '../../../src/cli/export/in-order.js';

async function* items(count: number, failure?: Error): AsyncGenerator<number, void, undefined> {
  for (let item = 0; item < count; item += 1) yield await Promise.resolve(item);
  if (failure !== undefined) throw failure;
}
const later = (item: number) => new Promise<number>((resolve) => setTimeout(() => resolve(item), 5 * (3 - (item % 4))));

async function taken(results: AsyncIterable<number>): Promise<{ all: number[]; error?: unknown }> {
  const all: number[] = [];
  try {
    for await (const one of results) all.push(one);
    return { all };
  } catch (error) {
    return { all, error };
  }
}

it('keeps the order, and has no more under way than it may', async () => {
  let [running, most] = [0, 0];
  const start = async (item: number) => {
    most = Math.max(most, (running += 1));
    await later(item);
    running -= 1;
    return item;
  };
  expect((await taken(inOrder(items(12), start, 3))).all).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(most).toBe(3);
});

it('gives what came before an error of the items', async () => {
  const failure = new Error('the end of the file is damaged');
  expect(await taken(inOrder(items(5, failure), later, 4))).toEqual({ all: [0, 1, 2, 3, 4], error: failure });
});

it('throws the error of a task when it is its turn', async () => {
  const start = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : later(item));
  const { all, error } = await taken(inOrder(items(6), start, 4));
  expect(all).toEqual([0, 1]);
  expect(error).toEqual(new Error('two'));
});
