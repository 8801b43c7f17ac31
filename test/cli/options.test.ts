/** Options that several commands share: how their values are parsed. */
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { documentOption, failOnFindingsOption, failOnOption, registryOption, sizeOption, textsOption } from '../../src/cli/options.js';

const parse = (...args: string[]) => {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  for (const option of [documentOption(), failOnOption(), failOnFindingsOption(), registryOption(), sizeOption(), textsOption()]) command.addOption(option);
  return command.parse(args, { from: 'user' }).opts();
};

it('have defaults', () => {
  expect(parse()).toEqual({ document: [], failOn: 'error', maxSize: 10_000_000 });
});

describe('--max-size', () => {
  it.each([
    ['1', 1],
    ['500kB', 500_000],
    ['1.5 MB', 1_500_000],
    ['2MiB', 2 * 1024 * 1024],
    [' 3gb ', 3e9],
  ])('%j is %i bytes', (text, bytes) => {
    expect(parse('--max-size', text)).toMatchObject({ maxSize: bytes });
  });

  it.each(['', '0', '0.1', '5XB', '1e9', '5,000', 'ki', '9999999999999'])('%j is no size', (text) => {
    expect(() => parse('--max-size', text)).toThrow(/expected a number of bytes/);
  });
});

it('--document may be repeated', () => {
  expect(parse('--document', 'publisher=The Lark', '--document', 'language=en')).toMatchObject({ document: ['publisher=The Lark', 'language=en'] });
});

it('--fail-on takes severities only', () => {
  expect(['error', 'warning', 'info', 'never'].map((one) => parse('--fail-on', one)['failOn'] as string)).toEqual(['error', 'warning', 'info', 'never']);
  expect(() => parse('--fail-on', 'notable')).toThrow(/Allowed choices/);
});
