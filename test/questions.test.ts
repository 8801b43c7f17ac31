/** The bundled questions: both engines give the same rows in the same order, and the answers on a made-up battle are those in `questions/`. */
import { join } from 'node:path';
import type { Quad, Term } from '@rdfjs/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatAnswer } from '../src/cli/query/answer-formats.js';
import { bundledQuestions, type Question } from '../src/library/bundled-questions.js';
import { valueOf } from '../src/problem.js';
import { bind, comunica, parseQuery, termsOf, type Answer, type Engine } from '../src/store/index.js';
import { oxigraph } from '../src/store/oxigraph.js';
import { DEFAULT_BASE } from '../src/terms/index.js';
import { draftOf, fictionalGraph, graphOf } from './questions/graphs.js';
import { expectFile, ROOT, SAMPLE } from './support.js';

const questions = await bundledQuestions();
const FOLDER = join(ROOT, 'test/questions');

interface Case {
  name: string;
  graph: () => Quad[];
  /** What a parameter is bound to. */
  values: Record<string, string>;
  /** Questions that have no answer in this graph, since its document tells nothing of the kind. */
  empty: readonly string[];
}

const CASES: Case[] = [
  {
    name: 'the draft of the sample',
    graph: () => graphOf([draftOf(SAMPLE)]),
    values: {
      event: 'battle-of-port-larkmoor-2031',
      account: 'battle-of-port-larkmoor-2031',
      day: '2031-03-05',
      claimant: 'battle-of-port-larkmoor-2031/lmo',
      metric: 'injured',
      text: 'DETAINEE',
    },
    empty: ['passed-on', 'cited-works', 'about-other-claims'],
  },
  {
    name: 'the made-up battle',
    graph: fictionalGraph,
    values: {
      event: 'battle-of-brindle-ford',
      account: 'battle-of-brindle-ford',
      day: '2031-03-02',
      claimant: 'marsh-observatory',
      metric: 'killed',
      text: 'KILLED',
    },
    empty: ['side-by-side'],
  },
];

/** A question with what it must have, and with everything it can have. */
function texts({ query, parameters }: Question, values: Record<string, string>): string[] {
  const required = parameters.filter(({ optional }) => !optional);
  return [required, ...(required.length < parameters.length ? [parameters] : [])].map((taken) =>
    bind(query.sparql, valueOf(termsOf(parameters, new Map(taken.map(({ name }) => [name, values[name] ?? ''])), [DEFAULT_BASE]))),
  );
}

/** A term by its value: numbers as numbers, whatever their digits. */
function value(term: Term | undefined): unknown {
  if (term?.termType !== 'Literal') return term && `${term.termType} ${term.value}`;
  return /#(?:integer|decimal|double)$/.test(term.datatype.value) ? Number(term.value) : [term.value, term.language.toLowerCase(), term.datatype.value];
}

/** Rows in their order; triples, which have none, sorted. */
function values(answer: Answer): unknown {
  if (answer.kind === 'rows') return { columns: answer.variables, rows: answer.rows.map((row) => answer.variables.map((name) => value(row.get(name)))) };
  if (answer.kind === 'quads') return answer.quads.map(({ subject, predicate, object }) => JSON.stringify([subject, predicate, object].map(value))).sort();
  return answer.value;
}

const size = (answer: Answer) => (answer.kind === 'rows' ? answer.rows.length : answer.kind === 'quads' ? answer.quads.length : 1);

describe.each(CASES)('$name', ({ graph, values: bound, empty }) => {
  let engines: Engine[] = [];
  beforeAll(async () => {
    engines = [oxigraph(), await comunica()];
    const quads = graph();
    for (const engine of engines) await engine.load(quads);
  });

  it.each(questions)('$name: both engines say the same', async (question) => {
    for (const sparql of texts(question, bound)) {
      const [first, second] = await Promise.all(engines.map((engine) => engine.ask(sparql)));
      expect(values(second!)).toEqual(values(first!));
      // The second text asks for one event more narrowly than the first.
      if (sparql === texts(question, bound)[0] && !empty.includes(question.name)) expect(size(first!)).toBeGreaterThan(0);
    }
  });
});

describe('answers on the made-up battle', () => {
  const { values: bound, graph } = CASES.at(-1)!;
  it.each(questions)('$name', async (question) => {
    const engine = oxigraph();
    await engine.load(graph());
    const answer = await engine.ask(texts(question, bound)[0]!);
    const format = answer.kind === 'quads' ? 'ttl' : 'csv';
    expectFile(
      join(FOLDER, `${question.name}.${format}`),
      formatAnswer(answer, format, { bases: [DEFAULT_BASE], title: question.query.title }).replaceAll('\r\n', '\n'),
    );
  });
});

describe('every bundled question', () => {
  it('there are many', () => expect(questions.length).toBeGreaterThanOrEqual(20));

  it.each(questions)('$name is asked in plain words, in a fixed order, and leaves text and numbers alone', ({ query, parameters }) => {
    expect(query.title).toMatch(/^[A-Z].*[?.]$/);
    expect(query.sparql).not.toMatch(/GROUP_CONCAT|\bCONCAT\b|\bAVG\b|\bSAMPLE\b|\bRAND\b|\bNOW\b|\bLIMIT\b|\bSERVICE\b|\bFROM\b/);
    const parsed = valueOf(parseQuery(query.sparql));
    if (parsed.subType === 'select') expect(parsed.solutionModifiers.order?.orderDefs.length ?? 0).toBeGreaterThan(0);
    for (const { description } of parameters) expect(description).not.toBe('');
  });

  it('some construct a graph', () => expect(questions.some(({ query }) => /^CONSTRUCT/m.test(query.sparql))).toBe(true));
});
