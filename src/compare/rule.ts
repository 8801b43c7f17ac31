/**
 * The header of a finding rule. `queries/findings/{name}.rq` selects the claims to examine; its header gives the question,
 * the severity, the messages and the assumptions. `rules/{name}.ts` makes findings of the rows.
 *
 *     # Where do accounts of one thing differ?
 *     # severity: notable
 *     # message: Accounts of {what} differ by {gap}: {who}.
 *     # assumes bounds: An open end excludes nothing.
 */
import type { QueryFile, Row } from '../store/index.js';
import type { Relation } from './interval.js';
import type { Model } from './model.js';

/** Notable: worth checking, such as accounts that cannot both be true. Informative: worth knowing. */
type Severity = 'notable' | 'informative';

/** A difference or another notable relation between claims. It accuses nobody. */
export interface Finding {
  rule: string;
  /** What it is about, of which its IRI is made: ids that are there whether or not other claims are. */
  key: readonly string[];
  event: string;
  severity: Severity;
  /** Whole numbers only: by how much accounts differ, how many are unaccounted for. */
  measure?: number | undefined;
  /** The ratio of two figures, or sums, at the ends of the gap that are nearest to each other; absent where there is no gap or one is zero. Lists begin with the largest. */
  ratio?: number | undefined;
  /** The relation of the figures, where figures are compared. */
  relation?: Relation | undefined;
  /** IRIs of the claims (or episodes, actors, places) it is about, in the order of its message. */
  concerns: readonly string[];
  /** The sentence. */
  message: string;
  assumes: readonly string[];
  /** What the comparison shows it under: outcomes and a party; absent where it is about the event. */
  under?: { outcomes: readonly string[]; party: string } | undefined;
}

export interface RuleHeader {
  name: string;
  question: string;
  severity: Severity;
  /** Fills a message of the header; `message` is the usual one, and others are variants. */
  formatMessage(variant: string, values: Readonly<Record<string, string | number>>): string;
  assumes: readonly string[];
}

/** Makes findings of the rows of a rule's query. Rows may come in any order. */
export type FindingRule = (rows: readonly Row[], model: Model, rule: RuleHeader) => Finding[];

/** The rules whose notable findings say that accounts differ; other notable findings do not compare accounts. */
const DIFFERENCES = new Set(['rivals', 'one-document']);

export function isDifference({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return severity === 'notable' && DIFFERENCES.has(rule);
}

/** Reads the header of a rule's query. */
export function ruleHeader({ name = '', title, fields }: QueryFile): RuleHeader {
  return {
    name,
    question: title,
    severity: fields.get('severity') === 'informative' ? 'informative' : 'notable',
    formatMessage(variant, values) {
      const template = fields.get(variant);
      if (template === undefined) throw new TypeError(`the rule ${name} has no message "${variant}"`);
      return template.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
    },
    assumes: [...fields].filter(([key]) => /^assumes\b/.test(key)).map(([, text]) => text),
  };
}

/** The claims that a column of the rows names, each once, in the order of the model; of several editions of one document, the last. */
export function currentClaims(rows: readonly Row[], model: Model, column = 'claim') {
  const named = new Set(rows.map((row) => row.get(column)?.value));
  return [...model.claims.values()].filter(({ iri, outdated }) => named.has(iri) && !outdated);
}
