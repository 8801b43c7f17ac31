/**
 * The package as others get it: packed, unpacked into an empty project beside its dependencies, without those of its
 * development. The examples of the library run there, and compile under both module resolutions of TypeScript.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment, folderWith, ROOT } from '../support.js';

const EXAMPLES = readdirSync(join(ROOT, 'examples/library')).filter((name) => name.endsWith('.mjs'));
const PARTS = `import { parseCount } from 'variorum/read';
import { PREFIXES } from 'variorum/rdf';
import { PROBLEM_CODES } from 'variorum/check';
import { OUTCOMES } from 'variorum/vocabulary';
import data from 'variorum/package.json' with { type: 'json' };
console.log(parseCount('40..60')?.high, PREFIXES.vr.length > 0, 'input-empty' in PROBLEM_CODES, OUTCOMES.length > 0, data.name);
for (const file of ['ontology/shapes.ttl', 'queries/questions/killed.rq', 'data/registry/actors.yaml']) import.meta.resolve(\`variorum/\${file}\`);
`;

const run = promisify(execFile);
let project = '';

beforeAll(async () => {
  project = folderWith({ 'package.json': JSON.stringify({ name: 'project', private: true, type: 'module' }), 'library/parts.mjs': PARTS });
  // Returns at once where dist/ is current.
  await run(process.execPath, [join(ROOT, 'scripts/build.mjs')]);
  const env = cleanEnvironment({ npm_config_cache: join(project, 'cache') });
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], { cwd: ROOT, env, shell: process.platform === 'win32' });
  const [tarball = ''] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  const target = join(project, 'node_modules/variorum');
  mkdirSync(target, { recursive: true });
  await run('tar', ['-xzf', join(project, tarball), '-C', target, '--strip-components=1']);
  for (const name of dependencies()) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    symlinkSync(join(ROOT, name), join(project, name), 'junction');
  }
  for (const name of ['library', 'one-article']) cpSync(join(ROOT, 'examples', name), join(project, name), { recursive: true });
});

/** The folders of what is installed with the package: in the lock file, not for development, and at the top. */
function dependencies(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean; optional?: boolean }> };
  return Object.entries(packages).flatMap(([path, { dev, optional }]) =>
    /^node_modules\/(?!.*\/node_modules\/)/.test(path) && !dev && !optional ? [path] : [],
  );
}

/** The files that node loads for an import. */
async function loadedBy(specifier: string): Promise<string[]> {
  const hooks = 'export async function load(url, context, next) { process._rawDebug(url); return next(url, context); }';
  const hooking = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(hooking)}`, '--input-type=module', '-e', `await import('${specifier}')`];
  const { stderr } = await run(process.execPath, args, { cwd: project, env: cleanEnvironment() });
  return stderr.split('\n').flatMap((url) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
}

describe('an import loads little', () => {
  it('variorum: its own files, and no dependency', async () => {
    const loaded = await loadedBy('variorum');
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.filter((file) => !/[\\/]variorum[\\/]dist[\\/](?:index|problem|library[\\/]\w+)\.js$/.test(file))).toEqual([]);
  });

  it.each([
    ['variorum/read', 'parseCount', 60_000],
    ['variorum', 'valueOf', 10_000],
    ['variorum/vocabulary', 'OUTCOMES', 10_000],
  ])('%s: a bundle with only %s has less than %d bytes', async (specifier, name, limit) => {
    writeFileSync(join(project, 'bundled.js'), `import { ${name} } from '${specifier}'; console.log(${name});`);
    const bundle = await rolldown({ input: join(project, 'bundled.js'), platform: 'node' });
    const { output } = await bundle.generate();
    const code = output.map((file) => ('code' in file ? file.code : '')).join('');
    expect(code).toContain(name);
    expect(code.length).toBeLessThan(limit);
  });
});

describe('in an empty project', () => {
  it.each([...EXAMPLES, 'parts.mjs'])('%s runs', async (name) => {
    const { stdout, stderr } = await run(process.execPath, [name], { cwd: join(project, 'library'), env: cleanEnvironment() });
    expect(stdout.length).toBeGreaterThan(20);
    expect(stderr).toBe('');
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('the examples compile with module %s, resolution %s', async (module, moduleResolution) => {
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2023',
      strict: true,
      noUncheckedIndexedAccess: true,
      allowJs: true,
      checkJs: true,
      noEmit: true,
    };
    const config = `tsconfig.${moduleResolution}.json`;
    writeFileSync(
      join(project, config),
      JSON.stringify({ compilerOptions: { ...compilerOptions, resolveJsonModule: true, types: ['node'] }, include: ['library'] }),
    );
    const tsc = await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', config], { cwd: project }).catch((error: unknown) => error);
    expect(tsc).toMatchObject({ stdout: '' });
  });
});
