import { describe, expect, it } from 'vitest';
import { decisionPage, escaped, literal } from '../../src/link/page-parts.js';
import { sha256 } from '../../src/slug.js';

describe('a page on which people decide', () => {
  const page = decisionPage({ title: '<b>', style: 'p{color:red}', body: '<main></main>', script: 'go();' });

  it('allows its own style and script, by their hashes, and nothing else', () => {
    for (const part of ['style', 'script']) {
      const [, text = ''] = new RegExp(`<${part}>([^]*)</${part}>`).exec(page) ?? [];
      expect(page).toContain(`${part}-src 'sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}'`);
    }
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain('unsafe-inline');
  });

  it('escapes texts of HTML and of scripts', () => {
    expect(page).toContain('<title>&lt;b&gt;</title>');
    expect(escaped('"<&>')).toBe('&quot;&lt;&amp;&gt;');
    expect(literal('</script>\u2028')).toBe('"\\u003c/script>\\u2028"');
  });
});
