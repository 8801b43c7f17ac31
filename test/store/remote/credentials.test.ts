/** Credentials of variables and of netrc files. */
import { describe, expect, it } from 'vitest';
import { credentialsInNetrc, credentialsOf } from '../../../src/store/remote/credentials.js';

describe('variables', () => {
  it.each([
    [{ VARIORUM_TOKEN: 't', VARIORUM_USER: 'u' }, { token: 't' }],
    [
      { VARIORUM_USER: 'u', VARIORUM_PASSWORD: 'p' },
      { user: 'u', password: 'p' },
    ],
    [{ VARIORUM_USER: 'u' }, { user: 'u', password: '' }],
    [{ VARIORUM_PASSWORD: 'p' }, undefined],
    [{ VARIORUM_TOKEN: '' }, undefined],
  ])('%j', (variables, expected) => {
    expect(credentialsOf(variables)).toEqual(expected);
  });
});

describe('netrc', () => {
  const NETRC =
    'machine one.example.org login anna password "a secret"\nmacdef init\nmachine two.example.org login never password read\n\nmachine two.example.org\n  login bert\n  account x\n  password b\ndefault login guest password g\n';

  it.each([
    ['one.example.org', { user: 'anna', password: 'a secret' }],
    ['two.example.org', { user: 'bert', password: 'b' }],
    ['other.example.org', { user: 'guest', password: 'g' }],
  ])('%s', (host, expected) => {
    expect(credentialsInNetrc(NETRC, host)).toEqual(expected);
  });

  it('has nothing for a host that is not in it, and nothing where it is empty', () => {
    expect(credentialsInNetrc('machine a login b password c', 'x')).toBeUndefined();
    expect(credentialsInNetrc('', 'x')).toBeUndefined();
  });
});
