/**
 * Inputs with their records → inputs with what they became, in the same order: one after the other in this thread, or with
 * `--jobs` several at once in threads of their own. Few records are under way at a time, so memory does not grow.
 */
import { recordsIn, withRead, type InputRecord, type RecordSources, type ReadInput, type RecordsInOptions } from '../../io/read-inputs.js';
import { convertRecord, type ConvertOptions, type Converted } from '../../library/converting.js';
import { inOrder } from './in-order.js';
import { ThreadConverter } from './thread-converter.js';

/** An input that was read, with the quads of its entry. */
export type ConvertedInput = ReadInput & Pick<Converted, 'mapped'>;

/** Converts the records of inputs. */
export async function* convertInputs(
  sources: RecordSources,
  { jobs, convert, ...options }: RecordsInOptions & { jobs: number; convert: ConvertOptions },
): AsyncGenerator<ConvertedInput, void, undefined> {
  const records = recordsIn(sources, options);
  if (jobs === 1) {
    for await (const one of records) yield withConverted(one, one.record.value && convertRecord(one.record.value, convert));
    return;
  }
  const threads = Array.from({ length: jobs }, () => new ThreadConverter(convert));
  let turn = 0;
  const start = async (one: InputRecord) => {
    const thread = threads[turn++ % jobs];
    return withConverted(one, one.record.value && (await thread?.convert(one.record.value)));
  };
  try {
    yield* inOrder(records, start, 2 * jobs);
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

function withConverted(one: InputRecord, converted: Converted | undefined): ConvertedInput {
  return { ...withRead(one, converted?.read), ...(converted?.mapped === undefined ? {} : { mapped: converted.mapped }) };
}
