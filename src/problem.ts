/**
 * What can be wrong, as data: every problem has a code from the table below, a severity, a message that says
 * what was found, and where it helps what was expected and what to do. Nothing here prints or throws;
 * `cli/` shows problems, and the exit code follows from their severities.
 * A problem is something the document cannot be blamed for. What documents say is never a problem.
 */

export type Severity = 'error' | 'warning' | 'info';

/** Severities from the gravest to the lightest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Every code there is: its usual severity and, in a line, what it stands for (the table in docs/reference/problems.md is held to it). */
export const PROBLEM_CODES = {
  'input-missing': ['error', 'the file or folder is not there'],
  'input-unreadable': ['error', 'the file is there but cannot be read'],
  'input-directory': ['error', 'a folder holds nothing that can be read'],
  'input-empty': ['error', 'the file is empty'],
  'input-binary': ['error', 'the file is not text'],
  'input-encoding': ['error', 'the file is not UTF-8'],
  'input-size': ['error', 'the file is larger than --max-size allows'],
  'input-kind': ['error', 'no reader knows this kind of file'],
  'input-repeated': ['warning', 'the same input was given twice'],
  'article-title': ['error', 'the article does not open with its title'],
  'article-infobox': ['warning', 'the article has no infobox'],
  'article-date': ['warning', 'the date of the event could not be read'],
  'edition-clash': ['info', 'several documents have one title; each entry id carries its edition'],
  'document-licence': ['warning', 'nobody said under which licence the document stands'],
  'document-field': ['error', 'a description of the document is not right'],
  'entry-yaml': ['error', 'the file is not YAML'],
  'entry-field': ['error', 'a field has the wrong form'],
  'entry-unknown-field': ['error', 'a field that entries do not have'],
  'entry-missing-field': ['error', 'a field that must be there is not'],
  'entry-date': ['error', 'a date that is not EDTF'],
  'entry-count': ['error', 'a count in no notation we know'],
  'entry-reference': ['error', 'an id that nothing in the entry or the registry has'],
  'entry-duplicate-id': ['error', 'an id that is used twice'],
  'entry-clash': ['error', 'two inputs make entries with one id'],
  'entry-exists': ['error', 'a file is there that a draft would overwrite'],
  'entry-edited': ['warning', 'somebody has edited a drafted entry since the last export; it is kept'],
  'entry-update': ['error', 'an entry that cannot be brought up to date with the document'],
  'entry-evidence': ['error', 'a quote that does not stand in the document at its place'],
  'registry-field': ['error', 'the registry has a mistake'],
  'registry-links': ['error', 'the table of links has a mistake'],
  'gold-file': ['error', 'a gold file that cannot be used'],
  'gold-article': ['error', 'the article of a gold file is not there or is another edition'],
  'gold-evidence': ['error', 'a gold quote that does not stand in its article'],
  'export-altered': ['error', 'a file of an export is not as it was written, or not there'],
  'base-absent': ['info', 'the IRIs stand under the address of the bundled data'],
  'graph-syntax': ['error', 'a file of RDF that breaks its syntax'],
  'graph-term': ['error', 'a term that RDF does not allow'],
  'query-syntax': ['error', 'a query that breaks the syntax of SPARQL, or its header'],
  'shape-violation': ['error', 'a node of a graph is not as its SHACL shape has it'],
  'check-claim-without-evidence': ['error', 'a claim does not say where its words stand'],
  'check-evidence-elsewhere': ['error', 'the evidence of a claim stands in another document than the one that tells of its event'],
  'check-quote-misplaced': ['error', 'a quote is longer or shorter than the characters it is said to stand at'],
  'check-bound-without-modifier': ['error', 'a bound does not say how it is meant'],
  'check-bounds-mismatch': ['error', 'the bounds of a figure do not fit its modifier'],
  'check-dangling-reference': ['error', 'something of ours is pointed to and described nowhere'],
  'check-duplicate-id': ['error', 'two entries describe a node that can be of one only'],
  'check-ill-typed-literal': ['error', 'a literal is none of its datatype'],
  'check-triple-in-two-graphs': ['error', 'a triple stands in two graphs'],
  'check-event-without-licence': ['warning', 'nobody says under which licence the document of an event stands'],
  'check-wikidata-id-without-link': ['error', 'a Wikidata item is named that no row of the links stands behind'],
  'check-via-out-of-order': ['error', 'those who passed a figure on are not numbered from 1 without gap'],
  'check-union-without-parts': ['error', 'a figure for several outcomes or groups does not say which, or one for a single thing has parts'],
  'check-side-unused': ['warning', 'a side has nobody on it, and no claim speaks of it'],
  'check-side-elsewhere': ['error', 'a claim counts a side of another event than its own'],
  'check-episode-elsewhere': ['error', 'a claim is about an episode of another event than its own'],
  'check-key-missing': ['error', 'a figure has no comparison key'],
  'check-voice-without-name': ['error', 'a named source is not named, or someone is named who is said not to be'],
  'check-figure-undated': ['info', 'a running total, or what remains, does not say as of when'],
  'check-label-missing': ['error', 'a node has no label'],
  'check-withheld-remains': ['error', 'of a claim that is withheld, more is left than that there was one'],
  'check-rule': ['error', 'a shape or a check query that cannot be used, or that does not find what it must'],
  'query-parameter': ['error', 'a value that a query does not take, or one that it needs'],
  'output-exists': ['error', 'a file is there already, and is not overwritten'],
  'output-unwritable': ['error', 'the output cannot be written'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Where a problem is: a file as the user named it; line and column count from 1, the column in code points. */
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
  /** What would have been right. */
  expected?: string;
  /** What to type or to change. */
  fix?: string;
  place?: Place;
  /** The line of the input that the place points into. */
  line?: string;
  /** The IRI of the node it is about, where it was found in a graph. */
  focus?: string;
  /** The property of that node it is about. */
  path?: string;
  /** Which of several rules of one code found it: the IRI of a shape. */
  rule?: string;
  /** What of that rule is not met: the IRI of a constraint of SHACL. */
  constraint?: string;
}

/** A problem of the code's usual severity. */
export function problem(code: ProblemCode, message: string, more: Omit<Partial<Problem>, 'code' | 'message'> = {}): Problem {
  return { code, severity: PROBLEM_CODES[code][0], message, ...more };
}

/** The same problem in a file: fills the place's file where it has none. */
export function inFile(found: Problem, file: string): Problem {
  return { ...found, place: { file, ...found.place } };
}

/** What a reader gives: a value, or none, and all the problems met on the way. */
export interface Result<T> {
  value?: T;
  problems: Problem[];
}

/** Thrown only by the easy library calls; carries every problem that stood in the way. */
export class ProblemError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map((one) => one.message).join('\n'));
    this.name = 'ProblemError';
  }
}

/** The value of a result; throws a {@link ProblemError} where there is none. */
export function valueOf<T>(result: Result<T>): T {
  if (result.value === undefined) throw new ProblemError(result.problems);
  return result.value;
}

/** Thrown where nothing can be done for a wrong call; carries the words for it. */
export class UsageError extends Error {}
