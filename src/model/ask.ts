/**
 * Asks a language model for the figures of a document: chunk by chunk, in one or several passes. Takes a document, what
 * the rules read of it, and a model; returns proposals for the gate, what the answers cost, and a problem for each part
 * that the model did not answer well. A chunk whose answer has a fault is divided once and asked for again.
 */
import { problem, type Problem } from '../problem.js';
import type { Document, Proposal, Reading, ReaderName, Unit } from '../read/index.js';
import { FAULTS, readAnswer, type Fault, type ModelReply } from './answer.js';
import { chunksOf, chunkText, halves, type Chunk } from './chunks.js';
import type { Model } from './model.js';
import type { Prompt } from './prompt.js';

export interface AskOptions {
  readonly model: Model;
  readonly prompt: Prompt;
  /** How often the document is read; each pass may find what another missed. */
  readonly passes?: number;
  /** How many questions are asked at once. */
  readonly concurrency?: number;
}

/** What answers cost. */
export interface ModelUsage {
  readonly answers: number;
  /** How many of them come from a cache or a recording. */
  readonly kept: number;
  readonly tokensRead: number;
  readonly tokensWritten: number;
  readonly seconds: number;
}

export interface Asked {
  readonly proposals: readonly Proposal[];
  /** `model-answer`, for each part that was not answered well. */
  readonly problems: Problem[];
  readonly usage: ModelUsage;
}

/** Who reads: the version of the prompt, the model, and the digest of the prompt. */
export function modelReaderName({ name }: Model, { version, digest }: Prompt): ReaderName {
  return { id: 'model', version, model: name, prompt: digest };
}

/** Asks a model about a document. Rejects with what the model rejects with: where it does not answer at all. */
export async function askModel(document: Document, reading: Reading, { model, prompt, passes = 1, concurrency = 1 }: AskOptions): Promise<Asked> {
  const { figures } = reading.proposals;
  const figuresIn = ({ start, end }: Unit) => figures.filter(({ figure }) => start <= figure.start && figure.start < end).length;
  const chunks = chunksOf(document, reading);
  const answers: ModelReply[] = [];
  const ask = async (chunk: Chunk, pass: number) => {
    const answer = await model.answer({ prompt, units: chunkText(chunk), pass });
    answers.push(answer);
    return readAnswer(answer, chunk);
  };
  const about = async ({ chunk, pass }: { chunk: Chunk; pass: number }): Promise<Part> => {
    const { proposals, fault } = await ask(chunk, pass);
    if (fault === undefined) return { proposals, problems: [] };
    const parts: Part[] = [];
    for (const half of halves(chunk, figuresIn)) {
      const again = half === chunk ? { proposals, fault } : await ask(half, pass);
      parts.push({ proposals: again.proposals, problems: again.fault === undefined ? [] : [answerProblem(again.fault, half, document)] });
    }
    return { proposals: parts.flatMap((part) => part.proposals), problems: parts.flatMap((part) => part.problems) };
  };
  const questions = Array.from({ length: passes }, (_, index) => chunks.map((chunk) => ({ chunk, pass: index + 1 }))).flat();
  const parts = await inParallel(questions, about, concurrency);
  return {
    proposals: distinct(parts.flatMap(({ proposals }) => proposals)),
    problems: parts.flatMap(({ problems }) => problems),
    usage: usageOf(answers),
  };
}

interface Part {
  readonly proposals: readonly Proposal[];
  readonly problems: readonly Problem[];
}

/** The problem of a part of a document that a model did not answer well, with its first line. */
function answerProblem(fault: Fault, { units }: Chunk, { source }: Document): Problem {
  const [first, last] = [units[0]!, units.at(-1)!];
  const { line, column } = source.placeOf(first.start);
  const where = first === last ? first.id : `${first.id} to ${last.id}`;
  return problem('model-answer', `${where} (${first.section}): ${FAULTS[fault]}, also for this smaller part`, {
    place: { line, column },
    expected: 'an answer that has what the rules find there, and ends',
    fix: 'take a model with a larger context or another one with --model, or read the part yourself; the rules and the other parts were read',
  });
}

/** Several passes find the same: each proposal once, in the order of the first. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  return [...new Map(proposals.toReversed().map((one) => [JSON.stringify([one.unit, one.quote, one.outcome]), one])).values()].toReversed();
}

function usageOf(answers: readonly ModelReply[]): ModelUsage {
  const asked = answers.filter(({ isKept }) => !isKept);
  const sum = (value: (answer: ModelReply) => number | undefined) => asked.reduce((total, answer) => total + (value(answer) ?? 0), 0);
  return {
    answers: answers.length,
    kept: answers.length - asked.length,
    tokensRead: sum(({ tokens }) => tokens?.read),
    tokensWritten: sum(({ tokens }) => tokens?.written),
    seconds: sum(({ seconds }) => seconds),
  };
}

/** Does work for each item, so many at once; the results are in the order of the items. The first failure rejects, and nothing more is begun. */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>, concurrency: number): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      try {
        results[next[0]] = await work(next[1]);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  return results;
}
