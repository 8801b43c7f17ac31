/**
 * Errors of parsers to problems with a line and a column. N3 gives the line and the start of a token in UTF-16 units;
 * Oxigraph writes both into its message, and for JSON-LD and RDF/XML sometimes neither: then the place is where reading
 * had come to.
 */
import { problem, type Place, type Problem } from '../problem.js';
import { SYNTAXES, type SyntaxName } from './syntaxes.js';

/** What N3 tells of an error beside its message. */
interface N3Context {
  line?: number;
  token?: { line: number; start: number };
  previousToken?: { line: number; end: number };
}

/** A problem from an error of N3. `lineAt` gives a line of the text, where it is still at hand. */
export function n3Problem(error: unknown, syntax: SyntaxName, lineAt: (line: number) => string | undefined): Problem {
  const whole = error instanceof Error ? error.message : String(error);
  const [, detail = whole, named] = /^(.*?) on line (\d+)\.?$/s.exec(whole) ?? [];
  const { line = named === undefined ? undefined : Number(named), token, previousToken } = (error as { context?: N3Context }).context ?? {};
  const text = line === undefined ? undefined : lineAt(line);
  // An unexpected character is no token yet: it is the next one after the last token.
  const after = previousToken?.line === line ? (previousToken?.end ?? 0) : 0;
  const units = token?.line === line ? token?.start : after + (/^\s*/.exec(text?.slice(after) ?? '')?.[0].length ?? 0);
  return syntaxProblem(syntax, detail, line === undefined ? {} : { line, column: columnOf(text, units ?? 0) }, text);
}

/** A problem from an error of Oxigraph's parsers; `reached` is where reading had come to. */
export function oxigraphProblem(error: unknown, syntax: SyntaxName, reached: Place, lineAt: (line: number) => string | undefined): Problem {
  const whole = error instanceof Error ? error.message : String(error);
  const [, line, column, detail] = /^Parser error (?:at|between) line (\d+)(?: column| between columns) (\d+)(?: and .*?)?: (.*)$/s.exec(whole) ?? [];
  const place = line === undefined ? reached : { line: Number(line), column: Number(column) };
  const remote = whole.includes('LoadDocumentCallback');
  const found = syntaxProblem(
    syntax,
    remote ? 'its @context stands at an address, and nothing is fetched' : (detail ?? whole).replace(/\.$/, ''),
    place,
    lineAt(place.line ?? 0),
  );
  return remote ? { ...found, expected: 'the context itself under "@context"', fix: 'for a file of our own: export it without --context' } : found;
}

export function syntaxProblem(syntax: SyntaxName, message: string, place: Place, line: string | undefined): Problem {
  return problem('graph-syntax', `this is not ${SYNTAXES[syntax].label}: ${message}`, {
    ...(place.line === undefined && place.file === undefined ? {} : { place }),
    ...(line === undefined ? {} : { line }),
  });
}

/** A column in code points, counted from 1. */
function columnOf(line: string | undefined, units: number): number {
  return line === undefined ? units + 1 : Array.from(line.slice(0, units)).length + 1;
}
