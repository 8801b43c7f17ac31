/**
 * The offline index of items: an SQLite file with the items as JSON, their names in a full-text table (FTS5), their pages and
 * classes. {@link IndexWriter} fills a new file, {@link ItemIndex} asks one that is complete. Which file it is, and that it
 * gets its name only when it is whole, is the matter of `io/index-file.ts`.
 */
import sqlite from 'node-sqlite3-wasm';
import { LINKED_KINDS, WIKIDATA_CLASSES } from '../../vocabulary/index.js';
import { mergeItems, type Item } from '../item.js';
import { nameForms, searchWords } from '../names.js';

/** The number in the head of the file by which it is known: "VLnk". */
const APPLICATION_ID = 0x564c6e6b;
/** The version of the tables. */
const SCHEMA_VERSION = 2;

/** Memory for pages, in KiB: the default of 2 MB makes each look-up read the disk again. */
const CACHE_KIB = 65_536;

const TABLES = `
CREATE TABLE item (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE name (rowid INTEGER PRIMARY KEY, core TEXT NOT NULL, item INTEGER NOT NULL);
CREATE TABLE sitelink (site TEXT NOT NULL, title TEXT NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (site, title)) WITHOUT ROWID;
CREATE TABLE redirect (site TEXT NOT NULL, title TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (site, title)) WITHOUT ROWID;
CREATE TABLE word (term TEXT PRIMARY KEY, names INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(core, content='', columnsize=0, detail=none, tokenize="unicode61 remove_diacritics 0");
`;

/** What an index says of itself. */
interface IndexFacts {
  /** What it was made from, by the names of files. */
  sources: string;
  items: string;
  names: string;
  languages: string;
  /** The classes whose items it has; empty: all. */
  types: string;
}

/** A page of a wiki that leads to another one. */
export interface Redirect {
  site: string;
  title: string;
  target: string;
}

/** A class whose items are asked for, with the kind of thing they are. */
export type Classes = ReadonlyMap<string, ReadonlySet<string>>;

/** The classes of these kinds, and others that are asked for, with all their subclasses. */
export function classesOf(kinds: readonly string[], others: readonly string[], subclasses: ReadonlyMap<string, readonly string[]>): Classes {
  const found = new Map<string, Set<string>>();
  const add = (id: string, kind: string | undefined) => {
    const before = found.get(id);
    if (before !== undefined && (kind === undefined || before.has(kind))) return;
    found.set(id, new Set([...(before ?? []), ...(kind === undefined ? [] : [kind])]));
    for (const sub of subclasses.get(id) ?? []) add(sub, kind);
  };
  for (const kind of LINKED_KINDS) if (kinds.includes(kind)) for (const id of WIKIDATA_CLASSES[kind]) add(id, kind);
  for (const id of others)
    add(
      id,
      LINKED_KINDS.find((kind) => WIKIDATA_CLASSES[kind].includes(id)),
    );
  return found;
}

/** Fills a new index. {@link IndexWriter.finish} must be called; a file without it is no index. */
export class IndexWriter {
  readonly #db: sqlite.Database;
  readonly #insertItem: sqlite.Statement;
  readonly #insertName: sqlite.Statement;
  readonly #insertWords: sqlite.Statement;
  readonly #insertSitelink: sqlite.Statement;
  readonly #insertRedirect: sqlite.Statement;
  #names = 0;
  #items = 0;

  constructor(path: string) {
    this.#db = new sqlite.Database(path);
    // The file is thrown away if it is not completed: it needs no journal.
    this.#db.exec(`PRAGMA page_size=8192; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-${CACHE_KIB}`);
    this.#db.exec(TABLES);
    this.#db.exec('BEGIN');
    this.#insertItem = this.#db.prepare('INSERT INTO item VALUES (?, ?)');
    this.#insertName = this.#db.prepare('INSERT INTO name VALUES (?, ?, ?)');
    this.#insertWords = this.#db.prepare('INSERT INTO words (rowid, core) VALUES (?, ?)');
    this.#insertSitelink = this.#db.prepare('INSERT OR IGNORE INTO sitelink VALUES (?, ?, ?)');
    this.#insertRedirect = this.#db.prepare('INSERT OR REPLACE INTO redirect VALUES (?, ?, ?)');
  }

  get items(): number {
    return this.#items;
  }

  /** Adds an item. One that is there gets what is new. */
  add(item: Item): void {
    const id = numberOf(item.id);
    const before = this.#db.get('SELECT data FROM item WHERE id = ?', id) as { data: string } | null;
    const known = before === null ? undefined : (JSON.parse(before.data) as Item);
    const whole = known === undefined ? item : mergeItems(known, item);
    if (known === undefined) {
      this.#insertItem.run([id, JSON.stringify(whole)]);
      this.#items += 1;
    } else this.#db.run('UPDATE item SET data = ? WHERE id = ?', [JSON.stringify(whole), id]);
    const old = new Set(known === undefined ? [] : coresOf(known));
    for (const core of coresOf(whole)) {
      if (old.has(core)) continue;
      this.#names += 1;
      this.#insertName.run([this.#names, core, id]);
      this.#insertWords.run([this.#names, core]);
    }
    for (const [site, title] of Object.entries(item.sitelinks)) this.#insertSitelink.run([site, title, id]);
  }

  /** Adds a page that is a redirect, with the title of the page that it leads to. */
  addRedirect({ site, title, target }: Redirect): void {
    this.#insertRedirect.run([site, title, target]);
  }

  /** Makes the file complete. Returns what it says of itself. */
  finish(facts: Pick<IndexFacts, 'sources' | 'languages' | 'types'>): IndexFacts {
    const about: IndexFacts = { ...facts, items: String(this.#items), names: String(this.#names) };
    this.#db.exec('CREATE INDEX name_core ON name (core)');
    this.#db.exec("INSERT INTO words (words) VALUES ('optimize')");
    // Counted once: to count the names of a frequent word takes longer than to look up a name.
    this.#db.exec(
      "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, 'row'); INSERT INTO word SELECT term, doc FROM temp.vocabulary ORDER BY term",
    );
    for (const [key, value] of Object.entries(about)) this.#db.run('INSERT INTO about VALUES (?, ?)', [key, value]);
    this.#finalize();
    this.#db.exec('COMMIT');
    this.#db.exec(`PRAGMA application_id=${APPLICATION_ID}; PRAGMA user_version=${SCHEMA_VERSION}`);
    this.#db.close();
    return about;
  }

  /** Closes a file that is not complete, so that it can be thrown away; nothing where it is. */
  abandon(): void {
    if (!this.#db.isOpen) return;
    this.#finalize();
    try {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
    } catch {
      // Without a journal there may be nothing to go back to; the file is thrown away.
    }
    this.#db.close();
  }

  /** Memory of statements is not collected. */
  #finalize(): void {
    for (const statement of [this.#insertItem, this.#insertName, this.#insertWords, this.#insertSitelink, this.#insertRedirect]) statement.finalize();
  }
}

/** Each core of an item's names, once. */
function coresOf(item: Item): string[] {
  return [...new Set([item.label, ...item.names].map((name) => nameForms(name).core))].filter((core) => core !== '');
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}

/** Words that more names have are not looked up: to find what they have in common with a rare word takes long. */
const FREQUENT = 20_000;
/** How many words of a name are looked up. */
const MOST_WORDS = 4;
/** How many names a word may lead to. */
const MOST_NAMES = 200;
/** How many items a look-up gives. */
const MOST_ITEMS = 50;

/** An index that is complete, opened to be read. */
export class ItemIndex {
  readonly #db: sqlite.Database;
  readonly facts: IndexFacts;

  /** Throws an Error whose message says why the file is no index. */
  constructor(path: string) {
    this.#db = new sqlite.Database(path, { readOnly: true });
    try {
      // One transaction for all look-ups: each would take the lock and give it back.
      this.#db.exec(`PRAGMA cache_size=-${CACHE_KIB}; PRAGMA query_only=ON; BEGIN`);
      const { application_id: id } = this.#db.get('PRAGMA application_id') as { application_id: number };
      const { user_version: version } = this.#db.get('PRAGMA user_version') as { user_version: number };
      if (id !== APPLICATION_ID) throw new Error('it was not made by variorum link index, or is not complete');
      if (version !== SCHEMA_VERSION)
        throw new Error(`it was made by another version of variorum (${version}, this one reads ${SCHEMA_VERSION}): make it again`);
      const rows = this.#db.all('SELECT key, value FROM about') as { key: string; value: string }[];
      this.facts = Object.fromEntries(rows.map(({ key, value }) => [key, value])) as unknown as IndexFacts;
    } catch (error) {
      this.close();
      throw new Error((error as Error).message, { cause: error });
    }
  }

  close(): void {
    if (!this.#db.isOpen) return;
    if (this.#db.inTransaction) this.#db.exec('COMMIT');
    this.#db.close();
  }

  byId(id: string): Item | undefined {
    const row = this.#db.get('SELECT data FROM item WHERE id = ?', numberOf(id)) as { data: string } | null;
    return row === null ? undefined : (JSON.parse(row.data) as Item);
  }

  bySitelink(site: string, title: string): Item | undefined {
    const row = this.#db.get('SELECT item FROM sitelink WHERE site = ? AND title = ?', [site, title]) as { item: number } | null;
    return row === null ? undefined : this.byId(`Q${row.item}`);
  }

  /** The title of the page that a redirect leads to, where the index has the redirects of its wiki. */
  redirectOf(site: string, title: string): string | undefined {
    const row = this.#db.get('SELECT target FROM redirect WHERE site = ? AND title = ?', [site, title]) as { target: string } | null;
    return row?.target;
  }

  /**
   * Items that may have a name: those with its core, then those whose names have its rarest words. `more` says that there are
   * others, which were not looked at.
   */
  byName(name: string): { items: Item[]; more: boolean } {
    const { core } = nameForms(name);
    const same = this.#db.all('SELECT DISTINCT item FROM name WHERE core = ? LIMIT ?', [core, MOST_ITEMS + 1]) as { item: number }[];
    const ids = same.map(({ item }) => item);
    if (ids.length < MOST_ITEMS) for (const item of this.#byWords(core)) if (!ids.includes(item)) ids.push(item);
    return { items: this.#itemsOf(ids.slice(0, MOST_ITEMS)), more: ids.length > MOST_ITEMS };
  }

  /** Items by number, in the order of the numbers given. */
  #itemsOf(ids: readonly number[]): Item[] {
    const rows = this.#db.all(`SELECT id, data FROM item WHERE id IN (${ids.map(() => '?').join(',')})`, [...ids]) as { id: number; data: string }[];
    const byId = new Map(rows.map(({ id, data }) => [id, data]));
    return ids.flatMap((id) => {
      const data = byId.get(id);
      return data === undefined ? [] : [JSON.parse(data) as Item];
    });
  }

  /** Items whose names have the rarest words of a name, all of them, else the rarest ones. */
  #byWords(core: string): number[] {
    const counted = searchWords(core)
      .map((word) => ({ word, count: this.#countOf(word) }))
      .filter(({ count }) => count > 0 && count <= FREQUENT)
      .sort((one, other) => one.count - other.count)
      .slice(0, MOST_WORDS);
    for (let length = counted.length; length > 0; length -= 1) {
      const rare = counted.slice(0, length);
      // A word alone that many names have says nothing.
      if (length === 1 && (rare[0]?.count ?? 0) > MOST_NAMES) return [];
      const query = rare.map(({ word }) => `"${word}"`).join(' AND ');
      const rows = this.#db.all('SELECT rowid FROM words WHERE words MATCH ? LIMIT ?', [query, MOST_NAMES]) as { rowid: number }[];
      if (rows.length === 0) continue;
      const marks = rows.map(() => '?').join(',');
      const items = this.#db.all(`SELECT DISTINCT item FROM name WHERE rowid IN (${marks}) LIMIT ?`, [...rows.map(({ rowid }) => rowid), MOST_ITEMS]) as {
        item: number;
      }[];
      return items.map(({ item }) => item);
    }
    return [];
  }

  #countOf(word: string): number {
    const row = this.#db.get('SELECT names FROM word WHERE term = ?', word) as { names: number } | null;
    return row?.names ?? 0;
  }
}
