/** The public interface of `model`: language models as readers, whose proposals go through the gate of `read`. */
export { parseModelAddress, type ModelAddress } from './address.js';
export { FAULTS, readAnswer, type Fault, type ModelAnswer } from './answer.js';
export { askModel, modelReaderName, type Asked, type AskOptions, type ModelUsage } from './ask.js';
export { ChatModel, ModelError, type ChatOptions } from './chat.js';
export { cachedModel, MissingAnswerError, recordedModel, replayModel, requestDigest, type AnswerStore, type Model, type ModelRequest } from './model.js';
export { parsePrompt, type Message, type Prompt, type PromptExample } from './prompt.js';
