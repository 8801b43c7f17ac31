/**
 * What was read of each document and what was not, for the page of the document. A ledger comes from the reading itself,
 * where the document is read in this run; else from the report of the export that is shown; else, where its text is at
 * hand, it is made when its page is. Kept is only what a page shows.
 */
import { join } from 'node:path';
import type { Registry } from '../../entry/index.js';
import { ledgerOf, type Coverage } from '../../read/index.js';
import type { Ledger, LedgerOf } from '../../site/index.js';
import { readOptional } from '../../io/files.js';
import type { TextByHash } from '../../io/texts.js';

export class CoverageLedgers {
  readonly #known = new Map<string, Ledger>();

  add(sha256: string, coverage: Coverage): void {
    this.#known.set(sha256, pageLedger(coverage));
  }

  /** Those in the report of an export, where its folder has one. */
  async addReport(folder: string): Promise<void> {
    try {
      const { inputs } = JSON.parse((await readOptional(join(folder, 'report.json'))) ?? '{}') as { inputs?: { sha256?: string; coverage?: Coverage }[] };
      for (const { sha256, coverage } of inputs ?? []) if (sha256 !== undefined && coverage !== undefined) this.add(sha256, coverage);
    } catch {
      // What is no report of ours says nothing.
    }
  }

  /** Asks for the ledger of a document; `texts` has its text, where it is at hand, and `load` the registry it is read with. */
  lookup(texts: TextByHash, load: () => Promise<Registry>): LedgerOf {
    let registry: Promise<Registry> | undefined;
    return async (sha256, rested) => {
      const known = this.#known.get(sha256);
      if (known !== undefined) return known;
      const text = await texts(sha256);
      if (text === undefined) return undefined;
      registry ??= load();
      const coverage = ledgerOf(text, rested, await registry);
      return coverage && pageLedger(coverage);
    };
  }
}

function pageLedger({ parts, unclaimed }: Coverage): Ledger {
  const counts = new Map<string, Ledger['counts'][number] & { number: number }>();
  for (const { kind, status, reason } of parts) {
    const key = [kind, status, reason].join('\n');
    const known = counts.get(key) ?? { kind, status, reason, number: 0 };
    counts.set(key, { ...known, number: known.number + 1 });
  }
  const unread = parts.filter(({ status }) => status === 'unread').map(({ kind, section, start, end }) => ({ kind, section, start, end }));
  return { counts: [...counts.values()], unread, numbers: unclaimed };
}
