/** The public interface of `model`: language models as readers, whose proposals go through the gate of `read`. */
export { parseModelAddress, type ModelAddress } from './address.js';
export { readAnswer, type ModelReply } from './answer.js';
export { askModel, modelReaderName, type ModelUsage } from './ask.js';
export { ChatModel, ModelError } from './chat.js';
export { cachedModel, MissingAnswerError, recordedModel, replayModel, type AnswerStore, type Model, type ModelRequest } from './model.js';
export { parsePrompt, type Message, type Prompt, type PromptExample } from './prompt.js';
