/**
 * A language model as reader of `draft` and `evaluate`: opens the model that the options name, with its cache and recording, makes the
 * reader of each document from its answers, and says what is sent where and what it cost.
 */
import type { Registry } from '../../entry/index.js';
import { AnswerFolder, defaultAnswerCache } from '../../io/answer-folder.js';
import { bundledPrompt } from '../../io/prompt-file.js';
import type { ReaderFor } from '../../io/records.js';
import {
  askModel,
  cachedModel,
  ChatModel,
  MissingAnswerError,
  ModelError,
  modelReaderName,
  parseModelAddress,
  readAnswer,
  recordedModel,
  replayModel,
  type Model,
  type ModelAddress,
  type ModelUsage,
} from '../../model/index.js';
import { problem, ProblemError, type Problem } from '../../problem.js';
import { readingContext, rules, withProposals, type Proposal, type ReaderName } from '../../read/index.js';
import { EXIT } from '../exit.js';
import type { ModelOptions } from '../model-options.js';
import { plural, printLine, showProblems } from '../terminal.js';
import type { ReaderOptions } from './options.js';

/** A model that reads the documents of a run. */
export interface ModelReader {
  readonly readerFor: ReaderFor;
  /** Asks about a document; returns what the model proposes, in whose name. */
  ask(...about: Parameters<ReaderFor>): Promise<{ proposals: readonly Proposal[]; by: ReaderName; problems: Problem[] }>;
  /** Prints what the answers cost, and ends the connections. */
  close(): Promise<void>;
}

/** Opens a model. Throws a UsageError or a ProblemError (`model-host`). */
export function openModel(options: Omit<ReaderOptions, 'reader'> & { reader?: ReaderOptions['reader']; model: string }, registry: Registry): ModelReader {
  const { reader = 'both', model: named, passes, concurrency, replay, record } = options;
  const address = parseModelAddress(named);
  const chat = replay === undefined ? openChat(address, options) : undefined;
  const cache = new AnswerFolder(options.cache ?? defaultAnswerCache(process.env), true);
  const answering = chat ? cachedModel(chat, cache, isUsable) : replayModel(address.name, new AnswerFolder(replay ?? ''));
  const model = record === undefined ? answering : recordedModel(answering, new AnswerFolder(record));
  const prompt = bundledPrompt();
  const by = modelReaderName(model, prompt);
  let used: ModelUsage = { answers: 0, kept: 0, tokensRead: 0, tokensWritten: 0, seconds: 0 };
  const ask: ModelReader['ask'] = async (document, meta) => {
    const reading = rules.read(document, readingContext({ registry, meta }));
    const { proposals, problems, usage } = await askModel(document, reading, { model, prompt, passes, concurrency });
    used = sumOf(used, usage);
    return { proposals, by, problems };
  };
  return {
    ask,
    async readerFor(document, meta) {
      const { proposals, problems } = await ask(document, meta);
      return { reader: withProposals(proposals, by, { isAlone: reader === 'model' }), problems };
    },
    async close() {
      if (used.answers > 0) printLine(usageLine(model, used, replay));
      if (cache.failure !== undefined) printLine(`the answers could not be kept in ${cache.name}: ${cache.failure}`);
      await chat?.close();
    },
  };
}

/** Opens the connection to a model, and says what is sent where. */
function openChat(address: ModelAddress, { allowHost, timeout, retries }: Omit<ModelOptions, 'model'>): ChatModel {
  const { url, name, isLocal } = address;
  if (!isLocal && !allowHost.includes(url.hostname))
    throw new ProblemError([
      problem('model-host', `the text of the documents, which may name living people, would be sent to ${url.hostname}, which was not allowed`, {
        expected: 'a model on this machine, or a host that was allowed by name',
        fix: `add --allow-host ${url.hostname} if the documents may be sent there; or run a model on this machine: docs/guide/read-with-a-model.md`,
      }),
    ]);
  const { VARIORUM_MODEL_KEY: key } = process.env;
  const hasKey = key !== undefined && key !== '';
  printLine(`the titles, cells and sentences of the documents are sent to ${url.href}, model ${name}${hasKey ? ', with the key in VARIORUM_MODEL_KEY' : ''}`);
  return new ChatModel(address, {
    timeout,
    retries,
    ...(hasKey ? { key } : {}),
    onRefused: (reason) => printLine(`${reason}; asking in a plainer form`),
  });
}

/** An answer that is worth keeping: one that another try would not better. */
function isUsable(answer: Parameters<typeof readAnswer>[0]): boolean {
  return readAnswer(answer, { figures: 0 }).fault === undefined;
}

function sumOf(one: ModelUsage, other: ModelUsage): ModelUsage {
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, Number(value) + other[key as keyof ModelUsage]])) as unknown as ModelUsage;
}

function usageLine({ name }: Model, { answers, kept, tokensRead, tokensWritten, seconds }: ModelUsage, replay: string | undefined): string {
  const keptWords = kept === 0 ? '' : replay === undefined ? ` (${kept} from the cache)` : ` (replayed from ${replay})`;
  const cost = answers === kept ? '' : `, ${plural(tokensRead, 'token')} read and ${tokensWritten.toLocaleString('en')} written, ${seconds.toFixed(1)} s`;
  return `${name}: ${plural(answers, 'answer')}${keptWords}${cost}`;
}

/** Whether a model gave no answer. */
export function isModelFailure(error: unknown): error is ModelError | MissingAnswerError {
  return error instanceof ModelError || error instanceof MissingAnswerError;
}

/** Shows why a model gave no answer, and returns the exit code; throws what is no matter of a model. */
export function modelFailure(error: unknown): number {
  if (error instanceof ModelError) {
    showProblems([problem('remote-failed', error.message, error.fix === undefined ? {} : { fix: error.fix })]);
    printLine('nothing was written');
    return EXIT.remoteFailed;
  }
  if (isModelFailure(error)) {
    showProblems([
      problem('model-replay', error.message, {
        fix: 'record again: the same command with --record DIR in the place of --replay DIR, where the model can be reached',
      }),
    ]);
    printLine('nothing was written');
    return EXIT.incomplete;
  }
  throw error;
}
