/** Lines of NDJSON as records, and what is read of them. */
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { parseRecord, readRecord, recordLine } from '../../src/io/records.js';
import { sha256 } from '../../src/slug.js';
import { battle } from '../wiki/pages.js';

const parsed = (data: object) => parseRecord(JSON.stringify(data));

it('a record is the same after it was written as a line', () => {
  for (const data of [
    { id: 'siege', text: '\uFEFF= Siege =\n', meta: { title: 'Siege', revision: '7' }, edition: true },
    { id: 'siege', text: '= Siege =\n' },
    { id: 'siege', entry: 'format: 1\n', text: 'It was.' },
  ]) {
    const { value } = parsed(data);
    expect(value && value.kind !== 'row' && JSON.parse(recordLine(value))).toEqual(data);
  }
});

it('what cannot be a record says why, with the id where there is one', () => {
  const outcomeOf = (line: string) => {
    const { id, value, problems } = parseRecord(line);
    return [id, value, ...problems.map(({ code, message }) => `${code}: ${message}`)];
  };
  expect(outcomeOf('{"id": "a", ')).toEqual([null, undefined, expect.stringContaining('record-line: the line is not JSON')]);
  expect(outcomeOf('7')).toEqual([null, undefined, 'record-line: the line is not an object']);
  expect(outcomeOf('{"text": "x"}')).toEqual([null, undefined, 'record-line: the record has no id that is a text or a whole number']);
  expect(outcomeOf('{"id": 1.5, "text": "x"}')).toEqual([null, undefined, 'record-line: the record has no id that is a text or a whole number']);
  expect(outcomeOf('{"id": 4}')).toEqual([4, undefined, 'record-line: the record has neither text, wikitext, entry nor row']);
  expect(outcomeOf('{"id": "a", "text": "x", "wikitext": "y"}')).toEqual(['a', undefined, 'record-line: the record has both text and wikitext']);
  expect(outcomeOf('{"id": "a", "text": "x", "meta": {"licence": "x"}}')).toEqual(['a', undefined, 'document-field: meta has the unknown field licence']);
  expect(outcomeOf('{"id": "a", "text": "x", "meta": {"published": "May"}}')).toEqual(['a', undefined, expect.stringContaining('document-field: published')]);
});

it('a field that is not read is a warning', () => {
  const { value, problems } = parsed({ id: 'a', text: 'x', source: 'mine' });
  expect([value?.id, problems.map(({ severity, message }) => [severity, message])]).toEqual(['a', [['warning', 'the field source is not read']]]);
});

it('the digest is that of the bytes, and a document without a licence is said', () => {
  const text = `\uFEFF${battle('Siege of Ulver', 5)}`;
  const { value } = parsed({ id: 'x', wikitext: text, meta: { title: 'Siege of Ulver' } });
  const read = value && value.kind !== 'row' ? readRecord(value, { registry: EMPTY_REGISTRY }) : undefined;
  expect(read?.sha256).toBe(sha256(Buffer.from(text)));
  expect([read?.value?.document.sha256, read?.value?.id]).toEqual([sha256(Buffer.from(text)), 'siege-of-ulver']);
  expect(read?.problems.filter(({ code }) => code === 'document-licence').map(({ fix }) => fix)).toEqual([expect.stringContaining('"meta"')]);
});

it('an entry is checked against the text of its document', () => {
  const draft = readRecord(
    { kind: 'document', id: 'x', text: battle('Siege of Ulver', 5), meta: { title: 'Siege of Ulver' }, edition: false },
    { registry: EMPTY_REGISTRY },
  );
  const broken = readRecord({ kind: 'entry', id: 'x', entry: 'format: 1\nid: [' }, { registry: EMPTY_REGISTRY });
  expect([draft.value?.id, broken.value, broken.problems.length > 0]).toEqual(['siege-of-ulver', undefined, true]);
});
