/** Before the tests of the kind `unit`: starting a process fails. A test that has to start one is in a file named `.cli.test.ts`. */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const refuse = (command: unknown) => {
  throw new Error(`a unit test starts no process (${String(command)}): a test that has to is in a file named .cli.test.ts`);
};
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const) Object.assign(childProcess, { [name]: refuse });
syncBuiltinESMExports();
