/**
 * Carries out decisions about claims: an entry and a file of decisions come in; the entry's text goes out with the reviews
 * and corrections, its comments and order kept. A rejected claim stays in the entry with its review, so that it is not
 * drafted again. All decisions are carried out, or none.
 */
import { claimSchema, parseEntry, YamlRewriter, type Claim, type Entry, type Located, type Path } from '../entry/index.js';
import { problem, type Problem, type Result } from '../problem.js';
import type { Decision, Decisions } from './decision.js';

/** What was done with the decisions, by what was decided; `same` were carried out before. */
export interface AppliedReview {
  readonly yaml: string;
  readonly counts: Readonly<Record<'checked' | 'rejected' | 'withheld' | 'corrected' | 'same' | 'undecided', number>>;
}

const CLAIM_FIELDS = Object.keys(claimSchema.shape);

/** Carries out decisions about the claims of an entry. Problems: `registry-decisions`. */
export function applyReview(existing: Located<Entry>, { decisions }: Decisions): Result<AppliedReview> {
  const { data, text, yaml } = existing;
  const problems: Problem[] = [];
  const counts = { checked: 0, rejected: 0, withheld: 0, corrected: 0, same: 0, undecided: 0 };
  const rewriter = new YamlRewriter(text, yaml);
  const seen = new Set<string>();
  for (const one of decisions) {
    const wrong = (message: string, fix?: string) => problems.push(problem('registry-decisions', message, fix === undefined ? {} : { fix }));
    const id = claimIdOf(one, data.id);
    if (id === undefined) {
      wrong(`${one.subject} is no claim of the entry ${data.id}`, `decide about this entry: claim/${data.id}/ID`);
      continue;
    }
    const index = data.claims?.findIndex((claim) => claim.id === id) ?? -1;
    const claim = data.claims?.[index];
    if (!claim) {
      wrong(`the entry has no claim ${id}`, 'make the page for review again, and decide about the claim there');
      continue;
    }
    if (seen.has(id)) {
      wrong(`${id} has two decisions`, 'keep one of them');
      continue;
    }
    seen.add(id);
    const shown = one.evidence?.find(({ kind }) => kind === 'quote')?.text;
    if (shown !== undefined && shown !== claim.quote) {
      wrong(`the quote of ${id} is another one since it was decided on`, 'make the page for review again, and decide about the claim there');
      continue;
    }
    if (one.decision === 'undecided') {
      counts.undecided += 1;
      continue;
    }
    const corrections = one.decision === 'checked' ? Object.entries(one.set ?? {}) : [];
    const misfit = correctionProblem(id, corrections);
    if (misfit) {
      problems.push(misfit);
      continue;
    }
    if (!decide(rewriter, { claim, path: ['claims', index], one, corrections })) counts.same += 1;
    else {
      counts[one.decision as 'checked' | 'rejected' | 'withheld'] += 1;
      counts.corrected += corrections.length > 0 ? 1 : 0;
    }
  }
  if (problems.length > 0) return { problems };
  const written = rewriter.changed ? rewriter.toString() : text;
  const parsed = parseEntry(written);
  return parsed.value ? { value: { yaml: written, counts }, problems: [] } : { problems: parsed.problems };
}

/** The id of the claim that a decision is about, if it is one of the entry. */
function claimIdOf({ subject }: Decision, entry: string): string | undefined {
  const [kind, of, id, ...more] = subject.split('/');
  return kind === 'claim' && of === entry && id !== undefined && more.length === 0 ? id : undefined;
}

/** Checks that corrected fields are right for an entry. */
function correctionProblem(id: string, corrections: readonly (readonly [string, unknown])[]): Problem | undefined {
  const parsed = claimSchema.partial().safeParse(Object.fromEntries(corrections.filter(([, value]) => value !== null)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join('.') ?? '';
    return problem('registry-decisions', `the correction of ${id} has a wrong ${field}: ${issue?.message ?? ''}`, {
      expected: (issue?.code === 'custom' && (issue.params?.['expected'] as string | undefined)) || 'a value as an entry has it',
    });
  }
  const needed = corrections.find(([field, value]) => value === null && NEEDED.has(field));
  return needed && problem('registry-decisions', `the correction of ${id} takes ${needed[0]} out, which a claim needs`, { fix: 'reject the claim instead' });
}
const NEEDED: ReadonlySet<string> = new Set(['metric', 'count', 'accumulation']);

/** Writes one decision. Returns whether anything changed. */
function decide(
  rewriter: YamlRewriter,
  { claim, path, one, corrections }: { claim: Claim; path: Path; one: Decision; corrections: readonly (readonly [string, unknown])[] },
): boolean {
  const plain = valueAt(rewriter.data, path) as Record<string, unknown>;
  const review = { status: one.decision, ...(one.by === undefined ? {} : { by: one.by }), ...(one.on === undefined ? {} : { on: one.on }) };
  const changed = corrections.filter(([field, value]) => JSON.stringify(plain[field] ?? null) !== JSON.stringify(value));
  const last = claim.review?.at(-1);
  if (changed.length === 0 && last?.status === one.decision && last.by === one.by && last.on === one.on) return false;
  for (const [field, value] of changed) {
    if (value === null) rewriter.remove([...path, field]);
    else if (plain[field] === undefined) rewriter.add(path, field, value, CLAIM_FIELDS);
    else rewriter.set([...path, field], value);
  }
  // What a person checked is not inferred any more.
  if (one.decision === 'checked' && claim.inferred !== undefined) rewriter.remove([...path, 'inferred']);
  const note = [claim.note, one.why].filter((part) => part !== undefined && part !== '').join('; ');
  if (note !== '' && note !== claim.note && !claim.note?.endsWith(one.why ?? ' ')) {
    if (claim.note === undefined) rewriter.add(path, 'note', note, CLAIM_FIELDS);
    else rewriter.set([...path, 'note'], note);
  }
  rewriter.append([...path, 'review'], [review], CLAIM_FIELDS);
  return true;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((level, step) => (level as Record<PropertyKey, unknown> | undefined)?.[step], data);
}
