/** An empty entry: valid as it is, and with every example in it too. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReferences, emptyEntry, EMPTY_REGISTRY, entrySchema, NO_SHA256, parseEntry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { slug } from '../../src/slug.js';

const TITLE = 'Battle of Port Larkmoor (2031)';
/** Takes the # from every example. */
const used = (yaml: string) => yaml.replace(/^( *)# (?!yaml-language-server)/gm, '$1');

describe('the empty entry', () => {
  it('is valid with every example in it, and nothing of it leads nowhere', () => {
    const { value, problems } = parseEntry(used(emptyEntry(TITLE)));
    expect(problems).toEqual([]);
    const broken = checkReferences(value!.data, EMPTY_REGISTRY);
    expect(broken).toEqual([]);
  });

  it('shows every part of an entry', () => {
    const data = valueOf(parseEntry(used(emptyEntry(TITLE)))).data as unknown as Record<string, object>;
    expect(Object.keys(entrySchema.shape).filter((key) => !(key in data))).toEqual([]);
    // The last two are those of rows of data sets, which nobody writes by hand.
    const absent = ['sameAs', 'page', 'inferred', 'identifiers', 'categories'];
    expect(Object.keys(entrySchema.shape.event.shape).filter((key) => !(key in data['event']!))).toEqual(absent);
  });

  it('takes any title', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (title) => {
        fc.pre(title.trim() !== '');
        const { value, problems } = parseEntry(emptyEntry(title));
        expect(problems).toEqual([]);
        expect(value?.data.document.title).toBe(title.replace(/\s+/g, ' ').trim());
        expect(value?.data.id).toBe(slug(title.replace(/\s+/g, ' ').trim()));
      }),
      { numRuns: 100 },
    );
  });

  it('has the title on one line', () => {
    expect(valueOf(parseEntry(emptyEntry('  Raid \n on  Fen '))).data).toMatchObject({
      id: 'raid-on-fen',
      document: { title: 'Raid on Fen' },
      event: { label: 'Raid on Fen' },
    });
  });

  it('asks for the hash of the document, unless it has one', () => {
    expect(valueOf(parseEntry(emptyEntry(TITLE))).data.document.sha256).toBe(NO_SHA256);
    expect(emptyEntry(TITLE)).toContain('## put the SHA-256 of the file here');
    const known = emptyEntry(TITLE, 'ab'.repeat(32));
    expect(valueOf(parseEntry(known)).data.document.sha256).toBe('ab'.repeat(32));
    expect(known).not.toContain('put the SHA-256');
  });
});
