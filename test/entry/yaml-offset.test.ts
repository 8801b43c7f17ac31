/** The place of a value in a YAML text, by its path. */
import { describe, expect, it } from 'vitest';
import { composeYaml } from '../../src/entry/compose-yaml.js';
import { offsetOf } from '../../src/entry/yaml-offset.js';

const TEXT = 'a: 1\nlist:\n  - x: one\n    y: two\n  - x: three\n';
const { yaml } = composeYaml(TEXT);

describe('offsetOf', () => {
  it.each<[path: PropertyKey[], atKey: boolean, there: string]>([
    [['a'], false, '1'],
    [['a'], true, 'a: 1'],
    [['list'], false, 'list:'],
    [['list', 1], false, 'x: three'],
    [['list', 0, 'y'], false, 'two'],
    [['list', 0, 'y'], true, 'y: two'],
    [['list', 1, 'missing'], false, 'x: three'],
    [['missing'], false, 'a: 1'],
  ])('of %j, at its key %s, is that of %s', (path, atKey, there) => {
    expect(TEXT.slice(offsetOf(yaml, path, atKey)).startsWith(there)).toBe(true);
  });
});
