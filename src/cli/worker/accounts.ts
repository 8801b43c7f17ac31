/** The accounts of a run of `worker`: how many records came in and went out, and a digest of their ids that can be added up over runs. */
import { createHash } from 'node:crypto';

const MODULUS = 2n ** 256n;

/** The last line of a run, without what entries share. */
export interface AccountsLine {
  in: number;
  out: number;
  ok: number;
  claims: number;
  /** The sum of the SHA-256 digests of the ids, modulo 2^256, in hexadecimal: the order of the records does not matter. */
  digest: string;
}

export class Accounts {
  in = 0;
  out = 0;
  ok = 0;
  claims = 0;
  #digest = 0n;

  /** Counts a record that came in; one without an id counts as the empty id. */
  enter(id: string | number | null): void {
    this.in += 1;
    const digest = createHash('sha256')
      .update(String(id ?? ''))
      .digest('hex');
    this.#digest = (this.#digest + BigInt(`0x${digest}`)) % MODULUS;
  }

  /** Counts a line that went out. */
  leave({ ok, claims }: { ok: boolean; claims: number }): void {
    this.out += 1;
    if (ok) this.ok += 1;
    this.claims += claims;
  }

  line(): AccountsLine {
    const { in: received, out, ok, claims } = this;
    return { in: received, out, ok, claims, digest: this.#digest.toString(16).padStart(64, '0') };
  }
}
