/** What a piece of work writes to standard output and standard error, and the exit code that it sets, in this process. */
import { vi } from 'vitest';

export interface Written {
  /** Standard output, in the pieces that are written. */
  pieces: string[];
  stdout: string;
  stderr: string;
  code: typeof process.exitCode;
}

export async function written(work: () => unknown): Promise<Written> {
  const before = process.exitCode;
  process.exitCode = undefined;
  const [out, err] = [vi.spyOn(process.stdout, 'write').mockReturnValue(true), vi.spyOn(process.stderr, 'write').mockReturnValue(true)];
  const textsOf = (stream: typeof out) => stream.mock.calls.map(([text]) => String(text));
  try {
    await work();
    return { pieces: textsOf(out), stdout: textsOf(out).join(''), stderr: textsOf(err).join(''), code: process.exitCode };
  } finally {
    out.mockRestore();
    err.mockRestore();
    process.exitCode = before;
  }
}
