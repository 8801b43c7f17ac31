/**
 * `variorum/test`: language models for tests. A model that replays recordings, one that lies, the same over HTTP on this
 * machine, and a function that drafts a document with any of them, through the gate.
 *
 * @module variorum/test
 */
import type { DocumentMeta, Entry, Registry } from '../entry/index.js';
import { AnswerFolder } from '../io/answer-folder.js';
import { bundledPrompt } from '../io/prompt-file.js';
import { askModel, modelReaderName, replayModel as replay, type Model, type ModelUsage } from '../model/index.js';
import { inFile, type Problem, type Result } from '../problem.js';
import type { ProposalResult } from '../read/index.js';
import { decode, draftDocument, readDocument, readingContext, rules, withProposals } from '../read/index.js';
import { bundledRegistry } from './registries.js';

export { liar, LIES, type Liar, type LiarOptions, type Lie } from '../model/liar/liar.js';
export { startLiar, type LiarServer } from '../model/liar/liar-server.js';
export type { Message, Model, ModelReply, ModelRequest, ModelUsage, Prompt, PromptExample } from '../model/index.js';
export type { Proposal, ProposalResult } from '../read/index.js';

/**
 * A model that answers from the recordings in a folder, as `variorum draft --record` makes them; it sends nothing.
 * `name` is that of the model that was recorded. A question that was not recorded rejects.
 */
export function replayModel(folder: string, name: string): Model {
  return replay(name, new AnswerFolder(folder));
}

export interface DraftWithModelOptions {
  /** `both` adds what the model finds to what the rules read; `model` has its figures alone. Default: `both`. */
  reader?: 'model' | 'both';
  /** The actors, places, people and events that names are looked up in. Default: the bundled registry. */
  registry?: Registry;
  /** What the document does not say itself: publisher, licence, revision. */
  meta?: DocumentMeta;
  /** How often the model reads each part. Default: 1. */
  passes?: number;
}

/** A drafted entry, with what became of each proposal of the model, and what its answers cost. */
export type DraftedWithModel = Result<Entry> & { results: readonly ProposalResult[]; usage?: ModelUsage };

/**
 * Drafts the entry of a document with a model, whose answers go through the gate. `source` is the path of a file or the
 * bytes of a document. Problems of the document do not throw; a model that does not answer rejects.
 *
 * @example
 * const { value: entry, results } = await draftWithModel('article.txt', liar({ seed: 23 }));
 * console.log(results.filter(({ verdict }) => verdict === 'refused').length, 'lies refused');
 */
export async function draftWithModel(
  source: string | Uint8Array,
  model: Model,
  { reader = 'both', registry, meta = {}, passes = 1 }: DraftWithModelOptions = {},
): Promise<DraftedWithModel> {
  const named = (problems: readonly Problem[]) => problems.map((found) => (typeof source === 'string' ? inFile(found, source) : found));
  const bytes: Result<Uint8Array> = typeof source === 'string' ? await (await import('../io/files.js')).readBytes(source) : { value: source, problems: [] };
  const text = bytes.value && decode(bytes.value);
  const document = text?.value && readDocument(text.value, meta.title);
  const before = [...named(bytes.problems), ...named(text?.problems ?? []), ...named(document?.problems ?? [])];
  if (!document?.value) return { problems: before, results: [] };
  const names = registry ?? (await bundledRegistry());
  const prompt = bundledPrompt();
  const reading = rules.read(document.value, readingContext({ registry: names, meta }));
  const { proposals, problems, usage } = await askModel(document.value, reading, { model, prompt, passes });
  const asReader = withProposals(proposals, modelReaderName(model, prompt), { isAlone: reader === 'model' });
  const draft = draftDocument(document.value, { registry: names, meta, reader: asReader });
  return { value: draft.entry, results: draft.results ?? [], usage, problems: [...before, ...named(draft.problems), ...named(problems)] };
}
