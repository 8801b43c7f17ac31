/** The findings of an export: its quads are collected in a graph in process while they are written, and compared at the end. */
import type { Quad } from '@rdfjs/types';
import { byEventAndRule, findFindings, findingQuads, ruleHeader, ruleQuads } from '../../compare/index.js';
import { groupBy } from '../../group-by.js';
import { codeQuads } from '../../map/index.js';
import type { QuadBlock } from '../../rdf/index.js';
import { oxigraph } from '../../store/oxigraph.js';
import { ruleQueries } from '../../library/bundled-finding-rules.js';

/** A graph that is filled while an export is written, and then compared. */
export interface FindingsCollector {
  add(quads: readonly Quad[]): Promise<void>;
  /** The findings, one block per event, and the rules they follow. */
  blocks(base?: string): Promise<QuadBlock[]>;
}

export async function openFindingsCollector(shared: readonly Quad[]): Promise<FindingsCollector> {
  const engine = oxigraph();
  await engine.load(shared);
  return {
    async add(quads) {
      await engine.load(quads);
    },
    async blocks(base) {
      const queries = ruleQueries();
      const { findings, model } = await findFindings(engine, queries);
      const rules = queries.map(ruleHeader).filter(({ name }) => findings.some(({ rule }) => rule === name));
      const codes = codeQuads(findingQuads(findings, { base }), base);
      return [...groupBy(findings.sort(byEventAndRule), ({ event }) => event)].map(([event, some], index) => ({
        title: `Findings: ${model.name(event)}`,
        quads: [
          ...(index === 0 ? ruleQuads(rules, { base, graph: findingQuads(some, { base })[0]?.graph.value ?? '' }) : []),
          ...findingQuads(some, { base }),
          ...(index === 0 ? codes : []),
        ],
      }));
    },
  };
}
