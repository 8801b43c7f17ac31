/** Exports of MediaWiki sites: pages one by one, whatever the chunks; what is cut or damaged says where. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportError, readExport, type ExportedPage } from '../../src/wiki/export-xml.js';

const HEAD = `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo><sitename>Larkpedia</sitename><dbname>larkwiki</dbname><base>https://wiki.example.org/wiki/Main_Page</base>
    <namespaces><namespace key="0" case="first-letter" /></namespaces></siteinfo>`;

const revision = (id: number, text: string) =>
  `<revision><id>${id}</id><parentid>1</parentid><timestamp>2031-01-0${id}T00:00:00Z</timestamp><contributor><username>A</username><id>99</id></contributor><model>wikitext</model>${text}</revision>`;
const PAGES = `
  <page><title>Siege of Ulver</title><ns>0</ns><id>7</id>
    ${revision(1, '<text bytes="3" xml:space="preserve">old</text>')}
    ${revision(2, '<text bytes="30" xml:space="preserve">A &amp; B &lt;ref&gt; 😀\n\n  last </text>')}
  </page>
  <page><title>Ulver siege</title><ns>0</ns><id>8</id><redirect title="Siege of Ulver" />${revision(3, '<text bytes="9">#REDIRECT</text>')}</page>
  <page><title>Hidden</title><ns>1</ns><id>9</id>${revision(4, '<text bytes="9" deleted="deleted" />')}</page>
  <page><title>Empty</title><ns>0</ns><id>10</id>${revision(5, '<text bytes="0" />')}</page>
  <page><title>Stub</title><ns>0</ns><id>11</id>${revision(6, '<text bytes="12" id="6" />')}</page>`;
const WHOLE = `${HEAD}${PAGES}\n</mediawiki>\n`;

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of what is at hand
async function* chunksOf(text: string | Uint8Array, size = Infinity): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + Math.min(size, bytes.length));
}

async function read(text: string | Uint8Array, { size = Infinity, maxText = 1e6 } = {}) {
  const pages: ExportedPage[] = [];
  let site: object | undefined;
  for await (const item of readExport(chunksOf(text, size), { maxText })) {
    if ('page' in item) pages.push(item.page);
    else site = item.site;
  }
  return { site, pages };
}

it('gives the site, and each page in its last revision', async () => {
  const { site, pages } = await read(WHOLE);
  expect(site).toEqual({ name: 'Larkpedia', database: 'larkwiki', base: 'https://wiki.example.org/wiki/Main_Page', language: 'en' });
  expect(pages).toEqual([
    {
      title: 'Siege of Ulver',
      namespace: 0,
      pageId: 7,
      revision: '2',
      timestamp: '2031-01-02T00:00:00Z',
      model: 'wikitext',
      text: 'A & B <ref> 😀\n\n  last ',
      earlier: 1,
    },
    {
      title: 'Ulver siege',
      namespace: 0,
      pageId: 8,
      redirect: 'Siege of Ulver',
      revision: '3',
      timestamp: '2031-01-03T00:00:00Z',
      model: 'wikitext',
      text: '#REDIRECT',
      earlier: 0,
    },
    { title: 'Hidden', namespace: 1, pageId: 9, revision: '4', timestamp: '2031-01-04T00:00:00Z', model: 'wikitext', earlier: 0 },
    { title: 'Empty', namespace: 0, pageId: 10, revision: '5', timestamp: '2031-01-05T00:00:00Z', model: 'wikitext', text: '', earlier: 0 },
    { title: 'Stub', namespace: 0, pageId: 11, revision: '6', timestamp: '2031-01-06T00:00:00Z', model: 'wikitext', earlier: 0 },
  ]);
});

it('is the same in chunks of any size', async () => {
  const whole = await read(WHOLE);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
      expect(await read(WHOLE, { size })).toEqual(whole);
    }),
    { numRuns: 15 },
  );
});

it('drops a text beyond the limit, not the page', async () => {
  const { pages } = await read(WHOLE.replace('last', 'last'.repeat(1_000)), { maxText: 3_000 });
  expect(pages[0]).toMatchObject({ title: 'Siege of Ulver', isTooLarge: true });
  expect(pages[0]).not.toHaveProperty('text');
  expect(pages[1]).toMatchObject({ text: '#REDIRECT' });
});

describe('what is no whole export', () => {
  it.each([
    ['cut in a page', WHOLE.slice(0, WHOLE.indexOf('<ns>1')), /ends before it is complete/],
    ['with a tag that is not closed', WHOLE.replace('</title>', ''), /unexpected close tag|disallowed|unmatched/i],
    ['another document', '<html><body/></html>', /the first element is <html>/],
    ['empty', '', /document must contain a root element/],
    ['with entities of its own', `<!DOCTYPE m [<!ENTITY a "aaaa">]>${WHOLE.replace('old', '&a;')}`, /entity/i],
  ])('%s fails and says where', async (_, text, message) => {
    const failure: unknown = await read(text).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ExportError);
    expect((failure as ExportError).message).toMatch(message);
    expect((failure as ExportError).line).toBeGreaterThan(0);
  });

  it('in another encoding fails', async () => {
    await expect(read(Buffer.from(WHOLE.replace('Ulver', 'Ülver'), 'latin1'))).rejects.toThrow(/UTF-8/);
  });
});

describe('what no export has is refused at its place, before it fills the memory', () => {
  it('elements within elements', async () => {
    await expect(read(`${HEAD}${'<a>'.repeat(100_000)}`)).rejects.toThrow('elements are nested more than 100 levels deep');
  });

  it('a text without an end', async () => {
    let taken = 0;
    const endless = async function* () {
      yield Buffer.from(`${HEAD}<page><title>`);
      for (; taken < 1_000; taken += 1) yield await Promise.resolve(Buffer.alloc(1_000_000, 'x'));
    };
    const all = async () => {
      for await (const one of readExport(endless(), { maxText: 1e6 })) expect(one).toHaveProperty('site');
    };
    await expect(all()).rejects.toThrow('a tag or text has more than 67,108,864 characters');
    expect(taken).toBeLessThan(100);
  });
});
