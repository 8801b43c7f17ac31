/** The inputs of `check`, by their names: entries, documents, RDF, exports and registries. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInputs, type CheckInputs } from '../../src/io/check-inputs.js';
import { folderWith } from '../support.js';

const folder = folderWith({
  'entries/raid.yaml': '',
  'entries/raid.txt': '',
  'entries/raid.meta.yaml': '',
  'entries/more.ttl': '',
  'export/variorum.ttl': '',
  'export/variorum.nq': '',
  'export/void.ttl': '',
  'export/report.json': '',
  'export/entries/raid.yaml': '',
  'export/entries/notes.md': '',
  'registry/actors.yaml': '',
  'nothing/raid.pdf': '',
  'raid.txt': '',
  unnamed: '',
});
const at = (name: string) => join(folder, name);
/** What was found of some paths, without the lists that are empty. */
const found = (names: string[], format?: Parameters<typeof checkInputs>[1]) =>
  Object.fromEntries(Object.entries(checkInputs(names.map(at), format)).filter(([, list]) => (list as unknown[]).length > 0)) as Partial<CheckInputs>;

describe('a folder', () => {
  it('of entries has entries, RDF and the documents of the entries', () => {
    expect(found(['entries'])).toEqual({
      entries: [{ path: at('entries/raid.yaml'), kind: 'entry' }],
      graphs: [at('entries/more.ttl')],
      documents: [at('entries/raid.txt')],
    });
  });

  it('of an export has one graph with everything, its description, and its drafts', () => {
    expect(found(['export'])).toEqual({
      exports: [at('export')],
      graphs: [at('export/variorum.nq')],
      descriptions: [at('export/void.ttl')],
      drafts: [{ id: 'raid', path: at('export/entries/raid.yaml') }],
    });
  });

  it('of a registry is one', () => expect(found(['registry'])).toEqual({ registries: [at('registry')] }));

  it('without anything to check is a problem', () => {
    expect(found(['nothing'])).toEqual({ problems: [expect.objectContaining({ code: 'input-directory', place: { file: at('nothing') } })] });
  });
});

describe('a file', () => {
  it('of unknown kind is what the format says, else a problem', () => {
    expect(found(['unnamed'], 'yaml')).toEqual({ entries: [{ path: at('unnamed'), kind: 'entry' }] });
    expect(found(['unnamed'], 'nq')).toEqual({ graphs: [at('unnamed')] });
    expect(found(['unnamed'])).toEqual({ problems: [expect.objectContaining({ code: 'input-kind', message: 'the file has no extension' })] });
    expect(found(['nothing/raid.pdf']).problems).toMatchObject([{ message: 'files with the extension .pdf cannot be checked' }]);
  });

  it('that is a document is checked only with an entry', () => {
    expect(found(['raid.txt'])).toEqual({ problems: [expect.objectContaining({ code: 'input-kind', place: { file: at('raid.txt') } })] });
    expect(found(['raid.txt', 'entries/raid.yaml']).documents).toEqual([at('raid.txt')]);
  });

  it('that is given twice, or does not exist, is a problem', () => {
    expect(found(['export', 'export/variorum.nq', 'missing.ttl']).problems).toMatchObject([
      { code: 'input-repeated', place: { file: at('export/variorum.nq') } },
      { code: 'input-missing', place: { file: at('missing.ttl') } },
    ]);
  });
});

it('standard input is an entry, or what the format says', () => {
  expect(checkInputs(['-']).entries).toEqual([{ path: '-', kind: 'entry' }]);
  expect(checkInputs(['-'], 'ttl').graphs).toEqual(['-']);
});
