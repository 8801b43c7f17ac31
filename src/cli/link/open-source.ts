/** Opens what candidates come from, as the options of a command say: an index, a service, or Wikidata. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileProblem } from '../../io/files.js';
import { readablePath } from '../../io/index-file.js';
import { version } from '../../io/package.js';
import { ItemIndex } from '../../link/index/item-index.js';
import { OfflineSource } from '../../link/index/offline-source.js';
import { problem, ProblemError, UsageError, type Problem } from '../../problem.js';
import type { OpenedSource } from './opened-source.js';
import type { LinkSuggestOptions } from './options.js';

/** The index that is used where none is named. */
const DEFAULT_INDEX = 'wikidata.index';

/** Throws {@link ProblemError}, and {@link UsageError} where there is no source. */
export async function openSource(options: LinkSuggestOptions): Promise<OpenedSource> {
  const { offline, service, wikidata, timeout, retries } = options;
  if ([offline !== undefined, service !== undefined, wikidata === true].filter(Boolean).length > 1)
    throw new UsageError('give one of --offline, --service and --wikidata');
  const contact = options.contact ?? notEmpty(process.env['VARIORUM_CONTACT']);
  // What speaks HTTP is loaded where it is needed.
  if (service !== undefined) return (await import('./service-source.js')).ServiceSource.open(service, { contact, version: version(), timeout, retries });
  if (wikidata === true) {
    const { WikidataSource } = await import('./wikidata-source.js');
    const wikiApi = notEmpty(process.env['VARIORUM_API']);
    return new WikidataSource({ api: options.api, contact, cache: options.cache, version: version(), timeout, retries, wikiApi });
  }
  const { VARIORUM_INDEX: named } = process.env;
  const file = offline ?? (named === undefined || named === '' ? (existsSync(DEFAULT_INDEX) ? DEFAULT_INDEX : undefined) : named);
  if (file === undefined)
    throw new UsageError('nothing to ask: give --offline INDEX, which variorum link index makes; or --service URL or --wikidata, which use the network');
  return openIndex(file);
}

function notEmpty(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
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
