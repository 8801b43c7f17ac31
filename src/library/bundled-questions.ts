/** Bundled questions and queries from files: a name or path → a query with its parameters. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { inFile, type Result, UsageError } from '../problem.js';
import { parametersOf, readQueryFile, type Parameter, type QueryFile } from '../store/index.js';
import { fileProblem, filesIn } from '../io/files.js';
import { PACKAGE_ROOT } from '../io/package.js';

const FOLDER = join(PACKAGE_ROOT, 'queries', 'questions');
/** Questions that ask Wikidata, too, by SERVICE: they need the network, and are no part of what a site or a store is asked. */
const JOINING_FOLDER = join(PACKAGE_ROOT, 'queries', 'wikidata');

export interface Question {
  /** The name of a bundled question, or the path of a file. */
  name: string;
  query: QueryFile;
  parameters: Parameter[];
}

/** All bundled questions about the data alone, by name. */
export async function bundledQuestions(): Promise<Question[]> {
  return questionsNamed(await namesIn(FOLDER));
}

/** The bundled questions that join the data with Wikidata, by name. */
export async function joiningQuestions(): Promise<Question[]> {
  return questionsNamed(await namesIn(JOINING_FOLDER));
}

async function questionsNamed(named: readonly string[]): Promise<Question[]> {
  const questions: Question[] = [];
  for (const name of named) {
    const { value, problems } = await readQuestion(name);
    if (!value) throw new Error(`the bundled question ${name} cannot be read: ${problems.map(({ message }) => message).join('; ')}`);
    questions.push(value);
  }
  return questions;
}

/** Reads a bundled question or a query file. Throws {@link UsageError} if there is neither. */
export async function readQuestion(name: string): Promise<Result<Question>> {
  const bundled = /^[a-z0-9-]+$/.test(name) && (await names()).includes(name);
  if (!bundled && !existsSync(name)) throw await unknown(name);
  const folder = (await namesIn(FOLDER)).includes(name) ? FOLDER : JOINING_FOLDER;
  const path = bundled ? join(folder, `${name}.rq`) : name;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return { problems: [fileProblem(error, path)] };
  }
  const query = readQueryFile(text, bundled ? name : undefined);
  const parameters = query.value && parametersOf(query.value);
  if (!query.value || !parameters?.value) return { problems: [...query.problems, ...(parameters?.problems ?? [])].map((found) => inFile(found, path)) };
  return { value: { name, query: query.value, parameters: parameters.value }, problems: [] };
}

async function names(): Promise<string[]> {
  return [...(await namesIn(FOLDER)), ...(await namesIn(JOINING_FOLDER))];
}

async function namesIn(folder: string): Promise<string[]> {
  return (await filesIn(folder)).filter((file) => file.endsWith('.rq')).map((file) => file.slice(0, -3));
}

async function unknown(name: string): Promise<UsageError> {
  if (/[./\\]/.test(name)) return new UsageError(`${name}: no such file`);
  const near = (await names()).filter((other) => distance(name, other) <= 3 || other.includes(name));
  return new UsageError(
    `no question is called "${name}"${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}\n  try: variorum query (lists all questions), or a path: ./${name}.rq`,
  );
}
