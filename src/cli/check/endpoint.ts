/** `check --endpoint`: runs the check queries on a server. A query that the server cannot run is reported as not evaluated. */
import { readRules, runChecks } from '../../check/index.js';
import { findFindings } from '../../compare/index.js';
import { ruleQueries } from '../../library/bundled-finding-rules.js';
import { ruleTexts } from '../../library/bundled-rules.js';
import { QueryError } from '../../store/index.js';
import { HttpError } from '../../store/remote/index.js';
import type { EndpointContent } from '../remote/endpoint.js';
import { plural } from '../terminal.js';
import type { CheckResult } from './check-result.js';

/** Runs the check queries, and where `withFindings` is set the rules of findings. Throws {@link HttpError} where the server does not answer. */
export async function checkEndpoint(
  { engine, content }: EndpointContent,
  { withFindings }: { withFindings: boolean },
): Promise<{ result: CheckResult; findings: string[] }> {
  const { checks } = await readRules(ruleTexts());
  const result: CheckResult = { problems: [], evaluated: [], notEvaluated: ['SHACL and the terms of vr:, which need files'], incomplete: false };
  let evaluated = 0;
  for (const check of checks) {
    try {
      result.problems.push(...(await runChecks([check], engine)));
      evaluated += 1;
    } catch (error) {
      // Without a status nothing was answered, and the other queries will not be either.
      if (!(error instanceof QueryError || (error instanceof HttpError && error.status !== undefined))) throw error;
      result.notEvaluated.push(`${check.code}: ${error.message}`);
      result.incomplete = true;
    }
  }
  result.evaluated.push(`${plural(evaluated, 'check query', 'check queries')} over ${content}`);
  if (!withFindings) return { result, findings: [] };
  const { findings, model } = await findFindings(engine, ruleQueries());
  result.evaluated.push(`the findings of ${plural(model.claims.size, 'claim')}`);
  return { result, findings: findings.map(({ message }) => message) };
}
