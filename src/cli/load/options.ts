/** The options of `variorum load`. */
import type { RemoteStoreOptions } from '../remote/options.js';

export interface LoadCommandOptions extends RemoteStoreOptions {
  mode: 'replace' | 'append';
  concurrency: number;
  dryRun?: boolean;
  resend?: boolean;
  prune?: boolean;
  yes?: boolean;
  emit?: string;
}
