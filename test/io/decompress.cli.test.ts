/** Packed files: what is in them, in pieces of any size; what is damaged fails. Of the built program, since bzip2 is unpacked in a thread. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type * as Built from '../../src/io/decompress.js';
import { CLI, folderWith, ROOT } from '../support.js';

const { unpacked, unpackedHead, compressionOf, headOfFile } = (await import(pathToFileURL(join(dirname(CLI), 'io/decompress.js')).href)) as typeof Built;

const MULTISTREAM = join(ROOT, 'test/wiki/larkwiki-multistream.xml.bz2');

async function textOf(path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpacked(path)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function file(bytes: Uint8Array): string {
  const path = join(folderWith(), 'file');
  writeFileSync(path, bytes);
  return path;
}

it('several streams of bzip2 one after the other are one text', async () => {
  const text = await textOf(MULTISTREAM);
  expect(text).toMatch(/^<mediawiki[\s\S]*<title>Siege of Ulver<[\s\S]*<title>Ulver<[\s\S]*<\/mediawiki>\n$/);
});

it('gzip and plain files give their text', async () => {
  expect(await textOf(file(gzipSync('text')))).toBe('text');
  expect(await textOf(file(Buffer.from('text')))).toBe('text');
});

describe('what is damaged fails, after what came before it', () => {
  const whole = readFileSync(MULTISTREAM);
  const changed = Buffer.from(whole);
  changed[whole.length - 60] = (changed[whole.length - 60] ?? 0) ^ 0xff;

  it.each([
    ['cut', whole.subarray(0, whole.length - 40)],
    ['changed', changed],
  ])('bzip2 that is %s', async (_, bytes) => {
    let text = '';
    const read = async () => {
      for await (const chunk of unpacked(file(bytes))) text += Buffer.from(chunk).toString();
    };
    await expect(read()).rejects.toThrow();
    expect(text).toContain('<title>Siege of Ulver</title>');
  });

  it('gzip that is cut', async () => {
    const packed = gzipSync('text'.repeat(10_000));
    await expect(textOf(file(packed.subarray(0, packed.length - 9)))).rejects.toThrow();
  });

  it('a file that is not there', async () => {
    await expect(textOf('/no/such/file')).rejects.toThrow(/ENOENT/);
  });
});

it('a reader that stops early ends the thread', async () => {
  for await (const chunk of unpacked(MULTISTREAM)) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
});

it('the beginning says what is packed, also where the bytes end in the middle', async () => {
  const head = headOfFile(MULTISTREAM, 2_000);
  expect(compressionOf(head)).toBe('bzip2');
  expect(Buffer.from(await unpackedHead(head, 'bzip2')).toString()).toMatch(/^<mediawiki/);
  expect(Buffer.from(await unpackedHead(gzipSync('<mediawiki>'.repeat(9_000)).subarray(0, 60), 'gzip')).toString()).toMatch(/^<mediawiki/);
  expect(await unpackedHead(Buffer.from('BZh9 no'), 'bzip2')).toHaveLength(0);
});

describe('a small file that unfolds without end', () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000));

  it('is refused with its size, where no limit is given', async () => {
    expect(bomb.length).toBeLessThan(100_000);
    await expect(textOf(file(bomb))).rejects.toMatchObject({ problems: [{ code: 'input-size', message: expect.stringContaining('200 times') as string }] });
  });

  it('is refused by the limit, counted after it is unfolded', async () => {
    const read = async () => {
      for await (const chunk of unpacked(file(bomb), 1_000_000)) expect(chunk.length).toBeLessThan(1_000_000);
    };
    await expect(read()).rejects.toMatchObject({ problems: [{ code: 'input-size', message: 'the file has more than 1 MB' }] });
  });

  it('is not unfolded to see what it is', async () => {
    expect(await unpackedHead(bomb, 'gzip')).toHaveLength(65_536);
  });
});
