/** Two accounts of one event that differ in label, place and dates: one event, two times, and no product of rows in any question. */
import { describe, expect, it } from 'vitest';
import { openGraph, toGraph } from '../../src/index.js';
import { bundledQuestions } from '../../src/library/bundled-questions.js';
import { fictionalEntry } from '../map/fiction.js';
import { registry } from '../map/mapping.js';

const first = fictionalEntry();
const other = fictionalEntry((yaml) =>
  yaml
    .replace('id: battle-of-brindle-ford', 'id: the-ford-affair')
    .replace('label: Battle of Brindle Ford', 'label: The Ford Affair')
    .replace('  date: 2031-03-01/2031-03-09', '  date: 2031-02-27/2031-03-04')
    .replace('  place: [', '  place: [marshes, '),
);
const second = { ...other, event: { ...other.event, id: first.event.id }, document: { ...other.document, title: 'Marsh News', revision: '1' } };
const graphOf = async (...entries: (typeof first)[]) => openGraph(await toGraph(entries, { registry }));
const [both, one, two] = await Promise.all([graphOf(first, second), graphOf(first), graphOf(second)]);
const PREFIXES =
  'PREFIX vr: <https://w3id.org/variorum/ontology#> PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>';

// What two accounts say of one thing is compared only where there are two.
const questions = (await bundledQuestions()).filter(({ name, query }) => name !== 'side-by-side' && !query.sparql.includes('CONSTRUCT'));

describe('two accounts of one event', () => {
  it('differ, and make one event with a time of each', async () => {
    expect([second.event.label, second.event.date]).toEqual(['The Ford Affair', '2031-02-27/2031-03-04']);
    const events = await both.rows(`${PREFIXES} SELECT DISTINCT ?event { ?event ^vr:accountOf ?account } ORDER BY ?event`);
    expect(events).toHaveLength(1);
    const times = await both.rows(
      `${PREFIXES} SELECT ?from ?to { ?account vr:accountOf ?event . ?event sem:hasTime ?time . ?time vr:inAccount ?account ; sem:hasBeginTimeStamp ?from ; sem:hasEndTimeStamp ?to } ORDER BY ?from`,
    );
    expect(times.map(({ from, to }) => [from?.value, to?.value])).toEqual([
      ['2031-02-27', '2031-03-04'],
      ['2031-03-01', '2031-03-09'],
    ]);
    // Nothing single-valued is on the event.
    expect(
      await both.rows(
        `${PREFIXES} SELECT ?value { ?event ^vr:accountOf ?account ; vr:date|sem:hasBeginTimeStamp|sem:hasEarliestBeginTimeStamp|vr:low ?value } ORDER BY ?value`,
      ),
    ).toEqual([]);
  });

  const values: Record<string, string> = { day: '2031-03-02', claimant: 'marsh-observatory', metric: 'killed', text: 'killed' };
  it.each(questions.map((question) => [question.name, question] as const))('make no product of rows: %s', async (name, { parameters }) => {
    const asked = Object.fromEntries(parameters.filter(({ optional }) => !optional).map((parameter) => [parameter.name, values[parameter.name] ?? '']));
    const [all, left, right] = await Promise.all([both, one, two].map((graph) => graph.question(name, asked)));
    expect(all?.length).toBeLessThanOrEqual((left?.length ?? 0) + (right?.length ?? 0));
    expect(all?.length).toBeGreaterThanOrEqual(Math.max(left?.length ?? 0, right?.length ?? 0));
  });

  it('are told apart in a question by the label of the account', async () => {
    const rows = await both.question('killed');
    expect([...new Set(rows.map(({ happened }) => happened?.value))].sort()).toEqual([
      'Battle of Brindle Ford, as told in Battle of Brindle Ford',
      'The Ford Affair, as told in Marsh News',
    ]);
    expect(rows.length).toBe((await one.question('killed')).length + (await two.question('killed')).length);
    expect(await both.question('killed', { account: 'the-ford-affair' })).toHaveLength((await two.question('killed')).length);
    expect(await both.question('killed', { event: first.event.id })).toHaveLength(rows.length);
  });
});
