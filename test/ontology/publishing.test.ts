/** The rules for w3id.org in the document on publishing: every address of its table leads to a file there is. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VOCABULARY_FORMATS } from '../../src/rdf/index.js';
import { inRepository, read } from '../data/files.js';

const PAGE = read(inRepository('docs/reference/publishing-the-vocabulary.md'));
const RULES = (/```apache\n([^]*?)```/.exec(PAGE)?.[1] ?? '').split('\n').filter((line) => line.startsWith('Rewrite'));
const HOST = 'https://example.org/variorum/';

/** Where a request is sent, by the directives that the rules use: conditions on the environment and on Accept, patterns, E, R and L. */
function redirectOf(path: string, accept: string): string | undefined {
  const environment = new Map<string, string>();
  const expand = (text: string, groups: readonly string[] = []) =>
    text.replace(/\$(\d)/g, (_, index: string) => groups[Number(index)] ?? '').replace(/%\{ENV:(\w+)\}/g, (_, name: string) => environment.get(name) ?? '');
  let holds = true;
  for (const line of RULES) {
    const [directive, first = '', second = '', flags = ''] = line.split(' ');
    if (directive === 'RewriteCond') {
      const value = first === '%{HTTP_ACCEPT}' ? accept : expand(first);
      const [, not, pattern = ''] = /^(!?)(.*)$/.exec(second) ?? [];
      holds &&= new RegExp(pattern).test(value) !== (not === '!');
    }
    if (directive !== 'RewriteRule') continue;
    const groups = new RegExp(first).exec(path);
    if (holds && groups !== null) {
      const [, name, value] = /\[E=(\w+):([^\],]*)/.exec(flags) ?? [];
      if (name !== undefined && value !== undefined) environment.set(name, expand(value, groups));
      if (flags === '[R=303,L]') return expand(second, groups);
    }
    holds = true;
  }
  return undefined;
}

describe('the rules for w3id.org', () => {
  it.each<readonly [string, string, string]>([
    ...VOCABULARY_FORMATS.map(({ mediaType, extension }) => ['ontology', mediaType, `latest/variorum.${extension}`] as const),
    ['ontology', 'text/html,application/xhtml+xml', 'latest/index.html'],
    ['ontology/0.1.0', 'text/turtle', '0.1.0/variorum.ttl'],
    ['ontology/0.1.0/', '*/*', '0.1.0/index.html'],
    ['ontology/core', 'text/turtle', 'latest/core.ttl'],
    ['ontology/core/0.1.0', 'text/html', '0.1.0/core.ttl'],
    ['ontology/alignments', '*/*', 'latest/alignments.sssom.tsv'],
    ['shapes', 'text/turtle', 'latest/shapes.ttl'],
    ['core-shapes', 'text/turtle', 'latest/core-shapes.ttl'],
    ['id/event/battle-of-port-larkmoor-2031', 'text/turtle', 'id/event/battle-of-port-larkmoor-2031'],
  ])('send %s (%s) to %s', (path, accept, target) => {
    expect(redirectOf(path, accept)).toBe(HOST + target);
  });

  it('send nothing else', () => {
    expect([redirectOf('ontology/latest', 'text/turtle'), redirectOf('other', 'text/turtle')]).toEqual([undefined, undefined]);
  });

  it('lead to files of ontology/ or of variorum vocab', () => {
    const names = RULES.flatMap((line) => /\/(?:latest|\$1|%\{ENV:FOLDER\})\/([\w.-]+\.\w+) /.exec(line)?.[1] ?? []);
    expect(names.length).toBeGreaterThan(5);
    const written = ['index.html', ...VOCABULARY_FORMATS.map(({ extension }) => `variorum.${extension}`)];
    expect(names.filter((name) => !written.includes(name) && !existsSync(inRepository(`ontology/${name}`)))).toEqual([]);
  });
});
