/** What a source of candidates is to a command: it can fail, and must be closed. */
import type { ItemSource } from '../../link/index.js';
import type { Problem } from '../../problem.js';

/** A source with what went wrong, which must be closed. */
export interface OpenedSource extends ItemSource {
  readonly problems: Problem[];
  /** Whether a server failed. */
  readonly failed: boolean;
  close(): Promise<void>;
}
