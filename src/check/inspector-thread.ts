/** The worker thread of an {@link Inspector}: an inspection answers its requests one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { ProblemError } from '../problem.js';
import { Inspection, readRules, type RuleTexts } from './inspection.js';
import type { Responses, WorkerRequest, WorkerReply } from './inspector.js';
import { unpack } from '../rdf/quad-transfer.js';

const port = parentPort;
const rules = readRules(workerData as RuleTexts);
let begun: Promise<Inspection> | undefined;
/** The answers so far; later requests wait for them. */
let answered: Promise<unknown> = rules.catch(() => undefined);

port?.on('message', (question: WorkerRequest) => {
  answered = answered.then(async () => port.postMessage(await reply(question)));
});

async function reply(question: WorkerRequest): Promise<WorkerReply> {
  try {
    return { answer: await answer(question) };
  } catch (error) {
    return error instanceof ProblemError ? { problems: [...error.problems] } : { error };
  }
}

async function answer(question: WorkerRequest): Promise<Responses[keyof Responses]> {
  if (question.ask === 'begin') {
    begun = begin(question.shared, question.base);
    await begun;
    return undefined;
  }
  const inspection = await begun;
  if (!inspection) throw new Error('there was no begin request');
  if (question.ask === 'aside') return inspection.validateSeparately(unpack(question.quads));
  if (question.ask === 'shared') return inspection.validateShared();
  if (question.ask === 'end') return inspection.end();
  const written = unpack(question.written);
  return inspection.takeEntry([...written, ...unpack(question.others)], written);
}

async function begin(shared: readonly string[], base: string | undefined): Promise<Inspection> {
  const inspection = new Inspection(await rules, { shared: unpack(shared), base });
  await inspection.open();
  return inspection;
}
