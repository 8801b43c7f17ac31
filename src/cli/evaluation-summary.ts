/** The last line of commands that check: what was evaluated and what was not, so that a skipped check does not look like success. */
import type { EvaluationSummary } from '../check/index.js';
import type { Problem } from '../problem.js';
import { plural } from './terminal.js';

/** The parts of the line that an {@link EvaluationSummary} contributes. */
export function summaryParts({ shapes, quads, evaluated, skipped }: EvaluationSummary): { evaluated: string[]; notEvaluated: string[] } {
  return {
    evaluated: [`SHACL (${plural(shapes, 'shape')})`, `${plural(evaluated.length, 'check query', 'check queries')} over ${plural(quads, 'quad')}`],
    notEvaluated:
      skipped.length === 0
        ? []
        : [`${skipped.map(({ code }) => code).join(', ')} over all entries: there are too many quads to hold in memory; load them into a store and query it`],
  };
}

/** The line of an export. It has no counts of quads or rules, so that it stays the same when the registry and the rules grow. */
export function exportLine(
  entries: number,
  { skipped }: EvaluationSummary,
  unread: readonly string[],
  tables: readonly { rows: number; inspected: number }[] = [],
): string {
  const { notEvaluated } = summaryParts({ shapes: 0, quads: 0, evaluated: [], skipped });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const inspected = tables.reduce((sum, table) => sum + table.inspected, 0);
  const others = entries - rows;
  return evaluationLine(
    [
      ...(others > 0 || rows === 0 ? [`schema, references, IRIs and literals, SHACL and check queries of ${plural(others, 'entry', 'entries')}`] : []),
      ...(rows > 0 ? [`the cells of ${plural(rows, 'row')}, SHACL and check queries of a seeded sample of ${inspected}`] : []),
    ],
    [...notEvaluated, ...(inspected < rows ? [`SHACL and check queries of the other ${plural(rows - inspected, 'row')}`] : []), ...unread],
  );
}

/** The entries whose quotes were not checked because their documents were not given. */
export function unverifiedQuotes(entries: number, verified: number): string[] {
  if (entries === verified) return [];
  if (verified === 0) return ['whether quotes are in their documents'];
  return [`whether the quotes of ${plural(entries - verified, 'entry', 'entries')} are in documents that were not given`];
}

/** `evaluated: …; not evaluated: …`. */
export function evaluationLine(evaluated: readonly string[], notEvaluated: readonly string[]): string {
  return `evaluated: ${evaluated.length === 0 ? 'nothing' : evaluated.join(', ')}; not evaluated: ${notEvaluated.length === 0 ? 'nothing' : notEvaluated.join('; ')}`;
}

/** Drops `check-account-without-licence` for files that already have the problem `document-licence`. */
export function withoutRepeatedLicenceWarnings(found: readonly Problem[], shown: readonly Problem[]): Problem[] {
  const unlicensed = new Set(shown.filter(({ code }) => code === 'document-licence').map(({ place }) => place?.file));
  return found.filter(({ code, place }) => code !== 'check-account-without-licence' || !unlicensed.has(place?.file));
}
