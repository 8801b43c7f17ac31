/** Names and arguments of templates. */
import { expect, it } from 'vitest';
import { argumentNamed, WikitextSyntax } from '../../../src/read/layout/wikitext-syntax.js';
import { tokensOf } from '../../../src/read/layout/wikitext-tokens.js';

const syntaxOf = (text: string) => new WikitextSyntax(text, tokensOf(text));

it('splits a template at its own pipes', () => {
  const syntax = syntaxOf('{{ Foo_bar <!-- x --> | a [[b|c]] {{d|e}} | n = 1 | 2=x | <ref>|</ref>y }}');
  expect(syntax.nameOf(0)).toBe('foo bar');
  const [, ...given] = syntax.argumentsOf(0);
  expect(given.map((each) => [each.name, syntax.written(each)])).toEqual([
    [undefined, 'a [[b|c]] {{d|e}}'],
    ['n', '1'],
    ['2', 'x'],
    [undefined, '<ref>|</ref>y'],
  ]);
});

it('finds an argument by name or number; the last of a name counts', () => {
  const syntax = syntaxOf('{{x|a|k=1|b|k=2}}');
  const [, ...given] = syntax.argumentsOf(0);
  const text = (key: string) => {
    const found = argumentNamed(given, key);
    return found && syntax.written(found);
  };
  expect(['1', '2', '3', 'k', 'l'].map(text)).toEqual(['a', 'b', undefined, '2', undefined]);
});

it('trims an argument to where its text stands', () => {
  const syntax = syntaxOf('{{x|  ab  }}');
  const { from, to } = syntax.trimmed(syntax.argumentsOf(0)[1]!);
  expect([from, to]).toEqual([6, 8]);
});
