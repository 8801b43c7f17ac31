// Writes the files of ontology/ and the parts of docs/reference/ that are generated from src/; the tests hold them equal.
// Run by `npm run generate`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'prettier';
import { entryJsonSchema, packJsonSchema, projectJsonSchema } from '../dist/entry/index.js';
import { mapCore, mapNumberRules, mapOntology } from '../dist/map/index.js';
import { decisionsJsonSchema } from '../dist/link/index.js';
import { proposalJsonSchema, tableMappingJsonSchema } from '../dist/read/index.js';
import { PROBLEM_CODES } from '../dist/problem.js';
import { buildContext, vocabularyTurtle } from '../dist/rdf/index.js';
import { CLASSES } from '../dist/vocabulary/classes.js';
import { ONTOLOGY_PREFIXES } from '../dist/terms/index.js';
import { alignmentTable, CODE_BOOKS, localName, SCHEMES } from '../dist/vocabulary/index.js';
import { PROPERTY_GROUPS } from '../dist/vocabulary/properties.js';
import { commandParts, entryParts, fillPage, problemParts, ruleParts, vocabularyParts } from './reference.mjs';

const folder = new URL('../ontology/', import.meta.url);
/** Files that are current stay untouched, so that programs beside this one can read them. */
const writeNew = (file, text) => {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
};
const write = (name, text) => writeNew(new URL(name, folder), text);
const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

mkdirSync(folder, { recursive: true });
write('entry.schema.json', json(entryJsonSchema()));
write('project.schema.json', json(projectJsonSchema()));
write('decisions.schema.json', json(decisionsJsonSchema()));
write('proposal.schema.json', json(proposalJsonSchema()));
write('table-mapping.schema.json', json(tableMappingJsonSchema()));
write('pack.schema.json', json(packJsonSchema()));
write('context.jsonld', json({ '@context': buildContext() }));
write('number-rules.ttl', vocabularyTurtle([{ title: 'Number rules', quads: mapNumberRules().quads }]));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
write('ontology.ttl', vocabularyTurtle(mapOntology({ version }).sections));
write('alignments.sssom.tsv', alignmentTable({ version, namespaces: ONTOLOGY_PREFIXES }));
write('core.ttl', vocabularyTurtle(mapCore({ version }).sections));

const reference = new URL('../docs/reference/', import.meta.url);
const style = await resolveConfig(fileURLToPath(new URL('cli.md', reference)));
const help = (...args) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('../dist/cli.js', import.meta.url)), ...args, '--help'], { encoding: 'utf8' }).stdout;
/** The commands that a help lists, and after each the commands within it: `link`, `link index`, … */
const commandsIn = (...path) => {
  const [, list = ''] = /^Commands:\n((?: {2}.*\n?)+)/m.exec(help(...path)) ?? [];
  const names = [...list.matchAll(/^ {2}([a-z]+) (?:\[| {2}|<)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
  return names.flatMap((name) => [[...path, name], ...commandsIn(...path, name)]);
};
const commands = commandsIn();
const findings = new URL('../queries/findings/', import.meta.url);
const headers = readdirSync(findings)
  .filter((name) => name.endsWith('.rq'))
  .sort()
  .map((name) => [name.replace(/\.rq$/, ''), /^(?:#.*\n)*/.exec(readFileSync(new URL(name, findings), 'utf8'))[0].trimEnd()]);
const PAGES = {
  'cli.md': () => commandParts(Object.fromEntries(commands.map((path) => [path.join(' '), help(...path)]))),
  'problems.md': (page) => problemParts(PROBLEM_CODES, page),
  'entry.md': () => entryParts(entryJsonSchema()),
  'vocabulary.md': () => vocabularyParts({ classes: CLASSES, groups: PROPERTY_GROUPS, schemes: SCHEMES, codeBooks: CODE_BOOKS, localName }),
  'findings.md': () => ruleParts(Object.fromEntries(headers)),
};
for (const [name, parts] of Object.entries(PAGES)) {
  const page = readFileSync(new URL(name, reference), 'utf8');
  writeNew(new URL(name, reference), await fillPage(page, parts(page), style));
}
