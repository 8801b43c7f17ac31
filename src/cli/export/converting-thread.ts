/** The worker thread of a {@link ThreadConverter}: it converts one record after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceRecord } from '../../io/records.js';
import { convertRecord, type ConvertOptions } from '../../library/converting.js';
import { pack } from '../../rdf/quad-transfer.js';
import type { Reply } from './thread-converter.js';

const port = parentPort;
const options = workerData as ConvertOptions;

port?.on('message', (record: SourceRecord) => {
  const { read, mapped } = convertRecord(record, options);
  const reply: Reply = { read, ...(mapped === undefined ? {} : { mapped: { ...mapped, quads: pack(mapped.quads) } }) };
  port.postMessage(reply);
});
