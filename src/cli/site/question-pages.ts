/** The bundled questions as pages of a site, with example values for their parameters. */
import type { Model } from '../../compare/index.js';
import type { BuildSiteInput } from '../../site/index.js';
import { bind, termsOf, variablesOf, type Engine } from '../../store/index.js';
import { bundledQuestions } from '../../library/bundled-questions.js';

/** The bundled SELECT questions, each answered when its page is made. Values for required parameters are taken from the data. */
export async function questionsOf(engine: Engine, model: Model, base: string): Promise<BuildSiteInput['questions']> {
  const examples = examplesFrom(model);
  const all: BuildSiteInput['questions'][number][] = [];
  for (const { name, query, parameters } of await bundledQuestions()) {
    const needed = parameters.filter(({ optional }) => !optional);
    const values = new Map(needed.flatMap((one) => (examples[one.type] === undefined ? [] : [[one.name, examples[one.type] ?? ''] as const])));
    const terms = termsOf(parameters, values, [base]).value;
    if (terms === undefined) continue;
    const sparql = bind(query.sparql, terms);
    if (variablesOf(sparql) === undefined) continue;
    const asked = needed.map((one) => ({ name: one.name, value: values.get(one.name) ?? '' }));
    all.push({ name, title: query.title, sparql: query.sparql, asked, answer: () => rowsFor(engine, sparql) });
  }
  return all;
}

async function rowsFor(engine: Engine, sparql: string) {
  const answer = await engine.ask(sparql);
  if (answer.kind !== 'rows') throw new TypeError('a SELECT was expected');
  return answer;
}

function examplesFrom(model: Model): Partial<Record<string, string>> {
  const claims = [...model.claims.values()];
  const claimants = new Map<string, number>();
  for (const claim of claims) for (const one of claim.claimants) claimants.set(one, (claimants.get(one) ?? 0) + 1);
  const [most] = [...claimants].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1));
  const day = claims
    .map(({ from, stated }) => (stated ? from : undefined))
    .filter((one) => one !== undefined)
    .sort()[0];
  return { actor: most?.[0], metric: 'killed', date: day, text: 'killed' };
}
