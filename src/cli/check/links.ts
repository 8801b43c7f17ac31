/** Looks up the items of a table of links: those that were merged with another one or deleted are reported; nothing is changed. */
import { NOT_FOUND, type Links } from '../../entry/index.js';
import { version } from '../../io/package.js';
import { problem, type Problem } from '../../problem.js';
import { ApiError } from '../../wiki/api.js';
import { openEntities } from '../link/wikidata-source.js';
import { plural } from '../terminal.js';
import type { CheckResult } from './check-result.js';

interface LinkCheckOptions {
  api?: string | undefined;
  contact?: string | undefined;
}

/** Asks Wikidata about each item that a row names. Throws {@link ProblemError} `fetch-contact`. */
export async function checkLinks({ rows }: Links, { api, contact }: LinkCheckOptions): Promise<CheckResult> {
  const subjects = new Map<string, string[]>();
  for (const { object_id: object, subject_id: subject } of rows)
    if (object !== NOT_FOUND && /^wd:Q\d+$/.test(object)) subjects.set(object.slice(3), [...(subjects.get(object.slice(3)) ?? []), subject]);
  const { VARIORUM_CONTACT: fromEnvironment } = process.env;
  const opened = openEntities({ api, contact: contact ?? (fromEnvironment === '' ? undefined : fromEnvironment), version: version(), timeout: 60, retries: 5 });
  const problems: Problem[] = [];
  try {
    for (const one of await opened.entities.states([...subjects.keys()])) {
      if (one.state === 'here') continue;
      const about = (subjects.get(one.id) ?? []).join(', ');
      problems.push(
        one.state === 'merged'
          ? problem('link-item', `wd:${one.id}, of ${about}, was merged with wd:${one.into}`, {
              fix: `look whether wd:${one.into} is still the same thing, and put it into the row`,
            })
          : problem('link-item', `wd:${one.id}, of ${about}, was deleted`, { fix: 'look for another item: variorum link suggest' }),
      );
    }
    return { problems, evaluated: [`${plural(subjects.size, 'linked item')} at ${opened.api.site.api.host}`], notEvaluated: [], incomplete: false };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    problems.push(problem('remote-failed', error.message, error.fix === undefined ? {} : { fix: error.fix }));
    return { problems, evaluated: [], notEvaluated: ['linked items (the site did not answer)'], incomplete: true };
  } finally {
    await opened.api.close();
  }
}
