/** HTML by construction: whatever a text contains stays text, and only pieces of HTML are markup. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, webLink } from '../../src/site/html.js';

describe('a template', () => {
  it('escapes texts, and keeps pieces of HTML', () => {
    expect(html`<p>${'<script>alert(1)</script>'} ${'a ]]> b'}</p>`.text).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; a ]]&gt; b</p>');
    expect(html`<p title="${`"'&`}">${html`<b>${'&amp;'}</b>`}</p>`.text).toBe('<p title="&quot;&#39;&amp;"><b>&amp;amp;</b></p>');
  });

  it('joins lists, writes numbers, and nothing for what is undefined', () => {
    expect(html`<i>${[1, '<', [html`<br />`, undefined]]}</i>${undefined}${0}`.text).toBe('<i>1&lt;<br /></i>0');
  });

  it('takes no object for HTML because it has a text', () => {
    expect(() => html`${{ text: '<b>' }}`).toThrow(TypeError);
  });

  it('drops its own indentation, not that of texts', () => {
    expect(
      html`<pre>
      ${'a\n  b'}
    </pre>`.text,
    ).toBe('<pre>\na\n  b\n</pre>');
  });

  it('replaces half a character, which no file can have', () => {
    expect(html`${'a\ud800b'}`.text).toBe('a\ufffdb');
  });

  it('can be broken out of by no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`<>&"'/ =-!ab`) }), (text) => {
        const [, attribute = '', content = ''] = /^<p title="([^"<>']*)">([^"<>']*)<\/p>$/.exec(html`<p title="${text}">${text}</p>`.text) ?? [
          '',
          'none',
          'none',
        ];
        expect(attribute).toBe(content);
        expect(content.replace(/&(?!(?:amp|lt|gt|quot|#39);)/g, 'x')).toBe(content);
      }),
    );
  });
});

describe('an address of the data', () => {
  const HOSTILE = [
    'javascript:alert(1)',
    'JaVaScRiPt://a/%0Aalert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,a',
    'vbscript:a',
    'file:///a',
    'blob:a',
    '//a.example',
  ];

  it('of the web is a link', () => {
    expect(webLink('https://a.example/b').text).toBe('<a href="https://a.example/b">https://a.example/b</a>');
    expect(webLink('HTTP://a.example', 'A', { rel: 'license' }).text).toBe('<a href="HTTP://a.example" rel="license">A</a>');
  });

  it.each(HOSTILE)('%j is its text alone', (address) => {
    expect(webLink(address, 'A').text).toBe('A');
    expect(webLink(address).text).not.toContain('href');
  });

  it('never gets into an attribute of a link', () => {
    for (const address of HOSTILE.filter((one) => one !== '//a.example')) expect(html`<a href="${address}">a</a>`.text).toBe('<a href="">a</a>');
    for (const address of ['a/b.html#c', '../x.html', '#a:b', 'https://a.example', 'mailto:a@b.example'])
      expect(html`<a href="${address}">a</a>`.text).toContain(address);
  });
});
