/** The invented article: its sidecar describes a document, and its gold figures stand where they say. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentMetaSchema, readYaml } from '../../src/entry/index.js';
import { sha256 } from '../../src/slug.js';
import { METRICS } from '../../src/vocabulary/index.js';
import { codePoints, inRepository, read, readGold } from './files.js';

const sample = (end: string) => inRepository(`data/samples/port-larkmoor-2031.${end}`);
const gold = readGold(sample('gold.json'));

describe('port-larkmoor-2031', () => {
  it('has a sidecar that says under which licence it stands', () => {
    const { value, problems } = readYaml(read(sample('meta.yaml')), documentMetaSchema);
    expect(problems).toEqual([]);
    expect(value?.data.license).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
  });

  it('has gold figures of this very text', () => {
    expect(gold.article).toBe('port-larkmoor-2031.txt');
    expect(gold.sha256).toBe(sha256(readFileSync(sample('txt'))));
  });

  it('has every gold quote at its code points', () => {
    const text = codePoints(sample('txt'));
    for (const { start, end, quote } of gold.claims) expect(text.slice(start, end).join('')).toBe(quote);
  });

  it('tells code points from UTF-16 units', () => {
    const units = read(sample('txt'));
    expect(gold.claims.filter(({ start, end, quote }) => units.slice(start, end) !== quote).length).toBeGreaterThan(40);
  });

  it('uses only metrics that there are, and bounds in order', () => {
    const metrics = ['casualties', ...METRICS.map(({ id }) => id)];
    for (const { quote, metric, low, high } of gold.claims) {
      expect(metrics, quote).toContain(metric);
      if (low !== null && high !== null) expect(low, quote).toBeLessThanOrEqual(high);
    }
  });
});
