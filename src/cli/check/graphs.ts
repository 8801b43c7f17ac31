/**
 * Checks RDF files. All of them are one graph, as in a store, and a node that several files describe is one node. Dataset
 * descriptions are the exception: all have the same IRI but each describes its own export, so several are checked apart.
 */
import { Graph, Inspection, QUAD_LIMIT, unknownTerms, type Rules } from '../../check/index.js';
import type { Registry } from '../../entry/index.js';
import type { CheckFormat, CheckInputs } from '../../io/check-inputs.js';
import { readGraph } from '../../io/rdf-files.js';
import { inFile, type Problem } from '../../problem.js';
import { baseOf } from '../../rdf/index.js';
import { summaryParts } from '../evaluation-summary.js';
import { SourceLocations } from '../source-locations.js';
import { plural } from '../terminal.js';
import type { CheckResult } from './check-result.js';

/** Checks syntax, SHACL and check queries. `from`: the format of files without a known extension; `contexts`: those of JSON-LD. */
export async function checkGraphs(
  { graphs, descriptions, drafts }: CheckInputs,
  { rules, registry, from, contexts }: { rules: Rules; registry: Registry; from: CheckFormat | undefined; contexts: ReadonlyMap<string, string> },
): Promise<CheckResult> {
  const [together, apart] = descriptions.length > 1 ? [graphs, descriptions] : [[...graphs, ...descriptions], []];
  const syntax = `the syntax of ${plural(graphs.length + descriptions.length, 'RDF file')}`;
  const { quads, problems, whole, failed } = await readGraph(together, QUAD_LIMIT, from === 'yaml' || from === 'text' ? undefined : from, contexts);
  // Part of a graph is not checked: what it lacks may be in the rest.
  if (!whole || failed > 0) {
    const why = whole
      ? `${plural(failed, 'file')} could not be read to the end`
      : `there are more than ${QUAD_LIMIT.toLocaleString('en')} quads; give fewer files, or load them into a store and query it`;
    return { problems, evaluated: [syntax], notEvaluated: [`SHACL and check queries over RDF: ${why}`], incomplete: true };
  }

  const inspection = new Inspection(rules);
  const found = await inspection.entry(quads);
  const { problems: acrossEntries, summary } = await inspection.end();
  const locations = new SourceLocations({ registry, base: baseOf(quads) });
  for (const { id, path } of drafts) locations.register(id, path);
  const located = await locations.locate([...found, ...acrossEntries, ...unknownTerms(quads)]);
  const [only, ...others] = graphs;
  problems.push(...(only !== undefined && others.length === 0 ? located.map((one) => inFile(one, only)) : located));

  const separate = await checkDescriptions(apart, rules);
  problems.push(...separate.problems);
  const parts = summaryParts(summary);
  return {
    problems,
    evaluated: [syntax, ...parts.evaluated.map((part) => `${part} of RDF`)],
    notEvaluated: [...parts.notEvaluated, ...(apart.length > 0 ? [`check queries over ${plural(apart.length, 'description')} of exports`] : [])],
    incomplete: separate.failed > 0,
  };
}

/** Checks each dataset description with the shapes alone. */
async function checkDescriptions(files: readonly string[], rules: Rules): Promise<{ problems: Problem[]; failed: number }> {
  const problems: Problem[] = [];
  let failed = 0;
  for (const file of files) {
    const read = await readGraph([file], QUAD_LIMIT);
    failed += read.failed;
    const found = await rules.shapes.validate(new Graph(read.quads));
    problems.push(...read.problems, ...found.map((one) => inFile(one, file)));
  }
  return { problems, failed };
}
