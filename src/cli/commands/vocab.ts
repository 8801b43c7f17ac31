/** `variorum vocab`: the vocabulary → Turtle, JSON-LD, RDF/XML and one HTML page. */
import type { Command } from 'commander';
import { EXIT } from '../exit.js';

export function addVocab(program: Command): void {
  program
    .command('vocab')
    .summary('the vocabulary as Turtle, JSON-LD, RDF/XML and HTML')
    .requiredOption('-o, --output <dir>', 'the folder of variorum.ttl, variorum.jsonld, variorum.rdf and index.html; use a separate one')
    .addHelpText('before', 'Examples:\n  variorum vocab -o vocabulary\n  variorum vocab -o public/ontology && xdg-open public/ontology/index.html\n')
    .action(async ({ output }: { output: string }) => {
      process.exitCode = await vocab(output);
    });
}

async function vocab(output: string): Promise<number> {
  const { outputProblem } = await import('../../io/files.js');
  const { Staging } = await import('../../io/staging.js');
  const { version } = await import('../../io/package.js');
  const { mapVocabulary } = await import('../../map/index.js');
  const { differences, VOCABULARY_FORMATS } = await import('../../rdf/index.js');
  const { reportedHashes } = await import('../../io/export-digests.js');
  const { problem, ProblemError } = await import('../../problem.js');
  const { plural, printLine } = await import('../terminal.js');
  const { vocabularyPage } = await import('../../site/pages/vocabulary.js');
  const { SCHEMES, NUMBER_RULE_SETS, TERMS } = await import('../../vocabulary/index.js');

  if ((await reportedHashes(output)).size > 0)
    throw new ProblemError([
      problem('output-exists', 'the folder has an export, and its variorum.ttl and variorum.jsonld would be overwritten', {
        place: { file: output },
        fix: `variorum vocab -o ${output}/vocabulary`,
      }),
    ]);
  const { sections, problems } = mapVocabulary({ version: version() });
  if (problems.length > 0) throw new ProblemError(problems);
  const quads = sections.flatMap((section) => [...section.quads]);

  const staging = await Staging.in(output);
  try {
    for (const { extension, label, mediaType, write } of VOCABULARY_FORMATS) {
      const text = await write(sections);
      const { missing, added } = await differences(text, mediaType, quads);
      if (missing.length + added.length > 0) throw new Error(`${label} reads back differently than it was written: ${[...missing, ...added][0]}`);
      await staging.write(`variorum.${extension}`, text);
    }
    const files = VOCABULARY_FORMATS.map(({ extension, label, mediaType }) => ({ name: `variorum.${extension}`, label, mediaType }));
    await staging.write('index.html', vocabularyPage({ version: version(), files }));
    await staging.publish();
  } catch (error) {
    await staging.discard();
    throw error instanceof Error && 'syscall' in error ? new ProblemError([outputProblem(error, output)]) : error;
  }

  const concepts = SCHEMES.flatMap((scheme) => scheme.concepts).length;
  const rules = NUMBER_RULE_SETS.flatMap((set) => set.rules).length;
  printLine(
    `${plural(TERMS.length, 'term')}, ${plural(concepts, 'concept')} in ${plural(SCHEMES.length, 'scheme')}, ${plural(rules, 'number rule')} in ${output}/ (${staging.names.join(', ')})`,
  );
  printLine(`evaluated: Turtle, JSON-LD and RDF/XML read back as the same ${plural(quads.length, 'triple')}`);
  return EXIT.success;
}
