/**
 * Exports of MediaWiki sites (`.xml`, also packed with gzip or bzip2) as inputs: the pages that are articles about an event
 * come out one by one, as documents with their metadata; all others are counted by the reason why they are not read.
 */
import { statSync } from 'node:fs';
import type { DocumentMeta } from '../entry/index.js';
import { problem, ProblemError, type Problem } from '../problem.js';
import { isEventInfobox } from '../read/layout/wikitext-templates.js';
import { sourceText, type SourceText } from '../read/layout/source-text.js';
import { sha256 } from '../slug.js';
import { ExportError, readExport, type ExportedPage, type ExportedSite } from '../wiki/export-xml.js';
import { titleInAddress } from '../wiki/page.js';
import { unpacked } from './decompress.js';
import { fileProblem } from './files.js';
import { streamLimit } from './size-limit.js';

/** A page of an export that is an article about an event. */
export interface PageInput {
  title: string;
  source: SourceText;
  meta: DocumentMeta;
}

/** Why a page of an export is not read. */
const REASONS = {
  redirect: 'redirects',
  talk: 'talk pages',
  namespace: 'pages of other namespaces than articles',
  model: 'pages that are no wikitext',
  hidden: 'pages whose text the export does not have',
  size: 'pages larger than --max-size',
  infobox: 'pages without an infobox of an event',
} as const;
export type SkipReason = keyof typeof REASONS;

/** What became of the pages of an export. */
export class PageCounts {
  read = 0;
  total = 0;
  /** Revisions before the last of their page, which are not read. */
  earlier = 0;
  readonly skipped = new Map<SkipReason, number>();

  skip(reason: SkipReason): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1);
  }

  /** In one line: how many pages were read, and how many were not, by reason. */
  line(): string {
    const counted = (count: number) => count.toLocaleString('en');
    const reasons = (Object.keys(REASONS) as SkipReason[]).flatMap((reason) => {
      const count = this.skipped.get(reason);
      return count === undefined ? [] : [`${counted(count)} ${REASONS[reason]}`];
    });
    if (this.earlier > 0) reasons.push(`${counted(this.earlier)} earlier revisions`);
    return `${counted(this.read)} of ${counted(this.total)} pages read${reasons.length === 0 ? '' : `; not read: ${reasons.join(', ')}`}`;
  }
}

export interface ExportReading {
  counts: PageCounts;
  /** Problems of the export itself: it is cut, or damaged. */
  problems: Problem[];
}

/** The exports of wikis of a run, and what became of their pages once they are read. */
export class WikiExports {
  readonly readings: readonly (ExportReading & { path: string })[];

  constructor(paths: readonly string[]) {
    this.readings = paths.map((path) => ({ path, counts: new PageCounts(), problems: [] }));
  }

  /** A line for each export: how many pages were read, and why the others were not. */
  lines(): string[] {
    return this.readings.map(({ path, counts }) => `${path}: ${counts.line()}`);
  }
}

/** The articles about events in an export. What became of the other pages, and where the export is damaged, is in `reading`, which is complete at the end. */
export async function* pagesIn(
  path: string,
  { described, maxText, reading }: { described: DocumentMeta; maxText: number; reading: ExportReading },
): AsyncGenerator<PageInput, void, undefined> {
  const { counts, problems } = reading;
  let site: ExportedSite = {};
  try {
    for await (const item of readExport(unpacked(path, exportLimit(path)), { maxText })) {
      if ('site' in item) {
        site = item.site;
        continue;
      }
      counts.total += 1;
      counts.earlier += item.page.earlier;
      const reason = reasonToSkip(item.page);
      if (reason !== undefined) {
        counts.skip(reason);
        continue;
      }
      counts.read += 1;
      const text = item.page.text ?? '';
      yield { title: item.page.title, source: sourceText(text, sha256(text)), meta: { ...metaOf(item.page, site), ...described } };
    }
  } catch (error) {
    problems.push(exportProblem(error, path));
  }
}

/** An export may be as large as a wiki: --max-size holds for each of its pages. A device has no end. */
function exportLimit(path: string): number {
  return path !== '-' && statSync(path).isCharacterDevice() ? streamLimit(path) : Infinity;
}

/** Why a page is no article about an event; undefined where it is one. */
function reasonToSkip({ namespace, redirect, model, text, isTooLarge }: ExportedPage): SkipReason | undefined {
  if (redirect !== undefined || (text !== undefined && /^\s*#redirect\b/i.test(text))) return 'redirect';
  if (namespace !== 0) return namespace > 0 && namespace % 2 === 1 ? 'talk' : 'namespace';
  if (model !== undefined && model !== 'wikitext') return 'model';
  if (isTooLarge) return 'size';
  if (text === undefined) return 'hidden';
  return hasEventInfobox(text) ? undefined : 'infobox';
}

/** Whether a page has a template that is an infobox of an event, by its name. */
function hasEventInfobox(text: string): boolean {
  for (const [, name = ''] of text.matchAll(/\{\{\s*((?:infobox|warbox|battlebox)[^|{}<\n]{0,60})/gi))
    if (
      isEventInfobox(
        name
          .replace(/[_\s]+/g, ' ')
          .trim()
          .toLowerCase(),
      )
    )
      return true;
  return false;
}

function metaOf({ title, revision, timestamp }: ExportedPage, { name, database, base, language }: ExportedSite): DocumentMeta {
  const day = /^\d{4}-\d\d-\d\d(?=T)/.exec(timestamp ?? '')?.[0];
  const url = base !== undefined && /^https?:\/\/[^?#]*\/[^/?#]*$/.test(base) ? base.replace(/[^/]*$/, titleInAddress(title)) : undefined;
  return {
    title,
    ...(language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? { language } : {}),
    ...(name === undefined || name === '' ? {} : { publisher: name }),
    ...(url !== undefined && URL.canParse(url) ? { url } : {}),
    ...(revision === '' ? {} : { revision }),
    ...(day === undefined ? {} : { published: day }),
    ...(database === undefined || database === '' ? {} : { snapshot: database }),
  };
}

function exportProblem(error: unknown, path: string): Problem {
  const fix = 'download or copy it again; the pages before this place were read';
  if (error instanceof ExportError)
    return problem('wiki-export', `the export of a wiki is cut or damaged: ${error.message}`, {
      place: { file: path, line: error.line, column: error.column },
      fix,
    });
  if (error instanceof ProblemError || typeof (error as NodeJS.ErrnoException).syscall === 'string') return fileProblem(error, path);
  return problem('wiki-export', `the export of a wiki cannot be unpacked to its end: ${(error as Error).message}`, { place: { file: path }, fix });
}
