/**
 * The bundled questions as other tools find them: one Turtle file a query, as SHACL's SPARQL executables with a comment, keywords,
 * the endpoint they are for and their prefixes, after the convention of the SIB SPARQL examples (arXiv:2410.06010). Parameters
 * are variables named as grlc names them: `?_day_xsd_date` must be given, `?__event_iri` may be.
 */
import { outputProblem } from '../../io/files.js';
import { Staging } from '../../io/staging.js';
import { bundledQuestions, readQuestion, type Question } from '../../library/bundled-questions.js';
import { ProblemError, UsageError, valueOf } from '../../problem.js';
import { parseQuery, type Parameter } from '../../store/index.js';
import { EXIT } from '../exit.js';
import { readAddress } from '../remote/options.js';
import { plural, printLine } from '../terminal.js';

const FORMS = {
  select: ['sh:SPARQLSelectExecutable', 'sh:select'],
  ask: ['sh:SPARQLAskExecutable', 'sh:ask'],
  construct: ['sh:SPARQLConstructExecutable', 'sh:construct'],
  describe: ['spex:SPARQLDescribeExecutable', 'spex:describe'],
} as const;

/** How grlc writes the type of a parameter after its name; everything else is an IRI. */
const SUFFIXES: Partial<Record<Parameter['type'], string>> = { date: '_xsd_date', integer: '_integer', text: '' };

/** Writes a question, or all that are bundled, into a folder. Nothing is asked of the endpoint. Returns the exit code. */
export async function writeExamples(
  name: string | undefined,
  { output, endpoint, force }: { output?: string; endpoint?: string; force?: boolean },
): Promise<number> {
  if (output === undefined) throw new UsageError('--as sparql-examples writes files: give their folder with -o');
  if (endpoint === undefined) throw new UsageError('a SPARQL example names the endpoint it is for: --endpoint https://your.address/sparql');
  const target = readAddress('--endpoint', endpoint);
  const questions = name === undefined ? await bundledQuestions() : [valueOf(await readQuestion(name))];
  const staging = await Staging.in(output, { kind: 'query', force });
  try {
    for (const question of questions) await staging.write(`${question.query.name ?? 'query'}.ttl`, exampleOf(question, target));
    await staging.write('prefixes.ttl', prefixesOf(questions));
    await staging.publish();
  } catch (error) {
    await staging.discard();
    throw error instanceof Error && 'syscall' in error ? new ProblemError([outputProblem(error, output)]) : error;
  }
  printLine(`${plural(questions.length, 'query', 'queries')} for ${target.href} in ${output}/, and their prefixes in prefixes.ttl; nothing was sent`);
  return EXIT.success;
}

/** The Turtle of one query. */
export function exampleOf({ name, query, parameters }: Question, target: URL): string {
  const sparql = withGrlcNames(query.sparql.replace(/^(?:[ \t]*(?:#.*)?\n)+/, '').trimEnd(), parameters);
  const [type, property] = FORMS[parseQuery(sparql).value?.subType ?? 'select'];
  const given = parameters.map((one) => `?${grlcName(one)}${one.optional ? ' (may be left out)' : ''}: ${one.description || one.type}`);
  const comment = [query.title || name, ...given];
  const keywords = [...new Set(['armed conflict', 'claim', (query.name ?? 'query').replaceAll('-', ' ')])];
  return `@prefix ex: <${new URL('/.well-known/sparql-examples/', target).href}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix spex: <https://purl.expasy.org/sparql-examples/ontology#> .

ex:${query.name ?? 'query'}
  a sh:SPARQLExecutable, ${type} ;
  rdfs:comment ${longText(comment.join('\n'))}@en ;
  sh:prefixes _:sparql_examples_prefixes ;
  ${property} ${longText(sparql)} ;
  schema:keywords ${keywords.map((word) => JSON.stringify(word)).join(', ')} ;
  schema:target <${target.href}> .
`;
}

/** The prefixes of all queries, which the node of `sh:prefixes` declares when the files are joined. */
export function prefixesOf(questions: readonly Question[]): string {
  const prefixes = new Map(
    questions.flatMap(({ query }) =>
      [...query.sparql.matchAll(/^\s*PREFIX\s+([\w-]*):\s*<([^>]*)>/gim)].map(([, prefix = '', iri = '']) => [prefix, iri] as const),
    ),
  );
  const rows = [...prefixes].sort(([one], [other]) => (one < other ? -1 : 1));
  return `@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

_:sparql_examples_prefixes a owl:Ontology ;
  owl:imports sh: ;
  sh:declare
${rows.map(([prefix, iri]) => `    [ sh:prefix "${prefix}" ; sh:namespace "${iri}"^^xsd:anyURI ]`).join(' ,\n')} .
`;
}

/** Gives the variables of parameters the names that grlc has for them. */
function withGrlcNames(sparql: string, parameters: readonly Parameter[]): string {
  const names = new Map(parameters.map((one) => [one.name, grlcName(one)]));
  // Comments, IRIs and texts may have a question mark.
  return sparql.replace(/#[^\n]*|<[^<>"{}|^`\\\s]*>|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[?$](\w+)/g, (found, name?: string) => {
    const renamed = name === undefined ? undefined : names.get(name);
    return renamed === undefined ? found : `?${renamed}`;
  });
}

function grlcName({ name, type, optional }: Parameter): string {
  return `${optional ? '__' : '_'}${name}${SUFFIXES[type] ?? '_iri'}`;
}

/** A long literal of Turtle. */
function longText(text: string): string {
  return `"""${text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"')}"""`;
}
