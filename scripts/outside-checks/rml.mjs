// Compares the triples that another program mapped with those of an export: rml.mjs NAME TRIPLES.nt EXPORT.nq. What the
// program's triples say of a kind of node with a property is covered: of that, both must have the same triples. Labels of
// ours are on one line and at most 160 characters long, which RML does not state: theirs are cut so before they are compared.
// SDM-RDFizer puts a backslash too many before quotes and apostrophes: its literals are compared without these characters.
import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { termText } from '../../dist/rdf/ntriples.js';
import { shortLabel } from '../../dist/map/index.js';

const [name, theirs, ours] = process.argv.slice(2);
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
// The kind of a node: its address without the ids of rows, actors and events.
const kindOf = (iri) => iri.replace(/\d[\w-]*/g, 'N');
const parse = (path) => new Parser({ format: 'N-Quads' }).parse(readFileSync(path, 'utf8'));
const pairOf = ({ subject, predicate }) => `${kindOf(subject.value)} ${predicate.value}`;
const textOf = ({ subject, predicate, object }) => {
  const { language } = object;
  const value = name === 'SDM-RDFizer' ? object.value.replaceAll("\\'", "'") : object.value;
  const whole = predicate.value === LABEL ? `${JSON.stringify(shortLabel(value))}@${language}` : termText(object);
  const text = name === 'SDM-RDFizer' && object.termType === 'Literal' ? whole.replace(/[\\"']/g, '') : whole;
  return `${termText(subject)} ${termText(predicate)} ${text}`;
};

const mapped = parse(theirs);
const covered = new Set(mapped.map(pairOf));
const [one, other] = [
  new Set(mapped.map(textOf)),
  new Set(
    parse(ours)
      .filter((quad) => covered.has(pairOf(quad)))
      .map(textOf),
  ),
];
const [more, missing] = [[...one].filter((triple) => !other.has(triple)), [...other].filter((triple) => !one.has(triple))];
console.log(`${name}: ${one.size} triples of ${covered.size} properties of kinds of nodes; ${more.length} only there, ${missing.length} only here`);
for (const triple of [...more.slice(0, 5).map((text) => `only there: ${text}`), ...missing.slice(0, 5).map((text) => `only here: ${text}`)])
  console.log(triple);
process.exitCode = one.size > 0 && more.length + missing.length === 0 ? 0 : 1;
