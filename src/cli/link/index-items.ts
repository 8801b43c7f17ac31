/** Makes the offline index of `link index`: dumps and tables → one file. Items are read as a stream; what could not be read is counted and said. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { outputProblem, readBytes } from '../../io/files.js';
import { unpacked } from '../../io/decompress.js';
import { newIndexFile, readablePath } from '../../io/index-file.js';
import { isWikiExport, redirectsIn } from '../../io/wiki-redirects.js';
import { classesOf, type Classes, ItemIndex, IndexWriter } from '../../link/index/item-index.js';
import { readDump, readItem, readItemTable, superclasses, type Item } from '../../link/index.js';
import { problem, ProblemError, type Problem } from '../../problem.js';
import { LINKED_KINDS } from '../../vocabulary/index.js';
import { EXIT } from '../exit.js';
import { plural, printLine, showProblems } from '../terminal.js';
import type { LinkIndexOptions } from './options.js';

/** How many faulty lines are shown. */
const MOST_FAULTS = 5;
/** After how many entities it is said how far it is. */
const STEP = 1_000_000;

/** Makes an index. Returns the exit code. Throws {@link ProblemError}. */
export async function runIndex(inputs: readonly string[], options: LinkIndexOptions): Promise<number> {
  refuseForeign(options);
  const run = new IndexRun(options);
  let file: ReturnType<typeof newIndexFile> | undefined;
  let writer: IndexWriter | undefined;
  try {
    file = newIndexFile(options.output);
    writer = new IndexWriter(file.path);
    for (const input of inputs) await run.add(input, writer, inputs);
    if (writer.items === 0) {
      showProblems(run.problems);
      printLine(
        `nothing was written: ${run.entities === 0 ? 'no item could be read' : `none of ${plural(run.entities, 'entity', 'entities')} is of the types asked for`}`,
      );
      return EXIT.incomplete;
    }
    const facts = writer.finish({ sources: inputs.map((input) => basename(input)).join(', '), languages: options.languages.join(', '), types: run.typesText });
    file.publish();
    showProblems(run.problems);
    printLine(
      `${plural(Number(facts.items), 'item')} with ${plural(Number(facts.names), 'name')} in ${options.output}` +
        (run.redirects > 0 ? `; ${plural(run.redirects, 'redirect')}` : '') +
        (run.entities > 0 ? `; of ${plural(run.entities, 'entity', 'entities')} of the dump the others are of no type that was asked for` : '') +
        (run.skipped > 0 ? `; ${plural(run.skipped, 'row')} without an item or a label` : ''),
    );
    return run.problems.some(({ severity }) => severity === 'error') ? EXIT.incomplete : EXIT.success;
  } catch (error) {
    const { name, syscall } = error as NodeJS.ErrnoException;
    throw name === 'SQLite3Error' || syscall !== undefined ? new ProblemError([outputProblem(error, options.output)]) : error;
  } finally {
    writer?.abandon();
    file?.discard();
  }
}

/** An index of ours is replaced; any other file is the user's. */
function refuseForeign({ output, force = false }: LinkIndexOptions): void {
  if (force || !existsSync(output)) return;
  const { path, close } = readablePath(output);
  try {
    new ItemIndex(path).close();
  } catch {
    throw new ProblemError([
      problem('output-exists', 'the file exists and is no index that this version made', { place: { file: output }, fix: 'name another file, or --force' }),
    ]);
  } finally {
    close();
  }
}

/** What one run has read. */
class IndexRun {
  readonly problems: Problem[] = [];
  entities = 0;
  skipped = 0;
  redirects = 0;
  typesText = '';

  constructor(private readonly options: LinkIndexOptions) {}

  async add(input: string, writer: IndexWriter, all: readonly string[]): Promise<void> {
    const delimiter = /\.tsv$/i.test(input) ? '\t' : /\.csv$/i.test(input) ? ',' : undefined;
    if (delimiter !== undefined) await this.#addTable(input, delimiter, writer);
    else if (isWikiExport(input)) await this.#addRedirects(input, writer);
    else await this.#addDump(input, writer, all);
  }

  async #addTable(path: string, delimiter: ',' | '\t', writer: IndexWriter): Promise<void> {
    const { value, problems } = await readBytes(path);
    this.problems.push(...problems);
    if (value === undefined) return;
    const { items, skipped, fault } = readItemTable(new TextDecoder().decode(value), { delimiter, kind: this.options.items });
    if (fault !== undefined)
      this.problems.push(
        problem('link-index', `the table has no items that can be read: ${fault}`, {
          place: { file: path },
          expected: 'a header with item and label, such as a result of the query service',
        }),
      );
    this.skipped += skipped;
    for (const item of items) writer.add(item);
  }

  /** The redirects of an export of a wiki. */
  async #addRedirects(path: string, writer: IndexWriter): Promise<void> {
    try {
      for await (const redirect of redirectsIn(path)) {
        writer.addRedirect(redirect);
        this.redirects += 1;
      }
    } catch (error) {
      this.problems.push(...incomplete(error, path, 'the export of a wiki'));
    }
  }

  async #addDump(path: string, writer: IndexWriter, all: readonly string[]): Promise<void> {
    const { kind, type, languages, sites, onePass = false } = this.options;
    const subclasses =
      onePass || path === '-' ? new Map<string, string[]>() : await this.#subclassesIn(all.filter((one) => !/\.[ct]sv$/i.test(one) && !isWikiExport(one)));
    // Without --kind or --type, what can be linked is asked for.
    const classes = classesOf(kind.length + type.length === 0 ? LINKED_KINDS : kind, type, subclasses);
    this.typesText = [...classes.keys()].slice(0, 100).join(', ');
    for await (const entity of this.#entities(path, { isCounted: true })) {
      const item = readItem(entity, { languages, sites: sites.length === 0 ? undefined : sites });
      const kinds = item === undefined ? undefined : kindsOf(item, classes);
      if (item !== undefined && kinds !== undefined) writer.add({ ...item, kinds });
    }
  }

  /** The direct subclasses of each class, from all dumps. */
  async #subclassesIn(paths: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const path of paths)
      for await (const entity of this.#entities(path, { isCounted: false })) {
        const { id, of } = superclasses(entity) ?? { id: '', of: [] };
        for (const one of of) found.set(one, [...(found.get(one) ?? []), id]);
      }
    return found;
  }

  async *#entities(path: string, { isCounted }: { isCounted: boolean }): AsyncGenerator<unknown, void, undefined> {
    let faults = 0;
    let read = 0;
    try {
      for await (const line of readDump(unpacked(path))) {
        if ('fault' in line) {
          faults += 1;
          if (isCounted && faults <= MOST_FAULTS) this.problems.push(problem('link-index', line.fault, { place: { file: path, line: line.line } }));
          continue;
        }
        read += 1;
        if (isCounted) this.entities += 1;
        if (read % STEP === 0) printLine(`${basename(path)}: ${read.toLocaleString('en')} entities ${isCounted ? 'read' : 'looked through for classes'}`);
        yield line.entity;
      }
      if (isCounted && faults > MOST_FAULTS)
        this.problems.push(problem('link-index', `${plural(faults - MOST_FAULTS, 'more line')} could not be read`, { place: { file: path } }));
    } catch (error) {
      if (!isCounted) return;
      this.problems.push(...incomplete(error, path, 'the dump'));
    }
  }
}

/** The problem of a file that could not be read to its end. */
function incomplete(error: unknown, path: string, what: string): Problem[] {
  if (error instanceof ProblemError) return [...error.problems];
  const { code, message } = error as NodeJS.ErrnoException;
  return [
    code === 'ENOENT'
      ? problem('input-missing', 'there is no such file', { place: { file: path } })
      : problem('link-index', `${what} could be read only in part: ${message}`, {
          place: { file: path },
          fix: 'download it again; its site lists the checksum',
        }),
  ];
}

/** The kinds that the classes of an item make it; undefined where none was asked for. */
function kindsOf({ types }: Item, classes: Classes): string[] | undefined {
  const asked = types.filter((type) => classes.has(type));
  return asked.length === 0 ? undefined : [...new Set(asked.flatMap((type) => [...(classes.get(type) ?? [])]))];
}
