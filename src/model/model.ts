/**
 * The interface of a language model, and models made of others: one that keeps answers, one that records them, one that
 * replays them. Where answers are kept is handed in.
 */
import { sha256 } from '../slug.js';
import type { ModelReply } from './answer.js';
import type { Message, Prompt } from './prompt.js';

/** One question to a model. */
export interface ModelRequest {
  readonly prompt: Prompt;
  /** The units, as the model is shown them. */
  readonly units: string;
  /** The passes over the document are numbered from 1. */
  readonly pass: number;
}

export interface Model {
  /** Its name, as claims have it. */
  readonly name: string;
  /** Answers one question. Rejects where there is no answer. */
  answer(request: ModelRequest): Promise<ModelReply>;
}

/** Where answers are kept, by the digest of what they answer. */
export interface AnswerStore {
  /** For messages: its folder. */
  readonly name: string;
  read(digest: string): Promise<ModelReply | undefined>;
  write(digest: string, answer: ModelReply & { model: string }): Promise<void>;
}

/** The digest of model, prompt, schema, units and pass, by which an answer is kept. */
export function requestDigest(name: string, { prompt, units, pass }: ModelRequest): string {
  return sha256(JSON.stringify([name, prompt.digest, prompt.schemaDigest, units, pass]));
}

/** The messages of a question. */
export function messagesOf({ prompt, units }: ModelRequest): readonly Message[] {
  return [...prompt.messages, { role: 'user', content: units }];
}

/** A model that answers from a store what it has answered before. `isUsable` says which answers are worth keeping. */
export function cachedModel(model: Model, store: AnswerStore, isUsable: (answer: ModelReply) => boolean): Model {
  return {
    name: model.name,
    async answer(request) {
      const digest = requestDigest(model.name, request);
      const kept = await store.read(digest);
      if (kept && isUsable(kept)) return { ...kept, isKept: true };
      const answer = await model.answer(request);
      if (isUsable(answer)) await store.write(digest, { model: model.name, ...answer });
      return answer;
    },
  };
}

/** A model whose answers, good or bad, are recorded in a store, so that {@link replayModel} gives the same. */
export function recordedModel(model: Model, store: AnswerStore): Model {
  return {
    name: model.name,
    async answer(request) {
      const { isKept, ...answer } = await model.answer(request);
      await store.write(requestDigest(model.name, request), { model: model.name, ...answer });
      return { ...answer, ...(isKept === undefined ? {} : { isKept }) };
    },
  };
}

/** A question that was not recorded. */
export class MissingAnswerError extends Error {
  constructor(
    readonly digest: string,
    readonly store: string,
  ) {
    super(`${store} has no answer ${digest.slice(0, 12)}…: the document, the prompt, the name of the model or the pass is another than when it was recorded`);
    this.name = 'MissingAnswerError';
  }
}

/** A model that answers from a store only. Rejects with a {@link MissingAnswerError} where that has no answer. */
export function replayModel(name: string, store: AnswerStore): Model {
  return {
    name,
    async answer(request) {
      const digest = requestDigest(name, request);
      const answer = await store.read(digest);
      if (!answer) throw new MissingAnswerError(digest, store.name);
      return { ...answer, isKept: true };
    },
  };
}
