import { describe, expect, it } from 'vitest';
import { parseProposals } from '../../src/io/proposals-file.js';

const LINE = '{"unit":"p1","quote":"12 killed","outcome":"killed"}';

describe('parseProposals', () => {
  it('reads the reader and the proposals, each with its line', () => {
    const { reader, proposals, lines, problems } = parseProposals(`{"reader":{"id":"wren","version":"2"}}\n\n${LINE}\r\n${LINE}`, 'a.jsonl');
    expect(reader).toEqual({ id: 'wren', version: '2' });
    expect(proposals).toHaveLength(2);
    expect(lines).toEqual([3, 4]);
    expect(problems).toEqual([]);
  });

  it('names a reader that is not named by the digest of the file', () => {
    expect(parseProposals(LINE, 'a.jsonl').reader).toMatchObject({ id: 'proposals', version: expect.stringMatching(/^[0-9a-f]{12}$/) as string });
  });

  it.each(['nonsense', '[]', '{"unit":"p1"}', '{"unit":"p1","quote":"12","outcome":"won"}', '{"unit":"p1","quote":"12","outcome":"killed","start":4}'])(
    'reports %s with its line and reads the others',
    (line) => {
      const { proposals, problems } = parseProposals(`${LINE}\n${line}\n${LINE}`, 'a.jsonl');
      expect(proposals).toHaveLength(2);
      expect(problems).toMatchObject([{ code: 'proposal-line', place: { file: 'a.jsonl', line: 2 } }]);
    },
  );
});
