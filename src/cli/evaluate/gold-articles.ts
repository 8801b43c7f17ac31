/** The files of `evaluate`: gold files, and the article that each names. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentMeta } from '../../entry/index.js';
import { listsEpisodes, parseGold, type Gold } from '../../evaluate/index.js';
import { fileProblem, filesIn, readBytes } from '../../io/files.js';
import { sidecarMeta } from '../../io/sidecar.js';
import { inFile, problem, type Problem, type Result } from '../../problem.js';
import { decode, type SourceText } from '../../read/index.js';

/** The files named, and the `.json` files of the folders named. */
export async function goldFiles(paths: readonly string[]): Promise<Result<string[]>> {
  const problems: Problem[] = [];
  const files: string[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) files.push(...(await filesIn(path)).filter((name) => name.endsWith('.json')).map((name) => join(path, name)));
      else files.push(path);
    } catch (error) {
      problems.push(fileProblem(error, path));
    }
  }
  return { value: files, problems };
}

/** The figures that a gold file lists; without a value where it lists episodes instead, or cannot be read. */
export async function readFigureGold(file: string): Promise<Result<Gold>> {
  const bytes = await readBytes(file);
  const text = bytes.value && new TextDecoder().decode(bytes.value);
  if (text === undefined || listsEpisodes(text)) return { problems: bytes.problems };
  const gold = parseGold(text);
  return { ...gold, problems: [...bytes.problems, ...gold.problems.map((found) => inFile(found, file))] };
}

/** A gold article as it is read: with the metadata of its sidecar, as `draft` reads it. */
export interface GoldArticle {
  path: string;
  source: SourceText;
  meta: DocumentMeta;
}

/** The article of a gold file, in the edition that its figures were taken from. */
export async function readGoldArticle(gold: Pick<Gold, 'article' | 'sha256'>, file: string, articles: string | undefined): Promise<Result<GoldArticle>> {
  const folders = [articles, dirname(file), join(dirname(file), '..')].filter((one) => one !== undefined);
  const path = folders.map((one) => join(one, gold.article)).find((candidate) => existsSync(candidate));
  if (path === undefined) {
    const fix = '--articles DIR, the folder that the path in the gold file starts from';
    return { problems: [problem('gold-article', `there is no article ${gold.article}`, { place: { file }, fix })] };
  }
  const bytes = await readBytes(path);
  const source = bytes.value && decode(bytes.value);
  if (!source?.value) return { problems: [...bytes.problems, ...(source?.problems ?? [])].map((found) => inFile(found, path)) };
  if (source.value.sha256 !== gold.sha256) {
    const message = 'the article is a different edition than the one the figures were taken from';
    return { problems: [problem('gold-article', message, { place: { file: path }, expected: gold.sha256 })] };
  }
  const meta = await sidecarMeta(path, {});
  return meta.value ? { value: { path, source: source.value, meta: meta.value }, problems: [] } : { problems: meta.problems };
}
