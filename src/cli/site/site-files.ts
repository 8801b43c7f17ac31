/**
 * Writes the files of a site. The data is read into an engine and written again as downloads; then `site/` makes the pages
 * one by one. Document texts, map outlines and questions are passed in from here.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Quad } from '@rdfjs/types';
import type { Topology } from 'topojson-specification';
import { ruleHeader, type Model } from '../../compare/index.js';
import type { Registry } from '../../entry/index.js';
import { version } from '../../io/package.js';
import type { Staging } from '../../io/staging.js';
import { openTexts } from '../../io/texts.js';
import { mapVocabulary } from '../../map/index.js';
import type { Problem } from '../../problem.js';
import { GraphStatistics, describeExport, descriptionPrefixes, FORMATS, VOCABULARY_FORMATS } from '../../rdf/index.js';
import {
  apacheLines,
  stubPaths,
  atlasOf,
  buildSite,
  nginxLines,
  openSite,
  robots,
  sitemap,
  type Atlas,
  type BuildSiteInput,
  type DataForm,
  type Download,
  type Publication,
  type Site,
} from '../../site/index.js';
import { vocabularyPage } from '../../site/pages/vocabulary.js';
import { VOCABULARY_STYLE } from '../../site/pages/vocabulary-style.js';
import { DEFAULT_BASE } from '../../terms/index.js';
import { ruleQueries } from '../../library/bundled-finding-rules.js';
import { compareFiles } from '../compare-files.js';
import { openRegistry } from '../open-registry.js';
import { progress } from '../progress.js';
import { CoverageLedgers } from './coverage-ledgers.js';
import { Downloads } from './downloads.js';
import { questionsOf } from './question-pages.js';

export interface SiteOptions {
  title: string;
  url?: string | undefined;
  texts?: string | undefined;
  /** The base of what is mapped here. */
  base?: string | undefined;
  /** The base of all data, where a flag gives it; taken from the data where absent. */
  ofData?: string | undefined;
  publication?: Publication;
  /** The formats of the data files of pages. */
  dataForms?: readonly DataForm[] | undefined;
  registry?: string | readonly string[] | undefined;
  /** The contexts that JSON-LD refers to, by address. */
  contexts?: ReadonlyMap<string, string> | undefined;
}

export interface SiteSummary {
  read: number;
  failed: number;
  pages: number;
  events: number;
  claims: number;
  problems: Problem[];
}

/** Covers the names of victims in a text with signs of the same number, so that positions in it stay the same. */
async function withoutVictims(text: string | undefined, registry: Registry): Promise<string | undefined> {
  if (text === undefined) return undefined;
  // Loads the reader.
  const { victimsIn } = await import('../../read/index.js');
  const characters = Array.from(text);
  for (const { start, end } of victimsIn(text, registry))
    for (let at = start; at < end; at += 1) if (/[\p{L}\p{N}]/u.test(characters[at] ?? '')) characters[at] = COVER;
  return characters.join('');
}

/** Stands for a letter of a name. */
const COVER = '█';

/** Reads the data and stages every file of its site; the caller publishes them. */
export async function writeSite(
  staging: Staging,
  paths: readonly string[],
  { title, url, texts: folder, base: given, ofData, registry, contexts, publication = {}, dataForms }: SiteOptions,
): Promise<SiteSummary> {
  const statistics = new GraphStatistics();
  const ledgers = new CoverageLedgers();
  const downloads = new Downloads(staging, given, { statistics, ledgers });
  const { texts, hashes, problems: unreadable } = await openTexts(folder);
  const data = await compareFiles(paths, { base: given, registry, contexts, observer: downloads.observer });
  const { engine, model, findings, failed, read } = data;
  const summary = { read, failed, pages: 0, events: 0, claims: model.claims.size, problems: [...data.problems, ...unreadable] };
  const files = await downloads.finish();
  if (read === 0) return summary;

  const base = ofData ?? baseOf(model);
  const site = await openSite({ engine, model, findings, title, base, url: url ?? base, version: version(), date: sourceDate(), publication, dataForms });
  await writeVocabulary(staging);
  for (const path of paths) await ledgers.addReport(path);
  let opened: Promise<Registry> | undefined;
  const names = () =>
    (opened ??= data.registry === undefined ? openRegistry(registry, { quiet: true }).then((one) => one.registry) : Promise.resolve(data.registry));
  const description = describe({ title, base, statistics, files, publication });
  const pages = await writePages(staging, {
    engine,
    site,
    findings,
    rules: new Map(ruleQueries().map((query) => [ruleHeader(query).name, ruleHeader(query).question] as const)),
    atlas: atlas(),
    texts: { has: (sha256: string) => hashes.has(sha256), of: async (sha256: string) => withoutVictims(await texts(sha256), await names()) },
    ledgerOf: ledgers.lookup(texts, names),
    questions: await questionsOf(engine, model, base),
    files,
    snippets: SNIPPETS,
    description,
  });
  await writeServerFiles(staging, { description: await descriptionText(description, base), pages, site });
  const events = new Set([...model.accounts.values()].map(({ event }) => event));
  return { ...summary, pages: pages.length, events: events.size };
}

/** The day that SOURCE_DATE_EPOCH gives (reproducible-builds.org): without it, pages have no date, and stay the same. */
function sourceDate(): string | undefined {
  const { SOURCE_DATE_EPOCH: seconds } = process.env;
  return seconds !== undefined && /^\d{1,12}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().slice(0, 10) : undefined;
}

/** Configuration of web servers, linked from the pages. */
const SNIPPETS = [
  { path: 'server/nginx.conf', label: 'nginx' },
  { path: 'server/apache.htaccess', label: 'Apache' },
];

/** Writes every page. Returns the paths of all HTML pages, that of the vocabulary included. */
async function writePages(staging: Staging, building: BuildSiteInput): Promise<string[]> {
  const pages: string[] = [];
  const stubs = stubPaths(building.site);
  const bar = await progress(building.site.kinds.size, 'writing pages');
  for await (const file of buildSite(building)) {
    await staging.write(file.path, file.text);
    if (file.path.endsWith('.html')) {
      if (!stubs.has(file.path)) pages.push(file.path);
      bar.step();
    }
  }
  bar.stop();
  return [...pages, 'vocabulary/index.html'];
}

/** Writes what crawlers and web servers read. */
async function writeServerFiles(staging: Staging, { description, pages, site }: { description: string; pages: readonly string[]; site: Site }): Promise<void> {
  await staging.write('.well-known/void', description);
  await staging.write('void.ttl', description);
  await staging.write('server/nginx.conf', nginxLines(site));
  await staging.write('server/apache.htaccess', apacheLines(site));
  await staging.write('sitemap.xml', sitemap(pages, site.url));
  await staging.write('robots.txt', robots(site.url));
}

function describe({
  title,
  base,
  statistics,
  files,
  publication,
}: {
  title: string;
  base: string;
  statistics: GraphStatistics;
  files: readonly Download[];
  publication: Publication;
}): Quad[] {
  return describeExport({
    ...publication,
    title,
    statistics,
    files: files.map(({ path, ...rest }) => ({ name: basename(path), path, ...rest })),
    version: version(),
    base,
  });
}

async function descriptionText(quads: readonly Quad[], base: string): Promise<string> {
  const turtle = FORMATS.ttl.open({ base, prefixes: descriptionPrefixes });
  return (await turtle.block({ title: 'Description of this site', quads })) + (await turtle.end());
}

async function writeVocabulary(staging: Staging): Promise<void> {
  const { sections } = mapVocabulary({ version: version() });
  for (const { extension, write } of VOCABULARY_FORMATS) await staging.write(`vocabulary/variorum.${extension}`, await write(sections));
  const files = VOCABULARY_FORMATS.map(({ extension, label, mediaType }) => ({ name: `variorum.${extension}`, label, mediaType }));
  await staging.write('vocabulary/vocabulary.css', VOCABULARY_STYLE);
  await staging.write('vocabulary/index.html', vocabularyPage({ version: version(), files, outside: { stylesheet: 'vocabulary.css', home: '../about.html' } }));
}

/** The outlines of maps, from a package: Natural Earth at 1:50 million. */
function atlas(): Atlas {
  const require = createRequire(import.meta.url);
  const { version: edition } = JSON.parse(readFileSync(require.resolve('world-atlas/package.json'), 'utf8')) as { version: string };
  const topology = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as Topology;
  return atlasOf(topology, `world-atlas ${edition} (1:50m)`);
}

/** The base of the data, taken from the IRIs of its accounts. */
function baseOf(model: Model): string {
  for (const iri of model.accounts.keys()) {
    const [, found] = /^(.*\/)account\/[^/#]+$/.exec(iri) ?? [];
    if (found !== undefined) return found;
  }
  return DEFAULT_BASE;
}
