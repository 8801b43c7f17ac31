/**
 * Writes the files of a site. The data is read into an engine and written again as downloads; then `site/` makes the pages
 * one by one. Document texts, map outlines and questions are passed in from here.
 */
import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import type { Topology } from 'topojson-specification';
import { csv } from '../../csv.js';
import { CLAIM_COLUMNS, claimRows, mapVocabulary } from '../../map/index.js';
import type { Problem } from '../../problem.js';
import { Census, describeExport, descriptionPrefixes, FORMATS, VOCABULARY_FORMATS } from '../../rdf/index.js';
import { apacheLines, atlasOf, buildSite, nginxLines, openSite, robots, sitemap, type Atlas, type Building, type Download } from '../../site/index.js';
import { ruleOf, type Model } from '../../compare/index.js';
import { bind, termsOf, variablesOf, type Engine } from '../../store/index.js';
import { DEFAULT_BASE } from '../../terms/index.js';
import { compareFiles, ruleQueries, type LoadObserver } from '../compare-files.js';
import { version } from '../../io/package.js';
import { type Staging } from '../../io/staging.js';
import { CoverageLedgers } from './coverage-ledgers.js';
import { openRegistry } from '../open-registry.js';
import { progress } from '../progress.js';
import { bundledQuestions } from '../bundled-questions.js';
import { digestOf } from '../../io/export-digests.js';
import { openTexts } from '../../io/texts.js';
import { VOCABULARY_STYLE, vocabularyPage } from '../../site/pages/vocabulary.js';

export interface SiteOptions {
  title: string;
  url?: string | undefined;
  texts?: string | undefined;
  base?: string | undefined;
  registry?: string | undefined;
}

export interface SiteSummary {
  read: number;
  failed: number;
  pages: number;
  events: number;
  claims: number;
  problems: Problem[];
}

/** Reads the data and stages every file of its site; the caller publishes them. */
export async function writeSite(
  staging: Staging,
  paths: readonly string[],
  { title, url, texts: folder, base: given, registry }: SiteOptions,
): Promise<SiteSummary> {
  const census = new Census();
  const ledgers = new CoverageLedgers();
  const downloads = openDownloads(staging, given, { census, ledgers });
  const { texts, hashes, problems: unreadable } = await openTexts(folder);
  const { engine, model, findings, problems, failed, read, registry: loaded } = await compareFiles(paths, { base: given, registry, observer: downloads.watch });
  const count = { read, failed, pages: 0, events: 0, claims: model.claims.size, problems: [...problems, ...unreadable] };
  if (read === 0) {
    await downloads.end();
    return count;
  }
  const base = given ?? baseOf(model);
  const site = await openSite({ engine, model, findings, title, base, url: url ?? base, version: version() });
  count.events = new Set([...model.events.values()].map(({ happening }) => happening)).size;
  const files = await downloads.end();
  await writeVocabulary(staging);
  for (const path of paths) await ledgers.addReport(path);
  const description = describe({ title, base, census, files });
  const snippets = [
    { path: 'server/nginx.conf', label: 'nginx' },
    { path: 'server/apache.htaccess', label: 'Apache' },
  ];

  const pages: string[] = [];
  const building = {
    engine,
    site,
    findings,
    rules: new Map(
      ruleQueries()
        .map(ruleOf)
        .map(({ name, question }) => [name, question]),
    ),
    atlas: atlas(),
    texts: { has: (sha256: string) => hashes.has(sha256), of: texts },
    ledgerOf: ledgers.lookup(texts, async () => loaded ?? (await openRegistry(registry)).registry),
    questions: await questionsOf(engine, model, base),
    files,
    snippets,
    description,
  };
  const bar = await progress(site.kinds.size, 'writing pages');
  for await (const file of buildSite(building)) {
    await staging.write(file.path, file.text);
    if (file.path.endsWith('.html')) {
      pages.push(file.path);
      bar.step();
    }
  }
  bar.stop();

  const described = await descriptionText(description, base);
  await staging.write('.well-known/void', described);
  await staging.write('void.ttl', described);
  await staging.write('server/nginx.conf', nginxLines());
  await staging.write('server/apache.htaccess', apacheLines());
  pages.push('vocabulary/index.html');
  await staging.write('sitemap.xml', sitemap(pages, site.url));
  await staging.write('robots.txt', robots(site.url));
  count.pages = pages.length;
  return count;
}

/** Whole files: those that were given are copied, what was mapped is written in every form. */
function openDownloads(
  staging: Staging,
  base: string | undefined,
  { census, ledgers }: { census: Census; ledgers: CoverageLedgers },
): { watch: LoadObserver; end: () => Promise<Download[]> } {
  const given: string[] = [];
  const open: { write: (text: string) => Promise<void>; end: () => Promise<void> }[] = [];
  const labels: Record<string, string> = { ttl: 'everything, as Turtle', jsonld: 'everything, as JSON-LD', nq: 'everything, with named graphs, as N-Quads' };
  const names: { name: string; label: string; mediaType: string }[] = [];
  let writings: { write: (text: string) => Promise<void>; writing: ReturnType<(typeof FORMATS)['ttl']['open']> }[] | undefined;
  let table: { write: (text: string) => Promise<void> } | undefined;
  const begin = async () => {
    writings = [];
    for (const form of ['ttl', 'jsonld', 'nq'] as const) {
      const name = `downloads/variorum.${form}`;
      const file = await staging.stream(name);
      open.push(file);
      names.push({ name, label: labels[form] ?? form, mediaType: FORMATS[form].mediaType });
      writings.push({ write: file.write, writing: FORMATS[form].open({ base: base ?? DEFAULT_BASE, context: undefined }) });
    }
    const file = await staging.stream('downloads/claims.csv');
    open.push(file);
    table = file;
    names.push({ name: 'downloads/claims.csv', label: 'one row per claim, as CSV', mediaType: 'text/csv' });
    await table.write(csv([CLAIM_COLUMNS]));
  };
  return {
    watch: {
      version: version(),
      file: (path) => given.push(path),
      quads: (quads) => census.add(quads),
      coverage: (sha256, coverage) => ledgers.add(sha256, coverage),
      async block(block, of) {
        if (writings === undefined) await begin();
        for (const { write, writing } of writings ?? []) await write(await writing.block(block));
        if (of) await table?.write(csv(claimRows(of.entry, { registry: of.registry, base }).map((row) => CLAIM_COLUMNS.map((column) => row[column] ?? ''))));
      },
    },
    async end() {
      for (const { write, writing } of writings ?? []) await write(await writing.end());
      for (const file of open) await file.end();
      for (const [index, path] of given.entries()) {
        // Unsafe characters are replaced, so that no name leads out of the folder; a repeated name gets a number.
        const plain =
          basename(path)
            .replace(/[^A-Za-z0-9._-]+/g, '-')
            .replace(/^[.-]+/, '') || 'data';
        const name = names.some((one) => one.name === `downloads/${plain}`) ? `downloads/${index + 1}-${plain}` : `downloads/${plain}`;
        await staging.write(name, '');
        await copyFile(path, staging.pathOf(name));
        const form = Object.values(FORMATS).find(({ extension }) => plain.includes(`.${extension}`));
        names.push({ name, label: 'the original file', mediaType: form?.mediaType ?? 'application/octet-stream' });
      }
      return Promise.all(
        names.map(async ({ name, label, mediaType }): Promise<Download> => ({ path: name, label, mediaType, ...(await digestOf(staging, name)) })),
      );
    },
  };
}

function describe({ title, base, census, files }: { title: string; base: string; census: Census; files: readonly Download[] }): Quad[] {
  return describeExport({ title, census, files: files.map(({ path, ...rest }) => ({ name: basename(path), ...rest })), version: version(), base });
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

/** The bundled SELECT questions, each answered when its page is made. Values for required parameters are taken from the data. */
async function questionsOf(engine: Engine, model: Model, base: string): Promise<Building['questions']> {
  const examples = examplesFrom(model);
  const all: Building['questions'][number][] = [];
  for (const { name, query, parameters } of await bundledQuestions()) {
    const needed = parameters.filter(({ optional }) => !optional);
    const values = new Map(needed.flatMap((one) => (examples[one.type] === undefined ? [] : [[one.name, examples[one.type] ?? ''] as const])));
    const terms = termsOf(parameters, values, [base]).value;
    if (terms === undefined) continue;
    const sparql = bind(query.sparql, terms);
    if (variablesOf(sparql) === undefined) continue;
    const asked = needed.map((one) => ({ name: one.name, value: values.get(one.name) ?? '' }));
    all.push({ name, title: query.title, sparql: query.sparql, asked, answer: () => rowsFor(engine, sparql) });
  }
  return all;
}

async function rowsFor(engine: Engine, sparql: string) {
  const answer = await engine.ask(sparql);
  if (answer.kind !== 'rows') throw new TypeError('a SELECT was expected');
  return answer;
}

function examplesFrom(model: Model): Partial<Record<string, string>> {
  const claims = [...model.claims.values()];
  const claimants = new Map<string, number>();
  for (const claim of claims) for (const one of claim.claimants) claimants.set(one, (claimants.get(one) ?? 0) + 1);
  const [most] = [...claimants].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1));
  const day = claims
    .map(({ from, stated }) => (stated ? from : undefined))
    .filter((one) => one !== undefined)
    .sort()[0];
  return { actor: most?.[0], metric: 'killed', date: day, text: 'killed' };
}

/** The base of the data, taken from the IRIs of its accounts. */
function baseOf(model: Model): string {
  for (const iri of model.events.keys()) {
    const [, found] = /^(.*\/)event\/[^/#]+$/.exec(iri) ?? [];
    if (found !== undefined) return found;
  }
  return DEFAULT_BASE;
}
