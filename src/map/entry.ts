/**
 * Maps one entry to a graph. An entry and the registry come in; quads go out in reading order, in three named graphs: what
 * the document states, its provenance, and what belongs to the graph of the registry. The patterns are in design section 4; each part has its own file.
 */
import type { NamedNode } from '@rdfjs/types';
import { checkReferences, type Claim, type Entry, type Registry } from '../entry/index.js';
import { problem } from '../problem.js';
import { DEFAULT_BASE, identifiers, rdf, sem, TermError, type Identifiers } from '../terms/index.js';
import { addUsedCodes, writeUsedCodes } from './codes.js';
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
export function mapEntry(entry: Entry, options: MapOptions): MappingResult {
  return withIdentifiers(options.base ?? DEFAULT_BASE, (ids) => {
    const mapping = new EntryMapping(entry, options, ids);
    const parts = [mapping.head(), mapping.claims(entry.claims ?? []), mapping.tail()];
    return { quads: parts.flatMap(({ quads }) => quads), problems: parts.flatMap(({ problems }) => problems) };
  });
}

/** The mapping of one entry, in three parts: what comes before the claims, the claims, all at once or in slices, and what comes after them. */
export class EntryMapping {
  readonly context: MappingContext;
  readonly #builder: GraphBuilder;
  readonly #codes = new Set<string>();

  constructor(
    readonly entry: Entry,
    readonly options: MapOptions,
    ids: Identifiers,
  ) {
    const { registry, dataset } = options;
    this.context = new MappingContext(entry, registry, ids, { isRow: dataset !== undefined });
    this.#builder = new GraphBuilder(dataset === undefined ? ids.graph.entry(entry.id) : ids.graph.dataset(dataset.name, dataset.version));
  }

  /** The graph of the entry. */
  get graph(): NamedNode {
    return this.#builder.graph;
  }

  /** Maps all but the claims and what only they may mention. Its problems are those of references, too. */
  head(): MappingResult {
    const { entry, context, options } = this;
    const { referencesChecked = false, registry } = options;
    writeDocument(context, this.#builder);
    writeEvent(context, this.#builder);
    writeAccount(context, this.#builder);
    writeEpisodes(context, this.#builder);
    writeOutcomes(context, this.#builder);
    writeFates(context, this.#builder);
    writeOccurrences(context, this.#builder);
    const { quads, problems } = this.#taken();
    return { quads, problems: [...(referencesChecked ? [] : checkReferences(entry, registry).map(({ found }) => found)), ...problems] };
  }

  /** Maps some claims. */
  claims(claims: readonly Claim[]): MappingResult {
    writeClaims(claims, this.context, this.#builder);
    return this.#taken();
  }

  /** Lets go of nodes that no later part writes to. */
  forget(nodes: Iterable<string>): void {
    for (const node of nodes) this.#builder.forget(node);
  }

  /** Maps the local entities, the provenance, and what belongs to the graph of the registry. */
  tail(): MappingResult {
    const { context, options } = this;
    const { dataset, registry: _, base: __, referencesChecked: ___, ...run } = options;
    const { entry, ids } = context;
    writeLocalEntities(context, this.#builder);
    const local = this.#taken();
    const { provenance } = ids.graph;
    const provenanceBuilder = new GraphBuilder(
      dataset === undefined ? provenance.entry(entry.id) : provenance.dataset(dataset.name, dataset.version),
      this.#builder,
    );
    writeProvenance(this.graph, run, context, provenanceBuilder);
    addUsedCodes(provenanceBuilder.quads, this.#codes);
    // What several entries say alike is in one graph: which actors of the registry are sources, and the codes that are used.
    const registryBuilder = new GraphBuilder(ids.graph.registry(), this.#builder);
    for (const id of context.sharedSources()) registryBuilder.continueNode(context.node('actor', id)).link(rdf.type, sem.Authority);
    writeUsedCodes(this.#codes, registryBuilder);
    const parts = [local, provenanceBuilder, registryBuilder];
    return { quads: parts.flatMap(({ quads }) => quads), problems: parts.flatMap(({ problems }) => problems) };
  }

  #taken(): MappingResult {
    const taken = this.#builder.take();
    addUsedCodes(taken.quads, this.#codes);
    return taken;
  }
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
