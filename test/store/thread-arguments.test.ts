/** Options of Node that a thread can be started with. */
import { expect, it } from 'vitest';
import { threadArguments } from '../../src/store/thread-arguments.js';

it.each([
  [['--input-type=module', '-e', 'the program'], []],
  [['--input-type', 'module', '--no-warnings', '--eval', 'the program'], ['--no-warnings']],
  [['--conditions=other', '-p', '1 + 1'], ['--conditions=other']],
  [['--no-warnings'], undefined],
  [[], undefined],
])('of %j are %j', (given, left) => {
  expect(threadArguments(given)).toEqual(left);
});
