/** The document an entry was read from: which edition it is, in whose words, under which licence. */
import { dcterms, prov, schema, vr } from '../terms/index.js';
import type { Claim } from '../entry/index.js';
import type { Scope } from './scope.js';
import type { Sheet } from './graph-builder.js';

export function writeDocument(scope: Scope, sheet: Sheet): void {
  const { document } = scope.entry;
  sheet
    .node(scope.document, [vr.Document, schema.CreativeWork, prov.Entity], document.title, document.language)
    .text(dcterms.language, document.language)
    .text(vr.sha256, document.sha256)
    .text(dcterms.publisher, document.publisher)
    .address(schema.url, document.url)
    .text(vr.revision, document.revision)
    .edtf(dcterms.issued, document.published)
    .edtf(vr.retrieved, document.retrieved)
    .address(dcterms.license, document.license)
    .text(vr.snapshot, document.snapshot)
    .address(prov.wasDerivedFrom, document.basedOn);
}

/** The works a claim's references name; nodes of their own, since many claims cite one report. */
export function writeWorks(cites: Claim['cites'], scope: Scope, sheet: Sheet): void {
  for (const work of cites ?? []) {
    sheet
      .node(scope.ids.work(work), [schema.CreativeWork], work.title ?? work.url ?? work.publisher ?? 'a work without title')
      .address(schema.url, work.url)
      .text(dcterms.publisher, work.publisher)
      .edtf(dcterms.issued, work.date);
  }
}
