/**
 * The findings of a graph. An engine and the queries of the rules come in; each query is run and its rule makes findings
 * of the rows. The order of the findings depends only on their content.
 */
import type { Engine, QueryFile } from '../store/index.js';
import { rowsOf } from './graph-nodes.js';
import { readModel, type Model } from './model.js';
import { ruleHeader, type Finding } from './rule.js';
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
  return { findings: withoutFolded(findings).sort(byRuleAndKey), model };
}

/** Drops what `own-enemy-others` repeats: `rivals` already gives those figures with the relation of each speaker. */
function withoutFolded(findings: readonly Finding[]): Finding[] {
  const given = findings.filter(({ rule }) => rule === 'rivals').map(({ concerns }) => new Set(concerns));
  return findings.filter(({ rule, concerns }) => rule !== 'own-enemy-others' || !given.some((claims) => concerns.every((claim) => claims.has(claim))));
}

function byRuleAndKey(one: Finding, other: Finding): number {
  const rank = ({ rule }: Finding) => RULE_NAMES.indexOf(rule);
  const key = ({ event, key }: Finding) => [event, ...key].join('\n');
  if (one.event !== other.event) return one.event < other.event ? -1 : 1;
  return rank(one) - rank(other) || (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}
