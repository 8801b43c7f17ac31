/**
 * SHACL validation: shapes (Turtle) are read once and applied to many graphs; violations become problems with what was
 * found, and with the message of the shape as the fix. `rdf-validate-shacl` validates; it is loaded when shapes are read.
 */
import type { Quad, Term } from '@rdfjs/types';
import type Validator from 'rdf-validate-shacl';
import { problem, valueOf, type Problem, type Severity } from '../problem.js';
import { parseRdf } from '../rdf/index.js';
import { rdf, rdfs } from '../terms/index.js';
import { Graph, Pointer } from './graph.js';
import { sh, shown } from './shacl-terms.js';

export interface Shapes {
  /** The shapes themselves, as a graph. */
  readonly graph: Graph;
  /** The number of shapes that have an IRI. */
  readonly size: number;
  /** Validates a graph. Nothing is reported about the shared graph. */
  validate(graph: Graph): Promise<Problem[]>;
  /** Validates one node against one shape; also returns the constraint of each violation. */
  validateNode(graph: Graph, node: Term, shape: Term): Promise<Violation[]>;
}

interface Violation {
  shape: string;
  /** `sh:MinCountConstraintComponent` and so on, as an IRI. */
  component: string;
}

/** Reads shapes (Turtle, SHACL Core). Throws a ProblemError if they are not Turtle. */
export async function readShapes(text: string): Promise<Shapes> {
  const graph = new Graph(valueOf(parseRdf(text, 'ttl')));
  const { default: SHACLValidator } = await import('rdf-validate-shacl');
  // The library's default factory, except for its datasets: they scan all their quads for every match.
  const { factory: own } = new SHACLValidator(new Graph().asDataset()) as { factory: object };
  const factory: unknown = Object.create(own, { dataset: { value: (quads?: Iterable<Quad>) => new Graph(quads).asDataset() } });
  // By default the library silently stops validating a node after the fiftieth reference to it.
  const options: object = { factory, maxNodeChecks: 0 };
  const validator: Validator = new SHACLValidator(graph.asDataset(), options);
  decideAlternativesQuietly(validator);
  const named = [sh.NodeShape, sh.PropertyShape].flatMap((kind) => graph.find(null, rdf.type, kind)).filter(({ subject }) => subject.termType === 'NamedNode');

  return {
    graph,
    size: named.length,
    async validate(data) {
      const { results } = await validator.validate(new Pointer(data).asPointer());
      return results.map((result) => problemOf(result, data, graph));
    },
    async validateNode(data, node, shape) {
      // Otherwise the results of one node would be reported again with the next node.
      validator.validationEngine.initReport();
      const { results } = await validator.validateNode(new Pointer(data).asPointer(), node, shape);
      return results.map((result) => ({ shape: result.sourceShape.value, component: result.sourceConstraintComponent.value }));
    },
  };
}

/** The parts of the validator that its types do not have. */
interface Engine {
  normalizeValidationResult(result: unknown, valueNode: unknown): object | null;
}
interface Decider {
  validationEngine: object;
  nodeConformsToShape(focus: Term, shape: Term, other?: object): boolean;
}

/**
 * Makes the validator answer whether a node conforms to one of several shapes (`sh:or`, `sh:not`, a qualified shape) without
 * a report. The library describes every failure and drops the descriptions, which takes most of its time and memory: of
 * two alternatives one always fails.
 */
function decideAlternativesQuietly(validator: Validator): void {
  const decider = validator as unknown as Decider;
  const failure = { dataset: [] };
  const report = { dataset: { add: () => undefined }, addOut: () => undefined };
  const quiet: unknown = Object.create(decider.validationEngine, {
    createResultFromObject: {
      value(this: Engine, result: unknown, _constraint: unknown, _focus: unknown, valueNode: unknown) {
        return this.normalizeValidationResult(result, valueNode) ? failure : null;
      },
    },
    reportPointer: { value: report },
    recordErrorsLevel: { value: 1, writable: true },
    nestedResults: { get: () => ({}) },
    violationsCount: { value: 0, writable: true },
  });
  const conforms = decider.nodeConformsToShape.bind(validator);
  decider.nodeConformsToShape = (focus, shape, other) => conforms(focus, shape, other ?? (quiet as object));
}

type Result = Awaited<ReturnType<Validator['validate']>>['results'][number];

const SEVERITY: ReadonlyMap<string, Severity> = new Map(
  Object.entries({ [sh.Violation.value]: 'error', [sh.Warning.value]: 'warning', [sh.Info.value]: 'info' }),
);

function problemOf(result: Result, data: Graph, shapes: Graph): Problem {
  // The library's types do not say that these terms may be absent.
  const { focusNode, sourceShape, severity } = result;
  const path = result.path as Term | null;
  const label = data.find(focusNode, rdfs.label)[0]?.object.value.trim();
  const expected = expectedBy(sourceShape, result.sourceConstraintComponent, shapes);
  const [fix] = result.message;
  return problem('shape-violation', `${found(result, data, shapes)}${label ? ` (“${label}”)` : ''}`, {
    severity: SEVERITY.get(severity.value) ?? 'error',
    ...(expected === undefined ? {} : { expected }),
    ...(fix === undefined ? {} : { fix: fix.value }),
    ...(focusNode.termType === 'NamedNode' ? { focus: focusNode.value } : {}),
    ...(path?.termType === 'NamedNode' ? { path: path.value } : {}),
    ...(sourceShape.termType === 'NamedNode' ? { rule: sourceShape.value } : {}),
    constraint: result.sourceConstraintComponent.value,
  });
}

/** Describes what was found. */
function found(result: Result, data: Graph, shapes: Graph): string {
  const path = result.path as Term | null;
  const value = result.value as Term | null;
  const property = path ? shown(path) : 'the node';
  const kind = componentName(result.sourceConstraintComponent);
  const count = path?.termType === 'NamedNode' ? data.find(result.focusNode, path).length : 0;
  switch (kind) {
    case 'MinCount':
      return count === 0 ? `${property} is missing` : `${property} occurs only ${times(count)}`;
    case 'MaxCount':
      return `${property} occurs ${times(count)}`;
    case 'HasValue':
      return `${property} lacks the value ${parameterOf(result.sourceShape, kind, shapes).map(shown).join(', ')}`;
    case 'Class':
      return `${property} points to ${value ? shown(value) : 'something'}, which is not described as ${parameterOf(result.sourceShape, kind, shapes).map(shown).join(', ')}`;
    case 'QualifiedMinCount':
    case 'QualifiedMaxCount':
      return `${property} has too ${kind === 'QualifiedMinCount' ? 'few' : 'many'} values of this kind`;
    case 'LessThan':
    case 'LessThanOrEquals':
      return `${property} is ${value ? shown(value) : 'a value'}, which is too late or too large beside ${parameterOf(result.sourceShape, kind, shapes).map(shown).join(', ')}`;
    default:
      if (value?.termType === 'Literal' && value.value.trim() === '') return `${property} is empty`;
      if (path === null) return 'the node is not as its shape has it';
      return `${property} has the value ${value ? shown(value) : 'of another property'}, which it cannot have`;
  }
}

/** What was expected, if a list or a type defines it. */
function expectedBy(shape: Term, component: Term, shapes: Graph): string | undefined {
  const kind = componentName(component);
  const values = parameterOf(shape, kind, shapes);
  if (kind === 'In')
    return values
      .flatMap((list) => listOf(list, shapes))
      .map(shown)
      .join(' | ');
  if (['Datatype', 'Class', 'NodeKind', 'HasValue'].includes(kind)) return values.map(shown).join(' | ');
  if (kind === 'MinInclusive' || kind === 'MaxInclusive')
    return values.map((value) => `${kind === 'MinInclusive' ? 'at least' : 'at most'} ${value.value}`).join(' | ');
  if (kind === 'MaxCount') return values.map((value) => `at most ${times(Number(value.value))}`).join(' | ');
  return undefined;
}

function componentName(component: Term): string {
  return component.value.replace(/^.*#/, '').replace(/ConstraintComponent$/, '');
}

function parameterOf(shape: Term, kind: string, shapes: Graph): Term[] {
  const parameter = sh[`${kind.charAt(0).toLowerCase()}${kind.slice(1)}` as keyof typeof sh] as Term | undefined;
  return parameter === undefined ? [] : shapes.find(shape, parameter).map(({ object }) => object);
}

/** The members of an RDF list. */
function listOf(list: Term, graph: Graph): Term[] {
  const [first] = graph.find(list, rdf.first);
  const [rest] = graph.find(list, rdf.rest);
  return first === undefined ? [] : [first.object, ...(rest === undefined ? [] : listOf(rest.object, graph))];
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
