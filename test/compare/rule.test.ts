/** The header of a finding rule: its question, severity, messages and assumptions; and the claims of its rows. */
import { describe, expect, it } from 'vitest';
import { currentClaims, isDifference, ruleHeader } from '../../src/compare/rule.js';
import type { Model } from '../../src/compare/model.js';
import { readHeader } from '../../src/store/index.js';
import { iri } from '../../src/terms/index.js';
import { modelClaim } from './asking.js';

const header = (lines: string, name = 'herons') => ruleHeader(readHeader(`# Do the herons agree?\n${lines}\nSELECT * WHERE { ?s ?p ?o }`, name));

describe('the header of a rule', () => {
  it('has its question, its severity and its assumptions in their order', () => {
    const { name, question, severity, assumes } = header(
      '# severity: informative\n# assumes: The days are those of the text.\n# assumes 2: Nobody is counted twice.',
    );
    expect([name, question, severity, assumes]).toEqual([
      'herons',
      'Do the herons agree?',
      'informative',
      ['The days are those of the text.', 'Nobody is counted twice.'],
    ]);
  });

  it('is notable unless it says informative, and assumes nothing by itself', () => {
    expect(header('# message: x')).toMatchObject({ severity: 'notable', assumes: [] });
    expect(header('# severity: grave').severity).toBe('notable');
  });

  it('fills the values of a message, each as often as it is named, and leaves unknown ones empty', () => {
    const { formatMessage } = header('# message: {who} say {count}, {who} repeat{more}.\n# message one: {who} says {count}.');
    expect(formatMessage('message', { who: 'Herons', count: 0 })).toBe('Herons say 0, Herons repeat.');
    expect(formatMessage('message one', { who: '{count}', count: 2 })).toBe('{count} says 2.');
  });

  it('refuses a message that it does not have', () => {
    expect(() => header('# message: x').formatMessage('message two', {})).toThrow(new TypeError('the rule herons has no message "message two"'));
  });
});

it('accounts differ where a rule about rivals or one document is notable', () => {
  expect(isDifference({ rule: 'rivals', severity: 'notable' })).toBe(true);
  expect(isDifference({ rule: 'one-document', severity: 'notable' })).toBe(true);
  expect(isDifference({ rule: 'rivals', severity: 'informative' })).toBe(false);
  expect(isDifference({ rule: 'dates', severity: 'notable' })).toBe(false);
});

it('the claims of rows are each there once, in the order of the model, without those of earlier editions', () => {
  const id = (name: string) => `https://example.org/claim/dunmere/${name}`;
  const all = [modelClaim({ iri: id('a') }), modelClaim({ iri: id('b'), outdated: true }), modelClaim({ iri: id('c') }), modelClaim({ iri: id('d') })];
  const model = { claims: new Map(all.map((claim) => [claim.iri, claim])) } as unknown as Model;
  const rows = ['c', 'b', 'a', 'c', 'elsewhere'].map((name) => new Map([['claim', iri(id(name))]]));
  expect(currentClaims(rows, model).map((claim) => claim.iri)).toEqual([id('a'), id('c')]);
  expect(currentClaims(rows, model, 'other')).toEqual([]);
});
