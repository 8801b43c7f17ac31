/**
 * Converts parser errors to problems with line and column. N3 gives the line and the start of a token in UTF-16 units.
 * Oxigraph writes both in its message; for RDF/XML sometimes neither: then the place is how far the text was read.
 */
import { problem, type Place, type Problem } from '../problem.js';
import { SYNTAXES, type SyntaxName } from './syntaxes.js';

/** The context that N3 gives with an error. */
interface N3Context {
  line?: number;
  token?: { line: number; start: number };
  previousToken?: { line: number; end: number };
}

/** Converts an error of N3. `lineAt` returns a line of the text, where it is still available. */
export function n3Problem(error: unknown, syntax: SyntaxName, lineAt: (line: number) => string | undefined): Problem {
  const whole = error instanceof Error ? error.message : String(error);
  const [, detail = whole, named] = /^(.*?) on line (\d+)\.?$/s.exec(whole) ?? [];
  const { line = named === undefined ? undefined : Number(named), token, previousToken } = (error as { context?: N3Context }).context ?? {};
  const text = line === undefined ? undefined : lineAt(line);
  // An unexpected character is not a token: it comes after the last token.
  const after = previousToken?.line === line ? (previousToken?.end ?? 0) : 0;
  const units = token?.line === line ? token?.start : after + (/^\s*/.exec(text?.slice(after) ?? '')?.[0].length ?? 0);
  return syntaxProblem(syntax, detail, line === undefined ? {} : { line, column: columnOf(text, units ?? 0) }, text);
}

/** Converts an error of Oxigraph's parsers; `reached` is how far the text was read. */
export function oxigraphProblem(error: unknown, syntax: SyntaxName, reached: Place, lineAt: (line: number) => string | undefined): Problem {
  const whole = error instanceof Error ? error.message : String(error);
  const [, line, column, detail] = /^Parser error (?:at|between) line (\d+)(?: column| between columns) (\d+)(?: and .*?)?: (.*)$/s.exec(whole) ?? [];
  const place = line === undefined ? reached : { line: Number(line), column: Number(column) };
  return syntaxProblem(syntax, (detail ?? whole).replace(/\.$/, ''), place, lineAt(place.line ?? 0));
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
