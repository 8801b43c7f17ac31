/** Before all tests: the command line is built anew where a source file is newer than it, so that tests run what is there now. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, ROOT } from './root.js';

export default function setup(): void {
  const source = join(ROOT, 'src');
  const newest = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => changed(join(source, name)));
  if (Math.max(...newest) <= changed(CLI)) return;
  execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit' });
}

/** When a file was written last; never, where it is not there. */
function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}
