/**
 * Tests the rules: each must find what it is made for, since a rule that is silently skipped would look like success.
 * Shapes: a conforming graph of fictional things is changed to violate every constraint of every shape, one at a time; the
 * shape must report exactly that constraint. Check queries: each has a minimal wrong graph and a near miss, and must find
 * something in the first and nothing in the second.
 */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { problem, type Problem } from '../problem.js';
import { iri, rdf, xsd } from '../terms/index.js';
import { parseRdf } from '../rdf/index.js';
import { oxigraph } from '../store/oxigraph.js';
import { groupBy } from '../group-by.js';
import { Graph } from './graph.js';
import type { Rules } from './inspection.js';
import { validateChecks, runChecks, SHAPES_NAMESPACE, type Check, type CheckText } from './check-queries.js';
import { SH, sh, shown } from './shacl-terms.js';

export interface SelfTestTexts {
  /** A graph that conforms to all shapes, with a node for each (TriG). */
  example: string;
  checks: readonly CheckText[];
  /** For each check, by its file name without `.rq`: a wrong graph, and a near miss that is right (TriG). */
  cases: ReadonlyMap<string, { bad?: string; near?: string }>;
}

export interface SelfTest {
  /** How many constraints of shapes and how many check queries passed. */
  constraints: number;
  checks: number;
  problems: Problem[];
}

/** Tests every rule. Problems: `check-rule`. */
export async function selfTest(rules: Rules, texts: SelfTestTexts): Promise<SelfTest> {
  const example = read(texts.example, 'ontology/self-test.trig');
  const shapes = example.quads ? await testShapes(rules, example.quads) : { constraints: 0, problems: example.problems };
  const queries = await testChecks(rules.checks, texts);
  return { constraints: shapes.constraints, checks: queries.checks, problems: [...shapes.problems, ...queries.problems] };
}

function ruleProblem(message: string, file?: string): Problem {
  return problem('check-rule', message, file === undefined ? {} : { place: { file } });
}

// ---- check queries

async function testChecks(checks: readonly Check[], { checks: files, cases }: SelfTestTexts): Promise<{ checks: number; problems: Problem[] }> {
  const problems: Problem[] = validateChecks(files);
  let passed = 0;
  for (const [index, check] of checks.entries()) {
    const name = files[index]?.name ?? check.code;
    const { bad, near } = cases.get(name.replace(/^.*\//, '').replace(/\.rq$/, '')) ?? {};
    const before = problems.length;
    if (bad === undefined) problems.push(ruleProblem('this check has no wrong graph (.bad.trig)', name));
    else problems.push(...(await expectRows(check, { text: bad, file: name.replace(/rq$/, 'bad.trig'), some: true })));
    if (near === undefined) problems.push(ruleProblem('this check has no near miss (.near.trig)', name));
    else problems.push(...(await expectRows(check, { text: near, file: name.replace(/rq$/, 'near.trig'), some: false })));
    if (problems.length === before) passed += 1;
  }
  return { checks: passed, problems };
}

async function expectRows(check: Check, { text, file, some }: { text: string; file: string; some: boolean }): Promise<Problem[]> {
  const { quads, problems } = read(text, file);
  if (!quads) return problems;
  const engine = oxigraph();
  await engine.load(quads);
  const found = await runChecks([check], engine);
  if (some && found.length === 0) return [ruleProblem(`${check.code} finds nothing in a wrong graph`, file)];
  // A graph that is wrong in several ways states the number.
  const [, ways] = /^# finds: (\d+)$/m.exec(text) ?? [];
  if (some && ways !== undefined && found.length !== Number(ways)) return [ruleProblem(`${check.code} finds ${found.length} of ${ways} errors`, file)];
  if (some && found.some(({ message }) => message.includes('nothing')) && !check.message.includes('nothing'))
    return [ruleProblem(`${check.code} says "${found[0]?.message}": a column of its message is empty`, file)];
  if (!some && found[0]) return [ruleProblem(`${check.code} finds something in a right graph: ${found[0].message}`, file)];
  return [];
}

function read(text: string, file: string): { quads?: Quad[]; problems: Problem[] } {
  const { value, problems } = parseRdf(text, 'trig');
  return { ...(value === undefined ? {} : { quads: value }), problems: problems.map((found) => ({ ...found, place: { file, ...found.place } })) };
}

// ---- shapes

async function testShapes({ shapes }: Rules, quads: readonly Quad[]): Promise<{ constraints: number; problems: Problem[] }> {
  const good = new Graph(quads);
  const problems = (await shapes.validate(good)).map(({ message, rule }) => ruleProblem(`the example does not conform: ${message} (${rule ?? 'a shape'})`));
  let constraints = 0;
  const named = (shape: Term) => shape.value.replace(SHAPES_NAMESPACE, '');
  const targets = [sh.targetClass, sh.targetSubjectsOf, sh.targetObjectsOf].flatMap((kind) => shapes.graph.find(null, kind));
  for (const ofNode of groupBy(targets, ({ subject }) => subject.value).values()) {
    const [{ subject: node, object }] = ofNode as [Quad];
    const reached = ofNode.map(({ predicate, object: of }) => targetNodes(predicate, of, good));
    if (reached.some((nodes) => nodes.length === 0)) problems.push(ruleProblem(`the example has nothing for a target of the shape ${named(node)}`));
    for (const { shape, focuses } of partsOf(node, reached.flat(), good, shapes.graph)) {
      for (const { predicate: parameter, object: value } of shapes.graph.find(shape, null)) {
        const mutate = MUTATIONS[parameter.value.replace(SH, '')];
        if (mutate === undefined) {
          if (isConstraint(parameter)) problems.push(ruleProblem(`there is no test for ${shown(parameter)} of the shape ${named(shape)}`));
          continue;
        }
        const [path] = shapes.graph.find(shape, sh.path).map(({ object: property }) => property);
        let fires = false;
        for (const { target, focus } of focuses) {
          const broken = mutate({ focus, path, value, good, target: object, shape, shapes: shapes.graph });
          const found = await shapes.validateNode(broken, target, node);
          const component = `${SH}${componentOf(parameter)}ConstraintComponent`;
          fires = found.some((one) => one.component === component && one.shape === shape.value);
          if (fires) break;
        }
        if (fires) constraints += 1;
        else problems.push(ruleProblem(`the shape ${named(shape)} does not report a violation of ${shown(parameter)}`));
      }
    }
  }
  return { constraints, problems };
}

/** The nodes that a target names. */
function targetNodes(kind: Term, of: Term, graph: Graph): Term[] {
  if (kind.equals(sh.targetClass)) return graph.find(null, rdf.type, of).map(({ subject }) => subject);
  return graph.find(null, of).map(({ subject, object }) => (kind.equals(sh.targetObjectsOf) ? object : subject));
}

/** A shape with the nodes it is applied to, each with the node that is the target. */
interface AppliedShape {
  shape: Term;
  focuses: { target: Term; focus: Term }[];
}

/** A shape, its properties, and the properties of what those point to. */
function partsOf(node: Term, targets: readonly Term[], good: Graph, shapes: Graph): AppliedShape[] {
  const within = (shape: Term, focuses: AppliedShape['focuses']): AppliedShape[] =>
    shapes.find(shape, sh.property).flatMap(({ object: property }) => {
      const [path] = shapes.find(property, sh.path);
      const values = focuses.flatMap(({ target, focus }) => valuesOf(focus, path?.object, good, shapes).map((value) => ({ target, focus: value })));
      return [{ shape: property, focuses }, ...within(property, values)];
    });
  const focuses = targets.map((target) => ({ target, focus: target }));
  return [{ shape: node, focuses }, ...within(node, focuses)];
}

/** The values of a path: a property, or the inverse of one. */
function valuesOf(focus: Term, path: Term | undefined, graph: Graph, shapes: Graph): Term[] {
  const [inverse] = shapes.find(path, sh.inversePath);
  return inverse === undefined ? graph.find(focus, path).map(({ object }) => object) : graph.find(null, inverse.object, focus).map(({ subject }) => subject);
}

function componentOf(parameter: Term): string {
  const name = parameter.value.replace(SH, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Properties that describe a shape and do not constrain a graph. */
const DESCRIBING = ['path', 'message', 'severity', 'property', 'targetClass', 'targetSubjectsOf', 'targetObjectsOf', 'qualifiedValueShape'];

function isConstraint(parameter: Term): boolean {
  return parameter.value.startsWith(SH) && !DESCRIBING.includes(parameter.value.slice(SH.length));
}

interface ConstraintCase {
  focus: Term;
  path: Term | undefined;
  /** The value of the constraint. */
  value: Term;
  good: Graph;
  /** The class, or the property, by which the shape finds its nodes. */
  target: Term;
  shape: Term;
  shapes: Graph;
}

const NOWHERE = iri('urn:variorum:self-test:nothing');
const number = (value: string) => DataFactory.literal(value, xsd.integer);

/** One change to a graph that conforms, for each kind of constraint. */
const MUTATIONS: Readonly<Record<string, (one: ConstraintCase) => Graph>> = {
  minCount: (one) => withValues(one, []),
  hasValue: (one) =>
    withValues(
      one,
      one.good.find(one.focus, one.path).flatMap(({ object }) => (object.equals(one.value) ? [] : [object])),
    ),
  maxCount: (one) =>
    withValues(
      one,
      Array.from({ length: Number(one.value.value) + 1 }, (_, index) => iri(`${NOWHERE.value}-${index}`)),
    ),
  class: (one) => withValues(one, [NOWHERE]),
  in: (one) => withValues(one, [NOWHERE]),
  node: (one) => withValues(one, [NOWHERE]),
  datatype: (one) => withValues(one, [DataFactory.literal('x', NOWHERE)]),
  nodeKind: (one) => withValues(one, [one.value.equals(sh.IRI) ? DataFactory.literal('x') : NOWHERE]),
  pattern: (one) => withValues(one, [DataFactory.literal(' ')]),
  minLength: (one) => withValues(one, [DataFactory.literal('')]),
  minInclusive: (one) => withValues(one, [number('-1000000')]),
  maxInclusive: (one) => withValues(one, [number('1000000')]),
  lessThan: (one) => withReversedOrder(one),
  lessThanOrEquals: (one) => withReversedOrder(one),
  disjoint: (one) => withValues({ ...one, path: one.value, good: withValues(one, [NOWHERE]) }, [NOWHERE]),
  qualifiedMinCount: (one) => withValues(one, []),
  // Copies of a value that qualifies.
  qualifiedMaxCount: (one) => {
    const [qualified] = one.shapes.find(one.shape, sh.qualifiedValueShape);
    const [kind] = one.shapes.find(qualified?.object, sh.class);
    const [original] = one.good.find(one.focus, one.path).filter(({ object }) => one.good.find(object, rdf.type, kind?.object).length > 0);
    const many = Array.from({ length: Number(one.value.value) + 1 }, (_, index) => iri(`${NOWHERE.value}-${index}`));
    const graph = withValues(one, many);
    for (const node of many)
      for (const { predicate, object } of one.good.find(original?.object ?? NOWHERE)) graph.add(DataFactory.quad(node, predicate, object));
    return graph;
  },
  closed: (one) => withValues({ ...one, path: NOWHERE }, [NOWHERE]),
  // For a property: a value that no alternative allows. For a node: only the target class of the shape is left.
  or: (one) => {
    if (one.path) return withValues(one, [NOWHERE]);
    const bare = new Graph([...one.good].filter(({ subject }) => !subject.equals(one.focus)));
    return withValues({ ...one, path: rdf.type, good: bare }, [one.target]);
  },
};

/** Returns the graph with these values of the property instead of its own. */
function withValues({ focus, path, good, shapes }: ConstraintCase, values: readonly Term[]): Graph {
  const [inverse] = shapes.find(path, sh.inversePath);
  if (inverse !== undefined) {
    const graph = new Graph([...good].filter(({ predicate, object }) => !(object.equals(focus) && predicate.equals(inverse.object))));
    for (const value of values) graph.add(DataFactory.quad(value as never, inverse.object as never, focus as never));
    return graph;
  }
  const graph = new Graph([...good].filter(({ subject, predicate }) => !(subject.equals(focus) && predicate.equals(path))));
  for (const value of values) graph.add(DataFactory.quad(focus as never, path as never, value as never));
  return graph;
}

/** Returns the graph with the property's value above the one it must not exceed. */
function withReversedOrder(one: ConstraintCase): Graph {
  const isDay = one.good.find(one.focus, one.path)[0]?.object.value.includes('-') ?? false;
  const [late, early] = isDay ? [DataFactory.literal('9999-12-31', xsd.date), DataFactory.literal('0001-01-01', xsd.date)] : [number('1000000'), number('1')];
  return withValues({ ...one, path: one.value, good: withValues(one, [late]) }, [early]);
}
