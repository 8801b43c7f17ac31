/** Names of files: readable, safe on every disk, one per title. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, nameKey } from '../../src/wiki/file-name.js';

describe('the name of a file', () => {
  it.each([
    ['Battle of Port Larkmoor', 'Battle_of_Port_Larkmoor'],
    ['Battle of Świecino', 'Battle_of_Świecino'],
    ['AC/DC raid', 'AC%2FDC_raid'],
    ['What?', 'What%3F'],
    ['100% raid', '100%25_raid'],
    ['.hidden', '%2Ehidden'],
    ['..', '%2E%2E'],
    ['-o', '%2Do'],
    ['CON', '%43ON'],
    ['Nul.txt', '%4Eul.txt'],
    ['Content', 'Content'],
  ])('of %s is %s', (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  it('of a long title is cut, with a digest that tells two apart', () => {
    const [one, other] = [fileName('ż'.repeat(127)), fileName(`${'ż'.repeat(126)}x`)];
    expect(one).not.toBe(other);
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(180);
  });

  it('leads out of no folder, has no control character, and differs where titles do', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ minLength: 1, unit: 'grapheme' }), (one, other) => {
        const name = fileName(one);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u);
        expect(name).not.toMatch(/^\.|\.$/);
        // Spaces and underscores are one character in titles, and so are the ways to compose a letter.
        const same = (title: string) => title.normalize('NFC').replaceAll(' ', '_');
        if (same(one) !== same(other)) expect(fileName(other)).not.toBe(name);
      }),
    );
  });

  it('is compared without its case', () => {
    expect(nameKey('Siege_of_Ulver')).toBe(nameKey('SIEGE_OF_ULVER'));
  });
});
