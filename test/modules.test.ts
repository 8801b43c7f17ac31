/** The modules (design section 6): who may import whom, no circles, and a sentence of purpose at the head of every file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support.js';

/** What each module may import; a file beside them is a module of its own. A new module needs a row here. */
const INNER = ['problem.ts', 'slug.ts', 'group-by.ts', 'person-name.ts', 'escape-regexp.ts'];
const MAY_IMPORT: Record<string, readonly string[]> = {
  'problem.ts': [],
  'slug.ts': [],
  'group-by.ts': [],
  'escape-regexp.ts': [],
  'person-name.ts': ['slug.ts'],
  'csv.ts': [],
  vocabulary: ['slug.ts'],
  entry: ['vocabulary', ...INNER],
  read: ['entry', 'vocabulary', ...INNER],
  evaluate: ['entry', 'read', 'vocabulary', ...INNER],
  link: ['entry', 'vocabulary', ...INNER],
  terms: ['vocabulary', 'slug.ts'],
  map: ['entry', 'terms', 'vocabulary', ...INNER],
  rdf: ['terms', ...INNER],
  store: ['vocabulary', 'terms', 'rdf', ...INNER],
  check: ['terms', 'rdf', 'store', ...INNER],
  compare: ['terms', 'rdf', 'store', 'csv.ts', ...INNER],
  site: ['vocabulary', 'terms', 'rdf', 'store', 'compare', 'csv.ts', ...INNER],
  wikidata: ['vocabulary', 'terms', 'store', 'compare', 'site', 'csv.ts', ...INNER],
  wiki: ['store', ...INNER],
  model: ['entry', 'read', 'store', ...INNER],
  io: ['entry', 'read', 'rdf', 'wiki', 'model', ...INNER],
  library: ['entry', 'read', 'vocabulary', 'terms', 'map', 'rdf', 'store', 'check', 'compare', 'wiki', 'model', 'io', ...INNER],
  get cli() {
    return Object.keys(MAY_IMPORT).filter((module) => !['index.ts', 'cli.ts'].includes(module));
  },
  'index.ts': ['entry', 'rdf', 'compare', 'library', 'problem.ts'],
  'cli.ts': ['cli', 'problem.ts'],
};

const RDF_PACKAGES = [
  'n3',
  'jsonld',
  'oxigraph',
  'rdflib',
  '@traqula/parser-sparql-1-1',
  '@traqula/generator-sparql-1-1',
  '@traqula/rules-sparql-1-1',
  '@comunica/query-sparql',
  'rdf-data-factory',
  'rdf-validate-shacl',
  '@rdfjs/types',
];
const DISK = ['node:fs', 'node:fs/promises', 'node:child_process', 'node:os'];
const NETWORK = ['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram', 'node:dns', 'undici'];

/** Packages that only some modules may import. */
const PACKAGES: readonly { what: string; names: readonly string[]; modules: readonly string[] }[] = [
  { what: 'RDF', names: RDF_PACKAGES, modules: ['terms', 'map', 'rdf', 'store', 'check', 'compare', 'site', 'library', 'cli'] },
  { what: 'the language model', names: ['wink-nlp', 'wink-eng-lite-web-model'], modules: ['read'] },
  { what: 'the disk', names: DISK, modules: ['io', 'library', 'cli', 'cli.ts'] },
  { what: 'the full-text index', names: ['node-sqlite3-wasm'], modules: ['link'] },
  { what: 'the command line', names: ['commander', 'cli-progress'], modules: ['cli', 'cli.ts'] },
  { what: 'the network', names: NETWORK, modules: ['store', 'model'] },
];

const SOURCE = join(ROOT, 'src');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();
const textOf = (file: string) => readFileSync(join(SOURCE, file), 'utf8');
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** Everything a file imports, as it is written: statically, for its types, handed on, or when it runs. */
function importsOf(file: string): string[] {
  const found: string[] = [];
  const take = (specifier: ts.Node | undefined, node: ts.Node) =>
    found.push(specifier && ts.isStringLiteralLike(specifier) ? specifier.text : `not a plain text: ${node.getText()}`);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, node);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) take(node.moduleSpecifier, node);
    else if (ts.isExternalModuleReference(node)) take(node.expression, node);
    else if (ts.isImportTypeNode(node)) take(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, node);
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require'))
      take(node.arguments[0], node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
  return found;
}

/** The file of `src/` that an import leads to; undefined for a package. */
function target(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.')
    ? normalize(join(dirname(from), specifier))
        .replace(/\.js$/, '.ts')
        .replaceAll('\\', '/')
    : undefined;
}

const moduleOf = (file: string) => file.split('/')[0] ?? file;

describe('every file', () => {
  it.each(files)('%s is in a module of the table', (file) => {
    expect(Object.keys(MAY_IMPORT)).toContain(moduleOf(file));
  });

  it.each(files)('%s imports only what its module may', (file) => {
    const wrong = imports.get(file)?.filter((specifier) => {
      const to = target(file, specifier);
      return to !== undefined && moduleOf(to) !== moduleOf(file) && !MAY_IMPORT[moduleOf(file)]?.includes(moduleOf(to));
    });
    expect(wrong).toEqual([]);
  });

  it.each(files)('%s imports files that are there, by plain text', (file) => {
    const wrong = imports.get(file)?.filter((specifier) => {
      const to = target(file, specifier);
      return specifier.startsWith('not a plain text') || (to !== undefined && !files.includes(to));
    });
    expect(wrong).toEqual([]);
  });

  it.each(files)('%s opens with what it is for', (file) => {
    const [, comment] = /^(?:#![^\n]*\n)?\/\*\*([\s\S]*?)\*\//.exec(textOf(file)) ?? [];
    expect(comment?.replace(/[\s*]/g, '').length ?? 0).toBeGreaterThan(10);
  });
});

describe.each(PACKAGES)('$what', ({ names, modules }) => {
  it(`is only known to ${modules.length === 0 ? 'nobody' : modules.join(', ')}`, () => {
    const wrong = files.filter((file) => !modules.includes(moduleOf(file)) && imports.get(file)?.some((specifier) => names.includes(specifier)));
    expect(wrong).toEqual([]);
  });
});

it('two files reach the network, and are named for it; a third is a server for tests, on this machine', () => {
  const networked = files.filter((file) => imports.get(file)?.some((specifier) => NETWORK.includes(specifier)));
  expect(networked).toEqual(['model/liar/liar-server.ts', 'store/network.ts', 'store/remote/http.ts']);
  expect(files.filter((file) => /(?<!async )\bfetch\s*\(/.test(textOf(file)))).toEqual([]);
});

it('no files import each other in a circle', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const specifier of imports.get(file) ?? []) {
      const to = target(file, specifier);
      if (to !== undefined) follow(to, [...path, file]);
    }
    done.add(file);
  };
  files.forEach((file) => follow(file, []));
  expect(circles).toEqual([]);
});

/** The rule by which a test is found: a file of `src/` has a test of its path, `src/map/key.ts` has `test/map/key.test.ts`. */
describe('documents', () => {
  const documents = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
    .concat('README.md', 'CONTRIBUTING.md');
  const FOLDERS = ['src', 'test', 'queries', 'ontology', 'data', 'scripts', 'bench', 'docs', 'examples', ...Object.keys(MAY_IMPORT)];

  it.each(documents)('%s names only files that exist', (document) => {
    const named = [...readFileSync(join(ROOT, document), 'utf8').matchAll(/`([\w-]+\/[\w./-]+)`/g)].map(([, path = '']) => path);
    const missing = named.filter(
      (path) => FOLDERS.includes(path.split('/')[0] ?? '') && ![join(ROOT, path), join(SOURCE, path)].some((candidate) => existsSync(candidate)),
    );
    expect(missing.filter((path) => !['site/index.html', 'queries/checks/NAME.rq'].includes(path))).toEqual([]);
  });

  it('docs/architecture/modules.md has a row for every module, with what it may import', () => {
    const text = readFileSync(join(ROOT, 'docs/architecture/modules.md'), 'utf8');
    const rows = [...text.matchAll(/^\| (`[^|]+`)\s+\|[^|]*\|([^|]*)\|$/gm)].flatMap(([, names = '', imports = '']) =>
      [...names.matchAll(/`([^`]+?)\/?`/g)].map(([, name = '']) => [name, [...imports.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one).sort()] as const),
    );
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
    for (const [name, listed] of rows) {
      if (['cli', 'cli.ts', 'index.ts'].includes(name)) continue;
      // All may import the inner files, and some csv.ts: the text says so once.
      const allowed = (MAY_IMPORT[name] ?? []).filter((one) => ![...INNER, 'csv.ts'].includes(one));
      expect([name, listed.filter((one) => one !== 'slug')]).toEqual([name, [...allowed].sort()]);
    }
  });
});

describe('tests', () => {
  const TEST = /(\.(?:cli|browser))?\.test\.ts$/;
  const tests = new Set(
    readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((name) => TEST.test(name))
      .map((name) => name.replaceAll('\\', '/').replace(TEST, '')),
  );
  /** Whether a file does something: types and tables do not, nor does an index, which only hands on. */
  const acts = (file: string): boolean => {
    const visit = (node: ts.Node): boolean =>
      ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isClassDeclaration(node) || (ts.forEachChild(node, visit) ?? false);
    return !/(?:^|\/)index\.ts$|\.d\.ts$/.test(file) && visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
  };
  /**
   * A test of the file, or of a folder within its module that contains it, such as `test/compare/rules.test.ts`. What a
   * command runs (`cli/export/`) is tested with the command (`cli/commands/export`).
   */
  const hasTest = (file: string): boolean => {
    const parts = file.replace(/\.ts$/, '').split('/');
    if (parts[0] === 'cli' && tests.has(`cli/commands/${parts[1]}`)) return true;
    return parts.some((_, index) => (index > 0 || parts.length === 1) && tests.has(parts.slice(0, index + 1).join('/')));
  };
  /** The files that name a file, to import it or to run it in a thread; an index, which only hands on, is none of them. */
  const users = new Map<string, string[]>();
  for (const from of files.filter((file) => !file.endsWith('index.ts'))) {
    const named = [...textOf(from).matchAll(/'(\.[^']*\.js)'/g)].map(([, specifier = '']) => target(from, specifier) ?? '');
    for (const file of new Set(named)) users.set(file, [...(users.get(file) ?? []), from]);
  }
  /** A file that only one other uses is a part of that one, and found by its test. */
  const found = (file: string, seen: readonly string[] = []): boolean => {
    if (hasTest(file)) return true;
    const [user, ...others] = users.get(file) ?? [];
    return user !== undefined && others.length === 0 && !seen.includes(user) && found(user, [...seen, file]);
  };

  it('find every file of src by their name', () => {
    expect(files.filter((file) => acts(file) && !found(file))).toEqual([]);
  });
});
