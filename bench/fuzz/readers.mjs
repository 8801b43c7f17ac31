// Every reader as a function: a text or bytes go in; it throws where what holds for every input does not.
import { Readable } from 'node:stream';
import { expect, expectResult, recordsOf } from './expectations.mjs';
import { DECISIONS, SEEDS } from './seeds.mjs';

/** The seconds that a query made at random may take. */
const QUERY_SECONDS = 3;

/** The readers of a built program, by the kind of their files. */
export async function readersOf(dist) {
  const load = (path) => import(new URL(path, dist).href);
  const [entry, read, map, rdf, store, problem, csv, gold, project] = await Promise.all(
    ['entry/index.js', 'read/index.js', 'map/index.js', 'rdf/index.js', 'store/index.js', 'problem.js', 'csv.js', 'evaluate/gold.js', 'entry/project.js'].map(
      load,
    ),
  );
  const { loadRegistry } = await load('io/registry-folder.js');
  const { registry } = await loadRegistry();
  const [link, records, proposals, html, wiki] = await Promise.all(
    ['link/index.js', 'io/records.js', 'io/proposals-file.js', 'read/layout/html.js', 'wiki/export-xml.js'].map(load),
  );
  const csvRecords = await load('io/csv-records.js');
  const sample = Buffer.from(SEEDS.article.texts[0]);

  const article = async (bytes) => {
    const source = read.decode(bytes);
    expectResult(source, bytes.toString());
    if (!source.value) return;
    const draft = read.draftEntry(source.value, { registry });
    expectResult(draft, source.value.text);
    if (draft.value) await mapped(draft.value);
  };
  /** An entry is written and read again as it was, and its graph too. */
  const mapped = async (one) => {
    expectResult(entry.parseEntry(entry.formatEntry(one)), '');
    expect(entry.parseEntry(entry.formatEntry(one)).value, 'an entry that was written cannot be read');
    const { quads, problems } = map.mapEntry(one, { registry });
    expectResult({ value: quads, problems }, '');
    const nquads = rdf.writeGraph(quads, 'nt', { title: 'fuzz' });
    expect(rdf.parseRdf(nquads, 'nt').problems.length === 0, 'a graph that was written cannot be read');
  };
  const graph = (format) => async (bytes) => {
    const quads = [];
    try {
      for await (const quad of rdf.readRdf(Readable.from([bytes]), { format, file: 'case' })) quads.push(quad);
    } catch (error) {
      if (!(error instanceof problem.ProblemError)) throw error;
      expectResult({ problems: error.problems }, bytes.toString());
    }
  };
  let engine;
  const query = async (bytes) => {
    const text = bytes.toString();
    expectResult(store.readQueryFile(text), text);
    const parsed = store.parseQuery(text);
    expectResult(parsed, text);
    if (!parsed.value) return;
    engine ??= await openEngine();
    try {
      await engine.ask(text);
    } catch (error) {
      if (error.name !== 'QueryError' && error.name !== 'QueryTimeout') throw error;
      await engine.close();
      engine = undefined;
    }
  };
  const openEngine = async () => {
    const open = store.threadedEngine('oxigraph', { timeout: QUERY_SECONDS });
    const { value } = rdf.parseRdf('<urn:a> <urn:b> <urn:c> . <urn:c> <urn:b> "d"@en, 1, 2.5 .', 'ttl');
    await open.load(value);
    return open;
  };

  return {
    entry: async (bytes) => {
      const text = bytes.toString();
      const result = entry.parseEntry(text);
      expectResult(result, text);
      if (!result.value) return;
      entry.checkReferences(result.value.data, registry);
      await mapped(result.value.data);
    },
    article,
    wikitext: article,
    sidecar: (bytes) => expectResult(entry.readYaml(bytes.toString(), entry.documentMetaSchema), bytes.toString()),
    project: (bytes) => expectResult(project.parseProject(bytes.toString()), bytes.toString()),
    actors: (bytes) => expectResult(entry.readRegistry({ 'actors.yaml': bytes.toString() }), bytes.toString()),
    places: (bytes) => expectResult(entry.readRegistry({ 'places.yaml': bytes.toString() }), bytes.toString()),
    links: (bytes) => expectResult(entry.readRegistry({ 'links.sssom.tsv': bytes.toString() }), bytes.toString()),
    wikiExport: async (bytes) => {
      try {
        for await (const item of wiki.readExport(Readable.from([bytes]), { maxText: 1e7 }))
          expect('page' in item || 'site' in item, 'an item of an export is none');
      } catch (error) {
        if (!(error instanceof wiki.ExportError)) throw error;
        expect(error.line >= 1 && error.message !== '', 'an error of an export has no place');
      }
    },
    page: (bytes) => {
      const { title, text } = html.pageText(bytes);
      expect(typeof title === 'string' && typeof text === 'string' && !text.includes('\r'), 'a page has no text');
    },
    proposals: (bytes) => {
      const text = bytes.toString();
      const file = proposals.parseProposals(text, 'case');
      expectResult({ value: file, problems: file.problems }, text);
      const source = read.decode(sample).value;
      const draft = read.draftEntry(source, { registry, reader: read.withProposals(file.proposals, file.reader) });
      expectResult(draft, source.text);
      expect(draft.results.length === file.proposals.length, 'a proposal has no verdict');
    },
    records: (bytes) => {
      for (const line of bytes.toString().split('\n')) {
        const { value, problems } = records.parseRecord(line);
        expectResult({ value, problems }, line);
        if (value !== undefined && value.kind !== 'row') expectResult(records.readRecord(value, { registry }), value.text ?? value.entry);
      }
    },
    decisions: (bytes) => {
      const parsed = link.parseDecisions(bytes.toString(), 'link');
      expectResult(parsed, bytes.toString());
      if (parsed.value === undefined) return;
      const { rows, problems } = link.linkRows(parsed.value.data.decisions, { today: '2031-01-01', version: '1' });
      expectResult({ value: rows, problems }, '');
      const table = link.addRows('', rows);
      expect(table.problems.length > 0 || entry.parseLinks(table.text).problems.length === 0, 'a table of links that was written cannot be read');
      recordsOf(csv.csv(link.reviewRows(parsed.value.data.decisions)));
      expect(link.reviewPage(parsed.value.data.decisions, { title: 'case' }).split('<script').length === 2, 'a page has a script that is not its own');
    },
    clusters: (bytes) => {
      const parsed = link.parseDecisions(bytes.toString(), 'registry');
      expectResult(parsed, bytes.toString());
      if (parsed.value !== undefined) link.planDecisions(parsed.value.data);
    },
    sheet: (bytes) => {
      const { value } = link.parseDecisions(DECISIONS, 'link');
      const { decisions, problems } = link.withReview(value.data.decisions, bytes.toString());
      expectResult({ value: decisions, problems }, bytes.toString());
    },
    dump: async (bytes) => {
      for await (const line of link.readDump([bytes])) if ('entity' in line) link.readItem(line.entity, { languages: ['en'] });
    },
    table: (bytes) => {
      for (const { cells, fault } of csvRecords.csvRecords({ text: bytes.toString(), line: 1, start: 0 }, ','))
        expect(cells.length > 0 || fault !== undefined, 'a record has no cells');
    },
    mapping: (bytes) => {
      const parsed = read.parseTableMapping(bytes.toString(), 'case');
      expectResult(parsed, bytes.toString());
      if (parsed.value !== undefined) read.checkMapping(parsed.value, ['No', 'Incident', 'Killed'], registry);
    },
    gold: (bytes) => expectResult(gold.parseGold(bytes.toString()), bytes.toString()),
    query,
    ...Object.fromEntries(['ttl', 'trig', 'nt', 'nq', 'jsonld', 'rdf'].map((format) => [format, graph(format)])),
    csv: (bytes) => {
      const cells = bytes.toString().match(/[^]{1,12}/gu) ?? ['a'];
      const rows = cells.slice(0, 60).map((cell, index) => [cell, String(index), cells[(index * 7) % cells.length]]);
      const back = recordsOf(csv.csv(rows));
      // Text that a spreadsheet would run has an apostrophe more.
      expect(JSON.stringify(back.map((row) => row.map(bare))) === JSON.stringify(rows.map((row) => row.map(bare))), 'cells of CSV come back as others');
    },
    close: () => engine?.close(),
  };
}

const bare = (cell) => cell.replace(/^'+/, '');
