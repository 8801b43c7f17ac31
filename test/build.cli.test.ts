/** scripts/build.mjs: builds what has changed, whole or not at all. On a project of two files, with this project's own compiler. */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './root.js';
import { folderWith } from './support.js';

function project() {
  const folder = folderWith({
    'package.json': JSON.stringify({ type: 'module', version: '1.0.0', devDependencies: { typescript: '*' } }),
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "strict": true, "types": [] } }',
    'tsconfig.build.json': '{ "extends": "./tsconfig.json", "compilerOptions": { "rootDir": "src", "outDir": "dist" }, "include": ["src"] }',
    'src/one.ts': 'export const one: number = 1;\n',
    'src/cli.ts': 'export const two: number = 2;\n',
  });
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(join(ROOT, 'scripts/build.mjs'), join(folder, 'scripts/build.mjs'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const build = (...args: string[]) =>
    new Promise<number>((resolve) => execFile(process.execPath, ['scripts/build.mjs', ...args], { cwd: folder }, (error) => resolve(error ? 1 : 0)));
  return { folder, dist: join(folder, 'dist'), build };
}

it('builds what has changed, whole or not at all', async () => {
  const { folder, dist, build } = project();
  expect(await build()).toBe(0);
  expect(readdirSync(dist).sort()).toEqual(['.built-from', 'cli.js', 'one.js']);

  // The program can be run where it was linked before this build.
  expect(statSync(join(dist, 'cli.js')).mode & 0o111).toBe(0o111);

  // Nothing has changed: not even the folder is another one.
  const { ino } = statSync(dist);
  expect(await build()).toBe(0);
  expect(statSync(dist).ino).toBe(ino);

  writeFileSync(join(folder, 'src/one.ts'), "export const one: number = 'one';\n");
  expect(await build()).toBe(1);
  expect(readFileSync(join(dist, 'one.js'), 'utf8')).toContain('one = 1');

  writeFileSync(join(folder, 'src/one.ts'), 'export const one: number = 11;\n');
  rmSync(join(folder, 'src/cli.ts'));
  expect(await Promise.all([build(), build(), build('dist-of-tests')])).toEqual([0, 0, 0]);
  for (const name of ['dist', 'dist-of-tests']) {
    expect(readdirSync(join(folder, name)).sort()).toEqual(['.built-from', 'one.js']);
    expect(readFileSync(join(folder, name, 'one.js'), 'utf8')).toContain('one = 11');
  }
  expect(
    readdirSync(folder)
      .filter((name) => name.startsWith('dist'))
      .sort(),
  ).toEqual(['dist', 'dist-of-tests']);
  expect(existsSync(join(dist, 'two.js'))).toBe(false);
});
