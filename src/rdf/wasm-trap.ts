/**
 * Traps of WebAssembly. A module that runs tasks of its own may stop in one of them: the error then reaches no promise but
 * the process, and what the task would have answered never comes.
 */

/**
 * Awaits an answer that a task of WebAssembly may owe. Throws the trap that stopped it; any other error that nobody catches
 * continues as it would have.
 */
export async function orTrap<T>(answer: () => Promise<T>): Promise<T> {
  let fail: (error: Error) => void = () => undefined;
  const trapped = new Promise<never>((_, reject) => (fail = reject));
  const take = (error: Error): void => {
    // The class is not among the types of ECMAScript.
    if (error.name === 'RuntimeError') fail(error);
    else if (process.listenerCount('uncaughtException') === 1) throw error;
  };
  process.on('uncaughtException', take);
  try {
    return await Promise.race([answer(), trapped]);
  } finally {
    process.off('uncaughtException', take);
  }
}
