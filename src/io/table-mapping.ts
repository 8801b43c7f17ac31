/** The kind of a table: the data set that is named, the mapping that is named or is beside the table, else the data set by its columns. */
import { basename, dirname, extname, join } from 'node:path';
import type { Registry } from '../entry/index.js';
import type { LocatedMapping, TableKind } from '../read/index.js';
import { kindOfTable } from '../read/readers/tables/kinds.js';
import { inFile, problem, type Result } from '../problem.js';
import { readBytes, readOptional } from './files.js';

/** What the command line and the project file say of tables. */
export interface KindOptions {
  /** The registry, of which a mapping may name actors; where it is not known, they are not checked. */
  registry?: Registry | undefined;
  /** The data set that tables are of, whatever their columns look like. */
  dataset?: string | undefined;
  /** The file of the mapping. */
  mapping?: string | undefined;
  /** Whether the mapping is that of the project file: for tables of which nothing else is known. */
  isDefault?: boolean | undefined;
}

/** Whether a file is a mapping by its name: it is read with its table. */
export function isMappingFile(path: string): boolean {
  return /\.mapping\.ya?ml$/i.test(path);
}

/** The name of the mapping beside a table. */
function mappingBeside(path: string): string {
  return `${path}.mapping.yaml`;
}

/** Returns the kind of a table. Codes: `table-header`, `table-mapping`, those of files. */
export async function kindFor(path: string, header: readonly string[], { registry, dataset, mapping, isDefault }: KindOptions): Promise<Result<TableKind>> {
  const byHeader = () => {
    const kind = kindOfTable(header, dataset);
    return { ...kind, problems: kind.problems.map((found) => inFile(found, path)) };
  };
  if (dataset !== undefined) return byHeader();
  const found = mapping !== undefined && isDefault !== true ? await readMapping(mapping) : await mappingOf(path);
  if (found.value !== undefined || found.problems.length > 0) return kindOfMapping(found, header, registry);
  const known = byHeader();
  if (known.value !== undefined) return known;
  if (mapping !== undefined) return kindOfMapping(await readMapping(mapping), header, registry);
  const fix = `if it is a table of your own: variorum new --for ${path} -o ${mappingBeside(path === '-' ? 'TABLE.csv' : path)} drafts its mapping`;
  return { problems: known.problems.map((one) => ({ ...one, fix })) };
}

/** Mappings are read with the grammar of figures, which is loaded for tables that have one. */
const mappings = () => import('../read/index.js');

async function kindOfMapping(
  { value, problems }: Result<LocatedMapping>,
  header: readonly string[],
  registry: Registry | undefined,
): Promise<Result<TableKind>> {
  if (value === undefined) return { problems };
  const { checkMapping, mappedTable } = await mappings();
  const wrong = checkMapping(value, header, registry);
  return wrong.length > 0 ? { problems: wrong } : { value: mappedTable(value.data), problems: [] };
}

/** Reads the file of a mapping. Code: `table-mapping`. */
export async function readMapping(path: string): Promise<Result<LocatedMapping>> {
  const { value, problems } = await readBytes(path);
  if (value === undefined)
    return {
      problems: problems.map((found) =>
        problem('table-mapping', found.message, { place: { file: path }, ...(found.fix === undefined ? {} : { fix: found.fix }) }),
      ),
    };
  return (await mappings()).parseTableMapping(
    Buffer.from(value)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
    path,
  );
}

/** The mapping beside a table: TABLE.csv.mapping.yaml or TABLE.mapping.yaml. */
async function mappingOf(path: string): Promise<Result<LocatedMapping>> {
  if (path === '-') return { problems: [] };
  for (const candidate of [mappingBeside(path), join(dirname(path), `${basename(path).slice(0, -extname(path).length || undefined)}.mapping.yaml`)]) {
    const text = await readOptional(candidate);
    if (text !== undefined) return (await mappings()).parseTableMapping(text.replace(/^\uFEFF/, ''), candidate);
  }
  return { problems: [] };
}
