/** A worker thread of {@link RowThreads}: it converts one chunk of a table after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { ChunkConverter, type TableToConvert } from './table-chunks.js';
import type { ChunkMessage } from './row-threads.js';

const port = parentPort;
const converter = ChunkConverter.open(workerData as TableToConvert);

port?.on('message', ({ chunk, memory }: ChunkMessage) => {
  void converter.then((ready) => {
    const result = ready.convert(chunk, memory);
    port.postMessage(result, [result.bytes.buffer as ArrayBuffer]);
  });
});
