// Builds dist/, and returns at once where it is current: a stamp in it holds a digest of what it was built from. A build
// goes into a folder beside it that takes its place when it is complete, so that an error leaves the old one, two builds
// at once do not mix, and no file stays that has lost its source. node scripts/build.mjs [FOLDER]
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, process.argv[2] ?? 'dist');
const STAMP = '.built-from';

const digest = digestOfSources();
if (stampOf(target) !== digest) build();

function digestOfSources() {
  const { version, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256').update(JSON.stringify([version, devDependencies.typescript]));
  for (const file of [...sources.sort(), join(root, 'tsconfig.json'), join(root, 'tsconfig.build.json')]) {
    const text = readFileSync(file);
    hash.update(`\0${file.slice(root.length)}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex');
}

function stampOf(folder) {
  try {
    return readFileSync(join(folder, STAMP), 'utf8');
  } catch {
    return undefined;
  }
}

function build() {
  const fresh = `${target}-${randomBytes(6).toString('hex')}`;
  process.on('exit', () => rmSync(fresh, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');
  const { status, error } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
  // npm makes the program executable when it links it, which it does once: every build after that has to.
  const program = join(fresh, 'cli.js');
  if (existsSync(program)) chmodSync(program, 0o755);
  writeFileSync(join(fresh, STAMP), digest);
  replace(fresh);
}

// A folder cannot be renamed onto another one: what is there is moved aside, as often as another build is faster.
function replace(fresh) {
  const old = `${fresh}-old`;
  for (let attempts = 10; ; attempts -= 1) {
    try {
      renameSync(target, old);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    rmSync(old, { recursive: true, force: true });
    try {
      renameSync(fresh, target);
      return;
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(error.code) || attempts === 0) throw error;
    }
  }
}
