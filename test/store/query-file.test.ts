/** Query files: the title and the fields of their headers. */
import { describe, expect, it } from 'vitest';
import { readQueryFile } from '../../src/store/index.js';

describe('readQueryFile', () => {
  it('reads the question and the fields of the header', () => {
    const text =
      '# Who says what?\n# More of it, in a sentence: with a colon.\n# code: claim-evidence\n# param claimant: actor — who (id, such as sohr)\n\nSELECT ?claimant { ?s ?p ?claimant } # code: not this\n';
    const { value, problems } = readQueryFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'who');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ name: 'who', title: 'Who says what?', sparql: text });
    expect([...value!.fields]).toEqual([
      ['code', 'claim-evidence'],
      ['param claimant', 'actor — who (id, such as sohr)'],
    ]);
  });

  it('takes a query without a header', () => {
    expect(readQueryFile('ASK { ?s ?p ?o }').value).toMatchObject({ title: '' });
    expect(readQueryFile('# severity: error\nASK { ?s ?p ?o }').value).toMatchObject({ title: '', fields: new Map([['severity', 'error']]) });
  });
});
