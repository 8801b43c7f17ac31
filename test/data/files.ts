/** Where the tests of `data/` find their files, and how they read them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry, REGISTRY_FILES, type Registry } from '../../src/entry/index.js';
import type { Problem } from '../../src/problem.js';

const root = join(import.meta.dirname, '../..');
export const inRepository = (path: string) => join(root, path);

/** Material that is not part of the project; tests that need it skip where it is absent. */
const inShared = (path: string) => join(root, '../shared', path);
export const SEED = inShared('seed/battle-of-al-hasakah-2022.txt');
export const SEED_GOLD = inShared('gold/battle-of-al-hasakah-2022.json');

export const read = (path: string) => readFileSync(path, 'utf8');

/** A document as places count it: code points of the decoded text, without a byte order mark. */
export const codePoints = (path: string) => Array.from(read(path).replace(/^\uFEFF/, ''));

/** The text files below a folder of the repository, in order; none where it is not there. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(inRepository(folder))) return [];
  return readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(inRepository(path)).isFile())
    .sort();
}

export function bundledRegistry(): { registry: Registry; problems: Problem[] } {
  const texts = REGISTRY_FILES.map((name) => [name, read(inRepository(`data/registry/${name}`))] as const);
  const { value, problems } = readRegistry(Object.fromEntries(texts));
  return { registry: value!, problems };
}

/** One figure of a gold file, as far as these tests compare it. */
interface GoldClaim {
  start: number;
  end: number;
  quote: string;
  section: string;
  metric: string;
  low: number | null;
  high: number | null;
}
export interface Gold {
  article: string;
  sha256: string;
  claims: GoldClaim[];
}
export const readGold = (path: string) => JSON.parse(read(path)) as Gold;
