/**
 * The findings of a graph. An engine and the queries of the rules come in; each query is run and its rule makes findings
 * of the rows. The largest ratio comes first; the order depends only on the content of the findings.
 */
import type { Engine, QueryFile } from '../store/index.js';
import { rowsOf } from './graph-nodes.js';
import { readModel, type Model } from './model.js';
import { isDifference, ruleHeader, type Finding } from './rule.js';
import { FINDING_RULES, RULE_NAMES } from './rules/index.js';

export interface FindingsResult {
  findings: Finding[];
  model: Model;
}

/** Runs every query that has a rule of its name. */
export async function findFindings(engine: Engine, queries: readonly QueryFile[]): Promise<FindingsResult> {
  const model = await readModel(engine);
  const findings: Finding[] = [];
  for (const query of queries) {
    const makeFindings = FINDING_RULES.get(query.name ?? '');
    if (makeFindings) findings.push(...makeFindings(await rowsOf(engine, query.sparql), model, ruleHeader(query)));
  }
  return { findings: withoutFolded(findings).sort(byRatio), model };
}

/** Drops what `own-enemy-others` repeats: `rivals` already gives those figures with the relation of each speaker. */
function withoutFolded(findings: readonly Finding[]): Finding[] {
  const given = findings.filter(({ rule }) => rule === 'rivals').map(({ concerns }) => new Set(concerns));
  return findings.filter(({ rule, concerns }) => rule !== 'own-enemy-others' || !given.some((claims) => concerns.every((claim) => claims.has(claim))));
}

/**
 * The order of every list: the largest ratio first, then figures that differ without a ratio (one of them is zero), then
 * other notable findings, then those that inform.
 */
function byRatio(one: Finding, other: Finding): number {
  const unrated = (finding: Finding) => (isDifference(finding) ? 0 : finding.severity === 'notable' ? 1 : 2);
  return (other.ratio ?? 0) - (one.ratio ?? 0) || unrated(one) - unrated(other) || byEventAndRule(one, other);
}

/** The order in graphs, where a figure that changes moves nothing: by event, rule and key. */
export function byEventAndRule(one: Finding, other: Finding): number {
  const rank = ({ rule }: Finding) => RULE_NAMES.indexOf(rule);
  const key = ({ key }: Finding) => key.join('\n');
  if (one.event !== other.event) return one.event < other.event ? -1 : 1;
  return rank(one) - rank(other) || (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}
