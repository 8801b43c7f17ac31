/** Writes the vocabulary in every format, checks that each file reads back the same, and writes the HTML page. */
import { outputProblem } from '../../io/files.js';
import { version } from '../../io/package.js';
import { Staging } from '../../io/staging.js';
import { mapVocabulary } from '../../map/index.js';
import { ProblemError } from '../../problem.js';
import { differences, VOCABULARY_FORMATS } from '../../rdf/index.js';
import { vocabularyPage } from '../../site/pages/vocabulary.js';
import { CODE_BOOKS, NUMBER_RULE_SETS, SCHEMES, TERMS } from '../../vocabulary/index.js';
import { EXIT } from '../exit.js';
import { plural, printLine } from '../terminal.js';

/** Returns the exit code. */
export async function runVocab({ output, force }: { output: string; force?: boolean }): Promise<number> {
  const { sections, problems } = mapVocabulary({ version: version() });
  if (problems.length > 0) throw new ProblemError(problems);
  const quads = sections.flatMap((section) => [...section.quads]);

  const files = VOCABULARY_FORMATS.map(({ extension, label, mediaType }) => ({ name: `variorum.${extension}`, label, mediaType }));
  const staging = await Staging.in(output, { kind: 'vocab', force });
  try {
    for (const { extension, label, mediaType, write } of VOCABULARY_FORMATS) {
      const text = await write(sections);
      const { missing, added } = await differences(text, mediaType, quads);
      if (missing.length + added.length > 0) throw new Error(`${label} reads back differently than it was written: ${[...missing, ...added][0]}`);
      await staging.write(`variorum.${extension}`, text);
    }
    await staging.write('index.html', vocabularyPage({ version: version(), files }));
    await staging.publish();
  } catch (error) {
    await staging.discard();
    throw error instanceof Error && 'syscall' in error ? new ProblemError([outputProblem(error, output)]) : error;
  }

  const concepts = new Set(SCHEMES.flatMap((scheme) => scheme.concepts).map(({ id }) => id)).size;
  const categories = CODE_BOOKS.flatMap((book) => book.concepts).length;
  const rules = NUMBER_RULE_SETS.flatMap((set) => set.rules).length;
  printLine(
    `${plural(TERMS.length, 'term')}, ${plural(concepts, 'concept')} in ${plural(SCHEMES.length, 'scheme')}, ${categories} categories of ${plural(CODE_BOOKS.length, 'code book')}, ${plural(rules, 'number rule')} in ${output}/ (${[...files.map(({ name }) => name), 'index.html'].join(', ')})`,
  );
  printLine(`evaluated: Turtle, JSON-LD and RDF/XML read back as the same ${plural(quads.length, 'triple')}`);
  return EXIT.success;
}
