/** Gold files: figures listed by hand, the answer key for reading (see docs/guide/measure-reading.md). Text in, gold or problems out. */
import { z } from 'zod';
import { problem, type Problem, type Result } from '../problem.js';
import { parseJsonBy } from './gold-json.js';
import { idsOf, METRICS, POPULATIONS, type Metric } from '../vocabulary/index.js';

const goldClaim = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
  section: z.string().min(1),
  metric: z.enum(['casualties', ...METRICS.map((metric) => metric.id)] as ['casualties', ...Metric[]]),
  low: z.int().min(0).nullable(),
  high: z.int().min(0).nullable(),
  modifier: z.enum(['exact', 'atLeast', 'atMost', 'approximate', 'range', 'vague']),
  of: z.string().regex(/^(?:civilians|side[1-9]|mixed|unknown)$/),
  claimant: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  accumulation: z.enum(['total', 'increment', 'cumulative', 'remaining']),
  who: z.enum(idsOf(POPULATIONS)).optional(),
  by: z.string().min(1).optional(),
  item: z.string().min(1).optional(),
  manner: z.string().min(1).optional(),
  via: z.array(z.string().min(1)).min(1).optional(),
  /** The index, in the file, of the figure that this one is a part of. */
  partOf: z.int().min(0).optional(),
  /** Why the annotator was unsure; such figures are scored apart. */
  hesitant: z.string().min(1).optional(),
});

/** The keys that the older gold files lack. A file that has none of them is not scored on them. */
const NEWER_KEYS = ['who', 'by', 'item', 'manner', 'via', 'partOf', 'hesitant'] as const satisfies readonly (keyof GoldClaim)[];

const goldSchema = z
  .object({ article: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/), claims: z.array(goldClaim) })
  .superRefine(({ claims }, context) => {
    for (const [index, { partOf }] of claims.entries()) {
      if (partOf !== undefined && (partOf >= claims.length || partOf === index))
        context.addIssue({ code: 'custom', path: ['claims', index, 'partOf'], message: `${partOf} is the index of no other claim` });
    }
  });

export type GoldClaim = z.output<typeof goldClaim>;
export type Gold = z.output<typeof goldSchema>;

/** Checks whether a gold file has the newer keys: in older files an absent key states nothing. */
export function hasNewerKeys({ claims }: Gold): boolean {
  return claims.some((claim) => NEWER_KEYS.some((key) => claim[key] !== undefined));
}

/** Words of gold files for a manner of the vocabulary, where they differ from its id. */
export const GOLD_MANNERS: ReadonlyMap<string, string> = new Map([
  ['captured', 'seized'],
  ['salvaged', 'seized'],
  ['disabled', 'damaged'],
  ['blew himself up', 'own-hand'],
]);

/** Reads a gold file. Problems: `gold-file`. */
export function parseGold(text: string): Result<Gold> {
  return parseJsonBy(goldSchema, text, 'an object with article, sha256 and claims');
}

/** Checks that each quote of a gold file is in the text at its code points. Problems: `gold-evidence`. */
export function checkGold(gold: Gold, text: string): Problem[] {
  const points = Array.from(text);
  return gold.claims.flatMap((claim, index) => {
    const there = points.slice(claim.start, claim.end).join('');
    return there === claim.quote
      ? []
      : [problem('gold-evidence', `claim ${index + 1} quotes "${claim.quote}", but "${there}" is at ${claim.start}–${claim.end}`)];
  });
}
