/** The syntax of a file by its name. */
import { expect, it } from 'vitest';
import { SYNTAX_NAMES, SYNTAXES, syntaxOf } from '../../src/rdf/syntaxes.js';

it.each(SYNTAX_NAMES)('knows %s by its extensions, gzipped or not', (format) => {
  for (const extension of SYNTAXES[format].extensions) {
    expect(syntaxOf(`a.b/c.${extension}`)).toBe(format);
    expect(syntaxOf(`c.${extension.toUpperCase()}.gz`)).toBe(format);
  }
});

it.each(['claims.csv', 'ttl', 'a.ttl/claims', 'c.ttl.zip', 'c.gz', ''])('does not know %j', (name) => expect(syntaxOf(name)).toBeUndefined());

it('gives no extension to two syntaxes', () => {
  const extensions = SYNTAX_NAMES.flatMap((name) => [...SYNTAXES[name].extensions]);
  expect(new Set(extensions).size).toBe(extensions.length);
});
