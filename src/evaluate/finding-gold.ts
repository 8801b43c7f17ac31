/**
 * Gold files of findings: which gold figures of an article a careful reader would set against each other, listed by hand,
 * and which only seem to differ (see test/evaluate/findings/README.md). Text in, gold or problems out.
 */
import { z } from 'zod';
import { problem, type Problem, type Result } from '../problem.js';
import { parseJsonBy } from './gold-json.js';
import type { Gold } from './gold.js';

/** The position of a figure of the gold file of figures: start and end in code points. */
const figure = z.tuple([z.int().min(0), z.int().min(1)]).transform(([start, end]) => figureKey({ start, end }));

const goldFinding = z.strictObject({
  rule: z.string().min(1),
  relation: z.enum(['disjoint', 'overlapping']).optional(),
  /** What is set against each other. An account is one figure, its restatements, or addends of one source. */
  accounts: z.array(z.array(figure).min(1)).min(1),
  /** Figures that may be in the finding, too. */
  also: z.array(figure).default([]),
  /** The figures may be compared, but a reader need not be shown it: neither missed nor wrong. */
  optional: z.literal(true).optional(),
});

/** Why figures that seem to differ are not compared. */
const REASONS = ['time', 'incident', 'scope', 'subgroup', 'addends', 'item', 'manner', 'outcome', 'party', 'bounds', 'correction'] as const;

const schema = z.strictObject({
  article: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  findings: z.array(goldFinding),
  traps: z.array(z.strictObject({ why: z.enum(REASONS), figures: z.array(figure).min(2) })),
});

export type GoldFinding = z.output<typeof goldFinding>;
export type FindingGold = z.output<typeof schema>;

/** Identifies a gold figure of an article by its position. */
export function figureKey({ start, end }: { start: number; end: number }): string {
  return `${start}–${end}`;
}

/** Reads a gold file of findings. Problems: `gold-file`. */
export function parseFindingGold(text: string): Result<FindingGold> {
  return parseJsonBy(schema, text, 'an object with article, sha256, findings and traps');
}

/** Checks that every figure is one of the gold file of figures. Problems: `gold-evidence`. */
export function checkFindingGold({ sha256, findings, traps }: FindingGold, gold: Gold): Problem[] {
  const known = new Set(gold.claims.map(figureKey));
  const named = [...findings.flatMap(({ accounts, also }) => [...accounts.flat(), ...also]), ...traps.flatMap(({ figures }) => figures)];
  const unknown = [...new Set(named)].filter((key) => !known.has(key));
  return [
    ...(sha256 === gold.sha256
      ? []
      : [problem('gold-article', 'the findings and the figures are of different editions of the article', { expected: gold.sha256 })]),
    ...unknown.map((key) => problem('gold-evidence', `the gold file of figures has none at ${key}`)),
  ];
}
