/** Digest authentication: the examples of RFC 7616, section 3.9.1, and challenges that cannot be answered. */
import { describe, expect, it } from 'vitest';
import { digestHeader, readChallenge } from '../../../src/store/remote/digest-auth.js';

const NONCE = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v';
const CNONCE = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';
const challenge = (algorithm: string) =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="${NONCE}", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;

describe('a header', () => {
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('answers a challenge of %s', (algorithm, response) => {
    const read = readChallenge(challenge(algorithm));
    if (read === undefined) throw new Error('no challenge');
    const header = digestHeader(read, { method: 'GET', uri: '/dir/index.html', user: 'Mufasa', password: 'Circle of Life', count: 1, cnonce: CNONCE });
    expect(header).toContain(`response="${response}"`);
    expect(header).toContain('nc=00000001');
  });

  it('has the older form where the challenge offers no qop', () => {
    const header = digestHeader(
      { realm: 'r', nonce: 'n', algorithm: 'MD5', auth: false, stale: false },
      { method: 'PUT', uri: '/x', user: 'u"v', password: 'p', count: 1 },
    );
    expect(header).toMatch(/^Digest username="u\\"v", realm="r", nonce="n", uri="\/x", response="[0-9a-f]{32}", algorithm=MD5$/);
  });
});

it.each(['Basic realm="x"', 'Digest realm="x"', 'Digest realm="x", nonce="y", algorithm=SHA-512-256', ''])('cannot answer: %s', (header) => {
  expect(readChallenge(header)).toBeUndefined();
});

it('takes the strongest of several challenges, and no parameter of another scheme', () => {
  const header = `Basic realm="basic", Digest realm="a", nonce="1", qop="auth", algorithm=MD5, Digest realm="a", nonce="2", stale=TRUE, algorithm=SHA-256, Negotiate`;
  expect(readChallenge(header)).toEqual({ realm: 'a', nonce: '2', algorithm: 'SHA-256', auth: false, stale: true });
  expect(readChallenge('Digest realm="a", nonce="1", Basic realm="basic"')).toMatchObject({ realm: 'a', nonce: '1', stale: false });
});
