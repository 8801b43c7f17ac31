/**
 * How well the infoboxes of wikitext are read: of figures that were listed by hand from six articles, before a draft of them
 * was seen, nearly all are found, and hardly anything else is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { checkGold, parseGold, precision, recall, score, sum } from '../../src/evaluate/index.js';
import { valueOf } from '../../src/problem.js';
import { decode, draftEntry } from '../../src/read/index.js';
import { hasShared, NO_SHARED, SHARED } from '../support.js';

const FOLDER = join(import.meta.dirname, 'wikitext');
const hasCorpus = hasShared && existsSync(join(SHARED, 'corpus/wikitext'));
const reason = hasCorpus ? '' : NO_SHARED || ' (skipped: ../shared/corpus is not beside the project)';

describe.skipIf(!hasCorpus)(`six articles of wikitext${reason}`, () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  const scores = (hasCorpus ? files : []).map((file) => {
    const gold = valueOf(parseGold(readFileSync(join(FOLDER, file), 'utf8')));
    const source = valueOf(decode(readFileSync(join(SHARED, gold.article))));
    expect(source.sha256).toBe(gold.sha256);
    expect(checkGold(gold, source.text)).toEqual([]);
    return score(gold, valueOf(draftEntry(source, { registry: EMPTY_REGISTRY })), EMPTY_REGISTRY);
  });

  it('are read with a precision of 0.98 and a recall of 0.95', () => {
    expect(files).toHaveLength(6);
    const { infobox } = sum(scores).parts;
    expect(infobox.gold).toBeGreaterThan(130);
    expect(precision(infobox)).toBeGreaterThanOrEqual(0.98);
    expect(recall(infobox)).toBeGreaterThanOrEqual(0.95);
  });

  it('of each, at most one figure in ten is missed', () => {
    expect(scores.filter(({ parts }) => recall(parts.infobox) < 0.9).map(({ article }) => article)).toEqual([]);
  });
});
