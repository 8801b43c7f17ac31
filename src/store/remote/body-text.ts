/** Reads the body of an answer as text, and no more of it than a limit. */

/** A body that was not read whole: it went on after the limit, or it broke off (`cause` says why). `size`: what came, in bytes. */
export class BodyError extends Error {
  constructor(
    readonly reason: 'tooLarge' | 'brokenOff',
    readonly size: number,
    cause?: unknown,
  ) {
    super(cause instanceof Error ? cause.message : `the answer has more than ${size.toLocaleString('en')} bytes`, { cause });
  }
}

/** The text of a body in UTF-8. `limit`: in bytes. Throws a `BodyError`. */
export async function bodyText(body: AsyncIterable<unknown>, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > limit) throw new BodyError('tooLarge', limit);
      chunks.push(bytes);
    }
  } catch (error) {
    throw error instanceof BodyError ? error : new BodyError('brokenOff', size, error);
  }
  return Buffer.concat(chunks).toString('utf8');
}
