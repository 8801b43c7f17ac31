/** The worker thread of an engine: it answers its requests one after the other. The other side is `threaded-engine.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { unpack } from '../rdf/quad-transfer.js';
import { packAnswer, packError, type ThreadData, type ThreadReply, type ThreadRequest } from './engine-messages.js';
import { ENGINES } from './engines.js';

const port = parentPort;
const { name, options } = workerData as ThreadData;
const engine = ENGINES[name].open(options);
/** The requests so far; a later one waits for them. */
let answered: Promise<unknown> = engine.catch(() => undefined);

port?.on('message', (request: ThreadRequest) => {
  answered = answered.then(async () => port.postMessage(await reply(request)));
});

async function reply(request: ThreadRequest): Promise<ThreadReply> {
  try {
    const open = await engine;
    return 'load' in request ? { loaded: await open.load(unpack(request.load)) } : { answer: packAnswer(await open.ask(request.ask)) };
  } catch (error) {
    return { error: packError(error) };
  }
}
