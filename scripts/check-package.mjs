// Checks the packed package as others get it: publint (entries, files) and Are The Types Wrong (types under every module
// resolution that this package supports: ESM only, so not `node10` and not `require`).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'variorum-package-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root, shell: process.platform === 'win32' });
const tarball = readFileSync(join(folder, readdirSync(folder)[0]));

const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength) }, strict: true });
const found = messages.map((message) => `publint: ${formatMessage(message, pkg)}`);

const { problems = [] } = await checkPackage(createPackageFromTarballData(tarball));
for (const { kind, entrypoint = '', resolutionKind = '' } of problems) {
  if (resolutionKind !== 'node10' && kind !== 'CJSResolvesToESM') found.push(`types: ${kind} ${entrypoint} ${resolutionKind}`);
}

for (const line of found) console.error(line);
console.error(found.length === 0 ? 'the package is clean' : `${found.length} problems of the package`);
process.exitCode = found.length === 0 ? 0 : 1;
