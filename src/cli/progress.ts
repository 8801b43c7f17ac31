/** A progress bar on stderr, only on a terminal and for many inputs. */

const MANY = 10;

export interface Progress {
  step: () => void;
  stop: () => void;
}

/** Starts a bar of `total` steps; does nothing without a terminal or for few steps. */
export async function progress(total: number, what: string): Promise<Progress> {
  if (total < MANY || !process.stderr.isTTY) return { step: () => undefined, stop: () => undefined };
  const { SingleBar, Presets } = await import('cli-progress');
  const bar = new SingleBar(
    { format: `${what} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
