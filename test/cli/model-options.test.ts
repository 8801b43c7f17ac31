import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { modelOptions, type ModelOptions } from '../../src/cli/model-options.js';

function parsed(...args: string[]): ModelOptions {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  for (const option of modelOptions()) command.addOption(option);
  return command.parse(args, { from: 'user' }).opts();
}

describe('the options of a model', () => {
  it('have the defaults of the help', () => {
    expect(parsed()).toEqual({ allowHost: [], passes: 1, concurrency: 1, timeout: 600, retries: 4 });
  });

  it('gather hosts, and read numbers', () => {
    const options = parsed('--model', 'http://a/v1#m', '--allow-host', 'a', '--allow-host', 'b', '--passes', '3');
    expect(options).toMatchObject({ model: 'http://a/v1#m', allowHost: ['a', 'b'], passes: 3 });
  });

  it.each([
    ['--passes', '0'],
    ['--concurrency', 'many'],
    ['--replay', 'r', '--record', 'r'],
    ['--replay', 'r', '--cache', 'c'],
  ])('refuse %s %s', (...args) => expect(() => parsed(...args.filter((one) => one !== undefined))).toThrow());
});
