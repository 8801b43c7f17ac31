/** Digest access authentication (RFC 7616), which Virtuoso asks for: a challenge → the header that answers it. */
import { createHash, randomBytes } from 'node:crypto';

export interface Challenge {
  realm: string;
  nonce: string;
  opaque?: string;
  /** The hash that is asked for: `MD5` or `SHA-256`. */
  algorithm: string;
  /** Whether the challenge offers `qop=auth`; without it the older form of RFC 2069 is used. */
  auth: boolean;
  /** Whether the server says that only the nonce of the request was too old. */
  stale: boolean;
}

const HASHES: ReadonlyMap<string, string> = new Map(Object.entries({ MD5: 'md5', 'SHA-256': 'sha256' }));

/** Reads `WWW-Authenticate`; undefined where it has no Digest challenge that can be answered. Of several the strongest hash is taken. */
export function readChallenge(header: string): Challenge | undefined {
  // A scheme is followed by a space, a parameter by "=" (RFC 9110, section 11.6.1).
  const digests = header.split(/,\s*(?=[A-Za-z][\w-]*\s+[A-Za-z]\w*\s*=)/).flatMap((one) => /^\s*Digest\s+(.*)$/is.exec(one)?.[1] ?? []);
  const challenges = digests.flatMap((text) => challengeIn(text) ?? []);
  return challenges.find(({ algorithm }) => algorithm === 'SHA-256') ?? challenges[0];
}

function challengeIn(text: string): Challenge | undefined {
  const fields = new Map(
    [...text.matchAll(/(\w+)\s*=\s*(?:"([^"]*)"|([^\s,]+))/g)].map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? '']),
  );
  const algorithm = (fields.get('algorithm') ?? 'MD5').toUpperCase();
  const [realm, nonce, opaque] = [fields.get('realm'), fields.get('nonce'), fields.get('opaque')];
  if (realm === undefined || nonce === undefined || !HASHES.has(algorithm)) return undefined;
  const auth = (fields.get('qop') ?? '').split(/\s*,\s*/).includes('auth');
  const stale = fields.get('stale')?.toLowerCase() === 'true';
  return { realm, nonce, algorithm, auth, stale, ...(opaque === undefined ? {} : { opaque }) };
}

export interface DigestRequest {
  method: string;
  /** The path with its query, as it is sent. */
  uri: string;
  user: string;
  password: string;
  /** How many requests this nonce has answered, from 1. */
  count: number;
  /** The client's nonce; random where it is not given. */
  cnonce?: string;
}

/** The `Authorization` header for a request (RFC 7616, section 3.4). */
export function digestHeader(challenge: Challenge, { method, uri, user, password, count, cnonce = randomBytes(8).toString('hex') }: DigestRequest): string {
  const { realm, nonce, algorithm, opaque, auth } = challenge;
  const hash = (text: string) =>
    createHash(HASHES.get(algorithm) ?? 'md5')
      .update(text)
      .digest('hex');
  const [who, what] = [hash(`${user}:${realm}:${password}`), hash(`${method}:${uri}`)];
  const nc = count.toString(16).padStart(8, '0');
  const response = auth ? hash([who, nonce, nc, cnonce, 'auth', what].join(':')) : hash(`${who}:${nonce}:${what}`);
  const quoted = { username: user, realm, nonce, uri, response, ...(opaque === undefined ? {} : { opaque }), ...(auth ? { cnonce } : {}) };
  const fields = Object.entries(quoted).map(([name, value]) => `${name}="${value.replace(/["\\]/g, '\\$&')}"`);
  return `Digest ${[...fields, `algorithm=${algorithm}`, ...(auth ? ['qop=auth', `nc=${nc}`] : [])].join(', ')}`;
}
