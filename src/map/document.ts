/** Writes the document of an entry: edition, publisher, language and licence. */
import { dcterms, prov, schema, vr } from '../terms/index.js';
import type { Claim } from '../entry/index.js';
import type { MappingContext } from './mapping-context.js';
import type { GraphBuilder } from './graph-builder.js';

export function writeDocument(context: MappingContext, builder: GraphBuilder): void {
  const { document } = context.entry;
  builder
    .node(context.document, [vr.Document, schema.CreativeWork, prov.Entity], document.title, document.language)
    .text(dcterms.language, document.language)
    .text(vr.sha256, document.sha256)
    .text(dcterms.publisher, document.publisher)
    .externalIri(schema.url, document.url)
    .text(vr.revision, document.revision)
    .edtf(dcterms.issued, document.published)
    .edtf(vr.retrieved, document.retrieved)
    .externalIri(dcterms.license, document.license)
    .text(dcterms.bibliographicCitation, document.citation)
    .text(vr.snapshot, document.snapshot)
    .externalIri(prov.wasDerivedFrom, document.basedOn);
}

/** Writes the works that a claim cites; they have nodes of their own, since many claims cite one report. */
export function writeWorks(cites: Claim['cites'], context: MappingContext, builder: GraphBuilder): void {
  for (const work of cites ?? []) {
    builder
      .node(context.ids.work(work), [schema.CreativeWork], work.title ?? work.url ?? work.publisher ?? 'a work without title')
      .externalIri(schema.url, work.url)
      .text(dcterms.publisher, work.publisher)
      .edtf(dcterms.issued, work.date);
  }
}
