/** Checks entries: schema, references and quotes of each, then SHACL and check queries on the graphs they are mapped to. */
import type { Quad } from '@rdfjs/types';
import { Inspection, type Rules } from '../../check/index.js';
import type { Entry, Registry } from '../../entry/index.js';
import type { CheckInputs } from '../../io/check-inputs.js';
import { identifyInputs } from '../../io/entry-ids.js';
import { version } from '../../io/package.js';
import { readSource } from '../../io/sources.js';
import { openTexts } from '../../io/texts.js';
import { CLAIMS_OF_A_SLICE, mapEntry, mapEntryInSlices, SharedGraphs, type MapOptions } from '../../map/index.js';
import { inFile, type Problem } from '../../problem.js';
import { tripleDeduplicator } from '../../rdf/index.js';
import { identifiers } from '../../terms/index.js';
import { summaryParts, unverifiedQuotes, withoutRepeatedLicenceWarnings } from '../evaluation-summary.js';
import { SourceLocations } from '../source-locations.js';
import { plural } from '../terminal.js';
import type { CheckResult } from './check-result.js';

interface EntryOptions {
  rules: Rules;
  registry: Registry;
  /** The folder of the registry. */
  folder: string;
  base: string | undefined;
  /** The folder of documents. */
  texts: string | undefined;
}

/** Checks each entry together with the registry, then all of them together. */
export async function checkEntries(inputs: CheckInputs, { rules, registry, folder, base, texts: textFolder }: EntryOptions): Promise<CheckResult> {
  const { texts, problems: textProblems } = await openTexts(textFolder, inputs.documents);
  const { assigned, unread, problems: inputProblems } = await identifyInputs(inputs.entries);
  const ids = identifiers(base);
  const filter = tripleDeduplicator(base);
  const shared = new SharedGraphs(registry, { base, filter });
  const inspection = new Inspection(rules, { shared: shared.own, base });
  const locations = new SourceLocations({ registry, base, folder });
  const problems: Problem[] = [...textProblems, ...shared.problems, ...(await locations.locate(await inspection.validateShared())), ...inputProblems];

  let mapped = 0;
  let verified = 0;
  for (const { source, id } of assigned) {
    const { path } = source.input;
    const read = await readSource(source.input, { registry, described: {}, edition: false, texts });
    problems.push(...read.problems);
    if (read.verified) verified += 1;
    if (!read.value) continue;
    const entry = read.value;
    locations.register(id, path, { sharedNodes: [ids.document(entry.document).value, ids.event(entry.event.id).value] });
    const options = { registry, base, input: { kind: source.input.kind, sha256: source.sha256 }, version: version(), referencesChecked: true } as const;
    const inspect = (entry.claims?.length ?? 0) > CLAIMS_OF_A_SLICE ? inspectInSlices : inspectWhole;
    const found = await inspect(entry, options, { inspection, shared, filter });
    problems.push(...(await locations.locate(found)).map((one) => inFile(one, path)));
    mapped += 1;
  }
  const { problems: acrossEntries, summary } = await inspection.end();
  problems.push(...withoutRepeatedLicenceWarnings(await locations.locate(acrossEntries), problems));

  const unreadable = unread.filter(({ sha256 }) => sha256 === undefined).length;
  return {
    problems,
    ...evaluationOf({ given: inputs.entries.length, unreadable, identified: assigned.length, mapped, verified }, summaryParts(summary)),
    incomplete: textProblems.length > 0 || unreadable > 0 || summary.skipped.length > 0,
  };
}

interface Inspected {
  inspection: Inspection;
  shared: SharedGraphs;
  filter: (quads: readonly Quad[]) => Quad[];
}

/** Maps an entry and inspects its graph. */
async function inspectWhole(entry: Entry, options: MapOptions, { inspection, shared, filter }: Inspected): Promise<Problem[]> {
  const { quads, problems } = mapEntry(entry, options);
  const { all, added } = shared.use(quads);
  const [whole, written] = [
    [...quads, ...all],
    [...filter(quads), ...added],
  ];
  // The inspection lets go of the quads as it loads them, which frees nothing that is still held here.
  quads.length = 0;
  return [...problems, ...(await inspection.takeEntry(whole, written))];
}

/** Maps a large entry and inspects its graph slice by slice. */
async function inspectInSlices(entry: Entry, options: MapOptions, { inspection, shared, filter }: Inspected): Promise<Problem[]> {
  const { ahead, slices } = mapEntryInSlices(entry, options);
  const large = inspection.openLarge(ahead);
  const [mapping, inGraph, written]: [Problem[], Problem[], Quad[]] = [[], [], []];
  for (const { own, others, related, problems } of slices) {
    mapping.push(...problems);
    const used = [own, others].map((quads) => shared.use(quads));
    for (const quad of [...filter(others), ...used.flatMap(({ added }) => added)]) written.push(quad);
    inGraph.push(...(await large.add({ own, others: [...others, ...used.flatMap(({ all }) => all)], related })));
  }
  return [...mapping, ...inGraph, ...(await inspection.endLarge(large, written))];
}

/** How many entries were given, could not be read, have an id, were mapped, and had their quotes checked. */
interface EntryCounts {
  given: number;
  unreadable: number;
  identified: number;
  mapped: number;
  verified: number;
}

function evaluationOf(
  { given, unreadable, identified, mapped, verified }: EntryCounts,
  parts: ReturnType<typeof summaryParts>,
): Pick<CheckResult, 'evaluated' | 'notEvaluated'> {
  const entries = (count: number) => plural(count, 'entry', 'entries');
  return {
    evaluated: [
      `schema and references of ${entries(given - unreadable)}`,
      ...(verified > 0 ? [`the quotes of ${entries(verified)} in ${verified === 1 ? 'its document' : 'their documents'}`] : []),
      ...parts.evaluated.map((part) => `${part} of ${entries(mapped)}`),
    ],
    notEvaluated: [
      ...parts.notEvaluated,
      ...(given > mapped ? [`the graph of ${entries(given - mapped)} that cannot be mapped`] : []),
      ...unverifiedQuotes(identified, verified),
    ],
  };
}
