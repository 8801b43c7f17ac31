/** Opens what candidates come from, as the options of a command say: an index, a service, or Wikidata. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileProblem } from '../../io/files.js';
import { readablePath } from '../../io/index-file.js';
import { ItemIndex } from '../../link/index/item-index.js';
import { OfflineSource } from '../../link/index/offline-source.js';
import type { ItemSource } from '../../link/index.js';
import { problem, ProblemError, UsageError, type Problem } from '../../problem.js';
import type { LinkSuggestOptions } from './options.js';

/** A source with what went wrong, which must be closed. */
export interface OpenedSource extends ItemSource {
  readonly problems: Problem[];
  /** Whether a server failed. */
  readonly failed: boolean;
  close(): Promise<void>;
}

/** The index that is used where none is named. */
const DEFAULT_INDEX = 'wikidata.index';

/** Throws {@link ProblemError}, and {@link UsageError} where there is no source. */
export function openSource(options: LinkSuggestOptions): Promise<OpenedSource> {
  const { VARIORUM_INDEX: named } = process.env;
  const file = options.offline ?? (named === undefined || named === '' ? (existsSync(DEFAULT_INDEX) ? DEFAULT_INDEX : undefined) : named);
  if (file === undefined) throw new UsageError('nothing to ask: give --offline INDEX, which variorum link index makes');
  return Promise.resolve(openIndex(file));
}

/** Opens an index. Throws {@link ProblemError} `link-index`. */
function openIndex(file: string): OpenedSource {
  let opened: ReturnType<typeof readablePath>;
  try {
    opened = readablePath(file);
  } catch (error) {
    throw new ProblemError([fileProblem(error, file)]);
  }
  let index: ItemIndex;
  try {
    index = new ItemIndex(opened.path);
  } catch (error) {
    opened.close();
    throw new ProblemError([
      problem('link-index', `the file is no index that can be read: ${(error as Error).message}`, { place: { file }, fix: 'make it with variorum link index' }),
    ]);
  }
  const source = new OfflineSource(basename(file), index);
  return Object.assign(source, {
    problems: [] as Problem[],
    failed: false,
    close: () => {
      index.close();
      opened.close();
      return Promise.resolve();
    },
  });
}
