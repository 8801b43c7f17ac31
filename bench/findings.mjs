// How long the findings of a whole corpus take: reading, mapping, loading and comparing the 121 articles of ../shared/corpus.
// node bench/findings.mjs [FOLDER]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, '..', 'shared', 'corpus', 'articles');
if (!existsSync(folder)) throw new Error(`there is no such folder: ${folder}`);
const LIMIT = 60;

const start = performance.now();
const { compareFiles } = await import(new URL('../dist/cli/compare-files.js', import.meta.url).href);
const { findings, model, read } = await compareFiles([folder], {});
const seconds = (performance.now() - start) / 1000;
console.log(
  `${read} documents, ${model.claims.size} claims, ${findings.length} findings: ${seconds.toFixed(1)} s (held to ${LIMIT} s), ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);
for (const [rule, count] of Object.entries(Object.groupBy?.(findings, ({ rule }) => rule) ?? {})) console.log(`  ${rule.padEnd(20)} ${count.length}`);
if (seconds > LIMIT) process.exitCode = 1;
