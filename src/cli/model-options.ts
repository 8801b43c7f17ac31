/** The options of a language model as reader, for `draft` and `evaluate`. */
import { Option } from 'commander';
import { wholeNumber } from './store-options.js';

/** The values of {@link modelOptions}. */
export interface ModelOptions {
  model?: string;
  allowHost: readonly string[];
  passes: number;
  concurrency: number;
  timeout: number;
  retries: number;
  cache?: string;
  record?: string;
  replay?: string;
}

/** The options, in the order of the help. */
export function modelOptions(): Option[] {
  return [
    new Option('--model <url#name>', 'the language model: the base of an API with chat/completions, and the name of the model there (uses the network)'),
    new Option('--allow-host <host>', 'with --model: send the text of the documents to this host; may be repeated')
      .default([], 'this machine only')
      .argParser((host: string, before: string[]) => [...before, host]),
    new Option('--passes <number>', 'with --model: how often it reads each part').default(1).argParser(wholeNumber(1, 20)),
    new Option('--concurrency <number>', 'with --model: how many parts are sent at once').default(1).argParser(wholeNumber(1, 32)),
    new Option('--timeout <seconds>', 'with --model: how long it may take to answer').default(600).argParser(wholeNumber(1, 86_400)),
    new Option('--retries <number>', 'with --model: how often a question is repeated after a failure that may pass').default(4).argParser(wholeNumber(0, 20)),
    new Option('--cache <dir>', 'with --model: where answers are kept (default: variorum/answers in XDG_CACHE_HOME or ~/.cache)'),
    new Option('--record <dir>', 'with --model: also write each answer into this folder'),
    new Option('--replay <dir>', 'with --model: answer from the recordings in this folder only; nothing is sent').conflicts(['record', 'cache']),
  ];
}
