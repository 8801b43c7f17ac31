/** The model that the options of `draft` name. What talks to models is loaded where one is named. */
import type { Registry } from '../../entry/index.js';
import { UsageError } from '../../problem.js';
import type { ModelReader } from './model.js';
import type { ReaderOptions } from './options.js';

/** Opens the model of the options; undefined where the rules read alone. Throws a UsageError or a ProblemError (`model-host`). */
export async function modelOf(options: ReaderOptions, registry: Registry): Promise<ModelReader | undefined> {
  const { reader, model } = options;
  if (reader !== 'rules' && model !== undefined) return (await import('./model.js')).openModel({ ...options, reader, model }, registry);
  if (model !== undefined) throw new UsageError('--model is used by --reader model or --reader both; give one of them');
  if (reader !== 'rules') throw new UsageError(`--reader ${reader} needs a model: --model http://127.0.0.1:11434/v1#NAME`);
  return undefined;
}
