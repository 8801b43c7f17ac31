/** Runs tasks several at once and gives their results in order. */

/**
 * Starts a task for each item, at most `width` at a time, and yields what they give in the order of the items. Where the items
 * end with an error, it is thrown after the results of those before it; the error of a task is thrown when it is its turn.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  start: (item: Item) => Promise<Result>,
  width: number,
): AsyncGenerator<Result, void, undefined> {
  const started: Promise<Result>[] = [];
  let failure: { error: unknown } | undefined;
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        failure = { error };
        return undefined;
      });
      if (next === undefined || next.done === true) break;
      const task = start(next.value);
      // Its error is thrown when it is its turn.
      task.catch(() => undefined);
      started.push(task);
      const first = started.length < width ? undefined : started.shift();
      if (first !== undefined) yield await first;
    }
    for (const task of started) yield await task;
  } finally {
    await iterator.return?.();
  }
  if (failure !== undefined) throw failure.error;
}
