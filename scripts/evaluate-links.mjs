/**
 * How well `link suggest` finds items by name and context: the titles of test/evaluate-links/gold.sssom.tsv, whose items a
 * person listed, against an index of the tables of ../shared/corpus/wikidata. Sitelinks are hidden: with them it is a look-up.
 * Prints precision, recall and abstentions, apart for titles with and without an item in the table; exits with 1 below the bar.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEntry, parseLinks, readRegistry } from '../dist/entry/index.js';
import { readItemTable, subjectsOf, suggestLinks } from '../dist/link/index.js';
import { ItemIndex, IndexWriter } from '../dist/link/index/item-index.js';
import { OfflineSource } from '../dist/link/index/offline-source.js';
import { slug } from '../dist/slug.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** At least this share of what is proposed must be right. */
const BAR = 0.98;

const [corpus = join(ROOT, '../shared/corpus')] = process.argv.slice(2);
if (!existsSync(join(corpus, 'articles.json'))) {
  console.error(`${corpus} has no articles.json: give the folder of the corpus`);
  process.exit(2);
}

const gold = new Map();
for (const { subject_id: id, subject_label: title, predicate_id: predicate, object_id: object } of parseLinks(
  readFileSync(join(ROOT, 'test/evaluate-links/gold.sssom.tsv'), 'utf8'),
).value.rows) {
  const row = gold.get(id) ?? { title, exact: [], close: [] };
  if (object !== 'sssom:NoTermFound') row[predicate === 'skos:closeMatch' ? 'close' : 'exact'].push(object.replace('wd:', ''));
  gold.set(id, row);
}

const folder = mkdtempSync(join(tmpdir(), 'variorum-links-'));
try {
  const proposals = await propose(folder);
  report(proposals);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Drafts one edition of each title, and suggests an item for its event. */
async function propose(folder) {
  const articles = JSON.parse(readFileSync(join(corpus, 'articles.json'), 'utf8'));
  const files = new Map();
  for (const { title, file } of articles) if (!files.has(`title:${slug(title)}`)) files.set(`title:${slug(title)}`, join(corpus, 'articles', file));
  const wanted = [...gold.keys()].flatMap((id) => files.get(id) ?? []);
  execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'draft', ...wanted, '-o', join(folder, 'entries')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const entries = readdirSync(join(folder, 'entries'))
    .filter((name) => name.endsWith('.yaml'))
    .map((file) => ({ file, entry: parseEntry(readFileSync(join(folder, 'entries', file), 'utf8')).value.data }));
  const index = openIndex(join(folder, 'index'));
  const source = new OfflineSource('tables', index, { sitelinks: false });
  const registry = readRegistry({}).value;
  const proposals = new Map();
  for (const one of entries) {
    const [event] = subjectsOf([one], registry);
    for await (const decision of suggestLinks([event], { source, links: registry.links })) proposals.set(`title:${slug(one.entry.document.title)}`, decision);
  }
  index.close();
  return proposals;
}

function openIndex(path) {
  const writer = new IndexWriter(path);
  for (const [name, delimiter] of [
    ['wikidata_battles.csv', ','],
    ['events-enwiki.tsv', '\t'],
  ])
    for (const item of readItemTable(readFileSync(join(corpus, 'wikidata', name), 'utf8'), { delimiter, kind: 'event' }).items) writer.add(item);
  writer.finish({ sources: 'tables', languages: 'en', types: '' });
  return new ItemIndex(path);
}

function report(proposals) {
  const inside = { count: 0, right: 0, wrong: 0, abstained: 0 };
  const outside = { count: 0, right: 0, wrong: 0, abstained: 0 };
  const lines = [];
  let open = 0;
  let unread = 0;
  for (const [id, { title, exact, close }] of gold) {
    const decision = proposals.get(id);
    if (decision === undefined) {
      unread += 1;
      lines.push(`not read   ${title}`);
      continue;
    }
    const { object, why } = decision;
    // A close match may be the item: neither proposing it nor abstaining is counted.
    if (exact.length === 0 && close.length > 0 && (object === undefined || close.includes(object))) {
      open += 1;
      continue;
    }
    const group = exact.length > 0 ? inside : outside;
    group.count += 1;
    if (object === undefined) group.abstained += 1;
    else if (exact.includes(object)) group.right += 1;
    else if (!close.includes(object)) group.wrong += 1;
    if (object === undefined && exact.length > 0) lines.push(`abstained  ${title}: ${exact.join(', ')}; ${why}`);
    if (object !== undefined && !exact.includes(object)) lines.push(`WRONG      ${title}: proposed ${object}, is ${exact.join(', ') || 'none of the table'}`);
  }
  const proposed = inside.right + inside.wrong + outside.wrong;
  const precision = proposed === 0 ? 0 : inside.right / proposed;
  console.log(lines.join('\n'));
  console.log(
    `\n${gold.size} titles, sitelinks hidden${unread > 0 ? `; ${unread} not read` : ''}${open > 0 ? `; ${open} not counted, since their only item may be another event` : ''}`,
  );
  console.log(`precision ${precision.toFixed(3)} (${inside.right} of ${proposed} proposals)`);
  console.log(`in the table: ${inside.count} titles, recall ${(inside.right / inside.count).toFixed(3)}, ${inside.abstained} abstained, ${inside.wrong} wrong`);
  console.log(`not in the table: ${outside.count} titles, ${outside.abstained} abstained, ${outside.wrong} wrong`);
  if (precision < BAR || unread > 0) {
    console.error(`below the bar: precision ${BAR}, every title read`);
    process.exitCode = 1;
  }
}
