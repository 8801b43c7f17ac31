/**
 * Coverage ledgers for the pages of documents: what was read and what was not. A ledger comes from this run if it read
 * the document, else from the `report.json` of the export, else it is made from the document's text when its page is
 * written. Only what a page shows is kept.
 */
import { join } from 'node:path';
import type { Registry } from '../../entry/index.js';
import type { Coverage } from '../../read/index.js';
import type { Ledger, LedgerOf } from '../../site/index.js';
import { readOptional } from '../../io/files.js';
import { streamLimit } from '../../io/size-limit.js';
import type { TextByHash } from '../../io/texts.js';

export class CoverageLedgers {
  readonly #known = new Map<string, Ledger>();

  add(sha256: string, coverage: Coverage): void {
    this.#known.set(sha256, pageLedger(coverage));
  }

  /** Adds the ledgers in the `report.json` of an export folder, if there is one. */
  async addReport(folder: string): Promise<void> {
    try {
      const path = join(folder, 'report.json');
      const { inputs } = JSON.parse((await readOptional(path, streamLimit(path))) ?? '{}') as { inputs?: { sha256?: string; coverage?: Coverage }[] };
      for (const { sha256, coverage } of inputs ?? []) if (sha256 !== undefined && coverage !== undefined) this.add(sha256, coverage);
    } catch {
      // Not a report of ours: it has no ledgers.
    }
  }

  /** Returns a function that finds the ledger of a document. `texts` gives document texts, `load` the registry to read them with. */
  lookup(texts: TextByHash, load: () => Promise<Registry>): LedgerOf {
    let registry: Promise<Registry> | undefined;
    return async (sha256, rested) => {
      const known = this.#known.get(sha256);
      if (known !== undefined) return known;
      const text = await texts(sha256);
      if (text === undefined) return undefined;
      registry ??= load();
      // Loads the reader.
      const { ledgerOf } = await import('../../read/index.js');
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
  const headings = parts.filter(({ kind }) => kind === 'heading').map(({ section, start, end }) => ({ section, start, end }));
  return { counts: [...counts.values()], headings, unread, numbers: unclaimed };
}
