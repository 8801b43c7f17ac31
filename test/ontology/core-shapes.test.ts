/** The core and its shapes, alone: both examples conform in both strengths, and each way of spoiling them is found. */
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { Graph, readShapes } from '../../src/check/index.js';
import { PREFIXES, rdf } from '../../src/terms/index.js';
import { coreSchemes, localName } from '../../src/vocabulary/index.js';
import { filesBelow, inRepository, read } from '../data/files.js';

const SHAPES = 'ontology/core-shapes.ttl';
const EXAMPLES = filesBelow('examples/core').filter((path) => path.endsWith('.ttl'));
const ROW = read(inRepository('examples/core/ucdp-row.ttl'));
const CHECKED = read(inRepository('examples/core/fact-check.ttl'));

let shapes: Awaited<ReturnType<typeof readShapes>>;
beforeAll(async () => {
  shapes = await readShapes(read(inRepository(SHAPES)));
});

/** What is found, as `error: …` or `warning: …` with what to do, each kind once. */
async function problemsIn(text: string): Promise<string[]> {
  const problems = await shapes.validate(new Graph(new Parser().parse(text)));
  return [...new Set(problems.map(({ severity, fix }) => `${severity}: ${fix}`))];
}

const namesIn = (text: string) =>
  new Set(
    new Parser()
      .parse(text)
      .flatMap(({ subject, predicate, object }) => [subject, predicate, object].filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value))
      .filter((value) => value.startsWith(PREFIXES.vr)),
  );

describe('the core', () => {
  const core = new Parser().parse(read(inRepository('ontology/core.ttl')));
  const defined = new Set(core.filter(({ predicate }) => predicate.equals(rdf.type)).map(({ subject }) => subject.value));

  it.each([SHAPES, ...EXAMPLES])('defines every term that %s uses', (path) => {
    const used = namesIn(read(inRepository(path)));
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((value) => !defined.has(value))).toEqual([]);
  });

  it('defines every term that it uses', () => {
    expect([...namesIn(read(inRepository('ontology/core.ttl')))].filter((value) => !defined.has(value))).toEqual([]);
  });
});

describe('the shapes', () => {
  const graph = new Graph(new Parser().parse(read(inRepository(SHAPES))));
  const sh = (name: string) => new Parser().parse(`<a:b> <a:b> <http://www.w3.org/ns/shacl#${name}> .`)[0]!.object;

  it('all say what to do', () => {
    const subjects = [...['NodeShape', 'PropertyShape'].flatMap((kind) => graph.find(null, rdf.type, sh(kind))), ...graph.find(null, sh('path'))];
    for (const { subject } of subjects) expect(graph.find(subject, sh('message'))[0]?.object.value, subject.value).toMatch(/^[A-Z].{8,}\.$/s);
  });

  it.each([
    ['strict-metric', 'OutcomeScheme'],
    ['strict-modifier', 'ModifierScheme'],
    ['strict-accumulation', 'AccumulationScheme'],
  ])('have in %s the list of the vocabulary', (shape, scheme) => {
    const text = read(inRepository(SHAPES));
    const [, block = ''] = new RegExp(`core:${shape} a sh:PropertyShape ;[^]*?sh:in \\(([^)]*)\\)`).exec(text) ?? [];
    const names = coreSchemes()
      .find(({ id }) => id === scheme)
      ?.concepts.map(({ id }) => `vr:${localName(id)}`);
    expect(block.trim().split(/\s+/)).toEqual(names);
  });
});

describe('an example', () => {
  it.each(EXAMPLES)('%s conforms, without a warning', async (path) => {
    expect(await problemsIn(read(inRepository(path)))).toEqual([]);
  });

  it.each([
    ['no metric', ROW, / {2}vr:metric vr:killed ;\n/g, '', ['error: State what is counted with vr:metric', 'warning: State what is counted with vr:metric']],
    ['a metric as text', ROW, /vr:metric vr:killed/g, 'vr:metric "killed"', ['error: Name one outcome', 'warning: Take an outcome']],
    ['an outcome of others', ROW, /vr:metric vr:killed/g, 'vr:metric <outcome/dead>', ['warning: Take an outcome']],
    ['two metrics', ROW, /vr:metric vr:killed/, 'vr:metric vr:killed, vr:injured', ['error: Name one outcome']],
    ['no account', ROW, / {2}vr:inAccount <account\/246713> ;\n/, '', ['error: Point to the one vr:Account']],
    ['an account that is not described', ROW, /<account\/246713> a vr:Account/, '<account/246713> a <Row>', ['error: Point to the one vr:Account']],
    ['an account without a label', ROW, / {2}rdfs:label "Row 246713[^;]*;\n/, '', ['error: Give the account an rdfs:label']],
    ['bounds that cross', ROW, /vr:low 15 ; vr:high 33/, 'vr:low 33 ; vr:high 15', ['error: Write the lower bound']],
    ['a bound below 0', ROW, /vr:low 15/, 'vr:low -1', ['error: Write the lower bound']],
    ['a decimal bound', ROW, /vr:high 33/, 'vr:high 33.5', ['error: Write the upper bound']],
    ['a bound as text', CHECKED, /vr:low 34/, 'vr:low "34"', ['error: Write the lower bound']],
    ['two upper bounds', ROW, /vr:high 33/, 'vr:high 33, 40', ['error: Write the upper bound']],
    ['no bounds', CHECKED, /vr:low 34 ; /, '', ['error: Give the figure a lower or an upper bound']],
    ['a claimant as text', CHECKED, /vr:claimant <actor\/lark-check>/, 'vr:claimant "Lark Check"', ['error: Point to the source as a node']],
    ['two parties', ROW, /vr:countOf <actor\/taleban>/, 'vr:countOf <actor/taleban>, vr:noPartyStated', ['error: Point to one party']],
    ['a date as text', ROW, /"2017-10-20"\^\^edtf:EDTF/, '"20 October 2017"', ['error: Write the time covered']],
    ['an empty quote', CHECKED, /"at least 34 dead"@en/, '" "@en', ['error: Quote the document once']],
    ['no party', ROW, / {2}vr:countOf vr:noPartyStated ;\n/, '', ['warning: State whose people']],
    ['no time', ROW, / {2}vr:covers [^;]*;\n/, '', ['warning: State the time']],
    ['no quote', ROW, / {2}vr:verbatim [^;]*;\n/, '', ['warning: Quote the words']],
    ['no accumulation', ROW, / {2}vr:accumulation [^;]*;\n/, '', ['warning: State what the figure adds up']],
    ['no modifier', ROW, / ; vr:modifier vr:range/, '', ['warning: State how the bounds are meant']],
    [
      'no evidence',
      CHECKED,
      / {2}vr:verbatim "120 dead"@en ;\n {2}vr:evidence [^;]* \./,
      '  vr:verbatim "120 dead"@en .',
      ['warning: Point to an oa:SpecificResource'],
    ],
    ['no document', ROW, / ;\n {2}prov:wasDerivedFrom <document\/ged-23-1> \./, ' .', ['warning: Point to the document']],
    ['an exact figure with a range', ROW, /vr:low 8 ;/, 'vr:low 7 ;', ['warning: Give an exact figure equal bounds']],
    ['no label of the claim', ROW, / {2}rdfs:label "UCDP: 15[^;]*;\n/, '', ['warning: Give the claim an rdfs:label']],
  ])('with %s is found', async (what, text, from, to, expected) => {
    const spoilt = text.replace(from, to);
    expect(spoilt, what).not.toBe(text);
    const found = await problemsIn(spoilt);
    expect(found.map((one) => expected.find((start) => one.startsWith(start)) ?? one).sort()).toEqual([...expected].sort());
  });

  it('whose number is stated to be unknown needs no bounds', async () => {
    expect(await problemsIn(CHECKED.replace('vr:low 34 ; vr:modifier vr:atLeast', 'vr:modifier vr:statedUnknown'))).toEqual([]);
  });
});
