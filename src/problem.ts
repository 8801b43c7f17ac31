/**
 * Problems as data. Every problem has a code from the table below, a severity and a message that says what was found;
 * where it helps, also what was expected and what to do. Nothing here prints. `cli/` shows problems, and the exit code
 * follows from their severities. A problem is about an entry, a graph or a command. What a document says is never one.
 */

export type Severity = 'error' | 'warning' | 'info';

/** The severities, the most severe first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Every code, with its default severity and what it means in one line. The documentation lists the same codes. */
export const PROBLEM_CODES = {
  'input-missing': ['error', 'the file or folder does not exist'],
  'input-unreadable': ['error', 'the file exists but cannot be read'],
  'input-directory': ['error', 'the folder has no file that can be read'],
  'input-empty': ['error', 'the file is empty'],
  'input-binary': ['error', 'the file is not text'],
  'input-encoding': ['error', 'the file is not UTF-8'],
  'input-size': ['error', 'the file is larger than --max-size'],
  'input-kind': ['error', 'this kind of file is not supported'],
  'input-repeated': ['warning', 'the same input was given twice'],
  'article-title': ['error', 'the article does not start with its title'],
  'article-infobox': ['warning', 'the article has no infobox'],
  'article-date': ['warning', 'the date of the event could not be read, or not all of it'],
  'article-number': ['warning', 'a number of the infobox could not be read'],
  'article-layout': ['warning', 'lines of the article look like layout and are not read'],
  'table-header': ['error', 'the columns of a table are of no data set that is known'],
  'table-mapping': ['error', 'the mapping of a table has an error, or does not fit its columns'],
  'table-row': ['error', 'a row of a table cannot be read, and is left out'],
  'table-version': ['warning', 'the version of a data set is not stated'],
  'table-terms': ['error', 'the terms of a data set forbid to pass the output on under the licence that was named'],
  'wiki-export': ['error', 'an export of a wiki is cut or damaged'],
  'fetch-contact': ['error', 'a site asks for the contact of who runs the program'],
  'page-missing': ['error', 'a page that was asked for is not on the wiki, or cannot be read'],
  'page-redirect': ['info', 'a title leads to a page of another title'],
  'record-line': ['error', 'a line of records cannot be read'],
  'record-failed': ['error', 'the program failed on a record'],
  'edition-clash': ['info', 'several documents have the same title; each entry id includes its edition'],
  'document-licence': ['warning', 'the document has no licence'],
  'document-field': ['error', 'a metadata field of the document is not valid'],
  'entry-yaml': ['error', 'the file is not YAML'],
  'entry-field': ['error', 'a field has an invalid value'],
  'entry-unknown-field': ['error', 'an unknown field'],
  'entry-missing-field': ['error', 'a required field is missing'],
  'entry-date': ['error', 'a date that is not EDTF'],
  'entry-count': ['error', 'a count that cannot be parsed'],
  'entry-reference': ['error', 'an id that neither the entry nor the registry defines'],
  'entry-duplicate-id': ['error', 'an id that is used twice'],
  'entry-clash': ['error', 'two inputs would make entries with the same id'],
  'proposal-line': ['error', 'a line of a file of proposals is no proposal'],
  'model-host': ['error', 'the text of documents would be sent to a host that was not allowed'],
  'model-answer': ['error', 'a language model did not answer well about a part of a document'],
  'model-replay': ['error', 'a recording has no answer to a question'],
  'claim-quote': ['error', 'the words of a figure to add are not in the document, or stand there more than once'],
  'claim-refused': ['error', 'the document does not bear out a figure to add, or the entry has it'],
  'entry-exists': ['warning', 'the document has an entry already; it is kept'],
  'entry-edited': ['warning', 'a drafted entry was edited; it is kept'],
  'entry-update': ['error', 'the entry cannot be updated from the document'],
  'entry-evidence': ['error', 'a quote is not in the document at its position'],
  'registry-field': ['error', 'the registry has an error'],
  'registry-disagreement': ['warning', 'two registries disagree about an id or a name'],
  'registry-decisions': ['error', 'a file of decisions cannot be used, or a decision cannot be carried out'],
  'registry-links': ['error', 'the table of links has an error'],
  'link-index': ['error', 'an offline index, or a dump or table for it, cannot be read'],
  'link-item': ['warning', 'an item of Wikidata was merged with another one, or deleted'],
  'project-file': ['error', 'the project file variorum.yaml has an error'],
  'gold-file': ['error', 'the gold file cannot be used'],
  'gold-article': ['error', 'the article of a gold file is missing or is a different edition'],
  'gold-evidence': ['error', 'a gold quote is not in its article'],
  'export-altered': ['error', 'a file of an export was changed after it was written, or is missing'],
  'base-absent': ['warning', 'the IRIs use the base of the bundled data'],
  'graph-syntax': ['error', 'an RDF file has a syntax error'],
  'graph-term': ['error', 'a term that RDF does not allow'],
  'graph-unknown-term': ['error', 'a term in vr: that the vocabulary does not have'],
  'graph-blank-node': ['error', 'a blank node, which a store cannot replace or compare'],
  'graph-default': ['error', 'triples outside of named graphs'],
  'query-syntax': ['error', 'a query or its header has a syntax error'],
  'shape-violation': ['error', 'a node does not conform to its SHACL shape'],
  'check-claim-without-evidence': ['error', 'a claim has no evidence'],
  'check-evidence-elsewhere': ['error', 'the evidence of a claim is in a different document than the account of its event'],
  'check-quote-misplaced': ['error', 'the length of a quote differs from that of its position'],
  'check-bound-without-modifier': ['error', 'a bound has no modifier'],
  'check-bounds-mismatch': ['error', 'the bounds of a figure do not fit its modifier'],
  'check-dangling-reference': ['error', 'a node of the data is referred to but not described'],
  'check-duplicate-id': ['error', 'two entries describe a node that belongs to one entry'],
  'check-ill-typed-literal': ['error', 'a literal is not valid for its datatype'],
  'check-triple-in-two-graphs': ['error', 'a triple is in two graphs'],
  'check-account-without-licence': ['warning', 'the document of an account has no licence'],
  'check-wikidata-id-without-link': ['error', 'a Wikidata item is used without a row in the table of links'],
  'check-via-out-of-order': ['error', 'the sources in an attribution chain are not numbered from 1 without gaps'],
  'check-union-without-parts': ['error', 'a figure for several outcomes or groups does not list them, or a figure for one lists parts'],
  'check-side-unused': ['warning', 'a side has no actors and no claim refers to it'],
  'check-side-elsewhere': ['error', 'a claim counts a side of a different event'],
  'check-episode-elsewhere': ['error', 'a claim is about an episode of a different event'],
  'check-key-missing': ['error', 'a figure has no comparison key'],
  'check-voice-without-name': ['error', 'a named source has no name, or an unnamed source has one'],
  'check-figure-undated': ['info', 'a cumulative or remaining figure has no date'],
  'check-label-missing': ['error', 'a node has no label'],
  'check-withheld-remains': ['error', 'a withheld claim still has a quote, name or figure'],
  'check-rule': ['error', 'a shape or check query cannot be used, or does not find what it should'],
  'query-unknown-term': ['warning', 'a query uses a term in vr: that the vocabulary does not have'],
  'query-timeout': ['error', 'a query took longer than --timeout'],
  'query-parameter': ['error', 'a query parameter is missing, unknown or invalid'],
  'wikidata-unlinked': ['warning', 'no event of the data has a reviewed exact link to an item of Wikidata'],
  'output-exists': ['error', 'a file that no earlier run of the command wrote would be replaced'],
  'remote-failed': ['error', 'a server did not do what it was asked'],
  'remote-kind': ['error', 'a server is not the store it was said to be'],
  'remote-different': ['error', 'the graph of a store differs from the file'],
  'remote-missing': ['error', 'a graph is not in the store'],
  'remote-stale': ['info', 'a graph is in the store, but not in the data'],
  'remote-union': ['warning', 'the default graph of a store is not the union of its graphs'],
  'output-unwritable': ['error', 'the output cannot be written'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Where a problem is: the file as the user named it. Line and column count from 1, columns in code points. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
}

export interface Problem {
  code: ProblemCode;
  severity: Severity;
  /** What was found, in a sentence without a full stop. */
  message: string;
  /** What was expected. */
  expected?: string;
  /** What to type or change. */
  fix?: string;
  place?: Place;
  /** The text of the line. */
  line?: string;
  /** The IRI of the focus node, for a problem found in a graph. */
  focus?: string;
  /** The property of the focus node. */
  path?: string;
  /** The rule that found it: the IRI of a shape. */
  rule?: string;
  /** The IRI of the SHACL constraint that is not met. */
  constraint?: string;
}

/** Makes a problem with the default severity of its code. */
export function problem(code: ProblemCode, message: string, more: Omit<Partial<Problem>, 'code' | 'message'> = {}): Problem {
  return { code, severity: PROBLEM_CODES[code][0], message, ...more };
}

/** The same problem with its file set, unless it has one already. */
export function inFile(found: Problem, file: string): Problem {
  return { ...found, place: { file, ...found.place } };
}

/** A value, unless there is none, and all problems found on the way. */
export interface Result<T> {
  value?: T;
  problems: Problem[];
}

/**
 * Thrown where no value can be returned. Its message is a line for each problem; `problems` has them as data.
 *
 * @example
 * try {
 *   const entry = valueOf(await readEntry('entry.yaml'));
 * } catch (error) {
 *   if (!(error instanceof ProblemError)) throw error;
 *   for (const { message, place, fix } of error.problems) console.error(place?.line, message, fix);
 * }
 */
export class ProblemError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'ProblemError';
  }
}

/**
 * The value of a result. Throws a {@link ProblemError} with every problem if one of them is an error, even where there is
 * a value: that value would lack what could not be read. Warnings do not throw.
 *
 * @example
 * const entry = valueOf(await readDocument('article.txt'));
 */
export function valueOf<T>({ value, problems }: Result<T>): T {
  if (value === undefined || problems.some(({ severity }) => severity === 'error')) throw new ProblemError(problems);
  return value;
}

/** Thrown for wrong usage, such as a question that does not exist; its message says what was expected. */
export class UsageError extends Error {}
