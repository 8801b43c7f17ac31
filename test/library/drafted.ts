/** What the tests of the library read: an example article, and the bundled entry. */
import { join } from 'node:path';
import { readDocument, valueOf, type Entry } from '../../src/index.js';
import { ROOT } from '../support.js';

export const ARTICLE = join(ROOT, 'examples/one-article/clash-at-brackwater-weir-2036.txt');
export const BUNDLED = join(ROOT, 'data/entries/battle-of-al-hasakah-2022.yaml');

export const drafted = async (): Promise<Entry> => valueOf(await readDocument(ARTICLE));
