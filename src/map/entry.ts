/**
 * Maps one entry to a graph. An entry and the registry come in; quads go out in reading order, in three named graphs: what
 * the document states, its provenance, and what belongs to the graph of the registry. The patterns are in design section 4; each part has its own file.
 */
import { checkReferences, type Entry, type Registry } from '../entry/index.js';
import { problem } from '../problem.js';
import { DEFAULT_BASE, identifiers, rdf, sem, TermError, type Identifiers } from '../terms/index.js';
import { writeCodes } from './codes.js';
import { writeClaims } from './claim.js';
import { writeDocument } from './document.js';
import { writeEpisodes } from './episode.js';
import { writeAccount } from './account.js';
import { writeEvent } from './event.js';
import { writeLocalEntities } from './local-entities.js';
import { writeProvenance, type Run } from './provenance.js';
import { MappingContext } from './mapping-context.js';
import { GraphBuilder, type MappingResult } from './graph-builder.js';
import { writeFates, writeOccurrences, writeOutcomes } from './statement.js';

export interface MapOptions extends Run {
  registry: Registry;
  /** The base of the IRIs; the address of the bundled data where absent. */
  base?: string | undefined;
  /** The data set that this entry is a row of: its rows share one graph. */
  dataset?: { name: string; version: string } | undefined;
  /** Whether the caller has checked the references of the entry, and reports what is broken where it stands. Default: they are checked here. */
  referencesChecked?: boolean | undefined;
}

/**
 * Maps an entry. Problems are collected; nothing is thrown. Codes: `graph-term`, and those of references that are broken, such
 * as `entry-reference`: what they name is then missing from the graph.
 */
export function mapEntry(entry: Entry, { registry, base = DEFAULT_BASE, dataset, referencesChecked = false, ...run }: MapOptions): MappingResult {
  return withIdentifiers(base, (ids) => {
    const context = new MappingContext(entry, registry, ids, { isRow: dataset !== undefined });
    const builder = new GraphBuilder(dataset === undefined ? ids.graph.entry(entry.id) : ids.graph.dataset(dataset.name, dataset.version));
    const { provenance } = ids.graph;
    const provenanceBuilder = new GraphBuilder(dataset === undefined ? provenance.entry(entry.id) : provenance.dataset(dataset.name, dataset.version), builder);

    writeDocument(context, builder);
    writeEvent(context, builder);
    writeAccount(context, builder);
    writeEpisodes(context, builder);
    writeOutcomes(context, builder);
    writeFates(context, builder);
    writeOccurrences(context, builder);
    writeClaims(context, builder);
    writeLocalEntities(context, builder);
    writeProvenance(builder.graph, run, context, provenanceBuilder);
    // What several entries say alike is in one graph: which actors of the registry are sources, and the codes that are used.
    const registryBuilder = new GraphBuilder(ids.graph.registry(), builder);
    for (const id of context.sharedSources()) registryBuilder.continueNode(context.node('actor', id)).link(rdf.type, sem.Authority);
    writeCodes([...builder.quads, ...provenanceBuilder.quads], registryBuilder);
    const builders = [builder, provenanceBuilder, registryBuilder];
    const broken = referencesChecked ? [] : checkReferences(entry, registry).map(({ found }) => found);
    return { quads: builders.flatMap(({ quads }) => quads), problems: [...broken, ...builders.flatMap(({ problems }) => problems)] };
  });
}

/** Runs a mapping with the identifiers of a base; an invalid base is returned as the only problem. */
export function withIdentifiers(base: string, map: (ids: Identifiers) => MappingResult): MappingResult {
  let ids;
  try {
    ids = identifiers(base);
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    return { quads: [], problems: [problem('graph-term', error.message, { expected: error.expected })] };
  }
  return map(ids);
}
