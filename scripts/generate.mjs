// Writes the files of ontology/ that are generated from src/; the tests hold them equal. Run by `npm run generate`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { entryJsonSchema } from '../dist/entry/index.js';
import { mapNumberRules, mapOntology } from '../dist/map/index.js';
import { buildContext, vocabularyTurtle } from '../dist/rdf/index.js';

const folder = new URL('../ontology/', import.meta.url);
const write = (name, text) => writeFileSync(new URL(name, folder), text);
const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

mkdirSync(folder, { recursive: true });
write('entry.schema.json', json(entryJsonSchema()));
write('context.jsonld', json({ '@context': buildContext() }));
write('number-rules.ttl', vocabularyTurtle([{ title: 'Number rules', quads: mapNumberRules().quads }]));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
write('ontology.ttl', vocabularyTurtle(mapOntology({ version }).sections));
